/// The text of a case in which one response grows.
///
/// Everything else in the document stays byte by byte as it was; of the response only the answers
/// that the interview changed are written anew.
package struct AssessmentText: Sendable {
  private let before: ArraySlice<UInt8>
  private let after: ArraySlice<UInt8>
  private let response: JSONNode

  /// - Parameter response: The response's object in the case.
  package init(_ response: JSONNode) {
    self.response = response
    let bytes = response.document.bytes
    before = bytes[..<response.rawBytes.lowerBound]
    after = bytes[response.rawBytes.upperBound...]
  }

  /// The whole document with what the interview holds now.
  package func bytes(of interview: Interview, _ mode: ResponseMode) -> [UInt8] {
    var writer = JSONWriter(style: .pretty)
    writer.object { writer in
      var missing = ["mode", "answers", "judgements"]
      for (key, value) in response.members {
        let name = key.text ?? ""
        missing.removeAll { $0 == name }
        write(name, value, interview, mode, to: &writer)
      }
      for name in missing { write(name, nil, interview, mode, to: &writer) }
    }
    return Array(before) + AssessmentText.indented(writer.bytes) + Array(after)
  }

  /// Lays the lines out as those of an entry in a list of the case.
  ///
  /// JSON's strings hold no line breaks, so every one of them is layout.
  private static func indented(_ bytes: [UInt8]) -> [UInt8] {
    var indented: [UInt8] = []
    indented.reserveCapacity(bytes.count * 5 / 4)
    for byte in bytes {
      indented.append(byte)
      if byte == UInt8(ascii: "\n") { indented += Array("    ".utf8) }
    }
    return indented
  }

  private func write(
    _ name: String, _ value: JSONNode?, _ interview: Interview, _ mode: ResponseMode,
    to writer: inout JSONWriter
  ) {
    switch name {
    case "mode":
      writer.key(name)
      writer.value(mode.rawValue)
    case "answers":
      writer.key(name)
      AnswersText(interview: interview, before: value).write(to: &writer)
    case "judgements":
      guard value != nil || interview.judgements.contains(where: { $0 != nil }) else { return }
      writer.key(name)
      writeJudgements(interview, before: value, to: &writer)
    default:
      guard let value else { return }
      writer.key(name)
      writer.copy(value)
    }
  }

  /// The members of an object, none where there is no object.
  fileprivate static func members(of node: JSONNode?) -> [(key: JSONNode, value: JSONNode)] {
    node.map { node in Array(node.members) } ?? []
  }

  private func writeJudgements(
    _ interview: Interview, before: JSONNode?, to writer: inout JSONWriter
  ) {
    let judgements = interview.instrument.judgements
    writer.object { writer in
      var written: Set<String> = []
      for (key, value) in AssessmentText.members(of: before) {
        let name = key.text ?? ""
        writer.key(name)
        written.insert(name)
        let index = judgements.firstIndex { $0.id == name }
        if let index, let given = interview.judgements[index] {
          write(given, of: judgements[index], before: value, to: &writer)
        } else {
          writer.copy(value)
        }
      }
      for (judgement, given) in zip(judgements, interview.judgements)
      where !written.contains(judgement.id) {
        guard let given else { continue }
        writer.key(judgement.id)
        write(given, of: judgement, before: nil, to: &writer)
      }
    }
  }

  private func write(
    _ given: InterviewJudgement, of judgement: Judgement, before: JSONNode?,
    to writer: inout JSONWriter
  ) {
    writer.object { writer in
      writer.key("level")
      writer.value(judgement.levels[given.level].id)
      if !given.rationale.isEmpty || before?.member("rationale") != nil {
        writer.key("rationale")
        writer.value(given.rationale)
      }
      writer.copyMembers(of: before, without: ["level", "rationale"])
    }
  }
}

/// The object of answers of a response, those that didn't change as they stood.
private struct AnswersText {
  let interview: Interview
  let before: JSONNode?

  func write(to writer: inout JSONWriter) {
    let instrument = interview.instrument
    writer.object { writer in
      var written: Set<String> = []
      for (key, value) in AssessmentText.members(of: before) {
        let name = key.text ?? ""
        writer.key(name)
        guard let items = instrument.items(answeredBy: key, expecting: 0) else {
          writer.copy(value)
          continue
        }
        written.insert(name)
        write(Array(items), before: value, to: &writer)
      }
      for index in instrument.items.indices {
        let item = instrument.items[index]
        guard !item.isFurtherRating, !written.contains(item.answerKey) else { continue }
        let items = instrument.items.indices.filter {
          instrument.items[$0].answerKey == item.answerKey
        }
        guard items.contains(where: { interview.answers[$0].says }) else { continue }
        writer.key(item.answerKey)
        write(items, before: nil, to: &writer)
      }
    }
  }

  /// The answer of one key: of an item, or of each rating of a factor.
  private func write(_ items: [Int], before: JSONNode?, to writer: inout JSONWriter) {
    guard let first = items.first else { return writer.null() }
    guard interview.instrument.items[first].rating != nil else {
      return write(first, before: before, to: &writer)
    }
    writer.object { writer in
      var names: [String] = []
      for item in items {
        let name = interview.instrument.items[item].rating?.name ?? ""
        names.append(name)
        let value = before?.member(name)
        guard value != nil || interview.answers[item].says else { continue }
        writer.key(name)
        write(item, before: value, to: &writer)
      }
      writer.copyMembers(of: before, without: names)
    }
  }

  private func write(_ index: Int, before: JSONNode?, to writer: inout JSONWriter) {
    let item = interview.instrument.items[index]
    let given = interview.answers[index]
    if let before, isUnchanged(given, item, before) { return writer.copy(before) }
    let others = before?.kind == .object ? before : nil
    let hasOthers = others?.members.contains { key, _ in
      !["value", "missing", "note"].contains(key.text ?? "")
    }
    var reason: MissingReason?
    if case .missing(let missing) = given.answer { reason = missing }
    guard given.note != nil || hasOthers == true || reason.map({ $0 != .notAsked }) ?? false else {
      return reason == nil ? write(given, item.type, to: &writer) : writer.null()
    }
    writer.object { writer in
      if let reason {
        writer.key("missing")
        writer.value(reason.rawValue)
      } else {
        writer.key("value")
        write(given, item.type, to: &writer)
      }
      if let note = given.note {
        writer.key("note")
        writer.value(note)
      }
      writer.copyMembers(of: others, without: ["value", "missing", "note"])
    }
  }

  /// Whether a value says what the interview holds already, so that its spelling can stay.
  private func isUnchanged(_ given: InterviewAnswer, _ item: Item, _ before: JSONNode) -> Bool {
    let reader = DocumentReader(before.document, concernsPerson: true)
    guard Response.answer(before, to: item, reader) == given.answer else { return false }
    let note = before.member("note")?.text
    let text = given.answer == .text ? before.text ?? before.member("value")?.text : nil
    return (note.map(\.isBlank) == false ? note : nil) == given.note && text == given.text
  }

  private func write(_ given: InterviewAnswer, _ type: ItemType, to writer: inout JSONWriter) {
    switch (given.answer, type) {
    case (.option(let position), .choice(let options)): write(options[Int(position)].code, &writer)
    case (.option(let position), _): writer.value(position == 1)
    case (.options(let chosen), .multiple(let options)):
      writer.array { writer in
        for (position, option) in options.enumerated() where chosen & 1 << UInt64(position) != 0 {
          write(option.code, &writer)
        }
      }
    case (.number(let number), _): writer.value(number)
    case (.day(let day), _): writer.value(day.description)
    case (.text, _): writer.value(given.text ?? "")
    case (.options, _), (.missing, _): writer.null()
    }
  }

  private func write(_ code: ItemType.Code, _ writer: inout JSONWriter) {
    switch code {
    case .number(let number): writer.value(number)
    case .word(let word): writer.value(word)
    }
  }
}

extension InterviewAnswer {
  /// Whether it has to stand in the file at all.
  fileprivate var says: Bool { isAnswered || note != nil }
}

extension JSONWriter {
  /// Writes a value of another document again: the same values and keys, laid out anew.
  ///
  /// Recursion ends with the depth that documents may have.
  mutating func copy(_ node: JSONNode) {
    switch node.kind {
    case .object: object { $0.copyMembers(of: node, without: []) }
    case .array: array { writer in for element in node.elements { writer.copy(element) } }
    case .string: value(node.text ?? "")
    case .number: literal(node)
    case .boolean: value(node.boolean ?? false)
    case .null: null()
    }
  }

  /// Writes the members of an object, some of them left out.
  mutating func copyMembers(of node: JSONNode?, without names: [String]) {
    guard let node else { return }
    for (key, value) in node.members {
      let name = key.text ?? ""
      guard !names.contains(name) else { continue }
      self.key(name)
      copy(value)
    }
  }

  /// Writes a number with the digits that it was written with.
  private mutating func literal(_ node: JSONNode) {
    beginValue()
    append(contentsOf: node.document.bytes[node.rawBytes])
  }
}

/// Reads the answers of a filled-in form as answers to an instrument.
struct ResponseReader {
  let node: JSONNode
  let instrument: Instrument
  let day: CalendarDay
  private let reader: DocumentReader
  private let allowsPersonalNumbers: Bool
  private var answers: [Int: Given] = [:]
  /// The totals that came with the answers, by the scores they are of.
  private(set) var stored: [(score: String, number: Fraction, node: JSONNode)] = []
  /// What FHIR calls the items and scores.
  private let ids: [String: String]
  /// How many further answers to a question were passed over, and where the first stands.
  private var leftOut: [(linkID: String, item: JSONNode, times: Int)] = []
  /// The first answer to a question that the instrument doesn't have.
  private var foreign: JSONNode?

  /// An answer as a case has it.
  private enum Given {
    case code(ItemType.Code)
    case codes([ItemType.Code])
    case truth(Bool)
    case number(Fraction)
    case text(String)
    case missing(MissingReason)
  }

  init(
    _ node: JSONNode, _ instrument: Instrument, _ day: CalendarDay, _ reader: DocumentReader,
    allowsPersonalNumbers: Bool
  ) {
    self.node = node
    self.allowsPersonalNumbers = allowsPersonalNumbers
    self.instrument = instrument
    self.day = day
    self.reader = reader
    let named = instrument.fhir?.parts ?? [:]
    // What has no name of FHIR's is called as it is here.
    let own = (instrument.items.map(\.id) + instrument.scores.map(\.id))
      .filter { named[$0] == nil }
    ids = Dictionary(
      named.map { ($0.value.linkID, $0.key) } + own.map { ($0, $0) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Reads all answers, those inside groups and other answers too.
  mutating func read() {
    refuseModifiers(node)
    var waiting = Array(node.list("item").reversed())
    while let item = waiting.popLast() {
      let given = item.list("answer")
      for element in [item] + given { refuseModifiers(element) }
      if let linkID = item.words("linkId") { read(given, of: item, linkID) }
      waiting += (given.flatMap { $0.list("item") } + item.list("item")).reversed()
    }
    for (linkID, item, times) in leftOut {
      reader.report(FHIRProblem.answersLeftOut(linkID: linkID, times: times), at: item)
    }
    if let foreign, answers.isEmpty, stored.isEmpty {
      reader.report(FHIRProblem.noAnswerFits, at: foreign)
    }
  }

  /// What changes the meaning of an answer can't be passed over.
  private func refuseModifiers(_ element: JSONNode) {
    for modifier in element.list("modifierExtension") {
      reader.report(FHIRProblem.modifierNotUnderstood(modifier.words("url") ?? ""), at: modifier)
    }
  }

  /// Passes over further answers to a question: to one that counts nobody but a human can choose
  /// among them.
  private mutating func leaveOut(_ times: Int, of position: Int, _ item: JSONNode, _ linkID: String)
  {
    guard !instrument.items[position].isScored else {
      reader.report(FHIRProblem.severalAnswers(linkID: linkID), at: item)
      return
    }
    if let known = leftOut.firstIndex(where: { $0.linkID == linkID }) {
      leftOut[known].times += times
    } else {
      leftOut.append((linkID, item, times))
    }
  }

  private mutating func read(_ given: [JSONNode], of item: JSONNode, _ linkID: String) {
    let id = ids[linkID]
    let part = id.flatMap { instrument.fhir?.parts[$0] }
    let absence = absence(of: item, given, part)
    guard !given.isEmpty || absence != nil else { return }
    if let score = id.flatMap({ id in instrument.scores.first { $0.id == id } }) {
      guard let value = given.first?.choice("value")?.node, let number = value.exactNumber else {
        return
      }
      stored.append((score.id, number, value))
      return
    }
    guard let position = id.flatMap(instrument.item(named:)),
      instrument.items[position].rating == nil
    else {
      foreign = foreign ?? item
      reader.report(FHIRProblem.answerToUnknownItem(linkID: linkID), at: item)
      return
    }
    guard answers[position] == nil else {
      leaveOut(max(given.count, 1), of: position, item, linkID)
      return
    }
    if let absence {
      answers[position] = .missing(absence)
      return
    }
    // Norwegian forms mark words of one's own by a code beside them.
    let values = given.compactMap { $0.choice("value") }
      .filter { $0.node.words("system") != "http://helsenorge.no/fhir/CodeSystem/open-choice" }
    guard !values.isEmpty else { return }
    let type = instrument.items[position].type
    if case .multiple(let options) = type {
      let codes = values.compactMap { code($0, options, part, item, linkID) }
      answers[position] = codes.count == values.count ? .codes(codes) : .missing(.unknown)
      return
    }
    guard let value = values.first else { return }
    if values.count > 1 { leaveOut(values.count - 1, of: position, item, linkID) }
    let asked = instrument.items[position]
    if value.type == "Quantity", let unit = asked.unit, !value.node.isMeasured(in: unit) {
      reader.report(
        FHIRProblem.otherUnit(linkID: linkID, isScored: asked.isScored), at: value.node)
    }
    if case .choice(let options) = type {
      answers[position] =
        code(value, options, part, item, linkID).map(Given.code) ?? .missing(.unknown)
    } else if let answer = plain(value, type) {
      if case .text(let text) = answer, !allowsPersonalNumbers, PersonalNumber.occurs(in: text) {
        reader.report(FHIRProblem.personalNumberInText(linkID: linkID), at: value.node)
        answers[position] = .missing(.unknown)
      } else {
        answers[position] = answer
      }
    } else {
      reader.report(FHIRProblem.answerOfOtherKind(linkID: linkID), at: value.node)
    }
  }

  // MARK: Answers

  private func plain(_ value: (type: String, node: JSONNode), _ type: ItemType) -> Given? {
    let node = value.node
    // "Less than 3" is no number.
    guard node.member("comparator") == nil else { return nil }
    switch type {
    case .yesNo: return node.boolean.map(Given.truth)
    case .whole(let range):
      guard let number = node.exactNumber, let whole = number.whole,
        (range.minimum...range.maximum).contains(whole)
      else { return nil }
      return .number(number)
    case .decimal(let range):
      return node.exactNumber.flatMap { range.contains($0) ? .number($0) : nil }
    case .date:
      let day = node.text.flatMap { CalendarDay(String($0.prefix(10))) }
      return day.map { .text($0.description) }
    case .text: return node.fhirName.map(Given.text)
    case .choice, .multiple: return nil
    }
  }

  /// Our code for an answer; `nil` after a finding.
  private func code(
    _ value: (type: String, node: JSONNode), _ options: [ItemType.Option],
    _ part: FHIRNames.Part?, _ item: JSONNode, _ linkID: String
  ) -> ItemType.Code? {
    let node = value.node
    guard let name = node.fhirName else {
      reader.report(FHIRProblem.answerOfOtherKind(linkID: linkID), at: node)
      return nil
    }
    let code =
      part?.codes["\(node.words("system") ?? "")|\(name)"] ?? part?.codes[name]
      ?? options.first { part == nil && $0.code.description == name }?.code
    guard let code else {
      let isAmbiguous = part?.codes.keys.contains { $0.hasSuffix("|\(name)") } ?? false
      if isAmbiguous, node.words("system") == nil {
        reader.report(FHIRProblem.codeNeedsSystem(linkID: linkID), at: node)
      } else if value.type == "String" {
        reader.report(FHIRProblem.answerInOwnWords(linkID: linkID), at: node)
      } else {
        reader.report(FHIRProblem.answerNotAnOption(linkID: linkID), at: node)
      }
      return nil
    }
    let stated = node.extensions(FHIRExtension.weights).first?.choice("value")?.node.exactNumber
    if let stated, let points = options.first(where: { $0.code == code })?.points,
      stated != points
    {
      reader.report(FHIRProblem.answerWeightDiffers(linkID: linkID), at: node)
    }
    return code
  }

  // MARK: Missing answers

  /// Why there is no answer, where the form says so.
  private func absence(
    of item: JSONNode, _ given: [JSONNode], _ part: FHIRNames.Part?
  ) -> MissingReason? {
    var places = [item]
    for answer in given {
      places.append(answer)
      places += answer.members.filter { $0.key.text?.utf8.first == UInt8(ascii: "_") }.map(\.value)
      if let value = answer.choice("value")?.node {
        if let code = value.words("code"), part?.codes[code] == nil,
          let reason = MissingReason(fhirSystem: value.words("system"), code: code)
        {
          return reason
        }
        if value.kind == .object { places.append(value) }
      }
    }
    let code = places.lazy.compactMap { $0.extensionValue(FHIRExtension.absence)?.node.text }.first
    return code.map { MissingReason(fhirCode: $0) }
  }

  // MARK: Writing

  /// Writes the response as a case has it.
  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("instrument", instrument.head.id)
      writer.member("version", instrument.head.version.description)
      writer.member("date", day)
      writer.member("informant", informant)
      writer.key("answers")
      writer.object { writer in
        for (position, answer) in answers.sorted(by: { $0.key < $1.key }) {
          writer.key(instrument.items[position].answerKey)
          ResponseReader.write(answer, to: &writer)
        }
      }
      guard !stored.isEmpty else { return }
      writer.key("stored")
      writer.object { writer in
        writer.key("scores")
        writer.object { writer in
          var seen: Set<String> = []
          for total in stored where seen.insert(total.score).inserted {
            writer.key(total.score)
            writer.value(total.number)
          }
        }
      }
    }
  }

  private var informant: String? {
    let places = [node.member("source"), node.member("author")]
    let kinds = places.compactMap { $0?.words("reference").flatMap(FHIRInformant.init(reference:)) }
    return kinds.first.flatMap { kind in instrument.informants.first { $0 == kind.rawValue } }
  }

  private static func write(_ answer: Given, to writer: inout JSONWriter) {
    switch answer {
    case .code(.number(let code)): writer.value(code)
    case .code(.word(let code)): writer.value(code)
    case .codes(let codes):
      writer.array { writer in
        for code in codes { write(.code(code), to: &writer) }
      }
    case .truth(let truth): writer.value(truth)
    case .number(let number): writer.value(number)
    case .text(let text): writer.value(text)
    case .missing(let reason): writer.object { $0.member("missing", reason.rawValue) }
    }
  }
}

extension JSONNode {
  /// Whether a quantity is in a unit, by its name or its code; so is one that names none.
  fileprivate func isMeasured(in unit: LocalizedText) -> Bool {
    let stated = [words("unit"), words("code")].compactMap(\.self)
    return stated.isEmpty || unit.texts.contains { stated.contains($0.text) }
  }
}

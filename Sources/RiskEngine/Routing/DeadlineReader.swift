/// Reads the time limits of a policy or of a document of time limits.
struct DeadlineReader {
  let reader: DocumentReader
  let sources: [Source]
  /// The programmes that conditions may name; `nil` where there is no such list.
  let programmes: Set<String>?
  /// Reads the provisions that a rule names; `nil` where there are none to name.
  var legal: ((inout ObjectReader) -> [LegalReference])?

  /// The value of `deadlines`.
  func rules(_ node: JSONNode) -> [DeadlineRule] {
    let read = reader.list(node) { node in rule(node).map { (rule: $0, node: node) } }
    for (index, (rule, node)) in read.enumerated() {
      let others = read[..<index].map(\.rule).filter { $0.id == rule.id }
      if others.contains(where: rule.overlaps) {
        reader.report(DeadlineProblem.deadlineVersionsOverlap(rule.id), at: node)
      }
      guard let first = others.first else { continue }
      if first.start != rule.start {
        reader.report(DeadlineProblem.deadlineVersionsDiffer(rule.id, key: "from"), at: node)
      } else if (first.rhythm == nil) != (rule.rhythm == nil) {
        reader.report(DeadlineProblem.deadlineVersionsDiffer(rule.id, key: "repeats"), at: node)
      }
    }
    return read.map(\.rule)
  }

  private func rule(_ node: JSONNode) -> DeadlineRule? {
    reader.object(node) { object in
      let id = object.localID("id")
      let title = object.localized("title")
      let stage = object.optional("stage").flatMap { reader.choice($0, of: ProcessStage.self) }
      let start = object.required("from").flatMap(start)
      let length = length(&object, allowed: start == .born ? ["years"] : ["days", "months"])
      let repeats = object.optional("repeats")
      let doneNode = object.optional("done")
      let done = doneNode.map { words($0) { end($0) } }
      let untilNode = object.optional("until")
      let until = untilNode.map { words($0, event) }
      let extendable = object.optional("extendable")
      let isExtendable = extendable.flatMap(reader.boolean)
      let ahead = object.optional("ahead").flatMap { self.length(of: $0, ["days", "months"]) }
      let conditions = object.optional("while").flatMap { self.conditions($0, start) }
      let basis = object.optional("basis").flatMap(basis)
      let period = object.optional("valid").flatMap { self.period($0, id) }
      let grounds = reader.grounds(&object, sources)
      let legal = self.legal?(&object)
      let rhythm = repeats.flatMap { self.rhythm($0, length) }
      guard let id, let title, let start, let length, let grounds else { return nil }
      if start == .born {
        let keys = [
          ("done", doneNode), ("repeats", repeats), ("until", untilNode),
          ("extendable", extendable),
        ]
        for (key, node) in keys {
          if let node {
            reader.report(
              DeadlineProblem.deadlineKeyOfOtherStart(key: key, start: start.name), at: node)
          }
        }
      } else if doneNode == nil {
        reader.report(DeadlineProblem.deadlineWithoutDone(id), at: node)
      }
      if rhythm != nil, start.subject == .event, until?.isEmpty ?? true, untilNode == nil {
        reader.report(DeadlineProblem.rhythmWithoutEnd(id), at: node)
      }
      for end in done ?? [] where end.subject.map({ $0 != start.subject }) ?? false {
        reader.report(
          DeadlineProblem.deadlineEndOfOtherSubject(end: end.name, start: start.name),
          at: doneNode ?? node)
      }
      return DeadlineRule(
        id: id, title: title, stage: stage, start: start, length: length, rhythm: rhythm,
        done: done ?? [], until: until ?? [],
        conditions: conditions
          ?? DeadlineConditions(age: nil, basis: [], forms: [], programmes: []),
        isExtendable: isExtendable ?? false, ahead: ahead, basis: basis, from: period?.from,
        to: period?.to, grounds: grounds, legal: legal ?? [])
    }
  }

  // MARK: Words

  private func start(_ node: JSONNode) -> DeadlineStart? {
    word(node, DeadlineStart.names, DeadlineStart.init)
  }

  private func end(_ node: JSONNode) -> DeadlineEnd? {
    word(node, DeadlineEnd.names, DeadlineEnd.init)
  }

  private func event(_ node: JSONNode) -> EventKind? {
    word(node, EventKind.allCases.map(\.rawValue), EventKind.init(rawValue:))
  }

  private func word<Word>(
    _ node: JSONNode, _ allowed: [String], _ make: (String) -> Word?
  ) -> Word? {
    guard let text = reader.text(node) else { return nil }
    if let word = make(text) { return word }
    reader.report(
      DeadlineProblem.unknownDeadlineEvent(
        text, allowed: allowed, suggestion: reader.suggestion(for: text, among: allowed)),
      at: node)
    return nil
  }

  /// A word, or a list of at least one.
  private func words<Word>(_ node: JSONNode, _ read: (JSONNode) -> Word?) -> [Word] {
    guard node.kind == .array else { return [read(node)].compactMap { $0 } }
    if node.count == 0 { reader.report(DocumentProblem.emptyList, at: node) }
    return reader.list(node, limit: 50, read)
  }

  // MARK: Lengths

  /// The longest time limit: two hundred years, and as many days as they have at most.
  private static let limits = ["days": 0...73_200, "months": 1...2_400, "years": 1...130]

  /// How long it runs, from exactly one of the keys.
  private func length(_ object: inout ObjectReader, allowed: [String]) -> DeadlineLength? {
    let stated = ["days", "months", "years"].map { ($0, object.optional($0)) }
    let present = stated.compactMap { key, node in node.map { (key, $0) } }
    guard let (key, node) = present.first, present.count == 1, allowed.contains(key) else {
      reader.report(
        DeadlineProblem.deadlineWithoutOneLength(present.map(\.0), allowed: allowed),
        at: object.node)
      return nil
    }
    return reader.whole(node, in: DeadlineReader.limits[key] ?? 0...0).map { number in
      switch key {
      case "days": .days(number)
      case "months": .months(number)
      default: .years(number)
      }
    }
  }

  private func length(of node: JSONNode, _ allowed: [String]) -> DeadlineLength? {
    reader.object(node) { length(&$0, allowed: allowed) }
  }

  /// `true` for periods like the first, or how long the others run.
  private func rhythm(_ node: JSONNode, _ first: DeadlineLength?) -> DeadlineLength? {
    if node.kind == .object { return length(of: node, ["days", "months"]) }
    return reader.boolean(node) == true ? first : nil
  }

  // MARK: The rest

  private func conditions(_ node: JSONNode, _ start: DeadlineStart?) -> DeadlineConditions? {
    reader.object(node) { object in
      let age = object.optional("age").flatMap { reader.unaryTest($0, for: .number) }
      let nodes = ["basis", "form", "programme"].map { ($0, object.optional($0)) }
      let subjects: [String: DeadlineStart.Subject] = [
        "basis": .placement, "form": .placement, "programme": .intervention,
      ]
      for (key, node) in nodes {
        if let node, let start, subjects[key] != start.subject {
          reader.report(
            DeadlineProblem.deadlineKeyOfOtherStart(key: key, start: start.name), at: node)
        }
      }
      let basis = object.optional("basis").map { node in
        words(node) { reader.choice($0, of: PlacementBasis.self) }
      }
      let forms = object.optional("form").map { node in
        words(node) { reader.choice($0, of: PlacementForm.self) }
      }
      let programmes = object.optional("programme").map { words($0, programme) }
      return DeadlineConditions(
        age: age, basis: basis ?? [], forms: forms ?? [], programmes: programmes ?? [])
    }
  }

  private func programme(_ node: JSONNode) -> String? {
    guard let id = reader.localID(node) else { return nil }
    if let programmes, !programmes.contains(id) {
      reader.report(
        PolicyProblem.programmeNotListed(
          id, suggestion: reader.suggestion(for: id, among: programmes.sorted())), at: node)
    }
    return id
  }

  /// A text in each language, or one that reads the same in all, as a provision does.
  private func basis(_ node: JSONNode) -> LocalizedText? {
    if node.kind == .object { return reader.localized(node) }
    return reader.words(node).map { LocalizedText(texts: [.init(language: "sv", text: $0)]) }
  }

  private func period(
    _ node: JSONNode, _ id: String?
  ) -> (from: CalendarDay?, to: CalendarDay?)? {
    reader.object(node) { object in
      let from = object.optional("from").flatMap(reader.day)
      let to = object.optional("to").flatMap(reader.day)
      if let from, let to, to < from {
        reader.report(DeadlineProblem.deadlinePeriodReversed(id ?? ""), at: node)
      }
      return (from, to)
    }
  }
}

extension PolicyReader {
  /// The time limits of a policy, which may name its programmes and its legal references.
  func deadlines(_ node: JSONNode) -> [DeadlineRule] {
    DeadlineReader(reader: reader, sources: sources, programmes: listedIDs) { rule in
      legalPositions(&rule).map { legal[$0] }
    }.rules(node)
  }
}

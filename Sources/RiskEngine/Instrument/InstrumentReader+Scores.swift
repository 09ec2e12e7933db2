extension InstrumentReader {
  func scoreDraft(_ node: JSONNode) -> ScoreDraft? {
    guard node.kind == .object, let id = node.members.first(where: { $0.key.equals("id") }) else {
      // Read as an object only to be told what is missing.
      _ = reader.object(node) { object in object.identifier("id") }
      return nil
    }
    return reader.identifier(id.value).map { ScoreDraft(id: $0, node: node) }
  }

  mutating func score(_ draft: ScoreDraft) -> Score? {
    reader.object(draft.node) { object in
      _ = object.optional("id")
      let title = object.optionalLocalized("title")
      let source = reader.provenance(&object, sources)
      let rounding = object.optional("rounding").flatMap(self.rounding)
      let change = object.optional("change").flatMap(changeRule)
      let form = form(&object, score: draft.id, isRounded: object.optional("rounding") != nil)
      guard let form, let source
      else { return nil }
      return Score(
        id: draft.id, title: title, form: form, rounding: rounding, change: change, source: source,
        mark: draft.node.index)
    }
  }

  private func rounding(_ node: JSONNode) -> Rounding? {
    reader.object(node) { object in
      let mode = object.required("mode").flatMap { reader.choice($0, of: RoundingMode.self) }
      let decimals = object.required("decimals").flatMap { reader.whole($0, in: 0...15) }
      guard let mode, let decimals else { return nil }
      return Rounding(mode: mode, decimals: decimals)
    }
  }

  // MARK: Forms

  private mutating func form(
    _ object: inout ObjectReader, score: String, isRounded: Bool
  ) -> ScoreForm? {
    let operations = Aggregate.Operation.allCases
    let aggregates = operations.map { ($0, object.optional($0.rawValue)) }
    let conditions = object.optional("conditions")
    let formula = object.optional("formula")
    let lookup = object.optional("lookup")
    let norms = object.optional("norms")
    let test = object.optional("test")
    let missing = object.optional("missing")

    let others = [
      ("conditions", conditions), ("formula", formula), ("lookup", lookup), ("norms", norms),
    ]
    let present =
      aggregates.compactMap { $0.1 == nil ? nil : $0.0.rawValue }
      + others.compactMap { $0.1 == nil ? nil : $0.0 }
    guard let name = present.first else {
      let allowed = operations.map(\.rawValue) + others.map(\.0)
      reader.report(InstrumentProblem.scoreWithoutForm(allowed: allowed), at: object.node)
      return nil
    }
    guard present.count == 1 else {
      reader.report(InstrumentProblem.severalForms(present), at: object.node)
      return nil
    }
    if let test, name != "count" {
      reader.report(InstrumentProblem.keyOfOtherForm(key: "test", form: name), at: test)
    }
    if let missing, others.contains(where: { $0.1 != nil }) {
      reader.report(InstrumentProblem.keyOfOtherForm(key: "missing", form: name), at: missing)
    }
    if let lookup { return self.lookup(lookup).map(ScoreForm.lookup) }
    if let norms {
      guard let lookup = self.norms(norms) else { return nil }
      if lookup.reading != .value, !isRounded {
        reader.report(InstrumentProblem.roundingMissing(score), at: object.node)
      }
      return .lookup(lookup)
    }
    if let formula {
      guard let expression = expression(formula, expecting: .number) else { return nil }
      if expression.mayNotTerminate, !isRounded {
        reader.report(InstrumentProblem.roundingMissing(score), at: object.node)
      }
      return .formula(expression)
    }
    if let conditions { return .conditions(reader.list(conditions) { condition($0) }) }
    guard let (operation, list) = aggregates.first(where: { $0.1 != nil }), let list else {
      return nil
    }
    if missing == nil { reader.report(DocumentProblem.missingKey("missing"), at: object.node) }
    let members = reader.list(list) { member($0, of: operation, test: test) }
    if list.kind == .array, list.count == 0 { reader.report(DocumentProblem.emptyList, at: list) }
    reportRepeatedMembers(list)
    guard let rule = missing.flatMap({ missingRule($0, members: list.count) }) else { return nil }
    return aggregate(
      operation, members, rule, score: score, isRounded: isRounded, node: object.node)
  }

  private func aggregate(
    _ operation: Aggregate.Operation, _ members: [Member], _ rule: MissingRule, score: String,
    isRounded: Bool, node: JSONNode
  ) -> ScoreForm? {
    var needsRounding = operation == .mean
    if case .prorate(let base) = rule.strategy {
      needsRounding = true
      if base == .points {
        for member in members {
          guard case .score(let other) = member.subject else { continue }
          reader.report(InstrumentProblem.rangeNotDeclared(scores[other].id), at: node)
        }
      }
      if operation == .minimum || operation == .maximum {
        reader.report(
          InstrumentProblem.keyOfOtherForm(key: "prorate", form: operation.rawValue), at: node)
      }
    }
    if needsRounding, !isRounded {
      reader.report(InstrumentProblem.roundingMissing(score), at: node)
    }
    return .aggregate(Aggregate(operation: operation, members: members, missing: rule))
  }

  /// Names what stands twice in a list of members, written alike: mostly another item was meant.
  private func reportRepeatedMembers(_ list: JSONNode) {
    guard list.kind == .array else { return }
    var seen: Set<ArraySlice<UInt8>> = []
    for node in list.elements {
      guard !seen.insert(list.document.bytes[node.rawBytes]).inserted else { continue }
      let name =
        node.text
        ?? node.members.first { $0.key.equals("item") || $0.key.equals("score") }?.value.text
      reader.report(InstrumentProblem.memberRepeated(name ?? ""), at: node)
    }
  }

  private mutating func condition(_ node: JSONNode) -> ScoreForm.Condition? {
    reader.object(node) { object in
      let group = object.optional("group").flatMap(groupPosition)
      guard let when = object.required("when"),
        let condition = expression(when, expecting: .boolean)
      else { return nil }
      return ScoreForm.Condition(group: group, condition: condition)
    }
  }

  // MARK: Missing answers

  private enum StrategyName: String, CaseIterable {
    case refuse, prorate, sumOfAnswered, value
  }

  private enum ClosedTreatment: String, CaseIterable { case missing, leaveOut }

  private func missingRule(_ node: JSONNode, members: Int) -> MissingRule? {
    reader.object(node) { object in
      let name = object.required("rule").flatMap { reader.choice($0, of: StrategyName.self) }
      let atLeast = object.optional("atLeast")
      let percent = object.optional("atLeastPercent")
      let base = object.optional("base")
      let value = object.optional("value")
      let closed = object.optional("notApplicable").flatMap {
        reader.choice($0, of: ClosedTreatment.self)
      }
      guard let name else { return nil }
      func refuse(_ nodes: (String, JSONNode?)...) {
        for (key, node) in nodes {
          guard let node else { continue }
          reader.report(
            InstrumentProblem.keyOfOtherRule(key: key, rule: name.rawValue), at: node)
        }
      }
      if let atLeast, percent != nil { reader.report(InstrumentProblem.requiredTwice, at: atLeast) }
      var required = MissingRule.Required.number(0)
      if let atLeast, let number = reader.whole(atLeast, in: 1...DocumentReader.maximumEntries) {
        if number > members {
          reader.report(
            InstrumentProblem.requiredTooMany(required: number, members: members), at: atLeast)
        }
        required = .number(number)
      } else if let percent, let number = reader.percentage(percent) {
        required = .percent(number)
      }
      var strategy = MissingStrategy.refuse
      switch name {
      case .refuse:
        refuse(
          ("atLeast", atLeast), ("atLeastPercent", percent), ("base", base), ("value", value))
      case .prorate:
        refuse(("value", value))
        if atLeast == nil, percent == nil {
          reader.report(InstrumentProblem.prorateWithoutMinimum, at: node)
        }
        let kind = base.flatMap { reader.choice($0, of: MissingStrategy.Base.self) }
        strategy = .prorate(kind ?? .items)
      case .sumOfAnswered:
        refuse(("base", base), ("value", value))
        strategy = .sumOfAnswered
      case .value:
        refuse(("base", base))
        guard let value else {
          reader.report(DocumentProblem.missingKey("value"), at: node)
          return nil
        }
        guard let number = reader.number(value) else { return nil }
        strategy = .value(number)
      }
      return MissingRule(
        strategy: strategy, required: required, leavesOutNotApplicable: closed == .leaveOut)
    }
  }
}

extension DocumentReader {
  /// A percentage above 0, at most 100; 66.6 for two thirds.
  fileprivate func percentage(_ node: JSONNode) -> Fraction? {
    guard let number = number(node) else { return nil }
    guard number > .zero, number <= 100 else {
      report(
        DocumentProblem.outOfRange(found: node.quotation, low: "0", high: "100"), at: node)
      return nil
    }
    return number
  }
}

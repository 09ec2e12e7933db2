extension QuestionnaireReader {
  private typealias Item = QuestionnaireDraft.ItemDraft

  /// The condition for asking a question, or those in a group; `nil` where there is none, or after
  /// telling that it can't be said.
  ///
  /// A part that can't be said takes the whole condition with it: a question too many is better
  /// than one that is never asked.
  mutating func gate(of branch: QuestionnaireTree.Branch) -> String? {
    if let expression = branch.node.extensions([FHIRExtension.gate]).first {
      reader.report(FHIRProblem.gateNotCarried(linkID: branch.linkID), at: expression)
      return nil
    }
    let parts = branch.node.list("enableWhen")
    guard let first = parts.first else { return nil }
    let conditions = parts.compactMap { condition($0) }
    guard conditions.count == parts.count, let isAny = isAny(parts, branch.node) else {
      reader.report(FHIRProblem.gateNotCarried(linkID: branch.linkID), at: first)
      return nil
    }
    for part in parts {
      guard let question = part.words("question"), let position = positions[question] else {
        continue
      }
      draft.items[position].isUsed = true
    }
    if conditions.count == 1 { return conditions[0] }
    return isAny ? conditions.anyHolds : conditions.allHold
  }

  /// Whether one of several conditions is enough; `nil` where the form doesn't say, as it must.
  private func isAny(_ parts: [JSONNode], _ node: JSONNode) -> Bool? {
    switch node.words("enableBehavior") {
    case "any": true
    case "all": false
    // Before release 4 there was neither this nor an operator, and any part was enough.
    case nil: parts.count == 1 || parts.allSatisfy { $0.member("operator") == nil } ? true : nil
    default: nil
    }
  }

  /// The range of a number in which a text is shown: a form's way of telling a level.
  func cutOff(
    of branch: QuestionnaireTree.Branch
  ) -> (question: String, tests: FHIRProblem.Tests)? {
    let parts = branch.node.list("enableWhen")
    guard let question = parts.first?.words("question"), let isAny = isAny(parts, branch.node),
      tree.branches.first(where: { $0.linkID == question })?.kind?.isNumber ?? false
    else { return nil }
    let tests = parts.compactMap { part -> String? in
      guard part.words("question") == question, let comparison = part.words("operator"),
        let number = part.choice("answer")?.node.exactNumber?.decimalText
      else { return nil }
      return "\(comparison) \(number)"
    }
    return tests.count == parts.count ? (question, FHIRProblem.Tests(tests, isAny: isAny)) : nil
  }

  private func condition(_ part: JSONNode) -> String? {
    guard let question = part.words("question"), let position = positions[question] else {
      return nil
    }
    let item = draft.items[position]
    if let has = part.member("hasAnswer")?.boolean { return existence(of: item, has) }
    guard let (_, answer) = part.choice("answer") else { return nil }
    let comparison = part.words("operator") ?? "="
    guard comparison != "exists" else { return answer.boolean.map { existence(of: item, $0) } }
    guard ["=", "!=", ">", "<", ">=", "<="].contains(comparison) else { return nil }
    let isEquality = comparison == "=" || comparison == "!="
    switch item.kind {
    case .options(let options, let isMultiple):
      let named = options.filter { $0.isNamed(by: answer) }
      guard isEquality, named.count == 1, let option = named.first else { return nil }
      if isMultiple {
        let test = "list contains(\(item.id), \"\(option.code)\")"
        return comparison == "=" ? test : "not(\(test))"
      }
      return "\(item.id) \(comparison) \(option.code.written)"
    case .yesNo:
      guard isEquality, let truth = answer.boolean else { return nil }
      return truth == (comparison == "=") ? item.id : "not(\(item.id))"
    case .whole(let low, let high):
      guard let number = answer.exactNumber, let text = number.decimalText else { return nil }
      guard !isEquality || (number >= Fraction(low) && number <= Fraction(high) && number.isWhole)
      else { return nil }
      return "\(item.id) \(comparison) \(text)"
    case .decimal(let low, let high, let step):
      guard answer.member("comparator") == nil else { return nil }
      let range = ItemType.DecimalRange(minimum: low, maximum: high, step: step)
      guard let number = answer.exactNumber, let text = number.decimalText,
        !isEquality || range.contains(number)
      else { return nil }
      return "\(item.id) \(comparison) \(text)"
    case .date:
      // A time of day would be lost.
      let day = answer.text.flatMap { CalendarDay($0) }
      return day.map { "\(item.id) \(comparison) \"\($0)\"" }
    case .text: return nil
    }
  }

  private func existence(of item: Item, _ exists: Bool) -> String {
    exists ? "answered(\(item.id))" : "not(answered(\(item.id)))"
  }
}

extension QuestionnaireDraft.OptionDraft {
  /// Whether an answer of FHIR means this option.
  func isNamed(by answer: JSONNode) -> Bool {
    guard answer.fhirName == name else { return false }
    guard let system, let other = answer.words("system") else { return true }
    return system == other
  }
}

extension ItemType.Code {
  /// As conditions write it.
  var written: String {
    switch self {
    case .number(let number): String(number)
    case .word(let word): "\"\(word)\""
    }
  }
}

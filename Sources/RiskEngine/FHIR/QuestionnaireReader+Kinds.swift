extension QuestionnaireReader {
  private typealias Kind = QuestionnaireDraft.ItemDraft.Kind

  /// Works out how a question can be answered here.
  mutating func readKind(of index: Int) {
    let branch = tree.branches[index]
    guard !branch.isGroup, !branch.isDisplay else { return }
    tree.setKind(kind(of: branch), of: index)
  }

  private mutating func kind(of branch: QuestionnaireTree.Branch) -> Kind? {
    let node = branch.node
    let isRepeating = branch.isRepeating
    if let kind = optionKind(of: branch, isMultiple: isRepeating) { return kind }
    if isRepeating {
      reader.report(FHIRProblem.repetitionNotCarried(linkID: branch.linkID), at: node)
    }
    switch branch.type {
    case "boolean": return .yesNo
    case "integer": return wholeKind(node)
    case "decimal", "quantity": return decimalKind(node)
    case "date": return .date
    case "dateTime":
      losses.addTime(node)
      return .date
    case "string", "text": return .text
    case "attachment":
      reader.report(
        FHIRProblem.itemLeftOut(type: branch.type, linkID: branch.linkID), at: node)
      return nil
    default:
      reader.report(FHIRProblem.becomesText(type: branch.type, linkID: branch.linkID), at: node)
      return .text
    }
  }

  // MARK: Options

  /// A choice among the options that the question lists or refers to; `nil` where there are none.
  private mutating func optionKind(
    of branch: QuestionnaireTree.Branch, isMultiple: Bool
  ) -> Kind? {
    let node = branch.node
    let listed = node.list("answerOption") + node.list("option")
    var options = listed.compactMap { option($0, branch) }
    if options.count < listed.count { losses.addElement("answerOption", node) }
    for option in listed where option.member("initialSelected")?.boolean == true {
      losses.addElement("initialSelected", option)
    }
    let address =
      node.words("answerValueSet") ?? node.words("options")
      ?? node.member("options")?.words("reference")
    if options.isEmpty, let address {
      let concepts = resources.concepts(of: address)
      options = (concepts ?? []).compactMap { option($0, branch) }
      if concepts == nil {
        reader.report(
          FHIRProblem.valueSetNotAtHand(address, linkID: branch.linkID), at: node)
        return .text
      }
    }
    var seen: Set<String> = []
    options.removeAll { !seen.insert("\($0.system ?? "")|\($0.name)").inserted }
    // Reasons for no answer are none: a response that gives one has the answer missing.
    options.removeAll {
      $0.weight == nil && MissingReason(fhirSystem: $0.system, code: $0.name) != nil
    }
    guard !options.isEmpty, options.count <= (isMultiple ? 64 : 1_000) else {
      return nil
    }
    let isOpen =
      ["open-choice"].contains(branch.type)
      || ["optionsOrString", "optionsOrType"].contains(node.words("answerConstraint") ?? "")
    if isOpen {
      reader.report(FHIRProblem.openAnswersNotCarried(linkID: branch.linkID), at: node)
    }
    return .options(coded(options, isMultiple: isMultiple), isMultiple: isMultiple)
  }

  private func option(
    _ node: JSONNode, _ branch: QuestionnaireTree.Branch
  ) -> QuestionnaireDraft.OptionDraft? {
    guard let (type, value) = node.choice("value") else { return nil }
    refuseModifiers(node)
    let twin = node.member("_value\(type)")
    let places = [node, value] + [twin].compactMap(\.self)
    let weight = self.weight(places, branch)
    if type == "Coding" {
      guard let code = value.words("code") ?? value.words("display") else { return nil }
      return QuestionnaireDraft.OptionDraft(
        name: code, system: value.words("system"),
        text: FHIRText.read(value, "display", language), weight: weight)
    }
    guard let name = value.fhirName else { return nil }
    return QuestionnaireDraft.OptionDraft(
      name: name, system: nil,
      text: type == "String" ? FHIRText.read(node, "valueString", language) : [(language, name)],
      weight: weight)
  }

  private func option(
    _ concept: FHIRResources.Concept, _ branch: QuestionnaireTree.Branch
  ) -> QuestionnaireDraft.OptionDraft? {
    let places = [concept.node, concept.origin].compactMap(\.self)
    guard let code = concept.node.words("code") else { return nil }
    var text: DraftText = []
    for place in places where text.isEmpty { text = FHIRText.read(place, "display", language) }
    for designation in places.flatMap({ $0.list("designation") }) {
      guard let tag = designation.words("language"), let words = designation.words("value") else {
        continue
      }
      let language = FHIRText.tag(tag)
      if !text.contains(where: { $0.language == language }) { text.append((language, words)) }
    }
    return QuestionnaireDraft.OptionDraft(
      name: code, system: concept.system, text: text, weight: weight(places, branch))
  }

  /// What an option is worth by any of the extensions that say so, or by the property of its code.
  private func weight(
    _ places: [JSONNode], _ branch: QuestionnaireTree.Branch
  ) -> Fraction? {
    let found = places.flatMap { place in
      place.extensions(FHIRExtension.weights)
        + place.list("property").filter { $0.words("code") == "itemWeight" }
    }
    let weights = found.compactMap { $0.choice("value")?.node.exactNumber }
    if let first = weights.first, weights.contains(where: { $0 != first }), let place = found.first
    {
      reader.report(FHIRProblem.weightsDiffer(linkID: branch.linkID), at: place)
    }
    return weights.first
  }

  /// The options with codes of ours.
  ///
  /// The code is the number that FHIR's own code is, else the weight, else a word.
  private func coded(
    _ options: [QuestionnaireDraft.OptionDraft], isMultiple: Bool
  ) -> [QuestionnaireDraft.OptionDraft] {
    let hasEveryWeight = options.allSatisfy { $0.weight != nil }
    let hasNoWeight = options.allSatisfy { $0.weight == nil }
    let limits = -1_000_000...1_000_000
    func numbers(_ number: (QuestionnaireDraft.OptionDraft) -> Int?) -> [Int]? {
      let numbers = options.compactMap(number).filter(limits.contains)
      return numbers.count == options.count && Set(numbers).count == options.count ? numbers : nil
    }
    let ownCodes = hasEveryWeight || hasNoWeight ? numbers { Int(plain: $0.name) } : nil
    let weights = hasEveryWeight ? numbers { $0.weight?.whole } : nil
    var words = DraftNames.ofCodes
    return options.enumerated().map { position, option in
      var option = option
      option.code =
        (ownCodes ?? weights).map { .number($0[position]) }
        ?? .word(words.identifier(option.name))
      return option
    }
  }

  // MARK: Numbers

  /// The format's own limit.
  fileprivate static let farthest = 1_000_000_000

  private func wholeKind(_ node: JSONNode) -> Kind {
    let limits = -QuestionnaireReader.farthest...QuestionnaireReader.farthest
    let low = node.extensionValue(FHIRExtension.minimum)?.node.exactNumber?.whole
    let high = node.extensionValue(FHIRExtension.maximum)?.node.exactNumber?.whole
    let least = low.flatMap { limits.contains($0) ? $0 : nil } ?? limits.lowerBound
    let greatest = high.flatMap { limits.contains($0) ? $0 : nil } ?? limits.upperBound
    return least <= greatest
      ? .whole(low: least, high: greatest)
      : .whole(low: limits.lowerBound, high: limits.upperBound)
  }

  private func decimalKind(_ node: JSONNode) -> Kind {
    let low = node.extensionValue(FHIRExtension.minimum)?.node.exactNumber
    let high = node.extensionValue(FHIRExtension.maximum)?.node.exactNumber
    let decimals = node.extensionValue(FHIRExtension.decimals)?.node.exactNumber?.whole ?? 6
    let finest = Fraction(1, over: Fraction.powerOfTen(min(max(decimals, 0), 6)) ?? 1)
    let limit = Fraction(QuestionnaireReader.farthest)
    let farthestDown = Fraction(-QuestionnaireReader.farthest)
    let least = low.flatMap { $0 >= farthestDown && $0 <= limit ? $0 : nil } ?? farthestDown
    let greatest = high.flatMap { $0 >= farthestDown && $0 <= limit ? $0 : nil } ?? limit
    for step in [node.extensionValue(FHIRExtension.step)?.node.exactNumber, finest] {
      guard let step, step > .zero, least < greatest,
        greatest.subtracting(least)?.divided(by: step)?.isWhole == true
      else { continue }
      return .decimal(low: least, high: greatest, step: step)
    }
    return .decimal(
      low: farthestDown, high: limit,
      step: Fraction(1, over: 1_000_000) ?? Fraction(1))
  }
}

extension Int {
  /// A whole number without leading zeros or a plus; `nil` for other texts.
  init?(plain text: String) {
    guard let number = Int(text), String(number) == text else { return nil }
    self = number
  }
}

extension JSONNode {
  /// How an answer that is no coding is named: as it is written.
  var fhirName: String? {
    visibleWords ?? numberText ?? boolean.map { $0 ? "true" : "false" } ?? words("reference")
      ?? words("code") ?? words("display")
  }
}

extension QuestionnaireDraft.ItemDraft.Kind {
  /// Whether a number has a least and a greatest value that the form states.
  var isRangeStated: Bool {
    let farthest = Fraction(QuestionnaireReader.farthest)
    return switch self {
    case .whole(let low, let high):
      low > -QuestionnaireReader.farthest && high < QuestionnaireReader.farthest
    case .decimal(let low, let high, _): high < farthest && low.adding(farthest) != .zero
    case .options, .yesNo, .date, .text: true
    }
  }
}

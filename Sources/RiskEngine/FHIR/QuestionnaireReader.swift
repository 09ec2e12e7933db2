/// Reads a Questionnaire into a draft, and tells what can't be carried over.
struct QuestionnaireReader {
  let reader: DocumentReader
  let root: JSONNode
  let resources: FHIRResources
  /// The language of texts that don't say theirs.
  let language: String
  var draft = QuestionnaireDraft()
  var tree: QuestionnaireTree
  /// The branches whose calculation became a total.
  var totals: [Int: FHIRPathSum.Outcome] = [:]
  /// Where each question stands in the draft, by its FHIR id.
  var positions: [String: Int] = [:]
  var names = DraftNames.ofItems
  private var groupNames = DraftNames.ofGroups
  var losses = LossCounter()

  init(_ root: JSONNode, _ reader: DocumentReader, _ resources: FHIRResources) {
    self.root = root
    self.reader = reader
    self.resources = resources
    language = FHIRText.tag(root.words("language") ?? "")
    tree = QuestionnaireTree(root)
  }

  /// Reads all of it.
  ///
  /// - Parameter addsTotal: Whether weights that nothing adds up become a total of our own.
  /// - Returns: `nil` after a finding that refuses it.
  mutating func read(addsTotal: Bool) -> QuestionnaireDraft? {
    guard tree.branches.count <= QuestionnaireReader.mostQuestions else {
      reader.report(
        FHIRProblem.conversionRefused(finding: "tooManyEntries", pointer: "/items"), at: root)
      return nil
    }
    if !root.list("item").isEmpty, root.words("language") == nil {
      reader.report(FHIRProblem.languageNotStated, at: root)
    }
    if let rules = root.words("implicitRules") {
      reader.report(
        FHIRProblem.modifierNotUnderstood(rules), at: root.member("implicitRules") ?? root)
    }
    for branch in tree.branches.indices {
      for condition in tree.branches[branch].node.list("enableWhen") { refuseModifiers(condition) }
      refuseModifiers(tree.branches[branch].node)
      losses.addExtensions(of: tree.branches[branch].node)
      if branch > 0 { readKind(of: branch) }
    }
    guard !reader.hasErrors else { return nil }
    findTotals()
    readChildren(of: 0, in: nil, gates: [])
    addTotals(addsTotal: addsTotal)
    losses.addElements(of: root, besides: QuestionnaireReader.understood)
    losses.report(to: reader)
    return draft
  }

  /// More questions, groups and texts than any definition could hold.
  private static let mostQuestions = 2 * DocumentReader.maximumEntries

  /// What changes the meaning of an element can't be passed over.
  func refuseModifiers(_ node: JSONNode) {
    for modifier in node.list("modifierExtension") {
      reader.report(
        FHIRProblem.modifierNotUnderstood(modifier.words("url") ?? ""), at: modifier)
    }
  }

  /// Elements of a Questionnaire that are read, or that say nothing about it.
  private static let understood: Set<String> = [
    "resourceType", "id", "meta", "text", "url", "version", "name", "title", "_title", "date",
    "publisher", "copyright", "copyrightLabel", "effectivePeriod", "language", "item", "contained",
    "extension", "description", "purpose", "status",
  ]

  /// Elements of a question that are read.
  private static let understoodOfItems: Set<String> = [
    "id", "linkId", "text", "_text", "type", "repeats", "readOnly", "item", "answerOption",
    "option", "options", "answerValueSet", "enableWhen", "enableBehavior", "extension", "prefix",
    "answerConstraint",
  ]

  // MARK: Walking

  /// Reads what stands inside a group or a question.
  ///
  /// Recursion is bounded by the depth that a document may have.
  private mutating func readChildren(of parent: Int, in group: Int?, gates: [String]) {
    var waiting: [(text: DraftText, branch: Int)] = []
    for child in tree.branches[parent].children {
      let branch = tree.branches[child]
      losses.addElements(of: branch.node, besides: QuestionnaireReader.understoodOfItems)
      if branch.isDisplay {
        let text = self.text(of: branch.node)
        if let cutOff = cutOff(of: branch) {
          reader.report(
            FHIRProblem.cutOffNotCarried(
              text.first?.text ?? branch.linkID, linkID: cutOff.question, cutOff.tests),
            at: branch.node)
          continue
        }
        if let gate = branch.node.member("enableWhen") { losses.addElement("enableWhen", gate) }
        if let question = positions[tree.branches[parent].linkID], parent > 0 {
          draft.items[question].help = draft.items[question].help.joined(with: text)
        } else if !text.isEmpty {
          waiting.append((text, child))
        }
        continue
      }
      let inner = gates + [gate(of: branch)].compactMap(\.self)
      if branch.isGroup {
        if branch.isRepeating {
          reader.report(FHIRProblem.repetitionNotCarried(linkID: branch.linkID), at: branch.node)
        }
        readChildren(of: child, in: self.group(of: branch) ?? group, gates: inner)
        continue
      }
      let help = waiting.reduce([]) { $0.joined(with: $1.text) }
      if addItem(child, in: group, gates: inner, help: help) { waiting = [] }
      readChildren(of: child, in: group, gates: inner)
    }
    for (_, branch) in waiting {
      reader.report(
        FHIRProblem.displayNotCarried(linkID: tree.branches[branch].linkID),
        at: tree.branches[branch].node)
    }
  }

  /// Adds the question, unless it is a total or can't be asked.
  private mutating func addItem(
    _ index: Int, in group: Int?, gates: [String], help: DraftText
  ) -> Bool {
    let branch = tree.branches[index]
    guard totals[index] == nil, let kind = branch.kind else { return false }
    if !kind.isRangeStated { losses.addMissingRange(branch.node) }
    var linkID = branch.linkID
    if linkID.isEmpty {
      reader.report(FHIRProblem.itemWithoutLinkID, at: branch.node)
      linkID = "item"
    }
    let id = names.identifier(linkID)
    if branch.linkID.isEmpty { linkID = id }
    if positions[linkID] == nil {
      positions[linkID] = draft.items.count
    } else {
      reader.report(FHIRProblem.linkIDRepeated(linkID), at: branch.node)
    }
    draft.items.append(
      QuestionnaireDraft.ItemDraft(
        id: id, linkID: linkID, branch: index, node: branch.node, kind: kind,
        text: text(of: branch.node),
        help: help, unit: unit(of: branch.node), group: group,
        gate: gates.isEmpty ? nil : gates.count == 1 ? gates[0] : gates.allHold))
    return true
  }

  /// The group's own section; `nil` for one without a heading, which adds nothing.
  private mutating func group(of branch: QuestionnaireTree.Branch) -> Int? {
    let title = text(of: branch.node)
    guard !title.isEmpty else { return nil }
    draft.groups.append((groupNames.identifier(branch.linkID), title))
    return draft.groups.count - 1
  }

  private func unit(of node: JSONNode) -> String? {
    let coding = node.extensionValue(FHIRExtension.unit)?.node
    return coding?.words("display") ?? coding?.words("code")
  }

  /// The question with the number that stands before it on paper.
  func text(of node: JSONNode) -> DraftText {
    let text = FHIRText.read(node, "text", language)
    guard let prefix = node.words("prefix") else { return text }
    return text.map { ($0.language, "\(prefix) \($0.text)") }
  }
}

extension [String] {
  /// The condition that all of these conditions are true.
  var allHold: String { map { "(\($0))" }.joined(separator: " and ") }
  /// The condition that any of these conditions is true.
  var anyHolds: String { map { "(\($0))" }.joined(separator: " or ") }
}

extension QuestionnaireReader {
  /// Finds the questions that are computed from others, and tells which of them aren't plain sums.
  mutating func findTotals() {
    let variables = self.variables
    for index in tree.branches.indices.dropFirst() {
      let branch = tree.branches[index]
      guard let found = branch.node.extensions([FHIRExtension.calculation]).first,
        let (_, expression) = found.choice("value")
      else { continue }
      let own = QuestionnaireReader.variables(of: branch.node)
      let text = expression.kind == .string ? expression.text : expression.words("expression")
      let language = expression.words("language") ?? "text/fhirpath"
      let outcome = text.flatMap { text in
        FHIRPathSum.outcome(of: text, in: tree) { own[$0] ?? variables[$0] ?? nil }
      }
      if let outcome, language == "text/fhirpath", branch.kind?.isNumber ?? false,
        outcome.members[index] == nil
      {
        totals[index] = outcome
      } else {
        reader.report(FHIRProblem.calculationNotCarried(linkID: branch.linkID), at: found)
      }
    }
    // A total of totals would need these first; no form has been seen that does so.
    let found = totals
    for (index, outcome) in found where outcome.members.keys.contains(where: { found[$0] != nil }) {
      totals[index] = nil
      reader.report(
        FHIRProblem.calculationNotCarried(linkID: tree.branches[index].linkID),
        at: tree.branches[index].node)
    }
  }

  /// The variables of the whole form by name; `nil` for a name with several meanings.
  private var variables: [String: String?] {
    var variables: [String: String?] = [:]
    for branch in tree.branches {
      for (name, expression) in QuestionnaireReader.variables(of: branch.node) {
        if let known = variables[name], known != expression {
          variables[name] = .some(nil)
        } else {
          variables[name] = .some(expression)
        }
      }
    }
    return variables
  }

  private static func variables(of node: JSONNode) -> [String: String] {
    var variables: [String: String] = [:]
    for found in node.extensions([FHIRExtension.variable]) {
      guard let value = found.choice("value")?.node, let name = value.words("name"),
        let expression = value.words("expression")
      else { continue }
      variables[name] = expression
    }
    return variables
  }

  /// Makes scores of the totals, and tells of weights that nothing adds up.
  mutating func addTotals(addsTotal: Bool) {
    var itemsByBranch: [Int: Int] = [:]
    for (position, item) in draft.items.enumerated() { itemsByBranch[item.branch] = position }
    for (index, outcome) in totals.sorted(by: { $0.key < $1.key }) {
      let branch = tree.branches[index]
      let members = outcome.members.sorted { $0.key < $1.key }.compactMap { branch, times in
        itemsByBranch[branch].map { (item: $0, times: times) }
      }
      if !branch.node.list("enableWhen").isEmpty {
        reader.report(FHIRProblem.gateNotCarried(linkID: branch.linkID), at: branch.node)
      }
      add(
        QuestionnaireDraft.TotalDraft(
          id: names.identifier(branch.linkID), linkID: branch.linkID, title: text(of: branch.node),
          members: members, addsWhatIsAnswered: outcome.addsWhatIsAnswered))
    }
    let weighted = draft.items.indices.filter { draft.items[$0].kind.hasWeights }
    guard draft.totals.isEmpty, !weighted.isEmpty else { return }
    guard addsTotal else {
      reader.report(FHIRProblem.weightsWithoutTotal(items: weighted.count), at: root)
      return
    }
    add(
      QuestionnaireDraft.TotalDraft(
        id: names.identifier("total"), linkID: nil,
        title: [("sv", "Summa"), ("en", "Total")],
        members: weighted.map { ($0, Fraction(1)) }, addsWhatIsAnswered: false))
  }

  private mutating func add(_ total: QuestionnaireDraft.TotalDraft) {
    for (item, _) in total.members {
      draft.items[item].isUsed = true
      guard case .options(let options, _) = draft.items[item].kind,
        options.contains(where: { $0.weight == nil })
      else { continue }
      reader.report(
        FHIRProblem.optionWithoutWeight(linkID: draft.items[item].linkID),
        at: draft.items[item].node)
    }
    draft.totals.append(total)
  }
}

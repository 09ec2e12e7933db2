extension QuestionnaireReader {
  /// Finds the questions that are computed from others, and tells which of them aren't plain sums.
  mutating func findTotals() {
    let variables = FHIRVariables(tree)
    for index in tree.branches.indices.dropFirst() {
      let branch = tree.branches[index]
      if let outcome = codedTotal(index) { totals[index] = outcome }
      guard let found = branch.node.extensions([FHIRExtension.calculation]).first,
        let (_, expression) = found.choice("value")
      else { continue }
      let text = expression.kind == .string ? expression.text : expression.words("expression")
      let language = expression.words("language") ?? "text/fhirpath"
      let outcome = text.flatMap { text in
        FHIRPathSum.outcome(of: text, at: index, in: tree, variables)
      }
      if let outcome, language == "text/fhirpath", branch.kind?.isNumber ?? false,
        outcome.members[index] == nil
      {
        totals[index] = outcome
      } else {
        // What the form says of itself goes before what its code lets one think.
        totals[index] = nil
        reader.report(
          FHIRProblem.calculationNotCarried(linkID: branch.linkID, text ?? ""), at: found)
      }
    }
    dropCircles()
  }

  /// Totals may add up other totals, but not each other.
  private mutating func dropCircles() {
    var settled: Set<Int> = []
    var count = -1
    while settled.count > count {
      count = settled.count
      for (index, outcome) in totals
      where outcome.members.keys.allSatisfy({ totals[$0] == nil || settled.contains($0) }) {
        settled.insert(index)
      }
    }
    for index in totals.keys where !settled.contains(index) {
      totals[index] = nil
      reader.report(
        FHIRProblem.calculationNotCarried(linkID: tree.branches[index].linkID, ""),
        at: tree.branches[index].node)
    }
  }

  /// What a question adds up that is marked as a sum by a code, as Norwegian forms have it: `TS` of
  /// all questions marked `QS`, `SS` of those in the group around it.
  ///
  /// Source: the code system `http://ehelse.no/scoringFormulas` as the national forms use it.
  private func codedTotal(_ index: Int) -> FHIRPathSum.Outcome? {
    guard tree.branches[index].kind?.isNumber ?? false else { return nil }
    let marks = Set(tree.branches[index].scoringMarks)
    let root = marks.contains("TS") ? 0 : marks.contains("SS") ? tree.branches[index].parent : nil
    guard let root else { return nil }
    let members = tree.descendants(of: [root]).filter {
      tree.branches[$0].scoringMarks.contains("QS") && tree.branches[$0].kind?.hasWeights ?? false
    }
    guard !members.isEmpty else { return nil }
    return FHIRPathSum.Outcome(
      members: Dictionary(uniqueKeysWithValues: members.map { ($0, Fraction(1)) }),
      addsWhatIsAnswered: true, isOfValues: false)
  }

  /// Makes scores of the totals, and tells of weights that nothing adds up.
  mutating func addTotals(addsTotal: Bool) {
    typealias Member = QuestionnaireDraft.TotalDraft.Member
    var names: [Int: Member] = [:]
    for (position, item) in draft.items.enumerated() { names[item.branch] = .item(position) }
    // As they stand in the form.
    let totals = self.totals.sorted {
      tree.branches[$0.key].node.index < tree.branches[$1.key].node.index
    }
    for (index, _) in totals {
      names[index] = .total(self.names.identifier(tree.branches[index].linkID))
    }
    for (index, outcome) in totals {
      guard case .total(let id)? = names[index] else { continue }
      let branch = tree.branches[index]
      let members = outcome.members.sorted { $0.key < $1.key }.compactMap { branch, times in
        names[branch].map { (member: $0, times: times) }
      }
      if !branch.node.list("enableWhen").isEmpty {
        reader.report(FHIRProblem.gateNotCarried(linkID: branch.linkID), at: branch.node)
      }
      add(
        QuestionnaireDraft.TotalDraft(
          id: id, linkID: branch.linkID, title: text(of: branch.node),
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
        id: self.names.identifier("total"), linkID: nil,
        title: [("sv", "Summa"), ("en", "Total")],
        members: weighted.map { (.item($0), Fraction(1)) }, addsWhatIsAnswered: false))
  }

  private mutating func add(_ total: QuestionnaireDraft.TotalDraft) {
    for (member, _) in total.members {
      guard case .item(let item) = member else { continue }
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

extension QuestionnaireTree.Branch {
  /// The codes that say how a question takes part in Norwegian scoring.
  fileprivate var scoringMarks: [String] {
    node.list("code").filter { $0.words("system") == "http://ehelse.no/scoringFormulas" }
      .compactMap { $0.words("code") }
  }
}

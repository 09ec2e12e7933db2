extension Policy {
  /// Proves what can be proved of the rules before any case is routed: rules that never hold or
  /// that others cover, preferences without effect, and notices that are never shown.
  ///
  /// - Parameters:
  ///   - columns: What the rules' tests are about, as ``ruleColumns(_:)`` gives them.
  ///   - workLimit: How much work each list of rules may take.
  ///   - reader: Where what is found is reported.
  func prove(
    _ columns: [RuleColumn], workLimit: Int = RuleSearch.workLimit, _ reader: DocumentReader
  ) {
    proveEligibility(columns, workLimit, reader)
    provePreference(columns, workLimit, reader)
    proveNotices(columns, reader)
  }

  /// The columns that rules can test: age, sex, the inputs and the circumstances.
  ///
  /// - Parameter numbers: The values that an input of numbers can have; `nil` if it isn't known.
  /// - Returns: The columns, in the order of the names' slots.
  func ruleColumns(_ numbers: (Input) -> RuleColumn.Domain?) -> [RuleColumn] {
    [.age, RuleColumn(name: "sex", type: .choice(ScopeLayout.sexes))]
      + inputs.map { input in
        guard input.type == .number, let domain = numbers(input) else {
          return RuleColumn(name: input.name, type: input.type)
        }
        return RuleColumn(name: input.name, type: input.type, domain: domain)
      } + circumstances.map { RuleColumn(name: $0.name, type: $0.type) }
  }

  // MARK: - Lists of rules

  private func proveEligibility(
    _ columns: [RuleColumn], _ workLimit: Int, _ reader: DocumentReader
  ) {
    let list = "eligibility"
    guard let grid = grid(of: eligibility.map(\.criteria), columns) else {
      return reportTooLarge(list, reader)
    }
    var search = RuleSearch(grid, workLimit: workLimit)
    reportNeverHolding(eligibility, grid, columns, list, reader)
    var isProved = true
    for programme in programmes.indices {
      let rules = eligibility.indices.filter {
        eligibility[$0].programme == programme && grid.impossibleAxis(of: $0) == nil
      }
      let isKnown = search.eachCovered(of: rules) { rule, others in
        report(eligibility, rule, coveredBy: others, grid, columns, list, reader)
      }
      isProved = isProved && isKnown
    }
    if !isProved { reportTooLarge(list, reader) }
  }

  /// Preferences count only where the programme is eligible.
  private func provePreference(
    _ columns: [RuleColumn], _ workLimit: Int, _ reader: DocumentReader
  ) {
    let list = "preference"
    let count = preference.count
    guard let grid = grid(of: (preference + eligibility).map(\.criteria), columns) else {
      return reportTooLarge(list, reader)
    }
    var search = RuleSearch(grid, workLimit: workLimit)
    reportNeverHolding(preference, grid, columns, list, reader)
    var isProved = true
    for programme in programmes.indices {
      let gates = eligibility.indices.filter { eligibility[$0].programme == programme }
        .map { $0 + count }
      let rules = preference.indices.filter {
        preference[$0].programme == programme && grid.impossibleAxis(of: $0) == nil
      }
      let effective = rules.filter { rule in
        if gates.contains(where: { grid.meet(rule, $0) }) { return true }
        reader.report(
          RuleProofProblem.preferenceWithoutEffect(
            rule: preference[rule].id, programme: programmes[programme].programme.id),
          at: node(list, rule, reader))
        return false
      }
      let isKnown = search.eachCovered(of: effective, where: gates) { rule, others in
        report(preference, rule, coveredBy: others, grid, columns, list, reader)
      }
      isProved = isProved && isKnown
    }
    if !isProved { reportTooLarge(list, reader) }
  }

  private func proveNotices(_ columns: [RuleColumn], _ reader: DocumentReader) {
    guard let grid = grid(of: notices.map(\.criteria), columns) else {
      return reportTooLarge("notices", reader)
    }
    for (index, notice) in notices.enumerated() {
      guard let axis = grid.impossibleAxis(of: index) else { continue }
      let names = names(notice.criteria, on: grid.axes[axis], columns)
      reader.report(
        RuleProofProblem.noticeNeverShown(notice: notice.id, inputs: names),
        at: node("notices", index, reader))
    }
  }

  // MARK: - Findings

  private func reportNeverHolding(
    _ rules: [Rule], _ grid: RuleGrid, _ columns: [RuleColumn], _ list: String,
    _ reader: DocumentReader
  ) {
    for (index, rule) in rules.enumerated() {
      guard let axis = grid.impossibleAxis(of: index) else { continue }
      let names = names(rule.criteria, on: grid.axes[axis], columns)
      reader.report(
        RuleProofProblem.ruleNeverHolds(rule: rule.id, inputs: names),
        at: node(list, index, reader))
    }
  }

  private func report(
    _ rules: [Rule], _ rule: Int, coveredBy others: [Int], _ grid: RuleGrid,
    _ columns: [RuleColumn], _ list: String, _ reader: DocumentReader
  ) {
    guard let first = others.first, let point = grid.meeting(of: rule, first) else { return }
    let tested = Set((others + [rule]).flatMap { rules[$0].criteria.map(\.name) })
    reader.report(
      RuleProofProblem.ruleCovered(
        rule: rules[rule].id, by: others.map { rules[$0].id },
        witness: witness(at: point, of: grid, columns, tested: tested)),
      at: node(list, rule, reader))
  }

  private func reportTooLarge(_ list: String, _ reader: DocumentReader) {
    let node = reader.document.root.members.first { $0.key.equals(list) }?.value
    reader.report(
      ProofProblem.tooLargeToProve(list, unproved: [.uselessRules]),
      at: node ?? reader.document.root)
  }

  private func names(
    _ criteria: [Criterion], on axis: RuleAxis, _ columns: [RuleColumn]
  ) -> [String] {
    axis.columns.map { columns[$0].name }.filter { name in criteria.contains { $0.name == name } }
  }

  /// A rule's place in the file; every rule of a policy that could be read has one.
  private func node(_ list: String, _ index: Int, _ reader: DocumentReader) -> JSONNode {
    let root = reader.document.root
    guard let list = root.members.first(where: { $0.key.equals(list) })?.value else { return root }
    return list.elements.dropFirst(index).first { _ in true } ?? root
  }

  // MARK: - Grids

  private func grid(of rules: [[Criterion]], _ columns: [RuleColumn]) -> RuleGrid? {
    RuleGrid(
      rules.map { criteria in
        criteria.map { RuleGrid.Cell(column: column(of: $0.subject), test: $0.test) }
      }, columns: columns)
  }

  private func column(of subject: Subject) -> Int {
    switch subject {
    case .age: 0
    case .sex: 1
    case .input(let index): 2 + index
    case .circumstance(let index): 2 + inputs.count + index
    }
  }

  private func subject(ofColumn column: Int) -> Subject {
    switch column {
    case 0: .age
    case 1: .sex
    case ..<(2 + inputs.count): .input(column - 2)
    default: .circumstance(column - 2 - inputs.count)
    }
  }

  /// The case of a point; of the columns that matter to it.
  private func witness(
    at point: [Int], of grid: RuleGrid, _ columns: [RuleColumn], tested: Set<String>
  ) -> RuleWitness {
    let facts = grid.values(at: point).map { column, value in
      RuleWitness.Fact(
        name: columns[column].name, subject: subject(ofColumn: column),
        type: columns[column].type, value: value)
    }
    return RuleWitness(
      facts: facts.filter { tested.contains($0.name) }, date: head.validity.from.withoutLeapDay)
  }
}

extension RuleSearch {
  /// Tells each rule that adds nothing to the others, the last first, with those that cover it.
  ///
  /// What is told of is no longer looked for among the others, so that of two equal rules only the
  /// last is told of.
  ///
  /// - Parameters:
  ///   - rules: The rules.
  ///   - gates: Rules of which one must hold as well; `nil` for none.
  ///   - found: A rule, and some others, of which one holds wherever it does.
  /// - Returns: Whether all was decided.
  mutating func eachCovered(
    of rules: [Int], where gates: [Int]? = nil, _ found: (Int, [Int]) -> Void
  ) -> Bool {
    var left = rules
    var isProved = true
    for rule in rules.reversed() where left.count > 1 {
      let others = left.filter { $0 != rule }
      var covers: Set<Int> = []
      var isCovered = true
      for gate in gates.map({ $0.map(Optional.some) }) ?? [nil] {
        switch point(of: rule, and: gate, without: others) {
        case .found: isCovered = false
        case .none(let rules): covers.formUnion(rules)
        case .unproved:
          isCovered = false
          isProved = false
        }
        if !isCovered { break }
      }
      guard isCovered, !covers.isEmpty else { continue }
      left = others
      found(rule, covers.sorted())
    }
    return isProved
  }
}

extension CalendarDay {
  /// This day, or the next if it is 29 February, on which most years have no birthday.
  fileprivate var withoutLeapDay: CalendarDay {
    let (_, month, day) = components
    return (month, day) == (2, 29) ? CalendarDay(number: number + 1) : self
  }
}

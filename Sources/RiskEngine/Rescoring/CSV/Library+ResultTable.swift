extension Library {
  /// The columns of a table of results.
  ///
  /// - Parameters:
  ///   - instrument: The instrument whose results are columns; the only one there is if `nil`.
  ///   - policy: What routes the cases; where none is named, the only policy there is.
  ///   - style: How the table is written.
  /// - Returns: The table, whose columns are those of all versions, the newest one's first.
  /// - Throws: ``UnusableTable`` where it isn't known which instrument or policy is meant.
  public mutating func resultTable(
    instrument: String?, policy: PolicyChoice, _ style: ResultTable.Style = ResultTable.Style()
  ) throws(UnusableTable) -> ResultTable {
    var findings: [Finding] = []
    let instruments = ids(.instrument)
    let id = instrument ?? (instruments.count == 1 ? instruments.first : nil)
    if id == nil {
      findings.append(
        Finding(CSVProblem.resultInstrumentNotNamed(available: instruments), at: nil))
    }
    let policies = policyEntries(policy, &findings)
    var scores: [String] = []
    var levels: [String] = []
    for entry in id.map({ entries(.instrument, id: $0) })?.reversed() ?? [] {
      guard let form = self.instrument(entry) else { continue }
      scores.append(contentsOf: form.scores.map(\.id).filter { !scores.contains($0) })
      levels.append(contentsOf: form.levels.map(\.id).filter { !levels.contains($0) })
    }
    var programmes: [String] = []
    for entry in policies.reversed() {
      let listed = self.policy(entry)?.programmes.map(\.programme.id) ?? []
      programmes.append(contentsOf: listed.filter { !programmes.contains($0) })
    }
    if let id, scores.isEmpty, levels.isEmpty, entries(.instrument, id: id).isEmpty {
      findings.append(
        Finding(
          LibraryProblem.unknownDefinition(
            id, available: instruments,
            suggestion: Suggestion.nearest(to: id, among: instruments)), at: nil))
    }
    guard findings.isEmpty, let id else { throw UnusableTable(findings: findings) }
    return ResultTable(
      instrument: id, scores: scores, levels: levels, programmes: programmes, style)
  }

  /// The versions of the one policy that can route the cases.
  private func policyEntries(_ choice: PolicyChoice, _ findings: inout [Finding]) -> [Entry] {
    switch choice {
    case .none: return []
    case .named(let id, let version):
      return entries(.policy, id: id).filter { version == nil || $0.version == version }
    case .automatic:
      let policies = ids(.policy)
      if let only = policies.first, policies.count == 1 { return entries(.policy, id: only) }
      findings.append(Finding(CSVProblem.resultPolicyNotNamed(available: policies), at: nil))
      return []
    }
  }
}

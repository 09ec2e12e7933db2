/// What became of all cases of a comparison.
package struct ComparisonTotals: Sendable {
  /// How many cases had each outcome.
  package private(set) var counts: [ComparedCase.Outcome: Int] = [:]
  package private(set) var matrices: FlipMatrices
  /// Every definition that a side rested on, by kind, id and version.
  private var used: [String: DefinitionUse] = [:]

  package init(groups: PersonGroups) { matrices = FlipMatrices(groups: groups) }

  /// Counts a case.
  package mutating func add(_ compared: ComparedCase) {
    counts[compared.outcome, default: 0] += 1
    matrices.add(compared)
    for use in compared.definitions { used[ComparisonTotals.key(use)] = use }
  }

  /// Counts cases, but for what the matrices hold of them and the definitions they rest on.
  mutating func add(_ cases: Int, _ outcome: ComparedCase.Outcome) {
    if cases > 0 { counts[outcome, default: 0] += cases }
  }

  /// Counts a flip so many times in each group.
  mutating func add(_ flip: Flip, _ counts: [Int]) { matrices.add(flip, counts) }

  /// Adds what was counted elsewhere, in the same groups.
  package mutating func merge(_ other: ComparisonTotals) {
    counts.merge(other.counts, uniquingKeysWith: +)
    matrices.merge(other.matrices)
    used.merge(other.used) { mine, _ in mine }
  }

  /// A draft and the version that it is to replace may share their label.
  private static func key(_ use: DefinitionUse) -> String {
    "\(use.kind.rawValue) \(use.head.label) \(use.digest?.description ?? "")"
  }

  /// How many cases there were.
  package var cases: Int { counts.values.reduce(0, +) }

  package func count(_ outcome: ComparedCase.Outcome) -> Int { counts[outcome] ?? 0 }

  /// Every definition that was used, in order of kind, id and version.
  package var definitions: [DefinitionUse] {
    used.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map(\.value)
  }

  /// Whether the matrices count what the cases say: each grouping alike, and, where two policies are
  /// compared, each programme once for every case that a side could use.
  package var addUp: Bool {
    let usable = cases - count(.refused)
    return matrices.addUp
      && matrices.sorted.allSatisfy { subject, matrix in
        subject.kind != .programme || subject.owner != nil || matrix.total(in: 0) == usable
      }
  }
}

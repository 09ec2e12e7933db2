/// How many totals were compared, over any number of cases.
package struct RecheckCounts: Sendable, Hashable {
  /// Cases that came with totals.
  package private(set) var cases = 0
  /// Totals that were compared.
  package private(set) var totals = 0
  /// Those that the answers don't give.
  package private(set) var differing = 0

  package init() {}

  /// Counts a case.
  package mutating func add(_ recheck: Recheck) {
    if !recheck.responses.isEmpty { cases += 1 }
    for total in recheck.responses.flatMap(\.totals) {
      totals += 1
      if !total.isSame { differing += 1 }
    }
  }

  /// Writes `cases`, `totals` and `differing`.
  package func write(to writer: inout JSONWriter) {
    writer.object { writer in
      for (key, count) in [("cases", cases), ("totals", totals), ("differing", differing)] {
        writer.key(key)
        writer.value(count)
      }
    }
  }
}

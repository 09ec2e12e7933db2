/// The order in which tables that read each other are evaluated.
struct TableOrder {
  /// The tables by position, each after those that it reads; those of circles are left out.
  let order: [Int]
  /// Tables each of which reads the next, and the last the first.
  let circles: [[Int]]

  init(_ tables: [DecisionTable], _ names: PolicyScope) {
    self.init(reads: tables.map { $0.reads(names) })
  }

  /// - Parameter reads: For each table the positions of those that it reads.
  /// - Complexity: O(tables²), and as much for each circle.
  init(reads: [Set<Int>]) {
    var order: [Int] = []
    var circles: [[Int]] = []
    var done: Set<Int> = []
    var waiting = Array(reads.indices)
    while !waiting.isEmpty {
      let ready = waiting.filter { reads[$0].isSubset(of: done) }
      if ready.isEmpty {
        let circle = TableOrder.circle(among: Set(waiting), reads)
        circles.append(circle)
        done.formUnion(circle)
      } else {
        order += ready
        done.formUnion(ready)
      }
      waiting.removeAll(where: done.contains)
    }
    (self.order, self.circles) = (order, circles)
  }

  /// A circle among tables none of which can be evaluated: each reads another of them.
  private static func circle(among waiting: Set<Int>, _ reads: [Set<Int>]) -> [Int] {
    var path: [Int] = []
    var next = waiting.min()
    while let table = next {
      if let start = path.firstIndex(of: table) { return Array(path[start...]) }
      path.append(table)
      next = reads[table].intersection(waiting).min()
    }
    return path
  }
}

extension DecisionTable {
  /// The tables whose outputs it tests, or names as ends.
  fileprivate func reads(_ names: PolicyScope) -> Set<Int> {
    let ends = rules.flatMap { rule in
      rule.tests.flatMap { $0.map(names.ends) ?? [] }
    }
    return Set(
      (columns.map(\.subject) + ends).compactMap { subject in
        if case .output(let table, _) = subject { table } else { nil }
      })
  }
}

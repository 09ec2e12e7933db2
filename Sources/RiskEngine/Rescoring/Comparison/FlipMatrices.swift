/// How often each old state became each new one, for one subject, in every group of persons.
package struct FlipMatrix: Sendable, Hashable {
  /// One cell.
  package struct Cell: Sendable, Hashable {
    package let old: FlipState
    package let new: FlipState

    package init(_ old: FlipState, _ new: FlipState) {
      self.old = old
      self.new = new
    }
  }

  private let kind: FlipSubject.Kind
  /// Where the subject stands among the others of its kind and owner.
  package let position: Int
  /// The states that the definitions declare, in order.
  package let states: [String]
  /// For each cell one count per group.
  private var counts: [Cell: [Int]] = [:]
  private let groups: Int

  init(_ flip: Flip, groups: Int) {
    kind = flip.subject.kind
    position = flip.position
    states = flip.states
    self.groups = groups
  }

  mutating func add(_ flip: Flip, in positions: [Int]) {
    var cell = counts[Cell(flip.old, flip.new)] ?? Array(repeating: 0, count: groups)
    for position in positions { cell[position] += 1 }
    counts[Cell(flip.old, flip.new)] = cell
  }

  /// Counts a flip so many times in each group.
  mutating func add(_ flip: Flip, _ added: [Int]) {
    counts.merge([Cell(flip.old, flip.new): added]) { mine, theirs in
      zip(mine, theirs).map { $0 + $1 }
    }
  }

  /// Adds what was counted elsewhere, in the same groups.
  mutating func merge(_ other: FlipMatrix) {
    precondition(
      states == other.states && position == other.position && groups == other.groups,
      "one subject of a comparison is declared in two ways")
    counts.merge(other.counts) { mine, theirs in zip(mine, theirs).map { $0 + $1 } }
  }

  /// How many there are in a cell.
  package func count(_ old: FlipState, _ new: FlipState, in group: Int) -> Int {
    counts[Cell(old, new)]?[group] ?? 0
  }

  /// How many there are in all cells.
  package func total(in group: Int) -> Int { counts.values.reduce(0) { $0 + $1[group] } }

  /// How many aren't what they were.
  package func moved(in group: Int) -> Int {
    counts.reduce(0) { $0 + (isChange($1.key) ? $1.value[group] : 0) }
  }

  /// Whether a cell counts what isn't what it was.
  package func isChange(_ cell: Cell) -> Bool { kind.isChange(from: cell.old, to: cell.new) }

  /// The states that occur on either side, in the definitions' order.
  package var occurring: [FlipState] {
    let found = Set(counts.keys.flatMap { [$0.old, $0.new] })
    return (states.map(FlipState.known) + [.unknown, .absent, .refused]).filter(found.contains)
  }

  /// The cells that aren't empty in a group, by rows and then by columns.
  package func cells(in group: Int) -> [(cell: Cell, count: Int)] {
    let states = occurring
    return states.flatMap { old in
      states.compactMap { new in
        let count = count(old, new, in: group)
        return count == 0 ? nil : (Cell(old, new), count)
      }
    }
  }
}

/// The matrices of all subjects.
///
/// Their size is bounded by the definitions, not by the number of cases. In which order cases are
/// added, and how they are divided before they are merged, makes no difference.
package struct FlipMatrices: Sendable, Hashable {
  package let groups: PersonGroups
  private var bySubject: [FlipSubject: FlipMatrix] = [:]

  package init(groups: PersonGroups) { self.groups = groups }

  /// Counts what a case gives on both sides.
  package mutating func add(_ compared: ComparedCase) {
    guard !compared.flips.isEmpty else { return }
    let positions = groups.positions(age: compared.age, sex: compared.sex)
    for flip in compared.flips {
      bySubject[flip.subject, default: FlipMatrix(flip, groups: groups.count)]
        .add(flip, in: positions)
    }
  }

  /// Counts a flip so many times in each group.
  mutating func add(_ flip: Flip, _ counts: [Int]) {
    bySubject[flip.subject, default: FlipMatrix(flip, groups: groups.count)].add(flip, counts)
  }

  /// Adds what was counted elsewhere, in the same groups.
  package mutating func merge(_ other: FlipMatrices) {
    precondition(groups == other.groups, "matrices of other groups")
    bySubject.merge(other.bySubject) { mine, theirs in
      var merged = mine
      merged.merge(theirs)
      return merged
    }
  }

  /// The matrix of a subject; `nil` where no case has it.
  package subscript(subject: FlipSubject) -> FlipMatrix? { bySubject[subject] }

  /// Levels, flags and programmes, those of one owner in its order.
  package var sorted: [(subject: FlipSubject, matrix: FlipMatrix)] {
    let kinds = FlipSubject.Kind.allCases
    func key(_ entry: (subject: FlipSubject, matrix: FlipMatrix)) -> (Int, String, Int) {
      (
        kinds.firstIndex(of: entry.subject.kind) ?? 0, entry.subject.owner ?? "",
        entry.matrix.position
      )
    }
    return bySubject.map { ($0.key, $0.value) }.sorted { key($0) < key($1) }
  }

  /// Whether every grouping of each matrix counts the same, and programmes count whole cases.
  package var addUp: Bool {
    bySubject.values.allSatisfy { matrix in
      PersonGroups.Grouping.allCases.allSatisfy { grouping in
        groups.positions(grouping).reduce(0) { $0 + matrix.total(in: $1) } == matrix.total(in: 0)
      }
    }
  }
}

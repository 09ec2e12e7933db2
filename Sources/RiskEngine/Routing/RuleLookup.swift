/// Finds the rules of a table that are true of a case without trying them one by one.
///
/// Every column is divided by the ends of its tests: into the ends themselves and what lies between
/// them. For each part it is known in advance which rules' tests are true there; a case takes the
/// rules of its parts together.
package struct RuleLookup: Sendable {
  /// One for each column; `nil` where no test can be laid out, or no rule has any.
  private let columns: [Column?]
  /// The rules that have a test which isn't laid out: its ends are names.
  package let further: [Int]
  private let count: Int

  /// A column and what its tests say of each of its parts.
  fileprivate struct Column: Sendable {
    let parts: Parts
    /// For each part the rules whose tests are true, a bit each.
    let passing: [RuleSet]
    /// The rules whose tests are true, and those whose tests aren't false, of what is unknown.
    let unknown: (passing: RuleSet, possible: RuleSet)
  }

  /// The parts of a column, in order.
  fileprivate enum Parts: Sendable {
    /// Below the first end, at it, between it and the next, and so on.
    case ends([Fraction])
    /// Each level, code or truth value.
    case indices(Int)
    /// Each text that tests mention, and last every other.
    case texts([ShortText])
  }

  /// Lays out the tests; `nil` where that would take more than ``bitLimit``.
  ///
  /// - Parameters:
  ///   - rules: For each rule a test per column; `nil` for `-`.
  ///   - types: The columns' types.
  package init?(_ rules: [[UnaryTest?]], _ types: [ValueType]) {
    count = rules.count
    var bits = 0
    var columns: [Column?] = []
    for (position, type) in types.enumerated() {
      let tests = rules.map { rule in
        rule[position].flatMap { $0.region == nil ? nil : $0 }
      }
      guard tests.contains(where: { $0 != nil }) else {
        columns.append(nil)
        continue
      }
      let parts = Parts(of: type, tests.compactMap { $0?.region })
      bits += parts.count * rules.count
      guard bits <= RuleLookup.bitLimit else { return nil }
      columns.append(Column(parts, tests))
    }
    self.columns = columns
    further = rules.indices.filter { rules[$0].contains { $0 != nil && $0?.region == nil } }
  }

  /// The most bits that the parts of all columns may take together: 16 MiB.
  static let bitLimit = 1 << 27

  /// Whether each rule is true; `nil` is unknown.
  ///
  /// - Parameter values: For each column what the tested value is, or can still become.
  /// - Returns: One outcome per rule, tests whose ends are names aside.
  package func hits(_ values: [Possibilities]) -> [Bool?] {
    var passing = RuleSet(all: count)
    var possible = passing
    for (column, value) in zip(columns, values) {
      column?.narrow(&passing, &possible, of: count, by: value)
    }
    return (0..<count).map { rule in
      passing.contains(rule) ? true : possible.contains(rule) ? nil : false
    }
  }
}

// MARK: - Columns

extension RuleLookup.Column {
  /// Keeps the rules whose tests are true of a value, and those whose tests may be.
  fileprivate func narrow(
    _ passing: inout RuleSet, _ possible: inout RuleSet, of count: Int, by value: Possibilities
  ) {
    if let only = value.only, let part = parts.position(of: only) {
      passing.formIntersection(self.passing[part])
      possible.formIntersection(self.passing[part])
      return
    }
    var (all, any) = (RuleSet(all: count), RuleSet(count: count))
    for part in parts.positions(of: value) {
      all.formIntersection(self.passing[part])
      any.formUnion(self.passing[part])
    }
    if value.mayBeNull {
      all.formIntersection(unknown.passing)
      any.formUnion(unknown.possible)
    }
    passing.formIntersection(all)
    possible.formIntersection(any)
  }

  fileprivate init(_ parts: RuleLookup.Parts, _ tests: [UnaryTest?]) {
    self.parts = parts
    var passing = Array(repeating: RuleSet(count: tests.count), count: parts.count)
    var unknown = (passing: RuleSet(count: tests.count), possible: RuleSet(count: tests.count))
    for (rule, test) in tests.enumerated() {
      for range in test.map({ parts.ranges(of: $0) }) ?? [0..<parts.count] {
        for part in range { passing[part].insert(rule) }
      }
      let outcome: Bool? = test.map(\.outcomeForNull) ?? true
      if outcome == true { unknown.passing.insert(rule) }
      if outcome != false { unknown.possible.insert(rule) }
    }
    self.passing = passing
    self.unknown = unknown
  }
}

extension RuleLookup.Parts {
  fileprivate init(of type: ValueType, _ regions: [ValueSet]) {
    switch type {
    case .number, .day: self = .ends(Set(regions.flatMap(\.ends)).sorted())
    case .boolean: self = .indices(2)
    case .level(let scale): self = .indices(scale.levels.count)
    case .choice(let codes): self = .indices(codes.count)
    case .text:
      var texts: Set<ShortText> = []
      for case .texts(let mentioned, _) in regions.map(\.members) { texts.formUnion(mentioned) }
      self = .texts(texts.sorted())
    }
  }

  fileprivate var count: Int {
    switch self {
    case .ends(let ends): ends.count * 2 + 1
    case .indices(let count): count
    case .texts(let texts): texts.count + 1
    }
  }

  /// The parts in which a test is true.
  fileprivate func ranges(of test: UnaryTest) -> [Range<Int>] {
    switch (self, test.region?.members) {
    case (.ends(let ends), .numbers(let numbers)?), (.ends(let ends), .days(let numbers)?):
      return numbers.intervals.map { interval in
        let start = interval.low.map { place($0.number, in: ends) + ($0.isIncluded ? 0 : 1) }
        let end = interval.high.map { place($0.number, in: ends) + ($0.isIncluded ? 1 : 0) }
        return (start ?? 0)..<(end ?? count)
      }
    case (.indices, .indices(let inside)?):
      return inside.indices.filter { inside[$0] }.map { $0..<($0 + 1) }
    case (.texts(let texts), .texts(let tested, let areExcluded)?):
      return (0...texts.count).filter { part in
        (part < texts.count && tested.contains(texts[part])) != areExcluded
      }.map { $0..<($0 + 1) }
    default: return []
    }
  }

  /// The part of a number: an odd one for an end, an even one for what lies between.
  private func place(_ number: Fraction, in ends: [Fraction]) -> Int {
    let next = ends.partitioned { $0 >= number }
    return next < ends.count && ends[next] == number ? next * 2 + 1 : next * 2
  }

  /// The parts in which a value can lie, null aside.
  fileprivate func positions(of value: Possibilities) -> [Int] {
    switch value.contents {
    case .values(let values):
      let parts = values.compactMap(position)
      // Of a value of another type nothing is known.
      return parts.count == values.count ? parts : Array(0..<count)
    case .anything: return Array(0..<count)
    case .range(let range):
      guard case .ends(let ends) = self else { return Array(0..<count) }
      let low = range.low.map { place($0, in: ends) } ?? 0
      let high = range.high.map { place($0, in: ends) } ?? count - 1
      return low <= high ? Array(low...high) : []
    }
  }

  fileprivate func position(of value: Value) -> Int? {
    switch (self, value) {
    case (.ends(let ends), .number(let number)): place(number, in: ends)
    case (.ends(let ends), .day(let day)): place(Fraction(Int(day.number)), in: ends)
    case (.indices(let count), .boolean(let boolean)):
      boolean ? min(1, count - 1) : 0
    case (.indices(let count), .level(let level)): Int(level) < count ? Int(level) : nil
    case (.indices(let count), .choice(let code)): Int(code) < count ? Int(code) : nil
    case (.texts(let texts), .text(let text)): texts.firstIndex(of: text) ?? texts.count
    default: nil
    }
  }
}

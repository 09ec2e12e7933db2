extension Possibilities {
  /// What an operation on one value can give.
  ///
  /// - Parameters:
  ///   - operation: What is done.
  ///   - limit: The most values that are computed one by one where that takes long; of more, only
  ///     the bounds are.
  /// - Returns: Every value that can come of it.
  package func applying(
    _ operation: UnaryOperation, limit: Int = valueLimit
  ) -> Possibilities {
    if let only { return .known(operation.apply(only)) }
    if let options, options.count <= limit || !operation.isCostly {
      return .oneOf(options.map(operation.apply), isExact: isExact, support: support)
    }
    switch operation {
    case .isNull, .countIfKnown:
      let outcomes = [Value.null, .number(0)].map(operation.apply)
      return .oneOf(mayBeNull ? outcomes : [outcomes[1]], isExact: isExact, support: support)
    case .not, .contains:
      // Of a set of codes of which too many are possible, each code may be in it or not.
      return Possibilities.truthValues(
        mayBeNull: mayBeNull, isExact: isExact && operation != .not, support: support)
    case .negate, .absolute, .round, .function, .raise:
      let result = (numberRange ?? .unbounded).applying(operation)
      return Possibilities.make(
        .range(result.range), mayBeNull: mayBeNull || result.mayFail,
        isExact: isExact && result.isTight && !result.mayFail, support: support)
    }
  }

  /// What an operation on two values can give.
  ///
  /// Operands that rest on no common open item combine exactly. Operands that do share one are
  /// combined as if they didn't, so the result may hold too much, and says so.
  ///
  /// - Parameters:
  ///   - operation: What is done.
  ///   - other: The second operand.
  ///   - limit: The most combinations that are computed one by one where that takes long; of more,
  ///     only the bounds are.
  /// - Returns: Every value that can come of it.
  package func combined(
    _ operation: BinaryOperation, with other: Possibilities, limit: Int = combinationLimit
  ) -> Possibilities {
    if let a = only, let b = other.only { return .known(operation.apply(a, b)) }
    let isExact = isExact && other.isExact && isIndependent(of: other)
    let support = support.union(other.support)
    if let a = options, let b = other.options,
      a.count * b.count <= (operation.isCostly ? limit : Possibilities.combinationLimit)
    {
      let results = a.lazy.flatMap { a in b.lazy.map { operation.apply(a, $0) } }
      return .oneOf(results, isExact: isExact, support: support)
    }
    if operation.isStrict, isAlwaysNull || other.isAlwaysNull { return .known(.null) }
    let mayBeNull = mayBeNull || other.mayBeNull
    switch operation {
    case .and, .or:
      return .truthValues(mayBeNull: mayBeNull, isExact: false, support: support)
    case .equal, .less, .lessOrEqual:
      return compared(operation, other, mayBeNull: mayBeNull, isExact: isExact, support: support)
    case .yearsBetween, .daysBetween:
      // From 0001-01-01 to 9999-12-31.
      let farthest = Fraction(operation == .yearsBetween ? 9_998 : 3_652_058)
      return .between(
        farthest.negated, farthest, grid: 1, mayBeNull: mayBeNull, isExact: false,
        support: support)
    case .add, .subtract, .multiply, .divide, .minimum, .maximum, .modulo, .power:
      let range = numberRange ?? .unbounded
      let result = range.combined(operation, with: other.numberRange ?? .unbounded)
      return Possibilities.make(
        .range(result.range), mayBeNull: mayBeNull || result.mayFail,
        isExact: isExact && result.isTight && !result.mayFail, support: support)
    }
  }

  /// What `if … then … else …` can give.
  package static func choose(
    if condition: Possibilities, then: Possibilities, else other: Possibilities
  ) -> Possibilities {
    switch condition.only {
    case .boolean(true): return then
    case .boolean(false): return other
    default: break
    }
    var parts: [Possibilities] = []
    var isExact = condition.isExact
    if condition.contains(.boolean(true)) {
      parts.append(then)
      isExact = isExact && condition.isIndependent(of: then)
    }
    if condition.contains(.boolean(false)) {
      parts.append(other)
      isExact = isExact && condition.isIndependent(of: other)
    }
    if condition.mayBeNull {
      let agreed = then.agreed(with: other)
      parts.append(agreed)
      isExact = isExact && condition.isIndependent(of: agreed)
    }
    return union(parts, isExact: isExact, support: condition.support)
  }

  /// Whatever any of the parts can give.
  ///
  /// - Parameters:
  ///   - parts: At least one.
  ///   - isExact: Whether each part can truly come to be the one.
  ///   - support: The open items that decide which part it is.
  /// - Returns: Every value of every part.
  package static func union(
    _ parts: [Possibilities], isExact: Bool, support: ItemSet
  ) -> Possibilities {
    let support = parts.reduce(support) { $0.union($1.support) }
    let isExact = isExact && parts.allSatisfy(\.isExact)
    let mayBeNull = parts.contains(where: \.mayBeNull)
    let lists = parts.compactMap(\.options)
    if lists.count == parts.count {
      return .oneOf(Set(lists.joined()), isExact: isExact, support: support)
    }
    // Something isn't listed: numbers keep their bounds, other types become anything.
    let ranges = parts.filter { !$0.isAlwaysNull }.map(\.numberRange)
    let known = ranges.compactMap(\.self)
    guard known.count == ranges.count, let first = known.first else {
      return make(.anything, mayBeNull: mayBeNull, isExact: false, support: support)
    }
    let hull = known.dropFirst().reduce(first) { $0.union($1) }
    return make(.range(hull), mayBeNull: mayBeNull, isExact: isExact, support: support)
  }

  /// Whether the two can't depend on each other.
  package func isIndependent(of other: Possibilities) -> Bool {
    support.isDisjoint(with: other.support)
  }

  /// What two branches give while their condition is unknown: what they agree on, else null.
  private func agreed(with other: Possibilities) -> Possibilities {
    let isExact = isExact && other.isExact && isIndependent(of: other)
    let support = support.union(other.support)
    if let a = options, let b = other.options,
      a.count * b.count <= Possibilities.combinationLimit
    {
      let results = a.lazy.flatMap { a in b.lazy.map { a == $0 ? a : .null } }
      return .oneOf(results, isExact: isExact, support: support)
    }
    return Possibilities.union([self, other, .known(.null)], isExact: false, support: support)
  }

  /// A comparison by bounds: `a < b` can be true if the least `a` is below the greatest `b`, and
  /// can be false if the greatest `a` isn't below the least `b`.
  private func compared(
    _ operation: BinaryOperation, _ other: Possibilities, mayBeNull: Bool, isExact: Bool,
    support: ItemSet
  ) -> Possibilities {
    guard let a = bounds, let b = other.bounds else {
      // Two texts that are both too long to hold can't be compared.
      return .truthValues(mayBeNull: true, isExact: false, support: support)
    }
    var outcomes: [Value] = mayBeNull ? [.null] : []
    guard operation == .equal else {
      outcomes.append(operation.apply(a.low, b.high))
      outcomes.append(operation.apply(a.high, b.low))
      return .oneOf(outcomes, isExact: isExact, support: support)
    }
    outcomes.append(.boolean(false))
    guard a.low <= b.high, b.low <= a.high else {
      return .oneOf(outcomes, isExact: isExact, support: support)
    }
    // Bounds that overlap needn't have a value in common, so this may be too much.
    outcomes.append(.boolean(true))
    if case .text = a.low { outcomes.append(.null) }
    return .oneOf(outcomes, isExact: false, support: support)
  }

  /// The least and the greatest possible value; `nil` if one of them isn't known.
  private var bounds: (low: Value, high: Value)? {
    switch contents {
    case .values(let values):
      values.first.flatMap { low in values.last.map { (low, $0) } }
    case .range(let range):
      range.low.flatMap { low in range.high.map { (.number(low), .number($0)) } }
    case .anything:
      nil
    }
  }

  private static func truthValues(
    mayBeNull: Bool, isExact: Bool, support: ItemSet
  ) -> Possibilities {
    let values: [Value] = [.boolean(false), .boolean(true)] + (mayBeNull ? [.null] : [])
    return .oneOf(values, isExact: isExact, support: support)
  }
}

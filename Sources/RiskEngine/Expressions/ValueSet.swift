/// Values of one type that pass a test, in a form in which gaps and overlaps can be proved.
///
/// Null is never a member; what a test says of null is ``UnaryTest/outcomeForNull``.
package struct ValueSet: Sendable, Hashable {
  /// The type whose values these are.
  package let type: ValueType
  package let members: Members

  package enum Members: Sendable, Hashable {
    case numbers(NumberIntervals)
    /// Days by their number: whole numbers only.
    case days(NumberIntervals)
    /// For each level, code or truth value (false, then true): whether it is a member.
    case indices([Bool])
    /// These texts, or all texts but these.
    case texts(Set<ShortText>, areExcluded: Bool)
  }

  init(type: ValueType, members: Members) {
    self.type = type
    self.members = members
  }

  /// Every value of a type.
  package static func all(of type: ValueType) -> ValueSet { ValueSet.none(of: type).complement }

  /// No value of a type.
  package static func none(of type: ValueType) -> ValueSet {
    let members: Members =
      switch type {
      case .number: .numbers(NumberIntervals([]))
      case .day: .days(NumberIntervals([], isWhole: true))
      case .boolean: .indices([false, false])
      case .level(let scale): .indices(scale.levels.map { _ in false })
      case .choice(let codes): .indices(codes.map { _ in false })
      case .text: .texts([], areExcluded: false)
      }
    return ValueSet(type: type, members: members)
  }

  /// The numbers, or numbers of days, at which its intervals begin and end.
  var ends: [Fraction] {
    switch members {
    case .numbers(let numbers), .days(let numbers): numbers.ends
    case .indices, .texts: []
    }
  }

  /// One value of a type; no value at all if it's null or of another type.
  package static func only(_ value: Value, of type: ValueType) -> ValueSet {
    let empty = none(of: type)
    switch (empty.members, value) {
    case (.indices(let inside), _):
      let only = inside.indices.map { empty.value(at: $0) == value }
      return ValueSet(type: type, members: .indices(only))
    case (.texts, .text(let text)):
      return ValueSet(type: type, members: .texts([text], areExcluded: false))
    default:
      return interval(from: value, to: value, of: type)
    }
  }

  /// The numbers, days or levels between two ends.
  ///
  /// - Parameters:
  ///   - low: The low end; `nil` for none.
  ///   - isLowIncluded: Whether the low end itself belongs to it.
  ///   - high: The high end; `nil` for none.
  ///   - isHighIncluded: Whether the high end itself belongs to it.
  ///   - type: An ordered type. Of any other the result is empty.
  /// - Returns: The values between the ends; none if an end has no place in the order.
  package static func interval(
    from low: Value?, isLowIncluded: Bool = true, to high: Value?, isHighIncluded: Bool = true,
    of type: ValueType
  ) -> ValueSet {
    let interval = NumberInterval(
      low: low.flatMap(position).map { .init($0, isIncluded: isLowIncluded) },
      high: high.flatMap(position).map { .init($0, isIncluded: isHighIncluded) })
    let ends = [low, high].compactMap(\.self)
    guard ends.allSatisfy({ position($0) != nil }) else { return none(of: type) }
    switch type {
    case .number:
      return ValueSet(type: type, members: .numbers(NumberIntervals([interval])))
    case .day:
      let days = NumberIntervals([interval], isWhole: true)
      return ValueSet(type: type, members: .days(days))
    case .level(let scale):
      let inside = scale.levels.indices.map { interval.contains(Fraction($0)) }
      return ValueSet(type: type, members: .indices(inside))
    case .boolean, .choice, .text:
      return none(of: type)
    }
  }

  /// Where a value of an ordered type stands on the number line.
  private static func position(_ value: Value) -> Fraction? {
    switch value {
    case .number(let number): number
    case .day(let day): Fraction(Int(day.number))
    case .level(let level): Fraction(Int(level))
    case .null, .boolean, .choice, .text: nil
    }
  }
}

extension ValueSet {
  /// Whether the value is a member; null never is.
  package func contains(_ value: Value) -> Bool {
    switch (members, value) {
    case (.numbers(let numbers), .number(let number)): numbers.contains(number)
    case (.days(let days), .day(let day)): days.contains(Fraction(Int(day.number)))
    case (.indices(let inside), .boolean(let boolean)): inside[boolean ? 1 : 0]
    case (.indices(let inside), .level(let level)):
      Int(level) < inside.count && inside[Int(level)]
    case (.indices(let inside), .choice(let code)): Int(code) < inside.count && inside[Int(code)]
    case (.texts(let texts, let areExcluded), .text(let text)):
      texts.contains(text) != areExcluded
    default: false
    }
  }

  package var isEmpty: Bool {
    switch members {
    case .numbers(let numbers), .days(let numbers): numbers.intervals.isEmpty
    case .indices(let inside): !inside.contains(true)
    case .texts(let texts, let areExcluded): !areExcluded && texts.isEmpty
    }
  }

  /// Every value of the type that isn't a member.
  package var complement: ValueSet {
    let members: Members =
      switch members {
      case .numbers(let numbers): .numbers(numbers.complement)
      case .days(let days): .days(days.complement)
      case .indices(let inside): .indices(inside.map { !$0 })
      case .texts(let texts, let areExcluded): .texts(texts, areExcluded: !areExcluded)
      }
    return ValueSet(type: type, members: members)
  }

  /// The values that are in either.
  ///
  /// - Precondition: Both are sets of one type.
  package func union(_ other: ValueSet) -> ValueSet {
    precondition(type == other.type, "a set holds values of one type")
    let union: Members =
      switch (members, other.members) {
      case (.numbers(let a), .numbers(let b)): .numbers(a.union(b))
      case (.days(let a), .days(let b)): .days(a.union(b))
      case (.indices(let a), .indices(let b)): .indices(zip(a, b).map { $0 || $1 })
      case (.texts(let a, false), .texts(let b, false)):
        .texts(a.union(b), areExcluded: false)
      case (.texts(let a, true), .texts(let b, true)):
        .texts(a.intersection(b), areExcluded: true)
      case (.texts(let a, true), .texts(let b, false)):
        .texts(a.subtracting(b), areExcluded: true)
      case (.texts(let a, false), .texts(let b, true)):
        .texts(b.subtracting(a), areExcluded: true)
      default: members
      }
    return ValueSet(type: type, members: union)
  }

  /// The values that are in any of the sets, united in pairs: O(n log n) altogether.
  ///
  /// - Parameters:
  ///   - sets: Sets of one type.
  ///   - type: Their type.
  /// - Returns: The empty set if there are none.
  package static func union(of sets: [ValueSet], of type: ValueType) -> ValueSet {
    var rest = sets
    while rest.count > 1 {
      rest = stride(from: 0, to: rest.count, by: 2).map { first in
        first + 1 < rest.count ? rest[first].union(rest[first + 1]) : rest[first]
      }
    }
    return rest.first ?? .none(of: type)
  }

  /// The values that are in both.
  ///
  /// - Precondition: Both are sets of one type.
  package func intersection(_ other: ValueSet) -> ValueSet {
    complement.union(other.complement).complement
  }

  /// Whether every member of the other is a member of this one.
  ///
  /// - Precondition: Both are sets of one type.
  package func isSuperset(of other: ValueSet) -> Bool {
    complement.intersection(other).isEmpty
  }

  // MARK: - Witnesses

  /// A member, to show in a finding; `nil` if there is none that can be named.
  package var anyMember: Value? {
    switch members {
    case .numbers(let numbers):
      numbers.intervals.lazy.compactMap(\.anyMember).first.map(Value.number)
    case .days(let days):
      days.intervals.lazy.compactMap(\.anyMember).compactMap(ValueSet.day).first
    case .indices(let inside):
      inside.firstIndex(of: true).flatMap(value(at:))
    case .texts(let texts, let areExcluded):
      areExcluded ? .text(.long) : texts.min().map(Value.text)
    }
  }

  /// A number of the form `origin` plus a whole number of `step`s that is a member: a witness
  /// where only such numbers can occur, for example whole ages.
  package func anyNumber(from origin: Fraction, step: Fraction) -> Fraction? {
    guard case .numbers(let numbers) = members, step > .zero else { return nil }
    return numbers.intervals.lazy.compactMap { $0.firstMember(from: origin, step: step) }.first
  }

  /// A whole number that is a member.
  package var anyWholeNumber: Int? { anyNumber(from: 0, step: 1)?.whole }

  private static func day(_ number: Fraction) -> Value? {
    number.whole.flatMap(Int32.init(exactly:)).map { .day(CalendarDay(number: $0)) }
  }

  /// The level, code or truth value with this index.
  func value(at index: Int) -> Value? {
    switch type {
    case .boolean: .boolean(index == 1)
    case .level: UInt8(exactly: index).map(Value.level)
    case .choice: UInt16(exactly: index).map(Value.choice)
    case .number, .text, .day: nil
    }
  }
}

/// A value while an expression runs.
///
/// It holds no reference, so copying is free and evaluation allocates nothing. What the indices
/// of `level` and `choice` mean is said by the ``ValueType`` beside it.
package enum Value: Sendable, Hashable {
  /// Unknown or missing, whatever the reason.
  case null
  case number(Fraction)
  case boolean(Bool)
  /// The level's index in its scale; greater is more concerning.
  case level(UInt8)
  /// The code's index among the type's codes.
  case choice(UInt16)
  case text(ShortText)
  case day(CalendarDay)

  /// Whether the value is unknown or missing.
  package var isNull: Bool {
    if case .null = self { true } else { false }
  }

  /// The number, if it is one.
  package var number: Fraction? {
    if case .number(let number) = self { number } else { nil }
  }

  /// The truth value; `nil` is unknown.
  package var boolean: Bool? {
    if case .boolean(let boolean) = self { boolean } else { nil }
  }

  /// The level, if it is one.
  package var level: UInt8? {
    if case .level(let level) = self { level } else { nil }
  }

  /// A truth value, with `nil` for unknown.
  package init(_ boolean: Bool?) {
    self = boolean.map(Value.boolean) ?? .null
  }
}

extension Value: Comparable {
  /// A total order, so that lists of values can be sorted.
  ///
  /// It means something to a reader only between two values of one ordered type.
  package static func < (a: Value, b: Value) -> Bool {
    switch (a, b) {
    case (.number(let a), .number(let b)): a < b
    case (.boolean(let a), .boolean(let b)): !a && b
    case (.level(let a), .level(let b)): a < b
    case (.choice(let a), .choice(let b)): a < b
    case (.text(let a), .text(let b)): a < b
    case (.day(let a), .day(let b)): a < b
    default: a.rank < b.rank
    }
  }

  private var rank: Int {
    switch self {
    case .null: 0
    case .number: 1
    case .boolean: 2
    case .level: 3
    case .choice: 4
    case .text: 5
    case .day: 6
    }
  }
}

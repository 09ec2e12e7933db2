/// What an expression does with two values.
///
/// `>` and `>=` are `less` and `lessOrEqual` with the operands swapped; `!=` is `not` of `equal`.
package enum BinaryOperation: Sendable, Hashable {
  case add, subtract, multiply, divide, minimum, maximum, modulo
  /// The first to the power of the second, rounded, halves away from 0.
  case power(decimals: Int)
  /// Between two days.
  case yearsBetween, daysBetween
  case and, or
  case equal, less, lessOrEqual

  /// The result: null where an operand is, except that `false and null` is false and
  /// `true or null` is true; null out of range and for a division by 0.
  package func apply(_ a: Value, _ b: Value) -> Value {
    switch self {
    case .and:
      switch (a, b) {
      case (.boolean(false), _), (_, .boolean(false)): .boolean(false)
      case (.boolean(true), .boolean(true)): .boolean(true)
      default: .null
      }
    case .or:
      switch (a, b) {
      case (.boolean(true), _), (_, .boolean(true)): .boolean(true)
      case (.boolean(false), .boolean(false)): .boolean(false)
      default: .null
      }
    case .equal: BinaryOperation.areEqual(a, b)
    case .less: BinaryOperation.isOrdered(a, b, orEqual: false)
    case .lessOrEqual: BinaryOperation.isOrdered(a, b, orEqual: true)
    case .yearsBetween, .daysBetween:
      if case .day(let a) = a, case .day(let b) = b {
        .number(Fraction(self == .yearsBetween ? a.years(to: b) : a.days(to: b)))
      } else {
        .null
      }
    case .add, .subtract, .multiply, .divide, .minimum, .maximum, .modulo, .power:
      if case .number(let a) = a, case .number(let b) = b, let result = compute(a, b) {
        .number(result)
      } else {
        .null
      }
    }
  }

  /// Whether one value of it takes as long as a hundred sums.
  var isCostly: Bool { if case .power = self { true } else { false } }

  /// Whether a null operand always makes the result null.
  var isStrict: Bool { self != .and && self != .or }

  /// The number that an arithmetic operation gives, or `nil` out of range and for a division by 0.
  func compute(_ a: Fraction, _ b: Fraction) -> Fraction? {
    switch self {
    case .add: a.adding(b)
    case .subtract: a.subtracting(b)
    case .multiply: a.multiplied(by: b)
    case .divide: a.divided(by: b)
    case .minimum: min(a, b)
    case .maximum: max(a, b)
    case .modulo: a.modulo(b)
    case .power(let decimals): a.raised(to: b, decimals: decimals)
    case .and, .or, .equal, .less, .lessOrEqual, .yearsBetween, .daysBetween: nil
    }
  }

  private static func areEqual(_ a: Value, _ b: Value) -> Value {
    switch (a, b) {
    case (.null, _), (_, .null): .null
    case (.text(let a), .text(let b)) where a.isLong && b.isLong: .null
    default: .boolean(a == b)
    }
  }

  private static func isOrdered(_ a: Value, _ b: Value, orEqual: Bool) -> Value {
    switch (a, b) {
    case (.number(let a), .number(let b)): .boolean(a < b || (orEqual && a == b))
    case (.level(let a), .level(let b)): .boolean(a < b || (orEqual && a == b))
    case (.day(let a), .day(let b)): .boolean(a < b || (orEqual && a == b))
    default: .null
    }
  }
}

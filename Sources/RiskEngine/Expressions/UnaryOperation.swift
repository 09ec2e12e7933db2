/// What an expression does with one value.
package enum UnaryOperation: Sendable, Hashable {
  case negate
  case absolute
  case round(RoundingMode, places: Int)
  /// A function whose values mostly aren't fractions, rounded.
  case function(RoundedFunction, decimals: Int)
  /// Exact, by a written whole exponent from 0.
  case raise(Int)
  case not
  /// `x = null`: never unknown itself.
  case isNull
  /// 1 for a value, 0 for null: `count(…)` adds these.
  case countIfKnown
  /// Whether the set of codes that a number stands for holds the one at this position.
  case contains(Int)

  /// The result; null for null except where the case says otherwise, and null out of range.
  package func apply(_ value: Value) -> Value {
    switch (self, value) {
    case (.isNull, _): .boolean(value.isNull)
    case (.countIfKnown, _): .number(value.isNull ? 0 : 1)
    case (.negate, .number(let number)): .number(number.negated)
    case (.absolute, .number(let number)): .number(number < .zero ? number.negated : number)
    case (.round(let mode, let places), .number(let number)):
      number.rounded(mode, places: places).map(Value.number) ?? .null
    case (.function(let function, let decimals), .number(let number)):
      function.value(of: number, decimals: decimals).map(Value.number) ?? .null
    case (.raise(let exponent), .number(let number)):
      number.raised(to: exponent).map(Value.number) ?? .null
    case (.contains(let position), .number(let set)):
      .boolean(set.numerator >> Int128(position) & 1 == 1)
    case (.not, .boolean(let boolean)): .boolean(!boolean)
    default: .null
    }
  }
}

extension UnaryOperation {
  /// Whether one value of it takes as long as a hundred sums.
  var isCostly: Bool { if case .function = self { true } else { false } }
}

/// A function of one number that only exists rounded.
package enum RoundedFunction: String, Sendable, Hashable {
  case exp, ln, sqrt

  /// The value with so many decimals, halves away from 0; `nil` where there is none or it is out
  /// of range.
  func value(of number: Fraction, decimals: Int) -> Fraction? {
    switch self {
    case .exp: number.exponential(decimals: decimals)
    case .ln: number.logarithm(decimals: decimals)
    case .sqrt: number.squareRoot(decimals: decimals)
    }
  }
}

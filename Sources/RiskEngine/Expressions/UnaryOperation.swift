/// What an expression does with one value.
package enum UnaryOperation: Sendable, Hashable {
  case negate
  case absolute
  case round(RoundingMode, places: Int)
  case not
  /// `x = null`: never unknown itself.
  case isNull
  /// 1 for a value, 0 for null: `count(…)` adds these.
  case countIfKnown

  /// The result; null for null except where the case says otherwise, and null out of range.
  package func apply(_ value: Value) -> Value {
    switch (self, value) {
    case (.isNull, _): .boolean(value.isNull)
    case (.countIfKnown, _): .number(value.isNull ? 0 : 1)
    case (.negate, .number(let number)): .number(number.negated)
    case (.absolute, .number(let number)): .number(number < .zero ? number.negated : number)
    case (.round(let mode, let places), .number(let number)):
      number.rounded(mode, places: places).map(Value.number) ?? .null
    case (.not, .boolean(let boolean)): .boolean(!boolean)
    default: .null
    }
  }
}

extension Expression {
  /// Whether its value can have decimals that never end, so that it must be rounded.
  ///
  /// Only a division brings such a value, unless its divisor is a constant made of twos and
  /// fives; rounding, also that of `exp` and its like, takes it away again.
  package var mayNotTerminate: Bool {
    var endless: [Bool] = []
    for node in nodes {
      switch node {
      case .constant, .variable, .subject: endless.append(false)
      case .unary(.round, _), .unary(.function, _): endless.append(false)
      case .binary(.power, _, _): endless.append(false)
      case .unary(_, let operand): endless.append(endless[operand])
      case .binary(.divide, let left, let right):
        endless.append(endless[left] || !isTerminatingDivisor(nodes[right]))
      case .binary(_, let left, let right): endless.append(endless[left] || endless[right])
      case .choose(_, let then, let other): endless.append(endless[then] || endless[other])
      }
    }
    return endless.last ?? false
  }

  private func isTerminatingDivisor(_ node: Node) -> Bool {
    guard case .constant(.number(let divisor)) = node, divisor != .zero else { return false }
    return Fraction(1).divided(by: divisor)?.decimalText != nil
  }
}

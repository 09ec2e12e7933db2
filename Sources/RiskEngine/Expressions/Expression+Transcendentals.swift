extension Expression {
  /// Whether it computes an exponential, a logarithm, a power or a root: what rounding makes
  /// inexact, so that a test may allow for a difference.
  package var usesTranscendentals: Bool {
    nodes.contains { node in
      switch node {
      case .unary(let operation, _): operation.isTranscendental
      case .binary(let operation, _, _): operation.isTranscendental
      case .constant, .variable, .subject, .choose: false
      }
    }
  }
}

extension UnaryOperation {
  fileprivate var isTranscendental: Bool {
    switch self {
    case .function: true
    case .negate, .absolute, .round, .raise, .not, .isNull, .countIfKnown, .contains: false
    }
  }
}

extension BinaryOperation {
  fileprivate var isTranscendental: Bool {
    switch self {
    case .power: true
    case .add, .subtract, .multiply, .divide, .minimum, .maximum, .modulo, .yearsBetween,
      .daysBetween, .and, .or, .equal, .less, .lessOrEqual:
      false
    }
  }
}

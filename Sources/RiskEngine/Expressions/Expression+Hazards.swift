extension Expression {
  /// What can go wrong in an expression's arithmetic though no input is null.
  package enum Hazard: Sendable, Hashable {
    /// A divisor may be 0.
    case dividesByZero
    /// A result may be too large, or its denominator too long, for an exact number.
    case leavesRange
  }

  /// The hazards of the arithmetic, over everything that the inputs can be.
  ///
  /// - Parameter inputs: What the value in a slot can be.
  /// - Returns: What can happen as far as bounds show it. What follows a division that may fail
  ///   isn't looked at, since nothing bounds it.
  package func hazards(_ inputs: (Int) -> Possibilities) -> Set<Hazard> {
    let results = walked(subject: .known(.null), slots.map(inputs))
    var hazards: Set<Hazard> = []
    for node in nodes {
      if case .unary(let operation, let operand) = node, operation.canLeaveRange,
        let a = results[operand].withoutNull, a.isBounded, a.applying(operation, limit: 2).mayBeNull
      {
        hazards.insert(.leavesRange)
      }
      guard case .binary(let operation, let left, let right) = node,
        let a = results[left].withoutNull, let b = results[right].withoutNull,
        operation.isArithmetic || (operation.isCostly && a.low.map { $0 > .zero } ?? false),
        a.combined(operation, with: b, limit: 4).mayBeNull
      else { continue }
      if operation == .divide || operation == .modulo, b.contains(.number(.zero)) {
        hazards.insert(.dividesByZero)
      } else if a.isBounded, b.isBounded {
        hazards.insert(.leavesRange)
      }
    }
    return hazards
  }
}

extension BinaryOperation {
  /// Whether it has no value only where that would be too large, or for a division by 0; a power
  /// has also none where it means nothing, for a base from 0 down.
  fileprivate var isArithmetic: Bool {
    switch self {
    case .add, .subtract, .multiply, .divide, .modulo: true
    case .minimum, .maximum, .power, .yearsBetween, .daysBetween, .and, .or, .equal, .less,
      .lessOrEqual:
      false
    }
  }
}

extension UnaryOperation {
  /// Whether it has no value only where that would be too large; `ln` and `sqrt` have none where
  /// they mean nothing.
  fileprivate var canLeaveRange: Bool {
    switch self {
    case .raise, .function(.exp, _): true
    case .negate, .absolute, .round, .function, .not, .isNull, .countIfKnown, .contains: false
    }
  }
}

extension Possibilities {
  /// What is possible besides null; `nil` if nothing else is.
  package var withoutNull: Possibilities? {
    guard mayBeNull else { return self }
    if isAlwaysNull { return nil }
    return .make(contents, mayBeNull: false, isExact: isExact, support: support)
  }

  /// Whether it is known how large and how finely divided the numbers can be.
  fileprivate var isBounded: Bool {
    guard let range = numberRange else { return false }
    return range.low != nil && range.high != nil && range.grid != nil
  }
}

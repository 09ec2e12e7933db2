extension Expression {
  /// The subjects for which the tests are true, null aside; `nil` if that depends on names.
  ///
  /// - Parameter type: The subject's type.
  /// - Returns: A set of values of that type.
  func region(for type: ValueType) -> ValueSet? {
    var parts: [RegionPart?] = []
    parts.reserveCapacity(nodes.count)
    for node in nodes { parts.append(part(node, &parts, type)) }
    return parts.last??.set(of: type)
  }

  /// What a node of a unary test is: a constant, the subject, or a condition on the subject.
  private enum RegionPart {
    case constant(Value)
    case subject
    /// True for the members of any of these sets, which are united only when it's needed, so
    /// that a long list of alternatives costs little.
    case sets([ValueSet])

    /// The subjects for which a condition is true.
    func set(of type: ValueType) -> ValueSet? {
      switch self {
      case .sets(let sets): .union(of: sets, of: type)
      case .constant(.boolean(true)): .all(of: type)
      case .constant(.boolean(false)): ValueSet.none(of: type)
      case .constant, .subject: nil
      }
    }
  }

  private func part(
    _ node: Node, _ parts: inout [RegionPart?], _ type: ValueType
  ) -> RegionPart? {
    switch node {
    case .constant(let value): return .constant(value)
    case .subject: return .subject
    case .unary(.not, let operand):
      return parts[operand]?.set(of: type).map { .sets([$0.complement]) }
    case .unary(.isNull, _): return .sets([])
    case .binary(.and, let left, let right):
      guard let a = parts[left]?.set(of: type), let b = parts[right]?.set(of: type) else {
        return nil
      }
      return .sets([a.intersection(b)])
    case .binary(.or, let left, let right):
      guard case .sets(var sets) = parts[left], case .sets(let more) = parts[right] else {
        return nil
      }
      // Nothing else reads the left part; letting go of it spares a copy of its list.
      parts[left] = nil
      sets += more
      return .sets(sets)
    case .binary(let operation, let left, let right):
      return comparison(operation, parts[left], parts[right], type).map { .sets([$0]) }
    case .variable, .unary, .choose: return nil
    }
  }

  private func comparison(
    _ operation: BinaryOperation, _ left: RegionPart?, _ right: RegionPart?, _ type: ValueType
  ) -> ValueSet? {
    let orEqual = operation == .lessOrEqual
    switch (left, right) {
    case (.subject, .constant(let end)) where operation == .equal:
      return .only(end, of: type)
    case (.subject, .constant(let end)):
      return .interval(from: nil, to: end, isHighIncluded: orEqual, of: type)
    case (.constant(let end), .subject):
      return .interval(from: end, isLowIncluded: orEqual, to: nil, of: type)
    default:
      return nil
    }
  }
}

extension Expression {
  /// The value of the first condition that is true, else another value: `if … then … else if …`.
  ///
  /// As in every `if`, an unknown condition leaves the result unknown unless what follows agrees.
  ///
  /// - Parameters:
  ///   - cases: The conditions in order, each with the value it gives.
  ///   - otherwise: The value where no condition is true.
  ///   - type: The type of the values.
  /// - Returns: An expression over the slots of the conditions.
  /// - Complexity: O(compiled size of all conditions).
  package static func firstTrue(
    _ cases: [(condition: Expression, value: Value)], otherwise: Value, of type: ValueType
  ) -> Expression {
    var nodes: [Node] = [.constant(otherwise)]
    for (condition, value) in cases.reversed() {
      let rest = nodes.count - 1
      nodes.append(condition)
      let test = nodes.count - 1
      nodes.append(.constant(value))
      nodes.append(.choose(if: test, then: nodes.count - 1, else: rest))
    }
    return Expression(built: nodes, type: type)
  }

  /// Whether any of the variables in some slots has one of these values.
  ///
  /// - Parameter wanted: The slots, each with the values that count; at least one value in all.
  /// - Returns: A truth value; unknown while a slot is null and no other has such a value.
  package static func anyOf(_ wanted: [(slot: Int, values: [Value])]) -> Expression {
    var nodes: [Node] = [.constant(.boolean(false))]
    for (slot, values) in wanted {
      for value in values {
        let before = nodes.count - 1
        nodes += [.variable(slot), .constant(value)]
        nodes.append(.binary(.equal, nodes.count - 2, nodes.count - 1))
        nodes.append(.binary(.or, before, nodes.count - 1))
      }
    }
    return Expression(built: nodes, type: .boolean)
  }

  /// A change of the subject wherever a condition is true, one change after the other.
  ///
  /// - Parameters:
  ///   - changes: The conditions in order, each with the value that replaces each value of the
  ///     subject; values that aren't listed stay.
  ///   - type: The type of the subject.
  /// - Returns: An expression about the subject and the slots of the conditions.
  package static func changing(
    _ changes: [(condition: Expression, replacing: [(from: Value, to: Value)])], of type: ValueType
  ) -> Expression {
    var nodes: [Node] = [.subject]
    for (condition, pairs) in changes {
      let before = nodes.count - 1
      var changed = before
      for (from, to) in pairs {
        nodes.append(.constant(from))
        nodes.append(.binary(.equal, before, nodes.count - 1))
        let isThis = nodes.count - 1
        nodes.append(.constant(to))
        nodes.append(.choose(if: isThis, then: nodes.count - 1, else: changed))
        changed = nodes.count - 1
      }
      nodes.append(condition)
      nodes.append(.choose(if: nodes.count - 1, then: changed, else: before))
    }
    return Expression(built: nodes, type: type)
  }
}

extension Expression {
  /// An expression that no text stands for, so that its nodes have no places in one.
  private convenience init(built nodes: [Node], type: ValueType) {
    self.init(
      nodes: nodes, offsets: Array(repeating: 0, count: nodes.count), type: type, source: "")
  }
}

extension [Expression.Node] {
  /// Appends a whole expression; its last node becomes the last.
  fileprivate mutating func append(_ expression: Expression) {
    let offset = count
    for node in expression.nodes { append(node.moved(by: offset)) }
  }
}

extension Expression.Node {
  fileprivate func moved(by offset: Int) -> Expression.Node {
    switch self {
    case .constant, .variable, .subject: self
    case .unary(let operation, let operand): .unary(operation, operand + offset)
    case .binary(let operation, let left, let right):
      .binary(operation, left + offset, right + offset)
    case .choose(let condition, let then, let other):
      .choose(if: condition + offset, then: then + offset, else: other + offset)
    }
  }
}

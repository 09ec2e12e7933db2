extension Expression {
  /// The value of the expression, `null` where it depends on something unknown.
  ///
  /// - Parameters:
  ///   - values: One value per slot of the scope, of the slot's type or null.
  ///   - scratch: Room for intermediate results, which grows on first use. Reuse one array for
  ///     many evaluations, and they allocate nothing.
  /// - Returns: A value of the expression's type, or null: also out of range and for a division
  ///   by 0.
  /// - Complexity: O(length of the compiled expression).
  package func evaluate(_ values: Span<Value>, scratch: inout [Value]) -> Value {
    evaluate(values, subject: .null, scratch: &scratch)
  }

  /// The value of the expression, for callers that evaluate it once.
  package func evaluate(_ values: [Value]) -> Value {
    var scratch: [Value] = []
    return evaluate(values.span, subject: .null, scratch: &scratch)
  }

  func evaluate(_ values: Span<Value>, subject: Value, scratch: inout [Value]) -> Value {
    let shortage = nodes.count - scratch.count
    if shortage > 0 { scratch.append(contentsOf: repeatElement(.null, count: shortage)) }
    var results = scratch.mutableSpan
    var last = Value.null
    for index in nodes.indices {
      switch nodes[index] {
      case .constant(let value): last = value
      case .variable(let slot): last = values[slot]
      case .subject: last = subject
      case .unary(let operation, let operand): last = operation.apply(results[operand])
      case .binary(let operation, let left, let right):
        last = operation.apply(results[left], results[right])
      case .choose(let condition, let then, let other):
        last = Expression.choose(results[condition], then: results[then], else: results[other])
      }
      results[index] = last
    }
    return last
  }

  /// The branch that the condition selects.
  ///
  /// While the condition is unknown the result is unknown too, unless both branches agree. FEEL
  /// takes `else` then, but an unknown must never pass for false.
  static func choose(_ condition: Value, then: Value, else other: Value) -> Value {
    switch condition {
    case .boolean(true): then
    case .boolean(false): other
    default: then == other ? then : .null
    }
  }
}

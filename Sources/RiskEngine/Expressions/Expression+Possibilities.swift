extension Expression {
  /// What the expression can still become.
  ///
  /// The nodes run over possibilities instead of values. If that may be too wide because a name is
  /// used several times, and the inputs have at most ``Possibilities/combinationLimit``
  /// combinations, each of them is evaluated instead. So what an expression can become follows from
  /// what its inputs can become, and from nothing else; whether that is exact, from whether they are
  /// and rest on different items.
  ///
  /// - Parameter inputs: What the value in a slot can still become; asked once for each of
  ///   ``slots``.
  /// - Returns: A superset of what can happen, the truth itself where it is exact. If every input
  ///   is known it is the one value that ``evaluate(_:)`` gives.
  package func possibilities(_ inputs: (Int) -> Possibilities) -> Possibilities {
    possibilities(of: .known(.null), inputs)
  }

  /// The same for unary tests about a subject.
  func possibilities(of subject: Possibilities, _ inputs: (Int) -> Possibilities) -> Possibilities {
    let inputs = slots.map(inputs)
    let result = walked(subject: subject, inputs).last ?? .known(.null)
    if result.isExact, result.options != nil { return result }
    return enumerated(subject: subject, inputs) ?? result
  }

  /// What each node can become.
  ///
  /// - Parameters:
  ///   - subject: What the subject of a unary test can be.
  ///   - inputs: What the value in each of ``slots`` can be.
  /// - Returns: One for each node.
  func walked(subject: Possibilities, _ inputs: [Possibilities]) -> [Possibilities] {
    var results: [Possibilities] = []
    results.reserveCapacity(nodes.count)
    let limit = max(2, Expression.costlyLimit / max(1, costlyNodes))
    for node in nodes {
      let result: Possibilities
      switch node {
      case .constant(let value): result = .known(value)
      case .variable(let slot): result = inputs[slots.partitioned { $0 >= slot }]
      case .subject: result = subject
      case .unary(let operation, let operand):
        result =
          results[operand].applying(operation, limit: limit)
      case .binary(let operation, let left, let right):
        result = results[left].combined(operation, with: results[right], limit: limit)
      case .choose(let condition, let then, let other):
        result = .choose(if: results[condition], then: results[then], else: results[other])
      }
      results.append(result)
    }
    return results
  }

  /// The most nodes that are evaluated to try all combinations, so that a very long expression
  /// costs no more than a short one.
  private static let stepLimit = 131_072
  /// The most values that the costly nodes compute together, both when bounds are sought and when
  /// all combinations are tried.
  private static let costlyLimit = 1_024

  private var costlyNodes: Int { nodes.count(where: \.isCostly) }

  /// The value for every combination of the inputs; `nil` if they are too many.
  private func enumerated(
    subject: Possibilities, _ inputs: [Possibilities]
  ) -> Possibilities? {
    let steps = nodes.count + costlyNodes * Expression.stepLimit / Expression.costlyLimit
    var choices: [[Value]] = []
    var combinations = 1
    var support = ItemSet()
    var isExact = true
    for input in [subject] + inputs {
      guard let options = input.options else { return nil }
      let (product, overflow) = combinations.multipliedReportingOverflow(by: options.count)
      guard !overflow, product <= Possibilities.combinationLimit,
        product * steps <= Expression.stepLimit
      else { return nil }
      combinations = product
      isExact = isExact && input.isExact && support.isDisjoint(with: input.support)
      support = support.union(input.support)
      choices.append(options)
    }
    var values = Array(repeating: Value.null, count: (slots.last ?? -1) + 1)
    var scratch: [Value] = []
    var results: Set<Value> = []
    for combination in 0..<combinations {
      var rest = combination
      for (index, slot) in slots.enumerated() {
        let options = choices[index + 1]
        values[slot] = options[rest % options.count]
        rest /= options.count
      }
      let subject = choices[0][rest]
      results.insert(evaluate(values.span, subject: subject, scratch: &scratch))
    }
    return .oneOf(results, isExact: isExact, support: support)
  }
}

extension Expression.Node {
  /// Whether one value of it takes as long as a hundred sums.
  fileprivate var isCostly: Bool {
    switch self {
    case .unary(let operation, _): operation.isCostly
    case .binary(let operation, _, _): operation.isCostly
    case .constant, .variable, .subject, .choose: false
    }
  }
}

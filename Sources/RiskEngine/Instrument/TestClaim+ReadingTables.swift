extension DocumentReader {
  /// The claims of `expect.tables`: for each output a value, null for none, a list, or an object
  /// with what it can be.
  package func outputClaims(_ node: JSONNode) -> [TestClaim] {
    (ObjectReader(node, self)?.names ?? []).compactMap { name, _, value in
      guard value.kind == .object else { return outputClaim(value, .output(name)) }
      return object(value) { object in
        object.required("possible").flatMap { outputClaim($0, .possibleOutputs(name)) }
      }
    }
  }

  private func outputClaim(_ node: JSONNode, _ subject: TestClaim.Subject) -> TestClaim? {
    let expected: TestClaim.Outcome? =
      switch node.kind {
      case .null: .null
      case .boolean: node.boolean.map(TestClaim.Outcome.boolean)
      case .number: number(node).map(TestClaim.Outcome.number)
      case .array: .words(list(node, outputWord))
      case .string, .object: text(node).map(TestClaim.Outcome.word)
      }
    return expected.map {
      TestClaim(subject: subject, expected: $0, tolerance: nil, node: node)
    }
  }

  /// An entry of a list, as messages write it.
  private func outputWord(_ node: JSONNode) -> String? {
    switch node.kind {
    case .null: "null"
    case .boolean: node.boolean.map { "\($0)" }
    case .number: number(node)?.description
    case .string, .array, .object: text(node)
    }
  }
}

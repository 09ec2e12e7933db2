/// A test on one value, as it stands in a table cell: `[9..13]`, `>= 3`, `"high","very high"`,
/// `not(0)`, or `-` for anything.
///
/// A class, so that a rule is copied by counting one reference.
package final class UnaryTest: Sendable {
  /// The text it was compiled from.
  package let source: String
  /// The type of the values it tests.
  package let type: ValueType
  /// Whether it is `-`, which every value passes, null too.
  package let isAny: Bool
  /// The values that pass, null aside; `nil` if an end is a name, so that it depends on the case.
  package let region: ValueSet?
  /// What it says of null: unknown (`nil`), unless it is `-` or mentions null.
  package let outcomeForNull: Bool?

  let expression: Expression

  /// Compiles the text of a unary test.
  ///
  /// - Parameters:
  ///   - text: Tests in the grammar of the format reference, section 8.
  ///   - type: The type of the values that will be tested.
  ///   - scope: The names that may stand as ends.
  /// - Returns: The compiled test.
  /// - Throws: ``ExpressionError``: the first problem in the text, with its place.
  package static func compile(
    _ text: String, for type: ValueType, in scope: Scope = .empty
  ) throws(ExpressionError) -> UnaryTest {
    let syntax = try ExpressionParser.tests(text)
    let (nodes, _) = try ExpressionChecker.check(
      syntax, in: scope, subject: type, expecting: .boolean)
    let expression = Expression(
      nodes: nodes, offsets: syntax.map(\.offset), type: .boolean, source: text)
    return UnaryTest(expression: expression, type: type)
  }

  private init(expression: Expression, type: ValueType) {
    self.expression = expression
    self.type = type
    source = expression.source
    region = expression.region(for: type)
    var scratch: [Value] = []
    let nothing: [Value] = []
    outcomeForNull =
      region == nil
      ? nil : expression.evaluate(nothing.span, subject: .null, scratch: &scratch).boolean
    isAny = expression.nodes == [.subject, .constant(.boolean(true))]
  }

  /// The slots of the scope that its ends read, each once, in ascending order; mostly none.
  package var slots: [Int] { expression.slots }

  /// The values that it names, each as a set; null isn't one.
  var mentionedValues: [ValueSet] {
    expression.nodes.compactMap { node in
      guard case .constant(let value) = node, !value.isNull else { return nil }
      let mentioned = ValueSet.only(value, of: type)
      return mentioned.isEmpty ? nil : mentioned
    }
  }

  /// Whether the value passes; `nil` is unknown.
  ///
  /// - Precondition: No end is a name; else use ``evaluate(_:values:)``.
  package func evaluate(_ value: Value) -> Bool? {
    guard let region else { preconditionFailure("the ends of this test depend on the case") }
    return value.isNull ? outcomeForNull : region.contains(value)
  }

  /// Whether the value passes; `nil` is unknown.
  ///
  /// - Parameters:
  ///   - value: A value of the test's type, or null.
  ///   - values: One value per slot of the scope, for ends that are names.
  ///   - scratch: Room for intermediate results, reused between evaluations.
  /// - Returns: Whether it passes.
  package func evaluate(_ value: Value, values: Span<Value>, scratch: inout [Value]) -> Bool? {
    if region != nil { return evaluate(value) }
    return expression.evaluate(values, subject: value, scratch: &scratch).boolean
  }
}

/// The names that a policy's rules and tables can test and have as ends, and what each stands for.
package struct PolicyScope: Sendable {
  /// What the value in each slot of ``scope`` is.
  package let subjects: [Policy.Subject]
  package let scope: Scope

  /// - Parameters:
  ///   - inputs: The values from responses.
  ///   - circumstances: The facts of the case.
  ///   - outputs: Those outputs of tables that are one value.
  init(
    _ inputs: [Policy.Input], _ circumstances: [Policy.Circumstance],
    _ outputs: [(name: String, subject: Policy.Subject, type: ValueType)]
  ) {
    var subjects: [Policy.Subject] = [.age, .sex]
    var variables = [
      Scope.Variable(name: "age", type: .number),
      Scope.Variable(name: "sex", type: .choice(ScopeLayout.sexes)),
    ]
    subjects += inputs.indices.map(Policy.Subject.input)
    variables += inputs.map { Scope.Variable(name: $0.name, type: $0.type) }
    subjects += circumstances.indices.map(Policy.Subject.circumstance)
    variables += circumstances.map { Scope.Variable(name: $0.name, type: $0.type) }
    subjects += outputs.map(\.subject)
    variables += outputs.map { Scope.Variable(name: $0.name, type: $0.type) }
    self.subjects = subjects
    scope = Scope(variables)
  }

  /// What a name stands for, and its type.
  package func subject(of name: String) -> (Policy.Subject, ValueType)? {
    scope.slot(of: name).map { (subjects[$0], scope.variables[$0].type) }
  }

  /// What the ends of a test name.
  package func ends(of test: UnaryTest) -> [Policy.Subject] { test.slots.map { subjects[$0] } }

  /// Whether a value passes a test whose ends may be names; `nil` is unknown.
  ///
  /// - Parameters:
  ///   - test: Compiled in ``scope``.
  ///   - value: What the tested value is, or can still become.
  ///   - possible: What a named value is, or can still become.
  /// - Returns: True or false where every possible value gives that.
  package func holds(
    _ test: UnaryTest, for value: Possibilities, _ possible: (Policy.Subject) -> Possibilities
  ) -> Bool? {
    guard test.region == nil else { return test.evaluate(over: value) }
    return test.possibilities(over: value) { possible(subjects[$0]) }.only?.boolean ?? nil
  }
}

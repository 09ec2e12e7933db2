/// What a decision table gives for a case.
package struct TableOutcome: Sendable {
  /// The rules that are true and that the outputs come from, in the order of the values.
  package let rules: [Int]
  /// The rules that are unknown and that an output may still come from.
  package let open: [Int]
  /// One for each output of the table.
  package let outputs: [Output]
  /// Whether rules are true that the hit policy doesn't allow together, so that no output is known.
  package let isConflict: Bool
  /// The facts that would settle the outputs; none where they are settled, or nothing would.
  package let missing: [String]

  /// What one output is.
  package enum Output: Sendable, Hashable {
    /// What it is, or can still become; null is nothing.
    case value(Possibilities)
    /// The values of the rules that are true; where it isn't settled, also of those that are open.
    case list([Value], isSettled: Bool)
  }
}

extension TableOutcome {
  /// Whether every output is known.
  package var isSettled: Bool { outputs.allSatisfy(\.isSettled) }

  /// The same with other outputs and facts that would settle them.
  func with(_ outputs: [Output], missing: [String]) -> TableOutcome {
    TableOutcome(
      rules: rules, open: open, outputs: outputs, isConflict: isConflict, missing: missing)
  }
}

extension TableOutcome.Output {
  package var isSettled: Bool {
    switch self {
    case .value(let possible): possible.only != nil
    case .list(_, let isSettled): isSettled
    }
  }

  /// What the output of a table that gives no lists can be.
  package var possible: Possibilities {
    switch self {
    case .value(let possible): possible
    case .list: .known(.null)
    }
  }
}

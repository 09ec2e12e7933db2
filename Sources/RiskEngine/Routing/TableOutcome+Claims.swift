/// What a table gives as tests inside policies expect it.
extension TableOutcome.Output {
  /// The value, null for none and for what isn't settled.
  func claimed(_ output: DecisionTable.Output) -> TestClaim.Outcome {
    switch self {
    case .list(let values, let isSettled):
      isSettled ? .words(values.map { $0.word(output) }) : .null
    case .value(let possible): possible.only.map { $0.outcome(output) } ?? .null
    }
  }

  /// The values that are possible, one by one; null where only bounds are known.
  func claimedPossible(_ output: DecisionTable.Output) -> TestClaim.Outcome {
    switch self {
    case .list(let values, _): .words(values.map { $0.word(output) })
    case .value(let possible):
      possible.options.map { .words($0.map { $0.word(output) }) } ?? .null
    }
  }
}

extension Value {
  fileprivate func outcome(_ output: DecisionTable.Output) -> TestClaim.Outcome {
    switch self {
    case .boolean(let boolean): .boolean(boolean)
    case .number(let number): .number(number)
    case .choice(let code) where output.codes.indices.contains(Int(code)):
      .word(output.codes[Int(code)].code)
    case .null, .choice, .level, .text, .day: .null
    }
  }

  fileprivate func word(_ output: DecisionTable.Output) -> String {
    outcome(output).description
  }
}

/// Answers and values as codes.
struct ExpertValues {
  private let result: CaseResult
  private let recommendation: Recommendation
  private let report: ReportPhrases

  init(_ result: CaseResult, _ recommendation: Recommendation, _ report: ReportPhrases) {
    self.result = result
    self.recommendation = recommendation
    self.report = report
  }

  /// What was found for a criterion.
  func words(_ found: CriterionExplanation.Found) -> String {
    switch found {
    case .age(let age): age.map(String.init) ?? "null"
    case .sex(let sex): sex?.rawValue ?? "null"
    case .circumstance(let index, let value):
      value.code(in: recommendation.policy.circumstances[index].type)
    case .input(let index, let open):
      words(open?.withoutNull, recommendation.policy.inputs[index].type)
    case .output(let index, let position, let known):
      words(known, table(index).type(of: table(index).outputs[position]))
    }
  }

  private func table(_ index: Int) -> DecisionTable { recommendation.policy.tables[index] }

  private func words(_ known: Possibilities?, _ type: ValueType) -> String {
    guard let known else { return "null" }
    if let only = known.only { return only.code(in: type) }
    if let low = known.low, let high = known.high {
      return "[\(low.description)..\(high.description)]"
    }
    return (known.options ?? []).map { $0.code(in: type) }.joined(separator: "|")
  }

  /// A change as `item: from → to`.
  static func words(_ change: Change, _ result: CaseResult, arrow: String) -> String {
    switch (change.subject, change.to) {
    case (.item(let response, let item), .answer(let answer)):
      let response = result.responses[response].response
      let declared = response.instrument.items[item]
      return "\(declared.id): \(response.answers[item].code(for: declared))\(arrow)"
        + answer.code(for: declared)
    case (.circumstance(let position), .value(let value)):
      guard let circumstance = result.recommendation?.policy.circumstances[position] else {
        return ""
      }
      return "\(circumstance.name)\(arrow)\(value.code(in: circumstance.type))"
    case (.judgement(let response, let judgement), .level(let level)):
      let judgement = result.responses[response].response.instrument.judgements[judgement]
      return "\(judgement.id)\(arrow)\(judgement.scale.levels[Int(level)])"
    default: return ""
    }
  }
}

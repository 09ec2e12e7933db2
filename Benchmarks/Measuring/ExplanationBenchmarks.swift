import RiskEngine

/// Times scoring and routing of cases that are read already, with and without the record of what
/// decided, and their explanations.
enum ExplanationBenchmarks {
  static func run(_ workload: Workload, _ report: inout Report) throws {
    var library = workload.library
    let results = try (workload.complete + workload.incomplete).flatMap { bytes in
      try library.results(for: CaseFile(name: "case", bytes: bytes), policy: workload.policy)
        .map { try $0.get() }
    }
    try report.run(
      "\(workload.name), read already",
      [
        Stage("score", results, rescored),
        Stage("score and route, statuses alone", results) { rerouted($0, isRecording: false) },
        Stage("score and route, recording what decided", results) {
          rerouted($0, isRecording: true)
        },
        Stage("write the result", results) { $0.json(isPretty: false).count },
        Stage("why and why not, for the case file", results) { explained($0, .file) },
        Stage("why and why not, for experts", results) { explained($0, .expert) },
      ])
  }

  private static func responses(of result: CaseResult) -> [ScoredResponse] {
    let assessmentCase = result.assessmentCase
    return result.responses.map { scored in
      scored.response.scored(
        for: Person(
          age: assessmentCase.age(on: scored.response.date), sex: assessmentCase.sex))
    }
  }

  private static func rescored(_ result: CaseResult) -> Int { responses(of: result).count }

  /// Scores and routes a case anew, without reading it.
  private static func rerouted(_ result: CaseResult, isRecording: Bool) -> Int {
    guard let policy = result.recommendation?.policy else { return 0 }
    let assessmentCase = result.assessmentCase
    let reader = DocumentReader(assessmentCase.node.document, concernsPerson: true)
    return policy.recommendation(
      for: assessmentCase, responses(of: result), reader, isRecording: isRecording
    ).programmes.count
  }

  private static func explained(
    _ result: CaseResult, _ register: CaseExplanation.Register
  ) -> Int {
    let explanation = result.explanation(limits: nil)
    return explanation?.text(for: register, in: .swedish).rendered(colours: false).count ?? 0
  }
}

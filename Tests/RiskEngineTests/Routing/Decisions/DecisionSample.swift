import RiskEngine
import Testing

/// A policy with one programme for placed 13–17-year-olds, and cases in each status of it.
///
/// The case's date is 3 March 2025, as in every sample case.
enum DecisionSample {
  static let rule = SampleDefinitions.rule(["age": "[13..17]", "placed": "true"])

  /// Programme A needs consent, is decided by an officer, and is preferred while not in custody.
  static let policy = SampleDefinitions.policy(
    [rule], programmes: [["id": "A", "consents": ["exchange"], "decidedBy": ["officer"]]]
  )
  .with("roles", [role("officer", "socialsekreterare"), role("board", "utskottet")])
  .with("preference", [SampleDefinitions.rule(["custody": "\"none\""])])
  .with(
    "departures",
    [
      "fromAge": true, "source": SampleDefinitions.localChoice,
      "grounds": [
        ["id": "bestForIndividual", "text": SampleDefinitions.texts("bäst för individen")]
      ],
    ])

  static func role(_ id: String, _ title: String) -> JSONSketch {
    ["id": .text(id), "title": SampleDefinitions.texts(title)]
  }

  /// A case in which programme A has this status.
  static func person(_ status: ProgrammeStatus) -> JSONSketch {
    // 12 years old until 1 June, within the six months of the policy.
    let person = status == .near ? SampleCase.born("2012-06-01") : SampleCase.aged(14)
    let circumstances: JSONSketch =
      switch status {
      case .notEligible: ["placed": false]
      case .undetermined: [:]
      case .near, .blocked, .eligible: ["placed": true]
      case .recommended: ["placed": true, "custody": "none"]
      }
    return person.with("circumstances", circumstances)
      .with(
        "consents",
        status == .blocked ? nil : [SampleCase.consent("allGuardians", "given", "2025-01-01")])
  }

  /// A decision about programme A by an officer on the case's date.
  static func decision(
    _ outcome: String, departure: JSONSketch? = nil, reason: String? = nil,
    date: String = SampleCase.date, programme: String = "A", role: String = "officer"
  ) -> JSONSketch {
    let decision: JSONSketch = [
      "date": .text(date), "role": .text(role), "programme": .text(programme),
      "outcome": .text(outcome),
    ]
    return decision.with("reason", reason.map(JSONSketch.text)).with("departure", departure)
  }

  /// What a case with these decisions gives.
  static func outcome(
    _ person: JSONSketch, _ decisions: JSONSketch..., policy: JSONSketch = policy
  ) throws -> Result<CaseResult, RefusedCase> {
    try RoutingSample(policy).outcome(of: person.with("decisions", .list(decisions)))
  }

  /// The ids of what was found, an exclamation mark before them where the case is refused.
  static func findings(_ outcome: Result<CaseResult, RefusedCase>) -> [String] {
    switch outcome {
    case .success(let result): result.findings.map(\.id)
    case .failure(let refused): ["!"] + refused.findings.map(\.id)
    }
  }
}

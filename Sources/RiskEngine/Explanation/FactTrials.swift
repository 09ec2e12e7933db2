/// A trial of facts, which are so few that all of them are tried.
protocol FactTrial: ChangeTrial {}

extension FactTrial {
  var steps: Int { 0 }

  func canMove(
    made: [(candidate: Int, to: Change.Destination)], free: ArraySlice<Int>, rest: Range<Int>,
    budget: Int
  ) -> Bool { true }
}

/// Moves a programme's status by other circumstances of the case.
struct CircumstanceTrial: FactTrial {
  private let policy: Policy
  private let assessmentCase: Case
  private let facts: CaseFacts
  private let programme: Int
  private let now: ProgrammeStatus
  /// The circumstances that the programme's rules test, by position in the policy.
  let positions: [Int]
  let alternatives: [[Change.Destination]]

  init(_ result: CaseResult, _ policy: Policy, _ facts: CaseFacts, _ programme: Int) {
    self.policy = policy
    self.facts = facts
    self.programme = programme
    assessmentCase = result.assessmentCase
    now = policy.status(ofProgramme: programme, result.assessmentCase.consents, facts)
    positions = policy.circumstances(ofProgramme: programme)
      .filter { !policy.circumstances[$0].allValues.isEmpty }
    alternatives = positions.map { position in
      policy.circumstances[position].allValues.filter {
        .known($0) != facts.circumstances[position]
      }
      .map(Change.Destination.value)
    }
  }

  func outcome(_ changes: [(candidate: Int, to: Change.Destination)]) -> ChangeTarget.Outcome? {
    var values = facts.circumstances
    for (candidate, destination) in changes {
      if case .value(let value) = destination { values[positions[candidate]] = .known(value) }
    }
    let status = policy.status(
      ofProgramme: programme, assessmentCase.consents, policy.facts(facts, circumstances: values))
    return status == now ? nil : .status(status)
  }
}

/// Moves a programme's status by other judgements of the assessors.
struct JudgementTrial: FactTrial {
  private let policy: Policy
  private let assessmentCase: Case
  private let facts: CaseFacts
  private let programme: Int
  private let now: ProgrammeStatus
  /// The inputs that are judgements, by position.
  private let inputs: [Int]
  let subjects: [Change.Subject]
  let alternatives: [[Change.Destination]]

  init(
    _ result: CaseResult, _ recommendation: Recommendation, _ facts: CaseFacts, _ programme: Int
  ) {
    let policy = recommendation.policy
    self.policy = policy
    self.facts = facts
    self.programme = programme
    assessmentCase = result.assessmentCase
    now = policy.status(ofProgramme: programme, result.assessmentCase.consents, facts)
    var inputs: [Int] = []
    var subjects: [Change.Subject] = []
    var alternatives: [[Change.Destination]] = []
    for input in policy.inputs(ofProgramme: programme) {
      guard case .judgement(let id) = policy.inputs[input].value,
        let source = facts.sources[input]
      else { continue }
      let response = result.responses[source].response
      guard let index = response.instrument.judgements.firstIndex(where: { $0.id == id }) else {
        continue
      }
      let stated = response.judgements[index]?.level
      inputs.append(input)
      subjects.append(.judgement(response: source, judgement: index))
      alternatives.append(
        response.instrument.judgements[index].scale.levels.indices.map { UInt8(clamping: $0) }
          .filter { $0 != stated }.map(Change.Destination.level))
    }
    (self.inputs, self.subjects, self.alternatives) = (inputs, subjects, alternatives)
  }

  func outcome(_ changes: [(candidate: Int, to: Change.Destination)]) -> ChangeTarget.Outcome? {
    var values = facts.inputs
    for (candidate, destination) in changes {
      if case .level(let level) = destination { values[inputs[candidate]] = .known(.level(level)) }
    }
    let status = policy.status(
      ofProgramme: programme, assessmentCase.consents, policy.facts(facts, inputs: values))
    return status == now ? nil : .status(status)
  }
}

extension Policy.Circumstance {
  /// All its values, in order; none where they can't be listed.
  fileprivate var allValues: [Value] {
    switch type {
    case .boolean: [.boolean(false), .boolean(true)]
    case .choice(let codes): codes.indices.map { .choice(UInt16(clamping: $0)) }
    case .number, .day, .text, .level: []
    }
  }
}

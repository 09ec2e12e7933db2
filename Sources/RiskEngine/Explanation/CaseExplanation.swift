/// Why a case came out as it did, why not otherwise, and what would change it.
///
/// It holds codes and values, no sentences: those are put together on demand, in a register and a
/// language.
public struct CaseExplanation: Sendable {
  /// What is explained.
  public let result: CaseResult
  /// One per explained programme, in the policy's order; none when the case was only scored.
  package let programmes: [ProgrammeExplanation]
  /// What would change each level of the used responses, and each explained programme's status.
  package let changes: [ChangeAnswer]

  /// For whom an explanation is written.
  public enum Register: String, Sendable, CaseIterable {
    /// For the case file: short sentences that the family can read.
    case file
    /// For those who check the reckoning: item by item, with ids and rows.
    case expert
  }
}

extension CaseResult {
  /// Explains the result.
  ///
  /// - Parameter programme: The id of the one programme that is explained; `nil` for all of them.
  ///   With a programme no level is explained but those that its rules read.
  /// - Returns: `nil` if a programme is named that no policy routed the case by.
  /// - Complexity: *Why* and *why not* are linear in the policy's rules; the search for changes is
  ///   bounded by a stated limit on scorings.
  public func explanation(ofProgramme programme: String? = nil) -> CaseExplanation? {
    explanation(ofProgramme: programme, limits: ChangeLimits())
  }

  /// Explains the result, looking for changes as far as wanted; not at all without limits.
  package func explanation(
    ofProgramme programme: String? = nil, limits: ChangeLimits?
  ) -> CaseExplanation? {
    let explained = explainedProgrammes(programme)
    guard programme == nil || !explained.isEmpty else { return nil }
    var changes: [ChangeAnswer] = []
    if let limits {
      let used = usedResponses(by: explained, all: programme == nil)
      var finder = ChangeFinder(self, limits)
      changes = finder.answers(levelsOf: used, programmes: explained.map(\.position))
    }
    return CaseExplanation(result: self, programmes: explained, changes: changes)
  }

  private func explainedProgrammes(_ id: String?) -> [ProgrammeExplanation] {
    guard let recommendation else { return [] }
    let facts = recommendation.facts(of: assessmentCase, responses)
    return recommendation.programmes.indices.compactMap { position in
      let outcome = recommendation.programmes[position]
      guard id == nil || outcome.programme.id == id else { return nil }
      return ProgrammeExplanation(
        outcome, at: position, by: recommendation.policy, assessmentCase, facts)
    }
  }

  /// The responses that what is explained rests on, by position, and if `all` are wanted every
  /// latest one: what an earlier one gave no answer can change any more.
  private func usedResponses(by explained: [ProgrammeExplanation], all: Bool) -> [Int] {
    var used = Set(all ? responses.latest : [])
    if let recommendation {
      let inputs = explained.flatMap { recommendation.policy.inputs(ofProgramme: $0.position) }
      used.formUnion(inputs.compactMap { recommendation.sources[$0] })
    }
    return used.sorted()
  }
}

extension Recommendation {
  /// What the rules read of the case; what is doubtful about it has been told already.
  func facts(of assessmentCase: Case, _ responses: [ScoredResponse]) -> CaseFacts {
    let aside = DocumentReader(assessmentCase.node.document, concernsPerson: true)
    return policy.facts(of: assessmentCase, responses, aside)
  }
}

extension Policy {
  /// Everything that decides a programme's status: what its rules test, what their tests name, and
  /// what the tables behind these read.
  func subjects(ofProgramme programme: Int) -> Set<Subject> {
    let rules = (eligibility + preference).filter { $0.programme == programme }
    var found: Set<Subject> = []
    var pending = rules.flatMap(\.criteria).flatMap { [$0.subject] + names.ends(of: $0.test) }
    while let subject = pending.popLast() {
      guard found.insert(subject).inserted, case .output(let position, _) = subject else {
        continue
      }
      let table = tables[position]
      pending += table.columns.map(\.subject)
      pending += table.rules.flatMap(\.tests).flatMap { $0.map(names.ends) ?? [] }
    }
    return found
  }

  /// The inputs that decide a programme's status, by position, in ascending order.
  func inputs(ofProgramme programme: Int) -> [Int] {
    subjects(ofProgramme: programme).compactMap { subject in
      if case .input(let input) = subject { input } else { nil }
    }.sorted()
  }

  /// The circumstances that decide a programme's status, by position, in ascending order.
  func circumstances(ofProgramme programme: Int) -> [Int] {
    subjects(ofProgramme: programme).compactMap { subject in
      if case .circumstance(let position) = subject { position } else { nil }
    }.sorted()
  }
}

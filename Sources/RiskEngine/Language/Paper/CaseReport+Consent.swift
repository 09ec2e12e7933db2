/// A case as those may see it with whom a consent allows to share it.
///
/// The policy says what that is: the programmes that need the consent, and what their rules read.
/// Everything else is left out: flags, answers, scores, reasons, other programmes, what is due.
extension CaseReport {
  mutating func write(coveredBy cover: ConsentCover, _ gate: ConsentGate, on day: CalendarDay) {
    guard let recommendation = result.recommendation else { return }
    let policy = recommendation.policy
    let assessmentCase = result.assessmentCase
    page.title(
      [
        .init(numbered(phrases.caseTitle(assessmentCase.id)), .strong),
        .init(" · \(assessmentCase.date)"),
      ])
    page.paragraph(phrases.onlyConsented(phrases(gate.title)))
    page.paragraph(phrases.disclaimer, .strong)
    writeStatements(cover, gate, policy, on: day)

    let positions = policy.programmes.indices.filter { position in
      policy.programmes[position].consents.contains { policy.consents[$0].id == gate.id }
    }
    let covered = Set(positions.map { policy.programmes[$0].programme.id })
    writeUsed(positions, recommendation)
    page.heading(phrases.programmes)
    write(
      recommendation.programmes.filter { covered.contains($0.programme.id) }, recommendation)
    let decided = result.decisions.filter { covered.contains($0.decision.programme) }
    if !decided.isEmpty { page.heading(phrases.decisions) }
    for record in decided { write(record) }
    page.heading(phrases.basis)
    page.paragraph("\(phrases.definition(.policy).capitalisedFirst) \(policy.head.label).")
    writeAdoption(of: result.definitions.filter { $0.head === policy.head })
  }

  private mutating func writeStatements(
    _ cover: ConsentCover, _ gate: ConsentGate, _ policy: Policy, on day: CalendarDay
  ) {
    page.heading(phrases.consentStands(on: day))
    page.paragraph(phrases(gate.title).capitalisedFirst + legal(gate.legal, policy) + ".")
    let given = cover.statements(of: result.assessmentCase).filter {
      $0.status == .given && $0.date <= day && $0.until.map { $0 >= day } ?? true
    }
    for party in Consent.Party.allCases {
      guard let last = given.filter({ $0.by == party }).max(by: { $0.date < $1.date })
      else { continue }
      page.fact(phrases.party(party).capitalisedFirst, [.init(phrases.statement(last))])
    }
  }

  /// Which assessments the programmes' rules read.
  private mutating func writeUsed(_ positions: [Int], _ recommendation: Recommendation) {
    let inputs = Set(positions.flatMap { recommendation.policy.inputs(ofProgramme: $0) })
    let used = Set(inputs.compactMap { recommendation.sources[$0] })
    guard !used.isEmpty else { return }
    page.heading(phrases.assessment)
    for position in used.sorted() {
      let response = result.responses[position].response
      page.point("\(phrases(response.instrument.head.title)), \(response.date)", depth: 0)
    }
  }
}

extension ConsentCover {
  /// Whose consent a case lacks to be covered, for whoever works with it: a page that is handed out
  /// names nobody that it leaves out.
  ///
  /// - Returns: One line; `nil` where the case is covered, or its policy has no such consent.
  package func missingWords(
    of result: CaseResult, on day: CalendarDay, in language: Language
  ) -> String? {
    guard let gate = gate(of: result) else { return nil }
    let phrases = ReportPhrases(language: language)
    let missing = missing(for: result.assessmentCase, gate, on: day).map {
      phrases.consentMissing(phrases(gate.title), $0.party, $0.standing)
    }
    return missing.isEmpty
      ? nil : "\(result.assessmentCase.id): \(missing.joined(separator: "; "))."
  }
}

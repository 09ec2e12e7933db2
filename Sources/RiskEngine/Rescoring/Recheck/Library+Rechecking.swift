extension Library {
  /// Compares the totals that came with a case with what its answers give.
  ///
  /// - Parameters:
  ///   - entry: The case.
  ///   - allowsPersonalNumbers: Whether its id may be a personnummer.
  ///   - explains: Whether the slips that explain a difference are sought, which is most of the work.
  /// - Returns: What was compared, or the findings that refuse the case.
  package mutating func recheck(
    _ entry: CaseFile.Entry, allowsPersonalNumbers: Bool = false, explains: Bool = true
  ) -> Result<Recheck, RefusedCase> {
    let result: CaseResult
    switch self.result(
      for: entry, policy: .none, allowsPersonalNumbers: allowsPersonalNumbers)
    {
    case .failure(let refused): return .failure(refused)
    case .success(let success): result = success
    }
    let assessmentCase = result.assessmentCase
    let reader = DocumentReader(assessmentCase.node.document, concernsPerson: true)
    var responses: [Recheck.Response] = []
    // Of a case that isn't refused every response is scored.
    for (draft, scored) in zip(assessmentCase.responses, result.responses)
    where !draft.stored.isEmpty {
      let person = Person(age: assessmentCase.age(on: draft.date), sex: assessmentCase.sex)
      let comparison = StoredComparison(scored: scored, person: person)
      var totals = draft.stored.compactMap { comparison.total($0, reader) }
      if explains, totals.contains(where: { !$0.isSame }) {
        totals = comparison.explained(totals, versions: otherVersions(draft, scored, person))
      }
      responses.append(
        Recheck.Response(
          instrument: scored.response.instrument.head, date: draft.date,
          informant: draft.informant, totals: totals))
    }
    return .success(
      Recheck(id: assessmentCase.id, responses: responses, findings: reader.findings))
  }

  /// The response by the other versions of its instrument, as far as they take its answers.
  private mutating func otherVersions(
    _ draft: ResponseDraft, _ scored: ScoredResponse, _ person: Person
  ) -> [(String, ScoredResponse)] {
    let used = scored.response.instrument.head.version
    var versions: [(String, ScoredResponse)] = []
    for entry in entries(.instrument, id: draft.instrument) where entry.version != used {
      let aside = DocumentReader(draft.node.document, concernsPerson: true)
      guard let instrument = instrument(entry),
        let response = Response.resolve(draft, with: instrument, aside), !aside.hasErrors
      else { continue }
      versions.append((entry.label, response.scored(for: person)))
    }
    return versions
  }
}

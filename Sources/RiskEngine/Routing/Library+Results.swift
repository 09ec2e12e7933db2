extension Library {
  /// Scores and routes every case of a file.
  ///
  /// - Parameters:
  ///   - file: The cases.
  ///   - policy: The policy to route by.
  ///   - allowsPersonalNumbers: Whether ids may be personnummer; otherwise they refuse the case.
  /// - Returns: For each case, in the file's order, the result or the findings that refuse it.
  public mutating func results(
    for file: CaseFile, policy: PolicyChoice = .automatic, allowsPersonalNumbers: Bool = false
  ) -> [Result<CaseResult, RefusedCase>] {
    var results: [Result<CaseResult, RefusedCase>] = []
    for entry in file.entries {
      results.append(
        result(for: entry, policy: policy, allowsPersonalNumbers: allowsPersonalNumbers))
    }
    return results
  }

  /// Scores and routes one case of a file.
  package mutating func result(
    for entry: CaseFile.Entry, policy: PolicyChoice, allowsPersonalNumbers: Bool = false,
    tellsAssessorsApart: Bool = false
  ) -> Result<CaseResult, RefusedCase> {
    switch entry {
    case .unreadable(let finding): .failure(RefusedCase(findings: [finding]))
    case .document(let document, let node):
      result(
        for: document, node, policy: policy, allowsPersonalNumbers: allowsPersonalNumbers,
        tellsAssessorsApart: tellsAssessorsApart)
    }
  }

  /// Scores a case and routes it.
  ///
  /// - Parameters:
  ///   - document: The document that holds the case.
  ///   - node: The case's object in it.
  ///   - policy: The policy to route by.
  ///   - allowsPersonalNumbers: Whether ids may be personnummer.
  ///   - tellsAssessorsApart: Whether two assessors may respond about one informant on one date.
  /// - Returns: The result, or the findings that refuse the case.
  package mutating func result(
    for document: JSONDocument, _ node: JSONNode, policy: PolicyChoice,
    allowsPersonalNumbers: Bool = false, tellsAssessorsApart: Bool = false
  ) -> Result<CaseResult, RefusedCase> {
    let reader = DocumentReader(document, concernsPerson: true)
    var unusable: [ResponseDraft] = []
    let assessmentCase = Case.read(
      node, reader, allowsPersonalNumbers: allowsPersonalNumbers,
      tellsAssessorsApart: tellsAssessorsApart,
      elseCheck: { unusable.append($0) })
    guard let assessmentCase else {
      let raised = unusable.compactMap { draft in
        instrument(for: draft, reader).flatMap { Response.resolve(draft, with: $0, reader) }?
          .scored(for: Person(age: nil, sex: nil))
      }
      return .failure(
        RefusedCase(
          findings: reader.findings,
          flags: holdsRecords ? CaseFlag.raised(by: raised, reader) : []))
    }
    let scored = assessmentCase.responses.map { score($0, of: assessmentCase, reader) }
      .withChanges()
    var recommendation: Recommendation?
    var decisions: [DecisionRecord] = []
    let findings: [Finding]
    var flags: [CaseFlag] = []
    if let chosen = self.policy(for: assessmentCase, policy, reader) {
      let given = chosen.recommendation(for: assessmentCase, scored, reader)
      if holdsRecords {
        decisions = self.decisions(of: assessmentCase, scored, given, policy, reader)
        flags = self.flags(of: assessmentCase, scored, chosen, reader)
      }
      recommendation = given
      findings = withoutOtherQuestions(reader.findings, than: chosen)
    } else {
      if holdsRecords { flags = self.flags(of: assessmentCase, scored, nil, reader) }
      findings = reader.findings
    }
    guard !reader.hasErrors else {
      return .failure(RefusedCase(findings: findings, flags: flags))
    }
    let responses = scored.compactMap { $0 }
    return .success(
      CaseResult(
        assessmentCase: assessmentCase, responses: responses, recommendation: recommendation,
        decisions: decisions, flags: flags,
        definitions: definitionsUsed(responses, recommendation, decisions),
        versionChoice: versionChoice, findings: findings))
  }

  // MARK: Responses

  mutating func score(
    _ draft: ResponseDraft, of assessmentCase: Case, _ reader: DocumentReader
  ) -> ScoredResponse? {
    guard let instrument = instrument(for: draft, reader),
      let response = Response.resolve(draft, with: instrument, reader)
    else { return nil }
    let age = assessmentCase.age(on: draft.date)
    if draft.date > assessmentCase.date {
      reader.report(
        CaseProblem.responseAfterCase(instrument: instrument.head.id), at: draft.instrumentNode)
    }
    let scored = response.scored(for: Person(age: age, sex: assessmentCase.sex))
    if scored.population == .outside {
      reader.report(
        CaseProblem.outsidePopulation(
          instrument: instrument.head.id, isScored: !scored.isWithheld), at: draft.instrumentNode)
    }
    scored.checkOverrides(draft, reader)
    for item in scored.strayItems {
      let id = instrument.items[item].id
      let key = instrument.items[item].answerKey
      let place = draft.answers.members.first { $0.key.equals(key) }?.key ?? draft.node
      reader.report(CaseProblem.strayAnswer(item: id), at: place)
    }
    return scored
  }

  /// The instrument of a response, in the version that is meant.
  private mutating func instrument(
    for draft: ResponseDraft, _ reader: DocumentReader
  ) -> Instrument? {
    let versions = entries(.instrument, id: draft.instrument)
    guard !versions.isEmpty else {
      reader.report(
        CaseProblem.unknownInstrument(
          draft.instrument,
          suggestion: reader.suggestion(for: draft.instrument, among: ids(.instrument))),
        at: draft.instrumentNode)
      return nil
    }
    guard let entry = entry(for: draft, among: versions, reader) else { return nil }
    guard let instrument = instrument(entry) else {
      reader.report(LibraryProblem.unusableDefinition(entry.label), at: draft.instrumentNode)
      return nil
    }
    guard instrument.head.status != .withdrawn else {
      reader.report(
        CaseProblem.instrumentWithdrawn(
          label: entry.label, reason: instrument.head.statusReason), at: draft.instrumentNode)
      return nil
    }
    return instrument
  }
}

extension Library {
  /// The version that was chosen for all cases, or that the response names, or that is valid on its
  /// date.
  private mutating func entry(
    for draft: ResponseDraft, among versions: [Entry], _ reader: DocumentReader
  ) -> Entry? {
    if let version = versionChoice.instruments[draft.instrument] {
      return named(version, for: draft, among: versions, reader)
    }
    if let day = versionChoice.asOf {
      let entry = valid(.instrument, id: draft.instrument, on: day)
      if entry == nil { reportNotInForce(versions, day, at: draft.instrumentNode, reader) }
      return entry
    }
    if let version = draft.version {
      guard let entry = named(version, for: draft, among: versions, reader) else { return nil }
      if entry.validity.contains(draft.date) { return entry }
      reader.report(
        CaseProblem.instrumentVersionNotValid(
          label: entry.label, date: draft.date, available: validityTexts(of: versions)),
        at: draft.instrumentNode)
      return nil
    }
    if let entry = valid(.instrument, id: draft.instrument, on: draft.date) { return entry }
    reader.report(
      CaseProblem.instrumentNotValid(
        instrument: draft.instrument, date: draft.date, available: validityTexts(of: versions)),
      at: draft.instrumentNode)
    return nil
  }

  private func named(
    _ version: SemanticVersion, for draft: ResponseDraft, among versions: [Entry],
    _ reader: DocumentReader
  ) -> Entry? {
    if let entry = versions.first(where: { $0.version == version }) { return entry }
    reader.report(
      CaseProblem.unknownInstrumentVersion(
        instrument: draft.instrument, version: version.description,
        available: versions.map(\.version.description)),
      at: draft.node.member("version") ?? draft.instrumentNode)
    return nil
  }

  /// Reports that no version of a definition is in force on the day that was chosen for all cases.
  mutating func reportNotInForce(
    _ versions: [Entry], _ day: CalendarDay, at node: JSONNode, _ reader: DocumentReader
  ) {
    reader.report(
      LibraryProblem.notInForce(
        versions.first?.id ?? "", day: day, available: validityTexts(of: versions)), at: node)
  }
}

/// A case on paper, for its own file: what `route` shows, and besides pictures, meanings, reasons,
/// dates, answers and the rule sets' digests.
extension CaseReport {
  /// - Parameters:
  ///   - explanation: The same result, explained.
  ///   - followUp: What is due in the case.
  mutating func writeForFile(_ explanation: FileExplanation, _ followUp: FollowUpList) {
    writeHeading()
    page.paragraph(phrases.disclaimer, .strong)
    writeFlags()
    if result.flags.isEmpty {
      page.heading(phrases.flags)
      page.paragraph(phrases.none)
    }
    writeAssessed()
    writeAssessmentWithPictures()
    writeChangeOverTime()
    if let recommendation = result.recommendation {
      writeTables(recommendation)
      writeProgrammes(recommendation)
      writeNotices(recommendation)
    }
    writeDecisions()
    writeMissing()
    for position in result.responses.latest { writeUnanswered(position) }
    for section in explanation.sections where section.kind == .changes { page.add(section) }
    writeDates(followUp)
    writeAnswers()
    writeRuleSets(followUp)
  }

  // MARK: What was assessed

  private mutating func writeAssessed() {
    guard !result.responses.isEmpty else { return }
    page.heading(phrases.assessed)
    page.table(
      Page.Table(
        caption: phrases.filledIn,
        columns: [
          phrases.instrumentWord, phrases.dayWord, phrases.byWord, phrases.informantWord,
          phrases.answers,
        ],
        rows: result.responses.map { scored in
          let response = scored.response
          let asked = scored.answers.count { $0 != .missing(.gatedOff) }
          return [
            "\(phrases(response.instrument.head.title)) \(response.instrument.head.version)",
            response.date.description, response.by ?? phrases.notSaid,
            response.informantName.map(phrases.informant) ?? phrases.notSaid,
            phrases.answered(asked - scored.openItems.count, of: asked),
          ]
        }))
  }

  private mutating func writeAssessmentWithPictures() {
    page.heading(phrases.assessment)
    if result.responses.isEmpty { page.paragraph(phrases.noResponses) }
    let latest = Set(result.responses.latest)
    for (index, scored) in result.responses.enumerated() {
      let response = scored.response
      let ranges = response.instrument.attainableRanges
      let profile = latest.contains(index) ? Profile(scored, ranges) : nil
      write(scored, index, without: profile?.scores ?? [])
      if let profile {
        page.add(
          profile, phrases.profile(phrases(response.instrument.head.title), response.date), phrases)
      }
      if latest.contains(index) { writeMeanings(of: scored) }
    }
  }

  /// What the levels mean, and what they don't.
  private mutating func writeMeanings(of scored: ScoredResponse) {
    let head = scored.response.instrument.head
    let meanings = head.licences.rules.mayShow ? meanings(of: scored) : []
    if !meanings.isEmpty {
      page.paragraph(phrases.meanings + ":", .strong, depth: 1)
      for meaning in meanings { page.point(meaning) }
    }
    var limits = [phrases.noProbability]
    if let misuse = head.misuse { limits.append(phrases(misuse)) }
    if scored.response.instrument.use.validation == nil { limits.append(phrases.notValidated) }
    page.paragraph(limits.joined(separator: " "), depth: 1)
  }

  private func meanings(of scored: ScoredResponse) -> [String] {
    let instrument = scored.response.instrument
    let levels = instrument.levels.indices.compactMap { scale -> (LocalizedText, Level)? in
      let rule = instrument.levels[scale]
      let outcome = scored.levels[scale]
      let settled = outcome.possible.count == 1 ? outcome.possible.first : nil
      let final = scored.response.overrides[scale]?.to ?? outcome.level ?? settled
      return final.map { (rule.title, rule.level($0)) }
    }
    let judged = zip(instrument.judgements, scored.response.judgements).compactMap {
      judgement, answer in answer.map { (judgement.title, judgement.level($0.level)) }
    }
    return (levels + judged).compactMap { title, level in
      level.meaning.map { "\(phrases(title)), \(phrases(level.title)): \(phrases($0))" }
    }
  }

  // MARK: What has no answer

  private mutating func writeUnanswered(_ position: Int) {
    let scored = result.responses[position]
    let instrument = scored.response.instrument
    let words = InstrumentDescription(instrument, in: phrases.language)
    let reasons = MissingReason.allCases.compactMap { reason -> String? in
      let items = scored.answers.indices.filter { scored.answers[$0] == .missing(reason) }
      return items.isEmpty
        ? nil : phrases.unanswered(reason, items.map { words.name(of: instrument.items[$0]) })
    }
    guard !reasons.isEmpty else { return }
    page.entry([.init(result.name(of: position, phrases), .strong)])
    for reason in reasons { page.point(reason) }
  }

  // MARK: Rule sets

  private mutating func writeRuleSets(_ followUp: FollowUpList) {
    var uses = result.definitions
    for use in followUp.definitions
    where !uses.contains(where: { $0.kind == use.kind && $0.head.label == use.head.label }) {
      uses.append(use)
    }
    page.heading(phrases.ruleSets)
    page.table(
      Page.Table(
        caption: phrases.usedRuleSets,
        columns: [
          phrases.kindWord, "Id", phrases.versionWord, phrases.stateWord, phrases.digestWord,
        ],
        rows: uses.map { use in
          let marks = [phrases.status(use.head.status), phrases.adopted(use.head)]
          return [
            phrases.definition(use.kind).capitalisedFirst, use.head.id,
            use.head.version.description,
            marks.compactMap(\.self).joined(separator: ", "), use.digest?.description ?? "",
          ]
        }))
    writeAdoption(of: uses)
    page.paragraph(
      "\(phrases.made(by: Engine.label)) \(phrases.digest(ofCase: result.assessmentCase.digest)).")
    page.paragraph(phrases.disclaimer, .strong)
  }
}

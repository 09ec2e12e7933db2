/// A case on paper for the person and the family: the explanation for the file, with a picture.
///
/// As there, ids, free texts and flags are left out; only what nobody has answered and what can
/// change is named as something that could change the outcome, and never a consent. The picture
/// shows no score that rests on history.
struct FamilyPage {
  private let result: CaseResult
  private let explanation: FileExplanation
  private let followUp: FollowUpList
  private let phrases: ReportPhrases
  private(set) var page = Page()

  init(
    _ result: CaseResult, _ explanation: FileExplanation, _ followUp: FollowUpList,
    in language: Language
  ) {
    self.result = result
    self.explanation = explanation
    self.followUp = followUp
    phrases = ReportPhrases(language: language)
    for section in explanation.sections {
      page.add(section)
      if section.kind == .assessment { writePictures() }
    }
    writeDecisions()
    writeDates()
    page.heading(phrases.ifWrong)
    page.paragraph(phrases.sayIt)
    writeBasis()
  }

  private mutating func writePictures() {
    for position in explanation.usedResponses {
      let scored = result.responses[position]
      let instrument = scored.response.instrument
      let profile = Profile(scored, instrument.attainableRanges) {
        instrument.isChangeable(score: $0)
      }
      guard let profile else { continue }
      page.paragraph(profile.isTwoSided ? phrases.howToRead : phrases.howToReadScores)
      page.add(
        profile, phrases.profile(phrases(instrument.head.title), scored.response.date), phrases)
    }
  }

  private mutating func writeDecisions() {
    guard !result.decisions.isEmpty else { return }
    let report = CaseReport(result, in: phrases.language)
    page.heading(phrases.decisions)
    for decision in result.decisions.map(\.decision) {
      page.point(
        [
          .init(report.title(of: decision.programme), .strong),
          .init(
            " – \(phrases.decision(decision.outcome)), \(explanation.phrases.day(decision.date)),"
              + " \(report.roleName(decision.role))"),
        ], depth: 0)
    }
  }

  /// The days to come; what is late is a matter for those who are late.
  private mutating func writeDates() {
    var days = followUp.deadlines.map(\.deadline).filter { deadline in
      if case .overdue = deadline.state { false } else { deadline.state.isNext }
    }.map { ($0.due, phrases($0.rule.title)) }
    days += explanation.usedResponses.compactMap { position in
      result.responses[position].reassessment.map { ($0, phrases.reassessment) }
    }
    guard !days.isEmpty else { return }
    page.heading(phrases.nextDates)
    let inOrder = days.enumerated().sorted { a, b in
      (a.element.0, a.offset) < (b.element.0, b.offset)
    }
    for (day, words) in inOrder.map(\.element) {
      page.fact(explanation.phrases.day(day), [.init(words)])
    }
  }

  private mutating func writeBasis() {
    page.heading(phrases.basis)
    for use in result.definitions {
      page.point(
        "\(phrases.definition(use.kind).capitalisedFirst): \(phrases(use.head.title)),"
          + " version \(use.head.version)", depth: 0)
    }
    page.paragraph(phrases.made(by: Engine.label))
  }
}

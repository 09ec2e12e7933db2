/// An action plan to finish by hand: a goal for each need that the answers show and that can change.
///
/// What the case's latest plan says is filled in; nothing else is made up. Flags are left out, since
/// the plan lies on the table: they may be about somebody who sits there.
extension CaseReport {
  mutating func writePlan(_ followUp: FollowUpList) {
    let basis = PlanBasis(result.responses)
    let recorded = result.assessmentCase.history.latestPlan
    writeHeading()
    page.heading(phrases.actionPlan)
    if recorded?.status != .final {
      page.paragraph(phrases.planIsADraft(isChild: isChild), .strong)
    }
    if let recorded { page.paragraph(phrases.planOnRecord(recorded)) }
    writeGoals(basis, recorded?.goals ?? [])
    writeItems(basis.strengths, phrases.strengths)
    writeItems(basis.adaptations, phrases.adaptations)
    writeItems(basis.open, phrases.notAssessed, showsAnswers: false)
    writeProgrammesForPlan()
    writeViews(recorded)
    page.heading(phrases.cooperation)
    for name in phrases.cooperationQuestions { page.fact(name, orBlank: nil) }
    writeDates(followUp)
    writeBasis()
  }

  private var isChild: Bool { result.assessmentCase.age.map { $0 < 18 } ?? true }

  // MARK: Goals

  private mutating func writeGoals(_ basis: PlanBasis, _ recorded: [CaseHistory.Plan.Goal]) {
    page.heading(phrases.goals)
    for position in basis.untold {
      let title = phrases(result.responses[position].response.instrument.head.title)
      page.paragraph(phrases.tellsNoNeeds(title))
    }
    if basis.needs.isEmpty, basis.untold.isEmpty { page.paragraph(phrases.noNeeds) }
    var left = recorded
    for (number, need) in basis.needs.enumerated() {
      let id = item(need.place).id
      let goals = left.filter { $0.need == id }
      left.removeAll { $0.need == id }
      page.entry(
        [.init("\(number + 1). \(name(of: need.place))", .strong), .init(arena(of: need.place))])
      page.point(phrases.answerIs(words(of: need.place)))
      for ground in need.grounds { page.point("\(name(of: ground)): \(words(of: ground))") }
      if goals.isEmpty { writeGoal(nil) }
      for goal in goals { writeGoal(goal) }
    }
    for goal in left {
      page.entry([.init(goal.need ?? phrases.otherGoal, .strong)])
      writeGoal(goal)
    }
    if left.isEmpty {
      page.entry([.init(phrases.otherGoal, .strong)])
      writeGoal(nil)
    }
  }

  private mutating func writeGoal(_ goal: CaseHistory.Plan.Goal?) {
    page.fact(phrases.goalWord, orBlank: goal?.goal)
    page.fact(phrases.whoWord, orBlank: goal?.who)
    page.fact(phrases.whenWord, orBlank: goal?.when)
    page.fact(phrases.followedUpWord, orBlank: goal?.followUp?.description)
  }

  // MARK: Items

  private func item(_ place: AssessedItem) -> Item {
    result.responses[place.response].response.instrument.items[place.item]
  }

  private func name(of place: AssessedItem) -> String {
    let instrument = result.responses[place.response].response.instrument
    return InstrumentDescription(instrument, in: phrases.language).name(of: item(place))
  }

  /// The part of a person's life that an item is about, where its instrument says.
  private func arena(of place: AssessedItem) -> String {
    let groups = result.responses[place.response].response.instrument.groups
    return item(place).group.map { " · \(phrases(groups[$0].title))" } ?? ""
  }

  /// An answer without its code, where it has words; what somebody wrote as it was written.
  private func words(of place: AssessedItem) -> String {
    let scored = result.responses[place.response]
    return result.text(answering: place.item, of: place.response)
      ?? InstrumentDescription(scored.response.instrument, in: phrases.language)
      .plainWords(scored.answers[place.item], item(place))
  }

  private mutating func writeItems(
    _ places: [AssessedItem], _ heading: String, showsAnswers: Bool = true
  ) {
    guard !places.isEmpty else { return }
    page.heading(heading)
    for place in places {
      let name = name(of: place)
      page.point(showsAnswers ? "\(name): \(words(of: place))" : name, depth: 0)
    }
  }

  // MARK: Beside the goals

  private mutating func writeProgrammesForPlan() {
    guard let recommendation = result.recommendation else { return }
    let fitting = recommendation.programmes.filter { $0.status >= .blocked }
    page.heading(phrases.fittingProgrammes)
    if fitting.isEmpty {
      let isOpen = recommendation.programmes.contains { $0.status > .notEligible }
      page.paragraph(isOpen ? phrases.notClearYet : phrases.none)
    }
    for outcome in fitting {
      page.point(
        "\(phrases(outcome.programme.title)) – \(phrases.status(outcome.status))", depth: 0)
    }
  }

  private mutating func writeViews(_ recorded: CaseHistory.Plan?) {
    page.heading(phrases.views)
    page.fact(phrases.ownView(isChild: isChild), orBlank: recorded?.childView)
    if isChild || recorded?.guardiansView != nil {
      page.fact(phrases.guardiansView, orBlank: recorded?.guardiansView)
    }
  }
}

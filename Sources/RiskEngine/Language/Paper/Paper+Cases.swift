extension Paper {
  /// For whom pages are.
  package enum Reader: Sendable {
    /// The case's own file.
    case file
    /// The person and the family.
    case family
    /// Those with whom a consent allows to share.
    case consent(ConsentCover)
  }

  /// Adds a page about a case, or counts it as left out.
  ///
  /// - Parameters:
  ///   - result: The case's result.
  ///   - followUp: What is due in that case alone; consents hold or don't on its day.
  ///   - number: Its number in the list that the page belongs to.
  ///   - limits: How far what would change the outcome is looked for.
  /// - Complexity: That of explaining the result, unless a consent says what is shown.
  package mutating func add(
    _ result: CaseResult, _ followUp: FollowUpList, number: Int? = nil,
    limits: ChangeLimits = ChangeLimits()
  ) {
    let id = result.assessmentCase.id
    switch reader {
    case .file:
      guard let explanation = explanation(of: result, limits) else { return }
      var report = CaseReport(result, in: language, showsReasons: true, number: number)
      report.writeForFile(explanation, followUp)
      add(report.page, of: id)
    case .family: add(FamilyPage(result, followUp, in: language).page, of: id)
    case .consent(let cover):
      guard let gate = cover.gate(of: result), cover.covers(result, on: followUp.day) else {
        return leaveOut()
      }
      var report = CaseReport(result, in: language, number: number)
      report.write(coveredBy: cover, gate, on: followUp.day)
      add(report.page, of: id)
    }
  }

  /// Adds an action plan to finish by hand.
  ///
  /// - Parameters:
  ///   - result: The case's result.
  ///   - followUp: What is due in that case alone.
  package mutating func addPlan(for result: CaseResult, _ followUp: FollowUpList) {
    var report = CaseReport(result, in: language, showsReasons: true)
    report.writePlan(followUp)
    add(report.page, of: result.assessmentCase.id)
  }

  private func explanation(of result: CaseResult, _ limits: ChangeLimits) -> FileExplanation? {
    result.explanation(limits: limits).map { FileExplanation($0, in: language) }
  }
}

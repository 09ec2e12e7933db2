extension FollowUpInquiry {
  /// The part of the process that the case is in, by what is on record.
  var stage: ProcessStage? {
    if history.isClosed { return .closed }
    if !history.runningPlacements.isEmpty || !history.runningInterventions.isEmpty {
      return .support
    }
    // The latest step counts; of several on one day the one furthest on.
    let steps: [(EventKind, ProcessStage)] = [
      (.report, .preliminaryAssessment), (.application, .preliminaryAssessment),
      (.reopening, .preliminaryAssessment), (.preliminaryAssessment, .decision),
      (.investigationStart, .investigation), (.mapping, .investigation),
      (.investigationEnd, .decision), (.decision, .support), (.followUp, .followUp),
      (.closing, .closed),
    ]
    var latest: (day: CalendarDay, stage: ProcessStage)?
    func note(_ date: CalendarDay?, _ stage: ProcessStage) {
      guard let date, latest.map({ date >= $0.day }) ?? true else { return }
      latest = (date, stage)
    }
    for (kind, stage) in steps { note(eventDays(kind).max(), stage) }
    for row in history.interventions {
      note(row.ordered, .support)
      note(row.end, .followUp)
    }
    for row in history.placements { note(row.end, .followUp) }
    return latest?.stage
  }
}

extension CaseHistory {
  /// What had happened by the end of a day: a later end is none yet.
  func until(_ day: CalendarDay) -> CaseHistory {
    func known(_ date: CalendarDay?) -> CalendarDay? { date.flatMap { $0 <= day ? $0 : nil } }
    return CaseHistory(
      events: events.filter { $0.date <= day },
      interventions: interventions.map { row in
        Intervention(
          id: row.id, programme: row.programme, ordered: known(row.ordered),
          firstMeeting: known(row.firstMeeting), start: known(row.start), end: known(row.end),
          sessions: row.sessions)
      },
      placements: placements.map { row in
        Placement(
          form: row.form, basis: row.basis, executed: known(row.executed),
          start: known(row.start), end: known(row.end), hasHomePlan: row.hasHomePlan,
          homePlanDate: row.homePlanDate)
      },
      plans: plans.filter { $0.date.map { $0 <= day } ?? true },
      followUps: followUps.filter { $0.done.map { $0 <= day } ?? false },
      participation: participation, closed: known(closed), previous: previous)
  }

  /// The first day on or after `day` on which the case was closed.
  func closing(after day: CalendarDay) -> CalendarDay? {
    closings.first { $0 >= day }
  }

  /// Whether it is closed, and hasn't been opened again.
  var isClosed: Bool {
    guard let last = closings.last else { return false }
    return !events.contains { $0.kind == .reopening && $0.date >= last }
  }

  /// Every day on which the case was closed, opened again since or not; earliest first.
  var closings: [CalendarDay] {
    (events.filter { $0.kind == .closing }.map(\.date) + [closed].compactMap { $0 }).sorted()
  }

  /// The last day of an intervention: its own, or that of the case.
  func end(of row: Intervention) -> CalendarDay? {
    guard let begun = row.begun ?? row.ordered else { return row.end }
    return [row.end, closing(after: begun)].compactMap { $0 }.min()
  }

  /// The last day of a placement: its own, or that of the case.
  func end(of row: Placement) -> CalendarDay? {
    guard let begun = row.begun else { return row.end }
    return [row.end, closing(after: begun)].compactMap { $0 }.min()
  }

  /// The interventions that have begun and not ended.
  var runningInterventions: [Intervention] {
    interventions.filter { $0.begun != nil && end(of: $0) == nil }
  }

  /// The placements that have begun and not ended.
  var runningPlacements: [Placement] {
    placements.filter { $0.begun != nil && end(of: $0) == nil }
  }
}

extension CaseHistory.Placement {
  /// The day it is known to have begun.
  var begun: CalendarDay? { start ?? executed }
}

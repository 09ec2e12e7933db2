extension FollowUpInquiry {
  /// Every time limit that is or was, in the order of the rules and then of the case.
  var deadlines: [Deadline] {
    basis.rules.flatMap { versions in
      clocks(versions).compactMap { $0.deadline(on: day, within: within) }
    }
  }

  private func clocks(_ versions: [DeadlineRule]) -> [DeadlineClock] {
    guard let rule = versions.first else { return [] }
    switch rule.start {
    case .born: return [birthday(versions)].compactMap { $0 }
    case .ordered: return interventions(versions, \.ordered)
    case .firstMeeting: return interventions(versions, \.firstMeeting)
    case .interventionStart: return interventions(versions, \.begun)
    case .placed: return placements(versions, \.begun)
    case .executed: return placements(versions, \.executed)
    case .plan:
      return events(versions, history.plans.filter { $0.status == .final }.compactMap(\.date))
    case .event(let kind):
      return events(versions, eventDays(kind))
    }
  }

  // MARK: What begins a clock

  /// An age that comes is pointed out while the case is open; once it has come it's no news.
  private func birthday(_ versions: [DeadlineRule]) -> DeadlineClock? {
    guard let born = assessmentCase.born, !history.isClosed, let rule = rule(versions, born),
      let date = rule.length.end(from: born), date >= day
    else { return nil }
    return clock(versions, .person, from: born, to: nil, done: [])
  }

  private func interventions(
    _ versions: [DeadlineRule], _ start: (CaseHistory.Intervention) -> CalendarDay?
  ) -> [DeadlineClock] {
    history.interventions.compactMap { row in
      guard let begin = start(row), let rule = rule(versions, begin),
        row.meets(rule.conditions)
      else { return nil }
      let done = rule.done.flatMap { end -> [CalendarDay] in
        switch end {
        case .firstMeeting: return [row.firstMeeting].compactMap { $0 }
        case .interventionStart: return [row.begun].compactMap { $0 }
        case .interventionEnd: return [row.end].compactMap { $0 }
        case .event(.followUp): return eventDays(.followUp) + followUps(of: row)
        case .finalPlan, .homePlan, .event: return days(of: end, from: begin)
        }
      }
      return clock(versions, row.subject, from: begin, to: history.end(of: row), done: done)
    }
  }

  private func placements(
    _ versions: [DeadlineRule], _ start: (CaseHistory.Placement) -> CalendarDay?
  ) -> [DeadlineClock] {
    history.placements.enumerated().compactMap { index, row in
      guard let begin = start(row), let rule = rule(versions, begin), row.meets(rule.conditions)
      else { return nil }
      let end = history.end(of: row)
      let done = rule.done.flatMap { kind -> [CalendarDay] in
        // What was planned before the first day was planned in time.
        if kind == .homePlan {
          return row.hasHomePlan ? [max(row.homePlanDate ?? begin, begin)] : []
        }
        return days(of: kind, from: begin)
      }
      return clock(versions, .placement(index + 1), from: begin, to: end, done: done)
    }
  }

  /// One clock for each day; of a rhythm one for each time that it runs, in which the same event
  /// again counts as done.
  private func events(_ versions: [DeadlineRule], _ starts: [CalendarDay]) -> [DeadlineClock] {
    var clocks: [DeadlineClock] = []
    var running: (start: CalendarDay, end: CalendarDay?)?
    let starts = starts.sorted()
    for begin in starts {
      guard let rule = rule(versions, begin) else { continue }
      if rule.rhythm != nil, let running, running.end.map({ begin <= $0 }) ?? true { continue }
      let ends = rule.until.flatMap(eventDays).filter { $0 >= begin }
      let end = (ends + [history.closing(after: begin)].compactMap { $0 }).min()
      var done = rule.done.flatMap { days(of: $0, from: begin) }
      if rule.rhythm != nil {
        // The times that it runs share no day, so that all together take each day once.
        done = (done + starts.filter { $0 > begin }).filter { date in
          end.map { date <= $0 } ?? true
        }
      }
      clocks.append(clock(versions, .person, from: begin, to: end, done: done))
      running = (begin, end)
    }
    return clocks
  }

  private func clock(
    _ versions: [DeadlineRule], _ subject: Deadline.Subject, from begin: CalendarDay,
    to end: CalendarDay?, done: [CalendarDay]
  ) -> DeadlineClock {
    DeadlineClock(
      versions: versions, subject: subject, start: begin, end: end,
      done: done.filter { $0 >= begin && $0 <= day }.sorted(),
      extensions: extensions(of: versions.first?.id))
  }

  // MARK: What is on record

  /// The version that governs what begins on a day; `nil` if it isn't for a person of this age.
  ///
  /// An unknown age excludes nobody. Where no version governs the day, the first says what a later
  /// period is about.
  private func rule(_ versions: [DeadlineRule], _ begin: CalendarDay) -> DeadlineRule? {
    guard let rule = versions.first(where: { $0.governs(begin) }) ?? versions.first else {
      return nil
    }
    guard let test = rule.conditions.age, let age else { return rule }
    return test.evaluate(.number(Fraction(age))) ?? true ? rule : nil
  }

  /// The follow-ups of an intervention; one that names none is of them all.
  func followUps(of row: CaseHistory.Intervention) -> [CalendarDay] {
    history.followUps.filter { $0.intervention == nil || $0.intervention == row.id }
      .compactMap(\.done)
  }

  /// The days on which something was done that needs no intervention or placement to be found.
  private func days(of end: DeadlineEnd, from begin: CalendarDay) -> [CalendarDay] {
    switch end {
    case .finalPlan:
      history.plans.filter { $0.status == .final }.map { $0.date ?? begin }
    case .event(.followUp): eventDays(.followUp) + history.followUps.compactMap(\.done)
    case .event(.closing): history.closings
    case .event(let kind): eventDays(kind)
    case .firstMeeting, .interventionStart, .interventionEnd, .homePlan: []
    }
  }
}

extension CaseHistory.Intervention {
  /// What time limits and remarks about it name.
  var subject: Deadline.Subject { .intervention(id ?? programme) }

  /// Whether a rule holds for it.
  func meets(_ conditions: DeadlineConditions) -> Bool {
    conditions.programmes.isEmpty || programme.map(conditions.programmes.contains) ?? false
  }
}

extension CaseHistory.Placement {
  /// Whether a rule holds for it; what isn't recorded meets no condition, and is remarked on.
  func meets(_ conditions: DeadlineConditions) -> Bool {
    (conditions.basis.isEmpty || conditions.basis.contains(where: basis.contains))
      && (conditions.forms.isEmpty || form.map(conditions.forms.contains) ?? false)
  }
}

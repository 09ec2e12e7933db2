/// What a time limit needs of a case: when it began, what has been done, and when it ended.
struct DeadlineClock {
  /// The versions of one rule.
  let versions: [DeadlineRule]
  let subject: Deadline.Subject
  /// The day the first period is counted from.
  let start: CalendarDay
  /// The last day of what it is about; `nil` while it goes on.
  let end: CalendarDay?
  /// The days on which it was done, earliest first, none before ``start``.
  let done: [CalendarDay]
  /// Extensions, earliest first.
  let extensions: [Extension]

  /// A later last day, and when it was decided.
  struct Extension {
    let date: CalendarDay
    let due: CalendarDay
  }

  /// One period: its rule, and its last day with and without extension.
  private struct Period {
    let rule: DeadlineRule
    let start: CalendarDay
    let due: CalendarDay
    let extendedFrom: CalendarDay?
  }

  /// The time limit as it stands on a day.
  ///
  /// - Parameters:
  ///   - day: The day of the list; what happened later must be left out by the caller.
  ///   - within: How many days ahead a last day is pointed out, where the rule doesn't say.
  /// - Returns: `nil` where there is none any more, or no version governs it.
  /// - Complexity: O(done × extensions).
  func deadline(on day: CalendarDay, within: Int) -> Deadline? {
    guard start <= day else { return nil }
    if versions.contains(where: { $0.rhythm != nil }) { return rhythm(on: day, within) }
    let first = done.first
    guard let period = period(from: start, isFirst: true, until: first) else { return nil }
    let state: DeadlineState
    if let first {
      state = .done(on: first, late: max(0, period.due.days(to: first)))
    } else if let open = openState(of: period, on: day, within) {
      state = open
    } else {
      return nil
    }
    return deadline(period, state, Deadline.Earlier())
  }

  /// The present period of a rhythm; each period is counted from what was done last.
  private func rhythm(on day: CalendarDay, _ within: Int) -> Deadline? {
    var begin = start
    var isFirst = true
    var earlier = Deadline.Earlier()
    for date in done where end.map({ date <= $0 }) ?? true {
      if let period = period(from: begin, isFirst: isFirst, until: date) {
        if date > period.due { earlier.late += 1 } else { earlier.onTime += 1 }
      }
      begin = date
      isFirst = false
    }
    guard let period = period(from: begin, isFirst: isFirst, until: nil),
      let state = openState(of: period, on: day, within)
    else { return nil }
    return deadline(period, state, earlier)
  }

  private func deadline(
    _ period: Period, _ state: DeadlineState, _ earlier: Deadline.Earlier
  ) -> Deadline {
    Deadline(
      rule: period.rule, subject: subject, start: period.start, due: period.due,
      extendedFrom: period.extendedFrom, state: state, earlier: earlier)
  }

  /// The period that begins on a day; extensions count if they were decided by the last day that
  /// held then, and before it was done.
  private func period(
    from begin: CalendarDay, isFirst: Bool, until doneDay: CalendarDay?
  ) -> Period? {
    guard let rule = versions.first(where: { $0.governs(begin) }),
      let plain = (isFirst ? rule.length : rule.rhythm ?? rule.length).end(from: begin)
    else { return nil }
    var due = plain
    for later in extensions where rule.isExtendable {
      let isInTime = later.date >= begin && later.date <= due
      let isOpen = doneDay.map { later.date <= $0 } ?? true
      if isInTime, isOpen { due = max(due, later.due) }
    }
    return Period(rule: rule, start: begin, due: due, extendedFrom: due > plain ? plain : nil)
  }

  /// Where a period that isn't done stands; `nil` if its subject ended before its last day passed.
  private func openState(
    of period: Period, on day: CalendarDay, _ within: Int
  ) -> DeadlineState? {
    if let end, end <= day {
      return end > period.due ? .missed(ended: end, late: period.due.days(to: end)) : nil
    }
    let left = day.days(to: period.due)
    if left < 0 { return .overdue(days: -left) }
    let isNear = period.rule.ahead?.end(from: day).map { $0 >= period.due } ?? (left <= within)
    return isNear ? .dueSoon(days: left) : .running(days: left)
  }
}

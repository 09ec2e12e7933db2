/// What comes next in a case.
extension CaseReport {
  mutating func writeDates(_ followUp: FollowUpList) {
    page.heading(phrases.nextDates)
    var rows = followUp.deadlines.map(\.deadline).filter(\.state.isNext).map { deadline in
      let facts = [
        phrases.state(deadline.state), phrases.subject(deadline.subject),
        deadline.extendedFrom.map(phrases.extended),
      ]
      return (
        deadline.due,
        [
          deadline.due.description, phrases(deadline.rule.title),
          facts.compactMap(\.self).joined(separator: ", "),
          deadline.rule.basis(on: deadline.start, phrases.language.rawValue) ?? "",
        ]
      )
    }
    rows += reassessments.map { ($0.day, [$0.day.description, $0.words, "", ""]) }
    let inOrder = rows.enumerated().sorted { a, b in
      (a.element.0, a.offset) < (b.element.0, b.offset)
    }.map(\.element.1)
    page.table(
      Page.Table(
        caption: phrases.standing(on: followUp.day),
        columns: [phrases.dayWord, phrases.whatWord, phrases.stateWord, phrases.groundWord],
        rows: inOrder))
    // A standing flag stands first on the page.
    let remarks = followUp.remarks.map(\.remark).filter { remark in
      if case .flagStanding = remark.kind { false } else { true }
    }
    if inOrder.isEmpty, remarks.isEmpty { page.paragraph(phrases.noDates) }
    if !remarks.isEmpty { page.paragraph(phrases.toLookAt + ":", .strong) }
    for remark in remarks {
      let words = [
        phrases.remark(remark.kind).capitalisedFirst, phrases.subject(remark.subject),
        remark.date?.description,
      ]
      page.point(words.compactMap(\.self).joined(separator: ", "), depth: 0)
    }
    if !inOrder.isEmpty || !remarks.isEmpty { page.paragraph(phrases.dueDisclaimer) }
  }

  /// When the instruments themselves ask for another assessment.
  private var reassessments: [(day: CalendarDay, words: String)] {
    result.responses.latest.compactMap { position in
      let scored = result.responses[position]
      return scored.reassessment.map { day in
        (day, "\(phrases.reassessment): \(phrases(scored.response.instrument.head.title))")
      }
    }
  }
}

extension DeadlineState {
  /// Whether it is late, or comes within a year: what lies years ahead is no next date.
  var isNext: Bool {
    switch self {
    case .overdue, .dueSoon: true
    case .running(let days): days <= 366
    case .done, .missed: false
    }
  }
}

extension ReportPhrases {
  /// How far away a last day is; `nil` for one that nobody need watch yet, or any more.
  func state(_ state: DeadlineState) -> String? {
    switch state {
    case .overdue(let days): overdue(by: days)
    case .dueSoon(let days): left(days)
    case .running, .done, .missed: nil
    }
  }
}

/// What is due in many cases as text: what is late first, then what comes, then what to look at.
struct FollowUpReport {
  let list: FollowUpList
  let phrases: ReportPhrases
  var text = StyledText()

  init(_ list: FollowUpList, in language: Language) {
    self.list = list
    phrases = ReportPhrases(language: language)
  }

  mutating func write() {
    text.paragraph(
      [
        .init(phrases.deadlines, .strong),
        .init(" " + phrases.dueHeading(list.day, cases: list.cases.count)),
      ], indent: 0)
    let rows = list.deadlines
    section(phrases.overdue, .warning, rows) { phrases, state in
      if case .overdue(let days) = state { phrases.overdue(by: days) } else { nil }
    }
    section(phrases.dueSoon(within: list.within), .strong, rows) { phrases, state in
      if case .dueSoon(let days) = state { phrases.left(days) } else { nil }
    }
    writeRemarks()
    section(phrases.missed, .plain, rows) { phrases, state in
      if case .missed(let day, _) = state { phrases.ended(on: day) } else { nil }
    }
    section(phrases.doneLate, .plain, rows) { phrases, state in
      if case .done(let day, let late) = state, late > 0 {
        phrases.doneLate(on: day, by: late)
      } else {
        nil
      }
    }
    writeStanding()
    writeCounts(rows.map(\.deadline.state))
  }

  /// The time limits whose state has words here.
  private mutating func section(
    _ heading: String, _ style: StyledText.Style,
    _ rows: [(id: String, deadline: Deadline)],
    _ words: (ReportPhrases, DeadlineState) -> String?
  ) {
    let shown = rows.compactMap { id, deadline in
      words(phrases, deadline.state).map { (id: id, deadline: deadline, words: $0) }
    }
    guard !shown.isEmpty else { return }
    text.heading(heading)
    for (id, deadline, words) in shown {
      let facts = [
        words, phrases.subject(deadline.subject),
        deadline.extendedFrom.map(phrases.extended),
      ].compactMap { $0 }
      line(
        deadline.due.description, id, phrases(deadline.rule.title), style,
        facts.joined(separator: ", "))
      if let basis = deadline.rule.basis(on: deadline.start, phrases.language.rawValue) {
        text.paragraph([.init(basis, .faint)], indent: 14)
      }
    }
  }

  private mutating func writeRemarks() {
    let remarks = list.remarks
    guard !remarks.isEmpty else { return }
    text.heading(phrases.toLookAt)
    for (id, remark) in remarks {
      line(
        remark.date?.description ?? "–" + String(repeating: "\u{A0}", count: 9), id,
        phrases.remark(remark.kind).capitalisedFirst, .plain,
        phrases.subject(remark.subject) ?? "")
    }
  }

  /// `2025-09-01  A-17 · what – how`.
  private mutating func line(
    _ day: String, _ id: String, _ what: String, _ style: StyledText.Style, _ how: String
  ) {
    text.paragraph(
      [
        .init(day + "\u{A0}\u{A0}"), .init(id, .strong), .init(" · "), .init(what, style),
        .init(how.isEmpty ? "" : " – " + how),
      ], hanging: 12)
  }

  private mutating func writeStanding() {
    guard !list.cases.isEmpty else { return }
    text.heading(phrases.standing)
    for row in list.cases {
      let stage = row.stage.map(phrases.stage) ?? phrases.stageUnknown
      let next = row.next.map(phrases.next) ?? phrases.noOpenLimit
      text.paragraph([.init(row.id, .strong), .init(": \(stage); \(next)")], hanging: 2)
    }
  }

  private mutating func writeCounts(_ states: [DeadlineState]) {
    text.space()
    let later = states.count { if case .running = $0 { true } else { false } }
    let onTime = states.count { if case .done(_, late: 0) = $0 { true } else { false } }
    text.paragraph(
      phrases.counts(later: later, onTime: onTime, nothing: list.withoutAnything), indent: 0)
    if list.commonOnly > 0 {
      text.paragraph(phrases.commonOnly(list.commonOnly), indent: 0)
    }
    text.heading(phrases.basis)
    if !list.definitions.isEmpty {
      let names = list.definitions.map { "\(phrases.definition($0.kind)) \($0.head.label)" }
      text.paragraph(names.joined(separator: "; ").capitalisedFirst + ".")
      let unadopted = list.definitions.filter(\.isUnadopted).map(\.head.label)
      if !unadopted.isEmpty { text.paragraph(phrases.notAdopted(unadopted)) }
    }
    text.paragraph(phrases.dueDisclaimer, .strong)
  }
}

extension FollowUpList {
  /// The list as text in a language, at most 80 columns wide, with ids and no other words of the
  /// cases.
  public func report(in language: Language) -> StyledText {
    var report = FollowUpReport(self, in: language)
    report.write()
    return report.text
  }
}

/// An agenda: each case on one line under what calls for it, by the number of its page.
struct AgendaReport {
  private let agenda: Agenda
  private let phrases: ReportPhrases
  private(set) var page = Page()

  init(_ agenda: Agenda, in language: Language) {
    self.agenda = agenda
    phrases = ReportPhrases(language: language)
  }

  mutating func write() {
    page.title([
      .init(phrases.agenda, .strong),
      .init(" " + phrases.agendaHeading(agenda.day, entries: agenda.entries.count)),
    ])
    page.paragraph(phrases.sinceMeeting(agenda.since))
    section(phrases.flagsStanding) { entry, phrases in
      entry.flags.isEmpty
        ? nil
        : entry.flags.map { flag in flag.flag.map { phrases($0.title) } ?? flag.id }
          .joined(separator: "; ")
    }
    writeRefused()
    section(phrases.newCases) { entry, phrases in
      entry.arrival.map { arrival in
        ([phrases.arrival(arrival)] + entry.standing.map(phrases.standing)).joined(separator: "; ")
      }
    }
    section(phrases.dueCases) { entry, phrases in
      entry.due.first.map { first in
        let more = entry.due.count - 1
        return phrases.due(first) + (more > 0 ? " (\(phrases.andMore(more)))" : "")
      }
    }
    section(phrases.changedProgrammes) { entry, phrases in
      entry.arrival != nil || entry.changes.isEmpty
        ? nil : entry.changes.map(phrases.change).joined(separator: ". ")
    }
    section(phrases.agesAhead(months: agenda.months)) { entry, phrases in
      let words = entry.birthdays.map(phrases.birthday) + entry.ages.map(phrases.due)
      return words.isEmpty ? nil : words.joined(separator: ". ")
    }
    page.heading(phrases.otherCases)
    page.paragraph(phrases.agendaCounts(others: agenda.others))
    if agenda.uncovered > 0 { page.paragraph(phrases.uncovered(agenda.uncovered)) }
    if !agenda.refused.isEmpty { page.paragraph(phrases.refused(agenda.refused.count)) }
    page.paragraph(phrases.agendaDisclaimer, .strong)
  }

  /// The cases that can't be used, with the flags that their responses raise even so.
  private mutating func writeRefused() {
    guard agenda.namesRefused, !agenda.refused.isEmpty else { return }
    page.heading(phrases.refusedCases)
    for one in agenda.refused {
      let reason = one.findings.first { $0.severity == .error }
      let place = reason?.location.map { "\(VisibleText.path($0.file)):\($0.line)" }
      page.point(
        [
          .init(one.id.map(VisibleText.plain) ?? place ?? phrases.caseWithoutID, .strong),
          .init(reason.map { " · \($0.message(in: phrases.language).capitalisedFirst)" } ?? ""),
        ], "?", .warning, depth: 0)
      for flag in one.flags {
        page.point(flag.flag.map { phrases($0.title) } ?? VisibleText.plain(flag.id), "!", .warning)
      }
    }
  }

  /// The cases that the words are about, one line each.
  private mutating func section(
    _ heading: String, _ words: (Agenda.Entry, ReportPhrases) -> String?
  ) {
    let rows = agenda.entries.enumerated().compactMap { index, entry in
      words(entry, phrases).map { (number: String(index + 1), id: entry.id, words: $0) }
    }
    guard !rows.isEmpty else { return }
    page.heading(heading)
    let width = String(agenda.entries.count).count
    for row in rows {
      let padding = String(repeating: "\u{A0}", count: width - row.number.count)
      page.point(
        [.init(row.id, .strong), .init(" · " + row.words)], padding + row.number, depth: 0)
    }
  }
}

extension Agenda {
  /// The agenda as text in a language, at most 80 columns wide, with ids and no other words of the
  /// cases.
  public func report(in language: Language) -> StyledText { page(in: language).text }

  private func page(in language: Language) -> Page {
    var report = AgendaReport(self, in: language)
    report.write()
    return report.page
  }

  /// The agenda, and each of its cases on a page of its own, in its order.
  ///
  /// - Parameters:
  ///   - reader: For whom the pages are.
  ///   - language: The language.
  /// - Returns: The pages.
  package func paper(for reader: Paper.Reader, in language: Language) -> Paper {
    let title = ReportPhrases(language: language).agenda
    var paper = Paper(for: reader, in: language, opening: (title, page(in: language)))
    for (index, entry) in entries.enumerated() {
      paper.add(entry.result, entry.followUp, number: index + 1)
    }
    return paper
  }
}

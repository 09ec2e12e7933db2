/// An agenda as text: each case on one line under what calls for it, then each case's page.
struct AgendaReport {
  let agenda: Agenda
  let phrases: ReportPhrases
  var text = StyledText()

  init(_ agenda: Agenda, in language: Language) {
    self.agenda = agenda
    phrases = ReportPhrases(language: language)
  }

  mutating func write() {
    text.paragraph(
      [
        .init(phrases.agenda, .strong),
        .init(" " + phrases.agendaHeading(agenda.day, entries: agenda.entries.count)),
      ], indent: 0)
    text.paragraph(phrases.sinceMeeting(agenda.since), indent: 0)
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
    writeCounts()
  }

  /// The cases that the words are about, one line each.
  private mutating func section(
    _ heading: String, _ words: (Agenda.Entry, ReportPhrases) -> String?
  ) {
    let rows = agenda.entries.enumerated().compactMap { index, entry in
      words(entry, phrases).map { (page: index + 1, id: entry.id, words: $0) }
    }
    guard !rows.isEmpty else { return }
    text.heading(heading)
    let width = String(agenda.entries.count).count
    for row in rows {
      let number = String(row.page)
      let padding = String(repeating: "\u{A0}", count: width - number.count)
      text.paragraph(
        [
          .init(padding + number + "\u{A0}\u{A0}"), .init(row.id, .strong),
          .init(" · " + row.words),
        ], hanging: width + 2)
    }
  }

  private mutating func writeCounts() {
    text.space()
    text.paragraph(phrases.agendaCounts(others: agenda.others), indent: 0)
    if agenda.uncovered > 0 {
      text.paragraph(phrases.uncovered(agenda.uncovered), indent: 0)
    }
    text.paragraph(phrases.agendaDisclaimer, .strong, indent: 0)
  }

  // MARK: Pages

  mutating func writePages() {
    for (index, entry) in agenda.entries.enumerated() {
      text.space()
      text.heading("\(phrases.page(index + 1)) · \(entry.id)")
      text.paragraph(phrases.takenUpFor + ":", indent: 0)
      for words in grounds(entry) { text.paragraph([.init("· " + words)], hanging: 2) }
      let remarks = entry.followUp.remarks
      if !remarks.isEmpty {
        text.heading(phrases.toLookAt)
        for remark in remarks {
          let about = [remark.date?.description, phrases.subject(remark.subject)]
            .compactMap(\.self).joined(separator: ", ")
          let words = phrases.remark(remark.kind).capitalisedFirst
          text.paragraph(
            [.init("· " + words + (about.isEmpty ? "" : " (\(about))"))], hanging: 2)
        }
      }
      text.space()
      text.append(entry.result.report(in: phrases.language))
    }
  }

  private func grounds(_ entry: Agenda.Entry) -> [String] {
    let all =
      [entry.arrival.map(phrases.arrival)].compactMap(\.self) + entry.due.map(phrases.due)
      + entry.changes.map(phrases.change) + entry.birthdays.map(phrases.birthday)
      + entry.ages.map(phrases.due)
    return all.map(\.capitalisedFirst)
  }
}

extension Agenda {
  /// The agenda as text in a language, at most 80 columns wide.
  ///
  /// - Parameters:
  ///   - language: The language.
  ///   - showsPages: Whether each case's page follows; the list alone holds ids and no other words
  ///     of the cases.
  /// - Returns: The text.
  public func report(in language: Language, showsPages: Bool) -> StyledText {
    var report = AgendaReport(self, in: language)
    report.write()
    if showsPages { report.writePages() }
    return report.text
  }
}

/// The words of the agenda of a meeting.
extension ReportPhrases {
  var agenda: String { pick("Dagordning", "Agenda") }

  func agendaHeading(_ day: CalendarDay, entries: Int) -> String {
    pick("\(day) · ärenden att ta upp: \(entries)", "\(day) · cases to take up: \(entries)")
  }

  func sinceMeeting(_ day: CalendarDay) -> String {
    pick(
      "Nytt och ändrat sedan \(day). Siffran först är ärendets sida.",
      "New and changed since \(day). The number first is the case's page.")
  }

  var flagsStanding: String {
    pick("Varningsflaggor som står kvar", "Flags that stand")
  }
  var newCases: String { pick("Nya", "New") }
  var dueCases: String { pick("Att följa upp", "Due") }
  var changedProgrammes: String { pick("Ändrade insatser", "Changed programmes") }
  func agesAhead(months: Int) -> String {
    let length = length(.months(months))
    return pick(
      "Närmar sig en åldersgräns (inom \(length), eller tidigare där reglerna säger det)",
      "Near an age limit (within \(length), or earlier where the rules say so)")
  }

  func arrival(_ arrival: Agenda.Arrival) -> String {
    let what = arrival.kind.map(event) ?? pick("den första uppgiften", "the first record")
    return pick("\(what) \(arrival.date)", "\(what) on \(arrival.date)")
  }

  /// What stands open for a case: `IA Ungdom: motsvarar kriterierna`.
  func standing(_ outcome: ProgrammeOutcome) -> String {
    "\(self(outcome.programme.title)): \(status(outcome.status))"
  }

  func change(_ change: Agenda.ProgrammeChange) -> String {
    let (before, after) = (status(change.before), status(change.after))
    return pick(
      "\(self(change.programme.title)): nu \(after); förut \(before)",
      "\(self(change.programme.title)): now \(after); before \(before)")
  }

  func birthday(_ birthday: Agenda.BirthdayAhead) -> String {
    let changes = birthday.changes.map { change in
      "\(self(change.programme.title)): \(status(change.after))"
    }
    let words = changes.joined(separator: "; ")
    return pick(
      "fyller \(birthday.age) år \(birthday.date); då: \(words)",
      "turns \(birthday.age) on \(birthday.date), and then \(words)")
  }

  /// A time limit that is late or soon due.
  func due(_ deadline: Deadline) -> String {
    let title = self(deadline.rule.title)
    let when: String? =
      switch deadline.state {
      case .overdue(let days): overdue(by: days)
      case .dueSoon(let days): left(days)
      case .running, .done, .missed: nil
      }
    let facts = [when, subject(deadline.subject)].compactMap(\.self).joined(separator: ", ")
    return "\(deadline.due) \(title)" + (facts.isEmpty ? "" : " – \(facts)")
  }

  var otherCases: String { pick("Övriga ärenden", "Other cases") }
  func agendaCounts(others: Int) -> String {
    pick(
      "Ärenden utan något att ta upp: \(others).", "Cases with nothing to take up: \(others).")
  }
  func uncovered(_ count: Int) -> String {
    pick(
      "Utelämnade ärenden, utan gällande samtycke till mötet: \(count).",
      "Cases left out, without a consent to the meeting in force: \(count).")
  }
  var refusedCases: String {
    pick("Kunde inte prövas (rätta ärendet)", "Couldn't be matched (correct the case)")
  }
  var caseWithoutID: String { pick("ärende utan id", "a case without an id") }
  func refused(_ count: Int) -> String {
    pick("Ärenden som inte kunde prövas: \(count).", "Cases that couldn't be matched: \(count).")
  }
  var agendaDisclaimer: String {
    pick(
      "Ett underlag för mötet, inget beslut. Ta bara upp det som samtyckena täcker.",
      "A basis for the meeting, not a decision. Take up only what the consents cover.")
  }
}

/// The words by which something to put on record is asked for and shown.
package struct RecordPhrases: Phrases {
  package let language: Language
  private var report: ReportPhrases { ReportPhrases(language: language) }

  package init(_ language: Language) { self.language = language }

  // MARK: Questions

  /// What is asked, without a colon.
  package func question(_ step: RecordStep, of kind: RecordKind) -> String {
    switch step.question {
    case .date: date(of: kind)
    case .programme: pick("Insats", "Programme")
    case .outcome: pick("Beslut", "Decision")
    case .role: pick("Vem beslutar (roll, inte namn)", "Who decides (a role, not a name)")
    case .departure: pick("Grund för avsteget", "Ground for the departure")
    case .bound: pick("Kriterium som beslutet avviker från", "Criterion that is departed from")
    case .reason: pick("Skäl", "Reason")
    case .consentTo: pick("Samtycke till", "Consent to")
    case .party: pick("Från", "By")
    case .consentStatus: pick("Besked", "Answer")
    case .until: pick("Sista dag som samtycket gäller", "Last day that the consent is in force")
    case .scope: pick("Vilka det omfattar", "Whom it covers")
    case .planKind: pick("Slag av plan", "Kind of plan")
    case .planStatus: pick("Planens läge", "State of the plan")
    case .goal(let number): goal(number, step)
    case .who: pick("  Vem gör vad", "  Who does what")
    case .time: pick("  När", "  When")
    case .goalFollowUp: pick("  Följs upp", "  Followed up on")
    case .born: pick("Född", "Born")
    case .sex: pick("Kön", "Sex")
    case .municipality: pick("Kommun", "Municipality")
    case .circumstance: step.circumstance.map { report($0.title) } ?? ""
    case .childView:
      pick("Barnets (den enskildes) egen syn", "What the child (the person) thinks")
    case .guardiansView: pick("Vårdnadshavarnas syn", "What the guardians think")
    case .orderedProgramme: pick("Insats", "Programme")
    case .ordered: pick("Beställd", "Ordered on")
    case .firstMeeting: pick("Första mötet", "First meeting on")
    case .start: pick("Började", "Began on")
    case .intervention: pick("Gäller", "About")
    case .meeting: pick("Mötet", "The meeting")
    case .meetings: pick("Antal möten", "How many meetings")
    case .due: pick("Skulle ha gjorts senast", "Was due on")
    case .result: pick("Vad uppföljningen visade", "What the follow-up showed")
    case .goalsMet: pick("Nåddes målen", "Were the goals met")
    case .event: pick("Vad som hände", "What happened")
    case .deadline: pick("Tidsgräns", "Time limit")
    case .newDue: pick("Ny sista dag", "New last day")
    case .flagStep: pick("Varningsflagga", "Flag")
    case .flag: pick("Vilken", "Which")
    case .flagCode: pick("Flaggans id, till exempel hot", "The flag's id, such as threats")
    case .scale: pick("Nivå att avvika från", "Level to depart from")
    case .ground: pick("Grund", "Ground")
    case .level: pick("Nivå i stället", "Level instead")
    case .step: pick("Vid vilket tillfälle", "On which occasion")
    case .asked: pick("Har barnet tillfrågats", "Was the child asked")
    case .heard: pick("Har barnet fått säga sin mening", "Was the child heard")
    case .influence: pick("Hur det påverkade", "What influence it had")
    case .reasonNot: pick("Varför barnet inte tillfrågats", "Why the child wasn't asked")
    case .form: pick("Placeringsform", "Form of placement")
    case .basis: pick("Grund för placeringen", "What the placement rests on")
    case .executed: pick("Beslutet verkställt", "Decision carried out on")
    case .homePlan: pick("Finns planering för hemgång", "Is the way home planned for")
    case .note: pick("Anteckning: hur långt man kom", "Note: how far one came")
    }
  }

  /// A goal of one's own, or for a need that the answers show.
  private func goal(_ number: Int, _ step: RecordStep) -> String {
    guard let (instrument, item) = step.need else {
      return pick("Eget mål", "A goal of your own")
    }
    let need = InstrumentDescription(instrument, in: language).name(of: item)
    return pick("Mål \(number): \(need)", "Goal \(number): \(need)")
  }

  private func date(of kind: RecordKind) -> String {
    switch kind {
    case .decision: pick("Beslutets dag", "Day of the decision")
    case .consent: pick("Dagen för beskedet", "Day of the answer")
    case .plan: pick("Planens dag", "Day of the plan")
    case .followUp: pick("Uppföljningens dag", "Day of the follow-up")
    case .closing: pick("Avslutets dag", "Day of the closing")
    case .end: pick("Sista dag", "Last day")
    case .intervention, .session, .participation, .placement, .event, .flag, .override, .person,
      .facts:
      pick("Dag", "Day")
    }
  }

  // MARK: Options

  /// One of the answers that a question lists.
  package func option(_ option: RecordOption) -> String {
    switch option {
    case .programme(let programme, let status):
      report(programme.title) + (status.map { " – \(report.status($0))" } ?? "")
    case .role(let role): report(role.title)
    case .outcome(let outcome): self.outcome(outcome)
    case .discretion: pick("beslutsfattarens egen bedömning", "the decider's own judgement")
    case .nextAgeGroup: pick("snart i nästa åldersgrupp", "soon in the next age group")
    case .ground(let ground): report(ground.text)
    case .criterion(let criterion, let policy):
      "\(policy.words(of: criterion.subject, report).title)"
        + " (\(policy.words(of: criterion.test, for: criterion.subject, report)))"
    case .gate(let gate): report(gate.title)
    case .party(let party): report.party(party)
    case .consentStatus(let status): consent(status)
    case .planStatus(let status): plan(status)
    case .intervention(_, let row): intervention(row)
    case .everyIntervention: pick("alla insatser", "every intervention")
    case .meeting(let meeting): self.meeting(meeting)
    case .form(let form): report.form(form)
    case .goalsMet(let met): goals(met)
    case .sex(let sex): report.sex(sex)
    case .event(let kind): report.event(kind)
    case .deadline(let rule): report(rule.title)
    case .flagStep(.raise): pick("en ny oro", "a new concern")
    case .flagStep(.clear): pick("en som inte längre gäller", "one that no longer applies")
    case .standingFlag(let flag): flag.flag.map { report($0.title) } ?? flag.id
    case .instrumentFlag(_, let flag): report(flag.title)
    case .ownFlag: pick("en annan", "another one")
    case .scale(let place): scale(place)
    case .listedReason(let place, let position): report(place.rule.reasons[position].text)
    case .ownJudgement: pick("egen bedömning", "own judgement")
    case .level(let level): report(level.title)
    case .code(let circumstance, let code): circumstance.names(report)[code]
    case .basis(let basis): report.ground(basis)
    }
  }

  private func outcome(_ outcome: Decision.Outcome) -> String {
    outcome == .other
      ? pick("annat, till exempel att beslutet skjuts upp", "other, such as put off")
      : report.decision(outcome)
  }

  private func consent(_ status: Consent.Status) -> String {
    switch status {
    case .given: pick("samtycker", "given")
    case .refused: pick("säger nej", "refused")
    case .withdrawn: pick("tar tillbaka sitt samtycke", "withdrawn")
    case .notAsked: pick("är inte tillfrågad", "not asked")
    }
  }

  private func plan(_ status: PlanStatus) -> String {
    switch status {
    case .none: pick("ingen", "none")
    case .draft: pick("utkast", "draft")
    case .final: pick("färdig", "final")
    }
  }

  private func intervention(_ row: CaseHistory.Intervention) -> String {
    let names = [row.id, row.programme].compactMap(\.self).joined(separator: " ")
    let since = row.begun.map { pick("sedan \($0)", "since \($0)") }
    let ordered = row.ordered.map { pick("beställd \($0)", "ordered \($0)") }
    let facts = [names.isEmpty ? nil : names, since ?? ordered].compactMap(\.self)
    return facts.isEmpty ? pick("en insats", "an intervention") : facts.joined(separator: ", ")
  }

  private func goals(_ met: RecordOption.GoalsMet) -> String {
    switch met {
    case .yes: pick("ja", "yes")
    case .partly: pick("delvis", "partly")
    case .no: pick("nej", "no")
    }
  }

  private func scale(_ place: LevelPlace) -> String {
    let response = place.scored.response
    let level = place.scored.levels[place.scale].level.map {
      ": \(report(place.levels.level($0).title))"
    }
    return "\(report(response.instrument.head.title)), \(response.date),"
      + " \(report(place.levels.title))\(level ?? "")"
  }

  private func meeting(_ meeting: RecordOption.Meeting) -> String {
    switch meeting {
    case .held: pick("blev av", "was held")
    case .noShow: pick("ingen kom", "nobody came")
    case .booked: pick("bokades", "was booked")
    case .ordered: pick("beställdes", "was ordered")
    }
  }

  // MARK: Answers

  /// An answer as it is shown before it is saved; `nil` where the question was left open.
  package func answer(_ answer: RecordAnswer) -> String? {
    switch answer {
    case .nothing: nil
    case .day(let day): day.description
    case .text(let text): text
    case .truth(let truth): self.truth(truth)
    case .number(let number): report.number(number)
    case .count(let count): String(count)
    case .options(let options): options.map(option).joined(separator: ", ")
    }
  }

  private func truth(_ truth: Bool) -> String { truth ? pick("ja", "yes") : pick("nej", "no") }

  /// What the case says already of what is asked for; `nil` where it says nothing.
  package func stated(_ step: RecordStep) -> String? {
    switch step.stated {
    case nil: nil
    case .words(let words): words
    case .sex(let sex): report.sex(sex)
    case .json(let node): step.circumstance.map { self.stated($0, node) }
    }
  }

  private func stated(_ circumstance: Policy.Circumstance, _ stated: JSONNode) -> String {
    let code = stated.text.flatMap { text in
      circumstance.codes.firstIndex { $0.code == text }.map { circumstance.names(report)[$0] }
    }
    return code ?? stated.boolean.map(truth) ?? stated.text
      ?? String(decoding: stated.document.bytes[stated.rawBytes], as: UTF8.self)
  }

  // MARK: What is said

  /// Whether to move the case's date, since what is newer doesn't count.
  package func moveDate(from old: CalendarDay, to new: CalendarDay) -> String {
    pick(
      "Ärendet prövas som det såg ut \(old), och det du antecknar är nyare. Ska det prövas per"
        + " \(new) i stället?",
      "The case is looked at as of \(old), and what you put on record is newer. Move the case's"
        + " date to \(new)?")
  }

  package func departs(from status: ProgrammeStatus) -> String {
    pick(
      "Beslutet avviker från reglerna, som gav: \(report.status(status)). Ange grund och skäl.",
      "The decision departs from the rules, which gave: \(report.status(status)). Give the ground"
        + " and the reason.")
  }

  package var toBeAdded: String {
    pick("Det här läggs till i ärendet:", "This is added to the case:")
  }
  package var save: String { pick("Spara?", "Save?") }
  package var nothingSaved: String {
    pick("Inget är sparat; ärendet är som det var.", "Nothing is saved; the case is as it was.")
  }
  /// Why nothing of a kind can be put on record in the case.
  package func nothingToRecord(_ kind: RecordKind) -> String {
    switch kind {
    case .override:
      pick(
        "Inga nivåer i ärendet går att avvika från: instrumenten tillåter det inte, eller så är det"
          + " redan gjort.",
        "No level of the case can be departed from: its instruments don't allow that, or it has"
          + " been done already.")
    case .facts:
      pick(
        "Inga vägvalsregler gäller för ärendet, eller så frågar de inte efter några omständigheter."
          + " Ange reglerna med --policy.",
        "No policy applies to the case, or it asks for no circumstances. Name one with --policy.")
    case .end:
      pick(
        "Ärendet har ingen insats som pågår. Lägg till en med: vagval record intervention FIL",
        "The case has no intervention that goes on. Add one with: vagval record intervention FILE")
    default:
      pick(
        "Ärendet har ingen insats att anteckna möten för. Lägg till en med: vagval record"
          + " intervention FIL",
        "The case has no intervention to record meetings of. Add one with: vagval record"
          + " intervention FILE")
    }
  }
  package var personalNumber: String {
    pick(
      "Det ser ut som ett personnummer. Skriv utan det.",
      "That looks like a personal identity number. Type it without.")
  }
}

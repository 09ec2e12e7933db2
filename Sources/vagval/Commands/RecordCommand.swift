import RiskEngine

/// Puts what has happened on record in a case, without editing JSON.
enum RecordCommand {
  /// The words of the Swedish help.
  static let swedishKinds = [
    "beslut": "decision", "avsteg": "override", "avvikelse": "override", "samtycke": "consent",
    "insats": "intervention",
    "möte": "session", "möten": "session", "slut": "end", "uppföljning": "followup",
    "delaktighet": "participation", "placering": "placement", "händelse": "event",
    "varningsflagga": "flag", "personuppgifter": "person", "flagga": "flag",
    "omständigheter": "facts", "avslut": "close",
  ]

  static let description = CommandDescription(
    "record",
    summary: Words(
      swedish: "Anteckna beslut, samtycken, planer och annat i ett ärende, fråga för fråga.",
      english: "Put decisions, consents, plans and more on record in a case, by questions."),
    discussion: Words(
      swedish: "Det som ska antecknas: decision (beslut), override (avsteg från en"
        + " nivå), consent (samtycke), plan, intervention (beställd insats), session (möten i en"
        + " insats), end (en insats slut), followup (uppföljning), participation (barnets"
        + " delaktighet), placement (placering), event (annat som hänt, till exempel en anmälan),"
        + " flag (en varningsflagga), person (födelsedag, kön och kommun), facts (omständigheter som reglerna frågar"
        + " efter) och close (avslut).\n"
        + "Svara med ett nummer eller med text; Enter hoppar över det som får vara tomt, b går"
        + " tillbaka och q slutar. Inget sparas i ärendet förrän allt har visats och du har svarat"
        + " ja; avbryter du dessförinnan ligger svaren kvar bredvid ärendet, och samma kommando"
        + " fortsätter. Inget tas bort: en rättelse är en ny anteckning. Beslut jämförs med vad reglerna gav, och den som avviker får ange"
        + " grund och skäl.\n"
        + "Anteckna inte serviceinsatser som ges utan biståndsbeslut: de ska inte dokumenteras.",
      english: "What can be put on record: decision, override (a departure from a level), consent,"
        + " plan, intervention (one that was ordered), session (meetings of an intervention), end"
        + " (of an intervention), followup, participation (the child's), placement, event"
        + " (something else that happened, such as a report), flag, person (birth date, sex and"
        + " municipality), facts"
        + " (circumstances that the rules ask for) and close.\n"
        + "Answer with a number or with text; Enter leaves open what may be, b goes back and q"
        + " stops. Nothing is saved in the case before all of it has been shown and you have said"
        + " yes; if you stop before that, the answers are kept beside the case, and the same"
        + " command goes on. Nothing is removed: a correction is a new entry. Decisions are held against what the rules gave, and whoever"
        + " departs is asked for the ground and the reason.\n"
        + "Don't record service talks that are given without a decision: they aren't to be"
        + " documented."),
    arguments: [
      ArgumentDescription(
        Words(swedish: "SLAG", english: "KIND"), .one,
        allowed: RecordKind.allCases.map(\.rawValue), synonyms: swedishKinds,
        help: Words(
          swedish: "Vad som ska antecknas: ett av orden ovan.",
          english: "What to put on record: one of the words above.")),
      ArgumentDescription(
        Words(swedish: "FIL", english: "FILE"), .one,
        help: Words(
          swedish: "Ärendet i JSON, ensamt i filen. Allt annat i den står kvar.",
          english: "The case in JSON, alone in the file. Everything else in it stays.")),
    ],
    options: [.policy, .instruments, .language, .showValues, .allowPersonalNumbers],
    examples: [
      CommandDescription.Example(
        line: Words(
          swedish: "vagval record decision ärende.json",
          english: "vagval record decision case.json"),
        meaning: Words(
          swedish: "Anteckna ett beslut, bredvid det som reglerna gav.",
          english: "Record a decision, beside what the rules gave.")),
      CommandDescription.Example(
        line: Words(
          swedish: "vagval record consent ärende.json",
          english: "vagval record consent case.json"),
        meaning: Words(
          swedish: "Anteckna vem som har samtyckt till vad.",
          english: "Record who has consented to what.")),
    ])
}

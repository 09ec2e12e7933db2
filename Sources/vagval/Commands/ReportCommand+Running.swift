import RiskEngine
import RiskFiles

extension ReportCommand {
  static func run(_ command: ParsedCommand, in language: Language) throws(FileError) -> ExitCode {
    var session = Session(language, showsValues: command.flag(.showValues))
    guard try session.addDefinitions(in: command.values(of: .instruments)) else {
      return session.code
    }
    guard var policy = session.policyChoice(command) else { return session.code }
    if command.flag(scoresOnly) { policy = .none }
    guard session.understandsScope(of: command) else { return .usage }
    var run = ReportRun(session, command, policy)
    return try run.run()
  }
}

extension Session {
  /// Whether a scope, if there is one, belongs to a consent; otherwise that is told.
  func understandsScope(of command: ParsedCommand) -> Bool {
    if command.value(of: ReportCommand.scope) == nil
      || command.value(of: ReportCommand.consent) != nil
    {
      return true
    }
    tell(
      pick(
        Words(
          swedish: "--scope säger vad ett samtycke ska omfatta. Ange också --consent.",
          english: "--scope says what a consent must cover. Give --consent too.")))
    return false
  }
}

/// Reads the cases of all files and puts them on paper.
private struct ReportRun {
  private var session: Session
  private let command: ParsedCommand
  private let policy: PolicyChoice
  private var paper: Paper
  private var refused = 0
  /// The consents that the policies of the cases know.
  private var consents: [ConsentGate] = []

  init(_ session: Session, _ command: ParsedCommand, _ policy: PolicyChoice) {
    self.session = session
    self.command = command
    self.policy = policy
    let reader: Paper.Reader =
      if let consent = command.value(of: ReportCommand.consent) {
        .consent(ConsentCover(to: consent, scope: command.value(of: ReportCommand.scope)))
      } else if command.value(of: ReportCommand.reader) == "family" {
        .family
      } else {
        .file
      }
    paper = Paper(for: reader, in: session.language)
  }

  mutating func run() throws(FileError) -> ExitCode {
    let entries = try session.cases(in: command.arguments) ?? []
    if case .family = paper.reader, entries.count > 1 {
      session.tell(
        session.pick(
          Words(
            swedish: "En sida för familjen är om ett enda ärende, men här är det \(entries.count).",
            english: "A page for the family is about one case only, but here are \(entries.count).")
        ))
      return .usage
    }
    for entry in entries { add(entry) }
    session.tellAboutDefinitions()
    guard isConsentKnown() else { return session.code }
    if paper.count + paper.leftOut > 0 { try write() }
    tellCounts(of: entries.count)
    return session.code
  }

  private mutating func add(_ entry: CaseFile.Entry) {
    let day = command.value(of: ReportCommand.asOf).flatMap { CalendarDay($0) }
    let read = session.followedUp(
      entry, on: day, policy, allowsPersonalNumbers: command.flag(.allowPersonalNumbers))
    guard let (result, followUp) = read else {
      refused += 1
      return
    }
    let known = result.recommendation?.policy.consents ?? []
    consents += known.filter { gate in !consents.contains { $0.id == gate.id } }
    paper.add(result, followUp)
    switch paper.reader {
    case .file: break
    case .family: session.tellStandingFlags(of: result)
    case .consent(let cover):
      session.tellMissingConsent(cover, result, on: followUp.day, command)
    }
  }

  /// Whether the consent that is asked for is one that some case's rules know.
  private mutating func isConsentKnown() -> Bool {
    guard case .consent(let cover) = paper.reader,
      !consents.contains(where: { $0.id == cover.consent }),
      paper.leftOut > 0
    else { return true }
    let found = TypedText(cover.consent).quoted
    let known = consents.map { gate in
      "\"\(gate.id)\" (\(gate.title(session.language.rawValue)))"
    }.joined(separator: ", ")
    session.tell(
      session.pick(
        known.isEmpty
          ? Words(
            swedish: "Inga vägvalsregler gäller för ärendena, så inget samtycke kan prövas."
              + " Ange dem med --policy.",
            english: "No policy applies to the cases, so no consent can be looked at. Name one with"
              + " --policy.")
          : Words(
            swedish: "Ärendenas vägvalsregler har inget samtycke \(found). De har: \(known).",
            english: "The cases' policies have no consent \(found). They have: \(known).")))
    session.note(.usage)
    return false
  }

  private mutating func write() throws(FileError) {
    let output = command.value(of: ReportCommand.output) ?? "-"
    let isText = command.value(of: ReportCommand.format) == "text"
    let colours = output == "-" && Terminal.showsColours
    let document = isText ? paper.text.rendered(colours: colours) : paper.html
    try session.writePage(document, to: output)
  }

  private func tellCounts(of all: Int) {
    if all == 0, session.code == .done {
      session.tell(
        session.pick(
          Words(swedish: "Det finns inga ärenden att skriva ut.", english: "There are no cases.")))
    }
    if paper.leftOut > 0 {
      session.tell(
        session.pick(
          Words(
            swedish: "\(paper.leftOut) av \(all) ärenden är utelämnade: inget samtycke som gäller"
              + " omfattar dem.",
            english: "\(paper.leftOut) of \(all) cases are left out: no consent in force covers"
              + " them.")))
    }
    session.tellRefused(refused, of: all)
  }
}

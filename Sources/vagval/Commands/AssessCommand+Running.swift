import RiskEngine
import RiskFiles

extension AssessCommand {
  static func run(_ command: ParsedCommand, in language: Language) throws(FileError) -> ExitCode {
    // Signals are watched before anything else, so that none is missed.
    let lines = try TypedLines()
    var session = Session(language, showsValues: command.flag(.showValues))
    guard try session.addDefinitions(in: command.values(of: .instruments)) else {
      return session.code
    }
    var run = AssessRun(command, session, lines)
    do throws(AssessRun.Failure) {
      return try run.run()
    } catch {
      switch error {
      case .file(let problem): throw problem
      case .refused(let code): return code
      case .setup(.file(let problem)): throw problem
      case .setup(.ended):
        try StandardStream.output.write(AssessWords.nothingBegun(language) + "\n")
        // Whoever gave the answers in a file meant them to be taken in.
        return StandardStream.isTyped ? .done : .refused
      case .setup(.signal(let signal)):
        try StandardStream.output.write("\n" + AssessWords.nothingBegun(language) + "\n")
        return signal == TerminalInput.interrupt ? .interrupted : .terminated
      }
    }
  }
}

/// One run of `vagval assess`: finds or begins the response, leads the interview, and says how to
/// go on.
struct AssessRun: ~Copyable {
  enum Failure: Error {
    case file(FileError)
    case setup(Questioner.Stop)
    /// What is wrong has been told.
    case refused(ExitCode)
  }

  let command: ParsedCommand
  var session: Session
  private let lines: TypedLines
  private let questioner: Questioner
  var language: Language { session.language }

  init(_ command: ParsedCommand, _ session: Session, _ lines: TypedLines) {
    self.command = command
    self.session = session
    self.lines = lines
    questioner = Questioner(
      lines, session.language, allowsPersonalNumbers: command.flag(.allowPersonalNumbers),
      stopsAtWrongLine: !StandardStream.isTyped)
  }

  mutating func run() throws(Failure) -> ExitCode {
    if command.flag(AssessCommand.resume) {
      let path = command.arguments.first ?? ""
      var file = try open(path)
      guard file.exists else { throw .file(FileError(.read, path, .notFound)) }
      let document = try read(&file)
      return try interview(document, try responseToResume(in: document, path), file, .resumed)
    }
    let entry = try instrumentEntry()
    if let path = command.value(of: AssessCommand.caseFile) {
      var file = try open(path)
      guard file.exists else { return try begin(entry, try newID(), file) }
      let (document, found) = try readCase(&file)
      if let id = command.value(of: AssessCommand.id), id != found.id {
        throw refused(AssessWords.otherCase(path, found.id, wanted: id))
      }
      return try add(entry, document, found, file)
    }
    let id = try newID()
    let path = AssessRun.fileName(for: id)
    var file = try open(path)
    guard file.exists else { return try begin(entry, id, file) }
    let (document, found) = try readCase(&file)
    // Two ids may differ only in signs that a file's name can't have.
    guard found.id == id else { throw refused(AssessWords.nameTaken(path, found.id)) }
    guard try confirm(AssessWords.fileExists(path)) else { throw .setup(.ended) }
    return try add(entry, document, found, file)
  }

  // MARK: Finding and beginning

  /// A new case with one response.
  private mutating func begin(
    _ entry: Library.Entry, _ id: String, _ file: consuming InterviewFile
  ) throws(Failure) -> ExitCode {
    let (born, age) = try asked { (questioner) throws(Questioner.Stop) in try questioner.age() }
    let sex = try asked { (questioner) throws(Questioner.Stop) in try questioner.sex() }
    let municipalities = session.library.municipalities()
    let municipality = try asked { (questioner) throws(Questioner.Stop) in
      try questioner.municipality(among: municipalities)
    }
    let date = try date(notBefore: born)
    let new = NewCase(
      id: id, born: born, age: age, sex: sex, date: date, municipality: municipality)
    let document = try parse(new.bytes, file.path)
    return try append(entry, date, document, file, .newCase)
  }

  /// A response in a case that is there.
  private mutating func add(
    _ entry: Library.Entry, _ document: JSONDocument, _ found: Case,
    _ file: consuming InterviewFile
  ) throws(Failure) -> ExitCode {
    var document = document
    // Several informants may answer on one day.
    let isOnly = (session.library.instrument(entry)?.informants.count ?? 1) < 2
    let isNamed = command.value(of: AssessCommand.date) != nil
    var declined: Int?
    if !isNamed || !isOnly, let index = begunResponse(to: entry, of: found) {
      if try isWanted(index, of: found, document) {
        return try interview(document, index, file, .resumed)
      }
      declined = index
    }
    let date = try date(notBefore: found.born)
    let there = found.responses.lastIndex { $0.instrument == entry.id && $0.date == date }
    if isOnly, let there {
      // One day has one response of an instrument, and no means no.
      if !isUnfinished(there, document) {
        var mayChange = there != declined
        if mayChange { mayChange = try isWanted(there, of: found, document) }
        if !mayChange { throw refused(AssessWords.dayTaken(date)) }
      }
      return try interview(document, there, file, .resumed)
    }
    if date > found.date {
      // Without a birth date the age holds on the case's date only.
      if found.born != nil || found.age == nil,
        try confirm(AssessWords.moveDate(found.date, date))
      {
        document = try parse(
          document.root.setting("date", to: Array("\"\(date)\"".utf8)), file.path)
      } else {
        session.tell(AssessWords.dateStays(found.date)(language))
      }
    }
    return try append(entry, date, document, file, .newResponse)
  }

  /// The latest interview with the instrument.
  private func begunResponse(to entry: Library.Entry, of found: Case) -> Int? {
    let day = command.value(of: AssessCommand.date).flatMap { CalendarDay($0) }
    let own = found.responses.indices.filter {
      let response = found.responses[$0]
      return response.instrument == entry.id && response.mode != nil
        && (day.map { $0 == response.date } ?? true)
    }
    return own.max(by: { found.responses[$0].date < found.responses[$1].date })
  }

  /// Whether the person wants to go on with a response, or to change one that is finished.
  private mutating func isWanted(
    _ index: Int, of found: Case, _ document: JSONDocument
  ) throws(Failure) -> Bool {
    let date = found.responses[index].date
    guard !isUnfinished(index, document) else { return try confirm(AssessWords.goOn(date)) }
    let decided = found.decisions.map(\.date).filter { $0 >= date }.max()
    return try confirm(AssessWords.changeFinished(date, decided: decided))
  }

  private mutating func isUnfinished(_ index: Int, _ document: JSONDocument) -> Bool {
    assessments(of: document).contains { $0.index == index && $0.isUnfinished }
  }

  private mutating func append(
    _ entry: Library.Entry, _ date: CalendarDay, _ document: JSONDocument,
    _ file: consuming InterviewFile, _ beginning: InterviewConductor.Beginning
  ) throws(Failure) -> ExitCode {
    let entry = validEntry(entry, on: date)
    guard let instrument = session.library.instrument(entry) else {
      session.tellAboutDefinitions()
      throw .refused(session.code)
    }
    let untilSettled = command.flag(AssessCommand.untilSettled)
    if untilSettled, !instrument.use.mayStopWhenSettled {
      session.tell(AssessWords.mayNotStop(instrument.head.label)(language))
      throw .refused(.usage)
    }
    let by = try assessor()
    let informant = try name(
      of: instrument.informants, Words(swedish: "Vem svarar", english: "Who answers"))
    let setting = try name(
      of: instrument.settings, Words(swedish: "Var bedöms personen", english: "Assessed where"))
    let response = NewResponse(
      instrument: entry.id, version: entry.version, date: date, by: by, informant: informant,
      setting: setting, mode: untilSettled ? .untilSettled : .interview)
    let grown = try parse(response.appended(to: document.root), file.path)
    return try interview(grown, nil, file, beginning)
  }

  /// The only name there is, or the one that is chosen; `nil` where there is none.
  private func name(of names: [String], _ what: Words) throws(Failure) -> String? {
    guard names.count > 1 else { return names.first }
    return try asked { (questioner) throws(Questioner.Stop) in
      try questioner.choice(of: names, what)
    }
  }

  // MARK: The interview

  private mutating func interview(
    _ document: JSONDocument, _ index: Int?, _ file: consuming InterviewFile,
    _ beginning: InterviewConductor.Beginning
  ) throws(Failure) -> ExitCode {
    let opened = session.library.assessment(
      response: index, of: document, stopsWhenSettled: command.flag(AssessCommand.untilSettled),
      allowsPersonalNumbers: command.flag(.allowPersonalNumbers))
    let assessment: OpenAssessment
    switch opened {
    case .success(let opened): assessment = opened
    case .failure(let refused):
      if refused.findings.isEmpty { session.tell(AssessWords.noResponse(language)) }
      throw self.refused(refused.findings)
    }
    // The rest is told with the report; this may be a reason not to begin.
    session.tell(assessment.findings.filter { $0.id == "outsidePopulation" })
    let policy = policyChoice(for: assessment.assessmentCase)
    var conductor = InterviewConductor(
      assessment, file, session.library, policy, beginning,
      showsBounds: command.flag(AssessCommand.showBounds),
      allowsPersonalNumbers: command.flag(.allowPersonalNumbers), holdsAtFlags: fillsScreen,
      in: language)
    do throws(FileError) {
      if let ending = conductor.begin() { return try close(ending, &conductor) }
      return try close(try lead(&conductor), &conductor)
    } catch {
      throw .file(error)
    }
  }

  /// The rules by which programmes must stand fast: those that are named, or the municipality's.
  private func policyChoice(for assessmentCase: Case) -> PolicyChoice {
    if let text = command.value(of: .policy) { return PolicyChoice(text) ?? .none }
    return assessmentCase.municipality == nil ? .none : .automatic
  }

  /// Whether the interview has a whole terminal.
  private var fillsScreen: Bool { !command.flag(AssessCommand.plain) && Terminal.movesCursor }

  private func lead(
    _ conductor: inout InterviewConductor
  ) throws(FileError) -> InterviewConductor.Ending {
    if fillsScreen, let mode = TerminalMode() {
      let showsColours =
        Terminal.showsColours && command.value(of: AssessCommand.color) != "never"
      var screen = ScreenInterview(lines.input, mode, showsColours: showsColours)
      return try screen.run(&conductor)
    }
    var plain = PlainInterview(lines)
    return try plain.run(&conductor)
  }
}

// MARK: - What the command line says, or a person

extension AssessRun {
  func asked<Value>(
    _ body: (Questioner) throws(Questioner.Stop) -> Value
  ) throws(Failure) -> Value {
    do throws(Questioner.Stop) {
      return try body(questioner)
    } catch {
      throw .setup(error)
    }
  }

  func confirm(_ words: Words) throws(Failure) -> Bool {
    try asked { (questioner) throws(Questioner.Stop) in try questioner.confirm(words) }
  }

  private func newID() throws(Failure) -> String {
    guard let id = command.value(of: AssessCommand.id) else {
      return try asked { (questioner) throws(Questioner.Stop) in try questioner.pseudonym() }
    }
    return try given(id, questioner.newID)
  }

  private func assessor() throws(Failure) -> String? {
    guard let by = command.value(of: AssessCommand.by) else {
      return try asked { (questioner) throws(Questioner.Stop) in try questioner.assessor() }
    }
    return try given(by, questioner.name)
  }

  /// A pseudonym of the command line.
  private func given(
    _ text: String, _ read: (String) throws(Questioner.Wrong) -> String
  ) throws(Failure) -> String {
    do throws(Questioner.Wrong) {
      return try read(text)
    } catch {
      session.tell("vagval: " + error.words(language))
      throw .refused(.usage)
    }
  }

  private mutating func date(notBefore born: CalendarDay?) throws(Failure) -> CalendarDay {
    if let day = command.value(of: AssessCommand.date).flatMap({ CalendarDay($0) }) {
      guard let today = LocalDay.today, day > today else { return day }
      session.tell("vagval: --date: " + Questioner.future(today).words(language))
      throw .refused(.usage)
    }
    return try asked { (questioner) throws(Questioner.Stop) in try questioner.date(notBefore: born)
    }
  }

  /// The instrument that the command line names.
  private mutating func instrumentEntry() throws(Failure) -> Library.Entry {
    let name = command.arguments.first ?? ""
    if isCase(name) { throw refused(AssessWords.isCase(name), .usage) }
    guard let entry = session.entry(named: name, [.instrument]) else {
      throw .refused(session.code)
    }
    return entry
  }

  /// The version that is in force on the day of the answers, where the command line names none.
  private mutating func validEntry(_ entry: Library.Entry, on day: CalendarDay) -> Library.Entry {
    let name = command.arguments.first.flatMap { DefinitionReference($0) }
    guard name?.version == nil else { return entry }
    return session.library.valid(.instrument, id: entry.id, on: day) ?? entry
  }
}

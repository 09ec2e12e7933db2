import RiskEngine
import RiskFiles

extension ColumnsCommand {
  static func run(_ command: ParsedCommand, in language: Language) throws(FileError) -> ExitCode {
    // Signals are watched before anything else, so that none is missed.
    let lines = command.flag(ask) || StandardStream.isTyped ? try TypedLines() : nil
    var session = Session(language, showsValues: command.flag(.showValues))
    guard try session.addDefinitions(in: command.values(of: .instruments)),
      let policy = session.policyChoice(command), let path = command.arguments.first,
      let beginning = try session.tableBeginning(path, command)
    else { return session.code }
    try session.check(command.value(of: output) ?? "-", isNoneOf: command.arguments)
    if let destination = command.value(of: output), !command.flag(replace),
      destination != "-", (try? FileStatus.of(destination)) != nil
    {
      session.tell(session.pick(ColumnsWords.exists(destination)))
      return .inputOutput
    }
    guard let corrections = session.corrections(command, beginning.header) else {
      return session.code
    }
    var run = ColumnsRun(session, command, beginning, corrections, policy)
    do throws(Questioner.Stop) {
      try run.run(
        lines.map {
          Questioner(
            $0, language, allowsPersonalNumbers: command.flag(.allowPersonalNumbers),
            stopsAtWrongLine: !StandardStream.isTyped)
        })
      return run.session.code
    } catch {
      switch error {
      case .file(let problem): throw problem
      case .ended:
        session.tell(session.pick(ColumnsWords.nothingSaved))
        return .refused
      case .signal(let signal):
        session.tell("\n" + session.pick(ColumnsWords.nothingSaved))
        return signal == TerminalInput.interrupt ? .interrupted : .terminated
      }
    }
  }
}

extension Session {
  /// Reads the beginning of a table; `nil` after telling why that can't be.
  fileprivate mutating func tableBeginning(
    _ path: String, _ command: ParsedCommand
  ) throws(FileError) -> TableBeginning? {
    var input = try InputBeginning(of: path)
    while !input.isWhole, input.bytes.count < TableBeginning.length { try input.readMore() }
    do throws(UnusableTable) {
      return try TableBeginning(
        input.bytes, isWhole: input.isWhole, file: path, tableDialect(path, command))
    } catch {
      tell(error.findings)
      note(.unusable)
      return nil
    }
  }

  /// What the command line says of the table; `nil` after telling what is wrong with it.
  fileprivate mutating func corrections(
    _ command: ParsedCommand, _ header: CSVHeader
  ) -> TableCorrections? {
    var corrections = TableCorrections()
    corrections.date = command.value(of: ColumnsCommand.date).flatMap { CalendarDay($0) }
    corrections.idPrefix = command.value(of: ColumnsCommand.idPrefix)
    corrections.dayOrder = command.value(of: ColumnsCommand.dayOrder)
      .flatMap(ColumnGuess.DayOrder.init(rawValue:))
    if let year = command.number(of: ColumnsCommand.firstYear) {
      if TableCorrections.possibleFirstYears.contains(year) {
        corrections.firstYear = year
      } else {
        tell("\(ColumnsCommand.firstYear.spelling): \(pick(ColumnsWords.firstYearNeeded))")
        note(.usage)
      }
    }
    if command.flag(ColumnsCommand.noShift) { corrections.takesShift = false }
    if command.flag(ColumnsCommand.shift) { corrections.takesShift = true }
    corrections.allowsPersonalNumbers = command.flag(.allowPersonalNumbers)
    corrections.leavesUnknown = command.flag(ColumnsCommand.leaveUnknown)
    if let id = command.value(of: ColumnsCommand.instrument) {
      guard let entry = entry(named: id, [.instrument]) else { return nil }
      corrections.instrument = entry.id
    }
    for option in [ColumnsCommand.set, ColumnsCommand.value] {
      for text in command.values(of: option) {
        guard let (name, meaning) = text.dividedAtLastEquals else {
          tell(pick(ColumnsWords.equalsNeeded(option, text)))
          note(.usage)
          continue
        }
        guard option == ColumnsCommand.set else {
          corrections.setValue(name, to: meaning, in: header)
          continue
        }
        do throws(UnusableTable) {
          try corrections.set(name, to: meaning, in: header)
        } catch {
          tell(error.findings)
          note(.usage)
        }
      }
    }
    return code == .done ? corrections : nil
  }
}

/// One run of `vagval columns`, from a table's beginning to the mapping.
private struct ColumnsRun {
  private(set) var session: Session
  private let command: ParsedCommand
  private let beginning: TableBeginning
  private var corrections: TableCorrections
  private let policy: PolicyChoice

  init(
    _ session: Session, _ command: ParsedCommand, _ beginning: TableBeginning,
    _ corrections: TableCorrections, _ policy: PolicyChoice
  ) {
    self.session = session
    self.command = command
    self.beginning = beginning
    self.corrections = corrections
    self.policy = policy
  }

  /// Whether everything in doubt is asked about; else only which instrument it is.
  private var asksAll: Bool { command.flag(ColumnsCommand.ask) || output != nil }

  private var output: String? { command.value(of: ColumnsCommand.output) }

  mutating func run(_ questioner: Questioner?) throws(Questioner.Stop) {
    var guess = session.library.guess(beginning, corrections, policy: policy)
    try show(guess)
    let dialogue = questioner.map { ColumnsDialogue($0, session.language) }
    if let dialogue, !asksAll, guess.instrument == nil {
      // Without an instrument there is hardly anything to see.
      corrections.instrument = try dialogue.instrument(of: guess, session.library.ids(.instrument))
      guess = session.library.guess(beginning, corrections, policy: policy)
      try show(guess)
    }
    if let dialogue, asksAll {
      while let correction = try dialogue.correction(
        of: guess, corrections, session.library.ids(.instrument))
      {
        corrections = correction
        guess = session.library.guess(beginning, corrections, policy: policy)
        if !guess.isDoubtful { try show(guess) }
      }
    }
    let isReadable = try readsRows(by: guess)
    guard !guess.isDoubtful, isReadable else {
      session.note(.refused)
      if guess.instrument == nil {
        let ids = guess.instruments.isEmpty ? session.library.ids(.instrument) : guess.instruments
        session.tell(session.pick(ColumnsWords.instrumentNeeded(beginning.header.file, ids)))
      }
      if output != nil { session.tell(session.pick(ColumnsWords.notSaved(guess))) }
      return
    }
    guard let output else { return }
    do throws(FileError) {
      try OutputFile.write(guess.mapping.json, to: output)
    } catch {
      throw .file(error)
    }
    if output != "-" { session.tell(session.pick(ColumnsWords.saved(output))) }
  }

  /// Shows the guess: beside the mapping, if that is what is written to standard output.
  private func show(_ guess: TableGuess) throws(Questioner.Stop) {
    let report = guess.report(in: session.language, showsValues: command.flag(.showValues))
    try write(report.rendered(colours: output != "-" && Terminal.showsColours))
  }

  private func write(_ text: String) throws(Questioner.Stop) {
    do throws(FileError) {
      try (output == "-" ? StandardStream.error : .output).write(text)
    } catch {
      throw .file(error)
    }
  }

  /// Reads the first rows by the guess, and tells what came of them.
  ///
  /// - Returns: Whether the table can be read at all.
  private mutating func readsRows(by guess: TableGuess) throws(Questioner.Stop) -> Bool {
    guard guess.instrument != nil, guess.lacking.isEmpty else { return false }
    let rows: RescoredLines
    do throws(UnusableTable) {
      rows = try session.library.trial(
        of: guess, policy: policy, allowsPersonalNumbers: corrections.allowsPersonalNumbers)
    } catch {
      session.tell(error.findings)
      return false
    }
    try write("\n" + session.pick(ColumnsWords.rows(rows.counts)) + "\n")
    if let cases = try? session.library.cases(of: guess, policy: policy),
      let finding = cases.differingTotals(of: beginning.header)
    {
      session.tell([finding])
    }
    if rows.counts.rejected > 0 {
      try write(session.pick(RescoreCommand.reasons(rows.counts)) + "\n")
      let header = beginning.header
      let start = PieceStart(of: header.file, lines: header.lines)
      for reject in rows.rejects.prefix(3) { session.tell(reject.findings(in: start)) }
    }
    return true
  }
}

extension String {
  /// The two parts around the last equals sign, without the spaces around them; `nil` where one
  /// of them is empty.
  fileprivate var dividedAtLastEquals: (String, String)? {
    guard let place = lastIndex(of: "=") else { return nil }
    let (name, meaning) = (
      String(self[..<place]).trimmed, String(self[index(after: place)...]).trimmed
    )
    return name.isEmpty || meaning.isEmpty ? nil : (name, meaning)
  }
}

import RiskEngine
import RiskFiles

extension RescoreCommand {
  static func run(_ command: ParsedCommand, in language: Language) throws(FileError) -> ExitCode {
    var session = Session(language)
    let builtIn = Set(session.library.entries.map(\.name))
    guard try session.addDefinitions(in: command.values(of: .instruments)),
      var options = session.rescoringOptions(command)
    else { return session.code }
    // Every error in a definition that can be foreseen is told before the first case is read.
    let problems = session.library.prepare(for: options) { !builtIn.contains($0.name) }
    session.tellAboutDefinitions()
    session.tell(problems)
    if problems.hasErrors { session.note(.unusable) }
    let files = RescoreFiles(command)
    if let twice = files.namedTwice {
      session.tell(session.pick(namedTwice(twice)))
      session.note(.usage)
    }
    session.tellMisplacedOptions(files, command)
    guard session.code == .done, let tables = try session.tables(among: files, command, &options)
    else { return session.code }
    var run = RescoreRun(session, options, files, tables, command)
    return try run.run()
  }
}

extension Session {
  /// What the command line chooses; `nil` after telling what it names that can't be.
  fileprivate mutating func rescoringOptions(_ command: ParsedCommand) -> RescoringOptions? {
    var options = RescoringOptions()
    options.allowsPersonalNumbers = command.flag(.allowPersonalNumbers)
    options.digests = command.flag(RescoreCommand.digests)
    if let text = command.value(of: RescoreCommand.fields), let fields = ResultFields(text) {
      options.fields = fields
    }
    if let text = command.value(of: RescoreCommand.policy) {
      guard let policy = text == "none" ? PolicyChoice.none : PolicyChoice(text) else {
        _ = entry(named: text, [.policy])
        return nil
      }
      options.policy = policy
    }
    options.versionChoice.asOf = command.value(of: RescoreCommand.asOf).flatMap { CalendarDay($0) }
    let instrument = command.value(of: RescoreCommand.instrument)
    if let instrument, entry(named: instrument, [.instrument]) == nil { return nil }
    let versions = command.values(of: RescoreCommand.instrumentVersion)
    for text in versions + [instrument].compactMap(\.self) {
      guard let reference = DefinitionReference(text), let version = reference.version else {
        continue
      }
      let other = options.versionChoice.instruments.updateValue(version, forKey: reference.id)
      if let other, other != version {
        tell(pick(RescoreCommand.twoVersions(of: reference.id, other, version)))
        note(.usage)
        return nil
      }
    }
    return options
  }

  /// Tells of options that concern tables where there is none, or lines of JSON where there are
  /// none.
  fileprivate mutating func tellMisplacedOptions(_ files: RescoreFiles, _ command: ParsedCommand) {
    typealias Command = RescoreCommand
    let readsTable = files.tables.readsTable
    if !readsTable { tellNoTable(for: [.columns, .encoding], command) }
    var problems: [Words] = []
    if !readsTable, !files.isOutputTable, command.value(of: Command.instrument) != nil {
      problems.append(Command.noTable(for: Command.instrument))
    }
    if !files.isOutputTable, command.value(of: Command.separator) != nil {
      problems.append(Command.noTableWritten(for: Command.separator))
    }
    if !files.isOutputTable, command.flag(Command.byteOrderMark) {
      problems.append(Command.noTableWritten(for: Command.byteOrderMark))
    }
    if files.isOutputTable, command.value(of: Command.fields) != nil {
      problems.append(Command.noLines(for: Command.fields))
    }
    if files.isOutputTable, command.flag(Command.digests) {
      problems.append(Command.noLines(for: Command.digests))
    }
    for problem in problems {
      tell(pick(problem))
      note(.usage)
    }
  }
}

/// Where a run reads and writes.
struct RescoreFiles {
  let inputs: [String]
  /// The result; `-` is standard output.
  let output: String
  /// The rejected lines; `nil` where they are only counted.
  let rejects: String?
  /// `nil` where the output is a stream: nothing can lie beside it.
  let manifest: String?
  /// Which of the inputs are tables.
  let tables: TableOptions
  /// Whether the output is a table.
  let isOutputTable: Bool

  init(_ command: ParsedCommand) {
    inputs = command.arguments
    output = command.value(of: RescoreCommand.output) ?? "-"
    let isFile = output != "-" && (try? FileStatus.of(output).kind) != .stream
    rejects =
      command.value(of: RescoreCommand.rejects) ?? (isFile ? "\(output).rejects.ndjson" : nil)
    manifest = isFile ? "\(output).manifest.json" : nil
    tables = TableOptions(command)
    isOutputTable =
      command.value(of: RescoreCommand.format).map { $0 == "csv" } ?? output.isNameOfTable
  }

  /// A path that would be written to while another part of the run reads or writes it; `nil` if
  /// there is none.
  var namedTwice: String? {
    let outputs = [output, rejects].compactMap(\.self)
    if output == rejects { return output }
    return outputs.first {
      $0 != "-" && (inputs + [tables.mapping].compactMap(\.self)).contains($0)
    }
  }
}

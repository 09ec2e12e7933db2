import RiskEngine
import RiskFiles

extension CompareCommand {
  static func run(_ command: ParsedCommand, in language: Language) throws(FileError) -> ExitCode {
    var session = Session(language, showsValues: command.flag(.showValues))
    guard try session.addDefinitions(in: command.values(of: .instruments)) else {
      return session.code
    }
    var ages = AgeGroups.standard
    if let text = command.value(of: ageGroups) {
      guard let read = AgeGroups(text) else {
        session.tell(session.pick(notAgeGroups(text)))
        return .usage
      }
      ages = read
    }
    guard let before = try session.comparedEntry(named: command.value(of: old)),
      let after = try session.comparedEntry(named: command.value(of: new))
    else { return session.code }
    guard Comparer.canCompare(before, after),
      let definitions = ComparedDefinitions(old: before, new: after)
    else {
      session.tell(session.pick(notComparable(before, after)))
      session.note(.unusable)
      return session.code
    }
    guard let policy = session.policy(command, comparing: before),
      var comparer = Comparer(
        session.library, old: before, new: after, policy: policy,
        allowsPersonalNumbers: command.flag(.allowPersonalNumbers))
    else { return session.code }
    let findings = comparer.prepare()
    guard findings.isEmpty else {
      session.tell(findings)
      session.note(.unusable)
      return session.code
    }
    guard let tables = try session.tables(command, of: comparer) else { return session.code }
    let report = CompareReport(command, definitions, ages, in: language)
    var run = CompareRun(session, comparer, report, tables, command)
    return try run.run()
  }

  private static func notAgeGroups(_ text: String) -> Words {
    let typed = TypedText(text).quoted
    return Words(
      swedish: "vagval: --age-groups kan inte vara \(typed). Skriv stigande åldrar från 1 till 130"
        + " med komma emellan, till exempel --age-groups 12,15,18,21.",
      english: "vagval: --age-groups can't be \(typed). Write rising ages from 1 to 130 with commas"
        + " between, for example --age-groups 12,15,18,21.")
  }

  private static func notComparable(_ before: Library.Entry, _ after: Library.Entry) -> Words {
    Words(
      swedish: "vagval: \(before.label) och \(after.label) går inte att jämföra över ärenden.\n"
        + "Ange två versioner av ett bedömningsinstrument, eller två uppsättningar vägvalsregler.",
      english: "vagval: \(before.label) and \(after.label) can't be compared over cases.\n"
        + "Name two versions of one instrument, or two policies.")
  }
}

extension Session {
  /// The definition that an option names: a file, or an id; `nil` after telling what is wrong.
  ///
  /// A file isn't added to the library: it may be a draft of a version that stands there.
  fileprivate mutating func comparedEntry(
    named word: String?
  ) throws(FileError) -> Library.Entry? {
    guard let word else { return nil }
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try InputFile.read(word)
    } catch {
      guard error.reason == .notFound else { throw error }
      let reference = DefinitionReference(word)
      // What looks like an id was hardly meant as a path.
      guard reference == nil || reference?.id.isDocumentID == true else { throw error }
      return entry(named: word, [.instrument, .policy])
    }
    var alone = Library()
    let findings = alone.add(name: word, bytes: bytes)
    tell(findings)
    guard let entry = alone.entries.first else {
      note(.unusable)
      return nil
    }
    return entry
  }

  /// How cases are routed; `nil` after telling why that can't be.
  fileprivate mutating func policy(
    _ command: ParsedCommand, comparing compared: Library.Entry
  ) -> PolicyChoice? {
    let named = command.value(of: CompareCommand.policy)
    let scoresOnly = command.flag(CompareCommand.scoresOnly)
    guard compared.kind == .instrument else {
      guard named == nil, !scoresOnly else {
        tell(
          pick(
            Words(
              swedish: "vagval: --policy och --scores-only hör till en jämförelse av"
                + " bedömningsinstrument.",
              english: "vagval: --policy and --scores-only belong to a comparison of instruments."))
        )
        note(.usage)
        return nil
      }
      return PolicyChoice.none
    }
    if scoresOnly { return PolicyChoice.none }
    if let named {
      guard entry(named: named, [.policy]) != nil else { return nil }
      return PolicyChoice(named)
    }
    return library.hasPolicy(reading: compared.id) ? .automatic : PolicyChoice.none
  }

  /// The tables among the inputs; `nil` after telling what is wrong.
  fileprivate mutating func tables(
    _ command: ParsedCommand, of comparer: Comparer
  ) throws(FileError) -> InputTables? {
    typealias Command = CompareCommand
    let options = TableOptions(command)
    if !options.readsTable {
      tellNoTable(for: [.columns, .encoding, Command.instrument], command)
    }
    let outputs = [Command.output, Command.changes, Command.rejects]
    if let mapping = options.mapping, outputs.contains(where: { command.value(of: $0) == mapping })
    {
      tell(pick(RescoreCommand.namedTwice(mapping)))
      note(.usage)
    }
    guard code == .done else { return nil }
    let instrument = command.value(of: Command.instrument)
    let named = command.value(of: Command.policy).flatMap { PolicyChoice($0) }
    // Cases may have circumstances also where none of the policies reads the instrument.
    let policy = command.flag(Command.scoresOnly) ? PolicyChoice.none : named ?? .automatic
    return try inputTables(options) { (_, header, mapping) throws(UnusableTable) in
      try comparer.columns(of: header, mapping, instrument: instrument, policy: policy)
    }
  }
}

extension CompareReport {
  /// What the command line asks for.
  fileprivate init(
    _ command: ParsedCommand, _ definitions: ComparedDefinitions, _ ages: AgeGroups,
    in language: Language
  ) {
    format = command.value(of: CompareCommand.format).flatMap(Format.init) ?? .text
    self.definitions = definitions
    self.ages = ages
    self.language = language
    coloursAreShown =
      command.value(of: CompareCommand.output) == nil && Terminal.showsColours
    changes = command.value(of: CompareCommand.changes)
      .map { $0.hasSuffix(ofFormat: "csv") ? .table : .lines }
  }
}

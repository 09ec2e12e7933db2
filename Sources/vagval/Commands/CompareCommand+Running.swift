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
    var run = try CompareRun(session, command, comparer, definitions, ages)
    return try run.run()
  }

  private static func notAgeGroups(_ text: String) -> Words {
    let typed = TypedText(text).quoted
    return Words(
      swedish: "vagval: hittade \(typed), väntade stigande åldrar mellan 1 och 130 med komma"
        + " emellan. Skriv till exempel --age-groups 12,15,18,21.",
      english: "vagval: found \(typed), expected rising ages from 1 to 130 with commas between."
        + " Write for example --age-groups 12,15,18,21.")
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
}

/// Compares every case of the given files, and writes what changed as it comes.
private struct CompareRun {
  private var session: Session
  private let files: [String]
  private let format: String
  private var comparer: Comparer
  private let definitions: ComparedDefinitions
  private let ages: AgeGroups
  private var totals: ComparisonTotals
  private let output: StreamedOutput
  /// Where changed cases go; `nil` for into the report.
  private let changes: StreamedOutput?
  private let changesAreTable: Bool
  private let coloursAreShown: Bool
  private var isFirst = true
  /// How many cases were found in the files.
  private var read = 0

  init(
    _ session: Session, _ command: ParsedCommand, _ comparer: Comparer,
    _ definitions: ComparedDefinitions, _ ages: AgeGroups
  ) throws(FileError) {
    self.session = session
    self.comparer = comparer
    self.definitions = definitions
    self.ages = ages
    files = command.arguments
    format = command.value(of: CompareCommand.format) ?? "text"
    totals = ComparisonTotals(groups: PersonGroups(ages: ages))
    let path = command.value(of: CompareCommand.output)
    output = try StreamedOutput(path ?? "-")
    coloursAreShown = path == nil && Terminal.showsColours
    let other = command.value(of: CompareCommand.changes)
    changes = try other.map { path throws(FileError) in try StreamedOutput(path) }
    changesAreTable = other?.hasSuffix(".csv") ?? false
  }

  mutating func run() throws(FileError) -> ExitCode {
    try writeBeginning()
    for path in files { try compareCases(of: path) }
    guard totals.cases == read, totals.addUp else {
      session.tell(session.pick(CompareRun.doesNotAddUp))
      return .fault
    }
    try writeEnd()
    try changes?.finish()
    try output.finish()
    if totals.count(.refused) > 0 { session.note(.refused) }
    return session.code
  }

  private static let doesNotAddUp = Words(
    swedish: "vagval: ett fel i programmet; talen går inte ihop.",
    english: "vagval: a fault in the program; the counts don't add up.")

  // MARK: Reading

  private mutating func compareCases(of path: String) throws(FileError) {
    var pieces = try LinePieces(path)
    var whole: [UInt8]?
    var isFirstPiece = true
    while let piece = try pieces.next() {
      switch piece {
      case .tooLong(let line):
        let place = Location(file: path, line: line, column: 1, pointer: "")
        let problem = JSONProblem.tooLarge(limit: InputFile.standardLimit)
        try compare(.unreadable(Finding(problem, at: place, concernsPerson: true)))
      case .lines(let bytes, let firstLine, let isLast):
        if isFirstPiece, isLast || !CaseFile.holdsLines(bytes) { whole = [] }
        isFirstPiece = false
        if whole != nil {
          whole? += bytes
          guard (whole?.count ?? 0) <= InputFile.standardLimit else {
            throw FileError(.read, path, .tooLarge(limit: InputFile.standardLimit))
          }
        } else {
          let file = CaseFile.lines(name: path, bytes, firstLine: firstLine)
          for entry in file.entries { try compare(entry) }
        }
      }
    }
    guard let whole else { return }
    switch CaseFile.read(name: path, bytes: whole) {
    case .success(let file): for entry in file.entries { try compare(entry) }
    case .failure(let unusable):
      session.tell([unusable.finding])
      session.note(.unusable)
    }
  }

  private mutating func compare(_ entry: CaseFile.Entry) throws(FileError) {
    read += 1
    let compared = comparer.compare(entry)
    totals.add(compared)
    switch compared.outcome {
    case .same, .scoresOnly: return
    case .refused: session.tell(compared.findings)
    case .changed, .refusedByOld, .refusedByNew: try write(compared)
    }
  }

  // MARK: Writing

  private func writeBeginning() throws(FileError) {
    if changesAreTable { try changes?.write(ComparedCase.columns) }
    switch format {
    case "csv": return
    case "json":
      var writer = JSONWriter(style: .pretty)
      definitions.write(definitions.old, to: &writer)
      try output.write("{\"old\": ")
      try output.write(writer.bytes)
      writer = JSONWriter(style: .pretty)
      definitions.write(definitions.new, to: &writer)
      try output.write(",\n\"new\": ")
      try output.write(writer.bytes)
      try output.write(",\n\"difference\": ")
      try output.write(definitions.difference.json())
      if changes == nil { try output.write(",\n\"cases\": [") }
    default:
      try output.write(
        definitions.report(in: session.language).rendered(colours: coloursAreShown) + "\n")
    }
  }

  private mutating func write(_ compared: ComparedCase) throws(FileError) {
    defer { isFirst = false }
    if let changes {
      try changes.write(changesAreTable ? compared.rows(ages: ages) : line(compared))
      return
    }
    switch format {
    case "csv": return
    case "json":
      var writer = JSONWriter(style: .pretty)
      compared.write(to: &writer, ages: ages)
      try output.write(isFirst ? "\n" : ",\n")
      try output.write(writer.bytes)
    default:
      try output.write(
        compared.report(in: session.language).rendered(colours: coloursAreShown) + "\n")
    }
  }

  private func line(_ compared: ComparedCase) -> [UInt8] {
    var writer = JSONWriter(style: .compact)
    compared.write(to: &writer, ages: ages)
    writer.endLine()
    return writer.bytes
  }

  private func writeEnd() throws(FileError) {
    switch format {
    case "csv": try output.write(totals.table(of: definitions))
    case "json":
      if changes == nil { try output.write(isFirst ? "]" : "\n]") }
      for (key, write) in [
        ("counts", totals.writeCounts(to:)), ("matrices", totals.matrices.write(to:)),
        ("definitions", totals.writeDefinitions(to:)),
      ] as [(String, (inout JSONWriter) -> Void)] {
        var writer = JSONWriter(style: .pretty)
        write(&writer)
        try output.write(",\n\"\(key)\": ")
        try output.write(writer.bytes)
      }
      try output.write("}\n")
    default:
      try output.write(totals.report(in: session.language).rendered(colours: coloursAreShown))
    }
  }
}

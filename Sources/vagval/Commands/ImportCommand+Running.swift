import RiskEngine
import RiskFiles

extension ImportCommand {
  static func run(_ command: ParsedCommand, in language: Language) throws(FileError) -> ExitCode {
    var session = Session(language, showsValues: command.flag(.showValues))
    guard try session.addDefinitions(in: command.values(of: .instruments)) else {
      return session.code
    }
    if command.value(of: format) == "json", command.value(of: output) == nil {
      session.tell(
        session.pick(
          Words(
            swedish: "Med --format json går listan till standard ut. Ange också --output.",
            english: "With --format json the list goes to standard output. Give --output too.")))
      return .usage
    }
    var run = ImportRun(session, command)
    return try run.run()
  }
}

/// What a file to be imported holds.
enum ImportSource {
  case fhir(FHIRFile)
  case table(name: String, bytes: [UInt8])

  /// The content decides, never the name: JSON begins with a bracket, and no table does.
  init(path: String, bytes: [UInt8]) {
    let first = bytes.first { $0 > 0x20 && ![0xEF, 0xBB, 0xBF].contains($0) }
    let isResource = first.map([UInt8(ascii: "{"), UInt8(ascii: "[")].contains) ?? true
    self =
      isResource || FHIRFile.isXML(bytes)
      ? .fhir(FHIRFile(name: path, bytes: bytes)) : .table(name: path, bytes: bytes)
  }
}

/// Reads all files, forms before filled-in ones, and writes what came of them.
private struct ImportRun {
  private var session: Session
  private let command: ParsedCommand
  private var definitions: [ConvertedDefinition] = []
  private var cases: [[UInt8]] = []
  private var findings: [Finding] = []

  init(_ session: Session, _ command: ParsedCommand) {
    self.session = session
    self.command = command
  }

  mutating func run() throws(FileError) -> ExitCode {
    var responses = ResponseChoices()
    responses.date = ImportCommand.day(command)
    responses.allowsPersonalNumbers = command.flag(.allowPersonalNumbers)
    if let name = command.value(of: ImportCommand.instrument) {
      guard let entry = session.entry(named: name, [.instrument]) else { return session.code }
      responses.instrument = entry
    }
    var files: [FHIRFile] = []
    for path in command.arguments {
      switch ImportSource(path: path, bytes: try InputFile.read(path)) {
      case .fhir(let file): files.append(file)
      case .table(let name, let bytes):
        let table = try session.importedTable(name, bytes, command)
        cases += table.cases
        findings += table.findings
      }
    }
    var forms = FHIRForms(files.isEmpty ? Library() : session.library)
    for file in files {
      findings += file.findings
      for questionnaire in file.questionnaires { add(questionnaire, to: &forms) }
    }
    let groups = files.flatMap(\.responses)
    for group in groups { add(group, forms, responses, isOnly: groups.count == 1) }
    session.tellAboutDefinitions()
    try write()
    return session.code
  }

  private mutating func add(_ questionnaire: FHIRFile.Resource, to forms: inout FHIRForms) {
    var choices = QuestionnaireChoices()
    choices.id = command.value(of: ImportCommand.id)
    choices.addsTotal = command.flag(ImportCommand.total)
    let reader = DocumentReader(questionnaire.document, concernsPerson: false)
    let definition = session.library.definition(
      fromQuestionnaire: questionnaire.node, questionnaire.surroundings, forms: &forms, choices,
      reader)
    if let definition { definitions.append(definition) }
    findings += reader.findings
  }

  private mutating func add(
    _ group: [FHIRFile.Resource], _ forms: FHIRForms, _ choices: ResponseChoices, isOnly: Bool
  ) {
    guard let document = group.first?.document else { return }
    let reader = DocumentReader(document, concernsPerson: true)
    let converted = session.library.assessmentCase(
      fromResponses: group, forms: forms, choices, isPretty: isOnly, reader)
    if let converted { cases.append(converted + [UInt8(ascii: "\n")]) }
    findings += reader.findings
  }

  // MARK: Writing

  private mutating func write() throws(FileError) {
    let isEmpty = definitions.isEmpty && cases.isEmpty
    if findings.hasErrors { session.note(isEmpty ? .unusable : .refused) }
    let output = command.value(of: ImportCommand.output) ?? "-"
    if output != "-", (try? FileStatus.of(output))?.kind == .folder {
      var files = definitions.map { (path: "\(output)/\($0.fileName)", bytes: $0.bytes) }
      if !cases.isEmpty {
        let name = cases.count == 1 ? "case.json" : "cases.ndjson"
        files.append(("\(output)/\(name)", cases.flatMap(\.self)))
      }
      try save(files)
    } else if definitions.count + min(cases.count, 1) > 1 {
      session.tell(
        session.pick(
          Words(
            swedish: "Filerna ger flera definitioner, eller både definitioner och ärenden. Ange en"
              + " mapp som finns med --output.",
            english: "The files give several definitions, or both definitions and cases. Give a"
              + " folder that exists with --output.")))
      session.note(.usage)
      return
    } else if !isEmpty {
      try save(definitions.flatMap(\.bytes) + cases.flatMap(\.self), to: output)
    }
    try list()
  }

  /// Puts files into a folder, unless another file there has the name of one of them: somebody may
  /// have worked on it.
  private mutating func save(
    _ files: [(path: String, bytes: [UInt8])]
  ) throws(FileError) {
    for (path, bytes) in files
    where (try? FileStatus.of(path)) != nil && (try? InputFile.read(path)) != bytes {
      let name = TypedText(path).printable
      session.tell(
        session.pick(
          Words(
            swedish: "\(name) finns redan. Inget är skrivet: ange en annan mapp, eller flytta filen"
              + " först.",
            english: "\(name) exists already. Nothing is written: give another folder, or move the"
              + " file first.")))
      return session.note(.inputOutput)
    }
    for (path, bytes) in files { try save(bytes, to: path) }
  }

  /// Puts something into a file that isn't one of those that are imported.
  private func save(_ bytes: [UInt8], to path: String) throws(FileError) {
    try session.check(
      path, isNoneOf: command.arguments + (command.value(of: .columns).map { [$0] } ?? []))
    try OutputFile.write(bytes, to: path)
  }

  /// Lists what isn't carried over.
  private func list() throws(FileError) {
    guard command.value(of: ImportCommand.format) == "json" else { return session.tell(findings) }
    var writer = JSONWriter(style: .pretty)
    writer.array { writer in
      for finding in findings { writer.value(finding, session) }
    }
    try session.write(writer.bytes + [UInt8(ascii: "\n")])
  }
}

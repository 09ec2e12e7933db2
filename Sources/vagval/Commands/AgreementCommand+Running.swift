import RiskEngine
import RiskFiles

extension AgreementCommand {
  static func run(_ command: ParsedCommand, in language: Language) throws(FileError) -> ExitCode {
    var session = Session(language, showsValues: command.flag(.showValues))
    guard try session.addDefinitions(in: command.values(of: .instruments)) else {
      return session.code
    }
    var wanted: DefinitionReference?
    if let text = command.value(of: instrument) {
      guard session.entry(named: text, [.instrument]) != nil else { return session.code }
      wanted = DefinitionReference(text)
    }
    var run = AgreementRun(session, command, wanted)
    return try run.run()
  }
}

/// Reads the cases of one or two files and writes how far the assessors agree.
private struct AgreementRun {
  private var session: Session
  private let command: ParsedCommand
  private let wanted: DefinitionReference?
  private var reader = AssessmentReader()

  init(_ session: Session, _ command: ParsedCommand, _ wanted: DefinitionReference?) {
    self.session = session
    self.command = command
    self.wanted = wanted
  }

  mutating func run() throws(FileError) -> ExitCode {
    var sources: [[Assessment]] = []
    for path in command.arguments {
      if let assessments = try assessments(in: path) { sources.append(assessments) }
    }
    session.tellAboutDefinitions()
    guard sources.count == command.arguments.count else { return session.code }
    let choice = AssessorChoice(
      first: command.value(of: AgreementCommand.first),
      second: command.value(of: AgreementCommand.second))
    switch sides(of: sources, choice) {
    case .success(let sides): try write(sides)
    case .failure(let unusable):
      session.tell([unusable.finding])
      session.note(.unusable)
    }
    return session.code
  }

  private func sides(
    of sources: [[Assessment]], _ choice: AssessorChoice
  ) -> Result<AssessmentSides, UnusableAssessors> {
    let first = sources.first ?? []
    guard let second = sources.dropFirst().first else { return AssessmentSides.of(first, choice) }
    return AssessmentSides.of(first, second, choice)
  }

  /// The responses in a file; `nil` if it can't be used as a whole.
  private mutating func assessments(in path: String) throws(FileError) -> [Assessment]? {
    switch CaseFile.read(name: path, bytes: try InputFile.read(path)) {
    case .failure(let unusable):
      session.tell([unusable.finding])
      session.note(.unusable)
      return nil
    case .success(let file):
      var assessments: [Assessment] = []
      for entry in file.entries { assessments += self.assessments(of: entry) }
      return assessments
    }
  }

  private mutating func assessments(of entry: CaseFile.Entry) -> [Assessment] {
    let result = session.library.result(
      for: entry, policy: .none, allowsPersonalNumbers: command.flag(.allowPersonalNumbers),
      tellsAssessorsApart: true)
    switch result {
    case .success(let result):
      session.tell(result.findings)
      let wanted = wanted
      return reader.assessments(of: result) { head in
        guard let wanted else { return true }
        return head.id == wanted.id && (wanted.version ?? head.version) == head.version
      }
    case .failure(let refused):
      session.tell(refused.findings)
      session.note(.refused)
      return []
    }
  }

  private func write(_ sides: AssessmentSides) throws(FileError) {
    let weights = command.value(of: AgreementCommand.weights).flatMap(KappaWeights.init)
    let agreement = Agreement(
      between: sides, weights: weights ?? .quadratic,
      keepsDifferences: command.flag(AgreementCommand.showPairs))
    let files = command.arguments
    let sources = AgreementSources(
      files: files.first ?? "", files.last ?? "", assessors: sides.assessors)
    if command.value(of: .reportFormat) == "json" {
      try session.write(agreement.json(sources) + [UInt8(ascii: "\n")])
    } else {
      let report = agreement.report(sources, in: session.language)
      try session.write(report.rendered(colours: Terminal.showsColours))
    }
  }
}

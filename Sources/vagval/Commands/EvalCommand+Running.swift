import RiskEngine
import RiskFiles

extension EvalCommand {
  static func run(_ command: ParsedCommand, in language: Language) throws(FileError) -> ExitCode {
    var session = Session(language)
    guard let text = command.arguments.first, let path = command.value(of: assessmentCase) else {
      return .usage
    }
    guard try session.addDefinitions(in: command.values(of: .instruments)),
      let result = try result(at: path, command, &session),
      let trial = trial(of: text, on: result, command, &session)
    else { return session.code }
    switch trial {
    case .failure(let error):
      session.tell(error.problem, at: error.offset, of: text)
      session.note(.unusable)
    case .success(let trial):
      for (problem, offset) in trial.doubts {
        session.tell(problem, at: offset, of: text)
        if problem.severity == .error { session.note(.refused) }
      }
      let report = TrialReport(trial: trial, language: language)
      if command.value(of: .reportFormat) == "json" {
        try session.write(report.json)
      } else {
        try session.write(report.text)
      }
    }
    return session.code
  }

  /// The file's only case, scored; `nil` after telling why there is none.
  private static func result(
    at path: String, _ command: ParsedCommand, _ session: inout Session
  ) throws(FileError) -> CaseResult? {
    let bytes = try InputFile.read(path)
    switch CaseFile.read(name: path, bytes: bytes) {
    case .failure(let unusable):
      session.tell([unusable.finding])
      session.note(.unusable)
      return nil
    case .success(let file):
      guard file.entries.count == 1, let entry = file.entries.first else {
        session.refuse(EvalCommand.notOneCase(file.entries.count))
        return nil
      }
      switch session.library.result(
        for: entry, policy: .none, allowsPersonalNumbers: command.flag(.allowPersonalNumbers))
      {
      case .failure(let refused):
        session.tell(refused.findings)
        session.note(.refused)
        session.tellAboutDefinitions()
        return nil
      case .success(let result):
        session.tell(result.findings)
        return result
      }
    }
  }

  /// The expression tried on what the command line names; `nil` after telling what is missing.
  private static func trial(
    of text: String, on result: CaseResult, _ command: ParsedCommand, _ session: inout Session
  ) -> Result<ExpressionTrial, ExpressionError>? {
    guard let name = command.value(of: policy) else {
      guard let response = response(of: result, command, &session) else { return nil }
      let assessmentCase = result.assessmentCase
      let person = Person(
        age: assessmentCase.age(on: response.date), sex: assessmentCase.sex)
      return Result { () throws(ExpressionError) in try response.trial(of: text, for: person) }
    }
    guard let entry = session.entry(named: name, [.policy]) else { return nil }
    guard let policy = session.library.policy(entry) else {
      session.tellAboutDefinitions()
      return nil
    }
    return Result { () throws(ExpressionError) in
      try policy.trial(of: text, on: result.assessmentCase, result.responses)
    }
  }

  /// The response that the command line means.
  private static func response(
    of result: CaseResult, _ command: ParsedCommand, _ session: inout Session
  ) -> Response? {
    let responses = result.responses.map(\.response)
    let wanted = command.value(of: instrument).map { ($0, DefinitionReference($0)) }
    let fitting = responses.enumerated().filter { position, response in
      if let number = command.value(of: number), number != String(position + 1) { return false }
      guard let (_, reference) = wanted else { return true }
      let head = response.instrument.head
      return reference?.id == head.id
        && (reference?.version.map { $0 == head.version } ?? true)
    }
    if fitting.count == 1 { return fitting.first?.element }
    let listed = responses.enumerated().map { position, response in
      let informant = response.informantName.map { " · " + TypedText($0).printable } ?? ""
      return "  \(position + 1)  \(response.instrument.head.label) · \(response.date)\(informant)"
    }
    session.refuse(fitting.isEmpty ? noResponse(listed) : severalResponses(listed))
    return nil
  }
}

extension Session {
  /// Tells what keeps the whole input from being used.
  fileprivate mutating func refuse(_ words: Words) {
    tell(pick(words))
    note(.unusable)
  }

  /// Tells what is wrong in an expression, with a caret under the place.
  fileprivate func tell(_ problem: any Problem, at offset: Int, of text: String) {
    let place = ExpressionPlace(offset: offset, in: text)
    let finding = Finding(problem, at: nil).line(in: language)
    tell("\(pick(EvalCommand.expression)):\(place.line):\(place.column): \(finding)")
    tell("  \(place.shownLine)\n  \(place.caret)")
  }
}

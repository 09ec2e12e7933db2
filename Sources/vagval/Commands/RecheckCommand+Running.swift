import RiskEngine
import RiskFiles

extension RecheckCommand {
  static func run(_ command: ParsedCommand, in language: Language) throws(FileError) -> ExitCode {
    var session = Session(language, showsValues: command.flag(.showValues))
    guard try session.addDefinitions(in: command.values(of: .instruments)) else {
      return session.code
    }
    var run = RecheckRun(session, command)
    return try run.run()
  }
}

/// Rechecks every case of the given files.
private struct RecheckRun {
  private var session: Session
  private let command: ParsedCommand
  private var counts = RecheckCounts()
  private var isFirst = true

  init(_ session: Session, _ command: ParsedCommand) {
    self.session = session
    self.command = command
  }

  private var format: String { command.value(of: .resultFormat) ?? "text" }

  mutating func run() throws(FileError) -> ExitCode {
    if format == "json" { try session.write("{\"cases\": [\n") }
    for path in command.arguments {
      switch CaseFile.read(name: path, bytes: try InputFile.read(path)) {
      case .success(let file):
        for entry in file.entries { try recheck(entry) }
      case .failure(let unusable):
        session.tell([unusable.finding])
        session.note(.unusable)
      }
    }
    session.tellAboutDefinitions()
    try writeCounts()
    return session.code
  }

  private mutating func recheck(_ entry: CaseFile.Entry) throws(FileError) {
    switch session.library.recheck(
      entry, allowsPersonalNumbers: command.flag(.allowPersonalNumbers))
    {
    case .failure(let refused):
      session.tell(refused.findings)
      session.note(.refused)
    case .success(let recheck):
      counts.add(recheck)
      session.tell(recheck.findings)
      if recheck.differs || recheck.findings.hasErrors { session.note(.refused) }
      if !recheck.responses.isEmpty { try write(recheck) }
    }
  }

  // MARK: Output

  private mutating func write(_ recheck: Recheck) throws(FileError) {
    switch format {
    case "json":
      if !isFirst { try session.write(",\n") }
      var writer = JSONWriter(style: .pretty)
      recheck.write(to: &writer)
      try session.write(writer.bytes)
      isFirst = false
    case "ndjson":
      var writer = JSONWriter(style: .compact)
      recheck.write(to: &writer)
      writer.endLine()
      try session.write(writer.bytes)
    default:
      guard recheck.differs else { return }
      if !isFirst { try session.write("\n") }
      let report = recheck.report(in: session.language)
      try session.write(report.rendered(colours: Terminal.showsColours))
      isFirst = false
    }
  }

  private func writeCounts() throws(FileError) {
    var writer = JSONWriter(style: .compact)
    counts.write(to: &writer)
    let written = String(decoding: writer.bytes, as: UTF8.self)
    switch format {
    case "json": try session.write("\(isFirst ? "" : "\n")], \"counts\": \(written)}\n")
    case "ndjson": try session.write("{\"counts\":\(written)}\n")
    default: try session.write((isFirst ? "" : "\n") + counts.line(in: session.language) + "\n")
    }
  }
}

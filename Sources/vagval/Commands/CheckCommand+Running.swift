import RiskEngine
import RiskFiles

extension CheckCommand {
  static func run(_ command: ParsedCommand, in language: Language) throws(FileError) -> ExitCode {
    var session = Session(language, showsValues: command.flag(.showValues))
    guard try session.addDefinitions(in: command.values(of: .instruments)) else {
      return session.code
    }
    var files: [(path: String, bytes: [UInt8])] = []
    for path in command.arguments { files.append((path, try InputFile.read(path))) }
    // All are added before any is checked, since a policy may refer to the others.
    for file in files { session.library.addForChecking(name: file.path, bytes: file.bytes) }
    var findings: [Finding] = []
    for file in files {
      findings += session.library.check(name: file.path, bytes: file.bytes)
    }
    if findings.hasErrors { session.note(.refused) }
    if command.value(of: .reportFormat) == "json" {
      try session.write(json(findings, &session))
    } else {
      try session.write(text(findings, files: files.count, &session))
    }
    return session.code
  }

  private static func text(
    _ findings: [Finding], files: Int, _ session: inout Session
  ) -> String {
    var text = ""
    for finding in findings {
      text += finding.line(in: session.language, values: session.values) + "\n"
      if let shown = session.witnessCase(of: finding) {
        text += "  \(session.pick(.witnessCase)) \(String(decoding: shown, as: UTF8.self))\n"
      }
    }
    let errors = findings.count { $0.severity == .error }
    let others = findings.count - errors
    let summary =
      findings.isEmpty
      ? Words(
        swedish: files == 1 ? "Inget att anmärka." : "\(files) filer. Inget att anmärka.",
        english: files == 1 ? "Nothing to remark." : "\(files) files. Nothing to remark.")
      : Words(
        swedish: "Fel: \(errors). Övriga anmärkningar: \(others).",
        english: "Errors: \(errors). Remarks: \(others).")
    return text + session.pick(summary) + "\n"
  }

  private static func json(_ findings: [Finding], _ session: inout Session) -> [UInt8] {
    var writer = JSONWriter(style: .pretty)
    writer.array { writer in
      for finding in findings {
        let shown = session.witnessCase(of: finding)
        writer.value(finding, session, shownBy: shown)
      }
    }
    return writer.bytes + [UInt8(ascii: "\n")]
  }
}

extension Words {
  /// What stands before a case that shows a finding.
  fileprivate static let witnessCase = Words(swedish: "Ärende:", english: "Case:")
}

import RiskEngine
import RiskFiles

extension VerifyCommand {
  static func run(_ command: ParsedCommand, in language: Language) throws(FileError) -> ExitCode {
    var session = Session(language, showsValues: command.flag(.showValues))
    guard try session.replaceDefinitions(with: command.values(of: definitions)) else {
      return session.code
    }
    var cases = RecordedCases()
    if let path = command.value(of: VerifyCommand.cases) {
      guard let file = try session.file(at: path) else { return session.code }
      cases.add(file)
    }
    var verifier = Verifier(
      session.library, cases, allowsPersonalNumbers: command.flag(.allowPersonalNumbers))
    var verified: [Verification] = []
    for path in command.arguments {
      guard let file = try session.file(at: path) else { continue }
      for entry in file.entries { verified.append(verifier.verify(entry)) }
    }
    for verification in verified { session.note(verification.verdict) }
    if command.value(of: .reportFormat) == "json" {
      try session.write(session.json(verified))
    } else {
      try session.write(verified)
    }
    return session.code
  }
}

extension Session {
  /// Puts the definitions in files and folders in place of those of their identity.
  ///
  /// - Returns: Whether all of them can be used.
  fileprivate mutating func replaceDefinitions(
    with paths: [String]
  ) throws(FileError) -> Bool {
    guard let files = try definitionFiles(named: paths) else { return false }
    var isUsable = true
    for file in files {
      var probe = Library()
      let findings = probe.add(name: file.name, bytes: file.bytes)
      tell(findings)
      if findings.hasErrors { isUsable = false }
    }
    if !isUsable { note(.unusable) }
    return isUsable
  }

  /// The cases, or results, of a file; `nil` after telling why it can't be read.
  fileprivate mutating func file(at path: String) throws(FileError) -> CaseFile? {
    switch CaseFile.read(name: path, bytes: try InputFile.read(path)) {
    case .success(let file): return file
    case .failure(let unusable):
      tell([unusable.finding])
      note(.unusable)
      return nil
    }
  }

  fileprivate mutating func note(_ verdict: Verification.Verdict) {
    switch verdict {
    case .same: break
    case .sameResult, .differs: note(.refused)
    case .unverifiable: note(.unusable)
    }
  }

  // MARK: Output

  fileprivate func write(_ verified: [Verification]) throws(FileError) {
    for verification in verified {
      tell(verification.findings)
      let report = verification.report(in: language, values: values)
      try write(report.rendered(colours: Terminal.showsColours))
    }
    if verified.isEmpty {
      try write(
        pick(
          Words(
            swedish: "Det finns inga resultat att kontrollera.\n",
            english: "There are no results.\n")))
    } else if verified.count > 1 {
      try write("\n" + Verification.summary(of: verified.map(\.verdict), in: language) + "\n")
    }
  }

  fileprivate func json(_ verified: [Verification]) -> [UInt8] {
    var writer = JSONWriter(style: .pretty)
    writer.object { writer in
      writer.key("engine")
      writer.value(Engine.label)
      writer.key("results")
      writer.array { writer in
        for verification in verified { write(verification, to: &writer) }
      }
      writer.key("counts")
      writer.object { writer in
        for verdict in Verification.Verdict.allCases {
          writer.key(verdict.rawValue)
          writer.value(verified.count { $0.verdict == verdict })
        }
      }
    }
    return writer.bytes + [UInt8(ascii: "\n")]
  }

  private func write(_ verification: Verification, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("id")
      if let id = verification.id { writer.value(id) } else { writer.null() }
      writer.key("file")
      writer.value(verification.location.file)
      writer.key("line")
      writer.value(verification.location.line)
      writer.key("verdict")
      writer.value(verification.verdict.rawValue)
      writer.key("causes")
      writer.array { writer in
        for cause in verification.causes { cause.write(to: &writer) }
      }
      writer.key("differences")
      writer.array { writer in
        for difference in verification.differences {
          difference.write(to: &writer, showsValues: values == .shown)
        }
      }
      if verification.moreDifferences > 0 {
        writer.key("moreDifferences")
        writer.value(verification.moreDifferences)
      }
      writer.key("findings")
      writer.array { writer in
        for finding in verification.findings { writer.value(finding, self) }
      }
    }
  }
}

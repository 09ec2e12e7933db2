import RiskEngine
import RiskFiles

extension TestCommand {
  static func run(_ command: ParsedCommand, in language: Language) throws(FileError) -> ExitCode {
    var session = Session(language)
    guard try session.addDefinitions(in: command.values(of: .instruments)),
      let files = try session.definitionFiles(named: command.arguments)
    else { return session.code }
    let isJSON = command.value(of: .reportFormat) == "json"
    if command.flag(derive) {
      let reports = files.map { session.library.derive(name: $0.name, bytes: $0.bytes) }
      try write(reports, &session)
    } else if command.flag(mutate) {
      let limit = command.number(of: Self.limit) ?? standardLimit
      let reports = files.map { file in
        session.library.mutate(name: file.name, bytes: file.bytes, limit: limit)
      }
      if !reports.allSatisfy(\.isGood) { session.note(.refused) }
      try session.write(
        isJSON ? json(reports, session) : Array(text(reports, session).utf8))
    } else {
      let reports = files.map { session.library.test(name: $0.name, bytes: $0.bytes) }
      if !reports.allSatisfy(\.isGood) { session.note(.refused) }
      try session.write(
        isJSON
          ? json(reports, session)
          : Array(text(reports, isVerbose: command.flag(verbose), session).utf8))
    }
    return session.code
  }

  // MARK: Tests

  private static func text(
    _ reports: [TestReport], isVerbose: Bool, _ session: Session
  ) -> String {
    var text = ""
    for report in reports {
      for finding in report.findings { text += finding.line(in: session.language) + "\n" }
      for run in report.runs {
        if run.verdict == .passed, isVerbose {
          text += "\(place(run.location)): \(session.pick(.passed)) \"\(run.name)\"\n"
        }
        for finding in run.findings { text += finding.line(in: session.language) + "\n" }
      }
    }
    return text + session.pick(.summary(of: reports)) + "\n"
  }

  private static func json(_ reports: [TestReport], _ session: Session) -> [UInt8] {
    document { writer in
      writer.array { writer in
        for report in reports {
          writer.object { writer in
            writer.members(of: report, session)
            writer.key("tests")
            writer.array { writer in
              for run in report.runs { writer.value(run, session) }
            }
          }
        }
      }
    }
  }

  // MARK: Changes

  private static func text(_ reports: [MutationReport], _ session: Session) -> String {
    var text = ""
    for report in reports {
      guard report.tests.isGood else {
        text += Self.text([report.tests], isVerbose: false, session)
        continue
      }
      for mutation in report.unnoticed {
        text += "\(place(mutation.location)): \(session.pick(.change(mutation)))\n"
      }
      for finding in report.findings { text += finding.line(in: session.language) + "\n" }
      text += "\(report.tests.file): \(session.pick(.summary(of: report)))\n"
    }
    return text
  }

  private static func json(_ reports: [MutationReport], _ session: Session) -> [UInt8] {
    document { writer in
      writer.array { writer in
        for report in reports { writer.value(report, session) }
      }
    }
  }

  private static func document(_ body: (inout JSONWriter) -> Void) -> [UInt8] {
    var writer = JSONWriter(style: .pretty)
    body(&writer)
    writer.endLine()
    return writer.bytes
  }

  private static func place(_ location: Location) -> String {
    "\(location.file):\(location.line):\(location.column) \(location.pointer)"
  }
}

extension JSONWriter {
  fileprivate mutating func members(of report: TestReport, _ session: Session) {
    key("file")
    value(report.file)
    for verdict in TestRun.Verdict.allCases {
      key(verdict.rawValue)
      value(report.count(verdict))
    }
    key("findings")
    array { writer in
      for finding in report.findings { writer.value(finding, session) }
    }
  }

  fileprivate mutating func value(_ run: TestRun, _ session: Session) {
    object { writer in
      writer.key("name")
      writer.value(run.name)
      writer.key("verdict")
      writer.value(run.verdict.rawValue)
      writer.members(of: run.location, pointer: run.location.pointer)
      writer.key("findings")
      writer.array { writer in
        for finding in run.findings { writer.value(finding, session) }
      }
    }
  }

  fileprivate mutating func value(_ report: MutationReport, _ session: Session) {
    object { writer in
      writer.members(of: report.tests, session)
      let counts = [
        ("noticed", report.noticed), ("refused", report.refused), ("same", report.same),
        ("untried", report.untried),
      ]
      for (name, count) in counts {
        writer.key(name)
        writer.value(count)
      }
      for (name, mutations) in [("declared", report.declared), ("unnoticed", report.unnoticed)] {
        writer.key(name)
        writer.array { writer in
          for mutation in mutations { writer.value(mutation) }
        }
      }
      writer.key("remarks")
      writer.array { writer in
        for finding in report.findings { writer.value(finding, session) }
      }
    }
  }

  fileprivate mutating func value(_ mutation: Mutation) {
    object { writer in
      let location = mutation.location
      writer.members(of: location, pointer: location.pointer)
      writer.key("from")
      writer.value(mutation.found)
      writer.key("to")
      if let changed = mutation.changed { writer.value(changed) } else { writer.null() }
    }
  }
}

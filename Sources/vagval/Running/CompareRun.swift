import RiskEngine
import RiskFiles

/// Compares every case of the given inputs, and writes what changed as it comes.
struct CompareRun {
  private var session: Session
  private let comparer: Comparer
  private let report: CompareReport
  private let tables: InputTables
  private let command: ParsedCommand

  init(
    _ session: Session, _ comparer: Comparer, _ report: CompareReport, _ tables: InputTables,
    _ command: ParsedCommand
  ) {
    self.session = session
    self.comparer = comparer
    self.report = report
    self.tables = tables
    self.command = command
  }

  /// Runs to the end and gives the exit code.
  mutating func run() throws(FileError) -> ExitCode {
    let inputs = try CompareInputs(command.arguments, tables)
    let stop = StopRequest()
    stop.followSignals()
    let job = job(inputs)
    let groups = PersonGroups(ages: report.ages)
    let lines = LineComparer(comparer, groups: groups) { [report] in report.write($0, to: &$1) }
    var progress = ProgressLine(command.value(of: RescoreCommand.progress) ?? "auto")
    let ending = job.run(
      ledger: CompareLedger(
        groups, session.language, isStrict: command.flag(RescoreCommand.strict)),
      stop: stop,
      converter: { CompareConverter(lines, inputs, lineLimit: job.lineLimit) },
      tail: { report.tail($0.totals) },
      manifest: { ledger, _ in report.whole(ledger.totals) },
      progress: { progress.show($0) })
    progress.clear()
    switch ending {
    case .finished(let ledger, let grown):
      for path in grown { session.tell(session.pick(CompareCommand.grown(path))) }
      tell(ledger)
    case .ended(let ledger): tellEnd(ledger)
    case .stopped(let signal, _):
      session.tell(session.pick(RescoreCommand.interruptedForGood))
      session.note(ExitCode(rawValue: 128 + signal) ?? .interrupted)
    case .failed(let error, _): throw error
    }
    return session.code
  }

  private func job(_ inputs: CompareInputs) -> LineJob {
    let output = command.value(of: CompareCommand.output) ?? "-"
    let changes = command.value(of: CompareCommand.changes)
    var job = LineJob(inputs: inputs.paths, output: changes ?? output)
    job.beginnings = inputs.beginnings
    job.outputHead = report.head
    job.separator = report.separator
    job.rejects = command.value(of: CompareCommand.rejects)
    job.manifest = changes == nil ? nil : output
    job.jobs = command.value(of: RescoreCommand.jobs).flatMap { Int($0) } ?? Processors.count
    // Sums are handed on after each piece; a case that changes takes long.
    job.pieceSize = 256 << 10
    job.isSaved = false
    return job
  }

  // MARK: What is told

  private mutating func tell(_ ledger: CompareLedger) {
    if ledger.unusableInputs > 0 { session.note(.unusable) }
    let decoded = ledger.rowsReadAsWindows1252
    if decoded > 0 {
      session.tell([Finding(CSVProblem.readAsWindows1252(rows: decoded), at: nil)])
    }
    let refused = ledger.refused
    guard refused.rejected > 0 else { return }
    session.note(.refused)
    guard let path = command.value(of: CompareCommand.rejects) else {
      session.tell(ledger.told)
      let more = refused.rejected - ledger.toldCases
      if more > 0 { session.tell(session.pick(CompareCommand.untold(more))) }
      return
    }
    session.tell(session.pick(RescoreCommand.reasons(refused)))
    session.tell(session.pick(RescoreCommand.rejectsAre(in: path)))
  }

  /// Why there is no result.
  private mutating func tellEnd(_ ledger: CompareLedger) {
    guard ledger.addsUp else {
      session.tell(session.pick(RescoreCommand.countsDiffer))
      session.note(.fault)
      return
    }
    session.tell(ledger.told)
    session.tell(session.pick(RescoreCommand.stopped))
    session.note(.refused)
  }
}

/// The inputs of a comparison: cases one per line, tables of them, lists, or single ones.
struct CompareInputs {
  let paths: [String]
  private(set) var beginnings: [Int: InputBeginning]
  /// What the columns of those stand for that are tables, by their places.
  let columns: [Int: CSVColumns]
  /// The inputs that aren't divided into lines, by their places.
  private(set) var wholes: Set<Int> = []

  /// How much of an input is looked at before it is decided what it is.
  private static let most = 1 << 20

  init(_ paths: [String], _ tables: InputTables) throws(FileError) {
    self.paths = paths
    beginnings = tables.beginnings
    columns = tables.columns
    for (number, path) in paths.enumerated() where columns[number] == nil {
      var beginning = try InputBeginning(of: path)
      let isWhole = try Self.layout(of: &beginning) == .whole
      let mark = beginning.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      beginning.settle(isWhole ? nil : .lines, after: mark, lines: 0)
      beginnings[number] = beginning
      if isWhole { wholes.insert(number) }
    }
  }

  private static func layout(of beginning: inout InputBeginning) throws(FileError) -> CaseLayout {
    while true {
      let bytes = beginning.bytes
      if let layout = CaseFile.layout(ofBeginning: bytes, isAll: beginning.isWhole) {
        return layout
      }
      guard bytes.count < most else { return CaseFile.holdsLines(bytes) ? .lines : .whole }
      try beginning.readMore()
    }
  }
}

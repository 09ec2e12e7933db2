import RiskEngine
import RiskFiles

/// Rescores the given inputs, and tells what came of them.
struct RescoreRun {
  private var session: Session
  private let options: RescoringOptions
  private let files: RescoreFiles
  private let tables: RescoreTables
  private let command: ParsedCommand

  init(
    _ session: Session, _ options: RescoringOptions, _ files: RescoreFiles,
    _ tables: RescoreTables, _ command: ParsedCommand
  ) {
    self.session = session
    self.options = options
    self.files = files
    self.tables = tables
    self.command = command
  }

  /// Runs to the end and gives the exit code.
  mutating func run() throws(FileError) -> ExitCode {
    let stop = StopRequest()
    stop.followSignals()
    let job = job
    let rescorer = Rescorer(session.library, options)
    var progress = ProgressLine(command.value(of: RescoreCommand.progress) ?? "auto")
    let ending = job.run(
      ledger: RescoreLedger(session.language, isStrict: command.flag(RescoreCommand.strict)),
      stop: stop,
      converter: { [columns = tables.inputs.columns] in
        RescoreConverter(rescorer, columns, lineLimit: job.lineLimit)
      },
      manifest: { manifest($0.account, $1) },
      progress: { progress.show($0) })
    progress.clear()
    switch ending {
    case .finished(let ledger, let grown):
      for path in grown { session.tell(session.pick(RescoreCommand.grown(path))) }
      tell(ledger.account)
    case .ended(let ledger): tellEnd(ledger.account)
    case .stopped(let signal, let isResumable):
      session.tell(
        session.pick(isResumable ? RescoreCommand.interrupted : RescoreCommand.interruptedForGood))
      session.note(ExitCode(rawValue: 128 + signal) ?? .interrupted)
    case .failed(let error, let isResumable):
      guard isResumable else { throw error }
      session.tell("vagval: \(error.message(in: session.language))")
      session.tell(session.pick(RescoreCommand.resumable))
      session.note(.inputOutput)
    }
    return session.code
  }

  // MARK: What is done

  private var job: LineJob {
    var job = LineJob(inputs: files.inputs, output: files.output)
    job.beginnings = tables.inputs.beginnings
    job.outputHead = options.table?.header ?? []
    job.rejects = files.rejects
    job.manifest = files.manifest
    job.jobs = command.value(of: RescoreCommand.jobs).flatMap { Int($0) } ?? Processors.count
    // A whole result is many times longer than its case.
    if options.fields == .full { job.pieceSize = 64 << 10 }
    job.resumes = command.flag(RescoreCommand.resume)
    job.bindings = {
      [options, tables, library = session.library, language = session.language] in
      [
        LineJob.Binding("options", String(decoding: options.json, as: UTF8.self)),
        LineJob.Binding("language", "\(language)"),
        LineJob.Binding("definitions", library.digest.description),
        LineJob.Binding("tables", tables.digest.description),
      ]
    }
    return job
  }

  private func manifest(_ account: RescoringLedger, _ totals: LineTotals) -> [UInt8] {
    let inputs = zip(files.inputs, totals.inputs).enumerated().map { number, input in
      RescoringManifest.File(
        name: input.0, bytes: input.1, table: tables.inputs.description(ofInput: number))
    }
    let manifest = RescoringManifest(
      options, inputs: inputs,
      output: RescoringManifest.File(
        name: files.output, bytes: totals.output, table: tables.output),
      rejects: RescoringManifest.File(name: files.rejects ?? "-", bytes: totals.rejects), account)
    return manifest.json
  }

  // MARK: What is told

  private mutating func tell(_ account: RescoringLedger) {
    let counts = account.counts
    session.tell(session.pick(RescoreCommand.summary(counts)))
    let decoded = account.counts.rowsReadAsWindows1252
    if decoded > 0 {
      session.tell([Finding(CSVProblem.readAsWindows1252(rows: decoded), at: nil)])
    }
    if let remarks = RescoreCommand.remarks(counts) { session.tell(session.pick(remarks)) }
    guard counts.rejected > 0 else { return }
    session.tell(session.pick(RescoreCommand.reasons(counts)))
    if let path = files.rejects { session.tell(session.pick(RescoreCommand.rejectsAre(in: path))) }
    session.note(.refused)
  }

  /// Why there is no result.
  private mutating func tellEnd(_ account: RescoringLedger) {
    guard account.counts.addUp else {
      session.tell(session.pick(RescoreCommand.countsDiffer))
      session.note(.fault)
      return
    }
    session.tell(account.firstRejection ?? [])
    session.tell(session.pick(RescoreCommand.stopped))
    session.note(.refused)
  }
}

extension Library {
  /// Of all definitions there are, used or not.
  fileprivate var digest: Digest {
    let lines = entries.map { entry in
      "\(entry.kind.rawValue) \(entry.label) \(Digest(of: entry.bytes.span))\n"
    }
    return Digest(of: lines.joined().utf8Span.span)
  }
}

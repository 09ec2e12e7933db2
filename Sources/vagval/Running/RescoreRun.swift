import RiskEngine
import RiskFiles

/// Rescores the given inputs piece by piece, and writes what they become in their order.
struct RescoreRun {
  private var session: Session
  private let options: RescoringOptions
  private let files: RescoreFiles
  private let isStrict: Bool
  private var rescorer: Rescorer
  private var ledger = RescoringLedger()
  private var output: RescoreOutput
  private var rejects: RescoreOutput?
  private var inputs: [RescoringManifest.File] = []

  init(
    _ session: Session, _ options: RescoringOptions, _ files: RescoreFiles, _ command: ParsedCommand
  ) {
    self.session = session
    self.options = options
    self.files = files
    isStrict = command.flag(RescoreCommand.strict)
    rescorer = Rescorer(session.library, options)
    output = RescoreOutput(files.output)
    rejects = files.rejects.map { RescoreOutput($0) }
  }

  /// Runs to the end and gives the exit code.
  mutating func run() throws(FileError) -> ExitCode {
    for input in files.inputs {
      guard try rescore(input) else {
        session.tell(ledger.firstRejection ?? [])
        session.tell(session.pick(RescoreCommand.stopped))
        session.note(.refused)
        return session.code
      }
    }
    guard ledger.counts.addUp else {
      session.tell(session.pick(RescoreCommand.countsDiffer))
      session.note(.fault)
      return session.code
    }
    try finish()
    tell()
    return session.code
  }

  /// Rescores one input.
  ///
  /// - Returns: Whether to go on.
  private mutating func rescore(_ input: String) throws(FileError) -> Bool {
    let bytes = try InputFile.read(input)
    inputs.append(RescoringManifest.File(name: input, bytes: bytes.count))
    var start = PieceStart(of: input)
    var lines = RescoredLines()
    while start.bytes < bytes.count {
      let piece = Self.piece(of: bytes, from: start.bytes)
      lines.removeAll()
      rescorer.rescore(bytes.span.extracting(piece), name: input, into: &lines)
      guard try take(lines, at: start) else { return false }
      start.lines += lines.counts.lines
      start.bytes = piece.upperBound
    }
    return true
  }

  /// Whole lines of about 1 MiB, or one that is longer.
  private static func piece(of bytes: [UInt8], from start: Int) -> Range<Int> {
    let wanted = min(start + 1 << 20, bytes.count)
    let feed = UInt8(ascii: "\n")
    if wanted == bytes.count { return start..<wanted }
    if let last = bytes[start..<wanted].lastIndex(of: feed) { return start..<last + 1 }
    return start..<(bytes[wanted...].firstIndex(of: feed).map { $0 + 1 } ?? bytes.count)
  }

  /// Writes what the next piece became.
  ///
  /// - Returns: Whether to go on.
  private mutating func take(
    _ lines: RescoredLines, at start: PieceStart
  ) throws(FileError) -> Bool {
    var rejected: [UInt8] = []
    ledger.record(lines, at: start, rejects: &rejected, in: session.language)
    if isStrict, ledger.counts.rejected > 0 { return false }
    try output.write(lines.output)
    try rejects?.write(rejected)
    return true
  }

  // MARK: The end

  private mutating func finish() throws(FileError) {
    try rejects?.finish()
    try output.finish()
    guard let path = files.manifest, let rejects else { return }
    let manifest = RescoringManifest(
      options, inputs: inputs, output: output.file, rejects: rejects.file, ledger)
    try OutputFile.write(manifest.json, to: path)
  }

  private mutating func tell() {
    let counts = ledger.counts
    session.tell(session.pick(RescoreCommand.summary(counts)))
    if let remarks = RescoreCommand.remarks(counts) { session.tell(session.pick(remarks)) }
    guard counts.rejected > 0 else { return }
    session.tell(session.pick(RescoreCommand.reasons(counts)))
    if let path = files.rejects { session.tell(session.pick(RescoreCommand.rejectsAre(in: path))) }
    session.note(.refused)
  }
}

/// One output of a run: standard output as it comes, a file when it is whole.
private struct RescoreOutput {
  private let path: String
  private var kept: [UInt8] = []
  private var count = 0

  init(_ path: String) { self.path = path }

  /// What the manifest says of it.
  var file: RescoringManifest.File { RescoringManifest.File(name: path, bytes: count) }

  mutating func write(_ bytes: [UInt8]) throws(FileError) {
    count += bytes.count
    if path == "-" {
      try StandardStream.output.write(bytes.span)
    } else {
      kept += bytes
    }
  }

  func finish() throws(FileError) {
    if path != "-" { try OutputFile.write(kept, to: path) }
  }
}

/// A run of a ``LineJob``: threads that take turns.
///
/// A thread takes an empty slot, reads the next piece into it while the others wait, converts it
/// while they read or convert theirs, and puts it where the finished ones are. Whoever puts the
/// piece there that is next in order writes it, and those that follow it. So no thread waits for
/// another one's conversion as long as there are slots, and memory is what the slots hold.
///
/// A class, since it is what the threads share; what changes lies in monitors.
final class LineRun<Converter: LineConverter, Ledger: LineLedger>: Sendable
where Converter.Lines == Ledger.Lines {
  /// A piece and what it becomes; only one thread at a time has it.
  final class Slot {
    var piece = LinePiece()
    var lines = Converter.Lines()
  }

  /// The inputs, and the number of the next piece.
  private struct Reading: ~Copyable {
    var reader: LineReader
    var next = 0
    var hasFailed = false
  }

  /// What is between reading and writing.
  private struct Queue {
    var free: [Slot]
    var finished: [Int: Slot] = [:]
    /// The number of the piece to be written next.
    var next = 0
    var isWriting = false
    /// Why no more pieces are read; those that were read are still written.
    var readFailure: FileError?
    /// Why nothing more is written.
    var failure: FileError?
    /// The ledger that ended the run.
    var endingLedger: Ledger?
    /// How many threads are at work.
    var running = 0
    /// How many bytes of the inputs are done.
    var done: Int

    /// The piece that is next in order, for the one thread that may write it.
    mutating func takeNext() -> Slot? {
      guard !isWriting, failure == nil, let slot = finished.removeValue(forKey: next)
      else { return nil }
      isWriting = true
      return slot
    }
  }

  /// What was written, and what it stands for.
  private struct Account {
    var ledger: Ledger
    var position: LinePosition
    var resultsLength = 0
    /// How much follows at the end; a run that goes on from before writes it anew.
    var tailLength = 0
    var rejectsLength = 0
    /// Whether part of a piece was written, so that the rest doesn't agree.
    var isBroken = false
    /// The rejects of the piece that is written; its memory is used again.
    var rejected: [UInt8] = []
  }

  /// What is known of the state file.
  private struct Saved {
    var exists: Bool
    var position: LinePosition?
    /// What the run is bound to, once somebody asked.
    var bindings: [LineJob.Binding]?
  }

  private let job: LineJob
  private let expected: Checkpoint.Expected?
  private let outputs: LineOutputs
  private let makeConverter: @Sendable () -> Converter
  private let reading: Monitor<Reading>
  private let queue: Monitor<Queue>
  private let account: Monitor<Account>
  private let saved: Monitor<Saved>

  /// Prepares a run that begins at the beginning, or where `checkpoint` says.
  init(
    _ job: LineJob, _ inputs: [LineInput], _ expected: Checkpoint.Expected?,
    from checkpoint: Checkpoint?, ledger: Ledger, stop: StopRequest,
    converter: @escaping @Sendable () -> Converter
  ) throws(FileError) {
    self.job = job
    self.expected = expected
    makeConverter = converter
    var account = Account(ledger: ledger, position: checkpoint?.position ?? LinePosition())
    if let checkpoint {
      outputs = try LineOutputs(for: job, from: checkpoint)
      account.resultsLength = checkpoint.results.length
      account.rejectsLength = checkpoint.rejects?.length ?? 0
    } else {
      outputs = try LineOutputs(for: job)
      do throws(FileError) {
        try outputs.results.write(job.outputHead.span)
        try outputs.rejects?.write(job.rejectsHead.span)
      } catch {
        outputs.discard()
        throw error
      }
      account.resultsLength = job.outputHead.count
      account.rejectsLength = job.rejectsHead.count
    }
    let start = account.position
    let done =
      inputs.prefix(start.input).reduce(0) { $0 + ($1.file?.size ?? 0) } + start.offset
    // With one thread nothing is ever waited for; with more, a slow piece may let others pass.
    let slots = job.jobs > 1 ? 2 * job.jobs : 1
    reading = Monitor(Reading(reader: LineReader(job, inputs, from: start, stop: stop)))
    queue = Monitor(Queue(free: (0..<slots).map { _ in Slot() }, done: done))
    self.account = Monitor(account)
    saved = Monitor(Saved(exists: checkpoint != nil, position: checkpoint?.position))
  }

  /// Whether all that is written and read are files.
  var isResumable: Bool { expected != nil }

  // MARK: Threads

  func start() throws(FileError.Reason) {
    for _ in 0..<max(1, job.jobs) {
      queue.withLock { $0.running += 1 }
      do throws(FileError.Reason) {
        try WorkerThread.start { self.work() }
      } catch {
        let running = queue.withLock { queue in
          queue.running -= 1
          return queue.running
        }
        // Fewer threads do the same work; with none there is none.
        if running == 0 { throw error }
        return
      }
    }
  }

  /// Waits until all threads have ended, at most so long.
  func hasEnded(within milliseconds: Int) -> Bool {
    queue.wait(atMost: milliseconds) { $0.running == 0 ? true : nil } ?? false
  }

  /// Whether everything was read; to be asked when all threads have ended.
  var hasReadAll: Bool { reading.withLock { $0.reader.isAtEnd } }

  /// How many bytes are done, and what has gone wrong.
  var current: (done: Int, failure: FileError?) {
    queue.withLock { ($0.done, $0.failure ?? $0.readFailure) }
  }

  /// The ledger that ended the run.
  var endingLedger: Ledger? { queue.withLock { $0.endingLedger } }

  private func work() {
    var converter = makeConverter()
    while let slot = freeSlot() {
      do throws(FileError) {
        guard let number = try read(into: slot),
          try convert(slot, number, with: &converter)
        else { break }
        try step(.pieceConverted)
        try finish(slot, number)
      } catch {
        fail(error)
        break
      }
    }
    queue.withLock { $0.running -= 1 }
  }

  private func freeSlot() -> Slot? {
    queue.wait { queue -> Slot?? in
      if queue.failure != nil || queue.readFailure != nil || queue.endingLedger != nil {
        return .some(nil)
      }
      return queue.free.popLast().map { .some($0) }
    }
  }

  private func read(into slot: Slot) throws(FileError) -> Int? {
    do throws(FileError) {
      return try reading.withLock { (reading) throws(FileError) in
        guard !reading.hasFailed else { return nil }
        do throws(FileError) {
          guard try reading.reader.next(into: &slot.piece) else { return nil }
          try step(.pieceRead)
        } catch {
          reading.hasFailed = true
          throw error
        }
        reading.next += 1
        return reading.next - 1
      }
    } catch {
      // What stands before the place of the failure is still good.
      queue.withLock { $0.readFailure = error }
      return nil
    }
  }

  /// Converts a piece, and writes what comes of it but for the last part.
  ///
  /// - Returns: `false` when the run has come to its end meanwhile.
  private func convert(
    _ slot: Slot, _ number: Int, with converter: inout Converter
  ) throws(FileError) -> Bool {
    slot.piece.part = slot.piece.lines
    slot.lines.removeAll()
    guard slot.piece.longLine == nil else {
      converter.refuseLongLine(slot.piece, into: &slot.lines)
      return true
    }
    var start = slot.piece.lines.lowerBound
    while true {
      let end = converter.convert(slot.piece, from: start, into: &slot.lines)
      precondition(end > start, "LineConverter.convert(_:from:into:) converted nothing")
      slot.piece.part = start..<end
      guard end < slot.piece.lines.upperBound else { return true }
      guard try writePart(slot, number) else { return false }
      slot.lines.removeAll()
      start = end
    }
  }

  /// Waits until a piece is next in order, and writes the part of it that is converted.
  ///
  /// - Returns: `false` when the run has come to its end meanwhile.
  private func writePart(_ slot: Slot, _ number: Int) throws(FileError) -> Bool {
    let isNext = queue.wait { queue -> Bool? in
      if queue.failure != nil || queue.endingLedger != nil { return false }
      guard queue.next == number, !queue.isWriting else { return nil }
      queue.isWriting = true
      return true
    }
    guard isNext else { return false }
    if let ledger = try write(slot) {
      queue.withLock { $0.endingLedger = ledger }
      return false
    }
    if job.checkpointsEveryPiece, isResumable { try saveCheckpoint() }
    queue.withLock { $0.isWriting = false }
    return true
  }

  private func finish(_ slot: Slot, _ number: Int) throws(FileError) {
    var next = queue.withLock { queue in
      queue.finished[number] = slot
      return queue.takeNext()
    }
    while let written = next {
      if let ledger = try write(written) {
        // No other thread writes from here on: this one is never done with it.
        return queue.withLock { $0.endingLedger = ledger }
      }
      if job.checkpointsEveryPiece, isResumable { try saveCheckpoint() }
      next = queue.withLock { queue in
        queue.isWriting = false
        queue.next += 1
        queue.done += written.piece.nextOffset - written.piece.offset
        queue.free.append(written)
        return queue.takeNext()
      }
    }
  }

  func fail(_ error: FileError) {
    queue.withLock { if $0.failure == nil { $0.failure = error } }
  }

  // MARK: Writing

  /// Writes what a piece became.
  ///
  /// - Returns: The ledger, if it ends the run.
  private func write(_ slot: Slot) throws(FileError) -> Ledger? {
    try account.withLock { (account) throws(FileError) in
      if account.position.input != slot.piece.input {
        account.position = LinePosition()
        account.position.input = slot.piece.input
      }
      account.isBroken = true
      account.position.name = slot.piece.name
      let part = slot.piece.part
      let passed = part.lowerBound - slot.piece.lines.lowerBound
      if passed == 0 { account.position.line += slot.piece.linesPassed }
      account.position.offset = slot.piece.offset + passed
      account.rejected.removeAll(keepingCapacity: true)
      account.ledger.record(slot.lines, at: account.position, rejects: &account.rejected)
      guard !account.ledger.isOver else { return account.ledger }

      let output = slot.lines.output
      let isFirst = account.resultsLength == job.outputHead.count
      if !isFirst, !output.isEmpty {
        let separator = job.separator
        try outputs.results.write(separator.span)
        account.resultsLength += separator.count
      }
      if job.atStep == nil {
        try outputs.results.write(output.span)
      } else {
        try outputs.results.write(output.span.extracting(0..<output.count / 2))
        try step(.halfWritten)
        try outputs.results.write(output.span.extracting(output.count / 2..<output.count))
        try step(.resultsWritten)
      }
      try outputs.rejects?.write(account.rejected.span)
      try step(.rejectsWritten)
      account.resultsLength += output.count
      account.rejectsLength += account.rejected.count
      account.position.line += slot.lines.lineCount
      account.position.offset =
        part.upperBound == slot.piece.lines.upperBound
        ? slot.piece.nextOffset : account.position.offset + part.count
      account.isBroken = false
      return nil
    }
  }

  // MARK: Checkpoints

  /// Saves how far the run has come, so that another one can go on from there.
  func saveCheckpoint(isComplete: Bool = false) throws(FileError) {
    try saved.withLock { (saved) throws(FileError) in
      let bindings = saved.bindings ?? job.bindings()
      saved.bindings = bindings
      guard let checkpoint = try checkpoint(bindings, isComplete: isComplete),
        checkpoint.position != saved.position || isComplete
      else { return }
      try step(.checkpointBegun)
      // What is written meanwhile reaches the disk as well, and would be cut off.
      try outputs.synchronize()
      try step(.outputsSynchronized)
      try job.naming(Checkpoint.path(for: checkpoint.results.destination)) {
        _ throws(FileError.Reason) in
        try checkpoint.write { step throws(FileError.Reason) in try job.atStep?(step) }
      }
      saved.exists = true
      saved.position = checkpoint.position
    }
  }

  /// Whether a run can go on from a state file.
  var hasState: Bool { saved.withLock { $0.exists } }

  private func checkpoint(
    _ bindings: [LineJob.Binding], isComplete: Bool
  ) throws(FileError) -> Checkpoint? {
    guard let expected else { return nil }
    return try account.withLock { (account) throws(FileError) in
      let length = account.resultsLength + (isComplete ? account.tailLength : 0)
      guard !account.isBroken, let results = try outputs.results.known(at: length)
      else { return nil }
      return Checkpoint(
        engine: expected.engine, bindings: bindings, inputs: expected.inputs,
        position: account.position, results: results,
        rejects: try outputs.rejects?.known(at: account.rejectsLength),
        manifest: expected.manifest, ledger: account.ledger.saved, isComplete: isComplete)
    }
  }

  // MARK: The end

  /// Lets the outputs take their names.
  ///
  /// - Returns: The ledger, and the inputs that had grown.
  func complete(
    tail: (Ledger) -> [UInt8], manifest: (Ledger, LineTotals) -> [UInt8]
  ) throws(FileError) -> (ledger: Ledger, grown: [String]) {
    let (lengths, grown) = reading.withLock { ($0.reader.lengths, $0.reader.grown) }
    try account.withLock { (account) throws(FileError) in
      let tail = tail(account.ledger)
      try outputs.results.write(tail.span)
      account.tailLength = tail.count
    }
    let (ledger, totals) = account.withLock {
      let totals = LineTotals(
        inputs: lengths, output: $0.resultsLength + $0.tailLength, rejects: $0.rejectsLength)
      return ($0.ledger, totals)
    }
    try step(.finishing)
    try outputs.manifest?.write(manifest(ledger, totals).span)
    try step(.manifestWritten)
    try outputs.synchronize()
    try step(.allSynchronized)
    if hasState { try saveCheckpoint(isComplete: true) }
    try outputs.takeNames { (step) throws(FileError) in try self.step(step) }
    return (ledger, grown)
  }

  /// Removes everything that was begun.
  func discard() { outputs.discard() }

  /// Lets other runs write to the outputs.
  func letGo() { outputs.letGo() }

  func step(_ step: LineStep) throws(FileError) {
    guard let atStep = job.atStep else { return }
    do throws(FileError.Reason) {
      try atStep(step)
    } catch {
      throw FileError(.write, job.output, error)
    }
  }
}

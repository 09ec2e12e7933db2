extension LineJob {
  /// How often progress is told, in milliseconds.
  private static let pause = 250

  /// Converts all lines.
  ///
  /// The outputs depend on the lines alone, not on the number of threads or the size of pieces.
  /// While it runs, files lie beside their destinations under names that end in `.partial`, and
  /// after some seconds a state file whose name ends in `.state`; they are left behind only where
  /// another run can go on from them.
  ///
  /// - Parameters:
  ///   - ledger: Keeps account of the lines, in order.
  ///   - stop: Ends the run early.
  ///   - converter: Makes a converter, once for each thread.
  ///   - tail: What the output ends with.
  ///   - manifest: What the manifest says at the end.
  ///   - progress: Called at most four times a second.
  /// - Returns: How it ended.
  public func run<Converter: LineConverter, Ledger: LineLedger>(
    ledger: Ledger, stop: StopRequest = StopRequest(),
    converter: @escaping @Sendable () -> Converter,
    tail: (Ledger) -> [UInt8] = { _ in [] },
    manifest: (Ledger, LineTotals) -> [UInt8] = { _, _ in [] },
    progress: (LineProgress) -> Void = { _ in }
  ) -> LineEnding<Ledger> where Converter.Lines == Ledger.Lines {
    do throws(FileError) {
      let (inputs, expected) = try checked()
      var ledger = ledger
      let checkpoint = try checkpoint(for: expected, &ledger)
      if let checkpoint, checkpoint.isComplete {
        try LineOutputs.takeRemainingNames(of: checkpoint)
        return .finished(ledger, grown: [])
      }
      let run = try LineRun(
        self, inputs, expected, from: checkpoint, ledger: ledger, stop: stop,
        converter: converter)
      let sizes = inputs.map(\.file?.size)
      let total = sizes.contains(nil) ? nil : sizes.reduce(0) { $0 + ($1 ?? 0) }
      let hasEnded = start(run, stop) { progress(LineProgress(done: $0, total: total)) }
      defer { run.letGo() }
      return hasEnded ? end(run, stop, tail, manifest) : abandon(run, stop)
    } catch {
      return .failed(error, isResumable: false)
    }
  }

  /// The state of the broken run that this one goes on with, which the ledger goes on from; `nil`
  /// if there is none.
  private func checkpoint<Ledger: LineLedger>(
    for expected: Checkpoint.Expected?, _ ledger: inout Ledger
  ) throws(FileError) -> Checkpoint? {
    guard resumes, let expected, let checkpoint = try Checkpoint.read(for: expected.results)
    else { return nil }
    let state = Checkpoint.path(for: expected.results)
    if let (path, obstacle) = checkpoint.obstacle(for: expected, bindings()) {
      throw FileError(.read, path ?? state, .notResumable(obstacle))
    }
    guard ledger.restore(checkpoint.ledger) else {
      throw FileError(.read, state, .notResumable(.stateUnreadable))
    }
    return checkpoint
  }

  /// Lets the threads work, and saves now and then how far they have come.
  ///
  /// - Returns: Whether they have all ended; not when one may wait for a stream for ever.
  private func start<Converter, Ledger>(
    _ run: LineRun<Converter, Ledger>, _ stop: StopRequest, progress: (Int) -> Void
  ) -> Bool {
    do throws(FileError) {
      try run.step(.outputsOpened)
      try naming(output) { _ throws(FileError.Reason) in try run.start() }
    } catch {
      run.fail(error)
    }
    let pause = max(1, min(LineJob.pause, checkpointInterval))
    var waited = 0
    while !run.hasEnded(within: pause) {
      waited += pause
      let (done, failure) = run.current
      progress(done)
      let isEnding = stop.isRequested || failure != nil || run.endingLedger != nil
      if isEnding, !run.isResumable {
        // Pieces that were read are written whole, if nothing is in the way.
        return run.hasEnded(within: LineJob.pause)
      }
      if !isEnding, run.isResumable, waited >= checkpointInterval {
        waited = 0
        do throws(FileError) { try run.saveCheckpoint() } catch { run.fail(error) }
      }
    }
    return true
  }

  // MARK: The end

  private func end<Converter, Ledger>(
    _ run: LineRun<Converter, Ledger>, _ stop: StopRequest, _ tail: (Ledger) -> [UInt8],
    _ manifest: (Ledger, LineTotals) -> [UInt8]
  ) -> LineEnding<Ledger> {
    if let ledger = run.endingLedger {
      run.discard()
      return .ended(ledger)
    }
    do throws(FileError) {
      if let failure = run.current.failure { throw failure }
      if let signal = stop.signal, !run.hasReadAll {
        if run.isResumable { try run.saveCheckpoint() }
        if !run.hasState { run.discard() }
        return .stopped(signal: signal, isResumable: run.hasState)
      }
      let (ledger, grown) = try run.complete(tail: tail, manifest: manifest)
      return .finished(ledger, grown: grown)
    } catch {
      let isResumable = keep(run, after: error)
      if !isResumable { run.discard() }
      return .failed(error, isResumable: isResumable)
    }
  }

  /// Makes sure that another run can go on from here, where that makes sense.
  private func keep<Converter, Ledger>(
    _ run: LineRun<Converter, Ledger>, after error: FileError
  ) -> Bool {
    guard run.isResumable else { return false }
    switch error.reason {
    case .gotShorter, .notResumable: return false
    default: break
    }
    // On a full disk there may be no room for it; an older state is as good.
    try? run.saveCheckpoint()
    return run.hasState
  }

  /// Leaves threads behind that wait for a stream; nothing that they do matters any more.
  private func abandon<Converter, Ledger>(
    _ run: LineRun<Converter, Ledger>, _ stop: StopRequest
  ) -> LineEnding<Ledger> {
    let failure = run.current.failure
    run.discard()
    if let ledger = run.endingLedger { return .ended(ledger) }
    if let failure { return .failed(failure, isResumable: false) }
    return .stopped(signal: stop.signal ?? 0, isResumable: false)
  }
}

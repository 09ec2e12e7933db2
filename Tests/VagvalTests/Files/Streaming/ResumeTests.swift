import Foundation
import RiskFiles
import Testing

/// Runs that are broken, and others that go on with them.
@Suite struct ResumeTests {
  static let inputs = (0..<3).map { RandomLines.bytes(40, seed: 200 + $0) }

  /// A run over the sample inputs in `folder`, with a checkpoint after every piece.
  static func job(in folder: String) -> LineJob {
    var job = LineFiles.job(in: folder, inputs: inputs.count, pieceSize: 100, jobs: 2)
    job.checkpointsEveryPiece = true
    return job
  }

  /// A hundred moments between the first step and the last.
  static let moments: [Int] = {
    var generator = Seeded(state: 41)
    return (0..<100).map { _ in Int.random(in: 1...steps, using: &generator) }
  }()

  /// How many steps an unbroken run has; threads may take them in another order, not in another
  /// number.
  static let steps: Int = {
    guard let files = try? LineFiles(inputs) else { return 0 }
    var job = ResumeTests.job(in: files.folder.path)
    let counter = Counter()
    job.atStep = { _ in _ = counter.next() }
    _ = job.runSample()
    return counter.current
  }()

  @Test(arguments: moments)
  func `Killed at any moment, a run that goes on ends with the same bytes`(moment: Int) async throws
  {
    let files = try LineFiles(ResumeTests.inputs)
    let twin = SampleTwin(ResumeTests.inputs)
    await #expect(processExitsWith: .signal(SIGKILL)) {
      [folder = files.folder.path as String, moment = moment as Int] in
      var job = ResumeTests.job(in: folder)
      let counter = Counter()
      job.atStep = { _ in
        if counter.next() == moment { kill(getpid(), SIGKILL) }
      }
      _ = job.runSample()
    }
    // In pieces of another size, by another number of threads.
    var job = LineFiles.job(in: files.folder.path, inputs: 3, pieceSize: 33, jobs: 1)
    job.resumes = true
    #expect(job.runSample().ledger == twin.ledger)
    #expect(try files.matches(twin))
    #expect(try files.outputs() == ["manifest", "rejects", "results"])
  }

  @Test(arguments: LineStep.allCases, [1, 4])
  func `Killed at each step, a run that goes on ends with the same bytes`(
    step: LineStep, count: Int
  ) async throws {
    let files = try LineFiles(ResumeTests.inputs)
    let twin = SampleTwin(ResumeTests.inputs)
    let isReached = count == 1 || step.isRepeated
    await #expect(processExitsWith: isReached ? .signal(SIGKILL) : .success) {
      [
        folder = files.folder.path as String, name = step.rawValue as String,
        count = count as Int
      ] in
      var job = ResumeTests.job(in: folder)
      let counter = Counter()
      job.atStep = { step in
        if step.rawValue == name, counter.next() == count { kill(getpid(), SIGKILL) }
      }
      _ = job.runSample()
    }
    var job = files.job()
    job.resumes = true
    #expect(job.runSample().ledger == twin.ledger)
    #expect(try files.matches(twin))
    #expect(try files.outputs() == ["manifest", "rejects", "results"])
  }

  @Test(arguments: LineStep.allCases, [1, 2, 7])
  func `Broken at each step, a run that goes on ends with the same bytes`(
    step: LineStep, count: Int
  ) throws {
    let files = try LineFiles(ResumeTests.inputs)
    let twin = SampleTwin(ResumeTests.inputs)
    var job = ResumeTests.job(in: files.folder.path)
    let counter = Counter()
    job.atStep = { (reached) throws(FileError.Reason) in
      if reached == step, counter.next() >= count { throw .diskFull }
    }
    _ = job.runSample()
    job = files.job()
    job.resumes = true
    #expect(job.runSample().ledger == twin.ledger)
    #expect(try files.matches(twin))
    #expect(try files.outputs() == ["manifest", "rejects", "results"])
  }

  @Test(arguments: [1, 2, 5, 9])
  func `Stopped and gone on with again and again, a run ends with the same bytes`(
    pieces: Int
  ) throws {
    let files = try LineFiles(ResumeTests.inputs)
    let twin = SampleTwin(ResumeTests.inputs)
    var stops = 0
    while true {
      var job = files.job(pieceSize: 40, jobs: 3)
      job.resumes = true
      let stop = StopRequest()
      let counter = Counter()
      job.atStep = { step in
        if step == .rejectsWritten, counter.next() == pieces { stop.stop(signal: SIGINT) }
      }
      switch job.runSample(stop: stop) {
      case .stopped(let signal, let isResumable):
        #expect(signal == SIGINT)
        #expect(isResumable)
        #expect(!(try files.outputs().contains("results")))
        stops += 1
        continue
      case .finished(let ledger, _): #expect(ledger == twin.ledger)
      case let other: Issue.record("\(other)")
      }
      break
    }
    #expect(stops > 0)
    #expect(try files.matches(twin))
  }

  // MARK: What may not have changed

  /// A folder with a run that was stopped in the middle.
  private func broken() throws -> LineFiles {
    let files = try LineFiles(ResumeTests.inputs)
    let stop = StopRequest()
    var job = files.job()
    let counter = Counter()
    job.atStep = { step in
      if step == .rejectsWritten, counter.next() == 10 { stop.stop(signal: SIGTERM) }
    }
    #expect(job.runSample(stop: stop).isResumable)
    return files
  }

  private func obstacle(_ files: LineFiles, _ change: (inout LineJob) -> Void = { _ in })
    throws -> FileError?
  {
    let before = try files.outputs().map { try files.bytes($0) }
    var job = files.job()
    job.resumes = true
    change(&job)
    let failure = job.runSample().failure
    // A refusal takes nothing away.
    #expect(try files.outputs().map { try files.bytes($0) } == before)
    return failure
  }

  @Test func `Other options are refused by name`() throws {
    let files = try broken()
    let state = files.folder.path("results.state")
    let options = LineJob.Binding("options", "none")
    for bindings in [[options], [options, LineJob.Binding("definitions", "other")]] {
      #expect(
        try obstacle(files) { $0.bindings = { bindings } }
          == FileError(.read, state, .notResumable(.binding("definitions"))))
    }
  }

  @Test func `Other inputs are refused`() throws {
    let files = try broken()
    #expect(try obstacle(files) { $0.inputs.removeLast() }?.reason == .notResumable(.inputs))
    #expect(try obstacle(files) { $0.inputs.swapAt(0, 1) }?.reason == .notResumable(.inputs))
  }

  @Test func `An input that was changed is refused by name`() throws {
    let files = try broken()
    let path = files.folder.path("input-2")
    // Of the same length, at the same path.
    try Data(files.inputs[2].reversed()).write(to: URL(filePath: path))
    #expect(try obstacle(files) == FileError(.read, path, .notResumable(.inputChanged)))
  }

  @Test func `An output that was cut, or has gone, is refused`() throws {
    for name in ["results", "rejects"] {
      let files = try broken()
      let path = files.folder.path(name + ".partial")
      FileHandle(forWritingAtPath: path)?.truncateFile(atOffset: 3)
      let expected = FileError(.write, files.folder.path(name), .notResumable(.outputLost))
      #expect(try obstacle(files) == expected)
      try FileManager.default.removeItem(atPath: path)
      #expect(try obstacle(files) == expected)
    }
  }

  @Test func `A state that can't be read is refused`() throws {
    let files = try broken()
    let state = files.folder.path("results.state")
    let text = try String(contentsOfFile: state, encoding: .utf8)
    let other = text.replacing("\"engine\": \"", with: "\"engine\": \"other ")
    try Data(other.utf8).write(to: URL(filePath: state))
    #expect(try obstacle(files) == FileError(.read, state, .notResumable(.engine)))
    for broken in ["", "{}", String(text.dropLast(9)), text.replacing("\"line\"", with: "\"l\"")] {
      try Data(broken.utf8).write(to: URL(filePath: state))
      #expect(try obstacle(files) == FileError(.read, state, .notResumable(.stateUnreadable)))
    }
  }

  @Test func `A stream can't be read again`() throws {
    let files = try LineFiles(ResumeTests.inputs)
    #expect(
      try obstacle(files) { $0.inputs[1] = "-" }
        == FileError(.read, "-", .notResumable(.stream)))
    #expect(
      try obstacle(files) { $0.output = "/dev/null" }
        == FileError(.read, "/dev/null", .notResumable(.stream)))
  }

  @Test func `Without a state, going on is beginning anew`() throws {
    let files = try LineFiles(ResumeTests.inputs)
    var job = files.job()
    job.resumes = true
    #expect(job.runSample().ledger != nil)
    #expect(try files.matches(SampleTwin(ResumeTests.inputs)))
  }

  @Test func `A run that doesn't go on replaces what a broken one left`() throws {
    let files = try broken()
    #expect(files.job().runSample().ledger != nil)
    #expect(try files.matches(SampleTwin(ResumeTests.inputs)))
    #expect(try files.outputs() == ["manifest", "rejects", "results"])
  }
}

extension LineStep {
  /// Whether it comes with every piece.
  fileprivate var isRepeated: Bool {
    switch self {
    case .outputsOpened, .finishing, .manifestWritten, .allSynchronized, .rejectsRenamed,
      .manifestRenamed, .resultsRenamed, .stateRemoved:
      false
    case .pieceRead, .pieceConverted, .halfWritten, .resultsWritten, .rejectsWritten,
      .checkpointBegun, .outputsSynchronized, .stateHalfWritten, .stateWritten, .stateRenamed:
      true
    }
  }
}

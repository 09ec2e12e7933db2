import Foundation
import RiskFiles
import Testing

/// What goes wrong with files and streams, and that nothing is half-written then.
@Suite struct LineFailureTests {
  private let files: LineFiles

  init() throws {
    // As every program does at its start: a closed pipe is a failed write, and not the end.
    StandardStream.ignoreClosedPipes()
    files = try LineFiles(RandomLines.bytes(200, seed: 3))
  }

  @Test func `A missing input is named before anything is written`() throws {
    var job = files.job()
    job.inputs.append("/no/such/file")
    #expect(job.runSample().failure == FileError(.read, "/no/such/file", .notFound))
    #expect(try files.outputs() == [])
  }

  @Test func `An output that can't be begun leaves none`() throws {
    for change in [
      { (job: inout LineJob) in job.rejects = "/no/such/folder/rejects" },
      { $0.manifest = "/no/such/folder/manifest" },
    ] {
      var job = files.job()
      change(&job)
      #expect(job.runSample().failure?.reason == .notFound)
      #expect(try files.outputs() == [])
    }
  }

  @Test func `A folder is no input and no output`() throws {
    var job = files.job()
    job.inputs = [files.folder.path]
    #expect(job.runSample().failure == FileError(.read, files.folder.path, .isADirectory))
    job = files.job()
    job.output = files.folder.path
    #expect(job.runSample().failure == FileError(.write, files.folder.path, .isADirectory))
  }

  @Test func `An input isn't written over, nor one output by another`() throws {
    for change in [
      { (job: inout LineJob) in job.output = job.inputs[0] },
      { $0.rejects = $0.output }, { $0.manifest = $0.rejects },
    ] {
      var job = files.job()
      change(&job)
      #expect(job.runSample().failure?.reason == .usedTwice)
    }
    #expect(try files.bytes("input-0") == files.inputs[0])
    #expect(try files.outputs() == [])
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "needs /dev/full"))
  func `A full device is reported`() throws {
    var job = files.job()
    job.output = "/dev/full"
    #expect(job.runSample().failure == FileError(.write, "/dev/full", .diskFull))
    #expect(try files.outputs() == [])
  }

  @Test(arguments: LineStep.allCases)
  func `A disk that fills at any step leaves the old output`(step: LineStep) throws {
    for count in [1, 3] {
      let files = try LineFiles(RandomLines.bytes(200, seed: 3))
      try files.folder.add("results", "old")
      var job = files.job()
      let counter = Counter()
      job.atStep = { (reached) throws(FileError.Reason) in
        if reached == step, counter.next() == count { throw .diskFull }
      }
      let ending = job.runSample()
      let isReached = counter.current >= count
      if isReached {
        #expect(ending.failure?.reason == .diskFull)
      } else {
        #expect(ending.ledger != nil)
      }
      let isRenamed = [.resultsRenamed, .stateRemoved].contains(step)
      if isReached, !isRenamed { #expect(try files.bytes("results") == Array("old".utf8)) }
      if isReached, !ending.isResumable {
        #expect(try files.outputs().allSatisfy { !$0.contains("partial") && !$0.contains("state") })
      }
    }
  }

  @Test func `A disk that fills after a checkpoint leaves what a run can go on from`() throws {
    var job = files.job()
    job.checkpointsEveryPiece = true
    let counter = Counter()
    job.atStep = { (step) throws(FileError.Reason) in
      if step == .halfWritten, counter.next() == 20 { throw .diskFull }
    }
    #expect(job.runSample().isResumable)
    job = files.job()
    job.resumes = true
    let twin = SampleTwin(files.inputs)
    #expect(job.runSample().ledger == twin.ledger)
    #expect(try files.matches(twin))
    #expect(try files.outputs() == ["manifest", "rejects", "results"])
  }

  @Test func `What is added to an input while it is read is told, and not read`() throws {
    let path = files.folder.path("input-0")
    var job = files.job()
    let counter = Counter()
    job.atStep = { (step) throws(FileError.Reason) in
      guard step == .pieceRead, counter.next() == 5 else { return }
      guard let handle = FileHandle(forWritingAtPath: path) else { throw .notFound }
      handle.seekToEndOfFile()
      handle.write(Data("\nmore\n".utf8))
    }
    guard case .finished(let ledger, let grown) = job.runSample() else {
      Issue.record("should have finished")
      return
    }
    let twin = SampleTwin(files.inputs)
    #expect(ledger == twin.ledger)
    #expect(grown == [path])
    #expect(try files.matches(twin))
  }

  @Test func `An input that gets shorter while it is read gives no output`() throws {
    let path = files.folder.path("input-0")
    try files.folder.add("results", "old")
    var job = files.job()
    job.checkpointsEveryPiece = true
    let counter = Counter()
    job.atStep = { (step) throws(FileError.Reason) in
      guard step == .pieceRead, counter.next() == 5 else { return }
      guard let handle = FileHandle(forWritingAtPath: path) else { throw .notFound }
      handle.truncateFile(atOffset: 400)
    }
    let ending = job.runSample()
    #expect(ending.failure == FileError(.read, path, .gotShorter))
    #expect(!ending.isResumable)
    #expect(try files.outputs() == ["results"])
    #expect(try files.bytes("results") == Array("old".utf8))
  }

  @Test(arguments: [1, 40]) func `A ledger that ends the run leaves no output`(lines: Int) throws {
    struct ImpatientLedger: LineLedger {
      var plain = SampleLedger()
      let lines: Int
      var isOver: Bool { plain.lines >= lines }
      var saved: [UInt8] { plain.saved }

      mutating func record(
        _ lines: borrowing SampleLines, at position: LinePosition, rejects: inout [UInt8]
      ) {
        plain.record(lines, at: position, rejects: &rejects)
      }

      mutating func restore(_ saved: [UInt8]) -> Bool { plain.restore(saved) }
    }
    try files.folder.add("results", "old")
    let ending = files.job(pieceSize: 1).run(
      ledger: ImpatientLedger(lines: lines), converter: { SampleConverter() })
    guard case .ended(let ledger) = ending else {
      Issue.record("\(ending)")
      return
    }
    // A piece of one byte is a line.
    #expect(ledger.plain.lines == lines)
    #expect(try files.outputs() == ["results"])
    #expect(try files.bytes("results") == Array("old".utf8))
  }

  @Test func `A line of 100 MB is passed over without being kept`() async throws {
    let files = try LineFiles()
    let path = files.folder.path("input-0")
    try files.folder.add("input-0", "first\n")
    guard let handle = FileHandle(forWritingAtPath: path) else { return }
    // A hole of 100 MB, which reads as zeros, and a line after it.
    handle.seek(toFileOffset: 100_000_006)
    handle.write(Data("\nlast\n".utf8))
    await #expect(processExitsWith: .success) { [folder = files.folder.path as String] in
      var job = LineFiles.job(in: folder, inputs: 1, pieceSize: 1 << 19, jobs: 2)
      job.lineLimit = 1 << 20
      let before = Memory.peak
      guard job.runSample().ledger == SampleLedger(lines: 3, refused: 1) else { exit(1) }
      // Four slots of 512 KiB, one of them grown to the longest line, and what is carried over.
      exit(Memory.peak - before < 16 << 20 ? 0 : 2)
    }
    #expect(try files.bytes("results") == Array("tsrif\ntsal\n3 lines\n".utf8))
    #expect(try files.bytes("rejects") == Array("0:2:6 100000000 bytes from \0\0\0\n".utf8))
  }

  @Test func `Two runs don't write the same output`() throws {
    let other = files.job()
    let results = files.folder.path("results")
    let failure = Box<FileError?>(nil)
    var job = files.job()
    let counter = Counter()
    job.atStep = { step in
      if step == .pieceRead, counter.next() == 3 { failure.value = other.runSample().failure }
    }
    #expect(job.runSample().ledger == SampleTwin(files.inputs).ledger)
    #expect(failure.value == FileError(.write, results, .inUse))
    #expect(try files.matches(SampleTwin(files.inputs)))
  }

  @Test func `A reader that stops ends the run`() throws {
    let pipe = Pipe()
    try pipe.fileHandleForReading.close()
    var job = files.job()
    job.output = "/dev/fd/\(pipe.fileHandleForWriting.fileDescriptor)"
    job.rejects = nil
    job.manifest = nil
    // Opening it anew finds that nobody reads, or writing to it does.
    let reason = job.runSample().failure?.reason
    #expect(reason == .closedPipe || reason == .other("No such device or address"))
  }

  @Test func `A slow stream's lines come out while it is open`() throws {
    let (input, output) = (Pipe(), Pipe())
    var job = LineJob(
      inputs: ["/dev/fd/\(input.fileHandleForReading.fileDescriptor)"],
      output: "/dev/fd/\(output.fileHandleForWriting.fileDescriptor)")
    job.jobs = 2
    let running = job
    let stop = StopRequest()
    let ended = DispatchGroup()
    let ending = Box<LineEnding<SampleLedger>?>(nil)
    DispatchQueue.global().async(group: ended) { ending.value = running.runSample(stop: stop) }
    input.fileHandleForWriting.write(Data("one\ntwo\nthr".utf8))
    // This would wait for ever if the run waited for a whole piece.
    var seen = Data()
    while seen.count < 8 { seen += output.fileHandleForReading.availableData }
    #expect(seen == Data("eno\nowt\n".utf8))
    // Nor is the stream waited for when a stop is asked for.
    stop.stop(signal: 15)
    ended.wait()
    guard case .stopped(15, false) = ending.value else {
      Issue.record("should have stopped")
      return
    }
    try input.fileHandleForWriting.close()
  }
}

/// The memory of this process.
enum Memory {
  /// The most there ever was, in bytes.
  static var peak: Int {
    var usage = rusage()
    #if canImport(Darwin)
    _ = unsafe getrusage(RUSAGE_SELF, &usage)
    return usage.ru_maxrss
    #else
    // The call fills the structure it is given; Linux counts in KiB.
    _ = unsafe getrusage(numericCast(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss << 10
    #endif
  }
}

/// Counts what several threads do.
final class Counter: @unchecked Sendable {
  private let lock = NSLock()
  private var count = 0

  func next() -> Int {
    lock.withLock {
      count += 1
      return count
    }
  }

  var current: Int { lock.withLock { count } }
}

/// Something that several threads know.
final class Box<Value>: @unchecked Sendable {
  private let lock = NSLock()
  private var stored: Value

  init(_ value: Value) { stored = value }

  var value: Value {
    get { lock.withLock { stored } }
    set { lock.withLock { stored = newValue } }
  }
}

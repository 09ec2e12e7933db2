import Foundation
import Testing

extension EndToEndTests {
  /// Long runs of the program, in several threads, and how they are broken and gone on with.
  @Suite struct RescoreRunTests {
    private let folder: TemporaryFolder
    private let input: String

    /// Cases with PHQ-9, the tenth of which aren't JSON.
    init() throws {
      folder = try TemporaryFolder()
      let answers = (1...9).map { "\"q\($0)\": 1" }.joined(separator: ", ")
      let lines = (0..<1500).map { number in
        number % 10 == 9
          ? #"{"id": "R-\#(number)", "age""#
          : """
          {"id": "R-\(number)", "age": \(number % 90 + 10), "date": "2025-03-03", "responses": \
          [{"instrument": "phq-9", "answers": {\(answers)}}]}
          """
      }
      input = try folder.add("cases.ndjson", lines.joined(separator: "\n"))
    }

    private func words(_ name: String, _ more: [String] = []) -> [String] {
      ["rescore", "-l", "en", "-p", "none", input, "-o", folder.path(name)] + more
    }

    /// What a run left, but for the paths in the manifest.
    private func results(_ name: String) throws -> [Data] {
      try ["", ".rejects.ndjson", ".manifest.json"].map { suffix in
        let text = try String(contentsOfFile: folder.path(name + suffix), encoding: .utf8)
        return Data(text.replacing(folder.path(name), with: "OUTPUT").utf8)
      }
    }

    @Test func theNumberOfThreadsChangesNoByte() throws {
      for jobs in ["1", "2", "5"] {
        let outcome = try Program.run(words("by-\(jobs)", ["--jobs", jobs]))
        #expect(outcome.status == 1)
        #expect(outcome.errors.hasPrefix("Lines: 1500. Rescored: 1350. Rejected: 150. Blank: 0.\n"))
      }
      #expect(try results("by-2") == results("by-1"))
      #expect(try results("by-5") == results("by-1"))
    }

    @Test func stoppedAndKilledARunEndsWithTheSameBytes() throws {
      #expect(try Program.run(words("whole")).status == 1)
      var generator = Seeded(state: 17)
      var stops = 0
      for signal in [SIGTERM, SIGKILL, SIGINT, SIGKILL, SIGKILL, SIGTERM, SIGKILL] {
        let pause = Int.random(in: 0..<150, using: &generator)
        let run = try Program.Running(words("broken", stops == 0 ? [] : ["--resume"]))
        let status = run.end(with: signal, afterFile: folder.path("broken.partial"), pause)
        switch status {
        case 1: break
        case 130, 143:
          #expect(signal == status - 128)
          #expect(try run.errors == "Interrupted. Go on with the same command and --resume.\n")
          #expect(try folder.names().contains("broken.state"))
        default: #expect(status == -signal)
        }
        stops += 1
        if status == 1 { break }
      }
      if try !folder.names().contains("broken") {
        let outcome = try Program.run(words("broken", ["--resume"]))
        #expect(outcome.errors.hasPrefix("Lines: 1500. Rescored: 1350. Rejected: 150. Blank: 0.\n"))
      }
      #expect(try results("broken") == results("whole"))
      #expect(try !folder.names().contains { $0.hasSuffix(".partial") || $0.hasSuffix(".state") })
    }

    @Test func otherOptionsAreNotGoneOnWith() throws {
      let run = try Program.Running(words("broken"))
      let status = run.end(with: SIGTERM, afterFile: folder.path("broken.partial"), 0)
      try #require(status == 143)
      let outcome = try Program.run(words("broken", ["--resume", "--digests"]))
      #expect(outcome.status == 74)
      #expect(
        outcome.errors == """
          vagval: \(folder.path("broken")).state: belongs to a run in which this was different: \
          options. Run again without --resume.

          """)
    }

    @Test(arguments: [SIGINT, SIGTERM]) func aStreamIsNotWaitedForAfterASignal(signal: Int32) throws
    {
      let pipe = Pipe()
      let run = try Program.Running(
        ["rescore", "-l", "en", "-", "-o", folder.path("streamed")],
        input: pipe.fileHandleForReading)
      let status = run.end(with: signal, afterFile: folder.path("streamed.partial"), 50)
      #expect(status == 128 + signal)
      #expect(try run.errors.contains("run again from the beginning"))
      #expect(try folder.names() == ["cases.ndjson"])
      try pipe.fileHandleForWriting.close()
    }

    @Test func aReaderThatTakesOneLineIsNoMistake() throws {
      let outcome = try Program.runShell(#""$0" rescore -p none '\#(input)' | head -n 1"#)
      #expect(outcome.lines.count == 1)
      #expect(outcome.lines.first?.hasPrefix(#"{"id":"R-0","#) == true)
      #expect(outcome.errors == "")
    }

    /// Whether this user may mount a file system that nobody else sees.
    private static let mayMount =
      (try? Program.runShell("unshare -rm mount -t tmpfs -o size=256k none /mnt").status) == 0

    @Test(.enabled(if: mayMount, "needs unshare and tmpfs")) func aFullDiskLeavesTheOldOutput()
      throws
    {
      // The results of 1350 cases take more than 128 KiB.
      let outcome = try Program.runShell(
        """
        unshare -rm sh -c 'mount -t tmpfs -o size=128k none /mnt && echo old > /mnt/out \
        && "$0" rescore -l en -p none "\(input)" -o /mnt/out; echo $?; ls /mnt; cat /mnt/out' "$0"
        """)
      #expect(outcome.text == "74\nout\nold\n")
      #expect(
        outcome.errors == """
          vagval: /mnt/out: doesn't fit: the disk is full. Nothing is half-written.

          """)
    }
  }
}

extension Program {
  /// A run that hasn't ended yet.
  final class Running {
    private let process = Process()
    private let folder: TemporaryFolder

    init(_ words: [String], input: FileHandle = .nullDevice) throws {
      folder = try TemporaryFolder()
      let path = try folder.add("errors")
      process.executableURL = try Program.executable
      process.arguments = words
      process.environment = [:]
      process.standardInput = input
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle(forWritingAtPath: path)
      try process.run()
    }

    /// Waits until a file is there and some milliseconds more, sends a signal, and waits for the
    /// end.
    ///
    /// - Returns: The exit status; for a run that a signal ended, its negative number.
    func end(with signal: Int32, afterFile path: String, _ milliseconds: Int) -> Int32 {
      while process.isRunning, !FileManager.default.fileExists(atPath: path) { usleep(1000) }
      usleep(UInt32(milliseconds * 1000))
      kill(process.processIdentifier, signal)
      process.waitUntilExit()
      let status = process.terminationStatus
      return process.terminationReason == .exit ? status : -status
    }

    /// What it wrote to standard error.
    var errors: String {
      get throws { try String(contentsOfFile: folder.path("errors"), encoding: .utf8) }
    }
  }
}

import Foundation
import Testing

/// The built `vagval`, run as a process of its own.
///
/// It gets no environment but the given one, so that the machine's locale plays no part.
enum Program {
  /// How a run ended.
  struct Outcome {
    let status: Int32
    /// Standard output, byte by byte.
    let output: Data
    /// Standard output and standard error as text.
    let text: String
    let errors: String

    /// The lines of standard output.
    var lines: [Substring] { text.split(separator: "\n") }
  }

  /// Runs a command line to its end.
  static func run(
    _ arguments: String..., input: Data = Data(), environment: [String: String] = [:]
  ) throws -> Outcome {
    try run(arguments, input: input, environment: environment)
  }

  /// Runs a command line to its end.
  static func run(
    _ arguments: [String], input: Data = Data(), environment: [String: String] = [:]
  ) throws -> Outcome {
    try run(try executable, arguments, input: input, environment: environment)
  }

  /// Runs a line of the shell in which `"$0"` is the program.
  static func runShell(_ line: String) throws -> Outcome {
    let shell = URL(filePath: "/bin/sh")
    let path = ["PATH": "/usr/local/bin:/usr/bin:/bin"]
    return try run(
      shell, ["-c", line, try executable.path()], input: Data(), environment: path)
  }

  /// Runs a command line whose output nobody reads: the pipe is closed before it begins.
  static func runUnread(_ arguments: String...) throws -> Outcome {
    let pipe = Pipe()
    try pipe.fileHandleForReading.close()
    return try run(
      try executable, arguments, input: Data(), environment: [:],
      output: pipe.fileHandleForWriting)
  }

  /// Files stand for the streams, so that no amount of output can block the program.
  private static func run(
    _ executable: URL, _ arguments: [String], input: Data, environment: [String: String],
    output: FileHandle? = nil
  ) throws -> Outcome {
    let folder = try TemporaryFolder()
    let files = ["in", "out", "err"].map { folder.url.appending(path: $0) }
    try input.write(to: files[0])
    for file in files.dropFirst() { try Data().write(to: file) }
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.environment = environment
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    process.standardOutput = try output ?? FileHandle(forWritingTo: files[1])
    process.standardError = try FileHandle(forWritingTo: files[2])
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationReason == .exit)
    let written = try Data(contentsOf: files[1])
    return Outcome(
      status: process.terminationStatus, output: written,
      text: String(decoding: written, as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: files[2]), as: UTF8.self))
  }

  /// The program is built beside the tests.
  static var executable: URL {
    get throws {
      let arguments = CommandLine.arguments.prefix(4).map { URL(filePath: $0) }
      for start in arguments + Bundle.allBundles.map(\.bundleURL) {
        var folder = start.deletingLastPathComponent()
        // A bundle of tests on macOS holds its executable three folders down.
        for _ in 0..<4 {
          let candidate = folder.appending(path: "vagval")
          if FileManager.default.isExecutableFile(atPath: candidate.path()),
            !candidate.hasDirectoryPath
          {
            return candidate
          }
          folder.deleteLastPathComponent()
        }
      }
      return try #require(nil as URL?, "vagval isn't built beside the tests")
    }
  }
}

/// The files that come with the repository.
enum Shipped {
  /// `Instruments/`, four folders up from this file.
  static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Instruments")

  static func path(_ name: String) -> String { folder.appending(path: name).path() }
  static func example(_ name: String) -> String { path("examples/" + name) }
}

/// Runs of the built program, one at a time: they share two cores with everything else.
@Suite(.serialized) struct EndToEndTests {}

import RiskEngine
import RiskFiles

/// Rescores a file of W1 cases on one thread, to see that the bytes are right.
struct RescoreCommand {
  static let usage = "Benchmarks rescore FILE OUTPUT [--full] [--plain] [--definitions FOLDER]"

  static func run(_ arguments: Arguments, definitions: String) throws {
    guard arguments.words.count == 2 else { throw Arguments.Misuse(usage: usage) }
    let bytes = try InputFile.read(arguments.words[0], limit: 4 << 30)
    var run = RescoringRun(
      try Library.w1(definitions), arguments.has("full") ? .full : .compact,
      isPlain: arguments.has("plain"))
    var output: [UInt8] = []
    run.rescore(bytes) { output += $0 }
    try OutputFile.write(output, to: arguments.words[1])
    let counts = run.counts
    try StandardStream.error.write(
      "Lines: \(counts.lines). Rescored: \(counts.rescored). Rejected: \(counts.rejected).\n")
  }
}

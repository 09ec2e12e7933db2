import RiskEngine
import RiskFiles

/// Times the scoring and routing of W1 cases that were read beforehand.
struct DecodedCommand {
  static let usage = "Benchmarks decoded FILE [--rounds N] [--definitions FOLDER]"

  static func run(_ arguments: Arguments, definitions: String) throws {
    guard arguments.words.count == 1 else { throw Arguments.Misuse(usage: usage) }
    let bytes = try InputFile.read(arguments.words[0], limit: 4 << 30)
    var cases = DecodedCases(bytes, try Library.w1(definitions), policy: .w1)
    // The first round warms up, and sees that every case can be scored this way.
    guard cases.count > 0, cases.run() == cases.count else {
      throw Arguments.Misuse(usage: "Not all cases of the file can be decoded.")
    }
    let clock = ContinuousClock()
    let rounds = try arguments.number(of: "rounds") ?? 11
    let times = (0..<max(1, rounds)).map { _ in
      let time = clock.measure { _ = cases.run() }
      return Double(time.components.seconds) * 1e9
        + Double(time.components.attoseconds) / 1e9
    }.map { $0 / Double(cases.count) }.sorted()
    let figures = [times[times.count / 2], times[0], times[times.count - 1]].map { time in
      let tenths = Int((time * 10).rounded())
      return "\(tenths / 10).\(tenths % 10)"
    }
    print("\(figures[0]) ns a case (\(figures[1])-\(figures[2])), \(cases.count)")
  }
}

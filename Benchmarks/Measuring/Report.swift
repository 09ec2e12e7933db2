import RiskEngine
import RiskFiles

/// Runs sections of stages, prints their figures and keeps them.
struct Report {
  let rounds: Int
  /// Only stages whose label contains this.
  let filter: String?
  /// What an earlier run measured.
  let baseline: Baseline?
  private(set) var measurements: [Measurement] = []

  init(rounds: Int, filter: String?, baseline: Baseline?) {
    self.rounds = rounds
    self.filter = filter
    self.baseline = baseline
  }

  /// Lets the stages take turns, round by round, so that a disturbance hits all of them.
  mutating func run(_ section: String, _ stages: [Stage]) throws {
    var stages = stages.filter { stage in
      filter.map { "\(section): \(stage.name)".contains($0) } ?? true
    }
    guard let first = stages.first else { return }
    for _ in 0..<rounds {
      for index in stages.indices { try stages[index].run() }
    }
    print("\(section): \(first.cases) cases, medians of \(rounds) rounds (least to greatest)")
    let found = stages.map { $0.measurement(in: section) }
    for measurement in found { print("  " + line(measurement, against: found[0])) }
    measurements += found
  }

  private func line(_ measurement: Measurement, against first: Measurement) -> String {
    var line =
      "\(measurement.name): \(measurement.nanoseconds) ns a case"
      + " (\(measurement.least)–\(measurement.most)),"
      + " \(Ratio(measurement.nanoseconds, first.nanoseconds)) times the first"
    if let before = baseline?.nanoseconds(of: measurement.label) {
      line += ", \(Ratio(measurement.nanoseconds, before)) times the baseline"
    }
    return line
  }

  /// Writes all figures, for a later run's baseline.
  func write(to path: String) throws {
    var writer = JSONWriter(style: .pretty)
    writer.object { writer in
      writer.key("rounds")
      writer.value(rounds)
      writer.key("measurements")
      writer.array { writer in
        for measurement in measurements { measurement.write(to: &writer) }
      }
    }
    writer.endLine()
    try OutputFile.write(writer.bytes, to: path)
  }
}

/// A quotient with two decimals.
struct Ratio: CustomStringConvertible {
  private let hundredths: Int64

  init(_ dividend: Int64, _ divisor: Int64) {
    hundredths = (dividend * 100 + divisor / 2) / max(1, divisor)
  }

  var description: String {
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}

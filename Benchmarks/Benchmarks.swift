import RiskEngine

/// Times the stages of a case and of many, side by side in one run; see `Benchmarks/README.md`.
///
/// Figures are medians over rounds in which all stages of a section take turns; compare ratios,
/// not nanoseconds of different machines.
@main
enum Benchmarks {
  private static let usage =
    """
    Benchmarks [CASES] [--rounds N] [--only TEXT] [--json FILE] [--baseline FILE] [--small]
           \(GenerateCommand.usage)
           \(RescoreCommand.usage)
           \(DecodedCommand.usage)
    """

  static func main() throws {
    do {
      try run(CommandLine.arguments.dropFirst())
    } catch let misuse as Arguments.Misuse {
      print(misuse)
      throw misuse
    }
  }

  private static func run(_ words: ArraySlice<String>) throws {
    switch words.first {
    case "generate":
      let arguments = try Arguments(
        words.dropFirst(), valued: ["shape"], flags: ["csv"], usage: GenerateCommand.usage)
      try GenerateCommand(arguments).run()
    case "rescore":
      let arguments = try Arguments(
        words.dropFirst(), valued: ["definitions"], flags: ["full", "plain"],
        usage: RescoreCommand.usage)
      try RescoreCommand.run(arguments, definitions: definitions(arguments))
    case "decoded":
      let arguments = try Arguments(
        words.dropFirst(), valued: ["definitions", "rounds"], flags: [],
        usage: DecodedCommand.usage)
      try DecodedCommand.run(arguments, definitions: definitions(arguments))
    default:
      try measure(
        Arguments(
          words, valued: ["rounds", "only", "json", "baseline", "definitions"], flags: ["small"],
          usage: usage))
    }
  }

  private static func measure(_ arguments: Arguments) throws {
    let isSmall = arguments.has("small")
    let count = try arguments.count ?? (isSmall ? 20 : 2_000)
    var report = Report(
      rounds: try arguments.number(of: "rounds") ?? (isSmall ? 1 : 5),
      filter: arguments.value(of: "only"),
      baseline: try arguments.value(of: "baseline").map(Baseline.init(path:)))
    var random = SplitMix64(state: 7)
    let workloads = [
      try Workload.screening(count, &random),
      try Workload.w1(count, definitions: definitions(arguments)),
    ]
    for workload in workloads { try CaseBenchmarks.run(workload, &report) }
    for workload in workloads { try ExplanationBenchmarks.run(workload, &report) }
    try RescoringBenchmarks.run(count, definitions: definitions(arguments), &report)
    if arguments.value(of: "only") == nil {
      try RuleBenchmarks.run(rules: isSmall ? 100 : 1_000, &random)
    }
    if let path = arguments.value(of: "json") { try report.write(to: path) }
  }

  private static func definitions(_ arguments: Arguments) -> String {
    arguments.value(of: "definitions") ?? "Benchmarks/w1"
  }
}

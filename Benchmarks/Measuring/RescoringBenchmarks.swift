import RiskEngine

/// Times whole lines in and whole lines out, in memory and on one thread.
enum RescoringBenchmarks {
  static func run(_ count: Int, definitions: String, _ report: inout Report) throws {
    let library = try Library.w1(definitions)
    for shape in CaseShape.allCases {
      let lines = cases(count, shape)
      var stages = [Stage("compact lines", cases: count, try body(lines, library))]
      if shape == .usual {
        stages += [
          Stage(
            "compact lines, without shortcuts", cases: count,
            try body(lines, library, isPlain: true)),
          Stage("whole results", cases: count, try body(lines, library, .full)),
        ]
      }
      try report.run("W1 rescored, \(shape.rawValue)", stages)
    }
  }

  private static func cases(_ count: Int, _ shape: CaseShape) -> [UInt8] {
    var random = W1Case.random(seed: 7)
    var writer = W1Writer(shape, seed: 7)
    for number in 0..<count { writer.write(W1Case(number + 1, &random)) }
    return writer.bytes
  }

  /// What a stage does, warmed up so that it doesn't pay for the definitions.
  private static func body(
    _ lines: [UInt8], _ library: Library, _ fields: ResultFields = .compact, isPlain: Bool = false
  ) throws -> () throws -> Int {
    var run = RescoringRun(library, fields, isPlain: isPlain)
    run.rescore(lines) { _ in }
    return {
      var bytes = 0
      run.rescore(lines) { bytes += $0.count }
      return bytes
    }
  }
}

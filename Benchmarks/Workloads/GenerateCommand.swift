import RiskFiles

/// Writes the cases of a workload to a file.
struct GenerateCommand {
  static let usage =
    "Benchmarks generate w1 COUNT SEED FILE [--shape "
    + CaseShape.allCases.map(\.rawValue).joined(separator: "|") + "] [--csv]"

  let count: Int
  let seed: UInt64
  let path: String
  let shape: CaseShape
  let isCSV: Bool

  init(_ arguments: Arguments) throws {
    guard arguments.words.count == 4, arguments.words[0] == "w1",
      let count = Int(arguments.words[1]), count >= 0, let seed = UInt64(arguments.words[2])
    else { throw Arguments.Misuse(usage: GenerateCommand.usage) }
    let shape = arguments.value(of: "shape") ?? CaseShape.usual.rawValue
    guard let shape = CaseShape(rawValue: shape) else {
      throw Arguments.Misuse(usage: GenerateCommand.usage)
    }
    self.count = count
    self.seed = seed
    path = arguments.words[3]
    self.shape = shape
    isCSV = arguments.has("csv")
  }

  func run() throws {
    let file = try PartialFile(for: path)
    var random = W1Case.random(seed: seed)
    var writer = W1Writer(shape, seed: seed)
    if isCSV { writer.writeHeader() }
    for number in 0..<count {
      let workCase = W1Case(number + 1, &random)
      if isCSV { writer.writeRow(workCase) } else { writer.write(workCase) }
      guard writer.bytes.count > 1 << 20 else { continue }
      try file.write(writer.bytes.span)
      writer.removeAll()
    }
    try file.write(writer.bytes.span)
    try file.finish()
  }
}

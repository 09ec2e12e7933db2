/// Something that is done to a number of cases, and how long its rounds took.
struct Stage {
  let name: String
  /// How many cases a round does.
  let cases: Int
  private let body: () throws -> Int
  /// Nanoseconds, one figure per round.
  private(set) var rounds: [Int64] = []

  /// - Parameters:
  ///   - name: What is done.
  ///   - inputs: What it is done to, one per case.
  ///   - body: Does it; its result depends on the work, so that none of it can be left out.
  init<Input>(_ name: String, _ inputs: [Input], _ body: @escaping (Input) throws -> Int) {
    self.init(name, cases: inputs.count) {
      try inputs.reduce(0) { sum, input in try sum &+ body(input) }
    }
  }

  /// A stage that does all its cases at once.
  init(_ name: String, cases: Int, _ body: @escaping () throws -> Int) {
    self.name = name
    self.cases = cases
    self.body = body
  }

  mutating func run() throws {
    var sum = 0
    let time = try ContinuousClock().measure { sum = try body() }
    precondition(sum > 0, "a stage that does nothing measures nothing")
    let (seconds, attoseconds) = time.components
    rounds.append(seconds * 1_000_000_000 + attoseconds / 1_000_000_000)
  }

  /// The figures of a stage that has run.
  func measurement(in section: String) -> Measurement {
    let sorted = rounds.sorted()
    let perCase = sorted.map { $0 / Int64(max(1, cases)) }
    return Measurement(
      section: section, name: name, nanoseconds: perCase[perCase.count / 2],
      least: perCase.first ?? 0, most: perCase.last ?? 0)
  }
}

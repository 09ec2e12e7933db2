import RiskEngine
import RiskInstruments

/// Times the stages of one case, side by side in one run.
///
/// Usage: `swift run -c release Benchmarks [cases]`. Figures are medians over rounds in which all
/// stages take turns; compare ratios, not nanoseconds of different machines.
@main
enum Benchmarks {
  static func main() throws {
    let count = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 2_000
    var generator = SplitMix64(state: 7)
    var library = Library.embedded()
    let items = library.items(of: "vagval-screening")
    let complete = (0..<count).map { CaseText.random($0, items, missing: 0, &generator) }
    let incomplete = (0..<count).map { CaseText.random($0, items, missing: 8, &generator) }
    // Read everything once, so that no stage pays for the definitions.
    _ = try route(CaseFile(name: "warm-up", bytes: complete[0]), &library)

    var stages: [Stage<[UInt8]>] = [
      Stage("parse the JSON of a case", complete) { try parsed($0) },
      Stage("score, all answered", complete) { try scored($0, &library, .none) },
      Stage("score, 8 % missing", incomplete) { try scored($0, &library, .none) },
      Stage("score and route, all answered", complete) { try scored($0, &library, .automatic) },
      Stage("the same and write the result", complete) { try written($0, &library) },
      Stage("parse and digest a case", complete) { try digested($0) },
    ]
    for _ in 0..<5 {
      for index in stages.indices { try stages[index].run() }
    }
    report(stages, cases: count)

    let results = try (complete + incomplete).flatMap { bytes in
      try route(CaseFile(name: "case", bytes: bytes), &library)
    }
    var explaining = [
      Stage("score and route, statuses alone", results) { rerouted($0, isRecording: false) },
      Stage("score and route, recording what decided", results) {
        rerouted($0, isRecording: true)
      },
      Stage("why and why not, for the case file", results) { explained($0, .file) },
      Stage("why and why not, for experts", results) { explained($0, .expert) },
    ]
    for _ in 0..<5 {
      for index in explaining.indices { try explaining[index].run() }
    }
    report(explaining, cases: results.count)
    try RuleBenchmarks.run(&generator)
  }

  // MARK: Stages

  private static func parsed(_ bytes: [UInt8]) throws -> Int {
    _ = try CaseFile(name: "case", bytes: bytes)
    return bytes.count
  }

  private static func scored(
    _ bytes: [UInt8], _ library: inout Library, _ policy: PolicyChoice
  ) throws -> Int {
    let file = try CaseFile(name: "case", bytes: bytes)
    return try library.results(for: file, policy: policy).reduce(0) { sum, result in
      try sum + result.get().responses.count
    }
  }

  private static func route(_ file: CaseFile, _ library: inout Library) throws -> [CaseResult] {
    try library.results(for: file).map { try $0.get() }
  }

  private static func written(_ bytes: [UInt8], _ library: inout Library) throws -> Int {
    let file = try CaseFile(name: "case", bytes: bytes)
    return try route(file, &library).reduce(0) { $0 + $1.json(isPretty: false).count }
  }

  /// Scores and routes a case anew, without reading it.
  private static func rerouted(_ result: CaseResult, isRecording: Bool) -> Int {
    guard let policy = result.recommendation?.policy else { return 0 }
    let assessmentCase = result.assessmentCase
    let scored = result.responses.map { scored in
      scored.response.scored(
        for: Person(
          age: assessmentCase.age(on: scored.response.date), sex: assessmentCase.sex))
    }
    let reader = DocumentReader(assessmentCase.node.document, concernsPerson: true)
    return policy.recommendation(
      for: assessmentCase, scored, reader, isRecording: isRecording
    ).programmes.count
  }

  private static func explained(
    _ result: CaseResult, _ register: CaseExplanation.Register
  ) -> Int {
    let explanation = result.explanation(limits: nil)
    return explanation?.text(for: register, in: .swedish).rendered(colours: false).count ?? 0
  }

  private static func digested(_ bytes: [UInt8]) throws -> Int {
    let document = try JSONDocument(name: "case", bytes: bytes)
    return Case.digest(of: document.root).description.utf8.count
  }

  private static func report<Input>(_ stages: [Stage<Input>], cases: Int) {
    print("\(cases) cases of vagval-screening, medians of \(stages[0].rounds.count) rounds")
    let first = stages[0].median
    for stage in stages {
      let perCase = stage.median / Int64(cases)
      let tenths = stage.median * 10 / first
      print(
        "  \(stage.name): \(perCase) ns a case, \(tenths / 10).\(tenths % 10) times the first")
    }
  }
}

/// One stage and how long its rounds took.
private struct Stage<Input> {
  let name: String
  private let inputs: [Input]
  private let body: (Input) throws -> Int
  /// Nanoseconds, one figure per round.
  private(set) var rounds: [Int64] = []

  init(_ name: String, _ inputs: [Input], _ body: @escaping (Input) throws -> Int) {
    self.name = name
    self.inputs = inputs
    self.body = body
  }

  var median: Int64 { rounds.sorted()[rounds.count / 2] }

  mutating func run() throws {
    var sum = 0
    let time = try ContinuousClock().measure {
      for input in inputs { sum &+= try body(input) }
    }
    precondition(sum > 0, "a stage that does nothing measures nothing")
    let (seconds, attoseconds) = time.components
    rounds.append(seconds * 1_000_000_000 + attoseconds / 1_000_000_000)
  }
}

/// Cases as files hold them.
private enum CaseText {
  /// A case of the checklist with random answers, of which some are missing.
  static func random(
    _ number: Int, _ items: [Item], missing percent: Int, _ generator: inout SplitMix64
  ) -> [UInt8] {
    var answers: [String] = []
    for item in items where Int.random(in: 0..<100, using: &generator) >= percent {
      switch item.type {
      case .choice(let options):
        let option = options.randomElement(using: &generator)?.code.description ?? "0"
        answers.append("\"\(item.id)\":\(option)")
      case .yesNo: answers.append("\"\(item.id)\":\(Bool.random(using: &generator))")
      default: break
      }
    }
    let text =
      "{\"id\":\"B-\(number)\",\"born\":\"2011-04-02\",\"sex\":\"male\",\"date\":\"2025-03-03\","
      + "\"municipality\":\"Växjö\","
      + "\"circumstances\":{\"custody\":\"none\",\"establishedCriminality\":true},\"consents\":["
      + "{\"to\":\"informationExchange\",\"by\":\"allGuardians\",\"status\":\"given\","
      + "\"date\":\"2025-02-01\"}],\"responses\":[{\"instrument\":\"vagval-screening\","
      + "\"informant\":\"assessor\",\"answers\":{\(answers.joined(separator: ","))}}]}"
    return Array(text.utf8)
  }
}

extension Library {
  /// The items of a shipped instrument.
  fileprivate mutating func items(of id: String) -> [Item] {
    entries(.instrument, id: id).last.flatMap { instrument($0) }?.items ?? []
  }
}

/// A small generator with a seed, so that every run has the same cases.
struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

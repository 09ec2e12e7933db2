import Foundation
import RiskEngine
import Testing

/// The engine against the plain twin, on made-up instruments and made-up responses.
@Suite struct ScoringTwinTests {
  /// Instruments tried in one run; the environment can ask for more.
  private static var rounds: Int {
    ProcessInfo.processInfo.environment["VAGVAL_TWIN_ROUNDS"].flatMap { Int($0) } ?? 400
  }

  /// After so many the rest is left out.
  private static let mostFailures = 5

  @Test func engineAgreesWithThePlainTwin() throws {
    try compareRandomInstruments(1...UInt64(ScoringTwinTests.rounds), isLong: false)
  }

  /// Forms with more answers than can be tried: whatever happens lies within the bounds.
  @Test func engineEnclosesThePlainTwinOnLongForms() throws {
    try compareRandomInstruments(1...UInt64(max(ScoringTwinTests.rounds / 20, 1)), isLong: true)
  }

  private func compareRandomInstruments(_ seeds: ClosedRange<UInt64>, isLong: Bool) throws {
    var failures = 0
    for seed in seeds {
      let plain = RandomInstrument.make(seed: seed, isLong: isLong)
      guard let engine = try load(plain, seed: seed) else {
        failures += 1
        continue
      }
      var random = SeededGenerator(seed: seed ^ 0xA5A5)
      for openness in [0, 25, 60] {
        let response = RandomResponse.make(plain, openness: openness, &random)
        let later =
          isLong
          ? PlainCompletions(plain, response.answers, response.facts, samples: 60, &random)
          : PlainCompletions(plain, response.answers, response.facts, limit: 400)
        guard later.isWithinLimit else { continue }
        let disagreements = try compare(response, plain, engine, later, isComplete: !isLong)
        guard !disagreements.isEmpty else { continue }
        failures += 1
        Issue.record(
          """
          seed \(seed)\(isLong ? " long" : "")
          \(disagreements.joined(separator: "\n"))
          answers \(response.json) \(response.facts)
          \(plain.json)
          """)
      }
      guard failures < ScoringTwinTests.mostFailures else { return }
    }
  }

  @Test func everyScoringFeatureIsTried() throws {
    var tried: Set<String> = []
    for seed in 1...UInt64(ScoringTwinTests.rounds) {
      tried.formUnion(RandomInstrument.make(seed: seed).features)
    }
    #expect(try Feature.ofScoring().subtracting(tried).isEmpty)
  }

  private func load(_ plain: PlainInstrument, seed: UInt64) throws -> Instrument? {
    let document = try JSONDocument(name: "seed-\(seed)", bytes: Array(plain.json.utf8))
    let reader = DocumentReader(document, concernsPerson: false)
    let instrument = Instrument.read(reader)?.proved(reader)
    guard !reader.hasErrors, let instrument else {
      let findings = reader.findings.filter { $0.severity == .error }.map {
        "\($0.problem) \($0.location?.pointer ?? "")"
      }
      Issue.record("seed \(seed)\n\(findings.joined(separator: "\n"))\n\(plain.json)")
      return nil
    }
    return instrument
  }

  private func compare(
    _ random: RandomResponse, _ plain: PlainInstrument, _ engine: Instrument,
    _ later: PlainCompletions, isComplete: Bool
  ) throws -> [String] {
    let facts = random.facts
    let document = try JSONDocument(name: "answers", bytes: Array(random.json.utf8))
    let reader = DocumentReader(document, concernsPerson: true)
    let day = try #require(CalendarDay(PlainFacts.date.description))
    let response = try #require(
      Response.resolve(
        answers: document.root, with: engine, informant: facts.informant,
        setting: facts.setting.map { ($0, document.root) }, date: day, reader))
    let person = Person(age: facts.age, sex: facts.sex.flatMap(Sex.init(rawValue:)))
    var comparison = TwinComparison(
      instrument: plain, scored: response.scored(for: person),
      now: PlainScoring(plain, random.answers, facts), later: later, isComplete: isComplete,
      areFactsKnown: facts.age != nil && facts.sex != nil && facts.informant != nil
        && (facts.setting != nil || plain.settings.isEmpty))
    comparison.run()
    return comparison.disagreements
  }
}

import RiskEngine
import Testing

/// A status that rests on a decision table, explained.
@Suite struct TableExplanationTests {
  /// The scope of support goes by the score and by whether the person is placed.
  private static let table = TableSample.table(
    "unique", [TableSample.choice("scope", ["wide", "narrow"])], inputs: ["total", "placed"],
    [
      (when: ["total": ">= 4", "placed": "false"], then: ["scope": "wide"]),
      (when: ["total": "< 4", "placed": "false"], then: ["scope": "narrow"]),
    ])

  private static let sample = ExplanationSample(
    RoutingSample(TableSample.policy([table], when: ["scope": "\"wide\""])))

  private static func person(_ answers: [Int?]) -> JSONSketch {
    ExplanationSample.person(12, answers).with("circumstances", ["placed": false])
  }

  @Test func `the row that gave an input is told to the family by what it goes by`() throws {
    let text = try Self.sample.text(Self.person([2, 2, 1]))
    for sentence in [
      "+ scope: wide.", "”scope” följer av det här:",
      "+ total: 5 på en skala från 0 till 6. Regeln kräver minst 4 på samma skala.",
      "+ placerad: nej.",
    ] { #expect(text.contains(sentence), "\(sentence)") }
    #expect(!text.contains("r1"))
  }

  @Test func `an expert reads which row it was`() throws {
    let text = try Self.sample.text(Self.person([2, 2, 1]), .expert, in: .english)
    #expect(text.contains("from the table t [r1]"))
    #expect(text.contains("+ total: 5; test >= 4"))
  }

  /// With 5 points it takes one answer that is worth two less; with 0 two that are worth two more.
  @Test func `what would change it looks through the table`() throws {
    let high = try Self.sample.text(Self.person([2, 2, 1]), .expert)
    #expect(high.contains("A: eligible dynamiska och obesvarade frågor: inget ändrar utfallet"))
    #expect(high.contains("alla frågor, historiska inräknade: 1 ändring, 2 sätt"))
    #expect(high.contains("q1: 2 → 0 ⇒ notEligible"))
    #expect(high.contains("placed → true ⇒ "))
    let low = try Self.sample.text(Self.person([0, 0, 0]), .expert)
    #expect(low.contains("alla frågor, historiska inräknade: 2 ändringar, 3 sätt"))
  }
}

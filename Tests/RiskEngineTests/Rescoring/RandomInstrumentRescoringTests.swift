import Foundation
import RiskEngine
import Testing

/// The short way of rescoring against the whole engine, on made-up instruments.
@Suite struct RandomInstrumentRescoringTests {
  /// Instruments tried in one run; the environment can ask for more.
  private static var rounds: Int {
    ProcessInfo.processInfo.environment["VAGVAL_TWIN_ROUNDS"].flatMap { Int($0) } ?? 150
  }

  /// Those of which some line once became other bytes.
  private static let memorable: [UInt64] = [64, 471, 1_808, 2_307, 2_391]

  @Test func everyLineBecomesTheSameBytes() throws {
    let (shortcuts, lines) = try compare(rounds: Self.rounds, .compact)
    // Most made-up instruments have ratings, decimals or dates, which are left to the whole engine.
    #expect(shortcuts > lines / 6, "\(shortcuts) of \(lines) lines")
  }

  @Test(arguments: [ResultFields.full, .list(Set(ResultField.allCases).subtracting([.digests]))])
  func everyLongerLineBecomesTheSameBytes(_ fields: ResultFields) throws {
    let (shortcuts, lines) = try compare(rounds: Self.rounds / 2, fields)
    // Findings are left to the whole engine, and bounds of scores that share an item.
    #expect(shortcuts > lines / 60, "\(shortcuts) of \(lines) lines")
  }

  private func compare(
    rounds: Int, _ fields: ResultFields
  ) throws -> (shortcuts: Int, lines: Int) {
    var shortcuts = 0
    var lines = 0
    for seed in Set(1...UInt64(rounds)).union(Self.memorable).sorted() {
      let plain = RandomInstrument.make(seed: seed)
      let library = try library(of: plain, seed)
      let text = text(of: plain, seed)
      var options = RescoringOptions()
      options.policy = seed.isMultiple(of: 2) ? .automatic : .none
      options.fields = fields
      let (found, short) = rescored(text, library, options)
      options.isPlain = true
      let (expected, _) = rescored(text, library, options)
      #expect(found.counts == expected.counts, "seed \(seed)")
      if found.output != expected.output {
        let difference = firstDifference(found.output, expected.output)
        Issue.record("seed \(seed): \(difference)\n\(plain.json)")
      }
      shortcuts += short
      lines += expected.counts.lines
    }
    return (shortcuts, lines)
  }

  /// The instrument, and a policy with a programme for each of some of its levels, flags and scores.
  private func library(of plain: PlainInstrument, _ seed: UInt64) throws -> Library {
    var library = Library()
    let findings = library.add(name: "seed-\(seed).json", bytes: Array(plain.json.utf8))
    #expect(findings.map(\.id) == [], "seed \(seed)")
    let entry = try #require(library.entries.first)
    let loaded = library.instrument(entry)
    let instrument = try #require(loaded)
    // As many as a key of the short way holds.
    var reads = instrument.levels.prefix(3).enumerated().map { index, rule in
      (name: "level\(index)", kind: "level", id: rule.id, test: "\"\(rule.levels.last?.id ?? "")\"")
    }
    reads += instrument.flags.prefix(3).enumerated().map { index, flag in
      (name: "flag\(index)", kind: "flag", id: flag.id, test: "true")
    }
    reads += instrument.scores.prefix(2).enumerated().map { index, score in
      (name: "score\(index)", kind: "score", id: score.id, test: ">= 2")
    }
    guard !reads.isEmpty else { return library }
    let programmes = reads.map { "P-\($0.name)" }
    let policy = SampleDefinitions.policy(
      zip(reads, programmes).map { read, programme in
        SampleDefinitions.rule(
          .object([(key: read.name, value: .text(read.test))]), programme: programme,
          id: "rule-\(read.name)")
      }, programmes: programmes.map { ["id": .text($0), "consents": []] }
    ).with(
      "inputs",
      .list(
        reads.map { read in
          SampleDefinitions.input(read.name, read.kind, read.id).with("instrument", "plain")
        }))
    for definition in [SampleDefinitions.catalogue(programmes), policy] {
      #expect(library.add(name: "seed-\(seed)", bytes: definition.bytes).map(\.id) == [])
    }
    return library
  }

  /// Cases with more and with less missing, twice, so that what was learned is used.
  private func text(of plain: PlainInstrument, _ seed: UInt64) -> [UInt8] {
    var random = SeededGenerator(seed: seed ^ 0x5A5A)
    var lines: [String] = []
    for number in 0..<24 {
      let response = RandomResponse.make(plain, openness: [0, 10, 25, 60][number % 4], &random)
      lines.append(line(of: response, number))
    }
    return Array((lines + lines).joined(separator: "\n").utf8)
  }

  private func line(of response: RandomResponse, _ number: Int) -> String {
    let (facts, date) = (response.facts, PlainFacts.date)
    var members = [#""id": "A-\#(number)""#, #""date": "\#(date.description)""#]
    if let age = facts.age { members.append(#""age": \#(age)"#) }
    if let sex = facts.sex { members.append(#""sex": "\#(sex)""#) }
    var parts = [#""instrument": "plain""#]
    if let informant = facts.informant { parts.append(#""informant": "\#(informant)""#) }
    if let setting = facts.setting { parts.append(#""setting": "\#(setting)""#) }
    parts.append(#""answers": \#(response.json)"#)
    members.append(#""responses": [{\#(parts.joined(separator: ", "))}]"#)
    return "{\(members.joined(separator: ", "))}"
  }

  private func rescored(
    _ text: [UInt8], _ library: Library, _ options: RescoringOptions
  ) -> (lines: RescoredLines, shortcuts: Int) {
    var rescorer = Rescorer(library, options)
    var lines = RescoredLines()
    rescorer.rescore(text.span, name: "cases", into: &lines)
    return (lines, rescorer.shortcuts)
  }

  private func firstDifference(_ found: [UInt8], _ expected: [UInt8]) -> String {
    let lines = zip(
      String(decoding: found, as: UTF8.self).split(separator: "\n"),
      String(decoding: expected, as: UTF8.self).split(separator: "\n"))
    let different = lines.first { $0 != $1 }
    return "\(different?.0 ?? "fewer lines") instead of \(different?.1 ?? "fewer lines")"
  }
}

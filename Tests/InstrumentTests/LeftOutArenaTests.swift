import Foundation
import RiskEngine
import RiskInstruments
import Testing

/// An arena that doesn't apply to the person is left out of the count and named.
@Suite struct LeftOutArenaTests {
  private func result() throws -> CaseResult {
    let arena = ["emptyTime", "riskyPlaces", "organisedActivity", "ownInterest"]
    let answers = arena.map { #""\#($0)": {"missing": "notApplicable"}"# }
      .joined(separator: ", ")
    let text = """
      {"id": "A-1", "born": "2011-05-01", "date": "2025-03-03", "municipality": "Växjö",
       "responses": [{"instrument": "vagval-screening", "answers": {\(answers)}}]}
      """
    let file = try CaseFile(name: "case.json", bytes: Array(text.utf8))
    var library = Library.embedded()
    return try #require(library.results(for: file, policy: .automatic).first).get()
  }

  @Test func theReportNamesTheArena() throws {
    let report = try result().report(in: .swedish).rendered(colours: false)
    let lines = report.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    let text = lines.joined(separator: " ")
    #expect(text.contains("mellan 0 och 4, 0 av 16 svar, utan Fritid"), "\(text)")
  }

  @Test func theResultNamesTheArena() throws {
    let score = try #require(
      try result().responses.first?.score(named: "arenasRiskOverProtection"))
    #expect(score.high == 4)
    let json = String(decoding: try result().json(isPretty: false), as: UTF8.self)
    #expect(json.contains(#""leftOut":["leisure"]"#))
  }
}

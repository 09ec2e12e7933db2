import Foundation
import RiskEngine
import RiskInstruments
import Testing

/// What an utredare reads of the example cases, section by section and word for word.
@Suite struct CaseReportTests {
  private static let examples = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Instruments/examples")

  /// The section under a heading, or all before the first one.
  private func section(
    _ heading: String, of example: String, _ language: Language
  ) throws -> String {
    let bytes = try Data(contentsOf: CaseReportTests.examples.appending(path: example + ".json"))
    var library = Library.embedded()
    let file = try CaseFile(name: example, bytes: [UInt8](bytes))
    let result = try #require(library.results(for: file).first).get()
    let report = result.report(in: language).rendered(colours: false)
    let sections = report.components(separatedBy: "\n\n")
    return try #require(sections.first { $0.hasPrefix(heading + "\n") }, "\(report)")
      .trimmingCharacters(in: .newlines)
  }

  @Test func aNearProgrammeSaysWhenAndThatADepartureIsPossible() throws {
    let text = try section("Insatser", of: "12-year-old-soon-13", .swedish)
    #expect(
      text.contains(
        """
          SIG: sociala insatsgrupper – snart inne i åldern
            – Ålder: 12 (13–20)
            + Har utvecklat kriminalitet: ja
            + Samlad riskbedömning: hög
            + Risk minus skydd i arenorna: 4 (mer än 0)
            · fyller 13 år 2025-07-03
            · Bara åldern avviker. Avsteg kan prövas; skälen ska antecknas.
        """), "\(text)")
  }

  @Test func aBlockedProgrammeSaysWhoseConsentIsMissing() throws {
    let text = try section("Programmes", of: "17-year-old-own-consent-missing", .english)
    #expect(
      text.hasPrefix(
        """
        Programmes
          SIG: social intervention groups – meets the criteria, but consent is missing
        """), "\(text)")
    #expect(
      text.contains("    – consent to information exchange: the person – not asked for\n"),
      "\(text)")
  }

  @Test func aRuleThatFailsIsNeverShownAsTheOnlyWay() throws {
    let text = try section("Insatser", of: "17-year-old-own-consent-missing", .swedish)
      .replacing("\n    ", with: " ")
    #expect(
      text.contains(
        "IA: insluss och avhopp – motsvarar inte kriterierna: Häktad, dömd eller placerad: "
          + "inget av detta (häktad eller dömd); annan väg: Häktad, dömd eller placerad "
          + "(placerad enligt LSU eller placerad enligt LVU), Placeringen beror på grov "
          + "brottslighet (ja)"), "\(text)")
  }

  @Test func whatIsOpenSaysWhatItDecides() throws {
    let text = try section("What is missing", of: "14-year-old-too-few-answers", .english)
      .replacing("\n  ", with: " ")
    #expect(
      text.contains(
        "SIG: social intervention groups would be decided by: “Risk minus protection in "
          + "the arenas” (unanswered: "), "\(text)")
    #expect(text.contains("; and 4 more)."), "\(text)")
  }

  @Test func flagsComeFirstWithWhatToDo() throws {
    let text = try section("Flags", of: "10-year-old-decided-despite-missing-answers", .english)
    #expect(
      text == """
        Flags
          ! Clear information that the young person is being exploited – See the young
            person also as a victim of crime. Assess the need for protection and
            consider a police report.
        """, "\(text)")
  }

  @Test func withNothingOpenNothingIsMissing() throws {
    #expect(
      try section("Det som saknas", of: "12-year-old-soon-13", .swedish)
        == "Det som saknas\n  Inget som kan ändra en nivå eller en insats.")
  }
}

import RiskEngine
import RiskInstruments
import Testing

/// The example cases give what their README says: the tables here were written from its text.
@Suite struct ExampleCaseTests {
  /// File, the programmes that aren't `notEligible`, and whether a choice is needed.
  static let routed: [(file: String, statuses: [String: ProgrammeStatus], choiceNeeded: Bool)] = [
    ("13-year-old-two-programmes-fit", ["SSPF": .eligible, "SIG": .eligible], true),
    ("12-year-old-soon-13", ["SSPF": .eligible, "SIG": .near], false),
    ("14-year-old-departure-from-age-possible", [:], false),
    ("17-year-old-own-consent-missing", ["SIG": .blocked], false),
    ("10-year-old-one-guardian-withdrew", ["SSPF": .blocked], false),
    ("10-year-old-decided-despite-missing-answers", ["SSPF": .eligible], false),
    ("14-year-old-too-few-answers", ["SIG": .undetermined], false),
    ("16-year-old-custody-status-unknown", ["IA": .undetermined], false),
    ("15-year-old-no-programme-fits", [:], false),
    ("11-year-old-judgement-and-checklist-differ", ["SSPF": .eligible], false),
    ("18-year-old-detained", ["IA": .eligible, "SIG": .undetermined], false),
    ("19-year-old-wants-to-leave-rule-missing", [:], false),
    ("24-year-old-wants-to-leave", ["SIG_VUXEN": .eligible], false),
    ("12-year-old-departure-into-next-age-group", ["SSPF": .eligible, "SIG": .near], false),
    ("13-year-old-consent-withdrawn-after-decision", ["SSPF": .blocked, "SIG": .blocked], false),
    ("10-year-old-flags-standing-and-cleared", ["SSPF": .eligible], false),
  ]

  @Test(arguments: routed.indices)
  func anExampleCaseIsRoutedAsItsReadmeSays(row: Int) throws {
    let (file, statuses, choiceNeeded) = ExampleCaseTests.routed[row]
    let result = try #require(try results(file + ".json").first)
    let recommendation = try #require(result.recommendation)
    for programme in ["SSPF", "SIG", "IA", "SIG_VUXEN"] {
      let found = recommendation.programmes.first { $0.programme.id == programme }
      #expect(found?.status == statuses[programme] ?? .notEligible, "\(file): \(programme)")
    }
    #expect(recommendation.choiceNeeded == choiceNeeded, "\(file)")
  }

  @Test func theFileOfSixCasesIsRoutedAsItsReadmeSays() throws {
    let expected: [(id: String, age: Int, statuses: [ProgrammeStatus], choiceNeeded: Bool)] = [
      ("B-01", 10, [.eligible, .notEligible, .notEligible, .notEligible], false),
      ("B-02", 16, [.notEligible, .eligible, .notEligible, .notEligible], false),
      ("B-03", 17, [.notEligible, .eligible, .eligible, .notEligible], true),
      ("B-04", 8, [.near, .notEligible, .notEligible, .notEligible], false),
      ("B-05", 27, [.notEligible, .notEligible, .notEligible, .eligible], false),
      ("B-06", 14, [.notEligible, .notEligible, .notEligible, .notEligible], false),
    ]
    let results = try results("six-cases.ndjson")
    #expect(results.map(\.assessmentCase.id) == expected.map(\.id))
    for (result, row) in zip(results, expected) {
      let recommendation = try #require(result.recommendation)
      #expect(recommendation.programmes.map(\.programme.id) == ["SSPF", "SIG", "IA", "SIG_VUXEN"])
      #expect(recommendation.programmes.map(\.status) == row.statuses, "\(row.id)")
      #expect(recommendation.choiceNeeded == row.choiceNeeded, "\(row.id)")
      #expect(result.assessmentCase.age == row.age, "\(row.id)")
    }
  }

  @Test func theExampleOfADepartureSaysThatOneIsPossible() throws {
    let result = try #require(try results("14-year-old-departure-from-age-possible.json").first)
    let outcome = result.recommendation?.programmes.first { $0.programme.id == "SSPF" }
    #expect(outcome?.departurePossible == true)
  }

  /// The README names what each example shows beside its statuses.
  @Test(arguments: [
    ("15-year-old-no-programme-fits", [Policy.Notice.Kind.note]),
    ("11-year-old-judgement-and-checklist-differ", [.warning]),
    ("18-year-old-detained", [.gap]), ("19-year-old-wants-to-leave-rule-missing", [.gap]),
  ])
  func anExampleShowsItsNotice(file: String, kinds: [Policy.Notice.Kind]) throws {
    let result = try #require(try results(file + ".json").first)
    let recommendation = try #require(result.recommendation)
    let shown = recommendation.notices.map { recommendation.policy.notices[$0].kind }
    for kind in kinds { #expect(shown.contains(kind), "\(file)") }
  }

  @Test func theExampleOfADecisionSaysThatItDeparts() throws {
    let result = try #require(
      try results("12-year-old-departure-into-next-age-group.json").first)
    #expect(result.decisions.map(\.comparison?.departs) == [true])
    #expect(result.decisions.map(\.comparison?.outcome.status) == [.near])
    #expect(result.findings.map(\.id) == [])
  }

  @Test func theExampleOfAWithdrawnConsentSaysSinceWhen() throws {
    let result = try #require(
      try results("13-year-old-consent-withdrawn-after-decision.json").first)
    #expect(result.decisions.map(\.comparison?.departs) == [false, false])
    #expect(result.decisions.map(\.lapse?.since.description) == ["2025-03-01", nil])
    #expect(result.findings.map(\.id) == ["runningWithoutConsent"])
  }

  @Test func theExampleOfFlagsShowsWhichStand() throws {
    let result = try #require(try results("10-year-old-flags-standing-and-cleared.json").first)
    let flags = result.flags.map { "\($0.id) \($0.isStanding ? "stands" : "cleared")" }
    #expect(flags == ["protectionToday cleared", "exploitation stands", "threats stands"])
  }

  @Test func theTeachingExampleIsRecommendedOneProgramme() throws {
    var library = try ShippedDefinitions.teachingLibrary()
    let results = try library.results(
      ofExample: "teaching-one-programme-preferred.json", .automatic)
    let result = try #require(results.first)
    let recommendation = try #require(result.recommendation)
    let statuses = recommendation.programmes.map { "\($0.programme.id) \($0.status)" }
    #expect(statuses == ["HOMEWORK_GROUP eligible", "MENTOR recommended"])
    #expect(!recommendation.choiceNeeded)
  }

  private func results(_ file: String) throws -> [CaseResult] {
    var library = ShippedDefinitions.library()
    return try library.results(ofExample: file, .automatic)
  }
}

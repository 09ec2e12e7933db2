import RiskEngine
import RiskInstruments
import Testing

/// What the policies of Stockholm, Karlshamn and Ljungby give on days when rules, units and
/// references change, and what the example cases show.
@Suite struct OtherPlacesTests {
  @Test(arguments: [
    ("2024-01-01", "1.0.0", false), ("2025-06-30", "1.0.0", false), ("2025-07-01", "1.1.0", true),
  ])
  func `Stockholm's first line begins with the new Social Services Act`(
    date: String, version: String, hasFirstLine: Bool
  ) throws {
    let recommendation = try recommendation(
      "Stockholm", age: 6, on: date, #""district": "kungsholmen", "lightProblems": true"#)
    #expect(recommendation.policy.head.version.description == version)
    let firstLine = recommendation.programmes.first { $0.programme.id == "FORSTA_LINJEN" }
    #expect(firstLine?.status == (hasFirstLine ? .eligible : nil))
  }

  @Test func `Before its first version a policy refuses the case, and says what there is`() throws {
    let refused = try outcome("Stockholm", age: 6, on: "2023-12-31", #""district": "other""#)
    guard case .failure(let refusal) = refused else {
      Issue.record("routed")
      return
    }
    #expect(refusal.findings.map(\.id).contains("policyNotValid"))
    let lines = refusal.findings.map { $0.line(in: .english) }.joined()
    #expect(lines.contains("2024-01-01–2025-06-30"))
  }

  @Test(arguments: [
    ("2022-09-30", "Vuxenenheten"), ("2022-10-01", "Vuxna, mottagning och utredning"),
  ])
  func `Karlshamn's adult unit is the one of the day`(date: String, unit: String) throws {
    let text = try report("Karlshamn", age: 30, on: date, #""drugFreeSupport": true"#)
    #expect(text.contains(unit))
  }

  @Test(arguments: [17, 18])
  func `Karlshamn's unit changes on the 18th birthday`(age: Int) throws {
    let text = try report("Karlshamn", age: age, on: "2025-03-10", #""drugFreeSupport": true"#)
    #expect(text.contains(age < 18 ? "(regel child)" : "(regel adult)"))
  }

  @Test(arguments: [
    ("2025-06-30", "4 kap. 1 § socialtjänstlagen (2001:453)"),
    ("2025-07-01", "11 kap. 1 § socialtjänstlagen (2025:400)"),
  ])
  func `The reference to the right to assistance is the one in force`(
    date: String, reference: String
  ) throws {
    let text = try report(
      "Ljungby", age: 16, on: date, #""ground": "sol", "careWithHousing": true"#)
    #expect(text.contains(reference))
  }

  // MARK: Examples

  /// File, what the named programmes are, and the notices, as the examples' README says.
  static let examples: [(file: String, statuses: [String: ProgrammeStatus], notices: [String])] = [
    (
      "stockholm-6-year-old-receptiveness-unknown",
      ["TRYGGARE_BARN": .undetermined, "TRAPPAN": .undetermined, "BOENDESTOD": .eligible],
      ["violenceInCommission", "supportForTheChild", "neuropsychiatricDisability"]
    ),
    (
      "karlshamn-21-year-old-sources-differ",
      ["ATERFALLSPREVENTION": .eligible, "FYREN": .eligible],
      ["fyrenAgeConflict", "fyrenAdultUnit"]
    ),
    (
      "ljungby-17-year-old-special-reasons-unknown",
      ["STODBOENDE": .undetermined, "HVB": .eligible], ["consentFrom15"]
    ),
    ("munkfors-14-year-old-guardians-consent", ["SSPF": .eligible], []),
  ]

  @Test(arguments: examples.indices)
  func `An example from another place is routed as its README says`(row: Int) throws {
    let (file, statuses, notices) = OtherPlacesTests.examples[row]
    var library = ShippedDefinitions.library()
    let results = try library.results(ofExample: file + ".json", .automatic)
    let recommendation = try #require(results.first?.recommendation)
    for outcome in recommendation.programmes {
      let id = outcome.programme.id
      #expect(outcome.status == statuses[id] ?? .notEligible, "\(file): \(id)")
    }
    #expect(recommendation.notices.map { recommendation.policy.notices[$0].id } == notices)
  }

  // MARK: Cases

  private func report(
    _ municipality: String, age: Int, on date: String, _ circumstances: String
  ) throws -> String {
    let result = try outcome(municipality, age: age, on: date, circumstances).get()
    return result.report(in: .swedish).rendered(colours: false).split(separator: "\n")
      .map { $0.trimmingPrefix(while: { $0 == " " }) }.joined(separator: " ")
  }

  private func recommendation(
    _ municipality: String, age: Int, on date: String, _ circumstances: String
  ) throws -> Recommendation {
    let result = try outcome(municipality, age: age, on: date, circumstances).get()
    return try #require(result.recommendation)
  }

  private func outcome(
    _ municipality: String, age: Int, on date: String, _ circumstances: String
  ) throws -> Result<CaseResult, RefusedCase> {
    let text = """
      {
        "format": "case/1", "id": "P-01", "age": \(age), "date": "\(date)",
        "municipality": "\(municipality)", "circumstances": {\(circumstances)}
      }
      """
    var library = ShippedDefinitions.library()
    let file = try CaseFile(name: "case.json", bytes: Array(text.utf8))
    let results = library.results(for: file)
    return try #require(results.first)
  }
}

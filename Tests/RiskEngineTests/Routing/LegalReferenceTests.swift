import RiskEngine
import Testing

/// Provisions as dated data: the old Social Services Act to 30 June 2025, the new one from 1 July.
@Suite struct LegalReferenceTests {
  private static let old = "4 kap. 1 § socialtjänstlagen (2001:453)"
  private static let new = "11 kap. 1 § socialtjänstlagen (2025:400)"

  /// A policy whose programme A rests on the right to support; the rule, the consent, the
  /// preference and the notice each rest on a provision of their own.
  private static let policy = SampleDefinitions.policy(
    [SampleDefinitions.rule(["age": "[9..13]"]).with("legal", ["support", "child"])],
    programmes: [
      [
        "id": "A", "consents": ["exchange"], "legal": ["support"],
        "decidedBy": ["officer", "board"],
      ]
    ]
  )
  .with(
    "legal",
    [
      version("support", new, from: "2025-07-01"), version("support", old, to: "2025-06-30"),
      version("child", "1 kap. 2 §", to: "2025-06-30"), version("secrecy", "10 kap. 1 § OSL"),
      version("preferred", "3 kap. 5 §"), version("remark", "5 kap. 1 §"),
    ]
  )
  .with("roles", [role("officer", "socialsekreterare"), role("board", "utskottet")])
  .with("consents", [SampleDefinitions.consent.with("legal", ["secrecy"])])
  .with(
    "preference", [SampleDefinitions.rule(["age": "< 11"]).with("legal", ["preferred"])]
  )
  .with(
    "notices",
    [
      [
        "id": "young", "kind": "note", "when": ["age": "< 18"],
        "text": SampleDefinitions.texts("Ung."), "source": SampleDefinitions.localChoice,
        "legal": ["remark"],
      ]
    ])

  private static func version(
    _ id: String, _ text: String, from: String? = nil, to: String? = nil
  ) -> JSONSketch {
    let version: JSONSketch = ["id": .text(id), "text": .text(text)]
    return version.with("from", from.map(JSONSketch.text)).with("to", to.map(JSONSketch.text))
  }

  private static func role(_ id: String, _ title: String) -> JSONSketch {
    ["id": .text(id), "title": SampleDefinitions.texts(title)]
  }

  private func result(of sketch: JSONSketch, on day: String) throws -> CaseResult {
    try RoutingSample(LegalReferenceTests.policy)
      .outcome(of: sketch.with("date", .text(day))).get()
  }

  private func json(of sketch: JSONSketch, on day: String) throws -> JSONNode {
    let root = try JSONDocument(name: "result.json", bytes: result(of: sketch, on: day).json()).root
    #expect(ResultShape.result.differences(root) == [])
    return root
  }

  /// Born in 2013, so 12 years old in 2025.
  private let child = SampleCase.born("2013-01-01")

  // MARK: Which one is in force

  @Test(arguments: [("2025-06-30", old), ("2025-07-01", new), ("2024-01-01", old)])
  func theReferenceInForceOnTheCasesDateIsShown(day: String, text: String) throws {
    let legal = try json(of: child, on: day).at("recommendation", "programmes", "0", "legal", "0")
    #expect(try legal.at("id").text == "support")
    #expect(try legal.at("text").text == text)
  }

  @Test func outsideAllVersionsNothingIsShown() throws {
    let legal = try json(of: child, on: "2025-07-01")
      .at("recommendation", "programmes", "0", "legal")
    #expect(legal.elements.compactMap { try? $0.at("id").text } == ["support"])
    let before = try json(of: child, on: "2025-06-30")
      .at("recommendation", "programmes", "0", "legal")
    #expect(before.elements.compactMap { try? $0.at("id").text } == ["support", "child"])
  }

  @Test func theProvisionOfAPreferenceIsShownWhereItPrefers() throws {
    let consenting = SampleCase.born("2015-01-01")
      .with("consents", [SampleCase.consent("allGuardians", "given", "2025-01-01")])
    let ids = try json(of: consenting, on: "2025-07-01")
      .at("recommendation", "programmes", "0", "legal").elements.map { try $0.at("id").text }
    #expect(ids == ["support", "preferred"])
  }

  @Test func theProvisionsOfConsentsAndShownNoticesStandWithTheirIds() throws {
    let legal = try json(of: child, on: "2025-07-01").at("recommendation", "legal")
    #expect(try legal.at("consents", "exchange", "0", "text").text == "10 kap. 1 § OSL")
    #expect(try legal.at("notices", "young", "0", "text").text == "5 kap. 1 §")
    let adult = try json(of: SampleCase.born("1990-01-01"), on: "2025-07-01")
    #expect(try !adult.at("recommendation", "legal").has("notices"))
  }

  @Test func whoDecidesAProgrammeStandsWithIt() throws {
    let roles = try json(of: child, on: "2025-07-01")
      .at("recommendation", "programmes", "0", "decidedBy").elements.map(\.text)
    #expect(roles == ["officer", "board"])
  }

  @Test func aPolicyWithoutProvisionsAndRolesShowsNone() throws {
    let plain = RoutingSample(when: ["age": "[9..13]"])
    let root = try JSONDocument(
      name: "result.json", bytes: plain.outcome(of: child.with("date", "2025-07-01")).get().json()
    ).root
    #expect(try !root.at("recommendation").has("legal"))
    #expect(try !root.at("recommendation", "programmes", "0").has("legal"))
    #expect(try !root.at("recommendation", "programmes", "0").has("decidedBy"))
  }

  // MARK: In words

  @Test func theReportNamesTheProvisionsAndWhoDecides() throws {
    let swedish = try flat(result(of: child, on: "2025-06-30").report(in: .swedish))
    #expect(swedish.contains("· Lagrum: \(LegalReferenceTests.old); 1 kap. 2 § · Beslutas av: "))
    #expect(swedish.contains("Beslutas av: socialsekreterare eller utskottet"))
    #expect(swedish.contains("inte inhämtat (Lagrum: 10 kap. 1 § OSL)"))
    #expect(swedish.contains("· Ung. (Lagrum: 5 kap. 1 §)"))
    let english = try flat(result(of: child, on: "2025-07-01").report(in: .english))
    #expect(english.contains("· Legal basis: \(LegalReferenceTests.new) · Decided by: "))
  }

  @Test func theDescriptionOfAPolicyShowsAllVersionsWithTheirDays() throws {
    let swedish = try Description.policy(LegalReferenceTests.policy, in: .swedish)
    #expect(
      swedish.contains(
        "\(LegalReferenceTests.new) [support] · \(LegalReferenceTests.old), till 2025-06-30. "
          + "· \(LegalReferenceTests.new), från 2025-07-01."))
    #expect(swedish.contains("Beslutas av: socialsekreterare eller utskottet."))
    #expect(swedish.contains("De som beslutar · socialsekreterare [officer]"))
    #expect(
      swedish.contains("Lagrum: \(LegalReferenceTests.new) [support]; 1 kap. 2 § [child]."))
  }

  private func flat(_ text: StyledText) -> String {
    text.rendered(colours: false).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  // MARK: Gaps

  /// The sample policy is valid from 2024-01-01 until further notice.
  @Test(
    arguments: [
      ([("", "2025-06-30"), ("2025-07-01", "")], []),
      ([("", "")], []),
      ([("2024-01-01", "")], []),
      ([("2024-01-02", "")], ["2024-01-01–2024-01-01"]),
      ([("", "2025-06-29"), ("2025-07-01", "")], ["2025-06-30–2025-06-30"]),
      ([("2025-07-01", ""), ("", "2024-12-31")], ["2025-01-01–2025-06-30"]),
      ([("", "2023-12-31"), ("2024-01-01", "2025-06-30")], ["2025-07-01–"]),
      ([("2024-02-01", "2024-02-29")], ["2024-01-01–2024-01-31", "2024-03-01–"]),
      ([("", "9999-12-31")], []),
    ] as [([(String, String)], [String])])
  func everyDayOfThePolicysValidityNeedsAVersion(
    _ days: [(String, String)], _ gaps: [String]
  ) throws {
    #expect(try problems(days).compactMap(\.gap) == gaps)
  }

  @Test(
    arguments: [
      ([("", "2025-06-30"), ("2025-06-30", "")], "2025-06-30"),
      ([("", ""), ("2025-06-30", "")], "2025-06-30"),
      ([("", "2025-01-31"), ("", "2025-06-30")], "2025-01-31"),
      ([("2025-01-01", "2025-06-30"), ("2025-01-01", "2025-06-30")], "2025-01-01"),
    ] as [([(String, String)], String)])
  func twoVersionsOnOneDayAreRefused(_ days: [(String, String)], _ witness: String) throws {
    #expect(try problems(days).map(\.overlap) == [witness])
  }

  private func problems(_ days: [(String, String)]) throws -> [LegalProblem] {
    let versions = days.map { from, to in
      LegalReferenceTests.version(
        "support", "§", from: from.isEmpty ? nil : from, to: to.isEmpty ? nil : to)
    }
    let policy = SampleDefinitions.policy([SampleDefinitions.rule(["age": "[9..13]"])])
      .with("legal", .list(versions))
    var library = RoutingSample(policy).library
    let entry = try #require(library.entries.first { $0.kind == .policy })
    _ = library.policy(entry)
    return library.findings[entry.name, default: []].compactMap { $0.problem as? LegalProblem }
  }
}

extension LegalProblem {
  fileprivate var gap: String? {
    guard case .legalReferenceGap(_, let from, let to) = self else { return nil }
    return "\(from)–\(to?.description ?? "")"
  }

  fileprivate var overlap: String? {
    guard case .legalReferencesOverlap(_, let witness) = self else { return nil }
    return witness.description
  }
}

import RiskEngine
import Testing

/// What a catalogue says of its programmes, and that a policy says the same.
@Suite struct CatalogueTests {
  private static let needs: JSONSketch = [
    ["id": "conflict", "title": SampleDefinitions.texts("konflikter hemma")],
    ["id": "violence", "title": SampleDefinitions.texts("våld")],
  ]

  private static func catalogue(
    ages: String? = "[9..13]", needs: JSONSketch = ["conflict", "violence"]
  ) -> JSONSketch {
    let programme: JSONSketch = [
      "id": "A", "title": SampleDefinitions.texts("A"), "needs": needs,
      "source": SampleDefinitions.localChoice,
    ]
    return CatalogueReading.with("needs", CatalogueTests.needs)
      .with("programmes", [programme.with("ages", ages.map(JSONSketch.text))])
  }

  private static func ids(_ sketch: JSONSketch) throws -> [String] {
    try CatalogueReading.findings(sketch).map { "\($0.id) \($0.location?.pointer ?? "-")" }
  }

  @Test func listedNeedsThatProgrammesAnswerToAreFine() throws {
    #expect(try CatalogueTests.ids(CatalogueTests.catalogue()) == [])
  }

  @Test func aNeedThatIsNotListedIsFoundWhereItStands() throws {
    let sketch = CatalogueTests.catalogue(needs: ["conflict", "violense", "violence"])
    #expect(try CatalogueTests.ids(sketch) == ["unknownNeed /programmes/0/needs/1"])
  }

  @Test func aListedNeedThatNoProgrammeAnswersToIsAWarning() throws {
    let findings = try CatalogueReading.findings(CatalogueTests.catalogue(needs: ["conflict"]))
    #expect(findings.map(\.id) == ["needWithoutProgramme"])
    #expect(findings.first?.location?.pointer == "/needs/1")
    #expect(findings.first?.severity == .warning)
  }

  @Test func aNeedIsListedOnce() throws {
    let twice = CatalogueTests.catalogue(needs: ["conflict"])
      .with("needs", [CatalogueTests.need("conflict"), CatalogueTests.need("conflict")])
    #expect(try CatalogueReading.findings(twice).map(\.id) == ["duplicateID"])
  }

  @Test func withoutAListOfNeedsAnyMayBeNamed() throws {
    #expect(try CatalogueTests.ids(CatalogueReading.programme("needs", ["anything"])) == [])
  }

  @Test(arguments: [("service", []), ("servce", ["notAllowed"])] as [(JSONSketch, [String])])
  func aFormIsOneOfThree(_ form: JSONSketch, _ expected: [String]) throws {
    let findings = try CatalogueReading.findings(CatalogueReading.programme("forms", [form]))
    #expect(findings.map(\.id) == expected)
  }

  @Test func onlyAServiceNeedsNoDecision() {
    #expect(Programme.Form.allCases.filter { !$0.needsDecision } == [.service])
  }

  // MARK: Against the rules

  /// The tests of the rules for programme A, and what is found when they are read beside a
  /// catalogue that says 9 to 13, and that it answers to conflict and violence.
  @Test(
    arguments: [
      ([["age": "[9..13]"]], []),
      ([["age": "[9..11]"], ["age": "[12..13]"]], []),
      ([["age": "[9..13]", "placed": "true"]], []),
      ([["age": "[9..12]"]], ["agesDiffer 13 true"]),
      ([["age": "[8..13]"]], ["agesDiffer 8 false"]),
      ([["age": "[9..14]"]], ["agesDiffer 14 false"]),
      ([["age": "[9..10]"], ["age": "[12..13]"]], ["agesDiffer 11 true"]),
      ([["placed": "true"]], ["agesDiffer 0 false"]),
    ] as [([JSONSketch], [String])])
  func theAgesOfRulesAreTheCatalogues(_ rules: [JSONSketch], _ expected: [String]) throws {
    let found = try differences(rules)
    #expect(found == expected)
  }

  @Test(
    arguments: [
      ([["age": "[9..13]", "conflict": "true"], ["age": "[9..13]", "violence": "true"]], []),
      ([["age": "[9..13]", "conflict": "true"]], ["needsDiffer violence true"]),
    ] as [([JSONSketch], [String])])
  func theNeedsThatAPolicyAsksAboutAreTheCatalogues(
    _ rules: [JSONSketch], _ expected: [String]
  ) throws {
    #expect(try differences(rules, asking: ["conflict", "violence"]) == expected)
  }

  @Test func aNeedOnlyInTheRulesIsFound() throws {
    let found = try differences(
      [["age": "[9..13]", "conflict": "true", "violence": "true"]],
      asking: ["conflict", "violence"],
      in: CatalogueTests.catalogue(needs: ["conflict"]))
    #expect(found == ["needsDiffer violence false"])
  }

  @Test func aNeedThatThePolicyDoesNotAskAboutIsNoDifference() throws {
    let rules: [JSONSketch] = [["age": "[9..13]", "conflict": "true"]]
    #expect(try differences(rules, asking: ["conflict"]) == [])
  }

  @Test func aCatalogueWithoutAgesIsSilent() throws {
    #expect(try differences([["age": "> 3"]], in: CatalogueTests.catalogue(ages: nil)) == [])
  }

  private static func need(_ id: String) -> JSONSketch {
    ["id": .text(id), "title": SampleDefinitions.texts(id)]
  }

  private func differences(
    _ rules: [JSONSketch], asking needs: [String] = [],
    in catalogue: JSONSketch = CatalogueTests.catalogue()
  ) throws -> [String] {
    let circumstances = (["placed"] + needs).map { name -> JSONSketch in
      ["name": .text(name), "type": "boolean", "title": SampleDefinitions.texts(name)]
    }
    let numbered = rules.enumerated().map { index, when in
      SampleDefinitions.rule(when).with("id", .text("rule\(index)"))
    }
    var sample = RoutingSample(
      SampleDefinitions.policy(numbered).with("circumstances", .list(circumstances)))
    sample.catalogue = catalogue
    var library = sample.library
    let entry = try #require(library.entries.first { $0.kind == .policy })
    #expect(library.policy(entry) != nil)
    return library.findings[entry.name, default: []].map { finding in
      #expect(finding.location?.pointer == "/programmes/0")
      return switch finding.problem {
      case PolicyProblem.agesDiffer(_, let age, let isInCatalogue):
        "\(finding.id) \(age) \(isInCatalogue)"
      case PolicyProblem.needsDiffer(_, let need, let isInCatalogue):
        "\(finding.id) \(need) \(isInCatalogue)"
      default: finding.id
      }
    }
  }
}

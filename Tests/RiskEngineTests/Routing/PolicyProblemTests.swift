import RiskEngine
import Testing

/// What can be wrong in a policy, one mistake each.
@Suite struct PolicyProblemTests {
  static let rule = SampleDefinitions.rule(["age": "< 18"])

  static let mistakes: [(id: String, policy: JSONSketch)] = [
    ("unknownCatalogue", with("catalogue", ["id": "other", "versions": "1"])),
    ("unknownCatalogue", with("catalogue", ["id": "sample-programmes", "versions": "2"])),
    ("unknownInputInstrument", input("instrument", "tree-questions")),
    ("unknownInputInstrument", input("versions", "2")),
    ("unknownInputValue", input("score", "totl")),
    ("unknownInputValue", reading("level", "worry")),
    ("unknownInputValue", reading("flag", "angry")),
    ("unknownInputValue", reading("judgement", "need")),
    ("unknownInputValue", reading("item", "q4")),
    ("unknownInputInformant", input("informant", "teacher")),
    ("inputNotTestable", reading("item", "remark")),
    ("inputWithoutOneValue", input("score", nil)),
    ("inputWithoutOneValue", input("level", "concern")),
    ("outOfRange", input("maximumAge", ["months": 0])),
    ("unknownProgramme", listing([["id": "Z", "consents": []], ["id": "A", "consents": []]])),
    ("duplicateID", listing([["id": "A", "consents": []], ["id": "A", "consents": []]])),
    ("unknownConsent", listing([["id": "A", "consents": ["exchnge"]]])),
    (
      "programmeWithoutRule", listing([["id": "A", "consents": []], ["id": "B", "consents": []]])
    ),
    ("programmeNotListed", ruled([rule, SampleDefinitions.rule(["age": "1"], programme: "B")])),
    ("duplicateID", ruled([rule, rule])),
    ("unknownRuleInput", ruled([SampleDefinitions.rule(["agee": "1"])])),
    ("ruleWithoutTests", ruled([SampleDefinitions.rule([:])])),
    ("ruleWithoutTests", ruled([SampleDefinitions.rule(["age": "-"])])),
    ("duplicateID", with("preference", [rule, rule])),
    ("missingKey", ruled([rule.with("source", nil)])),
    ("unknownSource", ruled([rule.with("source", "owm, p. 3")])),
    ("nameTaken", with("circumstances", [circumstance("age")])),
    ("nameTaken", with("circumstances", [circumstance("x"), circumstance("x")])),
    ("consentAges", consent([["age": "< 18", "from": ["person"]]])),
    (
      "consentAges",
      consent([["age": "<= 18", "from": ["person"]], ["age": ">= 18", "from": ["person"]]])
    ),
    ("unknownKey", with("near", ["months": 6, "source": "own", "month": 7])),
    ("outOfRange", with("near", ["months": 61, "source": "own"])),
  ]

  @Test(arguments: mistakes.indices)
  func aMistakeIsFound(row: Int) throws {
    let (id, policy) = PolicyProblemTests.mistakes[row]
    #expect(try RoutingSample(policy).policyFindings() == [id], "\(row)")
  }

  @Test func theSampleItselfIsWithoutMistakes() throws {
    #expect(
      try RoutingSample(SampleDefinitions.policy([PolicyProblemTests.rule]))
        .policyFindings() == [])
  }

  @Test func allMistakesAreFoundInFileOrder() throws {
    let policy = PolicyProblemTests.with("catalogue", ["id": "other", "versions": "1"])
      .with("near", ["months": 0, "source": "own"])
      .with("inputs", [PolicyProblemTests.badInput("versions", "2")])
    #expect(
      try RoutingSample(policy).policyFindings()
        == ["unknownCatalogue", "unknownInputInstrument", "outOfRange"])
  }

  @Test func theFirstAgeWithoutOneRowIsTheWitness() throws {
    let policy = PolicyProblemTests.consent([
      ["age": "< 15", "from": ["allGuardians"]], ["age": ">= 16", "from": ["person"]],
    ])
    var library = RoutingSample(policy).library
    let entry = try #require(library.entries(.policy, id: "sample-policy").first)
    #expect(library.policy(entry) == nil)
    guard
      case .consentAges(15, false)? =
        library.findings[entry.name]?.first?.problem as? PolicyProblem
    else {
      Issue.record("\(library.findings)")
      return
    }
  }

  // MARK: Building mistakes

  static func with(_ key: String, _ value: JSONSketch?) -> JSONSketch {
    SampleDefinitions.policy([rule]).with(key, value)
  }

  static func ruled(_ rules: [JSONSketch]) -> JSONSketch { SampleDefinitions.policy(rules) }

  static func listing(_ programmes: [JSONSketch]) -> JSONSketch {
    with("programmes", .list(programmes))
  }

  static func badInput(_ key: String, _ value: JSONSketch?) -> JSONSketch {
    SampleDefinitions.input("total", "score", "total").with(key, value)
  }

  static func circumstance(_ name: String) -> JSONSketch {
    ["name": .text(name), "type": "boolean", "title": SampleDefinitions.texts(name)]
  }

  static func consent(_ rows: JSONSketch) -> JSONSketch {
    with("consents", [SampleDefinitions.consent.with("required", rows)])
  }

  /// A policy whose one input reads something other than a score.
  static func reading(_ kind: String, _ value: String) -> JSONSketch {
    with("inputs", [SampleDefinitions.input("total", kind, value)])
  }

  /// A policy whose one input has another value for a key.
  static func input(_ key: String, _ value: JSONSketch?) -> JSONSketch {
    with("inputs", [badInput(key, value)])
  }
}

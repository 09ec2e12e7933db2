import RiskEngine
import Testing

/// What lines hold: a case of 12 with answers 2 and 0 and one missing, so a total from 2 to 4.
@Suite struct ResultFieldTests {
  private static let person: JSONSketch = [
    "id": "A-1", "born": "2012-01-01", "sex": "female", "date": "2024-06-01",
    "responses": [
      SampleCase.response(["q1": 2, "q2": 0], date: "2024-05-01")
        .with("judgements", ["risk": ["level": "high", "rationale": "Hemligt skäl."]])
    ],
  ]

  private static let response =
    #""instrument":"three-questions","version":"1.0.0","date":"2024-05-01","informant":"self""#
  private static let policy = #""policy":"sample-policy","version":"1.0.0""#

  private func output(_ fields: ResultFields, digests: Bool = false) -> String {
    var sample = RescoringSample()
    sample.options.fields = fields
    sample.options.digests = digests
    return sample.output(of: Self.person)
  }

  @Test func aCompactLineHasScoresLevelsFlagsAndStatuses() {
    #expect(
      output(.compact) == """
        {"id":"A-1","date":"2024-06-01","responses":[{\(Self.response),"scores":{"total":null},\
        "levels":{"concern":null},"flags":[]}],"recommendation":{\(Self.policy),\
        "programmes":{"A":"eligible"}}}

        """)
  }

  @Test func compactIsTheListOfItsOwnFields() {
    #expect(output(.list(ResultField.compact)) == output(.compact))
    #expect(ResultFields("date,scores,levels,flags,programmes") == .compact)
    #expect(ResultFields("compact") == .compact)
  }

  @Test(arguments: [
    ("age,sex", #""age":12,"sex":"female""#),
    ("instruments", #""responses":[{RESPONSE}]"#),
    ("population", #""responses":[{RESPONSE,"population":"inside"}]"#),
    ("answered", #""responses":[{RESPONSE,"answered":{"total":2},"of":{"total":3}}]"#),
    ("rules", #""responses":[{RESPONSE,"rules":{"total":"refuse"}}]"#),
    (
      "bounds",
      #""responses":[{RESPONSE,"bounds":{"total":{"low":2,"high":4,"exact":true}}}]"#
    ),
    (
      "settled,possible",
      #""responses":[{RESPONSE,"settled":{"concern":false},"possible":{"concern":["low","high"]}}]"#
    ),
    // Only an answer of 2 to q3 raises the flag.
    ("possibleFlags", #""responses":[{RESPONSE,"possibleFlags":["sad"]}]"#),
    ("judgements", #""responses":[{RESPONSE,"judgements":{"risk":"high"}}]"#),
    ("policy", #""recommendation":{POLICY}"#),
    ("choiceNeeded", #""recommendation":{POLICY,"choiceNeeded":false}"#),
    ("criteria", #""recommendation":{POLICY,"criteria":{"A":{"age":true}}}"#),
    (
      "reasons",
      #""recommendation":{POLICY,"reasons":{"A":[{"code":"criteriaMet","rule":"rule"}]}}"#
    ),
    ("missing,notices", #""recommendation":{POLICY,"missing":{"A":[]},"notices":[]}"#),
    ("findings", #""findings":[]"#),
  ])
  func aFieldAddsItsPart(fields: String, part: String) throws {
    let expected = part.replacing("RESPONSE", with: Self.response)
      .replacing("POLICY", with: Self.policy)
    #expect(output(try #require(ResultFields(fields))) == "{\"id\":\"A-1\",\(expected)}\n")
  }

  @Test func theLevelThatCountsIsTheOneThatAHumanDepartedTo() {
    var sample = RescoringSample()
    sample.options.fields = .list([.levels, .finalLevels])
    let rule: JSONSketch = [
      "level": "concern", "discretionary": ["steps": 1],
      "source": SampleDefinitions.localChoice,
    ]
    sample.instruments[0]["overrides"] = [rule]
    // A total of 3 is low.
    let response = SampleCase.response(["q1": 1, "q2": 1, "q3": 1], date: "2024-05-01")
    #expect(
      sample.output(of: Self.person.with("responses", [response])).contains(
        #""levels":{"concern":"low"},"finalLevels":{"concern":"low"}"#))
    let departure: JSONSketch = ["to": "high", "kind": "discretionary", "rationale": "Därför."]
    let departed = response.with("overrides", ["concern": departure])
    #expect(
      sample.output(of: Self.person.with("responses", [departed])).contains(
        #""levels":{"concern":"low"},"finalLevels":{"concern":"high"}"#))
  }

  @Test func aJudgementsRationaleStandsInFullResultsOnly() {
    #expect(!output(.list(Set(ResultField.allCases))).contains("Hemligt"))
    #expect(output(.full).contains("Hemligt"))
  }

  @Test func aCaseThatIsNotRoutedHasNoRecommendation() {
    var sample = RescoringSample()
    sample.options.policy = .none
    sample.options.fields = .list([.age, .programmes])
    #expect(sample.output(of: Self.person) == "{\"id\":\"A-1\",\"age\":12}\n")
  }

  @Test func digestsAreThoseOfTheFullResult() throws {
    let line = output(.compact, digests: true)
    let root = try JSONDocument(name: "", bytes: Array(line.utf8)).root
    let full = try JSONDocument(name: "", bytes: Array(output(.full, digests: true).utf8)).root
    for key in ["input", "definitions"] {
      let node = try #require(root.member(key))
      #expect(node.isEquivalent(to: try #require(full.member(key))))
    }
    #expect(output(.list([.digests, .age])) == output(.list([.age]), digests: true))
  }

  @Test func aListIsReadWhateverItsOrderAndWrittenInTheOrderOfALine() {
    #expect(ResultFields("sex,age")?.description == "age,sex")
    #expect(ResultFields("full")?.description == "full")
    #expect(ResultFields("age,compact")?.description == "date,age,scores,levels,flags,programmes")
  }

  @Test(arguments: ["", "Age", "age,", "age, sex", "full,age", "rationale"])
  func whatIsNoFieldIsNotRead(text: String) {
    #expect(ResultFields(text) == nil)
  }

  @Test func aWholeResultIsTheOneThatScoringTheCaseAloneGives() throws {
    let document = try JSONDocument(name: "cases.ndjson", bytes: Self.person.bytes)
    var library = RescoringSample().library
    let alone = try library.result(for: document, document.root, policy: .automatic).get()
    let text = String(decoding: alone.json(isPretty: false), as: UTF8.self) + "\n"
    #expect(output(.full, digests: true) == text)
  }

  @Test func whatAllResultsOfARunShareStandsOnTheirLinesOnlyIfAskedFor() throws {
    func members(_ line: String) throws -> [String] {
      let root = try JSONDocument(name: "", bytes: Array(line.utf8)).root
      return root.members.compactMap(\.key.text)
    }
    let shared = ["format", "engine", "input", "definitions"]
    let whole = try members(output(.full, digests: true))
    #expect(shared.allSatisfy(whole.contains))
    #expect(try members(output(.full)) == whole.filter { !shared.contains($0) })
  }
}

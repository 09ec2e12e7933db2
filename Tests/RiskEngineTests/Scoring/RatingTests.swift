import RiskEngine
import Testing

/// A factor that is rated for several times.
@Suite struct RatingTests {
  private func example() throws -> String {
    try #require(FormatReference.examples(of: "feature")["pastAndPresentRatings"])
  }

  /// 2 now and half of 1 before.
  @Test func eachRatingIsAnItemOfItsOwn() throws {
    let scored = try InstrumentSample.score(
      try example(), #"{"violence": {"past": 1, "present": 2}}"#)
    #expect(scored.total == "2.5")
    #expect(scored.response.instrument.items.map(\.id) == ["violence_past", "violence_present"])
    #expect(scored.raisedFlags.map(\.id) == ["worse"])
  }

  @Test(arguments: [
    #"{"violence": {"present": 2}}"#, #"{"violence": {"past": null, "present": 2}}"#,
    #"{"violence": {"past": {"missing": "unknown"}, "present": {"value": 2, "note": "x"}}}"#,
  ])
  func eachRatingCanBeMissing(answers: String) throws {
    let scored = try InstrumentSample.score(try example(), answers)
    #expect(scored.total == "-")
    #expect(scored.totalBounds == "2–3")
    #expect(scored.openItems == [0])
  }

  @Test(arguments: ["{}", #"{"violence": null}"#, #"{"violence": {}}"#])
  func allRatingsCanBeMissing(answers: String) throws {
    let scored = try InstrumentSample.score(try example(), answers)
    #expect(scored.openItems == [0, 1])
  }

  private static func sample(_ change: (inout JSONSketch) -> Void = { _ in }) -> ResponseSample {
    var factor: JSONSketch = [
      "id": "violence", "type": "choice", "options": "often", "ratings": ["past", "present"],
      "text": ["sv": "Våld", "en": "Violence"],
    ]
    change(&factor)
    return ResponseSample([
      ("items", [["id": "q3", "type": "yesNo"], factor]),
      (
        "scores",
        [
          [
            "id": "total", "title": SampleDefinitions.texts("summa"),
            "sum": ["violence_past", "violence_present", "q3"], "missing": ["rule": "refuse"],
            "source": SampleDefinitions.localChoice,
          ]
        ]
      ), ("flags", []),
      (
        "levels",
        [
          [
            "id": "concern", "title": SampleDefinitions.texts("oro"), "of": "total",
            "mostConcerning": "last",
            "levels": [
              ["id": "low", "title": SampleDefinitions.texts("låg")],
              ["id": "high", "title": SampleDefinitions.texts("hög")],
            ],
            "cutOffs": [
              [
                "ranges": ["low": "< 3", "high": ">= 3"],
                "source": SampleDefinitions.localChoice,
              ]
            ],
          ]
        ]
      ),
    ])
  }

  @Test(
    arguments: [
      (["violence": 2], "wrongType"),
      (["violence": ["past": 7, "present": 1]], "answerLooksMissing"),
      (["violence": ["pats": 1]], "unknownKey"), (["violence_past": 1], "unknownItem"),
      (["violence": ["missing": "unknown"]], "unknownKey"),
    ] as [(JSONSketch, String)])
  func aWrongAnswerIsFound(answers: JSONSketch, finding: String) throws {
    #expect(
      try RatingTests.sample().findings(SampleCase.response(answers)) == ["!", finding])
  }

  @Test func aResultNamesTheRatingsThatAreOpen() throws {
    let response = SampleCase.response(["q3": true, "violence": ["past": 1]])
    let level = try RatingTests.sample().json(response).at("responses", "0", "levels", "concern")
    #expect(try level.at("open").elements.map(\.text) == ["violence_present"])
    #expect(
      try RatingTests.sample().report(response, in: .swedish).contains("Våld (nu)."))
    #expect(
      try RatingTests.sample().report(response, in: .english).contains("Violence (present)."))
  }

  /// Both ratings are gated off by one condition, which is told about once.
  @Test func theRatingsShareTheirGate() throws {
    let gated = RatingTests.sample { $0["askWhen"] = "q3" }
    let stray = SampleCase.response(["q3": false, "violence": ["past": 1]])
    #expect(try gated.findings(stray) == ["strayAnswer"])
    let (_, findings) = try InstrumentSample.read(
      #"{"items": [{"id": "violence", "type": "yesNo", "ratings": ["past", "present"], "askWhen": "q9"}], "scores": [{"id": "total", "sum": ["violence_past", "violence_present"], "missing": {"rule": "refuse"}, "source": "own"}], "levels": []}"#
    )
    #expect(findings.map(\.id) == ["nameNotKnown"])
  }

  /// The history counts in no score, which is no oversight; nothing at all read would be one.
  @Test(arguments: [(["violence_present"], []), ([], ["itemUnused"])] as [([String], [String])])
  func oneUsedRatingIsEnough(used: [String], found: [String]) throws {
    let flags = used.map {
      #"{"id": "f", "title": {"en": "F"}, "when": "\#($0)", "source": "own"}"#
    }
    let (_, findings) = try InstrumentSample.read(
      #"{"items": [{"id": "violence", "type": "yesNo", "ratings": ["past", "present"]}], "scores": [], "levels": [], "flags": [\#(flags.joined())]}"#
    )
    #expect(findings.map(\.id).filter { $0 == "itemUnused" } == found)
  }

  @Test func theDescriptionNamesBoth() throws {
    let text = try Description.instrument([
      "items": [
        [
          "id": "violence", "type": "yesNo", "ratings": ["past", "present", "future"],
          "text": ["sv": "Våld", "en": "Violence"],
        ]
      ], "scores": [], "levels": [], "flags": [],
    ])
    #expect(text.contains("1. Violence (past) [violence_past]"), "\(text)")
    #expect(text.contains("2. Violence (present) [violence_present]"), "\(text)")
    #expect(text.contains("3. Violence (future) [violence_future]"), "\(text)")
  }
}

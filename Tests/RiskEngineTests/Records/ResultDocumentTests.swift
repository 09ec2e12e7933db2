import RiskEngine
import Testing

/// The result as a document of format `result/1`.
@Suite struct ResultDocumentTests {
  private let policy = SampleDefinitions.policy(
    [
      SampleDefinitions.rule(["age": "[9..13]", "concern": "\"high\""], programme: "A", id: "a"),
      SampleDefinitions.rule(["age": "[13..20]", "placed": "false"], programme: "B", id: "b"),
      SampleDefinitions.rule(["age": "< 12"], programme: "C", id: "c"),
    ],
    programmes: [
      ["id": "A", "consents": ["exchange"]], ["id": "B", "consents": []],
      ["id": "C", "consents": []],
    ]
  )
  .with(
    "notices",
    [
      [
        "id": "remark", "kind": "note", "when": ["age": "< 18"],
        "text": SampleDefinitions.texts("Anmärkning."), "source": SampleDefinitions.localChoice,
      ]
    ])

  /// 12 years old, 13 on 1 April: complete answers, an incomplete second response, a judgement.
  private let sketch = SampleCase.born("2012-04-01")
    .with(
      "responses",
      [
        SampleCase.response(["q1": 2, "q2": 2, "q3": 2])
          .with("judgements", ["risk": ["level": "high", "rationale": "Skäl \"med\" åäö."]]),
        SampleCase.response(["q1": 1], date: "2025-01-01", informant: "parent"),
      ]
    )
    .with("circumstances", ["plaecd": true])

  private func json(
    _ sketch: JSONSketch, _ choice: PolicyChoice = .automatic, isPretty: Bool = true
  ) throws -> [UInt8] {
    var sample = RoutingSample(policy)
    sample.choice = choice
    return try sample.outcome(of: sketch).get().json(isPretty: isPretty)
  }

  private func root(_ bytes: [UInt8]) throws -> JSONNode {
    try JSONDocument(name: "result.json", bytes: bytes).root
  }

  private func value(_ node: JSONNode, _ path: String...) throws -> JSONNode {
    try path.reduce(node) { node, key in
      if let index = Int(key) { return try #require(Array(node.elements).dropFirst(index).first) }
      return try #require(node.members.first { $0.key.equals(key) }?.value, "\(key)")
    }
  }

  // MARK: Fields

  @Test func aResultHasTheDocumentedFieldsAndNoOthers() throws {
    #expect(ResultShape.result.differences(try root(json(sketch))) == [])
    #expect(ResultShape.result.differences(try root(json(SampleCase.aged(30)))) == [])
    #expect(ResultShape.result.differences(try root(json(sketch, .none))) == [])
  }

  @Test func aResultSaysWhatItIs() throws {
    let root = try root(json(sketch))
    #expect(try value(root, "format").text == "result/1")
    #expect(try value(root, "id").text == "A-1")
    #expect(try value(root, "date").text == "2025-03-03")
    #expect(try value(root, "age").numberText == "12")
    #expect(try value(root, "sex").text == "unknown")
  }

  @Test func everyDefinitionUsedIsNamedOnceWithWhetherItWasAdopted() throws {
    let used = try value(root(json(sketch)), "definitions").elements.map { definition in
      try ["kind", "id", "version"].map { try value(definition, $0).text ?? "" }
        .joined(separator: " ") + " \(try value(definition, "adopted").boolean ?? true)"
    }
    #expect(
      used == [
        "instrument three-questions 1.0.0 false", "policy sample-policy 1.0.0 false",
        "programmes sample-programmes 1.0.0 false",
      ])
  }

  @Test func aCaseThatWasOnlyScoredHasNoRecommendation() throws {
    #expect(try value(root(json(sketch, .none)), "recommendation").kind == .null)
  }

  // MARK: Values

  @Test func whatCannotBeComputedIsNullAndNeverZero() throws {
    let root = try root(json(sketch))
    let total = try value(root, "responses", "1", "scores", "total")
    #expect(try value(total, "value").kind == .null)
    #expect(try value(total, "answered").numberText == "1")
    #expect(try value(total, "of").numberText == "3")
    #expect(try value(total, "rule").text == "refuse")
    #expect(try value(total, "low").numberText == "1")
    #expect(try value(total, "high").numberText == "5")
    let level = try value(root, "responses", "1", "levels", "concern")
    #expect(try value(level, "level").kind == .null)
    #expect(try value(level, "settled").boolean == false)
    #expect(try value(level, "possible").elements.map(\.text) == ["low", "high"])
  }

  @Test func anAnsweredZeroIsZero() throws {
    let response = SampleCase.response(["q1": 0, "q2": 0, "q3": 0])
    let root = try root(json(SampleCase.aged(12).with("responses", [response])))
    #expect(try value(root, "responses", "0", "scores", "total", "value").numberText == "0")
  }

  @Test func anUnknownAgeIsNull() throws {
    #expect(try value(root(json(["id": "A-1", "date": "2025-03-03"])), "age").kind == .null)
  }

  @Test func theResponseThatAnInputWasReadFromIsNamed() throws {
    let inputs = try value(root(json(sketch)), "recommendation", "inputs")
    #expect(try value(inputs, "total", "date").text == "2025-02-01")
    let nothing = try value(root(json(SampleCase.aged(12))), "recommendation", "inputs")
    #expect(try value(nothing, "total").kind == .null)
  }

  @Test func aProgrammeShowsItsStatusItsCriteriaAndItsReasons() throws {
    let programmes = try value(root(json(sketch)), "recommendation", "programmes")
    let statuses = try programmes.elements.map { try value($0, "status").text }
    #expect(statuses == ["blocked", "near", "notEligible"])
    let codes = try programmes.elements.map { programme in
      try value(programme, "reasons").elements.map { try value($0, "code").text }
    }
    #expect(
      codes == [
        ["criteriaMet", "consentMissing"], ["criterionFalse", "birthdaySoon", "criterionUnknown"],
        ["criterionFalse"],
      ])
    let near = try value(programmes, "1")
    #expect(try value(near, "criteria", "1", "result").kind == .null)
    #expect(try value(near, "missing").elements.map(\.text) == ["placed"])
    #expect(try value(near, "reasons", "1", "date").text == "2025-04-01")
    let outgrown = try value(programmes, "2")
    #expect(try value(outgrown, "departurePossible").boolean == true)
  }

  @Test func aFindingIsShownWithoutTheValueOfTheCase() throws {
    let findings = try value(root(json(sketch)), "findings")
    #expect(try value(findings, "0", "id").text == "undeclaredCircumstance")
    #expect(try value(findings, "0", "severity").text == "warning")
    #expect(try value(findings, "0", "pointer").text == "/circumstances/plaecd")
  }

  @Test func aRationaleIsWrittenAsItWasGiven() throws {
    let judgement = try value(root(json(sketch)), "responses", "0", "judgements", "risk")
    #expect(try value(judgement, "rationale").text == "Skäl \"med\" åäö.")
  }

  // MARK: Bytes

  @Test(arguments: [true, false])
  func twoRunsGiveTheSameBytes(isPretty: Bool) throws {
    #expect(try json(sketch, isPretty: isPretty) == json(sketch, isPretty: isPretty))
  }

  @Test func theOrderOfTheCasesKeysDoesNotMatter() throws {
    guard case .object(let members) = sketch.with("circumstances", nil) else { return }
    let reversed = JSONSketch.object(members.reversed())
    #expect(try json(reversed) == json(sketch.with("circumstances", nil)))
  }

  @Test func keysStandInTheDocumentedOrder() throws {
    let keys = try root(json(sketch)).members.map(\.key.text)
    #expect(
      keys == [
        "format", "engine", "id", "date", "age", "sex", "input", "definitions", "responses",
        "recommendation", "flags", "findings",
      ])
  }

  @Test func aResultOnOneLineHasNoLineFeed() throws {
    #expect(try !json(sketch, isPretty: false).contains(0x0A))
  }
}

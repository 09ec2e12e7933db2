import RiskEngine
import Testing

/// Totals that came with old data, compared with what the answers give.
///
/// Every stored total is worked out by hand in the comment beside it.
@Suite struct RecheckTests {
  /// Five questions of 0 to 3; q2 turned round, q3 counted double.
  ///
  /// Rounded to whole numbers after being prorated, when at least four are answered.
  private static func instrument(
    version: String = "1.0.0", weightOfQ3: String = "2", missing: JSONSketch? = nil
  ) -> JSONSketch {
    let options: JSONSketch = [["code": 0], ["code": 1], ["code": 2], ["code": 3]]
    let items = (1...5).map { number -> JSONSketch in
      ["id": "q\(number)", "type": "choice", "options": options]
    }
    let rule = missing ?? ["rule": "prorate", "atLeast": 4, "base": "items"]
    let source = SampleDefinitions.localChoice
    return SampleDefinitions.head("instrument", "five-questions", version: version)
      .with("population", ["ages": "[9..20]", "text": SampleDefinitions.texts("unga")])
      .with("informants", ["self"])
      .with("validation", "none")
      .with("items", .list(items))
      .with(
        "scores",
        [
          [
            "id": "total", "title": SampleDefinitions.texts("summa"),
            "sum": [
              "q1", ["item": "q2", "reverse": true],
              ["item": "q3", "weight": .number(weightOfQ3)], "q4", "q5",
            ],
            "missing": rule, "rounding": ["mode": "halfUp", "decimals": 0], "source": source,
          ]
        ]
      )
      .with(
        "levels",
        [
          [
            "id": "strain", "title": SampleDefinitions.texts("belastning"), "of": "total",
            "mostConcerning": "last",
            "levels": [
              ["id": "low", "title": SampleDefinitions.texts("låg")],
              ["id": "high", "title": SampleDefinitions.texts("hög")],
            ],
            "cutOffs": [["ranges": ["low": "[0..9]", "high": ">= 10"], "source": source]],
          ]
        ])
  }

  private func recheck(
    _ answers: JSONSketch, _ stored: JSONSketch, with instruments: [JSONSketch] = [instrument()]
  ) throws -> Recheck {
    var library = Library()
    for (index, instrument) in instruments.enumerated() {
      #expect(library.add(name: "\(index).json", bytes: instrument.bytes).map(\.id) == [])
    }
    let sketch = SampleCase.aged(12).with(
      "responses",
      [
        [
          "instrument": "five-questions", "date": "2025-02-01", "answers": answers,
          "stored": stored,
        ]
      ])
    let file = try CaseFile(name: "case.json", bytes: sketch.bytes)
    return try library.recheck(#require(file.entries.first)).get()
  }

  /// What explains a stored total.
  private func reasons(
    _ answers: JSONSketch, total: Int, with instruments: [JSONSketch] = [instrument()]
  ) throws -> [Recheck.Reason] {
    let recheck = try recheck(
      answers, ["scores": ["total": .number(String(total))]], with: instruments)
    return try #require(recheck.responses.first?.totals.first).reasons
  }

  /// q1 1, q2 1 turned to 2, q3 2 doubled to 4, q4 0, q5 3: the total is 10.
  private let answers: JSONSketch = ["q1": 1, "q2": 1, "q3": 2, "q4": 0, "q5": 3]

  @Test func aTotalThatTheAnswersGiveIsTheSame() throws {
    let recheck = try recheck(answers, ["scores": ["total": 10], "levels": ["strain": "high"]])
    #expect(!recheck.differs)
    #expect(recheck.responses.first?.totals.map(\.isSame) == [true, true])
    #expect(recheck.report(in: .english).rendered(colours: false) == "")
  }

  @Test func aReversedItemThatIsNotReversedIsNamed() throws {
    // q2 counts 1, not 2: 9. That is also 10 without q1.
    #expect(
      try reasons(answers, total: 9) == [.notReversed(item: "q2"), .leftOut(item: "q1")])
  }

  @Test func anItemThatIsLeftOutOrCountedTwiceIsNamed() throws {
    // Without q5: 10 - 3. Without q3: 10 - 4. With q5 twice: 10 + 3. With q3 twice: 10 + 4.
    #expect(try reasons(answers, total: 7) == [.leftOut(item: "q5")])
    #expect(try reasons(answers, total: 6) == [.leftOut(item: "q3")])
    #expect(try reasons(answers, total: 13) == [.countedTwice(item: "q5")])
    #expect(try reasons(answers, total: 14) == [.countedTwice(item: "q3")])
  }

  @Test func everySlipThatExplainsTheTotalIsNamed() throws {
    // 8 is 10 without q2 (2), and 10 with q3 at weight 1 (10 - 2).
    #expect(try reasons(answers, total: 8) == [.leftOut(item: "q2"), .weightsIgnored])
  }

  @Test func aPlainWrongSumIsNoneOfTheSlips() throws {
    // Left out: 10 - {1, 2, 4, 0, 3}; twice: 10 + those; turned back: 9; no weights: 8. Not 15.
    #expect(try reasons(answers, total: 15) == [.wrongSum])
  }

  @Test func whatNoAnswersCanGiveIsImpossible() throws {
    // The greatest total is 3 + 3 + 6 + 3 + 3 = 18; without q1, prorated, 15 × 5 ÷ 4 = 18.75.
    #expect(try reasons(answers, total: 20) == [.impossible])
    #expect(try reasons(answers, total: -1) == [.impossible])
  }

  @Test func missingAnswersCountedAsZeroAreTold() throws {
    // Answered 1 + 2 + 4 + 3 = 10 of four items, prorated 10 × 5 ÷ 4 = 12.5, rounded to 13.
    let open: JSONSketch = ["q1": 1, "q2": 1, "q3": 2, "q5": 3]
    #expect(try reasons(open, total: 10).contains(.missingAsZero))
    #expect(try reasons(open, total: 12) == [.otherRounding, .possibleWithMissing])
    // q4 is worth 0 to 3, so 10 to 13 is possible.
    #expect(try !reasons(open, total: 14).contains(.possibleWithMissing))
  }

  @Test func missingAnswersWhereTheRuleRefusesAreTold() throws {
    let refusing = Self.instrument(missing: ["rule": "refuse"])
    let open: JSONSketch = ["q1": 1, "q2": 1, "q3": 2, "q5": 3]
    #expect(try reasons(open, total: 10, with: [refusing]).first == .missingAsZero)
    // 12.5 rounded.
    #expect(try reasons(open, total: 13, with: [refusing]).contains(.missingProrated))
    let recheck = try recheck(open, ["scores": ["total": 10]], with: [refusing])
    #expect(recheck.responses.first?.totals.first?.computed == nil)
  }

  @Test func itemsThatDoNotApplyCountedAsZeroAreTold() throws {
    let leavingOut = Self.instrument(
      missing: ["rule": "prorate", "atLeast": 4, "base": "items", "notApplicable": "leaveOut"])
    let answers: JSONSketch = [
      "q1": 1, "q2": ["missing": "notApplicable"], "q3": 2, "q4": 0, "q5": 3,
    ]
    // Left out: 1 + 4 + 0 + 3 = 8 stands. As 0 it is 8 too, so the total agrees.
    #expect(try reasons(answers, total: 8, with: [leavingOut]) == [])
    let refusing = Self.instrument(missing: ["rule": "refuse"])
    #expect(try reasons(answers, total: 8, with: [refusing]).first == .notApplicableAsZero)
  }

  @Test func anotherVersionThatCountsSoIsNamed() throws {
    // With weight 3 on q3: 10 + 2.
    let both = [Self.instrument(), Self.instrument(version: "0.9.0", weightOfQ3: "3")]
    let found = try reasons(answers, total: 12, with: both)
    #expect(found == [.countedTwice(item: "q2"), .otherVersion("five-questions 0.9.0")])
  }

  @Test func anItemWhosePointsRunAgainstItsCodesCountsAsReversed() throws {
    let turned: JSONSketch = [
      ["code": 0, "points": 3], ["code": 1, "points": 2], ["code": 2, "points": 1],
      ["code": 3, "points": 0],
    ]
    var instrument = Self.instrument()
    instrument["items"] = .list(
      (1...5).map { number in
        let straight: JSONSketch = [["code": 0], ["code": 1], ["code": 2], ["code": 3]]
        return [
          "id": "q\(number)", "type": "choice", "options": number == 5 ? turned : straight,
        ]
      })
    // q5 answered 3 is worth 0, so the total is 7; counted as its code it is 10.
    #expect(
      try reasons(answers, total: 10, with: [instrument]) == [.notReversed(item: "q5")])
    // q2 counts 1 instead of 2 and q5 3 instead of 0: 7 - 1 + 3.
    #expect(try reasons(answers, total: 9, with: [instrument]).contains(.noneReversed))
  }

  @Test func aLevelFollowsFromTheStoredScore() throws {
    let recheck = try recheck(answers, ["scores": ["total": 9], "levels": ["strain": "low"]])
    let level = try #require(recheck.responses.first?.totals.last)
    #expect(level.computed == .level("high"))
    #expect(level.reasons.contains(.fromStoredScore("total")))
    #expect(level.reasons.contains(.notReversed(item: "q2")))
  }

  @Test func aLevelThatTheScaleLacksIsImpossible() throws {
    let recheck = try recheck(answers, ["levels": ["strain": "extreme"]])
    #expect(recheck.responses.first?.totals.first?.reasons == [.impossible])
  }

  @Test func anUnknownScoreIsAFindingAtItsPlace() throws {
    let recheck = try recheck(answers, ["scores": ["totla": 10]])
    #expect(recheck.findings.map(\.id) == ["unknownStoredTotal"])
    #expect(recheck.findings.first?.location?.pointer == "/responses/0/stored/scores/totla")
    #expect(
      recheck.findings.first?.message(in: .english).hasSuffix("Did you mean \"total\"?") == true)
  }

  @Test func storedTotalsAreNoPartOfAResult() throws {
    var library = Library()
    #expect(library.add(name: "a.json", bytes: Self.instrument().bytes).isEmpty)
    func result(_ stored: JSONSketch?) throws -> String {
      let response: JSONSketch = ["instrument": "five-questions", "answers": answers]
      let sketch = SampleCase.aged(12).with("responses", [response.with("stored", stored)])
      let document = try JSONDocument(name: "case.json", bytes: sketch.bytes)
      let result = try library.result(for: document, document.root, policy: .none).get()
      return String(decoding: result.json(), as: UTF8.self)
        .replacing(#/"input": \{.*\}/#, with: "")
    }
    #expect(try result(nil) == result(["scores": ["total": 99]]))
  }

  @Test func whatDiffersIsSaidInBothLanguages() throws {
    let recheck = try recheck(answers, ["scores": ["total": 13]])
    #expect(
      recheck.report(in: .swedish).rendered(colours: false) == """
        A-1
          five-questions 1.0.0, 2025-02-01
            total: lagrat 13, svaren ger 10.
              Möjlig förklaring: q5 är räknad två gånger.

        """)
    #expect(
      recheck.report(in: .english).rendered(colours: false) == """
        A-1
          five-questions 1.0.0, 2025-02-01
            total: stored 13, the answers give 10.
              Possible reason: q5 counted twice.

        """)
  }

  @Test(arguments: [
    (#"{"scores": {"total": "10"}}"#, "wrongType"), (#"{"scores": 10}"#, "wrongType"),
    (#"{"score": {"total": 10}}"#, "unknownKey"), (#"{"levels": {"strain": 1}}"#, "wrongType"),
    (#"{"scores": {"total": 1, "total": 2}}"#, "duplicateKey"), ("7", "wrongType"),
  ])
  func whatCannotBeReadRefusesTheCase(stored: String, id: String) throws {
    let text = """
      {"id": "A-1", "age": 12, "date": "2025-03-03", "responses": [
        {"instrument": "five-questions", "answers": {}, "stored": \(stored)}]}
      """
    var library = Library()
    #expect(library.add(name: "a.json", bytes: Self.instrument().bytes).isEmpty)
    let file = try CaseFile(name: "case.json", bytes: Array(text.utf8))
    switch try library.recheck(#require(file.entries.first)) {
    case .success: Issue.record("the case should be refused")
    case .failure(let refused): #expect(refused.findings.map(\.id) == [id])
    }
  }
}

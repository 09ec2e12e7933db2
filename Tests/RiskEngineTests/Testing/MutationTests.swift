import RiskEngine
import Testing

/// Which changes of a definition are made, and which of them its tests notice.
@Suite struct MutationTests {
  /// Of the sample: 0, 3, 4 and 6 points, everything that can be said about a missing answer, and
  /// both sides of the flag.
  private let thorough: [JSONSketch] = [
    SampleTests.test(
      ["q1": 0, "q2": 0, "q3": 0],
      ["scores": ["total": 0], "levels": ["concern": "low"], "flags": []]),
    SampleTests.test(
      ["q1": 2, "q2": 0, "q3": 1],
      ["scores": ["total": 3], "levels": ["concern": "low"], "flags": []]),
    SampleTests.test(
      ["q1": 2, "q2": 2, "q3": 0],
      ["scores": ["total": 4], "levels": ["concern": "high"], "flags": []]),
    SampleTests.test(
      ["q1": 2, "q2": 2, "q3": 2],
      ["scores": ["total": 6], "levels": ["concern": "high"], "flags": ["sad"]]),
    SampleTests.test(
      ["q1": 2],
      [
        "scores": ["total": ["value": .null, "low": 2, "high": 6]],
        "levels": ["concern": ["level": .null, "possible": ["low", "high"]]],
      ]),
    MutationTests.aged(8, "outside"), MutationTests.aged(9, "inside"),
    MutationTests.aged(20, "inside"), MutationTests.aged(21, "outside"),
  ]

  private static func aged(_ age: Int, _ standing: JSONSketch) -> JSONSketch {
    [
      "name": .text("aged \(age)"), "age": .number("\(age)"), "answers": [:],
      "expect": ["population": standing],
    ]
  }

  private func report(
    _ tests: [JSONSketch], limit: Int = 1_000,
    _ instrument: JSONSketch = SampleDefinitions.instrument()
  ) -> MutationReport {
    var library = Library()
    return library.mutate(
      name: "a.json", bytes: instrument.with("tests", .list(tests)).bytes, limit: limit)
  }

  /// The changes that go unnoticed, as `pointer: from -> to`.
  private func unnoticed(_ report: MutationReport) -> [String] {
    report.unnoticed.map { mutation in
      "\(mutation.location.pointer): \(mutation.found) -> \(mutation.changed ?? "nothing")"
    }
  }

  @Test func thoroughTestsNoticeEverything() {
    let report = report(thorough)
    // The codes of an item that nothing reads are codes too.
    #expect(
      unnoticed(report) == [
        #"/items/3/options/0/code: "own" -> "ownX""#,
        #"/items/3/options/1/code: "shared" -> "sharedX""#,
      ])
    #expect(report.noticed > 5)
    #expect(report.refused > 0)
  }

  @Test(arguments: [
    (1, #"/levels/0/cutOffs/0/ranges/high: "[0..3]", "[4..6]" -> "[0..2]", "[3..6]""#),
    (2, #"/levels/0/cutOffs/0/ranges/high: "[0..3]", "[4..6]" -> "[0..4]", "[5..6]""#),
    (4, #"/scores/0/missing/rule: "refuse" -> "sumOfAnswered""#),
    (4, #"/levels/0/mostConcerning: "last" -> "first""#),
  ])
  func withoutATestWhatOnlyItTriesGoesUnnoticed(missing: Int, change: String) {
    var tests = thorough
    tests.remove(at: missing)
    #expect(unnoticed(report(tests)).contains(change))
  }

  @Test func aMemberTooManyIsNoticedByItsAnswer() {
    let weak = [SampleTests.test(["q1": 2, "q2": 2, "q3": 0], ["scores": ["total": 4]])]
    let changes = unnoticed(report(weak))
    #expect(changes.contains(#"/scores/0/sum/2: "q3" -> nothing"#))
    #expect(!changes.contains(#"/scores/0/sum/0: "q1" -> nothing"#))
  }

  @Test func nothingIsChangedWhileATestFails() {
    let report = report([SampleTests.test(["q1": 2, "q2": 2, "q3": 0], ["scores": ["total": 5]])])
    #expect(!report.isGood)
    #expect(report.tests.count(.failed) == 1)
    #expect(report.noticed == 0 && report.unnoticed.isEmpty)
  }

  @Test func changesBeyondTheLimitAreCounted() {
    let all = report(thorough)
    let tried = all.noticed + all.refused + all.same + all.unnoticed.count
    let some = report(thorough, limit: 5)
    #expect(some.noticed + some.refused + some.same + some.unnoticed.count == 5)
    #expect(some.untried == tried - 5)
  }

  @Test func changesPastWhatCanBeReachedAreProvedTheSame() {
    // The greatest total is 6: whether the range ends at 6, 7 or nowhere is the same.
    let report = report(thorough)
    #expect(!unnoticed(report).contains { $0.contains("[4..7]") })
    #expect(report.same > 0)
  }

  @Test func aDeclaredChangeIsToldApart() {
    let reason = SampleDefinitions.texts("x")
    let declared = SampleDefinitions.instrument().with(
      "unnoticed",
      [
        ["at": "/items/3/options/0/code", "to": "\"ownX\"", "reason": reason],
        ["at": "/items/3/options/1/code", "reason": reason],
      ])
    let report = report(thorough, declared)
    #expect(unnoticed(report) == [])
    #expect(report.declared.count == 2)
    #expect(report.isGood)
  }

  @Test func aDeclarationThatNothingAnswersToIsReported() {
    let reason = SampleDefinitions.texts("x")
    let declared = SampleDefinitions.instrument().with(
      "unnoticed", [["at": "/scores/0/sum/0", "reason": reason]])
    let report = report(thorough, declared)
    #expect(report.findings.map(\.id) == ["unnoticedWithoutChange"])
    #expect(report.findings.map { $0.location?.pointer } == ["/unnoticed/0"])
    #expect(!report.isGood)
  }

  @Test func theTextOfAReasonToRaiseIsNotChanged() {
    let scale: JSONSketch = [
      "id": "raised", "title": SampleDefinitions.texts("x"), "worstOf": ["concern"],
      "levels": [
        ["id": "low", "title": SampleDefinitions.texts("x")],
        ["id": "high", "title": SampleDefinitions.texts("x")],
      ],
      "mostConcerning": "last",
      "raise": [
        [
          "id": "often", "when": "q1 = 2", "steps": 1,
          "reason": SampleDefinitions.texts("2 nights or more"),
          "source": SampleDefinitions.localChoice,
        ]
      ],
    ]
    let concern = SampleDefinitions.levels("concern", of: "total")
    let instrument = SampleDefinitions.instrument().with("levels", [concern, scale])
    let changes = unnoticed(report([SampleTests.test(["q1": 0], [:])], instrument))
    #expect(changes.contains { $0.hasPrefix("/levels/1/raise/0/when: ") })
    #expect(!changes.contains { $0.hasPrefix("/levels/1/raise/0/reason") })
  }

  /// Versions of a provision share an id, which may be a code as well.
  @Test func aWordIsNotChangedIntoItself() {
    let provision: JSONSketch = ["id": "detained", "text": "1 §"]
    let policy = SampleDefinitions.policy([
      SampleDefinitions.rule(["custody": #""detained""#])
    ])
    .with(
      "legal", [provision.with("to", "2025-06-30"), provision.with("from", "2025-07-01")]
    )
    .with(
      "tests",
      [
        [
          "name": "unknown", "case": SampleCase.aged(12),
          "expect": ["programmes": ["A": "undetermined"]],
        ]
      ])
    var library = RoutingSample().library
    let report = library.mutate(name: "policy.json", bytes: policy.bytes, limit: 1_000)
    let changes = unnoticed(report).filter { $0.hasPrefix("/eligibility/0/when/custody: ") }
    #expect(!changes.isEmpty)
    #expect(changes.allSatisfy { !$0.hasSuffix(#"-> ""detained"""#) }, "\(changes)")
  }

  @Test func theSameFileGivesTheSameReport() {
    #expect(unnoticed(report([thorough[2]])) == unnoticed(report([thorough[2]])))
  }
}

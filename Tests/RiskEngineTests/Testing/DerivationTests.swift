import RiskEngine
import Testing

/// Which test inputs an instrument calls for.
@Suite struct DerivationTests {
  private func derived(_ instrument: JSONSketch) -> DerivationReport {
    var library = Library()
    return library.derive(name: "a.json", bytes: instrument.bytes)
  }

  private func purposes(_ instrument: JSONSketch) -> [TestPurpose] {
    derived(instrument).derivation.tests.map(\.purpose)
  }

  private let sample = SampleDefinitions.instrument()

  @Test func everyEdgeIsTriedOnBelowAndAbove() {
    let edges: [TestPurpose] = TestPurpose.EdgeSide.allCases.map {
      .edge(scale: 0, row: 0, edge: 4, $0)
    }
    #expect(purposes(sample).prefix(3) == edges[...])
  }

  @Test func endsMissingAnswersAndBothSidesOfAFlagFollow() {
    #expect(
      purposes(sample).dropFirst(3) == [
        .end(score: 0, .below), .end(score: 0, .above), .answered(score: 0, 2),
        .answered(score: 0, 0),
      ])
    // The flag is raised where all answers are highest, and isn't where they are lowest.
    #expect(derived(sample).derivation.unreached.isEmpty)
  }

  @Test func theInputsGiveWhatTheyAreFor() throws {
    let report = derived(sample)
    let instrument = try #require(report.instrument)
    // Added up by hand from the answers' positions, which are their codes.
    let totals = report.derivation.tests.prefix(3).map { test in
      zip(instrument.items, test.answers).reduce(0) { sum, pair in
        if case .option(let code) = pair.1, pair.0.id.hasPrefix("q") {
          sum + Int(code)
        } else {
          sum
        }
      }
    }
    #expect(totals == [3, 4, 5])
  }

  @Test func everyRowHasAPersonToWhomItApplies() throws {
    let piece = try #require(FormatReference.examples(of: "feature")["cutOffsByAgeAndSex"])
    let instrument = try #require(InstrumentSample.read(piece).instrument)
    let derivation = instrument.derivedTests()
    #expect(derivation.unreached.isEmpty)
    func people(_ row: Int) -> Set<String> {
      Set(
        derivation.tests.compactMap { test in
          switch test.purpose {
          case .edge(_, row, _, _), .age(_, row, _):
            "\(test.age ?? -1) \(test.sex?.rawValue ?? "-")"
          default: nil
          }
        })
    }
    // The population is 12 to 18; the rows part at 15.
    #expect(people(0) == ["12 female", "14 female"])
    #expect(people(1) == ["15 female"])
    #expect(people(2) == ["15 male"])
  }

  @Test(arguments: [
    ("prorate", [3, 2, 1, 0]), ("sumOfAnswered", [2, 1, 0]), ("refuse", [2, 0]),
    ("missingValue", [2, 1, 0]),
  ])
  func everyAllowedNumberOfMissingAnswersIsTried(feature: String, counts: [Int]) throws {
    let piece = try #require(FormatReference.examples(of: "feature")[feature])
    let instrument = try #require(InstrumentSample.read(piece).instrument)
    let found = instrument.derivedTests().tests.compactMap { test in
      if case .answered(_, let count) = test.purpose { count } else { nil as Int? }
    }
    // Three answered is what every edge has already.
    #expect(found == counts.filter { $0 < 3 })
  }

  @Test func aGateIsTriedOpenAndClosed() throws {
    let piece = try #require(FormatReference.examples(of: "feature")["gates"])
    let instrument = try #require(InstrumentSample.read(piece).instrument)
    let derivation = instrument.derivedTests()
    #expect(derivation.unreached.isEmpty)
    // q2 is asked while q1 isn't 0; where it isn't asked no test states it.
    for test in derivation.tests where test.answers[0] == .option(0) {
      #expect(test.answers[1] == .missing(.notAsked))
    }
    #expect(
      derivation.tests.contains { $0.answers[0] != .option(0) && $0.answers[1] == .option(1) })
  }

  @Test func anItemThatCanBeLeftOutIsLeftOut() throws {
    let piece = try #require(FormatReference.examples(of: "feature")["leaveOut"])
    let instrument = try #require(InstrumentSample.read(piece).instrument)
    let tests = instrument.derivedTests().tests
    #expect(tests.contains { $0.purpose == .leftOut(score: 0) })
  }

  @Test func everyLevelOfRulesHasAnswersThatGiveIt() throws {
    let piece = try #require(FormatReference.examples(of: "feature")["levelRules"])
    let instrument = try #require(InstrumentSample.read(piece).instrument)
    let derivation = instrument.derivedTests()
    // Answers found for another purpose may give a level as well.
    #expect(
      derivation.unreached.allSatisfy { if case .level = $0 { false } else { true } })
    #expect(!derivation.tests.isEmpty)
  }

  @Test func whatATestTriesAlreadyIsNotDerivedAgain() {
    let tests: [JSONSketch] = [
      SampleTests.test(["q1": 2, "q2": 2, "q3": 0], ["scores": ["total": 4]]),
      SampleTests.test(["q1": 2, "q2": 1, "q3": 0], [:]),
    ]
    let found = purposes(sample.with("tests", .list(tests)))
    #expect(!found.contains(.edge(scale: 0, row: 0, edge: 4, .on)))
    // That nobody has filled in is no test yet.
    #expect(found.contains(.edge(scale: 0, row: 0, edge: 4, .below)))
  }

  @Test func anEdgeThatNoAnswersReachIsTold() throws {
    // Totals come in steps of 2, too many to list: nothing lies on 401.
    let instrument = try #require(
      InstrumentSample.read(
        #"""
        {
          "items": [{"id": "q1", "type": "count", "maximum": 100000}],
          "scores": [{"id": "total", "sum": [{"item": "q1", "weight": 2}], "missing": {"rule": "refuse"}, "source": "own"}],
          "levels": [{"id": "concern", "title": {"sv": "a", "en": "a"}, "of": "total", "mostConcerning": "last",
            "levels": [{"id": "low", "title": {"sv": "a", "en": "a"}}, {"id": "high", "title": {"sv": "b", "en": "b"}}],
            "cutOffs": [{"ranges": {"low": "< 401", "high": ">= 401"}, "source": "own"}]}]
        }
        """#
      ).instrument)
    let derivation = instrument.derivedTests()
    #expect(derivation.unreached == [.edge(scale: 0, row: 0, edge: 401, .on)])
  }

  @Test func aTotalThatNeedsAnOpenGateIsReached() throws {
    // 6: q1 and q4 highest, the reversed q2 lowest, and q3, which no score counts, answered yes.
    let instrument = try #require(
      InstrumentSample.read(
        #"""
        {
          "items": [
            {"id": "q1", "type": "choice", "options": "often"},
            {"id": "q2", "type": "choice", "options": "often"},
            {"id": "q3", "type": "yesNo"},
            {"id": "q4", "type": "choice", "options": "often", "askWhen": "q3", "otherwise": 0}
          ],
          "scores": [{"id": "total", "sum": ["q1", {"item": "q2", "reverse": true}, "q4"], "missing": {"rule": "refuse"}, "source": "own"}],
          "levels": []
        }
        """#
      ).instrument)
    let derivation = instrument.derivedTests()
    #expect(derivation.unreached.isEmpty)
    #expect(
      derivation.tests.contains {
        $0.answers == [.option(2), .option(0), .option(1), .option(2)]
      })
  }

  /// The ages on, below and above the bound, and an unknown one; with them the other test is true.
  @Test func aPolicyCallsForEachEndOfItsRules() {
    var library = Library()
    library.addForChecking(name: "c.json", bytes: SampleDefinitions.catalogue().bytes)
    library.addForChecking(name: "i.json", bytes: sample.bytes)
    let policy = SampleDefinitions.policy([
      SampleDefinitions.rule(["age": "< 18", "placed": "true"])
    ])
    let report = library.derive(name: "a.json", bytes: policy.bytes)
    #expect(report.findings.isEmpty)
    #expect(
      report.policyTests.map { test in
        "\(test.rule): "
          + test.witness.facts.map { "\($0.name) \($0.type.text(of: $0.value))" }
          .joined(separator: ", ")
      } == [
        "rule: age 17, placed true", "rule: age 18, placed true", "rule: age 19, placed true",
        "rule: age null, placed true", "rule: age 0, placed false", "rule: age 0, placed null",
      ])
  }

  @Test func whatAPolicysCasesTryAlreadyIsNotDerived() {
    var library = Library()
    library.addForChecking(name: "c.json", bytes: SampleDefinitions.catalogue().bytes)
    library.addForChecking(name: "i.json", bytes: sample.bytes)
    let tests: [JSONSketch] = [17, 18, 19].map { age in
      [
        "name": "\(age)", "case": ["id": "T-1", "age": .number("\(age)"), "date": "2025-01-01"],
        "expect": ["choiceNeeded": false],
      ]
    }
    let policy = SampleDefinitions.policy([SampleDefinitions.rule(["age": "< 18"])])
      .with("tests", .list(tests))
    let report = library.derive(name: "a.json", bytes: policy.bytes)
    #expect(report.policyTests.map(\.tried.value) == [.null])
  }

  @Test func aCatalogueCallsForNoTests() {
    var library = Library()
    let report = library.derive(name: "c.json", bytes: SampleDefinitions.catalogue().bytes)
    #expect(report.findings.map(\.id) == ["derivationOfOtherKind"])
  }
}

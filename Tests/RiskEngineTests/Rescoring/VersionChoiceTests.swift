import RiskEngine
import Testing

/// Which versions rescore a case of 2024 with a total of 3.
@Suite struct VersionChoiceTests {
  private let summer2025 = CalendarDay("2025-06-03")

  @Test func withoutAChoiceTheCasesOwnDatesChoose() {
    let output = RescoringSample().output()
    #expect(output.contains(#""version":"1.0.0","date":"2024-05-01","informant":"self""#))
    #expect(output.contains(#""levels":{"concern":"low"}"#))
    #expect(
      output.contains(#""version":"1.0.0","programmes":{"A":"#), "the policy of 2024: \(output)")
  }

  @Test func theDefinitionsOfADayAreUsedForAllCases() {
    var sample = RescoringSample()
    sample.options.versionChoice.asOf = summer2025
    let output = sample.output()
    #expect(output.contains(#""version":"2.0.0","date":"2024-05-01""#))
    // A total of 3 is high from version 2 on.
    #expect(output.contains(#""levels":{"concern":"high"}"#))
    #expect(output.contains(#""policy":"sample-policy","version":"2.0.0""#))
  }

  @Test func agesGoByTheCasesOwnDateWhateverDayIsChosen() {
    var sample = RescoringSample()
    sample.options.versionChoice.asOf = summer2025
    sample.options.fields = .list([.age, .programmes])
    // Thirteen on the chosen day, but eleven on the case's, and a year from thirteen.
    #expect(sample.output().contains(#""age":11"#))
    #expect(sample.output().contains(#""programmes":{"A":"notEligible"}"#))
  }

  @Test func consentsGoByTheCasesOwnDateWhateverDayIsChosen() {
    var sample = RescoringSample()
    sample.policies = [
      SampleDefinitions.policy(
        [SampleDefinitions.rule(["age": "[10..12]"])],
        programmes: [["id": "A", "consents": ["exchange"]]])
    ]
    sample.options.versionChoice.asOf = summer2025
    let consent = SampleCase.consent("allGuardians", "given", "2024-01-01", until: "2024-12-31")
    let sketch = RescoringSample.child.with("consents", [consent])
    #expect(sample.output(of: sketch).contains(#""programmes":{"A":"eligible"}"#))
  }

  @Test func aDayGoesBeforeTheVersionThatAResponseNames() {
    var sample = RescoringSample()
    sample.options.versionChoice.asOf = summer2025
    let response = SampleCase.response(["q1": 1, "q2": 1, "q3": 1], date: "2024-05-01")
      .with("version", "1.0.0")
    let output = sample.output(of: RescoringSample.child.with("responses", [response]))
    #expect(output.contains(#""levels":{"concern":"high"}"#))
  }

  @Test func aDayBeforeAllVersionsRefusesTheCase() {
    var sample = RescoringSample()
    sample.options.versionChoice.asOf = CalendarDay("2023-12-31")
    #expect(sample.findings().contains("notInForce"))
  }

  @Test func aNamedVersionIsUsedOutsideItsDaysToo() {
    var sample = RescoringSample()
    sample.options.policy = .none
    sample.options.versionChoice.instruments = ["three-questions": SemanticVersion("2.0.0")]
      .compactMapValues(\.self)
    #expect(sample.output().contains(#""levels":{"concern":"high"}"#))
  }

  @Test func aNamedVersionGoesBeforeTheDay() {
    var sample = RescoringSample()
    sample.options.versionChoice.asOf = summer2025
    sample.options.versionChoice.instruments = ["three-questions": SemanticVersion("1.0.0")]
      .compactMapValues(\.self)
    let output = sample.output()
    #expect(output.contains(#""levels":{"concern":"low"}"#))
    #expect(output.contains(#""policy":"sample-policy","version":"2.0.0""#))
  }

  @Test func aNamedPolicyIsTheOneOfTheChosenDay() {
    var sample = RescoringSample()
    sample.options.policy = .named("sample-policy", nil)
    sample.options.versionChoice.asOf = summer2025
    #expect(sample.output().contains(#""policy":"sample-policy","version":"2.0.0""#))
  }

  @Test func aFullResultSaysWhatWasChosenAndOthersDoNot() {
    var sample = RescoringSample()
    sample.options.fields = .full
    #expect(!sample.output().contains(#""versions":"#))
    sample.options.versionChoice.asOf = summer2025
    sample.options.versionChoice.instruments = ["three-questions": SemanticVersion("1.0.0")]
      .compactMapValues(\.self)
    #expect(
      sample.output().contains(
        #""versions":{"asOf":"2025-06-03","instruments":{"three-questions":"1.0.0"}}"#))
  }

  @Test(arguments: [nil, "2025-06-03"], [nil, "1.0.0", "2.0.0"])
  func aRescoredResultIsVerifiedByTheSameChoice(day: String?, version: String?) throws {
    var sample = RescoringSample()
    sample.options.fields = .full
    sample.options.digests = true
    sample.options.versionChoice.asOf = day.flatMap { CalendarDay($0) }
    sample.options.versionChoice.instruments["three-questions"] = version.flatMap {
      SemanticVersion($0)
    }
    var cases = RecordedCases()
    cases.add(try CaseFile(name: "case.json", bytes: RescoringSample.child.bytes))
    var verifier = Verifier(sample.library, cases)
    let results = try CaseFile(name: "results.ndjson", bytes: Array(sample.output().utf8))
    #expect(results.entries.map { verifier.verify($0).verdict } == [.same])
  }
}

/// What options name is looked at before the first case.
@Suite struct PreparationTests {
  private func problems(_ change: (inout RescoringSample) -> Void) -> [String] {
    var sample = RescoringSample()
    change(&sample)
    var library = sample.library
    return library.prepare(for: sample.options).map { $0.line(in: .english) }
  }

  @Test func whatIsThereIsNoProblem() {
    #expect(problems { _ in } == [])
    #expect(problems { $0.options.policy = .named("sample-policy", nil) } == [])
    #expect(
      problems { $0.options.policy = .named("sample-policy", SemanticVersion("2.0.0")) } == [])
  }

  @Test func anUnknownPolicyIsToldWithTheOneThatWasMeant() {
    #expect(
      problems { $0.options.policy = .named("sampel-policy", nil) } == [
        """
        found "sampel-policy", expected "sample-policy". Did you mean "sample-policy"? \
        [unknownDefinition]
        """
      ])
  }

  @Test func anUnknownVersionIsToldWithThoseThatThereAre() {
    let told = problems {
      $0.options.versionChoice.instruments["three-questions"] = SemanticVersion("3.0.0")
    }
    #expect(told.count == 1)
    #expect(told.first?.contains(#"found "three-questions 3.0.0""#) == true)
    #expect(told.first?.contains(#""three-questions 1.0.0" or "three-questions 2.0.0""#) == true)
  }

  @Test func aPolicyThatIsNotInForceOnTheChosenDayIsTold() {
    let told = problems {
      $0.options.policy = .named("sample-policy", nil)
      $0.options.versionChoice.asOf = CalendarDay("2023-12-31")
    }
    #expect(told.count == 1)
    #expect(told.first?.hasSuffix("[notInForce]") == true)
    #expect(
      told.first?.hasPrefix(#"found no version of "sample-policy" that is in force on 2023-12-31,"#)
        == true)
  }

  @Test func aWithdrawnVersionIsTold() {
    let told = problems {
      $0.instruments[0]["status"] = "withdrawn"
      $0.instruments[0]["statusReason"] = SampleDefinitions.texts("fel")
      $0.options.versionChoice.instruments["three-questions"] = SemanticVersion("1.0.0")
    }
    #expect(told.count == 1)
    #expect(told.first?.hasSuffix("[definitionWithdrawn]") == true)
  }

  @Test func aGivenDefinitionIsReadEvenIfNoCaseRefersToIt() {
    var sample = RescoringSample()
    sample.instruments[1]["scores"] = "none"
    var library = sample.library
    _ = library.prepare(for: sample.options)
    #expect(library.findings.isEmpty)
    _ = library.prepare(for: sample.options) { $0.name == "1.json" }
    #expect(library.findings["1.json"]?.hasErrors == true)
  }
}

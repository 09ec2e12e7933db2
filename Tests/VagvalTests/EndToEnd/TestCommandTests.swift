import Foundation
import Testing

extension EndToEndTests {
  /// `vagval test`, from a definition's own tests to the ones it lacks.
  @Suite struct TestCommandTests {
    private let gad7 = Shipped.path("gad-7/gad-7-1.0.0.instrument.json")

    /// GAD-7 with other tests.
    private func gad7(with tests: Any) throws -> Data {
      let data = try Data(contentsOf: URL(filePath: gad7))
      var definition = try #require(
        try JSONSerialization.jsonObject(with: data) as? [String: Any])
      definition["tests"] = tests
      return try JSONSerialization.data(withJSONObject: definition)
    }

    /// Seven answers of the same step.
    private func test(_ step: Int, _ expected: [String: Any]) -> [String: Any] {
      let answers = Dictionary(uniqueKeysWithValues: (1...7).map { ("q\($0)", step) })
      return ["name": "steps of \(step)", "age": 30, "answers": answers, "expect": expected]
    }

    @Test func aFileAFolderAnIDAndStandardInputAreTested() throws {
      let data = try Data(contentsOf: URL(filePath: gad7))
      let definition = try JSONSerialization.jsonObject(with: data) as? [String: Any]
      let tests = try #require(definition?["tests"] as? [Any])
      for words in [[gad7], [Shipped.path("gad-7")], ["gad-7"], ["gad-7@1.0.0"], ["-"]] {
        let outcome = try Program.run(["test", "-l", "en"] + words, input: data)
        #expect(outcome.status == 0)
        #expect(
          outcome.text
            == "Definitions: 1. Tests passed: \(tests.count), failed: 0, not filled in: 0.\n")
        #expect(outcome.errors == "")
      }
    }

    @Test func aTestThatFailsIsShownWithItsPlaceAndEndsWithOne() throws {
      let tests = [
        test(1, ["scores": ["total": 7]]), test(2, ["scores": ["total": 15]]), test(3, [:]),
      ]
      let outcome = try Program.run("test", "-", input: try gad7(with: tests))
      #expect(outcome.status == 1)
      #expect(
        outcome.text.contains(
          #"/tests/1/expect/scores/total: Exemplet "steps of 2" ger "total" = 14, "#
            + "men det ska bli 15."
        ))
      #expect(outcome.text.contains("[exampleNotFilledIn]"))
      #expect(
        outcome.text.hasSuffix("Godkända tester: 1, underkända: 1, inte ifyllda: 1.\n"))
    }

    @Test func theNamesOfTestsThatPassAreShownOnRequest() throws {
      let tests = [test(1, ["scores": ["total": 7]])]
      let data = try gad7(with: tests)
      #expect(!(try Program.run("test", "-", input: data).text.contains("steps of 1")))
      let outcome = try Program.run("test", "--verbose", "-l", "en", "-", input: data)
      #expect(outcome.text.contains(#"passes: "steps of 1""#))
    }

    @Test func theReportIsWrittenAsJSON() throws {
      let tests = [test(1, ["scores": ["total": 7]]), test(2, ["scores": ["total": 15]])]
      let outcome = try Program.run(
        "test", "--format", "json", "-", input: try gad7(with: tests))
      let reports = try #require(
        try JSONSerialization.jsonObject(with: outcome.output) as? [[String: Any]])
      #expect(reports.map { $0["passed"] as? Int } == [1])
      #expect(reports.map { $0["failed"] as? Int } == [1])
      let runs = try #require(reports.first?["tests"] as? [[String: Any]])
      #expect(runs.map { $0["verdict"] as? String } == ["passed", "failed"])
      #expect(runs.map { $0["pointer"] as? String } == ["/tests/0", "/tests/1"])
    }

    @Test func derivedTestsCanBePastedInAndWaitToBeFilledIn() throws {
      let derived = try Program.run("test", "--derive", "-", input: try gad7(with: []))
      #expect(derived.status == 0)
      #expect(derived.errors == "")
      let tests = try #require(
        try JSONSerialization.jsonObject(with: derived.output) as? [[String: Any]])
      #expect(tests.count >= 9)
      #expect(tests.allSatisfy { ($0["expect"] as? [String: Any])?.isEmpty == true })
      let outcome = try Program.run("test", "-l", "en", "-", input: try gad7(with: tests))
      #expect(outcome.status == 0)
      #expect(
        outcome.lines.last
          == "Definitions: 1. Tests passed: 0, failed: 0, not filled in: \(tests.count).")
    }

    /// The cases that a policy calls for can all be routed as they are.
    @Test func derivedCasesOfAPolicyCanBeRouted() throws {
      let derived = try Program.run("test", "--derive", "vaxjo-ungdomskriminalitet")
      #expect(derived.status == 0)
      let tests = try #require(
        try JSONSerialization.jsonObject(with: derived.output) as? [[String: Any]])
      let cases = try tests.map { try #require($0["case"] as? [String: Any]) }
      #expect(cases.contains { $0["responses"] != nil })
      let lines = try cases.map { try JSONSerialization.data(withJSONObject: $0) }
      let outcome = try Program.run(
        "route", "--policy", "vaxjo-ungdomskriminalitet", "-",
        input: Data(lines.joined(separator: [UInt8(ascii: "\n")])))
      #expect(outcome.status == 0, "\(outcome.errors)")
    }

    /// What is derived differs from seven answers only by what they add up to: added up here.
    @Test func derivedTestsWorkedOutByAdditionNoticeEveryEdge() throws {
      let derived = try Program.run("test", "--derive", "-", input: try gad7(with: []))
      var tests = try #require(
        try JSONSerialization.jsonObject(with: derived.output) as? [[String: Any]])
      for index in tests.indices {
        let answers = try #require(tests[index]["answers"] as? [String: Any])
        let points = (1...7).map { answers["q\($0)"] as? Int }
        guard !points.contains(nil) else {
          tests[index]["expect"] = ["scores": ["total": NSNull()]]
          continue
        }
        let total = points.compactMap { $0 }.reduce(0, +)
        let level = total < 5 ? "minimal" : total < 10 ? "mild" : total < 15 ? "moderate" : "severe"
        tests[index]["expect"] = ["scores": ["total": total], "levels": ["severity": level]]
      }
      for (age, standing) in [(17, "outside"), (18, "inside")] {
        tests.append([
          "name": "aged \(age)", "age": age, "answers": [String: Any](),
          "expect": ["population": standing],
        ])
      }
      let outcome = try Program.run(
        "test", "--mutate", "-l", "en", "-", input: try gad7(with: tests))
      // Only the order of the levels has no test yet.
      #expect(outcome.status == 1)
      #expect(outcome.lines.count == 2)
      #expect(outcome.text.contains(#"no test notices if "last" becomes "first""#))
    }

    @Test func changesThatNoTestNoticesEndWithOne() throws {
      let data = try gad7(with: [test(3, ["levels": ["severity": "severe"]])])
      let outcome = try Program.run("test", "--mutate", "--format", "json", "-", input: data)
      #expect(outcome.status == 1)
      let reports = try #require(
        try JSONSerialization.jsonObject(with: outcome.output) as? [[String: Any]])
      let unnoticed = try #require(reports.first?["unnoticed"] as? [[String: Any]])
      // One member less is still severe, and so is any other.
      #expect(
        unnoticed.contains { $0["from"] as? String == "\"q1\"" && $0["to"] is NSNull })
    }

    @Test func theShippedInstrumentsTestsNoticeEveryChange() throws {
      // The smallest one; .ci/check-mutations tries them all.
      let outcome = try Program.run("test", "--mutate", "gad-7", "-l", "en")
      #expect(outcome.status == 0)
      #expect(outcome.lines.count == 1)
    }

    @Test func aLimitLeavesTheRestUntried() throws {
      let outcome = try Program.run("test", "--mutate", "--limit", "3", "gad-7", "-l", "en")
      #expect(outcome.text.contains(" Not tried: "))
    }

    @Test(arguments: [
      ["test"], ["test", "--derive", "--mutate", "gad-7"], ["test", "--limit", "0", "gad-7"],
      ["test", "--limit", "many", "gad-7"],
    ])
    func whatMakesNoSenseIsRefused(_ words: [String]) throws {
      #expect(try Program.run(words).status == 64)
    }

    @Test func anUnknownIDAndAMissingFileAreTold() throws {
      let unknown = try Program.run("test", "gad-8", "-l", "en")
      #expect(unknown.status == 2)
      #expect(unknown.errors.contains(#"Did you mean "gad-7"?"#))
      #expect(try Program.run("test", "no-such/file.json").status == 74)
    }

    @Test func aDefinitionThatCannotBeUsedFails() throws {
      let outcome = try Program.run("test", "-", input: Data("{".utf8))
      #expect(outcome.status == 1)
      #expect(outcome.text.contains("[unexpectedEnd]"))
      let derived = try Program.run("test", "--derive", Shipped.path("programmes"), "-l", "en")
      #expect(derived.status == 2)
      #expect(derived.errors.contains("[derivationOfOtherKind]"))
    }
  }
}

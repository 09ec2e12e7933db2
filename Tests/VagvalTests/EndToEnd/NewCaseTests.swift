import Foundation
import Testing

extension EndToEndTests {
  /// From an empty form to a routed case.
  @Suite struct NewCaseTests {
    @Test func checkingAnEmptyFormNamesWhatMustBeFilledIn() throws {
      let form = try Program.run("new", "vagval-screening")
      #expect(form.status == 0)
      let outcome = try Program.run("check", "-", input: form.output)
      #expect(outcome.status == 1)
      let places = outcome.lines.dropLast().map { $0.split(separator: " ")[1].dropLast() }
      #expect(places == ["/id", "/born", "/sex", "/date", "/responses/0/date"])
    }

    @Test func aFilledInFormIsRouted() throws {
      let form = try Program.run("new", "vagval-screening")
      let assessmentCase = try filledIn(form.output)
      let checked = try Program.run("check", "-", input: assessmentCase)
      #expect(checked.text == "Inget att anmärka.\n")
      let routed = try Program.run(
        "route", "-", "--policy", "vaxjo-ungdomskriminalitet", "--format", "json",
        input: assessmentCase)
      #expect(routed.status == 0)
      let result = try JSONSerialization.jsonObject(with: routed.output) as? [String: Any]
      let responses = try #require(result?["responses"] as? [[String: Any]])
      let levels = try #require(responses.first?["levels"] as? [String: [String: Any]])
      // Every question answered with 0 is 0 points: the lowest priority level.
      #expect(levels["priority"]?["level"] as? String == "low")
    }

    @Test func aResponseAloneCanBePutIntoACase() throws {
      let form = try Program.run("new", "phq-9", "--response")
      var response = try object(form.output)
      response["date"] = "2025-03-01"
      let assessmentCase: [String: Any] = [
        "id": "A-1", "born": "1990-05-01", "date": "2025-03-03", "responses": [response],
      ]
      let data = try JSONSerialization.data(withJSONObject: assessmentCase)
      #expect(try Program.run("score", "-", input: data).status == 0)
    }

    /// One factor with two ratings, and a level that may be departed from.
    private static let teaching = #"""
      {
        "format": "instrument/1", "id": "two-ratings", "version": "1.0.0", "status": "active",
        "valid": {"from": "2024-01-01"}, "adopted": false, "decidedBy": null, "decidedOn": null,
        "title": {"sv": "Två", "en": "Two"},
        "sources": {"own": {"author": "Vägval", "year": 2026, "title": "Test"}},
        "licence": {
          "rules": {"holder": "V", "terms": "Apache-2.0", "mayShow": true, "mayRedistribute": true},
          "texts": {"holder": "V", "terms": "Apache-2.0", "mayShow": true, "mayRedistribute": true}
        },
        "population": {"text": {"sv": "Alla", "en": "All"}}, "informants": ["self"],
        "validation": "none",
        "items": [{"id": "violence", "type": "yesNo", "ratings": ["past", "present"]}],
        "scores": [{"id": "total", "sum": ["violence_past", "violence_present"],
          "missing": {"rule": "refuse"}, "source": "own"}],
        "levels": [{"id": "risk", "title": {"sv": "Risk", "en": "Risk"}, "of": "total",
          "levels": [{"id": "low", "title": {"sv": "låg", "en": "low"}},
            {"id": "high", "title": {"sv": "hög", "en": "high"}}],
          "mostConcerning": "last",
          "cutOffs": [{"ranges": {"low": "0", "high": "> 0"}, "source": "own"}]}],
        "overrides": [{"level": "risk", "discretionary": {"steps": 1}, "source": "own"}]
      }
      """#

    @Test func aFactorWithRatingsHasAPlaceForEach() throws {
      let folder = try TemporaryFolder()
      let file = try folder.add("two-ratings-1.0.0.instrument.json", NewCaseTests.teaching)
      let form = try Program.run("new", "two-ratings", "--instruments", folder.path)
      #expect(form.text.contains(#""violence": {"past": null, "present": null}"#))
      #expect(
        form.text.contains(
          #""x-override-risk": "Risk: low = låg, high = hög; kind: discretionary""#))
      let checked = try Program.run("check", "-", file, input: form.output)
      let places = checked.lines.filter { $0.hasPrefix("-:") }.map { $0.split(separator: " ")[1] }
      #expect(
        places == ["/id:", "/born:", "/sex:", "/date:", "/responses/0/date:"], "\(checked.text)")
    }

    /// Derived tests are written as cases are, so that they can be pasted in and run.
    @Test func derivedAnswersToRatingsStandTogether() throws {
      let folder = try TemporaryFolder()
      let file = try folder.add("two-ratings-1.0.0.instrument.json", NewCaseTests.teaching)
      let derived = try Program.run("test", "--derive", file)
      #expect(derived.text.contains(#""violence": {"past": false, "present": false}"#))
      #expect(!derived.text.contains("violence_past\":"), "\(derived.text)")
    }

    /// A case of a 14-year-old in which every question that has codes is answered with 0.
    private func filledIn(_ form: Data) throws -> Data {
      var filled = try object(form)
      filled["id"] = "A-1"
      filled["born"] = "2010-05-01"
      filled["sex"] = "female"
      filled["date"] = "2025-03-03"
      var responses = try #require(filled["responses"] as? [[String: Any]])
      var answers = try #require(responses[0]["answers"] as? [String: Any])
      for (key, hint) in answers {
        guard key.hasPrefix("x-"), let hint = hint as? String, !hint.hasSuffix("fri text") else {
          continue
        }
        answers[String(key.dropFirst(2))] = 0
      }
      responses[0]["answers"] = answers
      responses[0]["date"] = "2025-03-01"
      filled["responses"] = responses
      return try JSONSerialization.data(withJSONObject: filled)
    }

    private func object(_ data: Data) throws -> [String: Any] {
      try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    }
  }
}

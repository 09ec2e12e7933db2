import Foundation
import Testing

extension EndToEndTests {
  /// Expressions tried on a case.
  @Suite struct EvalTests {
    private static let one =
      #"{"instrument": "phq-9", "date": "2025-03-01", "answers": {"q1": 2, "q2": 1, "q4": {"missing": "declined"}}}"#
    private static let two =
      #"{"instrument": "gad-7", "date": "2025-03-02", "informant": "self", "answers": {"q1": 3}}"#

    private func run(
      _ words: String..., responses: String = one, language: String = "en"
    ) throws -> Program.Outcome {
      let text =
        #"{"id": "A-1", "born": "1990-05-01", "date": "2025-03-03", "responses": [\#(responses)]}"#
      return try Program.run(
        ["eval"] + words + ["--case", "-", "--language", language], input: Data(text.utf8))
    }

    @Test func theValueAndWhatIsReadAreShown() throws {
      let outcome = try run("q1 + q2 > 2")
      #expect(outcome.status == 0)
      #expect(
        outcome.text == """
          Value:  true
          Kind:   true or false
          Reads:
            q1  2
            q2  1

          """)
      #expect(outcome.errors == "")
    }

    @Test func whatIsUnknownSaysWhatItCanBecome() throws {
      let outcome = try run("q1 + q3", language: "sv")
      #expect(
        outcome.text == """
          Värde:    null (okänt)
          Slag:     tal
          Kan bli:  2, 3, 4, 5, null (okänt)
          Läser:
            q1  2
            q3  null (okänt), kan bli 0, 1, 2, 3, null (okänt)

          """)
      let many = try run("total")
      #expect(many.text.contains("Can become:  3–24 or null (unknown)"))
    }

    @Test func levelsAreShownByTheirIds() throws {
      let outcome = try run(#"if severity = null then "mild" else severity"#)
      #expect(outcome.lines.first == "Value:       mild")
      #expect(outcome.text.contains("level: minimal < mild < moderate"))
    }

    @Test func aMistakeIsShownWithACaret() throws {
      let outcome = try run("q1 + qq2 = 3")
      #expect(outcome.status == 2)
      #expect(outcome.text == "")
      #expect(
        outcome.errors == """
          expression:1:6: found the name "qq2", expected something that exists here, such as an \
          item or a score. Did you mean "q2"? [nameNotKnown]
            q1 + qq2 = 3
                 ^

          """)
    }

    @Test func aComparisonThatSaysNothingIsTold() throws {
      let impossible = try run("q1 = 9")
      #expect(impossible.status == 1)
      #expect(impossible.errors.contains("[comparedNumberImpossible]\n  q1 = 9\n       ^\n"))
      #expect(impossible.lines.first == "Value:  false")
      let same = try run("q1 >= 9")
      #expect(same.status == 0)
      #expect(same.errors.contains("[comparisonAlwaysSame]"))
    }

    @Test func ofSeveralResponsesOneIsChosen() throws {
      let both = "\(Self.one), \(Self.two)"
      let none = try run("q1", responses: both)
      #expect(none.status == 2)
      #expect(
        none.errors == """
          Several responses fit. Choose with --number:
            1  phq-9 1.1.0 · 2025-03-01
            2  gad-7 1.0.0 · 2025-03-02 · self

          """)
      #expect(try run("q1", "--number", "2", responses: both).lines.first == "Value:  3")
      #expect(try run("q1", "--instrument", "phq-9", responses: both).lines.first == "Value:  2")
      #expect(
        try run("q1", "--instrument", "gad-7@1.0.0", responses: both).lines.first == "Value:  3")
      let missing = try run("q1", "--instrument", "audit", responses: both)
      #expect(missing.status == 2)
      #expect(missing.errors.hasPrefix("The case has no such response. It has:\n  1  phq-9"))
      #expect(try run("q1", responses: "").errors == "The case has no response.\n")
    }

    @Test func aPolicysInputsCanBeTried() throws {
      let outcome = try run("age > 20 and custody = null", "-p", "vaxjo-ungdomskriminalitet")
      #expect(outcome.status == 0)
      #expect(outcome.lines.first == "Value:  true")
      #expect(outcome.text.contains("  age      34\n"))
      let wrong = try run("q1 > 2", "--policy", "vaxjo-ungdomskriminalitet")
      #expect(wrong.status == 2)
      #expect(wrong.errors.contains("[nameNotKnown]"))
    }

    @Test func asJSONEverythingHasItsType() throws {
      let outcome = try run("exp(q1, 2) / 3 > q3", "--format", "json")
      let result = try #require(
        try JSONSerialization.jsonObject(with: outcome.output) as? [String: Any])
      #expect(result["type"] as? String == "boolean")
      #expect(result["value"] is NSNull)
      #expect(result["mayBeNull"] as? Bool == true)
      let reads = try #require(result["reads"] as? [[String: Any]])
      #expect(reads.map { $0["name"] as? String } == ["q1", "q3"])
      #expect(reads[1]["possible"] as? [Int] == [0, 1, 2, 3])
      // A quotient without end is no JSON number.
      let third = try run("q1 / 3", "--format", "json")
      #expect(third.text.contains(#""value": "2/3""#))
    }

    @Test func severalCodesAreListed() throws {
      let folder = try TemporaryFolder()
      try folder.add("drugs.instrument.json", Self.drugs)
      let response =
        #"{"instrument": "drugs", "version": "1.0.0", "date": "2025-03-01", "answers": {"drugs": ["a", "c"]}}"#
      let outcome = try run(
        #"list contains(drugs, "c")"#, "--instruments", folder.path, responses: response)
      #expect(outcome.lines.first == "Value:  true")
      #expect(outcome.text.hasSuffix("  list contains(drugs, …)  a, c\n"))
    }

    private static let drugs = #"""
      {"format": "instrument/1", "id": "drugs", "version": "1.0.0", "status": "active",
       "valid": {"from": "2020-01-01"}, "adopted": false, "decidedBy": null, "decidedOn": null,
       "title": {"en": "Drugs", "sv": "Droger"}, "sources": {},
       "licence": {"rules": {"holder": "T", "terms": "T", "mayShow": true, "mayRedistribute": true},
                   "texts": {"holder": "T", "terms": "T", "mayShow": true, "mayRedistribute": true}},
       "population": {"text": {"en": "All", "sv": "Alla"}}, "informants": ["self"],
       "validation": "none",
       "items": [{"id": "drugs", "type": "multiple", "options": [{"code": "a"}, {"code": "b"}, {"code": "c"}], "scored": false}]}
      """#

    @Test func aFileOfSeveralCasesIsRefused() throws {
      let outcome = try Program.run(
        "eval", "age", "--case", Shipped.example("six-cases.ndjson"), "--language", "en")
      #expect(outcome.status == 2)
      #expect(
        outcome.errors
          == "The file holds 6 cases. An expression is tried on one case at a time.\n")
    }

    @Test func aWrongCommandLineIsWrongUsage() throws {
      #expect(try Program.run("eval", "q1").status == 64)
      #expect(try run("q1", "--policy", "x", "--number", "1").status == 64)
    }
  }
}

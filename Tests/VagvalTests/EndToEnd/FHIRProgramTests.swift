import Foundation
import Testing

extension EndToEndTests {
  /// Forms in and results out by the program.
  @Suite struct FHIRProgramTests {
    private static let form = """
      {"resourceType": "Questionnaire", "id": "evenings", "version": "1.2.0", "language": "en", \
      "url": "http://example.org/Questionnaire/evenings", "title": "Evenings", "item": [\
      {"linkId": "a", "type": "choice", "answerOption": [\(option("rarely", 0)), \
      \(option("often", 2))]}, {"linkId": "sum", "type": "decimal", "extension": [{"url": \
      "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression", \
      "valueExpression": {"expression": "%resource.item.answer.weight().sum()"}}]}]}
      """

    private static let answers = """
      {"resourceType": "QuestionnaireResponse", "status": "completed", "authored": "2025-03-02", \
      "questionnaire": "http://example.org/Questionnaire/evenings|1.2.0", \
      "subject": {"reference": "Patient/p-7"}, "item": [{"linkId": "a", "answer": [\
      {"valueCoding": {"code": "often"}}]}]}
      """

    private static func option(_ code: String, _ weight: Int) -> String {
      """
      {"valueCoding": {"code": "\(code)"}, "extension": [{"url": \
      "http://hl7.org/fhir/StructureDefinition/itemWeight", "valueDecimal": \(weight)}]}
      """
    }

    private static func file(
      _ name: String, _ text: String, in folder: TemporaryFolder
    ) throws -> String {
      let url = folder.url.appending(path: name)
      try Data(text.utf8).write(to: url)
      return url.path()
    }

    @Test func aFormBecomesADefinitionThatCheckAccepts() throws {
      let folder = try TemporaryFolder()
      let form = try Self.file("form.json", Self.form, in: folder)
      let made = folder.url.appending(path: "made.instrument.json").path()
      let outcome = try Program.run("import", form, "-o", made, "-l", "en")
      #expect(outcome.status == 0)
      #expect(outcome.errors.contains("[withoutLevels]"))
      #expect(try Program.run("check", made, "-l", "en").text.contains("Errors: 0."))
    }

    @Test func theListIsJSONWhereItIsAskedFor() throws {
      let folder = try TemporaryFolder()
      let form = try Self.file("form.json", Self.form, in: folder)
      let made = folder.url.appending(path: "made.json").path()
      let outcome = try Program.run("import", form, "-o", made, "--format", "json", "-l", "sv")
      let list = try #require(
        try JSONSerialization.jsonObject(with: outcome.output) as? [[String: Any]])
      #expect(list.contains { $0["id"] as? String == "withoutLevels" && $0["line"] as? Int == 1 })
      #expect(try Program.run("import", form, "--format", "json").status == 64)
    }

    @Test func whatIsReadIsNeverOverwritten() throws {
      let folder = try TemporaryFolder()
      let form = try Self.file("form.json", Self.form, in: folder)
      let text = try String(
        contentsOfFile: Shipped.example("scored-phq-9.json"), encoding: .utf8)
      let scored = try Self.file("case.json", text, in: folder)
      for words in [["import", form, "-o", form], ["export", scored, "-o", scored]] {
        let outcome = try Program.run(words + ["-l", "en"], input: Data())
        #expect(outcome.status == 74)
        #expect(outcome.errors.contains("is named for two things"))
      }
      #expect(try String(contentsOfFile: form, encoding: .utf8) == Self.form)
      #expect(try String(contentsOfFile: scored, encoding: .utf8) == text)
    }

    @Test func whatSomebodyHasWorkedOnStays() throws {
      let folder = try TemporaryFolder()
      let form = try Self.file("form.json", Self.form, in: folder)
      let words = ["import", form, "-o", folder.url.path(), "-l", "en"]
      #expect(try Program.run(words, input: Data()).status == 0)
      // Once more gives the same, which may stay.
      #expect(try Program.run(words, input: Data()).status == 0)
      let made = folder.url.appending(path: "evenings-1.2.0.instrument.json")
      try Data("{}".utf8).write(to: made)
      let again = try Program.run(words, input: Data())
      #expect(again.status == 74)
      #expect(again.errors.contains("exists already"))
      #expect(try Data(contentsOf: made) == Data("{}".utf8))
    }

    @Test func xmlIsToldFromATable() throws {
      let folder = try TemporaryFolder()
      let file = try Self.file("form.xml", "<?xml version='1.0'?>\n<Questionnaire/>", in: folder)
      let outcome = try Program.run("import", file, "-l", "en")
      #expect(outcome.status == 2)
      #expect(outcome.errors.contains("[xmlInsteadOfJSON]"))
      #expect(outcome.errors.contains("application/fhir+json"))
    }

    @Test func formAndAnswersTogetherNeedAFolder() throws {
      let folder = try TemporaryFolder()
      let form = try Self.file("form.json", Self.form, in: folder)
      let answers = try Self.file("answers.json", Self.answers, in: folder)
      #expect(try Program.run("import", form, answers, "-l", "en").status == 64)
      let outcome = try Program.run("import", form, answers, "-o", folder.url.path(), "-l", "en")
      #expect(outcome.status == 0)
      let made = folder.url.appending(path: "case.json")
      #expect(try String(contentsOf: made, encoding: .utf8).contains(#""answers": {"a": 2}"#))
      let mode = try FileManager.default.attributesOfItem(atPath: made.path())[.posixPermissions]
      #expect(mode as? Int == 0o600)
    }

    @Test func resultsAreObservationsAndNeverProbabilities() throws {
      let folder = try TemporaryFolder()
      let form = try Self.file("form.json", Self.form, in: folder)
      let answers = try Self.file("answers.json", Self.answers, in: folder)
      _ = try Program.run("import", form, answers, "-o", folder.url.path())
      let outcome = try Program.run(
        "export", folder.url.appending(path: "case.json").path(), "-i", folder.url.path(), "-l",
        "en")
      let bundle = try #require(
        try JSONSerialization.jsonObject(with: outcome.output) as? [String: Any])
      #expect(bundle["type"] as? String == "collection")
      let entries = try #require(bundle["entry"] as? [[String: Any]])
      let observation = try #require(entries.first?["resource"] as? [String: Any])
      #expect(entries.count == 1)
      #expect(observation["resourceType"] as? String == "Observation")
      // The definition is a draft.
      #expect(observation["status"] as? String == "preliminary")
      #expect(outcome.text.contains("The definition is a draft. No board has adopted it."))
      #expect((observation["valueQuantity"] as? [String: Any])?["value"] as? Int == 2)
      #expect(observation["effectiveDateTime"] as? String == "2025-03-02")
      #expect(!outcome.text.contains("robability\":"))
    }

    /// What HL7's definition of Observation (R4) demands, and what makes a Bundle safe to load.
    @Test func everyObservationFollowsTheRules() throws {
      let names = [
        "scored-phq-9.json", "scored-gad-7-one-answer-missing.json", "scored-vagval-rbm.json",
        "14-year-old-too-few-answers.json", "11-year-old-main-problem-judged.json",
        "six-cases.ndjson", "two-assessors.ndjson",
      ]
      let outcome = try Program.run(["export"] + names.map(Shipped.example), input: Data())
      #expect(outcome.status == 0)
      var addresses: Set<String> = []
      for line in outcome.text.split(separator: "\n") {
        let bundle = try #require(
          try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        for entry in bundle["entry"] as? [[String: Any]] ?? [] {
          let address = try #require(entry["fullUrl"] as? String)
          #expect(addresses.insert(address).inserted, "\(address) twice")
          #expect(
            address.wholeMatch(
              of: /urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/)
              != nil)
          let resource = try #require(entry["resource"] as? [String: Any])
          try Self.expectRules(resource)
          let identifiers = try #require(resource["identifier"] as? [[String: String]])
          #expect(identifiers.map { $0["value"] } == [address])
        }
      }
      #expect(addresses.count > 100)
      // The same again, so that what was loaded can be updated.
      let again = try Program.run(["export"] + names.map(Shipped.example), input: Data())
      #expect(again.text == outcome.text)
    }

    private static func expectRules(_ resource: [String: Any]) throws {
      let allowed: Set = [
        "resourceType", "identifier", "status", "category", "code", "subject",
        "effectiveDateTime", "valueQuantity", "valueCodeableConcept", "valueBoolean",
        "dataAbsentReason", "interpretation", "note", "device", "derivedFrom",
      ]
      #expect(Set(resource.keys).subtracting(allowed) == [])
      #expect(resource["resourceType"] as? String == "Observation")
      #expect(["final", "preliminary"].contains(resource["status"] as? String))
      // obs-6: a reason for being absent only without a value; here always one of the two.
      let stated = resource.keys.filter { $0.hasPrefix("value") || $0 == "dataAbsentReason" }
      #expect(stated.count == 1)
      let code = try #require(resource["code"] as? [String: Any])
      let codings = try #require(code["coding"] as? [[String: String]])
      #expect(codings.allSatisfy { $0["system"] != nil && $0["code"] != nil })
      if let quantity = resource["valueQuantity"] as? [String: Any] {
        #expect(quantity["value"] is NSNumber)
        #expect(quantity["system"] as? String == "http://unitsofmeasure.org")
      }
      expectNothingEmpty(resource)
    }

    /// FHIR's JSON has no empty texts, lists or objects and no `null`.
    private static func expectNothingEmpty(_ value: Any) {
      switch value {
      case let text as String: #expect(!text.isEmpty)
      case let list as [Any]:
        #expect(!list.isEmpty)
        for element in list { expectNothingEmpty(element) }
      case let object as [String: Any]:
        #expect(!object.isEmpty)
        for element in object.values { expectNothingEmpty(element) }
      default: #expect(!(value is NSNull))
      }
    }

    @Test func aCaseWithoutScoresIsABundleWithoutAnEmptyList() throws {
      let folder = try TemporaryFolder()
      let bare = Self.form.replacing(/, \{"linkId": "sum".*/, with: "]}")
      let form = try Self.file("form.json", bare, in: folder)
      let answers = try Self.file("answers.json", Self.answers, in: folder)
      _ = try Program.run("import", form, answers, "-o", folder.url.path())
      let outcome = try Program.run(
        "export", folder.url.appending(path: "case.json").path(), "-i", folder.url.path())
      #expect(outcome.status == 0)
      #expect(outcome.text.contains(#""type": "collection""#))
      #expect(!outcome.text.contains(#""entry""#))
    }

    @Test func levelsFlagsAndAbsentScoresAreExported() throws {
      let answers = (1...9).map { "\"q\($0)\": \($0 == 9 ? 1 : 2)" }.joined(separator: ", ")
      let whole =
        #"{"id": "B-1", "age": 30, "date": "2025-03-03", "responses": [{"#
        + #""instrument": "phq-9", "version": "1.0.0", "answers": {\#(answers)}}]}"#
      let outcome = try Program.run(
        ["export", "-", "-l", "en"], input: Data(whole.utf8))
      // Eight 2s and a 1 are 17, which is moderately severe; the ninth item raises the flag.
      #expect(outcome.text.contains(#""value": 17"#))
      #expect(outcome.text.contains(#""valueBoolean": true"#))
      #expect(outcome.text.contains(#""system": "urn:vagval:instrument:phq-9:severity""#))
      let empty = whole.replacing(answers, with: "")
      let absent = try Program.run(["export", "-", "-l", "en"], input: Data(empty.utf8))
      #expect(absent.text.contains(#""code": "unknown""#))
      #expect(absent.text.contains(#""status": "preliminary""#))
      #expect(!absent.text.contains("valueQuantity"))
    }
  }
}

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
      let entries = try #require(bundle["entry"] as? [[String: [String: Any]]])
      let observation = try #require(entries.first?["resource"])
      #expect(entries.count == 1)
      #expect(observation["resourceType"] as? String == "Observation")
      #expect(observation["status"] as? String == "final")
      #expect((observation["valueQuantity"] as? [String: Any])?["value"] as? Int == 2)
      #expect(observation["effectiveDateTime"] as? String == "2025-03-02")
      #expect(!outcome.text.contains("robability\":"))
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

import RiskEngine
import Testing

@testable import RiskEngine

/// Filled-in forms become cases, and what they bring is held against the answers.
@Suite struct QuestionnaireResponseTests {
  private static let form = FHIRSample.questionnaire(
    FHIRSample.weighted("a"),
    #"{"linkId": "g", "type": "group", "item": [\#(FHIRSample.weighted("b"))]}"#,
    FHIRSample.weighted("m", more: #", "repeats": true"#),
    #"{"linkId": "n", "type": "integer"}"#, #"{"linkId": "y", "type": "boolean"}"#,
    #"{"linkId": "d", "type": "dateTime"}"#, #"{"linkId": "t", "type": "text"}"#,
    FHIRSample.computed("sum", "%resource.repeat(item).where(linkId!='m').answer.weight().sum()"))

  private func answers(_ items: String..., head: String = "") -> ImportedFHIR {
    let text = FHIRSample.response(items.joined(separator: ", "), head: head)
    return ImportedFHIR(Self.form, text)
  }

  @Test func `Answers of every kind are carried, nested ones too`() {
    let imported = answers(
      FHIRSample.coded("a", "often"),
      #"{"linkId": "g", "item": [\#(FHIRSample.coded("b", "rarely"))]}"#,
      FHIRSample.coded("m", "rarely", "often"), FHIRSample.answered("n", #""valueInteger": 12"#),
      FHIRSample.answered("y", #""valueBoolean": false"#),
      FHIRSample.answered("d", #""valueDateTime": "2024-01-31T09:00:00Z""#),
      FHIRSample.answered("t", #""valueString": "later""#))
    #expect(
      imported.cases == [
        #"{"format":"case/1","id":"p-7","date":"2025-03-02","responses":[{"instrument":"evenings","#
          + #""version":"1.2.0","date":"2025-03-02","answers":{"a":2,"b":0,"m":[0,2],"n":12,"#
          + #""y":false,"d":"2024-01-31","t":"later"}}]}"#
      ])
  }

  @Test func `A reason for a missing answer is kept`() {
    func absent(_ code: String) -> String {
      #"{"extension": [{"url": "http://hl7.org/fhir/StructureDefinition/data-absent-reason", "valueCode": "\#(code)"}]}"#
    }
    let imported = answers(
      #"{"linkId": "a", "answer": [\#(absent("asked-declined"))]}"#,
      #"{"linkId": "b", "answer": [{"_valueCoding": \#(absent("not-applicable"))}]}"#,
      #"{"linkId": "m", "extension": [{"url": "http://hl7.org/fhir/StructureDefinition/data-absent-reason", "valueCode": "masked"}]}"#,
      #"{"linkId": "n", "text": "left empty"}"#)
    #expect(
      imported.cases.first?.contains(
        #""answers":{"a":{"missing":"declined"},"b":{"missing":"notApplicable"},"m":{"missing":"unknown"}}"#
      ) == true)
  }

  @Test(arguments: [(2, [String]()), (4, ["storedTotalDiffers"])])
  func `A stored total is held against the answers`(stored: Int, findings: [String]) {
    let imported = answers(
      FHIRSample.coded("a", "often"), FHIRSample.coded("b", "rarely"),
      FHIRSample.answered("sum", #""valueDecimal": \#(stored)"#))
    // 2 for often and 0 for rarely.
    #expect(imported.losses.filter { $0 == "storedTotalDiffers" } == findings)
    #expect(imported.cases.first?.contains(#""stored":{"scores":{"sum":\#(stored)}}"#) == true)
  }

  @Test(arguments: [
    (FHIRSample.coded("a", "daily"), "answerNotAnOption"),
    (FHIRSample.coded("a", "rarely", "often"), "severalAnswers"),
    (FHIRSample.answered("n", #""valueInteger": 1.5"#), "answerOfOtherKind"),
    (FHIRSample.answered("y", #""valueString": "yes""#), "answerOfOtherKind"),
  ])
  func `An answer that can't be one refuses the case`(item: String, finding: String) {
    let imported = answers(item)
    #expect(imported.cases.isEmpty)
    #expect(imported.findings.map(\.id).contains(finding))
  }

  @Test(arguments: [
    (FHIRSample.coded("zz", "often"), "answerToUnknownItem"),
    (FHIRSample.answered("a", #""valueString": "as it comes""#), "answerInOwnWords"),
    (
      #"{"linkId": "a", "answer": [{"valueCoding": {"code": "often", "extension": [{"url": "http://hl7.org/fhir/StructureDefinition/ordinalValue", "valueDecimal": 3}]}}]}"#,
      "answerWeightDiffers"
    ),
  ])
  func `A doubtful answer is told`(item: String, finding: String) {
    let imported = answers(item)
    #expect(imported.cases.count == 1)
    #expect(imported.findings.map(\.id).contains(finding))
  }

  @Test(arguments: [
    (#""subject": {"reference": "Patient/19900101-1234"}"#, "personalNumber"),
    (#""id": " ""#, "responseWithoutSubject"),
  ])
  func `Only a pseudonym may name the person`(head: String, finding: String) {
    let imported = answers(FHIRSample.coded("a", "often"), head: head)
    #expect(imported.cases.isEmpty)
    #expect(imported.findings.map(\.id).contains(finding))
  }

  @Test func `Names of people are never carried`() {
    let imported = answers(
      FHIRSample.coded("a", "often"),
      head:
        #""subject": {"reference": "Patient/p-7", "display": "Kim"}, "author": {"reference": "Practitioner/9", "display": "Alex"}"#
    )
    #expect(imported.cases.first?.contains("Kim") == false)
    #expect(imported.cases.first?.contains("Alex") == false)
    #expect(imported.cases.first?.contains(#""informant":"assessor""#) == true)
  }

  @Test(arguments: [
    ("entered-in-error", 0, "responseNotToBeUsed"), ("in-progress", 1, "responseUnfinished"),
    ("amended", 1, nil),
  ])
  func `The status decides`(status: String, cases: Int, finding: String?) {
    let text = FHIRSample.response(FHIRSample.coded("a", "often"))
      .replacing("completed", with: status)
    let imported = ImportedFHIR(Self.form, text)
    #expect(imported.cases.count == cases)
    if let finding { #expect(imported.findings.map(\.id).contains(finding)) }
  }

  @Test func `A bundle holds form, person and answers`() {
    let bundle = """
      {"resourceType": "Bundle", "type": "collection", "entry": [{"resource": \(Self.form)}, \
      {"resource": {"resourceType": "Patient", "id": "p-7", "birthDate": "2010-05-01", \
      "gender": "female", "name": [{"family": "Somebody"}]}}, \
      {"resource": \(FHIRSample.response(FHIRSample.coded("a", "often")))}]}
      """
    let imported = ImportedFHIR(bundle)
    #expect(imported.definitions.count == 1)
    #expect(
      imported.cases.first?.contains(#""id":"p-7","born":"2010-05-01","sex":"female""#) == true)
  }

  @Test func `Lines are cases of their own, and one bad line spoils none`() {
    let line = FHIRSample.response(FHIRSample.coded("a", "often"))
    let imported = ImportedFHIR(Self.form, "\(line)\n{\n\(line)\n")
    #expect(imported.cases.count == 2)
    #expect(imported.findings.hasErrors)
  }

  @Test func `Without its form, or a day, nothing is guessed`() {
    let answered = FHIRSample.response(FHIRSample.coded("a", "often"))
    #expect(ImportedFHIR(answered).findings.map(\.id) == ["questionnaireNotAtHand"])
    let undated = answered.replacing(#""authored""#, with: #""x""#)
    #expect(ImportedFHIR(Self.form, undated).losses.contains("responseWithoutDay"))
    #expect(ImportedFHIR(Self.form, undated, date: "2025-01-01").cases.count == 1)
    let older = answered.replacing("|1.2.0", with: "|1.1.0")
    #expect(ImportedFHIR(Self.form, older).losses.contains("otherVersionAnswered"))
  }
}

/// Broken and changed files are refused or told, never a crash.
@Suite struct FHIRRobustnessTests {
  private static let files: [[UInt8]] = {
    let form = FHIRSample.questionnaire(
      FHIRSample.weighted("a"), FHIRSample.weighted("b", more: #", "repeats": true"#),
      #"""
      {"linkId": "c", "type": "integer", "enableWhen": [{"question": "a", "operator": "=", "answerCoding": {"code": "often"}}]}
      """#,
      FHIRSample.computed("sum", "%resource.item.answer.weight().sum()"))
    let answered = FHIRSample.response(
      FHIRSample.coded("a", "often"), FHIRSample.answered("c", #""valueInteger": 3"#))
    return [form, answered].map { Array($0.utf8) }
  }()

  @Test func everyTruncationIsTold() {
    for (index, file) in Self.files.enumerated() {
      for length in stride(from: 0, to: file.count, by: 3) {
        var files = Self.files
        files[index] = Array(file.prefix(length))
        #expect(ImportedFHIR(files).findings.hasErrors)
      }
    }
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func everyMutationGivesAReadableDefinitionOrAFinding(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<150 {
      var files = Self.files
      let index = Int.random(in: 0..<2, using: &generator)
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let place = Int.random(in: files[index].indices, using: &generator)
        files[index][place] =
          [0x22, 0x30, 0x5B, 0x7B, 0x2C, 0x61, 0x20, 0xC3]
          .randomElement(using: &generator) ?? 0x20
      }
      let imported = ImportedFHIR(files)
      #expect(imported.findings.hasErrors || imported.instrument != nil, "seed \(seed)")
    }
  }
}

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
    (
      FHIRSample.coded("a", "often") + ", " + FHIRSample.coded("zz", "often"),
      "answerToUnknownItem"
    ),
    (FHIRSample.answered("a", #""valueString": "as it comes""#), "answerInOwnWords"),
    (
      #"{"linkId": "a", "answer": [{"valueCoding": {"system": "http://helsenorge.no/fhir/CodeSystem/open-choice", "code": "other"}}, {"valueString": "as it comes"}]}"#,
      "answerInOwnWords"
    ),
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

  @Test(arguments: [
    #""subject": {"identifier": {"value": "19121212-1212"}}"#,
    #""subject": {"reference": "Patient/191212121212"}"#,
    // What stands among identity numbers is one, however it looks.
    #""subject": {"identifier": {"system": "urn:oid:1.2.752.129.2.1.3.1", "value": "1912121200"}}"#,
    #""subject": {"identifier": {"system": "urn:oid:2.16.578.1.12.4.1.4.1", "value": "01010112345"}}"#,
  ])
  func `An identity number is replaced by the response's own id`(subject: String) throws {
    let imported = answers(
      FHIRSample.coded("a", "often"), head: subject + #", "id": "response-4""#)
    let text = try #require(imported.cases.first)
    #expect(text.contains(#""id":"response-4""#))
    #expect(!text.contains("1912") && !text.contains("0101"))
    let finding = try #require(imported.findings.first { $0.id == "personalNumberLeftOut" })
    #expect(!finding.line(in: .english).contains("1912"))
  }

  @Test func `A text with an identity number isn't kept`() throws {
    let imported = answers(
      FHIRSample.coded("a", "often"),
      FHIRSample.answered("t", #""valueString": "Her mother, 19121212-1212, called""#))
    let text = try #require(imported.cases.first)
    #expect(text.contains(#""t":{"missing":"unknown"}"#))
    #expect(imported.losses.contains("personalNumberInText"))
  }

  @Test func `A version of a person's data is the person`() {
    let imported = answers(
      FHIRSample.coded("a", "often"), head: #""subject": {"reference": "Patient/p-7/_history/3"}"#)
    #expect(imported.cases.first?.contains(#""id":"p-7""#) == true)
  }

  @Test func `Further answers to what nothing reads are counted and left out`() {
    let kin = ["Kim", "Alex", "Sam"].map { FHIRSample.answered("t", #""valueString": "\#($0)""#) }
    let imported = answers(
      FHIRSample.coded("a", "often"),
      kin.map { #"{"linkId": "g", "item": [\#($0)]}"# }.joined(separator: ", "))
    #expect(imported.cases.first?.contains(#""t":"Kim""#) == true)
    let finding = imported.findings.first { $0.id == "answersLeftOut" }
    #expect(finding?.line(in: .english).contains("2 further answers") == true)
  }

  @Test func `Among answers that count nobody chooses for the reader`() {
    let group = #"{"linkId": "g", "item": [\#(FHIRSample.coded("b", "often"))]}"#
    let imported = answers(FHIRSample.coded("a", "often"), group, group)
    #expect(imported.cases.isEmpty)
    #expect(imported.findings.map(\.id).contains("severalAnswers"))
  }

  @Test(arguments: [
    #"{"linkId": "a", "modifierExtension": [{"url": "http://example.org/not"}]}"#,
    #"{"linkId": "a", "answer": [{"modifierExtension": [{"url": "http://example.org/not"}]}]}"#,
  ])
  func `What changes the meaning of an answer refuses the case`(item: String) {
    #expect(answers(item).cases.isEmpty)
    #expect(answers(item).findings.map(\.id).contains("modifierNotUnderstood"))
  }

  @Test func `Rules that would have to be known refuse the case`() {
    let imported = answers(
      FHIRSample.coded("a", "often"),
      head: #""subject": {"reference": "Patient/1"}, "implicitRules": "http://example.org/rules""#)
    #expect(imported.cases.isEmpty)
  }

  @Test func `Answers of which none fits make no case`() {
    let imported = answers(FHIRSample.coded("zz", "often"))
    #expect(imported.cases.isEmpty)
    #expect(imported.findings.map(\.id).contains("noAnswerFits"))
  }

  @Test(arguments: [
    ("http://terminology.hl7.org/CodeSystem/v3-NullFlavor", "NASK", "notAsked"),
    ("http://terminology.hl7.org/CodeSystem/data-absent-reason", "asked-declined", "declined"),
    ("http://hl7.org/fhir/v3/NullFlavor", "UNK", "unknown"),
  ])
  func `A reason chosen as an answer is a missing answer`(
    system: String, code: String, reason: String
  ) {
    let imported = answers(
      FHIRSample.answered("a", #""valueCoding": {"system": "\#(system)", "code": "\#(code)"}"#))
    #expect(imported.cases.first?.contains(#""a":{"missing":"\#(reason)"}"#) == true)
  }

  @Test func `A code that two systems have needs its system`() {
    let form = FHIRSample.questionnaire(
      """
      {"linkId": "a", "type": "choice", "answerOption": [\
      {"valueCoding": {"system": "http://example.org/x", "code": "1"}}, \
      {"valueCoding": {"system": "http://example.org/y", "code": "1"}}]}
      """)
    func imported(_ coding: String) -> ImportedFHIR {
      ImportedFHIR(
        form, FHIRSample.response(FHIRSample.answered("a", #""valueCoding": \#(coding)"#)))
    }
    let bare = imported(#"{"code": "1"}"#)
    #expect(bare.cases.isEmpty)
    #expect(bare.losses == ["codeNeedsSystem"])
    let second = imported(#"{"system": "http://example.org/y", "code": "1"}"#)
    #expect(second.cases.first?.contains(#""answers":{"a":"q1_2"}"#) == true)
    #expect(imported(#"{"system": "http://example.org/z", "code": "1"}"#).cases.isEmpty)
  }

  @Test func `Options that are references are known again`() {
    let form = FHIRSample.questionnaire(
      """
      {"linkId": "r", "type": "reference", "answerOption": [\
      {"valueReference": {"reference": "Organization/1", "display": "North"}}, \
      {"valueReference": {"reference": "Organization/2", "display": "North"}}]}
      """)
    let imported = ImportedFHIR(
      form,
      FHIRSample.response(
        FHIRSample.answered(
          "r", #""valueReference": {"reference": "Organization/2", "display": "North"}"#)))
    #expect(imported.cases.first?.contains(#""answers":{"r":"Organization_2"}"#) == true)
  }

  @Test(arguments: [
    (#"{"value": 70, "unit": "kg"}"#, 1, nil), (#"{"value": 70}"#, 1, nil),
    (#"{"value": 154, "unit": "lb", "code": "[lb_av]"}"#, 1, "otherUnit"),
    (#"{"value": 70, "unit": "kg", "comparator": "<"}"#, 0, "answerOfOtherKind"),
  ])
  func `A quantity is read in the question's unit only`(
    quantity: String, cases: Int, finding: String?
  ) {
    let unit = """
      {"url": "http://hl7.org/fhir/StructureDefinition/questionnaire-unit", "valueCoding": \
      {"code": "kg"}}
      """
    func imported(_ more: String) -> ImportedFHIR {
      ImportedFHIR(
        FHIRSample.questionnaire(
          #"{"linkId": "w", "type": "quantity", "extension": [\#(unit)]}"#, more),
        FHIRSample.response(FHIRSample.answered("w", #""valueQuantity": \#(quantity)"#)))
    }
    let plain = imported(#"{"linkId": "z", "type": "boolean"}"#)
    #expect(plain.cases.count == cases)
    #expect(plain.losses.filter { $0 != "rangeNotStated" } == [finding].compactMap(\.self))
    // What a condition reads must be right.
    let read = imported(
      """
      {"linkId": "z", "type": "boolean", "enableWhen": [{"question": "w", "operator": ">", \
      "answerQuantity": {"value": 60}}]}
      """)
    #expect(read.cases.count == (finding == nil ? 1 : 0))
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
    ("entered-in-error", 0, "responseNotToBeUsed"), ("", 0, "responseNotToBeUsed"),
    ("Completed", 0, "responseNotToBeUsed"), ("in-progress", 1, "responseUnfinished"),
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

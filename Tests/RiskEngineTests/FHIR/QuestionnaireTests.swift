import RiskEngine
import Testing

@testable import RiskEngine

/// Questionnaires become definitions that our own reader takes.
@Suite struct QuestionnaireTests {
  @Test(arguments: [FHIRSample.ordinal, FHIRSample.itemWeight])
  func `Weights by the old and the new extension become codes`(address: String) throws {
    let imported = ImportedFHIR(
      FHIRSample.questionnaire(
        """
        {"linkId": "1.1", "type": "choice", "answerOption": [\
        \(FHIRSample.option("a", -1, by: address)), \(FHIRSample.option("b", 3, by: address))]}
        """))
    let item = try #require(imported.instrument?.items.first)
    #expect(item.id == "q1_1")
    #expect(item.type.options.map(\.code) == [.number(-1), .number(3)])
    #expect(imported.losses == ["weightsWithoutTotal"])
  }

  @Test func `Codes in words keep decimal weights as points`() throws {
    let imported = ImportedFHIR(
      FHIRSample.questionnaire(
        """
        {"linkId": "a", "type": "choice", "answerOption": [\
        {"valueCoding": {"code": "LA-1", "extension": [{"url": "\(FHIRSample.ordinal)", \
        "valueDecimal": 0.5}]}}, {"valueCoding": {"code": "LA-2", "extension": \
        [{"url": "\(FHIRSample.ordinal)", "valueDecimal": 1.25}]}}]}
        """))
    let options = try #require(imported.instrument?.items.first?.type.options)
    #expect(options.map(\.code) == [.word("LA_1"), .word("LA_2")])
    #expect(options.map(\.points?.description) == ["0.5", "1.25"])
  }

  @Test func `Options stand in a contained value set with their weights`() throws {
    let imported = ImportedFHIR(
      FHIRSample.questionnaire(
        ##"{"linkId": "a", "type": "choice", "answerValueSet": "#how"}"##,
        #"{"linkId": "b", "type": "choice", "answerValueSet": "http://example.org/else"}"#,
        head: """
          "contained": [{"resourceType": "ValueSet", "id": "how", "compose": {"include": [\
          {"system": "http://example.org/how", "concept": [{"code": "no", "display": "No", \
          "extension": [{"url": "\(FHIRSample.ordinal)", "valueDecimal": 0}]}, {"code": "yes", \
          "display": "Yes", "designation": [{"language": "sv", "value": "Ja"}], \
          "extension": [{"url": "\(FHIRSample.ordinal)", "valueDecimal": 4}]}]}]}}]
          """))
    let items = try #require(imported.instrument?.items)
    #expect(items.first?.type.options.map(\.code) == [.number(0), .number(4)])
    #expect(items.first?.type.options.last?.text?("sv") == "Ja")
    // Options that aren't at hand can't be chosen among.
    #expect(items.last?.type.options.isEmpty == true)
    #expect(imported.losses == ["weightsWithoutTotal", "valueSetNotAtHand"])
  }

  private static func valueSet(_ content: String, more: String = "") -> ImportedFHIR {
    ImportedFHIR(
      FHIRSample.questionnaire(
        ##"{"linkId": "a", "type": "choice", "answerValueSet": "#how"}"##,
        head: """
          "contained": [{"resourceType": "ValueSet", "id": "how", \(content)}\(more)]
          """))
  }

  @Test func `A code system lends its texts and weights to a value set`() throws {
    let system = """
      , {"resourceType": "CodeSystem", "url": "http://example.org/how", "content": "complete", \
      "concept": [{"code": "no", "display": "No", "extension": [{"url": "\(FHIRSample.ordinal)", \
      "valueDecimal": 0}]}, {"code": "yes", "display": "Yes", "property": [{"code": "itemWeight", \
      "valueDecimal": 4}]}, {"code": "maybe"}]}
      """
    let imported = Self.valueSet(
      """
      "compose": {"include": [{"system": "http://example.org/how", "concept": [{"code": "no"}, \
      {"code": "yes"}]}]}
      """, more: system)
    let options = try #require(imported.instrument?.items.first?.type.options)
    #expect(options.map(\.code) == [.number(0), .number(4)])
    #expect(options.map { $0.text?("en") } == ["No", "Yes"])
  }

  @Test(arguments: [
    #""compose": {"include": [{"concept": [{"code": "a"}]}, {"valueSet": ["http://example.org/x"]}]}"#,
    #""compose": {"include": [{"concept": [{"code": "a"}]}], "exclude": [{"concept": [{"code": "a"}]}]}"#,
    #""compose": {"include": [{"concept": [{"code": "a"}]}, {"system": "http://example.org/far"}]}"#,
    #""expansion": {"total": 2, "contains": [{"code": "a"}]}"#,
  ])
  func `Some of the options are as good as none`(content: String) {
    #expect(Self.valueSet(content).losses == ["valueSetNotAtHand"])
  }

  @Test func `Options of a server's list stand in branches`() throws {
    let imported = Self.valueSet(
      """
      "expansion": {"total": 3, "contains": [{"abstract": true, "code": "x", "contains": [\
      {"code": "a"}, {"code": "b"}]}]}
      """)
    let options = try #require(imported.instrument?.items.first?.type.options)
    #expect(options.map(\.code) == [.word("a"), .word("b")])
  }

  @Test func `Two weights for one answer refuse the form`() {
    let both = """
      {"extension": [{"url": "\(FHIRSample.ordinal)", "valueDecimal": 1}, \
      {"url": "\(FHIRSample.itemWeight)", "valueDecimal": 2}], "valueCoding": {"code": "x"}}
      """
    let imported = ImportedFHIR(
      FHIRSample.questionnaire(#"{"linkId": "a", "type": "choice", "answerOption": [\#(both)]}"#))
    #expect(imported.definitions.isEmpty)
    #expect(imported.findings.map(\.id) == ["weightsDiffer"])
    let agreed = ImportedFHIR(
      FHIRSample.questionnaire(
        #"{"linkId": "a", "type": "choice", "answerOption": [\#(both)]}"#
          .replacing(": 1}", with: ": 2.0}")))
    #expect(agreed.losses == ["weightsWithoutTotal"])
  }

  @Test func `A reason for no answer is no option`() throws {
    let unknown = """
      {"valueCoding": {"system": "http://terminology.hl7.org/CodeSystem/v3-NullFlavor", \
      "code": "UNK"}}
      """
    let imported = ImportedFHIR(
      FHIRSample.questionnaire(
        """
        {"linkId": "a", "type": "choice", "answerOption": [\(FHIRSample.option("no", 0)), \
        \(FHIRSample.option("yes", 2)), \(unknown)]}
        """))
    let options = try #require(imported.instrument?.items.first?.type.options)
    #expect(options.map(\.code) == [.number(0), .number(2)])
  }

  @Test(arguments: [("draft", Severity.note), ("retired", .warning), ("unknown", .warning)])
  func `A form that isn't in use is told of`(status: String, severity: Severity) {
    let text = FHIRSample.questionnaire(#"{"linkId": "a", "type": "boolean"}"#)
      .replacing(#""active""#, with: "\"\(status)\"")
    let finding = ImportedFHIR(text).findings.first { $0.id == "formNotActive" }
    #expect(finding?.severity == severity)
  }

  @Test func `Norwegian forms mark what is added up by codes`() {
    func coded(_ linkID: String, _ type: String, _ mark: String, _ more: String = "") -> String {
      """
      {"linkId": "\(linkID)", "type": "\(type)", "code": [{"system": \
      "http://ehelse.no/scoringFormulas", "code": "\(mark)"}]\(more)}
      """
    }
    let options = """
      , "answerOption": [\(FHIRSample.option("no", 1)), \(FHIRSample.option("yes", 2))]
      """
    func group(_ name: String) -> String {
      """
      {"linkId": "\(name)", "type": "group", "item": [\(coded(name + "q", "choice", "QS", options)), \
      \(coded(name + "s", "integer", "SS"))]}
      """
    }
    let imported = ImportedFHIR(
      FHIRSample.questionnaire(
        group("g"), group("h"), FHIRSample.weighted("outside"), coded("all", "quantity", "TS")))
    #expect(imported.instrument?.scores.map(\.id) == ["gs", "hs", "all"])
    #expect(imported.definition(at: "/scores/0/sum") == #"["gq"]"#)
    #expect(
      imported.definition(at: "/scores/2/sum")?.filter { !$0.isWhitespace } == #"["gq","hq"]"#)
    #expect(imported.definition(at: "/scores/2/missing/rule") == #""sumOfAnswered""#)
  }

  @Test func `A text for a range of the total is told as a cut-off, with the numbers`() throws {
    func shown(_ text: String, _ conditions: String, _ behavior: String = "all") -> String {
      """
      {"linkId": "\(text)", "type": "display", "text": "\(text)", "enableBehavior": \
      "\(behavior)", "enableWhen": [\(conditions)]}
      """
    }
    func test(_ sign: String, _ number: Int) -> String {
      #"{"question": "sum", "operator": "\#(sign)", "answerDecimal": \#(number)}"#
    }
    let imported = ImportedFHIR(
      FHIRSample.questionnaire(
        FHIRSample.weighted("a"),
        FHIRSample.computed("sum", "%resource.item.answer.weight().sum()"),
        shown("Moderate", test(">=", 10) + ", " + test("<=", 14)),
        shown("Odd", test("<", 2) + ", " + test(">", 20), "any"),
        shown("Other", #"{"question": "a", "operator": "exists", "answerBoolean": true}"#),
        #"{"linkId": "z", "type": "boolean"}"#))
    let lines = imported.findings.filter { $0.id == "cutOffNotCarried" }
      .map { $0.line(in: .english) }
    #expect(lines.count == 2)
    #expect(
      lines.first?.contains(#""Moderate", which is shown when "sum" is >= 10 and <= 14"#) == true)
    #expect(lines.last?.contains(#""Odd", which is shown when "sum" is < 2 or > 20"#) == true)
    // What is shown for a range of a total is no help for the next question.
    #expect(imported.instrument?.items.last?.help?("en") == "Other")
  }

  @Test func `Groups, help and translations are kept`() throws {
    let imported = ImportedFHIR(
      FHIRSample.questionnaire(
        """
        {"linkId": "g", "type": "group", "text": "At home", "item": [\
        {"linkId": "g.0", "type": "display", "text": "Think of last week."}, \
        {"linkId": "g.1", "type": "boolean", "prefix": "1.", "text": "Slept well", \
        "_text": {"extension": [{"url": "http://hl7.org/fhir/StructureDefinition/translation", \
        "extension": [{"url": "lang", "valueCode": "sv-SE"}, {"url": "content", \
        "valueString": "Sov gott"}]}]}}]}
        """))
    let item = try #require(imported.instrument?.items.first)
    #expect(item.text?("sv") == "1. Sov gott")
    #expect(item.text?("en") == "1. Slept well")
    #expect(item.help?("en") == "Think of last week.")
    #expect(imported.instrument?.groups.map { $0.title("en") } == ["At home"])
    #expect(imported.losses == [])
  }

  @Test(arguments: [
    (#"{"question": "a", "operator": "=", "answerCoding": {"code": "often"}}"#, "a = 2"),
    (#"{"question": "a", "operator": "!=", "answerCoding": {"code": "often"}}"#, "a != 2"),
    (#"{"question": "a", "operator": "exists", "answerBoolean": true}"#, "answered(a)"),
    (#"{"question": "a", "operator": "exists", "answerBoolean": false}"#, "not(answered(a))"),
    (#"{"question": "b", "operator": "=", "answerBoolean": true}"#, "b"),
    (#"{"question": "b", "operator": "!=", "answerBoolean": true}"#, "not(b)"),
    (#"{"question": "c", "operator": ">=", "answerInteger": 3}"#, "c >= 3"),
    (#"{"question": "d", "operator": "<", "answerDecimal": 2.5}"#, "d < 2.5"),
    (#"{"question": "e", "operator": ">", "answerDate": "2024-02-03"}"#, #"e > \"2024-02-03\""#),
    (
      #"{"question": "f", "operator": "=", "answerCoding": {"code": "often"}}"#,
      #"list contains(f, \"2\")"#
    ),
    (#"{"question": "b", "hasAnswer": true}"#, "answered(b)"),
  ])
  func `Conditions become gates`(condition: String, gate: String) {
    let imported = ImportedFHIR(
      FHIRSample.questionnaire(
        FHIRSample.weighted("a"), #"{"linkId": "b", "type": "boolean"}"#,
        #"{"linkId": "c", "type": "integer"}"#, #"{"linkId": "d", "type": "decimal"}"#,
        #"{"linkId": "e", "type": "date"}"#,
        FHIRSample.weighted("f", more: #", "repeats": true"#),
        #"{"linkId": "z", "type": "string", "enableWhen": [\#(condition)]}"#))
    #expect(imported.definition(at: "/items/6/askWhen") == "\"\(gate)\"")
    #expect(!imported.losses.contains("gateNotCarried"))
  }

  @Test func `A condition of a group holds for all in it`() {
    let imported = ImportedFHIR(
      FHIRSample.questionnaire(
        #"{"linkId": "a", "type": "boolean"}"#, #"{"linkId": "b", "type": "boolean"}"#,
        """
        {"linkId": "g", "type": "group", "enableBehavior": "any", "enableWhen": [\
        {"question": "a", "operator": "=", "answerBoolean": true}, \
        {"question": "b", "operator": "=", "answerBoolean": true}], "item": [\
        {"linkId": "c", "type": "boolean", "enableWhen": [{"question": "b", "operator": "exists", \
        "answerBoolean": true}]}]}
        """))
    #expect(
      imported.definition(at: "/items/2/askWhen") == #""((a) or (b)) and (answered(b))""#)
  }

  @Test(arguments: [
    #"{"question": "later", "operator": "=", "answerBoolean": true}"#,
    #"{"question": "t", "operator": "=", "answerString": "x"}"#,
    #"{"question": "a", "operator": "=", "answerCoding": {"code": "never"}}"#,
    #"{"question": "nowhere", "operator": "exists", "answerBoolean": true}"#,
  ])
  func `A condition that can't be said is told, and the question is asked`(condition: String) {
    let imported = ImportedFHIR(
      FHIRSample.questionnaire(
        FHIRSample.weighted("a"), #"{"linkId": "t", "type": "string"}"#,
        #"{"linkId": "z", "type": "boolean", "enableWhen": [\#(condition)]}"#,
        #"{"linkId": "later", "type": "boolean"}"#))
    #expect(imported.losses.contains("gateNotCarried"))
    #expect(imported.definition(at: "/items/2/askWhen") == nil)
    #expect(imported.instrument != nil)
  }

  @Test func `Several conditions need to say whether one is enough`() {
    let conditions = """
      {"question": "a", "operator": "=", "answerBoolean": true}, \
      {"question": "b", "operator": "=", "answerBoolean": true}
      """
    func imported(_ more: String, _ conditions: String) -> ImportedFHIR {
      ImportedFHIR(
        FHIRSample.questionnaire(
          #"{"linkId": "a", "type": "boolean"}"#, #"{"linkId": "b", "type": "boolean"}"#,
          #"{"linkId": "c", "type": "boolean"\#(more), "enableWhen": [\#(conditions)]}"#))
    }
    #expect(imported("", conditions).losses == ["gateNotCarried"])
    #expect(imported(#", "enableBehavior": "both""#, conditions).losses == ["gateNotCarried"])
    let all = imported(#", "enableBehavior": "all""#, conditions)
    #expect(all.definition(at: "/items/2/askWhen") == #""(a) and (b)""#)
    // The older shape, of which any was enough.
    let older = conditions.replacing(#""operator": "=", "#, with: "")
    #expect(imported("", older).definition(at: "/items/2/askWhen") == #""(a) or (b)""#)
  }

  @Test func `A condition as an expression is told, and the question is asked`() {
    let imported = ImportedFHIR(
      FHIRSample.questionnaire(
        """
        {"linkId": "a", "type": "boolean", "extension": [{"url": "http://hl7.org/fhir/uv/sdc/\
        StructureDefinition/sdc-questionnaire-enableWhenExpression", "valueExpression": \
        {"language": "text/fhirpath", "expression": "%patient.gender = 'male'"}}]}
        """))
    #expect(imported.losses == ["gateNotCarried"])
  }

  private static let modifier = #""modifierExtension": [{"url": "http://example.org/not"}]"#

  @Test(arguments: [
    #"{"linkId": "a", "type": "boolean", \#(modifier)}"#,
    #"{"linkId": "a", "type": "choice", "answerOption": [{"valueString": "x", \#(modifier)}]}"#,
    #"{"linkId": "a", "type": "boolean", "enableWhen": [{\#(modifier)}]}"#,
  ])
  func `What changes the meaning refuses the form`(item: String) {
    let imported = ImportedFHIR(FHIRSample.questionnaire(item))
    #expect(imported.definitions.isEmpty)
    #expect(imported.findings.map(\.id) == ["modifierNotUnderstood"])
    let ruled = FHIRSample.questionnaire(
      #"{"linkId": "a", "type": "boolean"}"#, head: #""implicitRules": "http://example.org/x""#)
    #expect(ImportedFHIR(ruled).findings.map(\.id) == ["modifierNotUnderstood"])
  }

  @Test func `What has no counterpart is listed once`() {
    let item =
      #"{"linkId": "a", "type": "boolean", "required": true, "initial": [{"valueBoolean": true}]}"#
    let imported = ImportedFHIR(
      FHIRSample.questionnaire(
        item, item.replacing(#""a""#, with: #""b""#),
        #"{"linkId": "c", "type": "attachment"}"#, #"{"linkId": "d", "type": "url"}"#,
        #"{"linkId": "e", "type": "dateTime"}"#, #"{"linkId": "f", "type": "integer"}"#,
        head: #""useContext": []"#))
    #expect(
      imported.losses == [
        "elementNotCarried", "elementNotCarried", "elementNotCarried", "itemLeftOut",
        "becomesText", "timeNotCarried", "rangeNotStated",
      ])
  }

  @Test(arguments: [
    ("2.1", "2.1.0"), ("v3", "3.0.0"), ("2023-01-05", "2023.1.5"), ("1.2.3-draft", "1.2.3"),
    ("first", "1.0.0"),
  ])
  func `Versions of other kinds are mapped and told`(stated: String, used: String) {
    let text = FHIRSample.questionnaire(FHIRSample.weighted("a"))
      .replacing("1.2.0", with: stated)
    let imported = ImportedFHIR(text)
    #expect(imported.definitions.first?.version.description == used)
    #expect(imported.losses.contains("versionMapped"))
  }

  @Test func `Copyright and publisher become the licence, and nothing may be shown yet`() throws {
    let imported = ImportedFHIR(
      FHIRSample.questionnaire(
        FHIRSample.weighted("a"),
        head:
          #""publisher": "A clinic", "copyright": "Ask first.", "effectivePeriod": {"start": "2024-05"}"#
      ))
    let head = try #require(imported.instrument?.head)
    #expect(head.licences.texts.holder == "A clinic")
    #expect(head.licences.texts.terms == "Ask first.")
    #expect(!head.licences.texts.mayShow)
    #expect(head.validity.from.description == "2024-05-01")
    #expect(head.status == .draft)
  }

  @Test func `Odd names become ids, each once`() {
    let imported = ImportedFHIR(
      FHIRSample.questionnaire(
        #"{"linkId": "/44250-9", "type": "boolean"}"#, #"{"linkId": "44250.9", "type": "boolean"}"#,
        #"{"linkId": "age", "type": "boolean"}"#, #"{"linkId": "år 1", "type": "boolean"}"#,
        #"{"linkId": "否", "type": "boolean"}"#, #"{"linkId": "if", "type": "boolean"}"#))
    #expect(
      imported.instrument?.items.map(\.id) == [
        "q44250_9", "q44250_9_2", "age_2", "ar_1", "q", "if_2",
      ])
  }

  @Test func `A form of too many questions, and options without codes, are told`() {
    let many = (1...4_001).map { "{\"linkId\": \"q\($0)\", \"type\": \"boolean\"}" }
    let imported = ImportedFHIR(FHIRSample.questionnaire(many.joined(separator: ", ")))
    #expect(imported.findings.map(\.id) == ["conversionRefused"])
    let bare = #"{"linkId": "a", "type": "choice", "answerOption": [{"valueCoding": {}}]}"#
    let left = ImportedFHIR(FHIRSample.questionnaire(bare))
    #expect(left.losses == ["becomesText", "elementNotCarried"])
  }

  @Test func `XML and other resources are told apart`() {
    #expect(ImportedFHIR("\n<Questionnaire/>").findings.map(\.id) == ["xmlInsteadOfJSON"])
    #expect(
      ImportedFHIR(#"{"resourceType": "Patient"}"#).findings.map(\.id) == ["otherResource"])
    #expect(ImportedFHIR(#"{"a": 1}"#).findings.map(\.id) == ["otherResource"])
  }
}

import RiskEngine

@testable import RiskEngine

/// Forms and filled-in forms of our own, and what becomes of them.
enum FHIRSample {
  static let ordinal = "http://hl7.org/fhir/StructureDefinition/ordinalValue"
  static let itemWeight = "http://hl7.org/fhir/StructureDefinition/itemWeight"
  static let calculated =
    "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression"

  /// A Questionnaire with these items.
  static func questionnaire(_ items: String..., head: String = "") -> String {
    """
    {"resourceType": "Questionnaire", "id": "evenings", "status": "active", \
    "url": "http://example.org/Questionnaire/evenings", "version": "1.2.0", "language": "en", \
    "title": "Evenings"\(head.isEmpty ? "" : ", " + head), "item": [\(items.joined(separator: ", "))]}
    """
  }

  /// A question whose answers `rarely` and `often` weigh 0 and 2.
  static func weighted(_ linkID: String, more: String = "") -> String {
    """
    {"linkId": "\(linkID)", "type": "choice", "text": "Question \(linkID)"\(more), "answerOption": [\
    \(option("rarely", 0)), \(option("often", 2))]}
    """
  }

  static func option(_ code: String, _ weight: Int, by address: String = ordinal) -> String {
    """
    {"extension": [{"url": "\(address)", "valueDecimal": \(weight)}], \
    "valueCoding": {"system": "http://example.org/how", "code": "\(code)", "display": "\(code)"}}
    """
  }

  /// A number that the form computes.
  static func computed(_ linkID: String, _ expression: String, more: String = "") -> String {
    """
    {"linkId": "\(linkID)", "type": "decimal", "text": "Sum", "readOnly": true, "extension": [\
    \(more.isEmpty ? "" : more + ", "){"url": "\(calculated)", "valueExpression": \
    {"language": "text/fhirpath", "expression": "\(expression)"}}]}
    """
  }

  /// A QuestionnaireResponse to it.
  static func response(_ items: String..., head: String = "") -> String {
    """
    {"resourceType": "QuestionnaireResponse", "status": "completed", \
    "questionnaire": "http://example.org/Questionnaire/evenings|1.2.0", \
    "authored": "2025-03-02T10:00:00+01:00"\(head.isEmpty ? subject : ", " + head), \
    "item": [\(items.joined(separator: ", "))]}
    """
  }

  private static let subject = #", "subject": {"reference": "Patient/p-7", "display": "Somebody"}"#

  static func coded(_ linkID: String, _ codes: String...) -> String {
    let answers = codes.map {
      #"{"valueCoding": {"system": "http://example.org/how", "code": "\#($0)"}}"#
    }
    return #"{"linkId": "\#(linkID)", "answer": [\#(answers.joined(separator: ", "))]}"#
  }

  static func answered(_ linkID: String, _ value: String) -> String {
    #"{"linkId": "\#(linkID)", "answer": [{\#(value)}]}"#
  }
}

/// What came of importing texts, in order.
struct ImportedFHIR {
  var definitions: [ConvertedDefinition] = []
  var cases: [String] = []
  var findings: [Finding] = []
  var library = Library()

  init(_ texts: String..., addsTotal: Bool = false, date: String? = nil) {
    self.init(texts.map { Array($0.utf8) }, addsTotal: addsTotal, date: date)
  }

  init(
    _ files: [[UInt8]], addsTotal: Bool = false, date: String? = nil,
    library: Library = Library(), instrument: String? = nil
  ) {
    self.library = library
    let files = files.map { FHIRFile(name: "file.json", bytes: $0) }
    findings = files.flatMap(\.findings)
    var choices = QuestionnaireChoices()
    choices.addsTotal = addsTotal
    var forms = FHIRForms(library)
    for resource in files.flatMap(\.questionnaires) {
      let reader = DocumentReader(resource.document, concernsPerson: false)
      let definition = self.library.definition(
        fromQuestionnaire: resource.node, resource.surroundings, forms: &forms, choices, reader)
      if let definition { definitions.append(definition) }
      findings += reader.findings
    }
    var responses = ResponseChoices()
    responses.date = date.flatMap { CalendarDay($0) }
    responses.instrument = instrument.flatMap { self.library.entries(.instrument, id: $0).last }
    for group in files.flatMap(\.responses) {
      guard let first = group.first else { continue }
      let reader = DocumentReader(first.document, concernsPerson: true)
      let bytes = self.library.assessmentCase(
        fromResponses: group, forms: forms, responses, isPretty: false, reader)
      if let bytes { cases.append(String(decoding: bytes, as: UTF8.self)) }
      findings += reader.findings
    }
  }

  /// The ids of findings other than the four that every Questionnaire of the samples gives.
  var losses: [String] {
    let usual: Set = ["validityNotStated", "termsToBeRead", "withoutLevels"]
    return findings.map(\.id).filter { !usual.contains($0) }
  }

  /// The first definition as our own reader takes it.
  var instrument: Instrument? {
    definitions.first.flatMap { definition in
      library.entries(.instrument, id: definition.id).last.flatMap { entry in
        var library = library
        return library.instrument(entry)
      }
    }
  }

  /// What stands at a JSON Pointer of the first definition, as compact JSON.
  func definition(at pointer: String) -> String? {
    guard let bytes = definitions.first?.bytes,
      var node = (try? JSONDocument(name: "", bytes: bytes))?.root
    else { return nil }
    for step in pointer.split(separator: "/") {
      let next = Int(step).map { position in node.elements.dropFirst(position).first { _ in true } }
      guard let found = next ?? node.member(String(step)) else { return nil }
      node = found
    }
    return String(decoding: node.document.bytes[node.rawBytes], as: UTF8.self)
  }
}

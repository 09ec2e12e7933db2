import RiskEngine
import Testing

@testable import RiskEngine

/// Forms, persons and responses that come together belong together, and nothing else does.
@Suite struct FHIRBundleTests {
  private static let form = FHIRSample.questionnaire(
    FHIRSample.weighted("a"), FHIRSample.computed("sum", "%resource.item.answer.weight().sum()"))

  private static func response(_ head: String = "", status: String = "completed") -> String {
    FHIRSample.response(FHIRSample.coded("a", "often"), head: head)
      .replacing("completed", with: status)
  }

  private static func bundle(_ resources: String..., type: String = "collection") -> String {
    let entries = resources.map { #"{"resource": \#($0)}"# }.joined(separator: ", ")
    return #"{"resourceType": "Bundle", "type": "\#(type)", "entry": [\#(entries)]}"#
  }

  @Test func `What has been withdrawn takes nothing else with it`() {
    let imported = ImportedFHIR(
      Self.bundle(Self.response(status: "entered-in-error"), Self.form, Self.response()))
    #expect(imported.cases.count == 1)
    #expect(imported.cases.first?.split(separator: #""instrument""#).count == 2)
    #expect(imported.losses == ["responseNotToBeUsed"])
  }

  @Test func `A history isn't read, and further pages are told of`() {
    let history = ImportedFHIR(Self.bundle(Self.form, Self.response(), type: "history"))
    #expect(history.findings.map(\.id) == ["severalVersions"])
    let page = Self.bundle(Self.form, Self.response(), type: "searchset").replacing(
      #""entry""#, with: #""link": [{"relation": "next", "url": "x"}], "entry""#)
    let first = ImportedFHIR(page)
    #expect(first.cases.count == 1)
    #expect(first.losses == ["furtherPage"])
  }

  @Test func `Bundles inside a Bundle are read`() {
    let inner = Self.bundle(Self.response(), type: "searchset")
    #expect(ImportedFHIR(Self.bundle(Self.form, inner, type: "batch-response")).cases.count == 1)
  }

  @Test func `A person is found by the address that the Bundle gives`() {
    let text = """
      {"resourceType": "Bundle", "type": "transaction", "entry": [{"resource": \(Self.form)}, \
      {"fullUrl": "urn:uuid:0c3f", "resource": {"resourceType": "Patient", \
      "birthDate": "2010-05-01"}}, \
      {"resource": \(Self.response(#""subject": {"reference": "urn:uuid:0c3f"}"#))}]}
      """
    let imported = ImportedFHIR(text)
    #expect(imported.cases.first?.contains(#""id":"0c3f","born":"2010-05-01""#) == true)
  }

  @Test(arguments: [
    (#"{"reference": "Patient/1"}"#, #"{"reference": "http://example.org/fhir/Patient/1"}"#, 1),
    (#"{"reference": "Patient/1"}"#, #"{"reference": "RelatedPerson/1"}"#, 2),
    (#"{"identifier": {"value": "x"}}"#, #"{"identifier": {"value": "x"}}"#, 1),
    (#"{"identifier": {"value": "x"}}"#, #"{"identifier": {"system": "b", "value": "x"}}"#, 2),
  ])
  func `Responses about one subject make one case`(one: String, other: String, cases: Int) {
    let imported = ImportedFHIR(
      Self.bundle(
        Self.form, Self.response(#""subject": \#(one)"#),
        Self.response(#""subject": \#(other)"#).replacing("2025-03-02", with: "2025-06-02")))
    #expect(imported.cases.count == cases)
  }

  @Test func `Persons inside two responses are two, whatever they are called there`() {
    func response(_ value: String, _ day: String) -> String {
      Self.response(
        ##""subject": {"reference": "#p1", "identifier": {"value": "\##(value)"}}, "contained": ["##
          + ##"{"resourceType": "Patient", "id": "p1", "birthDate": "\##(day)"}]"##)
    }
    let imported = ImportedFHIR(
      Self.bundle(Self.form, response("A-1", "2010-05-01"), response("B-2", "2011-06-02")))
    #expect(imported.cases.count == 2)
    #expect(imported.cases.first?.contains(#""id":"A-1","born":"2010-05-01""#) == true)
    #expect(imported.cases.last?.contains(#""id":"B-2","born":"2011-06-02""#) == true)
  }

  @Test func `A relative doesn't get the birth date of a patient with the same id`() {
    let patient = #"{"resourceType": "Patient", "id": "1", "birthDate": "2010-05-01"}"#
    let about = Self.response(#""subject": {"reference": "RelatedPerson/1"}"#)
    let imported = ImportedFHIR(Self.bundle(Self.form, patient, about))
    #expect(imported.cases.first?.contains("born") == false)
  }

  // MARK: Forms

  private static func containing(_ form: String) -> String {
    let inner = form.replacing(#""id": "evenings""#, with: #""id": "q""#)
    return response(
      #""subject": {"reference": "Patient/p-7"}, "contained": [\#(inner)]"#
    ).replacing("http://example.org/Questionnaire/evenings|1.2.0\", \"auth", with: "#q\", \"auth")
  }

  @Test func `A response that contains its form is read by it`() {
    let alone = ImportedFHIR(Self.containing(Self.form))
    #expect(alone.definitions.count == 1)
    #expect(alone.cases.first?.contains(#""answers":{"a":2}"#) == true)
    let beside = ImportedFHIR(Self.form, Self.containing(Self.form), Self.containing(Self.form))
    #expect(beside.definitions.count == 1)
    #expect(beside.cases.count == 2)
    #expect(beside.losses == [])
  }

  @Test func `Of two forms with one name neither is used`() {
    let other = Self.form.replacing("often", with: "daily")
    let imported = ImportedFHIR(Self.form, other, Self.response())
    #expect(imported.cases.isEmpty)
    #expect(imported.losses == ["formsContradict", "questionnaireNotAtHand"])
    let inside = ImportedFHIR(Self.form, Self.containing(other))
    #expect(inside.cases.isEmpty)
    #expect(inside.losses.contains("formsContradict"))
  }

  @Test func `What humans have finished goes before what is made of the form again`() throws {
    let made = try #require(ImportedFHIR(Self.form).definitions.first)
    let text = String(decoding: made.bytes, as: UTF8.self)
      .replacing(#""status": "draft""#, with: #""status": "active""#)
      .replacing(#""id": "evenings""#, with: #""id": "our-evenings""#)
    var library = Library()
    #expect(library.add(name: "ours.json", bytes: Array(text.utf8)).isEmpty)
    let both = Self.bundle(Self.form, Self.response())
    let imported = ImportedFHIR([Array(both.utf8)], library: library)
    #expect(imported.cases.first?.contains(#""instrument":"our-evenings""#) == true)
  }

  @Test func `An instrument that is chosen for another form's answers is told of`() {
    let answers = Self.response().replacing(
      "Questionnaire/evenings|", with: "Questionnaire/nights|")
    let files = [Self.form, answers].map { Array($0.utf8) }
    #expect(ImportedFHIR(files).losses == ["questionnaireNotAtHand"])
    let imported = ImportedFHIR(files, instrument: "evenings")
    #expect(imported.cases.count == 1)
    #expect(imported.losses == ["otherFormAnswered"])
  }
}

import RiskEngine
import Testing

/// What somebody types as a pseudonym.
@Suite struct PseudonymTests {
  @Test(arguments: [
    "20120501", "120501", "20120501-XXXX", "199001011234", "9001011234", "20120561", "811218-9876",
    "120501-A",
  ])
  func whatBeginsLikeABirthDateIsDoubted(text: String) {
    #expect(Pseudonym.doubt(about: text) == .birthDate)
  }

  @Test(arguments: ["Anna Andersson", "anna karin", "Å Ö"])
  func whatIsMadeOfWordsAloneMayBeAName(text: String) {
    #expect(Pseudonym.doubt(about: text) == .name)
  }

  /// Month 25; day 32; a year that nobody was born in; seven digits; a number among the words.
  @Test(arguments: [
    "A-17", "202501-33", "120532", "30120501", "1205011", "Ärende 17", "A", "2025/123", "x120501",
  ])
  func otherwiseNothingSpeaksAgainstIt(text: String) {
    #expect(Pseudonym.doubt(about: text) == nil)
  }

  @Test func itIsLimitedInBytes() {
    #expect(Pseudonym.doubt(about: String(repeating: "a", count: 100)) == nil)
    #expect(Pseudonym.doubt(about: String(repeating: "ä", count: 51)) == .tooLong)
  }
}

/// Municipalities as people type them.
@Suite struct TypedMunicipalityTests {
  private let names = ["Borås", "Stockholm", "Uppsala kommun", "Växjö"]

  @Test(arguments: [
    ("växjö", "Växjö"), ("  Växjö  kommun ", "Växjö"), ("Växjös kommun", "Växjö"),
    ("STOCKHOLMS STAD", "Stockholm"), ("borås stad", "Borås"), ("uppsala", "Uppsala kommun"),
    ("Kalmar", nil), ("kommun", nil), ("", nil), ("Stockholms", nil),
  ])
  func theNameIsThatOfThePolicies(typed: String, name: String?) {
    #expect(TypedMunicipality(typed).named(among: names) == name)
  }

  @Test func theNearestIsProposed() {
    #expect(TypedMunicipality("Vaxjö kommun").nearest(among: names) == "Växjö")
    #expect(TypedMunicipality("Kiruna").nearest(among: names) == nil)
  }

  @Test func aLibraryKnowsItsMunicipalities() {
    var library = Library()
    #expect(library.municipalities().isEmpty)
    let policy = #"{"format": "policy/1", "place": {"municipality": "Växjö"}}"#
    for id in ["b", "a"] {
      library.add(
        kind: "policy", id: id, version: "1.0.0", validFrom: "2024-01-01", validTo: nil, name: id,
        text: policy)
    }
    #expect(library.municipalities() == ["Växjö"])
  }
}

import RiskEngine
import Testing

@Suite struct CatalogueDescriptionTests {
  private static let catalogue = CatalogueReading.with(
    "needs",
    [["id": "violence", "title": ["sv": "Våld i familjen", "en": "Violence in the family"]]]
  ).with(
    "programmes",
    [
      [
        "id": "TALKS", "title": SampleDefinitions.texts("TALKS"), "ages": "[9..13]",
        "needs": ["violence"], "forms": ["service", "needsTested"], "places": 12,
        "limits": ["sv": "Högst fem samtal.", "en": "Five talks at most."],
        "consent": ["sv": "Båda föräldrarna.", "en": "Both parents."],
        "contact": ["sv": "Mottagningen.", "en": "The reception."],
        "source": SampleDefinitions.localChoice,
      ]
    ])

  @Test func whatIsKnownOfAProgrammeIsSaidInSwedish() throws {
    let text = try Description.catalogue(CatalogueDescriptionTests.catalogue, in: .swedish)
    #expect(
      text.contains(
        "TALKS [TALKS] Åldrar: 9–13 Behov: Våld i familjen "
          + "Ges som: service, utan utredning och beslut; beslut efter utredning Platser: 12 "
          + "Begränsningar: Högst fem samtal. Samtycke: Båda föräldrarna. "
          + "Kontakt: Mottagningen. Källa:"))
  }

  @Test func whatIsKnownOfAProgrammeIsSaidInEnglish() throws {
    let text = try Description.catalogue(CatalogueDescriptionTests.catalogue, in: .english)
    #expect(
      text.contains(
        "TALKS [TALKS] Ages: 9–13 Needs: Violence in the family "
          + "Given as: a service, without investigation or decision; "
          + "a decision after an investigation Places: 12 Limits: Five talks at most. "
          + "Consent: Both parents. Contact: The reception. Source:"))
  }

  @Test func aPlacementTakesADecision() throws {
    let sketch = CatalogueReading.programme("forms", ["placement"])
    #expect(
      try Description.catalogue(sketch, in: .swedish).contains("Ges som: beslut om placering"))
  }
}

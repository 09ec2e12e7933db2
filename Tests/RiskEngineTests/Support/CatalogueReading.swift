import RiskEngine

/// Reading the sample catalogue, as the shortest way through the strict reader.
enum CatalogueReading {
  /// What is found in a catalogue.
  static func findings(_ sketch: JSONSketch) throws -> [Finding] { try findings(sketch.json) }

  static func findings(_ json: String) throws -> [Finding] {
    let document = try JSONDocument(name: "file.json", bytes: Array(json.utf8))
    let reader = DocumentReader(document, concernsPerson: false)
    let catalogue = ProgrammeCatalogue.read(reader)
    let findings = reader.findings
    // A document is refused exactly when something in it is an error.
    precondition((catalogue == nil) == findings.hasErrors)
    return findings
  }

  /// The sample catalogue with another value for a key.
  static func with(_ key: String, _ value: JSONSketch?) -> JSONSketch {
    SampleDefinitions.catalogue(["A"]).with(key, value)
  }

  /// The sample catalogue with another value for a key of its one programme.
  static func programme(_ key: String, _ value: JSONSketch?) -> JSONSketch {
    let programme: JSONSketch = [
      "id": "A", "title": SampleDefinitions.texts("A"), "source": SampleDefinitions.localChoice,
    ]
    return with("programmes", [programme.with(key, value)])
  }
}

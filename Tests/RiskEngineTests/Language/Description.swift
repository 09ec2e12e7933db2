import RiskEngine
import Testing

/// A definition's description, as one paragraph per line.
enum Description {
  /// An instrument with the sample's three questions, with members of its document exchanged.
  static func instrument(
    _ changes: [String: JSONSketch], in language: Language = .english
  ) throws -> String {
    let sketch = changes.reduce(SampleDefinitions.instrument()) { $0.with($1.key, $1.value) }
    let reader = DocumentReader(
      try JSONDocument(name: "sample.json", bytes: sketch.bytes), concernsPerson: false)
    let instrument = Instrument.read(reader)
    #expect(reader.findings.filter { $0.severity == .error }.map(\.id) == [])
    return flat(try #require(instrument).description(in: language))
  }

  /// An instrument whose only score is this one.
  static func score(_ form: JSONSketch, in language: Language) throws -> String {
    let score = form.with("id", "total").with("source", SampleDefinitions.localChoice)
    return try instrument(["scores": .list([score]), "levels": []], in: language)
  }

  static func policy(_ sketch: JSONSketch, in language: Language = .english) throws -> String {
    var library = RoutingSample(sketch).library
    let entry = try #require(library.entries.first { $0.kind == .policy })
    let policy = library.policy(entry)
    return flat(try #require(policy).description(in: language))
  }

  static func catalogue(_ sketch: JSONSketch, in language: Language) throws -> String {
    let reader = DocumentReader(
      try JSONDocument(name: "sample.json", bytes: sketch.bytes), concernsPerson: false)
    let catalogue = ProgrammeCatalogue.read(reader)
    return flat(try #require(catalogue).description(in: language))
  }

  /// The text with every run of line breaks and spaces as one space, so that a test need not know
  /// where lines are broken.
  private static func flat(_ text: StyledText) -> String {
    text.rendered(colours: false).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

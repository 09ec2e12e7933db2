import RiskEngine
import Testing

/// A piece of a document, put into the whole document of the format reference and checked.
enum ReferencePiece {
  /// What is found in an instrument, a policy or a case with the top-level keys of `piece`.
  ///
  /// A policy and a case are checked beside the reference's other documents. Beside a case the
  /// policy has the reference's examples of roles and of departures.
  static func findings(_ kind: String, _ piece: String) throws -> [Finding] {
    guard kind != "instrument" else { return try InstrumentSample.read(piece).findings }
    var library = Library()
    var others = [
      try FormatReference.minimal(), try FormatReference.document("programmes", with: []),
    ]
    if kind == "case" {
      let examples = try FormatReference.examples(of: "feature")
      let pieces = try ["roles", "departures"].map { try #require(examples[$0]) }
      others.append(try FormatReference.document("policy", with: pieces))
    }
    for (index, text) in others.enumerated() {
      #expect(library.add(name: "\(index).json", bytes: Array(text.utf8)).map(\.id) == [])
    }
    let text = try FormatReference.document(kind, with: [piece])
    return library.check(name: "sample.json", bytes: Array(text.utf8))
  }
}

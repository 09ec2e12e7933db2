/// Why a rule is as it is.
package struct Grounds: Sendable {
  /// Where it comes from.
  package let source: [Provenance]
  /// How the source was read where it can be read in several ways.
  package let reading: LocalizedText?
}

extension DocumentReader {
  /// `source` and `reading`, after findings about what is wrong with them.
  func grounds(_ object: inout ObjectReader, _ sources: [Source]) -> Grounds? {
    let source = provenance(&object, sources)
    let reading = object.optionalLocalized("reading")
    return source.map { Grounds(source: $0, reading: reading) }
  }
}

/// Where a number or a rule comes from.
public enum Provenance: Sendable, Hashable {
  /// A choice of the definition's authors that nobody has validated.
  case localChoice
  /// An entry of ``DefinitionHead/sources``, and where in it.
  case publication(name: String, place: String?)
}

extension DocumentReader {
  /// The words that mark a choice of our own.
  package static let localChoice = "local choice, not validated"

  /// The required `source` of a number: one origin or a list of them, each a name of `sources`
  /// with a place after a comma, or the words for a local choice.
  package func provenance(_ object: inout ObjectReader, _ sources: [Source]) -> [Provenance]? {
    guard let node = object.required("source") else { return nil }
    let origins =
      node.kind == .array
      ? list(node, limit: 20) { origin($0, sources) } : [origin(node, sources)].compactMap { $0 }
    if node.kind == .array, node.count == 0 { report(DocumentProblem.emptyList, at: node) }
    return origins.isEmpty ? nil : origins
  }

  private func origin(_ node: JSONNode, _ sources: [Source]) -> Provenance? {
    guard let text = words(node) else { return nil }
    if text == DocumentReader.localChoice { return .localChoice }
    let parts = text.split(separator: ",", maxSplits: 1)
    let name = parts.first.map(String.init) ?? text
    guard sources.contains(where: { $0.name == name }) else {
      // The words for a local choice hold a comma themselves.
      let suggestion =
        Suggestion.nearest(to: text, among: [DocumentReader.localChoice])
        ?? Suggestion.nearest(to: name, among: sources.map(\.name))
      report(DefinitionProblem.unknownSource(name, suggestion: suggestion), at: node)
      return nil
    }
    let place = parts.dropFirst().first.map { String($0.drop { $0 == " " }) }
    return .publication(name: name, place: place)
  }
}

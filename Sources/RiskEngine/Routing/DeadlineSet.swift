/// Time limits that hold in one municipality, or in all, whatever its policies are.
public struct DeadlineSet: Sendable {
  /// Identity, authority, sources and licences.
  public let head: DefinitionHead
  /// Where they hold; `nil` for everywhere.
  public let place: Place?
  /// The rules, in the order of the file.
  public let deadlines: [DeadlineRule]

  /// Reads a document of time limits; `nil` if it can't be used.
  ///
  /// What is wrong, or doubtful, is with `reader`.
  package static func read(_ reader: DocumentReader) -> DeadlineSet? {
    let set = reader.object(reader.document.root) { object -> DeadlineSet? in
      let head = DefinitionHead.read(&object, kind: .deadlines)
      let sources = head?.sources ?? DefinitionHead.sources(in: object.node)
      let place = object.optional("place").flatMap(reader.place)
      let rules = object.required("deadlines").map { node in
        DeadlineReader(reader: reader, sources: sources, programmes: nil).rules(node)
      }
      guard let head, let rules else { return nil }
      return DeadlineSet(head: head, place: place, deadlines: rules)
    }
    return reader.hasErrors ? nil : set
  }
}

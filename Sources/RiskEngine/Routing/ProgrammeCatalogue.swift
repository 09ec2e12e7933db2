/// What a municipality can offer; it doesn't say to whom.
public struct ProgrammeCatalogue: Sendable {
  /// Identity, authority, sources and licences.
  public let head: DefinitionHead
  /// Where the programmes are given.
  public let place: Place?
  /// The programmes, in the order of the file.
  public let programmes: [Programme]
}

/// One programme.
public struct Programme: Sendable {
  /// Its id, such as `SSPF`.
  public let id: String
  /// Its name.
  public let title: LocalizedText
  /// What it is.
  public let description: LocalizedText?
  /// The ages it is meant for, in completed years.
  package let ages: UnaryTest?
  /// The unit that gives it.
  public let unit: LocalizedText?
  /// What it answers to, by id.
  public let needs: [String]
  /// How many can take part at a time.
  public let places: Int?
  /// What it can't do.
  public let limits: LocalizedText?
  /// Where the description comes from.
  public let source: [Provenance]
}

extension ProgrammeCatalogue {
  /// Reads a catalogue; `nil` if it can't be used.
  ///
  /// What is wrong, or doubtful, is with `reader`.
  package static func read(_ reader: DocumentReader) -> ProgrammeCatalogue? {
    let catalogue = reader.object(reader.document.root) { object -> ProgrammeCatalogue? in
      let head = DefinitionHead.read(&object, kind: .programmes)
      let place = object.optional("place").flatMap(reader.place)
      let sources = head?.sources ?? DefinitionHead.sources(in: object.node)
      let programmes = object.list("programmes") { reader.programme($0, sources) }
      let tests = object.optional("tests")
      if let tests { _ = reader.list(tests) { _ in nil as Int? } }
      reader.reportDuplicates(programmes.map(\.id), at: object.optional("programmes"))
      guard let head else { return nil }
      return ProgrammeCatalogue(head: head, place: place, programmes: programmes)
    }
    return reader.hasErrors ? nil : catalogue
  }
}

extension DocumentReader {
  fileprivate func programme(_ node: JSONNode, _ sources: [Source]) -> Programme? {
    object(node) { object in
      let id = object.localID("id")
      let title = object.localized("title")
      let description = object.optionalLocalized("description")
      let ages = object.optional("ages").flatMap { unaryTest($0, for: .number) }
      let unit = object.optional("unit").flatMap(unit)
      let needs = object.optionalList("needs", localID)
      let places = object.optional("places").flatMap { whole($0, in: 0...100_000) }
      let limits = object.optionalLocalized("limits")
      let source = provenance(&object, sources)
      guard let id, let title, let source else { return nil }
      return Programme(
        id: id, title: title, description: description, ages: ages, unit: unit, needs: needs,
        places: places, limits: limits, source: source)
    }
  }

  /// A name that is the same in all languages, or one in each.
  private func unit(_ node: JSONNode) -> LocalizedText? {
    if node.kind == .object { return localized(node) }
    return words(node).map { LocalizedText(texts: [.init(language: "sv", text: $0)]) }
  }
}

/// What a municipality can offer; it doesn't say to whom.
public struct ProgrammeCatalogue: Sendable {
  /// Identity, authority, sources and licences.
  public let head: DefinitionHead
  /// Where the programmes are given.
  public let place: Place?
  /// The needs that programmes can answer to.
  public let needs: [Need]
  /// The programmes, in the order of the file.
  public let programmes: [Programme]

  /// Something that a person or a family can need help with.
  public struct Need: Sendable {
    /// The id by which programmes name it; a policy's circumstance of this name asks about it.
    public let id: String
    /// What a reader sees.
    public let title: LocalizedText
  }
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
  /// In which forms it is given; empty where the source doesn't say.
  public let forms: [Form]
  /// How many can take part at a time.
  public let places: Int?
  /// For whom it isn't, and where it ends.
  public let limits: LocalizedText?
  /// Who has to agree, as far as the source says.
  public let consent: LocalizedText?
  /// To whom one turns.
  public let contact: LocalizedText?
  /// Where the description comes from.
  public let source: [Provenance]

  /// How a programme is given.
  public enum Form: String, Sendable, CaseIterable {
    /// A service that anybody may use: neither investigated nor decided.
    case service
    /// After an investigation of the need, by a decision.
    case needsTested
    /// A place to live outside the home, by a decision.
    case placement

    /// Whether somebody has to decide it for the person.
    public var needsDecision: Bool { self != .service }
  }
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
      let needsNode = object.optional("needs")
      let needs = needsNode.map { reader.list($0, reader.need) } ?? []
      reader.reportDuplicates(needs.map(\.id), at: needsNode)
      let programmesNode = object.required("programmes")
      let programmes =
        programmesNode.map { reader.list($0) { reader.programme($0, sources) } } ?? []
      if let needsNode, needs.count == needsNode.count {
        reader.reportNeeds(of: programmesNode, among: needs, at: needsNode)
      }
      let tests = object.optional("tests")
      if let tests { _ = reader.list(tests) { _ in nil as Int? } }
      reader.reportDuplicates(programmes.map(\.id), at: programmesNode)
      guard let head else { return nil }
      return ProgrammeCatalogue(head: head, place: place, needs: needs, programmes: programmes)
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
      let forms = object.optionalList("forms") { choice($0, of: Programme.Form.self) }
      let places = object.optional("places").flatMap { whole($0, in: 0...100_000) }
      let limits = object.optionalLocalized("limits")
      let consent = object.optionalLocalized("consent")
      let contact = object.optionalLocalized("contact")
      let source = provenance(&object, sources)
      guard let id, let title, let source else { return nil }
      return Programme(
        id: id, title: title, description: description, ages: ages, unit: unit, needs: needs,
        forms: forms, places: places, limits: limits, consent: consent, contact: contact,
        source: source)
    }
  }

  fileprivate func need(_ node: JSONNode) -> ProgrammeCatalogue.Need? {
    object(node) { object in
      let id = object.identifier("id")
      let title = object.localized("title")
      guard let id, let title else { return nil }
      return ProgrammeCatalogue.Need(id: id, title: title)
    }
  }

  /// Reports needs of programmes that aren't listed, and listed ones that no programme answers to.
  fileprivate func reportNeeds(
    of programmes: JSONNode?, among needs: [ProgrammeCatalogue.Need], at node: JSONNode
  ) {
    let ids = needs.map(\.id)
    var met: Set<String> = []
    for programme in programmes?.elements.map({ $0 }) ?? [] {
      let own = programme.members.first { $0.key.equals("needs") }?.value
      for need in own?.elements.map({ $0 }) ?? [] {
        guard let id = need.text else { continue }
        if !ids.contains(id) {
          report(
            PolicyProblem.unknownNeed(id, suggestion: suggestion(for: id, among: ids)), at: need)
        }
        met.insert(id)
      }
    }
    for (need, element) in zip(needs, node.elements) where !met.contains(need.id) {
      report(PolicyProblem.needWithoutProgramme(need.id), at: element)
    }
  }

  /// A name that is the same in all languages, or one in each.
  private func unit(_ node: JSONNode) -> LocalizedText? {
    if node.kind == .object { return localized(node) }
    return words(node).map { LocalizedText(texts: [.init(language: "sv", text: $0)]) }
  }
}

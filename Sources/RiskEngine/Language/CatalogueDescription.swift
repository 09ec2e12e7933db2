extension ProgrammeCatalogue {
  /// The catalogue in words, at most 80 columns wide.
  ///
  /// - Parameter language: The language to write in.
  /// - Returns: Each programme with what is known of it, and where that is known from.
  public func description(in language: Language) -> StyledText {
    var page = DefinitionDescription(head, .programmes, in: language)
    page.writeOpening(place: place)
    page.writePurpose()
    page.text.heading("\(page.phrases.programmes) (\(programmes.count))")
    for programme in programmes { page.write(programme) }
    page.writeClosing()
    return page.text
  }
}

extension DefinitionDescription {
  fileprivate mutating func write(_ programme: Programme) {
    text.space()
    text.paragraph(
      [.init(phrases(programme.title), .strong), .init(" [\(programme.id)]", .faint)])
    if let description = programme.description {
      text.paragraph(phrases(description), indent: 4)
    }
    let facts: [(String, String?)] = [
      (phrases.ages, programme.ages.map { words($0) }),
      (phrases.unit, programme.unit.map { phrases($0) }),
      (phrases.needs, programme.needs.isEmpty ? nil : programme.needs.joined(separator: ", ")),
      (phrases.places, programme.places.map(String.init)),
      (phrases.limits, programme.limits.map { phrases($0) }),
    ]
    for (label, words) in facts {
      if let words { writeLabelled(label, words, indent: 4) }
    }
    writeSource(programme.source)
  }
}

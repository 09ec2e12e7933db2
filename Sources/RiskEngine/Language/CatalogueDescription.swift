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
    for programme in programmes { page.write(programme, needs) }
    page.writeClosing()
    return page.text
  }
}

extension DefinitionDescription {
  fileprivate mutating func write(
    _ programme: Programme, _ needs: [ProgrammeCatalogue.Need]
  ) {
    text.space()
    text.paragraph(
      [.init(phrases(programme.title), .strong), .init(" [\(programme.id)]", .faint)])
    if let description = programme.description {
      text.paragraph(phrases(description), indent: 4)
    }
    let facts: [(String, String?)] = [
      (phrases.ages, programme.ages.map { words($0) }),
      (phrases.unit, programme.unit.map { phrases($0) }),
      (
        phrases.needs,
        words(
          programme.needs.map { id in
            needs.first { $0.id == id }.map { phrases($0.title) } ?? id
          })
      ),
      (phrases.givenAs, words(programme.forms.map(phrases.form))),
      (phrases.places, programme.places.map(String.init)),
      (phrases.limits, programme.limits.map { phrases($0) }),
      (phrases.consentWord, programme.consent.map { phrases($0) }),
      (phrases.contact, programme.contact.map { phrases($0) }),
    ]
    for (label, words) in facts {
      if let words { writeLabelled(label, words, indent: 4) }
    }
    writeSource(programme.source)
  }

  /// The words of a list, or `nil` where there are none.
  private func words(_ list: [String]) -> String? {
    list.isEmpty ? nil : list.joined(separator: "; ")
  }
}

extension DefinitionDescription {
  /// Time limits in words: when, what ends them, for whom, on what ground.
  mutating func write(_ deadlines: [DeadlineRule]) {
    guard !deadlines.isEmpty else { return }
    text.heading(phrases.deadlines)
    for rule in deadlines {
      text.space()
      text.paragraph([.init(phrases(rule.title), .strong), .init(" [\(rule.id)]", .faint)])
      let sentences = [
        phrases.term(rule), rule.done.isEmpty ? nil : phrases.done(rule.done),
        rule.until.isEmpty ? nil : phrases.until(rule.until),
        phrases.holds(rule.conditions, ages: rule.conditions.age.map { ages($0) }),
        rule.isExtendable ? phrases.extendable : nil, rule.ahead.map(phrases.ahead),
        phrases.governs(rule),
      ].compactMap { $0 }
      text.paragraph(sentences.joined(separator: " "), indent: 4)
      if let basis = rule.basis {
        text.paragraph([.init(phrases.rests(on: phrases(basis)))], indent: 4, hanging: 2)
      }
      for version in rule.legal.flatMap(\.versions) { writePoint(phrases.version(version) + ".") }
      writeGrounds(rule.grounds)
    }
  }
}

extension DeadlineSet {
  /// The time limits in words, at most 80 columns wide.
  ///
  /// - Parameter language: The language to write in.
  /// - Returns: Each rule with what it is counted from, what ends it and where it is known from.
  public func description(in language: Language) -> StyledText {
    var page = DefinitionDescription(head, .deadlines, in: language)
    page.writeOpening(place: place)
    page.writePurpose()
    page.write(deadlines)
    page.writeClosing()
    return page.text
  }
}

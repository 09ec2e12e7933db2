/// What every definition has in its description: who it is first, what it rests on last.
struct DefinitionDescription {
  let head: DefinitionHead
  let kind: DocumentKind
  let phrases: ReportPhrases
  var text = StyledText()

  init(_ head: DefinitionHead, _ kind: DocumentKind, in language: Language) {
    self.head = head
    self.kind = kind
    phrases = ReportPhrases(language: language)
  }

  // MARK: First

  /// Title, identity, validity, and who has decided it.
  mutating func writeOpening(place: Place? = nil) {
    text.paragraph([.init(phrases(head.title), .strong)], indent: 0)
    var facts = ["\(phrases.definition(kind)) \(head.label)"]
    if let place {
      facts.append([place.municipality, place.unit].compactMap { $0 }.joined(separator: ", "))
    }
    facts.append(phrases.inForce(head.validity))
    if let status = phrases.status(head.status) { facts.append(status) }
    text.paragraph(facts.joined(separator: " · ").capitalisedFirst + ".")
    if let reason = head.statusReason { text.paragraph(phrases(reason)) }
    if let adopted = phrases.adopted(head) {
      text.paragraph(adopted.capitalisedFirst + ".")
    } else if kind != .deadlines || place != nil {
      // What holds everywhere is law.
      text.paragraph(phrases.notAdopted([head.label]), .warning)
    }
  }

  /// What it is for and what it must not be used for; then more of that kind.
  mutating func writePurpose(_ more: [(label: String, words: String)] = []) {
    let points =
      [(phrases.purpose, head.purpose), (phrases.misuse, head.misuse)].compactMap { label, words in
        words.map { (label: label, words: phrases($0)) }
      } + more
    guard !points.isEmpty else { return }
    text.heading(phrases.use)
    for (label, words) in points { writeLabelled(label, words) }
  }

  // MARK: Last

  /// Remarks, publications and terms.
  mutating func writeClosing() {
    writeNotes()
    writeSources()
    writeLicences()
  }

  private mutating func writeNotes() {
    guard !head.notes.isEmpty else { return }
    text.heading(phrases.remarks)
    for note in head.notes { writePoint(phrases(note), indent: 2) }
  }

  private mutating func writeSources() {
    guard !head.sources.isEmpty else { return }
    text.heading(phrases.sources)
    for (index, source) in head.sources.enumerated() {
      let parts = [source.title, source.place].compactMap { $0 }.joined(separator: ". ")
      let address = source.url.map { " " + $0 } ?? ""
      text.paragraph(
        [
          .init("[\(index + 1)] ", .faint),
          .init("\(source.author) (\(source.year)). \(parts).\(address)"),
        ], hanging: 4)
    }
  }

  private mutating func writeLicences() {
    text.heading(phrases.licences)
    let parts: [(String, Licence?)] = [
      (phrases.licencedRules, head.licences.rules), (phrases.licencedTexts, head.licences.texts),
      (phrases.licencedNorms, head.licences.norms),
    ]
    for (label, licence) in parts {
      if let licence { writeLabelled(label, phrases.licence(licence)) }
    }
  }

  // MARK: Parts

  /// `Label: words`.
  mutating func writeLabelled(_ label: String, _ words: String, indent: Int = 2) {
    text.paragraph([.init(label + ": ", .strong), .init(words)], indent: indent, hanging: 2)
  }

  /// `· words`.
  mutating func writePoint(_ words: String, indent: Int = 4) {
    text.paragraph([.init("· "), .init(words)], indent: indent, hanging: 2)
  }

  /// Where something comes from, as a line of its own.
  mutating func writeSource(_ origins: [Provenance], indent: Int = 4) {
    text.paragraph(
      [.init("\(phrases.source): \(source(origins)).", .faint)], indent: indent, hanging: 2)
  }

  /// How a source was read, and which one it is.
  mutating func writeGrounds(_ grounds: Grounds, indent: Int = 4) {
    if let reading = grounds.reading {
      text.paragraph(
        [.init("\(phrases.readAs): \(phrases(reading))", .faint)], indent: indent, hanging: 2)
    }
    writeSource(grounds.source, indent: indent)
  }

  /// The numbers of publications in the list at the end, with places in them.
  func source(_ origins: [Provenance]) -> String {
    let names = origins.map { origin in
      switch origin {
      case .localChoice: return phrases.localChoice
      case .publication(let name, let place):
        let number = head.sources.firstIndex { $0.name == name }.map { "[\($0 + 1)]" } ?? name
        return place.map { "\(number), \($0)" } ?? number
      }
    }
    return names.joined(separator: "; ")
  }

  /// `9–13 år` and the like.
  func ages(_ test: UnaryTest) -> String {
    phrases.pick("\(words(test)) år", "aged \(words(test))")
  }

  /// A test on a number, or on a type whose values have these names.
  func words(_ test: UnaryTest, _ names: [String] = []) -> String {
    UnaryTestWords(phrases: phrases, names: names).words(test)
  }
}

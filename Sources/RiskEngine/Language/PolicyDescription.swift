/// A policy in words: what it reads, which programmes fit whom, and who has decided it.
struct PolicyDescription {
  let policy: Policy
  var page: DefinitionDescription

  init(_ policy: Policy, in language: Language) {
    self.policy = policy
    page = DefinitionDescription(policy.head, .policy, in: language)
  }

  var phrases: ReportPhrases { page.phrases }

  mutating func write() {
    page.writeOpening(place: policy.place)
    if policy.isDefault { page.text.paragraph(phrases.usedByDefault) }
    page.writePurpose()
    writeInputs()
    writeCircumstances()
    writeConsents()
    writeTables()
    writeProgrammes()
    writeAges()
    writeNotices()
    page.write(policy.deadlines)
    writeRoles()
    writeLegal()
    page.writeClosing()
  }

  // MARK: What it reads

  private mutating func writeInputs() {
    guard !policy.inputs.isEmpty else { return }
    page.text.heading(phrases.inputs)
    for input in policy.inputs {
      var words = phrases.input(input)
      if let informant = input.informant { words += ", " + phrases.informant(informant) }
      if let months = input.maximumMonths { words += ", " + phrases.atMost(months: months) }
      page.writeLabelled(phrases(input.title), words + ".")
    }
  }

  private mutating func writeCircumstances() {
    guard !policy.circumstances.isEmpty else { return }
    page.text.heading(phrases.circumstances)
    for circumstance in policy.circumstances {
      let values = circumstance.names(phrases)
      let words =
        values.isEmpty
        ? phrases.kind(of: circumstance.type)
        : phrases.list(values, phrases.pick("eller", "or"))
      page.text.paragraph(
        [
          .init(phrases(circumstance.title), .strong), .init(" [\(circumstance.name)]", .faint),
          .init(": \(words)."),
        ], hanging: 2)
    }
  }

  private mutating func writeConsents() {
    guard !policy.consents.isEmpty else { return }
    page.text.heading(phrases.consents)
    for gate in policy.consents {
      page.text.paragraph(phrases(gate.title).capitalisedFirst, .strong)
      for (age, from) in gate.required {
        let parties = phrases.list(from.map(phrases.party), phrases.pick("och", "and"))
        page.writePoint("\(page.ages(age).capitalisedFirst): \(parties).")
      }
      page.writeGrounds(gate.grounds)
      writeLegal(gate.legal)
    }
  }

  // MARK: Ages and notices

  private mutating func writeAges() {
    page.text.heading(phrases.atTheAgeLimits)
    if let months = policy.nearMonths {
      page.writePoint(phrases.near(months: months), indent: 2)
    } else {
      page.writePoint(phrases.notNear, indent: 2)
    }
    if let grounds = policy.nearGrounds { page.writeGrounds(grounds) }
    page.writePoint(phrases.departures(policy.allowsDeparturesFromAge), indent: 2)
    if !policy.listedDepartures.isEmpty {
      page.writePoint(
        phrases.listedDepartures(policy.listedDepartures.map { phrases($0.text) }), indent: 2)
    }
    if let grounds = policy.departureGrounds { page.writeGrounds(grounds) }
  }

  private mutating func writeNotices() {
    guard !policy.notices.isEmpty else { return }
    page.text.heading(phrases.notices)
    for notice in policy.notices {
      let style: StyledText.Style = notice.kind == .warning ? .warning : .strong
      page.text.paragraph(
        [
          .init(phrases.notice(notice.kind), style),
          .init(" · " + when(notice.criteria)),
        ], hanging: 2)
      page.text.paragraph(phrases(notice.text), indent: 4)
      page.writeGrounds(notice.grounds)
      writeLegal(notice.legal)
    }
  }

  private func when(_ criteria: [Policy.Criterion]) -> String {
    criteria.isEmpty
      ? phrases.always
      : phrases.when(phrases.list(words(criteria), phrases.pick("och", "and")))
  }
}

extension Policy {
  /// The policy in words, at most 80 columns wide.
  ///
  /// - Parameter language: The language to write in.
  /// - Returns: Its inputs, programmes, criteria and sources; that nobody has adopted it stands
  ///   among the first lines.
  public func description(in language: Language) -> StyledText {
    var description = PolicyDescription(self, in: language)
    description.write()
    return description.page.text
  }
}

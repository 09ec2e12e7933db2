extension CaseReport {
  /// What is open, and what it could change: nothing is listed that couldn't change anything.
  mutating func writeMissing() {
    var missing = Page()
    for position in result.responses.latest { describe(position, &missing) }
    if let recommendation = result.recommendation {
      for outcome in recommendation.programmes where !outcome.missing.isEmpty {
        let facts = outcome.missing.map { fact($0, recommendation) }
        missing.paragraph(
          phrases.wouldDecide(phrases(outcome.programme.title), facts))
      }
      // A page for the file is no place for commands.
      if !showsReasons { describeUnfilled(recommendation, &missing) }
    }
    page.heading(phrases.missing)
    if missing.isEmpty {
      page.paragraph(phrases.nothingMissing(isRouted: result.recommendation != nil))
    } else {
      page.append(missing)
    }
  }

  /// How to fill in each form that something waits for.
  private func describeUnfilled(_ recommendation: Recommendation, _ page: inout Page) {
    var seen: Set<String> = []
    for fact in recommendation.programmes.flatMap(\.missing) {
      guard let input = result.unfilled(fact), seen.insert(input.instrument).inserted else {
        continue
      }
      page.paragraph(phrases.fillIn(phrases(input.instrumentTitle), id: input.instrument))
    }
  }

  private func describe(_ position: Int, _ page: inout Page) {
    let scored = result.responses[position]
    let instrument = scored.response.instrument
    let open = scored.openItems
    guard !open.isEmpty else { return }
    page.paragraph(
      phrases.open(open.count, of: instrument.items.count, result.name(of: position, phrases)))
    for index in instrument.levels.indices {
      let items = scored.openItems(movingLevel: index)
      guard !items.isEmpty else { continue }
      page.paragraph(
        [
          .init(phrases.movesMost(phrases(instrument.levels[index].title)) + " "),
          .init(names(of: items, instrument).joined(separator: "; ") + "."),
        ], depth: 1)
    }
    let flags = scored.possibleFlags.map { phrases($0.title) }
    if !flags.isEmpty {
      page.paragraph([.init(phrases.canRaise(flags), .warning)], depth: 1)
    }
  }

  /// The first few items by name, and how many more there are.
  private func names(of items: [Int], _ instrument: Instrument) -> [String] {
    let most = 3
    let names = items.prefix(most).map { name(of: $0, instrument) }
    return items.count > most ? names + [phrases.andMore(items.count - most)] : names
  }

  /// An item's text where it may be shown, else its id.
  private func name(of item: Int, _ instrument: Instrument) -> String {
    let item = instrument.items[item]
    guard instrument.head.licences.texts.mayShow, let text = item.text else { return item.id }
    let words = phrases(text)
    let most = 60
    let name = words.count <= most ? words : words.prefix(most - 1) + "…"
    return item.rating.map { "\(name) (\(phrases.rating($0)))" } ?? name
  }

  /// A fact that would decide something, with the open questions behind it.
  private func fact(_ name: String, _ recommendation: Recommendation) -> String {
    let policy = recommendation.policy
    switch name {
    case "born": return phrases.birthDate
    case "age": return phrases.age.lowercased()
    case "sex": return phrases.sexWord.lowercased()
    default: break
    }
    if let circumstance = policy.circumstances.first(where: { $0.name == name }) {
      return phrases.quoted(phrases(circumstance.title))
    }
    guard let index = policy.inputs.firstIndex(where: { $0.name == name }) else {
      let output = policy.tables.flatMap(\.outputs).first { $0.name == name }
      return output.map { phrases.quoted(phrases($0.title)) } ?? name
    }
    let title = phrases.quoted(phrases(policy.inputs[index].title))
    guard case .score(let id) = policy.inputs[index].value,
      let source = recommendation.sources[index], result.responses.indices.contains(source)
    else { return title }
    let scored = result.responses[source]
    let instrument = scored.response.instrument
    guard let score = instrument.scores.firstIndex(where: { $0.id == id }) else { return title }
    let open = Set(scored.openItems)
    let items = instrument.itemsRead[score].filter { open.contains($0) }
    return items.isEmpty
      ? title : "\(title) (\(phrases.openAnswers(names(of: items, instrument))))"
  }
}

/// What has changed between responses to one instrument, in words.
struct ChangeReport {
  private let result: CaseResult
  private let phrases: ReportPhrases
  private(set) var text = StyledText()

  init(_ result: CaseResult, in language: Language) {
    self.result = result
    phrases = ReportPhrases(language: language)
  }

  mutating func write() {
    text.paragraph(
      [.init("\(phrases.caseWord) \(result.assessmentCase.id)", .strong)], indent: 0)
    let series = result.series
    guard !series.isEmpty else { return text.paragraph(phrases.nothingToCompare) }
    for one in series { write(one) }
  }

  private mutating func write(_ series: ResponseSeries) {
    let instrument = series.instrument
    let informant = series.responses.last?.response.informantName.map(phrases.informant)
    text.heading(
      ([phrases(instrument.head.title)] + [informant].compactMap(\.self))
        .joined(separator: " · "))
    text.paragraph(joined(series.responses.map(\.response.date.description)))
    for position in series.responses.indices where !series.isComparable(position) {
      let response = series.responses[position].response
      text.paragraph(
        phrases.notCompared(response.date, response.instrument.head.label), .warning)
    }
    for scale in instrument.levels {
      let levels = series.levels(of: scale.id)
      row(phrases(scale.title), levels.map { $0.map { phrases($0.title) } })
    }
    for (index, score) in instrument.scores.enumerated() {
      guard let title = score.title else { continue }
      row(phrases(title), series.values(ofScore: score.id).map { $0.map(phrases.number) })
      writeChanges(ofScore: index, series)
    }
    writeItems(series)
  }

  /// `name: 14 → 6 → 4`, where anything is known.
  private mutating func row(_ name: String, _ values: [String?]) {
    guard values.contains(where: { $0 != nil }) else { return }
    text.paragraph(
      [.init(name + ": "), .init(joined(values.map { $0 ?? "–" }), .strong)], indent: 4,
      hanging: 2)
  }

  private func joined(_ values: [String]) -> String { values.joined(separator: " → ") }

  private mutating func writeChanges(ofScore index: Int, _ series: ResponseSeries) {
    let id = series.instrument.scores[index].id
    for scored in series.responses {
      guard let own = scored.response.instrument.scores.firstIndex(where: { $0.id == id }),
        scored.changes.indices.contains(own), let change = scored.changes[own]
      else { continue }
      text.paragraph(
        [.init("\(scored.response.date): \(phrases(change))")], indent: 6, hanging: 2)
    }
  }

  private mutating func writeItems(_ series: ResponseSeries) {
    let items = series.instrument.items.indices.filter { series.instrument.items[$0].isCompared }
    let changed = items.filter(series.hasChanged)
    if !changed.isEmpty { text.paragraph(phrases.changedAnswers + ":", indent: 4) }
    let words = InstrumentDescription(series.instrument, in: phrases.language)
    for index in changed {
      let answers = series.answers(toItem: index).map { found in
        found.map { words.words($0.answer, $0.item) } ?? "–"
      }
      let name = words.name(of: series.instrument.items[index])
      text.paragraph([.init(name + ": "), .init(joined(answers))], indent: 6, hanging: 2)
    }
    text.paragraph(phrases.unchangedAnswers(items.count - changed.count), indent: 4)
  }
}

extension Item {
  /// Whether its answers are held against each other: free text isn't.
  var isCompared: Bool { if case .text = type { false } else { true } }
}

extension CaseResult {
  /// What has changed between responses to one instrument, as text.
  ///
  /// - Parameter language: The language.
  /// - Returns: The text, at most 80 columns wide; it repeats answers, never free texts.
  public func changeReport(in language: Language) -> StyledText {
    var report = ChangeReport(self, in: language)
    report.write()
    return report.text
  }
}

/// What has changed between responses to one instrument, in words.
struct ChangeReport {
  private let result: CaseResult
  private let phrases: ReportPhrases
  /// Whether free texts are repeated.
  private let showsTexts: Bool
  private(set) var text = StyledText()

  init(_ result: CaseResult, in language: Language, showsTexts: Bool) {
    self.result = result
    self.showsTexts = showsTexts
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
    for words in result.flagChanges(in: series, phrases) {
      text.paragraph([.init("! " + words, .warning)], indent: 4, hanging: 2)
    }
    for judgement in instrument.judgements {
      row(
        phrases(judgement.title),
        series.judgements(of: judgement.id).map { $0.map { phrases($0.title) } })
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

  /// `name: 14 → 6 → 4`, where anything is known, and `name: 14 (unchanged)`.
  private mutating func row(_ name: String, _ values: [String?]) {
    guard values.contains(where: { $0 != nil }) else { return }
    let words: StyledText.Run =
      if let only = values.onlyValue {
        .init(phrases.unchanged(only))
      } else {
        .init(joined(values.map { $0 ?? "–" }), .strong)
      }
    text.paragraph([.init(name + ": "), words], indent: 4, hanging: 2)
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
    let items = series.instrument.items.indices
    let changed = items.filter { series.hasChanged(item: $0, text: result.text(answering:of:)) }
    if !changed.isEmpty { text.paragraph(phrases.changedAnswers + ":", indent: 4) }
    let words = InstrumentDescription(series.instrument, in: phrases.language)
    for index in changed {
      let item = series.instrument.items[index]
      let change =
        item.isFreeText && !showsTexts
        ? phrases.changedText : joined(result.answers(toItem: index, in: series, words))
      text.paragraph([.init(words.name(of: item) + ": "), .init(change)], indent: 6, hanging: 2)
    }
    text.paragraph(phrases.unchangedAnswers(items.count - changed.count), indent: 4)
  }
}

extension Item {
  fileprivate var isFreeText: Bool { if case .text = type { true } else { false } }
}

extension [String?] {
  /// The one value that all of them are.
  var onlyValue: String? {
    guard let first = self.first, allSatisfy({ $0 == first }) else { return nil }
    return first
  }
}

extension CaseResult {
  /// What has changed between responses to one instrument, as text.
  ///
  /// - Parameters:
  ///   - language: The language.
  ///   - showsTexts: Whether it repeats free texts too; otherwise it says which have changed.
  /// - Returns: The text, at most 80 columns wide; it repeats answers.
  public func changeReport(in language: Language, showsTexts: Bool = false) -> StyledText {
    var report = ChangeReport(self, in: language, showsTexts: showsTexts)
    report.write()
    return report.text
  }

  /// What has become of each flag that a response of a series raises, what is raised now first.
  func flagChanges(in series: ResponseSeries, _ phrases: ReportPhrases) -> [String] {
    let changes = series.flags.compactMap { flag in series.change(of: flag).map { (flag, $0) } }
    let isNow = { (change: ResponseSeries.FlagChange) in
      switch change {
      case .new, .still: true
      case .unknown, .gone: false
      }
    }
    return (changes.filter { isNow($0.1) } + changes.filter { !isNow($0.1) }).map { flag, change in
      let own = flags.first { $0.id == flag.id && $0.instrument == series.instrument.head.id }
      let cleared = own.flatMap { $0.isStanding ? nil : $0.clearing?.date }
      return phrases.change(change, of: phrases(flag.title), cleared: cleared)
    }
  }

  /// The answers to an item of the latest response's version in words, texts as they were written.
  func answers(
    toItem index: Int, in series: ResponseSeries, _ words: InstrumentDescription
  ) -> [String] {
    zip(series.positions, series.answers(toItem: index)).map { position, found in
      guard let found else { return "–" }
      return text(answering: found.position, of: position)
        ?? words.words(found.answer, found.item)
    }
  }
}

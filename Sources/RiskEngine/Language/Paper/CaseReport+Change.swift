/// What has changed between responses to one instrument, as a picture and in numbers.
extension CaseReport {
  mutating func writeChangeOverTime() {
    let series = result.series
    guard !series.isEmpty else { return }
    page.heading(phrases.changeOverTime)
    for one in series { write(one) }
  }

  private mutating func write(_ series: ResponseSeries) {
    let informant = series.responses.last?.response.informantName.map(phrases.informant)
    let title = ([phrases(series.instrument.head.title)] + [informant].compactMap(\.self))
      .joined(separator: " · ")
    page.entry([.init(title, .strong)])
    for position in series.responses.indices where !series.isComparable(position) {
      let response = series.responses[position].response
      page.paragraph(
        phrases.notCompared(response.date, response.instrument.head.label), .warning)
    }
    for words in result.flagChanges(in: series, phrases) {
      page.point(words, "!", .warning, depth: 0)
    }
    for picture in ChangePicture(series, phrases).pictures(phrases.lines(of: title)) {
      page.picture(picture)
    }
    // As many columns as a sheet has room for.
    let all = Array(series.responses.indices)
    let shown = all.count > 5 ? all.prefix(1) + all.suffix(4) : all[...]
    if shown.count < all.count { page.paragraph(phrases.notAllShown(all.count - shown.count)) }
    let days = shown.map { series.responses[$0].response.date.description }
    writeValues(series, Array(shown), days, title)
    writeChangedAnswers(series, Array(shown), days, title)
  }

  private mutating func writeValues(
    _ series: ResponseSeries, _ shown: [Int], _ days: [String], _ title: String
  ) {
    let instrument = series.instrument
    let mayShow = instrument.head.licences.rules.mayShow
    func row(_ title: LocalizedText, _ levels: [Level?]) -> [String] {
      let names = levels.map { $0.map { phrases($0.title) } }
      return [phrases(title)] + shown.map { names[$0] ?? "–" }
        + [names.onlyValue == nil ? "" : phrases.unchanged]
    }
    var rows = instrument.judgements.map { row($0.title, series.judgements(of: $0.id)) }
    if mayShow { rows += instrument.levels.map { row($0.title, series.levels(of: $0.id)) } }
    for (index, score) in instrument.scores.enumerated() where mayShow {
      guard let name = score.title else { continue }
      let values = series.values(ofScore: score.id)
      let change = series.responses.last.flatMap { last in
        last.changes.indices.contains(index) ? last.changes[index] : nil
      }
      rows.append(
        [phrases(name)] + shown.map { values[$0].map(phrases.number) ?? "–" }
          + [change.map { phrases($0) } ?? ""])
    }
    page.table(
      Page.Table(
        caption: phrases.levelsAndScores(of: title),
        columns: [phrases.whatWord] + days + [phrases.changeLabel],
        rows: rows.filter { row in row.dropFirst().contains { $0 != "–" && !$0.isEmpty } }))
  }

  private mutating func writeChangedAnswers(
    _ series: ResponseSeries, _ shown: [Int], _ days: [String], _ title: String
  ) {
    let instrument = series.instrument
    let words = InstrumentDescription(instrument, in: phrases.language)
    let changed = instrument.items.indices.filter {
      series.hasChanged(item: $0, text: result.text(answering:of:))
    }
    guard !changed.isEmpty else { return }
    page.table(
      Page.Table(
        caption: phrases.changedAnswers(to: title), columns: [phrases.question] + days,
        rows: changed.map { index in
          let answers = result.answers(toItem: index, in: series, words)
          return [words.name(of: instrument.items[index])] + shown.map { answers[$0] }
        }))
  }
}

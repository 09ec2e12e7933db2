/// Draws a profile, and puts it into words and a table.
struct ProfilePicture {
  private let profile: Profile
  private let phrases: ReportPhrases
  private var shapes: [Picture.Shape] = []
  /// How far down the drawing has come.
  private var y = 0

  init(_ profile: Profile, _ phrases: ReportPhrases) {
    self.profile = profile
    self.phrases = phrases
  }

  /// The pictures of a response's profile: one, or several that can stand on different sheets.
  ///
  /// - Parameter title: What they show.
  /// - Returns: Drawings, each with the sentences that stand for it.
  mutating func pictures(_ title: String) -> [Picture] {
    let rows = profile.rows
    let count = (rows.count + Self.mostRows - 1) / Self.mostRows
    return (0..<count).map { part in
      let shown = rows[rows.count * part / count..<rows.count * (part + 1) / count]
      shapes = []
      y = 0
      if profile.isTwoSided { drawHeads() }
      for row in shown { draw(row) }
      drawLegend()
      let place = count > 1 ? " (\(part + 1)/\(count))" : ""
      return Picture(
        title: title + place, description: description(of: shown), height: y, shapes: shapes)
    }
  }

  /// A picture has at most so many rows.
  private static let mostRows = 8

  // MARK: Words

  private func description(of rows: ArraySlice<Profile.Row>) -> String {
    rows.map { row in
      let parts = profile.isTwoSided ? sides(row) : row.measures.map(words)
      return "\(phrases(row.title)): \(parts.joined(separator: "; "))."
    }.joined(separator: " ")
  }

  private func sides(_ row: Profile.Row) -> [String] {
    [(phrases.riskWord, row.first), (phrases.protectionWord, row.second)].compactMap {
      name, measure in measure.map { "\(name) \(words($0))" }
    }
  }

  private func words(_ measure: Profile.Measure) -> String {
    guard measure.outcome.applies else { return phrases.appliesNot }
    return "\(scaled(measure)), \(answered(measure))"
  }

  /// `3 på skalan 0–4`, or what it lies between.
  private func scaled(_ measure: Profile.Measure) -> String {
    guard measure.outcome.applies else { return phrases.appliesNot }
    return phrases.value(
      value(measure), low: phrases.number(measure.low), high: phrases.number(measure.high))
  }

  private func value(_ measure: Profile.Measure) -> String {
    if let value = measure.outcome.value { return phrases.number(value) }
    let between = measure.outcome.low.flatMap { low in
      measure.outcome.high.map { phrases.between(phrases.number(low), phrases.number($0)) }
    }
    return phrases.notComputable(between)
  }

  private func answered(_ measure: Profile.Measure) -> String {
    phrases.answered(measure.outcome.answered, of: measure.outcome.of)
  }

  /// The profile as numbers.
  func table(_ title: String) -> Page.Table {
    guard profile.isTwoSided else {
      return Page.Table(
        caption: title, columns: [phrases.scores, phrases.valueWord, phrases.answers],
        rows: profile.rows.map { row in
          [phrases(row.title)] + row.measures.flatMap { [scaled($0), answered($0)] }
        })
    }
    return Page.Table(
      caption: title,
      columns: [
        phrases.areaWord, phrases.riskWord.capitalisedFirst,
        phrases.protectionWord.capitalisedFirst, phrases.answers,
      ],
      rows: profile.rows.map { row in
        let counts = row.measures.map { (answered: $0.outcome.answered, of: $0.outcome.of) }
        return [
          phrases(row.title), row.first.map(scaled) ?? "–", row.second.map(scaled) ?? "–",
          phrases.answered(
            counts.reduce(0) { $0 + $1.answered }, of: counts.reduce(0) { $0 + $1.of }),
        ]
      })
  }

  // MARK: Drawing

  /// Where a bar stands: from its zero end so far, to the right or to the left.
  private struct Track {
    let start: Int
    let length: Int
    let isMirrored: Bool

    /// The left edge of what lies from `from` to `to` along it.
    func edge(_ from: Int, _ to: Int) -> Int { isMirrored ? start - to : start + from }
  }

  private static let risk = Track(start: 410, length: 210, isMirrored: true)
  private static let protection = Track(start: 450, length: 210, isMirrored: false)
  private static let score = Track(start: 300, length: 370, isMirrored: false)
  private static let barHeight = 16

  private mutating func drawHeads() {
    y = 18
    let risk = "← " + phrases.riskWord.capitalisedFirst
    let protection = phrases.protectionWord.capitalisedFirst + " →"
    shapes.append(.label(risk, x: Self.risk.start, y: y, .end, .strong))
    shapes.append(.label(protection, x: Self.protection.start, y: y, .start, .strong))
    y += 6
  }

  private mutating func draw(_ row: Profile.Row) {
    let lines = Picture.lines(phrases(row.title), letters: profile.isTwoSided ? 22 : 36)
    let height = max(46, 12 + 17 * lines.count)
    // Beside the bar, its middle by the bar's.
    let first = y + 30 - 8 * (lines.count - 1)
    for (line, words) in lines.enumerated() {
      shapes.append(.label(words, x: 0, y: max(y + 13, first) + 17 * line, .start, .plain))
    }
    if profile.isTwoSided {
      if let measure = row.first { draw(measure, Self.risk, .risk) }
      if let measure = row.second { draw(measure, Self.protection, .protection) }
    } else if let measure = row.first {
      draw(measure, Self.score, .score)
    }
    y += height
  }

  private mutating func draw(_ measure: Profile.Measure, _ track: Track, _ filling: Picture.Filling)
  {
    let words =
      measure.outcome.applies ? "\(value(measure)) · \(answered(measure))" : phrases.appliesNot
    let top = y + 18
    shapes.append(
      .label(words, x: track.start, y: y + 14, track.isMirrored ? .end : .start, .plain))
    add(0, track.length, track, top, .scale)
    func along(_ value: Fraction) -> Int {
      Picture.along(value, from: measure.low, to: measure.high, track.length)
    }
    let low = measure.outcome.low.map(along) ?? 0
    let high = measure.outcome.high.map(along) ?? low
    if measure.outcome.applies {
      add(0, low, track, top, filling)
      add(low, high, track, top, .open)
    }
    let (near, far) = (phrases.number(measure.low), phrases.number(measure.high))
    let side = track.isMirrored ? -1 : 1
    shapes.append(
      .label(
        far, x: track.start + side * (track.length + 6), y: top + 12,
        track.isMirrored ? .end : .start, .small))
    shapes.append(
      .label(
        near, x: track.start - side * 6, y: top + 12, track.isMirrored ? .start : .end, .small))
  }

  /// Adds the bar from one distance along a track to another, unless it has no length.
  private mutating func add(
    _ from: Int, _ to: Int, _ track: Track, _ top: Int, _ filling: Picture.Filling
  ) {
    guard to > from else { return }
    shapes.append(
      .bar(x: track.edge(from, to), y: top, width: to - from, height: Self.barHeight, filling))
  }

  private mutating func drawLegend() {
    let fillings: [Picture.Filling] = profile.isTwoSided ? [.risk, .protection] : [.score]
    let isOpen = shapes.contains { if case .bar(_, _, _, _, .open) = $0 { true } else { false } }
    y += 8
    var x = 0
    for filling in fillings {
      shapes.append(.bar(x: x, y: y, width: 24, height: 12, filling))
      x += 28
    }
    shapes.append(.label(phrases.byAnswers, x: x + 4, y: y + 10, .start, .small))
    x = isOpen ? 200 : x
    if isOpen {
      shapes.append(.bar(x: x, y: y, width: 24, height: 12, .scale))
      shapes.append(.bar(x: x, y: y, width: 24, height: 12, .open))
      shapes.append(.label(phrases.byOpenAnswers, x: x + 32, y: y + 10, .start, .small))
    }
    y += 20
  }
}

extension Page {
  /// Adds a profile as pictures, and as a table of the same numbers.
  mutating func add(_ profile: Profile, _ title: String, _ phrases: ReportPhrases) {
    var drawing = ProfilePicture(profile, phrases)
    for picture in drawing.pictures(title) { self.picture(picture) }
    table(drawing.table(title))
  }
}

/// Draws how the scores of responses to one instrument have changed: a line for each score, along
/// the days.
struct ChangePicture {
  /// One score over time.
  private struct Row {
    let title: String
    let low: Fraction
    let high: Fraction
    /// The responses in which it is known, at least two.
    let values: [(response: Int, value: Fraction)]
  }

  private let series: ResponseSeries
  private let phrases: ReportPhrases
  private let rows: [Row]

  init(_ series: ResponseSeries, _ phrases: ReportPhrases) {
    self.series = series
    self.phrases = phrases
    let instrument = series.instrument
    guard instrument.head.licences.rules.mayShow else {
      rows = []
      return
    }
    rows = zip(instrument.scores, instrument.attainableRanges).compactMap { score, range in
      guard let title = score.title, let range, range.low < range.high else { return nil }
      let values = series.values(ofScore: score.id).enumerated().compactMap { position, value in
        value.map { (response: position, value: $0) }
      }
      guard values.count > 1 else { return nil }
      return Row(title: phrases(title), low: range.low, high: range.high, values: values)
    }
  }

  /// The drawings, each with at most so many lines that it fits on a sheet; none where no score is
  /// known twice.
  func pictures(_ title: String) -> [Picture] {
    let count = (rows.count + Self.mostRows - 1) / Self.mostRows
    return (0..<count).map { part in
      let shown = rows[rows.count * part / count..<rows.count * (part + 1) / count]
      var shapes: [Picture.Shape] = []
      for (place, row) in shown.enumerated() { draw(row, place * Self.rowHeight, to: &shapes) }
      let foot = shown.count * Self.rowHeight + 14
      for (day, x, anchor) in [
        (days.first, Self.left, Picture.Anchor.start), (days.last, Self.left + Self.width, .end),
      ] {
        if let day { shapes.append(.label(day.description, x: x, y: foot, anchor, .small)) }
      }
      let number = count > 1 ? " (\(part + 1)/\(count))" : ""
      return Picture(
        title: title + number, description: shown.map(words).joined(separator: " "),
        height: foot + 6, shapes: shapes)
    }
  }

  /// A score in words: `Risk: 14 on 2025-01-02, 9 on 2025-06-03`.
  private func words(_ row: Row) -> String {
    let values = row.values.map { phrases.valueOn(days[$0.response], phrases.number($0.value)) }
    return "\(row.title): \(values.joined(separator: ", "))."
  }

  // MARK: Drawing

  private static let mostRows = 8
  private static let rowHeight = 68
  private static let left = 300
  private static let width = 370
  private static let height = 36
  /// More values than this would stand too close to be read.
  private static let mostLabels = 6

  private var days: [CalendarDay] { series.responses.map(\.response.date) }

  private func draw(_ row: Row, _ y: Int, to shapes: inout [Picture.Shape]) {
    let top = y + 22
    for (line, words) in Picture.lines(row.title, letters: 36).enumerated() {
      shapes.append(.label(words, x: 0, y: top + 14 + 17 * line, .start, .plain))
    }
    shapes.append(
      .bar(x: Self.left, y: top, width: Self.width, height: Self.height, .scale))
    let right = Self.left + Self.width + 6
    shapes.append(.label(phrases.number(row.high), x: right, y: top + 10, .start, .small))
    shapes.append(
      .label(phrases.number(row.low), x: right, y: top + Self.height, .start, .small))
    let points = row.values.map { response, value in
      let above = Picture.along(value, from: row.low, to: row.high, Self.height)
      return Picture.Point(x: x(of: response), y: top + Self.height - above)
    }
    shapes.append(.line(points))
    for (position, point) in points.enumerated()
    where points.count <= Self.mostLabels || position == 0 || position == points.count - 1 {
      shapes.append(
        .label(
          phrases.number(row.values[position].value), x: point.x, y: top - 6,
          position == 0 ? .start : position == points.count - 1 ? .end : .middle, .plain))
    }
  }

  /// Where a response stands along the days.
  private func x(of response: Int) -> Int {
    // Responses of one series are of different days.
    guard let first = days.first, let last = days.last, first < last else { return Self.left }
    return Self.left + Self.width * first.days(to: days[response]) / first.days(to: last)
  }
}

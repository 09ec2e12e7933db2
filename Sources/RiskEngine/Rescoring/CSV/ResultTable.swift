/// Results as a table: one row per case, with the columns of one instrument and one policy.
///
/// A case that answered the instrument several times has one row all the same: that of the latest
/// response on or before the case's date, of several on that day the first.
public struct ResultTable: Sendable {
  /// How a table of results is written.
  public struct Style: Sendable, Hashable {
    /// What stands between cells.
    public var separator = CSVDialect.Separator.comma
    /// Whether decimals follow a comma.
    public var hasDecimalComma = false
    /// Whether the table begins with a byte order mark, by which some spreadsheets know UTF-8.
    public var hasByteOrderMark = false

    /// Commas between cells, points in numbers, no byte order mark.
    public init() {}
  }

  /// The instrument whose scores, levels and flags are columns.
  public let instrument: String
  let scores: [String]
  let levels: [String]
  let programmes: [String]
  let style: Style
  /// The same ids as bytes.
  let keys: (instrument: [UInt8], scores: [[UInt8]], levels: [[UInt8]], programmes: [[UInt8]])

  init(
    instrument: String, scores: [String], levels: [String], programmes: [String], _ style: Style
  ) {
    self.instrument = instrument
    self.scores = scores
    self.levels = levels
    self.programmes = programmes
    self.style = style
    let bytes = { (ids: [String]) in ids.map { Array($0.utf8) } }
    keys = (Array(instrument.utf8), bytes(scores), bytes(levels), bytes(programmes))
  }

  /// The first row.
  ///
  /// A name that is used more than once is written with its kind before it, as in `level.risk`.
  public var header: [UInt8] {
    let fixed = ["id", "date", "instrument", "version"]
    let all = fixed + scores + levels + ["flags"] + programmes
    func names(_ kind: String, _ ids: [String]) -> [String] {
      ids.map { id in all.count { $0 == id } > 1 ? "\(kind).\(id)" : id }
    }
    var row = ResultRow(style)
    let columns =
      fixed + names("score", scores) + names("level", levels) + ["flags"]
      + names("programme", programmes)
    for column in columns { row.add(text: column.utf8) }
    return (style.hasByteOrderMark ? [0xEF, 0xBB, 0xBF] : []) + row.ended()
  }

  /// Writes the row of a case.
  func write(_ result: CaseResult, to output: inout [UInt8]) {
    var row = ResultRow(style)
    row.add(text: result.assessmentCase.id.utf8)
    row.add(text: result.assessmentCase.date.description.utf8)
    row.add(text: keys.instrument)
    let scored = latest(in: result)
    let form = scored?.response.instrument
    row.add(text: (form?.head.version.description ?? "").utf8)
    for id in scores {
      let index = form?.scores.firstIndex { $0.id == id }
      row.add(number: index.flatMap { scored?.scores[$0].value?.decimalText?.utf8 })
    }
    for id in levels {
      let index = form?.levels.firstIndex { $0.id == id }
      let level = index.flatMap { index in
        scored?.levels[index].level.flatMap { form?.levels[index].level($0).id }
      }
      row.add(text: (level ?? "").utf8)
    }
    row.add(text: (scored?.raisedFlags.map(\.id) ?? []).joined(separator: " ").utf8)
    for id in programmes {
      let outcome = result.recommendation?.programmes.first { $0.programme.id == id }
      row.add(text: (outcome?.status.rawValue ?? "").utf8)
    }
    output.append(contentsOf: row.ended())
  }

  /// The latest response to the instrument on or before the case's date, as routing takes it.
  private func latest(in result: CaseResult) -> ScoredResponse? {
    var latest: ScoredResponse?
    for scored in result.responses {
      let response = scored.response
      guard response.instrument.head.id == instrument,
        response.date <= result.assessmentCase.date
      else { continue }
      if let latest, response.date <= latest.response.date { continue }
      latest = scored
    }
    return latest
  }
}

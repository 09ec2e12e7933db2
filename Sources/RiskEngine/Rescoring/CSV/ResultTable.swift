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
  private let scores: [String]
  private let levels: [String]
  private let programmes: [String]
  private let style: Style

  init(
    instrument: String, scores: [String], levels: [String], programmes: [String], _ style: Style
  ) {
    self.instrument = instrument
    self.scores = scores
    self.levels = levels
    self.programmes = programmes
    self.style = style
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
    for column in columns { row.add(text: column) }
    return (style.hasByteOrderMark ? [0xEF, 0xBB, 0xBF] : []) + row.bytes
  }

  /// Writes the row of a case.
  func write(_ result: CaseResult, to output: inout [UInt8]) {
    var row = ResultRow(style)
    row.add(text: result.assessmentCase.id)
    row.add(text: result.assessmentCase.date.description)
    row.add(text: instrument)
    let scored = latest(in: result)
    let form = scored?.response.instrument
    row.add(text: form?.head.version.description ?? "")
    for id in scores {
      let index = form?.scores.firstIndex { $0.id == id }
      row.add(number: index.flatMap { scored?.scores[$0].value })
    }
    for id in levels {
      let index = form?.levels.firstIndex { $0.id == id }
      let level = index.flatMap { index in
        scored?.levels[index].level.flatMap { form?.levels[index].level($0).id }
      }
      row.add(text: level ?? "")
    }
    row.add(text: (scored?.raisedFlags.map(\.id) ?? []).joined(separator: " "))
    for id in programmes {
      let outcome = result.recommendation?.programmes.first { $0.programme.id == id }
      row.add(text: outcome?.status.rawValue ?? "")
    }
    output.append(contentsOf: row.bytes)
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

/// One row of a table of results.
private struct ResultRow {
  private let style: ResultTable.Style
  private var cells: [UInt8] = []
  private var isFirst = true

  init(_ style: ResultTable.Style) { self.style = style }

  /// The row with its line feed.
  var bytes: [UInt8] { cells + [UInt8(ascii: "\n")] }

  private mutating func separate() {
    if !isFirst { cells.append(style.separator.byte) }
    isFirst = false
  }

  /// Adds a number; nothing for one that isn't known.
  mutating func add(number: Fraction?) {
    separate()
    guard let text = number?.decimalText else { return }
    let point = UInt8(ascii: ".")
    let bytes = text.utf8.map { $0 == point && style.hasDecimalComma ? UInt8(ascii: ",") : $0 }
    append(bytes)
  }

  /// Adds a text; one that a spreadsheet would run as a formula has an apostrophe before it.
  mutating func add(text: String) {
    separate()
    let formula = Array("=+-@\t\r".utf8)
    let isFormula = text.utf8.first.map(formula.contains) ?? false
    append((isFormula ? [UInt8(ascii: "'")] : []) + Array(text.utf8))
  }

  /// Appends a cell, in quotation marks where it needs them.
  private mutating func append(_ cell: [UInt8]) {
    let quote = UInt8(ascii: "\"")
    let isEdge = cell.first == 0x20 || cell.last == 0x20
    guard
      isEdge || cell.contains(where: { $0 == style.separator.byte || $0 == quote || $0 < 0x20 })
    else {
      cells.append(contentsOf: cell)
      return
    }
    cells.append(quote)
    for byte in cell {
      if byte == quote { cells.append(quote) }
      cells.append(byte)
    }
    cells.append(quote)
  }
}

import RiskEngine
import RiskInstruments
import Testing

/// Rows of tables against the whole engine, on random tables of every shipped instrument, routed by
/// every shipped policy that reads it, in many dialects.
@Suite struct RescoringRowTwinTests {
  private static let rows = 10

  @Test(arguments: TableWriter.Shape.allCases)
  fileprivate func everyRowBecomesTheSameLine(_ shape: TableWriter.Shape) throws {
    for (number, subject) in try Subject.all().enumerated() {
      var writer = TableWriter(subject, shape, seed: UInt64(number))
      try compare(writer.table(rows: Self.rows), subject, "\(shape), \(subject.label)")
    }
  }

  @Test(arguments: TableWriter.Shape.allCases)
  fileprivate func everyRowBecomesTheSameRow(_ shape: TableWriter.Shape) throws {
    for (number, subject) in try Subject.all().enumerated() {
      var writer = TableWriter(subject, shape, seed: UInt64(number) + 100)
      var library = Library.shipped
      var style = ResultTable.Style()
      style.separator = number.isMultiple(of: 2) ? .semicolon : .comma
      style.hasDecimalComma = number.isMultiple(of: 3)
      let table = try library.resultTable(
        instrument: subject.instrument.head.id, policy: subject.options.policy, style)
      try compare(writer.table(rows: Self.rows), subject, "\(shape), \(subject.label)", table)
    }
  }

  @Test(arguments: TableWriter.Shape.usual)
  fileprivate func usualRowsNeedNoLine(_ shape: TableWriter.Shape) throws {
    for subject in try Subject.all() where subject.isUsual {
      var writer = TableWriter(subject, shape, seed: 1)
      let (_, direct) = try rescored(writer.table(rows: 40), subject, subject.options)
      #expect(direct >= 20, "\(shape), \(subject.label): \(direct) of 40")
    }
  }

  // MARK: Comparing

  private func compare(
    _ bytes: [UInt8], _ subject: Subject, _ what: String, _ table: ResultTable? = nil
  ) throws {
    var options = subject.options
    options.table = table
    var plain = options
    plain.isPlain = true
    let expected = try rescored(bytes, subject, plain).lines
    let found = try rescored(bytes, subject, options).lines
    #expect(found.counts == expected.counts, "\(what)")
    #expect(found.lineFeeds == expected.lineFeeds, "\(what)")
    #expect(found.definitions == expected.definitions, "\(what)")
    let described = { (rejects: [RejectedLine]) in
      rejects.map { reject in
        "\(reject.line) \(reject.offset) \(reject.id ?? "-") "
          + reject.findings.map { $0.line(in: .english) }.joined(separator: ", ")
      }
    }
    #expect(described(found.rejects) == described(expected.rejects), "\(what)")
    guard found.output != expected.output else { return }
    let lines = zip(
      String(decoding: found.output, as: UTF8.self).split(separator: "\n"),
      String(decoding: expected.output, as: UTF8.self).split(separator: "\n"))
    let different = lines.first { $0 != $1 }
    Issue.record(
      "\(what): \(different?.0 ?? "fewer lines") instead of \(different?.1 ?? "fewer lines")")
  }

  /// What a table becomes, and how many of its rows needed no line of JSON.
  private func rescored(
    _ bytes: [UInt8], _ subject: Subject, _ options: RescoringOptions
  ) throws -> (lines: RescoredLines, direct: Int) {
    var library = Library.shipped
    let header = try #require(
      try CSVHeader.read(bytes.span, isWhole: true, file: "cases.csv"))
    let columns = try library.columns(
      of: header, instrument: subject.instrument.head.id, policy: options.policy)
    var rescorer = CSVRescorer(Rescorer(library, options), columns)
    var result = RescoredLines()
    let rows = Array(bytes.dropFirst(header.length))
    // Twice, so that what was learned is used.
    rescorer.rescore(rows.span, name: "cases.csv", into: &result)
    let once = rescorer.directRows
    rescorer.rescore(rows.span, name: "cases.csv", into: &result)
    return (result, rescorer.directRows - once)
  }
}

/// Writes random tables, right ones and wrong ones, in many dialects.
private struct TableWriter {
  enum Shape: CaseIterable {
    case semicolons, tabs, returns, quoted, someQuoted, marked, latin, letters, shuffled, spaced,
      ended, dense, odd, short, versions, incomplete, ages

    /// Those whose rows are read without a line of JSON.
    static let usual: [Shape] = [
      .semicolons, .tabs, .returns, .quoted, .someQuoted, .marked, .latin, .letters, .shuffled,
      .spaced, .ended, .dense,
    ]
  }

  private let subject: Subject
  private let shape: Shape
  private let separator: String
  private var random: Seeded

  init(_ subject: Subject, _ shape: Shape, seed: UInt64) {
    self.subject = subject
    self.shape = shape
    separator = shape == .tabs ? "\t" : shape == .returns || shape == .quoted ? "," : ";"
    random = Seeded(state: seed &* 7919 &+ 3)
  }

  private mutating func chance(_ percent: Int) -> Bool {
    Int.random(in: 0..<100, using: &random) < percent
  }

  private mutating func one(of texts: [String]) -> String {
    texts.randomElement(using: &random) ?? ""
  }

  mutating func table(rows: Int) -> [UInt8] {
    var columns = columns()
    if shape == .shuffled { columns.shuffle(using: &random) }
    let end = shape == .returns ? "\r\n" : "\n"
    let last = shape == .ended ? separator : ""
    var text = columns.map(\.name).joined(separator: separator) + last + end
    for row in 0..<rows {
      let year = year()
      var cells: [String] = []
      for column in columns {
        let plain = shape == .odd && chance(2) ? oddCell() : cell(column, row, year)
        cells.append(written(plain))
      }
      if shape == .short, chance(30) { cells.removeLast() }
      if shape == .short, chance(10) { cells.append("1") }
      text += cells.joined(separator: separator) + last
      if row < rows - 1 || chance(50) { text += end }
      if shape == .odd, chance(5) { text += end }
    }
    if shape == .latin {
      return text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    }
    return (shape == .marked ? [0xEF, 0xBB, 0xBF] : []) + Array(text.utf8)
  }

  private mutating func written(_ cell: String) -> String {
    let isQuoted =
      shape == .quoted || shape == .someQuoted && chance(10) || cell.contains(separator)
      || cell.contains("\"") || cell.contains("\n")
    let spaced = shape == .spaced && chance(20) ? " \(cell)  " : cell
    guard isQuoted else { return spaced }
    return "\"" + cell.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
  }

  /// A cell that doesn't belong where it stands.
  private mutating func oddCell() -> String {
    one(of: [
      "", "-", "--", " ", "\t", "9", "-1", "1.0", "01", "1e0", "hej", "Å", "\"", "a\"b", "rad\ntvå",
      "a;b", "x\\y", "true", "null", "{}", "19900101-0017", "2025-02-30", "20250230", "2025-3-3",
      "0001-01-01", "9999-12-31", "\u{0}", "\u{7F}", "=1+1", "1,5", "unknown", "notAsked",
    ])
  }

  // MARK: Columns

  private struct Column {
    enum Content {
      case id, date, born, age, sex, municipality, version, responseDate, informant, setting, by
      case remark, circumstance(Policy.Circumstance), status, until, item(Item), judgement([String])
      case rationale
    }
    let name: String
    let content: Content
  }

  private mutating func columns() -> [Column] {
    var columns = [Column(name: "id", content: .id), Column(name: "date", content: .date)]
    columns.append(
      chance(50) ? Column(name: "born", content: .born) : Column(name: "age", content: .age))
    if chance(80) { columns.append(Column(name: "sex", content: .sex)) }
    if shape == .letters || shape == .latin {
      columns.append(Column(name: "x-remark", content: .remark))
    }
    if subject.policy?.place.municipality != nil, chance(50) {
      columns.append(Column(name: "municipality", content: .municipality))
    }
    if shape == .versions { columns.append(Column(name: "version", content: .version)) }
    if chance(30) { columns.append(Column(name: "responseDate", content: .responseDate)) }
    if chance(30) { columns.append(Column(name: "by", content: .by)) }
    if let policy = subject.policy {
      for circumstance in policy.circumstances where chance(80) {
        columns.append(
          Column(
            name: "circumstance.\(circumstance.name)", content: .circumstance(circumstance)))
      }
      for consent in policy.consents where chance(60) {
        let name = "consent.\(consent.id).\(one(of: ["person", "guardian", "allGuardians"]))"
        columns.append(Column(name: name, content: .status))
        if chance(50) { columns.append(Column(name: name + ".date", content: .responseDate)) }
        if chance(30) { columns.append(Column(name: name + ".until", content: .until)) }
      }
    }
    let instrument = subject.instrument
    if !instrument.informants.isEmpty, chance(80) {
      columns.append(Column(name: "informant", content: .informant))
    }
    if !instrument.settings.isEmpty {
      columns.append(Column(name: "setting", content: .setting))
    }
    for item in instrument.items where shape != .incomplete || chance(80) {
      columns.append(Column(name: "item.\(item.id)", content: .item(item)))
    }
    // Judgements are the whole engine's.
    if !Shape.usual.contains(shape), chance(50) {
      for judgement in instrument.judgements {
        columns.append(
          Column(
            name: "judgement.\(judgement.id)", content: .judgement(judgement.levels.map(\.id))))
        columns.append(
          Column(name: "judgement.\(judgement.id).rationale", content: .rationale))
      }
    }
    return columns
  }

  // MARK: Cells

  /// A year in which the instrument is valid, or, in some tables, another version of it.
  private mutating func year() -> Int {
    if shape == .versions, chance(50) { return Int.random(in: 2005...2026, using: &random) }
    return subject.year
  }

  private mutating func day(_ year: Int) -> String {
    let month = Int.random(in: 1...12, using: &random)
    let day = Int.random(in: 1...28, using: &random)
    let hyphen = chance(20) ? "" : "-"
    return "\(year)\(hyphen)\(month < 10 ? "0" : "")\(month)\(hyphen)\(day < 10 ? "0" : "")\(day)"
  }

  private mutating func cell(_ column: Column, _ row: Int, _ year: Int) -> String {
    let age = Int.random(in: shape == .ages ? 0...40 : 9...20, using: &random)
    switch column.content {
    case .id: return shape == .ages ? one(of: ["Fall \(row)", "=\(row)", "A-\(row)"]) : "A\(row)"
    case .date: return day(year)
    case .born: return day(year - age - 1)
    case .age: return shape == .ages && chance(10) ? "" : "\(age)"
    case .sex: return one(of: ["male", "F", "kvinna", "Pojke", "other", "unknown", ""])
    case .municipality: return chance(50) ? subject.policy?.place.municipality ?? "" : ""
    case .version: return chance(50) ? "\(subject.instrument.head.version)" : ""
    case .responseDate: return chance(50) ? day(year - 1) : ""
    case .until: return chance(50) ? day(year + 1) : ""
    case .by: return one(of: ["", "AB", "enhet 3"])
    case .informant:
      return chance(60) ? subject.instrument.informants.randomElement(using: &random) ?? "" : ""
    case .setting:
      return chance(70) ? subject.instrument.settings.randomElement(using: &random) ?? "" : ""
    case .remark: return one(of: ["", "Åsa", "ö", "plain"])
    case .circumstance(let circumstance):
      if chance(8) { return "" }
      if circumstance.codes.isEmpty { return one(of: ["ja", "Nej", "true", "false", "1", "0"]) }
      return circumstance.codes.randomElement(using: &random)?.code ?? ""
    case .status: return one(of: ["", "-", "given", "refused", "ja", "Nej", "withdrawn"])
    case .item(let item): return answer(to: item)
    case .judgement(let levels): return chance(30) ? "" : one(of: levels)
    case .rationale: return one(of: ["", "Därför att", "because"])
    }
  }

  private mutating func answer(to item: Item) -> String {
    if shape != .dense {
      if chance(6) { return "" }
      if chance(2) { return one(of: ["-", "unknown", "declined", "notApplicable"]) }
    }
    func text(_ option: ItemType.Option?) -> String {
      switch option?.code {
      case .number(let number): "\(number)"
      case .word(let word): word
      case nil: ""
      }
    }
    switch item.type {
    case .choice(let options): return text(options.randomElement(using: &random))
    case .multiple(let options):
      return text(options.randomElement(using: &random)) + (chance(20) ? "|1" : "")
    case .yesNo: return one(of: ["ja", "nej", "1", "0", "true", "J", "no"])
    case .whole(let range):
      let greatest = min(range.maximum, range.minimum + 30)
      return "\(Int.random(in: range.minimum...greatest, using: &random))"
    case .decimal: return one(of: ["1,5", "2.25", "3"])
    case .date: return day(2020)
    case .text: return one(of: ["något", "\"citat\"", ""])
    }
  }
}

import RiskEngine
import Testing

/// Tables of cases by the sample definitions.
struct CSVSample {
  var sample: RoutingSample
  var mapping = ColumnMapping()
  var choice = CSVDialect.Choice()
  var instrument: String? = "three-questions"
  /// Rows are handed over in pieces of about so many bytes.
  var pieceSize = Int.max
  var table: ResultTable?

  init() { sample = RoutingSample(when: ["total": ">= 4"]) }

  /// A mapping from its text.
  static func mapping(_ text: String) throws -> ColumnMapping {
    let read = ColumnMapping.read(name: "columns.json", bytes: Array(text.utf8))
    #expect(read.findings.map(\.id) == [])
    return try #require(read.mapping)
  }

  func columns(of bytes: [UInt8]) throws(UnusableTable) -> CSVColumns {
    let header = try CSVHeader.read(
      bytes.span, isWhole: true, file: "cases.csv", choice.orElse(mapping.dialect))
    guard let header else { throw UnusableTable(findings: []) }
    var library = sample.library
    return try library.columns(of: header, mapping, instrument: instrument, policy: sample.choice)
  }

  /// The ids of what is wrong with the header.
  func headerFindings(of text: String) -> [String] {
    do {
      _ = try columns(of: Array(text.utf8))
      return []
    } catch {
      return error.findings.map(\.id)
    }
  }

  /// The lines of JSON that the rows become.
  func cases(of bytes: [UInt8]) throws -> [String] {
    let columns = try columns(of: bytes)
    let rows = Array(bytes.dropFirst(columns.header.length))
    var converter = CSVConverter(columns)
    var start = 0
    while start < rows.count { start = converter.convert(rows.span, at: start).next }
    return String(decoding: converter.buffer[..<converter.count], as: UTF8.self)
      .split(separator: "\n").map(String.init)
  }

  func cases(of text: String) throws -> [String] { try cases(of: Array(text.utf8)) }

  /// The answers of each row, as JSON.
  func answers(of text: String) throws -> [String] {
    try cases(of: text).map { line in
      let start = try #require(line.range(of: #""answers":"#)).upperBound
      return String(line[start...].dropLast(3))
    }
  }

  /// What the table becomes.
  func rescored(_ bytes: [UInt8]) throws -> RescoredLines {
    let columns = try columns(of: bytes)
    var options = RescoringOptions()
    options.policy = sample.choice
    options.table = table
    var rescorer = CSVRescorer(Rescorer(sample.library, options), columns)
    let rows = Array(bytes.dropFirst(columns.header.length))
    let boundary = RecordBoundary.rows(separator: columns.header.dialect.separator)
    var result = RescoredLines()
    var start = 0
    while start < rows.count {
      var size = min(pieceSize, rows.count - start)
      while true {
        let piece = Array(rows[start..<start + size])
        if start + size == rows.count {
          rescorer.rescore(piece.span, name: "cases.csv", into: &result)
          start += size
          break
        }
        if let end = boundary.endOfLastRecord(in: piece.span) {
          rescorer.rescore(
            piece.span.extracting(..<end), name: "cases.csv", into: &result)
          start += end
          break
        }
        size += 1
      }
    }
    return result
  }

  func rescored(_ text: String) throws -> RescoredLines { try rescored(Array(text.utf8)) }

  /// What the same cases as lines of JSON become.
  func rescored(lines: [String]) -> RescoredLines {
    var options = RescoringOptions()
    options.policy = sample.choice
    options.table = table
    var rescorer = Rescorer(sample.library, options)
    var result = RescoredLines()
    let bytes = Array(lines.map { $0 + "\n" }.joined().utf8)
    rescorer.rescore(bytes.span, name: "cases.ndjson", into: &result)
    return result
  }
}

extension RescoredLines {
  /// The output as text.
  var text: String { String(decoding: output, as: UTF8.self) }

  /// The places and ids of all findings of rejected lines.
  var places: [String] {
    rejects.flatMap { reject in
      reject.findings.map { finding in
        let place = finding.location
        return "\(reject.line)+\(place?.line ?? 0):\(place?.column ?? 0) "
          + "\(place?.pointer ?? "") \(finding.id)"
      }
    }
  }
}

extension String {
  /// Where a text stands first.
  func range(of text: String) -> Range<String.Index>? {
    firstRange(of: text)
  }
}

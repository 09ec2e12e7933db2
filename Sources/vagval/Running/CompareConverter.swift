// For the conformance of a type that the package shares.
package import RiskEngine
import RiskFiles

/// Compares pieces of the input; each thread has one.
struct CompareConverter: LineConverter {
  private var comparer: LineComparer
  /// The table that is read at the moment.
  private var table: (input: Int, rows: CSVComparer)?
  private let inputs: CompareInputs
  private let lineLimit: Int

  init(_ comparer: LineComparer, _ inputs: CompareInputs, lineLimit: Int) {
    self.comparer = comparer
    self.inputs = inputs
    self.lineLimit = lineLimit
  }

  mutating func convert(
    _ piece: borrowing LinePiece, from start: Int, into lines: inout ComparedLines
  ) -> Int {
    turn(to: piece.input)
    let rest = piece.bytes.span.extracting(start..<piece.lines.upperBound)
    if inputs.wholes.contains(piece.input) {
      comparer.compareWhole(rest, name: piece.name, into: &lines)
      return piece.lines.upperBound
    }
    let rows = table?.rows.compare(rest, name: piece.name, by: &comparer, into: &lines)
    return start + (rows ?? comparer.compare(rest, name: piece.name, into: &lines))
  }

  mutating func refuseLongLine(_ piece: borrowing LinePiece, into lines: inout ComparedLines) {
    turn(to: piece.input)
    let beginning = piece.bytes.span.extracting(piece.lines)
    guard table != nil else {
      comparer.refuseLongLine(beginning, limit: lineLimit, name: piece.name, into: &lines)
      return
    }
    table?.rows.refuseLongRow(
      beginning, limit: lineLimit, lineFeeds: piece.longLine?.lineFeeds ?? 1, name: piece.name,
      by: comparer, into: &lines)
  }

  /// Gets ready for the pieces of an input.
  private mutating func turn(to input: Int) {
    guard table?.input != input else { return }
    table = inputs.columns[input].map { (input, CSVComparer($0)) }
  }
}

extension ComparedLines: ConvertedLines {
  /// How many lines there were.
  package var lineCount: Int { lineFeeds }
}

/// Adds up what became of all cases.
struct CompareLedger: LineLedger {
  private(set) var totals: ComparisonTotals
  /// Why cases couldn't be used, in numbers.
  private(set) var refused = RescoringCounts()
  /// The first of the findings that say so.
  private(set) var told: [Finding] = []
  /// How many cases they are of.
  private(set) var toldCases = 0
  private(set) var unusableInputs = 0
  /// How many rows weren't UTF-8 and were read as Windows-1252 because nobody said which it is.
  private(set) var rowsReadAsWindows1252 = 0
  /// Whether every case that was found became something, in all groupings alike.
  private(set) var addsUp = true
  private var cases = 0
  private let language: Language
  private let isStrict: Bool

  /// Of so many cases at most the findings are kept.
  private static let mostTold = 20

  init(_ groups: PersonGroups, _ language: Language, isStrict: Bool) {
    totals = ComparisonTotals(groups: groups)
    self.language = language
    self.isStrict = isStrict
  }

  var isOver: Bool { isStrict && refused.rejected > 0 || !addsUp }

  mutating func record(
    _ lines: borrowing ComparedLines, at position: LinePosition, rejects: inout [UInt8]
  ) {
    if let found = lines.totals { totals.merge(found) }
    cases += lines.cases
    unusableInputs += lines.unusableInputs
    rowsReadAsWindows1252 += lines.rowsReadAsWindows1252
    addsUp = totals.cases == cases && totals.addUp
    guard !lines.rejects.isEmpty else { return }
    let start = PieceStart(of: position.name, lines: position.line, bytes: position.offset)
    var writer = JSONWriter(style: .compact)
    for line in lines.rejects {
      let findings = line.findings(in: start)
      refused.reject(findings)
      if toldCases < Self.mostTold {
        told += findings
        toldCases += 1
      }
      line.write(to: &writer, in: start, language)
      writer.endLine()
    }
    rejects += writer.bytes
  }

  // A comparison isn't gone on with.
  var saved: [UInt8] { [] }

  mutating func restore(_ saved: [UInt8]) -> Bool { false }
}

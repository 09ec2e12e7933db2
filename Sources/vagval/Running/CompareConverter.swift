// For the conformance of a type that the package shares.
package import RiskEngine
import RiskFiles

/// Compares pieces of the input; each thread has one.
struct CompareConverter: LineConverter {
  private var comparer: LineComparer
  /// The inputs that aren't divided into lines.
  private let wholes: Set<Int>
  private let lineLimit: Int

  init(_ comparer: LineComparer, wholes: Set<Int>, lineLimit: Int) {
    self.comparer = comparer
    self.wholes = wholes
    self.lineLimit = lineLimit
  }

  mutating func convert(
    _ piece: borrowing LinePiece, from start: Int, into lines: inout ComparedLines
  ) -> Int {
    let rest = piece.bytes.span.extracting(start..<piece.lines.upperBound)
    guard wholes.contains(piece.input) else {
      return start + comparer.compare(rest, name: piece.name, into: &lines)
    }
    comparer.compareWhole(rest, name: piece.name, into: &lines)
    return piece.lines.upperBound
  }

  mutating func refuseLongLine(_ piece: borrowing LinePiece, into lines: inout ComparedLines) {
    comparer.refuseLongLine(
      piece.bytes.span.extracting(piece.lines), limit: lineLimit, name: piece.name, into: &lines)
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

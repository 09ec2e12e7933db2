/// Turns the rows of a table into cases, one line of JSON each, and sets aside those that aren't.
public struct CSVCases: Sendable {
  /// The cases, each with the line feed that ends its line.
  public private(set) var lines: [[UInt8]] = []
  /// The rows that couldn't be used, with their places in the rows.
  public private(set) var rejects: [RejectedLine] = []
  /// How many cases have stored totals that their answers don't give, and how many lines of the
  /// rows stand before the first of them; `nil` for none.
  package private(set) var differing: (cases: Int, firstLine: Int)?
  /// How many rows weren't in UTF-8, where nobody said which encoding it is.
  package private(set) var rowsReadAsWindows1252 = 0

  /// Reads rows by what their columns stand for.
  ///
  /// A row is a case when its instrument can score it.
  ///
  /// - Parameters:
  ///   - rows: Whole rows, without the header.
  ///   - columns: What the columns stand for.
  ///   - library: The definitions by which a case is checked.
  ///   - allowsPersonalNumbers: Whether ids may be personal identity numbers.
  /// - Complexity: O(bytes) and what scoring each case costs.
  public init(
    _ rows: Span<UInt8>, _ columns: CSVColumns, _ library: Library,
    allowsPersonalNumbers: Bool = false
  ) {
    var options = RescoringOptions()
    options.policy = .none
    options.allowsPersonalNumbers = allowsPersonalNumbers
    var rescorer = Rescorer(library, options)
    var library = library
    let hasTotals = columns.targets.contains { if case .stored = $0 { true } else { false } }
    var converter = CSVConverter(columns)
    let name = columns.header.file
    var place = RowPlace()
    var start = 0
    while start < rows.count {
      converter.removeAll()
      let (outcome, next) = converter.convert(rows, at: start)
      switch outcome {
      case .blank: break
      case .line:
        if !allowsPersonalNumbers, let cell = converter.personalNumber(in: rows) {
          let broken = converter.broken(
            .personalNumberInCell, at: cell.start, cell.column, ofRowAt: start, in: rows, name)
          reject(broken, at: start, in: rows, &place)
          break
        }
        let line = converter.buffer[..<converter.count]
        var result = RescoredLines()
        rescorer.rescore(line.span, name: name, into: &result)
        if let reject = result.rejects.first {
          let broken = converter.broken(reject, ofRowAt: start, in: rows, name)
          self.reject(broken, at: start, in: rows, &place)
        } else {
          lines.append(Array(line))
          let isSame =
            !hasTotals
            || library.hasSameTotals(
              Array(line.dropLast()), name, allowsPersonalNumbers: allowsPersonalNumbers)
          if !isSame { noteDiffering(at: start, in: rows, &place) }
        }
      case .broken(let problem, let offset, let column):
        let broken = converter.broken(problem, at: offset, column, ofRowAt: start, in: rows, name)
        reject(broken, at: start, in: rows, &place)
      }
      start = next
    }
    rowsReadAsWindows1252 = converter.rowsReadAsWindows1252
  }

  private mutating func noteDiffering(
    at start: Int, in rows: Span<UInt8>, _ place: inout RowPlace
  ) {
    place.advance(to: start, in: rows)
    differing = ((differing?.cases ?? 0) + 1, differing?.firstLine ?? place.line)
  }

  private mutating func reject(
    _ row: BrokenRow, at start: Int, in rows: Span<UInt8>, _ place: inout RowPlace
  ) {
    rejects.append(row.rejected(start, in: rows, after: 0, &place))
  }
}

extension Library {
  /// Whether the totals that came with a case are what its answers give.
  fileprivate mutating func hasSameTotals(
    _ line: [UInt8], _ name: String, allowsPersonalNumbers: Bool
  ) -> Bool {
    guard let document = try? JSONDocument(name: name, bytes: line),
      case .success(let recheck) = recheck(
        .document(document, document.root), allowsPersonalNumbers: allowsPersonalNumbers,
        explains: false)
    else { return true }
    return recheck.isSame
  }
}

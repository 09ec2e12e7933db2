/// Compares cases line by line, in pieces of any size.
///
/// What comes of a line doesn't depend on how lines are divided into pieces. Several copies can
/// work side by side, each on pieces of its own.
package struct LineComparer: Sendable {
  private var comparer: Comparer
  let groups: PersonGroups
  /// Adds a changed case to what was written before.
  private let write: @Sendable (ComparedCase, inout [UInt8]) -> Void
  /// Compares usual cases; `nil` where all go through the whole engine.
  private var short: ShortComparison?

  /// How much may come of lines before it should be written.
  private static let most = (bytes: 2 << 20, rejects: 4096)

  /// Compares by a comparer that is prepared.
  ///
  /// - Parameters:
  ///   - comparer: The two sides.
  ///   - groups: In which groups cases are counted.
  ///   - isPlain: Whether every case goes through the whole engine, for tests and measurements.
  ///   - write: How a case that changed is written.
  package init(
    _ comparer: Comparer, groups: PersonGroups, isPlain: Bool = false,
    write: @escaping @Sendable (ComparedCase, inout [UInt8]) -> Void
  ) {
    self.comparer = comparer
    self.groups = groups
    self.write = write
    short = isPlain ? nil : ShortComparison(comparer.old, comparer.new, groups)
  }

  /// How many cases didn't need the whole engine; for tests and measurements.
  package var shortcuts: Int { short?.count ?? 0 }

  /// Compares whole lines (NDJSON: one case each).
  ///
  /// - Parameters:
  ///   - lines: The lines; the last one may lack its line feed.
  ///   - name: What findings call the input.
  ///   - result: Where changed cases, rejected lines and counts are added.
  /// - Returns: How many bytes were compared: all, or fewer where so much has come of them that it
  ///   should be written first.
  package mutating func compare(
    _ lines: Span<UInt8>, name: String, into result: inout ComparedLines
  ) -> Int {
    var start = 0
    while start < lines.count, !isMuch(result) { compareLine(of: lines, &start, name, &result) }
    takeCounts(into: &result)
    return start
  }

  /// Whether so much has come of lines that it should be written before more are compared.
  func isMuch(_ result: borrowing ComparedLines) -> Bool {
    result.output.count >= Self.most.bytes || result.rejects.count >= Self.most.rejects
  }

  /// Hands over what was counted since this was done last.
  mutating func takeCounts(into result: inout ComparedLines) {
    short?.takeCounts(into: &result.totals, groups)
  }

  /// Compares the line that begins at `start`, and goes behind it.
  mutating func compareLine(
    of lines: Span<UInt8>, _ start: inout Int, _ name: String, _ result: inout ComparedLines
  ) {
    // A span of bytes seen as bytes.
    if unsafe short?.compare(lines.bytes, &start) == true {
      result.findCase()
      result.endLine()
      return
    }
    var end = start
    while end < lines.count, lines[end] != UInt8(ascii: "\n") { end += 1 }
    compareLine((start..<end).map { lines[$0] }, at: start, name, &result)
    result.endLine()
    start = min(end + 1, lines.count)
  }

  private mutating func compareLine(
    _ text: [UInt8], at offset: Int, _ name: String, _ result: inout ComparedLines
  ) {
    guard text.contains(where: { ![0x20, 0x09, 0x0D].contains($0) }) else { return }
    // To its findings it is the first line: what is written of a case must not depend on where it
    // stands.
    let compared = compare(.line(text, of: name, number: 1), &result, isLesson: true)
    guard compared.outcome == .refused else { return }
    result.reject(
      RejectedLine(
        line: result.lineFeeds, offset: offset, id: ReadableID.find(in: text),
        findings: compared.findings))
  }

  private mutating func compare(
    _ entry: CaseFile.Entry, _ result: inout ComparedLines, isLesson: Bool = false
  ) -> ComparedCase {
    result.findCase()
    let results = comparer.results(for: entry)
    let compared = comparer.compare(entry, results)
    if isLesson {
      short?.learn(results, compared, old: comparer.old.library, new: comparer.new.library)
    }
    result.count(compared, in: groups)
    switch compared.outcome {
    case .same, .scoresOnly, .refused: break
    case .changed, .refusedByOld, .refusedByNew: write(compared, &result.output)
    }
    return compared
  }

  // MARK: What are no lines

  /// Compares an input that isn't divided into lines: one case, or a list of cases.
  ///
  /// - Parameters:
  ///   - input: All of it.
  ///   - name: What findings call it.
  ///   - result: Where changed cases, rejected cases and counts are added.
  package mutating func compareWhole(
    _ input: Span<UInt8>, name: String, into result: inout ComparedLines
  ) {
    switch CaseFile.read(name: name, bytes: input.indices.map { input[$0] }) {
    case .success(let file) where file.isLines:
      var start = 0
      while start < input.count { compareLine(of: input, &start, name, &result) }
      takeCounts(into: &result)
    case .success(let file):
      for entry in file.entries {
        let compared = compare(entry, &result)
        if compared.outcome == .refused { result.reject(entry.rejected(compared)) }
      }
    case .failure(let unusable): result.rejectInput([unusable.finding])
    }
  }

  /// Sets aside one line that is too long to be kept whole.
  ///
  /// - Parameters:
  ///   - beginning: The line's first bytes, in which its id is looked for.
  ///   - limit: The most bytes that a line may have.
  ///   - name: What findings call the input.
  ///   - result: Where the line is added.
  package func refuseLongLine(
    _ beginning: Span<UInt8>, limit: Int, name: String, into result: inout ComparedLines
  ) {
    let id = ReadableID.find(in: beginning.indices.map { beginning[$0] })
    refuseLongLine(id: id, limit: limit, lineFeeds: 1, name: name, into: &result)
  }

  /// The same of a line, or a row, whose id was looked for, and which holds so many line feeds.
  func refuseLongLine(
    id: String?, limit: Int, lineFeeds: Int, name: String, into result: inout ComparedLines
  ) {
    let place = Location(file: name, line: 1, column: 1, pointer: "")
    let finding = Finding(CaseProblem.lineTooLong(limit: limit), at: place, concernsPerson: true)
    result.refuse([finding], in: groups)
    result.reject(RejectedLine(line: result.lineFeeds, offset: 0, id: id, findings: [finding]))
    result.lineFeeds += lineFeeds
  }
}

extension CaseFile.Entry {
  /// Where a case of a list stands that neither side can use, and why.
  fileprivate func rejected(_ compared: ComparedCase) -> RejectedLine {
    var (line, offset) = (0, 0)
    if case .document(_, let node) = self {
      (line, offset) = (node.location.line - 1, node.rawBytes.lowerBound)
    }
    return RejectedLine(
      line: line, offset: offset, id: compared.id.flatMap(ReadableID.repeatable),
      findings: compared.findings.map { $0.after(lines: -line) })
  }
}

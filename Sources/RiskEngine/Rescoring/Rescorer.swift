/// Scores and routes cases line by line, in pieces of any size.
///
/// The output depends on the lines alone, not on how they are divided into pieces. Several copies
/// can work side by side, each on pieces of its own.
public struct Rescorer: Sendable {
  private var library: Library
  private let options: RescoringOptions
  private let form: LineForm
  /// Room for the line that is written.
  private var writer = JSONWriter(style: .compact)
  private var fast: FastPath?
  /// How many cases were rescored without the whole engine; for tests and measurements.
  package private(set) var shortcuts = 0

  /// A rescorer by the definitions of `library`.
  public init(_ library: Library, _ options: RescoringOptions) {
    self.library = library
    self.library.versionChoice = options.versionChoice
    self.options = options
    form = LineForm(options.fields, digests: options.digests)
    if !options.isPlain { fast = FastPath(options, form) }
  }

  /// Rescores whole lines (NDJSON: one case each).
  ///
  /// - Parameters:
  ///   - lines: The lines; the last one may lack its line feed.
  ///   - name: What findings call the input.
  ///   - result: Where lines of output, rejected lines and counts are added.
  /// - Complexity: O(bytes) and what each case costs; memory for one piece.
  public mutating func rescore(
    _ lines: Span<UInt8>, name: String, into result: inout RescoredLines
  ) {
    var start = 0
    let known = result.counts.lines
    while start < lines.count {
      // A span of bytes seen as bytes.
      if unsafe fast?.rescore(lines.bytes, &start, into: &result.output) ?? false {
        result.counts.rescored += 1
        result.counts.lines += 1
        shortcuts += 1
        continue
      }
      var end = start
      while end < lines.count, lines[end] != UInt8(ascii: "\n") { end += 1 }
      rescoreWhole(lines.extracting(start..<end), at: start, name, &result)
      result.counts.lines += 1
      start = end + 1
    }
    result.lineFeeds += result.counts.lines - known
    noteDefinitions(in: &result)
  }

  /// Notes which definitions were used since this was done last.
  mutating func noteDefinitions(in result: inout RescoredLines) {
    fast?.noteDefinitions(in: &result.definitions)
    fast?.moveFindings(to: &result.counts)
  }

  /// Rescores the row that begins at `start`, if it can be read as a case at once.
  ///
  /// - Parameters:
  ///   - rows: The rows.
  ///   - start: Where the row begins.
  ///   - reader: What reads the rows of the table.
  ///   - allowsLetters: Whether bytes outside ASCII are what they seem.
  ///   - result: Where the case and its count are added; its line feeds are the caller's.
  /// - Returns: Where the next row begins; `nil` if it wasn't rescored.
  mutating func rescoreRow(
    _ rows: RawSpan, from start: Int, by reader: inout CSVCaseReader, allowsLetters: Bool,
    into result: inout RescoredLines
  ) -> Int? {
    let next = fast?.rescoreRow(
      rows, from: start, by: &reader, allowsLetters: allowsLetters, into: &result.output)
    guard let next else { return nil }
    result.counts.rescored += 1
    result.counts.lines += 1
    shortcuts += 1
    return next
  }

  /// Sets aside one line that is too long to be kept whole.
  ///
  /// - Parameters:
  ///   - beginning: The line's first bytes, in which its id is looked for.
  ///   - limit: The most bytes that a line may have.
  ///   - name: What findings call the input.
  ///   - result: Where the line is added.
  public func refuseLongLine(
    _ beginning: Span<UInt8>, limit: Int, name: String, into result: inout RescoredLines
  ) {
    let text = beginning.indices.map { beginning[$0] }
    result.refuseLongLine(id: ReadableID.find(in: text), limit: limit, name: name, lineFeeds: 1)
  }

  /// Rescores one line through the whole engine.
  ///
  /// To its findings it is the first line: what is written of a case must not depend on where it
  /// stands.
  private mutating func rescoreWhole(
    _ line: Span<UInt8>, at offset: Int, _ name: String, _ result: inout RescoredLines
  ) {
    // The span is only read, and no longer than it lives.
    let text = unsafe line.withUnsafeBufferPointer { unsafe Array($0) }
    guard text.contains(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }) else {
      result.counts.blank += 1
      return
    }
    let entry = CaseFile.Entry.line(text, of: name, number: 1)
    let outcome = library.result(
      for: entry, policy: options.policy, allowsPersonalNumbers: options.allowsPersonalNumbers)
    switch outcome {
    case .success(let found):
      write(found, to: &result.output)
      result.counts.accept(found.findings)
      for definition in found.definitions { result.definitions.insert(definition) }
      fast?.learn(from: found, library)
    case .failure(let refused):
      result.rejects.append(
        RejectedLine(
          line: result.counts.lines, offset: offset, id: ReadableID.find(in: text),
          findings: refused.findings))
      result.counts.reject(refused.findings)
    }
  }

  /// Writes a case as a row of the table, or as a line of JSON.
  private mutating func write(_ found: CaseResult, to output: inout [UInt8]) {
    if let table = options.table {
      table.write(found, to: &output)
      return
    }
    writer.removeAll()
    found.write(form, to: &writer)
    writer.endLine()
    output.append(contentsOf: writer.output)
  }
}

extension RescoredLines {
  /// Adds a line that is too long to be kept whole.
  mutating func refuseLongLine(id: String?, limit: Int, name: String, lineFeeds: Int) {
    let place = Location(file: name, line: 1, column: 1, pointer: "")
    let finding = Finding(CaseProblem.lineTooLong(limit: limit), at: place, concernsPerson: true)
    rejects.append(RejectedLine(line: self.lineFeeds, offset: 0, id: id, findings: [finding]))
    counts.reject([finding])
    counts.lines += 1
    self.lineFeeds += lineFeeds
  }
}

/// Scores and routes cases line by line, in pieces of any size.
///
/// The output depends on the lines alone, not on how they are divided into pieces. Several copies
/// can work side by side, each on pieces of its own.
public struct Rescorer: Sendable {
  private var library: Library
  private let options: RescoringOptions

  /// A rescorer by the definitions of `library`.
  public init(_ library: Library, _ options: RescoringOptions) {
    self.library = library
    self.options = options
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
    while start < lines.count {
      var end = start
      while end < lines.count, lines[end] != UInt8(ascii: "\n") { end += 1 }
      rescoreWhole(lines.extracting(start..<end), at: start, name, &result)
      result.counts.lines += 1
      start = end + 1
    }
  }

  /// Rescores one line through the whole engine.
  private mutating func rescoreWhole(
    _ line: Span<UInt8>, at offset: Int, _ name: String, _ result: inout RescoredLines
  ) {
    let text = line.indices.map { line[$0] }
    guard text.contains(where: { ![0x20, 0x09, 0x0D].contains($0) }) else {
      result.counts.blank += 1
      return
    }
    let entry = CaseFile.Entry.line(text, of: name, number: result.counts.lines + 1)
    let outcome = library.result(
      for: entry, policy: options.policy, allowsPersonalNumbers: options.allowsPersonalNumbers)
    switch outcome {
    case .success(let found):
      if let table = options.table {
        table.write(found, to: &result.output)
        result.counts.rescored += 1
        return
      }
      var writer = JSONWriter(style: .compact)
      switch options.fields {
      case .compact: found.writeCompact(to: &writer)
      case .full: found.write(to: &writer)
      }
      writer.endLine()
      result.output.append(contentsOf: writer.bytes)
      result.counts.rescored += 1
    case .failure(let refused):
      result.rejects.append(
        RejectedLine(
          line: result.counts.lines, offset: offset, id: nil, findings: refused.findings))
      result.counts.rejected += 1
    }
  }
}

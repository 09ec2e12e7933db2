import RiskEngine

/// Rescores W1 cases in memory, piece by piece.
struct RescoringRun {
  private var rescorer: Rescorer
  private var lines = RescoredLines()
  /// What became of the lines so far.
  private(set) var counts = RescoringCounts()

  init(_ library: Library, _ fields: ResultFields, isPlain: Bool) {
    var options = RescoringOptions()
    options.fields = fields
    options.policy = .w1
    options.isPlain = isPlain
    rescorer = Rescorer(library, options)
  }

  /// Rescores pieces of whole lines, of about half a megabyte each.
  mutating func rescore(_ bytes: [UInt8], _ write: ([UInt8]) throws -> Void) rethrows {
    var start = 0
    while start < bytes.count {
      var end = min(start + 512 << 10, bytes.count)
      while end < bytes.count, bytes[end - 1] != UInt8(ascii: "\n") { end += 1 }
      lines.removeAll()
      rescorer.rescore(bytes.span.extracting(start..<end), name: "cases", into: &lines)
      counts.add(lines.counts)
      try write(lines.output)
      start = end
    }
  }
}

/// A line of output as a list of pieces: such as come again and again, and texts of the case.
struct PieceLine {
  private var fragments = Fragments()
  /// The pieces of the line at hand; further ones may stand behind ``used``, kept for their memory.
  private var parts: [Part] = []
  private var used = 0
  private var byteCount = 0

  /// The most bytes of pieces that are kept, so that what a hostile file can make of it is bounded.
  private static let limit = 4 << 20

  private struct Part {
    let start: Int
    let count: Int
    /// Whether it stands in the text of the case.
    let isText: Bool
  }

  // MARK: Pieces to keep

  /// Keeps a piece.
  mutating func keep(_ piece: some Collection<UInt8>) -> Fragment { fragments.add(piece) }

  /// Keeps a piece.
  mutating func keep(_ piece: String) -> Fragment { fragments.add(piece.utf8) }

  /// Keeps the member of an object, after a comma unless it is the first.
  mutating func keep(
    key: String, isFirst: Bool, _ value: (inout JSONWriter) -> Void
  ) -> Fragment {
    fragments.add(key: key, isFirst: isFirst, value)
  }

  /// Whether further pieces would take too much memory.
  var isFull: Bool { fragments.bytes.count > PieceLine.limit }

  // MARK: The line at hand

  /// Begins a line.
  mutating func begin() {
    used = 0
    byteCount = 0
  }

  /// Adds a piece that was kept.
  @inline(__always)
  mutating func put(_ piece: Fragment) {
    put(Part(start: Int(piece.start), count: Int(piece.count), isText: false))
  }

  /// Adds a text of the case.
  @inline(__always)
  mutating func put(text: Range<Int>) {
    put(Part(start: text.lowerBound, count: text.count, isText: true))
  }

  @inline(__always)
  private mutating func put(_ part: Part) {
    if used < parts.count { parts[used] = part } else { parts.append(part) }
    used &+= 1
    byteCount &+= part.count
  }

  /// Writes the line at hand.
  ///
  /// - Parameters:
  ///   - bytes: The text of the case.
  ///   - output: Where it is added.
  mutating func write(_ bytes: RawSpan, into output: inout [UInt8]) {
    let span = fragments.bytes.span
    // A list of bytes seen as bytes.
    let source = unsafe span.bytes
    let parts = parts.span
    FastPath.write(to: &output, atMost: byteCount) { cursor in
      for index in 0..<used {
        let part = parts[index]
        if part.isText {
          cursor.append(bytes, part.start..<part.start + part.count)
        } else {
          cursor.append(
            source,
            Fragment(
              start: UInt32(truncatingIfNeeded: part.start),
              count: UInt32(truncatingIfNeeded: part.count)))
        }
      }
    }
  }
}

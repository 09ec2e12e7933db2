/// Pieces of output, each kept the first time that what tells it apart comes.
struct KeptPieces {
  private var table = EntryTable()
  private var pieces: [Fragment] = []

  /// The piece for a key, once it is kept.
  ///
  /// It changes nothing, but is `mutating` so that the table is used where it stands.
  @inline(__always)
  mutating func piece(_ key: UInt64) -> Fragment? {
    let known = table.entry(UInt128(key))
    return known >= 0 ? pieces[known] : nil
  }

  /// Keeps the piece for a key that has none.
  ///
  /// - Parameters:
  ///   - text: What it holds.
  ///   - key: What tells it apart.
  ///   - line: The line that keeps it.
  /// - Returns: `nil` where there is no room for another one.
  mutating func keep(_ text: String, for key: UInt64, on line: inout PieceLine) -> Fragment? {
    guard !table.isFull, !line.isFull else { return nil }
    let piece = line.keep(text)
    table.insert(pieces.count, for: UInt128(key))
    pieces.append(piece)
    return piece
  }
}

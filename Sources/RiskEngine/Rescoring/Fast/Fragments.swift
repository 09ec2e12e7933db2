/// Pieces of output that are written again and again, one after the other in one list.
///
/// The list ends with room to spare, so that a piece can be copied sixteen bytes at a time.
struct Fragments {
  private(set) var bytes: [UInt8] = Array(repeating: 0, count: Fragments.spare)
  static let spare = 16

  /// Adds a piece and says where it stands.
  mutating func add(_ piece: some Collection<UInt8>) -> Fragment {
    let start = bytes.count - Fragments.spare
    bytes.insert(contentsOf: piece, at: start)
    return Fragment(
      start: UInt32(truncatingIfNeeded: start), count: UInt32(truncatingIfNeeded: piece.count))
  }

  /// Adds a key and its value as a member of an object, after a comma unless it is the first.
  mutating func add(
    key: String, isFirst: Bool, _ value: (inout JSONWriter) -> Void
  ) -> Fragment {
    var writer = JSONWriter(style: .compact)
    writer.object { writer in
      writer.key(key)
      value(&writer)
    }
    let separator = isFirst ? [] : [UInt8(ascii: ",")]
    return add(separator + writer.bytes.dropFirst().dropLast())
  }
}

/// One piece of output.
struct Fragment {
  let start: UInt32
  let count: UInt32

  static let empty = Fragment(start: 0, count: 0)
}

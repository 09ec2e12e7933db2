/// Finds bytes eight at a time.
enum ByteSearch {
  /// Where a byte stands first, from a position on.
  static func first(_ byte: UInt8, in bytes: Span<UInt8>, from start: Int) -> Int? {
    // Bytes have no padding that could be read.
    let raw = unsafe bytes.bytes
    let pattern = repeated(byte)
    var position = start
    while position + 8 <= raw.byteCount {
      let marks = zeros(word(raw, at: position) ^ pattern)
      if marks != 0 { return position + marks.trailingZeroBitCount / 8 }
      position += 8
    }
    while position < bytes.count {
      if bytes[position] == byte { return position }
      position += 1
    }
    return nil
  }

  /// Eight bytes, the first one lowest.
  ///
  /// - Precondition: They lie in `bytes`, which is checked.
  @inline(__always)
  static func word(_ bytes: RawSpan, at position: Int) -> UInt64 {
    // Every pattern of bits is a UInt64, and the span checks that the bytes are there.
    UInt64(
      littleEndian: unsafe bytes.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self))
  }

  /// The byte in all eight places.
  @inline(__always)
  static func repeated(_ byte: UInt8) -> UInt64 { 0x0101_0101_0101_0101 &* UInt64(byte) }

  /// The highest bit of each byte that is 0, and no other bit.
  @inline(__always)
  static func zeros(_ word: UInt64) -> UInt64 {
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    return ~(((word & low) &+ low) | word | low)
  }
}

/// Finds bytes many at a time.
enum ByteSearch {
  /// Where a byte stands first, from a position on.
  static func first(_ byte: UInt8, in bytes: Span<UInt8>, from start: Int) -> Int? {
    // Bytes have no padding that could be read.
    let raw = unsafe bytes.bytes
    let pattern = repeated(byte)
    var position = start
    while position + 32 <= raw.byteCount {
      let marks =
        suspects(word(raw, at: position) ^ pattern)
        | suspects(word(raw, at: position + 8) ^ pattern)
        | suspects(word(raw, at: position + 16) ^ pattern)
        | suspects(word(raw, at: position + 24) ^ pattern)
      if marks & tops != 0 { break }
      position += 32
    }
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

  /// How often a byte stands in a range.
  static func count(_ byte: UInt8, in bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
    // Bytes have no padding that could be read.
    let raw = unsafe bytes.bytes
    let pattern = repeated(byte)
    var count = 0
    var position = range.lowerBound
    while position + 8 <= range.upperBound {
      // Each byte of the sums counts one place of eight; so many words don't overflow it.
      let end = min(range.upperBound, position + 8 * 255)
      var sums: UInt64 = 0
      while position + 8 <= end {
        sums &+= zeros(word(raw, at: position) ^ pattern) >> 7
        position += 8
      }
      let evens: UInt64 = 0x00FF_00FF_00FF_00FF
      let pairs = (sums & evens) &+ (sums >> 8 & evens)
      count += Int((pairs &* 0x0001_0001_0001_0001) >> 48)
    }
    while position < range.upperBound {
      if bytes[position] == byte { count += 1 }
      position += 1
    }
    return count
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

  private static let tops: UInt64 = 0x8080_8080_8080_8080

  /// The highest bit of a byte that is 0, and perhaps other bits; none where there is none.
  @inline(__always)
  private static func suspects(_ word: UInt64) -> UInt64 { (word &- repeated(1)) & ~word }

  /// The highest bit of each byte that is 0, and no other bit.
  @inline(__always)
  static func zeros(_ word: UInt64) -> UInt64 {
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    return ~(((word & low) &+ low) | word | low)
  }
}

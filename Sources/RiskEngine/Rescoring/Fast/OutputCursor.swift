/// Where output is written within room that was made for it.
///
/// Pieces are copied sixteen bytes at a time, so a piece may leave bytes behind its end that the
/// next one writes over. Measured against appending to a list, piece by piece: a third of the time.
@safe
struct OutputCursor {
  private let start: UnsafeMutableRawPointer
  private let room: Int
  /// How many bytes have been written.
  private(set) var count: Int

  /// How much room there must be behind the last piece.
  static let spare = 16

  /// - Parameters:
  ///   - buffer: The room; the cursor must not outlive it.
  ///   - count: How many bytes of it are written already.
  @unsafe init(_ buffer: UnsafeMutableBufferPointer<UInt8>, count: Int) {
    guard let base = buffer.baseAddress else { preconditionFailure("room was asked for") }
    unsafe start = UnsafeMutableRawPointer(base)
    room = buffer.count
    self.count = count
  }

  /// Copies a range of a text.
  @inline(__always)
  mutating func append(_ bytes: RawSpan, _ range: Range<Int>) {
    let length = range.count
    precondition(count + length + OutputCursor.spare <= room, "room was made for it")
    if range.lowerBound + length + OutputCursor.spare <= bytes.byteCount {
      var offset = 0
      repeat {
        // Both ends were checked.
        let block = unsafe bytes.unsafeLoadUnaligned(
          fromUncheckedByteOffset: range.lowerBound &+ offset, as: SIMD16<UInt8>.self)
        unsafe start.storeBytes(of: block, toByteOffset: count &+ offset, as: SIMD16<UInt8>.self)
        offset &+= 16
      } while offset < length
    } else {
      for offset in 0..<length {
        // As above.
        unsafe start.storeBytes(
          of: bytes.byte(range.lowerBound + offset), toByteOffset: count &+ offset, as: UInt8.self)
      }
    }
    count += length
  }

  /// Copies a piece.
  @inline(__always)
  mutating func append(_ fragments: RawSpan, _ piece: Fragment) {
    let (from, length) = (Int(piece.start), Int(piece.count))
    // Pieces begin at no more than 32 bits, so these sums are exact.
    precondition(
      length <= room &- count &- OutputCursor.spare
        && from &+ length <= fragments.byteCount &- Fragments.spare, "room was made for it")
    var offset = 0
    repeat {
      // Both ends were checked.
      let block = unsafe fragments.unsafeLoadUnaligned(
        fromUncheckedByteOffset: from &+ offset, as: SIMD16<UInt8>.self)
      unsafe start.storeBytes(of: block, toByteOffset: count &+ offset, as: SIMD16<UInt8>.self)
      offset &+= 16
    } while offset < length
    count &+= length
  }
}

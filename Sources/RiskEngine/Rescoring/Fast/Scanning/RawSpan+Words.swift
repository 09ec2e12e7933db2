extension RawSpan {
  /// The byte at an offset.
  @inline(__always)
  func byte(_ offset: Int) -> UInt8 {
    // Every pattern of bits is a byte; the offset is checked.
    unsafe unsafeLoad(fromByteOffset: offset, as: UInt8.self)
  }

  /// The eight bytes from an offset, the first one lowest.
  @inline(__always)
  func word(_ offset: Int) -> UInt64 {
    // Every pattern of bits is a number; the offset is checked.
    UInt64(littleEndian: unsafe unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// Whether the bytes from an offset are these.
  @inline(__always)
  func holds(_ bytes: [UInt8], at offset: Int) -> Bool {
    guard offset >= 0, bytes.count <= byteCount - offset else { return false }
    var index = 0
    while index < bytes.count {
      guard byte(offset + index) == bytes[index] else { return false }
      index += 1
    }
    return true
  }

  /// Whether the bytes of a range are this text.
  @inline(__always)
  func equals(_ range: Range<Int>, _ text: StaticString) -> Bool {
    guard range.count == text.utf8CodeUnitCount else { return false }
    // The text of a static string is in the program's own memory and never changes.
    let letters = unsafe UnsafeBufferPointer(start: text.utf8Start, count: range.count)
    var offset = 0
    while offset < range.count {
      guard unsafe byte(range.lowerBound + offset) == letters[offset] else { return false }
      offset += 1
    }
    return true
  }

  /// Where the line ends that a position lies on: at its line feed, or at the end of the bytes.
  func lineEnd(from start: Int) -> Int {
    let feeds = ByteSearch.repeated(UInt8(ascii: "\n"))
    var at = start
    while at + 8 <= byteCount {
      let marks = ByteSearch.zeros(word(at) ^ feeds)
      if marks != 0 { return at + marks.trailingZeroBitCount / 8 }
      at += 8
    }
    while at < byteCount, byte(at) != UInt8(ascii: "\n") { at += 1 }
    return at
  }

  /// The bytes of a range as a list.
  func list(_ range: Range<Int>) -> [UInt8] {
    var list: [UInt8] = []
    list.reserveCapacity(range.count)
    for offset in range { list.append(byte(offset)) }
    return list
  }
}

extension UInt64 {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let tops: UInt64 = 0x8080_8080_8080_8080

  /// The same with 0 for each byte that is 255, which stands for no answer code.
  @inline(__always)
  var withoutFullBytes: UInt64 {
    // The top bit of each byte that isn't zero once all bits are turned.
    let turned = ~self
    let others = ((turned & ~UInt64.tops) &+ ~UInt64.tops) | turned
    return self & ~(((~others & UInt64.tops) &>> 7) &* 0xFF)
  }

  /// The position of the first of eight bytes that ends a plain piece of a string: a quotation
  /// mark, a backslash, a control character or one outside ASCII; 8 if there is none.
  ///
  /// A byte can be found by mistake only behind one that is found rightly (Mycroft's test for a
  /// zero byte), so the first is always right.
  @inline(__always)
  var endOfPlainText: Int {
    let quotes = self ^ (UInt64.ones &* 0x22)
    let slashes = self ^ (UInt64.ones &* 0x5C)
    let found =
      ((quotes &- UInt64.ones) & ~quotes) | ((slashes &- UInt64.ones) & ~slashes)
      | ((self &- UInt64.ones &* 0x20) & ~self) | self
    return (found & UInt64.tops).trailingZeroBitCount >> 3
  }
}

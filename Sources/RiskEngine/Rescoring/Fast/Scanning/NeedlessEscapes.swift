extension RawSpan {
  /// A line in which no printable ASCII letter is written as an escape; the same case, since an
  /// escape and the letter itself mean the same.
  ///
  /// - Parameters:
  ///   - line: Where the line stands.
  ///   - plain: Where the line is written, with a line feed and room for wide loads behind it.
  /// - Returns: Whether there was such an escape, and none outside a string, where it means nothing.
  /// - Complexity: O(bytes of the line).
  func withoutNeedlessEscapes(_ line: Range<Int>, into plain: inout [UInt8]) -> Bool {
    let room = line.count + 72
    if plain.count < room { plain = Array(repeating: 0x20, count: room) }
    var places = plain.mutableSpan
    // A list of bytes seen as bytes.
    var output = unsafe places.mutableBytes
    var count = 0
    var at = line.lowerBound
    var isChanged = false
    var isInString = false
    while at < line.upperBound {
      if at + 8 <= line.upperBound {
        // Eight bytes without a backslash are copied as they are.
        let word = word(at)
        if ByteSearch.zeros(word ^ ByteSearch.repeated(UInt8(ascii: "\\"))) == 0 {
          let quotes = ByteSearch.zeros(word ^ ByteSearch.repeated(UInt8(ascii: "\"")))
          if quotes.nonzeroBitCount & 1 == 1 { isInString.toggle() }
          output.storeBytes(of: word.littleEndian, toByteOffset: count, as: UInt64.self)
          count += 8
          at += 8
          continue
        }
      }
      let byte = byte(at)
      if byte == UInt8(ascii: "\"") { isInString.toggle() }
      guard byte == UInt8(ascii: "\\") else {
        output.storeBytes(of: byte, toByteOffset: count, as: UInt8.self)
        count += 1
        at += 1
        continue
      }
      guard isInString else { return false }
      if let letter = escapedLetter(at, before: line.upperBound) {
        output.storeBytes(of: letter, toByteOffset: count, as: UInt8.self)
        count += 1
        isChanged = true
        at += 6
      } else {
        // The next byte belongs to the escape: a second backslash doesn't begin one.
        output.storeBytes(of: byte, toByteOffset: count, as: UInt8.self)
        if at + 1 < line.upperBound {
          output.storeBytes(of: self.byte(at + 1), toByteOffset: count + 1, as: UInt8.self)
        }
        count += 2
        at += 2
      }
    }
    guard isChanged else { return false }
    // What stands behind the line feed, an earlier line perhaps, is room that nobody reads.
    output.storeBytes(of: UInt8(ascii: "\n"), toByteOffset: count, as: UInt8.self)
    return true
  }

  /// The letter of an escape such as `\u0041`, if it can stand for itself in a string.
  private func escapedLetter(_ start: Int, before end: Int) -> UInt8? {
    guard start + 6 <= end, byte(start + 1) == UInt8(ascii: "u"),
      byte(start + 2) == UInt8(ascii: "0"), byte(start + 3) == UInt8(ascii: "0"),
      let high = hexadecimal(start + 4), let low = hexadecimal(start + 5)
    else { return nil }
    let letter = high << 4 | low
    let standsForItself =
      (0x20...0x7E).contains(letter) && letter != UInt8(ascii: "\"")
      && letter != UInt8(ascii: "\\")
    return standsForItself ? letter : nil
  }

  private func hexadecimal(_ offset: Int) -> UInt8? {
    switch byte(offset) {
    case let digit where digit &- UInt8(ascii: "0") < 10: digit - UInt8(ascii: "0")
    case let letter where (letter | 0x20) &- UInt8(ascii: "a") < 6:
      (letter | 0x20) - UInt8(ascii: "a") + 10
    default: nil
    }
  }
}

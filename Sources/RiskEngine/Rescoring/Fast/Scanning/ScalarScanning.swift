// Readers of single values, for text of which nothing is known. Each goes past what it reads and
// answers `nil` or `false` for everything that the whole engine should look at instead.

extension UInt8 {
  /// Whether a value can end before this byte.
  @inline(__always)
  var endsValue: Bool {
    switch self {
    case UInt8(ascii: ","), UInt8(ascii: "}"): true
    case UInt8(ascii: "]"), 0x20, 0x09, 0x0D, 0x0A: true
    default: false
    }
  }
}

/// Reads `true`, `false` or `null`.
@inline(__always)
func readWord(_ bytes: RawSpan, _ position: inout Int, _ word: StaticString) -> Bool {
  let count = word.utf8CodeUnitCount
  guard position + count < bytes.byteCount else { return false }
  // The text of a static string is in the program's own memory and never changes.
  let letters = unsafe UnsafeBufferPointer(start: word.utf8Start, count: count)
  for offset in 0..<count where unsafe bytes.byte(position + offset) != letters[offset] {
    return false
  }
  guard bytes.byte(position + count).endsValue else { return false }
  position += count
  return true
}

/// Reads `true` or `false`.
@inline(__always)
func readTruth(_ bytes: RawSpan, _ position: inout Int) -> Bool? {
  guard position + 8 <= bytes.byteCount else {
    if readWord(bytes, &position, "true") { return true }
    return readWord(bytes, &position, "false") ? false : nil
  }
  let word = bytes.word(position)
  let isTrue = word & 0xFFFF_FFFF == 0x6575_7274  // "true", the first letter lowest
  guard isTrue || word & 0xFF_FFFF_FFFF == 0x65_736C_6166 else { return nil }  // "false"
  let count = isTrue ? 4 : 5
  guard UInt8(truncatingIfNeeded: word >> UInt64(count * 8)).endsValue else { return nil }
  position += count
  return isTrue
}

/// Reads a number that is whole, however it is written: `1`, `1.0`, `1e0`, `10e-1`.
@inline(__always)
func readWhole(_ bytes: RawSpan, _ position: inout Int) -> Int? {
  if position + 3 <= bytes.byteCount {
    // Most are of one digit, or of two that don't begin with a zero.
    let first = bytes.byte(position) &- UInt8(ascii: "0")
    let second = bytes.byte(position + 1)
    if first < 10, second.endsValue {
      position += 1
      return Int(first)
    }
    let digit = second &- UInt8(ascii: "0")
    if first &- 1 < 9, digit < 10, bytes.byte(position + 2).endsValue {
      position += 2
      return Int(first) * 10 + Int(digit)
    }
  }
  return readAnyWhole(bytes, &position)
}

private func readAnyWhole(_ bytes: RawSpan, _ position: inout Int) -> Int? {
  var at = position
  func byte() -> UInt8 { at < bytes.byteCount ? bytes.byte(at) : 0 }
  func isDigit() -> Bool { byte() &- UInt8(ascii: "0") < 10 }
  let isNegative = byte() == UInt8(ascii: "-")
  if isNegative { at += 1 }
  guard isDigit() else { return nil }
  var digits = 0
  var number = 0
  let startsWithZero = byte() == UInt8(ascii: "0")
  while isDigit() {
    number = number * 10 + Int(byte() - UInt8(ascii: "0"))
    digits += 1
    guard digits <= 15 else { return nil }
    at += 1
  }
  guard !startsWithZero || digits == 1 else { return nil }
  var decimals = 0
  if byte() == UInt8(ascii: ".") {
    at += 1
    guard isDigit() else { return nil }
    while isDigit() {
      number = number * 10 + Int(byte() - UInt8(ascii: "0"))
      digits += 1
      decimals += 1
      guard digits <= 15 else { return nil }
      at += 1
    }
  }
  var exponent = 0
  if byte() | 0x20 == UInt8(ascii: "e") {
    at += 1
    let isSmall = byte() == UInt8(ascii: "-")
    if isSmall || byte() == UInt8(ascii: "+") { at += 1 }
    guard isDigit() else { return nil }
    var count = 0
    while isDigit() {
      exponent = exponent * 10 + Int(byte() - UInt8(ascii: "0"))
      count += 1
      guard count <= 2 else { return nil }
      at += 1
    }
    if isSmall { exponent = -exponent }
  }
  guard at < bytes.byteCount, byte().endsValue else { return nil }
  exponent -= decimals
  while exponent < 0, number % 10 == 0 {
    number /= 10
    exponent += 1
    if number == 0 { exponent = 0 }
  }
  guard exponent >= 0, exponent <= 3 || number == 0 else { return nil }
  if number != 0 { for _ in 0..<exponent { number *= 10 } }
  position = at
  return isNegative ? -number : number
}

/// Reads a string that holds a day, `YYYY-MM-DD`; says where its text stands.
@inline(__always)
func readDay(_ bytes: RawSpan, _ position: inout Int) -> (day: CalendarDay, text: Range<Int>)? {
  let start = position + 1
  guard position + 12 <= bytes.byteCount, bytes.byte(position) == UInt8(ascii: "\""),
    bytes.byte(start + 4) == UInt8(ascii: "-"), bytes.byte(start + 7) == UInt8(ascii: "-"),
    bytes.byte(start + 10) == UInt8(ascii: "\"")
  else { return nil }
  @inline(__always)
  func digits(_ offset: Int) -> Int? {
    let (tens, ones) = (
      bytes.byte(start + offset) &- UInt8(ascii: "0"),
      bytes.byte(start + offset + 1) &- UInt8(ascii: "0")
    )
    return tens < 10 && ones < 10 ? Int(tens) * 10 + Int(ones) : nil
  }
  guard let century = digits(0), let year = digits(2), let month = digits(5), let day = digits(8),
    let date = CalendarDay(year: century * 100 + year, month: month, day: day)
  else { return nil }
  position = start + 11
  return (date, start..<start + 10)
}

/// Goes past any string that the strict reader accepts, without keeping its text.
///
/// - Returns: Whether it is sure to have a visible character; `nil` where the whole engine should
///   look at it.
func skipText(_ bytes: RawSpan, _ position: inout Int) -> Bool? {
  guard position < bytes.byteCount, bytes.byte(position) == UInt8(ascii: "\"") else { return nil }
  var at = position + 1
  var isVisible = false
  while at < bytes.byteCount {
    let byte = bytes.byte(at)
    switch byte {
    case UInt8(ascii: "\""):
      position = at + 1
      return isVisible
    case UInt8(ascii: "\\"):
      guard let length = lengthOfEscape(bytes, at) else { return nil }
      at += length
    case 0x21..<0x7F:
      isVisible = true
      at += 1
    case 0x20, 0x7F: at += 1
    case 0x80...:
      guard let length = lengthOfLetter(bytes, at) else { return nil }
      at += length
    default: return nil
    }
  }
  return nil
}

/// The length of a plain escape; `nil` for one of half a letter, or of a lost one.
private func lengthOfEscape(_ bytes: RawSpan, _ start: Int) -> Int? {
  guard start + 6 <= bytes.byteCount else { return nil }
  switch bytes.byte(start + 1) {
  case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
    UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
    return 2
  case UInt8(ascii: "u"):
    var value: UInt32 = 0
    for offset in 2..<6 {
      let byte = bytes.byte(start + offset)
      let digit: UInt8
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
      case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = byte - UInt8(ascii: "A") + 10
      default: return nil
      }
      value = value << 4 | UInt32(digit)
    }
    return (0xD800...0xDFFF).contains(value) || value == 0xFFFD ? nil : 6
  default: return nil
  }
}

/// The length of a letter outside ASCII; `nil` where none is well-formed, or one was lost.
private func lengthOfLetter(_ bytes: RawSpan, _ start: Int) -> Int? {
  guard start + 4 <= bytes.byteCount else { return nil }
  let (second, third) = (bytes.byte(start + 1), bytes.byte(start + 2))
  switch bytes.byte(start) {
  case 0xC2...0xDF: return UTF8Sequence.isContinuation(second) ? 2 : nil
  case 0xE1...0xEC, 0xEE:
    return UTF8Sequence.isContinuation(second) && UTF8Sequence.isContinuation(third) ? 3 : nil
  default: return nil
  }
}

/// Goes into an object that has at least one member.
@inline(__always)
func openObject(_ bytes: RawSpan, _ position: inout Int) -> Bool {
  guard position < bytes.byteCount, bytes.byte(position) == UInt8(ascii: "{") else { return false }
  position += 1
  skipSpace(bytes, &position)
  return position < bytes.byteCount
}

/// Reads the members of an object whose keys are known, each by `read`.
@inline(__always)
func readMembers(
  _ bytes: RawSpan, _ position: inout Int, _ keys: inout KeyMatcher,
  _ read: (_ bytes: RawSpan, _ position: inout Int, _ key: Int) -> Bool
) -> Bool {
  guard position < bytes.byteCount, bytes.byte(position) == UInt8(ascii: "{") else { return false }
  position += 1
  skipSpace(bytes, &position)
  guard position < bytes.byteCount else { return false }
  if bytes.byte(position) == UInt8(ascii: "}") {
    position += 1
    return true
  }
  var previous = keys.beginning
  while true {
    guard case .key(let key) = keys.match(bytes, &position, after: previous) else { return false }
    previous = key
    guard read(bytes, &position, key) else { return false }
    switch readSeparator(bytes, &position, UInt8(ascii: "}")) {
    case .next: continue
    case .end: return true
    case .neither: return false
    }
  }
}

/// Reads the elements of an array, each by `read`.
@inline(__always)
func readElements(
  _ bytes: RawSpan, _ position: inout Int,
  _ read: (_ bytes: RawSpan, _ position: inout Int) -> Bool
) -> Bool {
  guard position < bytes.byteCount, bytes.byte(position) == UInt8(ascii: "[") else { return false }
  position += 1
  skipSpace(bytes, &position)
  guard position < bytes.byteCount else { return false }
  if bytes.byte(position) == UInt8(ascii: "]") {
    position += 1
    return true
  }
  while true {
    guard read(bytes, &position) else { return false }
    switch readSeparator(bytes, &position, UInt8(ascii: "]")) {
    case .next: continue
    case .end: return true
    case .neither: return false
    }
  }
}

/// What stands after a member or element.
enum Separator { case next, end, neither }

@inline(__always)
func readSeparator(_ bytes: RawSpan, _ position: inout Int, _ closing: UInt8) -> Separator {
  guard position < bytes.byteCount else { return .neither }
  var byte = bytes.byte(position)
  if byte <= 0x20 {
    skipSpace(bytes, &position)
    guard position < bytes.byteCount else { return .neither }
    byte = bytes.byte(position)
  }
  position += 1
  if byte == UInt8(ascii: ",") {
    skipSpace(bytes, &position)
    return .next
  }
  return byte == closing ? .end : .neither
}

/// Goes past an object, whose inside whoever reads it later has to check.
func skipObject(_ bytes: RawSpan, _ position: inout Int) -> Bool {
  var at = position
  guard at < bytes.byteCount, bytes.byte(at) == UInt8(ascii: "{") else { return false }
  var depth = 0
  while at < bytes.byteCount {
    switch bytes.byte(at) {
    case UInt8(ascii: "\""):
      guard plainString(bytes, &at) != nil || skipText(bytes, &at) != nil else { return false }
      continue
    case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
    case UInt8(ascii: "}"), UInt8(ascii: "]"):
      depth -= 1
      if depth == 0 {
        position = at + 1
        return true
      }
    case 0x0A: return false
    default: break
    }
    at += 1
  }
  return false
}

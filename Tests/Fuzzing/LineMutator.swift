/// Changes an input: half of the time byte by byte, as libFuzzer does, else token by token, which
/// mostly leaves JSON whole and so comes past the reader.
@c(LLVMFuzzerCustomMutator)
public func mutate(
  _ data: UnsafeMutablePointer<UInt8>?, _ count: Int, _ limit: Int, _ seed: UInt32
) -> Int {
  guard let data = unsafe data, seed & 1 == 0 else {
    return unsafe mutateBytes(data, count, limit)
  }
  // The fuzzer hands over room for `limit` bytes, of which `count` are filled.
  let room = unsafe UnsafeMutableBufferPointer(start: data, count: limit)
  var mutator = unsafe LineMutator(Array(room[..<count]), seed: seed)
  mutator.mutate()
  guard !mutator.text.isEmpty, mutator.text.count <= limit else {
    return unsafe mutateBytes(data, count, limit)
  }
  _ = unsafe room.update(fromContentsOf: mutator.text)
  return mutator.text.count
}

/// What libFuzzer does by itself: a C function of numbers and pointers, called as one of Swift.
@_silgen_name("LLVMFuzzerMutate")
private func mutateBytes(
  _ data: UnsafeMutablePointer<UInt8>?, _ count: Int, _ limit: Int
) -> Int

/// Replaces, repeats, moves and leaves out tokens of JSON.
private struct LineMutator {
  private(set) var text: [UInt8]
  private var random: SplitMix
  private var tokens: [Range<Int>] = []

  /// Values that mean something somewhere, and some that nearly do.
  private static let values = [
    "0", "1", "2", "3", "4", "-1", "-0", "1.0", "1e0", "10e-1", "0.1e1", "0e9", "1E+0", "01", "1.5",
    "15", "17", "130", "131", "1e99", "null", "true", "false", "\"\"", "\" \"", "\"1\"", "\"A1\"",
    "{}", "[]", "{\"value\":1}", "{\"missing\":\"declined\"}", "{\"value\":null,\"note\":\"n\"}",
    "{\"missing\":\"unknown\",\"value\":1}", "\"2024-06-01\"", "\"2024-02-30\"", "\"2010-01-01\"",
    "\"2009-12-31\"", "\"9999-12-31\"", "\"Exempelvik\"", "\"V\\u00e4xj\\u00f6\"", "\"self\"",
    "\"parent\"", "\"assessor\"", "\"person\"", "\"guardian\"", "\"given\"", "\"withdrawn\"",
    "\"1.0.0\"", "\"1.1.0\"", "\"20120101-1234\"", "\"\\ud83d\\ude00\"", "\"\u{e5}\u{fffd}\"",
    "\"w1\"", "\"w2\"", "\"phq-9\"",
  ].map { Array($0.utf8) }
  private static let spaces = [" ", "\t", "\r", "\r\n", "\n", "  "].map { Array($0.utf8) }

  init(_ text: [UInt8], seed: UInt32) {
    self.text = text
    random = SplitMix(state: UInt64(seed))
  }

  mutating func mutate() {
    for _ in 0...Int.random(in: 0..<3, using: &random) {
      findTokens()
      guard let token = tokens.randomElement(using: &random),
        let other = tokens.randomElement(using: &random)
      else { return }
      change(token, other)
    }
  }

  private mutating func change(_ token: Range<Int>, _ other: Range<Int>) {
    switch Int.random(in: 0..<8, using: &random) {
    case 0, 1: replaceValue(token, LineMutator.values.randomElement(using: &random) ?? [])
    case 2: replaceValue(token, Array(text[other]))
    case 3: text.replaceSubrange(token, with: LineMutator.escaped(text[token]))
    case 4:
      let space = LineMutator.spaces.randomElement(using: &random) ?? []
      text.insert(contentsOf: space, at: token.lowerBound)
    case 5:
      // Leaves out a member or an element, or some of them.
      guard let part = part(from: token) else { return }
      text.removeSubrange(part)
    case 6:
      // Moves one to another place, or repeats it there.
      guard let part = part(from: token) else { return }
      let moved = Array(text[part])
      guard let place = tokens.first(where: { $0.lowerBound >= other.lowerBound && isComma($0) })
      else { return }
      text.insert(contentsOf: moved, at: place.lowerBound)
      if place.lowerBound >= part.upperBound, Bool.random(using: &random) {
        text.removeSubrange(part)
      }
    default:
      // Another line, like the first or like all.
      let line = Array(text.prefix { $0 != 0x0A })
      text += [0x0A] + (Bool.random(using: &random) ? line : text)
    }
  }

  /// Replaces the first value from a token on; keys are replaced too, but seldom.
  private mutating func replaceValue(_ token: Range<Int>, _ value: [UInt8]) {
    let first = tokens.first { candidate in
      candidate.lowerBound >= token.lowerBound && !isPunctuation(text[candidate.lowerBound])
        && (!isKey(candidate) || candidate == token)
    }
    guard let first else { return }
    text.replaceSubrange(first, with: value)
  }

  /// From a comma up to the next one.
  private func part(from token: Range<Int>) -> Range<Int>? {
    guard let start = tokens.first(where: { $0.lowerBound >= token.lowerBound && isComma($0) }),
      let end = tokens.first(where: { $0.lowerBound > start.lowerBound && isComma($0) })
    else { return nil }
    return start.lowerBound..<end.lowerBound
  }

  private func isComma(_ token: Range<Int>) -> Bool { text[token.lowerBound] == 0x2C }

  private func isKey(_ token: Range<Int>) -> Bool {
    token.upperBound < text.count && text[token.upperBound] == 0x3A
  }

  private func isPunctuation(_ byte: UInt8) -> Bool { "{}[]:,".utf8.contains(byte) }

  /// Finds strings, punctuation, and whatever stands between them.
  private mutating func findTokens() {
    tokens.removeAll()
    var start = 0
    while start < text.count {
      var end = start + 1
      if text[start] == 0x22 {
        while end < text.count, text[end] != 0x22 { end += text[end] == 0x5C ? 2 : 1 }
        end = min(end + 1, text.count)
      } else if !isPunctuation(text[start]) {
        while end < text.count, !isPunctuation(text[end]), text[end] != 0x22 { end += 1 }
      }
      tokens.append(start..<end)
      start = end
    }
  }

  /// A string with its second byte, often its first letter, as an escape.
  private static func escaped(_ token: ArraySlice<UInt8>) -> [UInt8] {
    guard token.count > 2, token.first == 0x22, let letter = token.dropFirst().first,
      (0x23..<0x5B).contains(letter) || (0x5D..<0x7F).contains(letter)
    else { return Array(token) }
    return [0x22] + Array("\\u00\(String(letter, radix: 16))".utf8) + token.dropFirst(2)
  }
}

/// Random numbers from a seed.
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

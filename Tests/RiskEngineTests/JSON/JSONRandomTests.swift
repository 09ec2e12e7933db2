import RiskEngine
import Testing

@Suite struct JSONRandomTests {
  @Test(arguments: JSONWriter.Style.allCases, [0x5EED_0003 as UInt64, 0x5EED_0004])
  func whatIsWrittenIsReadBackAsTheSameValue(style: JSONWriter.Style, seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for round in 0..<400 {
      let value = RandomValue.random(depth: 5, using: &generator)
      let bytes = written(value, style)
      let root = try JSONDocument(name: "random", bytes: bytes).root
      #expect(value.matches(root), "seed \(seed), round \(round)")
    }
  }

  @Test(arguments: [0x5EED_0005 as UInt64])
  func prettyStyleOnlyAddsWhitespace(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for round in 0..<200 {
      let value = RandomValue.random(depth: 4, using: &generator)
      #expect(
        withoutLayout(written(value, .pretty)) == written(value, .compact),
        "seed \(seed), round \(round)")
    }
  }

  /// Whatever is done to a document, the reader answers: a tape that fits the bytes, or one
  /// problem at a byte of the document.
  @Test(arguments: [0x5EED_0006 as UInt64, 0x5EED_0007, 0x5EED_0008, 0x5EED_0009])
  func damagedDocumentsGiveATapeOrAProblem(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for round in 0..<2_000 {
      let value = RandomValue.random(depth: 3, using: &generator)
      var bytes = written(value, .allCases.randomElement(using: &generator) ?? .compact)
      for _ in 0...Int.random(in: 0...3, using: &generator) { damage(&bytes, using: &generator) }
      guard let error = syntaxError(in: bytes) else {
        try expectSound(JSONDocument(name: "damaged", bytes: bytes), "seed \(seed), round \(round)")
        continue
      }
      #expect((0...bytes.count).contains(error.offset), "seed \(seed), round \(round)")
      let place = JSONDocument.location(ofOffset: error.offset, in: bytes.span, name: "damaged")
      #expect(place.line >= 1 && place.column >= 1, "seed \(seed), round \(round)")
    }
  }

  /// A document cut off anywhere is refused, at its end or where an open string begins.
  @Test(arguments: [0x5EED_000A as UInt64])
  func documentsCutOffAnywhereAreRefused(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let members = (0..<6).map { _ in RandomValue.random(depth: 3, using: &generator) }
    let bytes = written(.array(members), .pretty)
    for length in bytes.indices {
      let error = syntaxError(in: Array(bytes[..<length]))
      #expect(error != nil, "seed \(seed), length \(length)")
    }
  }

  // MARK: - Means

  private func written(_ value: RandomValue, _ style: JSONWriter.Style) -> [UInt8] {
    var writer = JSONWriter(style: style)
    value.write(to: &writer)
    return writer.bytes
  }

  /// The bytes without the spaces and line breaks that stand outside strings.
  private func withoutLayout(_ bytes: [UInt8]) -> [UInt8] {
    var isInString = false
    var isEscaped = false
    return bytes.filter { byte in
      defer {
        if isInString, isEscaped {
          isEscaped = false
        } else if isInString, byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
          isInString.toggle()
        }
      }
      return isInString || (byte != UInt8(ascii: " ") && byte != UInt8(ascii: "\n"))
    }
  }

  /// Changes, inserts, removes, doubles or cuts off at a random place.
  private func damage(_ bytes: inout [UInt8], using generator: inout SeededGenerator) {
    guard let place = bytes.indices.randomElement(using: &generator) else { return }
    let pieces: [[UInt8]] = [
      Array("\"".utf8), Array("\\".utf8), Array("\\u".utf8), Array("\\uD83D".utf8),
      Array(",".utf8), Array("]".utf8), Array("}".utf8), Array("[".utf8), Array("{".utf8),
      Array(":".utf8), Array("-".utf8), Array("0".utf8), Array("e".utf8), Array(".".utf8),
      Array("//".utf8), Array("NaN".utf8), [0xC3], [0xED, 0xA0], [0xF4, 0x90], [0x00], [0xFF],
    ]
    switch Int.random(in: 0..<5, using: &generator) {
    case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
    case 1: bytes.insert(contentsOf: pieces.randomElement(using: &generator) ?? [], at: place)
    case 2: bytes.remove(at: place)
    case 3: bytes.insert(contentsOf: bytes[place...].prefix(9), at: place)
    default: bytes.removeSubrange(place...)
    }
  }

  /// Every token lies inside its container and inside the document, and every accessor answers.
  private func expectSound(_ document: JSONDocument, _ comment: Comment) throws {
    let tokens = document.tape.tokens
    #expect(tokens.first?.next == tokens.count, comment)
    var waiting = [document.root]
    var visited = 0
    while let node = waiting.popLast() {
      visited += 1
      let range = node.rawBytes
      #expect(range.lowerBound >= 0 && range.upperBound <= document.bytes.count, comment)
      if node.kind == .string { #expect(node.text != nil, comment) }
      if node.kind == .number { #expect(node.number != nil, comment) }
      _ = node.containsReplacementCharacter
      _ = node.location
      var children = Array(node.elements)
      #expect(children.count == node.count || node.kind == .object, comment)
      for (key, value) in node.members { children += [key, value] }
      for child in children {
        #expect(range.contains(child.rawBytes.lowerBound), comment)
        #expect(range.upperBound > child.rawBytes.upperBound, comment)
      }
      waiting += children
    }
    #expect(visited == tokens.count, comment)
  }
}

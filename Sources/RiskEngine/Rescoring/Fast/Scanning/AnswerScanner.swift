extension ItemType {
  /// Whether an answer that isn't missing is one value, not a list.
  fileprivate var takesOneOption: Bool { if case .multiple = self { false } else { true } }
}

/// Reads the object of answers to one instrument as one code per item.
struct AnswerScanner {
  private var keys: KeyMatcher
  /// By item and digit, the code of the answer that is written with that one digit.
  private let digits: [UInt8]
  /// By item the codes of numbers with more digits.
  private let numbers: [[(number: Int, code: UInt8)]]
  /// By item the codes of words.
  private let words: [[(word: [UInt8], code: UInt8)]]
  /// By item the codes of `false` and `true`.
  private let truths: [(no: UInt8, yes: UInt8)]
  /// Which items take several options at once: codes are those of options alone.
  private let takesSeveral: [Bool]
  /// Which items take any text.
  private let takesText: [Bool]
  /// The keys of an answer that is an object.
  private var parts = KeyMatcher(["value", "missing", "note", "source", "contested"])
  private static let reasonWords = ["notAsked", "unknown", "declined", "notApplicable"].map {
    Array($0.utf8)
  }

  /// The most items of an instrument.
  static let limit = 256

  /// - Parameters:
  ///   - items: The instrument's items, at most ``limit``, none of which is a rating.
  ///   - answers: By item, what each code stands for.
  init(_ items: [Item], _ answers: [[Answer]]) {
    keys = KeyMatcher(items.map(\.answerKey))
    var numbers: [[(number: Int, code: UInt8)]] = []
    var words: [[(word: [UInt8], code: UInt8)]] = []
    var truths: [(no: UInt8, yes: UInt8)] = []
    for (item, answers) in zip(items, answers) {
      let first = Int(AnswerCode.first)
      var known: [(number: Int, code: UInt8)] = item.missingCodes.compactMap { missing in
        answers.firstIndex(of: .missing(missing.reason)).map { (missing.code, UInt8($0)) }
      }
      var wordsOfItem: [(word: [UInt8], code: UInt8)] = []
      var truth = (no: AnswerCode.none, yes: AnswerCode.none)
      switch item.type {
      case .choice(let options), .multiple(let options):
        let isOne = item.type.takesOneOption
        for (position, option) in options.enumerated() {
          // Of several options at once, each adds a bit to the code.
          let code = UInt8(first + (isOne ? position : 1 << position))
          switch option.code {
          case .number(let number): known.append((number, code))
          case .word(let word): wordsOfItem.append((Array(word.utf8), code))
          }
        }
      case .yesNo:
        known += [(0, AnswerCode.first), (1, AnswerCode.first + 1)]
        truth = (AnswerCode.first, AnswerCode.first + 1)
      case .whole(let range):
        known += (range.minimum...range.maximum).enumerated().map { position, number in
          (number, UInt8(first + position))
        }
      case .decimal, .date, .text: break
      }
      numbers.append(known)
      words.append(wordsOfItem)
      truths.append(truth)
    }
    self.numbers = numbers
    self.words = words
    self.truths = truths
    takesSeveral = items.map { if case .multiple = $0.type { true } else { false } }
    takesText = items.map { if case .text = $0.type { true } else { false } }
    digits = zip(numbers, items).flatMap { known, item in
      (0..<16).map { digit in
        guard digit < 10, item.type.takesOneOption else { return AnswerCode.none }
        return known.first { $0.number == digit }?.code ?? AnswerCode.none
      }
    }
  }

  /// Reads the object that begins at `position`.
  ///
  /// - Parameters:
  ///   - bytes: The text.
  ///   - position: Where the object begins; afterwards just past it.
  ///   - codes: One per item; those that aren't answered become *not asked*.
  /// - Returns: Whether every member could be read this way.
  mutating func read(
    _ bytes: RawSpan, _ position: inout Int, into codes: inout [UInt8]
  ) -> Bool {
    prepare(&codes)
    var at = position
    guard at < bytes.byteCount, bytes.byte(at) == UInt8(ascii: "{") else { return false }
    at += 1
    skipSpace(bytes, &at)
    guard at < bytes.byteCount else { return false }
    var previous = keys.beginning
    var isAtEnd = bytes.byte(at) == UInt8(ascii: "}")
    if isAtEnd { at += 1 }
    while !isAtEnd {
      if keys.readDigits(bytes, &at, &previous, codes: digits, into: &codes) {
        isAtEnd = true
        break
      }
      skipSpace(bytes, &at)
      guard case .key(let item) = keys.match(bytes, &at, after: previous),
        codes[item] == AnswerCode.none, at < bytes.byteCount
      else { return false }
      previous = item
      let code = readValue(bytes, &at, item)
      guard code != AnswerCode.none else { return false }
      codes[item] = code
      switch readSeparator(bytes, &at, UInt8(ascii: "}")) {
      case .next: continue
      case .end: isAtEnd = true
      case .neither: return false
      }
    }
    settle(&codes)
    position = at
    return true
  }

  /// Until the end, no code stands for an item that hasn't come.
  ///
  /// There is room for whole blocks, so that they can be filled and settled without a remainder.
  @inline(__always)
  private func prepare(_ codes: inout [UInt8]) {
    let count = (numbers.count + 7) & ~7
    if codes.count == count {
      var places = codes.mutableSpan
      places.update(repeating: AnswerCode.none)
    } else {
      codes = Array(repeating: AnswerCode.none, count: count)
    }
  }

  /// What hasn't come wasn't asked.
  @inline(__always)
  private func settle(_ codes: inout [UInt8]) {
    var places = codes.mutableSpan
    // A list of bytes seen as bytes.
    var bytes = unsafe places.mutableBytes
    var offset = 0
    while offset < bytes.byteCount {
      // Blocks lie inside; every pattern of bits is a number.
      let word = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
      bytes.storeBytes(of: word.withoutFullBytes, toByteOffset: offset, as: UInt64.self)
      offset &+= 8
    }
  }

  /// Any other value than a single digit; ``AnswerCode/none`` where it must be read otherwise.
  private mutating func readValue(_ bytes: RawSpan, _ at: inout Int, _ item: Int) -> UInt8 {
    switch bytes.byte(at) {
    case UInt8(ascii: "{"): return readObject(bytes, &at, item)
    case UInt8(ascii: "n"):
      return readWord(bytes, &at, "null") ? AnswerCode.notAsked : AnswerCode.none
    case UInt8(ascii: "0")...UInt8(ascii: "9")
    where at + 1 < bytes.byteCount && bytes.byte(at + 1).endsValue:
      let digit = bytes.byte(at) - UInt8(ascii: "0")
      at += 1
      return digits[item * 16 + Int(digit)]
    default: return readScalar(bytes, &at, item)
    }
  }

  private mutating func readScalar(_ bytes: RawSpan, _ at: inout Int, _ item: Int) -> UInt8 {
    if takesSeveral[item] { return readSeveral(bytes, &at, item) }
    switch bytes.byte(at) {
    case UInt8(ascii: "t"), UInt8(ascii: "f"):
      guard let truth = readTruth(bytes, &at) else { return AnswerCode.none }
      return truth ? truths[item].yes : truths[item].no
    case UInt8(ascii: "\"") where takesText[item]:
      return skipText(bytes, &at) == nil ? AnswerCode.none : AnswerCode.first
    case UInt8(ascii: "\""):
      guard let text = plainString(bytes, &at) else { return AnswerCode.none }
      let known = words[item].first { word in
        word.word.count == text.count && bytes.holds(word.word, at: text.lowerBound)
      }
      return known?.code ?? AnswerCode.none
    default:
      guard let number = readWhole(bytes, &at) else { return AnswerCode.none }
      return numbers[item].first { $0.number == number }?.code ?? AnswerCode.none
    }
  }

  /// A list of options, each once.
  private mutating func readSeveral(_ bytes: RawSpan, _ at: inout Int, _ item: Int) -> UInt8 {
    var chosen = AnswerCode.first
    let isRead = readElements(bytes, &at) { bytes, at in
      let option: UInt8?
      if let text = plainString(bytes, &at) {
        option =
          words[item].first { word in
            word.word.count == text.count && bytes.holds(word.word, at: text.lowerBound)
          }?.code
      } else {
        let number = readWhole(bytes, &at)
        option = numbers[item].first { $0.number == number }?.code
      }
      guard let option, option > AnswerCode.first else { return false }
      let bit = option - AnswerCode.first
      guard (chosen - AnswerCode.first) & bit == 0 else { return false }
      chosen += bit
      return true
    }
    return isRead ? chosen : AnswerCode.none
  }

  /// An answer with its remarks, or with the reason why there is none.
  private mutating func readObject(_ bytes: RawSpan, _ at: inout Int, _ item: Int) -> UInt8 {
    var value = AnswerCode.none
    var reason = AnswerCode.none
    var seen = 0
    var keys = parts
    defer { parts = keys }
    let isRead = readMembers(bytes, &at, &keys) { bytes, at, key in
      guard seen & 1 << key == 0, at < bytes.byteCount else { return false }
      seen |= 1 << key
      if bytes.byte(at) == UInt8(ascii: "n") { return readWord(bytes, &at, "null") }
      switch key {
      case 0:
        value = readScalar(bytes, &at, item)
        return value != AnswerCode.none
      case 1:
        guard let text = plainString(bytes, &at),
          let stated = AnswerScanner.reasonWords.firstIndex(where: {
            $0.count == text.count && bytes.holds($0, at: text.lowerBound)
          })
        else { return false }
        reason = UInt8(stated)
        return true
      case 2, 3: return skipText(bytes, &at) != nil
      default:
        return readTruth(bytes, &at) != nil
      }
    }
    guard isRead else { return AnswerCode.none }
    // One of both, unless it is said that there is no value.
    if value == AnswerCode.none, reason == AnswerCode.none {
      return seen & 1 == 1 ? AnswerCode.notAsked : AnswerCode.none
    }
    if value != AnswerCode.none, reason != AnswerCode.none { return AnswerCode.none }
    return value != AnswerCode.none ? value : reason
  }
}

/// What is wrong with an answer as somebody typed it.
package enum TypedAnswerProblem: Error, Sendable, Hashable {
  /// None of the item's options.
  case notAnOption(keys: [String])
  /// An option that stands there twice.
  case optionTwice(key: String)
  /// Neither yes nor no.
  case neitherYesNorNo
  /// No number at all, or one with more digits than are kept exactly.
  case notANumber
  /// A number with decimals where only whole ones are possible.
  case notWhole
  /// A number outside the declared range.
  case outOfRange(low: String, high: String)
  /// A number between two steps.
  case offStep(step: String, from: String)
  /// No day of the calendar.
  case notADay
  /// Nothing that can be seen.
  case empty
  /// Signs that some program before us couldn't read.
  case lostLetters
}

extension ItemType {
  /// What is typed to choose each option: its code where all codes are numbers, so that the form's
  /// own numbers hold; a number from 1 where all are words; else the code.
  package var optionKeys: [String] {
    switch self {
    case .choice(let options), .multiple(let options):
      let words = options.count { !$0.code.isNumber }
      return words == options.count && !options.isEmpty
        ? options.indices.map { String($0 + 1) } : options.map(\.code.description)
    case .yesNo: return ["0", "1"]
    case .whole, .decimal, .date, .text: return []
    }
  }
}

extension Item {
  /// Reads an answer as somebody types it.
  ///
  /// Decimal commas and points are the same, `ja` and `yes` are too, several options stand with
  /// commas or spaces between, and a day may be written without hyphens.
  ///
  /// - Returns: The answer and, of a free text, its words.
  /// - Complexity: O(options + characters).
  package func answer(
    typed: String
  ) throws(TypedAnswerProblem) -> (answer: Answer, text: String?) {
    let words = typed.trimmed
    guard !words.isBlank else { throw .empty }
    guard !words.unicodeScalars.contains("\u{FFFD}") else { throw .lostLetters }
    if !missingCodes.isEmpty, let number = TypedNumber.read(words),
      let code = missingCodes.first(where: { number == Fraction($0.code) })
    {
      return (.missing(code.reason), nil)
    }
    switch type {
    case .choice(let options): return (.option(try option(words, of: options)), nil)
    case .multiple(let options): return (.options(try self.options(words, of: options)), nil)
    case .yesNo:
      guard let answer = TypedNumber.truth(words) else { throw .neitherYesNorNo }
      return (.option(answer ? 1 : 0), nil)
    case .whole(let range):
      guard let number = TypedNumber.read(words) else { throw .notANumber }
      guard let whole = number.whole else { throw .notWhole }
      guard (range.minimum...range.maximum).contains(whole) else {
        throw .outOfRange(low: String(range.minimum), high: String(range.maximum))
      }
      return (.number(number), nil)
    case .decimal(let range):
      guard let number = TypedNumber.read(words) else { throw .notANumber }
      guard number >= range.minimum, number <= range.maximum else {
        throw .outOfRange(low: range.minimum.description, high: range.maximum.description)
      }
      guard range.contains(number) else {
        throw .offStep(step: range.step.description, from: range.minimum.description)
      }
      return (.number(number), nil)
    case .date:
      guard let day = CalendarDay(typed: words) else { throw .notADay }
      return (.day(day), nil)
    case .text: return (.text, words)
    }
  }

  private func option(
    _ words: String, of options: [ItemType.Option]
  ) throws(TypedAnswerProblem) -> UInt16 {
    let keys = type.optionKeys
    // A code in words may be typed too.
    let position =
      keys.firstIndex(of: words)
      ?? options.firstIndex { $0.code.description.lowercased() == words.lowercased() }
    guard let position = position.flatMap(UInt16.init(exactly:)) else {
      throw .notAnOption(keys: keys)
    }
    return position
  }

  private func options(
    _ words: String, of options: [ItemType.Option]
  ) throws(TypedAnswerProblem) -> UInt64 {
    if ["-", "inga", "ingen", "inget", "none"].contains(words.lowercased()) { return 0 }
    var chosen: UInt64 = 0
    for word in words.split(whereSeparator: { $0 == "," || $0 == ";" || $0.isWhitespace }) {
      let bit: UInt64 = 1 << UInt64(try option(String(word), of: options))
      guard chosen & bit == 0 else { throw .optionTwice(key: String(word)) }
      chosen |= bit
    }
    return chosen
  }
}

/// Numbers and truth values as people type them.
package enum TypedNumber {
  /// The exact number, with a decimal comma or point; at most 15 digits.
  package static func read(_ text: String) -> Fraction? {
    var digits: Int128 = 0
    var scale: Int128 = 1
    var count = 0
    var isNegative = false
    var isInFraction = false
    for (place, sign) in text.unicodeScalars.enumerated() {
      switch sign {
      case "-", "\u{2212}": if place == 0 { isNegative = true } else { return nil }
      case "+": if place != 0 { return nil }
      case ",", ".":
        guard !isInFraction, count > 0 else { return nil }
        isInFraction = true
      case "0"..."9":
        count += 1
        guard count <= 15 else { return nil }
        digits = digits * 10 + Int128(sign.value - 0x30)
        if isInFraction { scale *= 10 }
      default: return nil
      }
    }
    guard count > 0 else { return nil }
    return Fraction(isNegative ? -digits : digits, over: scale)
  }

  /// Yes or no in either language.
  package static func truth(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "1", "j", "ja", "y", "yes", "true": true
    case "0", "n", "nej", "no", "false": false
    default: nil
    }
  }
}

extension CalendarDay {
  /// Reads `YYYY-MM-DD` or `YYYYMMDD`.
  package init?(typed text: String) {
    let digits = Array(text)
    if digits.count == 8, digits.allSatisfy({ $0.isASCII && $0.isNumber }) {
      self.init("\(String(digits[..<4]))-\(String(digits[4..<6]))-\(String(digits[6...]))")
    } else {
      self.init(text)
    }
  }
}

extension String {
  /// Without the spaces around it.
  package var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}

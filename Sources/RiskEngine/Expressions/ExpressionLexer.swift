/// Cuts the text of an expression into words and signs.
struct ExpressionLexer {
  private let bytes: [UInt8]
  private var position = 0

  private init(_ text: String) { bytes = Array(text.utf8) }

  /// The tokens of a text; the last is `end`, or `damaged` where reading stopped.
  static func tokens(of text: String) -> [ExpressionToken] {
    var lexer = ExpressionLexer(text)
    var tokens: [ExpressionToken] = []
    while true {
      lexer.skipSpace()
      let start = lexer.position
      let kind = lexer.next()
      tokens.append(ExpressionToken(kind: kind, range: start..<lexer.position))
      switch kind {
      case .end, .damaged: return tokens
      default: continue
      }
    }
  }

  private mutating func skipSpace() {
    while let byte = peek(), [0x20, 0x09, 0x0a, 0x0d].contains(byte) { position += 1 }
  }

  private func peek(ahead distance: Int = 0) -> UInt8? {
    position + distance < bytes.count ? bytes[position + distance] : nil
  }

  private mutating func next() -> ExpressionToken.Kind {
    guard let byte = peek() else { return .end }
    if byte == UInt8(ascii: "\"") { return text() }
    if byte.isDigit { return number() }
    if byte.isLetter {
      let start = position
      while let byte = peek(), byte.isLetter || byte.isDigit { position += 1 }
      return .word(string(start..<position))
    }
    for length in [2, 1] where position + length <= bytes.count {
      let range = position..<position + length
      if let sign = ExpressionToken.Sign(rawValue: string(range)) {
        position += length
        return .sign(sign)
      }
    }
    return .damaged(.characterNotInExpressions(character()))
  }

  /// The whole character that stands here, however many bytes it has.
  private func character() -> String {
    let rest = String(decoding: bytes[position...], as: UTF8.self)
    return String(rest.prefix(1))
  }

  private func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  // MARK: - Numbers

  /// Digits, and perhaps a point and digits; the two points of an interval aren't decimals.
  private mutating func number() -> ExpressionToken.Kind {
    let start = position
    var value: Int128 = 0
    var (significant, decimals) = (0, 0)
    var afterPoint = false
    while let byte = peek() {
      if byte.isDigit {
        if value != 0 || byte != UInt8(ascii: "0") { significant += 1 }
        if afterPoint { decimals += 1 }
        if significant <= Self.digitLimit { value = value * 10 + Int128(byte - UInt8(ascii: "0")) }
      } else if byte == UInt8(ascii: "."), !afterPoint, peek(ahead: 1)?.isDigit == true {
        afterPoint = true
      } else {
        break
      }
      position += 1
    }
    let endsWell = peek().map { !$0.isLetter && ($0 != UInt8(ascii: ".") || isDots) } ?? true
    guard endsWell else {
      while let byte = peek(), byte.isLetter || byte.isDigit || byte == UInt8(ascii: ".") {
        position += 1
      }
      return .damaged(.expressionNumberMalformed(string(start..<position)))
    }
    guard significant <= Self.digitLimit, let scale = Fraction.powerOfTen(decimals),
      let number = Fraction(value, over: scale)
    else {
      let written = string(start..<position)
      return .damaged(.expressionNumberTooPrecise(written, limit: Self.digitLimit))
    }
    return .number(number)
  }

  private var isDots: Bool { peek(ahead: 1) == UInt8(ascii: ".") }

  /// Significant digits and decimals, as everywhere in the documents.
  private static let digitLimit = 15

  // MARK: - Texts

  private mutating func text() -> ExpressionToken.Kind {
    position += 1
    var content: [UInt8] = []
    while let byte = peek() {
      position += 1
      switch byte {
      case UInt8(ascii: "\""):
        return .text(String(decoding: content, as: UTF8.self))
      case UInt8(ascii: "\\"):
        guard let escaped = peek() else { return .damaged(.textNotClosed) }
        guard escaped == UInt8(ascii: "\"") || escaped == UInt8(ascii: "\\") else {
          return .damaged(.escapeNotKnown("\\" + character()))
        }
        content.append(escaped)
        position += 1
      default:
        content.append(byte)
      }
    }
    return .damaged(.textNotClosed)
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

  fileprivate var isLetter: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) || self == UInt8(ascii: "_")
  }
}

/// A text as people vary it: in small letters, without accents, spaces and punctuation.
struct FoldedText: Sendable, Hashable {
  /// Its words and numbers, in order; numbers without zeros before them.
  let words: [String]

  /// Longer texts are compared by their beginning only, so that hostile input costs little.
  private static let maximumLength = 300

  /// Folds a text: `Fråga_01` and `FRÅGA 1` are the same.
  init(_ text: String) {
    var words: [String] = []
    var word = ""
    var isNumber = false
    func end() {
      guard !word.isEmpty else { return }
      words.append(isNumber ? FoldedText.withoutZeros(word) : word)
      word = ""
    }
    for scalar in text.unicodeScalars.prefix(Self.maximumLength) {
      // What combines with the letter before it.
      if (0x300...0x36F).contains(scalar.value) { continue }
      let letters = scalar.properties.isAlphabetic ? FoldedText.letters(of: scalar) : nil
      let isDigit = ("0"..."9").contains(scalar)
      guard letters != nil || isDigit else {
        end()
        continue
      }
      if !word.isEmpty, isDigit != isNumber { end() }
      isNumber = isDigit
      word += letters ?? String(scalar)
    }
    end()
    self.words = words
  }

  init(words: some Sequence<String>) { self.words = Array(words) }

  /// All words without anything between them.
  var joined: String { words.joined() }

  /// What is left after these words at its beginning; `nil` where it doesn't begin so.
  func dropping(_ beginning: [String]) -> [String]? {
    words.starts(with: beginning) ? Array(words.dropFirst(beginning.count)) : nil
  }

  private static func letters(of scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "å", "ä", "á", "à", "â", "ã", "Å", "Ä", "Á", "À", "Â", "Ã", "æ", "Æ": "a"
    case "ö", "ó", "ò", "ô", "õ", "ø", "Ö", "Ó", "Ò", "Ô", "Õ", "Ø": "o"
    case "é", "è", "ê", "ë", "É", "È", "Ê", "Ë": "e"
    case "ü", "ú", "ù", "û", "Ü", "Ú", "Ù", "Û": "u"
    default: scalar.properties.lowercaseMapping
    }
  }

  private static func withoutZeros(_ digits: String) -> String {
    let rest = digits.drop { $0 == "0" }
    return rest.isEmpty ? "0" : String(rest)
  }
}

extension FoldedText {
  /// Whether two texts differ by no more than a slip of the pen: one sign in eight.
  func isNearly(_ other: FoldedText) -> Bool {
    let (own, their) = (joined, other.joined)
    guard own != their else { return true }
    let length = max(own.count, their.count)
    guard length >= 6 else { return false }
    return Suggestion.distance(own, their, atMost: length / 8) != nil
  }
}

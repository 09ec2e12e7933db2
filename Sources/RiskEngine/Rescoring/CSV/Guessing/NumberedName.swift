/// A column's name with a number that may be an item's: `Fråga 7`, `phq9_7`, `7. Sömn`.
struct NumberedName {
  /// What comes before the number.
  enum Kind: Int, Comparable {
    /// The instrument's name.
    case named
    /// A word such as `fråga`, or nothing.
    case usual
    /// Anything else.
    case other

    static func < (a: Kind, b: Kind) -> Bool { a.rawValue < b.rawValue }
  }

  let kind: Kind
  /// What comes before the number, as in the other columns of the same form.
  let prefix: [String]
  let number: Int
  /// What comes after it.
  let rest: [String]

  /// `nil` where it has no such number.
  ///
  /// - Parameters:
  ///   - name: The name.
  ///   - instrument: The names of the instrument, the longest first.
  init?(_ name: FoldedText, instrument: [[String]]) {
    let words = name.words
    for (place, own) in instrument.enumerated() {
      guard let rest = name.dropping(own), !rest.isEmpty else { continue }
      // `phq9 sum` isn't the ninth item, and `phq8 1` is none of another instrument's.
      guard let found = NumberedName.usual(rest),
        place == 0 || !found.rest.contains(where: { Int($0) != nil })
      else { return nil }
      self.init(.named, own + found.prefix, found.number, found.rest)
      return
    }
    if let found = NumberedName.usual(words) {
      self.init(.usual, found.prefix, found.number, found.rest)
      return
    }
    // The number that ends the name, or nearly.
    guard let place = words.lastIndex(where: { Int($0) != nil }), place >= words.count - 2,
      let number = Int(words[place])
    else { return nil }
    self.init(.other, Array(words[..<place]), number, Array(words[(place + 1)...]))
  }

  private init(_ kind: Kind, _ prefix: [String], _ number: Int, _ rest: [String]) {
    (self.kind, self.prefix, self.number, self.rest) = (kind, prefix, number, rest)
  }

  /// A number, perhaps after a usual word, at the beginning.
  private static func usual(
    _ words: [String]
  ) -> (prefix: [String], number: Int, rest: [String])? {
    let prefix = words.prefix { ColumnVocabulary.itemWords.contains($0) }
    guard prefix.count <= 2, prefix.count < words.count, let number = Int(words[prefix.count])
    else { return nil }
    return (Array(prefix), number, Array(words[(prefix.count + 1)...]))
  }
}

/// The names by which columns may call an instrument.
enum InstrumentNames {
  /// `audit` for `audit`; `phq 9` and `phq` for `phq-9`; the longest first.
  static func of(_ id: String) -> [[String]] {
    let words = FoldedText(id).words
    let short = Array(words.dropLast())
    guard words.last.flatMap({ Int($0) }) != nil, short.joined().count > 2 else { return [words] }
    return [words, short]
  }
}

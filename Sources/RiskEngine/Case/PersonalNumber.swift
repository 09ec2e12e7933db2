/// Recognises Swedish personal identity numbers, so that they are not mistaken for pseudonyms.
///
/// Source: folkbokföringslagen (1991:481) 18 §; Skatteverket's description of the check digit
/// (modulus 10). Coordination numbers (SFS 2022:1697) have 60 added to the day.
package enum PersonalNumber {
  /// Whether a personnummer or samordningsnummer stands anywhere in the text.
  ///
  /// With the separator of the number (`-` or `+`) a possible date is enough, so that a mistyped
  /// number is caught too; without it, or with spaces and other dashes, the check digit must also
  /// be right.
  package static func occurs(in text: String) -> Bool {
    // Most ids have too few digits.
    guard text.utf8.count(where: \.isASCIIDigit) >= 10 else { return false }
    let signs = Array(text.unicodeScalars)
    var start = 0
    while start < signs.count {
      guard digit(signs[start]) != nil else {
        start += 1
        continue
      }
      let run = digits(signs, from: start)
      let end = start + run.count
      if run.count == 10 || run.count == 12 {
        let number = Array(run.suffix(10))
        if hasPossibleDate(number), checkDigit(number) == number[9] { return true }
      }
      if run.count == 6 || run.count == 8, hasPossibleDate(Array(run.suffix(6))),
        let (separator, four) = separatedFour(signs, end)
      {
        let number = run.suffix(6) + four
        if separator == ["-"] || separator == ["+"] || checkDigit(Array(number)) == number.last {
          return true
        }
      }
      start = end
    }
    return false
  }

  private static func digit(_ sign: Unicode.Scalar) -> Int? {
    ("0"..."9").contains(sign) ? Int(sign.value - 0x30) : nil
  }

  private static func digits(_ signs: [Unicode.Scalar], from start: Int) -> [Int] {
    signs[start...].prefix { digit($0) != nil }.compactMap(digit)
  }

  /// Up to three separating signs, and the four digits after them.
  private static func separatedFour(
    _ signs: [Unicode.Scalar], _ start: Int
  ) -> (separator: [Unicode.Scalar], digits: [Int])? {
    let separator = Array(signs[start...].prefix { isSeparator($0) })
    guard (1...3).contains(separator.count) else { return nil }
    let four = digits(signs, from: start + separator.count)
    return four.count == 4 ? (separator, four) : nil
  }

  /// Hyphens and dashes of all kinds, the minus, the plus, and spaces.
  private static func isSeparator(_ sign: Unicode.Scalar) -> Bool {
    switch sign {
    case "-", "+", " ", "\u{A0}", "\u{2010}"..."\u{2015}", "\u{202F}", "\u{2212}": true
    default: false
    }
  }

  /// Whether six digits or more begin with a month and a day at their third and fifth place.
  static func hasPossibleDate(_ digits: [Int]) -> Bool {
    let month = digits[2] * 10 + digits[3]
    let day = digits[4] * 10 + digits[5]
    return (1...12).contains(month) && ((1...31).contains(day) || (61...91).contains(day))
  }

  /// Weights 2, 1, 2, …; digits of products are added; what is missing to the next ten.
  private static func checkDigit(_ digits: [Int]) -> Int {
    let sum = digits.prefix(9).enumerated().reduce(0) { sum, entry in
      let product = entry.element * (entry.offset % 2 == 0 ? 2 : 1)
      return sum + product / 10 + product % 10
    }
    return (10 - sum % 10) % 10
  }
}

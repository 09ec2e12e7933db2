/// Recognises Swedish personal identity numbers, so that they are not mistaken for pseudonyms.
///
/// Source: folkbokföringslagen (1991:481) 18 §; Skatteverket's description of the check digit
/// (modulus 10). Coordination numbers (SFS 2022:1697) have 60 added to the day.
enum PersonalNumber {
  /// Whether a personnummer or samordningsnummer stands anywhere in the text.
  ///
  /// With the separator of the number (`-` or `+`) a possible date is enough, so that a mistyped
  /// number is caught too; without it the check digit must also be right.
  static func occurs(in text: String) -> Bool {
    let bytes = Array(text.utf8)
    var start = 0
    while start < bytes.count {
      guard digit(bytes[start]) != nil else {
        start += 1
        continue
      }
      var end = start
      while end < bytes.count, digit(bytes[end]) != nil { end += 1 }
      let run = bytes[start..<end].compactMap(digit)
      if run.count == 10 || run.count == 12 {
        let number = Array(run.suffix(10))
        if hasPossibleDate(number), checkDigit(number) == number[9] { return true }
      }
      if run.count == 6 || run.count == 8, isFollowedBySeparatedFour(bytes, end),
        hasPossibleDate(Array(run.suffix(6)))
      {
        return true
      }
      start = end
    }
    return false
  }

  private static func digit(_ byte: UInt8) -> Int? {
    (0x30...0x39).contains(byte) ? Int(byte - 0x30) : nil
  }

  private static func isFollowedBySeparatedFour(_ bytes: [UInt8], _ index: Int) -> Bool {
    guard index + 4 < bytes.count,
      bytes[index] == UInt8(ascii: "-") || bytes[index] == UInt8(ascii: "+")
    else { return false }
    let four = bytes[(index + 1)...(index + 4)].allSatisfy { digit($0) != nil }
    return four && (index + 5 == bytes.count || digit(bytes[index + 5]) == nil)
  }

  private static func hasPossibleDate(_ digits: [Int]) -> Bool {
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

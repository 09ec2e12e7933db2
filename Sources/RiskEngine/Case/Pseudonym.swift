/// What somebody types as a pseudonym, looked at more strictly than one in a file: a person at a
/// keyboard can still choose another.
package enum Pseudonym {
  /// What speaks against it.
  package enum Doubt: Error, Sendable, Hashable {
    /// It holds a personnummer, or begins as one does.
    case birthDate
    /// It is made of words alone, as names are.
    case name
    /// It is longer than ``longest``.
    case tooLong
  }

  /// How many bytes of UTF-8 it may have, so that files can be named after it everywhere.
  package static let longest = 100

  /// What speaks against a pseudonym; `nil` where nothing does.
  package static func doubt(about text: String) -> Doubt? {
    if text.utf8.count > longest { return .tooLong }
    if PersonalNumber.occurs(in: text) || beginsWithDate(text) { return .birthDate }
    let isWords = text.contains { $0.isWhitespace } && !text.contains { $0.isNumber }
    return isWords ? .name : nil
  }

  /// Whether the digits at its beginning are a birth date, alone or with four more.
  private static func beginsWithDate(_ text: String) -> Bool {
    let digits = text.utf8.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      .map { Int($0) - 0x30 }
    switch digits.count {
    case 6, 10: return PersonalNumber.hasPossibleDate(digits)
    case 8, 12:
      let century = digits[0] * 10 + digits[1]
      return (18...20).contains(century) && PersonalNumber.hasPossibleDate(Array(digits[2...]))
    default: return false
    }
  }
}

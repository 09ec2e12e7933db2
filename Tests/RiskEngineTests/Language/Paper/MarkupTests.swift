import Testing

@testable import RiskEngine

/// What comes from a case is shown as it stands, and never read as markup or style.
@Suite struct MarkupTests {
  private static let signs: [Unicode.Scalar] = [
    "<", ">", "&", "\"", "'", "/", "=", "-", "!", " ", "a", "å", ";", "#", "\\", "}", "{", ")",
    "\u{0}", "\u{1B}", "\u{A0}", "\u{202E}", "\n", "\t", "😀", "]",
  ]

  private static func texts(seed: UInt64, count: Int) -> [String] {
    var generator = SeededGenerator(seed: seed)
    return (0..<count).map { _ in
      var text = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...24, using: &generator) {
        text.append(signs.randomElement(using: &generator) ?? "a")
      }
      return String(text)
    }
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `no text can begin a tag, end an attribute or name a sign`(seed: UInt64) {
    for text in Self.texts(seed: seed, count: 500) {
      let escaped = Markup.escaped(text)
      let rest = ["&amp;", "&lt;", "&gt;", "&quot;", "&#39;"].reduce(escaped) {
        $0.replacing($1, with: "")
      }
      #expect(!rest.contains { "<>&\"'".contains($0) }, "seed \(seed): \(text.debugDescription)")
      #expect(
        !escaped.unicodeScalars.contains {
          [.control, .format, .lineSeparator].contains($0.properties.generalCategory)
        }, "seed \(seed): \(text.debugDescription)")
    }
  }

  @Test(arguments: [4, 5] as [UInt64])
  func `what is escaped reads as the text again`(seed: UInt64) {
    for text in Self.texts(seed: seed, count: 500) {
      let read = [
        ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&"),
      ].reduce(Markup.escaped(text)) { $0.replacing($1.0, with: $1.1) }
      let shown = text.unicodeScalars.map { scalar -> Unicode.Scalar in
        switch scalar {
        case "\n", "\t", "\u{A0}": " "
        case "\u{0}", "\u{1B}", "\u{202E}": "\u{FFFD}"
        default: scalar
        }
      }
      #expect(
        Array(read.unicodeScalars) == shown, "seed \(seed): \(text.debugDescription)")
    }
  }

  @Test(arguments: [6, 7] as [UInt64])
  func `no text can leave a string of the style sheet`(seed: UInt64) {
    for text in Self.texts(seed: seed, count: 500) {
      let inside = PageStyle.string(text).dropFirst().dropLast()
      #expect(
        inside.utf8.allSatisfy { byte in
          switch byte {
          case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
            UInt8(ascii: "\\"), UInt8(ascii: " "):
            true
          default: false
          }
        }, "seed \(seed): \(text.debugDescription)")
    }
  }

  @Test func `a string of the style sheet ends each escape with a space`() {
    #expect(PageStyle.string("Ä1 \"") == #""\c4 1\20 \22 ""#)
  }
}

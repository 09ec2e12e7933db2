import Foundation
import Testing

@testable import RiskEngine

/// The colours of a page can be told apart by most eyes: WCAG 2.2, success criterion 1.4.3.
@Suite struct PageColourTests {
  /// Relative luminance as WCAG defines it.
  private func luminance(_ colour: PageColour) throws -> Double {
    let number = try #require(Int(colour.rawValue.dropFirst(), radix: 16))
    let parts = [number >> 16 & 255, number >> 8 & 255, number & 255].map { part -> Double in
      let share = Double(part) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  private func contrast(_ a: PageColour, _ b: PageColour) throws -> Double {
    let both = try [luminance(a), luminance(b)].sorted()
    return (both[1] + 0.05) / (both[0] + 0.05)
  }

  @Test func `black on white would be 21 to 1`() throws {
    #expect(try contrast(.paper, .paper) == 1)
    #expect(abs((1 + 0.05) / 0.05 - 21) < 0.001)
  }

  @Test func `every colour has a contrast of at least 4,5 to what lies under it`() throws {
    #expect(Set(PageColour.pairs.map(\.over)).count == PageColour.allCases.count - 2)
    for (over, under) in PageColour.pairs {
      #expect(try contrast(over, under) >= 4.5, "\(over) on \(under)")
    }
  }

  @Test func `the style sheet uses these colours and no other`() {
    let sheet = PageStyle.sheet(footer: "A-1")
    let words = sheet.split { !$0.isHexDigit && $0 != "#" }.filter { $0.hasPrefix("#") }
    #expect(words.count > 10)
    for word in words { #expect(PageColour(rawValue: String(word)) != nil, "\(word)") }
  }

  @Test func `the style sheet fetches nothing`() {
    let sheet = PageStyle.sheet(footer: "A-1")
    for word in ["url(", "@import", "http", "@font-face"] { #expect(!sheet.contains(word)) }
  }
}

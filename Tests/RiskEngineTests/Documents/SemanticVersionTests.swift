import RiskEngine
import Testing

@Suite struct SemanticVersionTests {
  @Test(arguments: ["0.0.0", "1.2.3", "1.10.0", "99999.0.12"])
  func threeNumbersAreAVersion(text: String) {
    #expect(SemanticVersion(text)?.description == text)
  }

  @Test(arguments: [
    "", "1", "1.2", "1.2.3.4", "1.2.", ".1.2", "1..2", "01.2.3", "1.02.3", "1.2.3-beta", "v1.2.3",
    "1.2.x", " 1.2.3", "1.2.3 ", "-1.2.3", "+1.2.3", "100000.0.0", "1.2.٣",
  ])
  func anythingElseIsNoVersion(text: String) {
    #expect(SemanticVersion(text) == nil)
  }

  @Test func versionsAreOrderedByNumberNotByText() throws {
    let ascending = try ["0.9.9", "1.0.0", "1.0.10", "1.9.0", "1.10.0", "2.0.0", "10.0.0"].map {
      try #require(SemanticVersion($0))
    }
    #expect(ascending.shuffled().sorted() == ascending)
  }

  @Test(arguments: [
    ("1", "1.0.0", true), ("1", "1.9.9", true), ("1", "10.0.0", false), ("1", "2.0.0", false),
    ("1.2", "1.2.7", true), ("1.2", "1.20.0", false), ("1.2.3", "1.2.3", true),
    ("1.2.3", "1.2.30", false), ("0", "0.1.0", true),
  ])
  func aRangeHoldsTheVersionsThatBeginWithItsNumbers(
    range: String, version: String, isContained: Bool
  ) throws {
    let range = try #require(VersionRange(range))
    #expect(range.contains(try #require(SemanticVersion(version))) == isContained)
  }

  @Test(arguments: ["", "1.", "1.2.3.4", "01", "1.x", "*", ">=1"])
  func anythingElseIsNoRange(text: String) {
    #expect(VersionRange(text) == nil)
  }
}

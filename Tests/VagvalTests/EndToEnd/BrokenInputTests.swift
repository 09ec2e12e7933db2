import RiskEngine
import Testing

/// Every mistake is named with its place, what was found, what was expected, and the next step,
/// in both languages, and nothing else is said.
@Suite struct BrokenInputTests {
  static let all =
    BrokenInput.cases + BrokenInput.answers + BrokenInput.definitions + BrokenInput.files

  @Test(arguments: all)
  func aMistakeIsNamedInSwedish(_ input: BrokenInput) throws {
    #expect(try input.lines(in: .swedish) == input.swedish)
  }

  @Test(arguments: all)
  func aMistakeIsNamedInEnglish(_ input: BrokenInput) throws {
    #expect(try input.lines(in: .english) == input.english)
  }

  @Test(arguments: zip(BrokenInput.answers, ["4", "3.5", #""often""#, "-1"]))
  func anAnswerIsRepeatedOnlyOnRequest(_ input: BrokenInput, _ answer: String) throws {
    let line = try #require(try input.lines(in: .swedish, values: .shown).first)
    #expect(line.contains("/responses/0/answers/q1: Svaret är \(answer),"))
  }

  @Test(arguments: BrokenInput.sound)
  func theDefinitionsThatMistakesArePutIntoHaveNone(_ input: BrokenInput) throws {
    #expect(try input.lines(in: .english).isEmpty)
  }
}

import RiskEngine
import Testing

/// A criterion that nobody can tell yet, since the form that it comes from isn't filled in.
@Suite struct UnfilledInputTests {
  private func text(_ responses: JSONSketch...) throws -> String {
    let result = try RoutingSample(when: ["age": "< 18", "concern": "\"high\""]).outcome(
      of: SampleCase.aged(14).with("responses", .list(responses))
    ).get()
    return words(result.report(in: .english))
      + words(try #require(result.explanation()).text(for: .file, in: .english))
  }

  private func words(_ text: StyledText) -> String {
    text.rendered(colours: false).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test func theFormIsNamedAndHowToFillItIn() throws {
    let text = try text()
    #expect(
      text.contains("concern: unknown (hög), from “three-questions”, which isn't filled in"))
    #expect(
      text.contains(
        "“three-questions” isn't filled in: vagval assess three-questions --case FILE"))
    #expect(
      text.contains(
        "It hasn't been assessed: concern, from “three-questions”, which isn't filled in."))
  }

  @Test func aFormThatIsHalfFilledInIsNotSaidToBeEmpty() throws {
    #expect(try !text(SampleCase.response(["q1": 2])).contains("isn't filled in"))
  }
}

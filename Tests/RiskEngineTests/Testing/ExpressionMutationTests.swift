import Testing

@testable import RiskEngine

/// The changes of one expression or test.
@Suite struct ExpressionMutationTests {
  private func changes(_ text: String, _ vocabulary: [[String]] = []) -> [String] {
    ExpressionMutations(text, vocabulary: vocabulary).all.map { range, change in
      text.replacing(range, with: change)
    }
  }

  @Test func aComparisonIsMovedTurnedAndItsNumberChanged() {
    #expect(changes("q1 >= 2") == ["q1 > 2", "q1 < 2", "q1 >= 3", "q1 >= 1"])
  }

  @Test func aNumberChangesByOneOfItsLastDecimal() {
    #expect(changes("x = 1.50") == ["x != 1.50", "x = 1.51", "x = 1.49"])
  }

  @Test func bracketsOfAnIntervalOpenAndClose() {
    #expect(
      changes("[0..-3)") == [
        "(0..-3)", "[1..-3)", "[-1..-3)", "[0..3)", "[0..-4)", "[0..-2)", "[0..-3]",
      ])
  }

  @Test func parenthesesOfAnExpressionStay() {
    #expect(changes("(a + b) * c") == ["(a - b) * c", "(a + b) / c"])
  }

  @Test func wordsOfLogicAreExchanged() {
    #expect(changes("a and not(b)") == ["a or not(b)", "a and (b)"])
  }

  @Test func functionsAreExchangedAndNamesAreNot() {
    #expect(changes("min(a, max)") == ["max(a, max)"])
  }

  @Test func aTextBecomesTheNextOfItsList() {
    #expect(
      changes(#"sex = "female""#, [["female", "male"]]) == [
        #"sex != "female""#, #"sex = "male""#,
      ])
  }

  @Test(arguments: ["total", "-", "\"unclosed", "2x", ""])
  func aNameAloneAndWhatCannotBeReadHaveNoChanges(_ text: String) {
    #expect(changes(text) == [])
  }
}

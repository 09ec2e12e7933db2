import RiskEngine
import Testing

@Suite struct IdentifierTests {
  @Test(arguments: ["a", "q1", "riskTotal", "SIG_VUXEN", String(repeating: "a", count: 64)])
  func aLetterThenLettersDigitsOrUnderscoresIsAnIdentifier(text: String) {
    #expect(text.isIdentifier)
  }

  @Test(arguments: [
    "", "1q", "_q", "q-1", "q 1", "å", "e\u{301}", "q\u{0}", String(repeating: "a", count: 65),
    "\u{FF41}",
  ])
  func anythingElseIsNoIdentifier(text: String) {
    #expect(!text.isIdentifier)
  }

  @Test(arguments: ["phq-9", "a", "vagval-rbm", "a1-2-b", String(repeating: "a", count: 64)])
  func lowerCaseWordsWithHyphensAreADocumentID(text: String) {
    #expect(text.isDocumentID)
  }

  @Test(arguments: [
    "", "PHQ-9", "phq_9", "-a", "a-", "a--b", "växjö", "a b", "a.b",
    String(repeating: "a", count: 65),
  ])
  func anythingElseIsNoDocumentID(text: String) {
    #expect(!text.isDocumentID)
  }
}

extension Misuse {
  static let ofTests = [
    Misuse(
      "tests", "outOfRange", at: "/tests/0/expect/scores/total/tolerance",
      test(#"{"scores": {"total": {"value": 4, "tolerance": 2}}}"#)),
    Misuse(
      "tests", "unknownKey", at: "/tests/0/expect/scores/total/lowest",
      test(#"{"scores": {"total": {"lowest": 0}}}"#)),
    Misuse(
      "tests", "wrongType", at: "/tests/0/expect/levels/concern/possible",
      test(#"{"levels": {"concern": {"possible": "low"}}}"#)),
    Misuse("unnoticed", "missingKey", at: "/unnoticed/0", #"{"unnoticed": [{"at": "/scores"}]}"#),
  ]

  /// One test that expects this.
  private static func test(_ expected: String) -> String {
    #"{"tests": [{"name": "a", "answers": {"q1": 2, "q2": 2, "q3": 0}, "expect": \#(expected)}]}"#
  }
}

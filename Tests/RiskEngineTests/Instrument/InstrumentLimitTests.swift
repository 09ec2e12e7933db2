import RiskEngine
import Testing

/// Definitions are hostile input: what is too large or too deep is a finding, and soon.
@Suite struct InstrumentLimitTests {
  private func findings(_ text: String) throws -> [String] {
    try InstrumentSample.read(whole: Array(text.utf8)).findings.map(\.id)
  }

  /// 100,000 items are 50 times more than a list may hold.
  @Test(.timeLimit(.minutes(1))) func tooManyItemsAreOneFinding() throws {
    let items = (0..<100_000).map { #"{"id": "q\#($0)", "type": "yesNo"}"# }
    let text = try FormatReference.minimal(with: #"{"items": [\#(items.joined(separator: ","))]}"#)
    #expect(try findings(text).contains("tooManyEntries"))
  }

  /// 17 MiB of spaces between two brackets.
  @Test func moreThan16MebibytesAreRefusedUnread() {
    let bytes = Array("{".utf8) + [UInt8](repeating: 0x20, count: 17 << 20) + Array("}".utf8)
    #expect(throws: JSONSyntaxError.self) {
      try JSONDocument(name: "large", bytes: bytes, limits: Library.limits)
    }
    var library = Library()
    #expect(library.add(name: "large", bytes: bytes).map(\.id) == ["tooLarge"])
  }

  /// 200,000 brackets inside each other, in a place that anything may stand in.
  @Test func bracketsInsideEachOtherAreOneFinding() {
    let deep = String(repeating: "[", count: 200_000) + String(repeating: "]", count: 200_000)
    var library = Library()
    let found = library.add(name: "deep", bytes: Array(#"{"x-deep": \#(deep)}"#.utf8))
    #expect(found.map(\.id) == ["tooDeep"])
  }

  /// Parentheses inside each other in an expression.
  @Test func aDeepExpressionIsOneFinding() throws {
    let deep = String(repeating: "(", count: 1_000) + "q1" + String(repeating: ")", count: 1_000)
    let found = try findings(
      FormatReference.minimal(with: Misuse.only(#""formula": "\#(deep)""#)))
    #expect(found.contains("expressionTooDeep"))
  }

  /// A chain in which every score adds the one before it twice: 2 to the 60th ways through it.
  @Test(.timeLimit(.minutes(1))) func aDoublingChainOfScoresIsScoredSoon() throws {
    let refuse = #""missing": {"rule": "refuse"}, "source": "own""#
    let chain = (1...60).map {
      #"{"id": "s\#($0)", "sum": ["s\#($0 - 1)", "s\#($0 - 1)"], \#(refuse)}"#
    }
    let scores = [#"{"id": "s0", "sum": ["q1", "q2", "q3"], \#(refuse)}"#] + chain
    let piece =
      #"{"scores": [\#(scores.joined(separator: ","))], "levels": [{"id": "concern", "title": {"en": "Concern", "sv": "Oro"}, "of": "s60", "mostConcerning": "last", "levels": [{"id": "low", "title": {"en": "low", "sv": "låg"}}, {"id": "high", "title": {"en": "high", "sv": "hög"}}], "cutOffs": [{"ranges": {"low": "<= 0", "high": "> 0"}, "source": "own"}]}]}"#
    let scored = try InstrumentSample.score(piece, #"{"q1": 1, "q2": 0, "q3": 0}"#)
    // 2 to the 60th power.
    #expect(scored.score(named: "s60")?.value?.description == "1152921504606846976")
    #expect(scored.score(named: "s60")?.answered == 3)
    let open = try InstrumentSample.score(piece, #"{"q1": 1}"#)
    #expect(open.itemsMovingTheLevel == ["q2", "q3"] || open.levels[0].isSettled)
  }

  /// A sum that can leave the range of exact arithmetic is refused once, where it first does.
  @Test func sumsOutOfRangeAreRefused() throws {
    let refuse = #""missing": {"rule": "refuse"}, "source": "own""#
    let chain = (1...200).map {
      #"{"id": "s\#($0)", "sum": ["s\#($0 - 1)", "s\#($0 - 1)"], \#(refuse)}"#
    }
    let scores = [#"{"id": "s0", "sum": ["q1", "q2", "q3"], \#(refuse)}"#] + chain
    let (instrument, findings) = try InstrumentSample.read(
      #"{"scores": [\#(scores.joined(separator: ","))], "levels": []}"#)
    #expect(instrument == nil)
    // The sum of three answers is at most 6, and 2 to the 127th power no longer fits: 6 times 2 to
    // the 124th is below it, 6 times 2 to the 125th above.
    let errors = findings.filter { $0.severity == .error }
    #expect(
      errors.map { "\($0.id) \($0.location?.pointer ?? "-")" } == ["numbersTooLarge /scores/125"])
  }
}

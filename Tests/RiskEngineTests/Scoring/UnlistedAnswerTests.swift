import RiskEngine
import Testing

/// Bounds where an open item has more answers than are tried one by one.
@Suite struct UnlistedAnswerTests {
  /// Nothing is answered; `total` is what the scores say, without levels.
  private func bounds(of items: String, scores: String) throws -> String? {
    let piece = #"{"items": [\#(items)], "scores": [\#(scores)], "levels": []}"#
    return try InstrumentSample.score(piece, "{}").totalBounds
  }

  private func score(_ members: String, id: String = "total") -> String {
    #"{"id": "\#(id)", \#(members), "missing": {"rule": "refuse"}, "source": "local choice, not validated"}"#
  }

  private let number = #"{"id": "q1", "type": "integer", "minimum": 0, "maximum": 100000}"#

  /// Below 10 is worth 0, 10 to 50 is worth 5, more is worth 1: the best lies in the middle.
  @Test func pointsByRangeAreBoundedByTheRangesAndNotByTheEnds() throws {
    let member =
      #""sum": [{"item": "q1", "points": [{"test": "< 10", "points": 0}, {"test": "[10..50]", "points": 5}, {"test": "> 50", "points": 1}]}]"#
    #expect(try bounds(of: number, scores: score(member)) == "0–5")
  }

  /// Neither 0 nor 100000 passes the test, 10 does.
  @Test func aCountOfAScoreCanBePassedBetweenItsEnds() throws {
    let scores =
      score(#""sum": ["q1"]"#, id: "part") + ", " + score(#""count": ["part"], "test": "[10..50]""#)
    #expect(try bounds(of: number, scores: scores) == "0–1")
  }

  /// Twelve options of 1 point each: any number of them can be chosen, 3 or more pass.
  @Test func aCountOfManyOptionsCanComeOutEitherWay() throws {
    let options = (1...12).map { #"{"code": \#($0), "points": 1}"# }.joined(separator: ", ")
    let item = #"{"id": "q1", "type": "multiple", "options": [\#(options)]}"#
    #expect(try bounds(of: item, scores: score(#""count": ["q1"], "test": ">= 3""#)) == "0–1")
  }

  /// A mean of answers from 0 to 3 lies between 0 and 3 whatever the weights.
  ///
  /// Every subset of the answered has a weight of its own, so that they can't be tried one by one.
  @Test func aMeanWithFortyDifferentWeightsIsEnclosed() throws {
    let items = (0..<40).map {
      #"{"id": "q\#($0)", "type": "choice", "options": [{"code": 0}, {"code": 3}]}"#
    }
    let members = (0..<40).map { #"{"item": "q\#($0)", "weight": \#(1 << $0)}"# }
    let mean =
      #"{"id": "total", "mean": [\#(members.joined(separator: ", "))], "missing": {"rule": "prorate", "atLeast": 1}, "rounding": {"mode": "halfUp", "decimals": 1}, "source": "local choice, not validated"}"#
    #expect(try bounds(of: items.joined(separator: ", "), scores: mean) == "0–3")
  }

  /// 3 times 1, 2, 4, … 2 to the power of 39: 3 × (2 to the power of 40 − 1).
  @Test func aSumWithFortyDifferentWeightsHasExactBounds() throws {
    let items = (0..<40).map {
      #"{"id": "q\#($0)", "type": "choice", "options": [{"code": 0}, {"code": 3}]}"#
    }
    let members = (0..<40).map { #"{"item": "q\#($0)", "weight": \#(1 << $0)}"# }
    let sum = score(#""sum": [\#(members.joined(separator: ", "))]"#)
    #expect(try bounds(of: items.joined(separator: ", "), scores: sum) == "0–3298534883325")
  }
}

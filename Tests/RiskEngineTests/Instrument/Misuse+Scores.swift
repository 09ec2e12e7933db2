extension Misuse {
  private static let refuse = #""missing": {"rule": "refuse"}"#
  private static let toWhole = #""rounding": {"mode": "halfUp", "decimals": 0}"#

  static let ofScores = [
    Misuse(
      "weights", "keyOfOtherForm", at: "/scores/0/minimum/0/weight",
      only(#""minimum": [{"item": "q1", "weight": 2}, "q2", "q3"], \#(refuse)"#)),
    Misuse(
      "reverse", "rangeNotDeclared", at: "/scores/1/sum/0/score",
      #"{"scores": [{"id": "part", "sum": ["q1", "q2", "q3"], \#(refuse), "source": "own"}, {"id": "total", "sum": [{"score": "part", "reverse": true}], \#(refuse), "source": "own"}], "levels": []}"#
    ),
    Misuse(
      "memberPoints", "pointsForUnknownCode", at: "/scores/0/sum/0/points/3",
      only(
        #""sum": [{"item": "q1", "points": {"0": 0, "1": 0, "2": 1, "3": 2}}, "q2", "q3"], \#(refuse)"#
      )),
    Misuse(
      "memberPoints", "pointsMissing", at: "/scores/0/sum/0/points",
      only(#""sum": [{"item": "q1", "points": {"0": 0, "1": 0}}, "q2", "q3"], \#(refuse)"#)),
    Misuse(
      "memberPoints", "pointsNotCovering", at: "/scores/0/sum/0/points",
      only(
        #""sum": [{"item": "q1", "points": [{"test": "[0..1]", "points": 0}]}, "q2", "q3"], \#(refuse)"#
      )),
    Misuse(
      "refuse", "memberRepeated", at: "/scores/0/sum/2",
      only(#""sum": ["q1", "q2", "q2"], \#(refuse)"#)),
    Misuse(
      "count", "comparisonAlwaysSame", at: "/scores/0/test",
      only(#""count": ["q1", "q2", "q3"], "test": "> 2", \#(refuse)"#)),
    Misuse(
      "mean", "roundingMissing", at: "/scores/0", only(#""mean": ["q1", "q2", "q3"], \#(refuse)"#)),
    Misuse(
      "count", "missingKey", at: "/scores/0/count/0",
      only(#""count": ["q1", "q2", "q3"], \#(refuse)"#)),
    Misuse(
      "extremes", "keyOfOtherForm", at: "/scores/0",
      only(
        #""maximum": ["q1", "q2", "q3"], "missing": {"rule": "prorate", "atLeast": 2}, \#(toWhole)"#
      )),
    Misuse(
      "scoresOfScores", "circle", at: "/scores/0",
      #"{"scores": [{"id": "total", "sum": ["other", "q1"], \#(refuse), "source": "own"}, {"id": "other", "sum": ["total", "q2", "q3"], \#(refuse), "source": "own"}], "levels": []}"#
    ),
    // The first score only reads the circle: the finding stands at the second.
    Misuse(
      "scoresOfScores", "circle", at: "/scores/1",
      #"{"scores": [{"id": "reader", "sum": ["total"], \#(refuse), "source": "own"}, {"id": "total", "sum": ["other", "q1"], \#(refuse), "source": "own"}, {"id": "other", "sum": ["total", "q2", "q3"], \#(refuse), "source": "own"}], "levels": []}"#
    ),
    Misuse(
      "scoresOfScores", "unknownReference", at: "/scores/0/sum/1",
      only(#""sum": ["q1", "totl"], \#(refuse)"#)),
    Misuse(
      "conditions", "typeMismatch", at: "/scores/0/conditions/0/when",
      only(#""conditions": [{"when": "q1 + q2"}]"#)),
    Misuse(
      "conditions", "keyOfOtherForm", at: "/scores/0/missing",
      only(#""conditions": [{"when": "q1 > 0"}], \#(refuse)"#)),
    Misuse(
      "formula", "roundingMissing", at: "/scores/0", only(#""formula": "(q1 + q2 + q3) / 3""#)),
    Misuse(
      "formula", "nameNotKnown", at: "/scores/0/formula", only(#""formula": "q1 + q22""#)),
    Misuse(
      "formula", "severalForms", at: "/scores/0",
      only(#""sum": ["q1", "q2"], "formula": "q3", \#(refuse)"#)),
    Misuse("formula", "scoreWithoutForm", at: "/scores/0", only(#""members": ["q1"]"#)),
    Misuse(
      "choice", "reservedName", at: "/items/0/id",
      items(#"{"id": "age", "type": "yesNo"}"#, sum: "age")),
    Misuse(
      "choice", "duplicateID", at: "/items/1/id",
      items(#"{"id": "q1", "type": "yesNo"}, {"id": "q1", "type": "yesNo"}"#, sum: "q1")),
  ]

  private static func rule(_ rule: String) -> String {
    only(#""sum": ["q1", "q2", "q3"], "missing": \#(rule), \#(toWhole)"#)
  }

  static let ofMissingRules = [
    Misuse(
      "refuse", "keyOfOtherRule", at: "/scores/0/missing/atLeast",
      rule(#"{"rule": "refuse", "atLeast": 2}"#)),
    Misuse(
      "prorate", "prorateWithoutMinimum", at: "/scores/0/missing", rule(#"{"rule": "prorate"}"#)),
    Misuse(
      "prorate", "requiredTooMany", at: "/scores/0/missing/atLeast",
      rule(#"{"rule": "prorate", "atLeast": 4}"#)),
    Misuse(
      "prorate", "requiredTwice", at: "/scores/0/missing/atLeast",
      rule(#"{"rule": "prorate", "atLeast": 2, "atLeastPercent": 50}"#)),
    Misuse(
      "prorate", "roundingMissing", at: "/scores/0",
      only(#""sum": ["q1", "q2", "q3"], "missing": {"rule": "prorate", "atLeast": 2}"#)),
    Misuse(
      "proratePoints", "rangeNotDeclared", at: "/scores/1",
      #"{"scores": [{"id": "part", "sum": ["q1", "q2"], \#(refuse), "source": "own"}, {"id": "total", "sum": ["part", "q3"], "missing": {"rule": "prorate", "atLeast": 1, "base": "points"}, \#(toWhole), "source": "own"}], "levels": []}"#
    ),
    Misuse(
      "sumOfAnswered", "keyOfOtherRule", at: "/scores/0/missing/base",
      rule(#"{"rule": "sumOfAnswered", "base": "points"}"#)),
    Misuse(
      "missingValue", "missingKey", at: "/scores/0/missing", rule(#"{"rule": "value"}"#)),
    Misuse(
      "leaveOut", "notAllowed", at: "/scores/0/missing/notApplicable",
      rule(#"{"rule": "refuse", "notApplicable": "skip"}"#)),
  ]
}

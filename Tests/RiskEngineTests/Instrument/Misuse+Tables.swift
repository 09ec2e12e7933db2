extension Misuse {
  private static let raw =
    #"{"id": "raw", "sum": ["q1", "q2", "q3"], "missing": {"rule": "refuse"}, "source": "own"}"#

  /// A table with these columns and rows, read by the score `total` in this way.
  private static func table(
    _ by: String, _ rows: String, _ form: String = #""lookup": {"table": "t", "of": "raw"}"#
  ) -> String {
    #"{"tables": [{"id": "t", "by": [\#(by)], "rows": [\#(rows)], "source": "own"}], "scores": [\#(raw), {"id": "total", \#(form), "rounding": {"mode": "halfUp", "decimals": 0}, "source": "own"}], "levels": []}"#
  }

  private static let whole = #"{"value": 1}"#
  private static let norm = #"{"mean": 3, "sd": 1.5}"#

  static let ofTables = [
    Misuse("lookup", "unknownReference", at: "/tables/0/by/0", table(#""rwa""#, whole)),
    Misuse(
      "lookup", "tableHole", at: "/tables/0",
      table(#""of""#, #"{"of": "[0..2]", "value": 1}, {"of": "[4..6]", "value": 2}"#)),
    Misuse(
      "lookup", "tableRowsOverlap", at: "/tables/0/rows/1",
      table(#""of""#, #"{"of": "[0..3]", "value": 1}, {"of": "[3..6]", "value": 2}"#)),
    Misuse(
      "lookup", "tableOutsidePopulation", at: "/tables/0",
      table(#""age", "of""#, #"{"age": "[13..18]", "value": 1}"#)),
    Misuse(
      "lookup", "subjectNotLookedUp", at: "/scores/1/lookup/of",
      table(#""sex""#, #"{"value": 1}"#)),
    Misuse(
      "lookup", "tableOfOtherKind", at: "/scores/1/lookup/table", table(#""of""#, norm)),
    Misuse(
      "lookup", "missingKey", at: "/scores/1/lookup",
      table(#""of""#, whole, #""lookup": {"table": "t"}"#)),
    Misuse(
      "lookup", "tableUnused", at: "/tables/0",
      #"{"tables": [{"id": "t", "by": ["age"], "rows": [{"value": 1}], "source": "own"}]}"#),
    Misuse(
      "lookup", "tooLargeToProve", at: "/tables/0",
      #"{"items": [{"id": "a", "type": "date"}, {"id": "q1", "type": "yesNo"}], "tables": [{"id": "t", "by": ["a"], "rows": [{"a": "< \"2020-01-01\"", "value": 1}, {"a": ">= \"2020-01-01\"", "value": 2}], "source": "own"}], "scores": [{"id": "total", "lookup": {"table": "t"}, "source": "own"}, {"id": "other", "sum": ["q1"], "missing": {"rule": "refuse"}, "source": "own"}], "levels": []}"#
    ),
    Misuse(
      "norms", "deviationNotPositive", at: "/tables/0/rows/0/sd",
      table(
        #""sex""#, #"{"mean": 3, "sd": 0}"#, #""norms": {"table": "t", "of": "raw", "as": "T"}"#)),
    Misuse(
      "norms", "tableOfOtherKind", at: "/scores/1/norms/table",
      table(#""sex""#, whole, #""norms": {"table": "t", "of": "raw", "as": "z"}"#)),
    Misuse(
      "norms", "normsWithoutLicence", at: "/tables/0",
      table(#""sex""#, norm, #""norms": {"table": "t", "of": "raw", "as": "T"}"#)),
    Misuse(
      "norms", "roundingMissing", at: "/scores/1",
      #"{"tables": [{"id": "t", "by": ["sex"], "rows": [\#(norm)], "source": "own"}], "scores": [\#(raw), {"id": "total", "norms": {"table": "t", "of": "raw", "as": "z"}, "source": "own"}], "levels": []}"#
    ),
    Misuse(
      "formula", "mayDivideByZero", at: "/scores/0",
      #"{"scores": [{"id": "total", "formula": "(q1 + q2) / q3", "rounding": {"mode": "halfUp", "decimals": 1}, "source": "own"}], "levels": []}"#
    ),
    Misuse(
      "formula", "numbersTooLarge", at: "/scores/0",
      #"{"scores": [{"id": "total", "formula": "q1 * 100000000000000 * 100000000000000 * 100000000000000 + q2 + q3", "source": "own"}], "levels": []}"#
    ),
  ]

  // MARK: Levels

  /// One level scale over `low`, `middle` and `high`, besides one by cut-offs.
  private static func scale(_ body: String) -> String {
    let levels = ["low", "middle", "high"].map { #"{"id": "\#($0)", "title": {"en": "\#($0)"}}"# }
    let list = levels.joined(separator: ", ")
    let title = #""title": {"en": "T"}, "mostConcerning": "last""#
    return
      #"{"settings": ["home", "ward"], "levels": [{"id": "concern", \#(title), "of": "total", "levels": [\#(levels[0]), \#(levels[2]), {"id": "worst", "title": {"en": "worst"}}], "cutOffs": [{"ranges": {"low": "< 2", "high": "[2..4)", "worst": ">= 4"}, "source": "own"}]}, {"id": "other", \#(title), "levels": [\#(list)], \#(body)}]}"#
  }

  private static let cutOffs =
    #""of": "total", "cutOffs": [{"ranges": {"low": "< 2", "middle": "[2..4)", "high": ">= 4"}, "source": "own"}]"#
  private static let reason = #""reason": {"en": "R"}, "source": "own""#

  static let ofLevelRules = [
    Misuse(
      "levelRules", "missingKey", at: "/levels/1",
      scale(#""rules": [{"when": "q1 = 2", "level": "high", "source": "own"}]"#)),
    Misuse(
      "levelRules", "unknownReference", at: "/levels/1/rules/0/level",
      scale(
        #""rules": [{"when": "q1 = 2", "level": "hihg", "source": "own"}], "otherwise": "low""#)),
    Misuse(
      "levelRules", "typeMismatch", at: "/levels/1/rules/0/when",
      scale(#""rules": [{"when": "q1", "level": "high", "source": "own"}], "otherwise": "low""#)),
    Misuse(
      "levelRules", "severalForms", at: "/levels/1",
      scale(#""worstOf": ["concern"], \#(cutOffs)"#)),
    Misuse(
      "levelRules", "keyOfOtherForm", at: "/levels/1/otherwise",
      scale(#"\#(cutOffs), "otherwise": "low""#)),
    Misuse(
      "levelRules", "levelNeverGiven", at: "/levels/1",
      scale(
        #""rules": [{"when": "q1 = 2", "level": "high", "source": "own"}], "otherwise": "low""#)),
    Misuse(
      "levelRules", "levelNotProvenReachable", at: "/levels/1",
      scale(
        #""rules": [{"when": "q1 = 2", "level": "high", "source": "own"}, {"when": "total = 6 and q1 = 0", "level": "middle", "source": "own"}], "otherwise": "low""#
      )),
    Misuse(
      "worstOf", "levelOfOtherScale", at: "/levels/1/worstOf/0", scale(#""worstOf": ["concern"]"#)),
    Misuse(
      "worstOf", "unknownReference", at: "/levels/1/worstOf/0", scale(#""worstOf": ["concrn"]"#)),
    Misuse("worstOf", "circle", at: "/levels/1", scale(#""worstOf": ["other"]"#)),
    Misuse(
      "raise", "missingKey", at: "/levels/1/raise/0",
      scale(#"\#(cutOffs), "raise": [{"id": "r", "when": "q1 = 2", \#(reason)}]"#)),
    Misuse(
      "raise", "severalForms", at: "/levels/1/raise/0",
      scale(
        #"\#(cutOffs), "raise": [{"id": "r", "when": "q1 = 2", "steps": 1, "to": "high", \#(reason)}]"#
      )),
    Misuse(
      "raise", "keyOfOtherForm", at: "/levels/1/raise/0/cap",
      scale(
        #"\#(cutOffs), "raise": [{"id": "r", "when": "q1 = 2", "to": "high", "cap": "high", \#(reason)}]"#
      )),
    Misuse(
      "settings", "comparedCodeUnknown", at: "/levels/1/cutOffs/0/setting",
      scale(
        #""of": "total", "cutOffs": [{"setting": "\"hoem\"", "ranges": {"low": "< 2", "middle": "[2..4)", "high": ">= 4"}, "source": "own"}]"#
      )),
    Misuse(
      "flags", "flagNeverRaised", at: "/flags/0",
      #"{"flags": [{"id": "sad", "title": {"en": "Sad"}, "when": "total > 6", "source": "own"}]}"#),
    Misuse(
      "codeTests", "comparedCodeUnknown", at: "/scores/0/test",
      #"{"items": [{"id": "q1", "type": "choice", "options": [{"code": "low"}, {"code": "high"}]}], "scores": [{"id": "total", "count": ["q1"], "test": "\"hihg\"", "missing": {"rule": "refuse"}, "source": "own"}], "levels": []}"#
    ),
  ]
}

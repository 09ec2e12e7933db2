extension Misuse {
  static let ofExpressions = [
    Misuse(
      "transcendentals", "decimalsNotWritten", at: "/scores/0/formula",
      only(#""formula": "exp(q1 + q2 + q3, 0.5)""#)),
    Misuse(
      "transcendentals", "wrongArgumentCount", at: "/scores/0/formula",
      only(#""formula": "ln(q1 + q2 + q3)""#)),
    // e to the power of 100 has 44 digits before the point.
    Misuse(
      "transcendentals", "numbersTooLarge", at: "/scores/0",
      only(#""formula": "exp((q1 + q2 + q3) * 17, 3)""#)),
    Misuse(
      "transcendentals", "numbersTooLarge", at: "/scores/0",
      only(#""formula": "power(1000, (q1 + q2 + q3) * 3, 0)""#)),
    Misuse(
      "formula", "numbersTooLarge", at: "/scores/0",
      only(#""formula": "((q1 + q2 + q3) * 1000) ** 16""#)),
    Misuse(
      "formula", "mayDivideByZero", at: "/scores/0",
      only(#""formula": "modulo(q2 + q3, q1)""#)),
    Misuse(
      "listContains", "argumentNotMultiple", at: "/scores/0/conditions/0/when",
      only(#""conditions": [{"when": "list contains(q1, \"alcohol\")"}]"#)),
    Misuse(
      "listContains", "comparedCodeUnknown", at: "/scores/0/conditions/0/when",
      drugs(#"list contains(drugs, \"alchol\")"#)),
    Misuse(
      "dates", "reservedName", at: "/items/0/id",
      items(#"{"id": "date", "type": "date", "scored": false}"#, sum: "date")),
    Misuse(
      "dates", "typeMismatch", at: "/scores/0/formula",
      only(#""formula": "years between(date, q1 + q2 + q3)""#)),
    Misuse(
      "flags", "comparedNumberImpossible", at: "/flags/0/when", flag("q1 = 5")),
    Misuse(
      "flags", "comparedNumberImpossible", at: "/flags/0/when", flag("q1 in (2, 7)")),
    Misuse(
      "conditions", "comparisonAlwaysSame", at: "/scores/0/conditions/0/when",
      only(#""conditions": [{"when": "q1 >= 7"}]"#)),
  ]

  private static func flag(_ condition: String) -> String {
    #"{"flags": [{"id": "one", "title": {"en": "One"}, "when": "\#(condition)", "source": "own"}]}"#
  }

  private static func drugs(_ condition: String) -> String {
    #"{"items": [{"id": "drugs", "type": "multiple", "options": [{"code": "alcohol"}, {"code": "cannabis"}]}], "scores": [{"id": "total", "conditions": [{"when": "\#(condition)"}], "source": "own"}], "levels": []}"#
  }
}

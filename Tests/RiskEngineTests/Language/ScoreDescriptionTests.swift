import RiskEngine
import Testing

/// How a score is computed, in words: three questions worth 0, 1 or 2 each.
@Suite struct ScoreDescriptionTests {
  static let refused: JSONSketch = ["rule": "refuse"]
  static let wholes: JSONSketch = ["mode": "halfUp", "decimals": 0]

  static let forms: [(form: JSONSketch, swedish: String, english: String)] = [
    (
      ["sum": ["q1", "q2", "q3"], "missing": refused],
      "total · 0 till 6 Summan av frågorna 1–3. Saknas ett svar räknas ingen poäng ut. "
        + "”Inte aktuellt” räknas som ett saknat svar.",
      "total · 0 to 6 The sum of items 1–3. If an answer is missing, no score is computed. "
        + "“Not applicable” counts as a missing answer."
    ),
    (
      ["sum": ["q1", ["item": "q2", "weight": .number("1.5")], "q3"], "missing": refused],
      "total · 0 till 7 Summan av fråga 1, 1,5 × fråga 2 och fråga 3.",
      "total · 0 to 7 The sum of item 1, 1.5 × item 2 and item 3."
    ),
    (
      ["sum": ["q1", ["item": "q2", "reverse": true]], "missing": refused],
      "Summan av fråga 1 och fråga 2 (vänd: 2 minus svaret).",
      "The sum of item 1 and item 2 (reversed: 2 minus the answer)."
    ),
    (
      ["sum": [["item": "q1", "points": ["0": 0, "1": 0, "2": 3]]], "missing": refused],
      "Summan av fråga 1 (0 = 0 poäng, 1 = 0 poäng, 2 = 3 poäng).",
      "The sum of item 1 (0 = 0 points, 1 = 0 points, 2 = 3 points)."
    ),
    (
      ["mean": ["q1", "q3"], "missing": refused, "rounding": wholes],
      "Medelvärdet av frågorna 1 och 3.", "The mean of items 1 and 3."
    ),
    (
      ["count": ["q1", "q2", "q3"], "test": ">= 1", "missing": refused],
      "Hur många av frågorna 1–3 som ger minst 1 poäng.",
      "How many of items 1–3 are worth at least 1."
    ),
    (
      ["count": ["q1", ["item": "q2", "test": "2"]], "test": ">= 1", "missing": refused],
      "Hur många av fråga 1 (räknas vid minst 1 poäng) och fråga 2 (räknas vid 2 poäng) "
        + "som räknas.",
      "How many of item 1 (counts when worth at least 1) and item 2 (counts when worth 2) count."
    ),
    (
      ["minimum": ["q1", "q2"], "missing": refused],
      "Det lägsta av frågorna 1–2.", "The least of items 1–2."
    ),
    (
      ["maximum": ["q1", "q2"], "missing": refused],
      "Det högsta av frågorna 1–2.", "The greatest of items 1–2."
    ),
    (
      ["conditions": [["when": "q1 = 2"], ["when": "q2 > q3"]]],
      "Hur många av dessa villkor som är uppfyllda: · fråga 1 är 2 (q1 = 2) "
        + "· fråga 2 är mer än fråga 3 (q2 > q3)",
      "How many of these conditions hold: · item 1 is 2 (q1 = 2) "
        + "· item 2 is more than item 3 (q2 > q3)"
    ),
    (
      ["formula": "if age < 15 then q1 else (q1 + q2) * 10 / 4", "rounding": wholes],
      "Fråga 1 om ålder är mindre än 15, annars (fråga 1 + fråga 2) × 10 / 4 "
        + "(if age < 15 then q1 else (q1 + q2) * 10 / 4). Avrundas till heltal, "
        + "halvor bort från noll.",
      "Item 1 if age is less than 15, otherwise (item 1 + item 2) × 10 / 4 "
        + "(if age < 15 then q1 else (q1 + q2) * 10 / 4). Rounded to a whole number, "
        + "halves away from zero."
    ),
  ]

  @Test(arguments: forms.indices)
  func aScoreIsSaidInWords(row: Int) throws {
    let (form, swedish, english) = ScoreDescriptionTests.forms[row]
    #expect(try Description.score(form, in: .swedish).contains(swedish))
    #expect(try Description.score(form, in: .english).contains(english))
  }

  static let rules: [(rule: JSONSketch, swedish: String, english: String)] = [
    (
      ["rule": "prorate", "atLeast": 2],
      "Saknade svar räknas som genomsnittet av de besvarade om minst 2 av 3 är besvarade; "
        + "annars räknas ingen poäng ut.",
      "Missing answers count as the mean of the answered where at least 2 of 3 are answered; "
        + "otherwise there is no score."
    ),
    (
      ["rule": "prorate", "atLeastPercent": 60, "base": "points"],
      "Summan räknas upp efter den högsta summa som de besvarade kan ge om minst 60 procent av 3 "
        + "är besvarade; annars räknas ingen poäng ut.",
      "The sum is scaled up by the greatest sum that the answered can give where at least 60 per "
        + "cent of 3 are answered; otherwise there is no score."
    ),
    (
      ["rule": "sumOfAnswered", "notApplicable": "leaveOut"],
      "Bara de besvarade räknas; utan något svar räknas ingen poäng ut. ”Inte aktuellt” utgår ur "
        + "beräkningen.",
      "Only the answered count; without any answer there is no score. “Not applicable” is left "
        + "out."
    ),
    (
      ["rule": "value", "value": .number("0.5"), "atLeast": 2],
      "Ett saknat svar räknas som 0,5 om minst 2 av 3 är besvarade; annars räknas ingen poäng ut.",
      "A missing answer counts as 0.5 where at least 2 of 3 are answered; otherwise there is no "
        + "score."
    ),
  ]

  @Test(arguments: rules.indices)
  func whatMissingAnswersDoIsSaidInWords(row: Int) throws {
    let (rule, swedish, english) = ScoreDescriptionTests.rules[row]
    let form: JSONSketch = [
      "sum": ["q1", "q2", "q3"], "missing": rule, "rounding": ScoreDescriptionTests.wholes,
    ]
    #expect(try Description.score(form, in: .swedish).contains(swedish))
    #expect(try Description.score(form, in: .english).contains(english))
  }
}

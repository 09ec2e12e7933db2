import RiskEngine
import Testing

/// Conditions as a reader who doesn't know expressions reads them.
@Suite struct ExpressionWordsTests {
  static let conditions: [(expression: String, swedish: String, english: String)] = [
    ("q1 >= 2", "fråga 1 är minst 2", "item 1 is at least 2"),
    ("2 > q1", "fråga 1 är mindre än 2", "item 1 is less than 2"),
    ("q1 != 2", "fråga 1 är inte 2", "item 1 is not 2"),
    ("seen", "fråga 4 är ja", "item 4 is yes"),
    ("not(seen)", "fråga 4 är nej", "item 4 is no"),
    ("seen = false", "fråga 4 är nej", "item 4 is no"),
    (#"home = "own""#, "fråga 5 är own (eget)", "item 5 is own (of their own)"),
    (#"sex = "female""#, "kön är kvinna", "sex is female"),
    (#"concern = "high""#, "”Oro” är hög", "“Concern” is high"),
    (
      #"informant = "parent""#, "uppgiftslämnare är förälder", "informant is parent"
    ),
    (
      "total between 2 and 4", "”Summa” är minst 2 och ”Summa” är högst 4",
      "“Total” is at least 2 and “Total” is at most 4"
    ),
    (
      "(q1 = 1 or q2 = 1) and q3 = 1",
      "(fråga 1 är 1 eller fråga 2 är 1) och fråga 3 är 1",
      "(item 1 is 1 or item 2 is 1) and item 3 is 1"
    ),
    (
      "not(q1 = 1 and q2 = 1)", "inte (fråga 1 är 1 och fråga 2 är 1)",
      "not (item 1 is 1 and item 2 is 1)"
    ),
    ("q1 = null", "fråga 1 är okänt", "item 1 is unknown"),
    (
      "q1 - (q2 - q3) > 0", "fråga 1 − (fråga 2 − fråga 3) är mer än 0",
      "item 1 − (item 2 − item 3) is more than 0"
    ),
    (
      "exp(q1 + q2, 2) > 3", "exp(fråga 1 + fråga 2) (med 2 decimaler) är mer än 3",
      "exp(item 1 + item 2) (to 2 decimals) is more than 3"
    ),
    (
      "sqrt(q1, 1) < power(q2 + 1, 3, 0)",
      "kvadratroten av fråga 1 (med 1 decimal) är mindre än"
        + " (fråga 2 + 1) upphöjt till 3 (i heltal)",
      "the square root of item 1 (to 1 decimal) is less than"
        + " (item 2 + 1) to the power of 3 (as a whole number)"
    ),
    (
      "modulo(q1, q2) ** 2 = 1", "(fråga 1 modulo fråga 2) upphöjt till 2 är 1",
      "(item 1 modulo item 2) to the power of 2 is 1"
    ),
    (
      #"list contains(drugs, "alcohol")"#, "fråga 6 innehåller alcohol (alkohol)",
      "item 6 includes alcohol (alcohol)"
    ),
    (
      #"not(list contains(drugs, "other"))"#, "fråga 6 innehåller inte other",
      "item 6 doesn't include other"
    ),
    (
      "years between(first, date) < 2",
      "(hela år mellan fråga 7 och bedömningens datum) är mindre än 2",
      "(whole years between item 7 and the date of the response) is less than 2"
    ),
    (
      #"missing(q1) = "declined""#, "skälet till att fråga 1 saknar svar är ”ville inte svara”",
      "the reason why item 1 has no answer is “declined”"
    ),
  ]

  @Test(arguments: conditions.indices)
  func aConditionIsSaidInWords(row: Int) throws {
    let (expression, swedish, english) = ExpressionWordsTests.conditions[row]
    #expect(try description(expression, .swedish).contains("När \(swedish) (\(expression))."))
    #expect(try description(expression, .english).contains("When \(english) (\(expression))."))
  }

  @Test func whatIsNoClearerInWordsStandsAlone() throws {
    #expect(
      try description("count(q1, q2) > 1", .english).contains("! Flag When count(q1, q2) > 1."))
  }

  private func description(_ condition: String, _ language: Language) throws -> String {
    try Description.instrument(
      [
        "items": [
          ["id": "q1", "type": "choice", "options": "often"],
          ["id": "q2", "type": "choice", "options": "often"],
          ["id": "q3", "type": "choice", "options": "often"],
          ["id": "seen", "type": "yesNo"],
          [
            "id": "home", "type": "choice",
            "options": [
              ["code": "own", "text": ["sv": "eget", "en": "of their own"]], ["code": "shared"],
            ],
          ],
          [
            "id": "drugs", "type": "multiple",
            "options": [
              ["code": "alcohol", "text": ["sv": "alkohol", "en": "alcohol"]], ["code": "other"],
            ],
          ],
          ["id": "first", "type": "date"],
        ],
        "scores": [
          [
            "id": "total", "title": ["sv": "Summa", "en": "Total"], "sum": ["q1", "q2", "q3"],
            "missing": ["rule": "refuse"], "source": SampleDefinitions.localChoice,
          ]
        ],
        "levels": [
          [
            "id": "concern", "title": ["sv": "Oro", "en": "Concern"], "of": "total",
            "mostConcerning": "last",
            "levels": [
              ["id": "low", "title": ["sv": "låg", "en": "low"]],
              ["id": "high", "title": ["sv": "hög", "en": "high"]],
            ],
            "cutOffs": [
              [
                "ranges": ["low": "[0..3]", "high": "[4..6]"],
                "source": SampleDefinitions.localChoice,
              ]
            ],
          ]
        ],
        "flags": [
          [
            "id": "flag", "title": SampleDefinitions.texts("Flag"), "when": .text(condition),
            "source": SampleDefinitions.localChoice,
          ]
        ],
      ], in: language)
  }
}

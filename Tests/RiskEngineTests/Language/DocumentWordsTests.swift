import RiskEngine
import Testing

@Suite struct DocumentWordsTests {
  @Test(arguments: [
    Wording(
      DocumentProblem.unknownKey("anwsers", suggestion: "answers"),
      swedish: #"hittade nyckeln "anwsers", väntade en nyckel som finns i formatet. "#
        + #"Menade du "answers"?"#,
      english: #"found the key "anwsers", expected a key that the format has. "#
        + #"Did you mean "answers"?"#
    ),
    Wording(
      DocumentProblem.unknownKey("mood", suggestion: nil),
      swedish: #"hittade nyckeln "mood", väntade en nyckel som finns i formatet. "#
        + "Ta bort den, eller låt den börja med x- om den är din egen.",
      english: #"found the key "mood", expected a key that the format has. "#
        + "Remove it, or let it begin with x- if it is your own."
    ),
    Wording(
      DocumentProblem.duplicateKey("q1"),
      swedish: #"hittade nyckeln "q1" två gånger, väntade den en gång. Ta bort den som är fel."#,
      english: #"found the key "q1" twice, expected it once. Remove the one that is wrong."#
    ),
    Wording(
      DocumentProblem.missingKey("date"),
      swedish: #"hittade ingen nyckel "date", väntade den i det här objektet. "#
        + "Lägg till nyckeln.",
      english: #"found no key "date", expected it in this object. Add the key."#
    ),
    Wording(
      DocumentProblem.wrongType(found: .text("high"), expected: .wholeNumber),
      swedish: #"hittade "high", väntade ett heltal. Skriv talet utan citattecken."#,
      english: #"found "high", expected a whole number. "#
        + "Write the number without quotation marks."
    ),
    Wording(
      DocumentProblem.wrongType(found: .number("3.5"), expected: .wholeNumber),
      swedish: "hittade 3.5, väntade ett heltal. Skriv talet utan decimaler.",
      english: "found 3.5, expected a whole number. Write it without decimals."
    ),
    Wording(
      DocumentProblem.wrongType(found: .object, expected: .array),
      swedish: "hittade ett objekt, väntade en lista, t.ex. [värde, värde]. "
        + "Skriv innehållet inom [ och ], även om det bara är ett värde.",
      english: "found an object, expected a list such as [value, value]. "
        + "Write it between [ and ], even if it is only one value."
    ),
    Wording(
      DocumentProblem.notADate(.text("2024-02-30")),
      swedish: #"hittade "2024-02-30", väntade ett datum som finns, skrivet som "2024-05-31". "#
        + "Skriv år-månad-dag, och kontrollera att månaden har den dagen.",
      english: #"found "2024-02-30", expected a date that exists, written as "2024-05-31". "#
        + "Write year-month-day, and check that the month has that day."
    ),
    Wording(
      DocumentProblem.notAllowed(
        found: .text("activ"), allowed: ["draft", "active", "retired"], suggestion: "active"),
      swedish: #"hittade "activ", väntade "draft", "active" eller "retired". "#
        + #"Menade du "active"?"#,
      english: #"found "activ", expected "draft", "active" or "retired". "#
        + #"Did you mean "active"?"#
    ),
    Wording(
      DocumentProblem.wrongFormat(found: .text("policy/1"), expected: ["instrument/1"]),
      swedish: #"hittade "policy/1", väntade "instrument/1". "#
        + "Kontrollera att det är rätt sorts fil.",
      english: #"found "policy/1", expected "instrument/1". "#
        + "Check that it is the right kind of file."
    ),
    Wording(
      DocumentProblem.moreFindings(1),
      swedish: "1 anmärkning till visas inte. Rätta de andra och kontrollera igen.",
      english: "1 more finding isn't shown. Correct the others and check again."
    ),
    Wording(
      DefinitionProblem.adoptedByNobody,
      swedish: #"hittade "adopted": true men ingen som har beslutat, "#
        + #"väntade ett namn i "decidedBy". Skriv vem som har beslutat, eller "adopted": false."#,
      english: #"found "adopted": true and nobody who decided it, "#
        + #"expected a name in "decidedBy". Write who decided it, or "adopted": false."#
    ),
    Wording(
      DefinitionProblem.missingTranslation(language: "en"),
      swedish: "hittade en text som inte finns på engelska, väntade svenska och engelska. "
        + #"Lägg till "en": "…"."#,
      english: "found a text that doesn't exist in English, expected Swedish and English. "
        + #"Add "en": "…"."#
    ),
  ])
  func definitionsAreExplainedWithTheirValues(_ wording: Wording) { wording.check() }
}

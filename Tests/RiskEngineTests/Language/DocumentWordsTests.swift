import RiskEngine
import Testing

@Suite struct DocumentWordsTests {
  @Test(arguments: [
    Wording(
      DocumentProblem.unknownKey("anwsers", suggestion: "answers"),
      swedish: #"Nyckeln "anwsers" finns inte i formatet. Menade du "answers"?"#,
      english: #"found the key "anwsers", expected a key that the format has. "#
        + #"Did you mean "answers"?"#
    ),
    Wording(
      DocumentProblem.unknownKey("mood", suggestion: nil),
      swedish: #"Nyckeln "mood" finns inte i formatet. Ta bort den, eller låt den börja med x- "#
        + "om den är din egen.",
      english: #"found the key "mood", expected a key that the format has. "#
        + "Remove it, or let it begin with x- if it is your own."
    ),
    Wording(
      DocumentProblem.duplicateKey("q1"),
      swedish: #"Nyckeln "q1" står här två gånger. Ta bort den som är fel."#,
      english: #"found the key "q1" twice, expected it once. Remove the one that is wrong."#
    ),
    Wording(
      DocumentProblem.missingKey("date"),
      swedish: #"Nyckeln "date" saknas här. Lägg till den."#,
      english: #"found no key "date", expected it in this object. Add the key."#
    ),
    Wording(
      DocumentProblem.wrongType(found: .text("high"), expected: .wholeNumber),
      swedish: #"Här står "high", men det ska vara ett heltal. Skriv talet utan citattecken."#,
      english: #"found "high", expected a whole number. "#
        + "Write the number without quotation marks."
    ),
    Wording(
      DocumentProblem.wrongType(found: .number("3.5"), expected: .wholeNumber),
      swedish: "Här står 3.5, men det ska vara ett heltal. Skriv talet utan decimaler.",
      english: "found 3.5, expected a whole number. Write it without decimals."
    ),
    Wording(
      DocumentProblem.wrongType(found: .object, expected: .array),
      swedish: "Här står ett objekt, men det ska vara en lista, t.ex. [värde, värde]. Skriv "
        + "innehållet inom [ och ], även om det bara är ett värde.",
      english: "found an object, expected a list such as [value, value]. "
        + "Write it between [ and ], even if it is only one value."
    ),
    Wording(
      DocumentProblem.notADate(.text("2024-02-30")),
      swedish: #"Här står "2024-02-30", men det ska vara ett datum som "2024-05-31". Skriv "#
        + "år-månad-dag, och kontrollera att månaden har den dagen.",
      english: #"found "2024-02-30", expected a date that exists, written as "2024-05-31". "#
        + "Write year-month-day, and check that the month has that day."
    ),
    Wording(
      DocumentProblem.notAllowed(
        found: .text("activ"), allowed: ["draft", "active", "retired"], suggestion: "active"),
      swedish: #"Här står "activ", men det ska vara "draft", "active" eller "retired". Menade du "#
        + #""active"?"#,
      english: #"found "activ", expected "draft", "active" or "retired". "#
        + #"Did you mean "active"?"#
    ),
    Wording(
      DocumentProblem.wrongFormat(found: .text("policy/1"), expected: ["instrument/1"]),
      swedish: #"Här står "policy/1", men det ska vara "instrument/1". Kontrollera att det är "#
        + "rätt sorts fil.",
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
      swedish: #""adopted" är true, men det framgår inte vem som har beslutat. Skriv vem i "#
        + #""decidedBy", eller skriv "adopted": false."#,
      english: #"found "adopted": true and nobody who decided it, "#
        + #"expected a name in "decidedBy". Write who decided it, or "adopted": false."#
    ),
    Wording(
      DefinitionProblem.missingTranslation(language: "en"),
      swedish: #"Texten finns inte på engelska. Lägg till "en": "…"."#,
      english: "found a text that doesn't exist in English, expected Swedish and English. "
        + #"Add "en": "…"."#
    ),
  ])
  func definitionsAreExplainedWithTheirValues(_ wording: Wording) { wording.check() }
}

import RiskEngine
import Testing

@Suite struct CaseWordsTests {
  @Test(arguments: [
    Wording(
      AnswerProblem.codeNotAmongOptions(
        found: .number("4"), allowed: ["0", "1", "2", "3"], suggestion: nil),
      swedish: "Svaret är ett tal, men det ska vara 0, 1, 2 eller 3. Välj en av de svarskoderna.",
      english: "found a number, expected 0, 1, 2 or 3. Choose one of these codes."
    ),
    Wording(
      AnswerProblem.codeNotAmongOptions(
        found: .text("nevr"), allowed: ["never", "often"], suggestion: "never"),
      swedish: #"Svaret är en text, men det ska vara "never" eller "often". Välj en av de "#
        + "svarskoderna.",
      english: #"found a text, expected "never" or "often". Choose one of these codes."#
    ),
    Wording(
      AnswerProblem.answerNotWhole(found: .number("3.5")),
      swedish: "Svaret är ett tal med decimaler, men det ska vara ett heltal. Skriv svaret utan "
        + "decimaler.",
      english: "found a number with decimals, expected a whole number. "
        + "Write the answer without decimals."
    ),
    Wording(
      AnswerProblem.answerOfWrongType(found: .text("2"), expected: .wholeNumber),
      swedish: "Svaret är en text, men det ska vara ett heltal. Skriv talet utan citattecken.",
      english: "found a text, expected a whole number. "
        + "Write the number without quotation marks."
    ),
    Wording(
      AnswerProblem.answerLooksMissing(found: .number("-1")),
      swedish: #"Svaret är ett tal som ofta står för att svar saknas. Skriv {"missing": "#
        + #""unknown"} om svaret inte är känt, eller null om frågan inte ställdes."#,
      english: "found a number, which often stands for a missing answer, "
        + "expected one of the item's answers. "
        + #"Write {"missing": "unknown"} if it isn't known, null if it wasn't asked."#
    ),
    Wording(
      AnswerProblem.answerOutOfRange(found: .number("8"), low: "0", high: "7"),
      swedish: "Svaret är ett tal, men det ska vara ett tal från 0 till 7. Kontrollera svaret "
        + "mot formuläret.",
      english: "found a number, expected a number from 0 to 7. Check the answer against the form."
    ),
    Wording(
      CaseProblem.unknownItem("q11", instrument: "phq-9", suggestion: "q1"),
      swedish: #"Frågan "q11" finns inte i "phq-9". Menade du "q1"?"#,
      english: #"found the item "q11", expected an item of "phq-9". Did you mean "q1"?"#
    ),
    Wording(
      CaseProblem.personalNumber,
      swedish: "Här står ett personnummer eller samordningsnummer. Byt ut det mot ett eget id, "
        + #"t.ex. "A-17", som inte avslöjar vem personen är."#,
      english: "found a Swedish personal identity number, "
        + #"expected an id of your own such as "A-17". "#
        + "Replace it with an id that doesn't give the person away."
    ),
    Wording(
      CaseProblem.ageDisagrees,
      swedish: "Åldern stämmer inte med födelsedatumet; den ska vara i hela år på ärendets "
        + #"datum. Rätta "born" eller "age"."#,
      english: "found an age that doesn't fit the birth date, "
        + #"expected the age in whole years on the case's date. Correct "born" or "age"."#
    ),
    Wording(
      CaseProblem.twoResponsesOnOneDate(instrument: "phq-9"),
      swedish: #"Det finns två bedömningar med "phq-9" från samma dag och uppgiftslämnare. Ta "#
        + "bort den ena, eller rätta dess datum.",
      english: #"found two responses to "phq-9" on one day, "#
        + "expected at most one per day and informant. "
        + "Remove one of them, or correct its date."
    ),
    Wording(
      CaseProblem.instrumentNotValid(
        instrument: "phq-9", date: ProblemExamples.day("1999-05-31"),
        available: ["1.0.0 (2000-01-01 – 2020-12-31)", "2.0.0 (2021-01-01 – )"]),
      swedish: #"Ingen version av "phq-9" gäller på bedömningens datum. Inlästa versioner: 1.0.0 "#
        + "(2000-01-01 – 2020-12-31) och 2.0.0 (2021-01-01 – ). Rätta datumet, eller läs "
        + "in den version som gällde då.",
      english: #"found a response to "phq-9" on a day when no version is valid, expected "#
        + "a day within 1.0.0 (2000-01-01 – 2020-12-31) or 2.0.0 (2021-01-01 – ). "
        + "Correct the date, or load the version that was valid then."
    ),
    Wording(
      CaseProblem.rationaleMissing(judgement: "risk"),
      swedish: #"Den samlade bedömningen "risk" saknar motivering. Skriv den i "rationale"."#,
      english: #"found the judgement "risk" without a rationale, "#
        + #"expected the reasons for it. Write them in "rationale"."#
    ),
    Wording(
      CaseProblem.overrideWithoutRationale(scale: "concern"),
      swedish: #"Avsteget från "concern" saknar motivering. Skriv den i "rationale"."#,
      english: #"found an override of "concern" without a rationale, expected the reasons for it. "#
        + #"Write them in "rationale"."#
    ),
    Wording(
      CaseProblem.overrideTooFar(scale: "concern", steps: 1),
      swedish: #"Avsteget från "concern" är för stort: det får vara högst 1 steg från den "#
        + "uträknade nivån. Välj en närmare nivå.",
      english: #"found an override of "concern" by too many steps, "#
        + "expected at most 1 from the computed level. Choose a nearer level."
    ),
    Wording(
      CaseProblem.overrideOfUnknownLevel(scale: "concern"),
      swedish: #"Avsteget gäller "concern", som inte går att räkna ut. Komplettera svaren, eller "#
        + "ta bort avsteget.",
      english: #"found an override of "concern", which can't be computed, "#
        + "expected a computed level. Fill in the missing answers, or remove the override."
    ),
    Wording(
      CaseProblem.outsidePopulation(instrument: "phq-9", isScored: false),
      swedish: #"Personen hör inte till dem som "phq-9" är avsett för, så bedömningen ger inga "#
        + "poäng eller nivåer. Kontrollera ålder och svar, eller välj ett annat instrument.",
      english: #"found a person outside the group that "phq-9" is meant for, "#
        + "expected someone in that group. No scores or levels are given; check age and answers, "
        + "or choose another instrument."
    ),
    Wording(
      PolicyProblem.circumstanceOfWrongType(
        name: "seriousCrime", found: .text("yes"), expected: .boolean),
      swedish: #""seriousCrime" är en text, men ska vara true eller false. Skriv true för ja "#
        + "eller false för nej, utan citattecken.",
      english: #"found a text as "seriousCrime", expected true or false. "#
        + "Write true for yes or false for no, without quotation marks."
    ),
    Wording(
      JSONProblem.misspelledWord(found: "True", meant: "true"),
      swedish: "Här står ett ord utan citattecken, men det ska vara true, false eller null. "
        + "Skriv ordet exakt så, med små bokstäver.",
      english: "found a word without quotation marks, expected true, false or null. "
        + "Write the word exactly so, in small letters."
    ),
  ])
  func casesAreExplainedWithoutTheirValues(_ wording: Wording) {
    wording.check(concernsPerson: true)
  }

  @Test(arguments: [
    Wording(
      AnswerProblem.codeNotAmongOptions(
        found: .text("nevr"), allowed: ["never", "often"], suggestion: "never"),
      swedish: #"Svaret är "nevr", men det ska vara "never" eller "often". Menade du "never"?"#,
      english: #"found "nevr", expected "never" or "often". Did you mean "never"?"#
    ),
    Wording(
      AnswerProblem.answerNotWhole(found: .number("3.5")),
      swedish: "Svaret är 3.5, men det ska vara ett heltal. Skriv svaret utan decimaler.",
      english: "found 3.5, expected a whole number. Write the answer without decimals."
    ),
    Wording(
      AnswerProblem.answerLooksMissing(found: .number("-1")),
      swedish: #"Svaret är -1, som ofta står för att svar saknas. Skriv {"missing": "unknown"} "#
        + "om svaret inte är känt, eller null om frågan inte ställdes.",
      english: "found -1, which often stands for a missing answer, "
        + "expected one of the item's answers. "
        + #"Write {"missing": "unknown"} if it isn't known, null if it wasn't asked."#
    ),
    Wording(
      CaseProblem.instrumentNotValid(
        instrument: "phq-9", date: ProblemExamples.day("1999-05-31"), available: []),
      swedish: #"Ingen version av "phq-9" gäller på bedömningens datum, 1999-05-31. Rätta "#
        + "datumet, eller läs in den version som gällde då.",
      english: #"found a response to "phq-9" on 1999-05-31, when no version is valid, "#
        + "expected a day when a version is valid. "
        + "Correct the date, or load the version that was valid then."
    ),
    Wording(
      CaseProblem.unknownJudgementLevel(allowed: ["low", "high"], suggestion: "high"),
      swedish: #"Nivån finns inte; det ska vara "low" eller "high". Menade du "high"?"#,
      english: #"found an unknown level, expected "low" or "high". Did you mean "high"?"#
    ),
  ])
  func valuesAreShownOnRequest(_ wording: Wording) {
    wording.check(concernsPerson: true, values: .shown)
  }
}

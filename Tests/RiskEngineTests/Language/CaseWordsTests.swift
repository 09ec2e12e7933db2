import RiskEngine
import Testing

@Suite struct CaseWordsTests {
  @Test(arguments: [
    Wording(
      AnswerProblem.codeNotAmongOptions(
        found: .number("4"), allowed: ["0", "1", "2", "3"], suggestion: nil),
      swedish: "hittade ett tal, väntade 0, 1, 2 eller 3. Välj en av de svarskoderna.",
      english: "found a number, expected 0, 1, 2 or 3. Choose one of these codes."
    ),
    Wording(
      AnswerProblem.codeNotAmongOptions(
        found: .text("nevr"), allowed: ["never", "often"], suggestion: "never"),
      swedish: #"hittade en text, väntade "never" eller "often". Välj en av de svarskoderna."#,
      english: #"found a text, expected "never" or "often". Choose one of these codes."#
    ),
    Wording(
      AnswerProblem.answerNotWhole(found: .number("3.5")),
      swedish: "hittade ett tal med decimaler, väntade ett heltal. Skriv svaret utan decimaler.",
      english: "found a number with decimals, expected a whole number. "
        + "Write the answer without decimals."
    ),
    Wording(
      AnswerProblem.answerOfWrongType(found: .text("2"), expected: .wholeNumber),
      swedish: "hittade en text, väntade ett heltal. Skriv talet utan citattecken.",
      english: "found a text, expected a whole number. "
        + "Write the number without quotation marks."
    ),
    Wording(
      AnswerProblem.answerLooksMissing(found: .number("-1")),
      swedish: "hittade ett tal, som ofta står för att svar saknas, väntade ett av frågans svar. "
        + #"Skriv {"missing": "unknown"} om svaret inte är känt, null om frågan inte ställdes."#,
      english: "found a number, which often stands for a missing answer, "
        + "expected one of the item's answers. "
        + #"Write {"missing": "unknown"} if it isn't known, null if it wasn't asked."#
    ),
    Wording(
      AnswerProblem.answerOutOfRange(found: .number("8"), low: "0", high: "7"),
      swedish: "hittade ett tal, väntade ett tal från 0 till 7. "
        + "Kontrollera svaret mot formuläret.",
      english: "found a number, expected a number from 0 to 7. Check the answer against the form."
    ),
    Wording(
      CaseProblem.unknownItem("q11", instrument: "phq-9", suggestion: "q1"),
      swedish: #"hittade frågan "q11", väntade en fråga i "phq-9". Menade du "q1"?"#,
      english: #"found the item "q11", expected an item of "phq-9". Did you mean "q1"?"#
    ),
    Wording(
      CaseProblem.personalNumber,
      swedish: "hittade ett personnummer eller samordningsnummer, "
        + #"väntade ett eget id, t.ex. "A-17". "#
        + "Byt ut numret mot ett id som inte avslöjar vem personen är.",
      english: "found a Swedish personal identity number, "
        + #"expected an id of your own such as "A-17". "#
        + "Replace it with an id that doesn't give the person away."
    ),
    Wording(
      CaseProblem.ageDisagrees,
      swedish: "hittade en ålder som inte stämmer med födelsedatumet, "
        + #"väntade åldern i hela år på ärendets datum. Rätta "born" eller "age"."#,
      english: "found an age that doesn't fit the birth date, "
        + #"expected the age in whole years on the case's date. Correct "born" or "age"."#
    ),
    Wording(
      CaseProblem.twoResponsesOnOneDate(instrument: "phq-9"),
      swedish: #"hittade två ifyllda bedömningar med "phq-9" samma dag, "#
        + "väntade högst en per dag och uppgiftslämnare. "
        + "Ta bort den ena, eller rätta dess datum.",
      english: #"found two responses to "phq-9" on one day, "#
        + "expected at most one per day and informant. "
        + "Remove one of them, or correct its date."
    ),
    Wording(
      CaseProblem.instrumentNotValid(
        instrument: "phq-9", date: ProblemExamples.day("1999-05-31"),
        available: ["1.0.0 (2000-01-01 – 2020-12-31)", "2.0.0 (2021-01-01 – )"]),
      swedish: #"hittade en bedömning med "phq-9" från en dag då ingen version gäller, väntade "#
        + "en dag inom 1.0.0 (2000-01-01 – 2020-12-31) eller 2.0.0 (2021-01-01 – ). "
        + "Rätta datumet, eller läs in den version som gällde då.",
      english: #"found a response to "phq-9" on a day when no version is valid, expected "#
        + "a day within 1.0.0 (2000-01-01 – 2020-12-31) or 2.0.0 (2021-01-01 – ). "
        + "Correct the date, or load the version that was valid then."
    ),
    Wording(
      CaseProblem.rationaleMissing(judgement: "risk"),
      swedish: #"hittade den samlade bedömningen "risk" utan motivering, "#
        + #"väntade skälen till den. Skriv dem i "rationale"."#,
      english: #"found the judgement "risk" without a rationale, "#
        + #"expected the reasons for it. Write them in "rationale"."#
    ),
    Wording(
      CaseProblem.overrideWithoutRationale(scale: "concern"),
      swedish: #"hittade ett avsteg från "concern" utan motivering, väntade skälen till det. "#
        + #"Skriv dem i "rationale"."#,
      english: #"found an override of "concern" without a rationale, expected the reasons for it. "#
        + #"Write them in "rationale"."#
    ),
    Wording(
      CaseProblem.overrideTooFar(scale: "concern", steps: 1),
      swedish: #"hittade ett avsteg från "concern" med för många steg, "#
        + "väntade högst 1 från den uträknade nivån. Välj en närmare nivå.",
      english: #"found an override of "concern" by too many steps, "#
        + "expected at most 1 from the computed level. Choose a nearer level."
    ),
    Wording(
      CaseProblem.overrideOfUnknownLevel(scale: "concern"),
      swedish: #"hittade ett avsteg från "concern", som inte kan räknas ut, "#
        + "väntade en uträknad nivå. Komplettera svaren, eller ta bort avsteget.",
      english: #"found an override of "concern", which can't be computed, "#
        + "expected a computed level. Fill in the missing answers, or remove the override."
    ),
    Wording(
      CaseProblem.outsidePopulation(instrument: "phq-9", isScored: false),
      swedish: #"hittade en person utanför den grupp som "phq-9" är avsett för, "#
        + "väntade någon i den gruppen. Inga poäng eller nivåer ges; kontrollera ålder och svar, "
        + "eller välj ett annat instrument.",
      english: #"found a person outside the group that "phq-9" is meant for, "#
        + "expected someone in that group. No scores or levels are given; check age and answers, "
        + "or choose another instrument."
    ),
    Wording(
      PolicyProblem.circumstanceOfWrongType(
        name: "seriousCrime", found: .text("yes"), expected: .boolean),
      swedish: #"hittade en text som "seriousCrime", väntade true eller false. "#
        + "Skriv true för ja eller false för nej, utan citattecken.",
      english: #"found a text as "seriousCrime", expected true or false. "#
        + "Write true for yes or false for no, without quotation marks."
    ),
    Wording(
      JSONProblem.misspelledWord(found: "True", meant: "true"),
      swedish: "hittade ett ord utan citattecken, väntade true, false eller null. "
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
      swedish: #"hittade "nevr", väntade "never" eller "often". Menade du "never"?"#,
      english: #"found "nevr", expected "never" or "often". Did you mean "never"?"#
    ),
    Wording(
      AnswerProblem.answerNotWhole(found: .number("3.5")),
      swedish: "hittade 3.5, väntade ett heltal. Skriv svaret utan decimaler.",
      english: "found 3.5, expected a whole number. Write the answer without decimals."
    ),
    Wording(
      AnswerProblem.answerLooksMissing(found: .number("-1")),
      swedish: "hittade -1, som ofta står för att svar saknas, väntade ett av frågans svar. "
        + #"Skriv {"missing": "unknown"} om svaret inte är känt, null om frågan inte ställdes."#,
      english: "found -1, which often stands for a missing answer, "
        + "expected one of the item's answers. "
        + #"Write {"missing": "unknown"} if it isn't known, null if it wasn't asked."#
    ),
    Wording(
      CaseProblem.instrumentNotValid(
        instrument: "phq-9", date: ProblemExamples.day("1999-05-31"), available: []),
      swedish: #"hittade en bedömning med "phq-9" från 1999-05-31, då ingen version gäller, "#
        + "väntade en dag då en version gäller. "
        + "Rätta datumet, eller läs in den version som gällde då.",
      english: #"found a response to "phq-9" on 1999-05-31, when no version is valid, "#
        + "expected a day when a version is valid. "
        + "Correct the date, or load the version that was valid then."
    ),
    Wording(
      CaseProblem.unknownJudgementLevel(allowed: ["low", "high"], suggestion: "high"),
      swedish: #"hittade en okänd nivå, väntade "low" eller "high". Menade du "high"?"#,
      english: #"found an unknown level, expected "low" or "high". Did you mean "high"?"#
    ),
  ])
  func valuesAreShownOnRequest(_ wording: Wording) {
    wording.check(concernsPerson: true, values: .shown)
  }
}

import RiskEngine
import Testing

@Suite struct InstrumentWordsTests {
  @Test(arguments: [
    Wording(
      InstrumentProblem.overrideStepsWithoutDirection,
      swedish: #"hittade "steps" utan riktning, väntade "direction": "up" eller "down". "#
        + #"Skriv "up" mot det mest oroande, annars "down"."#,
      english: #"found "steps" without a direction, expected "direction": "up" or "down". "#
        + #"Write "up" towards the most concerning, else "down"."#
    ),
    Wording(
      InstrumentProblem.changeNumberOutOfRange(key: "reliability", isBelowOne: true),
      swedish: #"hittade ett tal i "reliability" som inte går, väntade ett tal från 0 till under "#
        + "1. Kontrollera talet mot källan.",
      english: #"found a number in "reliability" that can't be, expected one from 0 to under 1. "#
        + "Check the number against the source."
    ),
    Wording(
      InstrumentProblem.ratingCount(found: 5, low: 2, high: 4),
      swedish: "hittade 5 skattningar av en faktor, väntade 2 till 4. "
        + #"Ändra "ratings", eller dela upp faktorn i flera frågor."#,
      english: "found 5 ratings of one factor, expected 2 to 4. "
        + #"Change "ratings", or divide the factor into several items."#
    ),
    Wording(
      InstrumentProblem.cutOffsOverlap(first: "low", second: "high", witness: "4"),
      swedish: #"hittade 4 poäng i både "low" och "high", väntade varje poäng i en enda nivå. "#
        + "Flytta en av gränserna.",
      english: #"found a score of 4 in both "low" and "high", "#
        + "expected every score in a single level. Move one of the cut-offs."
    ),
    Wording(
      ProofProblem.cutOffsGap(witness: "10", score: "total"),
      swedish: #"hittade 10 poäng i "total" utan nivå, väntade en nivå för varje möjlig poäng. "#
        + "Flytta en av gränserna så att luckan sluts.",
      english: #"found a score of 10 in "total" without a level, "#
        + "expected a level for every possible score. "
        + "Move one of the cut-offs so that the gap closes."
    ),
    Wording(
      InstrumentProblem.unknownReference(kind: .score, name: "totl", suggestion: "total"),
      swedish: #"hittade "totl", väntade en poäng som finns. Menade du "total"?"#,
      english: #"found "totl", expected a score that exists. Did you mean "total"?"#
    ),
    Wording(
      InstrumentProblem.itemUnused("q9"),
      swedish: #"hittade frågan "q9", som ingenting använder, "#
        + "väntade en poäng, en varningsflagga eller ett villkor som använder den. "
        + #"Skriv "scored": false om det är meningen."#,
      english: #"found the item "q9", which nothing uses, "#
        + "expected a score, a flag or a condition that uses it. "
        + #"Write "scored": false if that is meant."#
    ),
    Wording(
      InstrumentProblem.memberWithoutWorth(item: "q1", code: "never"),
      swedish: #"hittade svarskoden "never" utan poäng i frågan "q1", "#
        + #"väntade poäng för varje svarskod. Lägg till "points" i svarsalternativet."#,
      english: #"found the code "never" without points in the item "q1", "#
        + #"expected points for every code. Add "points" to the option."#
    ),
    Wording(
      InstrumentProblem.roundingMissing("mean"),
      swedish: #"hittade poängen "mean", vars decimaler kanske aldrig tar slut, "#
        + #"väntade en avrundning. Lägg till "rounding", så som källan avrundar."#,
      english: #"found the score "mean", whose decimals may never end, "#
        + #"expected a rounding. Add "rounding", the way the source rounds."#
    ),
  ])
  func instrumentsAreExplained(_ wording: Wording) { wording.check() }

  @Test(arguments: [
    Wording(
      ExpressionProblem.nameNotKnown("totl", suggestion: "total"),
      swedish: #"hittade namnet "totl", väntade något som finns här, t.ex. en fråga eller en "#
        + #"poäng. Menade du "total"?"#,
      english: #"found the name "totl", expected something that exists here, such as an item or "#
        + #"a score. Did you mean "total"?"#
    ),
    Wording(
      ExpressionProblem.levelNotInScale(
        "hgh", scale: LevelScale(name: "phq-9.severity", levels: ["low", "high"]),
        suggestion: "high"),
      swedish: #"hittade nivån "hgh", väntade "low" eller "high" ur "phq-9.severity". "#
        + #"Menade du "high"?"#,
      english: #"found the level "hgh", expected "low" or "high" of "phq-9.severity". "#
        + #"Did you mean "high"?"#
    ),
    Wording(
      ExpressionProblem.characterNotInExpressions("≥"),
      swedish: #"hittade tecknet "≥", väntade ett tecken som uttryck kan ha. "#
        + "Skriv >= i stället.",
      english: #"found the character "≥", expected one that expressions can have. "#
        + "Write >= instead."
    ),
    Wording(
      ExpressionProblem.typeMismatch(found: .number, expected: .boolean),
      swedish: "hittade ett tal, väntade ett ja/nej-värde. Skriv ett villkor, t.ex. q1 >= 2.",
      english: "found a number, expected a yes/no value. "
        + "Write a condition, for example q1 >= 2."
    ),
    Wording(
      ExpressionProblem.wrongArgumentCount(function: "abs", found: 2, least: 1, greatest: 1),
      swedish: "hittade 2 värden i abs(…), väntade 1. "
        + "Lägg till eller ta bort värden mellan parenteserna.",
      english: "found 2 values in abs(…), expected 1. "
        + "Add or remove values between the parentheses."
    ),
  ])
  func expressionsAreExplained(_ wording: Wording) { wording.check() }
}

import RiskEngine
import Testing

@Suite struct InstrumentWordsTests {
  @Test(arguments: [
    Wording(
      InstrumentProblem.overrideStepsWithoutDirection,
      swedish: #""steps" saknar riktning. Skriv "direction": "up" mot det mest oroande, annars "#
        + #""down"."#,
      english: #"found "steps" without a direction, expected "direction": "up" or "down". "#
        + #"Write "up" towards the most concerning, else "down"."#
    ),
    Wording(
      InstrumentProblem.changeNumberOutOfRange(key: "reliability", isBelowOne: true),
      swedish: #"Talet i "reliability" är orimligt: det måste vara minst 0 och mindre än 1. "#
        + "Kontrollera det mot källan.",
      english: #"found a number in "reliability" that can't be, expected one from 0 to under 1. "#
        + "Check the number against the source."
    ),
    Wording(
      InstrumentProblem.ratingCount(found: 5, low: 2, high: 4),
      swedish: #"Faktorn har 5 skattningar, men det ska vara 2 till 4. Ändra "ratings", eller "#
        + "dela upp faktorn i flera frågor.",
      english: "found 5 ratings of one factor, expected 2 to 4. "
        + #"Change "ratings", or divide the factor into several items."#
    ),
    Wording(
      InstrumentProblem.cutOffsOverlap(first: "low", second: "high", witness: "4"),
      swedish: #"4 poäng hör till både "low" och "high". Flytta en av gränserna."#,
      english: #"found a score of 4 in both "low" and "high", "#
        + "expected every score in a single level. Move one of the cut-offs."
    ),
    Wording(
      ProofProblem.cutOffsGap(witness: "10", score: "total"),
      swedish: #"10 poäng i "total" ger ingen nivå. Flytta en av gränserna så att luckan sluts."#,
      english: #"found a score of 10 in "total" without a level, "#
        + "expected a level for every possible score. "
        + "Move one of the cut-offs so that the gap closes."
    ),
    Wording(
      InstrumentProblem.unknownReference(kind: .score, name: "totl", suggestion: "total"),
      swedish: #"Det finns ingen poäng som heter "totl". Menade du "total"?"#,
      english: #"found "totl", expected a score that exists. Did you mean "total"?"#
    ),
    Wording(
      InstrumentProblem.itemUnused("q9"),
      swedish: #"Frågan "q9" används inte i någon poäng, någon varningsflagga eller något "#
        + #"villkor. Skriv "scored": false om det är meningen."#,
      english: #"found the item "q9", which nothing uses, "#
        + "expected a score, a flag or a condition that uses it. "
        + #"Write "scored": false if that is meant."#
    ),
    Wording(
      InstrumentProblem.memberWithoutWorth(item: "q1", code: "never"),
      swedish: #"Svarskoden "never" i frågan "q1" saknar poäng. Lägg till "points" i "#
        + "svarsalternativet.",
      english: #"found the code "never" without points in the item "q1", "#
        + #"expected points for every code. Add "points" to the option."#
    ),
    Wording(
      InstrumentProblem.roundingMissing("mean"),
      swedish: #"Poängen "mean" kan få decimaler som aldrig tar slut. Lägg till "rounding", så "#
        + "som källan avrundar.",
      english: #"found the score "mean", whose decimals may never end, "#
        + #"expected a rounding. Add "rounding", the way the source rounds."#
    ),
  ])
  func instrumentsAreExplained(_ wording: Wording) { wording.check() }

  @Test(arguments: [
    Wording(
      ExpressionProblem.nameNotKnown("totl", suggestion: "total"),
      swedish: #"Det finns inget som heter "totl" här. Menade du "total"?"#,
      english: #"found the name "totl", expected something that exists here, such as an item or "#
        + #"a score. Did you mean "total"?"#
    ),
    Wording(
      ExpressionProblem.levelNotInScale(
        "hgh", scale: LevelScale(name: "phq-9.severity", levels: ["low", "high"]),
        suggestion: "high"),
      swedish: #"Nivån "hgh" finns inte i "phq-9.severity", som har "low" och "high". Menade du "#
        + #""high"?"#,
      english: #"found the level "hgh", expected "low" or "high" of "phq-9.severity". "#
        + #"Did you mean "high"?"#
    ),
    Wording(
      ExpressionProblem.characterNotInExpressions("≥"),
      swedish: #"Tecknet "≥" går inte att använda i uttryck. Skriv >= i stället."#,
      english: #"found the character "≥", expected one that expressions can have. "#
        + "Write >= instead."
    ),
    Wording(
      ExpressionProblem.typeMismatch(found: .number, expected: .boolean),
      swedish: "Här står ett tal, men det ska vara något sant eller falskt. Skriv ett villkor, "
        + "t.ex. q1 >= 2.",
      english: "found a number, expected a yes/no value. "
        + "Write a condition, for example q1 >= 2."
    ),
    Wording(
      ExpressionProblem.wrongArgumentCount(function: "abs", found: 2, least: 1, greatest: 1),
      swedish: "Det står 2 värden i abs(…), men det ska vara 1. Lägg till eller ta bort värden "
        + "mellan parenteserna.",
      english: "found 2 values in abs(…), expected 1. "
        + "Add or remove values between the parentheses."
    ),
  ])
  func expressionsAreExplained(_ wording: Wording) { wording.check() }
}

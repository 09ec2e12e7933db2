extension ExampleProblem: Worded {
  package func sentence(_ say: Phrasing) -> String {
    switch self {
    case .exampleFails(let example, let subject, let expected, let found):
      say(
        swedish: (
          "Exemplet \(say.name(example)) ger \(say.name(subject)) = \(found), men det ska "
            + "bli \(expected).",
          "Gå igenom det för hand, och rätta definitionen eller exemplet."
        ),
        english: (
          "\(say.name(subject)) = \(found) in the example \(say.name(example))",
          expected, "Go through it by hand, and correct the definition or the example."
        ))
    case .withoutExamples:
      say(
        swedish: (
          #"Det finns inget uträknat exempel under "tests"."#,
          "Räkna ut minst ett för hand på, ett under och ett över varje gräns."
        ),
        english: (
          "no worked example", #"at least one in "tests""#,
          "Write one on, one below and one above each limit, worked out by hand."
        ))
    case .exampleRefused(let example, let findings):
      say(
        swedish: (
          "Ärendet i exemplet \(say.name(example)) går inte att använda (\(say.and(findings))).",
          "Rätta det."
        ),
        english: (
          "the example \(say.name(example)), whose case can't be used (\(say.and(findings)))",
          "a case without errors", "Correct the case in the example."
        ))
    case .exampleNotFilledIn(let example):
      say(
        swedish: (
          "Exemplet \(say.name(example)) säger inte vad utfallet ska bli.",
          #"Räkna ut det för hand ur källan, och fyll i det under "expect"."#
        ),
        english: (
          "the example \(say.name(example)) without an expected outcome",
          #"at least one outcome in "expect""#,
          "Work it out by hand from the source, and fill it in."
        ))
    case .unnoticedWithoutChange(let pointer):
      say(
        swedish: (
          "Testerna märker varje ändring av \(say.name(pointer)), fast sökvägen står under "
            + #""unnoticed"."#,
          "Ta bort posten, eller rätta sökvägen i den."
        ),
        english: (
          "\(say.name(pointer)) under \"unnoticed\", though no change there goes unnoticed",
          "only changes that no test notices", "Remove the entry, or correct its pointer."
        ))
    case .derivationOfOtherKind:
      say(
        swedish: (
          "Filen innehåller varken ett bedömningsinstrument eller vägvalsregler.",
          "Ange en sådan fil. Insatser behöver inga tester."
        ),
        english: (
          "a document of another kind", "an instrument or a policy", "Programmes need no tests."
        ))
    case .toleranceOfExactScore(let score):
      say(
        swedish: (
          "\(say.name(score)) räknas exakt och ska inte ha någon tolerans.",
          "Ta bort toleransen. Den är bara till för poäng som bygger på exp, ln, power eller sqrt."
        ),
        english: (
          "a tolerance for \(say.name(score)), which is computed exactly", "the exact value",
          "Remove the tolerance; it is only for scores that rest on exp, ln, power or sqrt."
        ))
    }
  }
}

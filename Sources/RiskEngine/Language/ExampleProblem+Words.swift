extension ExampleProblem: Worded {
  package func sentence(_ say: Phrasing) -> String {
    switch self {
    case .exampleFails(let example, let subject, let expected, let found):
      say(
        swedish: (
          "\(say.name(subject)) = \(found) i exemplet \(say.name(example))",
          expected, "Gå igenom det för hand, och rätta definitionen eller exemplet."
        ),
        english: (
          "\(say.name(subject)) = \(found) in the example \(say.name(example))",
          expected, "Go through it by hand, and correct the definition or the example."
        ))
    case .withoutExamples:
      say(
        swedish: (
          "inget uträknat exempel", #"minst ett under "tests""#,
          "Skriv ett på, ett under och ett över varje gräns, uträknat för hand."
        ),
        english: (
          "no worked example", #"at least one in "tests""#,
          "Write one on, one below and one above each limit, worked out by hand."
        ))
    case .exampleRefused(let example, let findings):
      say(
        swedish: (
          "exemplet \(say.name(example)), vars ärende inte kan användas (\(say.and(findings)))",
          "ett ärende utan fel", "Rätta ärendet i exemplet."
        ),
        english: (
          "the example \(say.name(example)), whose case can't be used (\(say.and(findings)))",
          "a case without errors", "Correct the case in the example."
        ))
    case .exampleNotFilledIn(let example):
      say(
        swedish: (
          "exemplet \(say.name(example)) utan något väntat utfall",
          #"minst ett utfall under "expect""#,
          "Räkna ut det för hand ur källan, och fyll i det."
        ),
        english: (
          "the example \(say.name(example)) without an expected outcome",
          #"at least one outcome in "expect""#,
          "Work it out by hand from the source, and fill it in."
        ))
    case .unnoticedWithoutChange(let pointer):
      say(
        swedish: (
          "\(say.name(pointer)) under \"unnoticed\", fast ingen ändring där går obemärkt förbi",
          "bara ändringar som inget test märker", "Ta bort posten, eller rätta sökvägen i den."
        ),
        english: (
          "\(say.name(pointer)) under \"unnoticed\", though no change there goes unnoticed",
          "only changes that no test notices", "Remove the entry, or correct its pointer."
        ))
    case .derivationOfOtherKind:
      say(
        swedish: (
          "ett dokument av annat slag", "ett bedömningsinstrument eller vägvalsregler",
          "Insatser behöver inga tester."
        ),
        english: (
          "a document of another kind", "an instrument or a policy", "Programmes need no tests."
        ))
    case .toleranceOfExactScore(let score):
      say(
        swedish: (
          "en tolerans för \(say.name(score)), som räknas exakt", "det exakta värdet",
          "Ta bort toleransen; den är bara till för poäng som bygger på exp, ln, power eller sqrt."
        ),
        english: (
          "a tolerance for \(say.name(score)), which is computed exactly", "the exact value",
          "Remove the tolerance; it is only for scores that rest on exp, ln, power or sqrt."
        ))
    }
  }
}

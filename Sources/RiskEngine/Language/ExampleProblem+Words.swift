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
    }
  }
}

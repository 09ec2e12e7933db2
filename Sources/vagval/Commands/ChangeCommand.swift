import RiskEngine

/// Holds responses to one instrument against each other.
enum ChangeCommand {
  static let description = CommandDescription(
    "change",
    summary: Words(
      swedish: "Visa vad som har ändrats mellan två eller flera bedömningar.",
      english: "Show what has changed between two or more assessments."),
    discussion: Words(
      swedish: "Bedömningar med samma instrument och samma uppgiftslämnare ställs bredvid varandra:"
        + " varningsflaggor, bedömarens slutsatser, nivåer, poäng och de svar som har ändrats. Där"
        + " instrumentet anger hur säker en poäng är sägs om förändringen är tillförlitlig. Olika"
        + " huvudversioner jämförs inte. Vad som har skrivits i fritext visas bara med"
        + " --show-values.",
      english: "Assessments with one instrument and one informant stand side by side: flags, the"
        + " assessor's judgements, levels, scores, and the answers that have changed. Where the"
        + " instrument says how reliable a score is, it is said whether the change is reliable."
        + " Different major versions aren't compared. What was written in free text shows only with"
        + " --show-values."),
    arguments: [.caseFiles],
    options: [.instruments, .resultFormat, .language, .showValues, .allowPersonalNumbers],
    examples: [
      CommandDescription.Example(
        line: Words(swedish: "vagval change ärende.json", english: "vagval change case.json"),
        meaning: Words(
          swedish: "Visa hur det har gått sedan den första bedömningen.",
          english: "Show how things have gone since the first assessment."))
    ])
}

import RiskEngine
import Testing

@Suite struct AgreementWordsTests {
  @Test(arguments: [
    Wording(
      AgreementProblem.assessorsNotTwo(found: ["utredare-3", "utredare-7", "utredare-9"]),
      swedish: #"Det måste vara två bedömare, men bedömningarna är gjorda av "utredare-3", "#
        + #""utredare-7" och "utredare-9". Ange vilka två som ska jämföras, eller jämför "#
        + "två filer.",
      english: #"found responses by "utredare-3", "utredare-7" and "utredare-9", "#
        + "expected responses by two assessors. Name the two to compare, or compare two files."
    ),
    Wording(
      AgreementProblem.assessorsNotTwo(found: []),
      swedish: "Det framgår inte vem som har gjort bedömningarna. Ange vilka två som ska "
        + "jämföras, eller jämför två filer.",
      english: "found no responses that say who assessed, expected responses by two assessors. "
        + "Name the two to compare, or compare two files."
    ),
    Wording(
      AgreementProblem.unknownAssessor(
        "utredare3", available: ["utredare-3", "utredare-7"], suggestion: "utredare-3"),
      swedish: #"Det finns inga bedömningar av "utredare3", bara av "utredare-3" och "#
        + #""utredare-7". Menade du "utredare-3"?"#,
      english: #"found no responses by "utredare3", "#
        + #"expected responses by "utredare-3" or "utredare-7". Did you mean "utredare-3"?"#
    ),
  ])
  func `Assessors who can't be compared are explained`(_ wording: Wording) {
    wording.check(concernsPerson: true)
  }
}

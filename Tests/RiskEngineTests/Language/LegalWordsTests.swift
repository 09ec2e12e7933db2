import RiskEngine
import Testing

@Suite struct LegalWordsTests {
  @Test(arguments: [
    Wording(
      LegalProblem.unknownLegalReference("suport", suggestion: "support"),
      swedish: #"hittade lagrummet "suport", väntade ett som finns under "legal". "#
        + #"Menade du "support"?"#,
      english: #"found the legal reference "suport", expected one in "legal". "#
        + #"Did you mean "support"?"#
    ),
    Wording(
      LegalProblem.legalReferencesOverlap("support", witness: ProblemExamples.day("2025-06-30")),
      swedish: #"hittade två hänvisningar för lagrummet "support" som båda gäller 2025-06-30, "#
        + #"väntade högst en för varje dag. Ändra "from" eller "to" så att dagarna inte går "#
        + "in i varandra.",
      english: #"found two versions of the legal reference "support" that are both in force on "#
        + #"2025-06-30, expected at most one for each day. Change "from" or "to" so that the "#
        + "days don't overlap."
    ),
    Wording(
      LegalProblem.legalReferenceGap(
        "support", from: ProblemExamples.day("2025-07-01"), to: nil),
      swedish: #"hittade ingen hänvisning för lagrummet "support" från och med 2025-07-01, "#
        + #"väntade en för varje dag som reglerna gäller. Ändra "from" eller "to", eller lägg "#
        + "till den hänvisning som gällde då.",
      english: #"found no version of the legal reference "support" from 2025-07-01 on, "#
        + #"expected one for every day on which the policy is valid. Change "from" or "to", or "#
        + "add the version that was in force then."
    ),
    Wording(
      LegalProblem.unknownRole("x", suggestion: nil),
      swedish: #"hittade rollen "x", väntade en som finns under "roles". "#
        + #"Rätta id:t, eller lägg till rollen under "roles"."#,
      english: #"found the role "x", expected one in "roles". "#
        + #"Correct the id, or add the role to "roles"."#
    ),
  ])
  func provisionsAndRolesAreExplained(_ wording: Wording) { wording.check() }
}

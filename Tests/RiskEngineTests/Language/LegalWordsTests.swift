import RiskEngine
import Testing

@Suite struct LegalWordsTests {
  @Test(arguments: [
    Wording(
      LegalProblem.unknownLegalReference("suport", suggestion: "support"),
      swedish: #"Lagrummet "suport" finns inte under "legal". Menade du "support"?"#,
      english: #"found the legal reference "suport", expected one in "legal". "#
        + #"Did you mean "support"?"#
    ),
    Wording(
      LegalProblem.legalReferencesOverlap("support", witness: ProblemExamples.day("2025-06-30")),
      swedish: #"Två hänvisningar till lagrummet "support" gäller samma dag, 2025-06-30. Ändra "#
        + #""from" eller "to" så att tiderna inte går in i varandra."#,
      english: #"found two versions of the legal reference "support" that are both in force on "#
        + #"2025-06-30, expected at most one for each day. Change "from" or "to" so that the "#
        + "days don't overlap."
    ),
    Wording(
      LegalProblem.legalReferenceGap(
        "support", from: ProblemExamples.day("2025-07-01"), to: nil),
      swedish: #"Lagrummet "support" saknar hänvisning från och med 2025-07-01, fast reglerna "#
        + #"gäller då. Ändra "from" eller "to", eller lägg till den hänvisning som gällde "#
        + "då.",
      english: #"found no version of the legal reference "support" from 2025-07-01 on, "#
        + #"expected one for every day on which the policy is valid. Change "from" or "to", or "#
        + "add the version that was in force then."
    ),
    Wording(
      LegalProblem.unknownRole("x", suggestion: nil),
      swedish: #"Rollen "x" finns inte under "roles". Rätta id:t, eller lägg till rollen där."#,
      english: #"found the role "x", expected one in "roles". "#
        + #"Correct the id, or add the role to "roles"."#
    ),
  ])
  func provisionsAndRolesAreExplained(_ wording: Wording) { wording.check() }
}

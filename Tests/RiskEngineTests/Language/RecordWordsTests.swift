import RiskEngine
import Testing

@Suite struct RecordWordsTests {
  @Test(arguments: [
    Wording(
      RecordProblem.departureWithoutKind(programme: "SIG", outcome: .granted, status: .near),
      swedish: #"hittade bifall till "SIG", som avviker från vad reglerna gav den dagen "#
        + #"(snart inne i åldern), utan att grunden för avsteget anges, "#
        + #"väntade "departure" med "kind". Ange grunden för avsteget, eller rätta beslutet."#,
      english: #"found "SIG" granted, which departs from what the rules gave on that day "#
        + #"(soon old enough), without the ground for it, "#
        + #"expected "departure" with a "kind". "#
        + "Give the ground for the departure, or correct the decision."
    ),
    Wording(
      RecordProblem.departureWithoutReason(programme: "SIG"),
      swedish: #"hittade ett avsteg i beslutet om "SIG" utan skäl, väntade skälen till avsteget. "#
        + #"Skriv dem i "reason"."#,
      english: #"found a departure in the decision on "SIG" without reasons, "#
        + #"expected the reasons for it. Write them in "reason"."#
    ),
    Wording(
      RecordProblem.unknownDecidingRole(known: ["caseOfficer", "committee"], suggestion: nil),
      swedish: "hittade en roll som vägvalsreglerna inte har, "
        + #"väntade "caseOfficer" eller "committee". Skriv en av rollerna, aldrig ett namn."#,
      english: "found a role that the policy doesn't have, "
        + #"expected "caseOfficer" or "committee". Write one of these roles, never a name."#
    ),
    Wording(
      RecordProblem.grantedWithoutConsent(programme: "SIG"),
      swedish: #"hittade bifall till "SIG" fast samtycke saknades den dagen, "#
        + "väntade samtycke före bifallet. "
        + "Inhämta samtycke: ett avsteg kan inte ersätta det.",
      english: #"found "SIG" granted although consent was missing on that day, "#
        + "expected consent before that. "
        + "Obtain the consent: a departure can't take its place."
    ),
    Wording(
      RecordProblem.runningWithoutConsent(programme: "SIG"),
      swedish: #"hittade insatsen "SIG", som pågår utan samtycke, "#
        + "väntade samtycke så länge insatsen pågår. "
        + "Inhämta samtycke, eller avsluta insatsen.",
      english: #"found the programme "SIG", which runs without consent, "#
        + "expected consent for as long as it runs. "
        + "Obtain the consent, or end the programme."
    ),
    Wording(
      CaseProblem.flagClearedWithoutReason("harm"),
      swedish: #"hittade varningsflaggan "harm" borttagen utan skäl, väntade skälen till det. "#
        + #"Skriv dem i "reason"."#,
      english: #"found the flag "harm" cleared without reasons, expected the reasons for it. "#
        + #"Write them in "reason"."#
    ),
    Wording(
      RecordProblem.flagClearedAfterCase("harm"),
      swedish: #"hittade varningsflaggan "harm" borttagen efter ärendets datum, "#
        + "väntade en dag före det eller samma dag. Kontrollera datumen; flaggan står kvar.",
      english: #"found the flag "harm" cleared after the case's date, "#
        + "expected a day before it or the same day. Check the dates; the flag still stands."
    ),
  ])
  func recordsAreExplainedWithoutTheirTexts(_ wording: Wording) {
    wording.check(concernsPerson: true)
  }
}

import RiskEngine
import Testing

@Suite struct RecordWordsTests {
  @Test(arguments: [
    Wording(
      RecordProblem.departureWithoutKind(programme: "SIG", outcome: .granted, status: .near),
      swedish: #"Bifallet till "SIG" avviker från vad reglerna gav den dagen (snart inne i "#
        + #"åldern), men det framgår inte på vilken grund. Ange grunden i "departure" med "#
        + #""kind", eller rätta beslutet."#,
      english: #"found "SIG" granted, which departs from what the rules gave on that day "#
        + #"(soon old enough), without the ground for it, "#
        + #"expected "departure" with a "kind". "#
        + "Give the ground for the departure, or correct the decision."
    ),
    Wording(
      RecordProblem.departureWithoutReason(programme: "SIG"),
      swedish: #"Det framgår inte varför beslutet om "SIG" avviker från reglerna. Skriv skälen i "#
        + #""reason"."#,
      english: #"found a departure in the decision on "SIG" without reasons, "#
        + #"expected the reasons for it. Write them in "reason"."#
    ),
    Wording(
      RecordProblem.unknownDecidingRole(known: ["caseOfficer", "committee"], suggestion: nil),
      swedish: #"Rollen finns inte i vägvalsreglerna; det ska vara "caseOfficer" eller "#
        + #""committee". Skriv en av rollerna, aldrig ett namn."#,
      english: "found a role that the policy doesn't have, "
        + #"expected "caseOfficer" or "committee". Write one of these roles, never a name."#
    ),
    Wording(
      RecordProblem.grantedWithoutConsent(programme: "SIG"),
      swedish: #""SIG" beviljades en dag då samtycke saknades. Inhämta samtycke; ett avsteg kan "#
        + "inte ersätta det.",
      english: #"found "SIG" granted although consent was missing on that day, "#
        + "expected consent before that. "
        + "Obtain the consent: a departure can't take its place."
    ),
    Wording(
      RecordProblem.runningWithoutConsent(programme: "SIG", missing: [.allGuardians, .person]),
      swedish: #"Insatsen "SIG" pågår, men den ungas eller personens eget samtycke och "#
        + "alla vårdnadshavares samtycke saknas. Inhämta samtycket, eller avsluta insatsen.",
      english: #"found the programme "SIG", which runs without the person's own consent and "#
        + "all guardians' consent, "
        + "expected consent for as long as it runs. "
        + "Obtain the consent, or end the programme."
    ),
    Wording(
      RecordProblem.departureFromNothing(programme: "SIG"),
      swedish: #"Beslutet om "SIG" har ett avsteg, men reglerna ger nu samma sak som beslutet. "#
        + "Ta inte bort något: avsteget står kvar som det antecknades.",
      english: #"found a departure in the decision on "SIG", although the rules now give the same "#
        + "as the decision, expected a decision that differs from them. "
        + "Remove nothing: the departure stays as it was recorded."
    ),
    Wording(
      CaseProblem.flagClearedWithoutReason("harm"),
      swedish: #"Det framgår inte varför varningsflaggan "harm" är borttagen. Skriv skälen i "#
        + #""reason"."#,
      english: #"found the flag "harm" cleared without reasons, expected the reasons for it. "#
        + #"Write them in "reason"."#
    ),
    Wording(
      RecordProblem.flagClearedAfterCase("harm"),
      swedish: #"Varningsflaggan "harm" är borttagen efter ärendets datum och står därför kvar. "#
        + "Kontrollera datumen.",
      english: #"found the flag "harm" cleared after the case's date, "#
        + "expected a day before it or the same day. Check the dates; the flag still stands."
    ),
  ])
  func recordsAreExplainedWithoutTheirTexts(_ wording: Wording) {
    wording.check(concernsPerson: true)
  }
}

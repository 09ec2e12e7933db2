import RiskEngine
import Testing

@Suite struct PolicyWordsTests {
  @Test(arguments: [
    Wording(
      PolicyProblem.unknownInputValue(
        kind: .score, name: "totl", instrument: "phq-9 1.0.0", suggestion: "total"),
      swedish: #"Poängen "totl" finns inte i "phq-9 1.0.0". Menade du "total"?"#,
      english: #"found the score "totl", expected one that "phq-9 1.0.0" has. "#
        + #"Did you mean "total"?"#
    ),
    Wording(
      PolicyProblem.unknownInputValue(
        kind: .level, name: "severity", instrument: "three-questions 1.0.0", suggestion: nil),
      swedish: #"Nivåskalan "severity" finns inte i "three-questions 1.0.0". Rätta namnet."#,
      english: #"found the level scale "severity", expected one that "three-questions 1.0.0" has. "#
        + "Correct the name."
    ),
    Wording(
      PolicyProblem.unknownInputInstrument(
        "phq9", versions: "1", available: [], suggestion: "phq-9"),
      swedish: #"Bedömningsinstrumentet "phq9" i version 1 är inte inläst. Menade du "phq-9"?"#,
      english: #"found the instrument "phq9" in version 1, expected one that is loaded. "#
        + #"Did you mean "phq-9"?"#
    ),
    Wording(
      PolicyProblem.programmeWithoutRule("SIG"),
      swedish: #"Ingen regel leder till insatsen "SIG". Lägg till en regel under "eligibility", "#
        + "eller ta bort insatsen.",
      english: #"found the programme "SIG", which no rule leads to, expected at least one rule. "#
        + #"Add a rule to "eligibility", or remove the programme."#
    ),
    Wording(
      PolicyProblem.agesDiffer(programme: "SIG", witness: 13, isInCatalogue: true),
      swedish: #"Åldrarna för "SIG" skiljer sig: 13 år finns bara i filen med insatser. Jämför "#
        + "med källan, och rätta den fil som är fel.",
      english: #"found 13 among the ages of "SIG" in the file of programmes only, "#
        + "expected the same ages in both. "
        + "Compare with the source, and correct the one that is wrong."
    ),
    Wording(
      PolicyProblem.needsDiffer(programme: "SIG", need: "violence", isInCatalogue: false),
      swedish: #"Behoven för "SIG" skiljer sig: "violence" finns bara i reglerna. Lägg till "#
        + "behovet där det saknas, eller ta bort det.",
      english: #"found "violence" among the needs of "SIG" in the rules only, "#
        + "expected the same needs in both. Add the need where it is missing, or remove it."
    ),
    Wording(
      PolicyProblem.unknownNeed("violense", suggestion: "violence"),
      swedish: #"Behovet "violense" finns inte under "needs". Menade du "violence"?"#,
      english: #"found the need "violense", expected one in "needs". Did you mean "violence"?"#
    ),
    Wording(
      PolicyProblem.needWithoutProgramme("violence"),
      swedish: #"Ingen insats svarar mot behovet "violence". Lägg till behovet hos en insats, "#
        + "eller ta bort det.",
      english: #"found the need "violence", which no programme answers to, expected at least "#
        + "one programme. Add the need to a programme, or remove it."
    ),
    Wording(
      PolicyProblem.severalDefaults(other: "vaxjo-enheter 1.0.0"),
      swedish: #""default" är true även i vaxjo-enheter 1.0.0, som gäller samma kommun och tid. "#
        + #"Ta bort "default" ur den ena."#,
      english: #"found "default" in vaxjo-enheter 1.0.0 too, for the same municipality and time, "#
        + "expected at most one policy that is used when none is named. "
        + #"Remove "default" from one of them."#
    ),
    Wording(
      LibraryProblem.severalPolicies(
        ["vaxjo-boende", "vaxjo-enheter"], municipalities: ["Växjö"]),
      swedish: #"Flera vägvalsregler kan gälla: "vaxjo-boende" och "vaxjo-enheter". Ange vilka "#
        + #"som ska användas, eller skriv "default": true i en av filerna."#,
      english: #"found several policies that could apply: "vaxjo-boende" and "vaxjo-enheter", "#
        + #"expected one. Say which one to use, or write "default": true in one of them."#
    ),
    Wording(
      LibraryProblem.severalPolicies(["kalmar", "vaxjo"], municipalities: ["Kalmar", "Växjö"]),
      swedish: #"Det finns vägvalsregler för flera kommuner: "Kalmar" och "Växjö". Skriv "#
        + #"ärendets kommun under "municipality" (det gör vagval record person), eller ange "#
        + "vilka regler som ska användas.",
      english: #"found policies of several municipalities: "Kalmar" and "Växjö", "#
        + "expected one municipality's. "
        + #"Write the case's municipality in "municipality" (vagval record person does), or say "#
        + "which policy to use."
    ),
    Wording(
      PolicyProblem.consentAges(witness: 18, isOverlap: false),
      swedish: "Ingen rad gäller den som är 18 år. Lägg till en rad, eller ändra åldrarna.",
      english: "found no row for a person aged 18, expected one row for every age. "
        + "Add a row, or change the ages."
    ),
    Wording(
      LibraryProblem.policyNotValid(
        "vaxjo", date: ProblemExamples.day("2020-05-31"), available: ["1.0.0 (2024-07-05 – )"]),
      swedish: #"Ingen version av "vaxjo" gäller på ärendets datum, 2020-05-31. Inläst version: "#
        + "1.0.0 (2024-07-05 – ). Rätta ärendets datum, eller ange vilken version som ska "
        + "användas.",
      english: #"found a case on 2020-05-31, when no version of "vaxjo" is valid, "#
        + "expected a day within 1.0.0 (2024-07-05 – ). "
        + "Correct the case's date, or say which version to use."
    ),
    Wording(
      LibraryProblem.duplicateDefinition(
        kind: "instrument", label: "phq-9 1.0.0", other: "a/phq-9.json"),
      swedish: "Versionen phq-9 1.0.0 finns redan i a/phq-9.json, med annat innehåll. Ge den "
        + "ändrade filen en ny version.",
      english: "found phq-9 1.0.0 again, with other content than a/phq-9.json, "
        + "expected one version number per content. Give the changed file a new version."
    ),
  ])
  func policiesAndTheirChoiceAreExplained(_ wording: Wording) { wording.check() }
}

import RiskEngine

extension ProblemExamples {
  static let fhir: [FHIRProblem] = [
    .xmlInsteadOfJSON, .otherResource("Patient"), .otherResource(nil),
    .modifierNotUnderstood("http://example.org/not"),
    .conversionRefused(finding: "tooManyEntries", pointer: "/items"),
    .idTaken("phq-9", used: "phq-9-fhir"), .versionMapped(found: "2", used: "2.0.0"),
    .versionMapped(found: nil, used: "1.0.0"), .validityNotStated, .languageNotStated,
    .termsToBeRead(areStated: true), .termsToBeRead(areStated: false), .withoutLevels,
    .weightsWithoutTotal(items: 3), .optionWithoutWeight(linkID: "1"), .itemWithoutLinkID,
    .linkIDRepeated("1"), .elementNotCarried("code", times: 1),
    .elementNotCarried("code", times: 4), .extensionNotCarried("http://example.org/x", times: 1),
    .extensionNotCarried("http://example.org/x", times: 4),
    .valueSetNotAtHand("http://example.org/ValueSet/x", linkID: "1"),
    .becomesText(type: "url", linkID: "1"), .itemLeftOut(type: "attachment", linkID: "1"),
    .openAnswersNotCarried(linkID: "1"), .rangeNotStated(times: 1), .rangeNotStated(times: 4),
    .timeNotCarried(times: 1), .timeNotCarried(times: 4), .repetitionNotCarried(linkID: "1"),
    .gateNotCarried(linkID: "1"), .calculationNotCarried(linkID: "1"),
    .displayNotCarried(linkID: "1"), .weightsDiffer(linkID: "1"),
    .responseNotToBeUsed(status: "entered-in-error"), .responseUnfinished(status: "in-progress"),
    .responseWithoutDay, .responseWithoutSubject,
    .questionnaireNotAtHand("http://example.org/Questionnaire/x"), .questionnaireNotAtHand(nil),
    .otherVersionAnswered(stated: "1", used: "2"), .answerToUnknownItem(linkID: "1"),
    .answerNotAnOption(linkID: "1"), .answerInOwnWords(linkID: "1"),
    .answerOfOtherKind(linkID: "1"), .severalAnswers(linkID: "1"),
    .answerWeightDiffers(linkID: "1"),
    .storedTotalDiffers(score: "total", stored: .number("9"), computed: .number("8")),
    .storedTotalDiffers(score: "total", stored: .number("9"), computed: .null),
  ]
}

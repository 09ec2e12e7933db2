/// What of FHIR can't be read, or can't be carried over.
package enum FHIRProblem: Problem {
  // MARK: Files

  /// XML where JSON is read.
  case xmlInsteadOfJSON
  /// A resource that is neither a Questionnaire, a QuestionnaireResponse nor a Bundle of them.
  case otherResource(String?)
  /// An extension, or a set of rules, that changes what the element means.
  case modifierNotUnderstood(String)
  /// A Bundle of what resources were at different times.
  case severalVersions
  /// A Bundle that goes on on another page.
  case furtherPage
  /// Another form by the same address and version.
  case formsContradict(String)
  /// What was made isn't accepted by our own reader.
  case conversionRefused(finding: String, pointer: String)

  // MARK: Questionnaires

  /// A form that its owner doesn't have in use.
  case formNotActive(status: String)
  /// The id belongs to another definition at hand.
  case idTaken(String, used: String)
  /// A version that isn't `major.minor.patch`, or none.
  case versionMapped(found: String?, used: String)
  /// Nothing says on which days it is in force.
  case validityNotStated
  /// Nothing says in which language its texts are.
  case languageNotStated
  /// Nobody has read the terms yet.
  case termsToBeRead(areStated: Bool)
  /// FHIR has no levels, cut-offs or flags.
  case withoutLevels
  /// Weights that nothing adds up.
  case weightsWithoutTotal(items: Int)
  /// An option without a weight beside others that have one, in a total.
  case optionWithoutWeight(linkID: String)
  /// A question without the id by which answers name it.
  case itemWithoutLinkID
  /// The same id of a question twice.
  case linkIDRepeated(String)
  /// An element that has no counterpart here.
  case elementNotCarried(String, times: Int)
  /// An extension that has no counterpart here.
  case extensionNotCarried(String, times: Int)
  /// Options that stand in a value set that isn't in the file.
  case valueSetNotAtHand(String, linkID: String)
  /// A question of a type that becomes free text.
  case becomesText(type: String, linkID: String)
  /// A question of a type that can't be asked here.
  case itemLeftOut(type: String, linkID: String)
  /// Free text beside the options.
  case openAnswersNotCarried(linkID: String)
  /// Numbers without a stated range.
  case rangeNotStated(times: Int)
  /// The time of day.
  case timeNotCarried(times: Int)
  /// A group, or a question, that can be answered several times.
  case repetitionNotCarried(linkID: String)
  /// A condition for being asked that can't be said here.
  case gateNotCarried(linkID: String)
  /// A calculation that isn't a plain sum; the expression, where it is known.
  case calculationNotCarried(linkID: String, String)
  /// A text that is shown for some values of a number.
  case cutOffNotCarried(String, linkID: String, Tests)
  /// A text that belongs to no question.
  case displayNotCarried(linkID: String)
  /// Two weights for one option.
  case weightsDiffer(linkID: String)

  // MARK: Responses

  /// A status in which nothing may be used, or none.
  case responseNotToBeUsed(status: String?)
  /// A response that isn't complete.
  case responseUnfinished(status: String)
  /// A response without a day.
  case responseWithoutDay
  /// A response that doesn't say about whom it is.
  case responseWithoutSubject
  /// An identity number, in the place of which another name is used.
  case personalNumberLeftOut
  /// An identity number in an answer in free text.
  case personalNumberInText(linkID: String)
  /// The instrument isn't at hand.
  case questionnaireNotAtHand(String?)
  /// The response says that it answers another form than the instrument's.
  case otherFormAnswered(stated: String, used: String)
  /// The response was made with another version.
  case otherVersionAnswered(stated: String, used: String)
  /// An answer to a question that the instrument doesn't have.
  case answerToUnknownItem(linkID: String)
  /// A response of which no answer is to one of the instrument's questions.
  case noAnswerFits
  /// A code that several systems have, without its system.
  case codeNeedsSystem(linkID: String)
  /// A quantity in another unit than the question's.
  case otherUnit(linkID: String, isScored: Bool)
  /// An answer that is none of the options.
  case answerNotAnOption(linkID: String)
  /// A text instead of one of the options.
  case answerInOwnWords(linkID: String)
  /// An answer of another type than the question takes.
  case answerOfOtherKind(linkID: String)
  /// More answers than one.
  case severalAnswers(linkID: String)
  /// Further answers to a question that nothing reads.
  case answersLeftOut(linkID: String, times: Int)
  /// A weight in the response that isn't the option's.
  case answerWeightDiffers(linkID: String)
  /// A total in the response that isn't what the answers give.
  case storedTotalDiffers(score: String, stored: Quotation, computed: Quotation)

  /// Comparisons of one number, such as `>= 10` and `<= 14`.
  package struct Tests: Sendable, Hashable {
    package let texts: [String]
    /// Whether one of them is enough.
    package let isAny: Bool

    package init(_ texts: [String], isAny: Bool) {
      self.texts = texts
      self.isAny = isAny
    }
  }

  package var severity: Severity {
    switch self {
    case .xmlInsteadOfJSON, .otherResource, .severalVersions, .formsContradict,
      .modifierNotUnderstood, .conversionRefused, .weightsDiffer, .responseNotToBeUsed,
      .responseWithoutDay, .responseWithoutSubject, .questionnaireNotAtHand, .noAnswerFits,
      .codeNeedsSystem, .otherUnit(_, isScored: true), .answerNotAnOption, .answerOfOtherKind,
      .severalAnswers:
      .error
    case .idTaken, .versionMapped, .validityNotStated, .languageNotStated, .termsToBeRead,
      .withoutLevels, .elementNotCarried, .extensionNotCarried, .rangeNotStated, .timeNotCarried,
      .displayNotCarried, .openAnswersNotCarried, .formNotActive(status: "draft"):
      .note
    case .furtherPage, .formNotActive, .weightsWithoutTotal, .optionWithoutWeight,
      .itemWithoutLinkID, .linkIDRepeated, .valueSetNotAtHand, .becomesText, .itemLeftOut,
      .repetitionNotCarried, .gateNotCarried, .calculationNotCarried, .cutOffNotCarried,
      .responseUnfinished,
      .personalNumberLeftOut, .personalNumberInText, .otherFormAnswered, .otherVersionAnswered,
      .answerToUnknownItem,
      .otherUnit, .answerInOwnWords, .answersLeftOut, .answerWeightDiffers, .storedTotalDiffers:
      .warning
    }
  }
}

/// What of FHIR can't be read, or can't be carried over.
package enum FHIRProblem: Problem {
  // MARK: Files

  /// XML where JSON is read.
  case xmlInsteadOfJSON
  /// A resource that is neither a Questionnaire, a QuestionnaireResponse nor a Bundle of them.
  case otherResource(String?)
  /// An extension that changes what the element means, and that we don't know.
  case modifierNotUnderstood(String)
  /// What was made isn't accepted by our own reader.
  case conversionRefused(finding: String, pointer: String)

  // MARK: Questionnaires

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
  /// A calculation that isn't a plain sum.
  case calculationNotCarried(linkID: String)
  /// A text that belongs to no question.
  case displayNotCarried(linkID: String)
  /// Two weights for one option.
  case weightsDiffer(linkID: String)

  // MARK: Responses

  /// A status in which nothing may be used.
  case responseNotToBeUsed(status: String)
  /// A response that isn't complete.
  case responseUnfinished(status: String)
  /// A response without a day.
  case responseWithoutDay
  /// A response that doesn't say about whom it is.
  case responseWithoutSubject
  /// The instrument isn't at hand.
  case questionnaireNotAtHand(String?)
  /// The response was made with another version.
  case otherVersionAnswered(stated: String, used: String)
  /// An answer to a question that the instrument doesn't have.
  case answerToUnknownItem(linkID: String)
  /// An answer that is none of the options.
  case answerNotAnOption(linkID: String)
  /// A text instead of one of the options.
  case answerInOwnWords(linkID: String)
  /// An answer of another type than the question takes.
  case answerOfOtherKind(linkID: String)
  /// More answers than one.
  case severalAnswers(linkID: String)
  /// A weight in the response that isn't the option's.
  case answerWeightDiffers(linkID: String)
  /// A total in the response that isn't what the answers give.
  case storedTotalDiffers(score: String, stored: Quotation, computed: Quotation)

  package var severity: Severity {
    switch self {
    case .xmlInsteadOfJSON, .otherResource, .modifierNotUnderstood, .conversionRefused,
      .responseNotToBeUsed, .responseWithoutDay, .responseWithoutSubject, .questionnaireNotAtHand,
      .answerNotAnOption, .answerOfOtherKind, .severalAnswers:
      .error
    case .idTaken, .versionMapped, .validityNotStated, .languageNotStated, .termsToBeRead,
      .withoutLevels, .elementNotCarried, .extensionNotCarried, .rangeNotStated, .timeNotCarried,
      .displayNotCarried, .openAnswersNotCarried:
      .note
    case .weightsWithoutTotal, .optionWithoutWeight, .itemWithoutLinkID, .linkIDRepeated,
      .valueSetNotAtHand,
      .becomesText, .itemLeftOut, .repetitionNotCarried, .gateNotCarried, .calculationNotCarried,
      .weightsDiffer, .responseUnfinished, .otherVersionAnswered, .answerToUnknownItem,
      .answerInOwnWords, .answerWeightDiffers, .storedTotalDiffers:
      .warning
    }
  }
}

/// What can be wrong in a case, beyond what can be wrong in any document.
package enum CaseProblem: Problem {
  /// A personnummer or samordningsnummer where a pseudonym is wanted.
  case personalNumber
  /// Neither a birth date nor an age.
  case ageNotGiven
  /// A birth date after the day the case is routed for.
  case bornAfterDate
  /// A birth date and an age that don't fit each other on the case's date.
  case ageDisagrees
  /// A consent that ends before it was given.
  case consentEndsBeforeItBegins
  /// Two responses to one instrument, by one informant, on one date.
  case twoResponsesOnOneDate(instrument: String)
  /// No version of the instrument was valid on the response's date.
  case instrumentNotValid(instrument: String, date: CalendarDay, available: [String])
  /// The version that the response names wasn't valid on its date.
  case instrumentVersionNotValid(label: String, date: CalendarDay, available: [String])
  /// An instrument that no loaded definition has.
  case unknownInstrument(String, suggestion: String?)
  /// A version that no loaded definition has.
  case unknownInstrumentVersion(instrument: String, version: String, available: [String])
  /// An instrument that was withdrawn.
  case instrumentWithdrawn(label: String, reason: LocalizedText?)
  /// An item that the instrument doesn't have.
  case unknownItem(String, instrument: String, suggestion: String?)
  /// A judgement that the instrument doesn't have.
  case unknownJudgement(String, suggestion: String?)
  /// A level that the judgement doesn't have.
  case unknownJudgementLevel(allowed: [String], suggestion: String?)
  /// A judgement without reasons where they are required.
  case rationaleMissing(judgement: String)
  /// A departure from a level scale that the instrument doesn't have.
  case unknownOverriddenScale(String, suggestion: String?)
  /// A departure from a level scale that allows none.
  case overrideNotAllowed(scale: String)
  /// A departure on a ground that the scale doesn't allow.
  case overrideKindNotAllowed(scale: String, kind: String)
  /// A departure to a level that the scale doesn't have.
  case unknownOverrideLevel(allowed: [String], suggestion: String?)
  /// A departure for a reason that the instrument doesn't list.
  case overrideReasonNotListed(listed: [String], suggestion: String?)
  /// A departure without reasons in words.
  case overrideWithoutRationale(scale: String)
  /// A departure to another level than its reason leads to.
  case overrideToOtherLevel(reason: String, expected: String)
  /// A departure by another number of steps than its reason says.
  case overrideBySteps(reason: String, expected: Int)
  /// A departure by more steps than the scale allows.
  case overrideTooFar(scale: String, steps: Int)
  /// A departure the way that isn't allowed.
  case overrideTheWrongWay(scale: String, isUpAllowed: Bool)
  /// A departure from a level that couldn't be computed.
  case overrideOfUnknownLevel(scale: String)
  /// A departure to the level that was computed anyway.
  case overrideChangesNothing(scale: String)
  /// An informant whom the instrument doesn't know.
  case unknownInformant(instrument: String, known: [String])
  /// A setting that the instrument doesn't have.
  case unknownSetting(instrument: String, known: [String], suggestion: String?)
  /// An object answer with neither or both of `value` and `missing`.
  case answerWithoutValue
  /// The person is outside the population that the instrument is meant for.
  case outsidePopulation(instrument: String, isScored: Bool)
  /// An answer to an item that an earlier answer gates off; it isn't used.
  case strayAnswer(item: String)
  /// A stored total of a score, or a level scale, that the instrument doesn't have.
  case unknownStoredTotal(String, instrument: String, suggestion: String?)
  /// A response dated after the case; it is scored, but not routed on.
  case responseAfterCase(instrument: String)
  /// A flag that is cleared without reasons in words.
  case flagClearedWithoutReason(String)
  /// A flag that is cleared without saying in which role.
  case flagClearedByNobody(String)
  /// A flag that is cleared before it was raised.
  case flagClearedBeforeRaised(String)
  /// A line with a case that is longer than is read of a file with one case per line.
  case lineTooLong(limit: Int)

  package var severity: Severity {
    switch self {
    case .ageNotGiven, .unknownInformant, .outsidePopulation, .strayAnswer,
      .overrideChangesNothing:
      .warning
    case .responseAfterCase: .note
    default: .error
    }
  }
}

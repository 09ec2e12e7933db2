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
  case instrumentWithdrawn(label: String)
  /// An item that the instrument doesn't have.
  case unknownItem(String, instrument: String, suggestion: String?)
  /// A judgement that the instrument doesn't have.
  case unknownJudgement(String, suggestion: String?)
  /// A level that the judgement doesn't have.
  case unknownJudgementLevel(allowed: [String], suggestion: String?)
  /// A judgement without reasons where they are required.
  case rationaleMissing(judgement: String)
  /// An informant whom the instrument doesn't know.
  case unknownInformant(instrument: String, known: [String])
  /// A setting that the instrument doesn't have.
  case unknownSetting(instrument: String, known: [String], suggestion: String?)
  /// An object answer with neither or both of `value` and `missing`.
  case answerWithoutValue
  /// The person is outside the population that the instrument is meant for.
  case outsidePopulation(instrument: String)
  /// An answer to an item that an earlier answer gates off; it isn't used.
  case strayAnswer(item: String)
  /// A response dated after the case; it is scored, but not routed on.
  case responseAfterCase(instrument: String)

  package var severity: Severity {
    switch self {
    case .ageNotGiven, .unknownInformant, .outsidePopulation, .strayAnswer: .warning
    case .responseAfterCase: .note
    default: .error
    }
  }
}

/// What can be wrong in an instrument, beyond what can be wrong in any document.
package enum InstrumentProblem: Problem {
  // MARK: Names

  /// An id that expressions already use for something else.
  case reservedName(String)
  /// An option set, item, group, score, level or informant that isn't declared.
  case unknownReference(kind: ReferenceKind, name: String, suggestion: String?)

  // MARK: Items

  /// Two options with the same code.
  case duplicateCode(String)
  /// Codes in words beside codes in numbers.
  case mixedCodes
  /// More options than one answer of this type can hold.
  case tooManyOptions(limit: Int)
  /// A range whose end lies before its beginning.
  case rangeReversed(low: String, high: String)
  /// A step that doesn't lead from the minimum to the maximum.
  case stepDoesNotFit(step: String)
  /// A key that this type of item doesn't have.
  case keyOfOtherType(key: String, type: String)
  /// A number for missing answers that is also a real answer.
  case missingCodeIsAnswer(String)
  /// A gate that names something other than an item before it.
  case gateLooksAhead(name: String)
  /// `otherwise` without `askWhen`.
  case otherwiseWithoutGate
  /// A rating with the name of a key that answers have already.
  case reservedRating(String)
  /// More or fewer ratings of one factor than an item can have.
  case ratingCount(found: Int, low: Int, high: Int)
  /// An item that no score, flag, gate or level reads, and that isn't marked as unscored.
  case itemUnused(String)
  /// An item that is marked as unscored but is read all the same.
  case unscoredItemUsed(String)

  // MARK: Scores

  /// None of the forms of a score.
  case scoreWithoutForm(allowed: [String])
  /// More than one form of a score.
  case severalForms([String])
  /// A member that has no worth: text, date, or a code in words without points.
  case memberWithoutWorth(item: String, code: String?)
  /// A key that this form of score doesn't have.
  case keyOfOtherForm(key: String, form: String)
  /// Points for a code that the item doesn't have.
  case pointsForUnknownCode(code: String, item: String)
  /// A code of the item without points.
  case pointsMissing(code: String, item: String)
  /// Points by ranges that leave a possible answer without points, or give one twice.
  case pointsNotCovering(item: String, witness: String)
  /// Reversing, or counting attainable points, without a declared range.
  case rangeNotDeclared(String)
  /// More members must be answered than there are.
  case requiredTooMany(required: Int, members: Int)
  /// Prorating without a word on how many must be answered.
  case prorateWithoutMinimum
  /// Both ways of saying how many must be answered.
  case requiredTwice
  /// A key that this missing-data rule doesn't have.
  case keyOfOtherRule(key: String, rule: String)
  /// A score whose decimals may never end, without rounding.
  case roundingMissing(String)
  /// Scores or levels that read each other in a circle.
  case circle([String])

  /// Item texts in a file whose licence doesn't let anybody show them.
  case textsNotToBeShown
  /// Norms without a word on who holds them.
  case normsWithoutLicence

  // MARK: Tables

  /// A table of norms where values are looked up, or the other way round.
  case tableOfOtherKind(table: String, needsNorms: Bool)
  /// A standard deviation that is 0 or less.
  case deviationNotPositive(String)
  /// A number to look up in a table that doesn't test it.
  case subjectNotLookedUp(table: String)
  /// A table that no score reads.
  case tableUnused(String)

  /// The same member twice in one score.
  case memberRepeated(String)
  /// Levels whose cut-offs don't follow their order.
  case levelsNotInOrder

  // MARK: Conditions

  /// An item compared with a number that is none of its answers.
  case comparedNumberImpossible(String, item: String)
  /// A comparison of an item that is always true, or always false, once it is answered.
  case comparisonAlwaysSame(item: String, outcome: Bool)

  // MARK: Change

  /// A key that this way of judging a change doesn't have.
  case keyOfOtherMethod(key: String, method: String)
  /// A number that must be above 0, or from 0 to under 1.
  case changeNumberOutOfRange(key: String, isBelowOne: Bool)
  /// Numbers with more decimals than can be computed with.
  case changeNotComputable

  // MARK: Levels

  /// Two rows of cut-offs that apply to the same person.
  case rowsOverlap(first: Int, second: Int)
  /// Two levels that hold the same score.
  case cutOffsOverlap(first: String, second: String, witness: String)
  /// A level that isn't mentioned by any row.
  case levelWithoutRange(String)
  /// A scale among the worst of which a level stands that this scale doesn't have.
  case levelOfOtherScale(level: String, scale: String, own: String)
  /// Fewer than two levels make no scale.
  case tooFewLevels

  // MARK: Population

  /// What to do outside a population that nothing tests.
  case outsideOfUntestedPopulation

  // MARK: Departures

  /// A rule for departures that allows none.
  case overrideAllowsNothing
  /// A listed reason with neither or both of a level and a number of steps.
  case overrideWithoutOneDestination
  /// A listed reason that counts steps and doesn't say which way.
  case overrideStepsWithoutDirection

  package enum ReferenceKind: Sendable, Hashable {
    case optionSet, item, itemOrScore, group, score, level, levelScale, column, flag, judgement,
      informant, code
    case setting, table
  }

  package var severity: Severity {
    switch self {
    case .itemUnused, .comparisonAlwaysSame, .levelWithoutRange, .memberRepeated, .levelsNotInOrder,
      .textsNotToBeShown, .normsWithoutLicence, .tableUnused:
      .warning
    default: .error
    }
  }
}

import RiskEngine
import Testing

/// What an author can get wrong, and where the finding stands.
@Suite struct MisuseTests {
  @Test(arguments: Misuse.all)
  func misuseIsFoundWhereItStands(_ misuse: Misuse) throws {
    let findings = try ReferencePiece.findings(misuse.document, misuse.piece)
    let found = findings.map { "\($0.id) \($0.location?.pointer ?? "-")" }
    #expect(found.contains("\(misuse.finding) \(misuse.pointer)"))
  }

  /// The checks of instruments are all tried: an unproducible one would be dead code.
  @Test func everyInstrumentProblemCanBeProduced() {
    let tried = Set(Misuse.all.map(\.finding))
    let problems = MisuseTests.instrumentProblems.map(\.id) + MisuseTests.proofProblems.map(\.id)
    #expect(problems.filter { !tried.contains($0) } == [])
  }

  /// One of each case; a case that is added must be added here, since the switch below is
  /// exhaustive.
  private static let instrumentProblems: [InstrumentProblem] = [
    .reservedName(""), .unknownReference(kind: .item, name: "", suggestion: nil),
    .duplicateCode(""), .mixedCodes, .tooManyOptions(limit: 0), .rangeReversed(low: "", high: ""),
    .stepDoesNotFit(step: ""), .keyOfOtherType(key: "", type: ""), .missingCodeIsAnswer(""),
    .gateLooksAhead(name: ""), .otherwiseWithoutGate, .itemUnused(""), .unscoredItemUsed(""),
    .scoreWithoutForm(allowed: []), .severalForms([]), .memberWithoutWorth(item: "", code: nil),
    .keyOfOtherForm(key: "", form: ""), .pointsForUnknownCode(code: "", item: ""),
    .pointsMissing(code: "", item: ""), .pointsNotCovering(item: "", witness: ""),
    .rangeNotDeclared(""), .requiredTooMany(required: 0, members: 0), .prorateWithoutMinimum,
    .requiredTwice, .keyOfOtherRule(key: "", rule: ""), .roundingMissing(""), .circle([]),
    .rowsOverlap(first: 0, second: 0), .cutOffsOverlap(first: "", second: "", witness: ""),
    .levelWithoutRange(""), .tooFewLevels, .levelOfOtherScale(level: "", scale: "", own: ""),
    .tableOfOtherKind(table: "", needsNorms: true),
    .deviationNotPositive(""), .subjectNotLookedUp(table: ""), .tableUnused(""),
    .memberRepeated(""), .levelsNotInOrder, .textsNotToBeShown, .normsWithoutLicence,
    .comparedNumberImpossible("", item: ""), .comparisonAlwaysSame(item: "", outcome: true),
    .reservedRating(""),
    .ratingCount(found: 0, low: 0, high: 0), .keyOfOtherMethod(key: "", method: ""),
    .changeNumberOutOfRange(key: "", isBelowOne: false), .changeNotComputable,
    .outsideOfUntestedPopulation, .overrideAllowsNothing, .overrideWithoutOneDestination,
    .overrideStepsWithoutDirection,
  ]

  /// Compiles only while every case is named: then look at the list above.
  private static func isListed(_ problem: InstrumentProblem) -> Bool {
    switch problem {
    case .reservedName, .unknownReference, .duplicateCode, .mixedCodes, .tooManyOptions,
      .rangeReversed, .stepDoesNotFit, .keyOfOtherType, .missingCodeIsAnswer, .gateLooksAhead,
      .otherwiseWithoutGate, .itemUnused, .unscoredItemUsed, .scoreWithoutForm, .severalForms,
      .memberWithoutWorth, .keyOfOtherForm, .pointsForUnknownCode, .pointsMissing,
      .pointsNotCovering, .rangeNotDeclared, .requiredTooMany, .prorateWithoutMinimum,
      .requiredTwice, .keyOfOtherRule, .roundingMissing, .circle, .rowsOverlap, .cutOffsOverlap,
      .levelWithoutRange, .tooFewLevels, .levelOfOtherScale,
      .tableOfOtherKind, .deviationNotPositive, .subjectNotLookedUp,
      .tableUnused, .memberRepeated, .levelsNotInOrder, .textsNotToBeShown,
      .normsWithoutLicence,
      .comparedNumberImpossible, .comparisonAlwaysSame,
      .reservedRating,
      .ratingCount, .keyOfOtherMethod, .changeNumberOutOfRange, .changeNotComputable,
      .outsideOfUntestedPopulation, .overrideAllowsNothing, .overrideWithoutOneDestination,
      .overrideStepsWithoutDirection:
      true
    }
  }

  /// One of each case of what proofs find.
  private static let proofProblems: [ProofProblem] = [
    .numbersTooLarge(""), .mayDivideByZero(""), .flagNeverRaised(""),
    .tableRowsOverlap(table: "", first: 0, second: 0, witness: ""),
    .tableHole(table: "", witness: ""), .tableOutsidePopulation(table: "", witness: ""),
    .tooLargeToProve("", unproved: []), .cutOffsGap(witness: "", score: ""),
    .levelUnreachable(level: "", score: ""), .rowsNotCovering(witness: ""),
    .levelNeverGiven(level: ""), .levelNotProvenReachable(level: ""),
  ]

  /// Compiles only while every case is named: then look at the list above.
  private static func isListed(_ problem: ProofProblem) -> Bool {
    switch problem {
    case .numbersTooLarge, .mayDivideByZero, .flagNeverRaised, .tableRowsOverlap, .tableHole,
      .tableOutsidePopulation, .tooLargeToProve, .cutOffsGap, .levelUnreachable, .rowsNotCovering,
      .levelNeverGiven, .levelNotProvenReachable:
      true
    }
  }
}

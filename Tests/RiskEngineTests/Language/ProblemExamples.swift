import RiskEngine

/// One example, or more, of every case of every stage's problems.
///
/// A new case belongs here too; the compiler asks only for its sentence.
enum ProblemExamples {
  static let all: [any Problem] =
    json + document + definition + expression + instrument + proof + answer + assessmentCase
    + policy + table + ruleProof
    + library + agreement + examples + legal + records + deadline + history + csv + fhir

  /// The examples of every stage, by the name of its type.
  static let stages: [(name: String, problems: [any Problem])] = [
    ("JSONProblem", json), ("DocumentProblem", document), ("DefinitionProblem", definition),
    ("ExpressionProblem", expression), ("InstrumentProblem", instrument), ("ProofProblem", proof),
    ("AnswerProblem", answer), ("CaseProblem", assessmentCase), ("PolicyProblem", policy),
    ("TableProblem", table),
    ("RuleProofProblem", ruleProof),
    ("LibraryProblem", library), ("ExampleProblem", examples),
    ("AgreementProblem", agreement), ("LegalProblem", legal),
    ("RecordProblem", records),
    ("DeadlineProblem", deadline), ("HistoryProblem", history), ("CSVProblem", csv),
    ("FHIRProblem", fhir),
  ]

  static let csv: [CSVProblem] = [
    .headerMissing, .headerTooLong(limit: 1_048_576), .tableInUTF16, .columnWithoutName(3),
    .duplicateColumn("q1"), .unknownColumn("aeg", suggestion: "age"),
    .unknownColumn("x", suggestion: nil), .columnMissing("date"),
    .rowsNotNumbered, .twoColumnsForOne("case", other: "id"),
    .columnWithoutOther("until", needed: "consent.contact.person"),
    .circumstanceTypeUnclear("placed"), .instrumentNotRecognised(fitting: []),
    .instrumentNotRecognised(fitting: ["a", "b"]),
    .columnNotInTable("Datun", suggestion: "Datum"), .columnNotInTable("x", suggestion: nil),
    .unknownTarget("consent.x", suggestion: nil), .unknownTarget("aeg", suggestion: "age"),
    .cellCountDiffers(found: 1, expected: 3), .cellCountDiffers(found: 4, expected: 3),
    .quoteNotClosed, .textAfterQuote, .personalNumberInCell, .rowsMissing,
    .storedTotalsDiffer(rows: 1), .storedTotalsDiffer(rows: 3),
    .readAsWindows1252(rows: 1), .readAsWindows1252(rows: 12),
    .resultInstrumentNotNamed(available: []),
    .resultInstrumentNotNamed(available: ["phq-9", "gad-7"]),
    .resultPolicyNotNamed(available: []), .resultPolicyNotNamed(available: ["a", "b"]),
  ]

  static let records: [RecordProblem] =
    [
      .unknownDecidedProgramme("SSFP", suggestion: "SSPF"),
      .unknownDecidedProgramme("x", suggestion: nil),
      .unknownDecidingRole(known: ["caseOfficer", "committee"], suggestion: "caseOfficer"),
      .unknownDecidingRole(known: ["caseOfficer"], suggestion: nil),
      .roleDoesNotDecide("committee", programme: "SSPF", deciding: ["caseOfficer"]),
      .departureWithoutReason(programme: "SSPF"),
      .departureGroundNotListed(listed: ["best", "other"], suggestion: "best"),
      .departureGroundNotListed(listed: [], suggestion: nil),
      .unknownDepartureBound("agee", known: ["age", "risk"], suggestion: "age"),
      .unknownDepartureBound("x", known: [], suggestion: nil),
      .departureFromAgeNotForeseen(programme: "SSPF"), .departureNotNear(programme: "SSPF"),
      .departureFromNothing(programme: "SSPF"), .grantedWithoutConsent(programme: "SSPF"),
      .decisionAfterCase(programme: "SSPF"),
      .decisionNotComparable(programme: "SSPF", policy: "vaxjo"),
      .runningWithoutConsent(programme: "SSPF", missing: [.person, .allGuardians]),
      .flagOfSeveralInstruments("harm", instruments: ["phq-9", "epds"]),
      .flagNotOnCase("hram", suggestion: "harm"), .flagNotOnCase("x", suggestion: nil),
      .flagClearedAfterCase("harm"),
    ]
    + Decision.Outcome.allCases.flatMap { outcome in
      ProgrammeStatus.allCases.map {
        .departureWithoutKind(programme: "SSPF", outcome: outcome, status: $0)
      }
    }

  static let legal: [LegalProblem] = [
    .unknownLegalReference("suport", suggestion: "support"),
    .unknownLegalReference("x", suggestion: nil),
    .legalReferencesOverlap("support", witness: day("2025-06-30")),
    .legalReferenceGap("support", from: day("2025-07-01"), to: day("2025-07-01")),
    .legalReferenceGap("support", from: day("2025-07-01"), to: day("2025-08-31")),
    .legalReferenceGap("support", from: day("2025-07-01"), to: nil),
    .unknownRole("caseOficer", suggestion: "caseOfficer"), .unknownRole("x", suggestion: nil),
  ]

  static let examples: [ExampleProblem] = [
    .exampleFails(example: "at the limit", subject: "total", expected: "4", found: "null"),
    .exampleRefused(example: "at the limit", findings: ["missingKey"]), .withoutExamples,
    .exampleNotFilledIn(example: "at the limit"), .toleranceOfExactScore("total"),
    .unnoticedWithoutChange("/scores/0/sum/1"), .derivationOfOtherKind,
  ]

  static let ruleProof: [RuleProofProblem] = [
    .ruleNeverHolds(rule: "late", inputs: ["total"]),
    .ruleCovered(rule: "late", by: ["early", "middle"], witness: witness),
    .preferenceWithoutEffect(rule: "younger", programme: "SSPF"),
    .noticeNeverShown(notice: "detained", inputs: ["age"]),
    .rulesLeaveGap(table: "support", witness: witness),
    .rulesLeaveGap(
      table: "support",
      witness: RuleWitness(facts: [], validity: Validity(from: day("2024-01-01"), to: nil))),
    .rulesOverlap(table: "support", first: "early", second: "late", witness: witness),
    .rulesConflict(table: "support", first: "early", second: "late", witness: witness),
    .ruleMasked(rule: "late", by: ["early"], witness: witness),
  ]

  static let witness = RuleWitness(
    facts: [
      .init(name: "age", origin: .age, type: .number, value: .number(13)),
      .init(name: "placed", origin: .circumstance, type: .boolean, value: .null),
    ], validity: Validity(from: day("2024-01-01"), to: nil))

  static let agreement: [AgreementProblem] = [
    .assessorsNotTwo(found: []),
    .assessorsNotTwo(found: ["utredare-3", "utredare-7", "utredare-9"]),
    .unknownAssessor(
      "utredare3", available: ["utredare-3", "utredare-7"], suggestion: "utredare-3"),
    .unknownAssessor("x", available: [], suggestion: nil),
  ]

  static let json: [JSONProblem] =
    [
      .emptyDocument, .tooLarge(limit: 256 << 20), .tooDeep(limit: 128), .trailingContent,
      .trailingComma, .extraComma, .missingComma, .missingColon, .missingValue,
      .mismatchedBracket(found: "}", expecting: "]"), .comment, .unquotedKey(found: "answers"),
      .unquotedText(found: .text("high")), .misspelledWord(found: "True", meant: "true"),
      .singleQuotes, .typographicQuotes, .quoteInsideString, .unterminatedString,
      .lineBreakInString, .controlCharacterInString(found: "U+0009", escape: "\\t"),
      .badEscape(found: "d"), .badUnicodeEscape, .loneSurrogate(found: "\\uD83D"), .leadingZero,
      .plusSign, .decimalComma, .badNumber(found: "k"), .notANumberLiteral(found: "NaN"),
    ] + JSONEncodingGuess.allCases.map { .notUTF8(guess: $0) }
    + JSONExpectation.allCases.map { .unexpectedEnd(expecting: $0) }
    + JSONExpectation.allCases.map { .unexpectedCharacter(found: "U+00A0", expecting: $0) }
    + JSONDigitPlace.allCases.map { .missingDigits($0) }

  private static let expectations: [Expectation] = [
    .object, .array, .text, .number, .wholeNumber, .boolean, .date, .localizedText, .textOrNull,
    .dateOrNull, .idOrObject, .code, .answer,
  ]

  private static let quotations: [Quotation] = [
    .null, .boolean(true), .number("3.5"), .text("high"), .array, .object,
  ]

  static let document: [DocumentProblem] =
    [
      .unknownKey("anwsers", suggestion: "answers"), .unknownKey("mood", suggestion: nil),
      .duplicateKey("q1"), .missingKey("date"), .replacementCharacter,
      .tooManyDigits("1.2345678901234567"), .numberTooLarge("1e400"),
      .outOfRange(found: .number("131"), low: "0", high: "130"),
      .notAllowed(found: .text("femal"), allowed: ["female", "male"], suggestion: "female"),
      .notAllowed(found: .text("x"), allowed: ["female", "male"], suggestion: nil),
      .notAnIdentifier(.text("fråga 1")), .notADocumentID(.text("PHQ 9")),
      .notAVersion(.text("1.0")), .notADate(.text("2024-02-30")), .blankText, .emptyList,
      .tooManyEntries(limit: 2000), .duplicateID("q1"),
      .wrongFormat(found: .text("case/2"), expected: ["case/1"]), .moreFindings(1),
      .moreFindings(12),
    ]
    + expectations.flatMap { expected in
      quotations.map { .wrongType(found: $0, expected: expected) }
    }

  static let definition: [DefinitionProblem] = [
    .adoptedByNobody, .validityReversed(from: day("2024-05-01"), to: day("2024-01-01")),
    .unknownSource("kronke2001", suggestion: "kroenke2001"),
    .unknownSource("x", suggestion: nil), .missingTranslation(language: "en"),
  ]

  private static let severity = LevelScale(name: "phq-9.severity", levels: ["low", "high"])

  static let expression: [ExpressionProblem] =
    [
      .expressionTooLong(limit: 10_000), .expressionTooDeep(limit: 64),
      .characterNotInExpressions("≥"), .characterNotInExpressions("@"), .textNotClosed,
      .escapeNotKnown("\\n"), .expressionNumberMalformed("2x"),
      .expressionNumberTooPrecise("1.2345678901234567", limit: 15),
      .nameNotKnown("totl", suggestion: "total"), .nameNotKnown("x", suggestion: nil),
      .functionNotKnown("summ", suggestion: "sum"), .functionNotKnown("x", suggestion: nil),
      .wrongArgumentCount(function: "abs", found: 2, least: 1, greatest: 1),
      .wrongArgumentCount(function: "sum", found: 0, least: 1, greatest: nil),
      .wrongArgumentCount(function: "floor", found: 3, least: 1, greatest: 2),
      .wrongArgumentCount(function: "round up", found: 1, least: 2, greatest: 2),
      .argumentNotAnItem(function: "points"),
      .argumentNotMultiple("q1"), .codeNotWritten(function: "list contains"),
      .exponentNotWritten(greatest: 16),
      .decimalsNotWritten(function: "round half up", greatest: 15),
      .levelNotInScale("hgh", scale: severity, suggestion: "high"),
      .levelNotInScale("x", scale: severity, suggestion: nil),
      .levelsOfDifferentScales("phq-9.severity", "gad-7.severity"),
      .comparedCodeUnknown("detaind", options: ["none", "detained"], suggestion: "detained"),
      .comparedCodeUnknown("x", options: ["none", "detained"], suggestion: nil),
      .choicesWithDifferentCodes, .comparedDayMalformed("1 May"), .comparedTextTooLong(limit: 31),
      .textWithoutType("high"), .intervalHoldsNothing, .divisionByZero, .alwaysNull,
    ]
    + ExpressionProblem.Expectation.allCases.map { .expressionEndsTooSoon(expecting: $0) }
    + ExpressionProblem.Expectation.allCases.map { .wordNotExpected(found: ")", expecting: $0) }
    + ValueKind.allCases.map { .typeMismatch(found: $0, expected: .number) }
    + ValueKind.allCases.map { .valuesWithoutOrder($0) }

  private static let references: [InstrumentProblem.ReferenceKind] = [
    .optionSet, .item, .itemOrScore, .group, .score, .level, .flag, .judgement, .informant, .code,
    .levelScale, .column, .setting, .table,
  ]

  static let instrument: [InstrumentProblem] =
    [
      .levelOfOtherScale(level: "worst", scale: "harm", own: "overall"),
      .tableOfOtherKind(table: "scaled", needsNorms: true),
      .tableOfOtherKind(table: "norms", needsNorms: false), .deviationNotPositive("0"),
      .subjectNotLookedUp(table: "scaled"), .tableUnused("scaled"),
      .memberRepeated("q1"), .levelsNotInOrder,
      .textsNotToBeShown, .normsWithoutLicence,
      .reservedName("age"), .unknownReference(kind: .item, name: "q11", suggestion: "q1"),
      .duplicateCode("1"), .mixedCodes, .tooManyOptions(limit: 64),
      .rangeReversed(low: "5", high: "3"), .stepDoesNotFit(step: "0.3"),
      .keyOfOtherType(key: "step", type: "choice"), .missingCodeIsAnswer("9"),
      .gateLooksAhead(name: "q5"), .otherwiseWithoutGate, .itemUnused("q9"),
      .unscoredItemUsed("q9"), .scoreWithoutForm(allowed: ["sum", "mean", "formula"]),
      .severalForms(["sum", "mean"]), .memberWithoutWorth(item: "q5", code: nil),
      .memberWithoutWorth(item: "q1", code: "never"), .keyOfOtherForm(key: "test", form: "sum"),
      .pointsForUnknownCode(code: "7", item: "q1"), .pointsMissing(code: "2", item: "q1"),
      .pointsNotCovering(item: "q1", witness: "4"), .rangeNotDeclared("total"),
      .requiredTooMany(required: 7, members: 5), .prorateWithoutMinimum, .requiredTwice,
      .keyOfOtherRule(key: "value", rule: "refuse"), .roundingMissing("total"),
      .circle(["first", "second"]), .rowsOverlap(first: 1, second: 2),
      .cutOffsOverlap(first: "low", second: "high", witness: "4"),
      .levelWithoutRange("high"), .tooFewLevels,
      .comparedNumberImpossible("5", item: "q1"),
      .comparisonAlwaysSame(item: "q1", outcome: true),
      .comparisonAlwaysSame(item: "q1", outcome: false),
      .reservedRating("value"), .ratingCount(found: 1, low: 2, high: 4),
      .keyOfOtherMethod(key: "sd", method: "threshold"),
      .changeNumberOutOfRange(key: "reliability", isBelowOne: true),
      .changeNumberOutOfRange(key: "sd", isBelowOne: false), .changeNotComputable,
      .outsideOfUntestedPopulation, .overrideAllowsNothing, .overrideWithoutOneDestination,
      .overrideStepsWithoutDirection,
    ]
    + references.map { .unknownReference(kind: $0, name: "x", suggestion: nil) }

  static let proof: [ProofProblem] = [
    .numbersTooLarge("index"), .mayDivideByZero("index"), .flagNeverRaised("sad"),
    .tableRowsOverlap(table: "scaled", first: 1, second: 2, witness: "of = 3"),
    .tableHole(table: "scaled", witness: "of = 3, sex = female"),
    .tableOutsidePopulation(table: "norms", witness: "age = 12"),
    .tooLargeToProve("scaled", unproved: [.gaps, .overlaps]),
    .tooLargeToProve("eligibility", unproved: [.uselessRules]),
    .cutOffsGap(witness: "10", score: "total"), .levelUnreachable(level: "high", score: "total"),
    .rowsNotCovering(witness: "age = 14, sex = male"), .levelNeverGiven(level: "high"),
    .levelNotProvenReachable(level: "high"),
  ]

  private static let answerKinds: [AnswerKind] = [
    .code, .codes, .yesNo, .wholeNumber, .number, .date, .text,
  ]

  static let answer: [AnswerProblem] =
    [
      .codeNotAmongOptions(found: .number("4"), allowed: ["0", "1", "2", "3"], suggestion: nil),
      .codeNotAmongOptions(
        found: .text("nevr"), allowed: ["never", "often"], suggestion: "never"),
      .answerNotWhole(found: .number("3.5")),
      .answerOutOfRange(found: .number("8"), low: "0", high: "7"),
      .answerOffStep(found: .number("0.3"), step: "0.5"),
      .answerLooksMissing(found: .number("-1")), .codeRepeated(found: .number("3")),
    ]
    + answerKinds.flatMap { expected in
      quotations.map { .answerOfWrongType(found: $0, expected: expected) }
    }

  static let assessmentCase: [CaseProblem] = [
    .personalNumber, .ageNotGiven, .bornAfterDate, .ageDisagrees, .consentEndsBeforeItBegins,
    .lineTooLong(limit: 1 << 20),
    .twoResponsesOnOneDate(instrument: "phq-9"),
    .instrumentVersionNotValid(
      label: "gad-7 1.0.0", date: day("2020-05-31"), available: ["1.0.0 (2024-01-01–)"]),
    .instrumentNotValid(
      instrument: "phq-9", date: day("1999-05-31"), available: ["1.0.0 (2000-01-01 – )"]),
    .unknownInstrument("phq9", suggestion: "phq-9"), .unknownInstrument("x", suggestion: nil),
    .unknownInstrumentVersion(instrument: "phq-9", version: "2.0.0", available: ["1.0.0"]),
    .instrumentWithdrawn(label: "phq-9 1.0.0", reason: nil),
    .unknownItem("q11", instrument: "phq-9", suggestion: "q1"),
    .unknownItem("x", instrument: "phq-9", suggestion: nil),
    .unknownJudgement("rsk", suggestion: "risk"), .unknownJudgement("x", suggestion: nil),
    .unknownJudgementLevel(allowed: ["low", "high"], suggestion: "high"),
    .rationaleMissing(judgement: "risk"),
    .unknownSetting(instrument: "phq-9", known: ["home", "ward"], suggestion: "home"),
    .unknownSetting(instrument: "phq-9", known: [], suggestion: nil),
    .unknownStoredTotal("totla", instrument: "phq-9", suggestion: "total"),
    .unknownStoredTotal("x", instrument: "phq-9", suggestion: nil),
    .unknownInformant(instrument: "phq-9", known: ["self", "parent"]),
    .unknownInformant(instrument: "phq-9", known: []), .answerWithoutValue,
    .outsidePopulation(instrument: "phq-9", isScored: true),
    .outsidePopulation(instrument: "phq-9", isScored: false), .strayAnswer(item: "q5"),
    .unknownOverriddenScale("concrn", suggestion: "concern"),
    .unknownOverriddenScale("x", suggestion: nil), .overrideNotAllowed(scale: "concern"),
    .overrideKindNotAllowed(scale: "concern", kind: "discretionary"),
    .unknownOverrideLevel(allowed: ["low", "high"], suggestion: "high"),
    .unknownOverrideLevel(allowed: ["low", "high"], suggestion: nil),
    .overrideReasonNotListed(listed: ["selfHarm"], suggestion: "selfHarm"),
    .overrideReasonNotListed(listed: ["selfHarm"], suggestion: nil),
    .overrideWithoutRationale(scale: "concern"),
    .overrideToOtherLevel(reason: "selfHarm", expected: "high"),
    .overrideBySteps(reason: "selfHarm", expected: 1),
    .overrideBySteps(reason: "selfHarm", expected: 2),
    .overrideTooFar(scale: "concern", steps: 1),
    .overrideTheWrongWay(scale: "concern", isUpAllowed: true),
    .overrideTheWrongWay(scale: "concern", isUpAllowed: false),
    .overrideOfUnknownLevel(scale: "concern"), .overrideChangesNothing(scale: "concern"),
    .responseAfterCase(instrument: "phq-9"), .flagClearedWithoutReason("harm"),
    .flagClearedByNobody("harm"), .flagClearedBeforeRaised("harm"),
  ]

  static let policy: [PolicyProblem] =
    [
      .unknownCatalogue("example-programmes", versions: "1"),
      .unknownInputInstrument("phq9", versions: "1", available: [], suggestion: "phq-9"),
      .unknownInputInstrument("phq-9", versions: "2", available: ["1.0.0"], suggestion: nil),
      .unknownInputInformant("teacher", instrument: "phq-9", suggestion: nil),
      .inputNotTestable("comment"), .inputWithoutOneValue([]),
      .inputWithoutOneValue(["score", "level"]),
      .unknownProgramme("SSFP", suggestion: "SSPF"), .unknownProgramme("x", suggestion: nil),
      .programmeNotListed("SSFP", suggestion: "SSPF"), .programmeNotListed("x", suggestion: nil),
      .programmeWithoutRule("SIG"),
      .agesDiffer(programme: "SIG", witness: 13, isInCatalogue: true),
      .agesDiffer(programme: "SIG", witness: 21, isInCatalogue: false),
      .needsDiffer(programme: "SIG", need: "violence", isInCatalogue: true),
      .needsDiffer(programme: "SIG", need: "violence", isInCatalogue: false),
      .unknownNeed("violense", suggestion: "violence"), .unknownNeed("x", suggestion: nil),
      .needWithoutProgramme("violence"), .severalDefaults(other: "vaxjo-enheter 1.0.0"),
      .unknownConsent("exchange", suggestion: nil),
      .unknownRuleInput("custdy", suggestion: "custody"), .unknownRuleInput("x", suggestion: nil),
      .ruleWithoutTests("early"), .nameTaken("age"), .consentAges(witness: 15, isOverlap: true),
      .consentAges(witness: 18, isOverlap: false),
      .circumstanceUnknownCode(
        name: "custody", found: .text("detaind"), allowed: ["none", "detained"],
        suggestion: "detained"),
      .undeclaredCircumstance("custdy", suggestion: "custody"),
      .undeclaredCircumstance("x", suggestion: nil),
      .undeclaredConsent("x", suggestion: nil), .twoResponsesFit(input: "concern"),
      .inputNotComparable(input: "concern", label: "phq-9 1.1.0"),
    ]
    + PolicyProblem.InputKind.allCases.map {
      .unknownInputValue(kind: $0, name: "totl", instrument: "phq-9 1.0.0", suggestion: nil)
    }
    + PolicyProblem.CircumstanceKind.allCases.map {
      .circumstanceOfWrongType(name: "custody", found: .number("3"), expected: $0)
    }

  static let table: [TableProblem] =
    [
      .tableWithoutRules("unit"), .tableWithoutOutputs("unit"),
      .columnNotListed("custdy", table: "unit", suggestion: "custody"),
      .columnNotListed("x", table: "unit", suggestion: nil),
      .unknownOutput("tem", table: "unit", suggestion: "team"),
      .unknownOutput("x", table: "unit", suggestion: nil),
      .outputWithoutValue(output: "team", rule: "young"),
      .outputUnknownCode(
        output: "team", found: .text("chld"), allowed: ["child", "adult"], suggestion: "child"),
      .outputUnknownCode(
        output: "team", found: .text("x"), allowed: ["child", "adult"], suggestion: nil),
      .aggregationOutsideCollect(hitPolicy: "first"),
      .aggregationOfOtherType(aggregation: "sum", output: "team"),
      .aggregationOfSeveralOutputs("sum"), .orderWithoutValues(hitPolicy: "priority"),
      .tablesInCircle(["unit"]), .tablesInCircle(["unit", "hours", "load"]),
      .listOutputTested("steps", table: "plan"),
      .expectedOutputUnknown("tem", suggestion: "team"),
      .expectedOutputUnknown("x", suggestion: nil),
      .rulesContradict(table: "unit", rules: ["young", "placed"]),
    ]
    + TableProblem.OutputKind.allCases.map {
      .outputOfWrongType(output: "team", found: .number("3"), expected: $0)
    }

  static let library: [LibraryProblem] = [
    .duplicateDefinition(kind: "instrument", label: "phq-9 1.0.0", other: "a/phq-9.json"),
    .unknownDefinition("phq9", available: ["gad-7", "phq-9"], suggestion: "phq-9"),
    .unknownDefinition("x", available: [], suggestion: nil),
    .policyNotValid(
      "vaxjo", date: day("2020-05-31"), available: ["1.0.0 (2024-07-05 – )"]),
    .policyOutsideValidity(label: "vaxjo 1.0.0", date: day("2020-05-31")),
    .notInForce("vaxjo", day: day("2020-05-31"), available: ["1.0.0 (2024-07-05 – )"]),
    .severalPolicies(["vaxjo", "kalmar"], municipalities: ["Växjö", "Kalmar"]),
    .severalPolicies(["vaxjo", "vaxjo-enheter"], municipalities: ["Växjö"]),
    .noPolicy(municipality: nil, known: []), .noPolicy(municipality: "Växjö", known: []),
    .noPolicy(municipality: "växjö", known: ["Karlshamn", "Växjö"]),
    .unusableDefinition("phq-9 1.0.0"),
    .definitionWithdrawn("vaxjo 1.0.0", reason: nil), .notADefinition(found: nil),
    .notADefinition(found: .text("case/1")),
  ]

  /// A day of the calendar; the tests write only days that exist.
  static func day(_ text: String) -> CalendarDay {
    guard let day = CalendarDay(text) else { preconditionFailure("\(text) isn't a day") }
    return day
  }
}

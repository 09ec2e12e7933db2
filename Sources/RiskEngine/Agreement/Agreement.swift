/// How far two assessors agree about the same cases.
///
/// No confidence intervals: those in use hold for many pairs only, and few is what there often is.
package struct Agreement: Sendable {
  package let weights: KappaWeights
  /// One entry per instrument version with pairs, by id and version.
  package let instruments: [InstrumentAgreement]
  /// One entry per instrument of which responses were left out, by id.
  package let leftOut: [LeftOutResponses]
  /// Responses that don't say who assessed, where that had to be known.
  package let withoutAssessor: Int
}

/// Agreement in one version of one instrument.
package struct InstrumentAgreement: Sendable {
  package let instrument: MeasuredInstrument
  /// How many cases, or informants of cases, both assessed.
  package let pairs: Int
  /// One entry per measure, in the instrument's order.
  package let measures: [MeasureAgreement]
  /// The pairs in which an item or a judgement differs, in the order of the first source.
  package let differing: [DifferingPair]
}

/// Agreement about one item, score, level scale, flag or judgement.
package struct MeasureAgreement: Sendable {
  package let measure: Measure
  /// The pairs in which both gave it.
  package let pairs: Int
  /// The pairs in which only one did.
  package let givenByOne: Int
  /// The pairs in which neither did.
  package let givenByNeither: Int
  /// The pairs in which both gave the same.
  package let agreeing: Int
  /// Cohen's kappa; `nil` for what isn't categories.
  package let kappa: Coefficient?
  /// Weighted kappa; `nil` for what isn't ordered categories.
  package let weightedKappa: Coefficient?
  /// The intraclass correlation ICC(2,1); `nil` for what isn't numbers.
  package let intraclass: Coefficient?
  /// The mean of the first number minus the second; `nil` for what isn't numbers, without pairs,
  /// and out of range.
  package let meanDifference: Fraction?

  /// The share of agreeing pairs in per cent; `nil` without pairs.
  package var percent: Fraction? { Fraction(Int128(agreeing) * 100, over: Int128(pairs)) }

  /// The coefficient that says most, so that where one is undefined this one is.
  package var coefficient: Coefficient? { intraclass ?? weightedKappa ?? kappa }
}

/// A pair of responses that don't agree in all that the assessors stated.
package struct DifferingPair: Sendable {
  package let caseID: String
  /// Who answered; `nil` where that is unknown, or where only one is possible.
  package let informant: String?
  /// How many items and judgements both gave.
  package let compared: Int
  /// How many of these differ.
  package let count: Int
  /// Which; empty unless asked for, since these are a person's answers.
  package let differences: [Difference]

  /// An item or judgement that the two assessors stated differently.
  package struct Difference: Sendable {
    package let measure: Measure
    package let first: RatingCode
    package let second: RatingCode
  }
}

/// Responses to one instrument that found no partner, by the ids of their cases.
package struct LeftOutResponses: Sendable {
  package let instrument: String
  /// Only the first assessor has a response.
  package internal(set) var onlyFirst: [String] = []
  /// Only the second has.
  package internal(set) var onlySecond: [String] = []
  /// One of them has several, and nothing says which is meant.
  package internal(set) var several: [String] = []
  /// The two used different versions, whose items may say different things.
  package internal(set) var differentVersions: [String] = []
}

/// Where the responses of the two assessors come from.
package struct AgreementSources: Sendable {
  package let first: Source
  package let second: Source

  package struct Source: Sendable {
    /// The file, as the caller names it.
    package let file: String
    /// The assessor, where one was named or found.
    package let assessor: String?
  }

  package init(files first: String, _ second: String, assessors: AssessorChoice) {
    self.first = Source(file: first, assessor: assessors.first)
    self.second = Source(file: second, assessor: assessors.second)
  }
}

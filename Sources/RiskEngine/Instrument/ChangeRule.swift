/// How a change of a score between two responses is told from chance.
public struct ChangeRule: Sendable {
  /// What makes a change reliable.
  package let method: Method
  /// Which way is better.
  public let direction: Direction
  /// The score that parts those who are like patients from those who aren't; itself concerning.
  public let clinicalCutOff: Fraction?
  /// Where the numbers come from.
  public let source: [Provenance]

  /// What makes a change reliable.
  package enum Method: Sendable {
    /// It is greater than its critical value times its standard error.
    case jacobsonTruax(Reliability)
    /// It is at least this great.
    case threshold(Fraction)
  }

  /// Which way is better.
  public enum Direction: String, Sendable, CaseIterable {
    case lowerIsBetter, higherIsBetter
  }

  /// How sure a score is, in a population.
  package struct Reliability: Sendable {
    /// From 0 to under 1.
    package let coefficient: Fraction
    package let kind: Kind
    /// The standard deviation, above 0.
    package let deviation: Fraction
    /// Of whom.
    package let population: LocalizedText
    /// How many standard errors a change must exceed.
    package let criticalValue: Fraction
    /// The squared standard error of a difference, 2·SD²·(1 − r); above 0.
    package let squaredError: Fraction
    /// The square of the difference that a change must exceed.
    package let criticalSquare: Fraction

    /// What kind of reliability it is.
    package enum Kind: String, Sendable, CaseIterable {
      case internalConsistency, testRetest, interRater
    }
  }
}

extension ChangeRule.Reliability {
  /// `nil` where the numbers have more decimals than can be computed with.
  ///
  /// Source: Jacobson and Truax (1991): S_diff = √(2 S_E²), S_E = SD √(1 − r).
  init?(
    _ coefficient: Fraction, _ kind: Kind, _ deviation: Fraction, _ population: LocalizedText,
    criticalValue: Fraction
  ) {
    guard let variance = deviation.multiplied(by: deviation),
      let unexplained = Fraction(1).subtracting(coefficient),
      let error = variance.multiplied(by: unexplained)?.multiplied(by: 2),
      let square = criticalValue.multiplied(by: criticalValue)?.multiplied(by: error)
    else { return nil }
    self.coefficient = coefficient
    self.kind = kind
    self.deviation = deviation
    self.population = population
    self.criticalValue = criticalValue
    squaredError = error
    criticalSquare = square
  }
}

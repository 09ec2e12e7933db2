/// Rows that give a number by facts, answers, scores or levels: scaled points, norms.
public struct LookupTable: Sendable {
  /// Its id.
  public let id: String
  /// What its rows test, in the order of the file.
  package let columns: [Column]
  /// Its rows, in the order of the file; no two apply to one case.
  package let rows: [Row]
  /// What its rows give.
  package let kind: Kind
  /// Where the numbers come from.
  public let source: [Provenance]
  /// Its place in the file, for findings of later proofs.
  package let mark: Int

  /// What a table's rows give.
  package enum Kind: Sendable, Hashable {
    /// A number.
    case values
    /// The mean and standard deviation of a norm group.
    case norms
  }

  /// What one column tests.
  package struct Column: Sendable {
    package let name: String
    package let type: ValueType
    /// The slot that it reads; `nil` for the number that is looked up.
    package let slot: Int?
  }

  /// One row.
  package struct Row: Sendable {
    /// One test per column; `nil` where anything passes, unknown too.
    package let tests: [UnaryTest?]
    package let outcome: Outcome
    /// The row's place in the file.
    package let mark: Int
  }

  /// What a row gives.
  package enum Outcome: Sendable, Hashable {
    /// A number; `nil` where the source gives none.
    case value(Fraction?)
    case norm(mean: Fraction, deviation: Fraction)
  }

  /// The most rows of one table.
  static let rowLimit = 20_000
}

/// How a score reads a table.
package struct Lookup: Sendable {
  /// The table, by position.
  package let table: Int
  /// The number that is looked up, or standardised; `nil` where the table reads facts alone.
  package let subject: Expression?
  package let reading: Reading
  /// The slots that it reads, itself or by the table's columns, in ascending order.
  package let slots: [Int]
  /// Its place in the file, for findings of later proofs.
  package let mark: Int

  /// What becomes of the row that applies.
  package enum Reading: Sendable, Hashable {
    /// Its value.
    case value
    /// The subject's distance from the mean in standard deviations, on a scale with this mean and
    /// standard deviation: 0 and 1 for z scores, 50 and 10 for T scores.
    case standardised(mean: Fraction, deviation: Fraction)
  }

  /// The number that a row gives for a subject.
  package func value(_ outcome: LookupTable.Outcome, of subject: Fraction?) -> Fraction? {
    switch (outcome, reading) {
    case (.value(let value), _): value
    case (.norm(let mean, let deviation), .standardised(let centre, let scale)):
      subject?.subtracting(mean)?.multiplied(by: scale)?.divided(by: deviation)?.adding(centre)
    case (.norm, .value): nil
    }
  }
}

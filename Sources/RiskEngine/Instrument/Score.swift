/// A number computed from answers or other scores.
public struct Score: Sendable {
  /// Its id.
  public let id: String
  /// What a reader sees; `nil` for an intermediate score.
  public let title: LocalizedText?
  /// How it is computed.
  package let form: ScoreForm
  /// Where it is rounded, before anything reads it.
  package let rounding: Rounding?
  /// How a change between two responses is told from chance; `nil` where nothing is known of it.
  public let change: ChangeRule?
  /// Where the rule comes from.
  public let source: [Provenance]
  /// Its place in the file, for findings of later proofs.
  package let mark: Int
}

/// How a score is computed.
package enum ScoreForm: Sendable {
  case aggregate(Aggregate)
  case conditions([Condition])
  case formula(Expression)
  case lookup(Lookup)

  /// One of the conditions that are counted.
  package struct Condition: Sendable {
    /// The group it speaks of, by position.
    package let group: Int?
    package let condition: Expression
  }
}

/// Members added, averaged, counted or compared.
package struct Aggregate: Sendable {
  package enum Operation: String, Sendable, CaseIterable {
    case sum, mean, count, minimum, maximum
  }
  package let operation: Operation
  package let members: [Member]
  package let missing: MissingRule
  /// Whether no item can enter twice: all members are items, each another one.
  package let hasDistinctItemsOnly: Bool

  package init(operation: Operation, members: [Member], missing: MissingRule) {
    self.operation = operation
    self.members = members
    self.missing = missing
    let items = members.compactMap { member in
      if case .item(let item) = member.subject { item } else { nil }
    }
    hasDistinctItemsOnly = items.count == members.count && Set(items).count == items.count
  }
}

/// One item or score as a part of a score.
///
/// A class, so that a walk through the members copies nothing.
package final class Member: Sendable {
  package enum Subject: Sendable, Hashable {
    case item(Int)
    case score(Int)
  }
  package let subject: Subject
  package let worth: Worth
  package let weight: Fraction
  /// The greatest worth times weight that the declaration allows; what `base: points` counts.
  package let greatest: Fraction
  /// The worth before it was turned round, or the code where the points run the other way; `nil`
  /// where neither is so.
  package let unreversed: Worth?

  package init(
    subject: Subject, worth: Worth, weight: Fraction, greatest: Fraction, unreversed: Worth?
  ) {
    self.subject = subject
    self.worth = worth
    self.weight = weight
    self.greatest = greatest
    self.unreversed = unreversed
  }
}

/// What an answer, or a score, is worth to the score that it is a member of; weight aside.
package enum Worth: Sendable {
  /// By the option's position.
  case options([Fraction])
  /// The chosen options' worths added.
  case sumOfOptions([Fraction])
  /// The number itself.
  case number
  /// Least plus greatest declared worth, minus the number.
  case reversed(sum: Fraction)
  /// The points of the first test that the number passes.
  case ranges([(test: UnaryTest, points: Fraction)])
  /// 1 where the test is passed, else 0; the test reads what `value` gives.
  indirect case passes(UnaryTest, of: Worth)
}

/// What a score does about missing answers.
///
/// There is no default: every aggregate declares one.
@nonexhaustive
package enum MissingStrategy: Sendable, Hashable {
  /// No value.
  case refuse
  /// As if the missing ones were like the answered.
  case prorate(Base)
  /// What is answered.
  case sumOfAnswered
  /// Each missing answer is worth this much.
  case value(Fraction)

  package enum Base: String, Sendable, CaseIterable {
    case items, points
  }

  /// The name that the format gives it.
  package var name: String {
    switch self {
    case .refuse: "refuse"
    case .prorate: "prorate"
    case .sumOfAnswered: "sumOfAnswered"
    case .value: "value"
    }
  }
}

/// The whole rule for missing answers of one score.
package struct MissingRule: Sendable, Hashable {
  package let strategy: MissingStrategy
  package let required: Required
  /// Whether a member that isn't applicable is taken out of the score.
  package let leavesOutNotApplicable: Bool

  /// How many members must be answered.
  package enum Required: Sendable, Hashable {
    case number(Int)
    case percent(Fraction)

    /// Whether `answered` of `all` is enough.
    package func isMet(answered: Int, of all: Int) -> Bool {
      switch self {
      case .number(let number): answered >= number
      case .percent(let percent):
        // Within 15 digits and the limit on members, so that the product always fits.
        percent.multiplied(by: Fraction(all)).map { Fraction(answered * 100) >= $0 } ?? false
      }
    }
  }
}

/// Where and how a score is rounded.
package struct Rounding: Sendable, Hashable {
  package let mode: RoundingMode
  package let decimals: Int

  /// The number, rounded; `nil` out of range.
  package func applied(to number: Fraction) -> Fraction? {
    number.rounded(mode, places: decimals)
  }
}

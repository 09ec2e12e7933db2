/// One thing that is assessed.
///
/// A class, since every answer is read against its item: copies share one.
public final class Item: Sendable {
  /// Its id, by which answers and expressions name it.
  public let id: String
  /// What kind of answer it takes.
  public let type: ItemType
  /// What is asked; `nil` where the texts may not be shipped.
  public let text: LocalizedText?
  /// Help for the one who assesses.
  public let help: LocalizedText?
  /// The unit of a number.
  public let unit: LocalizedText?
  /// The group it stands in, by position.
  public let group: Int?
  /// What it says about the person's situation.
  public let role: Role?
  /// Whether it can change.
  public let change: Change?
  /// Numbers that stand for a missing answer in data.
  package let missingCodes: [(code: Int, reason: MissingReason)]
  /// When it is asked at all.
  package let gate: Gate?
  /// Which of several ratings of one factor it is; `nil` for an item that is answered once.
  public let rating: Rating?
  /// Whether scores, levels, flags or gates may read it.
  package let isScored: Bool

  package init(
    id: String, type: ItemType, text: LocalizedText?, help: LocalizedText?, unit: LocalizedText?,
    group: Int?, role: Role?, change: Change?, missingCodes: [(code: Int, reason: MissingReason)],
    gate: Gate?, rating: Rating?, isScored: Bool
  ) {
    self.id = id
    self.type = type
    self.text = text
    self.help = help
    self.unit = unit
    self.group = group
    self.role = role
    self.change = change
    self.missingCodes = missingCodes
    self.gate = gate
    self.rating = rating
    self.isScored = isScored
  }

  /// The key under which a case answers it: the factor's id for one of several ratings.
  package var answerKey: String { rating?.factor ?? id }

  /// Whether it is another rating of the factor before it.
  package var isFurtherRating: Bool { (rating?.position ?? 0) > 0 }

  /// One of several ratings of one factor: for the past, say.
  public struct Rating: Sendable, Hashable {
    /// The id that the ratings share.
    public let factor: String
    /// Its own id among them.
    public let name: String
    /// How many ratings come before it.
    public let position: Int
  }

  /// What an item says about the person's situation.
  public enum Role: String, Sendable, CaseIterable {
    case risk, protective, need, responsivity, context
  }

  /// Whether what an item describes can change.
  public enum Change: String, Sendable, CaseIterable {
    /// History: it can't get less.
    case `static`
    /// It can get better or worse.
    case dynamic
  }

  /// A condition for being asked.
  package struct Gate: Sendable {
    package let condition: Expression
    /// What counts as the answer while the condition is false.
    package let otherwise: Answer?
  }
}

/// What kind of answer an item takes.
@nonexhaustive
public enum ItemType: Sendable {
  /// One of the options.
  case choice([Option])
  /// Any of the options, none twice.
  case multiple([Option])
  /// Yes or no; the options are no (0) and yes (1).
  case yesNo
  /// A whole number from `minimum` to `maximum`; a count can't be negative.
  case whole(WholeRange)
  /// A number from `minimum` in steps.
  case decimal(DecimalRange)
  /// A day; never scored.
  case date
  /// Free text; never scored and never printed.
  case text

  /// One coded answer.
  public struct Option: Sendable {
    /// The code that stands in data.
    public let code: Code
    /// What it is worth; `nil` for a code in words without points.
    public let points: Fraction?
    /// What a reader sees.
    public let text: LocalizedText?
  }

  /// A code as it stands in data.
  public enum Code: Sendable, Hashable, CustomStringConvertible {
    /// A whole number.
    case number(Int)
    /// A word.
    case word(String)

    /// The code as text.
    public var description: String {
      switch self {
      case .number(let number): String(number)
      case .word(let word): word
      }
    }
  }

  /// The declared range of a whole number.
  public struct WholeRange: Sendable {
    /// The least possible answer.
    public let minimum: Int
    /// The greatest possible answer.
    public let maximum: Int
  }

  /// The declared range of a decimal number.
  public struct DecimalRange: Sendable {
    /// The least possible answer.
    public let minimum: Fraction
    /// The greatest possible answer.
    public let maximum: Fraction
    /// The distance between possible answers.
    public let step: Fraction
  }
}

/// Why there is no answer.
///
/// None of these is ever an answered 0.
public enum MissingReason: String, Sendable, Hashable, CaseIterable {
  /// Nobody has asked yet.
  case notAsked
  /// Asked, but not known.
  case unknown
  /// The person didn't want to answer.
  case declined
  /// The question doesn't apply to the person.
  case notApplicable
  /// An earlier answer makes the question pointless.
  case gatedOff

  /// Whether an answer can still come.
  public var isOpen: Bool {
    switch self {
    case .notAsked, .unknown, .declined: true
    case .notApplicable, .gatedOff: false
    }
  }
}

/// The reasons that data can state; *gated off* is found out by the engine.
private enum StatedReason: String, CaseIterable {
  case notAsked, unknown, declined, notApplicable
}

extension DocumentReader {
  /// A reason that data can state.
  func statedReason(_ node: JSONNode) -> MissingReason? {
    choice(node, of: StatedReason.self).flatMap { MissingReason(rawValue: $0.rawValue) }
  }
}

/// The answer to one item, resolved against the item's declaration.
///
/// A trivial value: it holds no references, so that scoring allocates nothing per answer.
public enum Answer: Sendable, Hashable {
  /// There is none, and why.
  case missing(MissingReason)
  /// One option, by its position; for a yes/no item 0 is no and 1 is yes.
  case option(UInt16)
  /// Several options: bit *n* stands for the option at position *n*.
  case options(UInt64)
  /// A number.
  case number(Fraction)
  /// A day.
  case day(CalendarDay)
  /// A free text, which isn't kept here.
  case text
}

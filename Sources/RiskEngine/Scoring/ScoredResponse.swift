/// What one response adds up to, and what its missing answers can still change.
public struct ScoredResponse: Sendable {
  /// What was scored.
  public let response: Response
  /// The answers that counted: gates applied.
  public let answers: [Answer]
  /// One outcome per score of the instrument.
  public internal(set) var scores: [ScoreOutcome]
  /// One outcome per level scale of the instrument.
  public internal(set) var levels: [LevelOutcome]
  /// One outcome per flag of the instrument.
  public let flags: [FlagOutcome]
  /// Items with an answer that a gate made void, by position.
  public let strayItems: [Int]
  /// The consistency checks that are raised, by position.
  package let raisedChecks: [Int]
  /// Whether the instrument is meant for the person; `nil` where nothing tests that.
  public let population: PopulationStanding?
  /// One per score of the instrument: how it has changed; empty without an earlier response.
  public internal(set) var changes: [ChangeOutcome?] = []

  /// The items whose answers can still come, in item order.
  public var openItems: [Int] {
    answers.indices.filter {
      if case .missing(let reason) = answers[$0] { reason.isOpen } else { false }
    }
  }
}

extension ScoredResponse {
  /// The outcome of a score; `nil` if the instrument has no score of this id.
  public func score(named id: String) -> ScoreOutcome? {
    response.instrument.scores.firstIndex { $0.id == id }.map { scores[$0] }
  }

  /// The level on a scale; `nil` where it can't be told, or if the instrument has no such scale.
  public func level(named id: String) -> Level? {
    levelIndex(id).flatMap { index in
      levels[index].level.map(response.instrument.levels[index].level)
    }
  }

  /// The levels that remain possible on a scale, least concerning first.
  public func possibleLevels(named id: String) -> [Level] {
    levelIndex(id).map { index in
      levels[index].possible.map(response.instrument.levels[index].level)
    } ?? []
  }

  /// The flags that are raised, in the instrument's order.
  public var raisedFlags: [Flag] {
    zip(response.instrument.flags, flags).filter { $0.1.isRaised == true }.map(\.0)
  }

  /// The flags that an open answer can still raise.
  public var possibleFlags: [Flag] {
    zip(response.instrument.flags, flags).filter {
      $0.1.isRaised != true && $0.1.canBeRaised
    }.map(\.0)
  }

  /// When to assess again; `nil` where the instrument doesn't say.
  public var reassessment: CalendarDay? {
    response.instrument.reassessment.flatMap { response.date.adding(months: $0.months) }
  }

  private func levelIndex(_ id: String) -> Int? {
    response.instrument.levels.firstIndex { $0.id == id }
  }
}

/// A score of one response.
public struct ScoreOutcome: Sendable {
  /// The value; `nil` where it can't be computed, never 0 for lack of answers.
  public let value: Fraction?
  /// How many answers it stands on.
  public let answered: Int
  /// How many it would stand on with none missing; members that are left out don't count.
  public let of: Int
  /// The missing-data rule that was applied, by the name the format gives it.
  public let rule: String?
  /// The groups whose conditions were left out since they don't apply, by position.
  public let leftOutGroups: [Int]
  /// Whether it applies at all: not all of its members were left out.
  public let applies: Bool
  /// What it can still become.
  package let possibilities: Possibilities

  /// The least value over every way in which open answers could come; `nil` if there is none.
  public var low: Fraction? { possibilities.low }
  /// The greatest such value; `nil` if there is none.
  public var high: Fraction? { possibilities.high }
  /// Whether ``low`` and ``high`` can really occur.
  public var boundsAreExact: Bool { possibilities.isExact }
}

/// A level of one response.
public struct LevelOutcome: Sendable {
  /// The level, as a position in the ordered scale; `nil` where it can't be told.
  package let level: UInt8?
  /// The levels that remain possible, in the scale's order.
  package let possible: [UInt8]
  /// The level before anything raised it; the same where nothing did.
  package let beforeRaising: UInt8?
  /// The reasons to raise it that hold, by their positions in the rule.
  package let raises: [Int]

  /// Whether exactly one level remains, whatever the open answers turn out to be.
  public var isSettled: Bool { possible.count == 1 }
}

/// A flag of one response.
public struct FlagOutcome: Sendable, Hashable {
  /// Whether it is raised; `nil` when that can't be told yet.
  public let isRaised: Bool?
  /// Whether it is raised or an open answer can still raise it.
  public let canBeRaised: Bool
}

extension FlagOutcome {
  /// - Parameters:
  ///   - now: What the condition is; `nil` is unknown.
  ///   - possible: What it can still become.
  init(now: Bool?, possible: Possibilities) {
    // What every open answer would raise is raised: it must reach a human without waiting.
    isRaised = now ?? (possible.withoutNull?.only == .boolean(true) ? true : nil)
    canBeRaised = isRaised == true || possible.contains(.boolean(true))
  }
}

/// The facts about the person that scoring reads.
public struct Person: Sendable, Hashable {
  /// Completed years on the response's date; `nil` when unknown.
  public let age: Int?
  /// The sex as registered; `nil` when unknown.
  public let sex: Sex?

  /// The facts.
  public init(age: Int?, sex: Sex?) {
    self.age = age
    self.sex = sex
  }
}

/// One outcome that a test inside a definition expects, worked out by hand.
package struct TestClaim: Sendable {
  /// What the claim is about.
  package let subject: Subject
  /// What it should be.
  package let expected: Outcome
  /// How far a number may lie from the expected one; `nil` where it must be exactly that.
  package let tolerance: Tolerance?
  /// Where the claim stands.
  package let node: JSONNode

  /// What a claim can be about.
  package enum Subject: Sendable, Hashable {
    case score(String, ScorePart)
    case level(String)
    case possibleLevels(String)
    /// The reasons that raise a level.
    case raised(String)
    case flags
    case possibleFlags
    case checks
    /// Whether the person is one of those for whom the instrument is meant.
    case population
    /// How a score has changed since the test's earlier answers.
    case change(String, ChangePart)
    case programme(String)
    case choiceNeeded
    /// The programmes for which a departure from the age limit is possible.
    case departurePossible
    case notices
    /// An output of a decision table.
    case output(String)
    /// What an output can be, where it isn't settled.
    case possibleOutputs(String)

    package enum ScorePart: String, Sendable, Hashable, CaseIterable {
      case value, low, high, answered, of
    }

    package enum ChangePart: String, Sendable, Hashable, CaseIterable {
      case reliable, difference, index
    }
  }

  /// What was expected, or found.
  package enum Outcome: Sendable, Hashable {
    /// It can't be computed.
    case null
    case number(Fraction)
    case word(String)
    case words([String])
    case boolean(Bool)
  }

  package struct Tolerance: Sendable {
    package let distance: Fraction
    package let node: JSONNode
  }
}

extension TestClaim {
  /// Whether what was found is what was expected.
  package func holds(_ found: Outcome) -> Bool {
    switch (expected, found) {
    case (.number(let expected), .number(let found)):
      guard let tolerance else { return expected == found }
      guard let difference = expected.subtracting(found) else { return false }
      return max(difference, difference.negated) <= tolerance.distance
    case (.words(let expected), .words(let found)):
      // Flags have no order; levels and lists have, and results give them in it.
      switch subject {
      case .possibleLevels, .output: return expected == found
      default: return Set(expected) == Set(found)
      }
    default: return expected == found
    }
  }
}

extension TestClaim.Subject {
  /// What a message calls it: the id, with the part of it that is meant.
  package var name: String {
    switch self {
    case .score(let id, .value), .level(let id), .programme(let id): id
    case .score(let id, let part): "\(id).\(part.rawValue)"
    case .possibleLevels(let id): "\(id).possible"
    case .raised(let id): "\(id).raised"
    case .checks: "checks"
    case .population: "population"
    case .change(let id, .reliable): "\(id).change"
    case .change(let id, let part): "\(id).change.\(part.rawValue)"
    case .flags: "flags"
    case .possibleFlags: "possibleFlags"
    case .choiceNeeded: "choiceNeeded"
    case .departurePossible: "departurePossible"
    case .notices: "notices"
    case .output(let name): name
    case .possibleOutputs(let name): "\(name).possible"
    }
  }
}

extension TestClaim.Outcome: CustomStringConvertible {
  package var description: String {
    switch self {
    case .null: "null"
    case .number(let number): number.description
    case .word(let word): word
    case .words(let words): "[\(words.joined(separator: ", "))]"
    case .boolean(let boolean): "\(boolean)"
    }
  }

  /// A number, or null where there is none.
  package init(_ number: Fraction?) { self = number.map(Self.number) ?? .null }

  /// A word, or null where there is none.
  package init(_ word: String?) { self = word.map(Self.word) ?? .null }
}

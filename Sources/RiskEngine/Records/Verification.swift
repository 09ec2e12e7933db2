/// What computing a recorded result again has shown.
package struct Verification: Sendable {
  /// The case's pseudonym; `nil` where the result can't be read.
  package let id: String?
  /// Where the result stands.
  package let location: Location
  package let verdict: Verdict
  /// Why it isn't the same, as far as the digests tell.
  package let causes: [Cause]
  package let differences: [ResultDifference]
  /// Differences beyond those that are kept.
  package let moreDifferences: Int
  /// Why the result, or its case, can't be used.
  package let findings: [Finding]

  package init(
    id: String?, location: Location, verdict: Verdict, causes: [Cause],
    differences: [ResultDifference], moreDifferences: Int, findings: [Finding]
  ) {
    self.id = id
    self.location = location
    self.verdict = verdict
    self.causes = causes
    self.differences = differences
    self.moreDifferences = moreDifferences
    self.findings = findings
  }

  /// What can be said of a record, the best first.
  package enum Verdict: String, Sendable, CaseIterable, Comparable {
    /// Equal as JSON, member for member.
    case same
    /// All that was computed is equal; the program, a digest or a place in a file isn't.
    case sameResult
    /// Something that was computed isn't equal.
    case differs
    /// It can't be computed again.
    case unverifiable

    package static func < (a: Verdict, b: Verdict) -> Bool {
      a.rank < b.rank
    }

    private var rank: Int {
      switch self {
      case .same: 0
      case .sameResult: 1
      case .differs: 2
      case .unverifiable: 3
      }
    }
  }

  /// What the digests tell about a difference.
  package enum Cause: Sendable, Hashable {
    /// Another program computes it again than the one that wrote it.
    case otherEngine(recorded: String)
    /// The case isn't the one of which the result has the digest.
    case otherCase
    /// The definition isn't the one of which the result has the digest, which may be that of another
    /// version.
    case otherDefinition(String, digestOf: String?)
    /// The definition of that version isn't at hand.
    case definitionMissing(String, available: [String])
    /// The result has no digest of the case, or of this definition.
    case noDigest(definition: String?)
    /// Program, case and definitions are those of the record, so that only the record can have been
    /// changed.
    case resultAltered
    /// Findings point elsewhere in the case's file.
    case otherPlaces
    /// Members stand in another order.
    case otherOrder
    /// No case at hand has the result's id or digest.
    case caseMissing
    /// Several cases at hand have the result's id and date, and none its digest.
    case severalCases(Int)
    /// The case is refused now.
    case caseRefused
  }
}

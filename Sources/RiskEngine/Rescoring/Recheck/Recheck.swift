/// The totals that came with one case, beside what its answers give.
package struct Recheck: Sendable {
  /// The case's pseudonym.
  package let id: String
  /// The responses that came with totals, in the case's order.
  package let responses: [Response]
  /// Totals that can't be compared, with the reason.
  package let findings: [Finding]

  /// Whether every total is what the answers give.
  var isSame: Bool { responses.allSatisfy { $0.totals.allSatisfy(\.isSame) } }

  /// The totals of one response.
  package struct Response: Sendable {
    package let instrument: DefinitionHead
    package let date: CalendarDay
    package let informant: String?
    package let totals: [Total]
  }

  /// One total.
  package struct Total: Sendable {
    /// The score, or the level scale.
    package let id: String
    package let stored: StoredTotal.Value
    /// What the answers give; `nil` where they give no value.
    package let computed: StoredTotal.Value?
    /// Every slip that alone leads to exactly what was stored; where the two differ empty only if
    /// nobody looked.
    package let reasons: [Reason]

    package var isSame: Bool { stored == computed }
  }

  /// How a total that the answers don't give may have come about.
  package enum Reason: Sendable, Hashable {
    /// Missing answers counted as 0, against the score's rule.
    case missingAsZero
    /// Items that don't apply counted as 0.
    case notApplicableAsZero
    /// Missing answers were taken to be like the others, against the score's rule.
    case missingProrated
    /// An item that the score turns round counted as it was answered.
    case notReversed(item: String)
    /// So did all of them.
    case noneReversed
    /// An answered item didn't count.
    case leftOut(item: String)
    /// An item counted twice.
    case countedTwice(item: String)
    /// Every weight was taken to be 1.
    case weightsIgnored
    /// The value wasn't rounded, or was by another rule.
    case otherRounding
    /// So the answers count in another version of the instrument.
    case otherVersion(String)
    /// A human's departure from the computed level isn't in it.
    case beforeOverride
    /// The level is the one of the stored score.
    case fromStoredScore(String)
    /// The missing answers could give it.
    case possibleWithMissing
    /// No answers at all can give it.
    case impossible
    /// None of the slips above gives it.
    case wrongSum
  }

  /// Whether any total isn't what the answers give.
  package var differs: Bool { responses.contains { $0.totals.contains { !$0.isSame } } }
}

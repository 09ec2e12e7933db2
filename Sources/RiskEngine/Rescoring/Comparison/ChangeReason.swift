/// One thing that makes the difference between two sides.
///
/// It holds ids, scores and words of the definitions, never an answer.
package struct ChangeReason: Sendable, Hashable {
  package enum Kind: String, Sendable, CaseIterable {
    /// A score has another value.
    case score
    /// An item or score counts differently as a part of a score.
    case part
    /// A part that only the new side counts.
    case partAdded
    /// A part that only the old side counts.
    case partRemoved
    /// A score was computed by another rule for missing answers.
    case missingRule
    /// A score is computed in another way.
    case formula
    /// A score is rounded in another way.
    case rounding
    /// A score is read from other rows of a table.
    case lookup
    /// The cut-offs of a scale place the score elsewhere; the level and its range.
    case cutOffs
    /// Another rule of a scale decides; its number, from 1.
    case levelRule
    /// A reason to raise a level holds, or doesn't.
    case raise
    /// A scale rests on something else.
    case basis
    /// A level has changed, on which another one or a flag rests.
    case level
    /// A flag's condition is another one.
    case condition
    /// A criterion has another outcome.
    case criterion
    /// A criterion's test is another one.
    case test
    /// What a policy reads from a response is something else.
    case input
    /// Other rules of a decision table hold.
    case decisionTable
    /// The status comes from another rule.
    case rule
    /// A consent is missing.
    case consent
    /// A rule prefers the programme.
    case preference
    /// A birthday within the margin makes the age fit.
    case near
    /// What the definitions' difference says of it; nothing narrower was found.
    case definition
  }

  package let kind: Kind
  /// What the reason is about, by its id; `nil` where that is the changed subject itself.
  package let id: String?
  /// What it is on the old side; `nil` where it isn't there or isn't shown.
  package let old: String?
  /// What it is on the new side; `nil` where it isn't there or isn't shown.
  package let new: String?

  init(_ kind: Kind, _ id: String? = nil, old: String? = nil, new: String? = nil) {
    self.kind = kind
    self.id = id
    self.old = old
    self.new = new
  }
}

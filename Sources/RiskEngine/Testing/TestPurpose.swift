/// What a test of an instrument is for: something in the definition that only such a test tries.
package enum TestPurpose: Sendable, Hashable {
  /// A score at, just below and just above a number at which the level changes.
  case edge(scale: Int, row: Int, edge: Fraction, EdgeSide)
  /// The youngest or the oldest person to whom a row applies.
  case age(scale: Int, row: Int, age: Int)
  /// A level that doesn't follow from cut-offs alone.
  case level(scale: Int, UInt8)
  /// The least or the greatest value of a score.
  case end(score: Int, EdgeSide)
  /// A score of which this many members are answered and the others may still be.
  case answered(score: Int, Int)
  /// A score one of whose members isn't applicable and is left out.
  case leftOut(score: Int)
  /// A flag that is raised, or isn't.
  case flag(Int, Bool)
  /// An item that is asked, or isn't.
  case gate(item: Int, Bool)

  package enum EdgeSide: Int, Sendable, Hashable, CaseIterable {
    case below = 1
    case on, above
  }
}

/// The inputs of a test that somebody has yet to work out.
package struct DerivedTest: Sendable {
  package let purpose: TestPurpose
  package let age: Int?
  package let sex: Sex?
  /// The informant's id.
  package let informant: String?
  /// The setting's id.
  package let setting: String?
  /// One answer per item.
  package let answers: [Answer]
}

/// The tests that a definition calls for, besides those that it has.
package struct Derivation: Sendable {
  package var tests: [DerivedTest] = []
  /// What no inputs were found for.
  package var unreached: [TestPurpose] = []
}

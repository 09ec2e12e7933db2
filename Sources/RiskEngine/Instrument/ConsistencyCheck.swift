/// A condition under which answers don't agree with each other, or are hard to believe together.
public struct ConsistencyCheck: Sendable {
  /// Its id.
  public let id: String
  /// When it is raised; while it is unknown it says nothing.
  package let condition: Expression
  /// What a reader is told.
  public let text: LocalizedText
  /// Where the rule comes from.
  public let source: [Provenance]
}

/// When a person should be assessed again.
public struct Reassessment: Sendable {
  /// So many months after a response, from 1.
  public let months: Int
  /// Where the interval comes from.
  public let source: [Provenance]
}

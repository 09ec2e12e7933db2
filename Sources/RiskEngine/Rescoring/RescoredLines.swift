/// What a piece of the input became.
public struct RescoredLines: Sendable {
  /// The lines of output, in the order of the cases.
  public var output: [UInt8] = []
  /// The lines that couldn't be used.
  public var rejects: [RejectedLine] = []
  /// How many of each.
  public var counts = RescoringCounts()
  /// How many line feeds the pieces of a table held; its rows can take several lines.
  public var lineFeeds = 0

  /// Nothing yet.
  public init() {}

  /// Forgets everything and keeps the memory.
  public mutating func removeAll() {
    output.removeAll(keepingCapacity: true)
    rejects.removeAll(keepingCapacity: true)
    counts = RescoringCounts()
    lineFeeds = 0
  }
}

/// A line that couldn't be used, and why.
///
/// It never holds an answer.
public struct RejectedLine: Sendable {
  /// How many lines of the piece stand before it.
  public let line: Int
  /// How many bytes of the piece stand before it.
  public let offset: Int
  /// The case's id, where it could be read and is no personnummer.
  public let id: String?
  /// Why it can't be used; their lines count from the beginning of the piece.
  public let findings: [Finding]
}

/// How many lines there were, and what became of them.
public struct RescoringCounts: Sendable, Hashable {
  /// All lines.
  public var lines = 0
  /// Lines without anything on them.
  public var blank = 0
  /// Cases that were rescored.
  public var rescored = 0
  /// Lines that couldn't be used.
  public var rejected = 0

  /// Nothing counted yet.
  public init() {}

  /// Adds what was counted elsewhere.
  public mutating func add(_ other: RescoringCounts) {
    lines += other.lines
    blank += other.blank
    rescored += other.rescored
    rejected += other.rejected
  }

  /// Whether every line became exactly one thing.
  public var addUp: Bool { lines == blank + rescored + rejected }
}

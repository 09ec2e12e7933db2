/// What a piece of the input became.
public struct RescoredLines: Sendable {
  /// The lines of output, in the order of the cases.
  public var output: [UInt8] = []
  /// The lines that couldn't be used.
  public var rejects: [RejectedLine] = []
  /// How many of each.
  public var counts = RescoringCounts()
  /// The definitions that the lines of output rest on.
  public var definitions = DefinitionsUsed()
  /// How many lines of the input it was: those of `counts`, but that a row of a table can take
  /// several.
  public var lineFeeds = 0

  /// Nothing yet.
  public init() {}

  /// Forgets everything and keeps the memory.
  public mutating func removeAll() {
    output.removeAll(keepingCapacity: true)
    rejects.removeAll(keepingCapacity: true)
    counts = RescoringCounts()
    definitions = DefinitionsUsed()
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
  /// Why it can't be used; to them it is the first line.
  public let findings: [Finding]

  package init(line: Int, offset: Int, id: String?, findings: [Finding]) {
    self.line = line
    self.offset = offset
    self.id = id
    self.findings = findings
  }
}

extension Finding {
  /// The same finding in a file that has this many lines before.
  package func after(lines: Int) -> Finding {
    guard let location else { return self }
    let place = Location(
      file: location.file, line: location.line + lines, column: location.column,
      pointer: location.pointer)
    return Finding(problem, at: place, concernsPerson: concernsPerson)
  }
}

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
  /// How many cases each finding concerns, by its id; empty while nothing is found.
  public private(set) var findings: [String: FindingCount] = [:]

  /// Nothing counted yet.
  public init() {}

  /// Counts a line that couldn't be used.
  public mutating func reject(_ findings: [Finding]) {
    rejected += 1
    count(findings, \.rejected)
  }

  /// Counts a case that was rescored.
  public mutating func accept(_ findings: [Finding]) {
    rescored += 1
    count(findings, \.rescored)
  }

  private mutating func count(
    _ findings: [Finding], _ cases: WritableKeyPath<FindingCount, Int>
  ) {
    guard !findings.isEmpty else { return }
    var seen: Set<String> = []
    for finding in findings {
      let id = finding.id
      guard seen.insert(id).inserted else { continue }
      self.findings[id, default: FindingCount(severity: finding.severity)][keyPath: cases] += 1
    }
  }

  /// Adds what was counted elsewhere.
  public mutating func add(_ other: RescoringCounts) {
    lines += other.lines
    blank += other.blank
    rescored += other.rescored
    rejected += other.rejected
    for (id, count) in other.findings {
      findings[id, default: FindingCount(severity: count.severity)].add(count)
    }
  }

  /// Whether every line became exactly one thing, and every line that couldn't be used says why.
  public var addUp: Bool {
    lines == blank + rescored + rejected
      && findings.values.allSatisfy { $0.rescored <= rescored && $0.rejected <= rejected }
      && findings.values.reduce(0) { $0 + ($1.severity == .error ? $1.rejected : 0) } >= rejected
  }
}

/// How many cases a kind of finding concerns; a case in which it stands twice counts once.
public struct FindingCount: Sendable, Hashable {
  /// How much such a finding matters.
  public let severity: Severity
  /// Cases that were rescored all the same.
  public var rescored = 0
  /// Cases that couldn't be used, for this reason or another.
  public var rejected = 0

  fileprivate init(severity: Severity) { self.severity = severity }

  fileprivate mutating func add(_ other: FindingCount) {
    rescored += other.rescored
    rejected += other.rejected
  }
}

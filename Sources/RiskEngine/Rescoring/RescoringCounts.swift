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

  /// Counts a finding of lines that are counted otherwise.
  ///
  /// - Parameters:
  ///   - problem: What was found.
  ///   - rescored: In how many that were rescored.
  ///   - rejected: In how many that couldn't be used.
  mutating func note(_ problem: some Problem, rescored: Int, rejected: Int) {
    let finding = Finding(problem, at: nil)
    var count = findings[finding.id] ?? FindingCount(severity: finding.severity)
    count.rescored += rescored
    count.rejected += rejected
    findings[finding.id] = count
  }

  /// How many rows weren't UTF-8 and were read as Windows-1252 because nobody said which it is.
  package var rowsReadAsWindows1252: Int {
    let count = findings[RescoringCounts.readAsWindows1252]
    return count.map { $0.rescored + $0.rejected } ?? 0
  }

  /// What counts such rows among the findings.
  package static let readAsWindows1252 =
    Finding(CSVProblem.readAsWindows1252(rows: 1), at: nil).id

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

// MARK: - Writing and reading

extension RescoringCounts {
  /// Writes the counts under `counts`, and those of findings, by their ids, under `findings`.
  func write(to writer: inout JSONWriter) {
    writer.key("counts")
    writer.object { writer in
      for (key, count) in [
        ("lines", lines), ("blank", blank), ("rescored", rescored), ("rejected", rejected),
      ] {
        writer.key(key)
        writer.value(count)
      }
    }
    writer.key("findings")
    writer.array { writer in
      for (id, count) in findings.sorted(by: { $0.key < $1.key }) {
        writer.object { writer in
          writer.key("id")
          writer.value(id)
          writer.key("severity")
          writer.value(count.severity.rawValue)
          writer.key("rescored")
          writer.value(count.rescored)
          writer.key("rejected")
          writer.value(count.rejected)
        }
      }
    }
  }

  /// Reads what ``write(to:)`` wrote; `nil` for anything else.
  init?(_ node: JSONNode) {
    guard let counts = node.member("counts"), let lines = counts.count("lines"),
      let blank = counts.count("blank"), let rescored = counts.count("rescored"),
      let rejected = counts.count("rejected"), let findings = node.member("findings")
    else { return nil }
    self.lines = lines
    self.blank = blank
    self.rescored = rescored
    self.rejected = rejected
    for finding in findings.elements {
      guard let id = finding.member("id")?.text,
        let severity = finding.member("severity")?.text.flatMap(Severity.init(rawValue:)),
        let rescored = finding.count("rescored"), let rejected = finding.count("rejected")
      else { return nil }
      var count = FindingCount(severity: severity)
      count.rescored = rescored
      count.rejected = rejected
      self.findings[id] = count
    }
  }
}

extension JSONNode {
  /// A member that is a whole number from 0.
  fileprivate func count(_ key: String) -> Int? {
    guard case .success(let number)? = member(key)?.number, let whole = number.whole, whole >= 0
    else { return nil }
    return whole
  }
}

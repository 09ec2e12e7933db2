/// What a piece of the input became when both sides had scored it.
package struct ComparedLines: Sendable {
  /// The cases that changed, as they are written, in their order.
  package var output: [UInt8] = []
  /// The cases that neither side can use.
  package internal(set) var rejects: [RejectedLine] = []
  /// What became of all cases; `nil` while there are none.
  package internal(set) var totals: ComparisonTotals?
  /// How many cases were found, counted apart from what became of them.
  package private(set) var cases = 0
  /// Inputs that are no lines and can't be used as a whole.
  package private(set) var unusableInputs = 0
  /// How many lines of the input it was.
  package internal(set) var lineFeeds = 0
  /// How many rows of tables weren't UTF-8 and were read as Windows-1252 because nobody said which
  /// it is.
  package internal(set) var rowsReadAsWindows1252 = 0

  /// Nothing yet.
  package init() {}

  /// Forgets everything and keeps the memory.
  package mutating func removeAll() {
    output.removeAll(keepingCapacity: true)
    rejects.removeAll(keepingCapacity: true)
    totals = nil
    cases = 0
    unusableInputs = 0
    lineFeeds = 0
    rowsReadAsWindows1252 = 0
  }

  /// Notes that a case was found.
  mutating func findCase() { cases += 1 }

  /// Notes the end of a line.
  mutating func endLine() { lineFeeds += 1 }

  /// Counts what became of a case.
  mutating func count(_ compared: ComparedCase, in groups: PersonGroups) {
    if totals == nil { totals = ComparisonTotals(groups: groups) }
    totals?.add(compared)
  }

  /// Adds a case that neither side can use.
  mutating func reject(_ line: RejectedLine) { rejects.append(line) }

  /// Takes back the case that was rejected last, if there are more than `count`.
  mutating func takeReject(after count: Int) -> RejectedLine? {
    rejects.count > count ? rejects.removeLast() : nil
  }

  /// Counts a case that can't even be read, and so is one that neither side can use.
  mutating func refuse(_ findings: [Finding], in groups: PersonGroups) {
    findCase()
    count(ComparedCase(refused: findings, id: nil), in: groups)
  }

  /// Adds an input that can't be used as a whole.
  mutating func rejectInput(_ findings: [Finding]) {
    unusableInputs += 1
    rejects.append(RejectedLine(line: 0, offset: 0, id: nil, findings: findings))
  }
}

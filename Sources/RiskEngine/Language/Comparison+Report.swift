extension ComparedDefinitions {
  /// What is put side by side, and what differs, at most 80 columns wide.
  package func report(in language: Language) -> StyledText {
    let phrases = ComparisonPhrases(language: language)
    var text = difference.report(in: language)
    text.space()
    for (side, definition) in [(phrases.old, old), (phrases.new, new)] {
      text.paragraph(
        [.init(phrases.digest(side, definition.label, definition.digest), .faint)], hanging: 2)
    }
    return text
  }
}

extension ComparedCase {
  /// What changed and why, at most 80 columns wide; nothing for a case that didn't change.
  package func report(in language: Language) -> StyledText {
    let phrases = ComparisonPhrases(language: language)
    var text = StyledText()
    switch outcome {
    case .same, .scoresOnly, .refused: return text
    case .changed, .refusedByOld, .refusedByNew: break
    }
    let name = VisibleText.plain(id ?? "")
    text.paragraph([.init(name, .strong), .init(" · \(date?.description ?? "")")], indent: 0)
    guard outcome == .changed else {
      text.paragraph([.init(phrases.refused(outcome, findings.map(\.id)), .warning)], hanging: 2)
      return text
    }
    for change in changes {
      let kind = change.subject.kind
      let mark = change.response.map { " (\(phrases.response($0)))" } ?? ""
      text.paragraph(
        [
          .init("\(phrases.subject(change.subject))\(mark): "),
          .init(
            "\(phrases.state(change.old, kind)) → \(phrases.state(change.new, kind))", .strong),
        ], hanging: 2)
      let reasons = change.reasons.map(phrases.reason).joined(separator: "; ")
      text.paragraph([.init(reasons)], indent: 4, hanging: 2)
    }
    return text
  }
}

extension ComparisonTotals {
  /// The matrices, the counts and the definitions that were used, at most 80 columns wide.
  package func report(in language: Language) -> StyledText {
    var report = ComparisonReport(totals: self, phrases: ComparisonPhrases(language: language))
    report.write()
    return report.text
  }
}

/// The sums of a comparison as text.
private struct ComparisonReport {
  let totals: ComparisonTotals
  let phrases: ComparisonPhrases
  var text = StyledText()
  /// Whether the last matrix stood there in full.
  private var wasMoved = false

  init(totals: ComparisonTotals, phrases: ComparisonPhrases) {
    self.totals = totals
    self.phrases = phrases
  }

  mutating func write() {
    let matrices = totals.matrices.sorted
    if matrices.isEmpty {
      text.paragraph(phrases.noCases, indent: 0)
    } else {
      text.heading(phrases.tables)
      for (subject, matrix) in matrices { write(subject, matrix) }
      text.space()
      text.paragraph(phrases.smallNumbers, .warning)
    }
    text.heading(phrases.counts)
    text.paragraph(phrases.all(totals.cases))
    for outcome in ComparedCase.Outcome.allCases {
      text.paragraph("\(phrases.count(outcome)): \(totals.count(outcome))", indent: 4)
    }
    guard !totals.definitions.isEmpty else { return }
    text.heading(phrases.otherDefinitions)
    for use in totals.definitions {
      let kind = ReportPhrases(language: phrases.language).definition(use.kind)
      text.paragraph(
        [.init("\(kind) \(use.head.label) · \(use.digest?.description ?? "")", .faint)], hanging: 2)
    }
  }

  private mutating func write(_ subject: FlipSubject, _ matrix: FlipMatrix) {
    let (total, moved) = (matrix.total(in: 0), matrix.moved(in: 0))
    let owner = subject.owner.map { ", \($0)" } ?? ""
    if moved > 0 || wasMoved { text.space() }
    wasMoved = moved > 0
    text.paragraph(
      [
        .init("\(phrases.subject(subject).capitalisedFirst)\(owner)", .strong),
        .init(": \(phrases.counted(subject.kind, total: total, moved: moved))"),
      ], hanging: 2)
    guard moved > 0 else { return }
    writeGrid(subject.kind, matrix)
    for (grouping, id, position) in totals.matrices.listed where grouping != .all {
      let count = matrix.total(in: position)
      guard count > 0 else { continue }
      let cells = matrix.cells(in: position).filter { matrix.isChange($0.cell) }
        .map { "\(words($0.cell.old, subject)) → \(words($0.cell.new, subject)) \($0.count)" }
      let flips = cells.isEmpty ? "" : ": \(cells.joined(separator: ", "))"
      text.paragraph(
        [
          .init(
            "\(phrases.grouping(grouping)) \(phrases.group(grouping, id)): "
              + "\(matrix.moved(in: position))/\(count)\(flips)")
        ], indent: 4, hanging: 2)
    }
  }

  private func words(_ state: FlipState, _ subject: FlipSubject) -> String {
    phrases.state(state, subject.kind)
  }

  /// A row for each old state and a column for each new one; where names would be too wide for the
  /// columns, letters stand for them.
  private mutating func writeGrid(_ kind: FlipSubject.Kind, _ matrix: FlipMatrix) {
    let states = matrix.occurring
    let names = states.map { phrases.state($0, kind) }
    let named = grid(matrix, states, rows: names, columns: names)
    let letters = "abcdefghijklmnopqrstuvwxyz".map(String.init)
    let lettered = zip(letters, names).map { "\($0) \($1)" }
    let isWide = StyledText.width < named.widths.reduce(4) { $0 + $1 + 2 }
    let (rows, widths) =
      isWide && lettered.count == names.count
      ? grid(matrix, states, rows: lettered, columns: Array(letters.prefix(names.count))) : named
    for (number, row) in rows.enumerated() {
      let cells = zip(row, widths).enumerated().map { column, cell in
        padded(cell.0, to: cell.1, isFirst: column == 0)
      }
      text.paragraph(
        [.init(cells.joined(separator: "\u{A0}\u{A0}"), number == 0 ? .faint : .plain)], indent: 4)
    }
  }

  private func grid(
    _ matrix: FlipMatrix, _ states: [FlipState], rows: [String], columns: [String]
  ) -> (rows: [[String]], widths: [Int]) {
    var table = [["\(phrases.old) \\ \(phrases.new)"] + columns + [phrases.sum]]
    for (name, old) in zip(rows, states) {
      let counts = states.map { matrix.count(old, $0, in: 0) }
      table.append([name] + (counts + [counts.reduce(0, +)]).map(String.init))
    }
    let widths = (0...columns.count + 1).map { column in
      table.map { $0[column].count }.max() ?? 0
    }
    return (table, widths)
  }

  /// Names to the left and numbers to the right; no-break spaces keep a row together.
  private func padded(_ cell: String, to width: Int, isFirst: Bool) -> String {
    let words = String(cell.map { $0 == " " ? "\u{A0}" : $0 })
    let padding = String(repeating: "\u{A0}", count: width - words.count)
    return isFirst ? words + padding : padding + words
  }
}

/// The same as tables for a spreadsheet: comma-separated values as RFC 4180 has them.
///
/// They are in no language, so that a script reads them alike everywhere.
extension ComparisonTotals {
  /// One row for each definition, each outcome, and each cell of each matrix that isn't empty.
  package func table(of definitions: ComparedDefinitions) -> [UInt8] {
    var table = SpreadsheetTable()
    table.row(["kind", "of", "id", "by", "group", "old", "new", "count"])
    let sides = [definitions.old, definitions.new]
    for (id, words) in [
      ("version", sides.map(\.label)), ("digest", sides.map { $0.digest?.description ?? "" }),
    ] {
      table.row(["definition", definitions.old.kind.rawValue, id, "", ""] + words + [""])
    }
    for outcome in ComparedCase.Outcome.allCases {
      table.row(["cases", "", outcome.rawValue, "all", "", "", "", "\(count(outcome))"])
    }
    for (subject, matrix) in matrices.sorted {
      for (grouping, group, position) in matrices.listed {
        for (cell, count) in matrix.cells(in: position) {
          table.row([
            subject.kind.rawValue, subject.owner ?? "", subject.id, grouping.rawValue, group,
            cell.old.code, cell.new.code, "\(count)",
          ])
        }
      }
    }
    return table.bytes
  }
}

extension ComparedCase {
  /// The names of the columns that ``rows(ages:)`` fills.
  package static var columns: [UInt8] {
    var table = SpreadsheetTable()
    table.row([
      "case", "date", "ageGroup", "sex", "outcome", "kind", "of", "id", "responseDate",
      "informant", "old", "new", "reasons",
    ])
    return table.bytes
  }

  /// One row for each change; one alone for a case that a side refuses.
  package func rows(ages: AgeGroups) -> [UInt8] {
    var table = SpreadsheetTable()
    let person = [
      id ?? "", date?.description ?? "", ages.ids[ages.index(of: age)], sex?.rawValue ?? "unknown",
      outcome.rawValue,
    ]
    guard findings.isEmpty else {
      let states = ["", "", "", "", "", "", ""]
      table.row(person + states + [findings.map(\.id).joined(separator: "; ")])
      return table.bytes
    }
    for change in changes {
      table.row(
        person + [
          change.subject.kind.rawValue, change.subject.owner ?? "", change.subject.id,
          change.response?.date.description ?? "", change.response?.informant ?? "",
          change.old.code, change.new.code,
          change.reasons.map(\.code).joined(separator: "; "),
        ])
    }
    return table.bytes
  }
}

extension ChangeReason {
  /// `score total: 20 -> 22`.
  package var code: String {
    let subject = [kind.rawValue, id].compactMap(\.self).joined(separator: " ")
    guard old != nil || new != nil else { return subject }
    return "\(subject): \(old ?? "(none)") -> \(new ?? "(none)")"
  }
}

/// Rows of comma-separated values.
struct SpreadsheetTable {
  private(set) var bytes: [UInt8] = []

  /// Adds a row.
  ///
  /// A cell that a spreadsheet would run as a formula gets an apostrophe before it.
  mutating func row(_ cells: [String]) {
    for (position, cell) in cells.enumerated() {
      if position > 0 { bytes.append(UInt8(ascii: ",")) }
      append(cell)
    }
    bytes += [0x0D, 0x0A]
  }

  private mutating func append(_ cell: String) {
    let runs = cell.utf8.first.map { SpreadsheetTable.formulaSigns.contains($0) } ?? false
    let needsQuotes = runs || cell.utf8.contains { SpreadsheetTable.quotedSigns.contains($0) }
    guard needsQuotes else {
      bytes += cell.utf8
      return
    }
    bytes.append(UInt8(ascii: "\""))
    if runs { bytes.append(UInt8(ascii: "'")) }
    for byte in cell.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static let formulaSigns = Array("=+-@\t\r\n".utf8)
  private static let quotedSigns = Array(",;\"\t\r\n".utf8)
}

/// The first row of a table: the names of its columns, and how the table is written.
public struct CSVHeader: Sendable {
  /// What findings call the table.
  public let file: String
  /// The names, in the table's order, without the spaces around them.
  ///
  /// A column without a name is called by its number, `#3`; the second of one name `NAME (2)`.
  public let names: [String]
  /// How the table is written.
  public let dialect: CSVDialect
  /// How many bytes it takes, from the beginning of the table; the rows begin there.
  public let length: Int
  /// How many line feeds stand in those bytes.
  public let lines: Int
  /// Where each name stands.
  let places: [(line: Int, column: Int)]
  /// By column, why its name in the table doesn't tell which column it is.
  let faults: [Int: CSVProblem]
  /// Whether a separator ends every row, so that one more cell, without anything in it, follows.
  let endsWithSeparator: Bool

  /// The most bytes in which the first row must end: 1 MiB.
  public static let maximumLength = 1 << 20

  /// The place of a column's name, for findings.
  func location(ofColumn column: Int) -> Location {
    let place = places[column]
    return Location(
      file: file, line: place.line, column: place.column, pointer: CSVHeader.pointer(names[column]))
  }

  /// The place of the whole header.
  var location: Location { Location(file: file, line: 1, column: 1, pointer: "") }

  /// A column as a JSON Pointer: a row is an object whose keys are the columns.
  static func pointer(_ name: String) -> String {
    var text = "/"
    for scalar in name.unicodeScalars {
      switch scalar {
      case "~": text += "~0"
      case "/": text += "~1"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}

/// A table that can't be used, with the findings that say why.
public struct UnusableTable: Error, Sendable {
  /// Why.
  public let findings: [Finding]

  package init(findings: [Finding]) { self.findings = findings }

  init(_ problem: CSVProblem, at location: Location?) {
    findings = [Finding(problem, at: location)]
  }
}

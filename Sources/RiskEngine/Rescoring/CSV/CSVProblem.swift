/// What can be wrong with a table of cases (CSV), beyond what can be wrong in a case.
package enum CSVProblem: Problem {
  // MARK: The table

  /// Nothing, or only blank lines, where the names of the columns should stand.
  case headerMissing
  /// No end of the first row within the limit.
  case headerTooLong(limit: Int)
  /// UTF-16, which some spreadsheets call Unicode text.
  case tableInUTF16
  /// A column without a name, by its number from 1.
  case columnWithoutName(Int)
  /// Two columns with one name.
  case duplicateColumn(String)
  /// A column that is nothing known, and that the mapping doesn't mention.
  case unknownColumn(String, suggestion: String?)
  /// A column that every table of cases needs.
  case columnMissing(String)
  /// No column of ids, where the rows can't be numbered instead.
  case rowsNotNumbered
  /// Two columns that stand for the same thing.
  case twoColumnsForOne(String, other: String)
  /// A column that says nothing without another one.
  case columnWithoutOther(String, needed: String)
  /// A circumstance that the policies declare with different types.
  case circumstanceTypeUnclear(String)
  /// No instrument, or several, has all of the columns.
  case instrumentNotRecognised(fitting: [String])

  // MARK: The mapping

  /// A column that the mapping mentions and the table doesn't have.
  case columnNotInTable(String, suggestion: String?)
  /// What a column is said to stand for, and that nothing is called.
  case unknownTarget(String, suggestion: String?)

  // MARK: Rows

  /// Fewer or more cells than there are columns.
  case cellCountDiffers(found: Int, expected: Int)
  /// A quoted cell that never ends.
  case quoteNotClosed
  /// Text between a closing quotation mark and the next separator.
  case textAfterQuote
  /// A text that is to be taken along and holds a personal identity number.
  case personalNumberInCell
  /// No row below the names of the columns.
  case rowsMissing
  /// Rows with stored totals that their answers don't give.
  case storedTotalsDiffer(rows: Int)
  /// Rows that weren't UTF-8 and were read as Windows-1252.
  case readAsWindows1252(rows: Int)

  // MARK: Results as CSV

  /// Several instruments, or none, of which each would have columns of its own.
  case resultInstrumentNotNamed(available: [String])
  /// Several policies, of which each would have columns of its own.
  case resultPolicyNotNamed(available: [String])

  package var severity: Severity {
    switch self {
    case .readAsWindows1252: .note
    case .storedTotalsDiffer: .warning
    default: .error
    }
  }
}

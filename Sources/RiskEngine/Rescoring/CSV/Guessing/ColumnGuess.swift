/// What a column of a table probably stands for, on what ground, and how sure that is.
public struct ColumnGuess: Sendable {
  /// The column's name.
  public let name: String
  /// What it is taken for; `nil` where it is passed over.
  package var target: CSVTarget?
  /// Why it is taken for that.
  package var ground: Ground?
  /// Whether the ground leaves no room for anything else.
  package var isCertain = false
  /// What texts in its cells stand for, as JSON, beyond those that every table may have.
  package var values: [(text: String, json: String)] = []
  /// In what order the parts of its days stand.
  package var order: DayOrder?
  /// What must be asked before it can be used.
  package var doubts: [Doubt] = []
  /// Why it is passed over, where that isn't only because nothing fits.
  package var remark: Remark?
  /// The different texts in the rows that were looked at, in the order in which they came.
  package let texts: [String]

  /// On what ground a column is taken for something.
  package enum Ground: Sendable, Hashable {
    /// Its name is the one that needs no mapping.
    case exactName
    /// The same name, spelled otherwise.
    case name
    /// The item's number.
    case number
    /// The item's place in the form, since its items have no numbers.
    case place
    /// The words of the item.
    case text
    /// A word that usually means this.
    case word
    /// What stands in its cells.
    case cells
    /// The caller says so.
    case said
  }

  /// What keeps a guess from being used.
  package enum Doubt: Sendable, Hashable {
    /// Other columns may as well stand for the same.
    case otherColumns(CSVTarget, [String])
    /// It may stand for each of these.
    case severalTargets([CSVTarget])
    /// Its days are written with the day or the month first, and the cells don't tell which.
    case dayOrMonthFirst
    /// Texts, or numbers, that nobody has said what they stand for.
    case unknownTexts([String])
    /// Its cells aren't days that can be read.
    case unreadableDays

    /// Whether it leaves open which column stands for this.
    func concerns(_ target: CSVTarget) -> Bool {
      switch self {
      case .otherColumns(target, _): true
      case .severalTargets(let targets): targets.contains(target)
      default: false
      }
    }
  }

  /// What is told of a column that is passed over.
  package enum Remark: Sendable, Hashable {
    /// Personal identity numbers.
    case personalNumbers
    /// Names, addresses, telephone numbers and the like.
    case personal
    /// Free text.
    case freeText
    /// Nothing in the rows that were looked at.
    case empty
    /// A column for the same thing that fits better.
    case rival(String)
    /// An answer, once the instrument is known.
    case awaitsInstrument
    /// An answer to another instrument.
    case otherInstrument(String)
    /// The year of birth alone, which is no day.
    case birthYear
  }

  /// Where the parts of a day stand in its cells.
  public enum DayOrder: String, Sendable, CaseIterable {
    /// Such as 31/5/2024.
    case dayFirst = "day-first"
    /// Such as 5/31/2024.
    case monthFirst = "month-first"

    var order: CSVDateOrder { self == .dayFirst ? .dayMonthYear : .monthDayYear }
  }
}

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
  /// How its days are written, where they don't speak for themselves.
  var form: CSVDayForm?
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
    /// The years of its days have two digits, and the parts stand in one of these orders.
    case shortYears([DayOrder])
    /// Its days are numbers, as spreadsheets count them.
    case dayNumbers(DayNumbers)
    /// Texts, or numbers, that nobody has said what they stand for.
    case unknownTexts([String])
    /// Its cells aren't days that can be read.
    case unreadableDays
    /// Ids that look as if they said who somebody is.
    case revealingIDs(Pseudonym.Doubt)

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
    /// Ages that aren't in whole years.
    case decimalAges
  }

  /// Where the parts of a day stand in its cells, or from when days are counted.
  public enum DayOrder: String, Sendable, CaseIterable {
    /// Such as 31/5/2024.
    case dayFirst = "day-first"
    /// Such as 5/31/2024.
    case monthFirst = "month-first"
    /// Such as 24-05-31, with a year of two digits.
    case yearFirst = "year-first"
    /// Such as 45443, where 1 January 1900 is 1.
    case daysFrom1900 = "days-1900"
    /// Such as 43981, where 1 January 1904 is 0.
    case daysFrom1904 = "days-1904"

    /// Those that count days.
    static let countedDays: [DayOrder] = [.daysFrom1900, .daysFrom1904]

    var order: CSVDateOrder {
      switch self {
      case .dayFirst: .dayMonthYear
      case .monthFirst: .monthDayYear
      case .yearFirst: .yearMonthDay
      case .daysFrom1900: .daysFrom1900
      case .daysFrom1904: .daysFrom1904
      }
    }
  }
}

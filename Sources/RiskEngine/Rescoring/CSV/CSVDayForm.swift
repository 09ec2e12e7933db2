/// How the days of a column are written, where they don't speak for themselves.
struct CSVDayForm: Sendable, Hashable {
  var order: CSVDateOrder
  /// The first of the hundred years that years of two digits stand for; without it such years can't
  /// be read.
  var firstYear: Int?

  /// The earliest and the latest first year, so that all of the hundred years have four digits.
  static let firstYears = 1000...9900
}

/// In what order the parts of a day stand, such as 3/5/2024, or from when days are counted.
enum CSVDateOrder: String, Sendable, CaseIterable {
  case dayMonthYear = "day-month-year"
  case monthDayYear = "month-day-year"
  case yearMonthDay = "year-month-day"
  case daysFrom1900 = "days-1900"
  case daysFrom1904 = "days-1904"

  /// From when days are counted; `nil` where they aren't.
  var epoch: SpreadsheetEpoch? {
    switch self {
    case .dayMonthYear, .monthDayYear, .yearMonthDay: nil
    case .daysFrom1900: .from1900
    case .daysFrom1904: .from1904
    }
  }
}

/// From when a spreadsheet counts its days.
///
/// Source: ECMA-376-1:2016, part 1, 18.17.4.1.
enum SpreadsheetEpoch: Sendable {
  /// 1 January 1900 is day 1.
  ///
  /// A 29 February 1900 is counted too, which the calendar doesn't have.
  case from1900
  /// 1 January 1904 is day 0.
  case from1904

  /// The day with a number; `nil` where the calendar has no such day.
  func day(_ number: Int) -> CalendarDay? {
    switch self {
    case .from1900:
      guard number >= 1, number != 60 else { return nil }
      return CalendarDay(year: 1899, month: 12, day: number < 60 ? 31 : 30)?.adding(days: number)
    case .from1904: return CalendarDay(year: 1904, month: 1, day: 1)?.adding(days: number)
    }
  }
}

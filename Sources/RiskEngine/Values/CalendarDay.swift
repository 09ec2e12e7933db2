/// A day of the Gregorian calendar, without time or time zone.
public struct CalendarDay: Sendable, Hashable, Comparable {
  /// Days since 1970-01-01.
  let number: Int32

  init(number: Int32) { self.number = number }

  /// The day with these numbers, or `nil` where the calendar has no such day.
  ///
  /// - Parameters:
  ///   - year: 1 through 9999.
  ///   - month: 1 through 12.
  ///   - day: 1 through the length of the month.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= CalendarDay.length(ofMonth: month, year: year)
    else { return nil }
    // Days from civil, counting years from March so that the leap day is the year's last.
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = shiftedYear / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = Int32(era * 146_097 + dayOfEra - 719_468)
  }

  /// Reads `YYYY-MM-DD`, and nothing else.
  public init?(_ text: String) {
    let bytes = text.utf8Span.span
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-")
    else { return nil }
    var numbers = (year: 0, month: 0, day: 0)
    for position in bytes.indices where position != 4 && position != 7 {
      let digit = Int(bytes[position]) - Int(UInt8(ascii: "0"))
      guard (0...9).contains(digit) else { return nil }
      switch position {
      case 0...3: numbers.year = numbers.year * 10 + digit
      case 5...6: numbers.month = numbers.month * 10 + digit
      default: numbers.day = numbers.day * 10 + digit
      }
    }
    self.init(year: numbers.year, month: numbers.month, day: numbers.day)
  }

  /// The year, month and day numbers.
  public var components: (year: Int, month: Int, day: Int) {
    let shifted = Int(number) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// Earlier days are less.
  public static func < (a: CalendarDay, b: CalendarDay) -> Bool { a.number < b.number }

  /// The day `months` later with the same day number, or the last day of that month if it is
  /// shorter: 31 August + 6 months is the last day of February.
  ///
  /// - Returns: `nil` past the year 9999.
  public func adding(months: Int) -> CalendarDay? {
    let (year, month, day) = components
    // No date is further away than this many months, and no sum overflows within them.
    guard (-120_000...120_000).contains(months) else { return nil }
    let count = year * 12 + month - 1 + months
    guard count >= 12 else { return nil }
    let (newYear, newMonth) = (count / 12, count % 12 + 1)
    let last = CalendarDay.length(ofMonth: newMonth, year: newYear)
    return CalendarDay(year: newYear, month: newMonth, day: min(day, last))
  }

  /// The day so many days later; earlier where `days` is negative.
  ///
  /// - Returns: `nil` before the year 1 and past the year 9999.
  public func adding(days: Int) -> CalendarDay? {
    let (sum, isTooLarge) = Int(number).addingReportingOverflow(days)
    guard !isTooLarge, let number = Int32(exactly: sum) else { return nil }
    let day = CalendarDay(number: number)
    return (CalendarDay.earliest...CalendarDay.latest).contains(day) ? day : nil
  }

  /// 1 January of the year 1.
  static let earliest = CalendarDay(number: -719_162)
  /// 31 December of the year 9999.
  static let latest = CalendarDay(number: 2_932_896)

  /// Completed years from a birth date to this day; negative before birth.
  ///
  /// Someone born on 29 February is a year older on 1 March in years without that day. This is
  /// our documented reading; the law read for this project doesn't say.
  public func age(bornOn birth: CalendarDay) -> Int {
    let (year, month, day) = components
    let (birthYear, birthMonth, birthDay) = birth.components
    return year - birthYear - ((month, day) < (birthMonth, birthDay) ? 1 : 0)
  }

  /// Completed years from this day to another, as with an age; negative to an earlier day.
  func years(to other: CalendarDay) -> Int {
    self <= other ? other.age(bornOn: self) : -age(bornOn: other)
  }

  /// Days from this day to another; negative to an earlier day.
  func days(to other: CalendarDay) -> Int { Int(other.number) - Int(number) }

  /// The day on which someone born on this day turns `age`.
  ///
  /// - Returns: `nil` past the year 9999.
  public func birthday(_ age: Int) -> CalendarDay? {
    let (year, month, day) = components
    guard (-10_000...10_000).contains(age) else { return nil }
    return CalendarDay(year: year + age, month: month, day: day)
      ?? CalendarDay(year: year + age, month: 3, day: 1)
  }

  private static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension CalendarDay: CustomStringConvertible {
  /// `YYYY-MM-DD`.
  public var description: String {
    let (year, month, day) = components
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }
}

import RiskEngine
import Testing

@Suite struct CalendarDayTests {
  @Test(arguments: [
    "2025-03-03", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31", "2023-02-28",
  ])
  func aDayOfTheCalendarIsRead(text: String) throws {
    #expect(try day(text).description == text)
  }

  @Test(arguments: [
    "", "2025", "2025-3-3", "2025-03-3", "2025-03-033", "25-03-03", "2025/03/03", "20250303",
    " 2025-03-03", "2025-03-03 ", "2025-03-03T00:00:00", "+025-03-03", "-025-03-03",
    "2025-00-10", "2025-13-01", "2025-01-00", "2025-01-32", "2025-04-31", "2025-06-31",
    "2025-02-29", "1900-02-29", "2100-02-29", "0000-01-01", "２０２５-03-03", "2025–03–03",
    "2025-02-2\u{0661}", "2025-03-03\u{0}",
  ])
  func anythingElseIsNoDay(text: String) {
    #expect(CalendarDay(text) == nil)
  }

  @Test func aDayIsMadeOfItsNumbers() throws {
    #expect(try CalendarDay(year: 2024, month: 2, day: 29) == day("2024-02-29"))
    #expect(CalendarDay(year: 2023, month: 2, day: 29) == nil)
    #expect(CalendarDay(year: 10_000, month: 1, day: 1) == nil)
    #expect(CalendarDay(year: 0, month: 1, day: 1) == nil)
  }

  /// The calendar repeats after 400 years, that is after 146,097 days.
  @Test func everyDayOf400YearsIsCountedAsAPlainCounterCountsIt() throws {
    var plain = PlainDay(year: 1800, month: 1, day: 1)
    var previous: CalendarDay?
    for number in 0..<146_097 {
      guard let day = CalendarDay(year: plain.year, month: plain.month, day: plain.day),
        day.components == (plain.year, plain.month, plain.day), previous.map({ $0 < day }) ?? true
      else {
        Issue.record("\(plain)")
        return
      }
      if number.isMultiple(of: 97) { #expect(CalendarDay(plain.description) == day) }
      previous = day
      plain = plain.next
    }
    #expect(plain == PlainDay(year: 2200, month: 1, day: 1))
  }

  // MARK: Days later

  @Test(arguments: [
    ("2025-06-30", 1, "2025-07-01"), ("2025-07-01", -1, "2025-06-30"),
    ("2024-02-28", 1, "2024-02-29"),
    ("2025-02-28", 1, "2025-03-01"), ("2025-03-03", 0, "2025-03-03"),
    ("2025-01-01", 365, "2026-01-01"),
    ("2024-01-01", 366, "2025-01-01"), ("9999-12-30", 1, "9999-12-31"),
    ("0001-01-02", -1, "0001-01-01"),
  ])
  func aDaySoManyDaysLater(start: String, days: Int, end: String) throws {
    #expect(try day(start).adding(days: days) == day(end))
  }

  @Test(arguments: [
    ("9999-12-31", 1), ("0001-01-01", -1), ("2025-03-03", Int.max), ("2025-03-03", .min),
  ])
  func thereIsNoDayOutsideTheCalendar(start: String, days: Int) throws {
    #expect(try day(start).adding(days: days) == nil)
  }

  // MARK: Ages

  @Test(arguments: [
    ("2012-03-14", "2025-03-13", 12), ("2012-03-14", "2025-03-14", 13),
    ("2012-03-14", "2012-03-14", 0), ("2012-03-14", "2012-03-13", -1),
    ("2012-12-31", "2025-01-01", 12), ("2004-03-04", "2025-03-03", 20),
  ])
  func anAgeIsCompletedYears(born: String, today: String, age: Int) throws {
    #expect(try day(today).age(bornOn: day(born)) == age)
  }

  @Test(arguments: [
    ("2025-02-28", 12), ("2025-03-01", 13), ("2028-02-28", 15), ("2028-02-29", 16),
    ("2100-02-28", 87), ("2100-03-01", 88),
  ])
  func whoeverIsBornOn29FebruaryIsAYearOlderOn1MarchInOtherYears(today: String, age: Int) throws {
    #expect(try day(today).age(bornOn: day("2012-02-29")) == age)
  }

  @Test(arguments: [
    ("2012-02-29", 13, "2025-03-01"), ("2012-02-29", 16, "2028-02-29"),
    ("2012-03-14", 0, "2012-03-14"), ("2012-12-31", 18, "2030-12-31"),
  ])
  func aBirthdayIsTheFirstDayOfAnAge(born: String, age: Int, birthday: String) throws {
    #expect(try day(born).birthday(age)?.description == birthday)
  }

  @Test func thereIsNoBirthdayPastTheYear9999() throws {
    #expect(try day("2012-02-29").birthday(8_000) == nil)
  }

  // MARK: Months

  @Test(arguments: [
    ("2025-08-31", 6, "2026-02-28"), ("2023-08-31", 6, "2024-02-29"),
    ("2025-08-30", 6, "2026-02-28"), ("2025-08-28", 6, "2026-02-28"),
    ("2025-01-31", 1, "2025-02-28"), ("2025-03-31", 1, "2025-04-30"),
    ("2025-03-03", 6, "2025-09-03"), ("2025-12-15", 1, "2026-01-15"),
    ("2024-02-29", 12, "2025-02-28"), ("2024-02-29", 48, "2028-02-29"),
    ("2025-03-31", -1, "2025-02-28"), ("2025-01-31", 0, "2025-01-31"),
  ])
  func monthsKeepTheDayOrEndWithTheMonth(from: String, months: Int, to: String) throws {
    #expect(try day(from).adding(months: months)?.description == to)
  }

  @Test func monthsBeyondTheCalendarGiveNothing() throws {
    #expect(try day("9999-12-31").adding(months: 1) == nil)
    #expect(try day("0001-01-01").adding(months: -1) == nil)
    #expect(try day("9999-11-30").adding(months: 1)?.description == "9999-12-30")
  }

  private func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(text)) }
}

/// A day by its three numbers, counted one day at a time: slow, and hard to get wrong.
struct PlainDay: Comparable, CustomStringConvertible {
  var year: Int
  var month: Int
  var day: Int

  static func isLeap(_ year: Int) -> Bool {
    if year % 400 == 0 { return true }
    if year % 100 == 0 { return false }
    return year % 4 == 0
  }

  static func length(_ year: Int, _ month: Int) -> Int {
    [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }

  /// The day after.
  var next: PlainDay {
    if day < PlainDay.length(year, month) {
      return PlainDay(year: year, month: month, day: day + 1)
    }
    if month < 12 { return PlainDay(year: year, month: month + 1, day: 1) }
    return PlainDay(year: year + 1, month: 1, day: 1)
  }

  func adding(days: Int) -> PlainDay { (0..<days).reduce(self) { day, _ in day.next } }

  /// The same day number months later, or that month's last day where it is shorter.
  func adding(months: Int) -> PlainDay {
    var (year, month) = (year, month)
    for _ in 0..<months { (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1) }
    return PlainDay(year: year, month: month, day: min(day, PlainDay.length(year, month)))
  }

  /// Completed years of someone born on this day.
  func age(on today: PlainDay) -> Int {
    var age = today.year - year
    if today.month < month || (today.month == month && today.day < day) { age -= 1 }
    return age
  }

  /// How many days it is until a later day.
  func days(until later: PlainDay) -> Int {
    var (day, count) = (self, 0)
    while day < later { (day, count) = (day.next, count + 1) }
    return count
  }

  static func < (a: PlainDay, b: PlainDay) -> Bool {
    [a.year, a.month, a.day].lexicographicallyPrecedes([b.year, b.month, b.day])
  }

  /// `YYYY-MM-DD` for years of four digits.
  var description: String {
    "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }
}

/// A day as a cell writes it, which the calendar may not have.
///
/// `2024-05-31`, `20240531` and `2024/5/31` speak for themselves. `31/5/2024`, `31/5/24`, `240531`
/// and `45443` do only where the mapping says how such days are written. A time of day after the
/// day is passed over.
struct CSVDate {
  let year: Int
  let month: Int
  let day: Int

  /// `nil` for what can't be a day, or could be two.
  init?(_ cells: Span<UInt8>, _ cell: Range<Int>, _ form: CSVDayForm?) {
    if let epoch = form?.order.epoch, let number = CSVDate.dayNumber(cells, cell) {
      guard let found = epoch.day(number)?.components else { return nil }
      (year, month, day) = found
      return
    }
    var parts: [Range<Int>] = []
    var position = cell.lowerBound
    var separator: UInt8?
    while parts.count < 3 {
      let start = position
      while position < cell.upperBound, CSVDate.isDigit(cells[position]) { position += 1 }
      parts.append(start..<position)
      guard parts.count < 3 else { break }
      guard position < cell.upperBound, CSVDate.separators.contains(cells[position]),
        separator ?? cells[position] == cells[position]
      else { break }
      separator = cells[position]
      position += 1
    }
    guard position == cell.upperBound || CSVDate.isTime(cells, position..<cell.upperBound) else {
      return nil
    }
    if parts.count == 1, let all = parts.first {
      let widths = all.count == 8 ? [4, 2, 2] : all.count == 6 ? [2, 2, 2] : []
      var start = all.lowerBound
      parts = widths.map { width in
        defer { start += width }
        return start..<start + width
      }
      // As JSON has it, but for the hyphens.
      separator = UInt8(ascii: "-")
    }
    guard parts.count == 3, let first = parts.first, let last = parts.last else { return nil }
    let middle = parts[1]
    let written: (year: Range<Int>, month: Range<Int>, day: Range<Int>)
    if first.count == 4 {
      // As JSON has it, so that a slip isn't mended on the way.
      guard separator != UInt8(ascii: "-") || middle.count == 2 && last.count == 2 else {
        return nil
      }
      written = (first, middle, last)
    } else {
      switch form?.order {
      case .dayMonthYear: written = (last, middle, first)
      case .monthDayYear: written = (last, first, middle)
      case .yearMonthDay: written = (first, middle, last)
      case .daysFrom1900, .daysFrom1904, nil: return nil
      }
    }
    guard (1...2).contains(written.month.count), (1...2).contains(written.day.count),
      [2, 4].contains(written.year.count),
      let year = CSVDate.year(CSVDate.number(cells, written.year), written.year.count, form)
    else { return nil }
    self.year = year
    month = CSVDate.number(cells, written.month)
    day = CSVDate.number(cells, written.day)
  }

  /// The year that four digits are, or two where it is said which hundred years they stand for.
  private static func year(_ number: Int, _ digits: Int, _ form: CSVDayForm?) -> Int? {
    if digits == 4 { return number }
    guard digits == 2, let first = form?.firstYear else { return nil }
    return first + (number - first % 100 + 100) % 100
  }

  /// What may stand between the parts.
  private static let separators = [UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: ".")]

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// The number of at most eight digits.
  private static func number(_ cells: Span<UInt8>, _ digits: Range<Int>) -> Int {
    digits.reduce(0) { $0 * 10 + Int(cells[$1]) - 0x30 }
  }

  /// The whole number of up to five digits that a cell is; its decimals are the time of day.
  ///
  /// More digits are a day without hyphens.
  private static func dayNumber(_ cells: Span<UInt8>, _ cell: Range<Int>) -> Int? {
    let whole = cell.prefix { isDigit(cells[$0]) }
    let rest = cell.dropFirst(whole.count)
    let isWhole =
      rest.isEmpty
      || rest.count > 1 && [UInt8(ascii: "."), UInt8(ascii: ",")].contains(cells[rest.lowerBound])
        && rest.dropFirst().allSatisfy { isDigit(cells[$0]) }
    guard isWhole, (1...5).contains(whole.count) else { return nil }
    return number(cells, whole.lowerBound..<whole.upperBound)
  }

  /// Whether only a time of day follows: ` 13:45`, `T13:45:00.000Z`, ` 1:45:00 PM`.
  private static func isTime(_ cells: Span<UInt8>, _ rest: Range<Int>) -> Bool {
    guard rest.count >= 5, [0x20, UInt8(ascii: "T")].contains(cells[rest.lowerBound]),
      isDigit(cells[rest.lowerBound + 1]),
      rest.contains(where: { cells[$0] == UInt8(ascii: ":") })
    else { return false }
    let signs = Array(":.+-Z APMapm".utf8)
    return rest.dropFirst().allSatisfy { isDigit(cells[$0]) || signs.contains(cells[$0]) }
  }
}

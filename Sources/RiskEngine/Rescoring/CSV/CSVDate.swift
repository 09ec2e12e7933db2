/// Where the parts of a day stand in a cell.
///
/// `2024-05-31`, `20240531` and `2024/5/31` speak for themselves. `31/5/2024` does only where the
/// mapping says in what order such days are written. A time of day after the day is passed over.
struct CSVDate {
  let year: Range<Int>
  let month: Range<Int>
  let day: Range<Int>

  /// `nil` for what can't be a day, or could be two.
  init?(_ cells: Span<UInt8>, _ cell: Range<Int>, _ order: CSVDateOrder?) {
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
    if parts.count == 1, let all = parts.first, all.count == 8 {
      year = all.lowerBound..<all.lowerBound + 4
      month = all.lowerBound + 4..<all.lowerBound + 6
      day = all.lowerBound + 6..<all.upperBound
      return
    }
    guard parts.count == 3, let first = parts.first, let last = parts.last else { return nil }
    let middle = parts[1]
    if first.count == 4 {
      // As JSON has it, so that a slip isn't mended on the way.
      guard separator != UInt8(ascii: "-") || middle.count == 2 && last.count == 2 else {
        return nil
      }
      (year, month, day) = (first, middle, last)
    } else {
      guard let order, last.count == 4 else { return nil }
      year = last
      (day, month) = order == .dayMonthYear ? (first, middle) : (middle, first)
    }
    guard (1...2).contains(month.count), (1...2).contains(day.count) else { return nil }
  }

  /// What may stand between the parts.
  private static let separators = [UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: ".")]

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

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

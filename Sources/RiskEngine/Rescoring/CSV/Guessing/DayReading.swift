/// How the days of a column are written.
enum DayReading {
  /// As the reader of rows takes them anyhow.
  case plain
  /// As all of them can only be, or as the caller says.
  case formed(CSVDayForm)
  /// With the day or the month first, and nothing tells which.
  case unclear
  /// With years of two digits, in one of these orders.
  case shortYears([ColumnGuess.DayOrder])
  /// As numbers, as spreadsheets count days.
  case dayNumbers(ColumnGuess.DayNumbers)
  /// Otherwise.
  case unreadable

  private typealias Order = ColumnGuess.DayOrder

  /// - Parameters:
  ///   - column: The cells.
  ///   - name: The column's name.
  ///   - corrections: What the caller says.
  init(_ column: ColumnCells, of name: String, _ corrections: TableCorrections) {
    let saidOrder = corrections.dayOrders[name] ?? corrections.dayOrder
    let firstYear = corrections.firstYears[name] ?? corrections.firstYear
    let texts = column.texts.filter {
      ColumnVocabulary.missing[FoldedText($0).joined] == nil
        && !ColumnVocabulary.blankSigns.contains($0)
    }
    func areDays(_ form: CSVDayForm?) -> Bool {
      texts.allSatisfy { CSVDate.day($0, form) != nil }
    }
    /// The only possible order, or the possible one that is said.
    func chosen(among orders: [Order]) -> Order? {
      orders.count == 1 ? orders.first : saidOrder.flatMap { orders.contains($0) ? $0 : nil }
    }
    func form(_ order: Order) -> CSVDayForm { CSVDayForm(order: order.order) }
    if areDays(nil) {
      self = .plain
      return
    }
    let orders = [Order.dayFirst, .monthFirst].filter { areDays(form($0)) }
    if !orders.isEmpty {
      self = chosen(among: orders).map { .formed(form($0)) } ?? .unclear
      return
    }
    if let numbers = ColumnGuess.DayNumbers(texts) {
      self = chosen(among: Order.countedDays).map { .formed(form($0)) } ?? .dayNumbers(numbers)
      return
    }
    // Which hundred years they are hardly matters to whether the calendar has the days.
    func short(_ order: Order) -> CSVDayForm {
      CSVDayForm(order: order.order, firstYear: firstYear ?? 2000)
    }
    let possible = [Order.yearFirst, .dayFirst, .monthFirst].filter { areDays(short($0)) }
    if !possible.isEmpty {
      let order = chosen(among: possible)
      if let order, firstYear != nil {
        self = .formed(short(order))
      } else {
        self = .shortYears(order.map { [$0] } ?? possible)
      }
      return
    }
    // A slip here and there refuses its row; it doesn't make the column something else.
    func cells(_ texts: [String]) -> Int { texts.reduce(0) { $0 + (column.counts[$1] ?? 0) } }
    let readable = cells(texts.filter { CSVDate.day($0, nil) != nil })
    self = readable > 0 && readable * 10 >= cells(texts) * 9 ? .plain : .unreadable
  }
}

extension ColumnGuess {
  /// Days that stand as numbers in their cells, as spreadsheets count them.
  package struct DayNumbers: Sendable, Hashable {
    /// The years that they are of, counted from 1900 and from 1904.
    let from1900: ClosedRange<Int>
    let from1904: ClosedRange<Int>

    /// `nil` where not all texts are days, or none has the five digits of the days since 1927.
    init?(_ texts: [String]) {
      func years(_ order: CSVDateOrder) -> ClosedRange<Int>? {
        let days = texts.compactMap { CSVDate.day($0, CSVDayForm(order: order)) }
        guard days.count == texts.count, let first = days.min(), let last = days.max() else {
          return nil
        }
        return first.components.year...last.components.year
      }
      let isLong = texts.contains { PlainNumber($0)?.text.prefix { $0 != "." }.count == 5 }
      guard isLong, let from1900 = years(.daysFrom1900), let from1904 = years(.daysFrom1904) else {
        return nil
      }
      (self.from1900, self.from1904) = (from1900, from1904)
    }
  }
}

extension CSVDate {
  /// The day that a text is.
  static func day(_ text: String, _ form: CSVDayForm?) -> CalendarDay? {
    let bytes = Array(text.utf8)
    guard let day = CSVDate(bytes.span, 0..<bytes.count, form) else { return nil }
    return CalendarDay(year: day.year, month: day.month, day: day.day)
  }
}

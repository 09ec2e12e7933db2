/// What the caller says of a table, in place of what would be guessed.
public struct TableCorrections: Sendable {
  /// The instrument.
  public var instrument: String?
  /// The day of every row.
  public var date: CalendarDay?
  /// What stands before the row's number in the cases' ids, where no column has them.
  public var idPrefix: String?
  /// Whether days such as 3/5/2024 begin with the day or the month, and the like.
  public var dayOrder: ColumnGuess.DayOrder?
  /// The first of the hundred years that years of two digits stand for.
  public var firstYear: Int?
  /// The same by column, where the caller says it of one alone.
  public var dayOrders: [String: ColumnGuess.DayOrder] = [:]
  /// The same by column, where the caller says it of one alone.
  public var firstYears: [String: Int] = [:]
  /// Which first years can be said.
  public static let possibleFirstYears = CSVDayForm.firstYears
  /// Whether codes that all stand a step from the instrument's are moved by it.
  ///
  /// `nil` where nobody has said.
  public var takesShift: Bool?
  /// Whether ids may be personal identity numbers.
  public var allowsPersonalNumbers = false
  /// Whether all texts that nobody knows may stay: the rows that have them are refused.
  public var leavesUnknown = false
  /// Single texts of which the same holds.
  public var left: Set<String> = []
  /// By column, what it stands for; `nil` for one that is passed over.
  private(set) var targets: [String: CSVTarget?] = [:]
  /// What a text stands for; without a column in all answers.
  private(set) var values: [(column: String?, text: String, meaning: Meaning)] = []

  /// Nothing said.
  public init() {}

  /// What a text stands for.
  enum Meaning: Sendable {
    case missing(MissingReason)
    /// Anything else, as JSON.
    case json(String)

    /// As JSON where it is a cell of this kind.
    func json(for target: CSVTarget) -> String {
      switch (self, target) {
      case (.json(let json), .sex): ColumnVocabulary.sexes[FoldedText(json).joined] ?? json
      case (.json(let json), _): json
      case (.missing(.notAsked), _): "null"
      case (.missing(let reason), .item): #"{"missing":"\#(reason.rawValue)"}"#
      case (.missing(.unknown), .sex): #""unknown""#
      case (.missing, _): "null"
      }
    }
  }

  /// The word for a column that is passed over.
  public static let ignored = "ignore"

  /// Says what a column stands for.
  ///
  /// - Parameters:
  ///   - column: Its name, or `#` and its number.
  ///   - text: What it stands for, as a mapping says it, or ``ignored``.
  ///   - header: The table's header.
  /// - Throws: ``UnusableTable`` where there is no such column, or nothing is called so.
  public mutating func set(
    _ column: String, to text: String, in header: CSVHeader
  ) throws(UnusableTable) {
    let column = try name(of: column, header)
    if text == Self.ignored {
      targets.updateValue(nil, forKey: column)
    } else if let target = CSVTarget(text) {
      targets.updateValue(target, forKey: column)
    } else {
      let words = CSVTarget.allWords + [Self.ignored]
      throw UnusableTable(
        .unknownTarget(text, suggestion: Suggestion.nearest(to: text, among: words)),
        at: header.location)
    }
  }

  /// Says what a column of the table stands for; `nil` for nothing.
  package mutating func set(_ column: String, to target: CSVTarget?) {
    targets.updateValue(target, forKey: column)
  }

  /// Says what a text in cells stands for.
  ///
  /// - Parameters:
  ///   - text: The text; before it a column's name and a colon, where it doesn't concern all
  ///     answers.
  ///   - meaning: A code, a number, `true` or `false`, a reason for a missing answer, or a word
  ///     that the case would hold.
  ///   - header: The table's header.
  public mutating func setValue(_ text: String, to meaning: String, in header: CSVHeader) {
    let numbers = header.names.indices.map { "#\($0 + 1)" }
    let called = zip(header.names + numbers, header.names + header.names)
      .filter { text.utf8.starts(with: "\($0.0):".utf8) }
      .max { $0.0.utf8.count < $1.0.utf8.count }
    let cell = called.map { String(text.dropFirst($0.0.count + 1)) } ?? text
    setValue(cell, in: called?.1, to: meaning)
  }

  /// Says what a text in the cells of one column stands for, or in all answers.
  public mutating func setValue(_ text: String, in column: String?, to meaning: String) {
    values.append((column, text, TableCorrections.meaning(meaning)))
  }

  private static func meaning(_ text: String) -> Meaning {
    if let reason = MissingReason(rawValue: text), reason != .gatedOff { return .missing(reason) }
    let word = FoldedText(text).joined
    if let reason = ColumnVocabulary.reasons.first(where: { $0.words.contains(word) })?.reason {
      return .missing(reason)
    }
    if let number = PlainNumber(text) { return .json(number.text) }
    if ["true", "false", "null"].contains(text) { return .json(text) }
    var writer = JSONWriter(style: .compact)
    writer.value(text)
    return .json(String(decoding: writer.bytes, as: UTF8.self))
  }

  private func name(of column: String, _ header: CSVHeader) throws(UnusableTable) -> String {
    if header.names.contains(column) { return column }
    if column.hasPrefix("#"), let number = Int(column.dropFirst()), number > 0,
      header.names.indices.contains(number - 1)
    {
      return header.names[number - 1]
    }
    throw UnusableTable(
      .columnNotInTable(
        column, suggestion: Suggestion.nearest(to: column, among: header.names)),
      at: header.location)
  }
}

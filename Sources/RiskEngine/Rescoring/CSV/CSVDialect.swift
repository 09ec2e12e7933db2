/// How a table is written.
public struct CSVDialect: Sendable, Hashable {
  /// What stands between the cells of a row.
  public var separator: Separator
  /// How letters outside ASCII are written.
  public var encoding: Encoding
  /// Whether `1,5` is a number; `1.5` always is.
  public var hasDecimalComma: Bool

  /// A dialect by its parts.
  public init(separator: Separator, encoding: Encoding, hasDecimalComma: Bool) {
    self.separator = separator
    self.encoding = encoding
    self.hasDecimalComma = hasDecimalComma
  }

  /// What stands between cells.
  public enum Separator: String, Sendable, CaseIterable {
    /// `;`, as Swedish spreadsheets write.
    case semicolon = ";"
    /// `,`.
    case comma = ","
    /// A tab.
    case tab
    /// `|`.
    case bar = "|"

    /// The byte that it is.
    package var byte: UInt8 {
      switch self {
      case .semicolon: UInt8(ascii: ";")
      case .comma: UInt8(ascii: ",")
      case .tab: UInt8(ascii: "\t")
      case .bar: UInt8(ascii: "|")
      }
    }
  }

  /// How letters outside ASCII are written.
  public enum Encoding: String, Sendable, CaseIterable {
    /// UTF-8; other bytes refuse their row.
    case utf8 = "utf-8"
    /// Windows-1252, of which ISO 8859-1 is a part.
    case windows1252 = "windows-1252"
    /// UTF-8, and a row that isn't is read as Windows-1252; how many is told.
    case detected

    /// The names that a caller can choose among.
    public static var named: [Encoding] { [.utf8, .windows1252] }
  }

  /// What a caller says of a table; what is `nil` is found out.
  public struct Choice: Sendable, Hashable {
    /// What stands between cells.
    public var separator: Separator?
    /// How letters are written.
    public var encoding: Encoding?
    /// Whether `1,5` is a number.
    public var hasDecimalComma: Bool?
    /// The line on which the columns' names stand, from 1, where titles stand before it.
    public var headerLine: Int?
    /// How many rows below the names are headings too, such as the questions' texts.
    public var subheadings: Int?

    /// The most rows below the names that can be headings.
    static let greatestSubheadings = 10

    /// Nothing said.
    public init() {}

    /// This choice, and another one's where this says nothing.
    package func orElse(_ other: Choice) -> Choice {
      var choice = self
      choice.separator = separator ?? other.separator
      choice.encoding = encoding ?? other.encoding
      choice.hasDecimalComma = hasDecimalComma ?? other.hasDecimalComma
      choice.headerLine = headerLine ?? other.headerLine
      choice.subheadings = subheadings ?? other.subheadings
      return choice
    }
  }
}

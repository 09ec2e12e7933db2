/// What the usual texts of a kind of column stand for.
struct CSVWords {
  private let pairs: [(text: [UInt8], json: [UInt8])]
  private let ignoresCase: Bool

  private init(_ pairs: [(String, String)], ignoresCase: Bool) {
    self.pairs = pairs.map { (Array($0.utf8), Array($1.utf8)) }
    self.ignoresCase = ignoresCase
  }

  /// The table of these texts, after those that the mapping gives.
  func table(_ values: [(text: [UInt8], json: [UInt8])]) -> CSVCellTable {
    CSVCellTable(values + pairs, ignoresCase: ignoresCase)
  }

  /// None.
  static let none = CSVWords([], ignoresCase: false)

  /// Yes and no.
  static let yesNo = CSVWords(yesAndNo("true", "false"), ignoresCase: true)

  /// The reasons for a missing answer.
  static let missing = CSVWords(reasons, ignoresCase: false)

  /// Yes, no, or the reason for a missing answer.
  static let yesNoOrMissing = CSVWords(
    yesAndNo("true", "false") + reasons, ignoresCase: true)

  /// The sexes, in English and Swedish.
  static let sex = CSVWords(
    [
      (#""female""#, ["female", "kvinna", "flicka", "f", "k"]),
      (#""male""#, ["male", "man", "pojke", "m", "p"]),
      (#""other""#, ["other", "annat"]), (#""unknown""#, ["unknown", "okänt"]),
    ].flatMap { json, texts in texts.map { ($0, json) } }, ignoresCase: true)

  /// What can be said of a consent.
  static let consent = CSVWords(
    ["given", "refused", "withdrawn", "notAsked"].map { ($0, "\"\($0)\"") }
      + yesAndNo(#""given""#, #""refused""#), ignoresCase: true)

  /// The codes of a choice.
  static func codes(_ options: [ItemType.Option]) -> CSVWords {
    CSVWords(
      options.map { option in
        switch option.code {
        case .number(let number): (String(number), String(number))
        case .word(let word): (word, json(word))
        }
      } + reasons, ignoresCase: false)
  }

  private static let reasons: [(String, String)] =
    ["notAsked", "unknown", "declined", "notApplicable"].map { ($0, #"{"missing":"\#($0)"}"#) }

  private static func yesAndNo(_ yes: String, _ no: String) -> [(String, String)] {
    ["1", "ja", "j", "sant", "true", "yes", "y"].map { ($0, yes) }
      + ["0", "nej", "n", "falskt", "false", "no"].map { ($0, no) }
  }

  private static func json(_ text: String) -> String {
    var writer = JSONWriter(style: .compact)
    writer.value(text)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}

extension Item {
  /// What the usual texts of its column stand for.
  var words: CSVWords {
    switch type {
    case .choice(let options), .multiple(let options): .codes(options)
    case .yesNo: .yesNoOrMissing
    case .whole, .decimal, .date: .missing
    case .text: .none
    }
  }
}

extension ItemType {
  /// What a cell that isn't one of the usual texts is taken for.
  var cellKind: CSVStep.Kind {
    switch self {
    case .choice, .yesNo, .whole, .decimal: .number
    case .multiple: .list
    case .date: .date
    case .text: .text
    }
  }
}

extension ValueType {
  /// What a cell that isn't one of the usual texts is taken for.
  var cellKind: CSVStep.Kind {
    switch self {
    case .number: .number
    case .day: .date
    case .boolean, .level, .choice, .text: .text
    }
  }

  /// What the usual texts of its column stand for.
  var words: CSVWords { self == .boolean ? .yesNo : .none }
}

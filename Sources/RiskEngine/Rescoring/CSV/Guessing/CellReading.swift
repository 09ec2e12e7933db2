/// What the texts in a column's cells stand for, as far as it can be told.
struct CellReading {
  /// What texts stand for, as JSON, beyond those that every table may have.
  private(set) var values: [(text: String, json: String)] = []
  /// Texts that nobody has said what they stand for.
  private(set) var unknown: [String] = []

  /// The most different texts of a column that are told or saved.
  private static let greatestCount = 200

  private mutating func note(_ text: String, _ json: String) {
    if values.count < Self.greatestCount { values.append((text, json)) }
  }

  private mutating func noteUnknown(_ text: String) {
    if unknown.count < Self.greatestCount { unknown.append(text) }
  }

  /// Reads texts by what some words stand for.
  ///
  /// - Parameters:
  ///   - cells: The texts.
  ///   - isKnown: Whether the reader of rows takes a text anyhow.
  ///   - words: Folded words, and what they stand for.
  ///   - allowsMissing: Whether a text may say that nothing is known.
  private init(
    _ cells: ColumnCells, isKnown: (String) -> Bool, _ words: [String: String],
    allowsMissing: Bool
  ) {
    for text in cells.texts where !isKnown(text) {
      let folded = FoldedText(text).joined
      if let json = words[folded] {
        note(text, json)
      } else if allowsMissing, let json = CellReading.missing(text, folded, withReason: false) {
        note(text, json)
      } else {
        noteUnknown(text)
      }
    }
  }

  private static func missing(_ text: String, _ folded: String, withReason: Bool) -> String? {
    if ColumnVocabulary.blankSigns.contains(text) { return "null" }
    return ColumnVocabulary.missing[folded].map { withReason ? $0 : "null" }
  }

  private static func isKnown(_ text: String, _ words: CSVWords) -> Bool {
    let bytes = Array(text.utf8)
    return words.table([]).entry(for: bytes.span, 0..<bytes.count) != nil
  }

  // MARK: Kinds of columns

  /// The sexes: which numbers stand for which is never guessed.
  static func sexes(_ cells: ColumnCells) -> CellReading {
    CellReading(
      cells, isKnown: { isKnown($0, .sex) }, ColumnVocabulary.sexes, allowsMissing: true)
  }

  /// Whole numbers within a range.
  static func numbers(_ cells: ColumnCells, in range: ClosedRange<Int>) -> CellReading {
    CellReading(
      cells, isKnown: { Int($0).map(range.contains) ?? false }, [:], allowsMissing: true)
  }

  /// Numbers of any kind.
  static func numbers(_ cells: ColumnCells) -> CellReading {
    CellReading(cells, isKnown: { PlainNumber($0) != nil }, [:], allowsMissing: true)
  }

  /// Yes and no.
  static func yesNo(_ cells: ColumnCells) -> CellReading {
    CellReading(
      cells, isKnown: { isKnown($0, .yesNo) }, ColumnVocabulary.yesNo, allowsMissing: true)
  }

  /// What was said of a consent.
  static func consents(_ cells: ColumnCells) -> CellReading {
    CellReading(
      cells, isKnown: { isKnown($0, .consent) },
      ColumnVocabulary.yesNo.mapValues { $0 == "true" ? #""given""# : #""refused""# },
      allowsMissing: true)
  }

  /// Names that have titles.
  static func names(
    _ cells: ColumnCells, _ names: [(id: String, title: LocalizedText?)]
  ) -> CellReading {
    var words: [String: String] = [:]
    for (id, title) in names {
      let json = "\"\(id)\""
      for text in [id] + (title?.texts.map(\.text) ?? []) { words[FoldedText(text).joined] = json }
    }
    let ids = Set(names.map(\.id))
    return CellReading(cells, isKnown: ids.contains, words, allowsMissing: true)
  }

  /// Answers to an item.
  static func answers(_ cells: ColumnCells, to item: Item) -> CellReading {
    var reading = CellReading(ColumnCells(), isKnown: { _ in true }, [:], allowsMissing: false)
    let words = item.words.table([])
    let labels = item.labels
    var leading: [(text: String, code: String)] = []
    for text in item.texts(in: cells) {
      let bytes = Array(text.utf8)
      guard words.entry(for: bytes.span, 0..<bytes.count) == nil else { continue }
      if let number = PlainNumber(text) {
        if item.allows(number) {
          if !item.takes(text) { reading.note(text, number.text) }
          continue
        }
        reading.noteUnknown(text)
        continue
      }
      let folded = FoldedText(text)
      if let json = labels[folded.joined] {
        reading.note(text, json)
      } else if let json = missing(text, folded.joined, withReason: true) {
        reading.note(text, json)
      } else if let code = item.code(in: folded) {
        leading.append((text, code))
      } else if !item.takes(text) {
        reading.noteUnknown(text)
      }
    }
    // `0 Never` and `1 Sometimes` are codes with their words; `Never in 1 week` isn't.
    let areCodes = Set(leading.map(\.code)).count == leading.count
    for (text, code) in leading {
      if areCodes { reading.note(text, code) } else { reading.noteUnknown(text) }
    }
    return reading
  }
}

/// A number as tables write it: `1`, `01`, `1.0`, `1,0`, `1 000`.
struct PlainNumber {
  /// As JSON has it, without needless zeros.
  let text: String
  /// Its value, if it is whole.
  let whole: Int?

  init?(_ text: String) {
    let text = PlainNumber.joined(text)
    var rest = text.utf8[...]
    let isNegative = rest.first == UInt8(ascii: "-")
    if isNegative || rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
    let digits = rest.prefix { (0x30...0x39).contains($0) }
    rest = rest.dropFirst(digits.count)
    var decimals: Substring.UTF8View.SubSequence = rest.prefix(0)
    if let point = rest.first, point == UInt8(ascii: ".") || point == UInt8(ascii: ",") {
      decimals = rest.dropFirst().prefix { (0x30...0x39).contains($0) }
      guard !decimals.isEmpty else { return nil }
      rest = rest.dropFirst(1 + decimals.count)
    }
    guard !digits.isEmpty, digits.count <= 15, decimals.count <= 15, rest.isEmpty else {
      return nil
    }
    let zeros = digits.prefix { $0 == UInt8(ascii: "0") }.count
    let whole = String(decoding: digits.dropFirst(min(zeros, digits.count - 1)), as: UTF8.self)
    var fraction = String(decoding: decimals, as: UTF8.self)
    while fraction.hasSuffix("0") { fraction.removeLast() }
    let sign = isNegative && !(whole == "0" && fraction.isEmpty) ? "-" : ""
    self.text = sign + whole + (fraction.isEmpty ? "" : "." + fraction)
    self.whole = fraction.isEmpty ? Int(sign + whole) : nil
  }

  /// The text without the spaces between thousands, if those are all the spaces that it has.
  private static func joined(_ text: String) -> String {
    let spaces: [Unicode.Scalar] = [" ", "\u{A0}", "\u{202F}"]
    guard text.unicodeScalars.contains(where: spaces.contains) else { return text }
    let groups = text.unicodeScalars.split(omittingEmptySubsequences: false) {
      spaces.contains($0)
    }
    let digits = groups.map { $0.prefix { ("0"..."9").contains($0) || $0 == "-" }.count }
    guard let first = digits.first, (1...3).contains(first),
      digits.dropFirst().allSatisfy({ $0 == 3 })
    else { return text }
    return String(String.UnicodeScalarView(groups.joined()))
  }
}

extension Item {
  /// Whether a number is one of its answers, or its own code for a missing one.
  fileprivate func allows(_ number: PlainNumber) -> Bool {
    if let whole = number.whole, missingCodes.contains(where: { $0.code == whole }) { return true }
    switch type {
    case .choice(let options), .multiple(let options):
      return options.contains { $0.code.description == number.text }
    case .yesNo: return number.text == "0" || number.text == "1"
    case .whole(let range):
      return number.whole.map { $0 >= range.minimum && $0 <= range.maximum } ?? false
    case .decimal, .text: return true
    case .date: return false
    }
  }

  /// The texts of its column that stand for an answer each: the parts of lists, where it takes
  /// several.
  fileprivate func texts(in cells: ColumnCells) -> [String] {
    guard case .multiple = type else { return cells.texts }
    var known: Set<String> = []
    return cells.texts.flatMap { text in
      text.utf8.split(whereSeparator: CSVRowWriter.listSeparators.contains)
        .compactMap { String($0)?.trimmedSpaces }
    }.filter { !$0.isEmpty && known.insert($0).inserted }
  }

  /// Whether the reader of rows takes a text that is no usual one as it stands.
  fileprivate func takes(_ text: String) -> Bool {
    switch type {
    case .text: true
    case .multiple: text == "[]"
    case .choice, .yesNo, .whole, .decimal:
      PlainNumber(text).map { $0.text == text } ?? false
    case .date: false
    }
  }

  /// What its options' words stand for, folded, as JSON.
  fileprivate var labels: [String: String] {
    switch type {
    case .yesNo: return ColumnVocabulary.yesNo
    case .choice(let options), .multiple(let options):
      var labels: [String: String] = [:]
      for option in options {
        let json =
          switch option.code {
          case .number(let number): String(number)
          case .word(let word): "\"\(word)\""
          }
        var texts = option.text?.texts.map(\.text) ?? []
        if case .word(let word) = option.code { texts.append(word) }
        for text in texts { labels[FoldedText(text).joined] = json }
      }
      return labels
    case .whole, .decimal, .date, .text: return [:]
    }
  }

  /// The code that a text begins or ends with, beside its words: `2 Often`, `Often (2)`.
  fileprivate func code(in text: FoldedText) -> String? {
    guard case .choice(let options) = type else { return nil }
    let numbers = text.words.filter { Int($0) != nil }
    guard let number = numbers.first, numbers.count == 1, text.words.count > 1,
      text.words.first == number || text.words.last == number
    else { return nil }
    return options.contains { $0.code.description == number } ? number : nil
  }
}

extension StringProtocol {
  /// Without the spaces around it.
  fileprivate var trimmedSpaces: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}

/// Lines of text for a terminal or a file, with what each part of them means.
public struct StyledText: Sendable {
  /// What a part of a line means, so that a terminal may colour it.
  public enum Style: Sendable, CaseIterable {
    case plain, heading, strong, good, bad, warning, faint
  }

  /// A part of a line in one style.
  public struct Run: Sendable, Hashable {
    /// The words.
    public let text: String
    /// What they mean.
    public let style: Style

    init(_ text: String, _ style: Style = .plain) {
      self.text = text
      self.style = style
    }
  }

  /// The lines, each as its parts from left to right.
  public private(set) var lines: [[Run]] = []

  /// The columns that lines keep within, as far as words can be divided.
  public static let width = 80

  init() {}

  /// Adds an empty line, unless the text begins or the last line is empty.
  mutating func space() {
    if let last = lines.last, !last.isEmpty { lines.append([]) }
  }

  mutating func heading(_ text: String) {
    space()
    lines.append([Run(text, .heading)])
  }

  /// Adds a paragraph, broken between words.
  ///
  /// - Parameters:
  ///   - runs: Its parts; a space at the end or beginning of a part stays a space.
  ///   - indent: Columns before the first line.
  ///   - hanging: Further columns before the following lines.
  mutating func paragraph(_ runs: [Run], indent: Int = 2, hanging: Int = 0) {
    var line = [Run(String(repeating: " ", count: indent))]
    var column = indent
    var isEmpty = true
    for run in runs {
      for (word, isSpace) in StyledText.words(of: run.text) {
        let length = word.count
        if !isEmpty, column + length > StyledText.width, !isSpace {
          lines.append(StyledText.trimmed(line))
          column = indent + hanging
          line = [Run(String(repeating: " ", count: column))]
          isEmpty = true
        }
        if isEmpty, isSpace { continue }
        line.append(Run(word, run.style))
        column += length
        isEmpty = false
      }
    }
    lines.append(StyledText.trimmed(line))
  }

  mutating func paragraph(_ text: String, _ style: Style = .plain, indent: Int = 2) {
    paragraph([Run(text, style)], indent: indent)
  }

  /// Adds a line as it stands.
  mutating func line(_ runs: [Run]) { lines.append(runs) }

  mutating func append(_ other: StyledText) { lines += other.lines }

  /// Words and the spaces between them, each on its own.
  private static func words(of text: String) -> [(text: String, isSpace: Bool)] {
    var words: [(text: String, isSpace: Bool)] = []
    let scalars = text.unicodeScalars
    var start = scalars.startIndex
    var count = 0
    var isSpace = false
    func end(at index: String.Index) {
      guard count > 0 else { return }
      // Texts come from files: a line break in one is a space here.
      let word = isSpace ? String(repeating: " ", count: count) : String(scalars[start..<index])
      words.append((word, isSpace))
      start = index
      count = 0
    }
    for index in scalars.indices {
      let isNext = isSpaceBetweenWords(scalars[index])
      if isNext != isSpace { end(at: index) }
      isSpace = isNext
      count += 1
    }
    end(at: scalars.endIndex)
    return words
  }

  /// Whether lines may be broken here; Unicode's tables are asked only where a letter of Western
  /// Europe can't answer, since a report is thousands of them.
  private static func isSpaceBetweenWords(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20, 0x09...0x0D, 0x85: true
    case ..<0x1680: false
    default: scalar.properties.isWhitespace
    }
  }

  private static func trimmed(_ runs: [Run]) -> [Run] {
    var runs = runs
    while let last = runs.last, last.text.allSatisfy({ $0 == " " }) { runs.removeLast() }
    return runs
  }

  /// What may reach a terminal: padding, which is kept together as no-break spaces until here, as
  /// spaces, and nothing that could steer it.
  static func visible(_ text: String) -> String {
    // Most words are printing ASCII.
    if text.utf8.allSatisfy({ 0x20..<0x7F ~= $0 }) { return text }
    var visible = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      // Nor do the letters of Western Europe need a table.
      if 0x20..<0x7F ~= scalar.value || 0xC0..<0x250 ~= scalar.value {
        visible.append(scalar)
        continue
      }
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator: visible.append("\u{FFFD}")
      default: visible.append(scalar == "\u{A0}" ? " " : scalar)
      }
    }
    return String(visible)
  }

  /// The text, each line ended by a line feed.
  ///
  /// - Parameter colours: Whether styles become ANSI colours.
  /// - Returns: UTF-8 text that reads the same with and without colours.
  public func rendered(colours: Bool) -> String {
    var text = ""
    for line in lines {
      for run in line {
        let words = StyledText.visible(run.text)
        text += colours ? run.style.code.map { "\u{1B}[\($0)m\(words)\u{1B}[0m" } ?? words : words
      }
      text += "\n"
    }
    return text
  }
}

extension StyledText.Style {
  /// The ANSI code; colours are chosen to be told apart on light and dark grounds.
  fileprivate var code: String? {
    switch self {
    case .plain: nil
    case .heading: "1;4"
    case .strong: "1"
    case .good: "32"
    case .bad: "31"
    case .warning: "1;31"
    case .faint: "2"
    }
  }
}

import RiskEngine

/// A page laid out on a screen: exactly the lines that fit, and where the cursor stands.
struct ScreenFrame: Hashable {
  /// What a line is, so that a terminal may colour it.
  enum Style: Hashable { case plain, strong, faint, remark }

  /// One line of the screen.
  struct Line: Hashable {
    var text: String
    var style = Style.plain
  }

  /// At most as many as the screen has rows, each at most as long as it has columns.
  private(set) var lines: [Line] = []
  /// From 0, where the next character is typed.
  private(set) var cursor: (column: Int, row: Int) = (0, 0)
  /// The lines of the page between the head and what is typed that are shown, counted from 0.
  private(set) var shown = 0..<0
  /// Where ``shown`` begins at the end of the page.
  private(set) var lastStart = 0

  static func == (a: ScreenFrame, b: ScreenFrame) -> Bool {
    a.lines == b.lines && a.cursor == b.cursor
  }

  func hash(into hasher: inout Hasher) { hasher.combine(lines) }

  /// What a person has done on the page so far.
  struct Entry: Hashable {
    /// What is typed.
    var typed = EditedLine()
    /// Which choice the arrows stand on.
    var highlight: Int?
    /// The choices that are marked, where several can be.
    var marked: Set<Int> = []
    /// How many lines the page is moved up.
    var scroll = 0
  }

  /// What tells that the page goes on above or below.
  struct More: Hashable {
    let above: String
    let below: String

    /// - Parameters:
    ///   - language: The language of the words.
    ///   - showsSigns: Whether arrows come out.
    init(_ language: Language, showsSigns: Bool) {
      let word = Words(swedish: "mer", english: "more")(language)
      above = "\(showsSigns ? "↑" : "...") \(word) (Page Up)"
      below = "\(showsSigns ? "↓" : "...") \(word) (Page Down)"
    }
  }

  /// Lays out a page.
  ///
  /// The line that is typed and what is to be told are always there; the question scrolls; keys and
  /// title go first where the screen is low.
  init(
    _ page: DialoguePage, _ entry: Entry, columns: Int, rows: Int, takesSeveral: Bool = false,
    more: More = More(.swedish, showsSigns: true)
  ) {
    let columns = max(columns, 4)
    let rows = max(rows, 2)
    func wrap(_ text: String, _ style: Style = .plain) -> [Line] {
      Visible.wrap(text, columns: columns).map { Line(text: $0, style: style) }
    }
    var bottom = Array(page.remarks.flatMap { wrap($0, .remark) }.prefix(max(rows / 3, 1)))
    let (typed, place) = ScreenFrame.typed(
      page.prompt, entry.typed, columns: columns, rows: max(rows / 3, 1))
    bottom += typed.map { Line(text: $0, style: .strong) }
    let inputEnd = bottom.count
    if rows >= 12 { bottom += wrap(page.legend, .faint).prefix(4) }
    var top = [Line(text: ScreenFrame.cut(page.progress, columns), style: .faint)]
    if rows >= 10 { top.insert(Line(text: ScreenFrame.cut(page.title, columns)), at: 0) }
    if let alert = page.alert {
      top.append(Line(text: ScreenFrame.cut(alert, columns), style: .remark))
    }
    if rows >= 12, let time = page.timeFrame { top += wrap(time, .faint).prefix(2) }
    if rows < 5 { top = [] }

    let (body, focus) = ScreenFrame.body(page, entry, columns, takesSeveral)
    let room = max(rows - top.count - bottom.count, 0)
    shown = ScreenFrame.window(body.count, room: room, focus: focus, scroll: entry.scroll)
    lastStart = body.count - shown.count
    lines = top + ScreenFrame.marked(body, shown, more, columns)
    // What is typed stands at the same place on every page of a screen.
    lines += Array(repeating: Line(text: ""), count: room - shown.count)
    lines += bottom
    lines = Array(lines.suffix(rows))
    let below = bottom.count - inputEnd
    cursor = (place.column, max(lines.count - below - typed.count + place.row, 0))
  }

  /// Everything between the head and the line that is typed, and which lines must be seen.
  private static func body(
    _ page: DialoguePage, _ entry: Entry, _ columns: Int, _ takesSeveral: Bool
  ) -> (lines: [Line], focus: Range<Int>?) {
    var lines: [Line] = []
    var focus: Range<Int>?
    func add(_ text: String, _ style: Style = .plain, first: Int = 0, rest: Int = 0) {
      lines += Visible.wrap(text, columns: columns, first: first, rest: rest)
        .map { Line(text: $0, style: style) }
    }
    if let group = page.group { add(group) }
    lines.append(Line(text: ""))
    add(page.question, .strong)
    for help in page.help { add(help, .faint) }
    if !page.choices.isEmpty { lines.append(Line(text: "")) }
    let width = page.choices.map(\.key.count).max() ?? 0
    for (place, choice) in page.choices.enumerated() {
      let start = lines.count
      let isOn = entry.highlight == place
      let isChosen = takesSeveral ? entry.marked.contains(place) : choice.isChosen
      let key = String(repeating: " ", count: width - choice.key.count) + choice.key
      // No-break spaces keep the column together when the line is broken between words.
      let mark = isOn ? ">" : "\u{A0}"
      let box = takesSeveral ? (isChosen ? "[x]" : "[\u{A0}]") : (isChosen ? "*" : "\u{A0}")
      let head = mark + key.replacing(" ", with: "\u{A0}") + "\u{A0}" + box
      add("\(head) \(choice.text)", isOn ? .strong : .plain, rest: head.count + 1)
      if isOn { focus = start..<lines.count }
    }
    if !page.given.isEmpty { lines.append(Line(text: "")) }
    for given in page.given { add(given) }
    return (lines, focus)
  }

  /// Which of so many lines are shown: the one in focus, else what was scrolled to.
  private static func window(
    _ count: Int, room: Int, focus: Range<Int>?, scroll: Int
  ) -> Range<Int> {
    guard count > room else { return 0..<count }
    var start = min(max(scroll, 0), count - room)
    if let focus {
      // The sign for more takes a line of its own.
      if focus.upperBound > start + room - 1 { start = focus.upperBound - room + 1 }
      if focus.lowerBound < start + 1 { start = focus.lowerBound - 1 }
      start = min(max(start, 0), count - room)
    }
    return start..<start + room
  }

  /// The lines that are shown, with signs where there are more.
  private static func marked(
    _ lines: [Line], _ shown: Range<Int>, _ more: More, _ columns: Int
  ) -> [Line] {
    var part = Array(lines[shown])
    guard part.count > 2 else { return part }
    func sign(_ text: String) -> Line { Line(text: cut(text, columns), style: .faint) }
    if shown.lowerBound > 0 { part[0] = sign(more.above) }
    if shown.upperBound < lines.count { part[part.count - 1] = sign(more.below) }
    return part
  }

  /// What stands before the typed line, and it, cut at the screen's edge: so many rows of it that
  /// the cursor's is among them, and where in these the cursor stands.
  private static func typed(
    _ prompt: String, _ typed: EditedLine, columns: Int, rows: Int
  ) -> (lines: [String], place: (column: Int, row: Int)) {
    let text = Visible.text(prompt + typed.text)
    var rest = text[...]
    var lines: [String] = []
    while rest.count >= columns {
      lines.append(String(rest.prefix(columns)))
      rest = rest.dropFirst(columns)
    }
    lines.append(String(rest))
    let place = min(prompt.count + typed.cursor, text.count)
    let row = min(place / columns, lines.count - 1)
    let first = min(max(row - rows + 1, 0), lines.count - min(rows, lines.count))
    let end = min(first + rows, lines.count)
    return (Array(lines[first..<end]), (place % columns, row - first))
  }

  private static func cut(_ text: String, _ columns: Int) -> String {
    let text = Visible.text(text)
    return text.count > columns ? text.prefix(columns - 1) + "…" : text
  }
}

extension ScreenFrame {
  /// What makes a terminal show it, written at once.
  func rendered(colours: Bool) -> String {
    var text = "\u{1B}[?25l\u{1B}[H"
    for (row, line) in lines.enumerated() {
      // The line is emptied first: after its last column that would take a letter away.
      text += row > 0 ? "\r\n\u{1B}[K" : "\u{1B}[K"
      let words = line.text.replacing("\u{A0}", with: " ")
      text += colours ? line.style.code.map { "\u{1B}[\($0)m\(words)\u{1B}[0m" } ?? words : words
    }
    return text + "\u{1B}[\(cursor.row + 1);\(cursor.column + 1)H\u{1B}[?25h"
  }
}

extension ScreenFrame.Style {
  /// The ANSI code; nothing rests on it.
  fileprivate var code: String? {
    switch self {
    case .plain: nil
    case .strong: "1"
    case .faint: "2"
    case .remark: "33"
    }
  }
}

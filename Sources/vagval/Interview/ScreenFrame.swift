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

  static func == (a: ScreenFrame, b: ScreenFrame) -> Bool {
    a.lines == b.lines && a.cursor == b.cursor
  }

  func hash(into hasher: inout Hasher) { hasher.combine(lines) }

  /// What a person has done on the page so far.
  struct Entry: Hashable {
    /// What is typed.
    var typed = ""
    /// Which choice the arrows stand on.
    var highlight: Int?
    /// The choices that are marked, where several can be.
    var marked: Set<Int> = []
    /// How many lines the page is moved up.
    var scroll = 0
  }

  /// Lays out a page.
  ///
  /// The line that is typed and what is to be told are always there; the question scrolls; keys and
  /// title go first where the screen is low.
  init(_ page: DialoguePage, _ entry: Entry, columns: Int, rows: Int, takesSeveral: Bool = false) {
    let columns = max(columns, 4)
    let rows = max(rows, 2)
    func wrap(_ text: String, _ style: Style = .plain) -> [Line] {
      Visible.wrap(text, columns: columns).map { Line(text: $0, style: style) }
    }
    var bottom = Array(page.remarks.flatMap { wrap($0, .remark) }.prefix(max(rows / 3, 1)))
    let typed = ScreenFrame.typed(page.prompt, entry.typed, columns: columns)
      .suffix(max(rows / 3, 1))
    bottom += typed.map { Line(text: $0, style: .strong) }
    let inputEnd = bottom.count
    if rows >= 12 { bottom += wrap(page.legend, .faint).prefix(4) }
    var top = [Line(text: ScreenFrame.cut(page.progress, columns), style: .faint)]
    if rows >= 10 { top.insert(Line(text: ScreenFrame.cut(page.title, columns)), at: 0) }
    if rows < 5 { top = [] }

    let (body, focus) = ScreenFrame.body(page, entry, columns, takesSeveral)
    let room = max(rows - top.count - bottom.count, 0)
    let shown = ScreenFrame.window(body, room: room, focus: focus, scroll: entry.scroll)
    lines = top + shown
    // What is typed stands at the same place on every page of a screen.
    lines += Array(repeating: Line(text: ""), count: room - shown.count)
    lines += bottom
    lines = Array(lines.suffix(rows))
    let below = bottom.count - inputEnd
    cursor = (min(typed.last?.count ?? 0, columns - 1), lines.count - below - 1)
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

  /// The part of the lines that fits, with signs where there is more.
  private static func window(
    _ lines: [Line], room: Int, focus: Range<Int>?, scroll: Int
  ) -> [Line] {
    guard lines.count > room, room > 0 else { return room > 0 ? lines : [] }
    var start = min(max(scroll, 0), lines.count - room)
    if let focus {
      // The sign for more takes a line of its own.
      if focus.upperBound > start + room - 1 { start = focus.upperBound - room + 1 }
      if focus.lowerBound < start + 1 { start = focus.lowerBound - 1 }
      start = min(max(start, 0), lines.count - room)
    }
    var shown = Array(lines[start..<start + room])
    if room > 2 {
      if start > 0 { shown[0] = Line(text: "^...", style: .faint) }
      if start + room < lines.count { shown[room - 1] = Line(text: "v...", style: .faint) }
    }
    return shown
  }

  /// What stands before the typed line, and it, cut at the screen's edge.
  private static func typed(_ prompt: String, _ typed: String, columns: Int) -> [String] {
    var rest = Visible.text(prompt + typed)[...]
    var lines: [String] = []
    while rest.count >= columns {
      lines.append(String(rest.prefix(columns)))
      rest = rest.dropFirst(columns)
    }
    return lines + [String(rest)]
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

/// What a terminal shows of what a program wrote: the few sequences that the interview uses.
struct ScreenModel {
  private(set) var columns: Int
  private(set) var rows: Int
  private var cells: [[Character]]
  private(set) var cursor = (column: 0, row: 0)
  /// Whether the program has the terminal's other screen.
  private(set) var isOther = false
  /// Sequences that this model doesn't know: there should be none.
  private(set) var unknown: [String] = []
  /// The letters of all sequences that came.
  private(set) var sequences: Set<Character> = []
  /// What was written on the first screen.
  private(set) var transcript = ""
  private var waiting: [UInt8] = []

  init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    cells = Array(repeating: Array(repeating: " ", count: columns), count: rows)
  }

  /// The lines, without the spaces at their ends.
  var lines: [String] {
    cells.map { row in
      var line = String(row)
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  /// The whole screen, without empty lines at its end.
  var text: String {
    var lines = lines
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: "\n")
  }

  /// Another size; what doesn't fit is gone.
  mutating func resize(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    cells = Array(repeating: Array(repeating: " ", count: columns), count: rows)
    cursor = (0, 0)
  }

  /// Takes in what was written, in any pieces.
  mutating func write(_ bytes: [UInt8]) {
    waiting += bytes
    // A letter or a sequence may be cut.
    var end = waiting.count
    while end > 0, end > waiting.count - 4, waiting[end - 1] >= 0x80, waiting[end - 1] < 0xC0 {
      end -= 1
    }
    if end > 0, waiting[end - 1] >= 0xC0 { end -= 1 }
    if let valid = String(validating: waiting, as: UTF8.self) {
      _ = valid
      end = waiting.count
    }
    if let escape = waiting[..<end].lastIndex(of: 0x1B),
      !waiting[escape..<end].dropFirst(2).contains(where: { (0x40...0x7E).contains($0) })
    {
      end = escape
    }
    let text = String(decoding: waiting[..<end], as: UTF8.self)
    waiting.removeSubrange(..<end)
    var rest = Array(text)[...]
    while let sign = rest.popFirst() {
      if sign == "\u{1B}" {
        follow(&rest)
      } else {
        put(sign)
      }
    }
  }

  private mutating func put(_ sign: Character) {
    if !isOther { transcript.append(sign) }
    switch sign {
    case "\r": cursor.column = 0
    case "\n": cursor.row += 1
    case "\r\n": cursor = (0, cursor.row + 1)
    default:
      if cursor.column == columns { cursor = (0, cursor.row + 1) }
      if cursor.row >= rows { scroll() }
      cells[cursor.row][cursor.column] = sign
      cursor.column += 1
    }
    if cursor.row >= rows { scroll() }
  }

  private mutating func scroll() {
    cells.removeFirst()
    cells.append(Array(repeating: " ", count: columns))
    cursor.row = rows - 1
  }

  private mutating func follow(_ rest: inout ArraySlice<Character>) {
    guard rest.popFirst() == "[" else { return unknown.append("not CSI") }
    var parameters = ""
    while let sign = rest.popFirst() {
      guard sign.isLetter else {
        parameters.append(sign)
        continue
      }
      return run(sign, parameters)
    }
  }

  private mutating func run(_ command: Character, _ parameters: String) {
    sequences.insert(command)
    let numbers = parameters.split(separator: ";").compactMap { Int($0) }
    switch (command, parameters) {
    case ("H", _):
      let row = numbers.first ?? 1
      let column = numbers.dropFirst().first ?? 1
      cursor = (min(max(column, 1), columns) - 1, min(max(row, 1), rows) - 1)
    case ("K", ""):
      // After the last column the cursor still stands on it, as in xterm.
      for column in min(cursor.column, columns - 1)..<columns {
        cells[cursor.row][column] = " "
      }
    case ("J", "2"): cells = Array(repeating: Array(repeating: " ", count: columns), count: rows)
    case ("h", "?1049"): isOther = true
    case ("l", "?1049"): isOther = false
    case ("h", "?25"), ("l", "?25"), ("m", _): break
    default: unknown.append("\(parameters)\(command)")
    }
  }
}

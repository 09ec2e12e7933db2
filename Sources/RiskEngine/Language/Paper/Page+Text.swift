extension Page {
  /// The page as text, at most 80 columns wide.
  ///
  /// Pictures are left to the tables beside them.
  var text: StyledText {
    var text = StyledText()
    for part in parts { part.write(to: &text) }
    return text
  }
}

extension Page.Part {
  fileprivate func write(to text: inout StyledText) {
    switch self {
    case .title(let runs): text.paragraph(runs, indent: 0)
    case .heading(let words): text.heading(words)
    case .entry(let runs): text.paragraph(runs, hanging: 2)
    case .paragraph(let runs, let depth, let hangs):
      text.paragraph(runs, indent: 2 + 2 * depth, hanging: hangs ? 2 : 0)
    case .point(let mark, let runs, let depth):
      text.paragraph([mark, .init(" ")] + runs, indent: 2 + 2 * depth, hanging: 2)
    case .fact(let name, let runs): Self.write(name, runs, to: &text)
    case .table(let table): table.write(to: &text)
    case .picture: break
    }
  }

  /// A name and, in a column of its own where the name leaves room, what it is.
  private static func write(
    _ name: String, _ runs: [StyledText.Run], to text: inout StyledText
  ) {
    let column = 40
    let line = String(repeating: "_", count: StyledText.width - column)
    let runs = runs.isEmpty ? [.init(line, .faint)] : runs
    if name.count + 6 > column {
      text.paragraph(name + ":", indent: 4)
      text.paragraph(runs, indent: column)
    } else {
      let padding = String(repeating: "\u{A0}", count: column - 5 - name.count)
      text.paragraph([.init(name + ":" + padding)] + runs, indent: 4, hanging: column - 4)
    }
  }
}

extension Page.Table {
  fileprivate func write(to text: inout StyledText) {
    text.paragraph(caption, .strong)
    let widths = columns.indices.map { column in
      ([columns] + rows).map { $0[column].count }.max() ?? 0
    }
    // Two spaces before each column, and four before the first.
    let room = StyledText.width - 4 - widths.dropFirst().reduce(0) { $0 + $1 + 2 }
    if room >= min(widths.first ?? 0, Self.leastName) {
      let name = min(widths.first ?? 0, room)
      for (row, style) in [(columns, StyledText.Style.faint)] + rows.map({ ($0, .plain) }) {
        write(row, [name] + widths.dropFirst(), style, to: &text)
      }
    } else {
      for row in rows { writeOneBelowTheOther(row, to: &text) }
    }
  }

  /// A name gets at least so many columns, if it needs them; otherwise cells stand below each
  /// other.
  private static let leastName = 20

  private func write(
    _ row: [String], _ widths: [Int], _ style: StyledText.Style, to text: inout StyledText
  ) {
    // Spaces that keep the row together.
    func space(_ count: Int) -> String { String(repeating: "\u{A0}", count: max(0, count)) }
    var lines = [""]
    for word in (row.first ?? "").split(separator: " ") {
      let line = lines[lines.count - 1]
      if line.isEmpty {
        lines[lines.count - 1] = String(word)
      } else if line.count + 1 + word.count <= widths[0] {
        lines[lines.count - 1] = "\(line)\u{A0}\(word)"
      } else {
        lines.append(String(word))
      }
    }
    // A single word that is too long stands on a line of its own.
    if let last = lines.last, last.count > widths[0] { lines.append("") }
    for line in lines.dropLast() { text.paragraph(line, style, indent: 4) }
    let last = lines[lines.count - 1]
    var cells = last + space(widths[0] - last.count)
    for (cell, width) in zip(row, widths).dropFirst() {
      cells += space(2) + cell.replacing(" ", with: "\u{A0}") + space(width - cell.count)
    }
    text.paragraph(cells.trimmedEnd, style, indent: 4)
  }

  private func writeOneBelowTheOther(_ row: [String], to text: inout StyledText) {
    text.paragraph([.init(row.first ?? "", .strong)], indent: 4, hanging: 2)
    for (column, cell) in zip(columns, row).dropFirst() where !cell.isEmpty {
      text.paragraph([.init("\(column): \(cell)")], indent: 6, hanging: 2)
    }
  }
}

extension String {
  /// Without no-break spaces at its end.
  fileprivate var trimmedEnd: String {
    var text = self[...]
    while text.last == "\u{A0}" { text.removeLast() }
    return String(text)
  }
}

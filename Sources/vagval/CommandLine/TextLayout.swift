/// Plain text in columns, for a terminal.
///
/// Every character counts as one column, which holds for the languages the program speaks.
struct TextLayout {
  /// A name with its meaning beside it.
  struct Row {
    let name: String
    let meaning: String
  }

  /// The greatest length of a line; only a single word that is longer goes past it.
  let width: Int

  /// `text` broken between words, each line after `indent` spaces.
  func wrap(_ text: String, indent: Int = 0) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if line.isEmpty {
        line = spaces(indent) + word
      } else if line.count + 1 + word.count <= width {
        line += " \(word)"
      } else {
        lines.append(line)
        line = spaces(indent) + word
      }
    }
    return line.isEmpty ? lines : lines + [line]
  }

  /// One or more lines per row, the meanings beginning in one column.
  ///
  /// That column is two spaces right of the longest of the `aligned` names. Names of more than 32
  /// characters don't count: their meanings begin on the next line.
  func table(_ rows: [Row], aligned names: [String]) -> [String] {
    let longest = names.map(\.count).filter { $0 <= 32 }.max() ?? 0
    let column = 2 + longest + 2
    return rows.flatMap { row in
      let name = "  \(row.name)"
      let lines = wrap(row.meaning, indent: column)
      guard row.name.count <= longest, let first = lines.first else { return [name] + lines }
      return [name + first.dropFirst(name.count)] + lines.dropFirst()
    }
  }

  private func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }
}

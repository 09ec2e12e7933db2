import RiskEngine

/// Sections of plain text with an empty line between them; empty sections are left out.
struct HelpPage {
  private let language: Language
  private let layout: TextLayout
  private var sections: [String] = []

  init(_ language: Language, columns: Int) {
    self.language = language
    layout = TextLayout(width: columns)
  }

  /// The whole page, with a line feed at its end.
  var text: String { sections.joined(separator: "\n\n") + "\n" }

  /// One line that isn't broken.
  mutating func add(line: String) {
    sections.append(line)
  }

  /// Each line feed in the text begins a new section.
  mutating func add(_ text: Words) {
    for paragraph in text(language).split(separator: "\n") {
      sections.append(layout.wrap(String(paragraph)).joined(separator: "\n"))
    }
  }

  /// Names with their meanings beside them; `aligned` names decide where the meanings begin.
  mutating func add(
    _ heading: Words, _ rows: [TextLayout.Row], aligned names: [String]? = nil
  ) {
    add(heading, layout.table(rows, aligned: names ?? rows.map(\.name)))
  }

  /// Command lines with what they do below them.
  mutating func add(_ heading: Words, _ examples: [CommandDescription.Example]) {
    let lines = examples.flatMap { example in
      ["  \(example.line(language))"] + layout.wrap(example.meaning(language), indent: 6)
    }
    add(heading, lines)
  }

  private mutating func add(_ heading: Words, _ lines: [String]) {
    guard !lines.isEmpty else { return }
    sections.append((["\(heading(language)):"] + lines).joined(separator: "\n"))
  }
}

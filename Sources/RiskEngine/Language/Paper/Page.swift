/// A document in parts, from which a terminal's text and a page of HTML are made.
///
/// It says what each part is, and never how it looks: that is for ``text`` and ``PageMarkup``.
struct Page: Sendable {
  typealias Run = StyledText.Run

  /// One part.
  enum Part: Sendable {
    /// What the page is about.
    case title([Run])
    /// The heading of a section.
    case heading(String)
    /// A heading within a section.
    case entry([Run])
    /// Words; `hangs` sets the lines after the first one further in.
    case paragraph([Run], depth: Int, hangs: Bool)
    /// Words after a mark.
    case point(Run, [Run], depth: Int)
    /// A name and what it is; nothing, where that is to be filled in by hand.
    case fact(String, [Run])
    case table(Table)
    case picture(Picture)
  }

  /// Rows and columns; the first cell of a row names it.
  struct Table: Sendable {
    /// What the table shows.
    let caption: String
    /// The heads of the columns.
    let columns: [String]
    /// The rows, each with one cell per column.
    let rows: [[String]]
  }

  /// The parts in their order.
  private(set) var parts: [Part] = []

  var isEmpty: Bool { parts.isEmpty }

  // MARK: Adding parts

  mutating func title(_ runs: [Run]) { parts.append(.title(runs)) }

  mutating func heading(_ text: String) { parts.append(.heading(text)) }

  mutating func entry(_ runs: [Run]) { parts.append(.entry(runs)) }

  mutating func paragraph(_ text: String, _ style: StyledText.Style = .plain, depth: Int = 0) {
    paragraph([Run(text, style)], depth: depth, hangs: false)
  }

  mutating func paragraph(_ runs: [Run], depth: Int = 0, hangs: Bool = true) {
    parts.append(.paragraph(runs, depth: depth, hangs: hangs))
  }

  mutating func point(
    _ words: String, _ mark: String = "·", _ style: StyledText.Style = .plain, depth: Int = 1
  ) {
    point([Run(words)], mark, style, depth: depth)
  }

  mutating func point(
    _ runs: [Run], _ mark: String = "·", _ style: StyledText.Style = .plain, depth: Int = 1
  ) {
    parts.append(.point(Run(mark, style), runs, depth: depth))
  }

  mutating func fact(_ name: String, _ runs: [Run]) { parts.append(.fact(name, runs)) }

  /// Adds a name with what it is, or with room to fill that in.
  mutating func fact(_ name: String, orBlank text: String?) {
    fact(name, text.map { [Run($0)] } ?? [])
  }

  /// Adds a table without the columns that nothing stands in, unless none is left.
  mutating func table(_ table: Table) {
    let used = table.columns.indices.filter { column in
      table.rows.contains { !$0[column].isEmpty }
    }
    guard !used.isEmpty else { return }
    parts.append(
      .table(
        Table(
          caption: table.caption, columns: used.map { table.columns[$0] },
          rows: table.rows.map { row in used.map { row[$0] } })))
  }

  mutating func picture(_ picture: Picture) { parts.append(.picture(picture)) }

  mutating func append(_ other: Page) { parts += other.parts }
}

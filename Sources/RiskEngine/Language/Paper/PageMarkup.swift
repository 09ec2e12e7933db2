/// Writes pages as HTML: headings in order, lists, tables with heads, drawings with words.
struct PageMarkup {
  private let phrases: ReportPhrases
  private var markup = Markup()
  /// How many there are so far, so that names within drawings are never shared.
  private var pictures = 0

  private init(_ phrases: ReportPhrases) { self.phrases = phrases }

  /// A whole document.
  ///
  /// - Parameters:
  ///   - title: What the document is about.
  ///   - opening: What comes before the pages: no parts, or a title and words.
  ///   - pages: The pages.
  ///   - language: The language of the words.
  /// - Returns: HTML that needs nothing else, with the same bytes for the same pages.
  static func document(
    _ title: String, opening: Page, _ pages: [Page], in language: Language
  ) -> String {
    var body = PageMarkup(ReportPhrases(language: language))
    body.write(opening, offset: 0)
    for page in pages {
      if opening.isEmpty {
        body.write(page, offset: 0)
      } else {
        body.markup.begin("article")
        body.write(page, offset: 1)
        body.markup.end("article")
      }
    }
    var whole = Markup()
    whole.raw("<!DOCTYPE html>\n")
    whole.element("html", [("lang", language.rawValue)]) { whole in
      whole.line()
      whole.element("head") { head in
        head.line()
        head.empty("meta", [("charset", "utf-8")])
        head.empty(
          "meta",
          [
            ("http-equiv", "Content-Security-Policy"),
            ("content", "default-src 'none'; style-src 'unsafe-inline'"),
          ])
        head.empty("meta", [("name", "referrer"), ("content", "no-referrer")])
        head.empty(
          "meta", [("name", "viewport"), ("content", "width=device-width, initial-scale=1")])
        head.line()
        head.element("title", text: title)
        head.line()
        head.style(PageStyle.sheet(footer: title))
      }
      whole.line()
      whole.element("body") { whole in
        whole.line()
        whole.element("main") { main in
          main.line()
          main.append(body.markup)
        }
        whole.line()
      }
      whole.line()
    }
    whole.line()
    return whole.html
  }

  // MARK: Parts

  /// - Parameters:
  ///   - page: The page.
  ///   - offset: How far below the document's own heading the page's headings begin.
  private mutating func write(_ page: Page, offset: Int) {
    var rest = page.parts[...]
    while let part = rest.first {
      switch part {
      case .title(let runs): heading(1 + offset, runs)
      case .heading(let words): heading(2 + offset, [.init(words, .heading)])
      case .entry(let runs): heading(3 + offset, runs)
      case .paragraph(let runs, let depth, _):
        markup.element("p", depth > 0 ? [("class", "inset")] : []) { Self.write(runs, to: &$0) }
        markup.line()
      case .table(let table): write(table)
      case .picture(let picture): write(picture)
      case .point:
        let points = rest.prefix { if case .point = $0 { true } else { false } }
        writeList(points)
        rest = rest.dropFirst(points.count - 1)
      case .fact:
        let facts = rest.prefix { if case .fact = $0 { true } else { false } }
        writeFacts(facts)
        rest = rest.dropFirst(facts.count - 1)
      }
      rest = rest.dropFirst()
    }
  }

  private mutating func heading(_ level: Int, _ runs: [StyledText.Run]) {
    func write(_ name: StaticString, _ markup: inout Markup) {
      markup.element(name) { markup in
        // The heading's own words are strong as it is; what else stands in it is set apart.
        for run in runs {
          switch run.style {
          case .plain where level > 2, .faint, .good, .bad, .warning:
            markup.element("span", [("class", run.style.name)], text: run.text)
          case .plain, .strong, .heading: markup.text(run.text)
          }
        }
      }
      markup.line()
    }
    switch level {
    case 1: write("h1", &markup)
    case 2: write("h2", &markup)
    case 3: write("h3", &markup)
    default: write("h4", &markup)
    }
  }

  private static func write(_ runs: [StyledText.Run], to markup: inout Markup) {
    for run in runs {
      switch run.style {
      case .plain: markup.text(run.text)
      case .strong, .heading: markup.element("strong", text: run.text)
      case .good, .bad, .warning, .faint:
        markup.element("span", [("class", run.style.name)], text: run.text)
      }
    }
  }

  private mutating func writeList(_ points: ArraySlice<Page.Part>) {
    markup.element("ul") { list in
      for case .point(let mark, let runs, _) in points {
        list.line()
        list.element("li") { item in
          if let meaning = phrases.meaning(ofMark: mark.text) {
            item.element(
              "span",
              [("class", mark.style.name), ("role", "img"), ("aria-label", meaning)],
              text: mark.text)
          } else {
            item.element(
              "span", [("class", mark.style.name), ("aria-hidden", "true")], text: mark.text)
          }
          item.element("span") { Self.write(runs, to: &$0) }
        }
      }
      list.line()
    }
    markup.line()
  }

  private mutating func writeFacts(_ facts: ArraySlice<Page.Part>) {
    let phrases = phrases
    markup.element("dl") { list in
      for case .fact(let name, let runs) in facts {
        list.line()
        list.element("div") { pair in
          pair.element("dt", text: name)
          pair.element("dd", runs.isEmpty ? [("class", "blank")] : []) {
            Self.write(runs.isEmpty ? [.init(phrases.toFillIn)] : runs, to: &$0)
          }
        }
      }
      list.line()
    }
    markup.line()
  }

  private mutating func write(_ table: Page.Table) {
    // What fits on a sheet isn't divided between two.
    let isShort = table.rows.count <= Self.undivided
    markup.element("table", isShort ? [("class", "short")] : []) { markup in
      markup.line()
      markup.element("caption", text: table.caption)
      markup.line()
      markup.element("thead") { head in
        head.element("tr") { row in
          for column in table.columns { row.element("th", [("scope", "col")], text: column) }
        }
      }
      markup.line()
      markup.element("tbody") { body in
        for cells in table.rows {
          body.line()
          body.element("tr") { row in
            for (position, cell) in cells.enumerated() {
              let attributes = Self.attributes(ofCell: cell)
              if position == 0 {
                row.element("th", [("scope", "row")] + attributes, text: cell)
              } else {
                row.element("td", attributes, text: cell)
              }
            }
          }
        }
        body.line()
      }
      markup.line()
    }
    markup.line()
  }

  /// Tables of at most so many rows stay on one sheet.
  private static let undivided = 12

  /// Words of at most so many letters are never broken within a table.
  private static let longestWord = 24

  /// A day stays on one line; a digest, or a word without an end, is broken anywhere.
  private static func attributes(
    ofCell cell: String
  ) -> [(name: StaticString, value: String)] {
    if CalendarDay(cell) != nil { return [("class", "day")] }
    if Digest(cell) != nil { return [("class", "digest")] }
    let words = cell.split { $0 == " " || $0 == "-" }
    return words.contains { $0.count > longestWord } ? [("class", "long")] : []
  }

  private mutating func write(_ picture: Picture) {
    pictures += 1
    let number = pictures
    markup.element("figure") { $0.draw(picture, number) }
    markup.line()
  }
}

extension StyledText.Style {
  /// The name by which the style sheet knows it.
  fileprivate var name: String {
    switch self {
    case .plain: "plain"
    case .heading, .strong: "strong"
    case .good: "good"
    case .bad: "bad"
    case .warning: "warning"
    case .faint: "faint"
    }
  }
}

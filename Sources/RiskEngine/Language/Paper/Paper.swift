/// Pages that are printed together: one case, or several, each beginning on a sheet of its own.
package struct Paper: Sendable {
  let language: Language
  package let reader: Reader
  private var pages: [(title: String, page: Page)] = []
  /// What comes before the pages, in place of how many there are.
  private let cover: (title: String, page: Page)?
  /// How many cases are left out, since no consent covers them.
  package private(set) var leftOut = 0

  /// Paper without any pages yet.
  ///
  /// - Parameters:
  ///   - reader: For whom the pages are.
  ///   - language: The language of the pages.
  package init(for reader: Reader, in language: Language) {
    self.init(for: reader, in: language, opening: nil)
  }

  init(for reader: Reader, in language: Language, opening: (title: String, page: Page)?) {
    self.reader = reader
    self.language = language
    cover = opening
  }

  /// How many cases have a page.
  package var count: Int { pages.count }

  mutating func add(_ page: Page, of id: String) {
    pages.append((ReportPhrases(language: language).caseTitle(id), page))
  }

  mutating func leaveOut() { leftOut += 1 }

  /// What comes before the pages; empty where there is one case and nothing is left out.
  private var opening: Page {
    if let cover { return cover.page }
    var opening = Page()
    guard pages.count != 1 || leftOut > 0 else { return opening }
    let phrases = ReportPhrases(language: language)
    opening.title([.init(phrases.cases, .strong)])
    opening.paragraph(phrases.count(pages.count))
    if case .consent = reader { opening.paragraph(phrases.leftOut(leftOut)) }
    return opening
  }

  /// The pages as text, at most 80 columns wide.
  package var text: StyledText {
    var text = opening.text
    for (position, entry) in pages.enumerated() {
      if position > 0 || !text.lines.isEmpty {
        text.space()
        text.paragraph(String(repeating: "─", count: StyledText.width), indent: 0)
        text.space()
      }
      text.append(entry.page.text)
    }
    return text
  }

  /// The pages as one document of HTML that needs no other file, no script and no network.
  package var html: String {
    let opening = opening
    let title =
      cover?.title
      ?? (opening.isEmpty
        ? pages.first?.title ?? "" : ReportPhrases(language: language).cases)
    return PageMarkup.document(title, opening: opening, pages.map(\.page), in: language)
  }
}

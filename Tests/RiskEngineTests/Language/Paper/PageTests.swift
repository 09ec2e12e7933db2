import Foundation
import Testing

@testable import RiskEngine

/// One document, as text and as HTML.
@Suite struct PageTests {
  private var page: Page {
    var page = Page()
    page.title([.init("Case A-1", .strong)])
    page.heading("Assessment")
    page.entry([.init("Form", .strong), .init(" · 2025-03-03", .faint)])
    page.fact("Level", [.init("high", .strong)])
    page.fact("Score", [.init("4")])
    page.point("one", "+", .good)
    page.point("two")
    page.paragraph("Words <here>.")
    return page
  }

  private func body(_ page: Page, opening: Page = Page()) throws -> String {
    let html = PageMarkup.document("Case A-1", opening: opening, [page], in: .english)
    let main = try #require(html.components(separatedBy: "<main>\n").dropFirst().first)
    return try #require(main.components(separatedBy: "</main>").first)
  }

  @Test func `text keeps the shape of a report`() {
    #expect(
      page.text.rendered(colours: false) == """
        Case A-1

        Assessment
          Form · 2025-03-03
            Level:                              high
            Score:                              4
            + one
            · two
          Words <here>.

        """)
  }

  @Test func `facts and points beside each other share a list`() throws {
    #expect(
      try body(page) == """
        <h1>Case A-1</h1>
        <h2>Assessment</h2>
        <h3>Form<span class="faint"> · 2025-03-03</span></h3>
        <dl>
        <div><dt>Level</dt><dd><strong>high</strong></dd></div>
        <div><dt>Score</dt><dd>4</dd></div>
        </dl>
        <ul>
        <li><span class="good" role="img" aria-label="holds">+</span><span>one</span></li>
        <li><span class="plain" aria-hidden="true">·</span><span>two</span></li>
        </ul>
        <p>Words &lt;here&gt;.</p>

        """)
  }

  @Test func `after an opening each page is an article one level down`() throws {
    var opening = Page()
    opening.title([.init("Cases", .strong)])
    let body = try body(page, opening: opening)
    #expect(body.hasPrefix("<h1>Cases</h1>\n<article><h2>Case A-1</h2>\n<h3>Assessment</h3>\n<h4>"))
    #expect(body.hasSuffix("</article>"))
  }

  @Test func `a table that fits stands in columns`() {
    var page = Page()
    page.table(
      Page.Table(
        caption: "Profile", columns: ["Area", "Risk"],
        rows: [["School and work", "3 of 4"], ["Peers", "1 of 4"]]))
    #expect(
      page.text.rendered(colours: false) == """
          Profile
            Area             Risk
            School and work  3 of 4
            Peers            1 of 4

        """)
  }

  @Test func `a table that is too wide stands below each other`() {
    var page = Page()
    let words = String(repeating: "a", count: 70)
    page.table(
      Page.Table(caption: "Sets", columns: ["Kind", "Digest"], rows: [["Policy", words]]))
    #expect(
      page.text.rendered(colours: false) == """
          Sets
            Policy
              Digest:
                \(words)

        """)
  }

  @Test func `a table without rows is left out`() {
    var page = Page()
    page.table(Page.Table(caption: "Nothing", columns: ["Kind"], rows: []))
    #expect(page.isEmpty)
  }

  @Test func `a column that nothing stands in is left out`() throws {
    var page = Page()
    page.table(
      Page.Table(
        caption: "Answers", columns: ["Question", "Answer", "Note"],
        rows: [["1", "yes", ""], ["2", "", ""]]))
    guard case .table(let table) = try #require(page.parts.first) else { return }
    #expect(table.columns == ["Question", "Answer"])
    #expect(table.rows == [["1", "yes"], ["2", ""]])
  }

  @Test func `cells name their row and their column`() throws {
    var page = Page()
    page.table(
      Page.Table(
        caption: "Dates", columns: ["Day", "What"], rows: [["2025-03-03", "<script>"]]))
    #expect(
      try body(page) == """
        <table class="short">
        <caption>Dates</caption>
        <thead><tr><th scope="col">Day</th><th scope="col">What</th></tr></thead>
        <tbody>
        <tr><th scope="row" class="day">2025-03-03</th><td>&lt;script&gt;</td></tr>
        </tbody>
        </table>

        """)
  }
}

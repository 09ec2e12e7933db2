import RiskEngine
import RiskInstruments
import Testing

/// Every page can be read by a screen reader, without colour and without a network.
@Suite struct PageStructureTests {
  /// What is wrong with a page; empty where nothing is.
  private func faults(_ html: String, _ language: Language) throws -> [String] {
    let page = try HTMLElement.read(html)
    var faults: [String] = []
    func expect(_ holds: Bool, _ fault: @autoclosure () -> String) {
      if !holds { faults.append(fault()) }
    }
    expect(page.attributes["lang"] == language.rawValue, "language")
    expect(page.all("title").first?.words.isEmpty == false, "no title")
    expect(page.all("main").count == 1, "main")

    let levels = page.all.compactMap { element in
      element.name.count == 2 && element.name.first == "h" ? Int(element.name.dropFirst()) : nil
    }
    expect(levels.first == 1 && levels.count { $0 == 1 } == 1, "h1: \(levels)")
    for (before, after) in zip(levels, levels.dropFirst()) {
      expect(after <= before + 1, "h\(before) is followed by h\(after)")
    }
    for heading in page.all where ["h1", "h2", "h3", "h4", "caption", "th"].contains(heading.name) {
      expect(!heading.words.isEmpty, "an empty \(heading.name)")
    }

    for table in page.all("table") {
      let columns = table.all("thead").flatMap { $0.all("th") }
      expect(columns.allSatisfy { $0.attributes["scope"] == "col" }, "scope of columns")
      expect(Set(columns.map(\.words)).count == columns.count, "columns of one name")
      expect(table.all("caption").count == 1, "caption")
      for row in table.all("tbody").flatMap({ $0.all("tr") }) {
        expect(row.children.first?.attributes["scope"] == "row", "scope of rows")
        expect(row.children.count == columns.count, "a row of another length")
      }
    }
    let ids = page.all.compactMap { $0.attributes["id"] }
    expect(Set(ids).count == ids.count, "an id is used twice")
    for drawing in page.all("svg") {
      expect(drawing.attributes["role"] == "img", "role of a drawing")
      let names = drawing.attributes["aria-labelledby"]?.split(separator: " ") ?? []
      let named = names.compactMap { name in
        drawing.all.first { $0.attributes["id"] == String(name) }
      }
      expect(named.map(\.name) == ["title", "desc"], "name of a drawing")
      expect(named.allSatisfy { !$0.words.isEmpty }, "a drawing without words")
    }
    for mark in page.all where mark.attributes["role"] == "img" && mark.name == "span" {
      expect(mark.attributes["aria-label"]?.isEmpty == false, "a mark without words")
    }

    let used = ["script", "img", "link", "iframe", "object", "embed", "a", "base", "form"]
    for name in used { expect(page.all(name).isEmpty, "<\(name)>") }
    for element in page.all {
      for name in ["src", "href", "style"] { expect(element.attributes[name] == nil, name) }
      expect(!element.attributes.keys.contains { $0.hasPrefix("on") }, "a handler")
    }
    expect(
      page.all("meta").contains {
        $0.attributes["content"]?.hasPrefix("default-src 'none'") == true
      },
      "no policy against fetching")
    return faults
  }

  /// What is wrong with the pages about these cases, in either language.
  private func faults(
    _ cases: [PaperSubject.FollowedCase], for readers: [Paper.Reader]
  ) throws -> [String] {
    try Language.allCases.flatMap { language in
      try readers.flatMap { reader in
        try faults(PaperSubject.paper(of: cases, for: reader, in: language).html, language)
      }
    }
  }

  @Test(arguments: ShippedDefinitions.names("instrument"))
  func `the page of every shipped instrument is well made`(name: String) throws {
    let cases = try PaperSubject.cases(PaperSubject.halfAnswered(name), .none)
    #expect(try faults(cases, for: [.file, .family]) == [])
  }

  @Test(arguments: PaperSubject.examples)
  func `the pages of the example cases are well made`(name: String) throws {
    let cases = try PaperSubject.cases(ShippedDefinitions.bytes(ofExample: name + ".json"))
    let consent = Paper.Reader.consent(ConsentCover(to: "informationExchange"))
    #expect(try faults(cases, for: [.file, .family, consent]) == [])
  }

  @Test func `several cases share one page that is well made`() throws {
    let paper = try PaperSubject.paper(
      "six-cases.ndjson", for: .consent(ConsentCover(to: "informationExchange")), in: .swedish)
    #expect(try faults(paper.html, .swedish) == [])
    #expect(try HTMLElement.read(paper.html).all("article").count == paper.count)
  }

  @Test func `the reader of these tests takes nothing that is broken`() {
    for broken in [
      "<p>", "<p></q>", "<p>a & b</p>", "<p class=x></p>", "<p>&nbsp;</p>", "<p>1 > 0</p>",
    ] {
      #expect(throws: HTMLElement.Fault.self) {
        try HTMLElement.read("<!DOCTYPE html>\n<html>\(broken)</html>")
      }
    }
  }
}

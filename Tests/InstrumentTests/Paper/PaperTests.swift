import Foundation
import RiskEngine
import RiskInstruments
import Testing

/// What stands on each version of the page, and what doesn't.
@Suite struct PaperTests {
  private func text(
    _ example: String, for reader: Paper.Reader = .file, in language: Language = .swedish,
    on day: String? = nil
  ) throws -> String {
    try PaperSubject.paper(
      example, for: reader, in: language, on: day.flatMap { CalendarDay($0) }
    ).text.rendered(colours: false)
  }

  /// On one line, so that it doesn't matter where lines are broken.
  private func words(_ text: String) -> String {
    text.split { $0.isWhitespace }.joined(separator: " ")
  }

  private let decided = "13-year-old-consent-withdrawn-after-decision.json"

  @Test func `the file has flags before everything else`() throws {
    let text = try text("10-year-old-flags-standing-and-cleared.json")
    let headings = text.split(separator: "\n").filter { $0.first?.isWhitespace == false }
    #expect(headings.dropFirst().first == "Varningsflaggor")
    #expect(
      words(text).contains("Skäl: Skyddsbedömning gjord. Uppgifterna gällde ett syskon"), "\(text)")
  }

  @Test func `the file says who assessed what and when`() throws {
    let text = words(try text(decided))
    #expect(text.contains("Instrument Datum Bedömd av Uppgiftslämnare Svar"))
    #expect(text.contains("2025-02-24 utredare-3 bedömare 26 av 26 svar"))
  }

  @Test func `the file has decisions with their reasons`() throws {
    let text = words(try text(decided))
    #expect(text.contains("SIG: sociala insatsgrupper – bifall 2025-02-26, socialsekreterare"))
    #expect(text.contains("Skäl: SIG valdes framför SSPF eftersom kriminaliteten är utvecklad."))
  }

  @Test func `the file has a departure with its ground and reason`() throws {
    let text = words(try text("12-year-old-departure-into-next-age-group.json"))
    #expect(text.contains("Avviker från reglerna, som gav: snart inne i åldern"))
    #expect(text.contains("Grund för avsteget: snart i nästa åldersgrupp"))
  }

  @Test func `the file names the rule sets with their digests`() throws {
    let paper = try PaperSubject.paper(decided, for: .file, in: .english)
    var library = Library.embedded()
    let entry = try #require(library.entries(.instrument, id: "vagval-screening").first)
    let digest = library.digest(of: entry)?.description ?? "none"
    #expect(paper.html.contains(digest))
    #expect(paper.text.rendered(colours: false).contains(digest))
  }

  /// The first meeting was due on 1 September, counted by hand in the README of the examples.
  @Test func `the file has the next dates as of the day`() throws {
    let bytes = try ShippedDefinitions.bytes(ofExample: "five-cases-to-follow-up.ndjson")
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    let line = try #require(lines.first { $0.contains("A-33") })
    let paper = try PaperSubject.paper(
      bytes: Array(line.utf8), policy: .automatic, for: .file, in: .english,
      on: CalendarDay("2025-08-31"))
    let text = words(paper.text.rendered(colours: false))
    #expect(text.contains("2025-09-01 What: First meeting after an intervention was ordered"))
    #expect(text.contains("State: tomorrow, intervention I-1"))
  }

  @Test func `the file shows texts of questions only where they may be shown`() throws {
    let bytes = try PaperSubject.halfAnswered("instrument dudit 1.0.0")
    let text = try PaperSubject.paper(bytes: bytes, policy: .none, for: .file, in: .english)
      .text.rendered(colours: false)
    #expect(words(text).contains("The texts of the items aren't shown: the terms of"))
  }

  @Test(arguments: PaperSubject.examples)
  func `the family reads no flags, no free text and no ids`(
    name: String
  ) throws {
    let bytes = try ShippedDefinitions.bytes(ofExample: name + ".json")
    let written = freeTexts(try JSONSerialization.jsonObject(with: Data(bytes)))
    let cases = try PaperSubject.cases(bytes)
    for language in Language.allCases {
      let page = PaperSubject.paper(of: cases, for: .family, in: language).text
        .rendered(colours: false)
      let text = words(page)
      for free in written { #expect(!text.contains(free), "\(free)") }
      #expect(!text.contains("arningsflagg") && !text.contains("Flags"))
      for id in ["utredare-", "vagval-screening", "sha256", "actsOnImpulse"] {
        #expect(!text.contains(id), "\(id)")
      }
    }
  }

  /// Reasons and notes that people have written in a case.
  private func freeTexts(_ value: Any) -> [String] {
    switch value {
    case let object as [String: Any]:
      object.flatMap { key, value in
        ["reason", "rationale", "note", "source"].contains(key)
          ? [value as? String].compactMap(\.self) : freeTexts(value)
      }
    case let list as [Any]: list.flatMap(freeTexts)
    default: []
    }
  }

  /// Two of five arenas of the example are risk 2 and protection 3.
  @Test func `the family reads what helps first, and what has been chosen freely`() throws {
    let text = words(try text("13-year-old-two-programmes-fit.json", for: .family))
    let strengths = try #require(text.range(of: "Det här hjälper och skyddar:"))
    let risk = try #require(text.range(of: "Samlad riskbedömning: hög."))
    #expect(strengths.lowerBound < risk.lowerBound)
    #expect(text.contains("Samtycke till informationsutbyte: finns."))
    // What is for older people isn't held up to a child of 13.
    #expect(text.contains("Annat stöd som reglerna handlar om är för andra åldrar."))
    #expect(!text.contains("SIG-vuxen"))
    #expect(text.contains("Någon håller inte med om ett av svaren."))
  }

  @Test func `the family reads that the young person hasn't been asked`() throws {
    let text = words(try text("17-year-old-own-consent-missing.json", for: .family))
    #expect(
      text.contains(
        "Samtycke till informationsutbyte: barnets eget samtycke saknas, frågan är inte ställd"))
  }

  @Test func `the family isn't told who took a consent back`() throws {
    let text = words(try text("10-year-old-one-guardian-withdrew.json", for: .family))
    #expect(text.contains("Samtycke till informationsutbyte: finns inte nu."))
    #expect(!text.contains("en av dem"))
  }

  @Test func `the family reads what has been decided before what was seen`() throws {
    let text = words(try text(decided, for: .family))
    let decision = try #require(text.range(of: "ja (bifall), 26 februari 2025, socialsekreterare"))
    let seen = try #require(text.range(of: "Det här har vi sett"))
    #expect(decision.lowerBound < seen.lowerBound)
    #expect(text.contains("Stödet bygger på ett samtycke som inte gäller längre."))
    // What was said no to doesn't come back as something that may come.
    #expect(!text.contains("Stöd som kan bli aktuellt SSPF"))
  }

  /// PHQ-9 doesn't say of any question whether it is about history.
  @Test func `where an instrument doesn't say what can change, other answers may`() throws {
    let paper = try PaperSubject.paper(
      bytes: ShippedDefinitions.bytes(ofExample: "scored-phq-9.json"), policy: .none, for: .file,
      in: .swedish)
    let text = words(paper.text.rendered(colours: false))
    #expect(text.contains("Nivån ”Depressiva besvär” skulle bli annorlunda"))
    #expect(!text.contains("skulle inte ändra det här: nivån ”Depressiva besvär”"))
  }

  /// The example with a guardian's no that is newer than the case.
  private func withLaterNo() throws -> [UInt8] {
    let bytes = try ShippedDefinitions.bytes(ofExample: "13-year-old-two-programmes-fit.json")
    let later =
      #"{"to": "informationExchange", "by": "guardian", "status": "withdrawn","#
      + #" "date": "2025-04-01"}, "#
    return Array(
      String(decoding: bytes, as: UTF8.self)
        .replacing(#""consents": ["#, with: #""consents": ["# + later).utf8)
  }

  @Test func `a no that is newer than the case shuts the meeting's page, and is told elsewhere`()
    throws
  {
    let cover = Paper.Reader.consent(ConsentCover(to: "informationExchange"))
    let cases = try PaperSubject.cases(withLaterNo())
    #expect(PaperSubject.paper(of: cases, for: cover, in: .swedish).leftOut == 1)
    let file = words(
      PaperSubject.paper(of: cases, for: .file, in: .swedish).text
        .rendered(colours: false))
    #expect(
      file.contains(
        "! Beskedet 2025-04-01 om samtycke till informationsutbyte är nyare än ärendets datum"))
    let family = words(
      PaperSubject.paper(of: cases, for: .family, in: .swedish).text.rendered(colours: false))
    #expect(family.contains("svaret från den 1 april 2025 är nyare än den här sidan"))
  }

  /// Of the checklist's risk scores two read history, which nobody can change.
  @Test func `the family's picture leaves out what rests on history`() throws {
    let cases = try PaperSubject.cases(
      ShippedDefinitions.bytes(ofExample: "scored-vagval-rbm.json"), .none)
    let texts = [Paper.Reader.file, .family].map {
      words(PaperSubject.paper(of: cases, for: $0, in: .swedish).text.rendered(colours: false))
    }
    for title in ["Risk: historien 3 på", "Riskpoäng 13 på"] {
      #expect(texts[0].contains(title), "\(title)")
      #expect(!texts[1].contains(title), "\(title)")
    }
    #expect(!texts[1].contains("Risk: läget nu"))
  }

  /// The example with words in answer to its last question, of role `protective`.
  @Test func `the file, the plan and the family repeat what somebody wrote of strengths`() throws {
    let bytes = try ShippedDefinitions.bytes(ofExample: "scored-vagval-rbm.json")
    let written = String(decoding: bytes, as: UTF8.self)
      .replacing(
        #""lifeSituation": 0"#, with: #""lifeSituation": 0, "strengths": "Rap och\nfotboll""#)
    let cases = try PaperSubject.cases(Array(written.utf8), .none)
    for reader in [Paper.Reader.file, .family] {
      let text = words(
        PaperSubject.paper(of: cases, for: reader, in: .swedish).text.rendered(colours: false))
      #expect(text.contains("Rap och fotboll"))
    }
    var plan = Paper(for: .file, in: .swedish)
    for (result, followUp) in cases { plan.addPlan(for: result, followUp) }
    #expect(words(plan.text.rendered(colours: false)).contains("Rap och fotboll"))
  }

  @Test func `the family reads what a granted support is, but no rule sets or levels of history`()
    throws
  {
    let text = words(try text(decided, for: .family))
    #expect(text.contains("socialsekreterare. En grupp kring en ung person"))
    for word in ["Insatskatalog", "Vägvalsregler:", "version 1", "Lokal prioritetsnivå"] {
      #expect(!text.contains(word), "\(word)")
    }
  }

  @Test func `a consent shows neither flags, answers, reasons nor what doesn't rest on it`() throws
  {
    let cover = Paper.Reader.consent(ConsentCover(to: "informationExchange"))
    let text = words(try text("12-year-old-departure-into-next-age-group.json", for: cover))
    #expect(text.contains("SSPF: skola, socialtjänst, polis och fritid – "))
    for other in ["SIG-vuxen", "Skäl:", "Handlar på impuls", "arningsflagg", "utredare-"] {
      #expect(!text.contains(other), "\(other)")
    }
  }

  @Test func `a case whose consent was withdrawn is left out and counted`() throws {
    let cover = Paper.Reader.consent(ConsentCover(to: "informationExchange"))
    let text = try text(decided, for: cover)
    #expect(
      text == """
        Ärenden
          Antal ärenden här: 0.
          1 ärende är utelämnat: inget samtycke som gäller omfattar det.

        """)
  }

  @Test func `the same case gives the same bytes`() throws {
    let pages = try (0..<2).map { _ in
      try PaperSubject.paper(decided, for: .file, in: .swedish).html
    }
    #expect(pages[0] == pages[1])
  }

  /// Every text of a case that a person writes freely, with markup in it.
  @Test(arguments: ["</style><script>alert(1)</script>", "\"><img src=x onerror=alert(1)>&amp;'"])
  func `whatever people have written is shown and never read as markup`(hostile: String) throws {
    let names = ["id", "by", "reason", "rationale", "note", "source", "scope"]
    func poisoned(_ value: Any, _ key: String = "") -> Any {
      switch value {
      case let object as [String: Any]:
        Dictionary(uniqueKeysWithValues: object.map { ($0, poisoned($1, $0)) })
      case let list as [Any]: list.map { poisoned($0, key) }
      case is String where names.contains(key) && (key != "by" || "\(value)".contains("-")):
        hostile
      default: value
      }
    }
    let bytes = try ShippedDefinitions.bytes(ofExample: decided)
    let changed = poisoned(try JSONSerialization.jsonObject(with: Data(bytes)))
    let paper = try PaperSubject.paper(
      bytes: [UInt8](try JSONSerialization.data(withJSONObject: changed)), policy: .automatic,
      for: .file, in: .swedish)
    let page = try HTMLElement.read(paper.html)
    #expect(page.all("script").isEmpty && page.all("img").isEmpty)
    #expect(page.words.components(separatedBy: hostile).count > 6)
    #expect(!paper.html.contains(hostile))
  }
}

import Foundation
import RiskEngine
import RiskInstruments
import Testing

/// The explanations of the example cases for Växjö, as the family gets them.
@Suite struct ExplanationExampleTests {
  private static let examples = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Instruments/examples")

  private static let names: [String] = {
    let all = try? FileManager.default.contentsOfDirectory(atPath: examples.path)
    return (all ?? []).filter { $0.contains("-year-old-") }.sorted()
  }()

  /// The search for changes is made once for all tests.
  private static let explanations: [String: CaseExplanation] = Dictionary(
    uniqueKeysWithValues: names.compactMap { name in
      (try? explain(name)).map { (name, $0) }
    })

  private static func explain(_ name: String) throws -> CaseExplanation {
    var library = Library.embedded()
    let bytes = [UInt8](try Data(contentsOf: examples.appending(path: name)))
    let file = try CaseFile(name: name, bytes: bytes)
    let policy = PolicyChoice.named("vaxjo-ungdomskriminalitet", nil)
    let result = try #require(library.results(for: file, policy: policy).first).get()
    return try #require(result.explanation())
  }

  private func explanation(_ name: String) throws -> CaseExplanation {
    try #require(Self.explanations[name])
  }

  private func text(_ name: String, _ language: Language) throws -> String {
    try explanation(name).text(for: .file, in: language).rendered(colours: false)
  }

  @Test func `there are examples to read`() { #expect(Self.names.count > 10) }

  /// Ids of items, inputs and reasons are written like `actsOnImpulse`.
  @Test(arguments: names, Language.allCases)
  func `the family reads no ids`(name: String, language: Language) throws {
    let text = try text(name, language)
    let ids = text.split { !$0.isLetter && $0 != "_" }.filter { word in
      word.contains("_")
        || (word.first?.isLowercase == true && word.dropFirst().contains(where: \.isUppercase))
    }
    #expect(ids.isEmpty, "\(ids)")
    for word in ["null", "notEligible", "undetermined", "vagval-screening", "[", "∈"] {
      #expect(!text.contains(word), "\(word)")
    }
  }

  @Test(arguments: names, Language.allCases)
  func `every explanation says that it is no decision, and who adopted the rules`(
    name: String, language: Language
  ) throws {
    let words = try text(name, language).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    switch language {
    case .swedish:
      #expect(words.contains("inget beslut. Beslut fattas av behörig beslutsfattare."))
      #expect(words.contains("Reglerna är inte antagna av någon nämnd."))
      #expect(!words.contains("sannolikt") || words.contains("inte hur sannolikt"))
    case .english:
      #expect(words.contains("not a decision. Decisions are made by an authorised person."))
      #expect(words.contains("No board has adopted the rules."))
    }
  }

  /// Of the checklist's items these two are about history; the cases but one answer them.
  @Test(arguments: names)
  func `what would change it names neither history nor consent`(name: String) throws {
    let all = try text(name, .swedish)
    let parts = all.components(separatedBy: "Vad som skulle kunna ändra det\n")
    // Without any answers there is nothing to name.
    guard let last = parts.dropFirst().first else { return }
    let changes = last.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let isHistoryOpen = name.contains("despite-missing-answers")
    let history = ["Anmälningar om brott eller oro", "Det första brottet"]
    for words in (isHistoryOpen ? [] : history) + ["amtyck", "Häktad"] {
      #expect(!changes.contains(words), "\(words)")
    }
  }

  @Test(arguments: CaseExplanation.Register.allCases, Language.allCases)
  func `an explanation is the same however often it is made`(
    register: CaseExplanation.Register, language: Language
  ) throws {
    let name = "13-year-old-two-programmes-fit.json"
    let again = try Self.explain(name).json(for: register, in: language)
    #expect(try explanation(name).json(for: register, in: language) == again)
  }

  /// With 17 points of 16–30 it is enough that one answer is worth two less.
  @Test func `the smallest change of the main example is one answer`() throws {
    let explanation = try explanation("13-year-old-two-programmes-fit.json")
    let level = try #require(explanation.changes.first)
    guard case .sets(let sets, _) = level.anyAnswer else {
      Issue.record("\(level.anyAnswer)")
      return
    }
    #expect(sets.allSatisfy { $0.changes.count == 1 })
  }
}

import RiskEngine
import RiskInstruments
import Testing

/// A small file with one mistake, and what is said about it, word for word.
struct BrokenInput: Sendable, CustomTestStringConvertible {
  /// The mistake.
  let mistake: String
  let bytes: [UInt8]
  /// Whether the mistake shows only when the case is routed.
  let isRouted: Bool
  /// The lines in Swedish, in file order.
  let swedish: [String]
  /// The same lines in English.
  let english: [String]

  init(
    _ mistake: String, _ text: String, isRouted: Bool = false, swedish: String, english: String
  ) {
    self.init(
      mistake, bytes: Array(text.utf8), isRouted: isRouted, swedish: swedish, english: english)
  }

  init(
    _ mistake: String, bytes: [UInt8], isRouted: Bool = false, swedish: String, english: String
  ) {
    self.mistake = mistake
    self.bytes = bytes
    self.isRouted = isRouted
    self.swedish = swedish.split(separator: "\n").map(String.init)
    self.english = english.split(separator: "\n").map(String.init)
  }

  /// A file with one of its parts exchanged, which must stand there once.
  init(
    _ mistake: String, _ text: String, _ part: String, becomes other: String, swedish: String,
    english: String
  ) {
    precondition(text.split(separator: part, omittingEmptySubsequences: false).count == 2, part)
    let changed = text.split(separator: part, omittingEmptySubsequences: false)
      .joined(separator: other)
    self.init(mistake, changed, swedish: swedish, english: english)
  }

  var testDescription: String { mistake }

  /// What `vagval check`, or `vagval route`, says about the file.
  func lines(in language: Language, values: ValueDisplay = .hidden) throws -> [String] {
    try findings().map { $0.line(in: language, values: values) }
  }

  private func findings() throws -> [Finding] {
    var library = Library.embedded()
    guard isRouted else { return library.check(name: "file.json", bytes: bytes) }
    let file = try CaseFile.read(name: "file.json", bytes: bytes).get()
    switch library.result(for: try #require(file.entries.first), policy: .automatic) {
    case .success(let result): return result.findings
    case .failure(let refused): return refused.findings
    }
  }
}

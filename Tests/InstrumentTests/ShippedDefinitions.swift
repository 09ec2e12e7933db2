import Foundation
import RiskEngine
import RiskInstruments
import Testing

/// The definitions that come with the package, and the folder in which their files lie.
enum ShippedDefinitions {
  /// Their names as tests show them, such as `instrument phq-9 1.0.0`.
  static func names(_ kind: String? = nil) -> [String] {
    EmbeddedDefinitions.all.filter { kind == nil || $0.kind == kind }.map(name)
  }

  static func entry(_ name: String) throws -> EmbeddedDefinitions.Entry {
    try #require(EmbeddedDefinitions.all.first { self.name($0) == name })
  }

  private static func name(_ entry: EmbeddedDefinitions.Entry) -> String {
    "\(entry.kind) \(entry.id) \(entry.version)"
  }

  /// All of them, as a program that embeds them adds them.
  static func library() -> Library {
    var library = Library()
    for entry in EmbeddedDefinitions.all {
      let wasAdded = library.add(
        kind: entry.kind, id: entry.id, version: entry.version, validFrom: entry.validFrom,
        validTo: entry.validTo, name: entry.fileName, text: entry.text)
      #expect(wasAdded, "\(entry.fileName)")
    }
    return library
  }

  /// The teaching examples, with the policies and catalogues among them.
  static func teachingLibrary() throws -> Library {
    var library = Library()
    for file in try teachingFiles() {
      let findings = library.add(name: file, bytes: try bytes(ofTeachingFile: file))
      #expect(findings.isEmpty, "\(file)")
    }
    return library
  }

  /// The names of their files, such as `teaching-lines-1.0.0.instrument.json`.
  static func teachingFiles(_ kind: String = "") throws -> [String] {
    try FileManager.default
      .contentsOfDirectory(atPath: examples.appending(path: "definitions").path())
      .filter { $0.hasPrefix("teaching-") && $0.hasSuffix("\(kind).json") }
      .sorted()
  }

  static func bytes(ofTeachingFile name: String) throws -> [UInt8] {
    try bytes(ofExample: "definitions/" + name)
  }

  static func bytes(ofExample name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: examples.appending(path: name)))
  }

  /// `Instruments/examples`, three folders up from this file.
  private static let examples = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Instruments/examples")
}

extension Library {
  /// The entry by kind, id and version.
  func entry(_ definition: EmbeddedDefinitions.Entry) throws -> Entry {
    try #require(
      entries.first {
        $0.kind.rawValue == definition.kind && $0.id == definition.id
          && $0.version.description == definition.version
      })
  }
}

extension Library {
  /// The results of an example file's cases, none of which may be refused.
  mutating func results(ofExample name: String, _ policy: PolicyChoice) throws -> [CaseResult] {
    let bytes = try ShippedDefinitions.bytes(ofExample: name)
    var results: [CaseResult] = []
    for entry in try CaseFile.read(name: name, bytes: bytes).get().entries {
      switch entry {
      case .unreadable(let finding): Issue.record("\(finding.problem)")
      case .document(let document, let node):
        results.append(try result(for: document, node, policy: policy).get())
      }
    }
    return results
  }
}

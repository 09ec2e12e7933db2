import Foundation
import RiskEngine
import Testing

/// The examples of the format reference, `Instruments/README.md`.
enum FormatReference {
  /// Where the definitions stand, seen from this file.
  static var folder: URL {
    URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Instruments", directoryHint: .isDirectory).standardizedFileURL
  }

  /// The JSON of the examples marked `<!-- kind: id -->`, by their ids.
  static func examples(of kind: String) throws -> [String: String] {
    let file = folder.appending(path: "README.md")
    let text = try String(contentsOf: file, encoding: .utf8)
    var examples: [String: String] = [:]
    for part in text.components(separatedBy: "<!-- \(kind): ").dropFirst() {
      let id = part.prefix { $0 != " " }
      let code = try #require(part.components(separatedBy: "```json\n").dropFirst().first)
      examples[String(id)] = code.components(separatedBy: "```")[0]
    }
    return examples
  }

  /// The minimal instrument of section 2.
  static func minimal() throws -> String { try #require(examples(of: "feature")["head"]) }

  /// The minimal instrument with the top-level keys of `piece` in place of its own.
  static func minimal(with piece: String) throws -> String { try merged([minimal(), piece]) }

  /// The reference's whole document of a kind with the top-level keys of pieces in place of its
  /// own.
  static func document(_ kind: String, with pieces: [String]) throws -> String {
    try merged([#require(examples(of: "document")[kind])] + pieces)
  }

  private static func merged(_ texts: [String]) throws -> String {
    var parts: [(key: String, value: String)] = []
    for text in texts {
      let document = try JSONDocument(name: "piece", bytes: Array(text.utf8))
      for (key, value) in document.root.members {
        let name = try #require(key.text)
        let part = (
          key: name, value: String(decoding: document.bytes[value.rawBytes], as: UTF8.self)
        )
        if let position = parts.firstIndex(where: { $0.key == name }) {
          parts[position] = part
        } else {
          parts.append(part)
        }
      }
    }
    return "{\n" + parts.map { "  \"\($0.key)\": \($0.value)" }.joined(separator: ",\n") + "\n}\n"
  }
}

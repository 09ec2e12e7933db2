/// Reads texts with their translations.
enum FHIRText {
  /// A text of a node in all its languages.
  static func read(_ node: JSONNode, _ name: String, _ language: String) -> DraftText {
    guard let text = node.words(name) else { return [] }
    var texts: DraftText = [(language, text)]
    for translation in node.member("_\(name)")?.extensions([FHIRExtension.translation]) ?? [] {
      guard let tag = translation.extensionValue("lang")?.node.visibleWords,
        let content = translation.extensionValue("content")?.node.visibleWords
      else { continue }
      let language = self.tag(tag)
      if !texts.contains(where: { $0.language == language }) { texts.append((language, content)) }
    }
    return texts
  }

  /// The language without country and script; `und`, which is undetermined, for none.
  static func tag(_ text: String) -> String {
    let first = text.prefix { $0.isASCII && $0.isLetter }.lowercased()
    return (2...8).contains(first.utf8.count) ? first : "und"
  }
}

extension DraftText {
  /// Both texts, one under the other, in every language that either of them has.
  func joined(with other: DraftText) -> DraftText {
    var texts = self
    for (language, text) in other {
      if let position = texts.firstIndex(where: { $0.language == language }) {
        texts[position].text += "\n" + text
      } else {
        texts.append((language, text))
      }
    }
    return texts
  }
}

/// Counts what can't be carried over and may stand in many places, so that it is told once.
struct LossCounter {
  private var elements = Counts()
  private var extensions = Counts()
  private var ranges = Counts()
  private var times = Counts()

  private struct Counts {
    private var positions: [String: Int] = [:]
    private(set) var entries: [(name: String, first: JSONNode, times: Int)] = []

    mutating func add(_ name: String, _ node: JSONNode) {
      if let position = positions[name] {
        entries[position].times += 1
      } else {
        positions[name] = entries.count
        entries.append((name, node, 1))
      }
    }
  }

  mutating func addElements(of node: JSONNode, besides understood: Set<String>) {
    for (key, value) in node.members {
      guard let name = key.text, !understood.contains(name), value.boolean != false else {
        continue
      }
      elements.add(name, key)
    }
  }

  mutating func addExtensions(of node: JSONNode) {
    for found in node.list("extension") {
      guard let address = found.words("url"), !FHIRExtension.known.contains(address) else {
        continue
      }
      extensions.add(address, found)
    }
  }

  mutating func addElement(_ name: String, _ node: JSONNode) { elements.add(name, node) }
  mutating func addMissingRange(_ node: JSONNode) { ranges.add("", node) }
  mutating func addTime(_ node: JSONNode) { times.add("", node) }

  func report(to reader: DocumentReader) {
    for (name, node, times) in elements.entries {
      reader.report(FHIRProblem.elementNotCarried(name, times: times), at: node)
    }
    for (address, node, times) in extensions.entries {
      reader.report(FHIRProblem.extensionNotCarried(address, times: times), at: node)
    }
    for (_, node, times) in ranges.entries {
      reader.report(FHIRProblem.rangeNotStated(times: times), at: node)
    }
    for (_, node, count) in times.entries {
      reader.report(FHIRProblem.timeNotCarried(times: count), at: node)
    }
  }
}

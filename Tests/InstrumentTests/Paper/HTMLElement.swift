import Foundation

/// An element of a page, as a strict reader finds it.
struct HTMLElement {
  var name: String
  var attributes: [String: String] = [:]
  var children: [HTMLElement] = []
  /// The words directly within it.
  var text = ""

  /// Why a text isn't a page that we would write.
  struct Fault: Error, CustomStringConvertible {
    let description: String
  }

  /// This element and all within it, in document order.
  var all: [HTMLElement] { [self] + children.flatMap(\.all) }

  /// All words within it.
  var words: String { text + children.map(\.words).joined() }

  func all(_ name: String) -> [HTMLElement] { all.filter { $0.name == name } }

  // MARK: Reading

  /// Reads a whole document: every element closed, every attribute quoted, every sign escaped.
  static func read(_ html: String) throws(Fault) -> HTMLElement {
    let type = "<!DOCTYPE html>\n"
    guard html.hasPrefix(type) else { throw Fault(description: "no document type") }
    var rest = html.dropFirst(type.count)
    var open = [HTMLElement(name: "")]
    func close() {
      let last = open.removeLast()
      open[open.count - 1].children.append(last)
    }
    while let sign = rest.first {
      if sign != "<" {
        let words = rest.prefix { $0 != "<" }
        rest = rest.dropFirst(words.count)
        open[open.count - 1].text += try decoded(words)
        continue
      }
      guard let end = rest.firstIndex(of: ">") else { throw Fault(description: "open tag") }
      let tag = rest[rest.index(after: rest.startIndex)..<end]
      rest = rest[rest.index(after: end)...]
      if tag.hasPrefix("/") {
        guard open.count > 1, open[open.count - 1].name == tag.dropFirst() else {
          throw Fault(description: "<\(tag)> closes nothing")
        }
        close()
        continue
      }
      open.append(try element(tag))
      if open[open.count - 1].name == "meta" { close() }
      if open.last?.name == "style" {
        guard let style = rest.range(of: "</style>") else { throw Fault(description: "style") }
        open[open.count - 1].text = String(rest[..<style.lowerBound])
        rest = rest[style.upperBound...]
        close()
      }
    }
    guard open.count == 1, let root = open[0].children.first, open[0].children.count == 1 else {
      throw Fault(description: "not closed: \(open.map(\.name))")
    }
    return root
  }

  private static func element(_ tag: Substring) throws(Fault) -> HTMLElement {
    let name = tag.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
    guard !name.isEmpty else { throw Fault(description: "<\(tag)>") }
    var element = HTMLElement(name: String(name))
    var rest = tag.dropFirst(name.count)
    while !rest.isEmpty {
      let key = rest.dropFirst().prefix { $0 != "=" }
      let value = rest.dropFirst(key.count + 3).prefix { $0 != "\"" }
      guard rest.first == " ", !key.isEmpty, rest.dropFirst(key.count + 1).hasPrefix("=\""),
        rest.dropFirst(key.count + 3 + value.count).first == "\"",
        element.attributes[String(key)] == nil
      else { throw Fault(description: "<\(tag)>") }
      element.attributes[String(key)] = try decoded(value)
      rest = rest.dropFirst(key.count + 4 + value.count)
    }
    return element
  }

  private static func decoded(_ text: Substring) throws(Fault) -> String {
    var decoded = ""
    for (position, part) in text.split(separator: "&", omittingEmptySubsequences: false)
      .enumerated()
    {
      guard position > 0 else {
        decoded += part
        continue
      }
      let signs = ["amp;": "&", "lt;": "<", "gt;": ">", "quot;": "\"", "#39;": "'"]
      guard let (name, sign) = signs.first(where: { part.hasPrefix($0.key) }) else {
        throw Fault(description: "&\(part.prefix(8))")
      }
      decoded += sign + part.dropFirst(name.count)
    }
    guard !decoded.contains(">") || text.contains("&gt;") else {
      throw Fault(description: "a bare > in \(text.prefix(20))")
    }
    return decoded
  }
}

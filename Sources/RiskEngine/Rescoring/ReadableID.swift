/// The id of a case that can't be used, as far as it can be read.
enum ReadableID {
  /// Looks for the id.
  ///
  /// - Parameter line: The case as it was written; JSON, or JSON up to where it breaks off.
  /// - Returns: `nil` where the id can't be told for certain, looks like a personnummer or is longer
  ///   than ``maximumLength``.
  /// - Complexity: O(bytes), without recursion.
  static func find(in line: [UInt8]) -> String? {
    let text: String?
    do throws(JSONSyntaxError) {
      let root = try JSONDocument(name: "", bytes: line).root
      let ids = root.members.filter { $0.key.equals("id") }.map(\.value)
      text = ids.count == 1 ? ids.first.flatMap(readable) : nil
    } catch {
      text = value(in: line.prefix(error.offset)).flatMap { value in
        (try? JSONDocument(name: "", bytes: Array(value))).flatMap { readable($0.root) }
      }
    }
    return text.flatMap(repeatable)
  }

  /// An id that may be repeated; `nil` for one that may not.
  static func repeatable(_ text: String) -> String? {
    guard !text.isBlank, text.utf8.count <= maximumLength,
      !text.unicodeScalars.contains("\u{FFFD}"),
      !PersonalNumber.occurs(in: text)
    else { return nil }
    return text
  }

  /// The most bytes of an id that is repeated.
  static let maximumLength = 256

  private static func readable(_ node: JSONNode) -> String? {
    node.containsReplacementCharacter ? nil : node.text
  }

  /// The string that the outermost object has under `id`, its quotation marks included; what is
  /// looked at is the beginning of a JSON text, all of it sound.
  private static func value(in beginning: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    var depth = 0
    var rest = beginning
    while let byte = rest.first {
      switch byte {
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: "\""):
        guard let text = string(atStartOf: rest) else { return nil }
        rest = rest[text.endIndex...]
        guard depth == 1, text.elementsEqual("\"id\"".utf8) else { continue }
        let value = rest.drop { isSpace($0) }
        // What no colon follows is a value.
        guard value.first == UInt8(ascii: ":") else { continue }
        return string(atStartOf: value.dropFirst().drop { isSpace($0) })
      default: break
      }
      rest = rest.dropFirst()
    }
    return nil
  }

  /// A string with its quotation marks; `nil` where none begins, or it doesn't end.
  private static func string(atStartOf text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard text.first == UInt8(ascii: "\"") else { return nil }
    var position = text.startIndex + 1
    while position < text.endIndex {
      switch text[position] {
      case UInt8(ascii: "\\"): position += 2
      case UInt8(ascii: "\""): return text[text.startIndex...position]
      default: position += 1
      }
    }
    return nil
  }

  private static func isSpace(_ byte: UInt8) -> Bool { [0x20, 0x09, 0x0A, 0x0D].contains(byte) }
}

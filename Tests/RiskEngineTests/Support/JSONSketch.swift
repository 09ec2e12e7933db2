/// A JSON value for building documents in tests; objects keep the order of their keys.
indirect enum JSONSketch: Sendable {
  case null
  case boolean(Bool)
  /// A number as it is written.
  case number(String)
  case text(String)
  case list([JSONSketch])
  case object([(key: String, value: JSONSketch)])

  /// The value of a key of an object; setting `nil` removes the key.
  subscript(key: String) -> JSONSketch? {
    get {
      guard case .object(let members) = self else { return nil }
      return members.first { $0.key == key }?.value
    }
    set {
      guard case .object(var members) = self else { return }
      let position = members.firstIndex { $0.key == key } ?? members.endIndex
      if position < members.endIndex { members.remove(at: position) }
      if let newValue { members.insert((key, newValue), at: position) }
      self = .object(members)
    }
  }

  /// The same object with another value for a key.
  func with(_ key: String, _ value: JSONSketch?) -> JSONSketch {
    var changed = self
    changed[key] = value
    return changed
  }

  /// The JSON text on one line.
  ///
  /// Recursion ends with the depth of the sketch, a few levels.
  var json: String {
    switch self {
    case .null: "null"
    case .boolean(let boolean): "\(boolean)"
    case .number(let number): number
    case .text(let text): JSONSketch.quoted(text)
    case .list(let elements): "[" + elements.map(\.json).joined(separator: ", ") + "]"
    case .object(let members):
      "{"
        + members.map { JSONSketch.quoted($0.key) + ": " + $0.value.json }.joined(separator: ", ")
        + "}"
    }
  }

  var bytes: [UInt8] { Array(json.utf8) }

  private static func quoted(_ text: String) -> String {
    let escaped = text.flatMap { character -> String in
      switch character {
      case "\"", "\\": "\\\(character)"
      case "\n": "\\n"
      default: String(character)
      }
    }
    return "\"" + String(escaped) + "\""
  }
}

extension JSONSketch: ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByStringInterpolation, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  init(booleanLiteral value: Bool) { self = .boolean(value) }
  init(integerLiteral value: Int) { self = .number(String(value)) }
  init(stringLiteral value: String) { self = .text(value) }
  init(arrayLiteral elements: JSONSketch...) { self = .list(elements) }
  init(dictionaryLiteral elements: (String, JSONSketch)...) {
    self = .object(elements.map { ($0.0, $0.1) })
  }
}

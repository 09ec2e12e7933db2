/// Reads the members of one object and remembers which keys the format has, so that the others
/// can be reported with the nearest key that was meant.
package struct ObjectReader {
  package let node: JSONNode
  package let reader: DocumentReader
  /// In file order, each key once.
  private var members: [Member] = []
  /// Where each name stands among ``members``, once they are many: few are found sooner one by one.
  private var positions: [String: Int] = [:]
  private var known: [String] = []

  private struct Member {
    let name: String
    let key: Int
    /// Of a repeated key the last.
    var value: Int
    var isKnown = false
  }

  /// More members than this are found by a table.
  private static let fewMembers = 16

  /// Opens an object; anything else is a finding and gives `nil`.
  ///
  /// Repeated keys are reported here. Keys that begin with `x-` are passed over.
  package init?(_ node: JSONNode, _ reader: DocumentReader) {
    guard node.kind == .object else {
      reader.report(reader.wrongType(node, .object), at: node)
      return nil
    }
    self.node = node
    self.reader = reader
    for (key, value) in node.members {
      guard let name = reader.text(key) else { continue }
      guard !name.utf8.starts(with: "x-".utf8) else { continue }
      if let position = position(of: name) {
        members[position].value = value.index
        reader.report(DocumentProblem.duplicateKey(name), at: key)
      } else {
        append(Member(name: name, key: key.index, value: value.index))
      }
    }
  }

  private mutating func append(_ member: Member) {
    members.append(member)
    guard members.count > ObjectReader.fewMembers else { return }
    for position in positions.count..<members.count {
      positions[members[position].name] = position
    }
  }

  private func position(of name: String) -> Int? {
    members.count > ObjectReader.fewMembers
      ? positions[name] : members.firstIndex { $0.name == name }
  }

  private func node(at index: Int) -> JSONNode { JSONNode(document: node.document, index: index) }

  /// The value of an optional key.
  package mutating func optional(_ key: String) -> JSONNode? {
    known.append(key)
    guard let position = position(of: key) else { return nil }
    members[position].isKnown = true
    return node(at: members[position].value)
  }

  /// The value of a required key; its absence is a finding.
  package mutating func required(_ key: String) -> JSONNode? {
    let value = optional(key)
    if value == nil { reader.report(DocumentProblem.missingKey(key), at: node) }
    return value
  }

  /// The value of an optional key, where `null` says no more than its absence.
  package mutating func stated(_ key: String) -> JSONNode? {
    optional(key).flatMap { $0.kind == .null ? nil : $0 }
  }

  /// Reports the keys that nobody asked for; called when all keys have been read.
  package func finish() {
    for member in members where !member.isKnown {
      let suggestion = reader.isFull ? nil : Suggestion.nearest(to: member.name, among: known)
      reader.report(
        DocumentProblem.unknownKey(member.name, suggestion: suggestion), at: node(at: member.key))
    }
  }

  /// The names of the members, in file order, for objects whose keys are ids.
  package var names: [(name: String, key: JSONNode, value: JSONNode)] {
    members.map { ($0.name, node(at: $0.key), node(at: $0.value)) }
  }
}

extension ObjectReader {
  package mutating func text(_ key: String) -> String? { required(key).flatMap(reader.text) }
  package mutating func identifier(_ key: String) -> String? {
    required(key).flatMap(reader.identifier)
  }
  package mutating func localID(_ key: String) -> String? { required(key).flatMap(reader.localID) }
  package mutating func boolean(_ key: String) -> Bool? { required(key).flatMap(reader.boolean) }
  package mutating func number(_ key: String) -> Fraction? { required(key).flatMap(reader.number) }
  package mutating func day(_ key: String) -> CalendarDay? { required(key).flatMap(reader.day) }
  package mutating func localized(_ key: String) -> LocalizedText? {
    required(key).flatMap(reader.localized)
  }
  package mutating func optionalLocalized(_ key: String) -> LocalizedText? {
    optional(key).flatMap(reader.localized)
  }
  package mutating func optionalText(_ key: String) -> String? {
    optional(key).flatMap(reader.text)
  }

  /// The elements of a required list, each read by `read`; findings for what can't be read.
  package mutating func list<Element>(
    _ key: String, limit: Int = DocumentReader.maximumEntries,
    _ read: (JSONNode) -> Element?
  ) -> [Element] {
    required(key).map { reader.list($0, limit: limit, read) } ?? []
  }

  /// The elements of an optional list, where `null` says no more than its absence.
  package mutating func statedList<Element>(
    _ key: String, _ read: (JSONNode) -> Element?
  ) -> [Element] {
    stated(key).map { reader.list($0, read) } ?? []
  }

  /// The elements of an optional list.
  package mutating func optionalList<Element>(
    _ key: String, limit: Int = DocumentReader.maximumEntries,
    _ read: (JSONNode) -> Element?
  ) -> [Element] {
    optional(key).map { reader.list($0, limit: limit, read) } ?? []
  }
}

extension DocumentReader {
  /// The stated limit on the entries of a list in a definition.
  package static let maximumEntries = 2_000

  /// The elements of a list, each read by `read`.
  package func list<Element>(
    _ node: JSONNode, limit: Int = maximumEntries, _ read: (JSONNode) -> Element?
  ) -> [Element] {
    guard node.kind == .array else {
      report(wrongType(node, .array), at: node)
      return []
    }
    guard node.count <= limit else {
      report(DocumentProblem.tooManyEntries(limit: limit), at: node)
      return []
    }
    return node.elements.compactMap(read)
  }

  /// Opens an object, reads it with `body`, and reports keys that were not asked for.
  package func object<Result>(
    _ node: JSONNode, _ body: (inout ObjectReader) -> Result?
  ) -> Result? {
    guard var object = ObjectReader(node, self) else { return nil }
    let result = body(&object)
    object.finish()
    return result
  }
}

extension ObjectReader {
  /// Opens an object that has been opened before, without reporting its repeated keys, or keys that
  /// nobody asks for, again.
  package init?(_ node: JSONNode, silently reader: DocumentReader) {
    guard node.kind == .object else { return nil }
    self.node = node
    self.reader = reader
    for (key, value) in node.members {
      guard let name = key.text, position(of: name) == nil else { continue }
      append(Member(name: name, key: key.index, value: value.index, isKnown: true))
    }
  }
}

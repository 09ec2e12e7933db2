/// A result that was written earlier, as far as it must be understood to be computed again.
package struct ResultRecord: Sendable {
  /// The case's pseudonym.
  package let id: String
  /// The engine that wrote it, if it says so.
  let engine: String?
  /// The date of the case, if it says so.
  let date: String?
  /// The digest of the case, as it was written; `nil` where none was.
  let inputDigest: String?
  let definitions: [Definition]
  /// Which versions were used where the case didn't choose.
  let versionChoice: VersionChoice
  /// The whole result.
  let node: JSONNode

  /// A definition that the result names.
  struct Definition: Sendable, Hashable {
    let kind: DocumentKind
    let id: String
    let version: SemanticVersion
    /// Its digest, as it was written; `nil` where none was.
    let digest: String?

    var label: String { "\(id) \(version)" }
  }

  /// The policy that the result names, which it was routed by.
  var policy: PolicyChoice {
    definitions.first { $0.kind == .policy }.map { .named($0.id, $0.version) } ?? .none
  }
}

extension ResultRecord {
  /// Reads one result; `nil` after findings that say why it can't be used.
  ///
  /// Members that a result doesn't have are no finding here: computing it again shows them. A key
  /// that stands twice in any object is one, since nothing says which of its values was meant.
  ///
  /// - Complexity: O(bytes), without recursion.
  package static func read(
    _ node: JSONNode, _ reader: DocumentReader, allowsPersonalNumbers: Bool = false
  ) -> ResultRecord? {
    guard node.kind == .object else {
      reader.report(reader.wrongType(node, .object), at: node)
      return nil
    }
    // Of a document of another kind nothing else is worth telling.
    let format = node.member("format")
    guard format?.equals(DocumentKind.result.format) == true else {
      reader.report(
        DocumentProblem.wrongFormat(
          found: format?.quotation ?? .null, expected: [DocumentKind.result.format]),
        at: format ?? node)
      return nil
    }
    reader.reportRepeatedKeys(in: node)
    func required(_ key: String) -> JSONNode? {
      let value = node.member(key)
      if value == nil { reader.report(DocumentProblem.missingKey(key), at: node) }
      return value
    }
    let idNode = required("id")
    let id = idNode.flatMap(reader.words)
    if let id, let idNode, !allowsPersonalNumbers, PersonalNumber.occurs(in: id) {
      reader.report(CaseProblem.personalNumber, at: idNode)
    }
    let definitions = required("definitions").map { reader.list($0, reader.recordedDefinition) }
    guard let id, let definitions, !reader.hasErrors else { return nil }
    let input = node.member("input")?.member("digest")
    return ResultRecord(
      id: id, engine: node.member("engine")?.text, date: node.member("date")?.text,
      inputDigest: input?.text, definitions: definitions,
      versionChoice: VersionChoice(recorded: node.member("versions")), node: node)
  }
}

extension VersionChoice {
  /// What a result says of it; what can't be understood shows when the result is computed again.
  fileprivate init(recorded node: JSONNode?) {
    self.init()
    asOf = node?.member("asOf")?.text.flatMap { CalendarDay($0) }
    guard let members = node?.member("instruments")?.members else { return }
    for (key, value) in members {
      guard let id = key.text, let version = value.text.flatMap({ SemanticVersion($0) })
      else { continue }
      instruments[id] = version
    }
  }
}

extension DocumentReader {
  /// `{"kind", "id", "version", "digest"?}` and whatever else a result says of a definition.
  fileprivate func recordedDefinition(_ node: JSONNode) -> ResultRecord.Definition? {
    guard var object = ObjectReader(node, silently: self) else {
      report(wrongType(node, .object), at: node)
      return nil
    }
    let kind = object.required("kind").flatMap { choice($0, of: DefinitionKind.self) }
    let id = object.required("id").flatMap(documentID)
    let version = object.required("version").flatMap(self.version)
    guard let kind = kind?.kind, let id, let version else { return nil }
    return ResultRecord.Definition(
      kind: kind, id: id, version: version, digest: object.optional("digest")?.text)
  }

  private enum DefinitionKind: String, CaseIterable {
    case instrument, policy, programmes
    var kind: DocumentKind? { DocumentKind(rawValue: rawValue) }
  }

  /// Reports each key that its object already has, anywhere inside a value.
  fileprivate func reportRepeatedKeys(in root: JSONNode) {
    var open = [root]
    while let node = open.popLast() {
      switch node.kind {
      case .array: open += node.elements
      case .object:
        var seen: Set<[UInt8]> = []
        for (key, value) in node.members {
          if !seen.insert(Array(key.textSlice ?? [])).inserted {
            report(DocumentProblem.duplicateKey(key.text ?? ""), at: key)
          }
          open.append(value)
        }
      case .null, .boolean, .number, .string: break
      }
    }
  }
}

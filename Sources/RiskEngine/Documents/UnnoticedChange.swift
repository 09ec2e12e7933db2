/// A change of a definition that no test can notice, with the reason, as its author declares it.
package struct UnnoticedChange: Sendable {
  /// The JSON Pointer of the value that may be changed unnoticed.
  package let pointer: String
  /// What is written there instead; `nil` for anything.
  package let changed: String?
  package let reason: LocalizedText
  /// Where the declaration stands.
  package let node: JSONNode
}

extension DocumentReader {
  func unnoticedChange(_ node: JSONNode) -> UnnoticedChange? {
    object(node) { object in
      let pointer = object.text("at")
      let changed = object.optionalText("to")
      let reason = object.localized("reason")
      guard let pointer, let reason else { return nil }
      return UnnoticedChange(pointer: pointer, changed: changed, reason: reason, node: node)
    }
  }
}

extension JSONNode {
  /// Whether both mean the same: numbers by their value, texts by their characters, objects
  /// whatever the order of their members.
  ///
  /// - Complexity: Linear. Recursion is bounded by the depth that a document may have.
  package func isEquivalent(to other: JSONNode) -> Bool {
    guard kind == other.kind, count == other.count else { return false }
    switch kind {
    case .null: return true
    case .boolean: return boolean == other.boolean
    case .number:
      if case .success(let a)? = number, case .success(let b)? = other.number { return a == b }
      return numberText == other.numberText
    case .string: return other.text.map(equals) ?? false
    case .array:
      return zip(elements, other.elements).allSatisfy { $0.isEquivalent(to: $1) }
    case .object:
      // Mostly both list their members in one order.
      var places: [String: JSONNode]?
      for (member, twin) in zip(members, other.members) {
        let name = member.key.text ?? ""
        if twin.key.equals(name) {
          guard member.value.isEquivalent(to: twin.value) else { return false }
          continue
        }
        let known = places ?? other.valuesByName
        places = known
        guard let value = known[name], member.value.isEquivalent(to: value) else { return false }
      }
      return true
    }
  }

  private var valuesByName: [String: JSONNode] {
    Dictionary(members.map { ($0.key.text ?? "", $0.value) }, uniquingKeysWith: { a, _ in a })
  }

  /// The value of a member; `nil` if there is none, or this is no object.
  package func member(_ name: String) -> JSONNode? {
    members.first { $0.key.equals(name) }?.value
  }
}

/// A total, or a level, that came with old data.
///
/// It is compared with what the answers give, never trusted, and no part of any result.
package struct StoredTotal: Sendable {
  /// What stood in the old data.
  package enum Value: Sendable, Hashable {
    case score(Fraction)
    case level(String)
  }

  /// The score, or the level scale.
  package let id: String
  package let value: Value
  /// Where it is named.
  package let key: JSONNode
}

extension DocumentReader {
  /// `{"scores": {id: number}, "levels": {id: level}}`, both optional.
  func storedTotals(_ node: JSONNode) -> [StoredTotal] {
    object(node) { object in
      func totals(
        _ key: String, _ value: (JSONNode) -> StoredTotal.Value?
      ) -> [StoredTotal] {
        let names = object.stated(key).flatMap { ObjectReader($0, self) }?.names ?? []
        return names.compactMap { name, key, node in
          node.kind == .null ? nil : value(node).map { StoredTotal(id: name, value: $0, key: key) }
        }
      }
      return totals("scores") { number($0).map(StoredTotal.Value.score) }
        + totals("levels") { text($0).map(StoredTotal.Value.level) }
    } ?? []
  }
}

extension Library {
  /// The municipalities that there are policies of, as these write them, sorted.
  package mutating func municipalities() -> [String] {
    var names: Set<String> = []
    for entry in entries where entry.kind == .policy {
      if let name = outline(of: entry).municipality { names.insert(name) }
    }
    return names.sorted()
  }
}

/// The name of a municipality, as people type it.
package struct TypedMunicipality: Sendable {
  private let spellings: Set<String>

  /// Letter case, spaces, a final "kommun" or "stad" and the genitive before it don't matter.
  package init(_ text: String) {
    let words = text.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
    guard let last = words.last, words.count > 1, ["kommun", "stad"].contains(last) else {
      spellings = [words.joined(separator: " ")]
      return
    }
    let name = words.dropLast().joined(separator: " ")
    spellings = [name, name.hasSuffix("s") ? String(name.dropLast()) : name]
  }

  /// The one of some names that is meant, as it stands there.
  package func named(among names: [String]) -> String? {
    names.first { !TypedMunicipality($0).spellings.isDisjoint(with: spellings) }
  }

  /// The one of some names that was perhaps meant.
  package func nearest(among names: [String]) -> String? {
    spellings.sorted().lazy.compactMap { Suggestion.nearest(to: $0, among: names) }.first
  }
}

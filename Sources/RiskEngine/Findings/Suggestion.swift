/// Finds the word that was probably meant.
package enum Suggestion {
  /// The candidate nearest to `word`, if it is near enough to be worth proposing.
  ///
  /// Near enough is at most a third of the longer word's length in insertions, deletions,
  /// substitutions and swaps of neighbours, letter case aside; ties go to the first candidate.
  ///
  /// - Complexity: O(candidates × length²), on a cold path.
  package static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
    let wanted = Array(word.lowercased().unicodeScalars.prefix(maximumLength))
    var best: (candidate: String, distance: Int)?
    for candidate in candidates where candidate != word {
      let letters = Array(candidate.lowercased().unicodeScalars.prefix(maximumLength))
      // No distance is less than the difference in length.
      guard abs(wanted.count - letters.count) * 3 <= max(wanted.count, letters.count) else {
        continue
      }
      let distance = distance(wanted, letters)
      guard distance * 3 <= max(wanted.count, letters.count) else { continue }
      if best.map({ distance < $0.distance }) ?? true { best = (candidate, distance) }
    }
    return best?.candidate
  }

  /// How far two short words are from each other, if no further than `limit`.
  static func distance(_ word: String, _ other: String, atMost limit: Int) -> Int? {
    let (a, b) = (Array(word.unicodeScalars), Array(other.unicodeScalars))
    // No distance is less than the difference in length.
    guard abs(a.count - b.count) <= limit, max(a.count, b.count) <= maximumLength else {
      return nil
    }
    let found = distance(a, b)
    return found <= limit ? found : nil
  }

  /// Longer words are compared by their beginning only, so that hostile input costs little.
  private static let maximumLength = 64

  /// Damerau-Levenshtein distance (optimal string alignment).
  private static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var beforePrevious: [Int] = []
    var previous = Array(0...b.count)
    for i in a.indices {
      var current = [i + 1]
      for j in b.indices {
        let substitution = previous[j] + (a[i] == b[j] ? 0 : 1)
        var least = min(previous[j + 1] + 1, current[j] + 1, substitution)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          least = min(least, beforePrevious[j - 1] + 1)
        }
        current.append(least)
      }
      beforePrevious = previous
      previous = current
    }
    return previous[b.count]
  }
}

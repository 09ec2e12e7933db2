/// Which entry of one list is which of another.
struct EntryAlignment {
  enum Pair {
    case both(Int, Int)
    case onlyBefore(Int)
    case onlyAfter(Int)
  }

  /// The pairs, in the order of the later list; what was removed stands where it stood.
  let pairs: [Pair]
  /// Whether entries that both lists have stand in another order.
  let isReordered: Bool

  /// The most comparisons that finding unnamed entries again may take; beyond it they go by place.
  private static let workLimit = 1_000_000

  /// Pairs entries by their names.
  ///
  /// - Complexity: O(*n*).
  init(names before: [String], _ after: [String]) {
    let places = Dictionary(
      before.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let found = after.map { places[$0] }
    let kept = Set(found.compactMap(\.self))
    var pairs: [Pair] = []
    var next = 0
    func removed(upTo end: Int) {
      while next < end {
        if !kept.contains(next) { pairs.append(.onlyBefore(next)) }
        next += 1
      }
    }
    for (index, place) in found.enumerated() {
      guard let place else {
        pairs.append(.onlyAfter(index))
        continue
      }
      removed(upTo: place)
      next = max(next, place + 1)
      pairs.append(.both(place, index))
    }
    removed(upTo: before.count)
    self.pairs = pairs
    let order = found.compactMap(\.self)
    isReordered = zip(order, order.dropFirst()).contains { $0 > $1 }
  }

  /// Pairs entries that have no names: equal ones that stand in one order, and between them the
  /// others by place.
  init(_ before: [JSONNode], _ after: [JSONNode]) {
    isReordered = false
    var (start, tail) = (0, 0)
    let shorter = min(before.count, after.count)
    while start < shorter, before[start].isEquivalent(to: after[start]) { start += 1 }
    while tail < shorter - start,
      before[before.count - 1 - tail].isEquivalent(to: after[after.count - 1 - tail])
    { tail += 1 }
    var pairs = (0..<start).map { Pair.both($0, $0) }
    let olds = start..<before.count - tail
    let news = start..<after.count - tail
    var (old, new) = (olds.lowerBound, news.lowerBound)
    func gap(_ oldEnd: Int, _ newEnd: Int) {
      while old < oldEnd, new < newEnd {
        pairs.append(.both(old, new))
        old += 1
        new += 1
      }
      while old < oldEnd {
        pairs.append(.onlyBefore(old))
        old += 1
      }
      while new < newEnd {
        pairs.append(.onlyAfter(new))
        new += 1
      }
    }
    for (a, b) in EntryAlignment.common(before, olds, after, news) {
      gap(a, b)
      pairs.append(.both(a, b))
      (old, new) = (a + 1, b + 1)
    }
    gap(olds.upperBound, news.upperBound)
    pairs += (0..<tail).map { .both(before.count - tail + $0, after.count - tail + $0) }
    self.pairs = pairs
  }

  /// The longest common subsequence of two ranges, by position in both.
  private static func common(
    _ before: [JSONNode], _ olds: Range<Int>, _ after: [JSONNode], _ news: Range<Int>
  ) -> [(Int, Int)] {
    guard !olds.isEmpty, !news.isEmpty, olds.count * news.count <= workLimit else { return [] }
    let width = news.count + 1
    var lengths = Array(repeating: 0, count: (olds.count + 1) * width)
    var equal = Array(repeating: false, count: olds.count * news.count)
    for i in olds.indices.reversed() {
      for j in news.indices.reversed() {
        let (row, column) = (i - olds.lowerBound, j - news.lowerBound)
        let isEqual = before[i].isEquivalent(to: after[j])
        equal[row * news.count + column] = isEqual
        lengths[row * width + column] =
          isEqual
          ? lengths[(row + 1) * width + column + 1] + 1
          : max(lengths[(row + 1) * width + column], lengths[row * width + column + 1])
      }
    }
    var pairs: [(Int, Int)] = []
    var (row, column) = (0, 0)
    while row < olds.count, column < news.count {
      if equal[row * news.count + column] {
        pairs.append((olds.lowerBound + row, news.lowerBound + column))
        row += 1
        column += 1
      } else if lengths[(row + 1) * width + column] >= lengths[row * width + column + 1] {
        row += 1
      } else {
        column += 1
      }
    }
    return pairs
  }
}

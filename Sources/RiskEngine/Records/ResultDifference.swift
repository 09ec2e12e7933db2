/// One place where a recorded result and the recomputed one aren't equal as JSON.
package struct ResultDifference: Sendable {
  /// The place, as a JSON Pointer from the result's object.
  package let pointer: String
  /// What stands there in the record; `nil` where nothing does.
  package let recorded: JSONNode?
  /// What stands there when it is computed again; `nil` where nothing does.
  package let recomputed: JSONNode?
  /// What the place is about.
  package let aspect: Aspect

  package enum Aspect: Sendable, Hashable {
    /// Something that was computed.
    case content
    /// The order of an object's members; their values may differ besides.
    case order
    /// The program that wrote it.
    case engine
    /// The digest of the case.
    case inputDigest
    /// The digest of the definition at this position.
    case definitionDigest(Int)
    /// Where in the case's file a finding points.
    case place
  }
}

extension ResultDifference {
  /// Every difference between a record and what was computed anew, in document order, at most as
  /// many as ``limit``, and how many more there are.
  ///
  /// Compared are values and the order of members. Whitespace, escapes, and how a number is
  /// written (`1.0` for `1`) are no content.
  ///
  /// - Complexity: O(bytes of both), without recursion.
  package static func all(
    between recorded: JSONNode, and recomputed: JSONNode
  ) -> (found: [ResultDifference], more: Int) {
    var comparison = Comparison(
      recorded: JSONLocator(recorded.document), recomputed: JSONLocator(recomputed.document),
      prefix: recorded.location.pointer)
    comparison.run(recorded, recomputed)
    return (comparison.found, comparison.more)
  }

  /// More differences than this are counted only.
  package static let limit = 1_000
}

/// Walks two values side by side.
private struct Comparison {
  private typealias Pair = (recorded: JSONNode?, recomputed: JSONNode?)

  private(set) var found: [ResultDifference] = []
  private(set) var more = 0
  private var recorded: JSONLocator
  private var recomputed: JSONLocator
  /// The pointer of the recorded result in its file.
  private let prefix: String
  private var open: [Pair] = []

  init(recorded: JSONLocator, recomputed: JSONLocator, prefix: String) {
    self.recorded = recorded
    self.recomputed = recomputed
    self.prefix = prefix
  }

  mutating func run(_ first: JSONNode, _ second: JSONNode) {
    open = [(first, second)]
    while let pair = open.popLast() {
      guard let first = pair.recorded, let second = pair.recomputed else {
        add(pair)
        continue
      }
      switch (first.kind, second.kind) {
      case (.object, .object): compareMembers(first, second)
      case (.array, .array): compareElements(first, second)
      default: if !first.isEquivalent(to: second) { add(pair) }
      }
    }
  }

  private mutating func compareElements(_ first: JSONNode, _ second: JSONNode) {
    var pairs: [Pair] = []
    var (left, right) = (first.elements, second.elements)
    while true {
      let pair = (left.next(), right.next())
      if pair.0 == nil, pair.1 == nil { break }
      pairs.append(pair)
    }
    open += pairs.reversed()
  }

  private mutating func compareMembers(_ first: JSONNode, _ second: JSONNode) {
    let (left, right) = (Array(first.members), Array(second.members))
    var pairs: [Pair] = []
    if left.count == right.count,
      zip(left, right).allSatisfy({ $0.key.hasSameText(as: $1.key) })
    {
      pairs = zip(left, right).map { ($0.value, $1.value) }
    } else {
      let names = left.map { Array($0.key.textSlice ?? []) }
      let places = Dictionary(
        zip(names, left.indices), uniquingKeysWith: { first, _ in first })
      let partners = right.map { places[Array($0.key.textSlice ?? [])] }
      pairs = zip(right, partners).map { member, partner in
        (partner.map { left[$0].value }, member.value)
      }
      let matched = partners.compactMap(\.self)
      let kept = Set(matched)
      pairs += left.indices.filter { !kept.contains($0) }.map { (left[$0].value, nil) }
      if matched != matched.sorted() { add((first, second), .order) }
    }
    open += pairs.reversed()
  }

  private mutating func add(_ pair: Pair, _ aspect: ResultDifference.Aspect? = nil) {
    guard found.count < ResultDifference.limit else {
      more += 1
      return
    }
    let pointer =
      pair.recomputed.map { recomputed.location(of: $0).pointer }
      ?? pair.recorded.map { String(recorded.location(of: $0).pointer.dropFirst(prefix.count)) }
      ?? ""
    found.append(
      ResultDifference(
        pointer: pointer, recorded: pair.recorded, recomputed: pair.recomputed,
        aspect: aspect ?? Comparison.aspect(of: pointer, pair)))
  }

  /// What a place of a result is about.
  private static func aspect(of pointer: String, _ pair: Pair) -> ResultDifference.Aspect {
    let parts = pointer.split(separator: "/").map(String.init)
    switch (parts.count, parts.first, parts.last) {
    case (1, "engine", _): return .engine
    case (2, "input", "digest"), (1, "input", _): return .inputDigest
    case (3, "definitions", "digest"):
      return Int(parts[1]).map { .definitionDigest($0) } ?? .content
    case (3, "findings", "line"), (3, "findings", "column"): return .place
    case (3, "findings", "pointer") where isMoved(pair): return .place
    default: return .content
    }
  }

  /// Whether two pointers differ only in the position of the case in an array of cases.
  private static func isMoved(_ pair: Pair) -> Bool {
    guard let first = pair.recorded?.text, let second = pair.recomputed?.text else { return false }
    func withoutPosition(_ pointer: String) -> Substring {
      let part = pointer.dropFirst().prefix { $0 != "/" }
      guard pointer.hasPrefix("/"), Int(part) != nil else { return pointer[...] }
      return pointer.dropFirst(1 + part.count)
    }
    return withoutPosition(first).utf8.elementsEqual(withoutPosition(second).utf8)
  }
}

extension JSONNode {
  /// Whether two keys are the same bytes.
  fileprivate func hasSameText(as other: JSONNode) -> Bool {
    guard let mine = textSlice, let theirs = other.textSlice else { return false }
    return mine.elementsEqual(theirs)
  }
}

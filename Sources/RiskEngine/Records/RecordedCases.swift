/// The cases that results are verified with, by id.
package struct RecordedCases: Sendable {
  package typealias Entry = (document: JSONDocument, node: JSONNode)

  private var byID: [String: [Entry]] = [:]
  /// All of them; digests are worked out when a result's id isn't found.
  private var entries: [Entry] = []
  private var byDigest: [Digest: Int]?

  package init() {}

  /// Adds the cases of a file.
  package mutating func add(_ file: CaseFile) {
    for case .document(let document, let node) in file.entries {
      entries.append((document, node))
      guard let id = node.member("id")?.text else { continue }
      byID[id, default: []].append((document, node))
    }
    byDigest = nil
  }

  /// The case of a result: of those with its id the one with its digest, else the only one, else
  /// the only one of its date; without its id, the one with its digest.
  mutating func entry(for record: ResultRecord) -> Result<Entry, Unmatched> {
    let named = byID[record.id] ?? []
    let digest = record.inputDigest.flatMap(Digest.init)
    if let exact = named.first(where: { Case.digest(of: $0.node) == digest }) {
      return .success(exact)
    }
    if let only = named.first, named.count == 1 { return .success(only) }
    if named.isEmpty {
      guard let digest, let place = digests[digest] else { return .failure(.none) }
      return .success(entries[place])
    }
    let dated = named.filter { $0.node.member("date")?.text == record.date }
    if let only = dated.first, dated.count == 1 { return .success(only) }
    return .failure(.several(named.count))
  }

  enum Unmatched: Error {
    case none
    case several(Int)
  }

  private var digests: [Digest: Int] {
    mutating get {
      if let byDigest { return byDigest }
      let digests = Dictionary(
        zip(entries.map { Case.digest(of: $0.node) }, entries.indices),
        uniquingKeysWith: { first, _ in first })
      byDigest = digests
      return digests
    }
  }
}

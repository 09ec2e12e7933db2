extension InstrumentReader {
  /// The keys of an answer with remarks, with which a rating can't be told apart.
  private static let answerKeys: Set = ["value", "missing", "note", "source", "contested"]

  /// The ids of the ratings of one factor: two to four.
  func ratingNames(_ node: JSONNode) -> [String] {
    let names = reader.list(node) { node -> String? in
      guard let name = reader.identifier(node) else { return nil }
      if InstrumentReader.answerKeys.contains(name) {
        reader.report(InstrumentProblem.reservedRating(name), at: node)
      }
      return name
    }
    if node.kind == .array, !(2...4).contains(node.count) {
      reader.report(InstrumentProblem.ratingCount(found: node.count, low: 2, high: 4), at: node)
    }
    reader.reportDuplicates(names, at: node)
    return Array(names.prefix(4))
  }
}

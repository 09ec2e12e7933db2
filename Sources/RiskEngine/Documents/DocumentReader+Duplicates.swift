extension DocumentReader {
  /// Reports every id that stands a second time, at the list that holds it.
  func reportDuplicates(_ ids: [String], at list: JSONNode?) {
    guard let list else { return }
    var seen: Set<String> = []
    for id in ids where !seen.insert(id).inserted {
      report(DocumentProblem.duplicateID(id), at: list)
    }
  }
}

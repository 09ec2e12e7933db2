extension Response {
  /// One answer per item.
  ///
  /// Keys are compared as bytes with the item that is expected next, since
  /// files keep the order of the form; only a key out of order is looked up by its text.
  static func answers(
    _ object: JSONNode, to instrument: Instrument, _ reader: DocumentReader,
    _ isUsable: inout Bool
  ) -> [Answer] {
    var answers = [Answer](repeating: .missing(.notAsked), count: instrument.items.count)
    var isGiven = [Bool](repeating: false, count: answers.count)
    var next = 0
    for (key, value) in object.members {
      guard let items = instrument.items(answeredBy: key, expecting: next),
        let item = items.first
      else {
        if !reportUnknown(key, instrument, reader) { continue }
        isUsable = false
        continue
      }
      next = items.upperBound
      guard !isGiven[item] else {
        reader.report(DocumentProblem.duplicateKey(instrument.items[item].answerKey), at: key)
        isUsable = false
        continue
      }
      isGiven[item] = true
      if instrument.items[item].rating != nil {
        let given = ratings(value, of: instrument.items[items], reader)
        if let given { answers.replaceSubrange(items, with: given) } else { isUsable = false }
      } else if let answer = answer(value, to: instrument.items[item], reader) {
        answers[item] = answer
      } else {
        isUsable = false
      }
    }
    return answers
  }

  /// The answers to the ratings of one factor; `null` and an absent key are *not asked*.
  private static func ratings(
    _ node: JSONNode, of items: ArraySlice<Item>, _ reader: DocumentReader
  ) -> [Answer]? {
    guard node.kind != .null else { return items.map { _ in .missing(.notAsked) } }
    return reader.object(node) { object in
      // All of them are read, so that what is wrong is told in one run.
      let answers = items.map { item -> Answer? in
        guard let value = object.optional(item.rating?.name ?? item.id) else {
          return .missing(.notAsked)
        }
        return answer(value, to: item, reader)
      }
      let given = answers.compactMap(\.self)
      return given.count == answers.count ? given : nil
    }
  }

  /// Reports a key that is no item, unless it begins with `x-`.
  private static func reportUnknown(
    _ key: JSONNode, _ instrument: Instrument, _ reader: DocumentReader
  ) -> Bool {
    guard let name = reader.text(key) else { return true }
    if name.utf8.starts(with: "x-".utf8) { return false }
    let suggestion = reader.suggestion(for: name, among: instrument.items.map(\.answerKey))
    reader.report(
      CaseProblem.unknownItem(name, instrument: instrument.head.id, suggestion: suggestion),
      at: key)
    return true
  }
}

/// Responses to one instrument about one person by one informant, side by side.
public struct ResponseSeries: Sendable {
  /// At least two, earliest first; of those of one day in the order of the case.
  public let responses: [ScoredResponse]

  /// The instrument in the version of the latest response.
  public var instrument: Instrument { responses[responses.count - 1].response.instrument }

  /// Whether a response's scores can be held against the latest one's: of one major version.
  public func isComparable(_ position: Int) -> Bool {
    responses[position].response.instrument.head.version.major == instrument.head.version.major
  }

  /// Whether all of them can.
  public var isComparable: Bool { responses.indices.allSatisfy(isComparable) }

  /// The values of the score of this id, by response; `nil` where there is none, or it can't be
  /// compared.
  public func values(ofScore id: String) -> [Fraction?] {
    responses.indices.map { position in
      isComparable(position) ? responses[position].score(named: id)?.value : nil
    }
  }

  /// The levels of a scale, by response: what a human departed to, else the computed one; `nil`
  /// where there is none, or it can't be compared.
  func levels(of id: String) -> [Level?] {
    responses.indices.map { position in
      let scored = responses[position]
      guard isComparable(position),
        let index = scored.response.instrument.levels.firstIndex(where: { $0.id == id })
      else { return nil }
      let level = scored.response.overrides[index]?.to ?? scored.levels[index].level
      return level.map { scored.response.instrument.levels[index].level($0) }
    }
  }

  /// The answers to an item of the latest version, as they count; `nil` where a version doesn't have it, or can't be
  /// compared.
  func answers(toItem index: Int) -> [(item: Item, answer: Answer)?] {
    let wanted = instrument.items[index]
    return responses.indices.map { position in
      let scored = responses[position]
      let items = scored.response.instrument.items
      guard isComparable(position),
        let found = items.firstIndex(where: {
          $0.id == wanted.id && $0.rating?.name == wanted.rating?.name
        })
      else { return nil }
      return (items[found], scored.answers[found])
    }
  }

  /// Whether two of the answers differ; an item that some version lacks has changed.
  func hasChanged(item index: Int) -> Bool {
    let codes = answers(toItem: index).enumerated().compactMap { position, found -> String?? in
      isComparable(position) ? .some(found.map { $0.answer.code(for: $0.item) }) : nil
    }
    return Set(codes.map { $0 ?? "" }).count > 1
  }
}

extension CaseResult {
  /// The instruments that were filled in more than once, each by one informant, in the order of
  /// their first responses.
  public var series: [ResponseSeries] {
    var keys: [ScoredResponse.Series] = []
    var groups: [ScoredResponse.Series: [ScoredResponse]] = [:]
    for response in responses {
      if groups[response.series] == nil { keys.append(response.series) }
      groups[response.series, default: []].append(response)
    }
    return keys.compactMap { key in
      guard let found = groups[key], found.count > 1 else { return nil }
      let ordered = found.enumerated().sorted { a, b in
        let (first, second) = (a.element.response.date, b.element.response.date)
        return first != second ? first < second : a.offset < b.offset
      }
      return ResponseSeries(responses: ordered.map(\.element))
    }
  }
}

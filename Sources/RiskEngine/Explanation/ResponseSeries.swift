/// Responses to one instrument about one person by one informant, side by side.
public struct ResponseSeries: Sendable {
  /// At least two, earliest first; of those of one day in the order of the case.
  public let responses: [ScoredResponse]
  /// The place of each among the responses of the case.
  package let positions: [Int]

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

  /// The assessor's judgements, by response; `nil` where there is none, or it can't be compared.
  func judgements(of id: String) -> [Level?] {
    responses.indices.map { position in
      let response = responses[position].response
      guard isComparable(position),
        let index = response.instrument.judgements.firstIndex(where: { $0.id == id })
      else { return nil }
      return response.judgements[index].map {
        response.instrument.judgements[index].level($0.level)
      }
    }
  }

  /// Whether a flag is raised, by response; `nil` where that can't be told or isn't asked.
  ///
  /// Flags are held against each other whatever the version: none gets lost.
  func flags(of id: String) -> [Bool?] {
    responses.map { scored in
      scored.response.instrument.flags.firstIndex { $0.id == id }.flatMap {
        scored.flags[$0].isRaised
      }
    }
  }

  /// How a flag has come and gone; `nil` for one that none of them raises.
  func change(of flag: Flag) -> FlagChange? {
    let raised = zip(responses, flags(of: flag.id)).filter { $0.1 == true }
      .map(\.0.response.date)
    guard let first = raised.first, let last = raised.last else { return nil }
    switch flags(of: flag.id).last ?? nil {
    case true?: return raised.count == 1 ? .new : .still(since: first)
    case nil: return .unknown(last: last)
    case false?: return .gone(last: last)
    }
  }

  /// What has become of a flag in the latest of several responses.
  enum FlagChange: Equatable {
    /// Only the latest one raises it.
    case new
    /// The latest one raises it as an earlier one did, the first of them on this day.
    case still(since: CalendarDay)
    /// Whether the latest one raises it can't be told; the last that did is of this day.
    case unknown(last: CalendarDay)
    /// The latest one doesn't raise it; the last that did is of this day.
    case gone(last: CalendarDay)
  }

  /// The flags of all versions, each once, as the latest declares it.
  var flags: [Flag] {
    var seen: Set<String> = []
    return responses.reversed().flatMap(\.response.instrument.flags).filter {
      seen.insert($0.id).inserted
    }
  }

  /// The answers to an item of the latest version, as they count; `nil` where a version doesn't have
  /// it, or can't be compared.
  func answers(toItem index: Int) -> [(item: Item, answer: Answer, position: Int)?] {
    let wanted = instrument.items[index]
    return responses.indices.map { position in
      let scored = responses[position]
      let items = scored.response.instrument.items
      guard isComparable(position),
        let found = items.firstIndex(where: {
          $0.id == wanted.id && $0.rating?.name == wanted.rating?.name
        })
      else { return nil }
      return (items[found], scored.answers[found], found)
    }
  }

  /// Whether two of the answers differ; an item that some version lacks has changed.
  ///
  /// - Parameters:
  ///   - index: The item of the latest version.
  ///   - text: What was written in answer to an item of a response of the case, both by position.
  /// - Returns: Whether they do; texts differ by what was written.
  func hasChanged(item index: Int, text: (_ item: Int, _ response: Int) -> String?) -> Bool {
    let codes = answers(toItem: index).enumerated().compactMap { place, found -> String? in
      guard isComparable(place) else { return nil }
      return found.map { text($0.position, positions[place]) ?? $0.answer.code(for: $0.item) } ?? ""
    }
    return Set(codes).count > 1
  }
}

extension CaseResult {
  /// The instruments that were filled in more than once, each by one informant, in the order of
  /// their first responses.
  public var series: [ResponseSeries] {
    var keys: [ScoredResponse.Series] = []
    var groups: [ScoredResponse.Series: [Int]] = [:]
    for (position, response) in responses.enumerated() {
      if groups[response.series] == nil { keys.append(response.series) }
      groups[response.series, default: []].append(position)
    }
    return keys.compactMap { key in
      guard let found = groups[key], found.count > 1 else { return nil }
      let ordered = found.sorted { a, b in
        let (first, second) = (responses[a].response.date, responses[b].response.date)
        return first != second ? first < second : a < b
      }
      return ResponseSeries(responses: ordered.map { responses[$0] }, positions: ordered)
    }
  }
}

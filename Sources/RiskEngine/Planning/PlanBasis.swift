/// What an action plan can begin with: what the latest responses of a case say, and no more.
///
/// The goals, and who does what, are set by people.
package struct PlanBasis: Sendable {
  /// The needs that can change, those that the answers show most clearly first.
  package let needs: [DynamicNeed]
  /// What helps and protects: items of role `protective` whose answers say so.
  package let strengths: [AssessedItem]
  /// What the support has to be adapted to: items of role `responsivity` whose answers say so.
  package let adaptations: [AssessedItem]
  /// Items that would show a need, but have no answer yet.
  package let open: [AssessedItem]
  /// The responses whose instruments don't say what can change.
  package let untold: [Int]

  /// - Parameter responses: The responses of a case, scored.
  /// - Complexity: O(items) for each response, and sorting the needs.
  package init(_ responses: [ScoredResponse]) {
    let latest = responses.latest.filter { !responses[$0].isWithheld }
    let groups = latest.map { responses[$0].dynamicNeeds(at: $0) }
    let found = groups.flatMap(\.self).enumerated().sorted { a, b in
      a.element.extent != b.element.extent
        ? a.element.extent > b.element.extent : a.offset < b.offset
    }.map(\.element)
    // What several informants say is one need.
    var seen: Set<[String]> = []
    needs = found.filter { need in
      let instrument = responses[need.place.response].response.instrument
      return seen.insert([instrument.head.id, instrument.items[need.place.item].id]).inserted
    }
    func places(_ isWanted: (ScoredResponse, Int) -> Bool) -> [AssessedItem] {
      latest.flatMap { position in
        responses[position].answers.indices.filter { isWanted(responses[position], $0) }
          .map { AssessedItem(response: position, item: $0) }
      }
    }
    func says(_ scored: ScoredResponse, _ item: Int) -> Bool {
      scored.extent(ofItem: item).map { $0 > .zero } ?? (scored.answers[item] == .text)
    }
    strengths = places { scored, item in
      scored.response.instrument.items[item].role == .protective && says(scored, item)
    }
    adaptations = places { scored, item in
      scored.response.instrument.items[item].role == .responsivity && says(scored, item)
    }
    open = places { scored, item in
      guard case .missing(let reason) = scored.answers[item] else { return false }
      return reason.isOpen && scored.response.instrument.items[item].showsNeeds
    }
    untold = latest.filter {
      !responses[$0].response.instrument.items.contains(where: \.showsNeeds)
    }
  }
}

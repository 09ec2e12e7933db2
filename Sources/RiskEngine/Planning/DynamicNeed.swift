/// Something that answers show a need of and that can change: what the goals of an action plan are
/// set for.
///
/// An item that its instrument calls `dynamic` and gives the role `need` or `risk` shows a need
/// where its answer is worth more than the least that it can be worth. Where an item of role `need`
/// does so, items of role `risk` in its group are what that need rests on; elsewhere each of them is
/// a need of its own.
package struct DynamicNeed: Sendable {
  /// The item that shows it.
  package let place: AssessedItem
  /// The other items of the same response that it rests on, in their order.
  package let grounds: [AssessedItem]
  /// How far the answer lies from the least to the greatest that the item can be worth: above 0, at
  /// most 1.
  package let extent: Fraction
}

extension ScoredResponse {
  /// The items that the conditions of raised flags name.
  var itemsOfRaisedFlags: Set<Int> {
    raisedFlags.reduce(into: []) { items, flag in
      for slot in flag.condition.slots {
        if case .item(let item) = response.instrument.layout.meaning(of: slot) {
          items.insert(item)
        }
      }
    }
  }

  /// The needs that the answers show, but for those of raised flags: what a flag is about is
  /// dealt with at once, and not on a plan that is filled in together with the family.
  ///
  /// - Parameter position: Where the response stands in the case.
  /// - Returns: The needs in the order of their items.
  func dynamicNeeds(at position: Int) -> [DynamicNeed] {
    let items = response.instrument.items
    let flagged = itemsOfRaisedFlags
    let shown: [(item: Int, extent: Fraction)] = items.indices.compactMap { item in
      guard items[item].showsNeeds, !flagged.contains(item),
        let extent = extent(ofItem: item), extent > .zero
      else { return nil }
      return (item, extent)
    }
    func need(_ found: (item: Int, extent: Fraction), _ grounds: [Int]) -> DynamicNeed {
      DynamicNeed(
        place: AssessedItem(response: position, item: found.item),
        grounds: grounds.map { AssessedItem(response: position, item: $0) }, extent: found.extent)
    }
    let needs = shown.filter { items[$0.item].role == .need }
    let groupsWithNeeds = Set(needs.compactMap { items[$0.item].group })
    return shown.compactMap { found in
      let item = items[found.item]
      let isCovered = item.group.map(groupsWithNeeds.contains) ?? false
      guard item.role == .need else { return isCovered ? nil : need(found, []) }
      guard item.group != nil else { return need(found, []) }
      let grounds = shown.map(\.item).filter {
        items[$0].role == .risk && items[$0].group == item.group
      }
      return need(found, grounds)
    }
  }
}

extension Item {
  /// Whether it is about a need or a risk that can change.
  var showsNeeds: Bool { change == .dynamic && (role == .need || role == .risk) }
}

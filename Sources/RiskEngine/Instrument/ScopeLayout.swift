/// What an instrument's expressions may name, and in which slot each value stands.
///
/// Facts come first, then for each item its value, its worth, whether it is answered, why not and
/// which codes are chosen, then scores, then levels.
package struct ScopeLayout: Sendable {
  package let scope: Scope
  package let itemCount: Int
  package let scoreCount: Int

  package static let age = 0
  package static let sex = 1
  package static let informant = 2
  package static let setting = 3
  /// The response's date, which is never unknown.
  package static let date = 4
  private static let facts = 5
  /// The slots of one item.
  package static let slotsPerItem = 5

  /// The slots of the facts about the person and the occasion that can be unknown.
  package static let factSlots = 0..<date

  package func value(ofItem item: Int) -> Int {
    ScopeLayout.facts + item * ScopeLayout.slotsPerItem
  }
  package func points(ofItem item: Int) -> Int { value(ofItem: item) + 1 }
  package func answered(ofItem item: Int) -> Int { value(ofItem: item) + 2 }
  package func missing(ofItem item: Int) -> Int { value(ofItem: item) + 3 }
  /// Of a `multiple` item, the codes that are chosen, as a number.
  package func chosen(ofItem item: Int) -> Int { value(ofItem: item) + 4 }
  package func slot(ofScore score: Int) -> Int { value(ofItem: itemCount) + score }
  package func slot(ofLevel level: Int) -> Int { slot(ofScore: scoreCount) + level }

  /// What a slot stands for.
  package enum Meaning: Sendable, Hashable {
    case age, sex, informant, setting, date
    case item(Int)
    case score(Int)
    case level(Int)
  }

  package func meaning(of slot: Int) -> Meaning {
    switch slot {
    case ScopeLayout.age: .age
    case ScopeLayout.sex: .sex
    case ScopeLayout.informant: .informant
    case ScopeLayout.setting: .setting
    case ScopeLayout.date: .date
    case ..<self.slot(ofScore: 0):
      .item((slot - ScopeLayout.facts) / ScopeLayout.slotsPerItem)
    case ..<self.slot(ofLevel: 0): .score(slot - self.slot(ofScore: 0))
    default: .level(slot - self.slot(ofLevel: 0))
    }
  }

  /// The sexes that expressions can name; unknown is null.
  package static let sexes = ["female", "male", "other"]
  /// The reasons that `missing(item)` gives.
  package static let reasons = MissingReason.allCases.map(\.rawValue)
}

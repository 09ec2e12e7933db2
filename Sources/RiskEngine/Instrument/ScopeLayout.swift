/// What an instrument's expressions may name, and in which slot each value stands.
///
/// Facts come first, then for each item its value, its worth, whether it is answered and why
/// not, then scores, then levels.
package struct ScopeLayout: Sendable {
  package let scope: Scope
  package let itemCount: Int
  package let scoreCount: Int

  package static let age = 0
  package static let sex = 1
  package static let informant = 2
  package static let setting = 3
  private static let facts = 4

  /// The slots of the facts about the person and the occasion.
  package static let factSlots = 0..<facts

  package func value(ofItem item: Int) -> Int { ScopeLayout.facts + item * 4 }
  package func points(ofItem item: Int) -> Int { value(ofItem: item) + 1 }
  package func answered(ofItem item: Int) -> Int { value(ofItem: item) + 2 }
  package func missing(ofItem item: Int) -> Int { value(ofItem: item) + 3 }
  package func slot(ofScore score: Int) -> Int { ScopeLayout.facts + itemCount * 4 + score }
  package func slot(ofLevel level: Int) -> Int { slot(ofScore: scoreCount) + level }

  /// What a slot stands for.
  package enum Meaning: Sendable, Hashable {
    case age, sex, informant, setting
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
    case ..<self.slot(ofScore: 0): .item((slot - ScopeLayout.facts) / 4)
    case ..<self.slot(ofLevel: 0): .score(slot - self.slot(ofScore: 0))
    default: .level(slot - self.slot(ofLevel: 0))
    }
  }

  /// The sexes that expressions can name; unknown is null.
  package static let sexes = ["female", "male", "other"]
  /// The reasons that `missing(item)` gives.
  package static let reasons = MissingReason.allCases.map(\.rawValue)
}

/// A level and those that are still possible, in few bits.
struct LevelMeaning {
  let bits: UInt64

  /// The most levels of a scale that fit.
  static let limit = 15
  /// How many bits they take.
  static let width: UInt8 = 20

  init(bits: UInt64) { self.bits = bits }

  init(level: UInt8?, possible: UInt64, mayBeNull: Bool) {
    bits = UInt64(level.map { $0 + 1 } ?? 0) | possible << 4 | (mayBeNull ? 1 << 19 : 0)
  }

  init(_ outcome: LevelOutcome, mayBeNull: Bool) {
    let possible = outcome.possible.reduce(into: UInt64(0)) { $0 |= 1 << UInt64($1) }
    self.init(level: outcome.level, possible: possible, mayBeNull: mayBeNull)
  }

  /// The level, as a position in the ordered scale; `nil` where it can't be told.
  var level: UInt8? {
    let stated = UInt8(truncatingIfNeeded: bits & 0xF)
    return stated == 0 ? nil : stated - 1
  }

  /// The levels that remain possible, one bit each.
  var possible: UInt64 { bits >> 4 & 0x7FFF }

  /// The possible levels and null, as expressions read them.
  var possibilities: Possibilities {
    let levels = (0..<LevelMeaning.limit).filter { possible >> UInt64($0) & 1 == 1 }
      .map { Value.level(UInt8($0)) }
    return .oneOf(levels + (bits >> 19 & 1 == 1 ? [.null] : []), support: ItemSet())
  }
}

/// Where a flag stands.
enum FlagMeaning: UInt64 {
  case lowered, open, raised

  init(_ outcome: FlagOutcome) {
    self = outcome.isRaised == true ? .raised : outcome.canBeRaised ? .open : .lowered
  }

  /// Beside the meaning whether it is known whether the flag is raised.
  static func bits(_ outcome: FlagOutcome) -> UInt64 {
    FlagMeaning(outcome).rawValue | (outcome.isRaised == nil ? unknown : 0)
  }

  /// The bit of what isn't known, above those of the meaning.
  static let unknown: UInt64 = 4
}

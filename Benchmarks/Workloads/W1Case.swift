/// A case of workload W1: a 30-item checklist, of whose answers 8 % are missing.
struct W1Case {
  /// How an answer stands in the case.
  enum Answer {
    /// The key isn't there.
    case absent
    /// The key is there, with null.
    case null
    /// The code 0, 1 or 2.
    case code(Int)
  }

  let number: Int
  let age: Int
  let isMale: Bool
  let year: Int
  let month: Int
  let day: Int
  let isRemanded: Bool
  let consents: Bool
  /// In the order of ``items``.
  let answers: [Answer]

  /// The items' ids: 12 of risk, 10 of need, 8 of responsivity.
  static let items: [String] =
    [("irk", 12), ("ind", 10), ("irs", 8)].flatMap { prefix, count in
      (1...count).map { "\(prefix)\($0 < 10 ? "0" : "")\($0)" }
    }

  /// The items whose codes run against the others.
  private static let reversed: Set<Int> = [4, 14, 23, 27]

  /// Draws a case.
  ///
  /// What is drawn, and in which order, is part of the workload.
  init(_ number: Int, _ random: inout SplitMix64) {
    self.number = number
    age = 9 + random.below(16)
    isMale = random.below(100) < 78
    year = 2012 + random.below(13)
    month = 1 + random.below(12)
    day = 1 + random.below(28)
    isRemanded = random.below(100) < 15
    consents = random.below(100) < 80
    let severity = random.below(1_000)
    answers = W1Case.items.indices.map { item in
      let missing = random.below(100)
      let drawn = random.below(1_000)
      if missing < 4 { return .absent }
      if missing < 8 { return .null }
      let often = 80 + severity / 2
      let code = drawn < often ? 2 : drawn < often + 350 ? 1 : 0
      return .code(W1Case.reversed.contains(item) ? 2 - code : code)
    }
  }

  /// The same case with the code 0 for every missing answer.
  var completed: W1Case { W1Case(completing: self) }

  private init(completing other: W1Case) {
    number = other.number
    age = other.age
    isMale = other.isMale
    year = other.year
    month = other.month
    day = other.day
    isRemanded = other.isRemanded
    consents = other.consents
    answers = other.answers.map { answer in
      if case .code = answer { answer } else { .code(0) }
    }
  }

  /// The generator of the workload's cases.
  static func random(seed: UInt64) -> SplitMix64 {
    SplitMix64(state: seed &* 0x2545_F491_4F6C_DD1D &+ 1)
  }
}

/// What the whole comparison made of cases, by a key that decides it, and how many had each.
struct KeyedOutcomes: Sendable {
  /// What is known of a key.
  enum Answer { case counted, changed, unknown }

  /// What all cases with a key have in common.
  private struct Known {
    let key: [UInt8]
    let outcome: ComparedCase.Outcome
    /// Which of ``flips`` they have.
    let flips: [Int32]
  }

  private var places = EntryTable()
  private var known: [Known] = []
  /// The flips that occur, each once.
  private var flips: [Flip] = []
  private var flipNumbers: [FlipMark: Int] = [:]
  /// For each flip one count per group.
  private var counts: [Int] = []
  private var same = 0
  private var scoresOnly = 0

  private let width: Int
  /// By age from -1, which is unknown, the position of its group.
  private let ages: [Int]
  /// By sex as a scanned case has it, the position of its group.
  private let sexes: [Int]

  /// What makes two flips one.
  private struct FlipMark: Hashable {
    let subject: FlipSubject
    let old: FlipState
    let new: FlipState
  }

  /// The most keys that are remembered; further ones stay unknown.
  private static let limit = 1 << 14

  init(_ groups: PersonGroups) {
    width = groups.count
    ages = (-1...130).map { groups.positions(age: $0 < 0 ? nil : $0, sex: nil)[1] }
    sexes = ([nil] + ScopeLayout.sexes).map { name in
      groups.positions(age: nil, sex: name.flatMap(Sex.init(rawValue:)))[2]
    }
  }

  /// Counts a case.
  ///
  /// - Parameters:
  ///   - key: Its key.
  ///   - age: Its age; -1 for unknown.
  ///   - sex: Its position among ``ScopeLayout/sexes``, from 1; 0 for unknown.
  /// - Returns: Whether it was counted, or must go through the whole comparison.
  mutating func count(_ key: [UInt8], age: Int, sex: UInt8) -> Answer {
    let place = places.entry(Self.hash(key))
    guard place >= 0, isKey(key, at: place), ages.indices.contains(age + 1),
      sexes.indices.contains(Int(sex))
    else { return .unknown }
    switch known[place].outcome {
    case .same: same += 1
    case .scoresOnly: scoresOnly += 1
    case .changed, .refusedByOld, .refusedByNew, .refused: return .changed
    }
    let (agePosition, sexPosition) = (ages[age + 1], sexes[Int(sex)])
    for flip in known[place].flips {
      let start = Int(flip) * width
      counts[start] += 1
      counts[start + agePosition] += 1
      counts[start + sexPosition] += 1
    }
    return .counted
  }

  private func isKey(_ key: [UInt8], at place: Int) -> Bool {
    key.isSame(in: key.indices, as: known[place].key, in: known[place].key.indices)
  }

  /// Remembers what the whole comparison made of a case with an unknown key.
  mutating func remember(_ compared: ComparedCase, for key: [UInt8]) {
    let hash = Self.hash(key)
    guard known.count < Self.limit, places.entry(hash) < 0 else { return }
    let isCounted = compared.outcome == .same || compared.outcome == .scoresOnly
    let numbers = isCounted ? compared.flips.map { Int32(number(of: $0)) } : []
    places.insert(known.count, for: hash)
    known.append(Known(key: key, outcome: compared.outcome, flips: numbers))
  }

  private mutating func number(of flip: Flip) -> Int {
    let mark = FlipMark(subject: flip.subject, old: flip.old, new: flip.new)
    if let number = flipNumbers[mark] { return number }
    flipNumbers[mark] = flips.count
    flips.append(flip)
    counts.append(contentsOf: repeatElement(0, count: width))
    return flips.count - 1
  }

  /// Hands over what was counted since this was done last.
  mutating func takeCounts(into totals: inout ComparisonTotals?, _ groups: PersonGroups) {
    guard same + scoresOnly > 0 else { return }
    if totals == nil { totals = ComparisonTotals(groups: groups) }
    totals?.add(same, .same)
    totals?.add(scoresOnly, .scoresOnly)
    (same, scoresOnly) = (0, 0)
    for (number, flip) in flips.enumerated() where counts[number * width] > 0 {
      let range = number * width..<(number + 1) * width
      totals?.add(flip, Array(counts[range]))
      for position in range { counts[position] = 0 }
    }
  }

  /// Eight bytes at a time; that two keys have one hash is found by the key itself.
  private static func hash(_ key: [UInt8]) -> UInt128 {
    let span = key.span
    // A list of bytes seen as bytes.
    let bytes = unsafe span.bytes
    var (low, high): (UInt64, UInt64) = (UInt64(key.count), 0x9E37_79B9_7F4A_7C15)
    var at = 0
    while at + 8 <= bytes.byteCount {
      low = (low ^ bytes.word(at)) &* 0xBF58_476D_1CE4_E5B9
      high = (high &+ low) ^ (low >> 29)
      at += 8
    }
    while at < bytes.byteCount {
      low = (low ^ UInt64(bytes.byte(at))) &* 0x94D0_49BB_1331_11EB
      high = (high &+ low) ^ (low >> 31)
      at += 1
    }
    return UInt128(high) << 64 | UInt128(low)
  }
}

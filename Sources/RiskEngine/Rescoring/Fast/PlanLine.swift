/// The pieces of a response's output that are the same for all responses to one instrument.
struct PlanLine {
  /// From the beginning to the date.
  let head: Fragment
  /// By informant from 1, and 0 for none: from the date to the first score.
  let afterDate: [Fragment]
  /// Between scores and levels.
  let betweenScoresAndLevels: Fragment
  /// By scale and level from 1, and 0 for none; ``levelStride`` of them for each scale.
  let levels: [Fragment]
  static let levelStride = LevelMeaning.limit + 1
  /// By set of raised flags, one bit each: all behind the levels.
  let ends: [Fragment]
  /// The most bytes that all of them have together, scores aside.
  let greatestCount: Int
  private let informants: [[UInt8]]
  private let settings: [[UInt8]]

  /// The most flags of an instrument.
  static let flagLimit = 8

  /// - Parameters:
  ///   - instrument: The instrument.
  ///   - fragments: Where the pieces are added.
  init(_ instrument: Instrument, _ fragments: inout Fragments) {
    let label = instrument.head
    head = fragments.add(
      "{\"instrument\":\"\(label.id)\",\"version\":\"\(label.version)\",\"date\":\"".utf8)
    informants = instrument.informants.map { Array($0.utf8) }
    settings = instrument.settings.map { Array($0.utf8) }
    afterDate =
      [fragments.add("\",\"scores\":{".utf8)]
      + instrument.informants.map { name in
        fragments.add("\",\"informant\":\"\(name)\",\"scores\":{".utf8)
      }
    betweenScoresAndLevels = fragments.add("},\"levels\":{".utf8)
    levels = instrument.levels.enumerated().flatMap { index, rule in
      (0..<PlanLine.levelStride).map { level in
        guard level <= rule.scale.levels.count else { return .empty }
        return fragments.add(key: rule.id, isFirst: index == 0) { writer in
          writer.value(level == 0 ? nil : rule.level(UInt8(clamping: level - 1)).id)
        }
      }
    }
    ends = (0..<(1 << min(instrument.flags.count, PlanLine.flagLimit))).map { mask in
      let raised = instrument.flags.indices.filter { mask >> $0 & 1 == 1 }
      let names = raised.map { "\"\(instrument.flags[$0].id)\"" }.joined(separator: ",")
      return fragments.add("},\"flags\":[\(names)]}".utf8)
    }
    let longest = { (pieces: [Fragment]) in pieces.map { Int($0.count) }.max() ?? 0 }
    greatestCount =
      Int(head.count) + 10 + longest(afterDate) + Int(betweenScoresAndLevels.count)
      + instrument.levels.count * longest(levels) + longest(ends)
  }

  /// The position of an informant's name.
  func informant(_ bytes: RawSpan, _ name: Range<Int>) -> Int? {
    PlanLine.position(of: name, in: bytes, informants)
  }

  /// The position of a setting's name.
  func setting(_ bytes: RawSpan, _ name: Range<Int>) -> Int? {
    PlanLine.position(of: name, in: bytes, settings)
  }

  private static func position(
    of name: Range<Int>, in bytes: RawSpan, _ names: [[UInt8]]
  ) -> Int? {
    for position in names.indices
    where names[position].count == name.count
      && bytes.holds(names[position], at: name.lowerBound)
    {
      return position
    }
    return nil
  }
}

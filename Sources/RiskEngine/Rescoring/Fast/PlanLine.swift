/// The parts of a response's output that are the same for all responses to one instrument.
struct PlanLine {
  /// From the beginning to the date.
  let head: [UInt8]
  /// By informant from 1, and 0 for none: from the date to the first score.
  let afterDate: [[UInt8]]
  /// By scale and level from 1, and 0 for none.
  let levels: [[[UInt8]]]
  /// By flag.
  let flags: [[UInt8]]
  private let informants: [[UInt8]]
  private let settings: [[UInt8]]

  init(_ instrument: Instrument) {
    func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }
    let head = instrument.head
    self.head = bytes(
      "{\"instrument\":\"\(head.id)\",\"version\":\"\(head.version)\",\"date\":\"")
    informants = instrument.informants.map(bytes)
    settings = instrument.settings.map(bytes)
    afterDate =
      [bytes("\",\"scores\":{")]
      + instrument.informants.map { bytes("\",\"informant\":\"\($0)\",\"scores\":{") }
    levels = instrument.levels.enumerated().map { index, rule in
      let key = bytes("\(index == 0 ? "" : ",")\"\(rule.id)\":")
      return [key + bytes("null")]
        + rule.scale.levels.indices.map { level in
          key + bytes("\"\(rule.level(UInt8(clamping: level)).id)\"")
        }
    }
    flags = instrument.flags.map { bytes("\"\($0.id)\"") }
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

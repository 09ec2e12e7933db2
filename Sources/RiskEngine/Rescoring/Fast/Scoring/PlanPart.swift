/// One part of the key by which a node's outcome is found.
struct PlanPart {
  /// Where a part comes from; facts stand in the order in which they are placed.
  enum Source: Int32 {
    case age, sex, informant, setting, hasUnknownFact
    case lane
    case node
  }

  /// How many facts there are.
  static let factCount = 5

  /// Where its value stands among the registers of a plan; that of a lane counts from the first
  /// one, and that of a fact isn't known, before all nodes are.
  var register: Int32
  let source: Source
  /// How many bits it takes.
  let bits: UInt8

  init(source: Source, index: Int32 = 0, bits: UInt8) {
    register = index
    self.source = source
    self.bits = bits
  }

  /// Settles where its value stands, once it is known how many nodes there are.
  mutating func settle(nodes: Int) {
    switch source {
    case .node: break
    case .lane: register += Int32(nodes + PlanPart.factCount)
    case .age, .sex, .informant, .setting, .hasUnknownFact:
      register = Int32(nodes) + source.rawValue
    }
  }
}

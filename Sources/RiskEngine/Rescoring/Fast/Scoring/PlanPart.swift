/// One part of the key by which a node's outcome is found.
struct PlanPart {
  enum Source: UInt8 { case lane, node, age, sex, informant, setting, hasUnknownFact }

  let source: Source
  /// The lane or node.
  let index: Int32
  /// How many bits it takes.
  let bits: UInt8
}

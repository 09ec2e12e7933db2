/// What has come of a run so far: the account that its manifest and its summary are written from.
public struct RescoringLedger: Sendable {
  /// How many lines became what.
  public private(set) var counts = RescoringCounts()
  /// The definitions that were used.
  public private(set) var definitions = DefinitionsUsed()
  /// Why the first line that couldn't be used was refused, with its place in the input.
  public private(set) var firstRejection: [Finding]?

  /// Nothing yet.
  public init() {}

  /// Enters what a piece became.
  ///
  /// - Parameters:
  ///   - lines: What it became; pieces come in the order of the input.
  ///   - start: Where it begins.
  mutating func enter(_ lines: borrowing RescoredLines, at start: PieceStart) {
    counts.add(lines.counts)
    definitions.formUnion(lines.definitions)
    if firstRejection == nil { firstRejection = lines.rejects.first?.findings(in: start) }
  }
}

// MARK: - Going on in another process

extension RescoringLedger {
  /// The counts and the definitions, as JSON, for ``restore(_:)``.
  public var saved: [UInt8] {
    var writer = JSONWriter(style: .compact)
    writer.object { writer in
      counts.write(to: &writer)
      writer.key("definitions")
      definitions.write(to: &writer)
    }
    return writer.bytes
  }

  /// Goes on from what was saved.
  ///
  /// - Returns: `false`, with nothing changed, if it can't be understood.
  public mutating func restore(_ saved: [UInt8]) -> Bool {
    guard let root = (try? JSONDocument(name: "", bytes: saved))?.root,
      let counts = RescoringCounts(root), counts.addUp,
      let definitions = root.member("definitions").flatMap({ DefinitionsUsed($0) })
    else { return false }
    self.counts = counts
    self.definitions = definitions
    return true
  }
}

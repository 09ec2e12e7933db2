import RiskEngine
import RiskInstruments
import Testing

/// The short way of comparing against the whole engine, on random cases for shipped definitions.
@Suite struct ShortComparisonTests {
  /// Two definitions, and all else that both sides use.
  private struct Pair {
    let old: Library.Entry
    let new: Library.Entry
    let policy: PolicyChoice
    let subject: Subject

    var label: String { "\(old.label) and \(new.label)" }
  }

  /// What comes of lines.
  private struct Outcome: Equatable {
    var changes = ""
    var rejects: [String] = []
    var sums: [UInt8] = []
    var used: [String] = []
    var shortcuts = 0
  }

  @Test(arguments: CaseWriter.Shape.allCases)
  func policiesAreComparedAlikeBothWays(_ shape: CaseWriter.Shape) throws {
    let pairs = try policies()
    #expect(pairs.count > 10)
    for (number, pair) in pairs.enumerated() where Self.isTurn(number, shape) {
      try compareBothWays(pair, shape, seed: UInt64(number) + 500)
    }
  }

  @Test(arguments: CaseWriter.Shape.allCases)
  func versionsAreComparedAlikeBothWays(_ shape: CaseWriter.Shape) throws {
    for (number, pair) in try versions().enumerated() where Self.isTurn(number, shape) {
      try compareBothWays(pair, shape, seed: UInt64(number) + 900)
    }
  }

  @Test func usualCasesTakeTheShortWay() throws {
    for pair in try versions() where pair.subject.isUsual {
      let (shortcuts, changed) = try shortcuts(pair)
      #expect(shortcuts + changed >= 30, "\(pair.label): \(shortcuts), \(changed) changed")
    }
    // Some policies weren't in force on the cases' days.
    let others = try policies().map { try shortcuts($0) }
    #expect(others.count { $0.shortcuts + $0.changed >= 30 } >= 8, "\(others)")
    #expect(others.contains { $0.shortcuts > 0 }, "\(others)")
  }

  /// How many of forty cases, given twice, take the short way, and how many change.
  private func shortcuts(_ pair: Pair) throws -> (shortcuts: Int, changed: Int) {
    var writer = CaseWriter(pair.subject, .usual, seed: 4)
    let lines = (0..<40).map { writer.line($0) }
    // The second time all that there is to learn is known, and only changed cases take long.
    let found = try outcome(of: lines + lines, pair, isPlain: false)
    return (found.shortcuts, found.changes.split(separator: "\n").count)
  }

  /// Each pair meets a third of the shapes.
  private static func isTurn(_ number: Int, _ shape: CaseWriter.Shape) -> Bool {
    let position = CaseWriter.Shape.allCases.firstIndex(of: shape) ?? 0
    return (number + position).isMultiple(of: 3)
  }

  private func compareBothWays(
    _ pair: Pair, _ shape: CaseWriter.Shape, seed: UInt64
  ) throws {
    var writer = CaseWriter(pair.subject, shape, seed: seed)
    let lines = (0..<12).map { writer.line($0) }
    // Three times, so that what was learned is used.
    let expected = try outcome(of: lines + lines + lines, pair, isPlain: true)
    var found = try outcome(of: lines + lines + lines, pair, isPlain: false)
    found.shortcuts = 0
    #expect(found == expected, "\(shape), \(pair.label)")
  }

  private func outcome(of lines: [String], _ pair: Pair, isPlain: Bool) throws -> Outcome {
    let groups = PersonGroups(ages: .standard)
    var comparer = try #require(
      Comparer(.embedded(), old: pair.old, new: pair.new, policy: pair.policy))
    #expect(comparer.prepare().map(\.id) == [], "\(pair.label)")
    var short = LineComparer(comparer, groups: groups, isPlain: isPlain) { compared, output in
      var writer = JSONWriter(style: .compact)
      compared.write(to: &writer, ages: .standard)
      writer.endLine()
      output += writer.bytes
    }
    var outcome = Outcome()
    var totals = ComparisonTotals(groups: groups)
    let half = lines.count / 2
    for piece in [lines[..<half], lines[half...]] {
      let bytes = Array((piece.joined(separator: "\n") + "\n").utf8)
      var result = ComparedLines()
      #expect(short.compare(bytes.span, name: "cases", into: &result) == bytes.count)
      outcome.changes += String(decoding: result.output, as: UTF8.self)
      outcome.rejects += result.rejects.map { "\($0.line) \($0.offset) \($0.findings.map(\.id))" }
      #expect(result.cases == piece.count)
      if let found = result.totals { totals.merge(found) }
    }
    #expect(totals.cases == lines.count && totals.addUp, "\(pair.label)")
    let definitions = try #require(ComparedDefinitions(old: pair.old, new: pair.new))
    outcome.sums = totals.table(of: definitions)
    outcome.used = totals.definitions.map { "\($0.head.label) \($0.digest?.description ?? "")" }
    outcome.shortcuts = short.shortcuts
    return outcome
  }

  // MARK: What is compared

  /// Policies, each beside the next one.
  private func policies() throws -> [Pair] {
    let screening = try #require(
      try Subject.all().first { $0.instrument.head.id == "vagval-screening" }
    ).instrument
    var library = Library.shipped
    let policies = library.entries.filter { $0.kind == .policy }
      .compactMap { entry in library.policy(entry).map { (entry: entry, policy: $0) } }
      .filter { $0.policy.head.status != .withdrawn }
    return zip(policies, policies.dropFirst()).map { first, second in
      Pair(
        old: first.entry, new: second.entry, policy: .none,
        subject: Subject(instrument: screening, policy: first.policy))
    }
  }

  /// Versions of instruments beside the shipped ones: all else the same, or another cut-off.
  private func versions() throws -> [Pair] {
    let library = Library.shipped
    return try Subject.all().compactMap { subject in
      guard let entry = library.entry(of: subject.instrument.head, .instrument) else { return nil }
      let text = String(decoding: entry.bytes, as: UTF8.self)
        .replacing(
          #""low": "[0..7]", "raised": "[8..15]", "high": "[16..30]""#,
          with: #""low": "[0..6]", "raised": "[7..15]", "high": "[16..30]""#)
      let label = subject.instrument.head.version
      let changed = text.replacing(
        #""version": "\#(label)""#, with: #""version": "\#(label.major).99.0""#)
      guard changed != text else { return nil }
      var alone = Library()
      guard alone.add(name: "new", bytes: Array(changed.utf8)).isEmpty,
        let new = alone.entries.first
      else { return nil }
      let policy = subject.policy.map { PolicyChoice.named($0.head.id, $0.head.version) }
      return Pair(old: entry, new: new, policy: policy ?? .none, subject: subject)
    }
  }
}

extension Library {
  fileprivate func entry(of head: DefinitionHead?, _ kind: DocumentKind) -> Entry? {
    entries.first { $0.kind == kind && $0.id == head?.id && $0.version == head?.version }
  }
}

import RiskEngine
import Testing

/// The comparer counts what two plain runs over all cases give, one after the other.
@Suite struct ComparisonTwinTests {
  private struct Cell: Hashable {
    let programme: String
    let group: String
    let old: String
    let new: String
  }

  /// Each seed gives two policies and forty cases.
  @Test(arguments: [UInt64](1...3).map { $0 * 100 })
  func policiesAreCountedAsTwoPlainRunsCountThem(first: UInt64) throws {
    var moved = 0
    for seed in first..<first + 12 {
      var random = RandomRouting(seed: seed)
      let plain = (random.policy(), random.policy())
      let documents = (plain.0.document, plain.1.document.with("version", "2.0.0"))
      let catalogue = SampleDefinitions.catalogue((0..<5).map { "P\($0)" })
      let cases = (0..<40).map { _ in random.plainCase(for: plain.0).document }

      var expected: [Cell: Int] = [:]
      let statuses = (
        try statuses(cases, documents.0, catalogue), try statuses(cases, documents.1, catalogue)
      )
      for (index, sketch) in cases.enumerated() {
        let (a, b) = (statuses.0[index], statuses.1[index])
        guard a != nil || b != nil else { continue }
        for programme in (0..<5).map({ "P\($0)" })
        where [plain.0, plain.1].contains(where: { "P\($0.programmes.count)" > programme }) {
          let old = a.map { $0[programme] ?? "(absent)" } ?? "(refused)"
          let new = b.map { $0[programme] ?? "(absent)" } ?? "(refused)"
          for group in ["", group(of: sketch)] {
            expected[Cell(programme: programme, group: group, old: old, new: new), default: 0] += 1
          }
          if old != new { moved += 1 }
        }
      }

      let totals = try ComparisonSample.policies(documents.0, documents.1, catalogue: catalogue)
        .totals(cases)
      var found: [Cell: Int] = [:]
      for (subject, matrix) in totals.matrices.sorted {
        for (grouping, group, position) in totals.matrices.listed where grouping != .sex {
          for (cell, count) in matrix.cells(in: position) {
            found[
              Cell(
                programme: subject.id, group: group, old: cell.old.code, new: cell.new.code)] =
              count
          }
        }
      }
      #expect(found == expected, "seed \(seed)")
      #expect(totals.addUp)
    }
    // Two policies that never differ would prove nothing.
    #expect(moved > 100)
  }

  /// What one policy gives for each case; `nil` where it refuses the case.
  private func statuses(
    _ cases: [JSONSketch], _ policy: JSONSketch, _ catalogue: JSONSketch
  ) throws -> [[String: String]?] {
    var sample = RoutingSample(policy)
    sample.catalogue = catalogue
    return try cases.map { sketch in
      guard case .success(let result) = try sample.outcome(of: sketch) else { return nil }
      let programmes = try #require(result.recommendation).programmes
      return Dictionary(
        uniqueKeysWithValues: programmes.map { ($0.programme.id, $0.status.rawValue) })
    }
  }

  /// The group of a case's age, from the years between its two dates.
  private func group(of sketch: JSONSketch) -> String {
    guard let age = age(of: sketch) else { return "unknown" }
    return switch age {
    case ..<12: "0-11"
    case 12...14: "12-14"
    case 15...17: "15-17"
    case 18...20: "18-20"
    default: "21+"
    }
  }

  private func age(of sketch: JSONSketch) -> Int? {
    if case .number(let text)? = sketch["age"] { return Int(text) }
    guard case .text(let born)? = sketch["born"], case .text(let date)? = sketch["date"] else {
      return nil
    }
    let (from, to) = (born.split(separator: "-"), date.split(separator: "-"))
    guard let first = Int(from[0]), let last = Int(to[0]) else { return nil }
    // The rest of a date compares like text; 29 February becomes 1 March by itself.
    return last - first - (to[1...].joined() < from[1...].joined() ? 1 : 0)
  }

  /// Each seed gives cut-offs for two versions of the instrument.
  @Test(arguments: [UInt64](1...6)) func levelsAreCountedAsPlainAdditionCountsThem(
    seed: UInt64
  ) throws {
    var random = SeededGenerator(seed: seed)
    let limits = (Int.random(in: 1...6, using: &random), Int.random(in: 1...6, using: &random))
    var expected: [String: Int] = [:]
    var cases: [JSONSketch] = []
    for number in 0..<60 {
      let answers: [Int?] = (0..<3).map { _ in
        Int.random(in: 0..<8, using: &random) == 0 ? nil : Int.random(in: 0...2, using: &random)
      }
      cases.append(ComparisonSample.sketch("L-\(number)", age: 14, answers))
      let known = answers.compactMap(\.self)
      let total = known.reduce(0, +)
      let levels = [limits.0, limits.1].map { limit in
        known.count < 3 ? "(unknown)" : total < limit ? "low" : "high"
      }
      expected["\(levels[0])>\(levels[1])", default: 0] += 1
    }
    let sample = ComparisonSample.instruments(
      old: [("levels", [SampleDefinitions.levels("concern", of: "total", highFrom: limits.0)])],
      new: [("levels", [SampleDefinitions.levels("concern", of: "total", highFrom: limits.1)])],
      when: ["age": "14"])
    let found = try sample.totals(cases).matrices.cells(.level, "concern")
    #expect(Set(found) == Set(expected.map { "\($0) \($1)" }), "limits \(limits)")
  }
}

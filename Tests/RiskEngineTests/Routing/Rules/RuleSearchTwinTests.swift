import RiskEngine
import Testing

/// The proofs agree with a plain twin that tries every combination of values.
@Suite struct RuleSearchTwinTests {
  @Test(arguments: [false, true], [UInt64](1...4).map { $0 * 10_000 })
  func theProofsAgreeWithTryingEverything(comparing: Bool, first: UInt64) throws {
    var seen: [String: Int] = [:]
    for seed in first..<first + 60 {
      var random = RandomRules(seed: seed)
      let plain = random.rules(comparing: comparing)
      let compared = try #require(
        try Comparison(plain), "seed \(seed): no grid for\n\(plain.text)")
      for (question, isRight) in compared.answers {
        #expect(isRight, "seed \(seed), \(question):\n\(plain.text)")
        seen[String(question.prefix { $0 != " " }), default: 0] += 1
      }
    }
    // Questions that always come out the same would prove nothing.
    for question in ["impossible", "gap", "whole", "meet", "apart", "covered", "alone"] {
      #expect(seen[question, default: 0] > 5, "\(question)")
    }
  }

  /// Both answers to every question about one list of rules.
  struct Comparison {
    /// The question, and whether the engine answers it as the twin does.
    var answers: [(String, Bool)] = []

    init?(_ plain: PlainRules) throws {
      guard let grid = try plain.grid() else { return nil }
      let rows = plain.rows
      let outcomes = rows.map { row in plain.rules.indices.map { plain.outcome(of: $0, row) } }
      func said(at point: [Int]) -> [Bool?] {
        var row = plain.columns.map { $0.values[0] }
        for (column, value) in grid.values(at: point) { row[column] = value }
        return plain.rules.indices.map { plain.outcome(of: $0, row) }
      }
      for rule in plain.rules.indices {
        let isImpossible = !outcomes.contains { $0[rule] == true }
        let found = grid.impossibleAxis(of: rule) != nil
        answers.append(
          ("\(isImpossible ? "impossible" : "possible") \(rule)", found == isImpossible))
        for other in 0..<rule {
          let meet = outcomes.contains { $0[rule] == true && $0[other] == true }
          let point = grid.meeting(of: rule, other)
          let isShown = point.map { said(at: $0) }.map { $0[rule] == true && $0[other] == true }
          answers.append(
            (
              "\(meet ? "meet" : "apart") \(rule) \(other)",
              (isShown ?? !meet) && (point != nil) == meet && grid.meet(rule, other) == meet
            ))
        }
        guard !isImpossible else { continue }
        var search = RuleSearch(grid)
        let others = plain.rules.indices.filter { $0 != rule }
        let isAlone = outcomes.contains { outcome in
          outcome[rule] == true && !others.contains { outcome[$0] == true }
        }
        switch search.point(of: rule, without: others) {
        case .found(let point):
          let said = said(at: point)
          let isShown = said[rule] == true && !others.contains { said[$0] == true }
          answers.append(("alone \(rule)", isAlone && isShown))
        case .none(let covers):
          let isCovered = !outcomes.contains { outcome in
            outcome[rule] == true && !covers.contains { outcome[$0] == true }
          }
          answers.append(("covered \(rule) by \(covers)", !isAlone && isCovered))
        case .unproved: answers.append(("unproved", false))
        }
      }
      let hasGap = outcomes.contains { $0.allSatisfy { $0 == false } }
      var search = RuleSearch(grid)
      switch search.gap(of: plain.rules.indices) {
      case .found(let point):
        answers.append(("gap", hasGap && said(at: point).allSatisfy { $0 == false }))
      case .none: answers.append(("whole", !hasGap))
      case .unproved: answers.append(("unproved", false))
      }
    }
  }
}

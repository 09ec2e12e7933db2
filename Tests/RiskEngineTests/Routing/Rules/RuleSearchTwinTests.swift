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

  /// Past the limit nothing is said: neither that there is a gap nor that there is none.
  @Test func pastTheLimitOnWorkNothingIsProved() throws {
    let tests = try ["< 5", ">= 5", "7"].map { text in
      [RuleGrid.Cell(column: 0, test: try UnaryTest.compile(text, for: .number))]
    }
    let grid = try #require(RuleGrid(tests, columns: [RuleColumn(name: "n", type: .number)]))
    var search = RuleSearch(grid, workLimit: 0)
    #expect(search.gap(of: [0, 1]) == .unproved)
    #expect(search.first(of: [1], meeting: 2) == nil)
    var told: [Int] = []
    #expect(!search.eachMasked(of: [0, 1, 2]) { rule, _ in told.append(rule) })
    #expect(told == [])
    search = RuleSearch(grid)
    #expect(search.gap(of: [0, 1]) == .none(coveredBy: [0, 1]))
    #expect(search.eachMasked(of: [0, 1, 2]) { rule, _ in told.append(rule) })
    #expect(told == [2])
  }

  /// Two columns of numbers on different grids, compared with each other, aren't laid out.
  @Test func columnsOfDifferentStepsAreNotCompared() throws {
    let half = try #require(Fraction(1, over: 2))
    let columns = [
      RuleColumn(name: "a", type: .number, domain: .numbers(from: 0, to: 9, step: 1)),
      RuleColumn(name: "b", type: .number, domain: .numbers(from: 0, to: 9, step: half)),
    ]
    let scope = Scope(columns.map { .init(name: $0.name, type: $0.type) })
    let test = try UnaryTest.compile("< b", for: .number, in: scope)
    #expect(RuleGrid([[RuleGrid.Cell(column: 0, test: test)]], columns: columns)?.count == nil)
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

import RiskEngine
import RiskInstruments

/// Times what the proofs and the lookup of large decision tables cost.
enum RuleBenchmarks {
  /// Prints how long each shape of many rules over 8 inputs takes to be analysed, and what a case
  /// costs that is routed by a table of 10 rules and of many.
  static func run(rules count: Int, _ generator: inout SplitMix64) throws {
    print("\(count) rules over 8 inputs: divide, then overlaps, gap, rules that never decide")
    for shape in RuleShape.allCases {
      let rules = try shape.rules(count, &generator)
      let columns = (0..<8).map { RuleColumn(name: "n\($0)", type: .number) }
      var grid: RuleGrid?
      let division = ContinuousClock().measure { grid = RuleGrid(rules, columns: columns) }
      guard let grid else { continue }
      var line = "  \(shape.rawValue): \(division.milliseconds)"
      var search = RuleSearch(grid)
      var overlaps = 0
      line +=
        " + "
        + ContinuousClock().measure {
          for rule in rules.indices
          where search.first(of: 0..<rule, meeting: rule) != nil { overlaps += 1 }
        }.milliseconds
      var gap = RuleSearch.Outcome.unproved
      line += " + " + ContinuousClock().measure { gap = search.gap(of: rules.indices) }.milliseconds
      var masked = 0
      var isProved = true
      line +=
        " + "
        + ContinuousClock().measure {
          isProved = search.eachMasked(of: Array(rules.indices)) { _, _ in masked += 1 }
        }.milliseconds
      print(
        "\(line) ms; \(overlaps) overlap, \(gap.words), \(masked) masked"
          + "\(isProved ? "" : " so far"), \(RuleSearch.workLimit - search.workLeft) comparisons")
    }
    try routing(rules: count, &generator)
  }

  private static func routing(rules count: Int, _ generator: inout SplitMix64) throws {
    let cases = (0..<500).map { number -> [UInt8] in
      let values = (0..<8).map { "\"n\($0)\":\(Int.random(in: 0..<1_024, using: &generator))" }
      return Array(
        ("{\"id\":\"B-\(number)\",\"age\":14,\"date\":\"2025-03-03\",\"responses\":[],"
          + "\"circumstances\":{\(values.joined(separator: ","))}}").utf8)
    }
    var rounds: [(small: Duration, large: Duration)] = []
    var small = try library(10, &generator)
    var large = try library(count, &generator)
    for _ in 0..<5 {
      rounds.append((try route(cases, &small), try route(cases, &large)))
    }
    let (few, many) = (
      rounds.map(\.small).sorted()[rounds.count / 2], rounds.map(\.large).sorted()[rounds.count / 2]
    )
    print(
      "  a case routed by a table of 10 rules: \((few / cases.count).microseconds) µs, of \(count):"
        + " \((many / cases.count).microseconds) µs")
  }

  private static func route(_ cases: [[UInt8]], _ library: inout Library) throws -> Duration {
    var outputs = 0
    let time = try ContinuousClock().measure {
      for bytes in cases {
        let file = try CaseFile(name: "case", bytes: bytes)
        for result in library.results(for: file, policy: .named("bench", nil)) {
          outputs += try result.get().recommendation?.tables.count ?? 0
        }
      }
    }
    precondition(outputs == cases.count, "a case that isn't routed measures nothing")
    return time
  }

  /// The shipped definitions, and a policy with one table.
  private static func library(_ count: Int, _ generator: inout SplitMix64) throws -> Library {
    let rules = RuleShape.partition.texts(count, &generator).enumerated().map { index, tests in
      let when = tests.enumerated().filter { $1 != "-" }.map { "\"n\($0)\":\"\($1)\"" }
      return "{\"id\":\"r\(index)\",\"when\":{\(when.joined(separator: ","))},"
        + "\"then\":{\"hours\":\(index % 7)},\"source\":\"local choice, not validated\"}"
    }
    let circumstances = (0..<8).map {
      "{\"name\":\"n\($0)\",\"type\":\"number\",\"title\":{\"sv\":\"n\",\"en\":\"n\"}}"
    }
    let licence =
      "{\"holder\":\"Vägval\",\"terms\":\"Apache-2.0\",\"mayShow\":true,\"mayRedistribute\":true}"
    let text =
      "{\"format\":\"policy/1\",\"id\":\"bench\",\"version\":\"1.0.0\",\"status\":\"active\","
      + "\"valid\":{\"from\":\"2024-01-01\"},\"adopted\":false,\"decidedBy\":null,"
      + "\"decidedOn\":null,\"title\":{\"sv\":\"b\",\"en\":\"b\"},"
      + "\"place\":{\"municipality\":\"Exempel\"},\"sources\":{\"own\":{\"author\":\"Vägval\","
      + "\"year\":2026,\"title\":\"Benchmark\"}},\"licence\":{\"rules\":\(licence),"
      + "\"texts\":\(licence)},\"catalogue\":{\"id\":\"vaxjo-ungdomskriminalitet\","
      + "\"versions\":\"1\"},\"inputs\":[],"
      + "\"circumstances\":[\(circumstances.joined(separator: ","))],"
      + "\"programmes\":[{\"id\":\"SSPF\",\"consents\":[]}],\"eligibility\":[{\"id\":\"e\","
      + "\"programme\":\"SSPF\",\"when\":{\"hours\":\"> 2\"},"
      + "\"source\":\"local choice, not validated\"}],"
      + "\"tables\":[{\"id\":\"t\",\"hitPolicy\":\"unique\","
      + "\"inputs\":[\((0..<8).map { "\"n\($0)\"" }.joined(separator: ","))],"
      + "\"outputs\":[{\"name\":\"hours\",\"title\":{\"sv\":\"t\",\"en\":\"h\"},"
      + "\"type\":\"number\"}],\"rules\":[\(rules.joined(separator: ","))]}]}"
    var library = Library.embedded()
    let findings = library.add(name: "bench.policy.json", bytes: Array(text.utf8))
    precondition(findings.isEmpty, "a policy that can't be added measures nothing")
    return library
  }
}

/// How the rules of a large table lie to each other.
private enum RuleShape: String, CaseIterable {
  case boxes = "random boxes"
  case partition = "a partition"
  case planted = "a partition with one gap"
  case broad = "boxes that test two inputs"
  case catchAll = "wide boxes and a last rule for all"

  func rules(_ count: Int, _ generator: inout SplitMix64) throws -> [[RuleGrid.Cell]] {
    try texts(count, &generator).map { tests in
      try tests.enumerated().filter { $1 != "-" }.map { column, text in
        RuleGrid.Cell(column: column, test: try UnaryTest.compile(text, for: .number))
      }
    }
  }

  func texts(_ count: Int, _ generator: inout SplitMix64) -> [[String]] {
    switch self {
    case .boxes: (0..<count).map { _ in RuleShape.box(8, width: 512, &generator) }
    case .broad: (0..<count).map { _ in RuleShape.box(2, width: 512, &generator) }
    case .partition: RuleShape.partition(count, &generator)
    case .planted:
      RuleShape.partition(count + 1, &generator).enumerated().filter { $0.offset != count / 2 }
        .map(\.element)
    case .catchAll:
      (1..<count).map { _ in RuleShape.box(8, width: 1_000, &generator) }
        + [Array(repeating: "-", count: 8)]
    }
  }

  private static func box(
    _ tested: Int, width: Int, _ generator: inout SplitMix64
  ) -> [String] {
    var tests = Array(repeating: "-", count: 8)
    for column in (0..<8).shuffled(using: &generator).prefix(tested) {
      let low = Int.random(in: 0..<1_024, using: &generator)
      tests[column] = "[\(low)..\(low + Int.random(in: 1...width, using: &generator))]"
    }
    return tests
  }

  /// Halves the widest part of the largest box again and again.
  private static func partition(_ count: Int, _ generator: inout SplitMix64) -> [[String]] {
    var boxes = [Array(repeating: 0..<1_024, count: 8)]
    while boxes.count < count {
      let box = boxes.removeFirst()
      let column = Int.random(in: 0..<8, using: &generator)
      let range = box[column]
      guard range.count > 1 else {
        boxes.append(box)
        continue
      }
      let cut = Int.random(in: (range.lowerBound + 1)..<range.upperBound, using: &generator)
      for part in [range.lowerBound..<cut, cut..<range.upperBound] {
        var half = box
        half[column] = part
        boxes.append(half)
      }
    }
    return boxes.map { box in
      box.map { range in
        switch (range.lowerBound, range.upperBound) {
        case (0, 1_024): "-"
        case (0, let high): "< \(high)"
        case (let low, 1_024): ">= \(low)"
        case (let low, let high): "[\(low)..\(high))"
        }
      }
    }
  }
}

extension RuleSearch.Outcome {
  fileprivate var words: String {
    switch self {
    case .found: "a gap"
    case .none: "no gap"
    case .unproved: "gaps unproved"
    }
  }
}

extension Duration {
  fileprivate var microseconds: Int64 {
    components.seconds * 1_000_000 + components.attoseconds / 1_000_000_000_000
  }

  fileprivate var milliseconds: String {
    "\(microseconds / 1_000).\(microseconds / 100 % 10)"
  }
}

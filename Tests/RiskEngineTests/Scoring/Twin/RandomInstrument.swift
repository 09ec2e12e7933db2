/// Makes up instruments that load without errors, the same for the same seed.
struct RandomInstrument {
  private var random: SeededGenerator
  private(set) var instrument = PlainInstrument()

  /// Whether it has more items, and more answers to them, than can be tried one by one.
  private let isLong: Bool

  static func make(seed: UInt64, isLong: Bool = false) -> PlainInstrument {
    var maker = RandomInstrument(random: SeededGenerator(seed: seed), isLong: isLong)
    maker.fill()
    return maker.instrument
  }

  private init(random: SeededGenerator, isLong: Bool) {
    self.random = random
    self.isLong = isLong
  }

  private mutating func fill() {
    if chance(30) { instrument.informants = ["self", "parent"] }
    instrument.groups = ["home", "school"]
    for index in 0..<Int.random(in: isLong ? 8...12 : 2...6, using: &random) {
      instrument.items.append(item("q\(index + 1)", isFirst: index == 0))
    }
    for index in 0..<Int.random(in: 1...4, using: &random) {
      let score = score("s\(index + 1)")
      instrument.steps.append(.score(score))
      if chance(50) { instrument.steps.append(.level(level("v\(index + 1)", of: score))) }
    }
    for index in 0..<Int.random(in: 0...2, using: &random) {
      instrument.flags.append(("f\(index + 1)", expressions { $0.truth(depth: 2, &$1) }))
    }
  }

  // MARK: Chance

  private mutating func chance(_ percent: Int) -> Bool {
    Int.random(in: 0..<100, using: &random) < percent
  }

  private mutating func one<Element>(of list: [Element], else fallback: Element) -> Element {
    list.randomElement(using: &random) ?? fallback
  }

  /// Small numbers, some of them halves and some below 0.
  private mutating func number(_ range: ClosedRange<Int>) -> PlainNumber {
    let whole = Int.random(in: range, using: &random)
    return chance(20) ? PlainNumber(2 * whole + 1, over: 2) : PlainNumber(whole)
  }

  private mutating func expressions(
    _ make: (RandomFormula, inout SeededGenerator) -> PlainExpression
  ) -> PlainExpression {
    make(RandomFormula(instrument: instrument), &random)
  }

  // MARK: Items

  private mutating func item(_ id: String, isFirst: Bool) -> PlainItem {
    var item = PlainItem(id: id, type: type())
    if chance(30) { item.group = one(of: instrument.groups, else: "home") }
    if chance(15) {
      item.missingCodes = [
        (isLong ? 9_999 : 99, one(of: ["unknown", "declined", "notApplicable"], else: "unknown"))
      ]
    }
    if !isFirst, chance(35) {
      let condition = expressions { $0.truth(depth: 1, &$1) }
      let otherwise = chance(50) ? item.allAnswers.randomElement(using: &random) : nil
      item.gate = (condition, otherwise)
    }
    return item
  }

  private mutating func type() -> PlainType {
    if isLong, chance(30) { return longType() }
    switch Int.random(in: 0...7, using: &random) {
    case 0, 1:
      let codes = one(of: [[0, 1, 2], [0, 2, 4], [-1, 0, 3], [0, 1]], else: [0, 1])
      let hasPoints = chance(25)
      return .choice(
        codes.map { PlainOption(code: "\($0)", points: hasPoints ? number(-1...3) : nil) })
    case 2:
      return .choice(
        ["never", "rarely", "often"].map { PlainOption(code: $0, points: number(-1...3)) })
    case 3:
      let codes = ["alcohol", "cannabis", "other"].prefix(.random(in: 1...3, using: &random))
      return .multiple(codes.map { PlainOption(code: $0, points: number(-1...3)) })
    case 4: return .yesNo
    case 5: return .count(maximum: .random(in: 1...4, using: &random))
    case 6:
      return .integer(
        minimum: .random(in: -2...0, using: &random), maximum: .random(in: 1...3, using: &random))
    default:
      let step = one(of: [PlainNumber(1, over: 2), PlainNumber(1, over: 4)], else: .one)
      let minimum = number(-1...1)
      let steps = PlainNumber(.random(in: 2...4, using: &random))
      return .decimal(minimum: minimum, maximum: minimum + step * steps, step: step)
    }
  }

  /// More answers than the engine lists.
  private mutating func longType() -> PlainType {
    switch Int.random(in: 0...2, using: &random) {
    case 0: return .count(maximum: .random(in: 600...5_000, using: &random))
    case 1: return .integer(minimum: -300, maximum: .random(in: 300...3_000, using: &random))
    default:
      let codes = (1...10).map { "drug\($0)" }
      return .multiple(codes.map { PlainOption(code: $0, points: number(-1...3)) })
    }
  }

  // MARK: Scores

  private mutating func score(_ id: String) -> PlainScore {
    var score: PlainScore
    switch Int.random(in: 0...9, using: &random) {
    case 0...6: return aggregate(id)
    case 7:
      let conditions = (0..<Int.random(in: 1...3, using: &random)).map { _ in
        (
          group: chance(70) ? one(of: instrument.groups, else: "home") : nil,
          when: expressions { $0.truth(depth: 1, &$1) }
        )
      }
      score = PlainScore(id: id, form: .conditions(conditions))
    default:
      let formula = expressions { $0.number(depth: 2, &$1) }
      score = PlainScore(id: id, form: .formula(formula))
      let text = formula.feel
      if text.contains(" / ") || text.contains("mean(") || chance(40) {
        score.rounding = rounding()
      }
    }
    return score
  }

  private mutating func rounding() -> (mode: String, decimals: Int) {
    let modes = ["halfUp", "halfDown", "halfEven", "up", "down", "floor", "ceiling"]
    return (one(of: modes, else: "halfUp"), .random(in: 0...2, using: &random))
  }

  private mutating func aggregate(_ id: String) -> PlainScore {
    let form = one(of: ["sum", "sum", "sum", "mean", "count", "minimum", "maximum"], else: "sum")
    var pool = instrument.items.map { (name: $0.id, isScore: false) }
    pool += instrument.scores.map { (name: $0.id, isScore: true) }
    var members = pool.shuffled(using: &random).prefix(.random(in: 1...5, using: &random))
      .map { PlainMember(name: $0.name, isScore: $0.isScore) }
    // Now and then the same member twice, as in the reference's own example.
    if chance(10), let first = members.first { members.append(first) }
    let common = form == "count" && chance(70) ? test() : nil
    for index in members.indices {
      refine(&members[index], form)
      if form == "count", common == nil || chance(30) { members[index].test = test() }
    }
    let rule = missingRule(form, members)
    var score = PlainScore(id: id, form: .members(form, members, test: common), missing: rule)
    if form == "mean" || rule.rule == "prorate" || chance(15) { score.rounding = rounding() }
    return score
  }

  private mutating func refine(_ member: inout PlainMember, _ form: String) {
    if form == "sum" || form == "mean", chance(25) {
      // A mean divides by the weights, which must not add up to 0.
      member.weight = form == "mean" ? number(1...3) : number(-1...3)
    }
    guard let position = instrument.item(member.name) else {
      if chance(15) { member.points = .byRange(ranges()) }
      return
    }
    let item = instrument.items[position]
    if chance(20) {
      switch item.type {
      case .choice(let options):
        if options.allSatisfy(\.isNumber), chance(50) {
          member.points = .byRange(ranges())
        } else {
          member.points = .byCode(options.map { ($0.code, number(-1...4)) })
        }
      case .multiple(let options):
        member.points = .byCode(options.map { ($0.code, number(-1...4)) })
      case .yesNo: member.points = .byCode([("false", number(0...2)), ("true", number(1...4))])
      case .count, .integer, .decimal: member.points = .byRange(ranges())
      }
    }
    if case .multiple = item.type { return }
    member.isReversed = chance(20)
  }

  private mutating func ranges() -> [(test: PlainTest, points: PlainNumber)] {
    let limit = number(0...2)
    return [(.compared("<", limit), number(-1...3)), (.compared(">=", limit), number(0...4))]
  }

  private mutating func test() -> PlainTest {
    switch Int.random(in: 0...4, using: &random) {
    case 0: return .equal(number(0...2))
    case 1: return .compared(one(of: ["<", "<=", ">", ">="], else: ">"), number(0...3))
    case 2:
      let low = number(-1...2)
      return .between(
        low, isLowIncluded: chance(50), low + PlainNumber(2), isHighIncluded: chance(50))
    case 3: return .either([.equal(number(0...1)), .compared(">", number(2...3))])
    default: return .not(.equal(number(0...2)))
    }
  }

  private mutating func missingRule(_ form: String, _ members: [PlainMember]) -> PlainMissingRule {
    let isExtreme = form == "minimum" || form == "maximum"
    var names = ["refuse", "sumOfAnswered", "value"]
    if !isExtreme { names.append("prorate") }
    var rule = PlainMissingRule(rule: one(of: names, else: "refuse"))
    rule.leavesOut = chance(40)
    if rule.rule == "prorate" || rule.rule != "refuse" && chance(50) {
      if chance(70) {
        rule.atLeast = .random(in: 1...members.count, using: &random)
      } else {
        rule.atLeastPercent = one(of: [25, 50, 60, 80, 100], else: 50)
      }
    }
    if rule.rule == "value" { rule.value = number(-1...3) }
    if rule.rule == "prorate", chance(70) {
      let canCountPoints = form == "sum" && !members.contains(where: \.isScore)
      rule.base = canCountPoints && chance(60) ? "points" : "items"
    }
    return rule
  }

  // MARK: Levels

  private mutating func level(_ id: String, of score: PlainScore) -> PlainLevel {
    let names = Array(["low", "middle", "high"].prefix(.random(in: 2...3, using: &random)))
    func test(_ sign: String, _ age: Int) -> PlainTest { .compared(sign, PlainNumber(age)) }
    var rows: [PlainLevel.Row]
    func row(
      age: PlainTest? = nil, _ sexes: [String]? = nil, informants: [String]? = nil
    ) -> PlainLevel.Row {
      PlainLevel.Row(age: age, sexes: sexes, informants: informants, ranges: [])
    }
    switch Int.random(in: 0...(instrument.informants.count > 1 ? 11 : 8), using: &random) {
    case 0...1: rows = [row()]
    case 2: rows = [row(age: test("<", 15)), row(age: test(">=", 15))]
    case 3:
      let teenage = PlainTest.between(
        PlainNumber(12), isLowIncluded: true, PlainNumber(17), isHighIncluded: true)
      rows = [row(age: teenage)]
    case 4: rows = [row(["female"]), row(["male"])]
    case 5: rows = [row(["male"])]
    case 6:
      rows = [
        row(age: test("<", 15), ["female"]), row(age: test("<", 15), ["male", "other"]),
        row(age: test(">=", 15), ["female"]), row(age: test(">=", 15), ["male"]),
      ]
    case 7, 8:
      rows = [
        row(age: test("<", 15)), row(age: test(">=", 15), ["female"]),
        row(age: test(">=", 15), ["male"]),
      ]
    case 9: rows = [row(informants: ["parent"])]
    default: rows = [row(informants: ["self"]), row(informants: ["parent"])]
    }
    for index in rows.indices { rows[index].ranges = partition(names) }
    return PlainLevel(
      id: id, of: score.id, levels: chance(50) ? names : names.reversed(),
      mostConcerningIsLast: chance(60), rows: rows)
  }

  /// Ranges that hold every number exactly once.
  private mutating func partition(
    _ levels: [String]
  ) -> [(level: String, test: PlainTest)] {
    let first = number(-1...4)
    let second = first + PlainNumber(Int.random(in: 1...4, using: &random))
    let isFirstBelow = chance(50)
    let below = PlainTest.compared(isFirstBelow ? "<=" : "<", first)
    guard levels.count == 3 else {
      return [(levels[0], below), (levels[1], .compared(isFirstBelow ? ">" : ">=", first))]
    }
    let isSecondIncluded = chance(50)
    let between = PlainTest.between(
      first, isLowIncluded: !isFirstBelow, second, isHighIncluded: isSecondIncluded)
    return [
      (levels[0], below), (levels[1], between),
      (levels[2], .compared(isSecondIncluded ? ">" : ">=", second)),
    ]
  }
}

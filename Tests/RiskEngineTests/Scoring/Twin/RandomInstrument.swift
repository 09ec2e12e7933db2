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
    if chance(20) { instrument.settings = ["home", "ward"] }
    instrument.groups = ["home", "school"]
    for index in 0..<Int.random(in: isLong ? 8...12 : 2...6, using: &random) {
      let item = item("q\(index + 1)", isFirst: index == 0)
      instrument.items += chance(15) ? ratings(of: item) : [item]
    }
    for index in 0..<Int.random(in: 1...4, using: &random) {
      let score = score("s\(index + 1)")
      instrument.steps.append(.score(score))
      if chance(55) { instrument.steps.append(.level(level("v\(index + 1)", of: score))) }
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

  /// One item rated for two times.
  private func ratings(of item: PlainItem) -> [PlainItem] {
    ["past", "present"].map { name in
      var rated = item
      rated.id = "\(item.id)_\(name)"
      rated.rating = (item.id, name)
      return rated
    }
  }

  private mutating func type() -> PlainType {
    if isLong, chance(30) { return longType() }
    switch Int.random(in: 0...8, using: &random) {
    case 0, 1:
      let codes = one(of: [[0, 1, 2], [0, 2, 4], [-1, 0, 3], [0, 1]], else: [0, 1])
      let hasPoints = chance(25)
      return .choice(
        codes.map { PlainOption(code: "\($0)", points: hasPoints ? number(-1...3) : nil) })
    case 2:
      return .choice(
        ["never", "rarely", "often"].map { PlainOption(code: $0, points: number(-1...3)) })
    case 8:
      return .choice(["never", "rarely", "often"].map { PlainOption(code: $0, points: nil) })
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
    case 0...5: return aggregate(id)
    case 6: return lookup(id)
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
      if form == "count", hasNoWorth(members[index]) {
        var codes: [String] = []
        for code in ["never", "rarely", "often"] where chance(50) { codes.append(code) }
        members[index].codes = codes.isEmpty ? ["often"] : codes
        continue
      }
      refine(&members[index], form)
      if form == "count", common == nil || chance(30) { members[index].test = test() }
    }
    let rule = missingRule(form, members)
    var score = PlainScore(id: id, form: .members(form, members, test: common), missing: rule)
    if form == "mean" || rule.rule == "prorate" || chance(15) { score.rounding = rounding() }
    return score
  }

  /// Whether a member is an item whose codes are words without points.
  private func hasNoWorth(_ member: PlainMember) -> Bool {
    guard let position = instrument.item(member.name),
      case .choice(let options) = instrument.items[position].type
    else { return false }
    return options.contains { !$0.isNumber && $0.points == nil }
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
    if chance(20) || hasNoWorth(member) {
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

  // MARK: Tables

  private mutating func lookup(_ id: String) -> PlainScore {
    let isNorm = chance(50)
    let depth = chance(70) ? 0 : 1
    let subject = expressions { $0.number(depth: depth, &$1) }
    let readsSubject = chance(70)
    let table = self.table("t\(id)", isNorm: isNorm, readsSubject: readsSubject)
    instrument.tables.append(table)
    let hasSubject = isNorm || readsSubject
    var reading = PlainReading.value
    if isNorm {
      reading =
        switch Int.random(in: 0...2, using: &random) {
        case 0: .scale(name: "z", mean: .zero, deviation: .one)
        case 1: .scale(name: "T", mean: PlainNumber(50), deviation: PlainNumber(10))
        default: .scale(name: nil, mean: PlainNumber(100), deviation: PlainNumber(15))
        }
    }
    return PlainScore(
      id: id, form: .lookup(table: table.id, of: hasSubject ? subject : nil, as: reading),
      rounding: isNorm || chance(30) ? rounding() : nil)
  }

  /// A table that has exactly one row for everything that can occur.
  private mutating func table(_ id: String, isNorm: Bool, readsSubject: Bool) -> PlainTable {
    func number(_ sign: String, _ limit: PlainNumber) -> PlainTable.Cell {
      .number(.compared(sign, limit))
    }
    var columns: [(name: String, cells: [PlainTable.Cell])] = []
    if chance(50) {
      let limit = PlainNumber(15)
      columns.append(("age", [number("<", limit), number(">=", limit)]))
    }
    if chance(50) { columns.append(("sex", [.words(["female"]), .words(["male"])])) }
    if readsSubject || columns.isEmpty && isNorm {
      let limit = self.number(0...4)
      let further = limit + PlainNumber(Int.random(in: 1...3, using: &random))
      let middle = PlainTest.between(limit, isLowIncluded: true, further, isHighIncluded: false)
      columns.append(("of", [number("<", limit), .number(middle), number(">=", further)]))
    }
    if columns.isEmpty { columns.append(("sex", [.words(["female"]), .words(["male"])])) }
    var rows: [[PlainTable.Cell?]] = [[]]
    for column in columns {
      rows = rows.flatMap { row in column.cells.map { row + [$0] } }
    }
    return PlainTable(
      id: id, columns: columns.map(\.name),
      rows: rows.map { cells in
        let outcome: PlainTable.Outcome =
          isNorm
          ? .norm(mean: self.number(0...6), deviation: self.number(1...4))
          : .value(chance(10) ? nil : self.number(-1...12))
        return PlainTable.Row(cells: cells, outcome: outcome)
      })
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
    let others = instrument.levels.filter { Set(names).isSuperset(of: $0.levels) }.map(\.id)
    let basis: PlainLevel.Basis
    if chance(15) {
      let rules = (0..<Int.random(in: 1...3, using: &random)).map { _ in
        (when: expressions { $0.truth(depth: 1, &$1) }, level: one(of: names, else: "low"))
      }
      basis = .rules(rules, otherwise: chance(80) ? one(of: names, else: "low") : nil)
    } else if !others.isEmpty, chance(50) {
      basis = .worst(Array(others.shuffled(using: &random).prefix(2)))
    } else {
      basis = .cutOffs(of: score.id, rows(names))
    }
    var scale = PlainLevel(
      id: id, levels: chance(50) ? names : names.reversed(), mostConcerningIsLast: chance(60),
      basis: basis)
    if chance(25) {
      for index in 0..<Int.random(in: 1...2, using: &random) {
        scale.raises.append(raise(index, names))
      }
    }
    return scale
  }

  private mutating func raise(_ index: Int, _ names: [String]) -> PlainLevel.Raise {
    var raise = PlainLevel.Raise(
      id: "r\(index + 1)", when: expressions { $0.truth(depth: 1, &$1) })
    if chance(60) {
      raise.steps = .random(in: 1...2, using: &random)
      if chance(40) { raise.cap = one(of: names, else: "low") }
    } else {
      raise.to = one(of: names, else: "low")
    }
    return raise
  }

  /// Rows of cut-offs for every person, or for some.
  private mutating func rows(_ names: [String]) -> [PlainLevel.Row] {
    func test(_ sign: String, _ age: Int) -> PlainTest { .compared(sign, PlainNumber(age)) }
    var rows: [PlainLevel.Row]
    func row(
      age: PlainTest? = nil, _ sexes: [String]? = nil, informants: [String]? = nil,
      settings: [String]? = nil
    ) -> PlainLevel.Row {
      PlainLevel.Row(
        age: age, sexes: sexes, informants: informants, settings: settings, ranges: [])
    }
    if !instrument.settings.isEmpty, chance(50) {
      rows = [row(settings: ["home"]), row(settings: ["ward"])]
      for index in rows.indices { rows[index].ranges = partition(names) }
      return rows
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
    return rows
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

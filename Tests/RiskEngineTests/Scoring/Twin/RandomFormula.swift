/// Makes up expressions over what an instrument has so far.
struct RandomFormula {
  let instrument: PlainInstrument

  // MARK: Numbers

  func number(depth: Int, _ random: inout SeededGenerator) -> PlainExpression {
    func next() -> PlainExpression { number(depth: depth - 1, &random) }
    guard depth > 0 else { return numberLeaf(&random) }
    switch Int.random(in: 0...9, using: &random) {
    case 7: return function(next(), &random)
    case 8:
      return Bool.random(using: &random)
        ? .modulo(next(), Bool.random(using: &random) ? literal(&random) : numberLeaf(&random))
        : .raised(numberLeaf(&random), .random(in: 0...2, using: &random))
    case 0, 1: return .arithmetic(["+", "-"].randomElement(using: &random) ?? "+", next(), next())
    case 2: return .arithmetic("*", next(), literal(&random))
    case 3:
      // Now and then the divisor can be 0, which is null.
      let divisor = Bool.random(using: &random) ? literal(&random) : numberLeaf(&random)
      return .arithmetic("/", next(), divisor)
    case 4:
      let function = ["sum", "min", "max", "mean", "count"].randomElement(using: &random) ?? "sum"
      return .several(function, [next(), next()])
    case 5: return .abs(next())
    case 6:
      let functions = [
        "floor", "ceiling", "round half up", "round half down", "round up", "round down",
      ]
      let function = functions.randomElement(using: &random) ?? "floor"
      return .rounded(function, next(), .random(in: 0...1, using: &random))
    default: return .chosen(truth(depth: depth - 1, &random), next(), next())
    }
  }

  /// A function that only exists rounded, of numbers small enough to check.
  private func function(
    _ argument: PlainExpression, _ random: inout SeededGenerator
  ) -> PlainExpression {
    let small = PlainExpression.several(
      "min", [.several("max", [argument, .number(PlainNumber(-6))]), .number(PlainNumber(6))])
    let decimals = Int.random(in: 0...2, using: &random)
    switch Int.random(in: 0...3, using: &random) {
    case 0: return .function("exp", [small], decimals)
    case 1: return .function("ln", [argument], decimals)
    case 2: return .function("sqrt", [argument], decimals)
    default:
      let exponent = PlainNumber(.random(in: -4...6, using: &random), over: 2)
      return .function("power", [small, .number(exponent)], decimals)
    }
  }

  private func literal(_ random: inout SeededGenerator) -> PlainExpression {
    .number(PlainNumber(.random(in: 1...6, using: &random), over: 2))
  }

  private func numberLeaf(_ random: inout SeededGenerator) -> PlainExpression {
    var leaves: [PlainExpression] = [literal(&random)]
    for item in instrument.items {
      leaves.append(.points(item.id))
      switch item.type {
      case .choice(let options): if options.allSatisfy(\.isNumber) { leaves.append(.name(item.id)) }
      case .multiple, .count, .integer, .decimal: leaves.append(.name(item.id))
      case .yesNo: break
      }
    }
    let day = PlainDay(
      year: .random(in: 2000...2010, using: &random), month: 1,
      day: .random(in: 14...16, using: &random))
    leaves.append(.since(Bool.random(using: &random) ? "years" : "days", day))
    for score in instrument.scores { leaves += [.name(score.id), .name(score.id)] }
    return leaves.randomElement(using: &random) ?? literal(&random)
  }

  // MARK: Truths

  func truth(depth: Int, _ random: inout SeededGenerator) -> PlainExpression {
    func next() -> PlainExpression { truth(depth: depth - 1, &random) }
    guard depth > 0 else { return truthLeaf(&random) }
    switch Int.random(in: 0...6, using: &random) {
    case 0, 1: return .joined(["and", "or"].randomElement(using: &random) ?? "or", next(), next())
    case 2: return .not(next())
    case 3: return .chosen(next(), next(), next())
    case 4:
      return compared(
        sign(&random), number(depth: depth - 1, &random), number(depth: depth - 1, &random))
    default: return truthLeaf(&random)
    }
  }

  private func sign(_ random: inout SeededGenerator) -> String {
    ["=", "!=", "<", "<=", ">", ">="].randomElement(using: &random) ?? "="
  }

  /// A comparison; an ordered one where an item would be equal to what it can't be, which is a
  /// mistake.
  private func compared(
    _ sign: String, _ a: PlainExpression, _ b: PlainExpression
  ) -> PlainExpression {
    let isEquality = sign == "=" || sign == "!="
    switch (a, b) {
    case (_, .number(let number)) where isEquality && !canBe(a, number),
      (.number(let number), _) where isEquality && !canBe(b, number):
      return .compared("<=", a, b)
    default: return .compared(sign, a, b)
    }
  }

  /// Whether a number is among an item's values, or points; true of all else.
  private func canBe(_ expression: PlainExpression, _ number: PlainNumber) -> Bool {
    switch expression {
    case .points(let name):
      guard let item = instrument.items.first(where: { $0.id == name }) else { return true }
      return item.allAnswers.contains { item.worth($0) == number }
    case .name(let name):
      guard let item = instrument.items.first(where: { $0.id == name }) else { return true }
      return item.allAnswers.contains { answer in
        if case .code(let code) = answer { return Int(code).map { PlainNumber($0) } == number }
        return item.worth(answer) == number
      }
    default: return true
    }
  }

  private func truthLeaf(_ random: inout SeededGenerator) -> PlainExpression {
    var leaves: [PlainExpression] = []
    let leaf = numberLeaf(&random)
    let limit = PlainNumber(.random(in: 0...3, using: &random))
    for _ in 0..<3 {
      leaves.append(compared(sign(&random), leaf, .number(limit)))
    }
    if canBe(leaf, limit) {
      leaves.append(.within(leaf, .either([.equal(limit), .compared(">", limit + .one)])))
    }
    leaves.append(.isNull(leaf))
    for item in instrument.items {
      switch item.type {
      case .yesNo: leaves += [.name(item.id), .name(item.id), .isNull(.name(item.id))]
      case .choice(let options):
        if let code = options.randomElement(using: &random)?.code, Int(code) == nil {
          leaves += [
            .compared("=", .name(item.id), .text(code)),
            .compared("!=", .name(item.id), .text(code)),
          ]
        }
      case .multiple(let options):
        if let code = options.randomElement(using: &random)?.code {
          leaves += [.listContains(item.id, code), .listContains(item.id, code)]
        }
      default: break
      }
    }
    if let item = instrument.items.randomElement(using: &random) {
      let reasons = ["notAsked", "unknown", "declined", "notApplicable", "gatedOff"]
      leaves += [
        .answered(item.id),
        .compared(
          "=", .missing(item.id), .text(reasons.randomElement(using: &random) ?? "unknown")),
      ]
    }
    if let scale = instrument.levels.randomElement(using: &random) {
      let level = scale.levels.randomElement(using: &random) ?? "low"
      for _ in 0..<2 {
        leaves.append(
          .compared(sign(&random), .name(scale.id), .levelName(level, of: scale.id)))
      }
      leaves.append(.isNull(.name(scale.id)))
    }
    leaves.append(.compared("=", .name("sex"), .text("female")))
    leaves.append(.compared("<", .name("age"), .number(PlainNumber(15))))
    if instrument.informants.count > 1 {
      leaves.append(.compared("=", .name("informant"), .text("parent")))
    }
    if let setting = instrument.settings.first {
      leaves.append(.compared("=", .name("setting"), .text(setting)))
    }
    return leaves.randomElement(using: &random) ?? .answered("q1")
  }
}

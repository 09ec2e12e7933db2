/// Makes up expressions over what an instrument has so far.
struct RandomFormula {
  let instrument: PlainInstrument

  // MARK: Numbers

  func number(depth: Int, _ random: inout SeededGenerator) -> PlainExpression {
    func next() -> PlainExpression { number(depth: depth - 1, &random) }
    guard depth > 0 else { return numberLeaf(&random) }
    switch Int.random(in: 0...7, using: &random) {
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
      return .compared(
        sign(&random), number(depth: depth - 1, &random), number(depth: depth - 1, &random))
    default: return truthLeaf(&random)
    }
  }

  private func sign(_ random: inout SeededGenerator) -> String {
    ["=", "!=", "<", "<=", ">", ">="].randomElement(using: &random) ?? "="
  }

  private func truthLeaf(_ random: inout SeededGenerator) -> PlainExpression {
    var leaves: [PlainExpression] = []
    let leaf = numberLeaf(&random)
    let limit = PlainNumber(.random(in: 0...3, using: &random))
    for _ in 0..<3 {
      leaves.append(.compared(sign(&random), leaf, .number(limit)))
    }
    leaves.append(.within(leaf, .either([.equal(limit), .compared(">", limit + .one)])))
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

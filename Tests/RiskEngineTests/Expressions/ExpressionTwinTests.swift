import RiskEngine
import Testing

/// The compiler against its plain twin, on random expressions and random values.
struct ExpressionTwinTests {
  private static let names = ["x", "y", "z", "p", "q"]
  private static let scope = Scope(
    names.map { name in
      Scope.Variable(name: name, type: name == "p" || name == "q" ? .boolean : .number)
    })

  /// A random expression, and it compiled.
  ///
  /// Dividing by a written 0 and an interval that holds nothing are refused; another is tried then.
  private static func sample(
    _ random: inout SeededGenerator
  ) throws -> (twin: RandomExpression, compiled: Expression) {
    while true {
      let twin =
        Bool.random(using: &random)
        ? RandomExpression.number(depth: 4, &random) : .truth(depth: 4, &random)
      do throws(ExpressionError) {
        return (twin, try Expression.compile(twin.text, in: scope, expecting: nil))
      } catch {
        guard error.problem == .divisionByZero || error.problem == .intervalHoldsNothing else {
          throw error
        }
      }
    }
  }

  private static func options(_ name: String, _ random: inout SeededGenerator) -> [Value] {
    let all: [Value] =
      name == "p" || name == "q" ? [.yes, .no, .null] : [0, 1, 2, 3, .ratio(1, 2), .null]
    return Array(all.shuffled(using: &random).prefix(.random(in: 1...3, using: &random)))
  }

  @Test(arguments: 0..<500 as Range<UInt64>)
  func evaluationAgreesWithTheTree(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let (twin, compiled) = try Self.sample(&random)
    for _ in 0..<10 {
      var known: [String: Value] = [:]
      for name in Self.names { known[name] = Self.options(name, &random)[0] }
      let values = Self.names.map { known[$0] ?? .null }
      #expect(compiled.evaluate(values) == twin.value(known), "seed \(seed): \(twin.text)")
    }
  }

  @Test(arguments: 0..<500 as Range<UInt64>)
  func possibilitiesOfKnownInputsAreTheValue(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let (twin, compiled) = try Self.sample(&random)
    let values = Self.names.map { Self.options($0, &random)[0] }
    let result = compiled.possibilities { .known(values[$0]) }
    #expect(result == .known(compiled.evaluate(values)), "seed \(seed): \(twin.text)")
  }

  @Test(arguments: 0..<500 as Range<UInt64>)
  func possibilitiesOfIndependentInputsHoldTheTruth(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let (twin, compiled) = try Self.sample(&random)
    let options = Self.names.map { Self.options($0, &random) }
    let result = compiled.possibilities { slot in
      .oneOf(options[slot], support: ItemSet([slot]))
    }
    let truth = Self.truth(of: compiled, options)
    #expect(result.isExact, "seed \(seed): so few combinations are always exact")
    #expect(result.options.map(Set.init) == truth, "seed \(seed): \(twin.text)")
  }

  @Test(arguments: 0..<500 as Range<UInt64>)
  func possibilitiesOfDependentInputsEncloseTheTruth(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let (twin, compiled) = try Self.sample(&random)
    // Two open items decide all five names, so the names depend on each other.
    let owner = Self.names.map { _ in Int.random(in: 0...1, using: &random) }
    let tables = Self.names.map { name in
      (0..<3).map { _ in Self.options(name, &random)[0] }
    }
    let result = compiled.possibilities { slot in
      .oneOf(tables[slot], support: ItemSet([owner[slot]]))
    }
    var truth: Set<Value> = []
    for first in 0..<3 {
      for second in 0..<3 {
        let values = tables.indices.map { tables[$0][owner[$0] == 0 ? first : second] }
        truth.insert(compiled.evaluate(values))
      }
    }
    for value in truth {
      #expect(result.contains(value), "seed \(seed): \(twin.text) can be \(value)")
    }
    if result.isExact {
      #expect(result.options.map(Set.init) == truth, "seed \(seed): \(twin.text)")
    }
  }

  @Test(arguments: 0..<500 as Range<UInt64>)
  func possibilitiesOfRangesEncloseTheTruth(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let (twin, compiled) = try Self.sample(&random)
    let options = Self.names.map { Self.options($0, &random) }
    let inputs = options.enumerated().map { slot, options in
      let numbers = options.compactMap(\.number)
      guard let low = numbers.min(), let high = numbers.max() else {
        return Possibilities.oneOf(options, support: ItemSet([slot]))
      }
      return .between(
        low, high, grid: Bool.random(using: &random) ? 2 : nil,
        mayBeNull: options.contains(.null), support: ItemSet([slot]))
    }
    let result = compiled.possibilities { inputs[$0] }
    let truth = Self.truth(of: compiled, options)
    for value in truth {
      #expect(result.contains(value), "seed \(seed): \(twin.text) can be \(value)")
    }
    guard result.isExact else { return }
    #expect(result.mayBeNull == truth.contains(.null), "seed \(seed): \(twin.text)")
    let known = truth.filter { !$0.isNull }
    if let options = result.options {
      #expect(Set(options) == truth, "seed \(seed): \(twin.text)")
    } else {
      #expect(known.min()?.number == result.low, "seed \(seed): \(twin.text)")
      #expect(known.max()?.number == result.high, "seed \(seed): \(twin.text)")
    }
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func unaryTestsAgreeWithMembershipInAnExpression(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let text = Self.tests(&random)
    let test = try UnaryTest.compile(text, for: .number)
    let compiled = try Expression.compile("x in (\(text))", in: Self.scope, expecting: .boolean)
    for halves in -2...14 {
      let value = Value.ratio(halves, 2)
      let expected = compiled.evaluate([value, .null, .null, .null, .null])
      #expect(Value(test.evaluate(value)) == expected, "seed \(seed): \(text) of \(value)")
    }
    let ofNull = compiled.evaluate([.null, .null, .null, .null, .null])
    #expect(Value(test.evaluate(.null)) == ofNull, "seed \(seed): \(text)")
  }

  /// What an expression can become when each slot takes each of its options.
  private static func truth(of compiled: Expression, _ options: [[Value]]) -> Set<Value> {
    var combinations: [[Value]] = [[]]
    for options in options {
      combinations = combinations.flatMap { start in options.map { start + [$0] } }
    }
    return Set(combinations.map { compiled.evaluate($0) })
  }

  private static func tests(_ random: inout SeededGenerator) -> String {
    func number() -> Int { .random(in: 0...6, using: &random) }
    let alternatives = (0...Int.random(in: 0...2, using: &random)).map { _ in
      switch Int.random(in: 0...5, using: &random) {
      case 0: return "\(number())"
      case 1: return "null"
      case 2, 3:
        let sign = ["<", "<=", ">", ">="].randomElement(using: &random) ?? "<"
        return "\(sign) \(number())"
      default:
        let low = number()
        let opening = ["[", "(", "]"].randomElement(using: &random) ?? "["
        let closing = ["]", ")", "["].randomElement(using: &random) ?? "]"
        return "\(opening)\(low)..\(low + 1 + number())\(closing)"
      }
    }
    let list = alternatives.joined(separator: ", ")
    switch Int.random(in: 0...5, using: &random) {
    case 0: return "-"
    case 1, 2: return "not(\(list))"
    default: return list
    }
  }
}

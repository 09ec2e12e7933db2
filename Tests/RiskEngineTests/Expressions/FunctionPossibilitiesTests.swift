import RiskEngine
import Testing

/// What functions can still become while their arguments are open.
@Suite struct FunctionPossibilitiesTests {
  private static let scope = Scope([
    Scope.Variable(name: "x", type: .number), Scope.Variable(name: "y", type: .number),
    Scope.Variable(
      name: "drugs", type: .number,
      companions: Scope.Companions(chosen: Scope.Chosen(slot: 3, codes: ["a", "b"]))),
    Scope.Variable(name: nil, type: .number), Scope.Variable(name: "since", type: .day),
  ])

  /// For an x and a y between these, whole numbers of tenths.
  private func bounds(
    _ text: String, x: (Int, Int)?, y: (Int, Int) = (0, 0)
  ) throws -> Possibilities {
    let compiled = try Expression.compile(text, in: Self.scope, expecting: nil)
    return compiled.possibilities { slot in
      let range: (low: Int, high: Int)? = slot == 0 ? x : y
      return .between(
        range.map { Fraction($0.low) }, range.map { Fraction($0.high) }, grid: 10,
        support: ItemSet([slot]))
    }
  }

  private func hundredths(_ number: Int) -> Fraction? { Fraction(Int128(number), over: 100) }

  // e² = 7.389, e⁻¹ = 0.368; ln 10 = 2.303, ln 0.1 = −2.303; √2 = 1.414.

  @Test func functionsThatRiseHaveTheBoundsOfTheirArgument() throws {
    let exp = try bounds("exp(x, 2)", x: (-1, 2))
    #expect(exp.low == hundredths(37) && exp.high == hundredths(739))
    #expect(exp.isExact && !exp.mayBeNull)
    let ln = try bounds("ln(x, 2)", x: (1, 10))
    #expect(ln.low == 0 && ln.high == hundredths(230))
    #expect(ln.isExact && !ln.mayBeNull)
    let sqrt = try bounds("sqrt(x, 2)", x: (0, 2))
    #expect(sqrt.low == 0 && sqrt.high == hundredths(141))
    #expect(sqrt.isExact && !sqrt.mayBeNull)
  }

  @Test func wherePartOfTheRangeHasNoValueItCanBeNull() throws {
    let ln = try bounds("ln(x, 2)", x: (0, 10))
    #expect(ln.low == hundredths(-230) && ln.high == hundredths(230))
    #expect(ln.mayBeNull && !ln.isExact)
    let sqrt = try bounds("sqrt(x, 2)", x: (-3, 2))
    #expect(sqrt.low == 0 && sqrt.high == hundredths(141) && sqrt.mayBeNull)
    let exp = try bounds("exp(x, 2)", x: (0, 200))
    #expect(exp.low == 1 && exp.high == nil && exp.mayBeNull)
    #expect(try bounds("exp(x, 2)", x: nil).low == 0)
  }

  @Test func aPowerLiesBetweenItsCorners() throws {
    let power = try bounds("power(x, y, 2)", x: (1, 4), y: (-1, 2))
    #expect(power.low == hundredths(25) && power.high == 16)
    #expect(power.isExact && !power.mayBeNull)
    #expect(try bounds("power(x, y, 2)", x: (-1, 4), y: (1, 2)).low == nil)
    let fromZero = try bounds("power(x, 2, 0)", x: (0, 4))
    #expect(fromZero.low == 0 && fromZero.high == 16 && !fromZero.mayBeNull)
  }

  @Test func anEvenPowerIsNeverNegative() throws {
    let square = try bounds("x ** 2", x: (-3, 2))
    #expect(square.low == 0 && square.high == 9 && !square.mayBeNull)
    let cube = try bounds("x ** 3", x: (-3, 2))
    #expect(cube.low == -27 && cube.high == 8 && cube.isExact)
    #expect(try bounds("x ** 0", x: (-3, 2)) == .known(1))
  }

  @Test func aRemainderLiesBetween0AndTheDivisor() throws {
    let rest = try bounds("modulo(x, 3)", x: (-50, 50))
    #expect(rest.low == 0 && rest.high == Fraction(29, over: 10))
    #expect(!rest.isExact && !rest.mayBeNull)
    #expect(try bounds("modulo(x, y)", x: (0, 5), y: (0, 3)).mayBeNull)
  }

  /// 100 / (1 + e⁻ˣ) of 2 is 88.08, of −2 it is 11.92.
  @Test func aLogisticModelIsExactlyBounded() throws {
    let model = try bounds("round half up(100 / (1 + exp(-x, 6)), 2)", x: (-2, 2))
    #expect(model.low == hundredths(1192) && model.high == hundredths(8808))
    #expect(model.isExact && !model.mayBeNull)
  }

  @Test func ofTooManySetsOfCodesEachCodeMayBeInOne() throws {
    let compiled = try Expression.compile(
      #"list contains(drugs, "b")"#, in: Self.scope, expecting: .boolean)
    let open = compiled.possibilities { _ in .between(0, 3, grid: 1, support: ItemSet([2])) }
    #expect(open == .oneOf([.boolean(false), .boolean(true)], support: ItemSet([2])))
    let listed = compiled.possibilities { _ in .oneOf([0, 1], support: ItemSet([2])) }
    #expect(listed == .known(.boolean(false)))
  }

  @Test func anOpenDayLeavesTheYearsOpen() throws {
    let compiled = try Expression.compile(
      #"years between(since, "2024-01-01")"#, in: Self.scope, expecting: .number)
    let years = compiled.possibilities { _ in .anything(support: ItemSet([4])) }
    #expect(years.low == -9_998 && years.high == 9_998)
    #expect(years.mayBeNull && !years.isExact)
  }

  /// The longest expression of costly functions, of inputs with as many values as are listed.
  @Test func manyCostlyFunctionsStayFast() throws {
    let text =
      "0" + String(repeating: "+exp(x,15)", count: 400)
      + String(repeating: "+power(2,y,15)", count: 400)
    let compiled = try Expression.compile(text, in: Self.scope, expecting: .number)
    let values = (0..<512).map { Value.number(Fraction($0 % 64)) } as [Value]
    let clock = ContinuousClock()
    let time = clock.measure {
      let result = compiled.possibilities { slot in .oneOf(values, support: ItemSet([slot])) }
      #expect(result.mayBeNull || result.high != nil)
    }
    #expect(time < .seconds(20), "\(time), unoptimised and beside other tests")
  }
}

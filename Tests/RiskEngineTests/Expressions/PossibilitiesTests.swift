import RiskEngine
import Testing

struct PossibilitiesTests {
  private let first = ItemSet([0])
  private let second = ItemSet([1])

  private func possibilities(
    _ text: String, _ inputs: [String: Possibilities]
  ) throws -> Possibilities {
    let scope = ExpressionSample.scope
    let expression = try Expression.compile(text, in: scope, expecting: nil)
    return expression.possibilities { slot in
      scope.variables[slot].name.flatMap { inputs[$0] } ?? .known(.null)
    }
  }

  @Test func aKnownValueIsCertain() {
    let three = Possibilities.known(3)
    #expect(three.only == 3)
    #expect(three.isExact)
    #expect(three.support.isEmpty)
    #expect(Possibilities.known(.null).only == .null)
    #expect(Possibilities.oneOf([3, 3], isExact: false, support: first) == three)
    #expect(Possibilities.between(3, 3, grid: 1, isExact: false, support: first) == three)
  }

  @Test func listsAreSortedAndDistinct() {
    let list = Possibilities.oneOf([4, .null, 2, 4], support: first)
    #expect(list.contents == .values([2, 4]))
    #expect(list.mayBeNull)
    #expect(list.low == 2)
    #expect(list.high == 4)
    #expect(list.options == [2, 4, .null])
  }

  @Test func independentOperandsCombineExactly() throws {
    let sum = try possibilities(
      "x + y",
      ["x": .oneOf([0, 1], support: first), "y": .oneOf([0, 10, .null], support: second)])
    #expect(sum == .oneOf([0, 1, 10, 11, .null], support: ItemSet([0, 1])))
    #expect(sum.isExact)
  }

  @Test func operandsWithACommonItemAreMarkedAsEnclosing() throws {
    // Both rest on item 0, so 0 + 1 may be impossible.
    let sum = try possibilities(
      "x + y", ["x": .oneOf([0, 1], support: first), "y": .oneOf([0, 1], support: first)])
    #expect(sum.contents == .values([0, 1, 2]))
    #expect(!sum.isExact)
  }

  @Test func aNameUsedTwiceIsTriedValueByValue() throws {
    let open = Possibilities.oneOf([0, 1, 2, 3], support: first)
    #expect(try possibilities("x > 2 and x < 1", ["x": open]) == .known(.no))
    #expect(try possibilities("x - x", ["x": open]) == .known(0))
    #expect(try possibilities("x > 1 or x <= 1", ["x": open]) == .known(.yes))
  }

  @Test func manyValuesAreKeptByTheirBounds() throws {
    let many = Possibilities.oneOf((0...600).map { .number(Fraction($0)) }, support: first)
    #expect(many.contents == .range(NumberRange(low: 0, high: 600, grid: 1)))
    #expect(many.isExact)
    let doubled = try possibilities("x * 2 + y", ["x": many, "y": .known(1)])
    #expect(doubled.low == 1)
    #expect(doubled.high == 1_201)
    #expect(doubled.isExact)
    #expect(!doubled.mayBeNull)
    #expect(try possibilities("x >= 0", ["x": many]) == .known(.yes))
    #expect(try possibilities("x > 600", ["x": many]) == .known(.no))
    let open = try possibilities("x > 599", ["x": many])
    #expect(open.contents == .values([.no, .yes]))
    #expect(open.isExact)
  }

  @Test func roundingAndDividingARangeKeepsItsBounds() throws {
    let many = Possibilities.oneOf((0...600).map { .number(Fraction($0)) }, support: first)
    let mean = try possibilities("round half up(x / 7, 1)", ["x": many])
    // 600 / 7 = 85.714…
    #expect(mean.low == 0)
    #expect(mean.high == Fraction(857, over: 10))
    #expect(mean.isExact)
    #expect(!mean.mayBeNull)
    let absolute = try possibilities("abs(x - 300)", ["x": many])
    #expect(absolute.low == 0)
    #expect(absolute.high == 300)
    #expect(!absolute.isExact)
  }

  @Test func theGridFollowsTheArithmetic() throws {
    func grid(_ text: String) throws -> Int128? {
      let tenths = Possibilities.between(0, 9, grid: 10, support: first)
      let halves = Possibilities.between(0, 9, grid: 2, support: second)
      guard
        case .range(let range) = try possibilities(text, ["x": tenths, "y": halves]).contents
      else { return nil }
      return range.grid
    }
    #expect(try grid("x + y") == 10)
    #expect(try grid("x * y") == 20)
    #expect(try grid("x / 7") == 70)
    // Dividing by 2/3 is multiplying by 3 and halving.
    #expect(try grid("y / (2 / 3)") == 4)
    #expect(try grid("round up(x / 7, 2)") == 100)
    #expect(try grid("min(x, y)") == 10)
    #expect(try grid("x / (y + 1)") == nil)
  }

  @Test func dividingByARangeAroundZeroMayBeAnything() throws {
    let many = Possibilities.between(-1, 1, grid: 1_000, support: first)
    let quotient = try possibilities("1 / x", ["x": many])
    #expect(quotient.low == nil)
    #expect(quotient.high == nil)
    #expect(quotient.mayBeNull)
    #expect(!quotient.isExact)
  }

  @Test func arithmeticOnARangeWithoutAGridMayLeaveTheNumbers() throws {
    let range = Possibilities.between(0, 1, grid: nil, support: first)
    #expect(try possibilities("x + 1", ["x": range]).mayBeNull)
    let onGrid = Possibilities.between(0, 1, grid: 10, support: first)
    #expect(try !possibilities("x + 1", ["x": onGrid]).mayBeNull)
  }

  @Test func anOpenConditionGivesBothBranches() throws {
    let condition = Possibilities.oneOf([.yes, .no], support: first)
    let branch = Possibilities.oneOf([1, 2], support: second)
    let result = try possibilities("if a then x else 5", ["a": condition, "x": branch])
    #expect(result == .oneOf([1, 2, 5], support: ItemSet([0, 1])))
    let unknown = Possibilities.oneOf([.yes, .null], support: first)
    let agreed = try possibilities("if a then x else 1", ["a": unknown, "x": .known(1)])
    #expect(agreed == .known(1))
  }

  @Test func theBranchThatIsNotTakenDoesNotCount() throws {
    let open = Possibilities.oneOf([1, 2], support: first)
    let result = try possibilities("if a then 3 else x", ["a": .known(.yes), "x": open])
    #expect(result == .known(3))
  }

  @Test func countingAnOpenAnswerIsOpen() throws {
    let open = Possibilities.oneOf([4, .null], support: first)
    let count = try possibilities("count(x, y)", ["x": open, "y": .known(0)])
    #expect(count == .oneOf([1, 2], support: first))
    #expect(try possibilities("x = null", ["x": open]).contents == .values([.no, .yes]))
  }

  @Test func longListsOfDaysAreComparedByTheirBounds() throws {
    let days = (1...100).compactMap { CalendarDay("2024-01-01")?.adding(months: $0) }
    let early = Possibilities.oneOf(days.prefix(70).map(Value.day), support: first)
    let late = Possibilities.oneOf(days.suffix(70).map(Value.day), support: second)
    let result = early.combined(.less, with: late)
    #expect(result.contents == .values([.no, .yes]))
    let equal = early.combined(.equal, with: late)
    #expect(!equal.isExact)
    #expect(!equal.mayBeNull)
    #expect(late.combined(.less, with: .known(.day(days[0]))) == .known(.no))
  }

  @Test func anythingStaysAnything() throws {
    let open = Possibilities.anything(support: first)
    let result = try possibilities("remark = \"a\"", ["remark": open])
    #expect(result.contents == .values([.no, .yes]))
    #expect(result.mayBeNull)
    let choice = Possibilities.choose(
      if: .oneOf([.yes, .no], support: second), then: open, else: .known(.text(ShortText("a"))))
    #expect(choice.contents == .anything)
  }

  @Test func itemSetsUniteAndTellWhatTheyHold() {
    let set = ItemSet([3, 64, 200])
    #expect(set.items == [3, 64, 200])
    #expect(set.count == 3)
    #expect(set.contains(64))
    #expect(!set.contains(65))
    #expect(!set.contains(1_000))
    #expect(set.union(ItemSet([1])).items == [1, 3, 64, 200])
    #expect(ItemSet([1]).union(set) == set.union(ItemSet([1])))
    #expect(set.isDisjoint(with: ItemSet([2, 65])))
    #expect(!set.isDisjoint(with: ItemSet([200])))
    #expect(ItemSet().isEmpty)
  }
}

import RiskEngine
import Testing

struct ValueSetTests {
  private func region(_ text: String, _ type: ValueType = .number) throws -> ValueSet {
    try #require(try UnaryTest.compile(text, for: type).region)
  }

  @Test func aGapHasAWitness() throws {
    let covered = try region("[0..3]").union(region("[5..6]"))
    let gap = covered.complement.intersection(try region("[0..6]"))
    #expect(gap.anyMember == 4)
    #expect(try !region("[0..6]").isSuperset(of: region("[0..7]")))
    #expect(try region("[0..7]").isSuperset(of: region("[0..6]")))
  }

  @Test func openEndsThatMeetLeaveAGapOfOneNumber() throws {
    let gap = try region("< 15").union(region("> 15")).complement
    #expect(gap.anyMember == 15)
    #expect(try region("< 15").union(region(">= 15")).complement.isEmpty)
  }

  @Test func aGapBetweenWholeNumbersHoldsNoWholeNumber() throws {
    let gap = try region("[0..3]").union(region("[4..6]")).complement
    let inside = gap.intersection(try region("[0..6]"))
    #expect(inside.anyMember == .ratio(7, 2))
    #expect(inside.anyWholeNumber == nil)
    #expect(inside.anyNumber(from: 0, step: try #require(Fraction(1, over: 4))) != nil)
  }

  @Test(
    "witnesses on steps",
    arguments: [
      ("(3..9]", 0, 2, 4), ("[4..9]", 0, 2, 4), ("(4..9]", 0, 2, 6), ("(4..5]", 0, 2, nil),
      ("< 7", 0, 2, 6), ("<= 7", 1, 3, 7), ("> 7", 1, 3, 10), ("-", 5, 3, 5),
      ("[-5..-4)", 0, 5, -5), ("(-5..-4)", 0, 5, nil),
    ] as [(String, Int, Int, Int?)])
  func steps(text: String, origin: Int, step: Int, expected: Int?) throws {
    let witness = try region(text).anyNumber(from: Fraction(origin), step: Fraction(step))
    #expect(witness == expected.map { Fraction($0) })
  }

  @Test func anOverlapHasAWitness() throws {
    let overlap = try region("[0..4]").intersection(region("[4..9]"))
    #expect(overlap.anyMember == 4)
    #expect(try region("[0..4)").intersection(region("[4..9]")).isEmpty)
  }

  @Test(
    "every set that isn't empty has a witness in it",
    arguments: ["-", "> 3", "< 3", "(0..1)", "[2..2]", "not(0)", "(1..2), 5", "<= -7", "not(> 1)"])
  func witness(text: String) throws {
    let set = try region(text)
    let member = try #require(set.anyMember)
    #expect(set.contains(member))
  }

  @Test func levelsAndCodesAreFiniteSets() throws {
    let type = ValueType.level(ExpressionSample.severity)
    let high = try region(">= \"moderate\"", type)
    #expect(high.complement.anyMember == .level(0))
    #expect(high.union(try region("\"low\"", type)).complement.isEmpty)
    let sex = ValueType.choice(["female", "male", "other"])
    let rest = try region("\"female\",\"male\"", sex).complement
    #expect(rest.anyMember == .choice(2))
    #expect(try region("true", .boolean).complement.anyMember == .no)
  }

  @Test func textsCanBeListedOrExcluded() throws {
    let listed = try region("\"a\", \"b\"", .text)
    let excluded = try region("not(\"b\", \"c\")", .text)
    #expect(listed.intersection(excluded).anyMember == .text(ShortText("a")))
    #expect(listed.intersection(excluded).complement.contains(.text(ShortText("b"))))
    #expect(!listed.union(excluded).complement.contains(.text(ShortText("d"))))
    #expect(listed.union(excluded).complement.anyMember == .text(ShortText("c")))
    #expect(excluded.anyMember.map(excluded.contains) == true)
    #expect(ValueSet.none(of: .text).isEmpty)
  }

  @Test func daysHaveNothingBetweenThem() throws {
    let before = try region("< \"2024-03-01\"", .day)
    let after = try region("> \"2024-02-29\"", .day)
    #expect(before.union(after).complement.isEmpty)
    #expect(before.intersection(after).isEmpty)
    let leap = try region("(\"2024-02-28\"..\"2024-03-01\")", .day)
    #expect(leap.anyMember == CalendarDay("2024-02-29").map(Value.day))
  }

  @Test func nullIsNeverAMember() throws {
    #expect(try !region("-").contains(.null))
    #expect(try !region("null").contains(.null))
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func algebraAgreesWithMembership(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let type: ValueType = Bool.random(using: &random) ? .number : .day
    let a = randomSet(type, &random)
    let b = randomSet(type, &random)
    for position in -1...19 {
      // Halves too, so that open ends are told from closed ones.
      guard let value = point(position, type) else { continue }
      #expect(
        a.union(b).contains(value) == (a.contains(value) || b.contains(value)), "seed \(seed)")
      #expect(
        a.intersection(b).contains(value) == (a.contains(value) && b.contains(value)),
        "seed \(seed)")
      #expect(a.complement.contains(value) == !a.contains(value), "seed \(seed)")
    }
    #expect(a.complement.complement == a, "seed \(seed)")
    #expect(a.isEmpty == (a.anyMember == nil), "seed \(seed)")
    #expect(a.union(b).isSuperset(of: a), "seed \(seed)")
  }

  private func point(_ halves: Int, _ type: ValueType) -> Value? {
    if type == .number { return .ratio(halves, 2) }
    guard halves % 2 == 0 else { return nil }
    return CalendarDay("2024-01-10").flatMap { day in
      CalendarDay(year: 2024, month: 1, day: 10 + halves / 2).map(Value.day) ?? .day(day)
    }
  }

  private func randomSet(_ type: ValueType, _ random: inout SeededGenerator) -> ValueSet {
    var set = ValueSet.none(of: type)
    for _ in 0..<Int.random(in: 0...3, using: &random) {
      let ends = [0, 1].map { _ in
        Int.random(in: 0...9, using: &random) == 0 ? nil : Int.random(in: 0...9, using: &random) * 2
      }
      set = set.union(
        .interval(
          from: ends[0].flatMap { point($0, type) }, isLowIncluded: .random(using: &random),
          to: ends[1].flatMap { point($0, type) }, isHighIncluded: .random(using: &random),
          of: type))
    }
    return set
  }
}

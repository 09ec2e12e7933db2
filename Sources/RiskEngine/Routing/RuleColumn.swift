/// One column of a list of rules: what their tests in it are about.
package struct RuleColumn: Sendable {
  /// The name by which rules test it.
  package let name: String
  package let type: ValueType
  /// The values it can have, besides being unknown.
  package let domain: Domain

  /// The values that can occur, as far as is known: never fewer than truly can.
  package enum Domain: Sendable, Hashable {
    /// These, in ascending order.
    case listed([Value])
    /// The numbers between two ends, both included; with a step only its whole multiples.
    case numbers(from: Fraction?, to: Fraction?, step: Fraction?)
    /// Every day of the years 1 through 9999.
    case days
    /// Every text.
    case texts
  }

  package init(name: String, type: ValueType, domain: Domain) {
    self.name = name
    self.type = type
    self.domain = domain
  }

  /// A column that can have every value of its type.
  package init(name: String, type: ValueType) {
    let domain: Domain =
      switch type {
      case .number: .numbers(from: nil, to: nil, step: nil)
      case .boolean: .listed([.boolean(false), .boolean(true)])
      case .level(let scale):
        .listed(scale.levels.indices.map { .level(UInt8(clamping: $0)) })
      case .choice(let codes): .listed(codes.indices.map { .choice(UInt16(clamping: $0)) })
      case .text: .texts
      case .day: .days
      }
    self.init(name: name, type: type, domain: domain)
  }

  /// The ages of a person: whole years from 0 to 130.
  package static let age = RuleColumn(
    name: "age", type: .number, domain: .numbers(from: 0, to: 130, step: 1))
}

extension RuleColumn {
  /// The known values of the column that stand for all others, in ascending order.
  ///
  /// - Parameters:
  ///   - regions: What the tests in it pass, ends that are names aside.
  ///   - ends: Further numbers whose place among the values counts.
  ///   - count: How many values between two ends; more than one where columns are compared.
  /// - Returns: `nil` if one of them is out of range.
  func representatives(
    for regions: [ValueSet], ends: [Fraction] = [], perGap count: Int = 1
  ) -> [Value]? {
    switch domain {
    case .listed(let values): return values
    case .numbers(let low, let high, let step):
      let range = NumberInterval(
        low: low.map { .init($0, isIncluded: true) }, high: high.map { .init($0, isIncluded: true) }
      )
      return range.representatives(
        dividedAt: regions.flatMap(\.ends) + ends, step: step, perGap: count
      )?.map(Value.number)
    case .days:
      return CalendarDay.all.representatives(
        dividedAt: regions.flatMap(\.ends) + ends, step: 1, perGap: count
      )?.compactMap(\.whole).map { .day(CalendarDay(number: Int32(clamping: $0))) }
    case .texts: return RuleColumn.texts(in: regions, andOthers: count)
    }
  }

  /// The numbers that the column itself singles out: its ends, or all that it lists.
  var ownNumbers: [Fraction] {
    switch domain {
    case .listed(let values): values.compactMap(\.number)
    case .numbers(let low, let high, _): [low, high].compactMap(\.self)
    case .days, .texts: []
    }
  }

  /// The step of which only multiples occur; `nil` where there is none.
  var step: Fraction? {
    if case .numbers(_, _, let step) = domain { step } else { nil }
  }

  /// The texts that tests mention, and some that none does.
  private static func texts(in regions: [ValueSet], andOthers count: Int) -> [Value] {
    var mentioned: Set<ShortText> = []
    for case .texts(let texts, _) in regions.map(\.members) { mentioned.formUnion(texts) }
    let others = (1...(mentioned.count + count)).lazy.map { ShortText("text \($0)") }
      .filter { !mentioned.contains($0) }.prefix(count)
    return mentioned.union(others).sorted().map(Value.text)
  }
}

extension CalendarDay {
  /// The numbers of all days.
  fileprivate static var all: NumberInterval {
    let ends = [CalendarDay("0001-01-01"), CalendarDay("9999-12-31")].map { day in
      day.map { NumberInterval.End(Fraction(Int($0.number)), isIncluded: true) }
    }
    return NumberInterval(low: ends[0], high: ends[1])
  }
}

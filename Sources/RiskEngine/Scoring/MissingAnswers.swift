/// The running total of one score: the one place where missing-data rules are applied.
///
/// The same total serves the value itself and, fed with every way in which open answers could
/// come, the bounds.
struct Tally: Hashable {
  /// The members' worths times weights added, or the extreme of them; `nil` out of range.
  private(set) var total: Fraction?
  /// Members that count: those left out don't.
  private(set) var of = 0
  private(set) var answered = 0
  /// What all of them, and the answered alone, count: for a mean their weights, for prorating by
  /// points the greatest points.
  private var whole = Fraction.zero
  private var answeredWhole = Fraction.zero

  /// What one member brings.
  enum Part: Hashable {
    case worth(Fraction)
    case missing
    case leftOut
  }

  init(_ operation: Aggregate.Operation) {
    switch operation {
    case .sum, .mean, .count: total = .zero
    case .minimum, .maximum: total = nil
    }
  }

  /// Adds what a member brings.
  mutating func add(_ part: Part, of member: Member, in aggregate: Aggregate) {
    if case .leftOut = part { return }
    of += 1
    weigh(part, member, aggregate)
    switch part {
    case .worth(let worth):
      include(worth, member, aggregate.operation)
      answered += 1
    case .missing:
      if case .value(let value) = aggregate.missing.strategy {
        include(member.worth.tested(value), member, aggregate.operation)
      }
    case .leftOut: break
    }
  }

  /// Keeps only the weights that the rule will read, so that totals that differ in nothing else are
  /// the same: bounds would else run over every subset of the members.
  private mutating func weigh(_ part: Part, _ member: Member, _ aggregate: Aggregate) {
    let strategy = aggregate.missing.strategy
    let isMean = aggregate.operation == .mean
    guard isMean || strategy == .prorate(.points) else { return }
    let amount = isMean ? member.weight : member.greatest
    whole = whole.adding(amount) ?? whole
    guard case .worth = part, !isMean || strategy.readsAnsweredWeights else { return }
    answeredWhole = answeredWhole.adding(amount) ?? answeredWhole
  }

  private mutating func include(
    _ worth: Fraction, _ member: Member, _ operation: Aggregate.Operation
  ) {
    let isFirst = total == nil && answered == 0
    switch operation {
    case .sum, .mean, .count:
      total = worth.multiplied(by: member.weight).flatMap { part in total?.adding(part) }
    case .minimum: total = isFirst ? worth : total.map { min($0, worth) } ?? worth
    case .maximum: total = isFirst ? worth : total.map { max($0, worth) } ?? worth
    }
  }

  /// Whether any member is missing.
  private var hasMissing: Bool { answered < of }

  /// Whether as many members are answered as the rule wants, those that are left out aside.
  private func isEnough(_ rule: MissingRule) -> Bool {
    rule.required.isMet(answered: answered, of: of)
  }

  /// The rule that decided: members are missing, or too many were left out.
  func ruleApplied(_ aggregate: Aggregate) -> MissingRule? {
    let rule = aggregate.missing
    return of > 0 && (hasMissing || !isEnough(rule)) ? rule : nil
  }

  /// The value that the rule gives; `nil` where it gives none.
  func value(_ aggregate: Aggregate) -> Fraction? {
    let rule = aggregate.missing
    guard answered > 0, isEnough(rule), let total else { return nil }
    guard hasMissing else { return finished(total, over: whole, aggregate) }
    switch rule.strategy {
    case .refuse:
      return nil
    case .value:
      return finished(total, over: whole, aggregate)
    case .sumOfAnswered:
      return finished(total, over: answeredWhole, aggregate)
    case .prorate(let base):
      // A mean over the answered is prorated as it stands.
      if aggregate.operation == .mean { return finished(total, over: answeredWhole, aggregate) }
      let (whole, part) =
        switch base {
        case .items: (Fraction(of), Fraction(answered))
        case .points: (whole, answeredWhole)
        }
      return total.multiplied(by: whole)?.divided(by: part)
    }
  }

  private func finished(
    _ total: Fraction, over weight: Fraction, _ aggregate: Aggregate
  ) -> Fraction? {
    aggregate.operation == .mean ? total.divided(by: weight) : total
  }

  /// The same total as far as it matters to what can still come: where a missing answer leaves the
  /// score without a value whatever the others are, nothing but that is kept.
  func collapsed(_ aggregate: Aggregate) -> Tally {
    guard hasMissing, aggregate.missing.strategy == .refuse else { return self }
    var hopeless = Tally(aggregate.operation)
    hopeless.of = 1
    return hopeless
  }

  /// Mostly the sum and the count tell totals apart: the rest is compared.
  func hash(into hasher: inout Hasher) {
    hasher.combine(UInt64(truncatingIfNeeded: total?.numerator ?? -1))
    hasher.combine(answered)
  }

  /// The same total without its sum: totals that agree in this differ in nothing else.
  var withoutTotal: Tally {
    var copy = self
    copy.total = nil
    return copy
  }
}

extension MissingStrategy {
  /// Whether a mean with missing answers is taken over the weights of the answered alone.
  fileprivate var readsAnsweredWeights: Bool {
    switch self {
    case .prorate, .sumOfAnswered: true
    case .refuse, .value: false
    }
  }
}

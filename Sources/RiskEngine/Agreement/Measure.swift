/// One thing about which two assessors can agree: an item, a score, a level scale, a flag or a
/// judgement.
package struct Measure: Sendable {
  package let kind: Kind
  package let id: String
  package let scale: Scale
  /// Its position among the instrument's things of its kind.
  private let position: Int
  /// What stands in a case for each category.
  private let codes: [ItemType.Code]
  /// For each option of a choice its position in ``codes``.
  private let ranks: [Int]

  /// What it belongs to.
  package enum Kind: String, Sendable, CaseIterable {
    case item, score, level, flag, judgement

    /// Whether the assessor states it, so that it doesn't follow from other things.
    package var isStated: Bool { self == .item || self == .judgement }
  }

  /// How agreement about it is measured.
  package enum Scale: Sendable, Hashable {
    /// Categories without order: percent and kappa.
    case nominal
    /// Ordered categories: percent, kappa and weighted kappa.
    case ordered
    /// Numbers: percent, intraclass correlation and mean difference.
    case number
    /// Values that are the same or not: percent only.
    case identity
  }

  private init(
    _ kind: Kind, _ id: String, at position: Int, _ scale: Scale, codes: [ItemType.Code] = [],
    ranks: [Int] = []
  ) {
    self.kind = kind
    self.id = id
    self.position = position
    self.scale = scale
    self.codes = codes
    self.ranks = ranks
  }
}

extension Measure {
  /// Everything about which assessors can agree in an instrument; free texts aren't compared.
  static func all(of instrument: Instrument) -> [Measure] {
    instrument.items.enumerated().compactMap { Measure($1, at: $0) }
      + instrument.scores.enumerated().map { Measure(.score, $1.id, at: $0, .number) }
      + instrument.levels.enumerated().map {
        Measure(.level, $1.id, at: $0, .ordered, codes: $1.scale.levels.map { .word($0) })
      }
      + instrument.flags.enumerated().map { Measure(.flag, $1.id, at: $0, .nominal) }
      + instrument.judgements.enumerated().map {
        Measure(.judgement, $1.id, at: $0, .ordered, codes: $1.scale.levels.map { .word($0) })
      }
  }

  private init?(_ item: Item, at position: Int) {
    switch item.type {
    case .choice(let options):
      let codes = options.map(\.code)
      let numbers = codes.compactMap(\.number)
      guard numbers.count == codes.count else {
        // Words have no order of their own.
        self.init(
          .item, item.id, at: position, .nominal, codes: codes, ranks: Array(codes.indices))
        return
      }
      let ordered = numbers.sorted()
      self.init(
        .item, item.id, at: position, .ordered, codes: ordered.map { .number($0) },
        ranks: numbers.compactMap { ordered.firstIndex(of: $0) })
    case .multiple(let options):
      self.init(.item, item.id, at: position, .nominal, codes: options.map(\.code))
    case .yesNo: self.init(.item, item.id, at: position, .nominal)
    case .whole, .decimal: self.init(.item, item.id, at: position, .number)
    case .date: self.init(.item, item.id, at: position, .identity)
    case .text: return nil
    }
  }

  // MARK: Ratings

  /// What a response says about this; `nil` where that is missing or can't be told.
  func rating(in scored: ScoredResponse) -> Rating? {
    switch kind {
    case .item:
      scored.answers.indices.contains(position) ? rating(scored.answers[position]) : nil
    case .score: scored.scores[position].value.map(Rating.number)
    case .level: scored.levels[position].level.map { .category(Int($0)) }
    case .flag: scored.flags[position].isRaised.map(Rating.boolean)
    case .judgement: scored.response.judgements[position].map { .category(Int($0.level)) }
    }
  }

  private func rating(_ answer: Answer) -> Rating? {
    switch answer {
    case .missing, .text: nil
    case .option(let option):
      // Yes and no are the only options that have no codes.
      if codes.isEmpty { .boolean(option == 1) } else { .category(ranks[Int(option)]) }
    case .options(let options): .categories(options)
    case .number(let number): .number(number)
    case .day(let day): .day(day)
    }
  }

  /// The rating as a case writes it.
  func code(of rating: Rating) -> RatingCode {
    switch rating {
    case .category(let position): .code(codes[position])
    case .boolean(let boolean): .boolean(boolean)
    case .categories(let bits):
      .codes(codes.indices.filter { bits & (1 << UInt64($0)) != 0 }.map { codes[$0] })
    case .number(let number): .number(number)
    case .day(let day): .day(day)
    }
  }
}

extension ItemType.Code {
  fileprivate var number: Int? { if case .number(let number) = self { number } else { nil } }
}

/// The levels that some responses give: worked examples, and made-up ones, the same every time.
struct Witnesses {
  /// By level scale.
  private(set) var levels: [Set<UInt8>]

  /// How many responses are made up.
  private static let trials = 400

  init(of instrument: Instrument, _ reader: DocumentReader) {
    levels = Array(repeating: [], count: instrument.levels.count)
    // What is wrong with the examples has been, or will be, said by whoever runs them.
    let silent = DocumentReader(reader.document, concernsPerson: false)
    for test in instrument.tests {
      if let scored = instrument.score(test, silent) { note(scored) }
    }
    var chance = Chance()
    let answers = instrument.items.map { item in
      item.type.allAnswers(limit: Scorer.limit) ?? item.type.extremeAnswers(.number)
    }
    for trial in 0..<Witnesses.trials {
      let response = Response(
        instrument: instrument, date: instrument.head.validity.from,
        informant: chance.below(instrument.informants.count), informantName: nil,
        setting: instrument.settings.isEmpty ? nil : chance.below(instrument.settings.count),
        answers: answers.map { chance.answer(of: $0, trial) },
        judgements: Array(repeating: nil, count: instrument.judgements.count))
      let age = instrument.population.ages.flatMap { ages in
        (0...130).filter { ages.evaluate(.number(Fraction($0))) == true }
      }.flatMap { $0.isEmpty ? nil : $0[chance.below($0.count)] }
      note(
        response.scored(
          for: Person(age: age ?? chance.below(100), sex: chance.below(2) == 0 ? .female : .male)))
    }
  }

  private mutating func note(_ scored: ScoredResponse) {
    for (index, outcome) in scored.levels.enumerated() {
      if let level = outcome.level { levels[index].insert(level) }
    }
  }

  /// A sequence of numbers that looks random and never differs (Knuth's MMIX constants).
  private struct Chance {
    private var state: UInt64 = 1

    mutating func below(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return limit > 1 ? Int(state >> 33) % limit : 0
    }

    /// An answer: in some trials mostly the first, or mostly the last, so that extremes occur.
    mutating func answer(of all: [Answer], _ trial: Int) -> Answer {
      guard let first = all.first, let last = all.last else { return .missing(.notAsked) }
      let isLeaning = below(100) < trial % 5 * 25
      if isLeaning { return trial % 2 == 0 ? first : last }
      return all[below(all.count)]
    }
  }
}

/// Looks for answers that bring scores to given values, by scoring many responses of one person.
///
/// The search is bounded and always the same: totals are reached one by one by dynamic programming
/// over the members in item order, everything else by walking from the lowest answers to the
/// highest, and by changing one answer at a time where that isn't enough.
struct AnswerSearch {
  let instrument: Instrument
  let subject: TestDerivation.Subject
  /// For each item the answers that are tried; none for a date or a text.
  let choices: [[Answer]]
  /// For each score the first answers found for a value.
  private(set) var found: [[Fraction: [Answer]]]
  /// For each level scale the first answers found for a level.
  private(set) var levels: [[UInt8: [Answer]]]

  /// The most answers of one item that are tried, and the most totals of one score.
  private static let choiceLimit = 64
  private static let totalLimit = 2_000

  init(_ instrument: Instrument, _ subject: TestDerivation.Subject) {
    self.instrument = instrument
    self.subject = subject
    choices = instrument.items.map { $0.type.someAnswers(limit: AnswerSearch.choiceLimit) }
    found = Array(repeating: [:], count: instrument.scores.count)
    levels = Array(repeating: [:], count: instrument.levels.count)
    climb(instrument.items.indices.map { $0 })
    climb(instrument.items.indices.reversed())
    for score in instrument.scores {
      guard case .aggregate(let aggregate) = score.form else { continue }
      // Some totals need a gate that only a high answer to an item outside the score opens.
      for others in [lowest, highest] { reachTotals(of: aggregate, others) }
    }
  }

  /// The first possible answer to every item.
  var lowest: [Answer] { choices.map { $0.first ?? .missing(.notAsked) } }

  /// The last possible answer to every item.
  private var highest: [Answer] { choices.map { $0.last ?? .missing(.notAsked) } }

  /// Answers that differ from item to item, so that a mistake about one of them shows.
  var varied: [Answer] {
    choices.enumerated().map { index, choices in
      choices.isEmpty ? .missing(.notAsked) : choices[(index + 1) % choices.count]
    }
  }

  func scored(_ answers: [Answer]) -> ScoredResponse {
    let day = instrument.head.validity.from
    let name = subject.informant.map { instrument.informants[$0] }
    return Response(
      instrument: instrument, date: day, informant: subject.informant, informantName: name,
      setting: subject.setting,
      answers: answers, judgements: Array(repeating: nil, count: instrument.judgements.count)
    ).scored(for: subject.person)
  }

  private mutating func note(_ answers: [Answer]) {
    let scored = scored(answers)
    for (index, outcome) in scored.scores.enumerated() {
      if let value = outcome.value, found[index][value] == nil { found[index][value] = answers }
    }
    for (index, outcome) in scored.levels.enumerated() {
      if let level = outcome.level, levels[index][level] == nil { levels[index][level] = answers }
    }
  }

  // MARK: Ways to search

  /// The answers to a few items in every combination, the last item changing fastest, with the
  /// lowest answers to all others.
  func combinations(of items: [Int], limit: Int) -> some Sequence<[Answer]> {
    let counts = items.map { max(1, choices[$0].count) }
    return (0..<limit).lazy.prefix { number in
      counts.reduce(number) { $0 / $1 } == 0
    }.map { number in
      var rest = number
      var answers = lowest
      for (item, count) in zip(items, counts).reversed() {
        if !choices[item].isEmpty { answers[item] = choices[item][rest % count] }
        rest /= count
      }
      return answers
    }
  }

  /// From all lowest to all highest, one step of one item at a time.
  private mutating func climb(_ items: [Int]) {
    var answers = lowest
    note(answers)
    for item in items {
      for choice in choices[item].dropFirst() {
        answers[item] = choice
        note(answers)
      }
    }
  }

  /// Notes answers for every total of a score, with the given answers to the items outside it.
  private mutating func reachTotals(of aggregate: Aggregate, _ others: [Answer]) {
    guard aggregate.hasDistinctItemsOnly else { return }
    var reached: [Fraction: [Answer]] = [.zero: others]
    for member in aggregate.members {
      guard case .item(let item) = member.subject else { return }
      var next: [Fraction: [Answer]] = [:]
      for total in reached.keys.sorted() {
        guard let answers = reached[total] else { continue }
        for choice in choices[item] {
          let worth = member.worth.of(choice)?.multiplied(by: member.weight)
          guard let sum = worth.flatMap(total.adding), next[sum] == nil else { continue }
          next[sum] = answers.replacing(item, with: choice)
        }
      }
      guard next.count <= AnswerSearch.totalLimit else { return }
      reached = next
    }
    for total in reached.keys.sorted() {
      if let answers = reached[total] { note(answers) }
    }
  }

  /// Looks around the nearest values on both sides of an edge for nearer ones.
  mutating func approach(_ edge: Fraction, of score: Int) {
    for _ in 0..<4 where found[score][edge] == nil {
      let before = nearest(to: edge, of: score)
      for value in before {
        guard let answers = found[score][value] else { continue }
        for item in instrument.itemsRead[score] {
          for choice in choices[item] { note(answers.replacing(item, with: choice)) }
        }
      }
      if nearest(to: edge, of: score) == before { return }
    }
  }

  /// The greatest value found below a number and the least above it.
  func nearest(to edge: Fraction, of score: Int) -> [Fraction] {
    let values = found[score].keys
    return [values.filter { $0 < edge }.max(), values.filter { $0 > edge }.min()]
      .compactMap { $0 }
  }
}

extension [Answer] {
  func replacing(_ item: Int, with answer: Answer) -> [Answer] {
    var answers = self
    answers[item] = answer
    return answers
  }
}

extension ItemType {
  /// Its answers in order, where there are at most `limit`; else evenly chosen ones, both ends
  /// among them; none for a date or a text.
  func someAnswers(limit: Int) -> [Answer] {
    if let all = allAnswers(limit: limit) { return all }
    switch self {
    case .choice(let options):
      return options.indices.prefix(limit).map { .option(UInt16(clamping: $0)) }
    case .multiple(let options):
      return [.options(0)] + options.indices.prefix(limit).map { .options(1 << UInt64($0)) }
    case .whole(let range):
      let span = range.maximum - range.minimum
      return (0..<limit).map { .number(Fraction(range.minimum + span * $0 / (limit - 1))) }
    case .decimal(let range):
      let span = range.maximum.subtracting(range.minimum)
      let steps = span?.divided(by: range.step)?.whole ?? 0
      return (0..<limit).compactMap { position in
        let step = Fraction(steps * position / (limit - 1)).multiplied(by: range.step)
        return step.flatMap(range.minimum.adding).map(Answer.number)
      }
    case .yesNo, .date, .text: return []
    }
  }
}

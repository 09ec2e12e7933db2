/// A criterion in words for the case file: what it is about, what was found, what the rule asks for.
struct CriterionWords {
  private let recommendation: Recommendation
  private let responses: [ScoredResponse]
  /// For each response the ends of each score's scale.
  private let ranges: [[(low: Fraction, high: Fraction)?]]
  private let phrases: ExplanationPhrases
  private let report: ReportPhrases

  init(
    _ recommendation: Recommendation, _ responses: [ScoredResponse],
    _ ranges: [[(low: Fraction, high: Fraction)?]], _ phrases: ExplanationPhrases,
    _ report: ReportPhrases
  ) {
    self.recommendation = recommendation
    self.responses = responses
    self.ranges = ranges
    self.phrases = phrases
    self.report = report
  }

  /// What was found, and what the rule asks for where that isn't the same.
  func point(_ criterion: CriterionExplanation) -> FileExplanation.Point {
    let found = self.found(criterion.found)
    let wanted = self.wanted(criterion.criterion)
    let text = phrases.criterion(
      title(criterion.criterion.subject), found.words,
      wanted: found.plain == wanted?.plain ? nil : wanted?.words)
    return FileExplanation.Point(about: .circumstance, text: text, matches: criterion.holds)
  }

  /// What the rule asks for.
  func wanted(_ criterion: CriterionExplanation) -> FileExplanation.Point {
    let title = title(criterion.criterion.subject)
    return FileExplanation.Point(
      about: .circumstance,
      text: phrases.wanted(title, wanted(criterion.criterion)?.words), matches: criterion.holds)
  }

  private var policy: Policy { recommendation.policy }

  private func title(_ subject: Policy.Subject) -> String {
    switch subject {
    case .age: phrases.age
    case .sex: phrases.sex
    case .input, .circumstance, .output: policy.words(of: subject, report).title
    }
  }

  // MARK: What was found

  private func found(_ found: CriterionExplanation.Found) -> (plain: String, words: String) {
    switch found {
    case .age(let age):
      let words = age.map { phrases.yearsOld(String($0)) } ?? phrases.notKnown
      return (words, words)
    case .sex(let sex):
      let words = sex.map(report.sex) ?? phrases.notKnown
      return (words, words)
    case .circumstance(let index, let value):
      let words =
        value.isNull ? phrases.notStated : name(value, policy.circumstances[index].names(report))
      return (words, words)
    case .input(let index, let open):
      guard let known = open?.withoutNull else { return (phrases.notKnown, phrases.notKnown) }
      return words(known, index)
    case .output(let table, let position, let known):
      let names = policy.words(of: .output(table: table, position: position), report).names
      let words = words(known, names)
      return (words, words)
    }
  }

  private func words(_ known: Possibilities, _ index: Int) -> (plain: String, words: String) {
    let names = policy.inputs[index].names(report)
    if let only = known.only {
      let plain = name(only, names)
      if let number = only.number, let (low, high) = scale(index) {
        return (plain, phrases.scaled(report.number(number), low, high))
      }
      if case .judgement = policy.inputs[index].value { return (plain, phrases.byJudgement(plain)) }
      return (plain, plain)
    }
    if let low = known.low, let high = known.high, let scale = scale(index) {
      let words = phrases.scaled(
        between: report.number(low), and: report.number(high), scale.low, scale.high)
      return (words, words)
    }
    let words = words(known, names)
    return (words, words)
  }

  private func words(_ known: Possibilities, _ names: [String]) -> String {
    guard let options = known.options else { return phrases.notKnown }
    return report.list(options.map { name($0, names) }, report.pick("eller", "or"))
  }

  private func name(_ value: Value, _ names: [String]) -> String {
    func name(_ index: Int) -> String { names.indices.contains(index) ? names[index] : "?" }
    return switch value {
    case .null: phrases.notKnown
    case .number(let number): report.number(number)
    case .boolean(let boolean): name(boolean ? 1 : 0)
    case .level(let level): name(Int(level))
    case .choice(let code): name(Int(code))
    case .day(let day): phrases.day(day)
    case .text: report.pick("angivet", "stated")
    }
  }

  /// The ends of the scale of a score; `nil` for anything else.
  private func scale(_ input: Int) -> (low: String, high: String)? {
    guard case .score(let id) = policy.inputs[input].value,
      let source = recommendation.sources[input]
    else { return nil }
    let scores = responses[source].response.instrument.scores
    return scores.firstIndex { $0.id == id }.flatMap { index in
      ranges[source][index].map { (report.number($0.low), report.number($0.high)) }
    }
  }

  // MARK: What is wanted

  /// `nil` for a number whose scale isn't known, since nobody has been assessed on it.
  private func wanted(_ criterion: Policy.Criterion) -> (plain: String, words: String)? {
    let plain = policy.words(of: criterion.test, for: criterion.subject, report)
    switch criterion.subject {
    case .age:
      let words = phrases.yearsOld(plain)
      return (words, words)
    case .sex, .circumstance, .output: return (plain, plain)
    case .input(let index):
      guard case .score = policy.inputs[index].value else { return (plain, plain) }
      return scale(index) == nil ? nil : (plain, phrases.onSameScale(plain))
    }
  }
}

/// What would change the outcomes, in ids and codes.
extension ExpertExplanation {
  mutating func writeChanges() {
    guard !explanation.changes.isEmpty else { return }
    text.heading(phrases.changes)
    for answer in explanation.changes {
      text.paragraph(
        [.init(name(answer.target), .strong), .init(": \(words(answer.now, answer.target))")],
        hanging: 2)
      write(phrases.changeable, answer.changeable, answer.target)
      if answer.anyAnswer.isOther(than: answer.changeable) {
        write(phrases.withStatic, answer.anyAnswer, answer.target)
      }
      guard case .programme = answer.target else { continue }
      write(phrases.circumstances, answer.circumstances, answer.target)
      write(phrases.judgements, answer.judgements, answer.target)
    }
  }

  private mutating func write(
    _ label: String, _ smallest: SmallestChange, _ target: ChangeTarget
  ) {
    switch smallest {
    case .none: text.paragraph("\(label): \(phrases.nothing)", indent: 4)
    case .atLeast(let count):
      text.paragraph("\(label): \(phrases.atLeast(count))", indent: 4)
    case .sets(let sets, let isComplete):
      let size = sets.first?.changes.count ?? 0
      text.paragraph(
        "\(label): \(phrases.smallest(size, sets: sets.count, isComplete: isComplete))", indent: 4)
      for set in sets.prefix(ExpertExplanation.shownSets) {
        let changes = set.changes.map(words).joined(separator: ", ")
        point("\(changes) ⇒ \(words(set.outcome, target))")
      }
      if sets.count > ExpertExplanation.shownSets {
        point(report.andMore(sets.count - ExpertExplanation.shownSets))
      }
    }
  }

  /// More sets than this are counted here; JSON has them all.
  private static let shownSets = 10

  private func name(_ target: ChangeTarget) -> String {
    switch target {
    case .level(let response, let scale):
      let one = result.responses[response].response
      let id = one.instrument.head.id
      let isOnly = result.responses.count { $0.response.instrument.head.id == id } == 1
      return "\(id) \(one.instrument.levels[scale].id)" + (isOnly ? "" : " \(one.date)")
    case .programme(let position):
      return result.recommendation?.programmes[position].programme.id ?? ""
    }
  }

  private func words(_ outcome: ChangeTarget.Outcome, _ target: ChangeTarget) -> String {
    switch (outcome, target) {
    case (.status(let status), _): return status.rawValue
    case (.level(let level), .level(let response, let scale)):
      let rule = result.responses[response].response.instrument.levels[scale]
      return level.map { rule.level($0).id } ?? phrases.noValue
    case (.level, .programme): return phrases.noValue
    }
  }

  private func words(_ change: Change) -> String {
    ExpertValues.words(change, result, arrow: " → ")
  }
}

extension SmallestChange {
  /// Whether it says anything beside the other.
  fileprivate func isOther(than other: SmallestChange) -> Bool {
    switch (self, other) {
    case (.none, .none): false
    case (.atLeast(let a), .atLeast(let b)): a != b
    case (.sets(let a, _), .sets(let b, _)): a != b
    default: true
    }
  }
}

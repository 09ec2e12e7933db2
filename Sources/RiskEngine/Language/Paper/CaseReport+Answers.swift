/// Every answer, so that whoever the case is about can check what it rests on.
extension CaseReport {
  mutating func writeAnswers() {
    let latest = result.responses.latest
    guard !latest.isEmpty else { return }
    page.heading(phrases.answers)
    for position in latest { writeAnswers(result.responses[position], position) }
  }

  private mutating func writeAnswers(_ scored: ScoredResponse, _ position: Int) {
    let response = scored.response
    let words = InstrumentDescription(response.instrument, in: phrases.language)
    let remarks = remarks(position)
    page.table(
      Page.Table(
        caption: phrases.answers(to: phrases(response.instrument.head.title), response.date),
        columns: [phrases.question, phrases.answer, phrases.note],
        rows: response.instrument.items.enumerated().map { number, item in
          [
            "\(number + 1). \(words.name(of: item))",
            result.text(answering: number, of: position)
              ?? words.words(scored.answers[number], item),
            remarks[item.answerKey] ?? "",
          ]
        }))
    let texts = response.instrument.head.licences.texts
    if !texts.mayShow { page.paragraph(phrases.textsHidden(texts)) }
  }

  /// What stands beside the answers in the case: that one is contested, a note, where it comes from.
  private func remarks(_ position: Int) -> [String: String] {
    let drafts = result.assessmentCase.responses
    guard drafts.indices.contains(position) else { return [:] }
    var remarks: [String: String] = [:]
    for (key, answer) in drafts[position].answers.members {
      guard let id = key.text, answer.kind == .object else { continue }
      var parts: [String] = []
      for (name, value) in answer.members {
        switch name.text {
        case "contested" where value.boolean == true:
          parts.insert(phrases.contested.capitalisedFirst, at: 0)
        case "note", "source": parts += [value.text].compactMap(\.self)
        default: break
        }
      }
      if !parts.isEmpty { remarks[id] = parts.joined(separator: "; ") }
    }
    return remarks
  }
}

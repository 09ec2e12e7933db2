extension CaseResult {
  /// What a response is called: by its instrument, and where the case has several of that, by its
  /// day and informant too.
  func name(of response: Int, _ phrases: ReportPhrases) -> String {
    let one = responses[response].response
    let title = phrases(one.instrument.head.title)
    guard responses.count(where: { $0.response.instrument.head.id == one.instrument.head.id }) > 1
    else { return title }
    let marks = [one.date.description, one.informantName.map(phrases.informant)]
    return ([title] + marks.compactMap(\.self)).joined(separator: ", ")
  }

  /// The input that a fact is, where the case has no response at all to its instrument.
  func unfilled(_ fact: String) -> Policy.Input? {
    recommendation?.policy.inputs.first { $0.name == fact }.flatMap { input in
      responses.contains { $0.response.instrument.head.id == input.instrument } ? nil : input
    }
  }

  /// What somebody wrote in answer to an item, on one line; `nil` for an answer that isn't text.
  ///
  /// It may be shown where the case's own documents are, never in messages.
  func text(answering item: Int, of response: Int) -> String? {
    let scored = responses[response]
    let item = (declared: scored.response.instrument.items[item], answer: scored.answers[item])
    let drafts = assessmentCase.responses
    guard item.answer == .text, drafts.indices.contains(response),
      let given = drafts[response].answers.member(item.declared.answerKey)
    else { return nil }
    let rating = item.declared.rating.flatMap { given.member($0.name) } ?? given
    let words = (rating.kind == .object ? rating.member("value") : rating)?.text
    return words.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
  }
}

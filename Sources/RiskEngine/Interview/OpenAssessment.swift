/// A response of a case, opened to be filled in.
package struct OpenAssessment: Sendable {
  /// The case as it was read.
  package let assessmentCase: Case
  /// The response's position among those of the case.
  package let index: Int
  /// The way through the instrument, at the first unanswered question.
  package var interview: Interview
  /// How the response says that it is filled in.
  package let mode: ResponseMode?
  /// What was doubtful about the case; nothing that refuses it.
  package let findings: [Finding]
  private let text: AssessmentText

  /// The whole case with what the interview holds.
  package var bytes: [UInt8] {
    // Who asked everything asked everything, whatever was planned.
    let isStopped = interview.stopsWhenSettled && interview.progress.left > 0
    return text.bytes(of: interview, isStopped ? .untilSettled : .interview)
  }

  /// Whether something is still to be asked: where it may stop when its level stands fast, that is
  /// the judgements only.
  package var isUnfinished: Bool {
    guard interview.progress.left > 0 else { return false }
    let isSettled =
      interview.stopsWhenSettled && interview.response.scored(for: interview.person).isSettled
    return interview.questions.contains { question in
      if case .item = question, isSettled { return false }
      return !interview.isAnswered(question)
    }
  }

  fileprivate init(
    _ assessmentCase: Case, _ index: Int, _ scored: ScoredResponse, stopsWhenSettled: Bool,
    _ findings: [Finding]
  ) {
    let draft = assessmentCase.responses[index]
    self.assessmentCase = assessmentCase
    self.index = index
    self.findings = findings
    mode = draft.mode
    text = AssessmentText(draft.node)
    interview = Interview(
      resuming: scored.response, answers: draft.answers,
      person: Person(age: assessmentCase.age(on: draft.date), sex: assessmentCase.sex),
      stopsWhenSettled: stopsWhenSettled || draft.mode == .untilSettled)
  }
}

extension Library {
  /// Opens a response of a case to fill it in, or to go on with it.
  ///
  /// - Parameters:
  ///   - index: The response's position among those of the case; `nil` for the last.
  ///   - document: The case, which must be the whole document.
  ///   - stopsWhenSettled: Whether the interview may end where no answer can change the result;
  ///     a response that says `untilSettled` may anyway.
  ///   - allowsPersonalNumbers: Whether ids may be personnummer.
  /// - Returns: The response, or the findings that refuse the case; none at all where it has no
  ///   such response.
  package mutating func assessment(
    response index: Int?, of document: JSONDocument, stopsWhenSettled: Bool = false,
    allowsPersonalNumbers: Bool = false
  ) -> Result<OpenAssessment, RefusedCase> {
    let reader = DocumentReader(document, concernsPerson: true)
    let read = Case.read(
      document.root, reader, allowsPersonalNumbers: allowsPersonalNumbers)
    guard let read, !reader.hasErrors,
      let index = index ?? read.responses.indices.last, read.responses.indices.contains(index),
      let scored = score(read.responses[index], of: read, reader), !reader.hasErrors
    else { return .failure(RefusedCase(findings: reader.findings)) }
    return .success(
      OpenAssessment(read, index, scored, stopsWhenSettled: stopsWhenSettled, reader.findings))
  }

  /// The responses of a case that can be used, the latest first.
  package mutating func assessments(
    of document: JSONDocument, allowsPersonalNumbers: Bool = false
  ) -> [OpenAssessment] {
    let count = document.root.member("responses").map { Array($0.elements).count } ?? 0
    var opened: [OpenAssessment] = []
    for index in (0..<count).reversed() {
      let response = assessment(
        response: index, of: document, allowsPersonalNumbers: allowsPersonalNumbers)
      if case .success(let assessment) = response { opened.append(assessment) }
    }
    // Of one day, the one that stands last.
    return opened.enumerated().sorted { a, b in
      let (first, second) = (a.element.interview.response.date, b.element.interview.response.date)
      return first == second ? a.offset < b.offset : first > second
    }.map(\.element)
  }
}

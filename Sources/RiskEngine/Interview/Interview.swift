/// One person's way through an instrument: what has been answered, and what is asked next.
///
/// A value without clock, file or terminal: a shell shows ``current``, hands over what was typed,
/// and stores the answers before it shows the next question. Gates are applied after every answer
/// by the rule that scoring uses.
package struct Interview: Sendable {
  /// Something that is asked: items first, then the judgements that rest on them.
  package enum Question: Sendable, Hashable {
    /// An item, by its position.
    case item(Int)
    /// A judgement, by its position.
    case judgement(Int)
  }

  /// The instrument that is filled in.
  package let instrument: Instrument
  /// Whom it is about, on the response's date.
  package let person: Person
  /// Whether it ends where no answer can change the result any more.
  package private(set) var stopsWhenSettled: Bool
  /// The question that is shown; `nil` is the review.
  package private(set) var current: Question?
  /// One per item: what was given, by the interview or before it.
  package private(set) var answers: [InterviewAnswer]
  /// One per judgement; `nil` where none has been made.
  package private(set) var judgements: [InterviewJudgement?]
  /// The items that their gates leave out as the answers stand.
  package private(set) var gatedOff: Set<Int> = []
  /// What was passed over, and isn't asked again unless somebody goes there.
  package private(set) var skipped: Set<Question> = []
  /// Whether no open answer can change the result; told by whoever knows the rules.
  package private(set) var isSettled = false

  private let basis: Response

  /// Goes on with a response where its first unanswered question stands.
  ///
  /// - Parameters:
  ///   - response: The answers so far, perhaps none.
  ///   - answers: The object that they were read from, for notes and texts.
  ///   - person: Whom it is about.
  ///   - stopsWhenSettled: Whether it ends where no answer can change the result any more.
  package init(
    resuming response: Response, answers: JSONNode, person: Person, stopsWhenSettled: Bool = false
  ) {
    instrument = response.instrument
    basis = response
    self.person = person
    self.stopsWhenSettled = stopsWhenSettled
    self.answers = response.answers.map { InterviewAnswer(answer: $0) }
    judgements = zip(response.instrument.judgements, response.judgements).map { judgement, given in
      given.map {
        InterviewJudgement(level: judgement.positions[Int($0.level)], rationale: $0.rationale)
      }
    }
    addRemarks(from: answers)
    applyGates()
    current = firstDue(after: nil)
  }

  /// What scoring sees of it.
  package var response: Response {
    Response(
      instrument: instrument, date: basis.date, by: basis.by, informant: basis.informant,
      informantName: basis.informantName, setting: basis.setting, answers: answers.map(\.answer),
      judgements: zip(instrument.judgements, judgements).map { $1?.answer(to: $0) },
      overrides: basis.overrides)
  }

  /// Everything that is asked as the answers stand, in order.
  package var questions: [Question] {
    instrument.items.indices.filter { !gatedOff.contains($0) }.map(Question.item)
      + instrument.judgements.indices.map(Question.judgement)
  }

  /// Whether a question has an answer, or a reason why there is none.
  package func isAnswered(_ question: Question) -> Bool {
    switch question {
    case .item(let item): answers[item].isAnswered
    case .judgement(let judgement): judgements[judgement] != nil
    }
  }

  /// How far it has come.
  package var progress: Progress {
    let questions = questions
    let left = questions.count { !isAnswered($0) }
    let withoutAnswer = questions.count { question in
      guard case .item(let item) = question, case .missing(let reason) = answers[item].answer
      else { return false }
      return reason != .notAsked
    }
    return Progress(
      number: current.flatMap(questions.firstIndex(of:)).map { $0 + 1 }, of: questions.count,
      answered: questions.count - left - withoutAnswer, withoutAnswer: withoutAnswer, left: left,
      gatedOff: gatedOff.count)
  }

  /// How far an interview has come.
  package struct Progress: Sendable, Hashable {
    /// Which question is shown, counted from 1 among those that are asked; `nil` in the review.
    package let number: Int?
    /// How many are asked as the answers stand.
    package let of: Int
    /// How many of them have an answer.
    package let answered: Int
    /// How many of them have a reason why there is no answer.
    package let withoutAnswer: Int
    /// How many of them have neither.
    package let left: Int
    /// How many items their gates leave out.
    package let gatedOff: Int
  }
}

/// What was given to one item.
package struct InterviewAnswer: Sendable, Hashable {
  /// The answer, or why there is none.
  package var answer: Answer
  /// The words of a free text, which ``Answer`` doesn't keep.
  package var text: String?
  /// The assessor's note.
  package var note: String?

  /// Whether there is an answer, or a reason other than that nobody has asked.
  package var isAnswered: Bool { answer != .missing(.notAsked) }
}

/// A conclusion that the assessor has drawn.
package struct InterviewJudgement: Sendable, Hashable {
  /// The level, by its position in the judgement's list.
  package var level: Int
  /// The reasons; empty where none are asked for.
  package var rationale: String

  /// The same on the judgement's ordered scale.
  fileprivate func answer(to judgement: Judgement) -> JudgementAnswer? {
    judgement.positions.firstIndex(of: level).flatMap(UInt8.init(exactly:))
      .map { JudgementAnswer(level: $0, rationale: rationale) }
  }
}

// MARK: - Answering and moving

extension Interview {
  /// Answers the item that is shown and goes on; its note stays.
  ///
  /// - Parameters:
  ///   - answer: The answer, or the reason why there is none.
  ///   - text: The words, where the item takes a free text.
  package mutating func give(_ answer: Answer, text: String? = nil) {
    guard case .item(let item) = current else { return }
    answers[item].answer = answer
    answers[item].text = text
    // Whoever takes an answer back doesn't want to be asked at once again.
    if answer == .missing(.notAsked) {
      skipped.insert(.item(item))
    } else {
      skipped.remove(.item(item))
    }
    applyGates()
    moveOn()
  }

  /// Makes the judgement that is shown and goes on.
  package mutating func judge(level: Int, rationale: String) {
    guard case .judgement(let judgement) = current else { return }
    judgements[judgement] = InterviewJudgement(level: level, rationale: rationale)
    moveOn()
  }

  /// Puts a note on the item that is shown, or takes it away.
  package mutating func note(_ note: String?) {
    guard case .item(let item) = current else { return }
    answers[item].note = note
  }

  /// Leaves the question as it stands and goes on.
  package mutating func skip() {
    if let current, !isAnswered(current) { skipped.insert(current) }
    moveOn()
  }

  /// Shows the question before this one; from the review the last.
  ///
  /// - Returns: Whether there is one.
  @discardableResult
  package mutating func back() -> Bool {
    let questions = questions
    let place = current.flatMap(questions.firstIndex(of:)) ?? questions.count
    guard place > 0 else { return false }
    current = questions[place - 1]
    return true
  }

  /// Shows the question after this one, the review after the last.
  package mutating func forward() {
    let questions = questions
    guard let place = current.flatMap(questions.firstIndex(of:)) else { return }
    current = place + 1 < questions.count ? questions[place + 1] : nil
  }

  /// Shows a question that is asked.
  ///
  /// - Returns: `false` if a gate leaves it out, or there is no such question.
  @discardableResult
  package mutating func go(to question: Question) -> Bool {
    guard questions.contains(question) else { return false }
    current = question
    return true
  }

  /// Shows everything that was answered.
  package mutating func review() { current = nil }

  /// Asks what is left, also where nothing of it can change the result.
  package mutating func askAll() {
    stopsWhenSettled = false
    skipped = []
    current = firstDue(after: nil)
  }

  /// Takes in whether open answers can still change the result.
  ///
  /// Where the interview ends for that, the judgements are still asked for: they are the
  /// assessor's own.
  package mutating func settle(_ isSettled: Bool) {
    self.isSettled = isSettled
    guard isStopped, let current, case .item = current, !isAnswered(current) else { return }
    moveOn()
  }

  /// Whether items aren't asked any more since no answer can change the result.
  package var isStopped: Bool { stopsWhenSettled && isSettled }

  private mutating func moveOn() { current = firstDue(after: current) ?? firstDue(after: nil) }

  /// The first question after another one that is still to be asked.
  private func firstDue(after question: Question?) -> Question? {
    let questions = questions
    let start = question.flatMap(questions.firstIndex(of:)).map { $0 + 1 } ?? 0
    return questions[start...].first { question in
      if case .item = question, isStopped { return false }
      return !isAnswered(question) && !skipped.contains(question)
    }
  }

  private mutating func applyGates() { gatedOff = Set(response.itemsGatedOff(for: person)) }
}

// MARK: - Notes and texts

extension Interview {
  /// Takes over what answers hold beside their values.
  private mutating func addRemarks(from object: JSONNode) {
    for (key, value) in object.members {
      guard let items = instrument.items(answeredBy: key, expecting: 0), let first = items.first
      else { continue }
      if instrument.items[first].rating == nil {
        addRemarks(of: value, to: first)
      } else {
        for item in items {
          let rating = instrument.items[item].rating?.name ?? ""
          if let value = value.member(rating) { addRemarks(of: value, to: item) }
        }
      }
    }
  }

  private mutating func addRemarks(of value: JSONNode, to item: Int) {
    if let note = value.member("note")?.text, !note.isBlank { answers[item].note = note }
    if answers[item].answer == .text {
      answers[item].text = value.text ?? value.member("value")?.text
    }
  }
}

import RiskEngine

/// The conversation about one response: lines in, what to show out.
///
/// A value without terminal or file. What it says was changed must be on the disk before
/// ``page`` is shown.
struct Dialogue {
  /// What the next line answers.
  enum Prompt: Hashable {
    case question
    /// Why there is no answer.
    case reason
    case note
    /// To which question to go.
    case jump
    /// Which of the questions that were found to go to.
    case found([Interview.Question])
    /// The reasons for a level of the judgement that is shown.
    case rationale(level: Int)
    case review
    /// Whether to be done although questions are unanswered.
    case ending
    /// What can be typed; any line goes back.
    case help
    /// The flags that are raised; new ones must be read before anything else is answered.
    case flags([String], areNew: Bool)
  }

  /// What a line has led to.
  enum Step: Hashable {
    /// Nothing but another page.
    case shown
    /// Nothing: the line can't be used here, and ``remarks`` say why.
    case refused
    /// Something that must be saved before anything is shown.
    case changed
    /// The person wants to stop here.
    case stopped
    /// The person is done.
    case finished
  }

  let language: Language
  /// The response, with the interview.
  private(set) var assessment: OpenAssessment
  /// What the answers give so far.
  private(set) var standing: Standing
  /// Whether the levels that are still possible are shown; they anchor the assessor.
  private(set) var showsBounds: Bool
  private let allowsPersonalNumbers: Bool
  /// Whether flags that an answer raises are a page of their own, not a remark beside the next
  /// question.
  private let holdsAtFlags: Bool
  /// What is to be told beside the question.
  private(set) var remarks: [String] = []
  private var subprompt: Prompt?

  init(
    _ assessment: OpenAssessment, _ standing: Standing, showsBounds: Bool,
    allowsPersonalNumbers: Bool = false, holdsAtFlags: Bool = false, in language: Language
  ) {
    self.allowsPersonalNumbers = allowsPersonalNumbers
    self.holdsAtFlags = holdsAtFlags
    self.language = language
    self.assessment = assessment
    self.standing = standing
    self.showsBounds = showsBounds
    self.assessment.interview.settle(standing.isSettled)
  }

  var interview: Interview { assessment.interview }

  /// What the next line answers.
  var prompt: Prompt { subprompt ?? (interview.current == nil ? .review : .question) }

  /// Whether new flags must be read before anything else.
  var isHeld: Bool { if case .flags(_, areNew: true)? = subprompt { true } else { false } }

  /// The note on the item that is shown.
  var note: String? {
    guard case .item(let index)? = interview.current else { return nil }
    return interview.answers[index].note
  }

  /// What stands there already where a text is to be written.
  var textToEdit: String? {
    switch (prompt, interview.current) {
    case (.note, _): note
    case (.rationale, .judgement(let index)?): interview.judgements[index]?.rationale
    default: nil
    }
  }

  /// Whether a text of several words is written, which is lost where nobody takes it in.
  var isWriting: Bool {
    switch prompt {
    case .note, .rationale: true
    case .question: item?.type.isText ?? false
    case .reason, .jump, .found, .review, .ending, .help, .flags: false
    }
  }

  /// Takes in a line.
  mutating func enter(_ line: String) -> Step {
    remarks = []
    let words = line.trimmed
    // These mean the same everywhere.
    if subprompt != nil, let command = Command(letter: words) {
      switch command {
      case .back where !isHeld:
        subprompt = nil
        return .shown
      case .stop: return .stopped
      default: break
      }
    }
    switch prompt {
    case .question: return answer(words)
    case .reason: return giveReason(words)
    case .note: return takeNote(words)
    case .jump: return jump(words)
    case .found(let found): return choose(words, of: found)
    case .rationale(let level): return judge(level, words)
    case .review: return decide(words)
    case .ending: return end(words)
    case .help, .flags:
      guard !isHeld || words.isEmpty else {
        return refuse(
          pick("Tryck Enter när du har läst det här.", "Press Enter when you have read this."))
      }
      subprompt = nil
      return .shown
    }
  }

  /// Takes in what the answers give once they are saved.
  mutating func take(_ standing: Standing) {
    let before = Set(self.standing.raisedFlags.map(\.id))
    let raised = standing.raisedFlags.filter { !before.contains($0.id) }
      .map { DialogueWords.flag($0, language) }
    if holdsAtFlags, !raised.isEmpty {
      subprompt = .flags(raised, areNew: true)
    } else {
      remarks += raised
    }
    let wasStopped = interview.isStopped
    self.standing = standing
    assessment.interview.settle(standing.isSettled)
    if interview.isStopped, !wasStopped, interview.progress.left > 0 {
      remarks.append(DialogueWords.settled(language))
    }
  }

  func pick(_ swedish: String, _ english: String) -> String {
    Words(swedish: swedish, english: english)(language)
  }
}

// MARK: - Lines

extension Dialogue {
  /// The item that is shown; `nil` at a judgement and in the review.
  var item: Item? {
    guard case .item(let index)? = interview.current else { return nil }
    return interview.instrument.items[index]
  }

  /// The judgement that is shown.
  var judgement: Judgement? {
    guard case .judgement(let index)? = interview.current else { return nil }
    return interview.instrument.judgements[index]
  }

  private mutating func answer(_ words: String) -> Step {
    if let command = Command(words, at: item) { return follow(command) }
    guard let item else { return chooseLevel(words) }
    // What follows an equals sign is the answer, whatever else it could mean.
    let typed = item.type.isText && words.hasPrefix("=") ? String(words.dropFirst()) : words
    do {
      let (answer, text) = try item.answer(typed: typed)
      return give(answer, text)
    } catch {
      return refuse(error.words(language))
    }
  }

  private mutating func chooseLevel(_ words: String) -> Step {
    guard let judgement else { return .shown }
    let level =
      Int(words).flatMap { $0 > 0 ? $0 - 1 : nil }
      ?? judgement.levels.firstIndex { $0.id == words.lowercased() }
    guard let level, judgement.levels.indices.contains(level) else {
      let keys = judgement.levels.indices.map { String($0 + 1) }
      return refuse(TypedAnswerProblem.notAnOption(keys: keys).words(language))
    }
    subprompt = .rationale(level: level)
    return .shown
  }

  private mutating func judge(_ level: Int, _ words: String) -> Step {
    guard case .judgement(let index)? = interview.current, let judgement else { return .shown }
    let rationale = words.isEmpty ? interview.judgements[index]?.rationale ?? "" : words
    guard !rationale.isBlank || !judgement.requiresRationale else {
      return refuse(pick("En motivering behövs.", "Reasons are needed."))
    }
    if let obstacle = obstacle(to: rationale) { return refuse(obstacle) }
    subprompt = nil
    let number = interview.progress.number
    assessment.interview.judge(level: level, rationale: rationale)
    remarks = [DialogueWords.saved(answerText(to: .judgement(index)), number, language)]
    return .changed
  }

  private mutating func giveReason(_ words: String) -> Step {
    guard !words.isEmpty else {
      subprompt = nil
      return .shown
    }
    guard let reason = StatedReason(words) else {
      return refuse(pick("Skriv 1, 2, 3 eller 4.", "Type 1, 2, 3 or 4."))
    }
    return give(reason)
  }

  private mutating func give(_ reason: StatedReason) -> Step {
    subprompt = nil
    return give(.missing(reason.missing), nil)
  }

  private mutating func give(_ answer: Answer, _ text: String?) -> Step {
    guard let shown = interview.current else { return .shown }
    if let text, let obstacle = obstacle(to: text) { return refuse(obstacle) }
    let asked = Set(interview.questions.filter(interview.isAnswered))
    let number = interview.progress.number
    assessment.interview.give(answer, text: text)
    remarks = [DialogueWords.saved(answerText(to: shown), number, language)]
    let voided = asked.subtracting(interview.questions).count
    if voided > 0 { remarks.append(DialogueWords.voided(voided, language)) }
    return .changed
  }

  private mutating func takeNote(_ words: String) -> Step {
    subprompt = nil
    guard !words.isEmpty else { return .shown }
    if let obstacle = obstacle(to: words) {
      // Whoever wrote the rest may write it again.
      subprompt = .note
      return refuse(obstacle)
    }
    let before = note
    assessment.interview.note(words == "-" ? nil : words)
    remarks = [
      words == "-"
        ? pick("Anteckningen är borttagen.", "The note is removed.")
        : pick("Anteckningen är sparad.", "The note is saved.")
    ]
    if words != "-", let before, before != words {
      remarks.append(pick("Den ersätter: ", "It replaces: ") + before)
    }
    return .changed
  }

  private mutating func jump(_ words: String) -> Step {
    subprompt = nil
    guard !words.isEmpty else { return .shown }
    guard let question = interview.question(named: words), assessment.interview.go(to: question)
    else {
      return refuse(
        pick("Det finns ingen fråga med det numret.", "There is no question of that number."))
    }
    return .shown
  }

  private mutating func choose(_ words: String, of found: [Interview.Question]) -> Step {
    guard !words.isEmpty else {
      subprompt = nil
      return .shown
    }
    guard let question = interview.question(named: words), found.contains(question) else {
      return refuse(
        pick("Skriv ett av numren i listan.", "Type one of the numbers in the list."))
    }
    subprompt = nil
    assessment.interview.go(to: question)
    return .shown
  }

  private mutating func decide(_ words: String) -> Step {
    if let question = interview.question(named: words) {
      assessment.interview.go(to: question)
      return .shown
    }
    guard let command = Command(words, at: nil) else {
      return refuse(DialogueWords.reviewHint(language))
    }
    switch command {
    case .done:
      guard interview.progress.left > 0, !interview.isStopped else { return .finished }
      subprompt = .ending
      return .shown
    case .askAll:
      assessment.interview.askAll()
      return .changed
    case .forward, .skip, .reason, .note, .bounds:
      return refuse(DialogueWords.reviewHint(language))
    default: return follow(command)
    }
  }

  private mutating func end(_ words: String) -> Step {
    switch words.isEmpty ? false : TypedNumber.truth(words) {
    case true?: return .finished
    case false?:
      subprompt = nil
      return .shown
    case nil: return refuse(Questioner.yesOrNo(language))
    }
  }

  /// Why a text can't be kept; `nil` where it can.
  private func obstacle(to text: String) -> String? {
    if text.unicodeScalars.contains("\u{FFFD}") {
      return TypedAnswerProblem.lostLetters.words(language)
    }
    guard !allowsPersonalNumbers, PersonalNumber.occurs(in: text) else { return nil }
    return DialogueWords.personalNumber(language)
  }

  /// Says why a line can't be used.
  private mutating func refuse(_ reason: String) -> Step {
    remarks = [reason]
    return .refused
  }
}

// MARK: - Commands

extension Dialogue {
  private mutating func follow(_ command: Command) -> Step {
    switch command {
    case .stop: return .stopped
    case .back:
      if !assessment.interview.back() {
        remarks = [pick("Det här är den första frågan.", "This is the first question.")]
      }
    case .forward:
      if let current = interview.current, !interview.isAnswered(current) {
        return refuse(
          pick(
            "Skriv ett svar. s hoppar över frågan, ? anger varför svar saknas.",
            "Type an answer. s skips the question, ? says why there is none."))
      }
      assessment.interview.forward()
    case .skip: assessment.interview.skip()
    case .review: assessment.interview.review()
    case .help: subprompt = .help
    case .bounds: showsBounds.toggle()
    case .flags:
      let flags = standing.raisedFlags.map { DialogueWords.flag($0, language) }
      if flags.isEmpty {
        remarks = [pick("Det finns ingen varningsflagga.", "No flag has been raised.")]
      } else {
        subprompt = .flags(flags, areNew: false)
      }
    case .jump(let name):
      subprompt = .jump
      if let name { return jump(name) }
    case .search(let words): return search(words)
    case .done, .askAll:
      return refuse(
        pick("Gå till granskningen först, med r.", "Go to the review first, with r."))
    case .reason, .note: return addToItem(command)
    }
    return .shown
  }

  /// What only an item can have: a reason or a note.
  private mutating func addToItem(_ command: Command) -> Step {
    guard item != nil else {
      return refuse(
        pick(
          "Det går bara vid en fråga. Skriv det i motiveringen, eller hoppa över med s.",
          "That is for questions only. Write it in the reasons, or skip with s."))
    }
    switch command {
    case .reason(let reason):
      if let reason { return give(reason) }
      subprompt = .reason
    case .note(let note):
      if let note { return takeNote(note) }
      subprompt = .note
    default: break
    }
    return .shown
  }

  private mutating func search(_ words: String) -> Step {
    let found = interview.search(words, in: language.rawValue)
    switch found.count {
    case 0: return refuse(pick("Ingen fråga innehåller det.", "No question holds that."))
    case 1: assessment.interview.go(to: found[0])
    default: subprompt = .found(found)
    }
    return .shown
  }
}

extension ItemType {
  /// Whether it takes words of any kind.
  var isText: Bool { if case .text = self { true } else { false } }
}

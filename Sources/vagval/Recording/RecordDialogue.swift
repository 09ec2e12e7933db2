import RiskEngine
import RiskFiles

/// Asks the questions of something that is put on record.
struct RecordDialogue {
  private let questioner: Questioner
  private let session: Session
  private let phrases: RecordPhrases
  private(set) var kept: KeptAnswers
  /// Whether the answers of an earlier run are taken before anything is asked.
  private var isGoingOn: Bool

  init(_ questioner: Questioner, _ session: Session, _ kept: KeptAnswers) {
    self.questioner = questioner
    self.session = session
    phrases = RecordPhrases(session.language)
    self.kept = kept
    isGoingOn = !kept.isEmpty
  }

  /// Asks every question that there is at the moment.
  mutating func fill(_ draft: inout RecordDraft) throws(Questioner.Stop) {
    while let step = draft.next {
      var earlier = keptAnswer(step, draft.kind)
      if isGoingOn, let earlier {
        draft.answer(step.question, earlier)
        continue
      }
      // Enter does what it says: where nothing was answered, what it does at first.
      if case .nothing = earlier { earlier = nil }
      if isGoingOn, !draft.asked.isEmpty {
        session.tell(summary(draft, under: RecordWords.answered(session.language)))
      }
      isGoingOn = false
      guard let answer = try answer(step, draft.kind, earlier) else {
        goBack(&draft)
        continue
      }
      draft.answer(step.question, answer)
      keep(answer, step, draft.kind)
    }
  }

  /// Takes the last answer back, so that its question is asked again.
  mutating func goBack(_ draft: inout RecordDraft) {
    isGoingOn = false
    if !draft.takeBack() { session.tell(RecordWords.first(session.language)) }
  }

  /// Asks for yes or no; `nil` is the wish to go back.
  func confirm(_ question: String) throws(Questioner.Stop) -> Bool? {
    let suffix = Words(swedish: "(j/n, b går tillbaka):", english: "(y/n, b goes back):")
    let prompt = Words.same("\(question) \(suffix(session.language))")
    return try questioner.ask(prompt) { line throws(Questioner.Wrong) in
      if Command(line, at: nil) == .back { return nil }
      guard let truth = TypedNumber.truth(line) else { throw wrong(Questioner.yesOrNo) }
      return truth
    }
  }

  /// Forgets what is kept, once it has been saved or given up.
  mutating func forget() { kept.removeAll() }

  // MARK: What has been answered before

  private func keptAnswer(_ step: RecordStep, _ kind: RecordKind) -> RecordAnswer? {
    guard let words = kept[key(step, kind)] else { return nil }
    guard let first = words.first else { return step.isRequired ? nil : .nothing }
    switch step.form {
    case .one(let options), .several(let options):
      // Two options may have the same words: then nobody knows which was meant.
      let chosen = words.compactMap { word in
        let named = options.filter { phrases.option($0) == word }
        return named.count == 1 ? named.first : nil
      }
      return chosen.count == words.count ? .options(chosen) : nil
    case .day, .text, .code, .truth, .number, .count:
      do throws(Questioner.Wrong) { return try read(first, step.form) } catch { return nil }
    }
  }

  private mutating func keep(_ answer: RecordAnswer, _ step: RecordStep, _ kind: RecordKind) {
    let words =
      if case .options(let options) = answer {
        options.map(phrases.option)
      } else {
        phrases.answer(answer).map { [$0] } ?? []
      }
    do throws(FileError) {
      try kept.keep(words, for: key(step, kind))
    } catch {
      kept.stayInMemory()
      session.tell(RecordWords.notKept(error.message(in: session.language))(session.language))
    }
  }

  /// The question by what it is and how it was put, since it may be put differently another time.
  private func key(_ step: RecordStep, _ kind: RecordKind) -> String {
    "\(step.question): \(phrases.question(step, of: kind))"
  }

  // MARK: Questions

  /// What answers a question; `nil` is the wish to go back.
  private func answer(
    _ step: RecordStep, _ kind: RecordKind, _ earlier: RecordAnswer?
  ) throws(Questioner.Stop) -> RecordAnswer? {
    let question = phrases.question(step, of: kind)
    return try questioner.ask(
      .same(prompt(question, step, earlier))
    ) { [self] line throws(Questioner.Wrong) in
      if isBack(line, step.form) { return nil }
      if line == "-", !step.isRequired { return .nothing }
      if line.isEmpty {
        if let earlier { return earlier }
        if case .day(let proposed?) = step.form { return .day(proposed) }
        if case .count = step.form { return .count(1) }
        guard !step.isRequired else { throw wrong(RecordWords.needed) }
        return .nothing
      }
      return try read(line, step.form)
    }
  }

  /// In a text only the letter goes back, since every word can be meant.
  private func isBack(_ line: String, _ form: RecordStep.Form) -> Bool {
    switch form {
    case .text, .code: Command(letter: line) == .back
    case .day, .truth, .number, .count, .one, .several: Command(line, at: nil) == .back
    }
  }

  /// The question with its options, one per line, and what Enter does.
  private func prompt(
    _ question: String, _ step: RecordStep, _ earlier: RecordAnswer?
  ) -> String {
    let earlier = earlier.flatMap(phrases.answer)
    var notes: [String] = []
    var lines: [String] = []
    switch step.form {
    case .day(let proposed?): if earlier == nil { notes.append("Enter: \(proposed)") }
    case .day(nil): notes.append(RecordWords.dayPattern(phrases.language))
    case .text, .code: break
    case .number: notes.append(RecordWords.aNumber(phrases.language))
    case .truth: notes.append(RecordWords.yesOrNo(phrases.language))
    case .count: if earlier == nil { notes.append("Enter: 1") }
    case .one(let options), .several(let options):
      lines = options.enumerated().map { "  \($0.offset + 1) \(phrases.option($0.element))" }
      if case .several = step.form { notes.append(RecordWords.severalNumbers(phrases.language)) }
    }
    if let earlier {
      notes.append("Enter: \(earlier)")
      if !step.isRequired { notes.append(RecordWords.dashLeavesOpen(phrases.language)) }
    } else if let stated = phrases.stated(step) {
      notes.append("Enter: \(stated)")
    } else if !step.isRequired, !notes.contains(where: { $0.hasPrefix("Enter") }) {
      notes.append(RecordWords.mayBeOpen(phrases.language))
    }
    let note = notes.isEmpty ? "" : " (\(notes.joined(separator: "; ")))"
    guard !lines.isEmpty else { return "\(question)\(note):" }
    return (["\(question)\(note):"] + lines + [">"]).joined(separator: "\n")
  }

  private func read(
    _ line: String, _ form: RecordStep.Form
  ) throws(Questioner.Wrong) -> RecordAnswer {
    switch form {
    case .day:
      guard let day = CalendarDay(typed: line) else {
        throw wrong(TypedAnswerProblem.notADay.sentence)
      }
      return .day(day)
    case .text:
      guard questioner.allowsPersonalNumbers || !PersonalNumber.occurs(in: line) else {
        throw wrong(.same(phrases.personalNumber))
      }
      guard !line.unicodeScalars.contains("\u{FFFD}") else {
        throw wrong(TypedAnswerProblem.lostLetters.sentence)
      }
      return .text(line)
    case .code:
      guard line.isLocalID else { throw wrong(RecordWords.codeNeeded) }
      return .text(line)
    case .truth:
      guard let truth = TypedNumber.truth(line) else { throw wrong(Questioner.yesOrNo) }
      return .truth(truth)
    case .number:
      guard let number = TypedNumber.read(line) else { throw wrong(RecordWords.numberWanted) }
      return .number(number)
    case .count:
      guard let count = Int(line), (1...10_000).contains(count) else {
        throw wrong(RecordWords.countNeeded)
      }
      return .count(count)
    case .one(let options): return .options([try option(line, among: options)])
    case .several(let options):
      var chosen: [RecordOption] = []
      for word in line.split(whereSeparator: { ",; ".contains($0) }) {
        chosen.append(try option(String(word), among: options))
      }
      return .options(chosen)
    }
  }

  private func option(
    _ line: String, among options: [RecordOption]
  ) throws(Questioner.Wrong) -> RecordOption {
    if let number = Int(line), number > 0, options.indices.contains(number - 1) {
      return options[number - 1]
    }
    let wanted = line.lowercased()
    let found = options.filter { phrases.option($0).lowercased().contains(wanted) }
    guard Int(line) == nil, found.count == 1, let only = found.first else {
      throw wrong(RecordWords.numberNeeded(options.count))
    }
    return only
  }

  private func wrong(_ words: Words) -> Questioner.Wrong {
    Questioner.Wrong(words: words)
  }

  /// Everything that is to be saved, to look through.
  func summary(_ draft: RecordDraft) -> String { summary(draft, under: phrases.toBeAdded) }

  /// Everything that was answered.
  private func summary(_ draft: RecordDraft, under heading: String) -> String {
    let lines = draft.asked.compactMap { step, answer in
      phrases.answer(answer).map { "  \(phrases.question(step, of: draft.kind)): \($0)" }
    }
    return (["", heading] + lines).joined(separator: "\n")
  }
}

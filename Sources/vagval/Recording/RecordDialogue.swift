import RiskEngine
import RiskFiles

/// Asks the questions of something that is put on record.
struct RecordDialogue {
  private let questioner: Questioner
  private let phrases: RecordPhrases

  init(_ questioner: Questioner, _ language: Language) {
    self.questioner = questioner
    phrases = RecordPhrases(language)
  }

  /// Asks every question that there is at the moment.
  func fill(_ draft: inout RecordDraft) throws(Questioner.Stop) {
    while let step = draft.next { draft.answer(step.question, try answer(step, draft.kind)) }
  }

  private func answer(
    _ step: RecordStep, _ kind: RecordKind
  ) throws(Questioner.Stop) -> RecordAnswer {
    let question = phrases.question(step, of: kind)
    return try questioner.ask(
      .same(prompt(question, step))
    ) { [self] line throws(Questioner.Wrong) in
      if line.isEmpty {
        if case .day(let proposed?) = step.form { return .day(proposed) }
        if case .count = step.form { return .count(1) }
        guard !step.isRequired else { throw wrong(RecordWords.needed) }
        return .nothing
      }
      return try read(line, step.form)
    }
  }

  /// The question with its options, one per line, and what Enter does.
  private func prompt(_ question: String, _ step: RecordStep) -> String {
    var notes: [String] = []
    var lines: [String] = []
    switch step.form {
    case .day(let proposed?): notes.append("Enter: \(proposed)")
    case .day(nil): notes.append(RecordWords.dayPattern(phrases.language))
    case .text, .code: break
    case .number: notes.append(RecordWords.aNumber(phrases.language))
    case .truth: notes.append(RecordWords.yesOrNo(phrases.language))
    case .count: notes.append("Enter: 1")
    case .one(let options), .several(let options):
      lines = options.enumerated().map { "  \($0.offset + 1) \(phrases.option($0.element))" }
      if case .several = step.form { notes.append(RecordWords.severalNumbers(phrases.language)) }
    }
    if let stated = phrases.stated(step) {
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
    if let number = Int(line), options.indices.contains(number - 1) { return options[number - 1] }
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

  /// Everything that was answered, to look through.
  func summary(_ draft: RecordDraft) -> String {
    let lines = draft.asked.compactMap { step, answer in
      phrases.answer(answer).map { "  \(phrases.question(step, of: draft.kind)): \($0)" }
    }
    return (["", phrases.toBeAdded] + lines).joined(separator: "\n")
  }
}

/// What is said beside the questions.
enum RecordWords {
  static let dayPattern = Words(swedish: "ÅÅÅÅ-MM-DD", english: "YYYY-MM-DD")
  static let yesOrNo = Words(swedish: "j/n", english: "y/n")
  static let severalNumbers = Words(
    swedish: "ett eller flera nummer", english: "one or more numbers")
  static let mayBeOpen = Words(swedish: "Enter: inget", english: "Enter: nothing")
  static let needed = Words(
    swedish: "Det här behövs. Skriv q för att sluta utan att spara.",
    english: "This is needed. Type q to stop without saving.")
  static let codeNeeded = Words(
    swedish: "Skriv ett ord med bokstäverna a–z, siffror och bindestreck, som hot eller ny-oro.",
    english: "Type a word of the letters a-z, digits and hyphens, such as threats or new-worry.")
  static let aNumber = Words(swedish: "ett tal", english: "a number")
  static let numberWanted = Words(swedish: "Skriv ett tal.", english: "Type a number.")
  static let countNeeded = Words(
    swedish: "Skriv ett antal från 1.", english: "Type a number from 1.")

  static func numberNeeded(_ count: Int) -> Words {
    Words(
      swedish: "Skriv ett nummer från 1 till \(count), eller ord som bara ett av svaren har.",
      english: "Type a number from 1 to \(count), or words that only one of the answers has.")
  }

  static func changed(_ path: String, _ other: String) -> Words {
    let (path, other) = (TypedText(path), TypedText(other))
    return Words(
      swedish: "vagval: \(path.printable): har ändrats av något annat medan den var öppen, och är"
        + " inte rörd. Ärendet med anteckningen ligger i \(other.printable). Jämför filerna och"
        + " behåll en.",
      english: "vagval: \(path.printable): was changed by something else while it was open, and is"
        + " left alone. The case with the entry is in \(other.printable). Compare the files and"
        + " keep one.")
  }
}

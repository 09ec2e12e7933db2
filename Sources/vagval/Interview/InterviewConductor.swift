import RiskEngine
import RiskFiles

/// Leads an interview: takes in lines, saves what they change, and only then shows what follows.
struct InterviewConductor: ~Copyable {
  /// How an interview ended.
  enum Ending {
    /// The person was done.
    case finished
    /// The person wanted to stop, or there was nothing more to read.
    case stopped
    /// A line of a file of answers can't be used.
    case unusable(line: Int, reason: String)
    /// A signal ended it.
    case interrupted(Int32)
    /// The file has been changed by somebody else.
    case changed(savedAs: String)
    /// The last answer couldn't be saved.
    case unsaved(FileError)
  }

  /// What of it is on the disk before the first answer.
  enum Beginning {
    /// Nothing of the case, which is written at once: somebody has typed its facts already.
    case newCase
    /// The case without the response, which stays as it is until something is answered.
    case newResponse
    /// All of it.
    case resumed
  }

  private(set) var dialogue: Dialogue
  /// Whether the last line couldn't be used; the page says why.
  private(set) var isRefused = false
  /// Whether nothing of the response is on the disk.
  private(set) var isUntouched: Bool
  private let beginning: Beginning
  private var file: InterviewFile
  private var library: Library
  private let policy: PolicyChoice
  /// What follows once it is saved, and why it isn't.
  private var unsaved: (dialogue: Dialogue, answer: String, problem: FileError)?

  init(
    _ assessment: OpenAssessment, _ file: consuming InterviewFile, _ library: Library,
    _ policy: PolicyChoice, _ beginning: Beginning, showsBounds: Bool,
    allowsPersonalNumbers: Bool = false, holdsAtFlags: Bool = false, in language: Language
  ) {
    self.beginning = beginning
    isUntouched = beginning != .resumed
    self.file = file
    self.library = library
    self.policy = policy
    dialogue = Dialogue(
      assessment, Standing(assessment, &self.library, policy, language), showsBounds: showsBounds,
      allowsPersonalNumbers: allowsPersonalNumbers, holdsAtFlags: holdsAtFlags, in: language)
  }

  /// Where the case lies.
  var path: String { file.path }

  /// What is shown now.
  var page: DialoguePage {
    guard let unsaved else { return dialogue.page }
    var page = dialogue.page
    page.remarks = [
      dialogue.pick("Svaret är inte sparat. ", "The answer isn't saved. ")
        + unsaved.problem.message(in: dialogue.language),
      dialogue.pick(
        "Det finns kvar här. Åtgärda felet och tryck Enter för att spara igen, eller skriv q för"
          + " att sluta utan det.",
        "It is still here. Set that right and press Enter to save again, or type q to stop"
          + " without it."),
      dialogue.pick("Ditt svar: ", "Your answer: ") + unsaved.answer,
    ]
    return page
  }

  /// Whether the last answer is still to be saved.
  var isUnsaved: Bool { unsaved != nil }

  /// The ending where the last answer can't be saved and nobody is there to set that right.
  var unsavedEnding: Ending? { unsaved.map { .unsaved($0.problem) } }

  /// Puts a new case on the disk before the first question.
  mutating func begin() -> Ending? {
    beginning == .newCase ? save(dialogue, typed: "") : nil
  }

  /// Takes in a line; gives the ending where it is the last.
  mutating func enter(_ line: String) -> Ending? {
    if let unsaved {
      if line.trimmed.lowercased() == "q" { return .unsaved(unsaved.problem) }
      let ending = save(unsaved.dialogue, typed: unsaved.answer)
      // What was typed besides is an answer to what follows.
      if ending != nil || isUnsaved || line.trimmed.isEmpty { return ending }
    }
    var next = dialogue
    isRefused = false
    switch next.enter(line) {
    case .refused:
      isRefused = true
      dialogue = next
    case .shown: dialogue = next
    case .changed: return save(next, typed: line)
    case .stopped: return .stopped
    case .finished: return .finished
    }
    return nil
  }

  private mutating func save(_ next: Dialogue, typed line: String) -> Ending? {
    do throws(InterviewFile.SaveProblem) {
      try file.save(next.assessment.bytes)
    } catch {
      switch error {
      case .changed(let other): return .changed(savedAs: other)
      case .file(let problem):
        unsaved = (next, line, problem)
        return nil
      }
    }
    unsaved = nil
    isUntouched = false
    dialogue = next
    dialogue.take(Standing(next.assessment, &library, policy, next.language))
    return nil
  }

  /// The report on the whole case as it stands on the disk.
  mutating func report() throws(FileError) -> Result<CaseResult, RefusedCase> {
    let bytes = try file.read()
    switch CaseFile.read(name: file.path, bytes: bytes) {
    case .failure(let unusable): return .failure(RefusedCase(findings: [unusable.finding]))
    case .success(let read):
      guard let entry = read.entries.first else { return .failure(RefusedCase(findings: [])) }
      return library.result(for: entry, policy: .none)
    }
  }
}

extension Standing {
  /// What an open response gives: by itself and, where the interview may stop for it, by the rules
  /// of its policy.
  fileprivate init(
    _ assessment: OpenAssessment, _ library: inout Library, _ policy: PolicyChoice,
    _ language: Language
  ) {
    let interview = assessment.interview
    let scored = interview.response.scored(for: interview.person)
    var isSettled = scored.isSettled
    if interview.stopsWhenSettled, isSettled, policy != .none {
      // Where no rules can be applied, nothing but the level and the flags can stand fast.
      let document = try? JSONDocument(name: "", bytes: assessment.bytes)
      if let document,
        case .success(let result) = library.result(for: document, document.root, policy: policy)
      {
        isSettled = result.isSettled(response: assessment.index)
      }
    }
    self.init(scored, isSettled: isSettled, in: language)
  }
}

import RiskEngine
import RiskFiles

extension RecordCommand {
  static func run(_ command: ParsedCommand, in language: Language) throws(FileError) -> ExitCode {
    guard
      let kind = command.arguments.first.flatMap({ word in
        RecordKind(rawValue: swedishKinds[word.lowercased()] ?? word)
      }),
      let path = command.arguments.dropFirst().first
    else { return .usage }
    // Signals are watched before anything else, so that none is missed.
    let lines = try TypedLines()
    var session = Session(language, showsValues: command.flag(.showValues))
    guard try session.addDefinitions(in: command.values(of: .instruments)) else {
      return session.code
    }
    guard let policy = session.policyChoice(command) else { return session.code }
    var file = try InterviewFile(path)
    guard file.exists else { throw FileError(.read, path, .notFound) }
    guard let document = session.onlyCase(in: try file.read(), path) else { return session.code }
    let questioner = Questioner(
      lines, language, allowsPersonalNumbers: command.flag(.allowPersonalNumbers))
    var run = RecordRun(
      session, policy, document, questioner,
      // Answers that come from a file lie there already.
      StandardStream.isTyped ? KeptAnswers(of: kind, beside: path) : KeptAnswers())
    do throws(Questioner.Stop) {
      guard let bytes = try run.amended(kind) else { return run.session.code }
      let code = try save(bytes, to: &file, questioner, run.session)
      run.dialogue.forget()
      return code
    } catch {
      let isSignal = if case .signal = error { true } else { false }
      session.tell((isSignal ? "\n" : "") + RecordPhrases(language).nothingSaved)
      run.tellWhatIsKept()
      switch error {
      case .file(let problem): throw problem
      case .ended: return .done
      case .signal(let signal):
        return signal == TerminalInput.interrupt ? .interrupted : .terminated
      }
    }
  }

  /// Puts the case in its place; at a terminal a full disk can be mended and tried again.
  private static func save(
    _ bytes: [UInt8], to file: inout InterviewFile, _ questioner: Questioner, _ session: Session
  ) throws(Questioner.Stop) -> ExitCode {
    let path = file.path
    do throws(InterviewFile.SaveProblem) {
      try file.save(bytes)
    } catch {
      switch error {
      case .file(let problem):
        guard StandardStream.isTyped,
          try questioner.confirm(RecordWords.tryAgain(problem.message(in: session.language)))
        else { throw .file(problem) }
        return try save(bytes, to: &file, questioner, session)
      case .changed(let other):
        session.tell(RecordWords.changed(path, other)(session.language))
        return .inputOutput
      }
    }
    do throws(FileError) {
      try StandardStream.output.write(AssessWords.done(path)(session.language) + "\n")
    } catch {
      throw .file(error)
    }
    return session.code
  }
}

/// One run of `vagval record`, up to the case with the entry in it.
private struct RecordRun {
  var session: Session
  var dialogue: RecordDialogue
  private let policy: PolicyChoice
  private let document: JSONDocument
  private let questioner: Questioner
  private var phrases: RecordPhrases { RecordPhrases(session.language) }

  init(
    _ session: Session, _ policy: PolicyChoice, _ document: JSONDocument,
    _ questioner: Questioner, _ kept: KeptAnswers
  ) {
    self.session = session
    self.policy = policy
    self.document = document
    self.questioner = questioner
    dialogue = RecordDialogue(questioner, session, kept)
  }

  /// The whole case with what the answers say; `nil` where it is refused, which has been told.
  ///
  /// - Throws: Where the person stops, or doesn't want it saved.
  mutating func amended(_ kind: RecordKind) throws(Questioner.Stop) -> [UInt8]? {
    let read = session.library.recordContext(
      document, policy: policy, today: LocalDay.today,
      allowsPersonalNumbers: questioner.allowsPersonalNumbers)
    let context: RecordContext
    switch read {
    case .success(let found): context = found
    case .failure(let refused): return refuse(refused.findings)
    }
    var draft = RecordDraft(kind, context)
    guard draft.isPossible else {
      session.tell(phrases.nothingToRecord(kind))
      return refuse([])
    }
    if !dialogue.kept.isEmpty, try !questioner.confirm(RecordWords.goOn) { dialogue.forget() }
    if dialogue.kept.path != nil { session.tell(RecordWords.keys(session.language)) }
    while true {
      try dialogue.fill(&draft)
      guard try decideMove(&draft) else { continue }
      let outcome = session.library.record(
        draft, in: document, policy: policy, allowsPersonalNumbers: questioner.allowsPersonalNumbers
      )
      switch outcome {
      case .refused(let findings):
        guard StandardStream.isTyped else {
          let refused: [UInt8]? = refuse(findings)
          session.tell(phrases.nothingSaved)
          return refused
        }
        session.tell(findings)
        session.tell(RecordWords.changeIt(session.language))
        dialogue.goBack(&draft)
      case .departs(let status):
        session.tell(phrases.departs(from: status))
        draft.standing = .departs(from: status)
      case .amended(let bytes, let findings):
        if kind == .decision, draft.standing == .unchecked {
          draft.standing = .follows
          continue
        }
        // Where every question was left open there is nothing to save.
        guard bytes != document.bytes else {
          dialogue.forget()
          throw .ended
        }
        session.tell(dialogue.summary(draft))
        session.tell(findings)
        switch try dialogue.confirm(phrases.save) {
        case true?: return bytes
        case false?:
          dialogue.forget()
          throw .ended
        case nil: dialogue.goBack(&draft)
        }
      }
    }
  }

  /// Asks whether the case's date moves, where that is to be decided.
  ///
  /// - Returns: `false` where an answer was taken back instead.
  private mutating func decideMove(_ draft: inout RecordDraft) throws(Questioner.Stop) -> Bool {
    guard draft.move == .undecided, let day = draft.dayAfterCase else { return true }
    let question = phrases.moveDate(from: draft.context.assessmentCase.date, to: day)
    guard let moves = try dialogue.confirm(question) else {
      dialogue.goBack(&draft)
      return false
    }
    draft.move = moves ? .to(day) : .stays
    return true
  }

  /// Says where the answers are that weren't saved.
  func tellWhatIsKept() {
    guard !dialogue.kept.isEmpty, dialogue.kept.writes, let path = dialogue.kept.path else {
      return
    }
    session.tell(RecordWords.kept(path)(session.language))
  }

  private mutating func refuse(_ findings: [Finding]) -> [UInt8]? {
    session.tell(findings)
    session.tellAboutDefinitions()
    session.note(.refused)
    return nil
  }
}

extension Session {
  /// The one case that some text holds; `nil` after saying what is wrong with it.
  mutating func onlyCase(in bytes: [UInt8], _ path: String) -> JSONDocument? {
    switch CaseFile.read(name: path, bytes: bytes) {
    case .failure(let unusable): tell([unusable.finding])
    case .success(let file):
      if file.entries.count == 1, !file.isLines,
        case .document(let document, _)? = file.entries.first,
        document.root.kind == .object
      {
        return document
      }
      tell(AssessWords.severalCases(path)(language))
    }
    note(.unusable)
    return nil
  }
}

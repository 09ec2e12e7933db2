import RiskEngine
import RiskFiles

/// What is said when an interview ends.
extension AssessRun {
  mutating func close(
    _ ending: InterviewConductor.Ending, _ conductor: inout InterviewConductor
  ) throws(FileError) -> ExitCode {
    let path = conductor.path
    let stopped = stoppedText(conductor)
    switch ending {
    case .finished where conductor.isUntouched, .stopped:
      try write(stopped + "\n")
      return conductor.isUntouched && !StandardStream.isTyped ? .refused : .done
    case .finished:
      try write("\n")
      switch try conductor.report() {
      case .success(let result):
        session.tell(result.findings)
        let showsColours =
          Terminal.showsColours && command.value(of: AssessCommand.color) != "never"
        try StandardStream.output.write(
          result.report(in: language).rendered(colours: showsColours))
      case .failure(let refused):
        session.tell(refused.findings)
        session.note(.refused)
      }
      try write("\n" + stopped + "\n")
      return session.code
    case .unusable(let line, let reason):
      session.tell(AssessWords.unusableLine(line, reason)(language))
      try write(stopped + "\n")
      return .refused
    case .interrupted(let signal):
      // Whoever hung up reads nothing any more.
      try? StandardStream.output.write(wrapped("\n" + stopped + "\n"))
      return signal == TerminalInput.interrupt ? .interrupted : .terminated
    case .changed(let other):
      let isGone = (try? FileStatus.of(path)) == nil
      session.tell(AssessWords.changed(path, other, isGone: isGone)(language))
      return .inputOutput
    case .unsaved(let problem):
      session.tell("vagval: " + problem.message(in: language))
      session.tell(AssessWords.unsaved(path)(language))
      return .inputOutput
    }
  }

  /// What is saved, and how one goes on.
  private mutating func stoppedText(_ conductor: borrowing InterviewConductor) -> String {
    let path = conductor.path
    if conductor.isUntouched { return AssessWords.untouched(language) }
    if conductor.isUnsaved { return AssessWords.unsaved(path)(language) }
    let assessment = conductor.dialogue.assessment
    guard assessment.isUnfinished else { return AssessWords.done(path)(language) }
    return AssessWords.stopped(
      path, assessment.instrumentID, assessment.interview.progress,
      resuming(assessment, in: path))(language)
  }

  private func write(_ text: String) throws(FileError) {
    try StandardStream.output.write(wrapped(text))
  }

  private func wrapped(_ text: String) -> String {
    Visible.wrapped(text, columns: StandardStream.output.columns)
  }
}

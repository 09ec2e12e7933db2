import RiskEngine
import RiskFiles

/// Which response of a case is gone on with.
extension AssessRun {
  /// The one response in which something is still to be asked, or the one of several that somebody
  /// chooses; the latest where all are finished.
  ///
  /// - Returns: The position; `nil` where there is none, or none that can be used.
  mutating func responseToResume(
    in document: JSONDocument, _ path: String
  ) throws(Failure) -> Int? {
    let all = assessments(of: document)
    let unfinished = all.filter(\.isUnfinished)
    guard unfinished.count > 1 else { return (unfinished.first ?? all.first)?.index }
    let rows = unfinished.map { assessment in
      AssessWords.unfinished(
        assessment.interview.instrument.head.title(language.rawValue), assessment)(language)
    }
    guard StandardStream.isTyped else {
      let rows = unfinished.map { AssessWords.unfinished($0.instrumentID, $0)(language) }
      throw refused(AssessWords.severalUnfinished(path, rows), .usage)
    }
    return try asked { (questioner) throws(Questioner.Stop) in
      unfinished[try questioner.choice(inList: rows, AssessWords.whichUnfinished)].index
    }
  }

  /// The command that goes on with a response as the file stands now.
  mutating func resuming(_ assessment: OpenAssessment, in path: String) -> String {
    let file = TypedText(path).shellWord
    let resume = "vagval assess --resume \(file)"
    guard let bytes = try? InputFile.read(path),
      let document = try? JSONDocument(name: path, bytes: bytes),
      assessments(of: document).count(where: \.isUnfinished) > 1
    else { return resume }
    let day = assessment.interview.response.date
    return "vagval assess \(assessment.instrumentID) --case \(file) --date \(day)"
  }

  mutating func assessments(of document: JSONDocument) -> [OpenAssessment] {
    session.library.assessments(
      of: document, allowsPersonalNumbers: command.flag(.allowPersonalNumbers))
  }
}

extension OpenAssessment {
  /// What the command line calls the instrument.
  var instrumentID: String { interview.instrument.head.id }
}

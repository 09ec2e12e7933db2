import RiskEngine
import RiskFiles

extension Session {
  /// The cases of all files, in their order.
  ///
  /// - Returns: `nil` where none of the files can be used; why is told.
  mutating func cases(in paths: [String]) throws(FileError) -> [CaseFile.Entry]? {
    var entries: [CaseFile.Entry]?
    for path in paths {
      switch CaseFile.read(name: path, bytes: try InputFile.read(path)) {
      case .failure(let unusable):
        tell([unusable.finding])
        note(.unusable)
      case .success(let file): entries = (entries ?? []) + file.entries
      }
    }
    return entries
  }

  /// A case's result, and what is due in that case alone on a day.
  ///
  /// - Parameters:
  ///   - entry: The case.
  ///   - day: The day; the case's own where there is none.
  ///   - policy: The policy to go by.
  ///   - allowsPersonalNumbers: Whether personal identity numbers are taken.
  /// - Returns: `nil` for a case that is refused; why is told.
  mutating func followedUp(
    _ entry: CaseFile.Entry, on day: CalendarDay?, _ policy: PolicyChoice,
    allowsPersonalNumbers: Bool
  ) -> (result: CaseResult, followUp: FollowUpList)? {
    switch library.result(
      for: entry, policy: policy, allowsPersonalNumbers: allowsPersonalNumbers)
    {
    case .failure(let refusal):
      tell(refusal.findings)
      note(.refused)
      return nil
    case .success(let result):
      tell(result.findings)
      var study = FollowUpStudy(
        on: day ?? result.assessmentCase.date, within: DueCommand.usualDays, policy: policy)
      study.add(result.assessmentCase, &library)
      return (result, study.list())
    }
  }

  /// Says how many of several cases couldn't be used.
  func tellRefused(_ refused: Int, of all: Int) {
    guard refused > 0, all > 1 else { return }
    tell(
      pick(
        Words(
          swedish: "\(refused) av \(all) ärenden kunde inte användas.",
          english: "\(refused) of \(all) cases couldn't be used.")))
  }
}

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

  /// Tells of flags that a page to be handed out leaves out: whoever does so must know of them.
  func tellStandingFlags(of result: CaseResult) {
    let standing = result.flags.filter(\.isStanding)
    guard !standing.isEmpty else { return }
    let names = standing.map { flag in
      flag.flag.map { $0.title(language.rawValue) } ?? flag.id
    }.joined(separator: ", ")
    tell(
      pick(
        Words(
          swedish: "Varningsflaggor som står kvar: \(names). De syns inte på sidan. Ta ställning"
            + " till vem som får läsa den innan du lämnar ut den.",
          english: "Flags that stand: \(names). They don't show on the page. Consider who may read"
            + " it before you hand it out.")))
  }

  /// Tells whose consent a case lacks to be covered, unless ids may be personal numbers.
  func tellMissingConsent(
    _ cover: ConsentCover?, _ result: CaseResult, on day: CalendarDay, _ command: ParsedCommand
  ) {
    guard !command.flag(.allowPersonalNumbers),
      let words = cover?.missingWords(of: result, on: day, in: language)
    else { return }
    tell(words)
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

  /// Refuses an output that is one of the inputs, by whatever path it is named.
  ///
  /// - Throws: ``FileError`` with ``FileError/Reason/usedTwice``.
  func check(_ output: String, isNoneOf inputs: [String]) throws(FileError) {
    guard output != "-", let own = try? FileStatus.of(output), own.kind == .file else { return }
    for input in inputs where input != "-" {
      if (try? FileStatus.of(input).identity) == own.identity {
        throw FileError(.write, output, .usedTwice)
      }
    }
  }

  /// Puts a page into a file, but never in the place of JSON: that is a case, or a definition.
  mutating func writePage(_ page: String, to path: String) throws(FileError) {
    if (try? FileStatus.of(path).kind) == .file,
      let first = try InputFile.read(path).first(where: { $0 > UInt8(ascii: " ") && $0 < 0x7F }),
      first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
    {
      let name = TypedText(path)
      tell(
        pick(
          Words(
            swedish: "vagval: \(name.printable): är JSON, till exempel ett ärende, och skrivs inte"
              + " över av en sida. Skriv till en annan fil, till exempel \(name.printable).html.",
            english: "vagval: \(name.printable): is JSON, such as a case, and isn't overwritten by"
              + " a page. Write to another file, such as \(name.printable).html.")))
      return note(.usage)
    }
    try OutputFile.write(Array(page.utf8), to: path)
  }
}

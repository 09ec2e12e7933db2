/// One case's result as text that can be put beside the case: flags and levels first, then
/// programmes with reasons, then what is missing, then which rule sets were used.
struct CaseReport {
  let result: CaseResult
  let phrases: ReportPhrases
  /// Whether it repeats the reasons that people have written, as only the case's own file may.
  let showsReasons: Bool
  /// Its number in the list that it belongs to.
  let number: Int?
  var page = Page()

  init(
    _ result: CaseResult, in language: Language, showsReasons: Bool = false, number: Int? = nil
  ) {
    self.result = result
    self.showsReasons = showsReasons
    self.number = number
    phrases = ReportPhrases(language: language)
  }

  mutating func write() {
    writeHeading()
    writeFlags()
    writeAssessment()
    if let recommendation = result.recommendation {
      writeTables(recommendation)
      writeProgrammes(recommendation)
      writeNotices(recommendation)
    }
    writeDecisions()
    writeMissing()
    writeBasis()
  }

  mutating func writeHeading() {
    let assessmentCase = result.assessmentCase
    let facts =
      [assessmentCase.age.map(phrases.years) ?? phrases.ageUnknown]
      + [phrases.person(assessmentCase.sex, assessmentCase.age), assessmentCase.date.description]
      .compactMap { $0 }
    page.title(
      [
        .init(numbered(phrases.caseTitle(assessmentCase.id)), .strong),
        .init(" · " + facts.joined(separator: " · ")),
      ])
  }

  /// A title with the case's number, where it has one.
  func numbered(_ title: String) -> String { number.map { "\($0). \(title)" } ?? title }

  // MARK: Basis

  mutating func writeBasis() {
    page.heading(phrases.basis)
    let uses = result.definitions
    let named = uses.map { use in
      let marks = [phrases.status(use.head.status), phrases.adopted(use.head)].compactMap { $0 }
      let name = "\(phrases.definition(use.kind)) \(use.head.label)"
      return marks.isEmpty ? name : "\(name) (\(marks.joined(separator: ", ")))"
    }
    if !named.isEmpty {
      page.paragraph(named.joined(separator: "; ").capitalisedFirst + ".")
      writeAdoption(of: uses)
    }
    page.paragraph(phrases.disclaimer, .strong)
  }

  /// Says which of the definitions nobody has adopted.
  mutating func writeAdoption(of uses: [DefinitionUse]) {
    let unadopted = uses.filter(\.isUnadopted).map(\.head.label)
    guard !unadopted.isEmpty else { return }
    page.paragraph(
      unadopted.count == uses.count
        ? phrases.noneAdopted(of: uses.count) : phrases.notAdopted(unadopted))
  }
}

extension CaseResult {
  /// The result as text in a language, at most 80 columns wide.
  ///
  /// It repeats the judgements and levels, never free texts of the case.
  public func report(in language: Language) -> StyledText {
    var report = CaseReport(self, in: language)
    report.write()
    return report.page.text
  }
}

extension String {
  /// The text with its first letter in upper case.
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}

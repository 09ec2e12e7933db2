/// One case's result as text that can be put beside the case: flags and levels first, then
/// programmes with reasons, then what is missing, then which rule sets were used.
struct CaseReport {
  let result: CaseResult
  let phrases: ReportPhrases
  var text = StyledText()

  init(_ result: CaseResult, in language: Language) {
    self.result = result
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

  private mutating func writeHeading() {
    let assessmentCase = result.assessmentCase
    let facts =
      [assessmentCase.age.map(phrases.years) ?? phrases.ageUnknown]
      + [phrases.person(assessmentCase.sex, assessmentCase.age), assessmentCase.date.description]
      .compactMap { $0 }
    text.paragraph(
      [
        .init("\(phrases.caseWord) \(assessmentCase.id)", .strong),
        .init(" · " + facts.joined(separator: " · ")),
      ], indent: 0)
  }

  // MARK: Basis

  private mutating func writeBasis() {
    text.heading(phrases.basis)
    let uses = result.definitions
    let named = uses.map { use in
      let marks = [phrases.status(use.head.status), phrases.adopted(use.head)].compactMap { $0 }
      let name = "\(phrases.definition(use.kind)) \(use.head.label)"
      return marks.isEmpty ? name : "\(name) (\(marks.joined(separator: ", ")))"
    }
    if !named.isEmpty {
      text.paragraph(named.joined(separator: "; ").capitalisedFirst + ".")
      let unadopted = uses.filter { !$0.head.isAdopted }.map(\.head.label)
      if unadopted.count == uses.count {
        text.paragraph(phrases.noneAdopted(of: uses.count))
      } else if !unadopted.isEmpty {
        text.paragraph(phrases.notAdopted(unadopted))
      }
    }
    text.paragraph(phrases.disclaimer, .strong)
  }
}

extension CaseResult {
  /// The result as text in a language, at most 80 columns wide.
  ///
  /// It repeats the judgements and levels, never free texts of the case.
  public func report(in language: Language) -> StyledText {
    var report = CaseReport(self, in: language)
    report.write()
    return report.text
  }
}

extension String {
  /// The text with its first letter in upper case.
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}

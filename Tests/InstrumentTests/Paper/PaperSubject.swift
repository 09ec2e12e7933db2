import RiskEngine
import RiskInstruments
import Testing

/// Cases to put on paper.
enum PaperSubject {
  /// The example cases for Växjö and those that are only scored.
  static let examples = [
    "10-year-old-decided-despite-missing-answers", "10-year-old-flags-standing-and-cleared",
    "12-year-old-departure-into-next-age-group", "13-year-old-consent-withdrawn-after-decision",
    "13-year-old-two-programmes-fit", "14-year-old-too-few-answers",
    "15-year-old-no-programme-fits", "18-year-old-detained",
  ]

  /// The page, or pages, about the cases of an example.
  static func paper(
    _ example: String, for reader: Paper.Reader, in language: Language, on day: CalendarDay? = nil
  ) throws -> Paper {
    try paper(
      bytes: ShippedDefinitions.bytes(ofExample: example), policy: .automatic, for: reader,
      in: language, on: day)
  }

  static func paper(
    bytes: [UInt8], policy: PolicyChoice, for reader: Paper.Reader, in language: Language,
    on day: CalendarDay? = nil
  ) throws -> Paper {
    paper(of: try cases(bytes, policy, on: day), for: reader, in: language)
  }

  /// A case with what is due in it.
  typealias FollowedCase = (result: CaseResult, followUp: FollowUpList)

  static func paper(
    of cases: [FollowedCase], for reader: Paper.Reader, in language: Language
  ) -> Paper {
    var paper = Paper(for: reader, in: language)
    // How far changes are looked for is tried elsewhere; here it would take most of the time.
    var limits = ChangeLimits()
    limits.scorings = 20
    for (result, followUp) in cases { paper.add(result, followUp, limits: limits) }
    return paper
  }

  /// The cases of a file, each with what is due in it alone.
  static func cases(
    _ bytes: [UInt8], _ policy: PolicyChoice = .automatic, on day: CalendarDay? = nil
  ) throws -> [FollowedCase] {
    var library = Library.embedded()
    var cases: [FollowedCase] = []
    for entry in try CaseFile.read(name: "case.json", bytes: bytes).get().entries {
      let result = try library.result(for: entry, policy: policy).get()
      var study = FollowUpStudy(
        on: day ?? result.assessmentCase.date, within: 30, policy: policy)
      study.add(result.assessmentCase, &library)
      cases.append((result, study.list()))
    }
    return cases
  }

  /// A case with every second question of an instrument answered.
  static func halfAnswered(_ name: String) throws -> [UInt8] {
    var library = ShippedDefinitions.library()
    let entry = try ShippedDefinitions.entry(name)
    let instrument = try #require(library.instrument(try library.entry(entry)))
    let answers = instrument.items.enumerated().compactMap { number, item -> String? in
      guard number.isMultiple(of: 2), item.rating == nil else { return nil }
      return answer(item.type).map { "\"\(item.id)\": \($0)" }
    }
    return Array(
      """
      {"id": "A-1", "born": "2008-05-27", "sex": "female", "date": "2026-03-03", "responses": [{
        "instrument": "\(entry.id)", "version": "\(entry.version)",
        "answers": {\(answers.joined(separator: ", "))}}]}
      """.utf8)
  }

  private static func answer(_ type: ItemType) -> String? {
    switch type {
    case .choice(let options): options.last.map { code($0.code) }
    case .multiple(let options): options.last.map { "[\(code($0.code))]" }
    case .yesNo: "true"
    case .whole(let range): "\(range.maximum)"
    case .decimal(let range): "\(range.minimum)"
    default: nil
    }
  }

  private static func code(_ code: ItemType.Code) -> String {
    switch code {
    case .number(let number): "\(number)"
    case .word(let word): "\"\(word)\""
    }
  }
}

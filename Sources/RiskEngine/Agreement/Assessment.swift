/// One response, reduced to what is compared.
package struct Assessment: Sendable {
  package let caseID: String
  /// Who assessed, where the case says so.
  package let by: String?
  package let instrument: MeasuredInstrument
  /// Who answered, where that is known: assessors are compared about one informant at a time.
  package let informant: String?
  /// One rating per measure of the instrument; `nil` where it is missing.
  let ratings: [Rating?]
}

/// An instrument version and what can be compared in it.
package struct MeasuredInstrument: Sendable {
  package let id: String
  package let version: SemanticVersion
  package let title: LocalizedText
  /// The informant, where only one is possible, so that it needn't be said.
  let onlyInformant: String?
  package let measures: [Measure]

  /// Id and version.
  package var label: String { "\(id) \(version)" }
}

/// Turns scored cases into assessments; what is the same for all of them is worked out once.
package struct AssessmentReader: Sendable {
  private var instruments: [String: MeasuredInstrument] = [:]

  package init() {}

  /// The responses of a case that the filter lets through.
  package mutating func assessments(
    of result: CaseResult, where isWanted: (DefinitionHead) -> Bool
  ) -> [Assessment] {
    var assessments: [Assessment] = []
    for scored in result.responses where isWanted(scored.response.instrument.head) {
      let response = scored.response
      let instrument = measured(response.instrument)
      assessments.append(
        Assessment(
          caseID: result.assessmentCase.id, by: response.by, instrument: instrument,
          informant: response.informantName ?? instrument.onlyInformant,
          ratings: instrument.measures.map { $0.rating(in: scored) }))
    }
    return assessments
  }

  private mutating func measured(_ instrument: Instrument) -> MeasuredInstrument {
    let head = instrument.head
    let label = "\(head.id) \(head.version)"
    if let known = instruments[label] { return known }
    let informants = instrument.informants
    let measured = MeasuredInstrument(
      id: head.id, version: head.version, title: head.title,
      onlyInformant: informants.count == 1 ? informants.first : nil,
      measures: Measure.all(of: instrument))
    instruments[label] = measured
    return measured
  }
}

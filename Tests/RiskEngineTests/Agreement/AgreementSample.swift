import RiskEngine
import Testing

/// Cases with responses to the sample instrument, read as the command line reads them.
enum AgreementSample {
  /// A case with these responses.
  static func sketch(_ id: String, _ responses: [JSONSketch]) -> JSONSketch {
    SampleCase.aged(14).with("id", .text(id)).with("responses", .list(responses))
  }

  /// A response by an assessor; answers that aren't given are missing.
  static func response(
    _ answers: JSONSketch, by assessor: String? = nil, risk: String? = nil,
    date: String = "2025-02-01", informant: String = "self", version: String? = nil
  ) -> JSONSketch {
    var response = SampleCase.response(answers, date: date, informant: informant)
    response["by"] = assessor.map(JSONSketch.text)
    response["version"] = version.map(JSONSketch.text)
    if let risk {
      response["judgements"] = ["risk": ["level": .text(risk), "rationale": "because"]]
    }
    return response
  }

  static func assessments(
    _ cases: [JSONSketch], instruments: [JSONSketch] = [SampleDefinitions.instrument()]
  ) throws -> [Assessment] {
    var sample = RoutingSample()
    sample.instruments = instruments
    var library = sample.library
    var reader = AssessmentReader()
    var assessments: [Assessment] = []
    for sketch in cases {
      let document = try JSONDocument(name: "case.json", bytes: sketch.bytes)
      let result = library.result(
        for: document, document.root, policy: .none, tellsAssessorsApart: true)
      assessments += reader.assessments(of: try result.get()) { _ in true }
    }
    return assessments
  }

  /// The agreement of two lists of cases.
  static func agreement(
    _ first: [JSONSketch], _ second: [JSONSketch],
    instruments: [JSONSketch] = [SampleDefinitions.instrument()],
    weights: KappaWeights = .quadratic, keepsDifferences: Bool = false
  ) throws -> Agreement {
    let sides = try AssessmentSides.of(
      assessments(first, instruments: instruments), assessments(second, instruments: instruments),
      AssessorChoice(first: nil, second: nil)
    ).get()
    return Agreement(between: sides, weights: weights, keepsDifferences: keepsDifferences)
  }
}

import Foundation
import RiskEngine
import Testing

/// A case of the sample definitions, explained.
struct ExplanationSample {
  var sample: RoutingSample

  init(when: JSONSketch) { sample = RoutingSample(when: when) }

  init(_ sample: RoutingSample) { self.sample = sample }

  /// The whole explanation on one line.
  func text(
    _ sketch: JSONSketch, _ register: CaseExplanation.Register = .file,
    in language: Language = .swedish
  ) throws -> String {
    let result = try sample.outcome(of: sketch).get()
    return try #require(result.explanation()).text(for: register, in: language)
      .rendered(colours: false).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The part of the explanation for the file about what would change it.
  func changes(_ sketch: JSONSketch, in language: Language = .swedish) throws -> String {
    let heading =
      language == .swedish ? "Vad som skulle kunna ändra det" : "What could change it"
    let text = try text(sketch, in: language)
    let place = try #require(text.range(of: heading))
    return String(text[place.upperBound...])
  }

  /// The answers of the three questions, and the sample's consent.
  static func person(
    _ age: Int, _ answers: [Int?], consents: [JSONSketch] = [], judged: String? = nil
  ) -> JSONSketch {
    let given = answers.enumerated().compactMap { index, answer in
      answer.map { (key: "q\(index + 1)", value: JSONSketch.number("\($0)")) }
    }
    var response = SampleCase.response(.object(given))
    if let judged {
      response["judgements"] = ["risk": ["level": .text(judged), "rationale": "Hemliga skäl."]]
    }
    return SampleCase.aged(age).with("responses", [response]).with("consents", .list(consents))
  }
}

/// A made-up response: what the twin scores, and the JSON that the engine reads.
struct RandomResponse {
  let answers: [PlainAnswer]
  let facts: PlainFacts
  let json: String

  /// A response of which about `openness` answers in a hundred are missing.
  static func make(
    _ instrument: PlainInstrument, openness: Int, _ random: inout SeededGenerator
  ) -> RandomResponse {
    func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }
    var answers: [PlainAnswer] = []
    var texts: [(key: String, value: String)] = []
    var ratings: [String: [String]] = [:]
    for item in instrument.items {
      var answer = item.allAnswers.randomElement(using: &random) ?? .missing("notAsked")
      if chance(openness) {
        let reasons = ["notAsked", "unknown", "declined", "notApplicable"]
        answer = .missing(reasons.randomElement(using: &random) ?? "unknown")
      }
      var text = answer.json
      switch answer {
      case .missing("notAsked"): if chance(40) { text = "null" } else if chance(50) { text = "" }
      case .missing(let reason):
        if let code = item.missingCodes.first(where: { $0.reason == reason }), chance(70) {
          text = "\(code.code)"
        }
      case .truth(let truth): if chance(30) { text = truth ? "1" : "0" }
      default: break
      }
      if !answer.isMissing, chance(20) { text = "{\"value\": \(text), \"contested\": true}" }
      if let rating = item.rating {
        let given = ratings[rating.factor] ?? []
        if given.isEmpty { texts.append((rating.factor, "")) }
        ratings[rating.factor] =
          given + [text.isEmpty ? "\"x-none\": 0" : "\"\(rating.name)\": \(text)"]
      } else if !text.isEmpty {
        texts.append((item.id, text))
      }
      answers.append(answer)
    }
    let isOnlyInformant = instrument.informants.count == 1
    let facts = PlainFacts(
      age: chance(85) ? [9, 12, 14, 15, 17, 18, 30].randomElement(using: &random) : nil,
      sex: chance(85) ? ["female", "male", "other"].randomElement(using: &random) : nil,
      informant: isOnlyInformant || chance(85)
        ? instrument.informants.randomElement(using: &random) : nil,
      setting: instrument.settings.count == 1 || chance(85)
        ? instrument.settings.randomElement(using: &random) : nil)
    let members = texts.map { key, value in
      let rated = ratings[key].map { "{\($0.joined(separator: ", "))}" }
      return "\"\(key)\": \(rated ?? value)"
    }
    return RandomResponse(
      answers: answers, facts: facts, json: "{\(members.joined(separator: ", "))}")
  }
}

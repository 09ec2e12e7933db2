/// The documents that say what plain values say.
extension PlainPolicy {
  var document: JSONSketch {
    let policy = SampleDefinitions.policy(
      sketches(eligibility, "rule"),
      programmes: programmes.enumerated().map { index, programme in
        ["id": "P\(index)", "consents": programme.needsConsent ? ["exchange"] : []]
      })
    return
      policy
      .with("preference", .list(sketches(preference, "preference")))
      .with(
        "near",
        nearMonths.map {
          ["months": .number("\($0)"), "source": SampleDefinitions.localChoice]
        }
      )
      .with(
        "departures",
        ["fromAge": .boolean(allowsDepartures), "source": SampleDefinitions.localChoice])
  }

  private func sketches(_ rules: [Rule], _ prefix: String) -> [JSONSketch] {
    rules.enumerated().map { index, rule in
      SampleDefinitions.rule(
        .object(rule.tests.map { ($0.name, .text($0.written)) }),
        programme: "P\(rule.programme)", id: "\(prefix)\(index)")
    }
  }
}

extension PlainCase {
  var document: JSONSketch {
    var sketch: JSONSketch = ["id": "A-1", "date": "\(date)"]
    sketch["born"] = born.map { .text("\($0)") }
    sketch["age"] = statedAge.map { .number("\($0)") }
    sketch["circumstances"] = .object(
      circumstances.sorted { $0.key < $1.key }.map { name, word in
        (name, name == "placed" ? .boolean(word == "true") : .text(word))
      })
    sketch["consents"] = .list(
      consents.map {
        SampleCase.consent($0.party, $0.status, "\($0.date)", until: $0.until?.description)
      })
    guard let answers else { return sketch }
    var response = SampleCase.response(
      .object(answers.enumerated().map { ("q\($0 + 1)", $1.sketch) }), date: "\(date)")
    if let judgement {
      response["judgements"] = ["risk": ["level": .text(judgement), "rationale": "Skäl."]]
    }
    sketch["responses"] = [response]
    return sketch
  }
}

extension PlainCase.Answer {
  fileprivate var sketch: JSONSketch {
    switch self {
    case .given(let worth): .number("\(worth)")
    case .open: ["missing": "declined"]
    case .closed: ["missing": "notApplicable"]
    }
  }
}

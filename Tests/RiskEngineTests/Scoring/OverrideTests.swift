import RiskEngine
import Testing

/// A human's departures from computed levels.
@Suite struct OverrideTests {
  private static let names = ["low", "moderate", "high", "severe"]

  /// Four levels: low to a total of 1, moderate to 3, high to 5, severe at 6.
  private static let scale: JSONSketch = [
    "id": "concern", "title": SampleDefinitions.texts("oro"), "of": "total",
    "mostConcerning": "last",
    "levels": .list(
      names.map { ["id": .text($0), "title": SampleDefinitions.texts("nivå \($0)")] }),
    "cutOffs": [
      [
        "ranges": ["low": "[0..1]", "moderate": "[2..3]", "high": "[4..5]", "severe": "6"],
        "source": SampleDefinitions.localChoice,
      ]
    ],
  ]

  private func sample(_ rule: JSONSketch) -> ResponseSample {
    let whole = rule.with("level", "concern").with("source", SampleDefinitions.localChoice)
    return ResponseSample([("levels", [OverrideTests.scale]), ("overrides", [whole])])
  }

  private func reason(_ body: JSONSketch) -> JSONSketch {
    let texts = SampleDefinitions.texts("har skadat sig")
    return ["policy": [body.with("id", "harm").with("text", texts)]]
  }

  /// A response whose computed level has this position; none where an answer is missing.
  private func response(_ computed: Int?, _ override: JSONSketch) -> JSONSketch {
    let answers: [JSONSketch] = [
      ["q1": 0, "q2": 0, "q3": 0], ["q1": 1, "q2": 1, "q3": 0], ["q1": 2, "q2": 2, "q3": 0],
      ["q1": 2, "q2": 2, "q3": 2],
    ]
    return SampleCase.response(computed.map { answers[$0] } ?? ["q1": 0, "q2": 1])
      .with("overrides", ["concern": override])
  }

  private func override(to level: String, reason: String? = "harm") -> JSONSketch {
    let override: JSONSketch = ["to": .text(level), "rationale": "Därför."]
    return override.with("kind", .text(reason == nil ? "discretionary" : "policy"))
      .with("reason", reason.map(JSONSketch.text))
  }

  // MARK: What is allowed

  /// The rule of section 5.1, as plainly as it can be said.
  private struct PlainRule {
    var to: Int?
    var steps = 0
    var direction: String?
    var isDiscretionary = false

    func judge(from computed: Int?, to level: Int) -> String {
      if let to, level != to { return "refused" }
      guard let computed else {
        return to != nil && direction == nil ? "good" : "refused"
      }
      if !isDiscretionary, to == nil {
        let target = direction == "up" ? min(computed + steps, 3) : max(computed - steps, 0)
        if level != target { return "refused" }
      }
      if isDiscretionary, level > computed + steps || level < computed - steps {
        return "refused"
      }
      if level == computed { return "needless" }
      if direction == "up", level < computed { return "refused" }
      if direction == "down", level > computed { return "refused" }
      return "good"
    }

    static var all: [PlainRule] {
      let ways = ["up", "down", nil]
      return ways.flatMap { way in
        (0...3).map { PlainRule(to: $0, direction: way) }
          + (1...3).map { PlainRule(steps: $0, direction: way, isDiscretionary: true) }
          + (way == nil ? [] : (1...3).map { PlainRule(steps: $0, direction: way) })
      }
    }
  }

  private func sketch(_ rule: PlainRule) -> JSONSketch {
    let body: JSONSketch =
      rule.to.map { ["to": .text(OverrideTests.names[$0])] }
      ?? ["steps": .number("\(rule.steps)")]
    let whole = body.with("direction", rule.direction.map(JSONSketch.text))
    return rule.isDiscretionary ? ["discretionary": whole] : reason(whole)
  }

  /// Every rule on a scale of four levels, from every level and from none, to every level.
  @Test func whatTheRuleAllowsIsWhatTheReferenceSays() throws {
    for rule in PlainRule.all {
      let sample = sample(sketch(rule))
      for computed in [nil, 0, 1, 2, 3] {
        for (position, name) in OverrideTests.names.enumerated() {
          let given = override(to: name, reason: rule.isDiscretionary ? nil : "harm")
          let found = try sample.findings(response(computed, given))
          let outcome =
            found.first == "!"
            ? "refused" : found.contains("overrideChangesNothing") ? "needless" : "good"
          #expect(
            outcome == rule.judge(from: computed, to: position),
            "\(rule) from \(computed.map { "\($0)" } ?? "none") to \(position)")
        }
      }
    }
  }

  // MARK: What is refused

  private func found(_ rule: JSONSketch, _ computed: Int?, _ override: JSONSketch) throws
    -> [String]
  {
    try sample(rule).findings(response(computed, override)).filter { $0 != "!" }
  }

  @Test(arguments: [.null, "", "  \u{00A0}\u{200B}"] as [JSONSketch])
  func aBlankTextIsNoRationale(text: JSONSketch) throws {
    let rationale: JSONSketch? = if case .null = text { nil } else { text }
    let blank = override(to: "severe").with("rationale", rationale)
    #expect(try found(reason(["to": "severe"]), 1, blank) == ["overrideWithoutRationale"])
  }

  @Test func whatIsWrongIsNamed() throws {
    let policy = reason(["to": "severe"])
    let discretion: JSONSketch = ["discretionary": ["steps": 1, "direction": "up"]]
    #expect(try found(policy, 1, override(to: "sevre")) == ["unknownOverrideLevel"])
    #expect(
      try found(policy, 1, override(to: "severe", reason: "arm")) == ["overrideReasonNotListed"])
    #expect(
      try found(policy, 1, override(to: "severe", reason: nil)) == ["overrideKindNotAllowed"])
    #expect(try found(discretion, 1, override(to: "high")) == ["overrideKindNotAllowed"])
    #expect(try found(policy, 1, override(to: "high")) == ["overrideToOtherLevel"])
    #expect(
      try found(reason(["steps": 1, "direction": "up"]), 1, override(to: "severe"))
        == ["overrideBySteps"])
    #expect(
      try found(discretion, 1, override(to: "severe", reason: nil)) == ["overrideTooFar"])
    #expect(
      try found(discretion, 1, override(to: "low", reason: nil)) == ["overrideTheWrongWay"])
    #expect(
      try found(discretion, nil, override(to: "low", reason: nil)) == ["overrideOfUnknownLevel"])
  }

  @Test func aDiscretionaryDepartureHasNoListedReason() throws {
    let given = override(to: "high", reason: nil).with("reason", "harm")
    #expect(try found(["discretionary": ["steps": 1]], 1, given) == ["unknownKey"])
  }

  @Test func onlyAScaleWithARuleCanBeDepartedFrom() throws {
    let without = ResponseSample([])
    let given = response(1, override(to: "high"))
    #expect(try without.findings(given) == ["!", "overrideNotAllowed"])
    let unknown = SampleCase.response(["q1": 0]).with("overrides", ["concrn": override(to: "high")])
    #expect(try without.findings(unknown) == ["!", "unknownOverriddenScale"])
  }

  // MARK: What comes of it

  @Test func theComputedLevelStaysBesideTheFinalOne() throws {
    let root = try sample(reason(["to": "severe"])).json(response(1, override(to: "severe")))
    let level = try root.at("responses", "0", "levels", "concern")
    #expect(try level.at("level").text == "moderate")
    #expect(try level.at("settled").boolean == true)
    #expect(try level.at("final").text == "severe")
    #expect(try level.at("override", "to").text == "severe")
    #expect(try level.at("override", "kind").text == "policy")
    #expect(try level.at("override", "reason").text == "harm")
    #expect(try level.at("override", "rationale").text == "Därför.")
  }

  @Test func withoutADepartureTheFinalLevelIsTheComputedOne() throws {
    let root = try sample(["discretionary": ["steps": 1]])
      .json(SampleCase.response(["q1": 2, "q2": 2, "q3": 0]))
    let level = try root.at("responses", "0", "levels", "concern")
    #expect(try level.at("final").text == "high")
    #expect(!level.has("override"))
  }

  @Test func aScaleWithoutARuleHasNoFinalLevel() throws {
    let root = try ResponseSample([]).json(SampleCase.response(["q1": 2, "q2": 2, "q3": 0]))
    #expect(try !root.at("responses", "0", "levels", "concern").has("final"))
  }

  /// A total of 2 is low, and the policy asks for high.
  @Test func aPolicyReadsTheFinalLevel() throws {
    var routing = RoutingSample(when: ["concern": "\"high\""])
    routing.instruments = [
      SampleDefinitions.instrument().with(
        "overrides",
        [
          [
            "level": "concern", "discretionary": ["steps": 1],
            "source": SampleDefinitions.localChoice,
          ]
        ])
    ]
    let answers = SampleCase.response(["q1": 1, "q2": 1, "q3": 0])
    let departed = answers.with("overrides", ["concern": override(to: "high", reason: nil)])
    #expect(
      try routing.status(for: SampleCase.aged(14).with("responses", [answers])) == .notEligible)
    #expect(
      try routing.status(for: SampleCase.aged(14).with("responses", [departed])) == .eligible)
  }

  @Test func theReportSaysWhoDepartedFromWhat() throws {
    let policy = sample(reason(["to": "severe"]))
    let given = response(1, override(to: "severe"))
    let swedish = try policy.report(given, in: .swedish)
    #expect(
      swedish.contains(
        "oro: nivå severe, avsteg av ett skäl som instrumentet anger: har skadat sig; "
          + "uträknad nivå: nivå moderate; 2"),
      "\(swedish)")
    #expect(!swedish.contains("Därför."))
    let english = try sample(["discretionary": ["steps": 1]])
      .report(response(1, override(to: "low", reason: nil)), in: .english)
    #expect(
      english.contains(
        "oro: nivå low, the assessor's override; computed level: nivå moderate; 2 on scale 0–6"),
      "\(english)")
  }

  @Test func theDescriptionSaysWhatMayBeDone() throws {
    let rule: JSONSketch = [
      "level": "concern", "discretionary": ["steps": 1, "direction": "up"],
      "policy": [
        ["id": "harm", "text": SampleDefinitions.texts("Self-harm"), "to": "high"],
        [
          "id": "calm", "text": SampleDefinitions.texts("Calm"), "steps": 1, "direction": "down",
        ],
      ],
      "source": SampleDefinitions.localChoice,
    ]
    let english = try Description.instrument(["overrides": [rule]])
    #expect(
      english.contains(
        "Overrides of levels concern · Self-harm: to hög · Calm: 1 step towards less concerning "
          + "The assessor may depart by at most 1 step towards more concerning, and must write "
          + "down why. Source: local choice, not validated."), "\(english)")
    let swedish = try Description.instrument(["overrides": [rule]], in: .swedish)
    #expect(
      swedish.contains(
        "Bedömaren får avvika högst 1 steg mot mer oroande och måste skriva skälen."), "\(swedish)")
  }
}

import RiskEngine
import Testing

/// What would change an outcome, worked out by hand.
///
/// The sample has three questions worth 0 to 2 each: the level is low to 3 and high from 4.
@Suite struct ChangeWordsTests {
  /// The sample with one question about history; the other two can change.
  private func sample(_ when: JSONSketch) -> ExplanationSample {
    var sample = RoutingSample(when: when)
    let item = { (id: String, change: JSONSketch) -> JSONSketch in
      [
        "id": .text(id), "type": "choice", "options": "often", "change": change,
        "text": SampleDefinitions.texts("text \(id)"),
      ]
    }
    sample.instruments = [
      SampleDefinitions.instrument().with(
        "items",
        [
          item("q1", "static"), item("q2", "dynamic"), item("q3", "dynamic"),
          [
            "id": "home", "type": "choice", "options": [["code": "own"], ["code": "shared"]],
            "scored": false,
          ],
        ])
    ]
    return ExplanationSample(sample)
  }

  @Test func `one answer moves a level that is at its edge`() throws {
    // 2 + 2 + 0 = 4 is high. One less is low, whichever of the first two it is taken from.
    let person = ExplanationSample.person(12, [2, 2, 0])
    let text = try sample(["total": ">= 4"]).changes(person)
    #expect(
      text.contains(
        "Nivån ”concern” skulle bli annorlunda om den här frågan fick ett annat svar: ”text q2”."))
    #expect(!text.contains("text q1"))
    let expert = try sample(["total": ">= 4"]).text(person, .expert)
    #expect(expert.contains("dynamiska och obesvarade frågor: 1 ändring, 1 sätt"))
    #expect(expert.contains("q2: 2 → 0 ⇒ low"))
    #expect(expert.contains("alla frågor, historiska inräknade: 1 ändring, 2 sätt"))
    #expect(expert.contains("q1: 2 → 0 ⇒ low"))
  }

  @Test func `two answers are needed where one isn't enough`() throws {
    // 0 + 0 + 0: from 4 two of the three must become 2; of the dynamic ones only q2 and q3.
    let person = ExplanationSample.person(12, [0, 0, 0])
    let text = try sample(["total": ">= 4"]).changes(person)
    #expect(
      text.contains(
        "först om minst två frågor fick andra svar, till exempel de här: ”text q2”; ”text q3”."))
    let expert = try sample(["total": ">= 4"]).text(person, .expert, in: .english)
    #expect(expert.contains("dynamic and unanswered items: 2 changes, 1 way"))
    #expect(expert.contains("q2: 0 → 2, q3: 0 → 2 ⇒ high"))
    #expect(expert.contains("all items, historical ones included: 2 changes, 3 ways"))
  }

  @Test func `nothing moves what rests on the age alone`() throws {
    let person = ExplanationSample.person(12, [0, 0, 0])
    let text = try sample(["age": ">= 15"]).changes(person, in: .english)
    #expect(
      text.contains(
        "With the other facts as they are, other answers to the questions wouldn't change this: the"
          + " outcome for “A”."))
  }

  @Test func `an unanswered question about history may be named, an answered one may not`() throws {
    let open = ExplanationSample.person(12, [nil, 2, 2])
    #expect(try sample(["total": ">= 5"]).changes(open).contains("”text q1”"))
  }

  @Test func `circumstances and judgements are told to experts alone`() throws {
    let policy = sample(["placed": "true", "age": ">= 9"])
    let person = ExplanationSample.person(12, [0, 0, 0])
      .with("circumstances", ["placed": false])
    #expect(try policy.text(person, .expert).contains("placed → true ⇒ eligible"))
    #expect(try !policy.changes(person).contains("placerad"))
    let judged = ExplanationSample.person(12, [0, 0, 0], judged: "low")
    let expert = try sample(["risk": "\"high\""]).text(judged, .expert)
    #expect(expert.contains("bedömarens slutsatser: 1 ändring, 1 sätt · risk → high ⇒ eligible"))
    #expect(try !sample(["risk": "\"high\""]).changes(judged).contains("slutsats"))
  }

  @Test func `a level that a human chose isn't moved by answers`() throws {
    let chosen: JSONSketch = [
      "concern": ["to": "high", "kind": "discretionary", "rationale": "Hemliga skäl."]
    ]
    var overriding = RoutingSample(when: ["concern": "\"high\""])
    overriding.instruments = [
      SampleDefinitions.instrument().with(
        "overrides",
        [
          [
            "level": "concern", "discretionary": ["steps": 1],
            "source": SampleDefinitions.localChoice,
          ]
        ])
    ]
    let person = SampleCase.aged(12).with(
      "responses",
      [SampleCase.response(["q1": 0, "q2": 0, "q3": 0]).with("overrides", chosen)])
    let text = try ExplanationSample(overriding).text(person)
    #expect(text.contains("Bedömaren har valt den nivån och skrivit varför."))
    #expect(
      text.contains("Andra svar på frågorna skulle inte ändra det här: nivån ”concern”."))
  }

  @Test func `past the work limit only so much is said as was proved`() throws {
    let result = try sample(["total": ">= 4"]).sample
      .outcome(of: ExplanationSample.person(12, [0, 0, 0])).get()
    var limits = ChangeLimits()
    limits.scorings = 3
    let changes = try #require(result.explanation(limits: limits)).changes
    guard case .atLeast(2) = try #require(changes.first).changeable else {
      Issue.record("\(changes)")
      return
    }
  }

  @Test func `more sets than are listed are said to be more`() throws {
    let result = try sample(["total": ">= 4"]).sample
      .outcome(of: ExplanationSample.person(12, [0, 0, 0])).get()
    var limits = ChangeLimits()
    limits.sets = 2
    let changes = try #require(result.explanation(limits: limits)).changes
    guard case .sets(let sets, isComplete: false) = try #require(changes.first).anyAnswer else {
      Issue.record("\(changes)")
      return
    }
    #expect(sets.count == 2)
  }

  @Test func `no programme is explained that the policy doesn't have`() throws {
    let result = try sample(["total": ">= 4"]).sample.outcome(of: SampleCase.aged(12)).get()
    #expect(result.explanation(ofProgramme: "B") == nil)
    #expect(result.explanation(ofProgramme: "A")?.programmes.count == 1)
  }
}

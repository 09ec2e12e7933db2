import Testing

@testable import RiskEngine

/// What an action plan begins with, worked out by hand from the answers.
///
/// `often` is worth 0, 1 or 2.
@Suite struct PlanBasisTests {
  /// An item of a role and a group, dynamic unless said otherwise.
  private static func item(
    _ id: String, _ role: String?, group: String? = nil, change: String? = "dynamic"
  ) -> JSONSketch {
    var item: JSONSketch = ["id": .text(id), "type": "choice", "options": "often"]
    if let role { item = item.with("role", .text(role)) }
    if let group { item = item.with("group", .text(group)) }
    if let change { item = item.with("change", .text(change)) }
    return item
  }

  /// The sample with these as its three questions.
  private static func sample(_ items: JSONSketch...) -> ResponseSample {
    func group(_ id: String) -> JSONSketch {
      ["id": .text(id), "kind": "arena", "title": SampleDefinitions.texts(id)]
    }
    return ResponseSample([
      ("groups", [group("home"), group("school")]), ("items", .list(items)), ("flags", []),
    ])
  }

  /// The needs by the ids of their items, each with what it rests on.
  private func needs(_ sample: ResponseSample, _ responses: JSONSketch...) throws -> [String] {
    let scored = try sample.outcome(responses).get().responses
    return PlanBasis(scored).needs.map { need in
      func id(_ place: AssessedItem) -> String {
        scored[place.response].response.instrument.items[place.item].id
      }
      let grounds = need.grounds.map(id)
      return id(need.place) + (grounds.isEmpty ? "" : " <- " + grounds.joined(separator: ", "))
    }
  }

  @Test func `what can change and is shown is a need, the clearest first`() throws {
    let sample = PlanBasisTests.sample(
      PlanBasisTests.item("q1", "risk"), PlanBasisTests.item("q2", "need"),
      PlanBasisTests.item("q3", "risk"))
    let response = SampleCase.response(["q1": 1, "q2": 2, "q3": 0])
    #expect(try needs(sample, response) == ["q2", "q1"])
  }

  @Test func `what a raised flag names is no need: it is dealt with at once`() throws {
    let flag: JSONSketch = [
      "id": "now", "title": SampleDefinitions.texts("nu"), "when": "q1 >= 1",
      "source": SampleDefinitions.localChoice,
    ]
    let items = ["q1", "q2", "q3"].map { PlanBasisTests.item($0, "risk") }
    let sample = ResponseSample([("items", .list(items)), ("flags", [flag])])
    #expect(try needs(sample, SampleCase.response(["q1": 2, "q2": 1, "q3": 0])) == ["q2"])
  }

  @Test func `history, protection and what the arrangement is adapted to are no needs`() throws {
    let sample = PlanBasisTests.sample(
      PlanBasisTests.item("q1", "risk", change: "static"), PlanBasisTests.item("q2", "protective"),
      PlanBasisTests.item("q3", "responsivity"))
    #expect(try needs(sample, SampleCase.response(["q1": 2, "q2": 2, "q3": 2])) == [])
  }

  @Test func `a need rests on the risks of its arena that are shown`() throws {
    let sample = PlanBasisTests.sample(
      PlanBasisTests.item("q1", "risk", group: "home"),
      PlanBasisTests.item("q2", "need", group: "home"),
      PlanBasisTests.item("q3", "risk", group: "school"))
    let shown = SampleCase.response(["q1": 1, "q2": 1, "q3": 2])
    #expect(try needs(sample, shown) == ["q3", "q2 <- q1"])
    let hidden = SampleCase.response(["q1": 0, "q2": 1, "q3": 2])
    #expect(try needs(sample, hidden) == ["q3", "q2"])
  }

  @Test func `a risk whose arena shows no need is a need of its own`() throws {
    let sample = PlanBasisTests.sample(
      PlanBasisTests.item("q1", "risk", group: "home"),
      PlanBasisTests.item("q2", "need", group: "home"),
      PlanBasisTests.item("q3", "risk", group: "home"))
    #expect(try needs(sample, SampleCase.response(["q1": 2, "q2": 0, "q3": 1])) == ["q1", "q3"])
  }

  private let threeRisks = sample(item("q1", "risk"), item("q2", "risk"), item("q3", "need"))

  @Test func `the latest response counts, and informants who agree name one need`() throws {
    let old = SampleCase.response(["q1": 2, "q2": 2, "q3": 2], date: "2024-12-01")
    let new = SampleCase.response(["q1": 1, "q2": 0, "q3": 0])
    #expect(try needs(threeRisks, old, new) == ["q1"])
    let parent = SampleCase.response(["q1": 2, "q2": 0, "q3": 0], informant: "parent")
    #expect(try needs(threeRisks, new, parent) == ["q1"])
  }

  @Test func `an open answer is named, and so is an instrument that doesn't tell`() throws {
    let scored = try threeRisks.outcome([SampleCase.response(["q1": 1, "q2": 0])]).get().responses
    #expect(PlanBasis(scored).open == [AssessedItem(response: 0, item: 2)])
    #expect(PlanBasis(scored).untold == [])
    let silent = try ResponseSample([]).outcome([SampleCase.response(["q1": 2])]).get().responses
    #expect(PlanBasis(silent).untold == [0])
    #expect(PlanBasis(silent).needs.isEmpty)
  }

  @Test func `strengths and adaptations are what is there at all`() throws {
    let sample = PlanBasisTests.sample(
      PlanBasisTests.item("q1", "protective"), PlanBasisTests.item("q2", "protective"),
      PlanBasisTests.item("q3", "responsivity", change: nil))
    let response = SampleCase.response(["q1": 1, "q2": 0, "q3": 2])
    let basis = PlanBasis(try sample.outcome([response]).get().responses)
    #expect(basis.strengths == [AssessedItem(response: 0, item: 0)])
    #expect(basis.adaptations == [AssessedItem(response: 0, item: 2)])
  }
}

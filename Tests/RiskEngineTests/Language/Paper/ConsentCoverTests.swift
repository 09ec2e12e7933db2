import RiskEngine
import Testing

@testable import RiskEngine

/// What a consent covers: everybody who must consent has, for what is asked, on the day.
@Suite struct ConsentCoverTests {
  private static let policy = SampleDefinitions.policy(
    ["A", "B"].map { SampleDefinitions.rule(["age": "< 90"], programme: $0, id: $0) },
    programmes: [["id": "A", "consents": ["exchange"]], ["id": "B", "consents": []]])

  private func consent(
    _ party: String, _ status: String, _ date: String, until: String? = nil, scope: [String] = []
  ) -> JSONSketch {
    let consent = SampleCase.consent(party, status, date, until: until)
    return scope.isEmpty ? consent : consent.with("scope", .list(scope.map(JSONSketch.text)))
  }

  private func result(_ consents: [JSONSketch], age: Int = 12) throws -> CaseResult {
    try RoutingSample(Self.policy)
      .outcome(of: SampleCase.aged(age).with("consents", .list(consents))).get()
  }

  private func covers(
    _ consents: [JSONSketch], age: Int = 12, scope: String? = nil, on day: String = "2025-03-03"
  ) throws -> Bool {
    let day = try #require(CalendarDay(day))
    return ConsentCover(to: "exchange", scope: scope).covers(
      try result(consents, age: age), on: day)
  }

  @Test func `a consent in force covers the case`() throws {
    #expect(try covers([consent("allGuardians", "given", "2025-02-01")]))
    #expect(try !covers([]))
    #expect(try !covers([consent("guardian", "given", "2025-02-01")]))
  }

  @Test func `from 15 the person has to have consented too`() throws {
    let guardians = consent("allGuardians", "given", "2025-02-01")
    #expect(try !covers([guardians], age: 16))
    #expect(try covers([guardians, consent("person", "given", "2025-02-01")], age: 16))
  }

  @Test func `whose consent is missing is told to whoever works with the case`() throws {
    let cover = ConsentCover(to: "exchange")
    let day = try #require(CalendarDay("2025-03-03"))
    let guardians = consent("allGuardians", "given", "2025-02-01")
    #expect(
      cover.missingWords(of: try result([guardians], age: 16), on: day, in: .swedish)
        == "A-1: samtycke till informationsutbyte: den unga eller personen själv – inte inhämtat.")
    #expect(cover.missingWords(of: try result([guardians]), on: day, in: .swedish) == nil)
  }

  @Test func `it is the day of the meeting that counts`() throws {
    let until = [consent("allGuardians", "given", "2025-02-01", until: "2025-03-05")]
    #expect(try covers(until, on: "2025-03-05"))
    #expect(try !covers(until, on: "2025-03-06"))
  }

  @Test func `a no that is on record counts also before its day, until there is a new yes`() throws
  {
    let withdrawn = [
      consent("allGuardians", "given", "2025-02-01"),
      consent("guardian", "withdrawn", "2025-03-10"),
    ]
    #expect(try !covers(withdrawn, on: "2025-03-09"))
    #expect(try !covers(withdrawn, on: "2025-03-10"))
    let anew = withdrawn + [consent("allGuardians", "given", "2025-03-12")]
    #expect(try covers(anew, on: "2025-03-09"))
    #expect(try !covers(anew, on: "2025-03-11"))
  }

  @Test func `a consent that doesn't name the police doesn't cover them`() throws {
    #expect(try !covers([consent("allGuardians", "given", "2025-02-01")], scope: "police"))
    let school = consent("allGuardians", "given", "2025-02-01", scope: ["school"])
    #expect(try !covers([school], scope: "police"))
    let both = consent("allGuardians", "given", "2025-02-01", scope: ["school", "Police"])
    #expect(try covers([both], scope: "police"))
    #expect(try covers([school], scope: nil))
  }

  @Test func `a later consent that names others takes the place of the earlier one`() throws {
    let police = consent("allGuardians", "given", "2025-02-01", scope: ["police"])
    let school = consent("allGuardians", "given", "2025-02-20", scope: ["school"])
    #expect(try !covers([police, school], scope: "police"))
    let sameDay = consent("allGuardians", "given", "2025-02-01", scope: ["school"])
    #expect(try covers([police, sameDay], scope: "police"))
  }

  @Test func `a no is a no whatever it names`() throws {
    let police = consent("allGuardians", "given", "2025-02-01", scope: ["police"])
    let no = consent("guardian", "withdrawn", "2025-02-20", scope: ["school"])
    #expect(try !covers([police, no], scope: "police"))
  }

  @Test func `the page holds the programmes that rest on the consent and no other`() throws {
    let day = try #require(CalendarDay("2025-03-03"))
    var paper = Paper(for: .consent(ConsentCover(to: "exchange")), in: .swedish)
    let list = FollowUpStudy(on: day, within: 30, policy: .automatic).list()
    paper.add(try result([consent("allGuardians", "given", "2025-02-01")]), list)
    paper.add(try result([]), list)
    #expect(paper.count == 1)
    #expect(paper.leftOut == 1)
    let text = paper.text.rendered(colours: false)
    #expect(text.contains("\n  A – motsvarar kriterierna\n"), "\(text)")
    #expect(!text.contains("\n  B – "), "\(text)")
    #expect(text.contains("1 ärende är utelämnat"), "\(text)")
    #expect(text.contains("lämnat 2025-02-01"), "\(text)")
  }
}

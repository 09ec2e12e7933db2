import RiskEngine
import Testing

/// Who is compared with whom.
@Suite struct AssessorChoiceTests {
  private static func sides(
    _ assessors: [String?], first: String? = nil, second: String? = nil
  ) throws -> Result<AssessmentSides, UnusableAssessors> {
    let responses = assessors.map { AgreementSample.response(["q1": 1], by: $0) }
    let assessments = try AgreementSample.assessments([AgreementSample.sketch("A-1", responses)])
    return AssessmentSides.of(assessments, AssessorChoice(first: first, second: second))
  }

  private static func finding(
    _ sides: Result<AssessmentSides, UnusableAssessors>
  ) -> String? {
    if case .failure(let unusable) = sides { unusable.finding.id } else { nil }
  }

  @Test func `The two assessors of one source are found in alphabetical order`() throws {
    let sides = try Self.sides(["utredare-7", "utredare-3"]).get()
    #expect(sides.assessors.first == "utredare-3")
    #expect(sides.assessors.second == "utredare-7")
    #expect(sides.first.map(\.by) == ["utredare-3"])
    #expect(sides.second.map(\.by) == ["utredare-7"])
  }

  @Test func `Named assessors come in the order in which they are named`() throws {
    let sides = try Self.sides(
      ["utredare-3", "utredare-7", "utredare-9"], first: "utredare-9", second: "utredare-3"
    ).get()
    #expect(sides.first.map(\.by) == ["utredare-9"])
    #expect(sides.second.map(\.by) == ["utredare-3"])
  }

  @Test func `One name is enough where only one other is left`() throws {
    #expect(
      try Self.sides(["utredare-3", "utredare-7"], first: "utredare-7").get().assessors.second
        == "utredare-3")
    #expect(
      try Self.sides(["utredare-3", "utredare-7"], second: "utredare-3").get().assessors.first
        == "utredare-7")
    #expect(
      Self.finding(try Self.sides(["utredare-3", "utredare-7", "utredare-9"], first: "utredare-7"))
        == "assessorsNotTwo")
  }

  @Test(arguments: [[], ["utredare-3"], ["utredare-3", "utredare-7", "utredare-9"], [nil]])
  func `Other than two assessors must be named`(assessors: [String?]) throws {
    #expect(Self.finding(try Self.sides(assessors)) == "assessorsNotTwo")
  }

  @Test func `Nobody is compared with themselves`() throws {
    let sides = try Self.sides(
      ["utredare-3", "utredare-7"], first: "utredare-3", second: "utredare-3")
    #expect(Self.finding(sides) == "assessorsNotTwo")
  }

  @Test func `A name that isn't there is a finding`() throws {
    let sides = try Self.sides(
      ["utredare-3", "utredare-7"], first: "utredare3", second: "utredare-7")
    #expect(Self.finding(sides) == "unknownAssessor")
  }

  @Test func `A response that doesn't say who assessed is counted`() throws {
    #expect(try Self.sides(["utredare-3", "utredare-7", nil]).get().withoutAssessor == 1)
  }

  @Test func `Of two sources each may hold others' responses too`() throws {
    let source = try AgreementSample.assessments([
      AgreementSample.sketch(
        "A-1", ["utredare-3", "utredare-7"].map { AgreementSample.response(["q1": 1], by: $0) })
    ])
    let sides = try AssessmentSides.of(
      source, source, AssessorChoice(first: "utredare-7", second: nil)
    ).get()
    #expect(sides.first.map(\.by) == ["utredare-7"])
    #expect(sides.second.map(\.by) == ["utredare-3", "utredare-7"])
    let unknown = AssessmentSides.of(
      source, source, AssessorChoice(first: nil, second: "utredare-9"))
    #expect(Self.finding(unknown) == "unknownAssessor")
  }

  @Test func `Two assessors may respond on one date only when they are told apart`() throws {
    let responses = ["utredare-3", "utredare-7"].map { AgreementSample.response(["q1": 1], by: $0) }
    let sketch = AgreementSample.sketch("A-1", responses)
    #expect(try AgreementSample.assessments([sketch]).count == 2)
    #expect(try RoutingSample().findings(for: sketch).contains("twoResponsesOnOneDate"))
  }
}

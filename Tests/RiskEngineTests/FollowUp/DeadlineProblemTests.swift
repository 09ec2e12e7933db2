import RiskEngine
import Testing

/// What can be wrong in a time limit, one mistake each.
@Suite struct DeadlineProblemTests {
  static func policy(_ keys: JSONSketch) -> JSONSketch {
    var rule = FollowUpSample.rule(
      "first", ["from": "report", "days": 14, "done": "preliminaryAssessment"])
    if case .object(let members) = keys {
      for (key, value) in members { rule[key] = value.json == "null" ? nil : value }
    }
    return FollowUpSample(rule).policy
  }

  static let mistakes: [(finding: String, keys: JSONSketch)] = [
    ("unknownDeadlineEvent /deadlines/0/from", ["from": "raport"]),
    ("unknownDeadlineEvent /deadlines/0/done", ["done": "preliminaryAssesment"]),
    ("unknownDeadlineEvent /deadlines/0/until", ["until": "placementStart"]),
    ("unknownDeadlineEvent /deadlines/0/done/1", ["done": ["review", "plan"]]),
    ("deadlineWithoutOneLength /deadlines/0", ["months": 1]),
    ("deadlineWithoutOneLength /deadlines/0", ["days": .null]),
    ("deadlineWithoutOneLength /deadlines/0", ["days": .null, "years": 1]),
    ("deadlineWithoutOneLength /deadlines/0/ahead", ["ahead": ["days": 1, "months": 1]]),
    ("outOfRange /deadlines/0/days", ["days": -1]),
    ("deadlineWithoutDone /deadlines/0", ["done": .null]),
    ("emptyList /deadlines/0/done", ["done": []]),
    ("rhythmWithoutEnd /deadlines/0", ["repeats": true]),
    (
      "deadlineKeyOfOtherStart /deadlines/0/done",
      ["from": "born", "days": .null, "years": 18]
    ),
    ("deadlineKeyOfOtherStart /deadlines/0/while/basis", ["while": ["basis": "lvu3"]]),
    ("deadlineKeyOfOtherStart /deadlines/0/while/programme", ["while": ["programme": "A"]]),
    ("deadlineEndOfOtherSubject /deadlines/0/done", ["done": "homePlan"]),
    ("notAllowed /deadlines/0/while/basis", ["from": "placementStart", "while": ["basis": "lvu"]]),
    (
      "programmeNotListed /deadlines/0/while/programme",
      ["from": "interventionStart", "while": ["programme": "C"]]
    ),
    (
      "deadlinePeriodReversed /deadlines/0/valid",
      ["valid": ["from": "2025-02-01", "to": "2025-01-31"]]
    ),
    ("unknownKey /deadlines/0/month", ["month": 1]),
    ("notAllowed /deadlines/0/stage", ["stage": "investigatoin"]),
    ("missingKey /deadlines/0", ["source": .null]),
  ]

  @Test(arguments: mistakes.indices)
  func aMistakeIsFoundWhereItStands(row: Int) throws {
    let (finding, keys) = DeadlineProblemTests.mistakes[row]
    #expect(try findings(DeadlineProblemTests.policy(keys)) == [finding], "\(row)")
  }

  @Test func everyProblemIsTried() {
    let pairs = ["deadlineVersionsOverlap", "deadlineVersionsDiffer"]
    let tried = Set(
      DeadlineProblemTests.mistakes.compactMap {
        $0.finding.split(separator: " ").first.map(String.init)
      } + pairs)
    #expect(ProblemExamples.deadline.map(\.id).filter { !tried.contains($0) } == [])
  }

  @Test(
    arguments: [
      (["to": "2025-06-30"], ["from": "2025-07-01"], [:], []),
      (
        ["to": "2025-06-30"], ["from": "2025-06-30"], [:],
        ["deadlineVersionsOverlap /deadlines/1"]
      ),
      ([:], ["from": "2025-07-01"], [:], ["deadlineVersionsOverlap /deadlines/1"]),
      (
        ["to": "2025-06-30"], ["from": "2025-07-01"], ["from": "application"],
        ["deadlineVersionsDiffer /deadlines/1"]
      ),
      (
        ["to": "2025-06-30"], ["from": "2025-07-01"], ["repeats": true, "until": "closing"],
        ["deadlineVersionsDiffer /deadlines/1"]
      ),
    ] as [(JSONSketch, JSONSketch, JSONSketch, [String])])
  func versionsFollowEachOtherAndAreCountedAlike(
    _ first: JSONSketch, _ second: JSONSketch, _ keys: JSONSketch, found: [String]
  ) throws {
    var later = DeadlineTests.report.with("valid", second)
    if case .object(let members) = keys { for (key, value) in members { later[key] = value } }
    let policy = FollowUpSample(DeadlineTests.report.with("valid", first), later).policy
    #expect(try findings(policy) == found)
  }

  @Test func aMisspelledEventIsToldWithTheNearestWord() throws {
    let policy = DeadlineProblemTests.policy(["from": "raport"])
    var library = RoutingSample(policy).library
    let entry = try #require(library.entries.first { $0.kind == .policy })
    _ = library.policy(entry)
    let line = try #require(library.findings[entry.name]?.first).line(in: .english)
    #expect(line.contains(#"found the event "raport", expected "born", "interventionOrdered""#))
    #expect(line.hasSuffix(#"Did you mean "report"? [unknownDeadlineEvent]"#))
  }

  private func findings(_ policy: JSONSketch) throws -> [String] {
    var library = RoutingSample(policy).library
    let entry = try #require(library.entries.first { $0.kind == .policy })
    _ = library.policy(entry)
    return library.findings[entry.name, default: []].map {
      "\($0.id) \($0.location?.pointer ?? "-")"
    }
  }
}

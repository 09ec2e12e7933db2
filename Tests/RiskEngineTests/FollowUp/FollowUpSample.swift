import RiskEngine
import Testing

/// Time limits to follow up small cases by.
struct FollowUpSample {
  var rules: [JSONSketch] = []
  var consents: [JSONSketch] = []

  init(_ rules: JSONSketch...) { self.rules = rules }

  init(rules: [JSONSketch]) { self.rules = rules }

  /// A rule of this id that changes nothing else than it is told.
  static func rule(_ id: String, _ keys: JSONSketch) -> JSONSketch {
    var rule: JSONSketch = ["id": .text(id), "title": SampleDefinitions.texts(id)]
    guard case .object(let members) = keys else { return rule }
    for (key, value) in members { rule[key] = value }
    return rule.with("source", SampleDefinitions.localChoice)
  }

  static let policy = SampleDefinitions.policy(
    ["A", "B"].map { SampleDefinitions.rule(["age": "< 18"], programme: $0, id: $0) },
    programmes: [["id": "A", "consents": ["exchange"]], ["id": "B", "consents": []]])

  var policy: JSONSketch { FollowUpSample.policy.with("deadlines", .list(rules)) }

  var library: Library { RoutingSample(policy).library }

  /// A case of a person born on 14 March 2012 with this record.
  static func person(_ record: JSONSketch, born: String = "2012-03-14") -> JSONSketch {
    var sketch: JSONSketch = ["id": "A-1", "born": .text(born), "date": "2025-01-01"]
    guard case .object(let members) = record else { return sketch }
    for (key, value) in members { sketch[key] = value }
    return sketch
  }

  func list(
    _ cases: [JSONSketch], on day: String, within: Int = 30
  ) throws -> (list: FollowUpList, findings: [String]) {
    var study = FollowUpStudy(
      on: try #require(CalendarDay(day)), within: within, policy: .automatic)
    var library = library
    let text = JSONSketch.list(cases).bytes
    var findings: [String] = []
    for entry in try CaseFile.read(name: "cases.json", bytes: text).get().entries {
      findings += study.add(entry, &library, allowsPersonalNumbers: false).map(\.id)
    }
    #expect(library.findings.values.joined().filter { $0.severity == .error }.map(\.id) == [])
    return (study.list(), findings)
  }

  /// What is due in one case: `rule due state`, as in `report 2025-03-15 overdue 2`.
  func due(_ record: JSONSketch, on day: String, within: Int = 30) throws -> [String] {
    try list([FollowUpSample.person(record)], on: day, within: within).list.deadlines
      .map { FollowUpSample.words($0.deadline) }
  }

  static func words(_ deadline: Deadline) -> String {
    let state =
      switch deadline.state {
      case .overdue(let days), .dueSoon(let days), .running(let days):
        "\(deadline.state.name) \(days)"
      case .done(let day, let late): "done \(day) late \(late)"
      case .missed(let day, let late): "missed \(day) late \(late)"
      }
    return "\(deadline.rule.id) \(deadline.due) \(state)"
  }

  /// The names of the remarks on one case, with what they are about and their day.
  func remarks(
    _ record: JSONSketch, on day: String, born: String = "2012-03-14"
  ) throws -> [String] {
    try list([FollowUpSample.person(record, born: born)], on: day).list.remarks.map { _, remark in
      "\(remark.kind.name) \(remark.date?.description ?? "-")"
    }
  }
}

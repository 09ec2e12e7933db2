import RiskEngine

/// The sample instrument with tests of its own, and what becomes of them.
enum SampleTests {
  /// A test of a boy of 12 who answers himself.
  static func test(_ answers: JSONSketch, _ expected: JSONSketch, name: String = "a") -> JSONSketch
  {
    [
      "name": .text(name), "age": 12, "sex": "male", "informant": "self", "answers": answers,
      "expect": expected,
    ]
  }

  static func report(
    _ tests: JSONSketch..., in instrument: JSONSketch = SampleDefinitions.instrument()
  ) -> TestReport {
    var library = Library()
    return library.test(name: "a.json", bytes: instrument.with("tests", .list(tests)).bytes)
  }

  /// The findings of each test, as their ids and places.
  static func found(_ report: TestReport) -> [[String]] {
    report.runs.map { run in
      run.findings.map { "\($0.id) \($0.location?.pointer ?? "-")" }
    }
  }
}

import RiskEngine
import Testing

/// A problem and what it must say, word for word.
struct Wording: Sendable, CustomTestStringConvertible {
  let problem: any Problem
  let swedish: String
  let english: String

  init(_ problem: any Problem, swedish: String, english: String) {
    self.problem = problem
    self.swedish = swedish
    self.english = english
  }

  var testDescription: String { english }

  func check(concernsPerson: Bool = false, values: ValueDisplay = .hidden) {
    let finding = Finding(problem, at: nil, concernsPerson: concernsPerson)
    #expect(finding.message(in: .swedish, values: values) == swedish)
    #expect(finding.message(in: .english, values: values) == english)
  }
}

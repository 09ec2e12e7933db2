/// Which assessor comes first in each pair and which second, where the caller says so.
package struct AssessorChoice: Sendable {
  package let first: String?
  package let second: String?

  package init(first: String?, second: String?) {
    self.first = first
    self.second = second
  }
}

/// The two sides that are compared.
package struct AssessmentSides: Sendable {
  package let first: [Assessment]
  package let second: [Assessment]
  /// The assessors of the two sides, where one is named or found.
  package let assessors: AssessorChoice
  /// Responses of a single source that don't say who assessed, so that they stand on no side.
  package let withoutAssessor: Int

  /// The sides of two sources, of which each may hold other assessors' responses too.
  package static func of(
    _ first: [Assessment], _ second: [Assessment], _ choice: AssessorChoice
  ) -> Result<AssessmentSides, UnusableAssessors> {
    for (source, name) in [(first, choice.first), (second, choice.second)] {
      if let name, let problem = unknown(name, among: names(in: source)) {
        return .failure(problem)
      }
    }
    return .success(
      AssessmentSides(
        first: first.filter { choice.first == nil || $0.by == choice.first },
        second: second.filter { choice.second == nil || $0.by == choice.second },
        assessors: choice, withoutAssessor: 0))
  }

  /// The sides of one source, which holds the responses of both assessors.
  ///
  /// Assessors who aren't named are found, in alphabetical order, if there are no others.
  package static func of(
    _ assessments: [Assessment], _ choice: AssessorChoice
  ) -> Result<AssessmentSides, UnusableAssessors> {
    let names = names(in: assessments)
    for name in [choice.first, choice.second].compactMap({ $0 }) {
      if let problem = unknown(name, among: names) { return .failure(problem) }
    }
    var others = names.filter { $0 != choice.first && $0 != choice.second }
    // Only where it is clear who is left is anyone added.
    let wanted = [choice.first, choice.second].count { $0 == nil }
    guard wanted == 0 || others.count == wanted,
      choice.first == nil || choice.first != choice.second
    else { return .failure(UnusableAssessors(.assessorsNotTwo(found: names))) }
    let first = choice.first ?? others.removeFirst()
    let second = choice.second ?? others.removeFirst()
    return .success(
      AssessmentSides(
        first: assessments.filter { $0.by == first },
        second: assessments.filter { $0.by == second },
        assessors: AssessorChoice(first: first, second: second),
        withoutAssessor: assessments.count { $0.by == nil }))
  }

  private static func names(in assessments: [Assessment]) -> [String] {
    Set(assessments.compactMap(\.by)).sorted()
  }

  private static func unknown(_ name: String, among names: [String]) -> UnusableAssessors? {
    guard !names.contains(name) else { return nil }
    let suggestion = Suggestion.nearest(to: name, among: names)
    return UnusableAssessors(
      .unknownAssessor(name, available: names, suggestion: suggestion))
  }
}

/// What can stand in the way of a comparison.
package enum AgreementProblem: Problem {
  /// One source whose responses aren't by exactly two assessors, and nobody said which two.
  case assessorsNotTwo(found: [String])
  /// An assessor whose responses aren't there.
  case unknownAssessor(String, available: [String], suggestion: String?)

  package var severity: Severity { .error }
}

/// Assessors who can't be compared, with the finding that says why.
package struct UnusableAssessors: Error, Sendable {
  package let finding: Finding

  init(_ problem: AgreementProblem) {
    // An assessor's name in a case is a value of that case, but one that the caller must see.
    finding = Finding(problem, at: nil, concernsPerson: true)
  }
}

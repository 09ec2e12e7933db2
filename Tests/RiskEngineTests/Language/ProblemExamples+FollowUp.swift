import RiskEngine

extension ProblemExamples {
  static let deadline: [DeadlineProblem] = [
    .deadlineWithoutOneLength([], allowed: ["days", "months"]),
    .deadlineWithoutOneLength(["days", "months"], allowed: ["days", "months"]),
    .deadlineWithoutOneLength(["months"], allowed: ["years"]),
    .unknownDeadlineEvent("raport", allowed: ["report", "review"], suggestion: "report"),
    .unknownDeadlineEvent("x", allowed: ["report", "review"], suggestion: nil),
    .deadlineWithoutDone("first"), .rhythmWithoutEnd("first"),
    .deadlineKeyOfOtherStart(key: "basis", start: "report"),
    .deadlineEndOfOtherSubject(end: "homePlan", start: "report"),
    .deadlineVersionsOverlap("first"), .deadlineVersionsDiffer("first", key: "from"),
    .deadlinePeriodReversed("first"),
  ]

  static let history: [HistoryProblem] = [
    .unknownEventKind(allowed: ["report", "review"], suggestion: "report"),
    .unknownEventKind(allowed: ["report", "review"], suggestion: nil),
    .eventIncomplete(missing: "date"), .extensionIncomplete(missing: "reason"),
    .unknownPlacementBasis(allowed: ["lvu2", "lvu3"], suggestion: "lvu2"),
    .unknownPlacementBasis(allowed: ["lvu2", "lvu3"], suggestion: nil),
    .unknownPlacementForm(allowed: ["HVB", "other"], suggestion: nil),
    .unknownPlanStatus(allowed: ["draft", "final"], suggestion: nil), .endsBeforeItBegins,
  ]
}

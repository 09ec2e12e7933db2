import RiskEngine

/// What the reports of `vagval test` say besides findings.
extension Words {
  static let passed = Words(swedish: "går igenom:", english: "passes:")

  /// How many tests passed, failed and wait to be filled in.
  static func summary(of reports: [TestReport]) -> Words {
    func count(_ verdict: TestRun.Verdict) -> Int { reports.reduce(0) { $0 + $1.count(verdict) } }
    let (passed, failed, empty) = (count(.passed), count(.failed), count(.notFilledIn))
    let unusable = reports.count { $0.findings.hasErrors }
    var swedish = "Definitioner: \(reports.count). Tester som går igenom: \(passed), som inte går"
      + " igenom: \(failed), som inte är ifyllda: \(empty)."
    var english =
      "Definitions: \(reports.count). Tests passed: \(passed), failed: \(failed),"
      + " not filled in: \(empty)."
    if unusable > 0 {
      swedish += " Definitioner som inte kan användas: \(unusable)."
      english += " Definitions that can't be used: \(unusable)."
    }
    return Words(swedish: swedish, english: english)
  }

  /// A change that nothing noticed.
  static func change(_ mutation: Mutation) -> Words {
    guard let changed = mutation.changed else {
      return Words(
        swedish: "inget test märker om \(mutation.found) tas bort",
        english: "no test notices if \(mutation.found) is taken out")
    }
    return Words(
      swedish: "inget test märker om \(mutation.found) blir \(changed)",
      english: "no test notices if \(mutation.found) becomes \(changed)")
  }

  /// How many of the changes were noticed.
  static func summary(of report: MutationReport) -> Words {
    var swedish = "testerna märker \(report.noticed) av \(report.noticeable) ändringar."
    var english = "the tests notice \(report.noticed) of \(report.noticeable) changes."
    if report.untried > 0 {
      swedish += " Oprövade: \(report.untried)."
      english += " Not tried: \(report.untried)."
    }
    swedish += " Därtill \(report.refused) som redan inläsningen avvisar"
    english += " Besides \(report.refused) that reading already refuses"
    swedish += " och \(report.same) som bevisligen inte ändrar något resultat"
    english += " and \(report.same) that provably alter no result"
    if !report.declared.isEmpty {
      swedish += ", samt \(report.declared.count) som definitionen själv redovisar"
      english += ", and \(report.declared.count) that the definition itself declares"
    }
    return Words(swedish: swedish + ".", english: english + ".")
  }
}

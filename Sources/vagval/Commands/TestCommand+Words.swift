import RiskEngine

/// What the reports of `vagval test` say besides findings.
extension Words {
  static let passed = Words(swedish: "godkänt:", english: "passes:")

  static let notReached = Words(
    swedish: "det gick inte att hitta svar som prövar det.",
    english: "found no answers that try it.")

  /// What a derived test is called: what it is for, and never what should come out.
  static func name(of purpose: TestPurpose, in instrument: Instrument) -> Words {
    func level(_ scale: Int, _ row: Int) -> (sv: String, en: String) {
      let rule = instrument.levels[scale]
      guard rule.rows.count > 1 else { return (rule.id, rule.id) }
      return ("\(rule.id), rad \(row + 1)", "\(rule.id), row \(row + 1)")
    }
    switch purpose {
    case .edge(let scale, let row, let edge, let side):
      let name = level(scale, row)
      return Words(
        swedish: "\(name.sv): kring gränsen \(edge) (\(side.rawValue) av 3)",
        english: "\(name.en): around the edge \(edge) (\(side.rawValue) of 3)")
    case .age(let scale, let row, let age):
      let name = level(scale, row)
      return Words(
        swedish: "\(name.sv): \(age) år", english: "\(name.en): \(age) years old")
    case .level(let scale, let level):
      let rule = instrument.levels[scale]
      let (number, all) = (Int(level) + 1, rule.levels.count)
      return Words(
        swedish: "\(rule.id): en väg till en av nivåerna (\(number) av \(all))",
        english: "\(rule.id): a way to one of its levels (\(number) of \(all))")
    case .end(let score, let side):
      let id = instrument.scores[score].id
      return Words(
        swedish: "\(id): \(side == .below ? "ena" : "andra") änden av skalan",
        english: "\(id): \(side == .below ? "one" : "the other") end of its range")
    case .answered(let score, let count):
      let (id, all) = (instrument.scores[score].id, instrument.itemsRead[score].count)
      return Words(
        swedish: "\(id): \(count) av \(all) besvarade",
        english: "\(id): \(count) of \(all) answered")
    case .leftOut(let score):
      let id = instrument.scores[score].id
      return Words(
        swedish: "\(id): en fråga är inte aktuell", english: "\(id): one item not applicable")
    case .flag(let flag, let side):
      let id = instrument.flags[flag].id
      return Words(
        swedish: "\(id): \(side ? "ena" : "andra") sidan av villkoret",
        english: "\(id): \(side ? "one" : "the other") side of its condition")
    case .gate(let item, let side):
      let id = instrument.items[item].id
      return Words(
        swedish: "\(id): \(side ? "ena" : "andra") sidan av villkoret för frågan",
        english: "\(id): \(side ? "one" : "the other") side of its gate")
    }
  }

  /// What a derived case of a policy is called: the rule, and the value that it tries.
  static func name(of test: DerivedPolicyTest) -> Words {
    let place = "\(test.list)/\(test.rule)"
    let fact = test.tried
    guard !fact.value.isNull else {
      return Words(
        swedish: "\(place): \(fact.name) okänt", english: "\(place): \(fact.name) unknown")
    }
    return .same("\(place): \(fact.name) = \(fact.type.text(of: fact.value))")
  }

  /// How many tests passed, failed and wait to be filled in.
  static func summary(of reports: [TestReport]) -> Words {
    func count(_ verdict: TestRun.Verdict) -> Int { reports.reduce(0) { $0 + $1.count(verdict) } }
    let (passed, failed, empty) = (count(.passed), count(.failed), count(.notFilledIn))
    let unusable = reports.count { $0.findings.hasErrors }
    var swedish =
      "Definitioner: \(reports.count). Godkända tester: \(passed), underkända: \(failed),"
      + " inte ifyllda: \(empty)."
    var english =
      "Definitions: \(reports.count). Tests passed: \(passed), failed: \(failed),"
      + " not filled in: \(empty)."
    if unusable > 0 {
      swedish += " Definitioner som inte går att använda: \(unusable)."
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
    swedish += " Utöver dem avvisar inläsningen \(report.refused)"
    english += " Besides \(report.refused) that reading already refuses"
    swedish += ", och \(report.same) ändrar bevisligen inget resultat"
    english += " and \(report.same) that provably alter no result"
    if !report.declared.isEmpty {
      swedish += "; \(report.declared.count) redovisar definitionen själv"
      english += ", and \(report.declared.count) that the definition itself declares"
    }
    return Words(swedish: swedish + ".", english: english + ".")
  }
}

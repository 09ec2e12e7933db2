/// An explanation for those who check the reckoning: every number with what it was made of, every
/// rule with its id and source.
struct ExpertExplanation {
  let explanation: CaseExplanation
  let report: ReportPhrases
  let phrases: ExpertPhrases
  var text = StyledText()

  init(_ explanation: CaseExplanation, in language: Language) {
    self.explanation = explanation
    report = ReportPhrases(language: language)
    phrases = ExpertPhrases(language: language)
  }

  var result: CaseResult { explanation.result }

  mutating func write() {
    let assessmentCase = result.assessmentCase
    let facts = [
      assessmentCase.age.map(report.years) ?? report.ageUnknown,
      assessmentCase.date.description, Engine.label,
    ]
    text.paragraph(
      [
        .init("\(phrases.title) \(assessmentCase.id)", .strong),
        .init(" · " + facts.joined(separator: " · ")),
      ], indent: 0)
    for response in result.responses { write(response) }
    writeProgrammes()
    writeChanges()
    writeDefinitions()
    text.space()
    text.paragraph(report.disclaimer, .strong)
  }

  // MARK: Programmes

  private mutating func writeProgrammes() {
    guard let recommendation = result.recommendation else { return }
    text.heading(report.programmes)
    for programme in explanation.programmes { write(programme, recommendation) }
    for notice in recommendation.notices {
      let notice = recommendation.policy.notices[notice]
      text.paragraph(
        [.init("\(phrases.notice) [\(notice.id)]: ", .strong), .init(report(notice.text))],
        hanging: 2)
    }
  }

  private mutating func write(
    _ programme: ProgrammeExplanation, _ recommendation: Recommendation
  ) {
    let outcome = programme.outcome
    text.paragraph(
      [
        .init(report(outcome.programme.title), .strong),
        .init(" [\(outcome.programme.id)]: \(outcome.status.rawValue)"),
        .init(", \(report.status(outcome.status))", .faint),
      ], hanging: 2)
    for rule in programme.rules {
      let isDecisive = rule.position == outcome.rule
      write(
        rule, isDecisive ? phrases.decisiveRule : phrases.otherRule, recommendation)
    }
    for table in programme.tables { write(table, recommendation) }
    for rule in programme.preferences { write(rule, phrases.preference, recommendation) }
    for reason in outcome.reasons {
      switch reason {
      case .birthdaySoon(let day, let age): point(report.birthdaySoon(day, age))
      case .birthDateMissing: point(report.birthDateMissing)
      case .criteriaMet, .criterionFalse, .criterionUnknown, .consent, .consentsGiven, .preferred:
        break
      }
    }
    for gate in programme.gates { write(gate, isReached: outcome.status >= .blocked) }
    if outcome.departurePossible { point(report.departurePossible) }
    let law = recommendation.legal(of: outcome, on: result.assessmentCase.date)
    if !law.isEmpty { point(report.legal(law.map { "\($0.text) [\($0.id)]" })) }
    let roles = recommendation.roles(deciding: outcome)
    if !roles.isEmpty { point(report.decidedBy(roles.map { "\(report($0.title)) [\($0.id)]" })) }
  }

  private mutating func write(_ table: TableExplanation, _ recommendation: Recommendation) {
    let declared = recommendation.policy.tables[table.position]
    for row in table.rows {
      write(
        "\(phrases.table(declared.id)) [\(row.rule.id)]", row.criteria, row.rule.grounds,
        recommendation)
    }
    if table.rows.isEmpty { point(phrases.noRow(declared.id), indent: 4) }
  }

  private mutating func write(
    _ rule: RuleExplanation, _ label: String, _ recommendation: Recommendation
  ) {
    write(
      "\(label) [\(rule.rule.id)]", rule.criteria,
      Grounds(source: rule.rule.source, reading: rule.rule.reading), recommendation)
  }

  private mutating func write(
    _ label: String, _ criteria: [CriterionExplanation], _ grounds: Grounds,
    _ recommendation: Recommendation
  ) {
    text.paragraph([.init(label, .faint)], indent: 4)
    for criterion in criteria {
      let (mark, style): (String, StyledText.Style) =
        switch criterion.holds {
        case true?: ("+", .good)
        case false?: ("–", .bad)
        case nil: ("?", .warning)
        }
      let found = ExpertValues(result, recommendation, report).words(criterion.found)
      text.paragraph(
        [
          .init(mark, style),
          .init(" \(criterion.criterion.name): \(found); test \(criterion.criterion.test.source)"),
        ], indent: 6, hanging: 2)
    }
    let head = recommendation.policy.head
    if let reading = grounds.reading {
      text.paragraph([.init("\(report.readAs): \(report(reading))", .faint)], indent: 6, hanging: 2)
    }
    text.paragraph(
      [.init("\(report.source): \(phrases.origins(grounds.source, head)).", .faint)], indent: 6,
      hanging: 2)
  }

  private mutating func write(_ gate: GateExplanation, isReached: Bool) {
    let state =
      gate.missing.isEmpty
      ? phrases.open
      : gate.missing.map { "\($0.party.rawValue) \($0.standing.rawValue)" }.joined(separator: ", ")
    point(phrases.gate(gate.gate.id, state, isReached: isReached))
  }

  mutating func point(_ words: String, indent: Int = 6) {
    text.paragraph([.init("· " + words)], indent: indent, hanging: 2)
  }

  // MARK: Definitions

  private mutating func writeDefinitions() {
    text.heading(report.basis)
    for use in result.definitions {
      let head = use.head
      let marks =
        [report.definition(use.kind), head.isAdopted ? report.adopted(head) : phrases.notAdopted]
        .compactMap { $0 }
      point("\(head.label) (\(marks.joined(separator: ", ")))", indent: 2)
      for source in head.sources {
        point("\(source.name): \(source.author) (\(source.year)). \(source.title)", indent: 4)
      }
    }
  }
}

extension PolicyDescription {
  mutating func writeProgrammes() {
    page.text.heading(phrases.programmes)
    page.text.paragraph(phrases.allMustHold)
    for (position, entry) in policy.programmes.enumerated() { write(entry, position) }
    page.text.space()
    writePreference()
  }

  private mutating func write(_ entry: Policy.Entry, _ position: Int) {
    page.text.space()
    page.text.paragraph(
      [
        .init(phrases(entry.programme.title), .strong), .init(" [\(entry.programme.id)]", .faint),
      ])
    let rules = policy.eligibility.filter { $0.programme == position }
    for (index, rule) in rules.enumerated() {
      if index > 0 { page.text.paragraph(phrases.orElse, indent: 4) }
      write(rule)
    }
    let consents = entry.consents.map { phrases(policy.consents[$0].title) }
    if !consents.isEmpty {
      page.text.paragraph(
        phrases.needsConsent(phrases.list(consents, phrases.pick("och", "and"))), indent: 4)
    }
    let roles = entry.decidedBy.map { phrases(policy.roles[$0].title) }
    if !roles.isEmpty { page.text.paragraph(phrases.decidedBy(roles) + ".", indent: 4) }
    writeLegal(entry.legal)
  }

  private mutating func write(_ rule: Policy.Rule) {
    for criterion in words(rule.criteria) {
      page.text.paragraph([.init("+ ", .good), .init(criterion)], indent: 4, hanging: 2)
    }
    page.writeGrounds(Grounds(source: rule.source, reading: rule.reading), indent: 6)
    writeLegal(rule.legal, indent: 6)
  }

  private mutating func writePreference() {
    guard !policy.preference.isEmpty else {
      page.text.paragraph(phrases.noPreference)
      return
    }
    page.text.paragraph(phrases.preferred, .strong)
    for rule in policy.preference {
      let programme = phrases(policy.programmes[rule.programme].programme.title)
      let criteria = phrases.list(words(rule.criteria), phrases.pick("och", "and"))
      page.writePoint("\(programme): \(phrases.when(criteria))")
      page.writeGrounds(Grounds(source: rule.source, reading: rule.reading), indent: 6)
      writeLegal(rule.legal, indent: 6)
    }
  }

  // MARK: Criteria

  /// Each criterion as `ålder 9–13` or `”Samlad riskbedömning”: hög`.
  func words(_ criteria: [Policy.Criterion]) -> [String] {
    criteria.map { criterion in
      let title = policy.words(of: criterion.subject, phrases).title
      let wanted = policy.words(of: criterion.test, for: criterion.subject, phrases)
      return switch criterion.subject {
      case .age, .sex: "\(title.lowercased()) \(wanted)"
      case .input, .circumstance, .output: "\(phrases.quoted(title)): \(wanted)"
      }
    }
  }
}

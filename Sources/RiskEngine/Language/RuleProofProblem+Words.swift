extension RuleProofProblem: Worded {
  package func sentence(_ say: Phrasing) -> String {
    switch self {
    case .ruleNeverHolds(let rule, let inputs):
      say(
        swedish: (
          "regeln \(say.name(rule)), vars villkor för \(say.and(inputs)) inget värde uppfyller",
          "ett villkor som kan uppfyllas", "Kontrollera gränserna, eller ta bort regeln."
        ),
        english: (
          "the rule \(say.name(rule)), whose test of \(say.and(inputs)) no value passes",
          "a test that can be true", "Check its bounds, or remove the rule."
        ))
    case .ruleCovered(let rule, let others, let witness):
      say(
        swedish: (
          "regeln \(say.name(rule)), som bara gäller där \(say.or(others)) också gäller, till "
            + "exempel \(say.witness(witness))",
          "en regel som tillför något", "Ändra den, eller ta bort en av reglerna."
        ),
        english: (
          "the rule \(say.name(rule)), which holds only where \(say.or(others)) holds too, for "
            + "example \(say.witness(witness))",
          "a rule that adds something", "Change it, or remove one of the rules."
        ))
    case .preferenceWithoutEffect(let rule, let programme):
      say(
        swedish: (
          "regeln \(say.name(rule)), som förordar \(say.name(programme)) bara där ingen uppfyller "
            + "villkoren för insatsen",
          "ett förord som kan få verkan", "Jämför den med reglerna i eligibility."
        ),
        english: (
          "the rule \(say.name(rule)), which prefers \(say.name(programme)) only where nobody is "
            + "eligible for it",
          "a preference that can have an effect", "Compare it with the rules of eligibility."
        ))
    case .noticeNeverShown(let notice, let inputs):
      say(
        swedish: (
          "upplysningen \(say.name(notice)), vars villkor för \(say.and(inputs)) inget värde "
            + "uppfyller", "ett villkor som kan uppfyllas",
          "Kontrollera gränserna, eller ta bort upplysningen."
        ),
        english: (
          "the notice \(say.name(notice)), whose test of \(say.and(inputs)) no value passes",
          "a test that can be true", "Check its bounds, or remove the notice."
        ))
    }
  }
}

extension Phrasing {
  /// A case as its values: `age = 13, placed = true, custody unknown`.
  func witness(_ witness: RuleWitness) -> String {
    guard !witness.facts.isEmpty else {
      return either(swedish: "i alla ärenden", english: "in every case")
    }
    return witness.facts.map { fact in
      fact.value.isNull
        ? either(swedish: "\(fact.name) okänt", english: "\(fact.name) unknown")
        : "\(fact.name) = \(VisibleText.plain(fact.type.text(of: fact.value)))"
    }.joined(separator: ", ")
  }
}

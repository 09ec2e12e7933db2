extension RuleProofProblem: Worded {
  package func sentence(_ say: Phrasing) -> String {
    switch self {
    case .ruleNeverHolds(let rule, let inputs):
      say(
        swedish: (
          "Inget värde uppfyller villkoren för \(say.and(inputs)) i regeln \(say.name(rule)).",
          "Kontrollera gränserna, eller ta bort regeln."
        ),
        english: (
          "the rule \(say.name(rule)), whose test of \(say.and(inputs)) no value passes",
          "a test that can be true", "Check its bounds, or remove the rule."
        ))
    case .ruleCovered(let rule, let others, let witness):
      say(
        swedish: (
          "Regeln \(say.name(rule)) tillför inget: överallt där den gäller, t.ex. för "
            + "\(say.witness(witness)), gäller också \(say.or(others)).",
          "Ändra den, eller ta bort en av reglerna."
        ),
        english: (
          "the rule \(say.name(rule)), which holds only where \(say.or(others)) holds too, for "
            + "example for \(say.witness(witness))",
          "a rule that adds something", "Change it, or remove one of the rules."
        ))
    case .preferenceWithoutEffect(let rule, let programme):
      say(
        swedish: (
          "Regeln \(say.name(rule)) förordar \(say.name(programme)), men bara där ingen "
            + "uppfyller villkoren för insatsen.",
          #"Jämför den med reglerna i "eligibility"."#
        ),
        english: (
          "the rule \(say.name(rule)), which prefers \(say.name(programme)) only where nobody is "
            + "eligible for it",
          "a preference that can have an effect", "Compare it with the rules of eligibility."
        ))
    case .noticeNeverShown(let notice, let inputs):
      say(
        swedish: (
          "Inget värde uppfyller villkoren för \(say.and(inputs)) i påpekandet "
            + "\(say.name(notice)).",
          "Kontrollera gränserna, eller ta bort påpekandet."
        ),
        english: (
          "the notice \(say.name(notice)), whose test of \(say.and(inputs)) no value passes",
          "a test that can be true", "Check its bounds, or remove the notice."
        ))
    case .rulesLeaveGap(let table, let witness):
      say(
        swedish: (
          "Ingen regel i beslutstabellen \(say.name(table)) gäller för \(say.witness(witness)).",
          #"Lägg till en regel, eller skriv i "default" vad som gäller annars."#
        ),
        english: (
          "no rule in the decision table \(say.name(table)) for \(say.witness(witness))",
          "a rule for every case that can occur",
          #"Add a rule, or say in "default" what holds otherwise."#
        ))
    case .rulesOverlap(let table, let first, let second, let witness):
      say(
        swedish: (
          "Reglerna \(say.and([first, second])) i beslutstabellen \(say.name(table)) gäller "
            + "båda för \(say.witness(witness)).",
          #"Ändra en av reglerna, eller välj en annan "hitPolicy"."#
        ),
        english: (
          "the rules \(say.and([first, second])) of the decision table \(say.name(table)), which "
            + "are both true for \(say.witness(witness))",
          "at most one rule for every case",
          #"Change one of the rules, or choose another "hitPolicy"."#
        ))
    case .rulesConflict(let table, let first, let second, let witness):
      say(
        swedish: (
          "Reglerna \(say.and([first, second])) i beslutstabellen \(say.name(table)) gäller "
            + "båda för \(say.witness(witness)) men ger olika utfall.",
          #"Ändra en av reglerna, eller välj en annan "hitPolicy"."#
        ),
        english: (
          "the rules \(say.and([first, second])) of the decision table \(say.name(table)), which "
            + "are both true for \(say.witness(witness)) and give different outputs",
          "rules that give the same outputs where they are true together",
          #"Change one of the rules, or choose another "hitPolicy"."#
        ))
    case .ruleMasked(let rule, let others, let witness):
      say(
        swedish: (
          "Regeln \(say.name(rule)) avgör aldrig något: överallt där den gäller, t.ex. för "
            + "\(say.witness(witness)), går \(say.or(others)) före.",
          "Ändra ordningen eller villkoren, eller ta bort den."
        ),
        english: (
          "the rule \(say.name(rule)), which never decides since \(say.or(others)) goes before "
            + "it wherever it is true, for example for \(say.witness(witness))",
          "a rule that can decide", "Change the order or the tests, or remove it."
        ))
    }
  }
}

extension Phrasing {
  /// A case as its values: `age = 13, placed = true, custody unknown`.
  func witness(_ witness: RuleWitness) -> String {
    guard !witness.facts.isEmpty else {
      return either(swedish: "alla ärenden", english: "every case")
    }
    return witness.facts.map { fact in
      fact.value.isNull
        ? either(swedish: "\(fact.name) okänt", english: "\(fact.name) unknown")
        : "\(fact.name) = \(VisibleText.plain(fact.type.text(of: fact.value)))"
    }.joined(separator: ", ")
  }
}

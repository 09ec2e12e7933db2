/// The words of decision tables, in results and in descriptions.
extension ReportPhrases {
  var tables: String { pick("Beslutstabeller", "Decision tables") }
  /// What a table gives when no rule is true and it has no default.
  var nothing: String { pick("inget", "nothing") }

  func byRules(_ rules: [String]) -> String {
    rules.count == 1
      ? pick("regel \(rules[0])", "rule \(rules[0])")
      : pick("reglerna \(list(rules, "och"))", "rules \(list(rules, "and"))")
  }

  func rulesContradict(_ rules: [String]) -> String {
    pick(
      "Okänt: reglerna \(list(rules, "och")) säger emot varandra.",
      "Unknown: the rules \(list(rules, "and")) contradict each other.")
  }

  /// What a list can still hold.
  func canBeAmong(_ words: [String]) -> String {
    pick("kan ännu bli något av \(list(words, "och"))", "can still be any of \(list(words, "and"))")
  }

  /// What counts when several rules are true.
  func hitPolicy(_ table: DecisionTable) -> String {
    switch table.hitPolicy {
    case .unique: pick("Högst en regel kan stämma.", "At most one rule can hold.")
    case .any:
      pick(
        "Flera regler kan stämma, om de ger samma utfall.",
        "Several rules can hold if they give the same.")
    case .first: pick("Den första regel som stämmer gäller.", "The first rule that holds counts.")
    case .priority:
      pick(
        "Av de regler som stämmer gäller den vars utfall går före de andra.",
        "Of the rules that hold, the one whose output takes precedence counts.")
    case .ruleOrder:
      pick(
        "Alla regler som stämmer gäller, i reglernas ordning.",
        "All rules that hold count, in the order of the rules.")
    case .outputOrder:
      pick(
        "Alla regler som stämmer gäller; det utfall som går före står först.",
        "All rules that hold count; the output that takes precedence comes first.")
    case .collect:
      switch table.aggregation {
      case nil: pick("Alla regler som stämmer gäller.", "All rules that hold count.")
      case .min:
        pick(
          "Det minsta talet av reglerna som stämmer gäller.",
          "The least number of the rules that hold counts.")
      case .max:
        pick(
          "Det största talet av reglerna som stämmer gäller.",
          "The greatest number of the rules that hold counts.")
      case .sum:
        pick(
          "Talen av alla regler som stämmer läggs ihop.",
          "The numbers of all rules that hold are added.")
      case .count:
        pick("Så många regler som stämmer.", "As many as there are rules that hold.")
      }
    }
  }

  /// The values of an output, those that take precedence first.
  func precedence(_ output: String, _ values: [String]) -> String {
    pick(
      "Så går de före varandra i \(quoted(output)): \(values.joined(separator: ", ")).",
      "The order of precedence in \(quoted(output)): \(values.joined(separator: ", ")).")
  }

  func whenNothingHolds(_ outputs: String) -> String {
    pick("Annars: \(outputs).", "Otherwise: \(outputs).")
  }
}

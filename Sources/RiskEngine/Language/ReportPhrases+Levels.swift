/// What places a response on a level scale, in words.
extension ReportPhrases {
  var settingWord: String { pick("Miljö", "Setting") }
  var byRules: String { pick("efter regler, i ordning", "by rules, in order") }
  var noLevel: String { pick("ingen nivå", "no level") }

  func worst(of scales: [String]) -> String {
    pick(
      "den mest oroande nivån av \(list(scales, "och"))",
      "the most concerning level of \(list(scales, "and"))")
  }

  func otherwiseLevel(_ level: String) -> String {
    pick("Annars \(level).", "Otherwise \(level).")
  }

  func raised(steps: Int, cap: String) -> String {
    let words =
      steps == 1
      ? pick("Höjs ett steg", "Raised one step")
      : pick("Höjs \(steps) steg", "Raised \(steps) steps")
    return words + pick(", högst till \(cap)", ", at most to \(cap)")
  }

  func raised(to level: String) -> String {
    pick("Höjs till minst \(level)", "Raised to at least \(level)")
  }

  /// That a level was raised, and why.
  func raised(from level: String, _ reasons: [String]) -> String {
    pick(
      "höjd från \(level): \(list(reasons, "och"))",
      "raised from \(level): \(list(reasons, "and"))")
  }
}

/// How a table is read, in words.
extension ReportPhrases {
  func lookedUp(_ table: String, by columns: [String]) -> String {
    pick(
      "Slås upp i tabellen \(table) efter \(list(columns, "och")).",
      "Looked up in the table \(table) by \(list(columns, "and")).")
  }

  func standardised(
    _ subject: String, _ table: String, by columns: [String], mean: String, deviation: String
  ) -> String {
    pick(
      "\(subject) jämfört med normgruppen i tabellen \(table) efter \(list(columns, "och")), "
        + "på en skala med medelvärdet \(mean) och standardavvikelsen \(deviation).",
      "\(subject) compared with the norm group in the table \(table) by "
        + "\(list(columns, "and")), on a scale with mean \(mean) and standard deviation "
        + "\(deviation).")
  }
}

extension Policy {
  /// What a reader sees of something that rules test: its title, and the names of its values by
  /// index, none for numbers.
  func words(
    of subject: Subject, _ phrases: ReportPhrases
  ) -> (title: String, names: [String]) {
    switch subject {
    case .age: (phrases.age, [])
    case .sex: (phrases.sexWord, Sex.allCases.map(phrases.sex))
    case .input(let index): (phrases(inputs[index].title), inputs[index].names(phrases))
    case .circumstance(let index):
      (phrases(circumstances[index].title), circumstances[index].names(phrases))
    case .output(let table, let position):
      (
        phrases(tables[table].outputs[position].title),
        tables[table].names(ofOutput: position, phrases)
      )
    }
  }
}

extension DecisionTable {
  /// The names of an output's values, by index; empty for numbers.
  func names(ofOutput position: Int, _ phrases: ReportPhrases) -> [String] {
    let output = outputs[position]
    return switch type(of: output) {
    case .boolean: [phrases.pick("nej", "no"), phrases.pick("ja", "yes")]
    case .choice: output.codes.map { code in code.title.map { phrases($0) } ?? code.code }
    case .number, .day, .text, .level: []
    }
  }
}

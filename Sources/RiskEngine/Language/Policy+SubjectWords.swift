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

extension Policy {
  /// A test of something in words; ends that are names by their titles.
  func words(of test: UnaryTest, for subject: Subject, _ phrases: ReportPhrases) -> String {
    let ends =
      test.region == nil
      ? names.subjects.map { phrases.quoted(words(of: $0, phrases).title) } : []
    return UnaryTestWords(phrases: phrases, names: words(of: subject, phrases).names, ends: ends)
      .words(test)
  }
}

extension ReportPhrases {
  /// A value in words: levels, codes and truth values by their names, in the order of the type.
  func words(_ value: Value, _ names: [String]) -> String {
    func name(_ index: Int) -> String { names.indices.contains(index) ? names[index] : "?" }
    return switch value {
    case .null: unknown
    case .number(let number): self.number(number)
    case .boolean(let boolean): name(boolean ? 1 : 0)
    case .level(let level): name(Int(level))
    case .choice(let code): name(Int(code))
    case .day(let day): day.description
    case .text: pick("angivet", "given")
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

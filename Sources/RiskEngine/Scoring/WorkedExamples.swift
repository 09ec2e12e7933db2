extension Instrument {
  /// Runs the worked examples, and reports each outcome that isn't what the author worked out.
  ///
  /// An example without a date is scored on the first day of the instrument's validity.
  package func checkExamples(_ reader: DocumentReader) {
    if tests.isEmpty {
      reader.report(ExampleProblem.withoutExamples, at: reader.document.root)
    }
    for test in tests { check(test, reader) }
  }

  private func check(_ test: InstrumentTest, _ reader: DocumentReader) {
    let date = test.date ?? head.validity.from
    let response = Response.resolve(
      answers: test.answers, with: self, informant: test.informant, date: date, reader)
    guard let response else { return }
    let age = test.born.map { date.age(bornOn: $0) } ?? test.age
    let sex = test.sex.flatMap { Sex(rawValue: $0) }
    let scored = response.scored(for: Person(age: age, sex: sex))
    for (id, expected) in test.scores {
      guard let index = index(of: id, among: scores.map(\.id), .score, test, reader) else {
        continue
      }
      let found = scored.scores[index].value
      if found != expected {
        reportFailure(id, expected?.description, found?.description, test, reader)
      }
    }
    for (id, expected) in test.levels {
      guard let index = index(of: id, among: levels.map(\.id), .level, test, reader) else {
        continue
      }
      let found = scored.levels[index].level.map { levels[index].level($0).id }
      if found != expected { reportFailure(id, expected, found, test, reader) }
    }
    guard let expected = test.flags else { return }
    let found = scored.raisedFlags.map(\.id)
    if Set(found) != Set(expected) {
      reportFailure(
        "flags", "[\(expected.joined(separator: ", "))]", "[\(found.joined(separator: ", "))]",
        test, reader)
    }
  }

  private func index(
    of id: String, among ids: [String], _ kind: InstrumentProblem.ReferenceKind,
    _ test: InstrumentTest, _ reader: DocumentReader
  ) -> Int? {
    if let index = ids.firstIndex(of: id) { return index }
    reader.report(
      InstrumentProblem.unknownReference(
        kind: kind, name: id, suggestion: reader.suggestion(for: id, among: ids)),
      at: test.expected)
    return nil
  }

  private func reportFailure(
    _ subject: String, _ expected: String?, _ found: String?, _ test: InstrumentTest,
    _ reader: DocumentReader
  ) {
    reader.report(
      ExampleProblem.exampleFails(
        example: test.name, subject: subject, expected: expected ?? "null",
        found: found ?? "null"), at: test.expected)
  }
}

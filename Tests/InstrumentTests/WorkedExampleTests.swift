import RiskEngine
import RiskInstruments
import Testing

/// Runs the examples that stand inside the definitions, worked out by hand from the publications.
@Suite struct WorkedExampleTests {
  @Test(arguments: ShippedDefinitions.names("instrument"))
  func everyExampleOfAnInstrumentHolds(name: String) throws {
    var library = ShippedDefinitions.library()
    let entry = try library.entry(try ShippedDefinitions.entry(name))
    let read = library.instrument(entry)
    let instrument = try #require(read)
    #expect(!instrument.tests.isEmpty)
    for example in instrument.tests { try check(example, of: instrument) }
  }

  @Test(arguments: ShippedDefinitions.names("policy"))
  func everyExampleOfAPolicyHolds(name: String) throws {
    var library = ShippedDefinitions.library()
    try checkExamples(ofPolicy: try ShippedDefinitions.entry(name).id, &library)
  }

  @Test func everyExampleOfTheTeachingPolicyHolds() throws {
    var library = try ShippedDefinitions.teachingLibrary()
    try checkExamples(ofPolicy: "teaching-preference", &library)
  }

  private func check(_ example: InstrumentTest, of instrument: Instrument) throws {
    let reader = DocumentReader(example.answers.document, concernsPerson: false)
    let date = try #require(example.date ?? CalendarDay("2024-06-01"))
    let response = Response.resolve(
      answers: example.answers, with: instrument, informant: example.informant, date: date, reader)
    #expect(reader.findings.map(\.problem.id) == [], "\(example.name)")
    let sex = example.sex.flatMap { Sex(rawValue: $0) }
    #expect(sex?.rawValue == example.sex || example.sex == "unknown", "\(example.name)")
    let age = example.born.map { date.age(bornOn: $0) } ?? example.age
    let scored = try #require(response, "\(example.name)").scored(for: Person(age: age, sex: sex))

    for (id, expected) in example.scores {
      let index = try #require(
        instrument.scores.firstIndex { $0.id == id }, "\(example.name): \(id)")
      #expect(scored.scores[index].value == expected, "\(example.name): \(id)")
    }
    for (id, expected) in example.levels {
      let index = try #require(
        instrument.levels.firstIndex { $0.id == id }, "\(example.name): \(id)")
      let level = scored.levels[index].level.map { instrument.levels[index].level($0).id }
      #expect(level == expected, "\(example.name): \(id)")
    }
    if let expected = example.flags {
      #expect(scored.raisedFlags.map(\.id).sorted() == expected.sorted(), "\(example.name)")
    }
  }

  private func checkExamples(ofPolicy id: String, _ library: inout Library) throws {
    let entry = try #require(library.entries(.policy, id: id).last)
    let read = library.policy(entry)
    let policy = try #require(read)
    #expect(!policy.tests.isEmpty)
    for example in policy.tests {
      let outcome = library.result(
        for: example.assessmentCase.document, example.assessmentCase,
        policy: .named(policy.head.id, policy.head.version))
      guard case .success(let result) = outcome, let recommendation = result.recommendation else {
        Issue.record("\(example.name) is refused")
        continue
      }
      for (programme, status) in example.programmes {
        let found = recommendation.programmes.first { $0.programme.id == programme }
        #expect(found?.status.rawValue == status, "\(example.name): \(programme)")
      }
      if let choiceNeeded = example.choiceNeeded {
        #expect(recommendation.choiceNeeded == choiceNeeded, "\(example.name)")
      }
    }
  }
}

extension InstrumentReader {
  /// `checks`: answers that don't agree.
  mutating func readChecks(_ object: inout ObjectReader) -> [ConsistencyCheck] {
    let checks = object.optionalList("checks") { check($0) }
    reader.reportDuplicates(checks.map(\.id), at: object.optional("checks"))
    return checks
  }

  private mutating func check(_ node: JSONNode) -> ConsistencyCheck? {
    reader.object(node) { object in
      let id = object.identifier("id")
      let condition = object.required("when").flatMap { expression($0, expecting: .boolean) }
      let text = object.localized("text")
      let source = reader.provenance(&object, sources)
      guard let id, let condition, let text, let source else { return nil }
      return ConsistencyCheck(id: id, condition: condition, text: text, source: source)
    }
  }

  /// `reassess`: when to assess again.
  func readReassessment(_ object: inout ObjectReader) -> Reassessment? {
    object.optional("reassess").flatMap { node in
      reader.object(node) { object in
        let months = object.required("months").flatMap { reader.whole($0, in: 1...120) }
        let source = reader.provenance(&object, sources)
        guard let months, let source else { return nil }
        return Reassessment(months: months, source: source)
      }
    }
  }

  // MARK: Population

  private enum Outsiders: String, CaseIterable { case score, refuse }

  mutating func readPopulation(_ object: inout ObjectReader) -> Population {
    let population = object.required("population").flatMap { node in
      reader.object(node) { population in
        let ages = population.optional("ages").flatMap { test($0, for: .number) }
        let when = population.optional("when")
        let condition = when.flatMap { expression($0, expecting: .boolean) }
        let outside = population.optional("outside")
        if let outside, when == nil, population.optional("ages") == nil {
          reader.report(InstrumentProblem.outsideOfUntestedPopulation, at: outside)
        }
        let treatment = outside.flatMap { reader.choice($0, of: Outsiders.self) }
        return Population(
          ages: ages, condition: condition, refusesOutsiders: treatment == .refuse,
          text: population.localized("text"))
      }
    }
    return population
      ?? Population(ages: nil, condition: nil, refusesOutsiders: false, text: nil)
  }
}

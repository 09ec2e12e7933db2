extension DocumentReader {
  /// The claims of `expect.scores`: for each score a number, null, or an object of both and more.
  func scoreClaims(_ node: JSONNode) -> [TestClaim] {
    (ObjectReader(node, self)?.names ?? []).flatMap { id, _, value in
      guard value.kind == .object else {
        return [number(value, .score(id, .value), nil)].compactMap { $0 }
      }
      return object(value) { scoreClaims(of: id, &$0) } ?? []
    }
  }

  private func scoreClaims(of id: String, _ object: inout ObjectReader) -> [TestClaim] {
    let tolerance = object.optional("tolerance").flatMap(tolerance)
    return TestClaim.Subject.ScorePart.allCases.compactMap { part in
      object.optional(part.rawValue).flatMap {
        number($0, .score(id, part), part == .value ? tolerance : nil)
      }
    }
  }

  private func number(
    _ node: JSONNode, _ subject: TestClaim.Subject, _ tolerance: TestClaim.Tolerance?
  ) -> TestClaim? {
    if node.kind == .null {
      return TestClaim(subject: subject, expected: .null, tolerance: tolerance, node: node)
    }
    return number(node).map {
      TestClaim(subject: subject, expected: .number($0), tolerance: tolerance, node: node)
    }
  }

  private func tolerance(_ node: JSONNode) -> TestClaim.Tolerance? {
    guard let distance = number(node) else { return nil }
    guard distance > .zero, distance <= 1 else {
      report(
        DocumentProblem.outOfRange(found: node.quotation, low: "0", high: "1"), at: node)
      return nil
    }
    return TestClaim.Tolerance(distance: distance, node: node)
  }

  /// The claims of `expect.levels`: for each scale a level, null, or an object of both and more.
  func levelClaims(_ node: JSONNode) -> [TestClaim] {
    (ObjectReader(node, self)?.names ?? []).flatMap { id, _, value in
      guard value.kind == .object else { return [word(value, .level(id))].compactMap { $0 } }
      return object(value) { object in
        let level = object.optional("level").flatMap { self.word($0, .level(id)) }
        let possible = object.optional("possible").flatMap { words($0, .possibleLevels(id)) }
        let raised = object.optional("raised").map { words($0, .raised(id)) }
        return [level, possible, raised].compactMap { $0 }
      } ?? []
    }
  }

  /// The claims of `expect.change`: for each score what the change is, null, or an object of both
  /// and more.
  func changeClaims(_ node: JSONNode) -> [TestClaim] {
    (ObjectReader(node, self)?.names ?? []).flatMap { id, _, value in
      guard value.kind == .object else {
        return [verdict(value, of: id)].compactMap { $0 }
      }
      return object(value) { object in
        let verdict = object.optional("reliable").flatMap { self.verdict($0, of: id) }
        let difference = object.optional("difference").flatMap {
          number($0, .change(id, .difference), nil)
        }
        let index = object.optional("index").flatMap { number($0, .change(id, .index), nil) }
        return [verdict, difference, index].compactMap { $0 }
      } ?? []
    }
  }

  private func verdict(_ node: JSONNode, of id: String) -> TestClaim? {
    if node.kind == .null { return word(node, .change(id, .reliable)) }
    return choice(node, of: ChangeVerdict.self).flatMap { _ in
      word(node, .change(id, .reliable))
    }
  }

  /// The claim of `expect.population`.
  func populationClaim(_ node: JSONNode) -> TestClaim? {
    choice(node, of: PopulationStanding.self).flatMap { _ in word(node, .population) }
  }

  /// The claims of `expect.programmes`: for each programme its status.
  package func programmeClaims(_ node: JSONNode) -> [TestClaim] {
    (ObjectReader(node, self)?.names ?? []).compactMap { id, _, value in
      text(value).map { _ in value }.flatMap { word($0, .programme(id)) }
    }
  }

  private func word(_ node: JSONNode, _ subject: TestClaim.Subject) -> TestClaim? {
    if node.kind == .null {
      return TestClaim(subject: subject, expected: .null, tolerance: nil, node: node)
    }
    return text(node).map {
      TestClaim(subject: subject, expected: .word($0), tolerance: nil, node: node)
    }
  }

  /// A claim about a list of ids.
  package func words(_ node: JSONNode, _ subject: TestClaim.Subject) -> TestClaim {
    TestClaim(subject: subject, expected: .words(list(node, localID)), tolerance: nil, node: node)
  }

  /// A claim about true or false.
  package func truth(_ node: JSONNode, _ subject: TestClaim.Subject) -> TestClaim? {
    boolean(node).map {
      TestClaim(subject: subject, expected: .boolean($0), tolerance: nil, node: node)
    }
  }
}

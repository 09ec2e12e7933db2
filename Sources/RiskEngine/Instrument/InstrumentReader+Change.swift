extension InstrumentReader {
  private enum ChangeMethod: String, CaseIterable { case jacobsonTruax, threshold }

  /// `change`: how a change of a score is told from chance.
  func changeRule(_ node: JSONNode) -> ChangeRule? {
    reader.object(node) { object in
      let method = object.required("method").flatMap { reader.choice($0, of: ChangeMethod.self) }
      let direction = object.required("direction").flatMap {
        reader.choice($0, of: ChangeRule.Direction.self)
      }
      let cutOff = object.optional("clinicalCutOff").flatMap(reader.number)
      let source = reader.provenance(&object, sources)
      let rule: ChangeRule.Method?
      switch method {
      case .jacobsonTruax:
        rule = reliability(&object).map(ChangeRule.Method.jacobsonTruax)
        refuse(["threshold"], in: &object, .jacobsonTruax)
      case .threshold:
        rule = changeNumber(object.required("threshold"), "threshold", isBelowOne: false)
          .map(ChangeRule.Method.threshold)
        refuse(
          ["reliability", "reliabilityType", "sd", "population", "criticalValue"], in: &object,
          .threshold)
      case nil:
        for key in [
          "threshold", "reliability", "reliabilityType", "sd", "population", "criticalValue",
        ] { _ = object.optional(key) }
        rule = nil
      }
      guard let rule, let direction, let source else { return nil }
      return ChangeRule(
        method: rule, direction: direction, clinicalCutOff: cutOff, source: source)
    }
  }

  private func refuse(_ keys: [String], in object: inout ObjectReader, _ method: ChangeMethod) {
    for key in keys {
      guard let node = object.optional(key) else { continue }
      reader.report(
        InstrumentProblem.keyOfOtherMethod(key: key, method: method.rawValue), at: node)
    }
  }

  private func reliability(_ object: inout ObjectReader) -> ChangeRule.Reliability? {
    let coefficient = changeNumber(
      object.required("reliability"), "reliability", isBelowOne: true)
    let kind = object.required("reliabilityType").flatMap {
      reader.choice($0, of: ChangeRule.Reliability.Kind.self)
    }
    let deviation = changeNumber(object.required("sd"), "sd", isBelowOne: false)
    let population = object.localized("population")
    let stated = object.optional("criticalValue")
    // 1.96, the value of 95 %, in hundredths.
    let critical =
      stated.map { changeNumber($0, "criticalValue", isBelowOne: false) }
      ?? Fraction(196, over: 100)
    guard let coefficient, let kind, let deviation, let population, let critical else {
      return nil
    }
    let reliability = ChangeRule.Reliability(
      coefficient, kind, deviation, population, criticalValue: critical)
    if reliability == nil {
      reader.report(InstrumentProblem.changeNotComputable, at: object.node)
    }
    return reliability
  }

  /// A number above 0, or from 0 to under 1.
  private func changeNumber(_ node: JSONNode?, _ key: String, isBelowOne: Bool) -> Fraction? {
    guard let node, let number = reader.number(node) else { return nil }
    let fits = isBelowOne ? number >= .zero && number < Fraction(1) : number > .zero
    if !fits {
      reader.report(
        InstrumentProblem.changeNumberOutOfRange(key: key, isBelowOne: isBelowOne), at: node)
    }
    return fits ? number : nil
  }
}

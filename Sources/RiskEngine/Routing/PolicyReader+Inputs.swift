extension PolicyReader {
  func input(_ node: JSONNode) -> Policy.Input? {
    reader.object(node) { object -> Policy.Input? in
      let name = object.identifier("name")
      let title = object.localized("title")
      let instrumentNode = object.required("instrument")
      let id = instrumentNode.flatMap(reader.documentID)
      let versions = object.required("versions").flatMap(reader.versionRange)
      let values = PolicyProblem.InputKind.allCases.map { ($0, object.optional($0.rawValue)) }
      let informantNode = object.optional("informant")
      let maximumMonths = object.optional("maximumAge").flatMap(months)
      let present = values.filter { $0.1 != nil }
      guard present.count == 1, let (kind, found) = present.first, let valueNode = found else {
        let names = present.map(\.0.rawValue)
        reader.report(PolicyProblem.inputWithoutOneValue(names), at: node)
        return nil
      }
      let valueName = reader.identifier(valueNode)
      guard let name, let title, let id, let versions, let instrumentNode, let valueName else {
        return nil
      }
      guard let instrument = self.instrument(id, versions) else {
        reader.report(
          PolicyProblem.unknownInputInstrument(
            id, versions: versions.description, available: availableVersions(id),
            suggestion: reader.suggestion(for: id, among: instrumentNames)), at: instrumentNode)
        return nil
      }
      let informant = informantNode.flatMap { self.informant($0, instrument) }
      guard let (value, type, levels) = self.value(kind, valueName, instrument, at: valueNode)
      else {
        return nil
      }
      return Policy.Input(
        name: name, title: title, instrument: id, instrumentTitle: instrument.head.title,
        versions: versions, value: value, type: type, informant: informant,
        maximumMonths: maximumMonths, levels: levels)
    }
  }

  private func months(_ node: JSONNode) -> Int? {
    reader.object(node) { object in
      object.required("months").flatMap { reader.whole($0, in: 1...600) }
    }
  }

  private func informant(_ node: JSONNode, _ instrument: Instrument) -> String? {
    guard let name = reader.localID(node) else { return nil }
    if instrument.informants.contains(name) { return name }
    reader.report(
      PolicyProblem.unknownInputInformant(
        name, instrument: instrument.head.id,
        suggestion: reader.suggestion(for: name, among: instrument.informants)), at: node)
    return nil
  }

  private func value(
    _ kind: PolicyProblem.InputKind, _ name: String, _ instrument: Instrument, at node: JSONNode
  ) -> (Policy.Input.Value, ValueType, [Level])? {
    func unknown(_ names: [String]) {
      reader.report(
        PolicyProblem.unknownInputValue(
          kind: kind, name: name, instrument: instrument.head.label,
          suggestion: reader.suggestion(for: name, among: names)), at: node)
    }
    switch kind {
    case .score:
      guard instrument.scores.contains(where: { $0.id == name }) else {
        unknown(instrument.scores.map(\.id))
        return nil
      }
      return (.score(name), .number, [])
    case .level:
      guard let rule = instrument.levels.first(where: { $0.id == name }) else {
        unknown(instrument.levels.map(\.id))
        return nil
      }
      return (.level(name), .level(rule.scale), rule.levels)
    case .flag:
      guard instrument.flags.contains(where: { $0.id == name }) else {
        unknown(instrument.flags.map(\.id))
        return nil
      }
      return (.flag(name), .boolean, [])
    case .judgement:
      guard let judgement = instrument.judgements.first(where: { $0.id == name }) else {
        unknown(instrument.judgements.map(\.id))
        return nil
      }
      return (.judgement(name), .level(judgement.scale), judgement.levels)
    case .item:
      guard let position = instrument.item(named: name) else {
        unknown(instrument.items.map(\.id))
        return nil
      }
      let type = instrument.items[position].type.valueType
      guard type != .text else {
        reader.report(PolicyProblem.inputNotTestable(name), at: node)
        return nil
      }
      return (.item(name), type, [])
    }
  }

  // MARK: Circumstances

  func circumstance(_ node: JSONNode) -> Policy.Circumstance? {
    reader.object(node) { object -> Policy.Circumstance? in
      let name = object.identifier("name")
      let title = object.localized("title")
      let kind = object.required("type").flatMap {
        reader.choice($0, of: PolicyProblem.CircumstanceKind.self)
      }
      let valuesNode = object.optional("values")
      if let valuesNode, let kind, kind != .choice {
        reader.report(
          InstrumentProblem.keyOfOtherType(key: "values", type: kind.rawValue), at: valuesNode)
      }
      _ = object.optionalLocalized("help")
      guard let name, let title, let kind else { return nil }
      var codes: [(code: String, title: LocalizedText?)] = []
      if kind == .choice {
        guard let valuesNode else {
          reader.report(DocumentProblem.missingKey("values"), at: node)
          return nil
        }
        codes = reader.list(valuesNode, limit: 200) { PolicyReader.code($0, reader) }
        reader.reportDuplicates(codes.map(\.code), at: valuesNode)
      }
      let type: ValueType =
        switch kind {
        case .boolean: .boolean
        case .choice: .choice(codes.map(\.code))
        case .number: .number
        case .date: .day
        case .text: .text
        }
      return Policy.Circumstance(name: name, title: title, type: type, codes: codes)
    }
  }

  /// A code, with the name that a reader sees where it has one.
  static func code(
    _ node: JSONNode, _ reader: DocumentReader
  ) -> (code: String, title: LocalizedText?)? {
    guard node.kind == .object else { return reader.identifier(node).map { ($0, nil) } }
    return reader.object(node) { object in
      let code = object.identifier("code")
      let title = object.optionalLocalized("title")
      return code.map { ($0, title) }
    }
  }
}

/// A definition that was made from a Questionnaire.
package struct ConvertedDefinition: Sendable {
  package let id: String
  package let version: SemanticVersion
  /// The document, in UTF-8.
  package let bytes: [UInt8]

  /// What a file of it is called.
  package var fileName: String { "\(id)-\(version).instrument.json" }
}

/// What can be chosen when Questionnaires are read.
package struct QuestionnaireChoices: Sendable {
  /// The id of the definition; otherwise it is made from FHIR's names.
  package var id: String?
  /// Whether weights that nothing adds up become a total.
  package var addsTotal = false

  package init() {}
}

extension Library {
  /// Makes a definition of a Questionnaire, and adds it, so that its responses can be read.
  ///
  /// - Parameters:
  ///   - node: The Questionnaire.
  ///   - surroundings: What came with it.
  ///   - forms: The instruments at hand by their addresses; what is made joins them.
  ///   - choices: What the caller wants.
  ///   - reader: Collects what can't be carried over.
  /// - Returns: The definition, which our own reader accepts; `nil` for a Questionnaire that has
  ///   been read before, and after a finding that says why there is none.
  package mutating func definition(
    fromQuestionnaire node: JSONNode, _ surroundings: FHIRSurroundings, forms: inout FHIRForms,
    _ choices: QuestionnaireChoices, _ reader: DocumentReader
  ) -> ConvertedDefinition? {
    switch forms.meet(node) {
    case .isNew: break
    case .isKnown: return nil
    case .isContradiction:
      reader.report(FHIRProblem.formsContradict(node.canonicalName ?? ""), at: node)
      return nil
    }
    let resources = surroundings.resources.adding(containedIn: node)
    var questionnaire = QuestionnaireReader(node, reader, resources)
    guard let draft = questionnaire.read(addsTotal: choices.addsTotal) else { return nil }
    let head = QuestionnaireHead(
      node, wantedID: choices.id, language: questionnaire.language,
      isTaken: { id, version in entries(.instrument, id: id).contains { $0.version == version } },
      reader)
    let converted = ConvertedDefinition(
      id: head.id, version: head.version, bytes: draft.definition(head))
    guard accepts(converted, at: node, reader) else { return nil }
    addForChecking(name: converted.fileName, bytes: converted.bytes)
    let made = entries(.instrument, id: converted.id).first { $0.version == converted.version }
    if let made { forms.add(madeOfQuestionnaire: made) }
    return converted
  }

  /// Whether our own reader takes what was made; otherwise its first finding is told.
  private func accepts(
    _ converted: ConvertedDefinition, at node: JSONNode, _ reader: DocumentReader
  ) -> Bool {
    let finding: Finding?
    switch Library.document(name: converted.fileName, bytes: converted.bytes) {
    case .failure(let unusable): finding = unusable.finding
    case .success(let document):
      let strict = DocumentReader(document, concernsPerson: false)
      _ = Instrument.read(strict)?.proved(strict)
      finding = strict.findings.first { $0.severity == .error }
    }
    guard let finding else { return true }
    reader.report(
      FHIRProblem.conversionRefused(
        finding: finding.id, pointer: finding.location?.pointer ?? ""), at: node)
    return false
  }
}

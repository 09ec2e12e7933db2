extension Case {
  /// Reads one case; `nil` if it can't be used.
  ///
  /// What is wrong, or doubtful, is with `reader`.
  ///
  /// - Parameters:
  ///   - node: The case's object.
  ///   - reader: Collects the findings.
  ///   - allowsPersonalNumbers: Whether ids may be personnummer.
  ///   - tellsAssessorsApart: Whether two assessors may respond about one informant on one date,
  ///     as when they are compared; otherwise nothing says which response counts.
  ///   - check: Is given each response of a case that can't be used for lack of a date, so that
  ///     what is wrong with its answers is told in the same run.
  /// - Returns: The case. With findings that are errors it is for further checking only.
  package static func read(
    _ node: JSONNode, _ reader: DocumentReader, allowsPersonalNumbers: Bool = false,
    tellsAssessorsApart: Bool = false,
    elseCheck check: (ResponseDraft) -> Void = { _ in }
  ) -> Case? {
    // Of a document of another kind nothing else is worth telling.
    if let format = node.members.first(where: { $0.key.equals("format") })?.value,
      format.kind != .null, !format.equals(DocumentKind.assessmentCase.format)
    {
      reader.report(
        DocumentProblem.wrongFormat(
          found: format.quotation, expected: [DocumentKind.assessmentCase.format]), at: format)
      return nil
    }
    return reader.object(node) { object in
      _ = object.optional("$schema")
      _ = object.optional("format")
      let pseudonym = { (node: JSONNode) in
        reader.pseudonym(node, allowsPersonalNumbers: allowsPersonalNumbers)
      }
      let id = object.required("id").flatMap(pseudonym)
      let bornNode = object.stated("born")
      let born = bornNode.flatMap(reader.day)
      let ageNode = object.stated("age")
      let age = ageNode.flatMap { reader.whole($0, in: 0...130) }
      let sex = object.stated("sex").flatMap { reader.choice($0, of: SexAnswer.self) }
      let date = object.day("date")
      let circumstances = object.stated("circumstances").flatMap { ObjectReader($0, reader) }
      let consents = object.statedList("consents", reader.consent)
      let responses = object.statedList("responses") { reader.response($0, on: date) }
      let decisions = object.stated("decisions").map { node in
        reader.list(node, limit: ReservedKeys.maximumEntries, reader.decision)
      }
      let flags = object.stated("flags").map { node in
        reader.list(node, limit: ReservedKeys.maximumEntries, reader.flagRecord)
      }
      _ = object.stated("person").flatMap(pseudonym)
      let previous = object.stated("previous").flatMap(pseudonym)
      let history = CaseHistory.read(&object, previous: previous)
      let municipality = object.stated("municipality").flatMap(reader.words)
      for (key, shape) in ReservedKeys.shapes {
        if let value = object.optional(key) { shape.check(value, reader) }
      }
      guard let date else {
        responses.forEach(check)
        return nil
      }
      let known = checkedAge(
        born: born, age: age, on: date, at: bornNode ?? ageNode ?? node, ageNode, reader,
        isStated: bornNode != nil || ageNode != nil)
      reportTwins(responses, reader, tellsAssessorsApart: tellsAssessorsApart)
      return Case(
        id: id ?? "", born: born, age: known, sex: sex?.sex, date: date, municipality: municipality,
        circumstances: circumstances?.names ?? [], consents: consents, responses: responses,
        decisions: decisions ?? [], flags: flags ?? [], node: node,
        history: history)
    }
  }

  private enum SexAnswer: String, CaseIterable {
    case female, male, other, unknown
    var sex: Sex? { Sex(rawValue: rawValue) }
  }

  private static func checkedAge(
    born: CalendarDay?, age: Int?, on date: CalendarDay, at node: JSONNode, _ ageNode: JSONNode?,
    _ reader: DocumentReader, isStated: Bool
  ) -> Int? {
    guard let born else {
      if !isStated { reader.report(CaseProblem.ageNotGiven, at: node) }
      return age
    }
    guard born <= date else {
      reader.report(CaseProblem.bornAfterDate, at: node)
      return nil
    }
    let computed = date.age(bornOn: born)
    if let age, age != computed, let ageNode {
      reader.report(CaseProblem.ageDisagrees, at: ageNode)
    }
    return computed
  }

  private static func reportTwins(
    _ responses: [ResponseDraft], _ reader: DocumentReader, tellsAssessorsApart: Bool
  ) {
    guard responses.count > 1 else { return }
    struct Occasion: Hashable {
      let instrument: String
      let assessor: String?
      let informant: String?
      let date: CalendarDay
    }
    var seen: Set<Occasion> = []
    for response in responses {
      let occasion = Occasion(
        instrument: response.instrument, assessor: tellsAssessorsApart ? response.by : nil,
        informant: response.informant, date: response.date)
      if !seen.insert(occasion).inserted {
        reader.report(
          CaseProblem.twoResponsesOnOneDate(instrument: response.instrument),
          at: response.instrumentNode)
      }
    }
  }
}

extension DocumentReader {
  /// An id of a person or a case: words, and no personnummer unless that is allowed.
  func pseudonym(_ node: JSONNode, allowsPersonalNumbers: Bool) -> String? {
    guard let text = words(node) else { return nil }
    if !allowsPersonalNumbers, PersonalNumber.occurs(in: text) {
      report(CaseProblem.personalNumber, at: node)
      return nil
    }
    return text
  }

  fileprivate func consent(_ node: JSONNode) -> Consent? {
    object(node) { object in
      let to = object.localID("to")
      let by = object.required("by").flatMap { choice($0, of: Consent.Party.self) }
      let scope = object.stated("scope").map { scope in
        scope.kind == .string ? [words(scope)].compactMap { $0 } : list(scope, words)
      }
      let status = object.required("status").flatMap { choice($0, of: Consent.Status.self) }
      let date = object.day("date")
      let untilNode = object.stated("until")
      let until = untilNode.flatMap(day)
      guard let to, let by, let status, let date else { return nil }
      if let untilNode, let until, until < date {
        report(CaseProblem.consentEndsBeforeItBegins, at: untilNode)
      }
      return Consent(
        to: to, by: by, scope: scope ?? [], status: status, date: date, until: until)
    }
  }

  fileprivate func response(_ node: JSONNode, on caseDate: CalendarDay?) -> ResponseDraft? {
    object(node) { object in
      let instrumentNode = object.required("instrument")
      let instrument = instrumentNode.flatMap(words)
      let version = object.stated("version").flatMap(self.version)
      let dateNode = object.stated("date")
      let date = dateNode.flatMap(day)
      let by = object.stated("by").flatMap(words)
      let informant = object.stated("informant").flatMap(localID)
      _ = object.stated("occasion").flatMap(text)
      let mode = object.stated("mode").flatMap { choice($0, of: ResponseMode.self) }
      let settingNode = object.stated("setting")
      let setting = settingNode.flatMap(localID)
      let answers = object.required("answers").flatMap(answersObject)
      let judgements = object.stated("judgements").flatMap { ObjectReader($0, self)?.names }
      let overrides = object.stated("overrides").flatMap { ObjectReader($0, self)?.names }
      let stored = object.stated("stored").map(storedTotals) ?? []
      guard let instrument, let instrumentNode, let answers,
        let day = dateNode == nil ? caseDate : date
      else { return nil }
      return ResponseDraft(
        instrument: instrument, version: version, date: day, by: by, informant: informant,
        setting: setting.flatMap { name in settingNode.map { (name, $0) } }, mode: mode,
        answers: answers, judgements: judgements ?? [], overrides: overrides ?? [], stored: stored,
        node: node, instrumentNode: instrumentNode)
    }
  }

  /// The object of answers; anything else is a finding.
  private func answersObject(_ node: JSONNode) -> JSONNode? {
    guard node.kind == .object else {
      report(wrongType(node, .object), at: node)
      return nil
    }
    return node
  }
}

/// What can be chosen when filled-in forms are read.
package struct ResponseChoices: Sendable {
  /// The instrument; otherwise the one that was made of the form.
  package var instrument: Library.Entry?
  /// The day of responses that don't say theirs.
  package var date: CalendarDay?
  /// Whether ids may be personnummer.
  package var allowsPersonalNumbers = false

  package init() {}
}

extension Library {
  /// Makes a case of filled-in forms about one person.
  ///
  /// - Parameters:
  ///   - resources: The QuestionnaireResponses, of one document.
  ///   - forms: The instruments at hand.
  ///   - choices: What the caller wants.
  ///   - isPretty: Whether the case is divided into lines; otherwise it is one line.
  ///   - reader: Collects what is wrong and what can't be carried over.
  /// - Returns: A document of the format `case/1`, without a final line feed; `nil` after a finding that says why
  ///   there is none.
  package mutating func assessmentCase(
    fromResponses resources: [FHIRFile.Resource], forms: FHIRForms, _ choices: ResponseChoices,
    isPretty: Bool, _ reader: DocumentReader
  ) -> [UInt8]? {
    // What has been withdrawn takes nothing else with it.
    let usable = resources.filter { isUsable($0.node, reader) }
    let withdrawn = reader.errorCount
    var drafts: [ResponseReader] = []
    for resource in usable {
      if let draft = draft(of: resource.node, forms, choices, reader) { drafts.append(draft) }
    }
    guard reader.errorCount == withdrawn, let first = drafts.first,
      let surroundings = usable.first?.surroundings
    else { return nil }
    let person = FHIRPerson(
      first.node, surroundings, reader, allowsPersonalNumbers: choices.allowsPersonalNumbers)
    guard let person else { return nil }
    let bytes = person.assessmentCase(drafts, isPretty: isPretty)
    guard check(bytes, drafts, choices, reader) else { return nil }
    return bytes
  }

  /// Whether a response may count; it must say so itself.
  private func isUsable(_ node: JSONNode, _ reader: DocumentReader) -> Bool {
    let status = node.words("status")
    switch status {
    case "completed", "amended": return true
    case "in-progress", "stopped":
      reader.report(FHIRProblem.responseUnfinished(status: status ?? ""), at: node)
      return true
    default:
      reader.report(
        FHIRProblem.responseNotToBeUsed(status: status), at: node.member("status") ?? node)
      return false
    }
  }

  private mutating func draft(
    of node: JSONNode, _ forms: FHIRForms, _ choices: ResponseChoices, _ reader: DocumentReader
  ) -> ResponseReader? {
    if let rules = node.words("implicitRules") {
      reader.report(
        FHIRProblem.modifierNotUnderstood(rules), at: node.member("implicitRules") ?? node)
    }
    let place = node.member("questionnaire") ?? node
    let stated =
      node.words("questionnaire") ?? node.member("questionnaire")?.words("reference")
    let known = stated.flatMap { canonical(of: $0, in: node, forms) }
    guard let entry = choices.instrument ?? known.flatMap(forms.entry),
      let instrument = instrument(entry)
    else {
      reader.report(FHIRProblem.questionnaireNotAtHand(stated), at: place)
      return nil
    }
    if let problem = known.flatMap({ difference(of: instrument.fhir, from: $0) }) {
      reader.report(problem, at: place)
    }
    let written = node.member("authored")?.text.flatMap { CalendarDay(String($0.prefix(10))) }
    guard let day = written ?? choices.date else {
      reader.report(FHIRProblem.responseWithoutDay, at: node.member("authored") ?? node)
      return nil
    }
    var draft = ResponseReader(
      node, instrument, day, reader, allowsPersonalNumbers: choices.allowsPersonalNumbers)
    draft.read()
    return draft
  }

  /// The address of a response's form, also where the response contains the form itself.
  private func canonical(of stated: String, in node: JSONNode, _ forms: FHIRForms) -> String? {
    guard stated.hasPrefix("#") else { return stated }
    let form = node.list("contained").first { $0.words("id") == String(stated.dropFirst()) }
    guard let form, forms.holds(form) else { return nil }
    return form.canonicalName
  }

  /// How the form that was answered differs from the one that an instrument was made of.
  private func difference(of names: FHIRNames?, from stated: String) -> FHIRProblem? {
    guard let used = names?.questionnaire else { return nil }
    let (address, version) = FHIRForms.parts(stated)
    guard FHIRForms.isSame(used, address) else {
      return .otherFormAnswered(stated: address, used: used)
    }
    guard let version, let other = names?.version, version != other else { return nil }
    return .otherVersionAnswered(stated: version, used: other)
  }

  /// Whether the case can be used, and its totals are told where they differ.
  private mutating func check(
    _ bytes: [UInt8], _ drafts: [ResponseReader], _ choices: ResponseChoices,
    _ reader: DocumentReader
  ) -> Bool {
    guard let document = try? JSONDocument(name: "", bytes: bytes), let first = drafts.first else {
      return false
    }
    switch recheck(
      .document(document, document.root), allowsPersonalNumbers: choices.allowsPersonalNumbers,
      explains: false)
    {
    case .failure(let refused):
      for finding in refused.findings where finding.severity == .error {
        reader.report(finding.problem, at: first.node)
      }
      return false
    case .success(let recheck):
      let stored = drafts.filter { !$0.stored.isEmpty }
      for (draft, response) in zip(stored, recheck.responses) {
        for total in response.totals where !total.isSame {
          guard let place = draft.stored.first(where: { $0.score == total.id })?.node else {
            continue
          }
          reader.report(
            FHIRProblem.storedTotalDiffers(
              score: total.id, stored: StoredTotal.Value?.some(total.stored).quotation,
              computed: total.computed.quotation),
            at: place)
        }
      }
      return true
    }
  }
}

extension StoredTotal.Value? {
  /// The total as a finding may repeat it.
  fileprivate var quotation: Quotation {
    switch self {
    case .score(let number): .number(number.description)
    case .level(let level): .text(level)
    case nil: .null
    }
  }
}

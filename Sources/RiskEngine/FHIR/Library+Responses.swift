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
    var drafts: [ResponseReader] = []
    for resource in resources {
      if let draft = draft(of: resource, forms, choices, reader) { drafts.append(draft) }
    }
    guard !reader.hasErrors, let first = drafts.first else { return nil }
    let person = FHIRPerson(
      first.node, resources.first?.bundled ?? [], reader,
      allowsPersonalNumbers: choices.allowsPersonalNumbers)
    guard let person, !reader.hasErrors else { return nil }
    let bytes = person.assessmentCase(drafts, isPretty: isPretty)
    guard check(bytes, drafts, choices, reader) else { return nil }
    return bytes
  }

  private mutating func draft(
    of resource: FHIRFile.Resource, _ forms: FHIRForms, _ choices: ResponseChoices,
    _ reader: DocumentReader
  ) -> ResponseReader? {
    let node = resource.node
    let status = node.words("status") ?? "completed"
    switch status {
    case "completed", "amended": break
    case "in-progress", "stopped":
      reader.report(FHIRProblem.responseUnfinished(status: status), at: node)
    default:
      reader.report(
        FHIRProblem.responseNotToBeUsed(status: status), at: node.member("status") ?? node)
      return nil
    }
    for modifier in node.list("modifierExtension") {
      reader.report(FHIRProblem.modifierNotUnderstood(modifier.words("url") ?? ""), at: modifier)
    }
    let stated =
      node.words("questionnaire") ?? node.member("questionnaire")?.words("reference")
    let known = stated.flatMap { forms.entry(for: $0) }
    guard let entry = choices.instrument ?? known?.entry, let instrument = instrument(entry) else {
      reader.report(
        FHIRProblem.questionnaireNotAtHand(stated), at: node.member("questionnaire") ?? node)
      return nil
    }
    let version = stated?.split(separator: "|", maxSplits: 1).dropFirst().first.map(String.init)
    if choices.instrument == nil, let version, let used = known?.version, version != used {
      reader.report(
        FHIRProblem.otherVersionAnswered(stated: version, used: used),
        at: node.member("questionnaire") ?? node)
    }
    let written = node.member("authored")?.text.flatMap { CalendarDay(String($0.prefix(10))) }
    guard let day = written ?? choices.date else {
      reader.report(FHIRProblem.responseWithoutDay, at: node.member("authored") ?? node)
      return nil
    }
    var draft = ResponseReader(node, instrument, day, reader)
    draft.read()
    return draft
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
      .document(document, document.root), allowsPersonalNumbers: choices.allowsPersonalNumbers)
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

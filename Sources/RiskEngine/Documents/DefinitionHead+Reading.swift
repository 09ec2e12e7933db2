/// The kinds of document, by the word before the slash in `format`.
package enum DocumentKind: String, Sendable, CaseIterable {
  case instrument, policy, programmes, deadlines
  case assessmentCase = "case"
  case result

  /// What `format` says in version 1 of the format.
  package var format: String { rawValue + "/1" }

  /// The kind of a document, by its `format`; `nil` where that is absent or unknown.
  package init?(_ document: JSONDocument) {
    guard document.root.kind == .object else { return nil }
    let format = document.root.members.first { $0.key.equals("format") }?.value
    guard let format, let kind = Self.allCases.first(where: { format.equals($0.format) }) else {
      return nil
    }
    self = kind
  }
}

extension DefinitionHead {
  /// Reads the head of a definition; `nil` after findings about what is missing or wrong.
  package static func read(_ object: inout ObjectReader, kind: DocumentKind) -> DefinitionHead? {
    let reader = object.reader
    _ = object.optional("$schema")
    if let format = object.required("format"), !format.equals(kind.format) {
      reader.report(
        DocumentProblem.wrongFormat(found: format.quotation, expected: [kind.format]), at: format)
    }
    let id = object.required("id").flatMap(reader.documentID)
    let version = object.required("version").flatMap(reader.version)
    let status = object.required("status").flatMap { reader.choice($0, of: DefinitionStatus.self) }
    let reason = object.optionalLocalized("statusReason")
    if reason == nil, status == .retired || status == .withdrawn {
      reader.report(DocumentProblem.missingKey("statusReason"), at: object.node)
    }
    let validity = object.required("valid").flatMap(reader.validity)
    let adopted = object.boolean("adopted")
    let decidedBy = object.required("decidedBy").flatMap { node in
      node.kind == .null ? nil : reader.words(node)
    }
    let decidedOn = object.required("decidedOn").flatMap { node in
      node.kind == .null ? nil : reader.day(node)
    }
    if adopted == true, decidedBy == nil, let node = object.optional("decidedBy") {
      reader.report(DefinitionProblem.adoptedByNobody, at: node)
    }
    let title = object.localized("title")
    let purpose = object.optionalLocalized("purpose")
    let misuse = object.optionalLocalized("misuse")
    let sources = object.required("sources").map(reader.sources) ?? []
    let licences = object.required("licence").flatMap(reader.licences)
    let notes = object.optionalList("notes", reader.localized)
    // What has no tests can't let anything go unnoticed.
    let unnoticed =
      [.programmes, .deadlines].contains(kind)
      ? [] : object.optionalList("unnoticed", reader.unnoticedChange)
    guard let id, let version, let status, let validity, let adopted, let title, let licences
    else { return nil }
    return DefinitionHead(
      id: id, version: version, status: status, statusReason: reason, validity: validity,
      isAdopted: adopted, decidedBy: decidedBy, decidedOn: decidedOn, title: title,
      purpose: purpose, misuse: misuse, sources: sources, licences: licences, notes: notes,
      unnoticed: unnoticed)
  }
}

extension DefinitionHead {
  /// The sources of a definition whose head can't be used, so that what names them is still read
  /// without being called unknown.
  package static func sources(in root: JSONNode) -> [Source] {
    let aside = DocumentReader(root.document, concernsPerson: false)
    let node = root.members.first { $0.key.equals("sources") }?.value
    return node.map(aside.sources) ?? []
  }
}

/// What can be wrong in the head of any definition.
package enum DefinitionProblem: Problem {
  /// `adopted` is true, but nobody is named who decided it.
  case adoptedByNobody
  /// The last day of validity lies before the first.
  case validityReversed(from: CalendarDay, to: CalendarDay)
  /// A `source` that is neither an entry of `sources` nor the words for a local choice.
  case unknownSource(String, suggestion: String?)
  /// Something that a reader sees lacks one of the two languages.
  case missingTranslation(language: String)

  package var severity: Severity {
    switch self {
    case .missingTranslation: .warning
    default: .error
    }
  }
}

extension DocumentReader {
  package func version(_ node: JSONNode) -> SemanticVersion? {
    guard let text = text(node) else { return nil }
    guard let version = SemanticVersion(text) else {
      report(DocumentProblem.notAVersion(node.quotation), at: node)
      return nil
    }
    return version
  }

  /// The versions that will do: `"1"`, `"1.2"` or `"1.2.3"`.
  package func versionRange(_ node: JSONNode) -> VersionRange? {
    guard let text = text(node) else { return nil }
    guard let range = VersionRange(text) else {
      report(DocumentProblem.notAVersion(node.quotation), at: node)
      return nil
    }
    return range
  }

  fileprivate func validity(_ node: JSONNode) -> Validity? {
    object(node) { object in
      let from = object.day("from")
      let last = object.optional("to").flatMap { $0.kind == .null ? nil : $0 }
      let to = last.flatMap(day)
      guard let from else { return nil }
      if let last, let to, to < from {
        report(DefinitionProblem.validityReversed(from: from, to: to), at: last)
      }
      return Validity(from: from, to: to)
    }
  }

  fileprivate func sources(_ node: JSONNode) -> [Source] {
    guard let entries = ObjectReader(node, self) else { return [] }
    return entries.names.compactMap { name, _, value in
      object(value) { object in
        let author = object.required("author").flatMap(words)
        let year = object.required("year").flatMap { whole($0, in: 1800...2200) }
        let title = object.required("title").flatMap(words)
        let place = object.optionalText("where")
        let url = object.optionalText("url")
        _ = object.optional("checked").flatMap(day)
        guard let author, let year, let title else { return nil }
        return Source(name: name, author: author, year: year, title: title, place: place, url: url)
      }
    }
  }

  fileprivate func licences(_ node: JSONNode) -> Licences? {
    object(node) { object in
      let rules = object.required("rules").flatMap(licence)
      let texts = object.required("texts").flatMap(licence)
      let norms = object.optional("norms").flatMap(licence)
      guard let rules, let texts else { return nil }
      return Licences(rules: rules, texts: texts, norms: norms)
    }
  }

  private func licence(_ node: JSONNode) -> Licence? {
    object(node) { object in
      let holder = object.required("holder").flatMap(words)
      let terms = object.required("terms").flatMap(words)
      let mayShow = object.boolean("mayShow")
      let mayRedistribute = object.boolean("mayRedistribute")
      let url = object.optionalText("url")
      _ = object.optional("checked").flatMap(day)
      guard let holder, let terms, let mayShow, let mayRedistribute else { return nil }
      return Licence(
        holder: holder, terms: terms, mayShow: mayShow, mayRedistribute: mayRedistribute, url: url)
    }
  }
}

/// The forms and filled-in forms of a file: a resource, a Bundle, or one resource per line.
package struct FHIRFile: Sendable {
  /// A form or a filled-in form, with what came in the same Bundle.
  package struct Resource: Sendable {
    package let document: JSONDocument
    package let node: JSONNode
    package let surroundings: FHIRSurroundings
  }

  package private(set) var questionnaires: [Resource] = []
  /// Filled-in forms; those of one Bundle about one subject together.
  package private(set) var responses: [[Resource]] = []
  /// What can't be read at all.
  package private(set) var findings: [Finding] = []

  /// Whether a file begins as only XML does.
  package static func isXML(_ bytes: [UInt8]) -> Bool {
    let text = bytes[JSONDiagnosis.byteOrderMarkLength(bytes.span)...]
    return text.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) } == UInt8(ascii: "<")
  }

  /// Divides a file into its resources.
  ///
  /// - Complexity: O(bytes).
  package init(name: String, bytes: [UInt8]) {
    guard !FHIRFile.isXML(bytes) else {
      let place = JSONDocument.location(ofOffset: 0, in: bytes.span, name: name)
      findings = [Finding(FHIRProblem.xmlInsteadOfJSON, at: place)]
      return
    }
    switch CaseFile.read(name: name, bytes: bytes) {
    case .failure(let unusable): findings = [unusable.finding]
    case .success(let file):
      for entry in file.entries {
        switch entry {
        case .unreadable(let finding): findings.append(finding)
        case .document(let document, let node): add(node, of: document)
        }
      }
    }
  }

  private mutating func add(_ node: JSONNode, of document: JSONDocument) {
    let type = node.words("resourceType")
    guard type != "Bundle" else { return add(bundle: node, of: document) }
    let resource = Resource(
      document: document, node: node, surroundings: FHIRSurroundings(entries: []))
    if add(resource) {
      responses.append([resource])
    } else if type != "Questionnaire" {
      report(.otherResource(type), at: node.member("resourceType") ?? node)
    }
  }

  /// Adds a form, or the forms that a filled-in form contains.
  ///
  /// - Returns: Whether it is a filled-in form, which the caller puts with others.
  private mutating func add(_ resource: Resource) -> Bool {
    switch resource.node.words("resourceType") {
    case "Questionnaire":
      questionnaires.append(resource)
      return false
    case "QuestionnaireResponse":
      for form in resource.node.list("contained")
      where form.words("resourceType") == "Questionnaire" {
        questionnaires.append(
          Resource(
            document: resource.document, node: form, surroundings: resource.surroundings))
      }
      return true
    default: return false
    }
  }

  private mutating func add(bundle: JSONNode, of document: JSONDocument) {
    // Each response has a reader of its own, which would else look for its place from the start.
    let document = bundle.index == 0 ? document.marked(at: bundle.member("entry")) : document
    let bundle = JSONNode(document: document, index: bundle.index)
    var entries: [JSONNode] = []
    var waiting = [bundle]
    while let next = waiting.popLast() {
      if next.words("type") == "history" {
        report(.severalVersions, at: next.member("type") ?? next)
        continue
      }
      if let link = next.list("link").first(where: { $0.words("relation") == "next" }) {
        report(.furtherPage, at: link)
      }
      for entry in next.list("entry") {
        guard let resource = entry.member("resource") else { continue }
        if resource.words("resourceType") == "Bundle" { waiting.append(resource) }
        entries.append(entry)
      }
    }
    let surroundings = FHIRSurroundings(entries: entries)
    let (forms, answered) = (questionnaires.count, responses.count)
    var subjects: [String: Int] = [:]
    for node in entries.compactMap({ $0.member("resource") }) {
      let resource = Resource(document: document, node: node, surroundings: surroundings)
      guard add(resource) else { continue }
      let subject = node.member("subject").flatMap(FHIRPerson.key)
      if let subject, let position = subjects[subject] {
        responses[position].append(resource)
      } else {
        if let subject { subjects[subject] = responses.count }
        responses.append([resource])
      }
    }
    let isEmpty = questionnaires.count == forms && responses.count == answered
    if isEmpty, bundle.words("type") != "history" { report(.otherResource("Bundle"), at: bundle) }
  }

  private mutating func report(_ problem: FHIRProblem, at node: JSONNode) {
    findings.append(Finding(problem, at: node.location, concernsPerson: true))
  }
}

/// What came in the same Bundle as a form or a filled-in form.
package struct FHIRSurroundings: Sendable {
  let resources: FHIRResources
  /// The persons, by their ids and by the addresses that the Bundle gives them.
  private let patients: [String: JSONNode]

  /// - Parameter entries: The Bundle's; none where a resource stands alone.
  init(entries: [JSONNode]) {
    var patients: [String: JSONNode] = [:]
    for entry in entries {
      guard let node = entry.member("resource"), node.words("resourceType") == "Patient" else {
        continue
      }
      for name in [node.words("id"), entry.words("fullUrl")].compactMap(\.self) {
        patients[name] = node
      }
    }
    self.patients = patients
    resources = FHIRResources(entries.compactMap { $0.member("resource") })
  }

  /// The person that a reference means, or the id at its end where that is a patient's.
  func patient(_ reference: String) -> JSONNode? {
    if let found = patients[reference] { return found }
    let path = FHIRPerson.withoutHistory(reference).split(separator: "/")
    guard !reference.hasPrefix("#"), path.count < 2 || path[path.count - 2] == "Patient" else {
      return nil
    }
    return patients[FHIRPerson.lastPart(reference)]
  }
}

/// The forms and filled-in forms of a file: a resource, a Bundle, or one resource per line.
package struct FHIRFile: Sendable {
  /// A form or a filled-in form, with what came in the same Bundle.
  package struct Resource: Sendable {
    package let document: JSONDocument
    package let node: JSONNode
    package let bundled: [JSONNode]
  }

  package private(set) var questionnaires: [Resource] = []
  /// Filled-in forms; those of one Bundle about one subject together.
  package private(set) var responses: [[Resource]] = []
  /// What can't be read at all.
  package private(set) var findings: [Finding] = []

  /// Divides a file into its resources.
  ///
  /// - Complexity: O(bytes).
  package init(name: String, bytes: [UInt8]) {
    let start = bytes[JSONDiagnosis.byteOrderMarkLength(bytes.span)...]
      .first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
    guard start != UInt8(ascii: "<") else {
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
    switch type {
    case "Questionnaire":
      questionnaires.append(Resource(document: document, node: node, bundled: []))
    case "QuestionnaireResponse":
      responses.append([Resource(document: document, node: node, bundled: [])])
    case "Bundle": add(bundle: node, of: document)
    default:
      let place = node.member("resourceType") ?? node
      findings.append(
        Finding(FHIRProblem.otherResource(type), at: place.location, concernsPerson: true))
    }
  }

  private mutating func add(bundle: JSONNode, of document: JSONDocument) {
    let resources = bundle.list("entry").compactMap { $0.member("resource") }
    var subjects: [String: Int] = [:]
    var count = 0
    for node in resources {
      let resource = Resource(document: document, node: node, bundled: resources)
      switch node.words("resourceType") {
      case "Questionnaire": questionnaires.append(resource)
      case "QuestionnaireResponse":
        let subject = node.member("subject")?.words("reference")
        if let subject, let position = subjects[subject] {
          responses[position].append(resource)
        } else {
          if let subject { subjects[subject] = responses.count }
          responses.append([resource])
        }
      default: continue
      }
      count += 1
    }
    if count == 0 {
      findings.append(
        Finding(FHIRProblem.otherResource("Bundle"), at: bundle.location, concernsPerson: true))
    }
  }
}

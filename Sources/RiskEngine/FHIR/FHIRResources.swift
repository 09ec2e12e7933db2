/// The value sets and code systems that came with a Questionnaire.
struct FHIRResources: Sendable {
  /// A code that can be chosen.
  struct Concept {
    let system: String?
    let node: JSONNode
    /// The code as its own system describes it, where that is at hand.
    let origin: JSONNode?
  }

  private struct CodeSystem {
    let concepts: [JSONNode]
    let byCode: [String: JSONNode]
    /// Whether all its codes are there.
    let isComplete: Bool
  }

  private var valueSets: [String: JSONNode] = [:]
  private var codeSystems: [String: CodeSystem] = [:]

  /// Those of a bundle.
  init(_ resources: [JSONNode]) {
    for resource in resources { add(resource, idPrefix: "") }
  }

  /// These and those inside a resource, which goes before them.
  func adding(containedIn resource: JSONNode) -> FHIRResources {
    var resources = self
    for contained in resource.list("contained") { resources.add(contained, idPrefix: "#") }
    return resources
  }

  private mutating func add(_ resource: JSONNode, idPrefix: String) {
    let addresses = [
      resource.words("id").map { idPrefix.isEmpty ? "ValueSet/\($0)" : idPrefix + $0 },
      resource.words("url"),
    ]
    for address in addresses.compactMap(\.self) {
      switch resource.words("resourceType") {
      case "ValueSet": valueSets[address] = resource
      case "CodeSystem": codeSystems[address] = FHIRResources.codeSystem(resource)
      default: break
      }
    }
  }

  /// The codes of a value set; `nil` where not all of them are at hand.
  func concepts(of address: String) -> [Concept]? {
    guard let valueSet = valueSets[String(address.prefix { $0 != "|" })] else { return nil }
    let found = composed(valueSet) ?? expanded(valueSet)
    return found.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The codes that a value set lists or takes from whole code systems; `nil` for one that chooses
  /// them in another way.
  private func composed(_ valueSet: JSONNode) -> [Concept]? {
    guard let compose = valueSet.member("compose"), compose.list("exclude").isEmpty else {
      return nil
    }
    var concepts: [Concept] = []
    for part in compose.list("include") {
      let system = part.words("system")
      let known = system.flatMap { codeSystems[$0] }
      var listed = part.list("concept")
      guard part.member("valueSet") == nil else { return nil }
      if listed.isEmpty {
        guard part.member("filter") == nil, let known, known.isComplete else { return nil }
        listed = known.concepts
      }
      concepts += listed.map { concept($0, system) }
    }
    return concepts
  }

  /// The codes of a value set as a server has listed them; `nil` for a part of the list.
  private func expanded(_ valueSet: JSONNode) -> [Concept]? {
    guard let expansion = valueSet.member("expansion") else { return nil }
    let listed = FHIRResources.all(in: expansion, "contains")
    if let total = expansion.member("total")?.exactNumber, total > Fraction(listed.count) {
      return nil
    }
    let chosen = listed.filter { $0.words("code") != nil && $0.member("abstract")?.boolean != true }
    return chosen.map { concept($0, $0.words("system")) }
  }

  private func concept(_ node: JSONNode, _ system: String?) -> Concept {
    let known = system.flatMap { codeSystems[$0] }
    return Concept(
      system: system, node: node, origin: node.words("code").flatMap { known?.byCode[$0] })
  }

  private static func codeSystem(_ resource: JSONNode) -> CodeSystem {
    let concepts = all(in: resource, "concept")
    let codes = concepts.compactMap { node in node.words("code").map { ($0, node) } }
    return CodeSystem(
      concepts: concepts, byCode: Dictionary(codes, uniquingKeysWith: { first, _ in first }),
      isComplete: ["complete", nil].contains(resource.words("content")))
  }

  /// Concepts and those below them, in the order of the file.
  private static func all(in parent: JSONNode, _ name: String) -> [JSONNode] {
    var found: [JSONNode] = []
    var waiting = Array(parent.list(name).reversed())
    while let concept = waiting.popLast() {
      found.append(concept)
      waiting.append(contentsOf: concept.list(name).reversed())
    }
    return found
  }
}

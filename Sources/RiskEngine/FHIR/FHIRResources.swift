/// The value sets and code systems that came with a Questionnaire.
struct FHIRResources {
  private var valueSets: [String: JSONNode] = [:]
  private var codeSystems: [String: JSONNode] = [:]

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
      case "CodeSystem": codeSystems[address] = resource
      default: break
      }
    }
  }

  /// The codes of a value set with their systems; `nil` where they aren't at hand.
  func concepts(of address: String) -> [(system: String?, node: JSONNode)]? {
    let plain = String(address.prefix { $0 != "|" })
    guard let valueSet = valueSets[plain] else { return nil }
    var concepts: [(system: String?, node: JSONNode)] = []
    for part in valueSet.member("compose")?.list("include") ?? [] {
      let system = part.words("system")
      var listed = part.list("concept")
      if listed.isEmpty {
        // All codes of a system, unless a filter chooses among them.
        guard part.member("filter") == nil, part.member("valueSet") == nil, let system,
          let known = codeSystems[system]
        else { continue }
        listed = FHIRResources.all(in: known)
      }
      concepts += listed.map { (system, $0) }
    }
    if concepts.isEmpty {
      let listed = valueSet.member("expansion")?.list("contains") ?? []
      concepts = listed.filter { $0.words("code") != nil }.map { ($0.words("system"), $0) }
    }
    return concepts.isEmpty ? nil : concepts
  }

  /// Concepts and those below them, in the order of the file.
  private static func all(in system: JSONNode) -> [JSONNode] {
    var found: [JSONNode] = []
    var waiting = Array(system.list("concept").reversed())
    while let concept = waiting.popLast() {
      found.append(concept)
      waiting.append(contentsOf: concept.list("concept").reversed())
    }
    return found
  }
}

import RiskEngine
import Testing

/// A policy with the definitions it refers to, to route cases by.
struct RoutingSample {
  var instruments = [SampleDefinitions.instrument()]
  var catalogue = SampleDefinitions.catalogue()
  var policies: [JSONSketch] = []
  var choice = PolicyChoice.automatic
  /// Whether tables that contradict themselves refuse the policy.
  var refusesContradictions = true

  /// A policy with one rule for programme A.
  init(when: JSONSketch) { policies = [SampleDefinitions.policy([SampleDefinitions.rule(when)])] }

  init(_ policies: JSONSketch...) { self.policies = policies }

  var library: Library {
    var library = Library()
    library.refusesContradictions = refusesContradictions
    for definition in instruments + [catalogue] + policies {
      let name = "\(definition["id"]?.json ?? "").json"
      #expect(library.add(name: name, bytes: definition.bytes).map(\.problem.id) == [])
    }
    return library
  }

  /// The result of a case, or the findings that refuse it.
  func outcome(of sketch: JSONSketch) throws -> Result<CaseResult, RefusedCase> {
    let document = try JSONDocument(name: "case.json", bytes: sketch.bytes)
    var library = library
    return library.result(for: document, document.root, policy: choice)
  }

  /// What the policy gives for a case that isn't refused.
  func recommendation(for sketch: JSONSketch) throws -> Recommendation {
    try #require(try outcome(of: sketch).get().recommendation)
  }

  /// The outcome of the first programme.
  func programme(for sketch: JSONSketch) throws -> ProgrammeOutcome {
    try #require(try recommendation(for: sketch).programmes.first)
  }

  /// The status of the first programme.
  func status(for sketch: JSONSketch) throws -> ProgrammeStatus {
    try programme(for: sketch).status
  }

  /// The ids of what was found, whether or not the case is refused.
  func findings(for sketch: JSONSketch) throws -> [String] {
    switch try outcome(of: sketch) {
    case .success(let result): result.findings.map(\.id)
    case .failure(let refused): refused.findings.map(\.id)
    }
  }

  /// The ids of what is wrong with the first policy.
  func policyFindings() throws -> [String] {
    var library = library
    let entry = try #require(library.entries.first { $0.kind == .policy })
    _ = library.policy(entry)
    return library.findings[entry.name, default: []].map(\.id)
  }
}

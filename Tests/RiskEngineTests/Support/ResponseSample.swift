import RiskEngine
import Testing

/// One response, or several, to an instrument that is the sample with something replaced.
struct ResponseSample {
  let instrument: JSONSketch
  /// More than one to try several versions.
  var others: [JSONSketch] = []

  /// The sample instrument with members of its document exchanged.
  init(_ changes: [(String, JSONSketch)]) {
    instrument = changes.reduce(SampleDefinitions.instrument()) { $0.with($1.0, $1.1) }
  }

  /// What scoring a case of a 14-year-old with these responses gives.
  func outcome(
    _ responses: [JSONSketch], age: Int? = 14
  ) throws -> Result<CaseResult, RefusedCase> {
    var sample = RoutingSample()
    sample.instruments = [instrument] + others
    sample.choice = .none
    let person: JSONSketch =
      age.map(SampleCase.aged) ?? ["id": "A-1", "date": .text(SampleCase.date)]
    return try sample.outcome(of: person.with("responses", .list(responses)))
  }

  /// The ids of what was found, an exclamation mark before them where the case is refused.
  func findings(_ response: JSONSketch) throws -> [String] {
    switch try outcome([response]) {
    case .success(let result): result.findings.map(\.id)
    case .failure(let refused): ["!"] + refused.findings.map(\.id)
    }
  }

  /// The result document of a case with these responses.
  func json(_ responses: JSONSketch..., age: Int? = 14) throws -> JSONNode {
    let result = try outcome(responses, age: age).get()
    let root = try JSONDocument(name: "result.json", bytes: result.json()).root
    #expect(ResultShape.result.differences(root) == [])
    return root
  }

  /// The report of a case with these responses, on one line.
  func report(
    _ responses: JSONSketch..., age: Int? = 14, in language: Language
  ) throws -> String {
    try outcome(responses, age: age).get().report(in: language).rendered(colours: false)
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension JSONNode {
  /// The value at a path of keys and positions.
  func at(_ path: String...) throws -> JSONNode {
    try path.reduce(self) { node, key in
      if let index = Int(key) { return try #require(Array(node.elements).dropFirst(index).first) }
      return try #require(node.members.first { $0.key.equals(key) }?.value, "\(key)")
    }
  }

  /// Whether an object has a key.
  func has(_ key: String) -> Bool { members.contains { $0.key.equals(key) } }
}

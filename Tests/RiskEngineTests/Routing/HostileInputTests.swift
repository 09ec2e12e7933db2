import RiskEngine
import Testing

/// Damaged definitions and cases give findings, never a trap.
@Suite struct HostileInputTests {
  private static let policy = SampleDefinitions.policy(
    [
      SampleDefinitions.rule(
        [
          "age": "[9..13]", "sex": "\"female\"", "total": ">= 3", "concern": "\"high\"",
          "sad": "true", "risk": ">= \"moderate\"", "home": "\"own\"", "placed": "false",
          "custody": "not(\"none\")", "months": "< 2.5", "since": ">= \"2024-01-01\"",
          "place": "\"Växjö\"",
        ])
    ],
    programmes: [["id": "A", "consents": ["exchange"]]])

  private static let sketch = SampleCase.born("2014-02-28")
    .with(
      "circumstances",
      [
        "placed": false, "custody": "detained", "months": 2, "since": "2024-02-29",
        "place": "Växjö",
      ]
    )
    .with(
      "consents", [SampleCase.consent("allGuardians", "given", "2025-01-01", until: "2025-12-31")]
    )
    .with(
      "responses",
      [
        SampleCase.response(["q1": 2, "q2": ["value": 1], "q3": .null, "home": "own"])
          .with("judgements", ["risk": ["level": "high", "rationale": "Skäl."]])
      ])

  private static let pieces = [
    "null", "true", "-1", "0", "9", "1e15", "1e400", "0.1", "\"\"", "\"high\"", "\"2025-02-30\"",
    "\"9999-12-31\"", "\"0001-01-01\"", "[]", "{}", "[null]", "{\"id\": {}}", "\"[1..\"",
    "\"not(null)\"", "\"null\"", "\"-\"", "\"true,false\"", "\">= 0\"", "\"\\ufffd\"", "[[[[]]]]",
  ]

  /// One value of the document, whichever it is, becomes another.
  private func damaged(_ json: String, _ random: inout SeededGenerator) throws -> [UInt8] {
    let document = try JSONDocument(name: "a", bytes: Array(json.utf8))
    var values: [Range<Int>] = []
    var open = [document.root]
    while let node = open.popLast() {
      values.append(node.rawBytes)
      open += Array(node.elements) + node.members.map(\.value)
    }
    let range = try #require(values.randomElement(using: &random))
    let piece = try #require(HostileInputTests.pieces.randomElement(using: &random))
    return Array(document.bytes[..<range.lowerBound]) + Array(piece.utf8)
      + Array(document.bytes[range.upperBound...])
  }

  @Test(arguments: [UInt64](1...2))
  func aDamagedPolicyIsReadOrRefused(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let document = try JSONDocument(name: "case", bytes: HostileInputTests.sketch.bytes)
    for _ in 0..<200 {
      var sample = RoutingSample()
      sample.policies = []
      var library = sample.library
      let policy = try damaged(HostileInputTests.policy.json, &random)
      guard library.add(name: "policy", bytes: policy).isEmpty else { continue }
      let outcome = library.result(for: document, document.root, policy: .automatic)
      let hasErrors = library.findings.values.contains { $0.hasErrors }
      if case .success = outcome {
        #expect(!hasErrors, "\(String(decoding: policy, as: UTF8.self))")
      }
    }
  }

  @Test(arguments: [UInt64](1...2))
  func aDamagedCaseIsRoutedOrRefused(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var library = RoutingSample(HostileInputTests.policy).library
    for _ in 0..<200 {
      let bytes = try damaged(HostileInputTests.sketch.json, &random)
      let document = try JSONDocument(name: "case", bytes: bytes)
      switch library.result(for: document, document.root, policy: .automatic) {
      case .success(let result): #expect(!result.findings.hasErrors)
      case .failure(let refused): #expect(refused.findings.hasErrors)
      }
    }
  }
}

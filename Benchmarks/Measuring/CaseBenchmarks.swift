import RiskEngine

/// Times the stages of one case: read, score, route, write, digest.
enum CaseBenchmarks {
  static func run(_ workload: Workload, _ report: inout Report) throws {
    var library = workload.library
    let policy = workload.policy
    func results(_ bytes: [UInt8], _ policy: PolicyChoice) throws -> [CaseResult] {
      try library.results(for: CaseFile(name: "case", bytes: bytes), policy: policy)
        .map { try $0.get() }
    }
    func scored(_ bytes: [UInt8], _ policy: PolicyChoice) throws -> Int {
      try results(bytes, policy).reduce(0) { $0 + $1.responses.count }
    }
    try report.run(
      workload.name,
      [
        Stage("parse the JSON of a case", workload.complete, parsed),
        Stage("score, all answered", workload.complete) { try scored($0, .none) },
        Stage("score with bounds, 8 % missing", workload.incomplete) { try scored($0, .none) },
        Stage("score and route, all answered", workload.complete) { try scored($0, policy) },
        Stage("score and route, 8 % missing", workload.incomplete) { try scored($0, policy) },
        Stage("the same and write the result", workload.incomplete) { bytes in
          try results(bytes, policy).reduce(0) { $0 + $1.json(isPretty: false).count }
        },
        Stage("parse and digest a case", workload.complete, digested),
      ])
  }

  private static func parsed(_ bytes: [UInt8]) throws -> Int {
    _ = try CaseFile(name: "case", bytes: bytes)
    return bytes.count
  }

  private static func digested(_ bytes: [UInt8]) throws -> Int {
    let document = try JSONDocument(name: "case", bytes: bytes)
    return Case.digest(of: document.root).description.utf8.count
  }
}

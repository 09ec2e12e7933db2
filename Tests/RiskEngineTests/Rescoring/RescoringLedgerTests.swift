import RiskEngine
import Testing

/// The account of a run, and the manifest that is written from it.
@Suite struct RescoringLedgerTests {
  /// Two cases that are used, one of them without an age; a blank line; two that can't be used, the
  /// second of them without an age too.
  private static let text = [
    RescoringSample.child.json, RescoringSample.child.with("born", nil).json, " ",
    #"{"id":"A-2","date":"2024-13-01","sex":"x"}"#, #"{"id":"A-3","date":"2024-06-01","sex":"x"}"#,
  ].joined(separator: "\n")

  private func ledger(_ text: String = text) -> RescoringLedger {
    var ledger = RescoringLedger()
    var rejects: [UInt8] = []
    ledger.record(
      RescoringSample().lines(text), at: PieceStart(of: "cases.ndjson"), rejects: &rejects,
      in: .english)
    return ledger
  }

  @Test func everyLineIsCountedAsOneThing() {
    let counts = ledger().counts
    #expect(counts.lines == 5)
    #expect(counts.blank == 1)
    #expect(counts.rescored == 2)
    #expect(counts.rejected == 2)
    #expect(counts.addUp)
  }

  @Test func findingsAreCountedByTheirCasesWhetherTheseAreUsedOrNot() {
    let findings = ledger().counts.findings
    #expect(findings["ageNotGiven"]?.rescored == 1)
    #expect(findings["ageNotGiven"]?.severity == .warning)
    #expect(findings["ageNotGiven"]?.rejected == 1)
    #expect(findings["notADate"]?.rejected == 1)
    #expect(findings["notAllowed"]?.rejected == 2)
    #expect(findings["notAllowed"]?.rescored == 0)
  }

  @Test func aFindingThatStandsTwiceInACaseCountsOnce() {
    let response = SampleCase.response(["q1": 5, "q2": 5, "q3": 5])
    let counts = ledger(RescoringSample.child.with("responses", [response]).json).counts
    #expect(counts.findings["codeNotAmongOptions"]?.rejected == 1)
  }

  @Test func countsThatDoNotAddUpAreSeen() {
    var counts = ledger().counts
    counts.lines += 1
    #expect(!counts.addUp)
    // Rejected for no reason.
    counts = RescoringCounts()
    counts.lines = 1
    counts.reject([])
    #expect(!counts.addUp)
  }

  @Test func whatIsCountedInPartsIsTheWhole() {
    var sum = RescoringCounts()
    for line in Self.text.split(separator: "\n", omittingEmptySubsequences: false) {
      sum.add(ledger(String(line)).counts)
    }
    #expect(sum == ledger().counts)
  }

  @Test func definitionsHaveOneOrderWhicheverWasUsedFirst() throws {
    let old = ledger().definitions
    let new = ledger(RescoringSample.child.with("date", "2025-06-01").json).definitions
    var one = old
    one.formUnion(new)
    var other = new
    other.formUnion(old)
    other.formUnion(new)
    #expect(one == other)
    var sample = RescoringSample()
    sample.options.versionChoice.asOf = CalendarDay("2025-06-01")
    one.formUnion(sample.lines(RescoringSample.child.json).definitions)
    let manifest = try manifest(of: one)
    #expect(
      manifest.member("definitions")?.elements.map { definition in
        ["kind", "id", "version"].compactMap { definition.member($0)?.text }.joined(separator: " ")
      } == [
        "instrument three-questions 1.0.0", "instrument three-questions 2.0.0",
        "policy sample-policy 1.0.0", "policy sample-policy 2.0.0",
        "programmes sample-programmes 1.0.0",
      ])
  }

  private func manifest(of definitions: DefinitionsUsed) throws -> JSONNode {
    var lines = RescoredLines()
    lines.definitions = definitions
    var ledger = RescoringLedger()
    var rejects: [UInt8] = []
    ledger.record(lines, at: PieceStart(of: "a"), rejects: &rejects, in: .english)
    return try manifest(ledger)
  }

  private func manifest(
    _ ledger: RescoringLedger, _ options: RescoringOptions = RescoringOptions()
  ) throws -> JSONNode {
    let manifest = RescoringManifest(
      options, inputs: [.init(name: "a.ndjson", bytes: 700), .init(name: "-", bytes: 0)],
      output: .init(name: "out.ndjson", bytes: 300),
      rejects: .init(name: "out.ndjson.rejects.ndjson", bytes: 200), ledger)
    return try JSONDocument(name: "manifest.json", bytes: manifest.json).root
  }

  @Test func theManifestSaysWhatWasGivenUsedAndCounted() throws {
    var options = RescoringOptions()
    options.fields = .list([.sex, .age])
    options.policy = .named("sample-policy", SemanticVersion("1.0.0"))
    options.versionChoice.asOf = CalendarDay("2025-06-01")
    let root = try manifest(ledger(), options)
    func json(_ key: String) throws -> String {
      let node = try #require(root.member(key))
      var writer = JSONWriter(style: .compact)
      writer.raw(node.canonical(without: [])[...])
      return String(decoding: writer.bytes, as: UTF8.self)
    }
    #expect(root.member("format")?.text == "rescoring/1")
    #expect(root.member("engine")?.text == Engine.label)
    // Canonical form: keys in alphabetical order.
    #expect(
      try json("options") == """
        {"allowPersonalNumbers":false,"digests":false,"fields":"age,sex",\
        "policy":"sample-policy@1.0.0","versions":{"asOf":"2025-06-01"}}
        """)
    #expect(
      try json("inputs") == #"[{"bytes":700,"name":"a.ndjson"},{"bytes":0,"name":"-"}]"#)
    #expect(try json("output") == #"{"bytes":300,"name":"out.ndjson"}"#)
    #expect(try json("counts") == #"{"blank":1,"lines":5,"rejected":2,"rescored":2}"#)
    #expect(
      try json("findings") == """
        [{"id":"ageNotGiven","rejected":1,"rescored":1,"severity":"warning"},\
        {"id":"notADate","rejected":1,"rescored":0,"severity":"error"},\
        {"id":"notAllowed","rejected":2,"rescored":0,"severity":"error"}]
        """)
  }

  @Test func whatWasSavedIsRestoredWhole() {
    let saved = ledger()
    var restored = RescoringLedger()
    let isRestored = restored.restore(saved.saved)
    #expect(isRestored)
    #expect(restored.counts == saved.counts)
    #expect(restored.definitions == saved.definitions)
    #expect(restored.saved == saved.saved)
  }

  @Test(arguments: [
    "", "{}", "[]", #"{"counts":{"lines":1},"findings":[],"definitions":[]}"#,
    // One line that became nothing.
    """
    {"counts":{"lines":1,"blank":0,"rescored":0,"rejected":0},"findings":[],"definitions":[]}
    """,
    """
    {"counts":{"lines":0,"blank":0,"rescored":0,"rejected":0},"findings":[],"definitions":[{}]}
    """,
  ])
  func whatWasNotSavedByALedgerIsNotRestored(text: String) {
    var changed = ledger()
    let isRestored = changed.restore(Array(text.utf8))
    #expect(!isRestored)
    #expect(changed.saved == ledger().saved)
  }
}

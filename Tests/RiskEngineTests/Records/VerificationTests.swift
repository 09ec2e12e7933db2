import Foundation
import RiskEngine
import Testing

/// Recorded results computed again.
@Suite struct VerificationTests {
  private let sample = RoutingSample(when: ["age": "[9..13]", "concern": "\"high\""])

  private let sketch = SampleCase.aged(12).with(
    "responses",
    [
      SampleCase.response(["q1": 2, "q2": 2, "q3": 2])
        .with("judgements", ["risk": ["level": "high", "rationale": "Bråk hemma, \"igen\"."]])
    ])

  private func written(
    _ library: Library? = nil, of sketch: JSONSketch? = nil, isPretty: Bool = true
  ) throws -> [UInt8] {
    var library = library ?? sample.library
    let document = try JSONDocument(name: "case.json", bytes: (sketch ?? self.sketch).bytes)
    return try library.result(for: document, document.root, policy: .automatic).get()
      .json(isPretty: isPretty)
  }

  private func verifications(
    _ bytes: [UInt8], _ library: Library? = nil, of sketches: [JSONSketch]? = nil
  ) throws -> [Verification] {
    var cases = RecordedCases()
    for sketch in sketches ?? [sketch] {
      cases.add(try CaseFile(name: "case.json", bytes: sketch.bytes))
    }
    var verifier = Verifier(library ?? sample.library, cases)
    let file = try CaseFile(name: "result.json", bytes: bytes)
    return file.entries.map { verifier.verify($0) }
  }

  private func verification(
    _ bytes: [UInt8], _ library: Library? = nil, of sketches: [JSONSketch]? = nil
  ) throws -> Verification {
    try #require(try verifications(bytes, library, of: sketches).first)
  }

  private func replacing(_ old: String, with new: String, in bytes: [UInt8]) throws -> [UInt8] {
    let text = String(decoding: bytes, as: UTF8.self)
    try #require(text.contains(old))
    return Array(text.replacing(old, with: new, maxReplacements: 1).utf8)
  }

  private func pointers(_ verification: Verification) -> [String] {
    verification.differences.map(\.pointer)
  }

  // MARK: Same

  @Test(arguments: [true, false])
  func aResultThatNobodyHasTouchedIsTheSame(isPretty: Bool) throws {
    let verification = try verification(written(isPretty: isPretty))
    #expect(verification.verdict == .same)
    #expect(verification.id == "A-1")
    #expect(verification.causes == [])
    #expect(pointers(verification) == [])
  }

  @Test func aResultThatWasOnlyScoredIsTheSame() throws {
    var library = sample.library
    let document = try JSONDocument(name: "case.json", bytes: sketch.bytes)
    let scored = try library.result(for: document, document.root, policy: .none).get()
    #expect(try verification(scored.json()).verdict == .same)
  }

  @Test func layoutEscapesAndTheWritingOfNumbersAreNoContent() throws {
    var bytes = try written()
    bytes = try replacing("\"age\": 12", with: "\"age\"  :\n1.2e1", in: bytes)
    bytes = try replacing("Bråk", with: "Br\\u00e5k", in: bytes)
    #expect(try verification(bytes).verdict == .same)
  }

  @Test func theVersionsThatTheResultNamesAreUsedThoughNewerOnesExist() throws {
    let recorded = try written()
    var newer = sample
    // The newer version calls nothing high, so that using it would show.
    newer.instruments.append(
      SampleDefinitions.instrument(version: "1.1.0").with(
        "levels", [SampleDefinitions.levels("concern", of: "total", highFrom: 6)]))
    newer.policies.append(
      SampleDefinitions.policy([SampleDefinitions.rule(["age": "> 99"])])
        .with("version", "1.1.0"))
    #expect(try verification(recorded, newer.library).verdict == .same)
  }

  @Test func aCaseOnAnotherLineGivesTheSameResultElsewhere() throws {
    let doubtful = sketch.with("circumstances", ["plaecd": true])
    let recorded = try written(of: doubtful)
    let moved = Array("[\n{\"id\": \"A-0\"},\n".utf8) + doubtful.bytes + Array("\n]".utf8)
    var cases = RecordedCases()
    cases.add(try CaseFile(name: "cases.json", bytes: moved))
    var verifier = Verifier(sample.library, cases)
    let file = try CaseFile(name: "result.json", bytes: recorded)
    let verification = try verifier.verify(#require(file.entries.first))
    #expect(verification.verdict == .sameResult)
    #expect(verification.causes == [.otherPlaces])
    #expect(pointers(verification) == ["/findings/0/pointer", "/findings/0/line"])
  }

  // MARK: Definitions

  @Test func aDefinitionWithOtherTextsGivesTheSameResult() throws {
    let recorded = try written()
    var changed = sample
    changed.instruments[0]["title"] = SampleDefinitions.texts("Tre frågor, omskrivna")
    let verification = try verification(recorded, changed.library)
    #expect(verification.verdict == .sameResult)
    #expect(
      verification.causes == [.otherDefinition("three-questions 1.0.0", digestOf: nil)])
    #expect(pointers(verification) == ["/definitions/0/digest"])
  }

  @Test func aDefinitionWithOtherTestsIsTheSame() throws {
    let recorded = try written()
    var changed = sample
    changed.instruments[0]["tests"] = []
    changed.instruments[0]["$schema"] = "instrument-1.schema.json"
    #expect(try verification(recorded, changed.library).verdict == .same)
  }

  @Test func aDefinitionWithOtherRulesIsNamed() throws {
    let recorded = try written()
    var changed = sample
    changed.policies = [
      SampleDefinitions.policy([SampleDefinitions.rule(["age": "[9..11]", "concern": "\"high\""])])
    ]
    let verification = try verification(recorded, changed.library)
    #expect(verification.verdict == .differs)
    #expect(verification.causes == [.otherDefinition("sample-policy 1.0.0", digestOf: nil)])
    #expect(
      pointers(verification).contains("/recommendation/programmes/0/criteria/0/result"))
  }

  @Test func aResultThatNamesAnotherVersionIsTold() throws {
    var both = sample
    both.instruments.append(SampleDefinitions.instrument(version: "1.1.0"))
    let recorded = try written(both.library)
    let altered = try replacing(
      "\"version\": \"1.1.0\"", with: "\"version\": \"1.0.0\"", in: recorded)
    let verification = try verification(altered, both.library)
    #expect(verification.verdict == .differs)
    #expect(
      verification.causes
        == [.otherDefinition("three-questions 1.0.0", digestOf: "three-questions 1.1.0")])
  }

  @Test func aDefinitionThatIsNotAtHandIsNamedWithThoseThatAre() throws {
    let altered = try replacing(
      "\"version\": \"1.0.0\"", with: "\"version\": \"1.3.0\"", in: written())
    let verification = try verification(altered)
    #expect(verification.verdict == .unverifiable)
    #expect(
      verification.causes
        == [.definitionMissing("three-questions 1.3.0", available: ["1.0.0"])])
  }

  // MARK: Case and record

  @Test func aCaseThatWasChangedAfterwardsIsTold() throws {
    let changed = sketch.with(
      "responses", [SampleCase.response(["q1": 0, "q2": 0, "q3": 0])])
    let verification = try verification(written(), of: [changed])
    #expect(verification.verdict == .differs)
    #expect(verification.causes == [.otherCase])
    #expect(pointers(verification).contains("/responses/0/scores/total/value"))
  }

  @Test func aResultThatWasChangedIsToldApartFromAChangedCase() throws {
    let altered = try replacing("\"value\": 6", with: "\"value\": 5", in: written())
    let verification = try verification(altered)
    #expect(verification.verdict == .differs)
    #expect(verification.causes == [.resultAltered])
    #expect(pointers(verification) == ["/responses/0/scores/total/value"])
    let difference = try #require(verification.differences.first)
    #expect(difference.recorded?.numberText == "5")
    #expect(difference.recomputed?.numberText == "6")
  }

  @Test func anotherProgramIsTold() throws {
    let altered = try replacing(Engine.label, with: "vagval 9.9.9", in: written())
    let verification = try verification(altered)
    #expect(verification.verdict == .sameResult)
    #expect(verification.causes == [.otherEngine(recorded: "vagval 9.9.9")])
  }

  @Test func aMemberThatWasAddedOrTakenOutIsADifference() throws {
    let added = try replacing(
      "\"age\": 12", with: "\"age\": 12, \"x-note\": {\"a\": 1}", in: written())
    #expect(try pointers(verification(added)) == ["/x-note"])
    let taken = try replacing("\"sex\": \"unknown\",", with: "", in: written())
    #expect(try pointers(verification(taken)) == ["/sex"])
    let without = try replacing(",\n  \"findings\": []", with: "", in: written())
    #expect(try pointers(verification(without)) == ["/findings"])
  }

  @Test func membersInAnotherOrderAreADifference() throws {
    let swapped = try replacing(
      "\"age\": 12,\n  \"sex\": \"unknown\"", with: "\"sex\": \"unknown\",\n  \"age\": 12",
      in: written())
    let verification = try verification(swapped)
    #expect(verification.verdict == .sameResult)
    #expect(verification.causes == [.otherOrder])
  }

  @Test func aResultWithoutDigestsIsTold() throws {
    let text = String(decoding: try written(isPretty: false), as: UTF8.self)
    let old = text.replacing(#/"input":\{[^}]*\},/#, with: "")
      .replacing(#/,"digest":"[^"]*"/#, with: "")
    let verification = try verification(Array(old.utf8))
    #expect(
      verification.causes == [
        .noDigest(definition: "three-questions 1.0.0"),
        .noDigest(definition: "sample-policy 1.0.0"),
        .noDigest(definition: "sample-programmes 1.0.0"), .noDigest(definition: nil),
      ])
    #expect(verification.verdict == .sameResult)
  }

  @Test func aCaseThatIsNotThereIsTold() throws {
    let verification = try verification(
      written(), of: [SampleCase.aged(12).with("id", "A-2")])
    #expect(verification.verdict == .unverifiable)
    #expect(verification.causes == [.caseMissing])
  }

  @Test func aResultUnderAnotherIdIsFoundByTheDigestOfItsCase() throws {
    let altered = try replacing("\"id\": \"A-1\"", with: "\"id\": \"A-9\"", in: written())
    let verification = try verification(altered)
    #expect(verification.verdict == .differs)
    #expect(pointers(verification) == ["/id"])
  }

  @Test func ofSeveralCasesWithOneIdTheOneWithTheDigestCounts() throws {
    let other = SampleCase.aged(10)
    #expect(try verification(written(), of: [other, sketch]).verdict == .same)
    let again = SampleCase.aged(11)
    #expect(try verification(written(), of: [other, again]).causes == [.severalCases(2)])
  }

  @Test func aCaseThatIsRefusedNowCannotBeVerified() throws {
    let broken = sketch.with(
      "responses", [SampleCase.response(["q1": 7])])
    let verification = try verification(written(), of: [broken])
    #expect(verification.verdict == .unverifiable)
    #expect(verification.causes == [.otherCase, .caseRefused])
    #expect(verification.findings.hasErrors)
  }

  // MARK: One byte

  /// Every byte of a result is replaced in turn, by seed: the answer is never *same*, unless what
  /// Foundation reads is equal.
  @Test func oneAlteredByteIsAlwaysTold() throws {
    let seed: UInt64 = 2026
    var generator = SeededGenerator(seed: seed)
    let doubtful = sketch.with("circumstances", ["plaecd": true])
    let recorded = try written(of: doubtful, isPretty: false)
    let original = try JSONSerialization.jsonObject(with: Data(recorded)) as? NSDictionary
    var cases = RecordedCases()
    cases.add(try CaseFile(name: "case.json", bytes: doubtful.bytes))
    var verifier = Verifier(sample.library, cases)
    var told = 0
    for position in recorded.indices {
      var altered = recorded
      altered[position] = VerificationTests.other(than: recorded[position], &generator)
      guard let file = try? CaseFile(name: "result.json", bytes: altered) else { continue }
      for entry in file.entries where verifier.verify(entry).verdict == .same {
        let read = try JSONSerialization.jsonObject(with: Data(altered)) as? NSDictionary
        #expect(read == original, "seed \(seed), byte \(position)")
      }
      told += 1
    }
    #expect(told > recorded.count / 2, "most alterations leave a file that can be read")
  }

  /// Another byte, mostly of the same kind, so that most of what is altered is JSON still.
  private static func other(than byte: UInt8, _ generator: inout SeededGenerator) -> UInt8 {
    let kinds = ["0123456789", "abcdefghijklmnopqrstuvwxyz", "ABCDEFGHIJKLMNOPQRSTUVWXYZ"]
    let kind = kinds.first { $0.utf8.contains(byte) } ?? " -.:,{}[]\"x1\\"
    let others = Array(kind.utf8).filter { $0 != byte }
    return others.randomElement(using: &generator) ?? UInt8(ascii: "?")
  }

  // MARK: Bad input

  @Test(arguments: [
    ("[]", 0), ("7", 1), ("{}", 1), (#"{"format": "result/2", "id": 7}"#, 1),
    (#"{"format": "case/1"}"#, 1), (#"{"format": "result/1"}"#, 1),
    (#"{"format": "result/1", "id": "A-1", "definitions": {}}"#, 1),
    (#"{"format": "result/1", "id": "A-1", "definitions": [{"kind": "case"}]}"#, 1),
    (#"{"format": "result/1", "id": "850709-9805", "definitions": []}"#, 1),
    (#"{"format": "result/1", "id": "A-1", "definitions": [], "a": {"b": 1, "b": 2}}"#, 1),
  ])
  func whatIsNoResultIsRefusedWithFindings(text: String, count: Int) throws {
    let verifications = try verifications(Array(text.utf8))
    #expect(verifications.count == count)
    for verification in verifications {
      #expect(verification.verdict == .unverifiable)
      #expect(verification.findings.hasErrors)
    }
  }

  @Test func aFileThatIsTooDeepOrTooLargeIsRefused() throws {
    let deep = String(repeating: "[", count: 200) + String(repeating: "]", count: 200)
    #expect(throws: UnusableFile.self) { try verifications(Array(deep.utf8)) }
    var limits = JSONLimits()
    limits.bytes = 100
    let bytes = try written()
    #expect(throws: UnusableFile.self) {
      try CaseFile(name: "result.json", bytes: bytes, limits: limits)
    }
  }

  @Test func countlessDifferencesAreCounted() throws {
    let many = "\"age\": 12, " + (0..<5_000).map { "\"x-\($0)\": 0" }.joined(separator: ", ")
    let verification = try verification(replacing("\"age\": 12", with: many, in: written()))
    #expect(verification.differences.count == ResultDifference.limit)
    #expect(verification.moreDifferences == 5_000 - ResultDifference.limit)
  }

  // MARK: Words

  @Test func wordsAndObjectsAreNotRepeatedUnlessAskedFor() throws {
    var bytes = try replacing("igen", with: "aldrig", in: written())
    bytes = try replacing("\"value\": 6", with: "\"value\": 5", in: bytes)
    let verification = try verification(bytes)
    let shown = verification.report(in: .swedish).rendered(colours: false)
    #expect(!shown.contains("aldrig") && !shown.contains("igen\\"))
    #expect(
      shown == """
        A-1: skiljer sig.
          Program, ärende och definitioner är desamma som då. Alltså har resultatet
          ändrats efter att det skrevs.
            /responses/0/scores/total/value: i resultatet 5, omräknat 6
            /responses/0/judgements/risk/rationale: i resultatet en text som inte visas,
              omräknat en text som inte visas

        """)
    let asked = verification.report(in: .english, values: .shown).rendered(colours: false)
    #expect(asked.contains("aldrig"))
  }

  @Test(arguments: Language.allCases)
  func everyCauseHasItsSentence(language: Language) {
    let causes: [Verification.Cause] = [
      .otherEngine(recorded: "vagval 0.0.1"), .otherCase,
      .otherDefinition("phq-9 1.0.0", digestOf: nil),
      .otherDefinition("phq-9 1.0.0", digestOf: "phq-9 1.1.0"),
      .definitionMissing("phq-9 1.2.0", available: ["1.0.0", "1.1.0"]),
      .definitionMissing("phq-8 1.0.0", available: []), .noDigest(definition: nil),
      .noDigest(definition: "phq-9 1.0.0"), .resultAltered, .otherPlaces, .otherOrder, .caseMissing,
      .severalCases(2), .caseRefused,
    ]
    for verdict in Verification.Verdict.allCases {
      let verification = Verification(
        id: "A-1", location: Location(file: "r.json", line: 1, column: 1, pointer: ""),
        verdict: verdict, causes: causes, differences: [], moreDifferences: 3, findings: [])
      let lines = verification.report(in: language).rendered(colours: false).split(separator: "\n")
      #expect(lines.allSatisfy { $0.count <= 80 })
      #expect(lines.first?.hasSuffix(".") == true)
      #expect(lines.last == (language == .swedish ? "    … och 3 till" : "    … and 3 more"))
    }
  }
}

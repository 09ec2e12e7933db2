import RiskEngine
import Testing

/// What the digests of definitions and cases are taken over.
@Suite struct DocumentDigestTests {
  private func definition(_ text: String) throws -> Digest {
    try JSONDocument(name: "-", bytes: Array(text.utf8)).definitionDigest
  }

  private func input(_ text: String) throws -> Digest {
    Case.digest(of: try JSONDocument(name: "-", bytes: Array(text.utf8)).root)
  }

  /// The digest of `{"a":[1,"å"]}`, by `sha256sum`.
  private static let expected =
    "sha256:8350209aa4704d52e67db71028a1fd5a28d871dcefe9e6594ecf0ff752e96c57"

  @Test(arguments: [
    #"{"a":[1,"å"]}"#, #" { "a" : [ 1.0 , "\u00e5" ] } "#,
    #"{"tests": [{"name": "x"}], "a": [1, "å"], "$schema": "../x.json"}"#,
  ])
  func layoutSchemaAndTestsAreNoPartOfADefinitionsDigest(text: String) throws {
    #expect(try definition(text).description == Self.expected)
  }

  @Test(arguments: [
    #"{"a":[1,"a"]}"#, #"{"a":[1.1,"å"]}"#, #"{"a":["å",1]}"#, #"{"a":[1,"å"],"x-b":0}"#,
    #"{"a":[1,"å",{"tests":[]}]}"#,
  ])
  func everyOtherChangeIsPartOfIt(text: String) throws {
    #expect(try definition(text).description != Self.expected)
  }

  @Test(arguments: [
    #"{"a":[1,"å"]}"#, #"{"format": "case/1", "$schema": "x", "a": [1, "å"]}"#,
  ])
  func theSameCaseHasTheSameDigestWithAndWithoutFormat(text: String) throws {
    #expect(try input(text).description == Self.expected)
  }

  @Test func everyOtherKeyIsPartOfACasesDigest() throws {
    #expect(try input(#"{"a":[1,"å"],"tests":[]}"#).description != Self.expected)
  }

  @Test func aResultCarriesTheDigestsOfWhatWasUsed() throws {
    let sketch = SampleCase.aged(12).with(
      "responses", [SampleCase.response(["q1": 1, "q2": 1, "q3": 1])])
    let sample = RoutingSample(when: ["age": "[9..13]"])
    let result = try sample.outcome(of: sketch).get()
    let used: [JSONSketch] =
      sample.instruments + sample.policies + [sample.catalogue]
    #expect(result.definitions.map(\.digest) == (try used.map { try definition($0.json) }))
    #expect(try result.assessmentCase.digest == input(sketch.json))
  }

  @Test func aReplacedDefinitionHasTheDigestOfItsNewText() throws {
    let instrument = SampleDefinitions.instrument()
    var library = Library()
    #expect(library.add(name: "a.json", bytes: instrument.bytes).isEmpty)
    let first = library.digest(of: try #require(library.entries.first))
    let changed = instrument.with("x-note", "changed")
    library.addForChecking(name: "b.json", bytes: changed.bytes)
    let second = library.digest(of: try #require(library.entries.first))
    #expect(first != second)
    #expect(second == (try definition(changed.json)))
  }
}

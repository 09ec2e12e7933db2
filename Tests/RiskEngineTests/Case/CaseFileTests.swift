import RiskEngine
import Testing

/// Dividing a file into cases: one, an array, or one per line.
@Suite struct CaseFileTests {
  @Test func oneCaseIsOneEntry() throws {
    #expect(try ids(#"{"id": "A"}"#) == ["A"])
    #expect(try ids("\n\n {\n\"id\":\n\"A\"\n}\n\n") == ["A"])
  }

  @Test func anArrayIsItsElements() throws {
    #expect(try ids(#"[{"id": "A"}, {"id": "B"}]"#) == ["A", "B"])
    #expect(try ids("[]") == [])
  }

  @Test(arguments: ["\n", "\r\n", "\n\n", "\n \t\n", "\r\n\r\n"])
  func linesAreDividedAndBlankOnesPassedOver(separator: String) throws {
    let text = [#"{"id": "A"}"#, #"{"id": "B"}"#, #"{"id": "C"}"#].joined(separator: separator)
    #expect(try ids(text) == ["A", "B", "C"])
    #expect(try ids(text + separator) == ["A", "B", "C"])
    #expect(try ids(separator + text) == ["A", "B", "C"])
  }

  @Test func aBadLineDoesNotSpoilTheOthers() throws {
    #expect(try ids("{\"id\": \"A\"}\n{\"id\": \n{\"id\": \"C\"}\n") == ["A", "line 2", "C"])
    #expect(try ids("{\"id\": \"A\"}\n{\"id\": \"B\"} x\n{\"id\": \"C\"}") == ["A", "line 2", "C"])
    #expect(try ids("{\"id\": \"A\"}\n\n{\"id\": \"C") == ["A", "line 3"])
  }

  @Test func aBadFirstLineDoesNotSpoilTheOthers() throws {
    #expect(try ids("{\"id\": \n{\"id\": \"B\"}\n{\"id\": \"C\"}\n") == ["line 1", "B", "C"])
    #expect(try ids("{\"id\": A}\r\n{\"id\": \"B\"}\r\n") == ["line 1", "B"])
  }

  @Test func aFindingNamesTheLineAndColumnInTheFile() throws {
    let bytes = Array("{\"id\": \"A\"}\n\n{\"id\": x}\n".utf8)
    let file = try CaseFile(name: "cases.ndjson", bytes: bytes)
    guard case .unreadable(let finding)? = file.entries.last else {
      Issue.record("\(file.entries)")
      return
    }
    #expect(finding.location?.file == "cases.ndjson")
    #expect(finding.location?.line == 3)
    #expect(finding.location?.column == 8)
    #expect(finding.concernsPerson)
  }

  @Test func aValueOnALaterLineIsPlacedInTheFile() throws {
    let bytes = Array("{\"id\": \"A\"}\n\n{\"id\": \"B\"}\n".utf8)
    guard case .document(_, let node)? = try CaseFile(name: "a", bytes: bytes).entries.last else {
      Issue.record("not a document")
      return
    }
    let id = try #require(node.members.first { $0.key.equals("id") }?.value)
    #expect(id.location.line == 3)
    #expect(id.location.column == 8)
  }

  @Test(arguments: [
    "", "   \n", "{", "[{\"id\": \"A\"}", "{\"id\": \"A\"", "{\"id\":\n \"A\"",
    "{\"id\": \"A\"}, {}",
    "{\"id\": \"A\"} {\"id\": \"B\"}", "[{\"id\": \"A\"},\n{\"id\": \"B\"}", "id,born\nA,2012\n",
    "{\n  \"id\": \"A\",\n  \"date\" \"2025-03-03\"\n}\n",
  ])
  func aFileThatCannotBeDividedIsUnusable(text: String) {
    #expect(throws: UnusableFile.self) {
      try CaseFile(name: "cases.json", bytes: Array(text.utf8))
    }
  }

  @Test func aByteOrderMarkIsTreatedAlikeBeforeOneCaseAndBeforeLines() throws {
    let one = outcome("\u{FEFF}{\"id\": \"A\"}")
    let lines = outcome("\u{FEFF}{\"id\": \"A\"}\n{\"id\": \"B\"}\n")
    #expect(one == ["A"])
    #expect(lines == ["A", "B"])
  }

  private func outcome(_ text: String) -> [String] { (try? ids(text)) ?? ["unusable"] }

  /// The ids of the cases, or the line of what can't be read.
  private func ids(_ text: String) throws -> [String] {
    try CaseFile(name: "cases.json", bytes: Array(text.utf8)).entries.map { entry in
      switch entry {
      case .document(_, let node):
        node.members.first { $0.key.equals("id") }?.value.text ?? "no id"
      case .unreadable(let finding): "line \(finding.location?.line ?? 0)"
      }
    }
  }
}

import Foundation
import RiskEngine
import RiskFiles
import RiskInstruments
import Testing

@testable import vagval

/// What an interview does where it can't save.
@Suite struct InterviewConductorTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func conductor(in place: String) throws -> InterviewConductor {
    var library = Library.embedded()
    let text = #"""
      {"id": "A-1", "age": 15, "date": "2025-03-03",
       "responses": [{"instrument": "who-5", "informant": "self", "answers": {}}]}
      """#
    let path = try folder.add("\(place)/case.json", text)
    var file = try InterviewFile(path)
    let document = try JSONDocument(name: path, bytes: try file.read())
    let assessment = try library.assessment(response: nil, of: document).get()
    return InterviewConductor(
      assessment, file, library, .none, .resumed, showsBounds: false, in: .english)
  }

  /// Enters a line that doesn't end the interview, and gives what is shown then.
  private func page(
    after line: String?, _ conductor: inout InterviewConductor
  ) -> DialoguePage {
    let ending = line.map { conductor.enter($0) } ?? conductor.begin()
    #expect(ending == nil)
    return conductor.page
  }

  @Test func anAnswerThatCannotBeSavedStaysOnTheScreenUntilItIs() throws {
    var conductor = try conductor(in: "a")
    _ = page(after: nil, &conductor)
    // Nothing can be written in a folder that isn't there.
    try FileManager.default.moveItem(atPath: folder.path("a"), toPath: folder.path("b"))
    let unsaved = page(after: "3", &conductor)
    #expect(unsaved.progress.hasPrefix("Question 1 of 5"))
    #expect(unsaved.remarks.first?.hasPrefix("The answer isn't saved. ") == true)
    #expect(unsaved.remarks.last == "Your answer: 3")
    try FileManager.default.moveItem(atPath: folder.path("b"), toPath: folder.path("a"))
    let saved = page(after: "", &conductor)
    #expect(saved.progress.hasPrefix("Question 2 of 5"))
    let text = try String(contentsOfFile: folder.path("a/case.json"), encoding: .utf8)
    #expect(text.contains(#""q1": 3"#))
  }

  @Test(arguments: [("A-17", "A-17.json"), ("A/17", "A-17.json"), ("-x", "_x.json")])
  func aFileIsNamedAfterTheCase(id: String, name: String) {
    #expect(AssessRun.fileName(for: id) == name)
  }

  @Test func whatSomebodyElseWroteIsNotOverwritten() throws {
    var conductor = try conductor(in: "a")
    _ = page(after: nil, &conductor)
    _ = page(after: "1", &conductor)
    try folder.add("a/case.json", "{}")
    guard case .changed(let other)? = conductor.enter("2") else {
      Issue.record("the interview goes on")
      return
    }
    #expect(try String(contentsOfFile: folder.path("a/case.json"), encoding: .utf8) == "{}")
    let text = try String(contentsOfFile: other, encoding: .utf8)
    #expect(text.contains(#""q1": 1, "q2": 2"#))
  }
}

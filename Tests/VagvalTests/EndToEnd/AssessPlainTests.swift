import Foundation
import RiskEngine
import RiskFiles
import RiskInstruments
import Testing

@testable import vagval

extension EndToEndTests {
  /// Whole interviews line by line, with answers from a file.
  @Suite struct AssessPlainTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private var path: String { folder.path("case.json") }

    private func assess(_ arguments: [String], _ lines: [String]) throws -> Program.Outcome {
      try Program.run(
        ["assess"] + arguments, input: Data((lines.joined(separator: "\n") + "\n").utf8))
    }

    private func begin(_ instrument: String, _ lines: [String]) throws -> Program.Outcome {
      try assess(
        [instrument, "--case", path, "--id", "A-17", "--date", "2025-03-03", "--by", "utredare-3"],
        lines)
    }

    private func answers(_ response: Int = 0) throws -> [String: Any] {
      let object = try JSONSerialization.jsonObject(with: try Data(contentsOf: file))
      let responses = try #require((object as? [String: Any])?["responses"] as? [[String: Any]])
      return try #require(responses[response]["answers"] as? [String: Any])
    }

    private var file: URL { URL(filePath: path) }

    /// Five threes are 15, times 4 is 60.
    @Test func aWholeAssessment() throws {
      let outcome = try begin("who-5", ["2010-05-01", "2", "Växjö", "3", "3", "3", "3", "3", "k"])
      #expect(outcome.status == 0)
      #expect(outcome.errors == "")
      #expect(outcome.text.contains("60"))
      #expect(outcome.text.hasSuffix("\nNästa steg: vagval route \(path)\n"))
      #expect(try folder.permissions(of: "case.json") == 0o600)
      #expect(try folder.names() == ["case.json"])
      #expect(
        try String(contentsOf: file, encoding: .utf8) == """
          {
            "format": "case/1",
            "id": "A-17",
            "born": "2010-05-01",
            "sex": "male",
            "date": "2025-03-03",
            "municipality": "Växjö",
            "responses": [
              {
                "instrument": "who-5",
                "version": "1.0.0",
                "date": "2025-03-03",
                "by": "utredare-3",
                "informant": "self",
                "mode": "interview",
                "answers": {"q1": 3, "q2": 3, "q3": 3, "q4": 3, "q5": 3}
              }
            ]
          }

          """)
    }

    /// What a person sees until the second question, word for word.
    @Test func whatIsShown() throws {
      let outcome = try begin("who-5", ["15", "", "", "9", "3", "q"])
      #expect(
        outcome.text == """
          Född (ÅÅÅÅ-MM-DD), eller ålder i år (Enter: okänt):\u{20}
          Kön: 1 flicka/kvinna, 2 pojke/man, 3 annat (Enter: okänt):\u{20}
          Kommun, som avgör vilka vägvalsregler som gäller (Enter: ingen):\u{20}
          Frågorna gäller: De senaste två veckorna

          WHO-5: välbefinnande
          Fråga 1 av 5 · 0 besvarade · 5 kvar
          Punkt 1: glädje
            0  Svarssteg 0 (sämst)
            1  Svarssteg 1
            2  Svarssteg 2
            3  Svarssteg 3
            4  Svarssteg 4
            5  Svarssteg 5 (bäst)
          b bakåt · s hoppa över · ? svar saknas · a anteckning · g gå till · / sök · r
          granska · h hjälp · q sluta
          Svar:\u{20}
          Det är inget av alternativen. Skriv 0, 1, 2, 3, 4 eller 5.
          Svar:\u{20}
          Sparat: 3 Svarssteg 3.

          Fråga 2 av 5 · 1 besvarad · 4 kvar
          Punkt 2: lugn
            0  Svarssteg 0 (sämst)
            1  Svarssteg 1
            2  Svarssteg 2
            3  Svarssteg 3
            4  Svarssteg 4
            5  Svarssteg 5 (bäst)
          Svar:\u{20}
          Sparat i \(path): 1 av 5 frågor är besvarad.
          Fortsätt med: vagval assess --resume \(path)

          """)
    }

    @Test func itGoesOnAtTheFirstUnansweredQuestion() throws {
      #expect(try begin("who-5", ["15", "", "", "1", "2"]).status == 0)
      let outcome = try assess(["--resume", path], ["3", "4", "5", "k"])
      #expect(outcome.status == 0)
      #expect(outcome.text.hasPrefix("\nWHO-5") || outcome.text.contains("Fråga 3 av 5"))
      #expect(try answers() as? [String: Int] == ["q1": 1, "q2": 2, "q3": 3, "q4": 4, "q5": 5])
    }

    @Test func theSameCommandAgainGoesOnToo() throws {
      #expect(try begin("who-5", ["15", "", "", "1", "q"]).status == 0)
      #expect(try begin("who-5", ["2", "q"]).status == 0)
      #expect(try answers() as? [String: Int] == ["q1": 1, "q2": 2])
    }

    @Test func withoutADayOneIsAskedWhetherToGoOn() throws {
      #expect(try begin("who-5", ["15", "", "", "1", "q"]).status == 0)
      let outcome = try assess(["who-5", "--case", path], ["j", "2", "q"])
      #expect(outcome.text.contains("Ärendet har en bedömning från 2025-03-03. Fortsätta den?"))
      #expect(try answers() as? [String: Int] == ["q1": 1, "q2": 2])
    }

    /// A form of `vagval new` is gone on with too.
    @Test func aResponseOfTheDayThatIsThereIsGoneOnWith() throws {
      let form =
        #"{"id": "A", "age": 15, "date": "2025-03-03", "responses": [{"instrument": "who-5", "answers": {"q1": 4}}]}"#
      try folder.add("case.json", form)
      let outcome = try assess(["who-5", "--case", path, "--date", "2025-03-03"], ["5", "q"])
      #expect(outcome.status == 0)
      #expect(try answers() as? [String: Int] == ["q1": 4, "q2": 5])
    }

    @Test func reasonsNotesSearchAndReview() throws {
      let lines = [
        "15", "", "", "?", "1", "s", "?2", "b", "a osäker å", "", "/glädje", "4", "g 2",
        "not applicable", "?3", "r", "1", "5", "5", "2", "k",
      ]
      let outcome = try begin("who-5", lines)
      #expect(outcome.status == 0)
      let answers = try answers() as NSDictionary
      let expected: NSDictionary = [
        "q1": 5, "q2": ["missing": "notApplicable"],
        "q3": ["missing": "declined", "note": "osäker å"], "q4": 5, "q5": 2,
      ]
      #expect(answers == expected)
    }

    /// No day of use, so five questions aren't asked; the ride raises a flag at once.
    @Test func gatesCloseAndFlagsAreToldAtOnce() throws {
      let outcome = try begin("crafft", ["15", "", "", "0", "0", "0", "ja", "k"])
      #expect(outcome.status == 0)
      #expect(outcome.text.contains("Fråga 4 av 4 · 3 besvarade · 1 kvar · 5 ställs inte"))
      let flag =
        "Varningsflagga: Bilfärd med påverkad förare. Tala med personen om hur det går"
      #expect(outcome.text.contains(flag))
      #expect(try answers().keys.sorted() == ["alcoholDays", "cannabisDays", "car", "otherDays"])
    }

    /// A yes is enough: two questions are left when the level stands fast.
    @Test func itEndsWhereNothingCanChangeIfThatIsAskedForAndAllowed() throws {
      try folder.add("definitions/one-yes-1.0.0.instrument.json", Self.oneYes)
      let arguments = [
        "one-yes", "--case", path, "--id", "A-17", "--date", "2025-03-03", "--by", "B",
        "--instruments", folder.path("definitions"), "--until-settled",
      ]
      let outcome = try assess(arguments, ["15", "", "", "ja", "k"])
      #expect(outcome.status == 0)
      #expect(outcome.text.contains("Inget svar som saknas kan längre ändra nivån"))
      #expect(outcome.text.contains("2 frågor är inte besvarade."))
      #expect(try answers() as? [String: Bool] == ["q1": true])
      #expect(try String(contentsOf: file, encoding: .utf8).contains(#""mode": "untilSettled""#))
      let all = try assess(
        ["--resume", path, "--instruments", folder.path("definitions")], ["f", "nej", "nej", "k"])
      #expect(all.status == 0)
      #expect(try answers().count == 3)
      #expect(try String(contentsOf: file, encoding: .utf8).contains(#""mode": "interview""#))
    }

    private static let oneYes = #"""
      {
        "format": "instrument/1", "id": "one-yes", "version": "1.0.0", "status": "active",
        "valid": {"from": "2024-01-01"}, "adopted": false, "decidedBy": null, "decidedOn": null,
        "title": {"sv": "Ett ja", "en": "One yes"},
        "sources": {"own": {"author": "Vägval", "year": 2026, "title": "Test"}},
        "licence": {
          "rules": {"holder": "V", "terms": "Apache-2.0", "mayShow": true, "mayRedistribute": true},
          "texts": {"holder": "V", "terms": "Apache-2.0", "mayShow": true, "mayRedistribute": true}
        },
        "population": {"text": {"sv": "Alla", "en": "All"}}, "informants": ["self"],
        "validation": "none", "mayStopWhenSettled": true,
        "items": [
          {"id": "q1", "type": "yesNo"}, {"id": "q2", "type": "yesNo"},
          {"id": "q3", "type": "yesNo"}
        ],
        "scores": [{"id": "total", "sum": ["q1", "q2", "q3"], "missing": {"rule": "refuse"},
          "source": "local choice, not validated"}],
        "levels": [{"id": "outcome", "title": {"sv": "Utfall", "en": "Outcome"}, "of": "total",
          "mostConcerning": "last",
          "levels": [{"id": "no", "title": {"sv": "nej", "en": "no"}},
            {"id": "yes", "title": {"sv": "ja", "en": "yes"}}],
          "cutOffs": [{"ranges": {"no": "< 1", "yes": ">= 1"},
            "source": "local choice, not validated"}]}]
      }
      """#

    @Test func theLevelsSoFarAreHiddenUnlessAskedFor() throws {
      let hidden = try begin("who-5", ["15", "", "", "5", "5", "q"])
      #expect(!hidden.text.contains("lågt"))
      let shown = try assess(["--resume", path, "--show-bounds"], ["q"])
      // Two fives and three open: from 40 to 100.
      #expect(
        shown.text.contains("Möjligt så här långt – Välbefinnande: inte lågt, lågt\n")
          || shown.text.contains("Möjligt så här långt – Välbefinnande: lågt, inte lågt\n"))
    }

    /// DUDIT's wording isn't ours to show: its numbers are asked for all the same.
    @Test func whereTheWordsMayNotBeShownTheFormIsPointedTo() throws {
      let outcome = try begin("dudit", ["18", "", "", "4", "q"])
      #expect(outcome.status == 0)
      #expect(outcome.text.contains("Frågans text får inte visas här. Läs den i formuläret."))
      #expect(try answers().count == 1)
    }

    @Test func aJudgementNeedsItsReasons() throws {
      let items = Array(repeating: "0", count: 26)
      let outcome = try begin(
        "vagval-screening", ["2012-01-01", "1", ""] + items + ["1", "", "Skäl", "q"])
      #expect(outcome.text.contains("En motivering behövs."))
      let text = try String(contentsOf: file, encoding: .utf8)
      #expect(text.contains("\"rationale\": \"Skäl\""))
    }

    @Test func anAssessmentIsAddedToACaseThatSomebodyElseWrote() throws {
      let other =
        #"{"id": "A-1",  "born": "2012-01-01", "x-mine": 1.0, "date": "2025-01-01", "events": []}"#
      try folder.add("case.json", other)
      let outcome = try assess(
        ["who-5", "--case", path, "--date", "2025-03-03", "--by", "B"],
        ["j", "1", "1", "1", "1", "1", "k"])
      #expect(outcome.status == 0)
      #expect(outcome.text.contains("Flytta ärendets datum till 2025-03-03?"))
      let text = try String(contentsOf: file, encoding: .utf8)
      let moved = other.replacing("2025-01-01", with: "2025-03-03").dropLast()
      #expect(text.hasPrefix(moved + ",\n  \"responses\": [\n    {"))
      #expect(try answers().count == 5)
    }

    // MARK: Bad input

    @Test func aPersonalNumberIsNoID() throws {
      let outcome = try assess(
        ["who-5", "--case", path, "--date", "2025-03-03", "--by", "B"],
        ["19811218-9876", "q"])
      #expect(outcome.status == 0)
      #expect(outcome.text.contains("Det ser ut som ett personnummer. Skriv en pseudonym"))
      #expect(!outcome.text.contains("9876"))
      #expect(try folder.names() == [])
      let given = try assess(["who-5", "--case", path, "--id", "811218-9876"], [])
      #expect(given.status == 64)
      #expect(!given.errors.contains("9876"))
    }

    /// å and ö as Windows-1252 writes them.
    @Test func lettersOfAnOldTerminalAreUnderstood() throws {
      var input = Data("15\n\n\na f".utf8)
      input.append(contentsOf: [0xE5, 0x20, 0xF6])
      input.append(contentsOf: Data("\n3\nq\n".utf8))
      let outcome = try Program.run(
        [
          "assess", "who-5", "--case", path, "--id", "A-17", "--date", "2025-03-03", "--by", "B",
        ], input: input)
      #expect(outcome.status == 0)
      let answer = try answers()["q1"] as? [String: Any]
      #expect(answer?["note"] as? String == "få ö")
    }

    @Test func withoutAnInstrumentTheUsageIsTold() throws {
      let outcome = try assess([], [])
      #expect(outcome.status == 64)
      #expect(outcome.errors.contains("INSTRUMENT[@VERSION]|FIL saknas."))
    }

    @Test func anInstrumentThatAsksEverythingRefusesToStop() throws {
      let outcome = try begin("who-5", ["15", "", ""])
      #expect(outcome.status == 0)
      try FileManager.default.removeItem(at: file)
      let refused = try assess(
        [
          "who-5", "--case", path, "--id", "A", "--date", "2025-03-03", "--by", "B",
          "--until-settled",
        ], ["15", "", ""])
      #expect(refused.status == 64)
      #expect(refused.errors.contains("alla frågor ska ställas"))
      #expect(try folder.names() == [])
    }

    @Test func severalCasesAreNoCase() throws {
      try folder.add("case.json", #"[{"id": "A-1", "age": 12, "date": "2025-01-01"}]"#)
      let outcome = try assess(["who-5", "--case", path], [])
      #expect(outcome.status == 2)
      #expect(outcome.errors.contains("Lägg ärendet i en egen fil."))
    }

    @Test func aFileInUseIsLeftAlone() throws {
      #expect(try begin("who-5", ["15", "", "", "1", "q"]).status == 0)
      let before = try Data(contentsOf: file)
      let lock = try FileLock(on: path)
      let outcome = try assess(["--resume", path], ["2"])
      #expect(outcome.status == 74)
      #expect(outcome.errors.contains("skrivs redan av en annan körning"))
      #expect(try Data(contentsOf: file) == before)
      _ = consume lock
      #expect(try assess(["--resume", path], ["2"]).status == 0)
    }
  }
}

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
      assessment, file, library, .none, showsBounds: false, in: .english)
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

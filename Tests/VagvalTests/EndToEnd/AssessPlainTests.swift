import Foundation
import RiskEngine
import RiskFiles
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
      let outcome = try begin("who-5", ["15", "", "", "3", "q"])
      #expect(
        outcome.text == """
          Född (ÅÅÅÅ-MM-DD), eller ålder i år (Enter: okänt):\u{20}
          Kön: 1 flicka/kvinna, 2 pojke/man, 3 annat (Enter: okänt):\u{20}
          Kommun, som avgör vilka vägvalsregler som gäller (Enter: ingen):\u{20}

          WHO-5: välbefinnande
          Fråga 1 av 5 · 0 besvarade · 5 kvar
          Frågorna gäller: De senaste två veckorna
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
          Fråga 1 sparad: 3 Svarssteg 3.

          Fråga 2 av 5 · 1 besvarad · 4 kvar
          Punkt 2: lugn
            0  Svarssteg 0 (sämst)
            1  Svarssteg 1
            2  Svarssteg 2
            3  Svarssteg 3
            4  Svarssteg 4
            5  Svarssteg 5 (bäst)
          Svar:\u{20}
          Sparat i \(path): 1 av 5 frågor i who-5 är besvarad.
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
        "?3", "r", "1", "5", "5", "2", "k",
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
        "vagval-screening", ["2012-01-01", "1", ""] + items + ["1", ""])
      #expect(outcome.status == 1)
      #expect(outcome.errors == "Rad 31: En motivering behövs. Inget efter den raden är inläst.\n")
      #expect(try !String(contentsOf: file, encoding: .utf8).contains("rationale"))
      #expect(try assess(["--resume", path], ["1", "Skäl", "q"]).status == 0)
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
      #expect(outcome.text.contains("Ska det prövas per 2025-03-03 i stället?"))
      let text = try String(contentsOf: file, encoding: .utf8)
      let moved = other.replacing("2025-01-01", with: "2025-03-03").dropLast()
      #expect(text.hasPrefix(moved + ",\n  \"responses\": [\n    {"))
      #expect(try answers().count == 5)
    }

    /// A decision may rest on what would be changed without a trace.
    @Test func aFinishedAssessmentIsOnlyChangedIfSomebodySaysSo() throws {
      let first = try begin("who-5", ["2010-05-01", "", "", "3", "3", "3", "3", "3", "k"])
      #expect(first.status == 0)
      let outcome = try assess(
        ["who-5", "--case", path, "--by", "B"],
        ["n", "2025-06-02", "j", "1", "1", "1", "1", "1", "k"])
      #expect(outcome.status == 0)
      #expect(outcome.text.contains("Bedömningen från 2025-03-03 är klar."))
      #expect(try answers(0) as? [String: Int] == ["q1": 3, "q2": 3, "q3": 3, "q4": 3, "q5": 3])
      #expect(try answers(1) as? [String: Int] == ["q1": 1, "q2": 1, "q3": 1, "q4": 1, "q5": 1])
    }

    @Test func noMeansNoOnTheSameDayToo() throws {
      let first = try begin("who-5", ["2010-05-01", "", "", "3", "3", "3", "3", "3", "k"])
      #expect(first.status == 0)
      let before = try String(contentsOf: file, encoding: .utf8)
      let arguments = ["who-5", "--case", path, "--by", "B"]
      let asked = try assess(arguments, ["n", "2025-03-03", "1", "1"])
      #expect(asked.status == 1)
      #expect(asked.errors.contains("2025-03-03 har redan en bedömning, och den är orörd."))
      let named = try assess(arguments + ["--date", "2025-03-03"], ["n"])
      #expect(named.errors.contains("2025-03-03 har redan en bedömning"))
      #expect(try String(contentsOf: file, encoding: .utf8) == before)
    }

    // MARK: Bad input

    /// Answers to questions, taken for the person's age, sex and municipality.
    @Test func answersAreNoMunicipality() throws {
      let outcome = try begin("who-5", ["3", "2", "3", "1", "1"])
      #expect(outcome.status == 1)
      #expect(
        outcome.errors.hasPrefix("Rad 3: Det finns inga vägvalsregler för 3. Regler finns för:"))
      #expect(try folder.names() == [])
    }

    @Test func aDayThatHasNotComeIsRefused() throws {
      let outcome = try assess(
        ["who-5", "--case", path, "--id", "A-17", "--by", "B"], ["2999-01-01"])
      #expect(outcome.errors.hasPrefix("Rad 1: Den dagen har inte varit än: i dag är det "))
      let given = try assess(
        ["who-5", "--case", path, "--id", "A-17", "--by", "B", "--date", "2999-01-01"],
        ["15", "", ""])
      #expect(given.status == 64)
      #expect(given.errors.hasPrefix("vagval: --date: Den dagen har inte varit än"))
      #expect(try folder.names() == [])
    }

    @Test func aPersonalNumberIsNoID() throws {
      let outcome = try assess(
        ["who-5", "--case", path, "--date", "2025-03-03", "--by", "B"],
        ["19811218-9876"])
      #expect(outcome.status == 1)
      #expect(
        outcome.errors == """
          Rad 1: Det ser ut som ett personnummer eller födelsedatum. Skriv en pseudonym, till \
          exempel A-17. Inget efter den raden är inläst.

          """)
      #expect(outcome.text.hasSuffix("\nInget är påbörjat.\n"))
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

    /// Line 6 answers nothing; the two before it did.
    @Test func aLineThatCannotBeUsedEndsAFileOfAnswers() throws {
      let outcome = try begin("who-5", ["15", "", "", "1", "2", "7", "3", "4", "5", "k"])
      #expect(outcome.status == 1)
      #expect(
        outcome.errors == """
          Rad 6: Det är inget av alternativen. Skriv 0, 1, 2, 3, 4 eller 5. Inget efter den raden \
          är inläst.

          """)
      #expect(outcome.text.contains("Fortsätt med: vagval assess --resume \(path)\n"))
      #expect(try answers() as? [String: Int] == ["q1": 1, "q2": 2])
    }

    @Test(arguments: ["a 811218-9876", "g 99", "/xyz", "k", "", "x"])
    func whatDoesNothingIsSuchALineToo(line: String) throws {
      let outcome = try begin("who-5", ["15", "", "", "1", line, "3"])
      #expect(outcome.status == 1)
      #expect(outcome.errors.hasPrefix("Rad 5: "))
      #expect(!outcome.errors.contains("9876"))
      #expect(try answers() as? [String: Int] == ["q1": 1])
    }

    @Test func personalNumbersInNotesMayBeAllowed() throws {
      let outcome = try assess(
        [
          "who-5", "--case", path, "--id", "A-17", "--date", "2025-03-03", "--by", "B",
          "--allow-personal-numbers",
        ], ["15", "", "", "a 811218-9876", "q"])
      #expect(outcome.status == 0)
      #expect(try String(contentsOf: file, encoding: .utf8).contains("9876"))
    }

    @Test(arguments: [["15"], ["15", "", "q"], []])
    func nothingBegunIsNoSuccessForAFileOfAnswers(lines: [String]) throws {
      let outcome = try begin("who-5", lines)
      #expect(outcome.status == 1)
      #expect(outcome.text.hasSuffix("\nInget är påbörjat.\n"))
      #expect(try folder.names() == [])
    }

    @Test func endingWithUnansweredQuestionsIsConfirmed() throws {
      let no = try begin("who-5", ["15", "", "", "1", "r", "k", "n", "q"])
      #expect(no.text.contains("4 frågor är inte besvarade.\n"))
      #expect(no.text.contains("Sluta ändå? (j/n): "))
      let yes = try assess(["--resume", path], ["r", "k", "j"])
      #expect(yes.status == 0)
      #expect(
        yes.text.hasSuffix(
          "Sparat i \(path): 1 av 5 frågor i who-5 är besvarad.\nFortsätt med: vagval assess"
            + " --resume \(path)\n"))
    }

    @Test func reasonsAreCountedApart() throws {
      let outcome = try begin("who-5", ["15", "", "", "1", "?2", "q"])
      #expect(outcome.text.contains("Fråga 3 av 5 · 1 besvarad · 1 utan svar · 3 kvar"))
      #expect(outcome.text.contains("\(path): 1 av 5 frågor i who-5 är besvarad.\n"))
    }

    @Test(arguments: [("STOCKHOLMS STAD", "Stockholm"), (" växjö  kommun", "Växjö")])
    func aMunicipalityIsWrittenAsThePoliciesDo(typed: String, name: String) throws {
      #expect(try begin("who-5", ["15", "", typed, "q"]).status == 0)
      #expect(
        try String(contentsOf: file, encoding: .utf8).contains("\"municipality\": \"\(name)\""))
    }

    @Test func anUnknownMunicipalityIsKeptKnowingly() throws {
      let kept = try begin("who-5", ["15", "", "Vaxjö", "j", "q"])
      #expect(kept.text.contains("inga vägvalsregler för Vaxjö. Menade du Växjö? Regler finns för"))
      #expect(try String(contentsOf: file, encoding: .utf8).contains("\"Vaxjö\""))
      try FileManager.default.removeItem(at: file)
      #expect(try begin("who-5", ["15", "", "Vaxjö", "n", "", "q"]).status == 0)
      #expect(try !String(contentsOf: file, encoding: .utf8).contains("municipality"))
    }

    @Test func theFlagsCanBeShownAgain() throws {
      let outcome = try begin("crafft", ["15", "", "", "0", "0", "0", "ja", "!", "", "q"])
      #expect(outcome.text.contains("\n! 1 varningsflagga (! visar den)\n"))
      #expect(
        outcome.text.contains("Varningsflaggor så här långt\nVarningsflagga: Bilfärd med påverkad"))
    }

    @Test func aNoteThatIsReplacedIsRepeated() throws {
      let outcome = try begin("who-5", ["15", "", "", "a ett", "a två", "a", "", "q"])
      #expect(outcome.text.contains("Anteckningen är sparad.\nDen ersätter: ett\n"))
      #expect(outcome.text.contains("ersätter anteckningen som finns; en tom rad behåller den."))
      #expect(try String(contentsOf: file, encoding: .utf8).contains("\"note\": \"två\""))
    }

    // MARK: Cases that are there

    /// A finished assessment of January, and the case's date with it.
    private func finishedCase() throws {
      try folder.add(
        "case.json",
        #"""
        {"id": "A-1", "born": "2012-01-01", "date": "2025-01-01", "responses": [
          {"instrument": "who-5", "date": "2025-01-01", "informant": "self", "mode": "interview",
           "answers": {"q1": 3, "q2": 3, "q3": 3, "q4": 3, "q5": 3}}]}
        """#)
    }

    @Test func nothingOfACaseChangesBeforeTheFirstAnswer() throws {
      try finishedCase()
      let before = try Data(contentsOf: file)
      let arguments = ["who-5", "--case", path, "--date", "2025-03-03", "--by", "B"]
      let stopped = try assess(arguments, ["j", "q"])
      #expect(stopped.status == 1)
      #expect(stopped.text.hasSuffix("\nInget är påbörjat; ärendet är som det var.\n"))
      #expect(try Data(contentsOf: file) == before)
      let finished = try assess(arguments, ["j", "r", "k", "j"])
      #expect(finished.text.hasSuffix("\nInget är påbörjat; ärendet är som det var.\n"))
      #expect(try Data(contentsOf: file) == before)
      #expect(try assess(arguments, ["j", "4", "q"]).status == 0)
      #expect(try answers(1) as? [String: Int] == ["q1": 4])
    }

    @Test func resumingWithoutAnAnswerChangesNothingEither() throws {
      try finishedCase()
      let before = try Data(contentsOf: file)
      #expect(try assess(["--resume", path], ["q"]).status == 0)
      #expect(try Data(contentsOf: file) == before)
    }

    @Test func theUnfinishedAssessmentIsResumedNotTheLast() throws {
      try folder.add(
        "case.json",
        #"""
        {"id": "A-1", "born": "2012-01-01", "date": "2025-03-03", "responses": [
          {"instrument": "who-5", "date": "2025-02-01", "informant": "self", "answers": {"q1": 3}},
          {"instrument": "gad-7", "date": "2025-03-03", "informant": "self", "answers":
           {"q1": 1, "q2": 1, "q3": 1, "q4": 1, "q5": 1, "q6": 1, "q7": 1,
            "difficulty": 1}}]}
        """#)
      let outcome = try assess(["--resume", path], ["2", "q"])
      #expect(outcome.status == 0)
      #expect(outcome.text.contains("2 av 5 frågor i who-5 är besvarade."))
      #expect(try answers(0) as? [String: Int] == ["q1": 3, "q2": 2])
    }

    @Test func ofSeveralUnfinishedOneMustBeNamed() throws {
      try folder.add(
        "case.json",
        #"""
        {"id": "A-1", "born": "2012-01-01", "date": "2025-03-03", "responses": [
          {"instrument": "who-5", "date": "2025-02-01", "informant": "self", "answers": {"q1": 3}},
          {"instrument": "gad-7", "date": "2025-03-03", "informant": "self", "answers": {}}]}
        """#)
      let before = try Data(contentsOf: file)
      let outcome = try assess(["--resume", path], ["2", "q"])
      #expect(outcome.status == 64)
      #expect(
        outcome.errors == """
          vagval: \(path): flera bedömningar är inte klara:
            gad-7, 2025-03-03: 0 av 8 besvarade
            who-5, 2025-02-01: 1 av 5 besvarade
          Välj en med: vagval assess INSTRUMENT --case \(path) --date DATUM

          """)
      #expect(try Data(contentsOf: file) == before)
      let named = try assess(["who-5", "--case", path, "--date", "2025-02-01"], ["2", "q"])
      #expect(
        named.text.hasSuffix(
          "\nFortsätt med: vagval assess who-5 --case \(path) --date 2025-02-01\n"))
      #expect(try answers(0) as? [String: Int] == ["q1": 3, "q2": 2])
    }

    @Test func anotherCaseIsNotAddedTo() throws {
      try finishedCase()
      let outcome = try assess(["who-5", "--case", path, "--id", "B-99"], [])
      #expect(outcome.status == 1)
      #expect(outcome.errors.contains("är ärendet A-1, inte B-99. Ange en annan fil med --case"))
    }

    @Test func aCaseInPlaceOfAnInstrumentIsRecognised() throws {
      try finishedCase()
      let outcome = try assess([path], [])
      #expect(outcome.status == 64)
      #expect(
        outcome.errors
          == "vagval: \(path) är ett ärende. Fortsätt det med: vagval assess --resume \(path)\n")
    }

    @Test(arguments: [
      ("20120501", "födelsedatum"), ("Anna Andersson", "namn"),
      (String(repeating: "a", count: 300), "för långt"),
    ])
    func someIDsAreRefused(id: String, reason: String) throws {
      let outcome = try assess(["who-5", "--case", path, "--id", id], [])
      #expect(outcome.status == 64)
      #expect(outcome.errors.contains(reason))
      #expect(!outcome.errors.contains(id))
    }

    @Test func aFileThatIsGoneIsToldOf() throws {
      let text = AssessWords.changed("a.json", "a.json.1.json", isGone: true)(.swedish)
      #expect(text.hasPrefix("vagval: a.json: finns inte längre. Alla dina svar ligger i"))
    }

    @Test func aFileInUseIsLeftAlone() throws {
      #expect(try begin("who-5", ["15", "", "", "1", "q"]).status == 0)
      let before = try Data(contentsOf: file)
      let lock = try FileLock(on: path)
      let outcome = try assess(["--resume", path], ["2"])
      #expect(outcome.status == 74)
      #expect(outcome.errors.contains("är öppet i ett annat fönster. Sluta där med q"))
      #expect(try Data(contentsOf: file) == before)
      _ = consume lock
      #expect(try assess(["--resume", path], ["2"]).status == 0)
    }
  }
}

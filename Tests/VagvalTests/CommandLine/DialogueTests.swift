import RiskEngine
import Testing

@testable import vagval

/// What lines mean to an interview.
@Suite struct DialogueTests {
  private static let instrument = #"""
    {
      "format": "instrument/1", "id": "every-type", "version": "1.0.0", "status": "active",
      "valid": {"from": "2024-01-01"}, "adopted": false, "decidedBy": null, "decidedOn": null,
      "title": {"sv": "Alla", "en": "All"},
      "sources": {"own": {"author": "Vägval", "year": 2026, "title": "Test"}},
      "licence": {
        "rules": {"holder": "V", "terms": "Apache-2.0", "mayShow": true, "mayRedistribute": true},
        "texts": {"holder": "V", "terms": "Apache-2.0", "mayShow": true, "mayRedistribute": true}
      },
      "population": {"text": {"sv": "Alla", "en": "All"}}, "informants": ["self"],
      "validation": "none",
      "items": [
        {"id": "drinks", "type": "yesNo", "text": {"sv": "Dricker öl", "en": "Drinks beer"}},
        {"id": "days", "type": "count", "maximum": 9, "askWhen": "drinks",
          "text": {"sv": "Dagar med öl", "en": "Days with beer"}},
        {"id": "line", "type": "decimal", "minimum": 0, "maximum": 2.5, "step": 0.5,
          "text": {"sv": "Linje", "en": "Line"}},
        {"id": "drugs", "type": "multiple", "text": {"sv": "Vad", "en": "What"},
          "options": [{"code": "alcohol", "points": 1}, {"code": "cannabis", "points": 2}]},
        {"id": "remark", "type": "text", "scored": false, "text": {"sv": "Annat", "en": "Else"}}
      ],
      "scores": [{"id": "total", "sum": ["drinks", "days", "line", "drugs"],
        "missing": {"rule": "refuse"}, "source": "local choice, not validated"}],
      "judgements": [{"id": "risk", "title": {"sv": "Risk", "en": "Risk"},
        "mostConcerning": "last", "rationale": "optional",
        "levels": [{"id": "low", "title": {"sv": "låg", "en": "low"}},
          {"id": "high", "title": {"sv": "hög", "en": "high"}}]}]
    }
    """#

  private func dialogue(_ answers: String = "{}") throws -> Dialogue {
    var library = Library()
    #expect(library.add(name: "a.json", bytes: Array(Self.instrument.utf8)).isEmpty)
    let text = #"""
      {"id": "A-1", "age": 15, "date": "2025-03-03",
        "responses": [{"instrument": "every-type", "answers": \#(answers)}]}
      """#
    let document = try JSONDocument(name: "case.json", bytes: Array(text.utf8))
    let assessment = try library.assessment(response: nil, of: document).get()
    let scored = assessment.interview.response.scored(for: assessment.interview.person)
    return Dialogue(
      assessment, Standing(scored, isSettled: false, in: .swedish), showsBounds: false,
      in: .swedish)
  }

  /// Enters lines one after another; gives what the last one led to.
  private func entering(
    _ lines: String..., to answers: String = "{}"
  ) throws -> (step: Dialogue.Step?, dialogue: Dialogue) {
    var dialogue = try dialogue(answers)
    var step: Dialogue.Step?
    for line in lines { step = dialogue.enter(line) }
    return (step, dialogue)
  }

  @Test(arguments: [("j", 1), ("n", 0), ("Ja", 1), ("nej", 0), ("1", 1), ("y", 1)])
  func atYesAndNoTheLettersMeanThat(line: String, option: Int) throws {
    let (step, dialogue) = try entering(line)
    #expect(step == .changed)
    #expect(dialogue.interview.answers[0].answer == .option(UInt16(option)))
  }

  @Test func elsewhereTheyAreCommands() throws {
    #expect(try entering("j", "n").dialogue.prompt == .note)
    #expect(try entering("j", "j").dialogue.prompt == .jump)
    #expect(try entering("a").dialogue.prompt == .note)
    #expect(try entering("g").dialogue.prompt == .jump)
  }

  @Test func inAFreeTextOnlySingleLettersAreCommands() throws {
    func text(_ line: String) throws -> String? {
      try entering("g remark", line).dialogue.interview.answers[4].text
    }
    #expect(try text("sluta röka") == "sluta röka")
    #expect(try text("sluta") == "sluta")
    #expect(try text("n en anteckning") == "n en anteckning")
    #expect(try text("=b") == "b")
    #expect(try text("b") == nil)
    #expect(try entering("g remark", "q").step == .stopped)
  }

  @Test func anEmptyLineNeverPassesOverAQuestion() throws {
    let (step, dialogue) = try entering("")
    #expect(step == .refused)
    #expect(dialogue.interview.current == .item(0))
    #expect(dialogue.page.remarks.first?.hasPrefix("Skriv ett svar.") == true)
    let answered = try entering("b", "", to: #"{"drinks": true}"#).dialogue
    #expect(answered.interview.current == .item(1))
  }

  @Test func severalHitsAreAList() throws {
    var (_, dialogue) = try entering("/öl")
    #expect(dialogue.page.choices.map(\.key) == ["1", "2"])
    _ = dialogue.enter("3")
    #expect(dialogue.page.remarks == ["Skriv ett av numren i listan."])
    _ = dialogue.enter("2")
    #expect(dialogue.interview.current == .item(1))
  }

  @Test func anAnswerThatIsMadeVoidIsTold() throws {
    let (_, dialogue) = try entering("g 1", "nej", to: #"{"drinks": true, "days": 3}"#)
    let page = dialogue.page
    #expect(
      page.remarks == [
        "Fråga 1 sparad: 0 Nej.",
        "En besvarad fråga ställs inte längre. Svaret står kvar men räknas inte.",
      ])
    #expect(page.progress == "Fråga 2 av 5 · 1 besvarad · 4 kvar · 1 ställs inte")
  }

  @Test func numbersHaveADecimalCommaInSwedish() throws {
    let (_, dialogue) = try entering("g line", "0,3")
    #expect(dialogue.page.remarks == ["Svaret ska gå i steg om 0,5 från 0."])
    #expect(dialogue.page.help == ["Ett tal från 0 till 2,5, i steg om 0,5."])
    #expect(
      try entering("g line", "1.5").dialogue.remarks.first?.hasSuffix(" sparad: 1,5.") == true)
  }

  @Test(arguments: [["a Mamma är 811218-9876"], ["a", "811218-9876"]])
  func aPersonalNumberInANoteIsNotKept(lines: [String]) throws {
    var dialogue = try dialogue()
    var step: Dialogue.Step?
    for line in lines { step = dialogue.enter(line) }
    #expect(step == .refused && dialogue.prompt == .note)
    #expect(dialogue.interview.answers[0].note == nil)
    #expect(dialogue.page.remarks.last?.contains("personnummer") == true)
    #expect(dialogue.enter("Mamma orolig") == .changed)
    #expect(dialogue.interview.answers[0].note == "Mamma orolig")
  }

  @Test func norIsOneInAnAnswerOrInReasons() throws {
    #expect(try entering("g remark", "Pappa 811218-9876").step == .refused)
    let (step, dialogue) = try entering("g risk", "2", "Pappa 811218-9876")
    #expect(step == .refused && dialogue.prompt == .rationale(level: 1))
  }

  @Test func reasonsAreNoReasonForAJudgement() throws {
    let (step, dialogue) = try entering("g risk", "?")
    #expect(step == .refused && dialogue.prompt == .question)
  }

  /// Reasons are optional here: an empty line is none.
  @Test func aJudgementMayGoWithoutReasons() throws {
    let (step, dialogue) = try entering("g risk", "hög", "2", "")
    #expect(step == .changed)
    #expect(dialogue.interview.judgements.map { $0?.level } == [1])
    #expect(dialogue.interview.judgements.map { $0?.rationale } == [""])
  }

  @Test(arguments: [
    ("k", Dialogue.Step.shown), ("q", .stopped), ("f", .changed), ("x", .refused), ("v", .refused),
  ])
  func theReviewKnowsItsLetters(line: String, expected: Dialogue.Step) throws {
    #expect(try entering("r", line).step == expected)
  }

  @Test func anAnswerCanBeTakenBack() throws {
    let (step, dialogue) = try entering("g line", "?4", to: #"{"drinks": false, "line": 1}"#)
    #expect(step == .changed)
    #expect(!dialogue.interview.answers[2].isAnswered)
    #expect(dialogue.interview.current == .item(3))
    #expect(!String(decoding: dialogue.assessment.bytes, as: UTF8.self).contains(#""line": 1"#))
  }

  @Test func theNoneOfSeveralIsAnAnswer() throws {
    let (step, dialogue) = try entering("g drugs", "-")
    #expect(step == .changed)
    #expect(dialogue.remarks.first?.hasSuffix(" sparad: inget av dem.") == true)
  }

  @Test(arguments: [
    ("j", Dialogue.Step.finished, Dialogue.Prompt.ending), ("n", .shown, .review),
    ("", .shown, .review), ("x", .refused, .ending),
  ])
  func endingEarlyIsConfirmed(line: String, step: Dialogue.Step, prompt: Dialogue.Prompt) throws {
    let (last, dialogue) = try entering("r", "k", line)
    #expect(last == step && dialogue.prompt == prompt)
  }
}

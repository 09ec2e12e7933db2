import RiskEngine
import Testing

/// Answers as people type them.
@Suite struct TypedAnswerTests {
  private func answer(_ typed: String, to id: String) throws -> Answer {
    let interview = try InterviewSample.interview(InterviewSample.everyType)
    let item = try #require(interview.instrument.item(named: id))
    return try interview.instrument.items[item].answer(typed: typed).answer
  }

  @Test(arguments: [
    ("drinks", "ja", Answer.option(1)), ("drinks", "J", .option(1)), ("drinks", "yes", .option(1)),
    ("drinks", "0", .option(0)), ("drinks", " nej ", .option(0)),
    ("drinksOften", "2", .option(2)), ("drinksOften", "0", .option(0)),
    // Words as codes are numbered from 1.
    ("drugs", "1", .options(0b01)), ("drugs", "2, 1", .options(0b11)),
    ("drugs", "Cannabis", .options(0b10)), ("drugs", "inga", .options(0)),
    ("days", "60", .number(60)), ("days", "99", .missing(.unknown)),
    ("line", "2,5", .number(Fraction(5, over: 2) ?? 0)), ("line", "10.0", .number(10)),
    ("remark", "ett ord", .text),
  ])
  func anAnswerIsRead(id: String, typed: String, expected: Answer) throws {
    #expect(try answer(typed, to: id) == expected)
  }

  @Test(arguments: ["2025-01-31", "20250131"])
  func aDayMayBeWrittenWithoutHyphens(typed: String) throws {
    let day = try #require(CalendarDay("2025-01-31"))
    #expect(try answer(typed, to: "since") == .day(day))
  }

  @Test(arguments: [
    ("drinks", "kanske", TypedAnswerProblem.neitherYesNorNo),
    ("drinksOften", "3", .notAnOption(keys: ["0", "1", "2"])),
    ("drinksOften", "", .empty), ("drinksOften", "  ", .empty),
    ("drugs", "1 1", .optionTwice(key: "1")), ("drugs", "3", .notAnOption(keys: ["1", "2"])),
    ("days", "två", .notANumber), ("days", "1,5", .notWhole),
    ("days", "61", .outOfRange(low: "0", high: "60")),
    ("days", "-1", .outOfRange(low: "0", high: "60")),
    ("line", "0,3", .offStep(step: "0.5", from: "0")),
    ("line", "1,0,0", .notANumber), ("line", "1e3", .notANumber),
    ("line", "1234567890123456", .notANumber), ("line", ",5", .notANumber),
    ("since", "2025-02-30", .notADay), ("since", "31/1", .notADay),
    ("remark", "h\u{FFFD}r", .lostLetters),
  ])
  func whatIsWrongIsTold(id: String, typed: String, problem: TypedAnswerProblem) throws {
    #expect(throws: problem) { try answer(typed, to: id) }
  }
}

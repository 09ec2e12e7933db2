import RiskEngine
import Testing

@testable import vagval

@Suite struct UsageErrorTests {
  /// A command line with what the program says about it.
  struct Mistake: Sendable, CustomTestStringConvertible {
    let words: [String]
    let swedish: String
    let english: String

    init(_ words: String..., swedish: String, english: String) {
      self.words = words
      self.swedish = swedish
      self.english = english
    }

    var testDescription: String { words.joined(separator: " ") }
  }

  @Test(arguments: [
    Mistake(
      "ruote",
      swedish: """
        vagval: Det finns inget kommando "ruote". Menade du "route"?
        Prova: vagval --help

        """,
      english: """
        vagval: There is no command "ruote". Did you mean "route"?
        Try: vagval --help

        """),
    Mistake(
      "test", "--limit", "none", "phq-9",
      swedish: """
        vagval: --limit kan inte vara "none". Skriv ett heltal från 1.
        Prova: vagval test --help

        """,
      english: """
        vagval: --limit can't be "none". Write a whole number from 1.
        Try: vagval test --help

        """),
    Mistake(
      "rescore", "--instrument-version", "phq-9", "-",
      swedish: """
        vagval: --instrument-version kan inte vara "phq-9". Skriv ett id och en version, till \
        exempel: --instrument-version phq-9@1.0.0
        Prova: vagval rescore --help

        """,
      english: """
        vagval: --instrument-version can't be "phq-9". Write an id and a version, for example: \
        --instrument-version phq-9@1.0.0
        Try: vagval rescore --help

        """),
    Mistake(
      "rescore", "--resume", "--strict", "-",
      swedish: """
        vagval: --resume och --strict kan inte anges tillsammans. Ta bort en.
        Prova: vagval rescore --help

        """,
      english: """
        vagval: --resume and --strict can't be given together. Remove one.
        Try: vagval rescore --help

        """),
    Mistake(
      "test", "--mutate", "--derive", "phq-9",
      swedish: """
        vagval: --derive och --mutate kan inte anges tillsammans. Ta bort en.
        Prova: vagval test --help

        """,
      english: """
        vagval: --derive and --mutate can't be given together. Remove one.
        Try: vagval test --help

        """),
    Mistake(
      "juggle", "--help",
      swedish: """
        vagval: Det finns inget kommando "juggle".
        Prova: vagval --help

        """,
      english: """
        vagval: There is no command "juggle".
        Try: vagval --help

        """),
    Mistake(
      "help", "scores",
      swedish: """
        vagval: Det finns inget kommando "scores". Menade du "score"?
        Prova: vagval --help

        """,
      english: """
        vagval: There is no command "scores". Did you mean "score"?
        Try: vagval --help

        """),
    Mistake(
      "case.json",
      swedish: """
        vagval: "case.json" är inget kommando. Skriv först vad som ska göras, till exempel: \
        vagval route case.json
        Prova: vagval --help

        """,
      english: """
        vagval: "case.json" is no command. Write first what to do, for example: \
        vagval route case.json
        Try: vagval --help

        """),
    Mistake(
      "--format", "json",
      swedish: """
        vagval: Kommandot saknas. Skriv först vad som ska göras, till exempel: vagval route FIL
        Prova: vagval --help

        """,
      english: """
        vagval: The command is missing. Write first what to do, for example: vagval route FILE
        Try: vagval --help

        """),
  ])
  func wrongCommandsAreExplained(mistake: Mistake) {
    expectMessages(of: mistake)
  }

  @Test(arguments: [
    Mistake(
      "route", "a.json", "--polcy", "p",
      swedish: """
        vagval: Kommandot route har ingen väljare --polcy. Menade du --policy?
        Prova: vagval route --help

        """,
      english: """
        vagval: The command route has no option --polcy. Did you mean --policy?
        Try: vagval route --help

        """),
    Mistake(
      "--polcy", "p", "route", "a.json",
      swedish: """
        vagval: Det finns ingen väljare --polcy. Menade du --policy?
        Prova: vagval --help

        """,
      english: """
        vagval: There is no option --polcy. Did you mean --policy?
        Try: vagval --help

        """),
    Mistake(
      "route", "-policy", "p", "a.json",
      swedish: """
        vagval: Kommandot route har ingen väljare -policy. Menade du --policy?
        Prova: vagval route --help

        """,
      english: """
        vagval: The command route has no option -policy. Did you mean --policy?
        Try: vagval route --help

        """),
    Mistake(
      "-p", "p", "score", "a.json",
      swedish: """
        vagval: Kommandot score har ingen väljare -p.
        Prova: vagval score --help

        """,
      english: """
        vagval: The command score has no option -p.
        Try: vagval score --help

        """),
    Mistake(
      "--verison",
      swedish: """
        vagval: Det finns ingen väljare --verison. Menade du --version?
        Prova: vagval --help

        """,
      english: """
        vagval: There is no option --verison. Did you mean --version?
        Try: vagval --help

        """),
    Mistake(
      "score", "a.json", "--show-values=yes",
      swedish: """
        vagval: --show-values tar inget värde, men fick "yes". Skriv bara --show-values.
        Prova: vagval score --help

        """,
      english: """
        vagval: --show-values takes no value, but was given "yes". Write only --show-values.
        Try: vagval score --help

        """),
    Mistake(
      "route", "a.json", "--policy", "p", "-p", "p",
      swedish: """
        vagval: --policy står mer än en gång. Ange den bara en gång.
        Prova: vagval route --help

        """,
      english: """
        vagval: --policy is given more than once. Give it only once.
        Try: vagval route --help

        """),
  ])
  func wrongOptionsAreExplained(mistake: Mistake) {
    expectMessages(of: mistake)
  }

  @Test(arguments: [
    Mistake(
      "list", "--instruments",
      swedish: """
        vagval: --instruments behöver ett värde. Skriv: --instruments MAPP
        Prova: vagval list --help

        """,
      english: """
        vagval: --instruments needs a value. Write: --instruments FOLDER
        Try: vagval list --help

        """),
    Mistake(
      "list", "--instruments", "--format", "json",
      swedish: """
        vagval: --instruments behöver ett värde. Skriv: --instruments MAPP
        Prova: vagval list --help

        """,
      english: """
        vagval: --instruments needs a value. Write: --instruments FOLDER
        Try: vagval list --help

        """),
    Mistake(
      "route", "a.json", "--policy=",
      swedish: """
        vagval: --policy behöver ett värde. Skriv: --policy ID[@VERSION]
        Prova: vagval route --help

        """,
      english: """
        vagval: --policy needs a value. Write: --policy ID[@VERSION]
        Try: vagval route --help

        """),
    Mistake(
      "route", "a.json", "-f", "",
      swedish: """
        vagval: --format behöver ett värde. Skriv: --format text|json|ndjson
        Prova: vagval route --help

        """,
      english: """
        vagval: --format needs a value. Write: --format text|json|ndjson
        Try: vagval route --help

        """),
    Mistake(
      "route", "a.json", "--format", "jsn",
      swedish: """
        vagval: --format kan inte vara "jsn". Välj text, json eller ndjson. Menade du "json"?
        Prova: vagval route --help

        """,
      english: """
        vagval: --format can't be "jsn". Choose text, json or ndjson. Did you mean "json"?
        Try: vagval route --help

        """),
    Mistake(
      "due", "cases.json",
      swedish: """
        vagval: --as-of saknas. Skriv: --as-of ÅÅÅÅ-MM-DD
        Prova: vagval due --help

        """,
      english: """
        vagval: --as-of is missing. Write: --as-of YYYY-MM-DD
        Try: vagval due --help

        """),
    Mistake(
      "due", "--as-of", "2025-02-29", "cases.json",
      swedish: """
        vagval: --as-of kan inte vara "2025-02-29". Skriv en dag i almanackan, till exempel: \
        --as-of 2025-09-01
        Prova: vagval due --help

        """,
      english: """
        vagval: --as-of can't be "2025-02-29". Write a day of the calendar, for example: \
        --as-of 2025-09-01
        Try: vagval due --help

        """),
    Mistake(
      "--format", "ndjson", "list",
      swedish: """
        vagval: --format kan inte vara "ndjson". Välj text eller json. Menade du "json"?
        Prova: vagval list --help

        """,
      english: """
        vagval: --format can't be "ndjson". Choose text or json. Did you mean "json"?
        Try: vagval list --help

        """),
    Mistake(
      "--language", "fi",
      swedish: """
        vagval: --language kan inte vara "fi". Välj sv eller en.
        Prova: vagval --help

        """,
      english: """
        vagval: --language can't be "fi". Choose sv or en.
        Try: vagval --help

        """),
  ])
  func wrongValuesAreExplained(mistake: Mistake) {
    expectMessages(of: mistake)
  }

  @Test(arguments: [
    Mistake(
      "route",
      swedish: """
        vagval: FIL saknas. Skriv: vagval route [VÄLJARE] FIL...
        Prova: vagval route --help

        """,
      english: """
        vagval: FILE is missing. Write: vagval route [OPTIONS] FILE...
        Try: vagval route --help

        """),
    Mistake(
      "show",
      swedish: """
        vagval: ID[@VERSION] saknas. Skriv: vagval show [VÄLJARE] ID[@VERSION]
        Prova: vagval show --help

        """,
      english: """
        vagval: ID[@VERSION] is missing. Write: vagval show [OPTIONS] ID[@VERSION]
        Try: vagval show --help

        """),
    Mistake(
      "eval", "q1=2",
      swedish: """
        vagval: --case saknas. Skriv: --case FIL
        Prova: vagval eval --help

        """,
      english: """
        vagval: --case is missing. Write: --case FILE
        Try: vagval eval --help

        """),
    Mistake(
      "eval", "q1=2", "--case", "a.json", "--policy", "vaxjo", "--instrument", "phq-9",
      swedish: """
        vagval: --policy och --instrument kan inte anges tillsammans. Ta bort en.
        Prova: vagval eval --help

        """,
      english: """
        vagval: --policy and --instrument can't be given together. Remove one.
        Try: vagval eval --help

        """),
    Mistake(
      "score", "a.json", "",
      swedish: """
        vagval: FIL är en tom text. Saknar en variabel sitt värde?
        Prova: vagval score --help

        """,
      english: """
        vagval: FILE is an empty text. Does a variable lack its value?
        Try: vagval score --help

        """),
    Mistake(
      "show", "phq-9", "gad-7",
      swedish: """
        vagval: "gad-7" är ett argument för mycket. Skriv: vagval show [VÄLJARE] ID[@VERSION]
        Prova: vagval show --help

        """,
      english: """
        vagval: "gad-7" is one argument too many. Write: vagval show [OPTIONS] ID[@VERSION]
        Try: vagval show --help

        """),
    Mistake(
      "list", "programs",
      swedish: """
        vagval: SLAG kan inte vara "programs". Välj instruments, policies, programmes eller \
        deadlines. Menade du "programmes"?
        Prova: vagval list --help

        """,
      english: """
        vagval: KIND can't be "programs". Choose instruments, policies, programmes or \
        deadlines. Did you mean "programmes"?
        Try: vagval list --help

        """),
  ])
  func wrongArgumentsAreExplained(mistake: Mistake) {
    expectMessages(of: mistake)
  }

  @Test func theFirstProblemOfALineIsReported() throws {
    let error = try #require(throws: UsageError.self) {
      try ProgramDescription.vagval.invocation(from: ["route", "--foo", "--format", "xml"])
    }
    #expect(error.problem == .unknownOption(found: "--foo", suggestion: nil))
  }

  @Test(arguments: [
    ("mitt ärende.json", "'mitt ärende.json'"), ("it's.json", "'it'\\''s.json'"), ("-", "-"),
    ("cases/14-år.ndjson", "cases/14-år.ndjson"),
  ])
  func aProposedFileNameIsOneWordToTheShell(file: String, word: String) throws {
    let error = try #require(throws: UsageError.self) {
      try ProgramDescription.vagval.invocation(from: [file])
    }
    #expect(error.message(in: .english).contains("vagval route \(word)\n"))
  }

  @Test(arguments: [
    ("compact,scoers", "scoers", "scores"), ("ful", "ful", "full"), ("age,,sex", "", nil),
    // Alone it would do.
    ("age,full", "full", nil),
  ])
  func aWordThatMayNotStandInAListIsNamed(list: String, wrong: String, meant: String?) throws {
    let error = try #require(throws: UsageError.self) {
      try ProgramDescription.vagval.invocation(from: ["rescore", "-", "--fields", list])
    }
    guard
      case .notAllowed(RescoreCommand.fields, let found, let allowed, let suggestion) =
        error.problem
    else {
      Issue.record("\(error.problem)")
      return
    }
    #expect(found == wrong)
    #expect(suggestion == meant)
    #expect(allowed.contains("compact"))
    #expect(allowed.contains("full") == !list.contains(","))
  }

  @Test(arguments: ["compact", "full", "age", "compact,age,findings"])
  func aListOfItsWordsIsUnderstood(list: String) throws {
    let arguments = ["rescore", "-", "--fields", list]
    guard case .run(let command) = try ProgramDescription.vagval.invocation(from: arguments) else {
      Issue.record("\(list) runs nothing")
      return
    }
    #expect(command.value(of: RescoreCommand.fields) == list)
  }

  @Test func whatCouldSteerATerminalIsNotRepeated() throws {
    let error = try #require(throws: UsageError.self) {
      try ProgramDescription.vagval.invocation(from: ["list", "\u{1B}[2J\u{202E}x\n"])
    }
    #expect(
      error.message(in: .english) == """
        vagval: KIND can't be "\u{FFFD}[2J\u{FFFD}x\u{FFFD}". Choose instruments, policies, \
        programmes or deadlines.
        Try: vagval list --help

        """)
  }

  private func expectMessages(
    of mistake: Mistake, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let error = #expect(throws: UsageError.self, sourceLocation: sourceLocation) {
      try ProgramDescription.vagval.invocation(from: mistake.words)
    }
    #expect(error?.message(in: .swedish) == mistake.swedish, sourceLocation: sourceLocation)
    #expect(error?.message(in: .english) == mistake.english, sourceLocation: sourceLocation)
  }
}

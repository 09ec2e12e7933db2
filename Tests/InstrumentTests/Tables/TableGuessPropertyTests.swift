import RiskEngine
import RiskInstruments
import Testing

/// What must hold of guesses about any table.
@Suite struct TableGuessPropertyTests {
  /// Random answers to AUDIT, with columns named and ordered at random.
  private struct RandomSurvey {
    let bytes: [UInt8]
    /// By case, the answers in the order of the items; `nil` where nothing was asked.
    var answers: [String: [Int?]] = [:]

    init(_ random: inout Seeded) {
      func pick(_ texts: [String]) -> String { texts.randomElement(using: &random) ?? "" }
      let separator = pick([";", ",", "\t"])
      let style = pick(["audit%", "AUDIT_%", "Audit-%", "audit q%", "AUDIT 0%"])
      let blank = pick(["", "-", "NA"])
      var columns = ["id", "date"] + (1...10).map { "\($0)" }
      columns.shuffle(using: &random)
      let id = pick(["id", "Löpnr", "ärende-id", "Pseudonym", "case"])
      let date = pick(["Datum", "date", "bedömningsdatum", "Svarsdatum"])
      let names = columns.map { name in
        name == "id" ? id : name == "date" ? date : style.replacing("%", with: name)
      }
      let end = pick(["\n", "\r\n"])
      var text = names.joined(separator: separator) + end
      for row in 0..<Int.random(in: 1...12, using: &random) {
        let given = (1...10).map { item -> Int? in
          let codes: [Int?] = item > 8 ? [0, 2, 4, nil] : [0, 1, 2, 3, 4, nil]
          return codes.randomElement(using: &random) ?? nil
        }
        answers["Ä-\(row)"] = given
        let cells = columns.map { name -> String in
          if name == "id" { return "Ä-\(row)" }
          if name == "date" { return pick(["2024-05-02", "20240502", "2024-05-02 10:00:00"]) }
          return Int(name).flatMap { given[$0 - 1] }.map { String($0) } ?? blank
        }
        text += cells.joined(separator: separator) + end
      }
      let isUTF8 = Bool.random(using: &random)
      bytes =
        isUTF8
        ? Array(text.utf8) : text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    }
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func aTableThatWasGuessedAndSavedGivesTheAnswersThatWereWritten(_ seed: UInt64) throws {
    var random = Seeded(state: seed)
    let survey = RandomSurvey(&random)
    let guess = try TableSamples.guess(survey.bytes)
    #expect(guess.instrument == "audit")
    #expect(!guess.isDoubtful)
    let read = ColumnMapping.read(name: "kolumner.json", bytes: guess.mapping.json)
    let mapping = try #require(read.mapping)
    var library = Library.embedded()
    let header = try #require(
      try CSVHeader.read(survey.bytes.span, isWhole: true, file: "svar.csv", mapping.dialect))
    var converter = CSVConverter(try library.columns(of: header, mapping))
    let rows = Array(survey.bytes[header.length...])
    var start = 0
    while start < rows.count { start = converter.convert(rows.span, at: start).next }
    let lines = String(decoding: converter.buffer[..<converter.count], as: UTF8.self)
      .split(separator: "\n")
    #expect(lines.count == survey.answers.count)
    for (id, answers) in survey.answers {
      let json = answers.enumerated()
        .map { "\"q\($0.offset + 1)\":\($0.element.map { String($0) } ?? "null")" }
        .joined(separator: ",")
      let wanted =
        #"{"id":"\#(id)","date":"2024-05-02","responses":[{"instrument":"audit","answers":{"#
        + json + "}}]}"
      #expect(lines.contains(Substring(wanted)), "\(wanted)")
    }
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func noMutilatedTableBringsTheGuessDown(_ seed: UInt64) {
    var random = Seeded(state: seed)
    let samples = [
      TableSamples.spreadsheet, TableSamples.form, TableSamples.statistics, TableSamples.register,
    ]
    var bytes = samples.randomElement(using: &random) ?? []
    for _ in 0..<Int.random(in: 1...12, using: &random) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.removeSubrange(place...)
      case 2: bytes.insert(contentsOf: [0x22, 0x0A, 0x3B].shuffled(using: &random), at: place)
      default: bytes.removeSubrange(place..<min(bytes.count, place + 20))
      }
    }
    guard let guess = try? TableSamples.guess(bytes) else { return }
    var library = Library.embedded()
    _ = try? library.trial(of: guess)
    _ = guess.report(in: .swedish, showsValues: true).rendered(colours: false)
    let read = ColumnMapping.read(name: "kolumner.json", bytes: guess.mapping.json)
    #expect(read.findings.filter { $0.severity == .error }.map(\.id) == [])
  }

  @Test func twoThousandColumnsAreGuessedQuickly() throws {
    let names = ["id", "date"] + (1...1998).map { "Fråga \($0) om något helt annat" }
    let row = ["A", "2024-05-02"] + Array(repeating: "3", count: 1998)
    let table = names.joined(separator: ";") + "\n" + row.joined(separator: ";") + "\n"
    let clock = ContinuousClock()
    var library = Library.embedded()
    let beginning = try TableBeginning(Array(table.utf8), isWhole: true, file: "bred.csv")
    _ = library.guess(beginning)
    let duration = clock.measure { _ = library.guess(beginning) }
    // A second in release; tests aren't optimised.
    #expect(duration < .seconds(60))
  }
}

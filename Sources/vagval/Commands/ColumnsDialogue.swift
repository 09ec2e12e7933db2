import RiskEngine

/// Asks about what is in doubt in a guess, one question at a time.
struct ColumnsDialogue {
  private let questioner: Questioner
  private let language: Language

  init(_ questioner: Questioner, _ language: Language) {
    self.questioner = questioner
    self.language = language
  }

  /// Asks the next question.
  ///
  /// - Parameters:
  ///   - guess: What was guessed.
  ///   - corrections: What has been said so far.
  ///   - instruments: The instruments there are.
  /// - Returns: What has been said now; `nil` where the guess is to be saved as it stands.
  /// - Throws: Where the person stops.
  func correction(
    of guess: TableGuess, _ corrections: TableCorrections, _ instruments: [String]
  ) throws(Questioner.Stop) -> TableCorrections? {
    var corrections = corrections
    let header = guess.beginning.header
    if guess.instrument == nil {
      corrections.instrument = try instrument(of: guess, instruments)
    } else if let shift = guess.shift {
      corrections.takesShift = try questioner.confirm(
        shift.isSeen
          ? Words(
            swedish: "Ska alla svarskoder flyttas ett steg, så att de blir instrumentets?",
            english: "Are all codes to be moved a step, so that they become the instrument's?")
          : Words(
            swedish: "Ingen har svarat med den lägsta koden. Är svaren kodade ett steg för högt,"
              + " så att de ska flyttas?",
            english: "Nobody has answered with the lowest code. Are the answers coded one step too"
              + " high, so that they are to be moved?"))
    } else if let column = guess.columns.first(where: { !$0.doubts.isEmpty }),
      let doubt = column.doubts.first
    {
      try settle(doubt, of: column, header, &corrections)
    } else if guess.lacking.contains(.id) {
      try askForID(header, &corrections)
    } else if guess.lacking.contains(.date) {
      try askForDate(header, &corrections)
    } else {
      return try change(header, corrections)
    }
    return corrections
  }

  /// Asks which instrument was answered.
  ///
  /// - Parameters:
  ///   - guess: What was guessed.
  ///   - instruments: The instruments there are.
  /// - Returns: One of those that fit; of all, where none does.
  /// - Throws: Where the person stops.
  func instrument(
    of guess: TableGuess, _ instruments: [String]
  ) throws(Questioner.Stop) -> String {
    try questioner.choice(
      of: guess.instruments.isEmpty ? instruments : guess.instruments,
      Words(swedish: "Vilket instrument är besvarat", english: "Which instrument was answered"))
  }

  // MARK: Doubts

  private func settle(
    _ doubt: ColumnGuess.Doubt, of column: ColumnGuess, _ header: CSVHeader,
    _ corrections: inout TableCorrections
  ) throws(Questioner.Stop) {
    let question = column.question(doubt, in: language)
    switch doubt {
    case .otherColumns(let target, let others):
      let columns = header.names.filter { $0 == column.name || others.contains($0) }
      let chosen = try number(question, columns + [ColumnsDialogue.none(language)])
      for (place, name) in columns.enumerated() {
        corrections.set(name, to: place == chosen ? target : nil)
      }
    case .severalTargets(let targets):
      let chosen = try number(
        question, targets.map(\.text) + [ColumnsDialogue.none(language)])
      corrections.set(column.name, to: targets.indices.contains(chosen) ? targets[chosen] : nil)
    case .dayOrMonthFirst:
      corrections.dayOrders[column.name] = try order(
        among: [.dayFirst, .monthFirst], question, year: "2024")
    case .shortYears(let orders):
      if orders.count > 1 {
        corrections.dayOrders[column.name] = try order(among: orders, question, year: "24")
      } else {
        corrections.firstYears[column.name] = try firstYear(question)
      }
    case .dayNumbers:
      corrections.dayOrders[column.name] = try order(
        among: [.daysFrom1900, .daysFrom1904], question, year: "")
    case .revealingIDs:
      let arePseudonyms = try questioner.confirm(.same(question))
      corrections.set(column.name, to: arePseudonyms ? .id : nil)
    case .unreadableDays:
      try tell(question)
      corrections.set(column.name, to: nil)
    case .unknownTexts(let texts):
      for text in texts.prefix(20) { try ask(about: text, in: column, &corrections) }
      corrections.left.formUnion(texts.dropFirst(20))
    }
  }

  private func ask(
    about text: String, in column: ColumnGuess, _ corrections: inout TableCorrections
  ) throws(Questioner.Stop) {
    let (shown, name) = (TypedText(text).quoted, TypedText(column.name).quoted)
    let answer = try questioner.ask(
      Words(
        swedish: "Vad står \(shown) för i \(name)? \(column.possibleMeanings(in: .swedish))"
          + " (Enter: lämna, raderna avvisas):",
        english: "What does \(shown) stand for in \(name)? \(column.possibleMeanings(in: .english))"
          + " (Enter: leave it, the rows are refused):")
    ) { line throws(Questioner.Wrong) in line }
    guard !answer.isEmpty else {
      corrections.left.insert(text)
      return
    }
    // The same text means the same in all answers.
    let isAnswer = if case .item = column.target { true } else { false }
    corrections.setValue(text, in: isAnswer ? nil : column.name, to: answer)
  }

  /// How days are written: one of several ways, each with an example.
  private func order(
    among orders: [ColumnGuess.DayOrder], _ question: String, year: String
  ) throws(Questioner.Stop) -> ColumnGuess.DayOrder {
    let examples = orders.map { order -> Words in
      switch order {
      case .dayFirst: Words(swedish: "dagen: 31/5/\(year)", english: "the day: 31/5/\(year)")
      case .monthFirst: Words(swedish: "månaden: 5/31/\(year)", english: "the month: 5/31/\(year)")
      case .yearFirst: Words(swedish: "året: \(year)-05-31", english: "the year: \(year)-05-31")
      case .daysFrom1900: Words(swedish: "från 1900", english: "from 1900")
      case .daysFrom1904: Words(swedish: "från 1904", english: "from 1904")
      }
    }
    return orders[try number(question, examples.map { $0(language) })]
  }

  private func firstYear(_ question: String) throws(Questioner.Stop) -> Int {
    let hint = Words(
      swedish: " Skriv det första året; 1950 betyder 1950–2049:",
      english: " Type the first year; 1950 means 1950–2049:")
    return try questioner.ask(.same(question + hint(language))) { line throws(Questioner.Wrong) in
      guard let year = Int(line), TableCorrections.possibleFirstYears.contains(year) else {
        throw Questioner.Wrong(words: ColumnsWords.firstYearNeeded)
      }
      return year
    }
  }

  private static let none = Words(swedish: "ingen av dem", english: "none of them")

  private func number(
    _ question: String, _ options: [String]
  ) throws(Questioner.Stop) -> Int {
    let list = options.enumerated()
      .map { "  \($0.offset + 1) \(TypedText($0.element).printable)" }
    let prompt = ([question] + list + [">"]).joined(separator: "\n")
    return try questioner.ask(.same(prompt)) { line throws(Questioner.Wrong) in
      guard let number = Int(line), number > 0, options.indices.contains(number - 1) else {
        throw Questioner.Wrong(words: RecordWords.numberNeeded(options.count))
      }
      return number - 1
    }
  }

  private func tell(_ text: String) throws(Questioner.Stop) {
    _ = try questioner.ask(
      .same(
        text
          + Words(
            swedish: " Kolumnen läses inte (Enter).", english: " The column isn't read (Enter).")(
            language))
    ) { line throws(Questioner.Wrong) in line }
  }

  // MARK: What is missing

  private func askForID(
    _ header: CSVHeader, _ corrections: inout TableCorrections
  ) throws(Questioner.Stop) {
    let name = try questioner.ask(
      Words(
        swedish: "Ingen kolumn är ärendets id. Skriv en kolumns nummer, eller n för att numrera"
          + " raderna:",
        english: "No column is the case's id. Type a column's number, or n to number the rows:")
    ) { line throws(Questioner.Wrong) -> String? in
      line.lowercased() == "n" ? nil : try ColumnsDialogue.column(line, header)
    }
    if let name {
      corrections.set(name, to: .id)
    } else {
      corrections.idPrefix = try questioner.ask(
        Words(
          swedish: "Vad ska stå före radens nummer, till exempel svar-2024-?",
          english: "What is to stand before the row's number, such as answers-2024-?")
      ) { line throws(Questioner.Wrong) in
        guard !line.isEmpty else {
          throw Questioner.Wrong(
            words: Words(swedish: "Skriv några tecken.", english: "Type some signs."))
        }
        return line
      }
    }
  }

  private func askForDate(
    _ header: CSVHeader, _ corrections: inout TableCorrections
  ) throws(Questioner.Stop) {
    let answer = try questioner.ask(
      Words(
        swedish: "Ingen kolumn är datum. Skriv en kolumns nummer, eller en dag för alla rader"
          + " (ÅÅÅÅ-MM-DD):",
        english: "No column is the date. Type a column's number, or a day for all rows"
          + " (YYYY-MM-DD):")
    ) { line throws(Questioner.Wrong) -> (String?, CalendarDay?) in
      if let day = CalendarDay(typed: line) { return (nil, day) }
      return (try ColumnsDialogue.column(line, header), nil)
    }
    if let name = answer.0 { corrections.set(name, to: .date) }
    if let day = answer.1 { corrections.date = day }
  }

  /// A column by its number or its name.
  private static func column(
    _ line: String, _ header: CSVHeader
  ) throws(Questioner.Wrong) -> String {
    if header.names.contains(line) { return line }
    let digits = line.hasPrefix("#") ? String(line.dropFirst()) : line
    guard let number = Int(digits), number > 0, header.names.indices.contains(number - 1) else {
      throw Questioner.Wrong(words: RecordWords.numberNeeded(header.names.count))
    }
    return header.names[number - 1]
  }

  // MARK: Changes

  /// Asks for one more change.
  private func change(
    _ header: CSVHeader, _ corrections: TableCorrections
  ) throws(Questioner.Stop) -> TableCorrections? {
    try questioner.ask(
      Words(
        swedish: "Ändra en kolumn, till exempel 3=item.q1 eller 3=ignore (Enter: spara, q: sluta"
          + " utan att spara):",
        english: "Change a column, such as 3=item.q1 or 3=ignore (Enter: save, q: stop without"
          + " saving):")
    ) { [language] line throws(Questioner.Wrong) -> TableCorrections? in
      if line.isEmpty { return nil }
      var corrections = corrections
      let parts = line.split(separator: "=", maxSplits: 1).map { String($0).trimmed }
      guard let first = parts.first, let meaning = parts.dropFirst().first else {
        throw Questioner.Wrong(
          words: Words(
            swedish: "Skriv kolumnens nummer, ett likhetstecken och vad den står för.",
            english: "Type the column's number, an equals sign and what it stands for."))
      }
      let name = try ColumnsDialogue.column(first, header)
      do throws(UnusableTable) {
        try corrections.set(name, to: meaning, in: header)
      } catch {
        let lines = error.findings.map { $0.line(in: language) }
        throw Questioner.Wrong(words: .same(lines.joined(separator: "\n")))
      }
      return corrections
    }
  }
}

/// The words of what columns of a table stand for, in one language.
struct ColumnPhrases {
  let language: Language

  func pick(_ swedish: String, _ english: String) -> String {
    language == .swedish ? swedish : english
  }

  // MARK: Grounds

  /// On what ground a column is taken for something, and how sure that is.
  func ground(of guess: ColumnGuess) -> String {
    guard let ground = guess.ground else { return "" }
    if ground == .said { return pick("angivet", "as said") }
    let sure = guess.isCertain ? pick("säkert", "certain") : pick("troligt", "likely")
    return "\(sure): \(words(of: ground))"
  }

  private func words(of ground: ColumnGuess.Ground) -> String {
    switch ground {
    case .exactName: pick("namnet", "its name")
    case .name: pick("namnet, annorlunda skrivet", "its name, spelled otherwise")
    case .number: pick("frågans nummer", "the item's number")
    case .place: pick("frågans plats i formuläret", "the item's place in the form")
    case .text: pick("frågans ord", "the item's words")
    case .word: pick("ett vanligt ord för det", "a usual word for it")
    case .cells: pick("cellerna", "its cells")
    case .said: pick("angivet", "as said")
    }
  }

  /// Why an instrument was taken.
  func ground(_ ground: TableGuess.InstrumentGround) -> String {
    switch ground {
    case .said: pick("angivet", "as said")
    case .named: pick("kolumnernas namn säger det", "the columns' names say so")
    case .fileName: pick("filens namn säger det", "the file's name says so")
    case .columns: pick("inget annat passar så många kolumner", "no other fits as many columns")
    }
  }

  /// Why a column is passed over.
  func passedOver(_ remark: ColumnGuess.Remark?) -> String {
    if remark == .awaitsInstrument {
      return pick("en fråga, när instrumentet är valt", "an item, once the instrument is chosen")
    }
    let reason: String? =
      switch remark {
      case .personalNumbers: pick("personnummer", "personal identity numbers")
      case .personal: pick("personuppgifter", "personal data")
      case .freeText: pick("fri text", "free text")
      case .empty: pick("tom", "empty")
      case .rival(let other):
        pick("\(shown(other)) passar bättre", "\(shown(other)) fits better")
      case .otherInstrument(let id): pick("hör till \(id)", "belongs to \(id)")
      case .birthYear: pick("bara ett födelseår", "a year of birth only")
      case .decimalAges:
        pick("åldrar som inte är hela år", "ages that aren't in whole years")
      case .awaitsInstrument, nil: nil
      }
    return pick("läses inte", "not read") + (reason.map { ": \($0)" } ?? "")
  }

  // MARK: Doubts

  /// What must be answered before a column can be used.
  ///
  /// - Parameters:
  ///   - doubt: What keeps the guess from being used.
  ///   - showsValues: Whether texts of cells may be repeated; numbers always are.
  /// - Returns: The question.
  func question(_ doubt: ColumnGuess.Doubt, showsValues: Bool) -> String {
    switch doubt {
    case .otherColumns(let target, let others):
      let names = list(others)
      return pick(
        "Är det den här som är \(target.text), eller \(names)?",
        "Is this one \(target.text), or \(names)?")
    case .severalTargets(let targets):
      let names = targets.map(\.text).joined(separator: pick(" eller ", " or "))
      return pick("Är det \(names)?", "Is it \(names)?")
    case .dayOrMonthFirst:
      return pick(
        "Står dagen eller månaden först (3/5/2024)?",
        "Does the day or the month stand first (3/5/2024)?")
    case .shortYears(let orders): return shortYears(orders)
    case .dayNumbers(let numbers):
      let (from1900, from1904) = (years(numbers.from1900), years(numbers.from1904))
      return pick(
        "Cellerna är dagnummer ur ett kalkylblad. Räknade från 1900, som Excel gör, är de från"
          + " \(from1900); räknade från 1904 är de från \(from1904). Vilket stämmer?",
        "The cells are day numbers of a spreadsheet. Counted from 1900, as Excel does, they are of"
          + " \(from1900); counted from 1904 they are of \(from1904). Which is right?")
    case .unknownTexts(let texts):
      let shown = texts.filter { showsValues || PlainNumber($0) != nil }.sorted()
      let hidden = texts.count - shown.count
      var parts = shown.prefix(6).map(self.shown)
      if shown.count > 6 {
        parts.append(pick("\(shown.count - 6) till", "\(shown.count - 6) more"))
      }
      if hidden > 0 {
        parts.append(
          hidden == 1
            ? pick("1 text (visas med --show-values)", "1 text (shown with --show-values)")
            : pick(
              "\(hidden) texter (visas med --show-values)",
              "\(hidden) texts (shown with --show-values)"))
      }
      return pick(
        "Vad står \(parts.joined(separator: ", ")) för?",
        "What does \(parts.joined(separator: ", ")) stand for?")
    case .revealingIDs(let doubt):
      let look =
        doubt == .name
        ? pick("namn", "names") : pick("födelsedatum", "birth dates")
      return pick(
        "Id:na ser ut som \(look). Är de pseudonymer som inte säger vem någon är?",
        "The ids look like \(look). Are they pseudonyms that don't tell who somebody is?")
    case .unreadableDays:
      return pick(
        "Cellerna är inte datum som går att läsa (2024-05-31, 20240531 eller 31/5/2024).",
        "The cells aren't days that can be read (2024-05-31, 20240531 or 31/5/2024).")
    }
  }

  /// What must be said of years of two digits: in which of these orders they stand, and which
  /// hundred years they are.
  private func shortYears(_ orders: [ColumnGuess.DayOrder]) -> String {
    let order =
      orders.count > 1
      ? pick(
        "I vilken ordning står år, månad och dag? ", "In what order do year, month and day stand? ")
      : ""
    return pick("Årtalen har två siffror. ", "The years have two digits. ") + order
      + pick("Vilka hundra år gäller de?", "Which hundred years are they of?")
  }

  /// The options that answer a question of a special kind; `nil` for other questions.
  func options(for doubt: ColumnGuess.Doubt) -> String? {
    func order(_ orders: [ColumnGuess.DayOrder]) -> String {
      "--day-order " + orders.map(\.rawValue).joined(separator: "|")
    }
    let firstYear = pick(
      "--first-year 1950 betyder 1950–2049", "--first-year 1950 means 1950–2049")
    return switch doubt {
    case .dayOrMonthFirst: order([.dayFirst, .monthFirst])
    case .shortYears(let orders):
      orders.count > 1 ? "\(order(orders)), \(firstYear)" : firstYear
    case .dayNumbers: order(ColumnGuess.DayOrder.countedDays)
    case .revealingIDs: "--set '#N=id'"
    case .otherColumns, .severalTargets, .unknownTexts, .unreadableDays: nil
    }
  }

  private func years(_ range: ClosedRange<Int>) -> String {
    range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound)–\(range.upperBound)"
  }

  /// A name of a column, or a text of a cell, on one line and not too long.
  func shown(_ text: String) -> String { VisibleText.quoted(shortened(text)) }

  /// A name, not too long.
  func shortened(_ text: String) -> String {
    text.count <= 38 ? text : String(text.prefix(37)) + "…"
  }

  private func list(_ names: [String]) -> String {
    let shown = names.prefix(4).map(self.shown) + (names.count > 4 ? ["…"] : [])
    return shown.joined(separator: pick(" eller ", " or "))
  }
}

extension ColumnGuess {
  /// What must be answered before the column can be used, with the column's name and the texts of
  /// its cells.
  package func question(_ doubt: Doubt, in language: Language) -> String {
    let phrases = ColumnPhrases(language: language)
    return "\(phrases.shown(name)): \(phrases.question(doubt, showsValues: true))"
  }

  /// What a text in its cells can stand for: `a code, unknown or declined`.
  package func possibleMeanings(in language: Language) -> String {
    let phrases = ColumnPhrases(language: language)
    switch target {
    case .sex:
      return phrases.pick(
        "female (flicka, kvinna), male (pojke, man), other eller unknown",
        "female, male, other or unknown")
    case .consent: return phrases.pick("given eller refused", "given or refused")
    case .item:
      return phrases.pick(
        "En kod, unknown (vet inte), declined (vill inte svara), notApplicable (inte aktuellt) eller"
          + " notAsked (inte tillfrågad)",
        "A code, unknown, declined, notApplicable or notAsked")
    default: return phrases.pick("Ett värde, eller unknown", "A value, or unknown")
    }
  }
}

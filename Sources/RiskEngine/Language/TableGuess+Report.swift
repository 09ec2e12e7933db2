extension TableGuess {
  /// What was guessed, column by column.
  ///
  /// - Parameters:
  ///   - language: The language.
  ///   - showsValues: Whether some texts of the cells are shown.
  /// - Returns: The guess as a person reads it.
  public func report(in language: Language, showsValues: Bool = false) -> StyledText {
    let phrases = ColumnPhrases(language: language)
    var text = StyledText()
    text.paragraph(phrases.dialect(of: self), indent: 0)
    text.paragraph(phrases.instrument(of: self), instrument == nil ? .warning : .plain, indent: 0)
    if hasWrongLetters { text.paragraph(phrases.wrongLetters, .warning, indent: 0) }
    text.space()
    let nameWidth = columns.map { phrases.name($0).count }.max() ?? 0
    let targetWidth = columns.map { $0.target?.text.count ?? 1 }.max() ?? 0
    let numberWidth = "\(columns.count)".count
    for (number, column) in columns.enumerated() {
      let place = "\(number + 1)"
      let indent = String(repeating: " ", count: numberWidth - place.count)
      let name = phrases.name(column).padded(to: nameWidth)
      let target = (column.target?.text ?? "–").padded(to: targetWidth)
      let isOpen = !column.doubts.isEmpty
      let ground =
        column.target == nil && !isOpen
        ? phrases.passedOver(column.remark) : phrases.ground(of: column)
      text.line(
        [
          .init(" \(indent)#\(place)  ", .faint), .init("\(name)  "),
          .init(target, column.target == nil ? .faint : .strong),
          .init("  " + ground, column.target == nil ? .faint : .plain),
        ])
      for doubt in column.doubts where !isExplained(doubt, of: column) {
        let options = phrases.options(for: doubt).map { " (\($0))" } ?? ""
        text.paragraph(
          [.init("? " + phrases.question(doubt, showsValues: showsValues) + options, .warning)],
          indent: 6, hanging: 2)
      }
      if showsValues, !column.texts.isEmpty, column.remark != .personalNumbers {
        text.paragraph(
          [.init(phrases.values(column), .faint)], indent: 6, hanging: 2)
      }
    }
    if let idPrefix, !columns.contains(where: { $0.target == .id }) {
      text.space()
      text.paragraph(phrases.numbered(idPrefix), indent: 0)
    }
    for target in lacking {
      text.space()
      text.paragraph(phrases.lacking(target), .warning, indent: 0)
    }
    if let shift {
      text.space()
      text.paragraph(phrases.shift(shift), .warning, indent: 0)
    }
    return text
  }

  /// Whether a doubt is about codes that all stand a step from the instrument's, which is told
  /// once.
  private func isExplained(_ doubt: ColumnGuess.Doubt, of column: ColumnGuess) -> Bool {
    guard shift?.isSeen == true, case .item = column.target, case .unknownTexts(let texts) = doubt
    else { return false }
    return texts.allSatisfy { PlainNumber($0) != nil }
  }
}

extension ColumnPhrases {
  func name(_ column: ColumnGuess) -> String { VisibleText.plain(shortened(column.name)) }

  fileprivate func dialect(of guess: TableGuess) -> String {
    let dialect = guess.beginning.header.dialect
    let separator =
      switch dialect.separator {
      case .semicolon: pick("semikolon mellan cellerna", "semicolons between cells")
      case .comma: pick("komma mellan cellerna", "commas between cells")
      case .tab: pick("tabb mellan cellerna", "tabs between cells")
      case .bar: pick("lodstreck mellan cellerna", "vertical bars between cells")
      }
    let encoding =
      switch dialect.encoding {
      case .utf8: "UTF-8"
      case .windows1252: "Windows-1252"
      case .detected: pick("UTF-8 eller Windows-1252 rad för rad", "UTF-8 or Windows-1252 by row")
      }
    var parts = [separator, encoding]
    if dialect.hasDecimalComma { parts.append(pick("decimalkomma", "decimal commas")) }
    if let line = guess.beginning.headerLine {
      parts.append(pick("kolumnernas namn på rad \(line)", "the columns' names on line \(line)"))
    }
    if let rows = guess.beginning.subheadings, rows > 0 {
      parts.append(
        rows == 1
          ? pick("raden under dem är också en rubrik", "the row below them is a heading too")
          : pick(
            "\(rows) rader under dem är också rubriker",
            "\(rows) rows below them are headings too"))
    }
    let count = guess.columns.count
    let rows = guess.beginning.rowCount
    let looked = pick(
      "\(count == 1 ? "1 kolumn" : "\(count) kolumner"); "
        + "\(rows == 1 ? "1 rad" : "\(rows) rader") har lästs.",
      "\(count == 1 ? "1 column" : "\(count) columns"); "
        + "\(rows == 1 ? "1 row" : "\(rows) rows") looked at.")
    return pick("Tabellen: ", "The table: ") + parts.joined(separator: ", ") + "; " + looked
  }

  fileprivate func instrument(of guess: TableGuess) -> String {
    if let id = guess.instrument {
      return pick("Instrument: ", "Instrument: ") + id
        + (guess.ground.map { " (\(ground($0)))" } ?? "")
    }
    let fitting = guess.instruments.joined(separator: ", ")
    return guess.instruments.isEmpty
      ? pick(
        "Instrument: det går inte att se vilket. Ange det med --instrument.",
        "Instrument: none is recognised. Name it with --instrument.")
      : pick(
        "Instrument: flera passar (\(fitting)). Ange vilket med --instrument.",
        "Instrument: several fit (\(fitting)). Say which with --instrument.")
  }

  fileprivate var wrongLetters: String {
    pick(
      "Bokstäver i kolumnernas namn ser ut att vara UTF-8 som har lästs som Windows-1252 (Ã¥ för å)."
        + " Ange --encoding utf-8, eller spara tabellen på nytt som CSV UTF-8.",
      "Letters of the columns' names look like UTF-8 that was read as Windows-1252 (Ã¥ for å). Say"
        + " --encoding utf-8, or save the table again as CSV UTF-8.")
  }

  fileprivate func numbered(_ prefix: String) -> String {
    let ids = "\(shown(prefix + "1")), \(shown(prefix + "2")) …"
    return pick(
      "Ärendenas id är radernas nummer i tabellen: \(ids). Bara vagval import kan numrera rader.",
      "The cases' ids are the rows' numbers in the table: \(ids). Only vagval import can number"
        + " rows.")
  }

  fileprivate func lacking(_ target: CSVTarget) -> String {
    target == .date
      ? pick(
        "Ingen kolumn är ärendets datum. Ange vilken med --set '#N=date', eller samma dag för"
          + " alla rader med --date.",
        "No column is the case's date. Say which one is with --set '#N=date', or give the same"
          + " day to all rows with --date.")
      : pick(
        "Ingen kolumn är ärendets id. Ange vilken med --set '#N=id', eller numrera raderna med"
          + " --id-prefix, till exempel --id-prefix svar-.",
        "No column is the case's id. Say which one is with --set '#N=id', or number the rows by"
          + " --id-prefix, for example --id-prefix answer-.")
  }

  fileprivate func values(_ column: ColumnGuess) -> String {
    let some = column.texts.prefix(6).map(shown).joined(separator: ", ")
    return column.texts.count > 6 ? some + ", …" : some
  }

  fileprivate func shift(_ shift: TableGuess.Shift) -> String {
    let answer = pick(
      " Ange --shift om det stämmer, annars --no-shift.",
      " If that is right: say --shift. If not: --no-shift.")
    guard shift.isSeen else {
      return pick(
        "Ingen har svarat med den lägsta koden på någon fråga. Svaren kan vara kodade ett steg"
          + " högre än i instrumentet (1–4 i stället för 0–3).",
        "Nobody has answered any item with its lowest code. The answers may be coded one step"
          + " higher than in the instrument (1–4 instead of 0–3).") + answer
    }
    return
      (shift.steps > 0
      ? pick(
        "Alla svar är kodade ett steg högre än i instrumentet (till exempel 1–4 i stället för"
          + " 0–3).",
        "All answers are coded one step higher than in the instrument (1–4 instead of 0–3, for"
          + " example).")
      : pick(
        "Alla svar är kodade ett steg lägre än i instrumentet (till exempel 0–4 i stället för"
          + " 1–5).",
        "All answers are coded one step lower than in the instrument (0–4 instead of 1–5, for"
          + " example).")) + answer
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}

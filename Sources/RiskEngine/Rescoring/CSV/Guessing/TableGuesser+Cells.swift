extension TableGuesser {
  /// Finds out what the texts in a column stand for.
  func read(_ guess: inout ColumnGuess, _ column: Int, _ match: ItemMatch?) {
    guard let target = guess.target else { return }
    let cells = table.columns[column]
    let item: Item? =
      if case .item(let id) = target { match?.items.first { $0.id == id } } else { nil }
    var reading: CellReading?
    switch target {
    case .date, .born, .responseDate, .consent(_, _, .date), .consent(_, _, .until):
      readDays(&guess, cells)
    case .item:
      guard let item else { break }
      switch item.type {
      case .date: readDays(&guess, cells)
      case .choice, .multiple, .yesNo, .whole, .decimal, .text:
        reading = .answers(cells, to: item)
      }
    case .sex: reading = .sexes(cells)
    case .age: reading = .numbers(cells, in: 0...130)
    case .stored(.score, _): reading = .numbers(cells)
    case .consent(_, _, .status): reading = .consents(cells)
    case .circumstance(let name):
      switch circumstance(name)?.type {
      case .boolean: reading = .yesNo(cells)
      case .number: reading = .numbers(cells)
      case .day: readDays(&guess, cells)
      case .choice:
        reading = circumstance(name).map { .names(cells, $0.codes.map { ($0.code, $0.title) }) }
      case .level, .text, nil: break
      }
    case .id, .municipality, .person, .unit, .version, .by, .informant, .setting, .judgement,
      .rationale, .stored(.level, _), .name:
      break
    }
    var values = reading?.values ?? []
    var unknown = reading?.unknown ?? []
    for said in corrections.values {
      guard said.column == guess.name || said.column == nil && item != nil,
        cells.counts[said.text] != nil || said.column != nil
      else { continue }
      unknown.removeAll { $0 == said.text }
      values.removeAll { $0.text == said.text }
      values.append((said.text, said.meaning.json(for: target)))
    }
    guess.values += values
    if corrections.leavesUnknown { unknown.removeAll() }
    unknown.removeAll(where: corrections.left.contains)
    if !unknown.isEmpty {
      guess.doubts.append(.unknownTexts(unknown))
    }
  }

  private func readDays(_ guess: inout ColumnGuess, _ cells: ColumnCells) {
    switch DayReading(cells) {
    case .plain: break
    case .ordered(let order): guess.order = order
    case .unclear:
      if let said = corrections.dayOrder {
        guess.order = said
      } else {
        guess.doubts.append(.dayOrMonthFirst)
      }
    case .unreadable: guess.doubts.append(.unreadableDays)
    }
    guard guess.target != .date else { return }
    // Without a day nothing is known; the row's own day can't be missing.
    for text in cells.texts {
      let folded = FoldedText(text).joined
      if ColumnVocabulary.missing[folded] != nil || ColumnVocabulary.blankSigns.contains(text) {
        guess.values.append((text, "null"))
      }
    }
  }

  /// By how much the codes of all answers are greater than the instrument's.
  func shift(_ columns: [ColumnGuess], _ match: ItemMatch) -> Int? {
    var shifts: Set<Int> = [1, -1]
    var isOutside = false
    for (column, guess) in columns.enumerated() {
      guard case .item(let id) = guess.target, let item = match.items.first(where: { $0.id == id }),
        case .choice(let options) = item.type
      else { continue }
      let codes = Set(
        options.compactMap { if case .number(let code) = $0.code { code } else { nil } })
      let numbers = table.columns[column].texts.compactMap { PlainNumber($0)?.whole }
      if numbers.contains(where: { !codes.contains($0) }) { isOutside = true }
      shifts = shifts.filter { shift in numbers.allSatisfy { codes.contains($0 - shift) } }
    }
    return isOutside && shifts.count == 1 ? shifts.first : nil
  }

  /// Takes every code of a column as one that stands a step from the instrument's.
  func unshift(_ guess: inout ColumnGuess, by shift: Int, _ match: ItemMatch) {
    guard case .item(let id) = guess.target, let item = match.items.first(where: { $0.id == id }),
      case .choice(let options) = item.type
    else { return }
    var shifted: Set<String> = []
    for case .number(let code) in options.map(\.code) {
      let text = String(code + shift)
      shifted.insert(text)
      guess.values.removeAll { $0.text == text }
      guess.values.append((text, String(code)))
    }
    guess.doubts = guess.doubts.compactMap { doubt in
      guard case .unknownTexts(let texts) = doubt else { return doubt }
      let rest = texts.filter { !shifted.contains($0) }
      return rest.isEmpty ? nil : .unknownTexts(rest)
    }
  }
}

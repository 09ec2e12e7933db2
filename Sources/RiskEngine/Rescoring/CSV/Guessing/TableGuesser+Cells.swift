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
    case .age:
      let hasDecimals = cells.texts.contains { PlainNumber($0).map { $0.whole == nil } ?? false }
      if hasDecimals, guess.ground != .said {
        passOver(&guess, .decimalAges)
        return
      }
      reading = .numbers(cells, in: 0...130)
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
    case .id: readIDs(&guess, cells)
    case .stored(.level, let id):
      reading = match?.form.levelNames[id].map { .names(cells, $0) }
    case .municipality, .person, .unit, .version, .by, .informant, .setting, .judgement,
      .rationale, .name:
      break
    }
    var values = reading?.values ?? []
    var unknown = reading?.unknown ?? []
    for said in corrections.values {
      guard said.column == guess.name || said.column == nil && item != nil,
        cells.counts[said.text] != nil || said.column != nil || unknown.contains(said.text)
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

  private func passOver(_ guess: inout ColumnGuess, _ remark: ColumnGuess.Remark?) {
    guess.target = nil
    guess.ground = nil
    guess.remark = remark
  }

  private func readIDs(_ guess: inout ColumnGuess, _ cells: ColumnCells) {
    guard guess.ground != .said, !corrections.allowsPersonalNumbers else { return }
    for doubt in [Pseudonym.Doubt.birthDate, .name] {
      let count = cells.texts.count { Pseudonym.doubt(about: $0) == doubt }
      // A running number may look like a date now and then.
      if count > 0, count * 10 >= cells.texts.count * 9 {
        guess.doubts.append(.revealingIDs(doubt))
      }
    }
  }

  private func readDays(_ guess: inout ColumnGuess, _ cells: ColumnCells) {
    switch DayReading(cells, of: guess.name, corrections) {
    case .plain: break
    case .formed(let form): guess.form = form
    case .unclear: guess.doubts.append(.dayOrMonthFirst)
    case .shortYears(let orders): guess.doubts.append(.shortYears(orders))
    case .dayNumbers(let numbers): guess.doubts.append(.dayNumbers(numbers))
    case .unreadable:
      // A word such as `created` may mean something else.
      if !guess.isCertain, guess.ground == .word { return passOver(&guess, nil) }
      guess.doubts.append(.unreadableDays)
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

  /// By how much the codes of all answers are probably greater than the instrument's.
  func shift(_ columns: [ColumnGuess], _ match: ItemMatch) -> TableGuess.Shift? {
    var steps: Set<Int> = [1, -1]
    var isOutside = false
    var isLowestUsed = false
    var answers = 0
    for (column, guess) in columns.enumerated() {
      guard case .item(let id) = guess.target, let item = match.items.first(where: { $0.id == id }),
        case .choice(let options) = item.type
      else { continue }
      let codes = Set(
        options.compactMap { if case .number(let code) = $0.code { code } else { nil } })
      guard let lowest = codes.min(), let highest = codes.max() else { continue }
      let cells = table.columns[column]
      for text in cells.texts {
        // What is further off is no code, but a sign that there is no answer, such as 9 or -99.
        guard let number = PlainNumber(text)?.whole, number >= lowest - 1, number <= highest + 1,
          !item.missingCodes.contains(where: { $0.code == number })
        else { continue }
        answers += cells.counts[text] ?? 0
        if !codes.contains(number) { isOutside = true }
        if number == lowest { isLowestUsed = true }
        steps = steps.filter { codes.contains(number - $0) }
      }
    }
    if isOutside, steps.count == 1, let only = steps.first {
      return TableGuess.Shift(steps: only, isSeen: true)
    }
    let isSuspect = !isLowestUsed && answers >= Self.leastAnswersWithoutLowest
    return isSuspect && steps.contains(1) ? TableGuess.Shift(steps: 1, isSeen: false) : nil
  }

  /// So many answers, and none with the lowest code, are hardly a coincidence.
  private static let leastAnswersWithoutLowest = 100

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

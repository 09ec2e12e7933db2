/// Guesses what the columns of one table stand for.
struct TableGuesser {
  let table: TableBeginning
  let corrections: TableCorrections
  let policies: [Policy]
  let names: [(text: String, folded: FoldedText)?]
  let matches: [ItemMatch]
  let declaredNames: [String: [CSVTarget]]

  init(
    _ table: TableBeginning, _ corrections: TableCorrections,
    _ forms: [(id: String, form: CSVForm)], _ policies: [Policy]
  ) {
    self.table = table
    self.corrections = corrections
    self.policies = policies
    declaredNames = TableGuesser.names(in: policies)
    let header = table.header
    let names = header.names.indices.map { column -> (text: String, folded: FoldedText)? in
      if case .columnWithoutName = header.faults[column] { return nil }
      return (header.names[column], FoldedText(header.names[column]))
    }
    self.names = names
    matches = forms.map { ItemMatch($0.id, $0.form, names) }
  }

  func guess() -> TableGuess {
    let columns = table.header.names.indices.map {
      ColumnGuess(name: table.header.names[$0], texts: table.columns[$0].texts)
    }
    var guess = TableGuess(beginning: table, columns: columns)
    guess.date = corrections.date
    guess.idPrefix = corrections.idPrefix
    let match = chooseInstrument(&guess)
    let ranks = columns.indices.map { take(&guess.columns[$0], $0, match) }
    settleRivals(&guess.columns, ranks)
    let fitting = matches.filter { guess.instruments.contains($0.id) }
    for column in columns.indices where guess.columns[column].target == nil {
      if fitting.contains(where: { $0.found[column] != nil }) {
        guess.columns[column].remark = .awaitsInstrument
      }
    }
    for column in guess.columns.indices { read(&guess.columns[column], column, match) }
    if guess.date == nil { findDate(&guess.columns) }
    guess.shift =
      corrections.takesShift == false ? nil : match.flatMap { shift(guess.columns, $0) }
    if corrections.takesShift == true, let match, let shift = guess.shift {
      for column in guess.columns.indices {
        unshift(&guess.columns[column], by: shift.steps, match)
      }
      guess.shift = nil
    }
    return guess
  }

  // MARK: The instrument

  private func chooseInstrument(_ guess: inout TableGuess) -> ItemMatch? {
    if let said = corrections.instrument {
      guess.instrument = said
      guess.ground = .said
      return matches.first { $0.id == said }
    }
    let file = FoldedText(table.header.file.fileName).words
    var candidates = matches.filter { $0.isNamed && $0.count > 0 }
    var ground = TableGuess.InstrumentGround.named
    if candidates.isEmpty {
      ground = .columns
      candidates = matches.filter { !$0.exceeds && $0.isFull }
      if candidates.isEmpty { candidates = matches.filter { $0.count > 1 && !$0.exceeds } }
      if candidates.contains(where: { !$0.isByPlace }) { candidates.removeAll(where: \.isByPlace) }
      let greatest = candidates.map(\.count).max() ?? 0
      candidates = candidates.filter { $0.count == greatest }
      let possible = candidates.filter(allowsCells)
      if candidates.count > 1, !possible.isEmpty { candidates = possible }
      let called = candidates.filter { match in
        InstrumentNames.of(match.id).contains { file.contains(adjacent: $0) }
      }
      if candidates.count > 1, called.count == 1 {
        candidates = called
        ground = .fileName
      }
    }
    if let only = candidates.first, candidates.count == 1 {
      guess.instrument = only.id
      guess.ground = ground
      return only
    }
    guess.instruments = candidates.map(\.id)
    return nil
  }

  /// Whether no column of numbers has one that the instrument lacks.
  private func allowsCells(_ match: ItemMatch) -> Bool {
    match.found.indices.allSatisfy { column in
      guard let found = match.found[column], let item = found.items.first else { return true }
      return !CellReading.answers(table.columns[column], to: match.items[item]).unknown.contains {
        PlainNumber($0) != nil
      }
    }
  }

  /// Takes the only column of days for the day, where no name says which it is.
  private func findDate(_ columns: inout [ColumnGuess]) {
    guard
      !columns.contains(where: {
        $0.target == .date || $0.doubts.contains { $0.concerns(.date) }
      })
    else { return }
    let days = columns.indices.filter { column in
      let cells = table.columns[column]
      guard columns[column].target == nil, columns[column].remark == nil,
        columns[column].doubts.isEmpty, corrections.targets[columns[column].name] == nil,
        cells.texts.contains(where: { CSVDate.day($0, nil) != nil }),
        case .plain = DayReading(cells, of: columns[column].name, corrections)
      else { return false }
      return true
    }
    guard let column = days.first, days.count == 1 else { return }
    columns[column].target = .date
    columns[column].ground = .cells
  }

  // MARK: Rivals

  /// Of columns of which one has numbers and the others words alone the one with the numbers: the
  /// others tell what its codes mean.
  private func withCodes(_ columns: [Int]) -> [Int] {
    func count(_ column: Int) -> Int { table.columns[column].texts.count }
    func numbers(_ column: Int) -> Int {
      table.columns[column].texts.count { PlainNumber($0) != nil }
    }
    let coded = columns.filter { count($0) > 0 && numbers($0) == count($0) }
    let worded = columns.filter { count($0) > 0 && numbers($0) == 0 }
    return coded.count == 1 && coded.count + worded.count == columns.count ? coded : columns
  }

  /// Lets the surest column have each target; where several are as sure, none has it.
  private func settleRivals(_ columns: inout [ColumnGuess], _ ranks: [Int]) {
    var rivals: [CSVTarget: [Int]] = [:]
    for (column, guess) in columns.enumerated() {
      if let target = guess.target { rivals[target, default: []].append(column) }
    }
    for (target, places) in rivals where places.count > 1 {
      let best = places.map { ranks[$0] }.min() ?? 0
      let winners = withCodes(places.filter { ranks[$0] == best })
      for column in places {
        if winners == [column] { continue }
        columns[column].target = nil
        columns[column].isCertain = false
        if let winner = winners.first, winners.count == 1 {
          columns[column].ground = nil
          columns[column].remark = .rival(columns[winner].name)
        } else {
          let others = places.filter { $0 != column }.map { columns[$0].name }
          columns[column].doubts = [.otherColumns(target, others)]
        }
      }
    }
  }
}

extension [String] {
  /// Whether these words stand side by side somewhere.
  fileprivate func contains(adjacent words: [String]) -> Bool {
    indices.contains { self[$0...].starts(with: words) }
  }
}

extension String {
  /// The last part of a path.
  fileprivate var fileName: String {
    String(self[(lastIndex(of: "/").map(index(after:)) ?? startIndex)...])
  }
}

extension TableGuesser {
  /// Takes a column for what its name says.
  ///
  /// - Returns: How sure that is: the less the surer.
  func take(_ guess: inout ColumnGuess, _ column: Int, _ match: ItemMatch?) -> Int {
    func take(_ target: CSVTarget, _ ground: ColumnGuess.Ground, isCertain: Bool) {
      guess.target = target
      guess.ground = ground
      guess.isCertain = isCertain
    }
    let cells = table.columns[column]
    if let said = corrections.targets[guess.name] {
      if let said { take(resolved(said, match), .said, isCertain: true) }
      return 0
    }
    if let remark = personal(column) {
      guess.remark = remark
      return 0
    }
    guard let name = names[column] else {
      guess.remark = cells.filled == 0 ? .empty : nil
      return 0
    }
    if let target = CSVTarget(name.text), target != .name(name.text), isKnown(target, match) {
      take(target, .exactName, isCertain: true)
      return 1
    }
    let words = name.folded.joined
    if let found = match?.found[column], let items = match?.items {
      let targets = found.items.map { CSVTarget.item(items[$0].id) }
      if targets.count > 1 {
        guess.doubts.append(.severalTargets(targets))
      } else if let target = targets.first {
        take(target, found.ground, isCertain: found.isCertain)
      }
      // A bare id may as well be another form's.
      if found.bearsName { return 2 }
      return found.ground == .exactName ? 3 : found.isCertain ? 4 : 6
    }
    for (target, sorts) in ColumnVocabulary.targets {
      for (rank, sort) in sorts.enumerated() where sort.contains(words) {
        take(target, words == target.text ? .name : .word, isCertain: rank == 0)
        return 2 + rank
      }
    }
    if let own = match.flatMap({ own(name.folded, $0) })?.joined(),
      let found = ColumnVocabulary.targets.first(where: { $0.words.first?.contains(own) ?? false })
    {
      take(found.target, .word, isCertain: false)
      return 6
    }
    if let other = matches.first(where: { $0.isNamed && $0.found[column] != nil }) {
      guess.remark = .otherInstrument(other.id)
      return 0
    }
    if let (target, isCertain) = stored(name.folded, match) {
      take(target, .name, isCertain: isCertain)
      return isCertain ? 2 : 6
    }
    let declared = declared(name.folded, match)
    if declared.count > 1 {
      guess.doubts.append(.severalTargets(declared))
      return 2
    } else if let target = declared.first {
      take(target, .name, isCertain: true)
      return 2
    }
    for (target, sorts) in ColumnVocabulary.targets where target != .by && target != .person {
      let isMentioned =
        name.folded.words.count <= 4
        && name.folded.words.contains { sorts.first?.contains($0) ?? false }
      if isMentioned {
        take(target, .word, isCertain: false)
        return 7
      }
    }
    // Compounds such as `indatum`.
    if words.hasSuffix("datum"), words.count <= 20 {
      take(.date, .word, isCertain: false)
      return 8
    }
    if name.text.endsWithID {
      take(.id, .word, isCertain: false)
      return 8
    }
    guess.remark = remark(words, cells)
    return 0
  }

  /// What a bare name is: an item or a circumstance.
  private func resolved(_ target: CSVTarget, _ match: ItemMatch?) -> CSVTarget {
    guard case .name(let name) = target else { return target }
    if match?.form.ids.contains(name) ?? false { return .item(name) }
    return circumstance(name) == nil ? target : .circumstance(name)
  }

  private func isKnown(_ target: CSVTarget, _ match: ItemMatch?) -> Bool {
    switch target {
    case .item(let id): match?.form.ids.contains(id) ?? false
    case .judgement(let id), .rationale(let id): match?.form.judgements.contains(id) ?? false
    case .stored(.score, let id): match?.form.scores.contains(id) ?? false
    case .stored(.level, let id): match?.form.levels.contains(id) ?? false
    case .circumstance(let name): circumstance(name) != nil
    default: true
    }
  }

  /// A total, or a level, of the instrument.
  private func stored(_ name: FoldedText, _ match: ItemMatch?) -> (CSVTarget, isCertain: Bool)? {
    guard let match else { return nil }
    let own = own(name, match)
    let text = (own ?? name.words).joined()
    for (part, ids) in [
      (CSVTarget.StoredPart.score, match.form.scores), (.level, match.form.levels),
    ] {
      let called = ids.first { id in
        let id = FoldedText(id).joined
        return text == id
          || part == .score && ["score", "poang", "sum"].contains { text == id + $0 }
      }
      if let id = called {
        return (.stored(part, id), own != nil)
      }
    }
    let isTotal = ColumnVocabulary.totals.contains(text) || own?.isEmpty == true
    guard isTotal else { return nil }
    let scores = match.form.scores
    guard
      let total = scores.first(where: { $0 == "total" }) ?? (scores.count == 1 ? scores[0] : nil)
    else { return nil }
    return (.stored(.score, total), false)
  }

  /// What follows the instrument's name in a column's.
  private func own(_ name: FoldedText, _ match: ItemMatch) -> [String]? {
    InstrumentNames.of(match.id).lazy.compactMap { name.dropping($0) }.first
  }

  /// A circumstance, a consent or a judgement by its id or title.
  private func declared(_ name: FoldedText, _ match: ItemMatch?) -> [CSVTarget] {
    let text = name.joined
    if let id = match?.form.judgements.first(where: { FoldedText($0).joined == text }) {
      return [.judgement(id)]
    }
    return declaredNames[text] ?? []
  }

  /// What policies call circumstances and consents, folded.
  static func names(in policies: [Policy]) -> [String: [CSVTarget]] {
    var names: [String: [CSVTarget]] = [:]
    func add(_ id: String, _ title: LocalizedText, _ targets: [CSVTarget]) {
      for text in [id] + title.texts.map(\.text) {
        let folded = FoldedText(text).joined
        names[folded] = names[folded] ?? targets
      }
    }
    for policy in policies {
      for found in policy.circumstances {
        add(found.name, found.title, [.circumstance(found.name)])
      }
      // Who has consented isn't said.
      for found in policy.consents {
        add(
          found.id, found.title,
          Consent.Party.allCases.map { .consent(to: found.id, by: $0, .status) })
      }
    }
    return names
  }

  func circumstance(_ name: String) -> Policy.Circumstance? {
    policies.lazy.flatMap(\.circumstances).first { $0.name == name }
  }

  // MARK: Persons

  /// What says who somebody is.
  private func personal(_ column: Int) -> ColumnGuess.Remark? {
    let words = names[column]?.folded
    let joined = words?.joined ?? ""
    let cells = table.columns[column]
    if ColumnVocabulary.personalNumbers.contains(joined)
      || cells.texts.contains(where: { PersonalNumber.occurs(in: $0) })
    {
      return corrections.allowsPersonalNumbers ? nil : .personalNumbers
    }
    if ColumnVocabulary.personal.contains(joined)
      || cells.texts.contains(where: { $0.utf8.contains(UInt8(ascii: "@")) && $0.contains(".") })
    {
      return .personal
    }
    return nil
  }

  private func remark(_ name: String, _ cells: ColumnCells) -> ColumnGuess.Remark? {
    if ColumnVocabulary.birthYears.contains(name) { return .birthYear }
    if cells.filled == 0 { return .empty }
    let long = cells.texts.count { $0.utf8.count > 40 }
    return cells.texts.count > 1 && long * 2 > cells.texts.count ? .freeText : nil
  }
}

extension String {
  /// Whether it is a word run together with `ID`, such as `ObservationID`.
  fileprivate var endsWithID: Bool {
    guard hasSuffix("ID") || hasSuffix("Id") else { return false }
    return dropLast(2).last?.isLowercase ?? false
  }
}

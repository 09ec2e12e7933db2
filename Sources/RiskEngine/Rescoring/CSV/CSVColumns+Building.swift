extension CSVColumns {
  /// Puts together how rows become cases.
  ///
  /// - Parameters:
  ///   - header: The names of the columns.
  ///   - instrument: The instrument's id.
  ///   - columns: What each column stands for, resolved.
  ///   - form: The instrument's items and judgements.
  ///   - circumstances: The types of the circumstances.
  ///   - day: The day of rows that have none of their own.
  ///   - idPrefix: What stands before the row's number in ids, where no column has them.
  /// - Returns: The columns, ready for rows.
  static func build(
    _ header: CSVHeader, instrument: String, _ columns: [CSVResolvedColumn?], _ form: CSVForm,
    _ circumstances: [String: ValueType], date day: CalendarDay?,
    idPrefix: String?
  ) -> CSVColumns {
    var builder = CSVStepBuilder()
    func column(_ target: CSVTarget) -> Int? {
      columns.firstIndex { $0?.target == target }
    }
    func values(_ column: Int) -> [(text: [UInt8], json: [UInt8])] {
      (columns[column]?.values ?? []).map { (Array($0.text.utf8), $0.json) }
    }
    /// A day, from the column if there is one.
    func addDate(_ column: Int?, _ builder: inout CSVStepBuilder, blank: CSVStep.Blank) {
      guard let column else { return builder.add(quoted: day?.description ?? "") }
      builder.add(
        .date, column: column, blank: blank, CSVWords.none.table(values(column)),
        columns[column]?.form)
    }
    /// A key whose cell may be blank, then without the key.
    func optional(
      _ key: String, _ target: CSVTarget, _ kind: CSVStep.Kind, _ words: CSVWords = .none
    ) {
      guard let column = column(target) else { return }
      builder.flush()
      builder.add(key: key)
      builder.add(
        kind, column: column, blank: .nothing, words.table(values(column)), columns[column]?.form)
    }

    let date = column(.date)
    builder.add("{")
    builder.add(key: "id", isFirst: true)
    if let id = column(.id) {
      builder.add(.text, column: id, blank: .emptyText, CSVWords.none.table(values(id)))
    } else {
      builder.addRowNumber(after: idPrefix ?? "")
    }
    builder.add(key: "date")
    addDate(date, &builder, blank: .emptyText)
    optional("born", .born, .date)
    optional("age", .age, .number)
    optional("sex", .sex, .text, .sex)
    optional("municipality", .municipality, .text)
    optional("person", .person, .text)
    optional("unit", .unit, .text)

    var isFirst = true
    for (index, resolved) in columns.enumerated() {
      guard case .circumstance(let name) = resolved?.target else { continue }
      if isFirst { builder.add(#","circumstances":{"#) }
      builder.add(key: name, isFirst: isFirst)
      isFirst = false
      let type = circumstances[name] ?? .text
      builder.add(
        type.cellKind, column: index, blank: .null, type.words.table(values(index)),
        resolved?.form)
    }
    if !isFirst { builder.add("}") }

    let consents = columns.compactMap { resolved -> CSVConsent? in
      guard case .consent(let to, let by, .status) = resolved?.target else { return nil }
      return CSVConsent(to: to, by: by)
    }
    if !consents.isEmpty { builder.add(#","consents":["#) }
    for consent in consents {
      guard let status = column(consent.target(.status)) else { continue }
      builder.add(unlessBlank: status) { builder in
        builder.add(.comma)
        builder.add(#"{"to":"#)
        builder.add(quoted: consent.to)
        builder.add(key: "by")
        builder.add(quoted: consent.by.rawValue)
        builder.add(key: "status")
        builder.add(
          .text, column: status, blank: .emptyText, CSVWords.consent.table(values(status)))
        builder.add(#","date":"#)
        builder.flush()
        if let own = column(consent.target(.date)) {
          builder.add(unlessBlank: own) { builder in
            addDate(own, &builder, blank: .emptyText)
            builder.add(.skip, count: 1)
          }
        }
        addDate(date, &builder, blank: .emptyText)
        builder.flush()
        if let until = column(consent.target(.until)) {
          builder.add(key: "until")
          addDate(until, &builder, blank: .nothing)
        }
        builder.add("}")
      }
    }
    if !consents.isEmpty { builder.add("]") }

    builder.add(#","responses":[{"instrument":"#)
    builder.add(quoted: instrument)
    optional("version", .version, .text)
    optional("date", .responseDate, .date)
    optional("by", .by, .text)
    optional("informant", .informant, .text)
    optional("setting", .setting, .text)
    builder.add(#","answers":{"#)
    answers(&builder, columns, form, values)
    builder.add("}")
    judgements(&builder, columns, values)
    stored(&builder, columns, values)
    builder.add("}]}\n")
    builder.flush()
    return CSVColumns(
      header: header, instrument: instrument, targets: columns.map { $0?.target },
      builder: builder)
  }

  /// A consent by what is consented to and who speaks.
  private struct CSVConsent {
    let to: String
    let by: Consent.Party

    func target(_ part: CSVTarget.ConsentPart) -> CSVTarget { .consent(to: to, by: by, part) }
  }

  /// The answers, in the order of the form; those that not every version asks for come last, and
  /// only where they are given.
  private static func answers(
    _ builder: inout CSVStepBuilder, _ columns: [CSVResolvedColumn?], _ form: CSVForm,
    _ values: (Int) -> [(text: [UInt8], json: [UInt8])]
  ) {
    var places: [String: Int] = [:]
    for (index, resolved) in columns.enumerated() {
      if case .item(let id) = resolved?.target { places[id] = index }
    }
    /// The items that a key answers, with their columns.
    func cells(_ key: CSVForm.Key) -> [(item: Item, column: Int)] {
      key.items.compactMap { item in places[item.id].map { (item, $0) } }
    }
    func add(_ key: CSVForm.Key, _ builder: inout CSVStepBuilder, isFirst: Bool) {
      builder.add(key: key.name, isFirst: isFirst)
      for (position, (item, column)) in cells(key).enumerated() {
        if let rating = item.rating {
          if position == 0 { builder.add("{") }
          builder.add(key: rating.name, isFirst: position == 0)
        }
        builder.add(
          item.type.cellKind, column: column, blank: .null, item.words.table(values(column)),
          columns[column]?.form)
      }
      if key.items.first?.rating != nil { builder.add("}") }
    }
    var isFirst = true
    for key in form.keys where key.isInAll && !cells(key).isEmpty {
      add(key, &builder, isFirst: isFirst)
      isFirst = false
    }
    for key in form.keys where !key.isInAll && !cells(key).isEmpty {
      builder.add(unlessAllBlank: cells(key).map(\.column)) { builder in
        builder.add(.comma)
        add(key, &builder, isFirst: true)
      }
    }
  }

  private static func judgements(
    _ builder: inout CSVStepBuilder, _ columns: [CSVResolvedColumn?],
    _ values: (Int) -> [(text: [UInt8], json: [UInt8])]
  ) {
    var isAny = false
    for (index, resolved) in columns.enumerated() {
      guard case .judgement(let id) = resolved?.target else { continue }
      if !isAny { builder.add(#","judgements":{"#) }
      isAny = true
      builder.add(unlessBlank: index) { builder in
        builder.add(.comma)
        builder.add(key: id, isFirst: true)
        builder.add(#"{"level":"#)
        builder.add(
          .text, column: index, blank: .emptyText, CSVWords.none.table(values(index)))
        let rationale = columns.firstIndex { $0?.target == .rationale(judgement: id) }
        if let rationale {
          builder.add(key: "rationale")
          builder.add(
            .text, column: rationale, blank: .nothing, CSVWords.none.table(values(rationale)))
        }
        builder.add("}")
      }
    }
    if isAny { builder.add("}") }
  }

  /// The totals and levels that came with old data, to be rechecked.
  private static func stored(
    _ builder: inout CSVStepBuilder, _ columns: [CSVResolvedColumn?],
    _ values: (Int) -> [(text: [UInt8], json: [UInt8])]
  ) {
    func add(_ key: String, _ part: CSVTarget.StoredPart, _ kind: CSVStep.Kind) {
      var isFirst = true
      for (index, resolved) in columns.enumerated() {
        guard case .stored(part, let id) = resolved?.target else { continue }
        if isFirst { builder.add("\"\(key)\":{") }
        builder.add(key: id, isFirst: isFirst)
        isFirst = false
        builder.add(kind, column: index, blank: .null, CSVWords.none.table(values(index)))
      }
      if !isFirst { builder.add("}") }
    }
    let parts = columns.compactMap { column -> CSVTarget.StoredPart? in
      if case .stored(let part, _) = column?.target { part } else { nil }
    }
    guard !parts.isEmpty else { return }
    builder.add(#","stored":{"#)
    add("scores", .score, .number)
    if Set(parts).count > 1 { builder.add(",") }
    add("levels", .level, .text)
    builder.add("}")
  }
}

/// A column with what it stands for.
struct CSVResolvedColumn {
  let target: CSVTarget
  /// What texts in its cells stand for, as JSON.
  let values: [(text: String, json: [UInt8])]
  /// How its days are written, where they don't speak for themselves.
  var form: CSVDayForm?

  /// The same cells for something else.
  func standing(for target: CSVTarget) -> CSVResolvedColumn {
    CSVResolvedColumn(target: target, values: values, form: form)
  }
}

/// What an instrument asks for, over all its versions.
struct CSVForm {
  /// The keys of its answers, in the order of the newest version.
  var keys: [Key] = []
  /// The judgements of all versions.
  var judgements: [String] = []
  /// The scores of all versions.
  var scores: [String] = []
  /// The level scales of all versions.
  var levels: [String] = []
  /// By level scale, the levels of the newest version that has it.
  var levelNames: [String: [(id: String, title: LocalizedText?)]] = [:]
  /// The items that scores of the newest version read.
  var scored: Set<String> = []

  /// One item, or the ratings of one factor.
  struct Key {
    let name: String
    let items: [Item]
    /// Whether every version asks for it.
    var isInAll: Bool
  }

  /// - Parameter versions: From the newest to the oldest.
  init(_ versions: [Instrument]) {
    if let newest = versions.first {
      scored = Set(newest.itemsRead.joined().map { newest.items[$0].id })
    }
    for instrument in versions {
      var position = 0
      while position < instrument.items.count {
        let name = instrument.items[position].answerKey
        let items = instrument.items[position...].prefix { $0.answerKey == name }
        position += items.count
        guard !keys.contains(where: { $0.name == name }) else { continue }
        let isInAll = versions.allSatisfy { $0.items.contains { $0.answerKey == name } }
        keys.append(Key(name: name, items: Array(items), isInAll: isInAll))
      }
      for judgement in instrument.judgements where !judgements.contains(judgement.id) {
        judgements.append(judgement.id)
      }
      for score in instrument.scores where !scores.contains(score.id) { scores.append(score.id) }
      for rule in instrument.levels where !levels.contains(rule.id) {
        levels.append(rule.id)
        levelNames[rule.id] = rule.levels.map { ($0.id, $0.title) }
      }
    }
  }

  /// The ids under which cells answer.
  var ids: [String] { keys.flatMap { $0.items.map(\.id) } }
}

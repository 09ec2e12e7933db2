/// The pieces of output of responses to one instrument, of lines that hold more than compact ones.
///
/// What is written of a score or a level depends on what its plan remembers of it, and on how many
/// answers it stands on. The first response with these is scored by ``Scorer``, and what is written
/// of it is kept for every later one.
struct PlanPieces {
  private let form: LineForm
  private let instrument: Instrument

  // Around scores and levels.
  private let head: Fragment
  /// By informant, setting and standing: from the date to the first score or level.
  private var beginnings = KeptPieces()
  /// By column of scores and then of levels but for the first, what stands before its members.
  private let openings: [Fragment]
  /// By sets of flags that are raised and possible, one bit each, once they have come.
  private var flagLists = KeptPieces()
  /// Before the first judgement, and behind the last one.
  private let judgementsOpening: Fragment
  private let judgementsClosing: Fragment
  /// By judgement and level from 1, and 0 for none.
  private let judgements: [[Fragment]]
  /// Before the day of reassessment.
  private let reassessment: Fragment?
  /// Few days are many responses' days of reassessment.
  private var days = KeptPieces()
  private let end: Fragment

  // Scores.
  private var standings: AnswerStandings
  private var scoreTable = EntryTable()
  /// By entry of a score, one piece for each column.
  private var scorePieces: [Fragment] = []
  /// By score of the response at hand, where its pieces begin.
  private var scoresAtHand: [Int]

  // Levels.
  private var levelTables: [EntryTable]
  /// By entry of a level, one piece for each column, and one behind the open items.
  private var levelPieces: [Fragment] = []
  private var levelsAtHand: [Int]
  private var openItems: OpenItemPieces

  // Flags as the whole result lists them: before and behind the day on which they were raised.
  private let flagHeads: [Fragment]
  private let flagTails: [Fragment]

  /// `nil` where something is written of responses that isn't known to depend on so little.
  init?(_ plan: ScoringPlan, _ form: LineForm, _ line: inout PieceLine) {
    let instrument = plan.instrument
    guard let standings = AnswerStandings(plan, form), form.isSettled(by: instrument),
      !form.showsBounds || !plan.hasUnsettledBounds
    else { return nil }
    self.form = form
    self.instrument = instrument
    self.standings = standings
    let label = instrument.head
    head = line.keep(
      "{\"instrument\":\"\(label.id)\",\"version\":\"\(label.version)\",\"date\":\"")
    let columns = form.scores.map(\.key) + form.levels.map(\.key)
    openings = columns.map { line.keep("},\"\($0)\":{") }
    judgementsOpening = line.keep(",\"judgements\":{")
    judgementsClosing = line.keep("}")
    judgements = instrument.judgements.enumerated().map { index, judgement in
      ([nil] + judgement.scale.levels).map { level in
        line.keep(key: judgement.id, isFirst: index == 0) { $0.value(level) }
      }
    }
    reassessment =
      form.isWhole && instrument.reassessment != nil ? line.keep(",\"reassess\":\"") : nil
    end = line.keep(reassessment == nil ? "}" : "\"}")
    openItems = OpenItemPieces(plan, &line)
    levelTables = instrument.levels.map { _ in EntryTable() }
    scoresAtHand = instrument.scores.map { _ in 0 }
    levelsAtHand = instrument.levels.map { _ in 0 }
    flagHeads = instrument.flags.map { flag in
      line.keep(
        "{\"id\":\"\(flag.id)\",\"instrument\":\"\(label.id)\",\"state\":\"standing\","
          + "\"raised\":[{\"date\":\"")
    }
    flagTails = instrument.flags.map { _ in
      line.keep("\",\"by\":\"response\",\"version\":\"\(label.version)\"}]}")
    }
  }

  private static let standings: [PopulationStanding] = [.inside, .outside, .unknown]

  // MARK: The response at hand

  /// Puts the response that its plan has just scored on the line.
  ///
  /// - Parameters:
  ///   - response: The response, with its codes as they count.
  ///   - plan: Its plan.
  ///   - day: The response's day.
  ///   - dateText: The same in the text.
  ///   - line: The line.
  /// - Returns: Whether all of it is known; otherwise the whole engine must write the case.
  mutating func put(
    _ response: inout ScannedResponse, _ plan: inout ScoringPlan, on day: CalendarDay,
    _ dateText: Range<Int>, to line: inout PieceLine
  ) -> Bool {
    guard !plan.isLesson, !(form.isWhole && response.hasJudgements),
      find(response.codes, &plan, &line)
    else { return false }
    line.put(head)
    line.put(text: dateText)
    guard let beginning = beginning(&plan, &line) else { return false }
    line.put(beginning)
    for column in form.scores.indices {
      if column > 0 { line.put(openings[column]) }
      for score in scoresAtHand.indices { line.put(scorePieces[scoresAtHand[score] + column]) }
    }
    for column in form.levels.indices {
      if column + form.scores.count > 0 { line.put(openings[form.scores.count + column]) }
      for level in levelsAtHand.indices {
        line.put(levelPieces[levelsAtHand[level] + column])
        guard form.isWhole else { continue }
        if plan.meaning(ofLevel: level).possible.nonzeroBitCount > 1 {
          openItems.put(level, response.codes, to: &line)
        }
        line.put(levelPieces[levelsAtHand[level] + column + 1])
      }
    }
    guard let flags = flagLists(&plan, &line) else { return false }
    line.put(flags)
    if form.contains(.judgements), !form.isWhole { putJudgements(of: &response, to: &line) }
    if let reassessment, let months = instrument.reassessment?.months {
      guard let due = day.adding(months: months) else { return false }
      let key = UInt64(bitPattern: Int64(due.number))
      guard let piece = days.piece(key) ?? days.keep(due.description, for: key, on: &line)
      else { return false }
      line.put(reassessment)
      line.put(piece)
    }
    line.put(end)
    return true
  }

  private mutating func putJudgements(
    of response: inout ScannedResponse, to line: inout PieceLine
  ) {
    line.put(judgementsOpening)
    for judgement in judgements.indices {
      let level = response.hasJudgements ? Int(response.judgements[judgement]) : 0
      line.put(judgements[judgement][level])
    }
    line.put(judgementsClosing)
  }

  /// What stands between the date and the first score or level.
  private mutating func beginning(
    _ plan: inout ScoringPlan, _ line: inout PieceLine
  ) -> Fragment? {
    let (informant, setting) = (Int(plan.facts.informant), Int(plan.facts.setting))
    let standing = PlanPieces.standings.firstIndex(of: plan.standing) ?? 0
    let key = UInt64(informant << 16 | setting << 8 | standing)
    if let known = beginnings.piece(key) { return known }
    var text = "\""
    if informant > 0 { text += ",\"informant\":\"\(instrument.informants[informant - 1])\"" }
    if form.isWhole, setting > 0 {
      text += ",\"setting\":\"\(instrument.settings[setting - 1])\""
    }
    if form.contains(.population), instrument.population.isTested {
      text += ",\"population\":\"\(PlanPieces.standings[standing].rawValue)\""
    }
    if let first = (form.scores.map(\.key) + form.levels.map(\.key)).first {
      text += ",\"\(first)\":{"
    }
    return beginnings.keep(text, for: key, on: &line)
  }

  /// What stands behind the last score or level, to the lists of flags.
  private mutating func flagLists(
    _ plan: inout ScoringPlan, _ line: inout PieceLine
  ) -> Fragment? {
    let (raised, possible) = (plan.raisedFlags(), plan.possibleFlags())
    let key = UInt64(raised << 16 | possible)
    if let known = flagLists.piece(key) { return known }
    var text = form.scores.isEmpty && form.levels.isEmpty ? "" : "}"
    for (field, flags) in [(ResultField.flags, raised), (.possibleFlags, possible)]
    where form.contains(field) {
      let named = instrument.flags.indices.filter { flags >> $0 & 1 == 1 }
      let names = named.map { "\"\(instrument.flags[$0].id)\"" }.joined(separator: ",")
      text += ",\"\(field.rawValue)\":[\(names)]"
    }
    return flagLists.keep(text, for: key, on: &line)
  }

  /// Adds what a whole result lists of flags that a response has raised, one bit each.
  mutating func list(
    _ flags: Int, _ date: Range<Int>,
    in raised: inout [(head: Fragment, date: Range<Int>, tail: Fragment)]
  ) {
    for flag in flagHeads.indices where flags >> flag & 1 == 1 {
      raised.append((flagHeads[flag], date, flagTails[flag]))
    }
  }

  // MARK: Pieces

  /// Finds or learns the pieces of every score and level.
  private mutating func find(
    _ codes: [UInt8], _ plan: inout ScoringPlan, _ line: inout PieceLine
  ) -> Bool {
    if !form.scores.isEmpty {
      standings.count(codes)
      for score in scoresAtHand.indices {
        let key =
          plan.writtenKey(ofScore: score) << 64
          | UInt128(UInt64(score) << 32 | UInt64(standings.key(ofScore: score)))
        var entry = scoreTable.entry(key)
        if entry < 0 {
          guard !scoreTable.isFull, !line.isFull else { return false }
          entry = learn(score: score, codes, &plan, &line)
          scoreTable.insert(entry, for: key)
        }
        scoresAtHand[score] = entry
      }
    }
    guard !form.levels.isEmpty else { return true }
    for level in levelsAtHand.indices {
      let key = plan.writtenKey(ofLevel: level)
      var entry = levelTables[level].entry(key)
      if entry < 0 {
        guard !levelTables[level].isFull, !line.isFull else { return false }
        entry = learn(level: level, codes, &plan, &line)
        levelTables[level].insert(entry, for: key)
      }
      levelsAtHand[level] = entry
    }
    return true
  }

  private mutating func learn(
    score: Int, _ codes: [UInt8], _ plan: inout ScoringPlan, _ line: inout PieceLine
  ) -> Int {
    let scored = plan.scored(codes)
    let start = scorePieces.count
    for column in form.scores {
      scorePieces.append(
        line.keep(key: instrument.scores[score].id, isFirst: score == 0) { writer in
          column.write(scored.scores[score], instrument, to: &writer)
        })
    }
    return start
  }

  private mutating func learn(
    level: Int, _ codes: [UInt8], _ plan: inout ScoringPlan, _ line: inout PieceLine
  ) -> Int {
    let scored = plan.scored(codes)
    let start = levelPieces.count
    let id = instrument.levels[level].id
    guard form.isWhole else {
      for column in form.levels {
        levelPieces.append(
          line.keep(key: id, isFirst: level == 0) { column.write(scored, level, to: &$0) })
      }
      return start
    }
    // The open items stand between these two.
    var writer = JSONWriter(style: .compact)
    writer.object { writer in
      writer.key(id)
      writer.object { scored.writePlacement(level, to: &$0) }
    }
    let separator = level == 0 ? [] : [UInt8(ascii: ",")]
    levelPieces.append(line.keep(separator + writer.bytes.dropFirst().dropLast(2)))
    guard instrument.overrides[level] != nil else {
      levelPieces.append(line.keep("}"))
      return start
    }
    writer.removeAll()
    writer.object { scored.writeDeparture(level, to: &$0) }
    levelPieces.append(line.keep([UInt8(ascii: ",")] + writer.bytes.dropFirst()))
    return start
  }
}

extension LineForm {
  /// Whether bounds are written of scores.
  var showsBounds: Bool {
    scores.contains { column in
      switch column {
      case .bounds, .whole: true
      case .value, .answered, .of, .rule: false
      }
    }
  }

  /// Whether it is written how many answers scores stand on.
  var showsStandings: Bool {
    scores.contains { column in
      switch column {
      case .answered, .of, .whole: true
      case .value, .rule, .bounds: false
      }
    }
  }

  /// Whether nothing is written of responses to an instrument that its plan doesn't remember.
  fileprivate func isSettled(by instrument: Instrument) -> Bool {
    guard isWhole else { return true }
    let hasGroups = instrument.scores.contains { score in
      guard case .conditions(let conditions) = score.form else { return false }
      return conditions.contains { condition in
        condition.group != nil && !instrument.scoresNamed(by: condition.condition).isEmpty
      }
    }
    return instrument.checks.isEmpty && !hasGroups
  }
}

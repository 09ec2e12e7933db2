/// The pieces of output of responses to one instrument, of lines that hold more than compact ones.
///
/// What is written of a score or a level depends on what its plan remembers of it, and on how many
/// answers it stands on. The first response with these is scored by ``Scorer``, and what is written
/// of it is kept for every later one.
struct PlanPieces {
  private let form: LineForm
  private let instrument: Instrument
  private let informantCount: Int

  // Around scores and levels.
  private let head: Fragment
  /// By informant from 1, and 0 for none: from the date to the setting.
  private let informants: [Fragment]
  /// By setting from 1, and 0 for none; empty where it isn't written.
  private let settings: [Fragment]
  /// By standing; empty where it isn't written.
  private let populations: [Fragment]
  /// By column of scores and then of levels, what stands before its members.
  private let openings: [Fragment]
  private let closing: Fragment
  /// By set of flags, one bit each; empty where they aren't written.
  private let raisedFlags: [Fragment]
  private let possibleFlags: [Fragment]
  /// Before the first judgement; by judgement and level from 1, and 0 for none; and behind them.
  private let judgements: (opening: Fragment, members: [[Fragment]], closing: Fragment)?
  /// Before the day of reassessment.
  private let reassessment: Fragment?
  private let end: Fragment

  // Scores.
  private var standings: AnswerStandings
  private var scoreTables: [EntryTable]
  /// By entry of a score, one piece for each column.
  private var scorePieces: [Fragment] = []
  /// By score of the response at hand, where its pieces begin.
  private var scoresAtHand: [Int]

  // Levels.
  private var levelTables: [EntryTable]
  /// By entry of a level, one piece for each column, and one behind the open items.
  private var levelPieces: [Fragment] = []
  private var levelsAtHand: [Int]
  private let openItems: OpenItemPieces?

  // Flags as the whole result lists them: before and behind the day on which they were raised.
  let flagHeads: [Fragment]
  let flagTails: [Fragment]

  /// `nil` where something is written of responses that isn't known to depend on so little.
  init?(_ plan: ScoringPlan, _ form: LineForm, _ line: inout PieceLine) {
    let instrument = plan.instrument
    guard let standings = AnswerStandings(plan, form), form.isSettled(by: instrument),
      !plan.hasOverlappingTotal || !form.showsBounds
    else { return nil }
    self.form = form
    self.instrument = instrument
    self.standings = standings
    informantCount = instrument.informants.count
    let label = instrument.head
    head = line.keep(
      "{\"instrument\":\"\(label.id)\",\"version\":\"\(label.version)\",\"date\":\"")
    informants =
      [line.keep("\"")] + instrument.informants.map { line.keep("\",\"informant\":\"\($0)\"") }
    settings =
      form.isWhole
      ? [.empty] + instrument.settings.map { line.keep(",\"setting\":\"\($0)\"") } : []
    populations =
      form.contains(.population) && instrument.population.isTested
      ? PlanPieces.standings.map { line.keep(",\"population\":\"\($0.rawValue)\"") } : []
    let columns = form.scores.map(\.key) + form.levels.map(\.key)
    openings = columns.enumerated().map { index, key in
      line.keep((index == 0 ? "" : "}") + ",\"\(key)\":{")
    }
    closing = columns.isEmpty ? .empty : line.keep("}")
    func lists(_ key: String) -> [Fragment] {
      (0..<(1 << instrument.flags.count)).map { mask in
        let named = instrument.flags.indices.filter { mask >> $0 & 1 == 1 }
        let names = named.map { "\"\(instrument.flags[$0].id)\"" }.joined(separator: ",")
        return line.keep(",\"\(key)\":[\(names)]")
      }
    }
    raisedFlags = form.contains(.flags) ? lists("flags") : []
    possibleFlags = form.contains(.possibleFlags) ? lists("possibleFlags") : []
    if form.contains(.judgements), !form.isWhole {
      let members = instrument.judgements.enumerated().map { index, judgement in
        ([nil] + judgement.scale.levels).map { level in
          line.keep(key: judgement.id, isFirst: index == 0) { $0.value(level) }
        }
      }
      judgements = (line.keep(",\"judgements\":{"), members, line.keep("}"))
    } else {
      judgements = nil
    }
    reassessment =
      form.isWhole && instrument.reassessment != nil ? line.keep(",\"reassess\":\"") : nil
    end = line.keep(reassessment == nil ? "}" : "\"}")
    openItems = form.isWhole ? OpenItemPieces(plan, &line) : nil
    scoreTables = instrument.scores.map { _ in EntryTable() }
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
    line.put(informants[Int(plan.facts.informant)])
    if !settings.isEmpty { line.put(settings[Int(plan.facts.setting)]) }
    if !populations.isEmpty {
      line.put(populations[PlanPieces.standings.firstIndex(of: plan.standing) ?? 0])
    }
    for column in form.scores.indices {
      line.put(openings[column])
      for score in scoresAtHand.indices { line.put(scorePieces[scoresAtHand[score] + column]) }
    }
    for column in form.levels.indices {
      line.put(openings[form.scores.count + column])
      for level in levelsAtHand.indices {
        line.put(levelPieces[levelsAtHand[level] + column])
        guard let openItems else { continue }
        if plan.meaning(ofLevel: level).possible.nonzeroBitCount > 1 {
          openItems.put(level, response.codes, to: &line)
        }
        line.put(levelPieces[levelsAtHand[level] + column + 1])
      }
    }
    line.put(closing)
    if !raisedFlags.isEmpty { line.put(raisedFlags[plan.raisedFlags()]) }
    if !possibleFlags.isEmpty { line.put(possibleFlags[plan.possibleFlags()]) }
    if let judgements { put(response, judgements, to: &line) }
    if let reassessment, let months = instrument.reassessment?.months {
      guard let due = day.adding(months: months) else { return false }
      // Kept, since few days are many responses' days of reassessment.
      guard let piece = piece(of: due, &line) else { return false }
      line.put(reassessment)
      line.put(piece)
    }
    line.put(end)
    return true
  }

  private func put(
    _ response: ScannedResponse,
    _ judgements: (opening: Fragment, members: [[Fragment]], closing: Fragment),
    to line: inout PieceLine
  ) {
    line.put(judgements.opening)
    for judgement in judgements.members.indices {
      let level = response.hasJudgements ? Int(response.judgements[judgement]) : 0
      line.put(judgements.members[judgement][level])
    }
    line.put(judgements.closing)
  }

  private var days = EntryTable()
  private var dayPieces: [Fragment] = []

  private mutating func piece(of day: CalendarDay, _ line: inout PieceLine) -> Fragment? {
    let key = UInt128(UInt64(bitPattern: Int64(day.number)))
    var entry = days.entry(key)
    if entry < 0 {
      guard !days.isFull, !line.isFull else { return nil }
      entry = dayPieces.count
      dayPieces.append(line.keep(day.description))
      days.insert(entry, for: key)
    }
    return dayPieces[entry]
  }

  // MARK: Pieces

  /// Finds or learns the pieces of every score and level.
  private mutating func find(
    _ codes: [UInt8], _ plan: inout ScoringPlan, _ line: inout PieceLine
  ) -> Bool {
    if !form.scores.isEmpty {
      standings.count(codes)
      for score in scoresAtHand.indices {
        let key = plan.writtenKey(ofScore: score) << 64 | standings.key(ofScore: score)
        var entry = scoreTables[score].entry(key)
        if entry < 0 {
          guard !scoreTables[score].isFull, !line.isFull else { return false }
          entry = learn(score: score, codes, &plan, &line)
          scoreTables[score].insert(entry, for: key)
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

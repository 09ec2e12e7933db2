extension RecordDraft {
  /// The text of the case with this on record; nothing that stood there is removed.
  ///
  /// - Parameter root: The case.
  /// - Returns: The whole document.
  func amending(_ root: JSONNode) -> [UInt8] {
    switch kind {
    case .decision: root.appending(entry, to: "decisions")
    case .override: departing(root)
    case .consent: root.appending(entry, to: "consents")
    case .plan: root.appending(entry, to: "plans")
    case .intervention: root.appending(entry, to: "interventions")
    case .session: countingMeetings(root)
    case .end: ending(root)
    case .followUp: root.appending(entry, to: "followUps")
    case .participation: root.appending(entry, to: "participation")
    case .placement: root.appending(entry, to: "placements")
    case .event: root.appending(entry, to: "events")
    case .flag: root.appending(entry, to: "flags")
    case .person: identifying(root)
    case .facts: stating(root)
    case .closing: closing(root)
    }
  }

  /// A case that is closed already, and was opened again, is closed by an event.
  private func closing(_ root: JSONNode) -> [UInt8] {
    if let closed = root.member("closed"), closed.kind != .null {
      return root.appending(
        laidOut { writer in
          writer.member("kind", EventKind.closing.rawValue)
          writer.member("date", day(.date))
          writer.member("reason", text(.reason))
        }, to: "events")
    }
    return root.setting("closed", to: entry)
  }

  private var entry: [UInt8] {
    laidOut { writer in
      switch kind {
      case .decision: writeDecision(to: &writer)
      case .consent: writeConsent(to: &writer)
      case .plan: writePlan(to: &writer)
      case .intervention: writeIntervention(to: &writer)
      case .followUp:
        writer.member("intervention", interventionName)
        writer.member("due", day(.due))
        writer.member("done", day(.date))
        writer.member("outcome", text(.result))
      case .participation: writeParticipation(to: &writer)
      case .placement: writePlacement(to: &writer)
      case .event: writeEvent(to: &writer)
      case .flag: writeFlag(to: &writer)
      case .closing:
        writer.member("date", day(.date))
        writer.member("reason", text(.reason))
        writer.member("note", text(.note))
      case .override, .session, .end, .person, .facts: break
      }
    }
  }

  /// An object as it stands in a list of the case.
  private func laidOut(_ write: (inout JSONWriter) -> Void) -> [UInt8] {
    var writer = JSONWriter(style: .pretty)
    writer.object(write)
    // Strings hold no line breaks, so every one of them is layout.
    return writer.bytes.flatMap { byte in
      byte == UInt8(ascii: "\n") ? Array("\n    ".utf8) : [byte]
    }
  }

  private func writeDecision(to writer: inout JSONWriter) {
    writer.member("date", day(.date))
    if case .role(let role) = option(.role) {
      writer.member("role", role.id)
    } else {
      writer.member("role", text(.role))
    }
    writer.member("programme", programmeID(.programme))
    if case .outcome(let outcome) = option(.outcome) { writer.member("outcome", outcome.rawValue) }
    writer.member("reason", text(.reason))
    guard case .departs = standing, let departure = option(.departure) else { return }
    writer.key("departure")
    writer.object { writer in
      switch departure {
      case .ground(let ground):
        writer.member("kind", Decision.Departure.Kind.policy.rawValue)
        writer.member("ground", ground.id)
      case .nextAgeGroup:
        writer.member("kind", Decision.Departure.Kind.nextAgeGroup.rawValue)
      default: writer.member("kind", Decision.Departure.Kind.discretionary.rawValue)
      }
      if case .criterion(let criterion, _) = option(.bound) {
        writer.member("bound", criterion.name)
      }
    }
  }

  private func writeConsent(to writer: inout JSONWriter) {
    if case .gate(let gate) = option(.consentTo) {
      writer.member("to", gate.id)
    } else {
      writer.member("to", text(.consentTo))
    }
    if case .party(let party) = option(.party) { writer.member("by", party.rawValue) }
    writer.member("scope", text(.scope))
    if case .consentStatus(let status) = option(.consentStatus) {
      writer.member("status", status.rawValue)
    }
    writer.member("date", day(.date))
    writer.member("until", day(.until))
  }

  private func writePlan(to writer: inout JSONWriter) {
    writer.member("kind", text(.planKind))
    if case .planStatus(let status) = option(.planStatus) {
      writer.member("status", status.rawValue)
    }
    writer.member("date", day(.date))
    writeGoals(to: &writer)
    guard text(.childView) != nil || text(.guardiansView) != nil else { return }
    writer.key("views")
    writer.object { writer in
      writer.member("child", text(.childView))
      writer.member("guardians", text(.guardiansView))
    }
  }

  private func writeGoals(to writer: inout JSONWriter) {
    guard !goals.isEmpty else { return }
    let needs = context.needs
    writer.key("goals")
    writer.array { writer in
      for (index, number) in goals.enumerated() {
        writer.object { writer in
          writer.member("id", "M-\(index + 1)")
          if needs.indices.contains(number - 1) {
            writer.member("need", needs[number - 1].item.id)
          }
          writer.member("goal", text(.goal(number)))
          writer.member("who", text(.who(number)))
          writer.member("when", text(.time(number)))
          writer.member("followUp", day(.goalFollowUp(number)))
        }
      }
    }
  }

  private func writeIntervention(to writer: inout JSONWriter) {
    writer.member("id", "I-\(context.assessmentCase.history.interventions.count + 1)")
    writer.member("programme", programmeID(.orderedProgramme))
    writer.member("ordered", day(.ordered))
    writer.member("firstMeeting", day(.firstMeeting))
    writer.member("start", day(.start))
  }

  private func writeParticipation(to writer: inout JSONWriter) {
    writer.member("intervention", interventionName)
    writer.member("step", text(.step))
    writer.member("date", day(.date))
    writer.member("asked", truth(.asked))
    writer.member("heard", truth(.heard))
    writer.member("influence", text(.influence))
    writer.member("reasonNot", text(.reasonNot))
  }

  private func writePlacement(to writer: inout JSONWriter) {
    if case .form(let form) = option(.form) { writer.member("form", form.rawValue) }
    let grounds = options(.basis).compactMap { option -> String? in
      if case .basis(let basis) = option { basis.rawValue } else { nil }
    }
    if !grounds.isEmpty {
      writer.key("basis")
      writer.array { writer in for ground in grounds { writer.value(ground) } }
    }
    writer.member("executed", day(.executed))
    writer.member("start", day(.start))
    writer.member("homePlan", truth(.homePlan))
  }

  /// By its id in the case, else by its programme.
  private var interventionName: String? {
    if case .intervention(_, let row) = option(.intervention) {
      row.id ?? row.programme
    } else {
      nil
    }
  }

  private func writeEvent(to writer: inout JSONWriter) {
    if case .event(let kind) = option(.event) { writer.member("kind", kind.rawValue) }
    writer.member("date", day(.date))
    if case .deadline(let rule) = option(.deadline) {
      writer.member("deadline", rule.id)
    } else {
      writer.member("deadline", text(.deadline))
    }
    writer.member("due", day(.newDue))
    writer.member("reason", text(.reason))
  }

  private func writeFlag(to writer: inout JSONWriter) {
    switch option(.flag) {
    case .standingFlag(let flag):
      writer.member("id", flag.id)
      writer.member("instrument", flag.instrument)
      writer.member("cleared", day(.date))
      if case .role(let role) = option(.role) {
        writer.member("by", role.id)
      } else {
        writer.member("by", text(.role))
      }
      writer.member("reason", text(.reason))
    case .instrumentFlag(let instrument, let flag):
      writer.member("id", flag.id)
      writer.member("instrument", instrument.head.id)
      writer.member("raised", day(.date))
    default:
      writer.member("id", text(.flagCode))
      writer.member("raised", day(.date))
    }
  }

  // MARK: Departures from levels

  /// The case with a departure beside the answers that it is about.
  private func departing(_ root: JSONNode) -> [UInt8] {
    guard case .scale(let place) = option(.scale),
      let responses = root.member("responses").map({ Array($0.elements) }),
      let row = responses.filter({ $0.kind == .object }).dropFirst(place.response).first
    else { return root.document.bytes }
    var writer = JSONWriter(style: .pretty)
    writer.object { writer in
      switch option(.ground) {
      case .listedReason(_, let position):
        let reason = place.rule.reasons[position]
        let to = reason.destination.level(
          from: place.scored.levels[place.scale].level, reason.direction,
          count: place.levels.levels.count)
        writer.member("to", to.map { place.levels.level($0).id })
        writer.member("kind", LevelOverride.Kind.policy.rawValue)
        writer.member("reason", reason.id)
      default:
        if case .level(let level) = option(.level) { writer.member("to", level.id) }
        writer.member("kind", LevelOverride.Kind.discretionary.rawValue)
      }
      writer.member("rationale", text(.reason))
    }
    let id = place.levels.id
    if let overrides = row.member("overrides"), overrides.kind == .object {
      return overrides.setting(id, to: writer.bytes)
    }
    return row.setting("overrides", to: Array("{\"\(id)\": ".utf8) + writer.bytes + Array("}".utf8))
  }

  // MARK: The person

  /// The case with what was given of the person; the rest stays as it is.
  private func identifying(_ root: JSONNode) -> [UInt8] {
    var facts: [(key: String, value: [UInt8])] = []
    func add(_ key: String, _ text: String) {
      var writer = JSONWriter(style: .compact)
      writer.value(text)
      facts.append((key, writer.bytes))
    }
    if let born = day(.born) {
      add("born", born.description)
      // An age that was known before could contradict it.
      if root.member("age") != nil { facts.append(("age", Array("null".utf8))) }
    }
    if case .sex(let sex) = option(.sex) { add("sex", sex.rawValue) }
    if let typed = text(.municipality) {
      add("municipality", TypedMunicipality(typed).named(among: context.municipalities) ?? typed)
    }
    return root.setting(facts)
  }

  // MARK: Circumstances

  /// The case with the circumstances that were given; the others stay as they are.
  private func stating(_ root: JSONNode) -> [UInt8] {
    let given = (context.policy?.circumstances ?? []).enumerated().compactMap {
      position, circumstance -> (key: String, value: [UInt8])? in
      var writer = JSONWriter(style: .compact)
      switch answers[.circumstance(position)] {
      case .truth(let truth): writer.value(truth)
      case .text(let text): writer.value(text)
      case .day(let day): writer.value(day.description)
      case .number(let number): writer.value(number)
      case .options(let options):
        guard case .code(_, let code)? = options.first else { return nil }
        writer.value(circumstance.codes[code].code)
      case .count, .nothing, nil: return nil
      }
      return (circumstance.name, writer.bytes)
    }
    if let stated = root.member("circumstances"), stated.kind == .object {
      return stated.setting(given)
    }
    guard !given.isEmpty else { return root.document.bytes }
    let members = given.map { Array("\"\($0.key)\": ".utf8) + $0.value }
    return root.setting(
      "circumstances",
      to: Array("{".utf8) + members.joined(separator: Array(", ".utf8)) + Array("}".utf8))
  }

  // MARK: Ends

  /// The case with an intervention ended.
  private func ending(_ root: JSONNode) -> [UInt8] {
    guard case .intervention(let position, _) = option(.intervention),
      let rows = root.member("interventions").map({ Array($0.elements) }),
      let row = rows.filter({ $0.kind == .object }).dropFirst(position).first
    else { return root.document.bytes }
    var facts: [(key: String, value: [UInt8])] = []
    func add(_ key: String, _ write: (inout JSONWriter) -> Void) {
      var writer = JSONWriter(style: .compact)
      write(&writer)
      facts.append((key, writer.bytes))
    }
    if let end = day(.date) { add("end") { $0.value(end.description) } }
    if let reason = text(.reason) { add("endReason") { $0.value(reason) } }
    switch option(.goalsMet) {
    case .goalsMet(.partly): add("goalsMet") { $0.value(RecordOption.GoalsMet.partly.rawValue) }
    case .goalsMet(let met): add("goalsMet") { $0.value(met == .yes) }
    default: break
    }
    return row.setting(facts)
  }

  // MARK: Meetings

  /// The case with so many meetings more of one kind.
  private func countingMeetings(_ root: JSONNode) -> [UInt8] {
    guard case .intervention(let position, _) = option(.intervention),
      case .meeting(let meeting) = option(.meeting), let added = count(.meetings),
      let rows = root.member("interventions").map({ Array($0.elements) }),
      // Rows that aren't there are left out when a case is read.
      let row = rows.filter({ $0.kind == .object }).dropFirst(position).first
    else { return root.document.bytes }
    let sessions = row.member("sessions")
    // A number may be written in several ways: 3, 3.0, 3e0.
    let before = sessions?.member(meeting.rawValue)
      .flatMap { DocumentReader($0.document, concernsPerson: true).number($0)?.whole }
    let count = Array(String((before ?? 0) + added).utf8)
    if let sessions, sessions.kind == .object {
      return sessions.setting(meeting.rawValue, to: count)
    }
    return row.setting(
      "sessions", to: Array("{\"\(meeting.rawValue)\": ".utf8) + count + Array("}".utf8))
  }
}

extension RecordDraft {
  /// The text of the case with this on record; nothing that stood there is removed.
  ///
  /// - Parameter root: The case.
  /// - Returns: The whole document.
  func amending(_ root: JSONNode) -> [UInt8] {
    switch kind {
    case .decision: root.appending(entry, to: "decisions")
    case .consent: root.appending(entry, to: "consents")
    case .plan: root.appending(entry, to: "plans")
    case .intervention: root.appending(entry, to: "interventions")
    case .session: countingMeetings(root)
    case .followUp: root.appending(entry, to: "followUps")
    case .participation: root.appending(entry, to: "participation")
    case .placement: root.appending(entry, to: "placements")
    case .closing: closing(root)
    }
  }

  /// A case that is closed already, and was opened again, is closed by an event.
  private func closing(_ root: JSONNode) -> [UInt8] {
    if let closed = root.member("closed"), closed.kind != .null {
      return root.appending(closingEvent, to: "events")
    }
    return root.setting("closed", to: entry)
  }

  private var entry: [UInt8] {
    var writer = JSONWriter(style: .pretty)
    writer.object { writer in
      switch kind {
      case .decision: writeDecision(to: &writer)
      case .consent: writeConsent(to: &writer)
      case .plan: writePlan(to: &writer)
      case .intervention: writeIntervention(to: &writer)
      case .followUp:
        writer.put("intervention", interventionName)
        writer.put("due", day(.due))
        writer.put("done", day(.date))
        writer.put("outcome", text(.result))
      case .participation: writeParticipation(to: &writer)
      case .placement: writePlacement(to: &writer)
      case .closing:
        writer.put("date", day(.date))
        writer.put("reason", text(.reason))
        writer.put("note", text(.note))
      case .session: break
      }
    }
    // Strings hold no line breaks, so every one of them is layout.
    return writer.bytes.flatMap { byte in
      byte == UInt8(ascii: "\n") ? Array("\n    ".utf8) : [byte]
    }
  }

  private func writeDecision(to writer: inout JSONWriter) {
    writer.put("date", day(.date))
    if case .role(let role) = option(.role) {
      writer.put("role", role.id)
    } else {
      writer.put("role", text(.role))
    }
    writer.put("programme", programmeID(.programme))
    if case .outcome(let outcome) = option(.outcome) { writer.put("outcome", outcome.rawValue) }
    writer.put("reason", text(.reason))
    guard case .departs = standing, let departure = option(.departure) else { return }
    writer.key("departure")
    writer.object { writer in
      switch departure {
      case .ground(let ground):
        writer.put("kind", Decision.Departure.Kind.policy.rawValue)
        writer.put("ground", ground.id)
      case .nextAgeGroup:
        writer.put("kind", Decision.Departure.Kind.nextAgeGroup.rawValue)
      default: writer.put("kind", Decision.Departure.Kind.discretionary.rawValue)
      }
      if case .criterion(let name) = option(.bound) { writer.put("bound", name) }
    }
  }

  private func writeConsent(to writer: inout JSONWriter) {
    if case .gate(let gate) = option(.consentTo) {
      writer.put("to", gate.id)
    } else {
      writer.put("to", text(.consentTo))
    }
    if case .party(let party) = option(.party) { writer.put("by", party.rawValue) }
    writer.put("scope", text(.scope))
    if case .consentStatus(let status) = option(.consentStatus) {
      writer.put("status", status.rawValue)
    }
    writer.put("date", day(.date))
    writer.put("until", day(.until))
  }

  private func writePlan(to writer: inout JSONWriter) {
    writer.put("kind", text(.planKind))
    if case .planStatus(let status) = option(.planStatus) { writer.put("status", status.rawValue) }
    writer.put("date", day(.date))
    guard !goals.isEmpty else { return }
    writer.key("goals")
    writer.array { writer in
      for (index, goal) in goals.enumerated() {
        writer.object { writer in
          writer.put("id", "M-\(index + 1)")
          writer.put("need", goal)
        }
      }
    }
  }

  private func writeIntervention(to writer: inout JSONWriter) {
    writer.put("id", "I-\(context.assessmentCase.history.interventions.count + 1)")
    writer.put("programme", programmeID(.orderedProgramme))
    writer.put("ordered", day(.ordered))
    writer.put("firstMeeting", day(.firstMeeting))
    writer.put("start", day(.start))
  }

  private func writeParticipation(to writer: inout JSONWriter) {
    writer.put("intervention", interventionName)
    writer.put("step", text(.step))
    writer.put("date", day(.date))
    writer.put("asked", truth(.asked))
    writer.put("heard", truth(.heard))
    writer.put("influence", text(.influence))
    writer.put("reasonNot", text(.reasonNot))
  }

  private func writePlacement(to writer: inout JSONWriter) {
    if case .form(let form) = option(.form) { writer.put("form", form.rawValue) }
    let grounds = options(.basis).compactMap { option -> String? in
      if case .basis(let basis) = option { basis.rawValue } else { nil }
    }
    if !grounds.isEmpty {
      writer.key("basis")
      writer.array { writer in for ground in grounds { writer.value(ground) } }
    }
    writer.put("executed", day(.executed))
    writer.put("start", day(.start))
    writer.put("homePlan", truth(.homePlan))
  }

  /// By its id in the case, else by its programme.
  private var interventionName: String? {
    if case .intervention(_, let row) = option(.intervention) {
      row.id ?? row.programme
    } else {
      nil
    }
  }

  private var closingEvent: [UInt8] {
    var writer = JSONWriter(style: .pretty)
    writer.object { writer in
      writer.put("kind", EventKind.closing.rawValue)
      writer.put("date", day(.date))
      writer.put("reason", text(.reason))
    }
    return writer.bytes
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
    let known = sessions?.member(meeting.rawValue)
    let before = known.flatMap {
      Int(String(decoding: root.document.bytes[$0.rawBytes], as: UTF8.self))
    }
    let count = Array(String((before ?? 0) + added).utf8)
    if let sessions, sessions.kind == .object {
      return sessions.setting(meeting.rawValue, to: count)
    }
    return row.setting(
      "sessions", to: Array("{\"\(meeting.rawValue)\": ".utf8) + count + Array("}".utf8))
  }
}

extension JSONWriter {
  fileprivate mutating func put(_ name: String, _ text: String?) {
    guard let text else { return }
    key(name)
    value(text)
  }

  fileprivate mutating func put(_ name: String, _ day: CalendarDay?) {
    put(name, day?.description)
  }

  fileprivate mutating func put(_ name: String, _ truth: Bool?) {
    guard let truth else { return }
    key(name)
    value(truth)
  }
}

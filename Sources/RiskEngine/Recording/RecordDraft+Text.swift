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
        writer.member("intervention", interventionName)
        writer.member("due", day(.due))
        writer.member("done", day(.date))
        writer.member("outcome", text(.result))
      case .participation: writeParticipation(to: &writer)
      case .placement: writePlacement(to: &writer)
      case .closing:
        writer.member("date", day(.date))
        writer.member("reason", text(.reason))
        writer.member("note", text(.note))
      case .session: break
      }
    }
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
      if case .criterion(let name) = option(.bound) { writer.member("bound", name) }
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
    guard !goals.isEmpty else { return }
    writer.key("goals")
    writer.array { writer in
      for (index, goal) in goals.enumerated() {
        writer.object { writer in
          writer.member("id", "M-\(index + 1)")
          writer.member("need", goal)
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

  private var closingEvent: [UInt8] {
    var writer = JSONWriter(style: .pretty)
    writer.object { writer in
      writer.member("kind", EventKind.closing.rawValue)
      writer.member("date", day(.date))
      writer.member("reason", text(.reason))
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

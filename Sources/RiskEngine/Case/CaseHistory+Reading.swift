extension CaseHistory {
  /// Reads what has happened; everything in it may be left out or null.
  static func read(_ object: inout ObjectReader, previous: String?) -> CaseHistory {
    let reader = object.reader
    let events = object.records("events", reader.event)
    let interventions = object.records("interventions", reader.intervention)
    let placements = object.records("placements", reader.placement)
    let plans = object.records("plans", reader.plan)
    let followUps = object.records("followUps", reader.followUp)
    let participation = object.records("participation", reader.participation)
    let closed = object.stated("closed").flatMap(reader.closing)
    return CaseHistory(
      events: events, interventions: interventions, placements: placements, plans: plans,
      followUps: followUps, participation: participation, closed: closed, previous: previous)
  }
}

extension ObjectReader {
  fileprivate mutating func statedDay(_ key: String) -> CalendarDay? {
    stated(key).flatMap(reader.day)
  }

  fileprivate mutating func statedText(_ key: String) -> String? {
    stated(key).flatMap(reader.text)
  }

  /// The rows of an optional list; null stands for an absent list, and for an absent row.
  fileprivate mutating func records<Record>(
    _ key: String, _ read: (JSONNode) -> Record?
  ) -> [Record] {
    stated(key).map { list in
      reader.list(list, limit: ReservedKeys.maximumEntries) { $0.kind == .null ? nil : read($0) }
    } ?? []
  }
}

extension DocumentReader {
  fileprivate func event(_ node: JSONNode) -> CaseHistory.Event? {
    object(node) { object in
      let kindNode = object.stated("kind")
      let kind = kindNode.flatMap { node in
        known(node, of: EventKind.self) { allowed, suggestion in
          HistoryProblem.unknownEventKind(allowed: allowed, suggestion: suggestion)
        }
      }
      let dateNode = object.stated("date")
      let date = dateNode.flatMap(day)
      let due = object.statedDay("due")
      let deadline = object.statedText("deadline")
      let reason = object.statedText("reason")
      for (key, node) in [("kind", kindNode), ("date", dateNode)] where node == nil {
        report(HistoryProblem.eventIncomplete(missing: key), at: object.node)
      }
      guard let kind, let date else { return nil }
      if kind == .extended {
        let parts = [
          ("due", due != nil), ("deadline", deadline != nil),
          ("reason", reason.map { !$0.isBlank } ?? false),
        ]
        if let (missing, _) = parts.first(where: { !$0.1 }) {
          report(HistoryProblem.extensionIncomplete(missing: missing), at: object.node)
          return nil
        }
      }
      return CaseHistory.Event(kind: kind, date: date, due: due, deadline: deadline)
    }
  }

  fileprivate func intervention(_ node: JSONNode) -> CaseHistory.Intervention? {
    object(node) { object in
      let id = object.statedText("id")
      let programme = object.statedText("programme")
      if let needs = object.stated("needs") { _ = list(needs) { text($0) } }
      _ = object.statedText("recipient")
      let ordered = object.statedDay("ordered")
      let firstMeeting = object.statedDay("firstMeeting")
      let start = object.statedDay("start")
      let endNode = object.stated("end")
      let end = endNode.flatMap(day)
      _ = object.statedText("endReason")
      for key in ["goalsMet", "evaluated"] { checkScalar(object.stated(key)) }
      let sessions = object.stated("sessions").flatMap(sessionCounts)
      check(endNode, end, isNotBefore: start ?? firstMeeting ?? ordered)
      return CaseHistory.Intervention(
        id: id, programme: programme, ordered: ordered, firstMeeting: firstMeeting, start: start,
        end: end,
        sessions: sessions
          ?? CaseHistory.Intervention.Sessions(ordered: nil, held: nil, noShow: nil))
    }
  }

  private func sessionCounts(_ node: JSONNode) -> CaseHistory.Intervention.Sessions? {
    object(node) { object in
      var counts: [String: Int] = [:]
      for key in ["ordered", "booked", "held", "noShow"] {
        counts[key] = object.stated(key).flatMap { whole($0, in: 0...1_000_000) }
      }
      return CaseHistory.Intervention.Sessions(
        ordered: counts["ordered"], held: counts["held"], noShow: counts["noShow"])
    }
  }

  fileprivate func placement(_ node: JSONNode) -> CaseHistory.Placement? {
    object(node) { object in
      let form = object.stated("form").flatMap { node in
        known(node, of: PlacementForm.self) { allowed, suggestion in
          HistoryProblem.unknownPlacementForm(allowed: allowed, suggestion: suggestion)
        }
      }
      let basis = object.stated("basis").map(grounds)
      let executed = object.statedDay("executed")
      let start = object.statedDay("start")
      let endNode = object.stated("end")
      let end = endNode.flatMap(day)
      let homePlan = object.stated("homePlan")
      checkScalar(homePlan)
      check(endNode, end, isNotBefore: start ?? executed)
      return CaseHistory.Placement(
        form: form, basis: basis ?? [], executed: executed, start: start, end: end,
        hasHomePlan: homePlan.map { $0.boolean ?? true } ?? false,
        homePlanDate: homePlan?.text.flatMap { CalendarDay($0) })
    }
  }

  /// One ground, or a list of them.
  private func grounds(_ node: JSONNode) -> [PlacementBasis] {
    node.kind == .array ? list(node, ground) : [ground(node)].compactMap { $0 }
  }

  private func ground(_ node: JSONNode) -> PlacementBasis? {
    known(node, of: PlacementBasis.self) { allowed, suggestion in
      HistoryProblem.unknownPlacementBasis(allowed: allowed, suggestion: suggestion)
    }
  }

  fileprivate func plan(_ node: JSONNode) -> CaseHistory.Plan? {
    object(node) { object in
      let kind = object.statedText("kind")
      let status = object.stated("status").flatMap { node in
        known(node, of: PlanStatus.self) { allowed, suggestion in
          HistoryProblem.unknownPlanStatus(allowed: allowed, suggestion: suggestion)
        }
      }
      let date = object.statedDay("date")
      let goals = object.stated("goals").map { goals in
        list(goals, limit: ReservedKeys.maximumEntries, goal)
      }
      let views = object.stated("views").flatMap(self.views)
      return CaseHistory.Plan(
        kind: kind, status: status, date: date, goals: goals ?? [], childView: views?.child,
        guardiansView: views?.guardians)
    }
  }

  private func goal(_ node: JSONNode) -> CaseHistory.Plan.Goal? {
    object(node) { object in
      for key in ["id", "status"] { _ = object.statedText(key) }
      return CaseHistory.Plan.Goal(
        need: object.statedText("need"), goal: object.statedText("goal"),
        who: object.statedText("who"), when: object.statedText("when"),
        followUp: object.statedDay("followUp"))
    }
  }

  private func views(_ node: JSONNode) -> (child: String?, guardians: String?)? {
    object(node) { object in (object.statedText("child"), object.statedText("guardians")) }
  }

  fileprivate func followUp(_ node: JSONNode) -> CaseHistory.FollowUp? {
    object(node) { object in
      let intervention = object.statedText("intervention")
      _ = object.statedDay("due")
      let done = object.statedDay("done")
      _ = object.statedText("outcome")
      return CaseHistory.FollowUp(intervention: intervention, done: done)
    }
  }

  fileprivate func participation(_ node: JSONNode) -> CaseHistory.Participation? {
    object(node) { object in
      let intervention = object.statedText("intervention")
      _ = object.statedText("step")
      _ = object.statedDay("date")
      let answers = ["asked", "heard", "influence"].map { object.stated($0) }
      answers.forEach(checkScalar)
      let reasonNot = object.statedText("reasonNot")
      return CaseHistory.Participation(
        intervention: intervention,
        isRecorded: answers.contains { $0 != nil } || reasonNot.map { !$0.isBlank } ?? false)
    }
  }

  fileprivate func closing(_ node: JSONNode) -> CalendarDay? {
    object(node) { object in
      let date = object.statedDay("date")
      for key in ["reason", "note"] { _ = object.statedText(key) }
      return date
    }
  }

  // MARK: Parts

  /// One of an enumeration's words; another is a finding that refuses nothing, since files that
  /// were written before the words were fixed stay valid.
  private func known<Word: RawRepresentable & CaseIterable>(
    _ node: JSONNode, of type: Word.Type,
    _ problem: (_ allowed: [String], _ suggestion: String?) -> HistoryProblem
  ) -> Word? where Word.RawValue == String {
    guard let text = text(node) else { return nil }
    if let word = Word(rawValue: text) { return word }
    let allowed = Word.allCases.map(\.rawValue)
    report(problem(allowed, suggestion(for: text, among: allowed)), at: node)
    return nil
  }

  /// Reports what isn't a text, a number or a boolean.
  private func checkScalar(_ node: JSONNode?) {
    if let node { ReservedKeys.Shape.scalar.check(node, self) }
  }

  private func check(
    _ node: JSONNode?, _ end: CalendarDay?, isNotBefore start: CalendarDay?
  ) {
    if let node, let end, let start, end < start {
      report(HistoryProblem.endsBeforeItBegins, at: node)
    }
  }
}

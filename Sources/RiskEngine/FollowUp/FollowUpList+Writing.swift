extension FollowUpList {
  /// The list as JSON, titles in one language.
  package func json(in language: String, refused: Int) -> [UInt8] {
    var writer = JSONWriter(style: .pretty)
    writer.object { writer in
      writer.member("engine", Engine.label)
      writer.member("asOf", day.description)
      writer.member("within", within)
      writer.key("definitions")
      writer.array { writer in
        for use in definitions { use.write(to: &writer) }
      }
      writer.key("counts")
      writer.object { writer in
        writer.member("cases", cases.count)
        writer.member("refused", refused)
        writer.member("withoutAnything", withoutAnything)
        writer.member("commonOnly", commonOnly)
      }
      writer.key("cases")
      writer.array { writer in
        for row in cases { row.write(to: &writer) }
      }
      writer.key("deadlines")
      writer.array { writer in
        for (id, deadline) in deadlines {
          writer.object { deadline.write(to: &$0, id, language) }
        }
      }
      writer.key("remarks")
      writer.array { writer in
        for (id, remark) in remarks { writer.object { remark.write(to: &$0, id) } }
      }
    }
    writer.endLine()
    return writer.bytes
  }

  /// The time limits and then the remarks, one per line, each with its `type`.
  package func lines(in language: String) -> [UInt8] {
    var writer = JSONWriter(style: .compact)
    for (id, deadline) in deadlines {
      writer.object { writer in
        writer.member("type", "deadline")
        deadline.write(to: &writer, id, language)
      }
      writer.endLine()
    }
    for (id, remark) in remarks {
      writer.object { writer in
        writer.member("type", "remark")
        remark.write(to: &writer, id)
      }
      writer.endLine()
    }
    return writer.bytes
  }
}

extension CaseFollowUp {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("case", id)
      writer.key("stage")
      if let stage { writer.value(stage.rawValue) } else { writer.null() }
      guard let next else { return }
      writer.member("next", next.rule.id)
      writer.member("due", next.due.description)
    }
  }
}

extension Deadline {
  /// Writes the members of an open object.
  func write(to writer: inout JSONWriter, _ id: String, _ language: String) {
    writer.member("case", id)
    writer.member("id", rule.id)
    writer.member("title", rule.title(language))
    if let stage = rule.stage { writer.member("stage", stage.rawValue) }
    subject.write(to: &writer)
    writer.member("start", start.description)
    writer.member("due", due.description)
    if let extendedFrom { writer.member("extendedFrom", extendedFrom.description) }
    writer.member("state", state.name)
    switch state {
    case .overdue(let days), .dueSoon(let days), .running(let days): writer.member("days", days)
    case .done(let day, let late):
      writer.member("done", day.description)
      writer.member("late", late)
    case .missed(let day, let late):
      writer.member("ended", day.description)
      writer.member("late", late)
    }
    if rule.rhythm != nil {
      writer.key("earlier")
      writer.object { writer in
        writer.member("onTime", earlier.onTime)
        writer.member("late", earlier.late)
      }
    }
    if let basis = rule.basis(on: start, language) { writer.member("basis", basis) }
  }
}

extension Deadline.Subject {
  fileprivate func write(to writer: inout JSONWriter) {
    switch self {
    case .person: break
    case .intervention(let id):
      writer.key("intervention")
      if let id { writer.value(id) } else { writer.null() }
    case .placement(let number): writer.member("placement", number)
    }
  }
}

extension FollowUpRemark {
  /// Writes the members of an open object.
  fileprivate func write(to writer: inout JSONWriter, _ id: String) {
    writer.member("case", id)
    writer.member("kind", kind.name)
    subject.write(to: &writer)
    if let date { writer.member("date", date.description) }
    switch kind {
    case .planMissing(let hasDraft):
      writer.key("draft")
      writer.value(hasDraft)
    case .consentMissing(let to, let party, let standing):
      writer.member("to", to.id)
      writer.member("by", party.rawValue)
      writer.member("status", standing.rawValue)
    case .consentExpiring(let to): writer.member("to", to.id)
    case .noShows(let count): writer.member("noShow", count)
    case .fewerSessions(let held, let ordered):
      writer.member("held", held)
      writer.member("ordered", ordered)
    case .flagStanding(let flag): writer.member("flag", flag)
    case .referredAgain(let closed): writer.member("closed", closed.description)
    case .closedWithoutFollowUp, .goalDue, .notBegun, .participationMissing, .homePlanMissing,
      .basisMissing, .formMissing, .executionMissing:
      break
    }
  }
}

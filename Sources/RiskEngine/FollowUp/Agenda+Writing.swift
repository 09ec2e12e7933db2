extension Agenda {
  /// The agenda as JSON, titles in one language.
  ///
  /// - Parameter language: The language of titles.
  /// - Returns: The bytes, with a line feed at the end.
  package func json(in language: String) -> [UInt8] {
    var writer = JSONWriter(style: .pretty)
    writer.object { writer in
      writer.member("engine", Engine.label)
      writer.member("asOf", day.description)
      writer.member("since", since.description)
      writer.member("months", months)
      writer.key("definitions")
      writer.array { writer in
        for use in definitions { use.write(to: &writer) }
      }
      writer.key("counts")
      writer.object { writer in
        writer.member("entries", entries.count)
        writer.member("others", others)
        writer.member("withoutConsent", uncovered)
        writer.member("refused", refused.count)
      }
      writer.key("entries")
      writer.array { writer in
        for entry in entries { writer.object { entry.write(to: &$0, language) } }
      }
      if namesRefused {
        writer.key("refused")
        writer.array { writer in
          for one in refused { writer.object { one.write(to: &$0) } }
        }
      }
    }
    writer.endLine()
    return writer.bytes
  }
}

extension Agenda.Refused {
  /// Writes the members of an open object.
  fileprivate func write(to writer: inout JSONWriter) {
    writer.key("case")
    if let id { writer.value(id) } else { writer.null() }
    writer.key("findings")
    writer.array { writer in
      for finding in findings where finding.severity == .error { writer.value(finding.id) }
    }
    if !flags.isEmpty {
      writer.key("flags")
      writer.array { writer in for flag in flags { writer.value(flag.id) } }
    }
  }
}

extension Agenda.Entry {
  /// Writes the members of an open object.
  fileprivate func write(to writer: inout JSONWriter, _ language: String) {
    writer.member("case", id)
    if !flags.isEmpty {
      writer.key("flags")
      writer.array { writer in for flag in flags { writer.value(flag.id) } }
    }
    if let arrival {
      writer.key("new")
      writer.object { writer in
        if let kind = arrival.kind { writer.member("kind", kind.rawValue) }
        writer.member("date", arrival.date.description)
      }
    }
    for (key, deadlines) in [("due", due), ("ages", ages)] where !deadlines.isEmpty {
      writer.key(key)
      writer.array { writer in
        for deadline in deadlines {
          writer.object { deadline.write(to: &$0, id, language) }
        }
      }
    }
    if !changes.isEmpty { write(changes, to: &writer) }
    if !birthdays.isEmpty {
      writer.key("birthdays")
      writer.array { writer in
        for birthday in birthdays {
          writer.object { writer in
            writer.member("age", birthday.age)
            writer.member("date", birthday.date.description)
            write(birthday.changes, to: &writer)
          }
        }
      }
    }
    writer.key("programmes")
    writer.object { writer in
      for outcome in standing { writer.member(outcome.programme.id, outcome.status.rawValue) }
    }
  }

  private func write(_ changes: [Agenda.ProgrammeChange], to writer: inout JSONWriter) {
    writer.key("changes")
    writer.array { writer in
      for change in changes {
        writer.object { writer in
          writer.member("programme", change.programme.id)
          writer.member("before", change.before.rawValue)
          writer.member("after", change.after.rawValue)
        }
      }
    }
  }
}

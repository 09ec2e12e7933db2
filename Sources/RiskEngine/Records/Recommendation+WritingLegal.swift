extension Recommendation {
  /// The provisions that a programme's outcome rests on, and who decides it, where the policy says
  /// so.
  func writeLegalAndRoles(
    of outcome: ProgrammeOutcome, on day: CalendarDay, to writer: inout JSONWriter
  ) {
    let legal = legal(of: outcome, on: day)
    if !legal.isEmpty {
      writer.key("legal")
      writer.legal(legal)
    }
    let roles = roles(deciding: outcome)
    if !roles.isEmpty {
      writer.key("decidedBy")
      writer.texts(roles.map(\.id))
    }
  }

  /// The provisions that consents and shown notices rest on, by id, where there are any.
  func writeLegal(on day: CalendarDay, to writer: inout JSONWriter) {
    let consents = policy.consents.map { ($0.id, policy.legal($0.legal, on: day)) }
    let notices = notices.map { policy.notices[$0] }.map {
      ($0.id, policy.legal($0.legal, on: day))
    }
    let parts = [("consents", consents), ("notices", notices)].compactMap { key, all in
      let named = all.filter { !$0.1.isEmpty }
      return named.isEmpty ? nil : (key, named)
    }
    guard !parts.isEmpty else { return }
    writer.key("legal")
    writer.object { writer in
      for (key, named) in parts {
        writer.key(key)
        writer.object { writer in
          for (id, legal) in named {
            writer.key(id)
            writer.legal(legal)
          }
        }
      }
    }
  }
}

extension JSONWriter {
  /// Legal references, each with its id and its text.
  mutating func legal(_ references: [(id: String, text: String, title: LocalizedText?)]) {
    array { writer in
      for reference in references {
        writer.object { writer in
          writer.key("id")
          writer.value(reference.id)
          writer.key("text")
          writer.value(reference.text)
        }
      }
    }
  }
}

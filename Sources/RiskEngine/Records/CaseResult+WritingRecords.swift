/// What humans have decided and cleared, where a case has any of it.
extension CaseResult {
  func writeRecords(to writer: inout JSONWriter) {
    if !decisions.isEmpty {
      writer.key("decisions")
      writer.array { writer in
        for decision in decisions { decision.write(to: &writer) }
      }
    }
    if !flags.isEmpty {
      writer.key("flags")
      writer.array { writer in
        for flag in flags { flag.write(to: &writer) }
      }
    }
  }
}

extension DecisionRecord {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("date")
      writer.value(decision.date)
      writer.key("role")
      writer.value(decision.role)
      writer.key("programme")
      writer.value(decision.programme)
      writer.key("outcome")
      writer.value(decision.outcome.rawValue)
      if let reason = decision.reason {
        writer.key("reason")
        writer.value(reason)
      }
      if let departure = decision.departure {
        writer.key("departure")
        departure.write(to: &writer)
      }
      writer.key("status")
      writer.value(comparison?.outcome.status.rawValue)
      writer.key("departs")
      writer.value(comparison?.departs)
      if let policy = comparison?.policy {
        writer.key("policy")
        writer.value(policy.head.id)
        writer.key("version")
        writer.value(policy.head.version)
      }
      if let lapse {
        writer.key("consentMissing")
        lapse.write(to: &writer)
      }
    }
  }
}

extension Decision.Departure {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.object { writer in
      for (key, value) in [("kind", kind.rawValue), ("bound", bound), ("ground", ground)] {
        guard let value else { continue }
        writer.key(key)
        writer.value(value)
      }
    }
  }
}

extension ConsentLapse {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("since")
      writer.value(since)
      writer.key("consents")
      writer.array { writer in
        for missing in missing {
          writer.object { writer in
            writer.key("to")
            writer.value(missing.gate.id)
            writer.key("by")
            writer.value(missing.party.rawValue)
            writer.key("status")
            writer.value(missing.standing.rawValue)
          }
        }
      }
    }
  }
}

extension CaseFlag {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("id")
      writer.value(id)
      if let instrument {
        writer.key("instrument")
        writer.value(instrument)
      }
      writer.key("state")
      writer.value(isStanding ? "standing" : "cleared")
      writer.key("raised")
      writer.array { writer in
        for raise in raises {
          writer.object { writer in
            writer.key("date")
            writer.value(raise.date)
            writer.key("by")
            writer.value(raise.version == nil ? "record" : "response")
            if let version = raise.version {
              writer.key("version")
              writer.value(version)
            }
          }
        }
      }
      if let clearing {
        writer.key("cleared")
        writer.object { writer in
          for (key, value) in [
            ("date", clearing.date.description), ("by", clearing.by), ("reason", clearing.reason),
          ] {
            writer.key(key)
            writer.value(value)
          }
        }
      }
    }
  }
}

extension Recommendation {
  func write(
    to writer: inout JSONWriter, _ responses: [ScoredResponse], on day: CalendarDay
  ) {
    writer.object { writer in
      writeOpening(to: &writer)
      writer.key("inputs")
      writeInputs(to: &writer, responses)
      writeOutcomes(on: day, to: &writer)
    }
  }

  /// Writes the members before the inputs.
  func writeOpening(to writer: inout JSONWriter) {
    writer.key("policy")
    writer.value(policy.head.id)
    writer.key("version")
    writer.value(policy.head.version)
    writer.key("choiceNeeded")
    writer.value(choiceNeeded)
  }

  /// Writes the members behind the inputs.
  func writeOutcomes(on day: CalendarDay, to writer: inout JSONWriter) {
    writeTables(to: &writer)
    writer.key("programmes")
    writer.array { writer in
      for programme in programmes { programme.write(to: &writer, of: self, on: day) }
    }
    writer.key("notices")
    writer.texts(notices.map { policy.notices[$0].id })
    writeLegal(on: day, to: &writer)
  }

  /// For each input the response that was chosen for it.
  private func writeInputs(to writer: inout JSONWriter, _ responses: [ScoredResponse]) {
    writer.object { writer in
      for (input, source) in zip(policy.inputs, sources) {
        writer.key(input.name)
        guard let source, responses.indices.contains(source) else {
          writer.null()
          continue
        }
        let response = responses[source].response
        writer.object { writer in
          writer.key("instrument")
          writer.value(response.instrument.head.id)
          writer.key("version")
          writer.value(response.instrument.head.version)
          writer.key("date")
          writer.value(response.date)
        }
      }
    }
  }
}

extension ProgrammeOutcome {
  fileprivate func write(
    to writer: inout JSONWriter, of recommendation: Recommendation, on day: CalendarDay
  ) {
    writer.object { writer in
      writer.key("id")
      writer.value(programme.id)
      writer.key("status")
      writer.value(status.rawValue)
      writer.key("criteria")
      writer.array { writer in
        for criterion in criteria {
          writer.object { writer in
            writer.key("id")
            writer.value(criterion.id)
            writer.key("result")
            writer.value(criterion.result)
          }
        }
      }
      writer.key("reasons")
      writer.array { writer in
        for reason in reasons { reason.write(to: &writer) }
      }
      if !missing.isEmpty {
        writer.key("missing")
        writer.texts(missing)
      }
      if departurePossible {
        writer.key("departurePossible")
        writer.value(true)
      }
      recommendation.writeLegalAndRoles(of: self, on: day, to: &writer)
    }
  }
}

extension Reason {
  /// Writes the code and its evidence.
  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      for (key, value) in evidence {
        writer.key(key)
        switch value {
        case .text(let text): writer.value(text)
        case .number(let number): writer.value(number)
        }
      }
    }
  }

  private enum Evidence {
    case text(String)
    case number(Int)
  }

  /// The code and what belongs to it, in the order in which they are written.
  private var evidence: [(String, Evidence)] {
    switch self {
    case .criteriaMet(let rule): [("code", .text("criteriaMet")), ("rule", .text(rule))]
    case .criterionFalse(let id): [("code", .text("criterionFalse")), ("criterion", .text(id))]
    case .criterionUnknown(let id): [("code", .text("criterionUnknown")), ("criterion", .text(id))]
    case .birthdaySoon(let day, let age):
      [
        ("code", .text("birthdaySoon")), ("date", .text(day.description)), ("age", .number(age)),
      ]
    case .birthDateMissing: [("code", .text("birthDateMissing"))]
    case .consent(let gate, let party, let standing):
      [
        ("code", .text("consentMissing")), ("to", .text(gate)), ("by", .text(party.rawValue)),
        ("status", .text(standing.rawValue)),
      ]
    case .consentsGiven: [("code", .text("consentsGiven"))]
    case .preferred(let rule): [("code", .text("preferred")), ("rule", .text(rule))]
    }
  }
}

extension CaseExplanation {
  /// Writes the explanation for experts: codes, ids and numbers, in no language.
  package func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("format")
      writer.value(CaseExplanation.format)
      writer.key("for")
      writer.value(Register.expert.rawValue)
      writer.key("engine")
      writer.value(Engine.label)
      writer.key("id")
      writer.value(result.assessmentCase.id)
      writer.key("date")
      writer.value(result.assessmentCase.date.description)
      writer.key("age")
      writer.value(result.assessmentCase.age)
      writer.key("responses")
      writer.array { writer in
        for response in result.responses { response.writeReckoning(to: &writer) }
      }
      writer.key("programmes")
      writer.array { writer in
        guard let recommendation = result.recommendation else { return }
        for programme in programmes {
          programme.write(to: &writer, recommendation, on: result.assessmentCase.date)
        }
      }
      writer.key("changes")
      writer.array { writer in
        for answer in changes { answer.write(to: &writer, result) }
      }
    }
  }

  /// What an explanation's document says of its format.
  package static let format = "explanation/1"
}

// MARK: - Programmes

extension ProgrammeExplanation {
  fileprivate func write(
    to writer: inout JSONWriter, _ recommendation: Recommendation, on day: CalendarDay
  ) {
    writer.object { writer in
      writer.key("id")
      writer.value(outcome.programme.id)
      writer.key("status")
      writer.value(outcome.status.rawValue)
      writer.key("rules")
      writer.array { writer in
        for rule in rules {
          rule.write(to: &writer, isDecisive: rule.position == outcome.rule, recommendation)
        }
      }
      if !preferences.isEmpty {
        writer.key("preference")
        writer.array { writer in
          for rule in preferences { rule.write(to: &writer, isDecisive: nil, recommendation) }
        }
      }
      if !tables.isEmpty {
        writer.key("tables")
        writer.array { writer in
          for table in tables { table.write(to: &writer, recommendation) }
        }
      }
      writer.key("consents")
      writer.array { writer in
        for gate in gates { gate.write(to: &writer) }
      }
      if outcome.departurePossible {
        writer.key("departurePossible")
        writer.value(true)
      }
      let law = recommendation.legal(of: outcome, on: day)
      if !law.isEmpty {
        writer.key("legal")
        writer.texts(law.map(\.text))
      }
    }
  }
}

extension RuleExplanation {
  fileprivate func write(
    to writer: inout JSONWriter, isDecisive: Bool?, _ recommendation: Recommendation
  ) {
    writer.object { writer in
      writer.key("id")
      writer.value(rule.id)
      if let isDecisive {
        writer.key("decisive")
        writer.value(isDecisive)
      }
      writer.key("criteria")
      writer.array { writer in
        for criterion in criteria { criterion.write(to: &writer, recommendation) }
      }
      writer.key("source")
      writer.texts(rule.source.map(\.text))
    }
  }
}

extension TableExplanation {
  fileprivate func write(to writer: inout JSONWriter, _ recommendation: Recommendation) {
    writer.object { writer in
      writer.key("id")
      writer.value(recommendation.policy.tables[position].id)
      writer.key("rules")
      writer.array { writer in
        for row in rows {
          writer.object { writer in
            writer.key("id")
            writer.value(row.rule.id)
            writer.key("criteria")
            writer.array { writer in
              for criterion in row.criteria { criterion.write(to: &writer, recommendation) }
            }
            writer.key("source")
            writer.texts(row.rule.grounds.source.map(\.text))
          }
        }
      }
    }
  }
}

extension CriterionExplanation {
  fileprivate func write(to writer: inout JSONWriter, _ recommendation: Recommendation) {
    let policy = recommendation.policy
    writer.object { writer in
      writer.key("id")
      writer.value(criterion.name)
      writer.key("test")
      writer.value(criterion.test.source)
      writer.key("result")
      writer.value(holds)
      writer.key("found")
      switch found {
      case .age(let age): writer.value(age)
      case .sex(let sex): writer.text(sex?.rawValue)
      case .circumstance(let index, let value):
        writer.value(value, in: policy.circumstances[index].type)
      case .input(let index, let open):
        writer.possibilities(open?.withoutNull, in: policy.inputs[index].type)
      case .output(let index, let position, let known):
        let table = policy.tables[index]
        writer.possibilities(known.withoutNull, in: table.type(of: table.outputs[position]))
      }
    }
  }
}

extension GateExplanation {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("id")
      writer.value(gate.id)
      writer.key("missing")
      writer.array { writer in
        for entry in missing {
          writer.object { writer in
            writer.key("by")
            writer.value(entry.party.rawValue)
            writer.key("status")
            writer.value(entry.standing.rawValue)
          }
        }
      }
    }
  }
}

// MARK: - Values

extension Provenance {
  /// As definitions write it.
  var text: String {
    switch self {
    case .localChoice: DocumentReader.localChoice
    case .publication(let name, let place): place.map { "\(name), \($0)" } ?? name
    }
  }
}

extension JSONWriter {
  mutating func text(_ text: String?) {
    if let text { value(text) } else { null() }
  }

  /// A value as cases and results write it.
  mutating func value(_ value: Value, in type: ValueType) {
    switch value {
    case .null: null()
    case .number(let number): self.value(Optional(number))
    case .boolean(let boolean): self.value(boolean)
    case .level, .choice, .text, .day: self.value(value.code(in: type))
    }
  }

  /// A single value, or under `low` and `high`, or `oneOf`, what it can still be.
  fileprivate mutating func possibilities(_ known: Possibilities?, in type: ValueType) {
    guard let known else { return null() }
    if let only = known.only { return value(only, in: type) }
    object { writer in
      if let low = known.low, let high = known.high {
        writer.key("low")
        writer.value(Optional(low))
        writer.key("high")
        writer.value(Optional(high))
      } else if let options = known.options {
        writer.key("oneOf")
        writer.array { writer in
          for option in options { writer.value(option, in: type) }
        }
      }
    }
  }

  /// An answer as a case writes it; null where there is none.
  mutating func answer(_ answer: Answer, to item: Item) {
    switch (answer, item.type) {
    case (.missing, _), (.text, _): null()
    case (.option(let position), .choice(let options)):
      guard options.indices.contains(Int(position)) else { return null() }
      value(options[Int(position)].code)
    case (.option(let position), _): value(position == 1)
    case (.options(let chosen), .multiple(let options)):
      array { writer in
        for index in options.indices where chosen & (1 << UInt64(index)) != 0 {
          writer.value(options[index].code)
        }
      }
    case (.number(let number), _): value(Optional(number))
    case (.day(let day), _): value(day.description)
    default: null()
    }
  }

  private mutating func value(_ code: ItemType.Code) {
    switch code {
    case .number(let number): value(number)
    case .word(let word): value(word)
    }
  }
}

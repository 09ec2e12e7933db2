/// A case that shows what a finding about rules says, as the values that count.
package struct RuleWitness: Sendable, Hashable {
  /// The values of the inputs that rules test, in the policy's order.
  package let facts: [Fact]
  /// The day of the case.
  package let date: CalendarDay

  /// One value.
  package struct Fact: Sendable, Hashable {
    package let name: String
    package let subject: Policy.Subject
    package let type: ValueType
    /// Null where it is unknown.
    package let value: Value

    package init(name: String, subject: Policy.Subject, type: ValueType, value: Value) {
      self.name = name
      self.subject = subject
      self.type = type
      self.value = value
    }
  }

  package init(facts: [Fact], date: CalendarDay) {
    self.facts = facts
    self.date = date
  }
}

/// What finds something about rules with a case that shows it.
package protocol WitnessedProblem: Problem {
  /// The case; `nil` where there is none to show.
  var witness: RuleWitness? { get }
}

extension Finding {
  /// The case that shows what was found; `nil` where there is none to show.
  package var witness: RuleWitness? { (problem as? any WitnessedProblem)?.witness }
}

extension RuleWitness {
  /// Writes the case as a test of the policy holds it, without the responses that its inputs would
  /// come from: what is unknown is left out.
  package func writeCase(
    to writer: inout JSONWriter, responses: ((inout JSONWriter) -> Void)? = nil
  ) {
    writer.object { writer in
      writer.key("id")
      writer.value("T-1")
      writer.key("date")
      writer.value(date.description)
      for fact in facts where !fact.value.isNull {
        switch fact.subject {
        case .age:
          guard let born = fact.value.number?.whole.flatMap({ date.birthDate(ofAge: $0) }) else {
            continue
          }
          writer.key("born")
          writer.value(born.description)
        case .sex:
          writer.key("sex")
          writer.value(fact.type.text(of: fact.value))
        case .input, .circumstance: break
        }
      }
      let circumstances = facts.filter { fact in
        if case .circumstance = fact.subject { !fact.value.isNull } else { false }
      }
      if !circumstances.isEmpty {
        writer.key("circumstances")
        writer.object { writer in
          for fact in circumstances {
            writer.key(fact.name)
            writer.value(fact)
          }
        }
      }
      if let responses {
        writer.key("responses")
        responses(&writer)
      }
    }
  }
}

extension JSONWriter {
  /// A circumstance's value, as a case holds it.
  fileprivate mutating func value(_ fact: RuleWitness.Fact) {
    switch fact.value {
    case .boolean(let boolean): value(boolean)
    case .number(let number) where number.decimalText != nil: value(number)
    case .null, .number, .level, .choice, .text, .day: value(fact.type.text(of: fact.value))
    }
  }
}

extension CalendarDay {
  /// The birth date of somebody whose birthday it is on this day, and who turns `age`.
  fileprivate func birthDate(ofAge age: Int) -> CalendarDay? {
    let (year, month, day) = components
    return CalendarDay(year: year - age, month: month, day: day)
  }
}

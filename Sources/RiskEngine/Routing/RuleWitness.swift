/// A case that shows what a finding about rules says, as the values that count.
package struct RuleWitness: Sendable {
  /// The values of what rules test, in the policy's order.
  package let facts: [Fact]
  /// The days on which the policy is valid.
  package let validity: Validity

  /// One value.
  package struct Fact: Sendable {
    package let name: String
    package let origin: Origin
    package let type: ValueType
    /// Null where it is unknown.
    package let value: Value

    package init(name: String, origin: Origin, type: ValueType, value: Value) {
      self.name = name
      self.origin = origin
      self.type = type
      self.value = value
    }
  }

  /// Where a case has it.
  package enum Origin: Sendable {
    case age, sex, circumstance
    /// A response gives it.
    case input(Policy.Input)
    /// A table gives it.
    case output
  }

  package init(facts: [Fact], validity: Validity) {
    self.facts = facts
    self.validity = validity
  }

  /// The day of the case: the first on which the policy is valid, or the next if that is 29
  /// February, on which most years have no birthday.
  package var date: CalendarDay { RuleWitness.day(from: validity.from) }

  /// A day on which whoever has the age of the case has a birthday every year.
  package static func day(from day: CalendarDay) -> CalendarDay {
    let (_, month, number) = day.components
    return (month, number) == (2, 29) ? CalendarDay(number: day.number + 1) : day
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
  /// Writes the case as a test of the policy holds it; what is unknown is left out.
  ///
  /// - Parameters:
  ///   - writer: Where to.
  ///   - day: The day of the case, and of a birthday.
  ///   - responses: Writes the list of responses; `nil` for a case without.
  package func writeCase(
    to writer: inout JSONWriter, on day: CalendarDay,
    responses: ((inout JSONWriter) -> Void)? = nil
  ) {
    let known = facts.filter { !$0.value.isNull }
    writer.object { writer in
      writer.key("id")
      writer.value("T-1")
      writer.key("date")
      writer.value(day.description)
      for fact in known { writer.member(fact, on: day) }
      let circumstances = known.filter(\.isCircumstance)
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

extension RuleWitness.Fact {
  fileprivate var isCircumstance: Bool { if case .circumstance = origin { true } else { false } }
}

extension JSONWriter {
  /// What a case says of the person.
  fileprivate mutating func member(_ fact: RuleWitness.Fact, on day: CalendarDay) {
    switch fact.origin {
    case .age:
      guard let born = fact.value.number?.whole.flatMap(day.birthDate) else { return }
      key("born")
      value(born.description)
    case .sex:
      key("sex")
      value(fact.type.text(of: fact.value))
    case .input, .circumstance, .output: break
    }
  }

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
  /// The birth date of somebody who turns `age` on this day.
  fileprivate func birthDate(age: Int) -> CalendarDay? {
    let (year, month, day) = components
    return CalendarDay(year: year - age, month: month, day: day)
  }
}

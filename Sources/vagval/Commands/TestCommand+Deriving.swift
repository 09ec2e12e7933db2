import RiskEngine
import RiskFiles

extension TestCommand {
  /// Writes the inputs of one definition as a list, of several as an object with a list under each
  /// file's name; what couldn't be worked out goes to standard error.
  static func write(
    _ reports: [DerivationReport], _ session: inout Session
  ) throws(FileError) {
    for report in reports {
      session.tell(report.findings)
      if report.findings.hasErrors { session.note(.unusable) }
      guard let instrument = report.instrument else { continue }
      for purpose in report.derivation.unreached {
        let name = Words.name(of: purpose, in: instrument)
        session.tell("\(report.file): \(session.pick(name)): \(session.pick(.notReached))")
      }
    }
    guard session.code == .done else { return }
    var writer = JSONWriter(style: .pretty)
    if reports.count == 1 {
      writer.tests(of: reports[0], &session)
    } else {
      writer.object { writer in
        for report in reports {
          writer.key(report.file)
          writer.tests(of: report, &session)
        }
      }
    }
    writer.endLine()
    try session.write(writer.bytes)
  }
}

extension JSONWriter {
  fileprivate mutating func tests(of report: DerivationReport, _ session: inout Session) {
    array { writer in
      for test in report.policyTests { writer.value(test, in: report.file, &session) }
      guard let instrument = report.instrument else { return }
      for test in report.derivation.tests { writer.value(test, of: instrument, session) }
    }
  }

  /// A case of a policy; one that can't be brought about is told instead.
  private mutating func value(
    _ test: DerivedPolicyTest, in file: String, _ session: inout Session
  ) {
    let name = session.pick(.name(of: test))
    guard let bytes = session.witnessCase(of: test.witness) else {
      return session.tell("\(file): \(name): \(session.pick(.notReached))")
    }
    object { writer in
      writer.key("name")
      writer.value(name)
      writer.key("case")
      writer.raw(bytes[...])
      writer.key("expect")
      writer.object { _ in }
    }
  }

  private mutating func value(
    _ test: DerivedTest, of instrument: Instrument, _ session: Session
  ) {
    object { writer in
      writer.key("name")
      writer.value(session.pick(.name(of: test.purpose, in: instrument)))
      if let age = test.age {
        writer.key("age")
        writer.value(age)
      }
      if let sex = test.sex {
        writer.key("sex")
        writer.value(sex.rawValue)
      }
      if let informant = test.informant {
        writer.key("informant")
        writer.value(informant)
      }
      if let setting = test.setting {
        writer.key("setting")
        writer.value(setting)
      }
      writer.key("answers")
      writer.answers(test.answers, to: instrument)
      writer.key("expect")
      writer.object { _ in }
    }
  }

  /// One answer per item, as a case holds them; those that aren't there are left out.
  mutating func answers(_ answers: [Answer], to instrument: Instrument) {
    object { writer in
      let given = zip(instrument.items, answers).filter { $0.1 != .missing(.notAsked) }
      var written: Set<String> = []
      for (item, answer) in given where written.insert(item.answerKey).inserted {
        writer.key(item.answerKey)
        guard item.rating != nil else {
          writer.value(answer, to: item)
          continue
        }
        writer.object { writer in
          for (rated, answer) in given where rated.answerKey == item.answerKey {
            writer.key(rated.rating?.name ?? rated.id)
            writer.value(answer, to: rated)
          }
        }
      }
    }
  }

  /// An answer as a case holds it.
  private mutating func value(_ answer: Answer, to item: Item) {
    switch (answer, item.type) {
    case (.missing(let reason), _):
      object { writer in
        writer.key("missing")
        writer.value(reason.rawValue)
      }
    case (.option(let position), .yesNo): value(position == 1)
    case (.option(let position), .choice(let options)) where Int(position) < options.count:
      value(options[Int(position)].code)
    case (.options(let chosen), .multiple(let options)):
      array { writer in
        for (position, option) in options.enumerated()
        where chosen & (1 << UInt64(position)) != 0 { writer.value(option.code) }
      }
    case (.number(let number), _): value(number)
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

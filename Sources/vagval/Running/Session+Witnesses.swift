import RiskEngine

extension Session {
  /// An invented case as JSON on one line, with responses that give its inputs their values.
  ///
  /// - Returns: `nil` where something of it can't be brought about: no answers were found, or it is
  ///   what a table gives.
  mutating func witnessCase(of witness: RuleWitness) -> [UInt8]? {
    guard !witness.facts.contains(where: \.isOutput),
      let (day, responses) = witnesses.responses(for: witness, in: &library)
    else { return nil }
    var writer = JSONWriter(style: .compact)
    guard !responses.isEmpty else {
      witness.writeCase(to: &writer, on: day)
      return writer.bytes
    }
    let rationale = pick(.inventedCase)
    witness.writeCase(to: &writer, on: day) { writer in
      writer.array { writer in
        for response in responses { writer.value(response, rationale: rationale) }
      }
    }
    return writer.bytes
  }

  /// The case that shows what a finding says, as JSON on one line, without responses where none
  /// were found; `nil` where there is no such case.
  mutating func witnessCase(of finding: Finding) -> [UInt8]? {
    guard let witness = finding.witness else { return nil }
    if let whole = witnessCase(of: witness) { return whole }
    var writer = JSONWriter(style: .compact)
    witness.writeCase(to: &writer, on: witness.date)
    return writer.bytes
  }
}

extension RuleWitness.Fact {
  /// Whether a table gives it, so that no case can state it.
  fileprivate var isOutput: Bool {
    if case .output = origin { !value.isNull } else { false }
  }
}

extension Words {
  /// Why a case that nobody has lived is judged as it is.
  fileprivate static let inventedCase = Words(
    swedish: "Påhittat ärende.", english: "An invented case.")
}

extension JSONWriter {
  /// A response as a case holds it.
  fileprivate mutating func value(_ response: WitnessResponse, rationale: String) {
    object { writer in
      writer.key("instrument")
      writer.value(response.instrument.head.id)
      if let informant = response.informant {
        writer.key("informant")
        writer.value(informant)
      }
      if let setting = response.setting {
        writer.key("setting")
        writer.value(setting)
      }
      writer.key("answers")
      writer.answers(response.answers, to: response.instrument)
      guard response.judgements.contains(where: { $0 != nil }) else { return }
      writer.key("judgements")
      writer.object { writer in
        for (judgement, level) in zip(response.instrument.judgements, response.judgements) {
          guard let level else { continue }
          writer.key(judgement.id)
          writer.object { writer in
            writer.key("level")
            writer.value(level)
            writer.key("rationale")
            writer.value(rationale)
          }
        }
      }
    }
  }
}

import RiskEngine

extension Session {
  /// The case that shows what a finding says, as JSON on one line; `nil` where there is none.
  ///
  /// Responses are among it where answers were found that give the inputs their values.
  mutating func witnessCase(of finding: Finding) -> [UInt8]? {
    guard let witness = finding.witness else { return nil }
    var writer = JSONWriter(style: .compact)
    guard let (day, responses) = library.responses(for: witness), !responses.isEmpty else {
      witness.writeCase(to: &writer, on: witness.date)
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

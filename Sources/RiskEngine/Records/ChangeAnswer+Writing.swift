extension ChangeAnswer {
  func write(to writer: inout JSONWriter, _ result: CaseResult) {
    writer.object { writer in
      switch target {
      case .level(let response, let scale):
        let instrument = result.responses[response].response.instrument
        writer.key("response")
        writer.value(response)
        writer.key("level")
        writer.value(instrument.levels[scale].id)
      case .programme(let position):
        writer.key("programme")
        writer.text(result.recommendation?.programmes[position].programme.id)
      }
      writer.key("now")
      now.write(to: &writer, target, result)
      let kinds = [("changeable", changeable), ("anyAnswer", anyAnswer)]
      for (key, smallest) in kinds {
        writer.key(key)
        smallest.write(to: &writer, target, result)
      }
      guard case .programme = target else { return }
      for (key, smallest) in [("circumstances", circumstances), ("judgements", judgements)] {
        writer.key(key)
        smallest.write(to: &writer, target, result)
      }
    }
  }
}

extension ChangeTarget.Outcome {
  fileprivate func write(
    to writer: inout JSONWriter, _ target: ChangeTarget, _ result: CaseResult
  ) {
    switch (self, target) {
    case (.status(let status), _): writer.value(status.rawValue)
    case (.level(let level?), .level(let response, let scale)):
      writer.value(result.responses[response].response.instrument.levels[scale].level(level).id)
    case (.level, _): writer.null()
    }
  }
}

extension SmallestChange {
  fileprivate func write(
    to writer: inout JSONWriter, _ target: ChangeTarget, _ result: CaseResult
  ) {
    writer.object { writer in
      switch self {
      case .none:
        writer.key("none")
        writer.value(true)
      case .atLeast(let count):
        writer.key("atLeast")
        writer.value(count)
      case .sets(let sets, let isComplete):
        writer.key("size")
        writer.value(sets.first?.changes.count ?? 0)
        writer.key("complete")
        writer.value(isComplete)
        writer.key("sets")
        writer.array { writer in
          for set in sets {
            writer.object { writer in
              writer.key("changes")
              writer.array { writer in
                for change in set.changes { change.write(to: &writer, result) }
              }
              writer.key("becomes")
              set.outcome.write(to: &writer, target, result)
            }
          }
        }
      }
    }
  }
}

extension Change {
  fileprivate func write(to writer: inout JSONWriter, _ result: CaseResult) {
    writer.object { writer in
      switch (subject, to) {
      case (.item(let response, let item), .answer(let answer)):
        let stated = result.responses[response].response
        let declared = stated.instrument.items[item]
        writer.key("response")
        writer.value(response)
        writer.key("item")
        writer.value(declared.id)
        writer.key("from")
        writer.answer(stated.answers[item], to: declared)
        writer.key("to")
        writer.answer(answer, to: declared)
      case (.circumstance(let position), .value(let value)):
        guard let circumstance = result.recommendation?.policy.circumstances[position] else {
          return
        }
        writer.key("circumstance")
        writer.value(circumstance.name)
        writer.key("to")
        writer.value(value, in: circumstance.type)
      case (.judgement(let response, let position), .level(let level)):
        let judgement = result.responses[response].response.instrument.judgements[position]
        writer.key("response")
        writer.value(response)
        writer.key("judgement")
        writer.value(judgement.id)
        writer.key("to")
        writer.value(judgement.scale.levels[Int(level)])
      default: break
      }
    }
  }
}

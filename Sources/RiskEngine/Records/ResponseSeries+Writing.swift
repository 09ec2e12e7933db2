extension CaseResult {
  /// What has changed between responses to one instrument, as JSON without a final line feed.
  ///
  /// - Parameter isPretty: Whether it is divided into lines; otherwise it is one line.
  /// - Returns: The bytes.
  package func changes(isPretty: Bool) -> [UInt8] {
    var writer = JSONWriter(style: isPretty ? .pretty : .compact)
    writer.object { writer in
      writer.key("case")
      writer.value(assessmentCase.id)
      writer.key("series")
      writer.array { writer in for one in series { writer.object { one.write(to: &$0) } } }
    }
    return writer.bytes
  }
}

extension ResponseSeries {
  /// Writes the members of an open object.
  fileprivate func write(to writer: inout JSONWriter) {
    writer.key("instrument")
    writer.value(instrument.head.id)
    if let informant = responses.last?.response.informantName {
      writer.key("informant")
      writer.value(informant)
    }
    writer.key("dates")
    writer.array { writer in for scored in responses { writer.value(scored.response.date) } }
    writer.key("versions")
    writer.array { writer in
      for scored in responses {
        writer.value(scored.response.instrument.head.version.description)
      }
    }
    writer.key("flags")
    writer.object { writer in
      for flag in flags {
        writer.key(flag.id)
        writer.array { writer in
          for isRaised in flags(of: flag.id) {
            if let isRaised { writer.value(isRaised) } else { writer.null() }
          }
        }
      }
    }
    for (key, scales) in [
      ("judgements", instrument.judgements.map { ($0.id, judgements(of: $0.id)) }),
      ("levels", instrument.levels.map { ($0.id, levels(of: $0.id)) }),
    ] {
      writer.key(key)
      writer.object { writer in
        for (id, levels) in scales {
          writer.key(id)
          writer.array { writer in
            for level in levels {
              if let level { writer.value(level.id) } else { writer.null() }
            }
          }
        }
      }
    }
    writer.key("scores")
    writer.object { writer in
      for score in instrument.scores {
        writer.key(score.id)
        writer.array { writer in
          for value in values(ofScore: score.id) { writer.value(value) }
        }
      }
    }
    writer.key("change")
    writer.array { writer in
      for scored in responses { scored.writeChange(to: &writer) }
    }
  }
}

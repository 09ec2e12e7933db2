extension Recheck {
  /// Writes `id` and `responses`, each with its totals.
  package func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("id")
      writer.value(id)
      writer.key("responses")
      writer.array { writer in
        for response in responses { response.write(to: &writer) }
      }
    }
  }
}

extension Recheck.Response {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("instrument")
      writer.value(instrument.id)
      writer.key("version")
      writer.value(instrument.version.description)
      writer.key("date")
      writer.value(date.description)
      if let informant {
        writer.key("informant")
        writer.value(informant)
      }
      writer.key("totals")
      writer.array { writer in
        for total in totals { total.write(to: &writer) }
      }
    }
  }
}

extension Recheck.Total {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.object { writer in
      switch stored {
      case .score: writer.key("score")
      case .level: writer.key("level")
      }
      writer.value(id)
      writer.key("stored")
      stored.write(to: &writer)
      writer.key("computed")
      if let computed { computed.write(to: &writer) } else { writer.null() }
      writer.key("same")
      writer.value(isSame)
      guard !reasons.isEmpty else { return }
      writer.key("reasons")
      writer.array { writer in
        for reason in reasons { reason.write(to: &writer) }
      }
    }
  }
}

extension StoredTotal.Value {
  fileprivate func write(to writer: inout JSONWriter) {
    switch self {
    case .score(let number): writer.value(number as Fraction?)
    case .level(let id): writer.value(id)
    }
  }
}

extension Recheck.Reason {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("code")
      writer.value(code)
      guard let (key, text) = evidence else { return }
      writer.key(key)
      writer.value(text)
    }
  }

  private var code: String {
    switch self {
    case .missingAsZero: "missingAsZero"
    case .notApplicableAsZero: "notApplicableAsZero"
    case .missingProrated: "missingProrated"
    case .notReversed: "notReversed"
    case .noneReversed: "noneReversed"
    case .leftOut: "leftOut"
    case .countedTwice: "countedTwice"
    case .weightsIgnored: "weightsIgnored"
    case .otherRounding: "otherRounding"
    case .otherVersion: "otherVersion"
    case .beforeOverride: "beforeOverride"
    case .fromStoredScore: "fromStoredScore"
    case .possibleWithMissing: "possibleWithMissing"
    case .impossible: "impossible"
    case .wrongSum: "wrongSum"
    }
  }

  private var evidence: (String, String)? {
    switch self {
    case .notReversed(let item), .leftOut(let item), .countedTwice(let item): ("item", item)
    case .otherVersion(let label): ("definition", label)
    case .fromStoredScore(let score): ("score", score)
    case .missingAsZero, .notApplicableAsZero, .missingProrated, .noneReversed, .weightsIgnored,
      .otherRounding, .beforeOverride, .possibleWithMissing, .impossible, .wrongSum:
      nil
    }
  }
}

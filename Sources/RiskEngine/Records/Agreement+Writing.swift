extension Agreement {
  /// The agreement as JSON, in UTF-8.
  ///
  /// Percentages, coefficients and differences have at most three decimals.
  ///
  /// - Parameter sources: Where the responses of the two assessors come from.
  /// - Returns: The same bytes for the same agreement on every machine, without a final line feed.
  package func json(_ sources: AgreementSources) -> [UInt8] {
    var writer = JSONWriter(style: .pretty)
    writer.object { writer in
      writer.key("engine")
      writer.value(Engine.label)
      writer.key("weights")
      writer.value(weights.rawValue)
      for (key, source) in [("first", sources.first), ("second", sources.second)] {
        writer.key(key)
        source.write(to: &writer)
      }
      writer.key("instruments")
      writer.array { writer in
        for instrument in instruments { instrument.write(to: &writer) }
      }
      writer.key("leftOut")
      writer.array { writer in
        for responses in leftOut { responses.write(to: &writer) }
      }
      writer.key("withoutAssessor")
      writer.value(withoutAssessor)
    }
    return writer.bytes
  }
}

extension AgreementSources.Source {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("file")
      writer.value(file)
      if let assessor {
        writer.key("by")
        writer.value(assessor)
      }
    }
  }
}

extension InstrumentAgreement {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("instrument")
      writer.value(instrument.id)
      writer.key("version")
      writer.value(instrument.version.description)
      writer.key("pairs")
      writer.value(pairs)
      for kind in Measure.Kind.allCases {
        writer.key(kind.rawValue + "s")
        writer.array { writer in
          for measure in measures where measure.measure.kind == kind {
            measure.write(to: &writer)
          }
        }
      }
      writer.key("differing")
      writer.array { writer in
        for pair in differing { pair.write(to: &writer) }
      }
    }
  }
}

extension MeasureAgreement {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("id")
      writer.value(measure.id)
      for (key, count) in [
        ("n", pairs), ("givenByOne", givenByOne), ("givenByNeither", givenByNeither),
        ("agreeing", agreeing),
      ] {
        writer.key(key)
        writer.value(count)
      }
      writer.key("percent")
      writer.value(percent?.rounded(.halfUp, places: 3))
      for (key, coefficient) in [
        ("kappa", kappa), ("weightedKappa", weightedKappa), ("icc", intraclass),
      ] {
        guard let coefficient else { continue }
        writer.key(key)
        writer.value(coefficient.rounded)
      }
      if measure.scale == .number {
        writer.key("meanDifference")
        writer.value(meanDifference?.rounded(.halfUp, places: 3))
      }
      if let reason = coefficient?.reason {
        writer.key("undefined")
        writer.value(reason.rawValue)
      }
    }
  }
}

extension DifferingPair {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("case")
      writer.value(caseID)
      if let informant {
        writer.key("informant")
        writer.value(informant)
      }
      writer.key("compared")
      writer.value(compared)
      writer.key("differing")
      writer.value(count)
      guard !differences.isEmpty else { return }
      writer.key("differences")
      writer.array { writer in
        for difference in differences { difference.write(to: &writer) }
      }
    }
  }
}

extension DifferingPair.Difference {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key(measure.kind.rawValue)
      writer.value(measure.id)
      writer.key("first")
      first.write(to: &writer)
      writer.key("second")
      second.write(to: &writer)
    }
  }
}

extension RatingCode {
  /// As a case writes it.
  fileprivate func write(to writer: inout JSONWriter) {
    switch self {
    case .code(.number(let number)): writer.value(number)
    case .code(.word(let word)): writer.value(word)
    case .codes(let codes):
      writer.array { writer in
        for code in codes { RatingCode.code(code).write(to: &writer) }
      }
    case .boolean(let boolean): writer.value(boolean)
    case .number(let number): writer.value(Optional(number))
    case .day(let day): writer.value(day.description)
    }
  }
}

extension LeftOutResponses {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("instrument")
      writer.value(instrument)
      for (key, ids) in [
        ("onlyFirst", onlyFirst), ("onlySecond", onlySecond), ("several", several),
        ("differentVersions", differentVersions),
      ] {
        writer.key(key)
        writer.texts(ids)
      }
    }
  }
}

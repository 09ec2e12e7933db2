/// The outcomes of one case as FHIR R4 Observations in a Bundle.
///
/// One Observation for each score, with its level as interpretation; level scales that no score
/// places, flags and judgements have their own. Nothing of it is a probability, and programmes
/// aren't part of it.
package struct ObservationBundle {
  private let result: CaseResult
  private let language: Language

  package init(_ result: CaseResult, in language: Language) {
    self.result = result
    self.language = language
  }

  /// The Bundle, in UTF-8, without a final line feed.
  ///
  /// - Parameter isPretty: Whether it is divided into lines; otherwise it is one line.
  /// - Returns: The same bytes for the same result on every machine.
  package func json(isPretty: Bool) -> [UInt8] {
    var writer = JSONWriter(style: isPretty ? .pretty : .compact)
    writer.object { writer in
      writer.member("resourceType", "Bundle")
      writer.member("language", language.rawValue)
      writer.member("type", "collection")
      // FHIR has no empty lists.
      guard result.responses.contains(where: hasEntries) else { return }
      writer.key("entry")
      writer.array { writer in
        var times: [String: Int] = [:]
        for response in result.responses {
          let name = "\(response.response.instrument.head.label) \(response.response.date)"
          times[name, default: 0] += 1
          write(response, "\(name) \(times[name] ?? 1)", to: &writer)
        }
      }
    }
    return writer.bytes
  }

  private func hasEntries(_ response: ScoredResponse) -> Bool {
    let instrument = response.response.instrument
    return !instrument.scores.isEmpty || !instrument.levels.isEmpty || !instrument.flags.isEmpty
      || response.response.judgements.contains { $0 != nil }
  }

  // MARK: Responses

  private func write(_ response: ScoredResponse, _ name: String, to writer: inout JSONWriter) {
    let instrument = response.response.instrument
    var written = Set<Int>()
    for (score, rule) in instrument.scores.enumerated() {
      let levels = instrument.levels.indices.filter { instrument.levels[$0].score == score }
      written.formUnion(levels)
      let outcome = response.scores[score]
      let isFinal =
        outcome.low == outcome.high && levels.allSatisfy { response.levels[$0].isSettled }
      entry(
        response, "\(name) score", isFinal: isFinal, of: rule.id, rule.title,
        to: &writer
      ) {
        write(outcome, of: response, to: &$0)
        let placed = levels.filter { response.finalLevel($0) != nil }
        guard !placed.isEmpty else { return }
        $0.key("interpretation")
        $0.array { writer in
          for level in placed { writeLevel(level, of: response, to: &writer) }
        }
      }
    }
    for (level, rule) in instrument.levels.enumerated() where !written.contains(level) {
      entry(
        response, "\(name) level", isFinal: response.levels[level].isSettled,
        of: rule.id, rule.title, to: &writer
      ) {
        if response.finalLevel(level) == nil {
          writeAbsence(isWithheld: response.isWithheld, applies: true, to: &$0)
        } else {
          $0.key("valueCodeableConcept")
          writeLevel(level, of: response, to: &$0)
        }
      }
    }
    for (flag, outcome) in zip(instrument.flags, response.flags) {
      let isFinal = outcome.isRaised == true || !outcome.canBeRaised
      entry(
        response, "\(name) flag", isFinal: isFinal, of: flag.id, flag.title,
        to: &writer
      ) {
        if let isRaised = outcome.isRaised {
          $0.member("valueBoolean", isRaised)
        } else {
          writeAbsence(isWithheld: false, applies: true, to: &$0)
        }
      }
    }
    for (position, judgement) in instrument.judgements.enumerated() {
      guard let answer = response.response.judgements[position] else { continue }
      entry(
        response, "\(name) judgement", isFinal: true, of: judgement.id,
        judgement.title, to: &writer
      ) {
        $0.key("valueCodeableConcept")
        write(judgement.level(answer.level), on: judgement.id, of: instrument, to: &$0)
      }
    }
  }

  /// Writes one Observation.
  ///
  /// It is final when no open answer can change what it says, by a definition that is no draft.
  ///
  /// - Parameters:
  ///   - response: What it is about.
  ///   - name: What tells it from the case's others, together with its code. It has no `id`, which
  ///     a server would take for the place to put it in; its address is the same in every export of
  ///     the case.
  ///   - isFinal: Whether no open answer can change it.
  ///   - code: The id of the score, the level scale, the flag or the judgement.
  ///   - title: How it is called.
  ///   - writer: Where it goes.
  ///   - value: Writes what it says.
  private func entry(
    _ response: ScoredResponse, _ name: String, isFinal: Bool, of code: String,
    _ title: LocalizedText?, to writer: inout JSONWriter, _ value: (inout JSONWriter) -> Void
  ) {
    let instrument = response.response.instrument
    let address = address(of: "\(result.assessmentCase.id) \(name) \(code)")
    let isSettled = isFinal && instrument.head.status != .draft
    writer.object { writer in
      writer.member("fullUrl", address)
      writer.key("resource")
      writer.object { writer in
        writer.member("resourceType", "Observation")
        writer.key("identifier")
        writer.array { writer in
          writer.object { writer in
            writer.member("system", "urn:ietf:rfc:3986")
            writer.member("value", address)
          }
        }
        writer.member("status", isSettled ? "final" : "preliminary")
        writer.key("category")
        writer.array { writer in
          concept(
            "http://terminology.hl7.org/CodeSystem/observation-category", nil, "survey", nil,
            to: &writer)
        }
        writer.key("code")
        concept(
          system(instrument), instrument.head.version.description, code,
          title.map { $0(language.rawValue) } ?? code, to: &writer)
        writer.key("subject")
        writer.object { writer in
          writer.member("type", "Patient")
          writer.key("identifier")
          writer.object { $0.member("value", result.assessmentCase.id) }
        }
        writer.member("effectiveDateTime", response.response.date)
        value(&writer)
        writer.key("note")
        writer.array { writer in
          writer.object { $0.member("text", note(on: instrument.head)) }
        }
        writer.key("device")
        writer.object { $0.member("display", Engine.label) }
        writer.key("derivedFrom")
        writer.array { writer in
          writer.object { writer in
            writer.member("type", "QuestionnaireResponse")
            writer.member("display", form(instrument))
          }
        }
      }
    }
  }

  // MARK: Values

  private func write(
    _ outcome: ScoreOutcome, of response: ScoredResponse, to writer: inout JSONWriter
  ) {
    guard let value = outcome.value, value.decimalText != nil else {
      return writeAbsence(
        isWithheld: response.isWithheld, applies: outcome.applies, to: &writer)
    }
    writer.key("valueQuantity")
    writer.object { writer in
      writer.key("value")
      writer.value(value)
      writer.member("unit", "score")
      writer.member("system", "http://unitsofmeasure.org")
      writer.member("code", "{score}")
    }
  }

  private func writeAbsence(isWithheld: Bool, applies: Bool, to writer: inout JSONWriter) {
    writer.key("dataAbsentReason")
    concept(
      "http://terminology.hl7.org/CodeSystem/data-absent-reason", nil,
      isWithheld ? "not-permitted" : applies ? "unknown" : "not-applicable", nil, to: &writer)
  }

  private func writeLevel(
    _ index: Int, of response: ScoredResponse, to writer: inout JSONWriter
  ) {
    let instrument = response.response.instrument
    let rule = instrument.levels[index]
    guard let level = response.finalLevel(index) else { return writer.null() }
    write(rule.level(level), on: rule.id, of: instrument, to: &writer)
  }

  private func write(
    _ level: Level, on scale: String, of instrument: Instrument, to writer: inout JSONWriter
  ) {
    concept(
      "\(system(instrument)):\(scale)", instrument.head.version.description, level.id,
      level.title(language.rawValue), to: &writer)
  }

  private func concept(
    _ system: String, _ version: String?, _ code: String, _ display: String?,
    to writer: inout JSONWriter
  ) {
    writer.object { writer in
      writer.key("coding")
      writer.array { writer in
        writer.object { writer in
          writer.member("system", system)
          writer.member("version", version)
          writer.member("code", code)
          writer.member("display", display)
        }
      }
      writer.member("text", display)
    }
  }

  private func system(_ instrument: Instrument) -> String {
    "urn:vagval:instrument:\(instrument.head.id)"
  }

  /// An address of its own for each thing, always the same for the same: a UUID of version 8 (RFC
  /// 9562) from the digest of its name.
  private func address(of name: String) -> String {
    let digits = Array(
      Digest(of: name.utf8Span.span).description.utf8.drop { $0 != 0x3A }.dropFirst())
    var text = "urn:uuid:"
    for (position, digit) in digits.prefix(32).enumerated() {
      if [8, 12, 16, 20].contains(position) { text += "-" }
      // The version, and the variant in the two highest bits.
      let sign: UInt8 = position == 12 ? 0x38 : position == 16 ? 0x61 : digit
      text.unicodeScalars.append(Unicode.Scalar(sign))
    }
    return text
  }

  // MARK: Words

  /// The form that was answered, by FHIR's name for it where it has one.
  private func form(_ instrument: Instrument) -> String {
    guard let fhir = instrument.fhir, let address = fhir.questionnaire else {
      return instrument.head.label
    }
    return fhir.version.map { "\(address)|\($0)" } ?? address
  }

  private func note(on head: DefinitionHead) -> String {
    let digest = result.definitions.first { $0.head === head }?.digest?.description ?? ""
    return switch language {
    case .swedish:
      "Uträknat efter \(head.label) (\(digest))."
        + (head.status == .draft ? " Definitionen är ett utkast." : "")
        + (head.isAdopted ? "" : " Ingen nämnd har antagit den.")
        + " En nivå är varken sannolikhet, diagnos eller beslut: ett beslut fattas av en behörig"
        + " människa."
    case .english:
      "Computed by \(head.label) (\(digest))."
        + (head.status == .draft ? " The definition is a draft." : "")
        + (head.isAdopted ? "" : " No board has adopted it.")
        + " A level is no probability, diagnosis or decision: an authorised human decides."
    }
  }
}

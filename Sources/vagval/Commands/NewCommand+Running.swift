import RiskEngine
import RiskFiles

extension NewCommand {
  static func run(_ command: ParsedCommand, in language: Language) throws(FileError) -> ExitCode {
    var session = Session(language)
    guard try session.addDefinitions(in: command.values(of: .instruments)) else {
      return session.code
    }
    guard let name = command.arguments.first,
      let entry = session.entry(named: name, [.instrument])
    else { return session.code }
    guard let instrument = session.library.instrument(entry) else {
      session.tellAboutDefinitions()
      return session.code
    }
    let skeleton = Skeleton(instrument: instrument, language: language)
    try session.write(
      command.flag(responseOnly) ? skeleton.response : skeleton.assessmentCase)
    return session.code
  }
}

/// An empty case or response, with the questions as `x-` keys beside the answers.
///
/// What must be filled in stands as an empty text or null, so that `vagval check` names it.
private struct Skeleton {
  let instrument: Instrument
  let language: Language

  var assessmentCase: [UInt8] {
    document { writer in
      writer.key("format")
      writer.value(DocumentKind.assessmentCase.format)
      hint(
        "x-id", "Pseudonym, aldrig personnummer.", "A pseudonym, never a personal identity number.",
        &writer)
      empty(["id"], &writer)
      hint(
        "x-born", "Födelsedatum ÅÅÅÅ-MM-DD. Är bara åldern känd: skriv \"age\": 13 i stället.",
        "Birth date YYYY-MM-DD. If only the age is known: write \"age\": 13 instead.", &writer)
      empty(["born"], &writer)
      hint("x-sex", "female, male, other eller unknown", "female, male, other or unknown", &writer)
      empty(["sex"], &writer)
      hint(
        "x-date", "Dagen som ärendet prövas för, ÅÅÅÅ-MM-DD.",
        "The day the case is routed for, YYYY-MM-DD.", &writer)
      empty(["date"], &writer)
      writer.key("circumstances")
      writer.object { _ in }
      hint(
        "x-consents",
        "Till exempel {\"to\": \"informationExchange\", \"by\": \"allGuardians\", \"status\": "
          + "\"given\", \"date\": \"ÅÅÅÅ-MM-DD\"}; by: person, guardian eller allGuardians; "
          + "status: given, refused, withdrawn eller notAsked.",
        "For example {\"to\": \"informationExchange\", \"by\": \"allGuardians\", \"status\": "
          + "\"given\", \"date\": \"YYYY-MM-DD\"}; by: person, guardian or allGuardians; "
          + "status: given, refused, withdrawn or notAsked.", &writer)
      writer.key("consents")
      writer.array { _ in }
      writer.key("responses")
      writer.array { writeResponse(to: &$0) }
    }
  }

  var response: [UInt8] { bytes { writeResponse(to: &$0) } }

  private func writeResponse(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("instrument")
      writer.value(instrument.head.id)
      writer.key("version")
      writer.value(instrument.head.version.description)
      hint(
        "x-date", "Dagen för bedömningen, ÅÅÅÅ-MM-DD.", "The day of the assessment, YYYY-MM-DD.",
        &writer)
      empty(["date"], &writer)
      writer.key("informant")
      writer.value(instrument.informants.first ?? "")
      hint(
        "x-answers",
        "null = inte tillfrågad. Annars koden, eller {\"missing\": \"unknown\"} (declined, "
          + "notApplicable).",
        "null = not asked. Otherwise the code, or {\"missing\": \"unknown\"} (declined, "
          + "notApplicable).", &writer)
      writer.key("answers")
      writer.object { writer in
        // A factor that is rated several times is one question with an answer for each rating.
        for item in instrument.items where !item.isFurtherRating {
          writer.key("x-\(item.answerKey)")
          writer.value(description(of: item))
          writer.key(item.answerKey)
          writeNothing(for: item, to: &writer)
        }
      }
      if !instrument.judgements.isEmpty { writeJudgements(to: &writer) }
      if instrument.overrides.contains(where: { $0 != nil }) { writeOverrides(to: &writer) }
    }
  }

  private func writeNothing(for item: Item, to writer: inout JSONWriter) {
    guard item.rating != nil else { return writer.null() }
    let ratings = instrument.items.filter { $0.answerKey == item.answerKey }.compactMap(\.rating)
    writer.object { writer in
      for rating in ratings {
        writer.key(rating.name)
        writer.null()
      }
    }
  }

  private func writeJudgements(to writer: inout JSONWriter) {
    for judgement in instrument.judgements {
      writer.key("x-\(judgement.id)")
      let levels = judgement.levels.map { "\($0.id) = \($0.title(language.rawValue))" }
      let help = judgement.help.map { " " + $0(language.rawValue) } ?? ""
      writer.value(
        "\(judgement.title(language.rawValue)):\(help) \(levels.joined(separator: ", "))")
    }
    writer.key("x-judgements")
    writer.value(
      pick(
        "Fyll i {\"NAMN\": {\"level\": \"…\", \"rationale\": \"…\"}}; lämna tomt om ingen "
          + "bedömning är gjord.",
        "Fill in {\"NAME\": {\"level\": \"…\", \"rationale\": \"…\"}}; leave empty if no "
          + "judgement has been made."))
    writer.key("judgements")
    writer.object { _ in }
  }

  private func writeOverrides(to writer: inout JSONWriter) {
    for (scale, rule) in zip(instrument.levels, instrument.overrides) {
      guard let rule else { continue }
      let levels = scale.levels.map { "\($0.id) = \($0.title(language.rawValue))" }
      let reasons = rule.reasons.map { "\($0.id) = \($0.text(language.rawValue))" }
      let kinds =
        (rule.discretion == nil ? [] : ["discretionary"])
        + (reasons.isEmpty ? [] : ["policy (\(reasons.joined(separator: ", ")))"])
      writer.key("x-override-\(scale.id)")
      writer.value(
        "\(scale.title(language.rawValue)): \(levels.joined(separator: ", ")); kind: "
          + kinds.joined(separator: pick(" eller ", " or ")))
    }
    hint(
      "x-overrides",
      "Bara vid avsteg från en uträknad nivå: {\"NIVÅSKALA\": {\"to\": \"…\", \"kind\": "
        + "\"policy\", \"reason\": \"…\", \"rationale\": \"…\"}}.",
      "Only to depart from a computed level: {\"SCALE\": {\"to\": \"…\", \"kind\": "
        + "\"policy\", \"reason\": \"…\", \"rationale\": \"…\"}}.", &writer)
    writer.key("overrides")
    writer.object { _ in }
  }

  // MARK: Parts

  private func pick(_ swedish: String, _ english: String) -> String {
    Words(swedish: swedish, english: english)(language)
  }

  private func hint(
    _ key: String, _ swedish: String, _ english: String, _ writer: inout JSONWriter
  ) {
    writer.key(key)
    writer.value(pick(swedish, english))
  }

  private func empty(_ keys: [String], _ writer: inout JSONWriter) {
    for key in keys {
      writer.key(key)
      writer.value("")
    }
  }

  /// The question where it may be shown, and what can be answered.
  private func description(of item: Item) -> String {
    let mayShow = instrument.head.licences.texts.mayShow
    func words(_ text: LocalizedText?) -> String? {
      mayShow ? text.map { $0(language.rawValue) } : nil
    }
    let question = words(item.text) ?? item.answerKey
    let answers: String =
      switch item.type {
      case .choice(let options), .multiple(let options):
        options.map { option in
          words(option.text).map { "\(option.code) = \($0)" } ?? "\(option.code)"
        }.joined(separator: ", ")
      case .yesNo: "true, false"
      case .whole(let range): "\(range.minimum)–\(range.maximum)"
      case .decimal(let range): "\(range.minimum)–\(range.maximum)"
      case .date: pick("ÅÅÅÅ-MM-DD", "YYYY-MM-DD")
      case .text: pick("fri text", "free text")
      }
    return "\(question): \(answers)"
  }

  private func document(_ body: (inout JSONWriter) -> Void) -> [UInt8] {
    bytes { $0.object(body) }
  }

  private func bytes(_ body: (inout JSONWriter) -> Void) -> [UInt8] {
    var writer = JSONWriter(style: .pretty)
    body(&writer)
    return writer.bytes + [UInt8(ascii: "\n")]
  }
}

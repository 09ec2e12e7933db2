/// The answers to one instrument, by one informant and assessor, on one date, resolved against
/// the instrument's declarations.
public struct Response: Sendable {
  /// The instrument that was answered.
  public let instrument: Instrument
  /// The day it was answered.
  public let date: CalendarDay
  /// Who assessed.
  public let by: String?
  /// Who answered, as a position among the instrument's informants; `nil` when unknown.
  public let informant: Int?
  /// The informant as the case names it, known to the instrument or not.
  public let informantName: String?
  /// Where the person was assessed, as a position among the instrument's settings; `nil` when
  /// unknown.
  public let setting: Int?
  /// One answer per item, in item order.
  public let answers: [Answer]
  /// One conclusion per judgement of the instrument; `nil` where there is none.
  public let judgements: [JudgementAnswer?]
  /// One departure per level scale of the instrument; `nil` where there is none.
  public let overrides: [LevelOverride?]

  package init(
    instrument: Instrument, date: CalendarDay, by: String? = nil, informant: Int?,
    informantName: String?, setting: Int? = nil, answers: [Answer], judgements: [JudgementAnswer?],
    overrides: [LevelOverride?]? = nil
  ) {
    self.instrument = instrument
    self.date = date
    self.by = by
    self.informant = informant
    self.informantName = informantName
    self.setting = setting
    self.answers = answers
    self.judgements = judgements
    self.overrides = overrides ?? Array(repeating: nil, count: instrument.levels.count)
  }
}

/// A human's conclusion with its reasons.
public struct JudgementAnswer: Sendable, Hashable {
  /// The level, as a position in the judgement's ordered scale.
  package let level: UInt8
  /// The reasons in words.
  public let rationale: String
}

extension Response {
  /// Resolves a response; `nil` if it can't be used.
  ///
  /// What is wrong, or doubtful, is with `reader`.
  package static func resolve(
    _ draft: ResponseDraft, with instrument: Instrument, _ reader: DocumentReader
  ) -> Response? {
    var isUsable = true
    let answers = Response.answers(draft.answers, to: instrument, reader, &isUsable)
    var judgements = [JudgementAnswer?](repeating: nil, count: instrument.judgements.count)
    for (name, key, value) in draft.judgements {
      guard let position = instrument.judgements.firstIndex(where: { $0.id == name }) else {
        reader.report(
          CaseProblem.unknownJudgement(
            name, suggestion: reader.suggestion(for: name, among: instrument.judgements.map(\.id))),
          at: key)
        isUsable = false
        continue
      }
      if value.kind == .null { continue }
      judgements[position] = judgement(value, instrument.judgements[position], reader)
      if judgements[position] == nil { isUsable = false }
    }
    let overrides = Response.overrides(draft, of: instrument, reader)
    let informant = draft.informant.flatMap { instrument.informants.firstIndex(of: $0) }
    if draft.informant != nil, informant == nil {
      let place = draft.node.members.first { $0.key.equals("informant") }?.value ?? draft.node
      reader.report(
        CaseProblem.unknownInformant(
          instrument: instrument.head.id, known: instrument.informants), at: place)
    }
    var setting: Int?
    if let (name, node) = draft.setting {
      setting = instrument.settings.firstIndex(of: name)
      if setting == nil {
        let known = instrument.settings
        reader.report(
          CaseProblem.unknownSetting(
            instrument: instrument.head.id, known: known,
            suggestion: reader.suggestion(for: name, among: known)), at: node)
        isUsable = false
      }
    }
    guard isUsable, let overrides else { return nil }
    return Response(
      instrument: instrument, date: draft.date, by: draft.by, informant: informant,
      informantName: draft.informant, setting: setting, answers: answers,
      judgements: judgements, overrides: overrides)
  }

  /// The answers of a worked example or another bare object of answers.
  package static func resolve(
    answers node: JSONNode, with instrument: Instrument, informant: String?,
    setting: (name: String, node: JSONNode)? = nil, date: CalendarDay, _ reader: DocumentReader
  ) -> Response? {
    guard node.kind == .object else {
      reader.report(reader.wrongType(node, .object), at: node)
      return nil
    }
    let draft = ResponseDraft(
      instrument: instrument.head.id, version: nil, date: date, by: nil, informant: informant,
      setting: setting, mode: nil, answers: node, judgements: [], overrides: [], stored: [],
      node: node, instrumentNode: node)
    return resolve(draft, with: instrument, reader)
  }

  static func answer(
    _ node: JSONNode, to item: Item, _ reader: DocumentReader
  ) -> Answer? {
    switch node.kind {
    case .null: return .missing(.notAsked)
    case .object:
      return reader.object(node) { object in
        let value = object.optional("value")
        let missing = object.stated("missing")
        for key in ["note", "source"] { _ = object.stated(key).flatMap(reader.text) }
        _ = object.stated("contested").flatMap(reader.boolean)
        let stated = value.flatMap { $0.kind == .null ? nil : $0 }
        switch (stated, missing) {
        case (let value?, nil): return scalar(value, to: item, reader)
        case (nil, let reason?): return reader.statedReason(reason).map(Answer.missing)
        case (nil, nil) where value != nil: return .missing(.notAsked)
        case (_?, _?), (nil, nil):
          reader.report(CaseProblem.answerWithoutValue, at: node)
          return nil
        }
      }
    default: return scalar(node, to: item, reader)
    }
  }

  private static func scalar(
    _ node: JSONNode, to item: Item, _ reader: DocumentReader
  ) -> Answer? {
    if !item.missingCodes.isEmpty, case .success(let number) = node.number,
      let code = item.missingCodes.first(where: { number == Fraction($0.code) })
    {
      return .missing(code.reason)
    }
    return item.type.answer(node, reader)
  }

  private static func judgement(
    _ node: JSONNode, _ judgement: Judgement, _ reader: DocumentReader
  ) -> JudgementAnswer? {
    reader.object(node) { object in
      let levelNode = object.required("level")
      let level = levelNode.flatMap(reader.text)
      let rationaleNode = object.stated("rationale")
      let rationale = rationaleNode.flatMap(reader.text) ?? ""
      guard let level, let levelNode else { return nil }
      let isRationaleMissing = judgement.requiresRationale && rationale.isBlank
      if isRationaleMissing {
        reader.report(
          CaseProblem.rationaleMissing(judgement: judgement.id), at: rationaleNode ?? node)
      }
      guard
        let position = judgement.scale.levels.firstIndex(of: level).flatMap(UInt8.init(exactly:))
      else {
        let allowed = judgement.levels.map(\.id)
        reader.report(
          CaseProblem.unknownJudgementLevel(
            allowed: allowed, suggestion: reader.suggestion(for: level, among: allowed)),
          at: levelNode)
        return nil
      }
      return isRationaleMissing ? nil : JudgementAnswer(level: position, rationale: rationale)
    }
  }
}

/// Answers as single bytes.
///
/// The first codes stand for the reasons of a missing answer, the others for the answers that the
/// item's type allows, in order.
enum AnswerCode {
  /// The reasons that data can state, by code.
  static let reasons: [MissingReason] = [.notAsked, .unknown, .declined, .notApplicable]
  static let notAsked: UInt8 = 0
  /// The code of the first answer that isn't missing.
  static let first: UInt8 = 4
  /// The most codes of one item.
  static let limit = 200
  /// The most options of an item that takes several at once: each choice of them has a code.
  static let chosenLimit = 7
  /// No code: the answer must be read by the whole engine.
  static let none: UInt8 = 255
}

extension Item {
  /// What each code stands for; `nil` for an item whose answers aren't coded: too many of them, or a
  /// rating.
  var answersByCode: [Answer]? {
    guard rating == nil else { return nil }
    let answers: [Answer]
    switch type {
    case .choice(let options):
      guard options.count <= AnswerCode.limit else { return nil }
      answers = options.indices.map { .option(UInt16($0)) }
    case .yesNo:
      answers = [.option(0), .option(1)]
    case .whole(let range):
      let (span, overflow) = range.maximum.subtractingReportingOverflow(range.minimum)
      guard !overflow, span < AnswerCode.limit else { return nil }
      answers = (range.minimum...range.maximum).map { .number(Fraction($0)) }
    case .multiple(let options):
      guard options.count <= AnswerCode.chosenLimit else { return nil }
      answers = (0..<UInt64(1) << UInt64(options.count)).map { .options($0) }
    // What it says isn't kept, and no rule can read it.
    case .text: answers = [.text]
    case .decimal, .date: return nil
    }
    let gatedOff: [Answer] = gate == nil ? [] : [.missing(.gatedOff)]
    return AnswerCode.reasons.map(Answer.missing) + answers + gatedOff
  }
}

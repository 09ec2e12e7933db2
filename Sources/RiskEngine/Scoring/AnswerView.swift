/// What expressions see of an answer.
struct AnswerView {
  /// The code, number, truth value or day; null while missing.
  let value: Value
  /// What it is worth; null while missing, and for what has no worth.
  let points: Value
  /// Whether there is an answer.
  let isAnswered: Value
  /// Why there is none; null where there is one.
  let reason: Value
  /// Which of several codes are chosen, as a number; null while missing, and for other items.
  let chosen: Value

  init(_ answer: Answer, to item: Item) { self.init(answer, to: item.type) }

  init(_ answer: Answer, to type: ItemType) {
    if case .missing(let missing) = answer {
      (value, points, isAnswered) = (.null, .null, .boolean(false))
      (reason, chosen) = (.choice(missing.position), .null)
    } else {
      (value, points) = AnswerView.valueAndPoints(answer, type)
      (isAnswered, reason) = (.boolean(true), .null)
      chosen =
        if case .options(let set) = answer {
          Value(Fraction(Int128(set), over: 1))
        } else {
          .null
        }
    }
  }

  private static func valueAndPoints(_ answer: Answer, _ type: ItemType) -> (Value, Value) {
    switch (answer, type) {
    case (.option(let position), .choice(let options)):
      guard options.indices.contains(Int(position)) else { return (.null, .null) }
      let option = options[Int(position)]
      let points = Value(option.points)
      if case .number(let code) = option.code { return (.number(Fraction(code)), points) }
      return (.choice(position), points)
    case (.option(let position), _):
      return (.boolean(position == 1), .number(Fraction(Int(position))))
    case (.options, .multiple(let options)):
      let sum = Worth.sumOfOptions(options.map { $0.points ?? .zero }).of(answer)
      return (Value(sum), Value(sum))
    case (.number(let number), _): return (.number(number), .number(number))
    case (.day(let day), _): return (.day(day), .null)
    default: return (.null, .null)
    }
  }
}

extension MissingReason {
  /// The position among all reasons, as `missing(item)` gives it.
  var position: UInt16 {
    switch self {
    case .notAsked: 0
    case .unknown: 1
    case .declined: 2
    case .notApplicable: 3
    case .gatedOff: 4
    }
  }
}

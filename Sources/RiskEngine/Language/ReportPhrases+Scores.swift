/// How a score is computed, in words.
extension ReportPhrases {
  func quoted(_ title: String) -> String { pick("”\(title)”", "“\(title)”") }

  func item(_ numbers: String, isPlural: Bool) -> String {
    isPlural
      ? pick("frågorna \(numbers)", "items \(numbers)")
      : pick("fråga \(numbers)", "item \(numbers)")
  }

  func operation(_ operation: Aggregate.Operation, isWeighted: Bool) -> String {
    switch operation {
    case .sum: pick("Summan av", "The sum of")
    case .mean:
      isWeighted
        ? pick("Det viktade medelvärdet av", "The weighted mean of")
        : pick("Medelvärdet av", "The mean of")
    case .count: pick("Hur många av", "How many of")
    case .minimum: pick("Det lägsta av", "The least of")
    case .maximum: pick("Det högsta av", "The greatest of")
    }
  }

  var countOfConditions: String {
    pick("Hur många av dessa villkor som är uppfyllda:", "How many of these conditions hold:")
  }

  func areWorth(_ points: String) -> String {
    pick("som ger \(points) poäng", "are worth \(points)")
  }

  /// Ends what begins with how many of some members, each with its own test.
  var count: String { pick("som räknas", "count") }

  func counts(when points: String) -> String {
    pick("räknas vid \(points) poäng", "counts when worth \(points)")
  }

  func reversed(_ sum: String) -> String {
    pick("vänd: \(sum) minus svaret", "reversed: \(sum) minus the answer")
  }

  func rounded(_ rounding: Rounding) -> String {
    let decimals =
      switch rounding.decimals {
      case 0: pick("avrundas till heltal", "rounded to a whole number")
      case 1: pick("avrundas till 1 decimal", "rounded to 1 decimal")
      default:
        pick(
          "avrundas till \(rounding.decimals) decimaler",
          "rounded to \(rounding.decimals) decimals")
      }
    return "\(decimals), \(mode(rounding.mode))"
  }

  private func mode(_ mode: RoundingMode) -> String {
    switch mode {
    case .halfUp: pick("halvor bort från noll", "halves away from zero")
    case .halfDown: pick("halvor mot noll", "halves towards zero")
    case .halfEven: pick("halvor till närmaste jämna tal", "halves to the even neighbour")
    case .up: pick("alltid bort från noll", "always away from zero")
    case .down: pick("alltid mot noll", "always towards zero")
    case .floor: pick("alltid nedåt", "always downwards")
    case .ceiling: pick("alltid uppåt", "always upwards")
    }
  }

  // MARK: Missing answers

  /// The whole rule for missing answers, in one or two sentences.
  func missing(_ rule: MissingRule, of all: Int) -> String {
    let strategy: String
    switch rule.strategy {
    case .refuse:
      return pick(
        "Saknas ett svar räknas ingen poäng ut.", "If an answer is missing, no score is computed.")
        + closed(rule)
    case .prorate(.items):
      strategy = pick(
        "Saknade svar räknas som genomsnittet av de besvarade",
        "Missing answers count as the mean of the answered")
    case .prorate(.points):
      strategy = pick(
        "Summan räknas upp efter den högsta summa som de besvarade kan ge",
        "The sum is scaled up by the greatest sum that the answered can give")
    case .sumOfAnswered:
      strategy = pick("Bara de besvarade räknas", "Only the answered count")
    case .value(let value):
      strategy = pick(
        "Ett saknat svar räknas som \(number(value))",
        "A missing answer counts as \(number(value))")
    }
    return "\(strategy)\(required(rule.required, of: all)).\(closed(rule))"
  }

  private func required(_ required: MissingRule.Required, of all: Int) -> String {
    let least: String
    switch required {
    case .number(let number) where number <= 1:
      return pick(
        "; utan något svar räknas ingen poäng ut", "; without any answer there is no score")
    case .number(let number):
      least = pick("minst \(number) av \(all)", "at least \(number) of \(all)")
    case .percent(let percent):
      let share = number(percent)
      least = pick("minst \(share) procent av \(all)", "at least \(share) per cent of \(all)")
    }
    return pick(
      " om \(least) är besvarade; annars räknas ingen poäng ut",
      " where \(least) are answered; otherwise there is no score")
  }

  private func closed(_ rule: MissingRule) -> String {
    rule.leavesOutNotApplicable
      ? pick(" ”Inte aktuellt” utgår ur beräkningen.", " “Not applicable” is left out.")
      : pick(
        " ”Inte aktuellt” räknas som ett saknat svar.",
        " “Not applicable” counts as a missing answer.")
  }
}

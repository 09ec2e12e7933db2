/// The words of a report on agreement, in one language.
struct AgreementPhrases: Phrases {
  let language: Language

  var heading: String {
    pick("Överensstämmelse mellan två bedömare", "Agreement between two assessors")
  }
  var first: String { pick("Den första:", "The first:") }
  var second: String { pick("Den andra:", "The second:") }
  var noPairs: String {
    pick("Det finns inga par att jämföra.", "There are no pairs to compare.")
  }

  func source(_ source: AgreementSources.Source) -> String {
    guard let assessor = source.assessor else { return source.file }
    return pick("\(assessor) i \(source.file)", "\(assessor) in \(source.file)")
  }

  func pairs(_ count: Int) -> String {
    pick("\(count) par", count == 1 ? "1 pair" : "\(count) pairs")
  }

  // MARK: Tables

  func kind(_ kind: Measure.Kind) -> String {
    switch kind {
    case .item: pick("Frågor", "Items")
    case .score: pick("Poäng", "Scores")
    case .level: pick("Nivåer", "Levels")
    case .flag: pick("Varningsflaggor", "Flags")
    case .judgement: pick("Bedömarens slutsatser", "Judgements")
    }
  }

  var missing: String { pick("saknas", "missing") }
  var same: String { pick("lika", "same") }
  var weighted: String { pick("viktad", "weighted") }
  var difference: String { pick("skillnad", "difference") }
  var undefined: String { pick("odefinierad", "undefined") }

  /// A number with exactly this many decimals.
  func number(_ number: Fraction, decimals: Int) -> String? {
    guard let text = number.rounded(.halfUp, places: decimals)?.decimalText else { return nil }
    let parts = text.split(separator: ".")
    let fraction = parts.count > 1 ? String(parts[1]) : ""
    let zeros = String(repeating: "0", count: decimals - fraction.count)
    return "\(parts.first ?? "0")\(pick(",", "."))\(fraction)\(zeros)"
  }

  func percent(_ number: Fraction) -> String {
    (self.number(number, decimals: 1) ?? "–") + "\u{A0}%"
  }

  func reason(_ reason: Coefficient.Reason, isIntraclass: Bool) -> String {
    switch reason {
    case .tooFewPairs:
      isIntraclass
        ? pick("det behövs minst två par", "at least two pairs are needed")
        : pick("inget par finns", "there is no pair")
    case .noVariation:
      isIntraclass
        ? pick("ärendena skiljer sig inte åt", "the cases don't differ")
        : pick(
          "båda gav alltid samma kod, så enighet går inte att skilja från slump",
          "both always gave the same code, so agreement can't be told from chance")
    case .outOfRange:
      pick("talen är för stora för att räknas exakt", "the numbers are too large to be exact")
    }
  }

  func undefined(_ ids: [String], _ reason: String) -> String {
    "\(undefined.capitalisedFirst) (\(ids.joined(separator: ", "))): \(reason)."
  }

  // MARK: Pairs

  var differing: String {
    pick(
      "Ärenden där frågor eller slutsatser skiljer sig",
      "Cases in which items or judgements differ")
  }
  func differing(_ count: Int, of compared: Int) -> String {
    pick("\(count) av \(compared)", "\(count) of \(compared)")
  }

  var leftOut: String { pick("Utelämnat", "Left out") }

  func onlyFirst(_ count: Int, _ ids: String) -> String {
    pick("\(count) bara hos den första: \(ids)", "\(count) only with the first: \(ids)")
  }
  func onlySecond(_ count: Int, _ ids: String) -> String {
    pick("\(count) bara hos den andra: \(ids)", "\(count) only with the second: \(ids)")
  }
  func several(_ count: Int, _ ids: String) -> String {
    pick(
      "\(count) med flera bedömningar på ena sidan: \(ids)",
      "\(count) with several responses on one side: \(ids)")
  }
  func differentVersions(_ count: Int, _ ids: String) -> String {
    pick(
      "\(count) med olika versioner: \(ids)", "\(count) with different versions: \(ids)")
  }
  func withoutAssessor(_ count: Int) -> String {
    pick(
      "Bedömningar som inte säger vem som har bedömt: \(count).",
      "Responses that don't say who assessed: \(count).")
  }

  // MARK: Explanation

  func explanation(_ weights: KappaWeights) -> String {
    let name =
      switch weights {
      case .linear: pick("linjära", "linear")
      case .quadratic: pick("kvadratiska", "quadratic")
      }
    return pick(
      "Kappa och ICC: 1 är full enighet, 0 inte mer än slumpen ger. Viktad kappa har \(name)"
        + " vikter efter kodernas ordning. ICC är ICC(2,1), absolut enighet. Skillnad är"
        + " medelvärdet av den första minus den andra. Saknas: par där minst en inte har gett svar.",
      "Kappa and ICC: 1 is full agreement, 0 no more than chance gives. Weighted kappa has \(name)"
        + " weights by the order of the codes. ICC is ICC(2,1), absolute agreement. Difference is"
        + " the mean of the first minus the second. Missing: pairs in which at least one gave no"
        + " answer.")
  }
}

/// The words for departures, changes, consistency warnings and the next assessment.
extension ReportPhrases {
  func rating(_ rating: Item.Rating) -> String {
    switch rating.name {
    case "past": pick("tidigare", "past")
    case "present": pick("nu", "present")
    default: rating.name
    }
  }

  // MARK: Departures

  var overrides: String { pick("Avsteg från nivåer", "Overrides of levels") }

  /// Follows the level that a human departed to.
  func departure(from computed: String?, reason: String?) -> String {
    let origin =
      computed.map { pick("uträknad nivå: \($0)", "computed level: \($0)") }
      ?? pick("uträknad nivå: okänd", "computed level: unknown")
    let ground =
      reason.map {
        pick(
          "avsteg av ett skäl som instrumentet anger: \($0)", "override for a listed reason: \($0)")
      }
      ?? pick("bedömarens avsteg", "the assessor's override")
    return "\(ground); \(origin)"
  }

  func leads(to level: String, _ direction: OverrideRule.Direction?) -> String {
    switch direction {
    case .up:
      pick("till nivån \(level) om den räknade är lägre", "to \(level) where less was computed")
    case .down:
      pick("till nivån \(level) om den räknade är högre", "to \(level) where more was computed")
    case nil: pick("till nivån \(level)", "to \(level)")
    }
  }

  func leads(by steps: Int, _ direction: OverrideRule.Direction?) -> String {
    let words = pick("\(steps) steg", steps == 1 ? "1 step" : "\(steps) steps")
    return switch direction {
    case .up: pick("\(words) mot mer oroande", "\(words) towards more concerning")
    case .down: pick("\(words) mot mindre oroande", "\(words) towards less concerning")
    case nil: pick("\(words) åt endera hållet", "\(words) either way")
    }
  }

  func discretion(_ words: String) -> String {
    pick(
      "Bedömaren får avvika högst \(words) och måste skriva skälen.",
      "The assessor may depart by at most \(words), and must write down why.")
  }

  // MARK: Change

  func change(of score: String) -> String { pick("\(score), förändring", "\(score), change") }

  func callAsFunction(_ change: ChangeOutcome) -> String {
    let since = pick("sedan \(change.earlier)", "since \(change.earlier)")
    guard let difference = change.difference else {
      let why =
        change.verdict == .notComparable
        ? pick(
          "kan inte jämföras, en annan huvudversion", "can't be compared, another major version")
        : pick("kan inte räknas ut", "can't be computed")
      return "\(since) \(why)"
    }
    let sign = difference > .zero ? "+" : ""
    var words = "\(sign)\(number(difference)) \(since)"
    if let verdict = change.verdict { words += ": \(self.verdict(verdict))" }
    if let index = change.index { words += pick(", index ", ", index ") + number(index) }
    return words
  }

  private func verdict(_ verdict: ChangeVerdict) -> String {
    switch verdict {
    case .improved: pick("tillförlitlig förbättring", "reliably improved")
    case .recovered:
      pick(
        "tillförlitlig förbättring förbi den kliniska gränsen",
        "reliably improved past the clinical cut-off")
    case .unchanged: pick("ingen tillförlitlig förändring", "no reliable change")
    case .deteriorated: pick("tillförlitlig försämring", "reliably deteriorated")
    case .notComparable: pick("kan inte jämföras", "can't be compared")
    }
  }

  var changeLabel: String { pick("Förändring", "Change") }

  /// When a change counts, in a sentence.
  func rule(_ rule: ChangeRule) -> String {
    let better =
      switch rule.direction {
      case .lowerIsBetter: pick("Lägre är bättre.", "Lower is better.")
      case .higherIsBetter: pick("Högre är bättre.", "Higher is better.")
      }
    let cutOff = rule.clinicalCutOff.map {
      pick(" Klinisk gräns: \(number($0)).", " Clinical cut-off: \(number($0)).")
    }
    return "\(method(rule.method)) \(better)\(cutOff ?? "")"
  }

  private func method(_ method: ChangeRule.Method) -> String {
    switch method {
    case .threshold(let least):
      return pick(
        "Tillförlitlig från \(number(least)) poäng.", "Reliable from \(number(least)) points.")
    case .jacobsonTruax(let found):
      let values = pick(
        "\(kind(found.kind)) \(number(found.coefficient)), SD \(number(found.deviation)), ",
        "\(kind(found.kind)) \(number(found.coefficient)), SD \(number(found.deviation)), ")
      let critical = number(found.criticalValue)
      return pick(
        "Tillförlitlig när den är mer än \(critical) standardfel (Jacobson och Truax; ",
        "Reliable when more than \(critical) standard errors (Jacobson and Truax; ")
        + values + self(found.population) + ")."
    }
  }

  private func kind(_ kind: ChangeRule.Reliability.Kind) -> String {
    switch kind {
    case .internalConsistency: pick("inre samstämmighet", "internal consistency")
    case .testRetest: pick("test–retest", "test–retest")
    case .interRater: pick("samstämmighet mellan bedömare", "agreement between raters")
    }
  }

  // MARK: Population

  func outsidePopulation(isScored: Bool) -> String {
    isScored
      ? pick(
        "Personen hör inte till den grupp som instrumentet är avsett för: tolka med försiktighet.",
        "The person is outside the group that the instrument is meant for: read with caution.")
      : pick(
        "Personen hör inte till den grupp som instrumentet är avsett för: inga poäng eller nivåer.",
        "The person is outside the group that the instrument is meant for: no scores or levels.")
  }

  var populationUnknown: String {
    pick(
      "Det framgår inte om personen hör till den grupp som instrumentet är avsett för.",
      "It can't be told whether the person is in the group that the instrument is meant for.")
  }

  func meantOnly(when condition: String) -> String {
    pick("bara när \(condition)", "only when \(condition)")
  }

  var othersNotScored: String {
    pick("Andra får inga poäng eller nivåer.", "Others get no scores or levels.")
  }

  // MARK: Warnings and the next assessment

  var checks: String { pick("Svar som inte stämmer överens", "Answers that don't agree") }
  func check(_ words: String) -> String {
    pick("Kontrollera svaren: \(words)", "Check the answers: \(words)")
  }

  var reassessment: String { pick("Ny bedömning", "Next assessment") }
  func reassess(after months: Int) -> String {
    months == 1
      ? pick("Efter 1 månad.", "After 1 month.")
      : pick("Efter \(months) månader.", "After \(months) months.")
  }
}

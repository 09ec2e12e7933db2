/// The words for decisions beside the recommendation, and for flags on record.
extension ReportPhrases {
  var decisions: String { pick("Beslut", "Decisions") }

  func decision(_ outcome: Decision.Outcome) -> String {
    switch outcome {
    case .granted: pick("bifall", "granted")
    case .declined: pick("avslag", "declined")
    case .ended: pick("avslutad", "ended")
    case .other: pick("annat beslut", "another decision")
    }
  }

  /// What the rules gave on the decision's day.
  func rulesGave(_ status: ProgrammeStatus, departs: Bool) -> String {
    let status = self.status(status)
    return departs
      ? pick(
        "Avviker från reglerna, som gav: \(status)", "Departs from the rules, which gave: \(status)"
      )
      : pick("Reglerna gav: \(status)", "The rules gave: \(status)")
  }

  /// Of a departure beside which the rules now give what was decided.
  var departureStays: String {
    pick(
      "Reglerna ger nu samma sak som beslutet. Avsteget står kvar som det antecknades.",
      "The rules now give the same as the decision. The departure stays as it was recorded.")
  }

  var rulesGaveNothing: String {
    pick(
      "Inga regler att jämföra med gällde den dagen",
      "No rules to compare with were valid on that day")
  }

  /// On what ground a decision departs; its reasons in words stay in the case.
  func departure(_ kind: Decision.Departure.Kind, ground: String?, bound: String?) -> String {
    let words =
      switch kind {
      case .policy: ground ?? pick("grund i reglerna", "a ground of the policy")
      case .discretionary: pick("beslutsfattarens egen bedömning", "the decider's discretion")
      case .nextAgeGroup: pick("snart i nästa åldersgrupp", "soon in the next age group")
      }
    let from = bound.map { pick(" (kriterium: \($0))", " (criterion: \($0))") } ?? ""
    return pick(
      "Grund för avsteget: \(words)\(from). Skälen finns i ärendet.",
      "Ground for the departure: \(words)\(from). The reasons stand in the case.")
  }

  var departureLiftsNoConsent: String {
    pick(
      "Samtycke saknades den dagen. Ett avsteg kan inte ersätta det.",
      "Consent was missing on that day. A departure can't take its place.")
  }

  func lapse(since day: CalendarDay, _ missing: [String]) -> String {
    let consents = missing.joined(separator: "; ")
    return pick(
      "Samtycke saknas sedan \(day): \(consents)", "Consent missing since \(day): \(consents)")
  }

  func listedDepartures(_ grounds: [String]) -> String {
    pick(
      "Grunder för avsteg: \(grounds.joined(separator: "; ")).",
      "Grounds for a departure: \(grounds.joined(separator: "; ")).")
  }

  // MARK: Flags

  func noticed(_ day: CalendarDay) -> String {
    pick("uppmärksammad \(day)", "raised on \(day)")
  }

  func cleared(_ day: CalendarDay, _ role: String) -> String {
    pick("borttagen \(day) av \(role)", "cleared on \(day) by \(role)")
  }
}

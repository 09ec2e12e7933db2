/// The words of time limits, as rules.
extension ReportPhrases {
  var deadlines: String { pick("Tidsgränser och uppföljning", "Time limits and follow-up") }

  func length(_ length: DeadlineLength) -> String {
    switch length {
    case .days(let days):
      pick(days == 1 ? "1 dag" : "\(days) dagar", days == 1 ? "1 day" : "\(days) days")
    case .months(let months):
      pick(
        months == 1 ? "1 månad" : "\(months) månader",
        months == 1 ? "1 month" : "\(months) months")
    case .years(let years): self.years(years)
    }
  }

  /// From what a time limit is counted, as a noun in definite form.
  private func start(_ start: DeadlineStart) -> String {
    switch start {
    case .born: pick("födelsedagen", "the day of birth")
    case .ordered: pick("beställningen av insatsen", "the order of the intervention")
    case .firstMeeting: pick("det första mötet", "the first meeting")
    case .interventionStart: pick("insatsens början", "the start of the intervention")
    case .placed: pick("placeringens början", "the start of the placement")
    case .executed:
      pick("dagen då placeringen verkställdes", "the day the placement was carried out")
    case .plan: pick("planens datum", "the plan's date")
    case .event(let kind): event(kind)
    }
  }

  private func end(_ end: DeadlineEnd) -> String {
    switch end {
    case .finalPlan: pick("en färdig plan", "a finished plan")
    case .firstMeeting: pick("det första mötet", "the first meeting")
    case .interventionStart: pick("insatsens början", "the start of the intervention")
    case .interventionEnd: pick("insatsens slut", "the end of the intervention")
    case .homePlan: pick("planering för hemgång", "planning for the way home")
    case .event(let kind): event(kind)
    }
  }

  /// When it has to be done at the latest.
  func term(_ rule: DeadlineRule) -> String {
    if case .years(let years) = rule.length {
      return pick("Den dag personen fyller \(years) år.", "The day the person turns \(years).")
    }
    let start = start(rule.start)
    let first =
      rule.length == .days(0)
      ? pick("Samma dag som \(start)", "On the day of \(start)")
      : pick(
        "Senast \(length(rule.length)) efter \(start)",
        "At the latest \(length(rule.length)) after \(start)")
    guard let rhythm = rule.rhythm else { return first + "." }
    return pick(
      "\(first), därefter senast \(length(rhythm)) efter det senaste tillfället.",
      "\(first), then at the latest \(length(rhythm)) after the last time.")
  }

  func done(_ ends: [DeadlineEnd]) -> String {
    let words = list(ends.map(end), pick("eller", "or"))
    return pick("Klart med \(words).", "Done with \(words).")
  }

  func until(_ events: [EventKind]) -> String {
    let words = list(events.map(event), pick("eller", "or"))
    return pick("Upphör med \(words).", "Ends with \(words).")
  }

  var extendable: String {
    pick("Kan förlängas när särskilda skäl antecknas.", "Can be extended for recorded reasons.")
  }

  func ahead(_ length: DeadlineLength) -> String {
    pick("Visas \(self.length(length)) i förväg.", "Shown \(self.length(length)) ahead.")
  }

  func holds(_ conditions: DeadlineConditions, ages: String?) -> String? {
    let or = pick("eller", "or")
    let parts = [
      ages,
      conditions.basis.isEmpty
        ? nil
        : pick("placering enligt ", "placement under ") + list(conditions.basis.map(ground), or),
      conditions.forms.isEmpty
        ? nil : pick("placering i ", "placement in ") + list(conditions.forms.map(form), or),
      conditions.programmes.isEmpty
        ? nil : pick("insatsen ", "the programme ") + list(conditions.programmes, or),
    ].compactMap { $0 }
    guard !parts.isEmpty else { return nil }
    let words = parts.joined(separator: "; ")
    return pick("Gäller: \(words).", "Holds for: \(words).")
  }

  /// For which periods a version holds.
  func governs(_ rule: DeadlineRule) -> String? {
    switch (rule.from, rule.to) {
    case (nil, nil): nil
    case (let from?, nil):
      pick("Gäller tid som börjar från \(from).", "Governs time that begins from \(from).")
    case (nil, let to?):
      pick("Gäller tid som börjar till och med \(to).", "Governs time that begins by \(to).")
    case (let from?, let to?):
      pick(
        "Gäller tid som börjar \(from) till och med \(to).",
        "Governs time that begins from \(from) through \(to).")
    }
  }

  func rests(on words: String) -> String { pick("Grund: \(words)", "Basis: \(words)") }
}

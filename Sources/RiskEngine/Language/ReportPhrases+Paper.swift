/// The words of a case on paper that other texts don't have.
extension ReportPhrases {
  // MARK: Several cases

  func caseTitle(_ id: String) -> String { "\(caseWord) \(id)" }
  var cases: String { pick("Ärenden", "Cases") }
  func count(_ count: Int) -> String {
    pick("Antal ärenden här: \(count).", "Number of cases here: \(count).")
  }
  func leftOut(_ count: Int) -> String {
    switch count {
    case 0:
      pick("Inget ärende är utelämnat.", "No case is left out.")
    case 1:
      pick(
        "1 ärende är utelämnat: inget samtycke som gäller omfattar det.",
        "1 case is left out: no consent in force covers it.")
    default:
      pick(
        "\(count) ärenden är utelämnade: inget samtycke som gäller omfattar dem.",
        "\(count) cases are left out: no consent in force covers them.")
    }
  }

  // MARK: What was assessed

  var filledIn: String { pick("Ifyllda bedömningar", "Responses") }
  var assessed: String { pick("Vad som har bedömts", "What has been assessed") }
  var instrumentWord: String { pick("Instrument", "Instrument") }
  var dayWord: String { pick("Datum", "Date") }
  var byWord: String { pick("Bedömd av", "Assessed by") }
  var notSaid: String { pick("inte angivet", "not stated") }

  // MARK: The profile

  var riskWord: String { pick("risk", "risk") }
  var protectionWord: String { pick("skydd", "protection") }
  var areaWord: String { pick("Område", "Area") }
  var valueWord: String { pick("Värde", "Value") }
  func profile(_ title: String, _ day: CalendarDay) -> String {
    pick("Profil: \(title), \(day)", "Profile: \(title), \(day)")
  }
  var byAnswers: String { pick("enligt svaren", "by the answers") }
  var byOpenAnswers: String {
    pick("beror på svar som saknas", "depends on answers that are missing")
  }

  // MARK: Meanings

  var meanings: String { pick("Vad nivåerna betyder", "What the levels mean") }
  var noProbability: String { ExplanationPhrases(language: language).noProbability }
  func reasons(_ words: String) -> String { pick("Skäl: \(words)", "Reasons: \(words)") }

  /// What a mark before a point says, for somebody who can't see it; `nil` for one that says
  /// nothing.
  func meaning(ofMark mark: String) -> String? {
    switch mark {
    case "+": pick("stämmer", "holds")
    case "–": pick("stämmer inte", "doesn't hold")
    case "?": pick("inte klart", "not clear")
    case "!": pick("viktigt", "important")
    case "§": pick("bestämmelse", "provision")
    default: nil
    }
  }

  // MARK: Missing answers

  func unanswered(_ reason: MissingReason, _ items: [String]) -> String {
    "\(self.reason(reason).capitalisedFirst): \(items.joined(separator: "; "))."
  }

  // MARK: Dates

  var nextDates: String { pick("Nästa datum", "Next dates") }
  func standing(on day: CalendarDay) -> String {
    pick("Läget \(day)", "As of \(day)")
  }
  var whatWord: String { pick("Vad", "What") }
  var stateWord: String { pick("Läge", "State") }
  var groundWord: String { pick("Grund", "Basis") }
  var noDates: String {
    pick("Inga datum att bevaka är kända.", "No dates to watch are known.")
  }

  // MARK: Answers

  var question: String { pick("Fråga", "Question") }
  var answer: String { pick("Svar", "Answer") }
  var note: String { pick("Anteckning", "Note") }
  var contested: String { pick("ifrågasatt", "contested") }
  func answers(to title: String, _ day: CalendarDay) -> String {
    pick("Svaren i \(title), \(day)", "Answers in \(title), \(day)")
  }

  // MARK: Rule sets

  var ruleSets: String { pick("Regelverk", "Rule sets") }
  var usedRuleSets: String {
    pick("Det som sidan bygger på, med kontrollsummor", "What the page rests on, with digests")
  }
  var kindWord: String { pick("Slag", "Kind") }
  var versionWord: String { pick("Version", "Version") }
  var digestWord: String { pick("Kontrollsumma", "Digest") }
  func made(by engine: String) -> String {
    pick("Framställt med \(engine).", "Made with \(engine).")
  }
  func digest(ofCase digest: Digest) -> String {
    pick("Ärendets kontrollsumma: \(digest)", "Digest of the case: \(digest)")
  }

  // MARK: What a consent covers

  func onlyConsented(_ title: String) -> String {
    pick(
      "Sidan visar bara det som samtycket till \(title) omfattar: de insatser som bygger på det"
        + " och vad deras regler läser. Övriga uppgifter i ärendet är utelämnade.",
      "The page shows only what the consent to \(title) covers: the programmes that rest on it and"
        + " what their rules read. Everything else in the case is left out.")
  }
  func consentStands(on day: CalendarDay) -> String {
    pick("Samtycke per \(day)", "Consent as of \(day)")
  }
  func statement(_ consent: Consent) -> String {
    let until = consent.until.map { pick(", till och med \($0)", ", through \($0)") } ?? ""
    let scope =
      consent.scope.isEmpty
      ? ""
      : pick("; omfattar: ", "; covers: ") + consent.scope.joined(separator: ", ")
    return pick("lämnat \(consent.date)\(until)\(scope)", "given \(consent.date)\(until)\(scope)")
  }
}

/// The words of a definition's description.
extension ReportPhrases {
  // MARK: First and last

  var use: String { pick("Användning", "Use") }
  var purpose: String { pick("Syfte", "Purpose") }
  var misuse: String { pick("Begränsningar", "Limits") }
  var sources: String { pick("Källor", "Sources") }
  var source: String { pick("Källa", "Source") }
  var readAs: String { pick("Så läses källan", "How the source is read") }
  var localChoice: String { pick("lokalt val, inte validerat", "local choice, not validated") }
  var licences: String { pick("Villkor", "Licences") }
  var licencedRules: String { pick("Regler och gränser", "Rules and cut-offs") }
  var licencedTexts: String { pick("Texter", "Texts") }
  var licencedNorms: String { pick("Normer", "Norms") }

  func inForce(_ validity: Validity) -> String {
    guard let to = validity.to else {
      return pick("gäller från \(validity.from)", "in force from \(validity.from)")
    }
    return pick("gäller \(validity.from) – \(to)", "in force \(validity.from) – \(to)")
  }

  func licence(_ licence: Licence) -> String {
    let rights =
      [
        licence.mayShow
          ? pick("får visas", "may be shown") : pick("får inte visas", "may not be shown"),
        licence.mayRedistribute
          ? pick("får spridas vidare", "may be passed on")
          : pick("får inte spridas vidare", "may not be passed on"),
      ].joined(separator: ", ")
    let terms = licence.terms.hasSuffix(".") ? String(licence.terms.dropLast()) : licence.terms
    let place = licence.url.map { " \($0)" } ?? ""
    return "\(licence.holder). \(terms); \(rights).\(place)"
  }

  // MARK: Instruments

  var forWhom: String { pick("För vem", "For whom") }
  var whoAnswers: String { pick("Vem som svarar", "Who answers") }
  var mode: String { pick("Så fylls det i", "How it is filled in") }
  var timeFrame: String { pick("Vilken tid det gäller", "Time frame") }
  var training: String { pick("Kunskaper som behövs", "Training needed") }
  var validation: String { pick("Vetenskapligt stöd", "Validation") }
  var notValidated: String { pick("Inte vetenskapligt prövat.", "None: nobody has studied it.") }
  var items: String { pick("Frågor", "Items") }
  var otherItems: String { pick("Övriga frågor", "Other items") }
  var scores: String { pick("Poäng", "Scores") }
  var levels: String { pick("Nivåer", "Levels") }
  var judgements: String {
    pick("Bedömningar som en människa gör", "Judgements that a human makes")
  }

  /// Why the texts of the questions aren't there.
  func textsHidden(_ licence: Licence) -> String {
    pick(
      "Frågornas texter visas inte: villkoren från \(licence.holder) tillåter det inte.",
      "The texts of the items aren't shown: the terms of \(licence.holder) don't allow it.")
  }

  /// Why the calculations aren't there.
  func rulesHidden(_ licence: Licence) -> String {
    pick(
      "Beräkningar och gränser visas inte: villkoren från \(licence.holder) tillåter det inte.",
      "Calculations and cut-offs aren't shown: the terms of \(licence.holder) don't allow it.")
  }

  func group(_ kind: ItemGroup.Kind) -> String {
    switch kind {
    case .arena: pick("arena", "arena")
    case .domain: pick("område", "domain")
    case .section: pick("avsnitt", "section")
    }
  }

  func role(_ role: Item.Role) -> String {
    switch role {
    case .risk: pick("risk", "risk")
    case .protective: pick("skydd", "protective")
    case .need: pick("behov", "need")
    case .responsivity: pick("mottaglighet", "responsivity")
    case .context: pick("sammanhang", "context")
    }
  }

  func change(_ change: Item.Change) -> String {
    switch change {
    case .static: pick("historiskt, kan inte ändras", "history, can't change")
    case .dynamic: pick("kan ändras", "can change")
    }
  }

  func reason(_ reason: MissingReason) -> String {
    switch reason {
    case .notAsked: pick("inte tillfrågad", "not asked")
    case .unknown: pick("vet inte", "unknown")
    case .declined: pick("ville inte svara", "declined")
    case .notApplicable: pick("inte aktuellt", "not applicable")
    case .gatedOff: pick("frågan ställs inte", "gated off")
    }
  }

  func item(_ number: Int) -> String { pick("fråga \(number)", "item \(number)") }
  func sameAnswers(as number: Int) -> String {
    pick("Samma svar som fråga \(number).", "The same answers as item \(number).")
  }
  var answers: String { pick("Svar", "Answers") }
  var severalAnswers: String { pick("Svar, ett eller flera", "Answers, one or more") }
  var yesOrNo: String { pick("ja eller nej", "yes or no") }
  var aDate: String { pick("ett datum", "a date") }
  var freeText: String { pick("fri text", "free text") }
  func wholeNumber(_ low: String, _ high: String) -> String {
    pick("ett heltal, \(low) till \(high)", "a whole number, \(low) to \(high)")
  }
  func inSteps(_ low: String, _ high: String, _ step: String) -> String {
    pick("\(low) till \(high) i steg om \(step)", "\(low) to \(high) in steps of \(step)")
  }
  func points(_ points: String) -> String {
    points == "1" ? pick("1 poäng", "1 point") : pick("\(points) poäng", "\(points) points")
  }
  func missingCodes(_ codes: String) -> String {
    pick("I data betyder \(codes).", "In data, \(codes).")
  }
  func asked(when condition: String) -> String {
    pick("Ställs bara när \(condition).", "Asked only when \(condition).")
  }
  func otherwise(_ answer: String) -> String {
    pick("Annars räknas svaret som \(answer).", "Otherwise the answer counts as \(answer).")
  }

  func byScore(_ score: String) -> String {
    pick("efter poängen \(score)", "by the score \(score)")
  }
  func mostConcerning(_ level: String) -> String {
    pick("Mest oroande: \(level).", "Most concerning: \(level).")
  }
  var everybody: String { pick("alla", "everybody") }
  var informantWord: String { pick("Uppgiftslämnare", "Informant") }
  func when(_ condition: String) -> String { pick("När \(condition).", "When \(condition).") }
  var action: String { pick("Gör så här", "What to do") }
  func conclusion(_ levels: [String]) -> String {
    pick(
      "Bedömaren väljer \(list(levels, "eller")).", "The assessor chooses \(list(levels, "or")).")
  }
  var rationaleRequired: String {
    pick("Skälen måste skrivas ned.", "The reasons must be written down.")
  }
  var rationaleOptional: String { pick("Skälen kan skrivas ned.", "Reasons can be written down.") }
}

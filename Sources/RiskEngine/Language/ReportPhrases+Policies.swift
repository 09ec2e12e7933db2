/// The words of a policy's and a catalogue's description.
extension ReportPhrases {
  var inputs: String { pick("Det som läses ur bedömningar", "What is read from assessments") }
  var circumstances: String {
    pick("Det som läses ur ärendet", "What is read from the case")
  }
  var consents: String { pick("Samtycken", "Consents") }
  var atTheAgeLimits: String { pick("Vid åldersgränserna", "At the age limits") }
  var notices: String { pick("Påpekanden i resultatet", "Remarks in the result") }

  func input(_ input: Policy.Input) -> String {
    let kind =
      switch input.value {
      case .score(let id): pick("poängen \(id)", "the score \(id)")
      case .level(let id): pick("nivån \(id)", "the level \(id)")
      case .flag(let id): pick("varningsflaggan \(id)", "the flag \(id)")
      case .judgement(let id): pick("bedömarens slutsats \(id)", "the assessor's judgement \(id)")
      case .item(let id): pick("svaret på \(id)", "the answer to \(id)")
      }
    return pick(
      "\(kind) i \(input.instrument) \(input.versions)",
      "\(kind) of \(input.instrument) \(input.versions)")
  }

  func atMost(months: Int) -> String {
    pick("högst \(months) månader gammal", "at most \(months) months old")
  }

  func kind(of type: ValueType) -> String {
    switch type.kind {
    case .number: pick("ett tal", "a number")
    case .day: pick("ett datum", "a date")
    case .text: pick("en text", "a text")
    case .boolean, .level, .choice: ""
    }
  }

  var allMustHold: String {
    pick(
      "Alla kriterier för en insats ska vara uppfyllda.",
      "All criteria of a programme must hold.")
  }
  var orElse: String { pick("eller", "or") }
  func needsConsent(_ consents: String) -> String {
    pick("Kräver samtycke till \(consents).", "Needs consent to \(consents).")
  }
  var noPreference: String {
    pick(
      "Reglerna rangordnar inte insatserna: passar flera väljer en behörig beslutsfattare.",
      "The rules don't rank the programmes: where several fit, an authorised person chooses.")
  }
  var preferred: String {
    pick("Av de insatser som passar rekommenderas:", "Of the programmes that fit, recommended are:")
  }

  func near(months: Int) -> String {
    pick(
      "Den som fyller år inom \(months) månader och då kommer in i åldern visas som ”snart inne”.",
      "Whoever has a birthday within \(months) months that brings them into the ages is shown as "
        + "“soon old enough”.")
  }
  var notNear: String {
    pick("Kommande födelsedagar räknas inte.", "Birthdays to come don't count.")
  }
  func departures(_ areAllowed: Bool) -> String {
    areAllowed
      ? pick(
        "Avsteg från åldern kan prövas; skälen ska antecknas.",
        "A departure from the ages may be considered; its reasons must be recorded.")
      : pick(
        "Reglerna ger inget utrymme för avsteg från åldern.",
        "The rules leave no room for a departure from the ages.")
  }

  var always: String { pick("Alltid.", "Always.") }
  func notice(_ kind: Policy.Notice.Kind) -> String {
    switch kind {
    case .note: pick("Upplysning", "Note")
    case .gap: pick("Regel saknas", "Rule missing")
    case .warning: pick("Varning", "Warning")
    }
  }

  // MARK: Catalogues

  var ages: String { pick("Åldrar", "Ages") }
  var unit: String { pick("Enhet", "Unit") }
  var needs: String { pick("Behov", "Needs") }
  var places: String { pick("Platser", "Places") }
  var limits: String { pick("Begränsningar", "Limits") }
  var givenAs: String { pick("Ges som", "Given as") }
  var consentWord: String { pick("Samtycke", "Consent") }
  var contact: String { pick("Kontakt", "Contact") }

  /// How a programme is given, and whether that takes a decision.
  func form(_ form: Programme.Form) -> String {
    switch form {
    case .service:
      pick("service, utan utredning och beslut", "a service, without investigation or decision")
    case .needsTested: pick("beslut efter utredning", "a decision after an investigation")
    case .placement: pick("beslut om placering", "a decision on a placement")
    }
  }

  /// That a policy is used where none is named.
  var usedByDefault: String {
    pick(
      "Används för kommunens ärenden när inga andra regler anges.",
      "Used for the municipality's cases when no other policy is named.")
  }
}

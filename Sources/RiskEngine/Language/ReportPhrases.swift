/// The words of a case's report, in one language.
struct ReportPhrases: Phrases {
  let language: Language

  var caseWord: String { pick("Ärende", "Case") }
  var flags: String { pick("Varningsflaggor", "Flags") }
  var assessment: String { pick("Bedömning", "Assessment") }
  var programmes: String { pick("Insatser", "Programmes") }
  var remarks: String { pick("Att notera", "Worth noting") }
  var missing: String { pick("Det som saknas", "What is missing") }
  var basis: String { pick("Underlag", "Basis") }
  var none: String { pick("Inga.", "None.") }
  var unknown: String { pick("okänt", "unknown") }
  var noResponses: String { pick("Ingen ifylld bedömning.", "No response.") }

  func years(_ age: Int) -> String { pick("\(age) år", "\(age) years") }
  var ageUnknown: String { pick("ålder okänd", "age unknown") }

  /// A word for a person of this sex and age, where there is one.
  func person(_ sex: Sex?, _ age: Int?) -> String? {
    let isChild = age.map { $0 < 18 } ?? false
    return switch sex {
    case .female: isChild ? pick("flicka", "girl") : pick("kvinna", "woman")
    case .male: isChild ? pick("pojke", "boy") : pick("man", "man")
    case .other, nil: nil
    }
  }

  func sex(_ sex: Sex) -> String {
    switch sex {
    case .female: pick("kvinna", "female")
    case .male: pick("man", "male")
    case .other: pick("annat", "other")
    }
  }

  /// Who answered; a code that isn't among the usual ones stands as it is.
  func informant(_ code: String) -> String {
    switch code {
    case "self": pick("den unga eller personen själv", "self-report")
    case "assessor": pick("bedömare", "assessor")
    case "parent": pick("förälder", "parent")
    case "teacher": pick("lärare", "teacher")
    default: code
    }
  }

  /// A number as the language writes it: Swedish has a decimal comma.
  func number(_ number: Fraction) -> String {
    let text = number.description
    return language == .swedish ? String(text.map { $0 == "." ? "," : $0 }) : text
  }

  // MARK: Scores and levels

  func answered(_ answered: Int, of: Int) -> String {
    pick("\(answered) av \(of) svar", "\(answered)/\(of) answered")
  }

  func value(_ value: String, low: String?, high: String?) -> String {
    guard let low, let high else { return value }
    let (from, to) =
      low.hasPrefix("-") ? ("\(low)", " \(pick("till", "to")) \(high)") : (low, "–\(high)")
    return pick("\(value) på skalan \(from)\(to)", "\(value) on scale \(from)\(to)")
  }

  func between(_ low: String, _ high: String) -> String {
    low == high ? low : pick("mellan \(low) och \(high)", "between \(low) and \(high)")
  }

  func notComputable(_ between: String?) -> String {
    between ?? pick("kan inte räknas ut", "can't be computed")
  }

  func rule(_ name: String) -> String? {
    switch name {
    case "prorate": pick("omräknad för obesvarade", "prorated for unanswered items")
    case "sumOfAnswered": pick("summa av de besvarade", "sum of the answered")
    case "value": pick("obesvarade räknade med fast värde", "unanswered counted as a fixed value")
    default: nil
    }
  }

  func settled(_ level: String) -> String {
    pick(
      "\(level) (vad de obesvarade än blir)", "\(level) (whatever the unanswered turn out to be)")
  }

  func possible(_ levels: [String]) -> String {
    pick(
      "ännu öppet (\(list(levels, "eller")))", "can still become \(list(levels, "or"))")
  }

  var judgedByAssessor: String { pick("enligt bedömaren", "by the assessor") }

  var appliesNot: String { pick("tillämpas inte", "doesn't apply") }
  func leftOut(_ groups: [String]) -> String {
    pick("utan \(list(groups, "och"))", "without \(list(groups, "and"))")
  }

  // MARK: Programmes

  func status(_ status: ProgrammeStatus) -> String {
    switch status {
    case .recommended: pick("rekommenderas enligt reglerna", "recommended by the rules")
    case .eligible: pick("motsvarar kriterierna", "meets the criteria")
    case .blocked:
      pick(
        "motsvarar kriterierna, men samtycke saknas", "meets the criteria, but consent is missing")
    case .near: pick("snart inne i åldern", "soon old enough")
    case .undetermined: pick("kan inte avgöras än", "can't be told yet")
    case .notEligible: pick("motsvarar inte kriterierna", "doesn't meet the criteria")
    }
  }

  var choiceNeeded: String {
    pick(
      "Flera insatser passar och reglerna rangordnar dem inte: en behörig beslutsfattare väljer.",
      "Several programmes fit and the rules don't rank them: an authorised person chooses.")
  }

  func birthdaySoon(_ day: CalendarDay, _ age: Int) -> String {
    pick("fyller \(age) år \(day)", "turns \(age) on \(day)")
  }

  var birthDateMissing: String {
    pick(
      "utan födelsedatum går det inte att se om åldern snart är inne",
      "without a birth date it can't be seen whether the age is near")
  }

  var departurePossible: String {
    pick(
      "Bara åldern avviker. Avsteg kan prövas; skälen ska antecknas.",
      "Only age differs. A departure may be considered; its reasons must be recorded.")
  }

  func consentMissing(_ title: String, _ party: Consent.Party, _ standing: ConsentStanding)
    -> String
  {
    pick(
      "samtycke till \(title): \(self.party(party)) – \(self.standing(standing))",
      "consent to \(title): \(self.party(party)) – \(self.standing(standing))")
  }

  var otherWay: String { pick("annan väg:", "another way:") }

  func preferredBy(_ rule: String) -> String {
    pick("reglerna förordar den (rad \(rule))", "the rules prefer it (row \(rule))")
  }

  func consentGiven(_ title: String) -> String {
    pick("samtycke till \(title)", "consent to \(title)")
  }

  func party(_ party: Consent.Party) -> String {
    switch party {
    case .person: pick("den unga eller personen själv", "the person")
    case .guardian: pick("en vårdnadshavare", "a guardian")
    case .allGuardians: pick("alla vårdnadshavare", "all guardians")
    }
  }

  /// Whose consent it is that something needs.
  func consent(of party: Consent.Party) -> String {
    switch party {
    case .person: pick("den ungas eller personens eget samtycke", "the person's own consent")
    case .guardian: pick("en vårdnadshavares samtycke", "a guardian's consent")
    case .allGuardians: pick("alla vårdnadshavares samtycke", "all guardians' consent")
    }
  }

  private func standing(_ standing: ConsentStanding) -> String {
    switch standing {
    case .given: pick("lämnat", "given")
    case .notAsked: pick("inte inhämtat", "not asked for")
    case .refused: pick("nekat", "refused")
    case .withdrawn: pick("återkallat", "withdrawn")
    case .expired: pick("gäller inte längre", "no longer in force")
    case .broken:
      pick("bröts när en vårdnadshavare sade nej", "broken when one guardian said no")
    }
  }

  // MARK: Missing answers

  func open(_ count: Int, of all: Int, _ instrument: String) -> String {
    pick(
      "\(instrument): \(count) av \(all) frågor saknar svar.",
      "\(instrument): \(count) of \(all) questions have no answer.")
  }

  /// Follows what is unknown since nobody has filled in the form that it comes from.
  func notFilledIn(_ instrument: String) -> String {
    pick("ur ”\(instrument)”, som inte är ifylld", "from “\(instrument)”, which isn't filled in")
  }
  func fillIn(_ instrument: String, id: String) -> String {
    pick(
      "”\(instrument)” är inte ifylld: vagval assess \(id) --case FIL",
      "“\(instrument)” isn't filled in: vagval assess \(id) --case FILE")
  }

  func movesMost(_ level: String) -> String {
    pick(
      "Kan ändra ”\(level)”, viktigast först:", "Can change “\(level)”, most powerful first:")
  }

  func canRaise(_ flags: [String]) -> String {
    pick(
      "Kan ännu ge varningsflagga: \(list(flags, "och")).",
      "Can still raise a flag: \(list(flags, "and")).")
  }

  func wouldDecide(_ programme: String, _ facts: [String]) -> String {
    pick(
      "\(programme) avgörs av: \(list(facts, "och")).",
      "\(programme) would be decided by: \(list(facts, "and")).")
  }

  func openAnswers(_ names: [String]) -> String {
    pick(
      "obesvarat: \(names.joined(separator: "; "))", "unanswered: \(names.joined(separator: "; "))")
  }

  func andMore(_ count: Int) -> String { pick("och \(count) till", "and \(count) more") }

  func nothingMissing(isRouted: Bool) -> String {
    isRouted
      ? pick(
        "Inget som kan ändra en nivå eller en insats.",
        "Nothing that can change a level or a programme.")
      : pick("Inget som kan ändra en nivå.", "Nothing that can change a level.")
  }

  var birthDate: String { pick("födelsedatum", "the birth date") }
  var age: String { pick("Ålder", "Age") }
  var sexWord: String { pick("Kön", "Sex") }

  // MARK: Basis

  func definition(_ kind: DocumentKind) -> String {
    switch kind {
    case .instrument: pick("bedömningsinstrument", "instrument")
    case .policy: pick("vägvalsregler", "policy")
    case .programmes: pick("insatskatalog", "programmes")
    case .deadlines: pick("tidsgränser", "time limits")
    case .assessmentCase: pick("ärende", "case")
    case .result: pick("resultat", "result")
    }
  }

  func adopted(_ head: DefinitionHead) -> String? {
    guard head.isAdopted, let body = head.decidedBy else { return nil }
    let day = head.decidedOn.map { " \($0)" } ?? ""
    return pick("beslutad av \(body)\(day)", "adopted by \(body)\(day)")
  }

  /// Says that nobody has adopted any of the rule sets.
  func noneAdopted(of count: Int) -> String {
    count == 1
      ? pick("Ingen nämnd har antagit det.", "No board has adopted it.")
      : pick("Ingen nämnd har antagit dem.", "No board has adopted them.")
  }

  /// Says which of the rule sets nobody has adopted.
  func notAdopted(_ labels: [String]) -> String {
    pick(
      "Ingen nämnd har antagit \(list(labels, "eller")).",
      "No board has adopted \(list(labels, "or")).")
  }

  func status(_ status: DefinitionStatus) -> String? {
    switch status {
    case .active: nil
    case .draft: pick("utkast", "draft")
    case .retired: pick("ur bruk", "retired")
    case .withdrawn: pick("återkallad", "withdrawn")
    }
  }

  var disclaimer: String {
    pick(
      "Underlag, inget beslut: beslut fattas av behörig beslutsfattare. Nivåer är "
        + "inga sannolikheter.",
      "A basis, not a decision: an authorised person decides. Levels are not probabilities.")
  }

  /// `a, b eller c`.
  func list(_ words: [String], _ conjunction: String) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " \(conjunction) " + last
  }
}

extension PolicyProblem: Worded {
  // One switch over all cases, although long: so the compiler asks for every sentence.
  package func sentence(_ say: Phrasing) -> String {
    switch self {
    case .unknownCatalogue(let id, let versions):
      say(
        swedish: (
          "Insatserna \(say.name(id)) i version \(versions) är inte inlästa.",
          "Rätta id eller version, eller läs in filen med insatser."
        ),
        english: (
          "the programmes \(say.name(id)) in version \(versions)", "programmes that are loaded",
          "Correct the id or the version, or load the file of programmes."
        ))
    case .unknownInputInstrument(let id, let versions, let available, let suggestion):
      say(
        swedish: (
          "Bedömningsinstrumentet \(say.name(id)) i version \(versions) är inte "
            + "inläst.\(say.loadedInSwedish(available))",
          say.meant(suggestion) ?? "Rätta id eller version, eller läs in instrumentet."
        ),
        english: (
          "the instrument \(say.name(id)) in version \(versions)",
          available.isEmpty ? "one that is loaded" : say.versions(available),
          say.meant(suggestion) ?? "Correct the id or the version, or load the instrument."
        ))
    case .unknownInputValue(let kind, let name, let instrument, let suggestion):
      say(
        swedish: (
          "\(kind.words(say)) \(say.name(name)) finns inte i \(say.name(instrument)).",
          say.meant(suggestion) ?? "Rätta namnet."
        ),
        english: (
          "\(kind.words(say)) \(say.name(name))", "one that \(say.name(instrument)) has",
          say.meant(suggestion) ?? "Correct the name."
        ))
    case .unknownInputInformant(let name, let instrument, let suggestion):
      say(
        swedish: (
          "Uppgiftslämnaren \(say.name(name)) finns inte i \(say.name(instrument)).",
          say.meant(suggestion) ?? "Rätta namnet."
        ),
        english: (
          "the informant \(say.name(name))", "one that \(say.name(instrument)) has",
          say.meant(suggestion) ?? "Correct the name."
        ))
    case .inputNotTestable(let item):
      say(
        swedish: (
          "Frågan \(say.name(item)) besvaras med fri text och går inte att pröva.",
          "Välj en annan fråga, eller en poäng eller nivå."
        ),
        english: (
          "the item \(say.name(item)), which is answered in free text", "one that can be tested",
          "Choose another item, or a score or level."
        ))
    case .inputWithoutOneValue(let found):
      say(
        swedish: (
          found.isEmpty
            ? "Det framgår inte vad som ska läsas."
            : "Här står \(say.and(found)), men bara en av dem får stå.",
          "Skriv precis en av nycklarna \(say.or(InputKind.allCases.map(\.rawValue)))."
        ),
        english: (
          found.isEmpty ? "no value to read" : say.and(found),
          "one of the keys \(say.or(InputKind.allCases.map(\.rawValue)))",
          "Write exactly one of them."
        ))
    case .unknownProgramme(let name, let suggestion):
      say(
        swedish: (
          "Insatsen \(say.name(name)) finns inte i filen med insatser.",
          say.meant(suggestion) ?? "Rätta id:t, eller lägg till insatsen där."
        ),
        english: (
          "the programme \(say.name(name))", "one in the file of programmes",
          say.meant(suggestion) ?? "Correct the id, or add the programme there."
        ))
    case .programmeNotListed(let name, let suggestion):
      say(
        swedish: (
          #"Insatsen \#(say.name(name)) finns inte under "programmes"."#,
          say.meant(suggestion) ?? "Rätta id:t, eller lägg till insatsen där."
        ),
        english: (
          "the programme \(say.name(name))", #"one in "programmes""#,
          say.meant(suggestion) ?? #"Correct the id, or add the programme to "programmes"."#
        ))
    case .programmeWithoutRule(let name):
      say(
        swedish: (
          "Ingen regel leder till insatsen \(say.name(name)).",
          #"Lägg till en regel under "eligibility", eller ta bort insatsen."#
        ),
        english: (
          "the programme \(say.name(name)), which no rule leads to", "at least one rule",
          #"Add a rule to "eligibility", or remove the programme."#
        ))
    case .agesDiffer(let programme, let age, let isInCatalogue):
      say(
        swedish: (
          "Åldrarna för \(say.name(programme)) skiljer sig: \(age) år finns bara "
            + "\(side(isInCatalogue, say)).",
          "Jämför med källan, och rätta den fil som är fel."
        ),
        english: (
          "\(age) among the ages of \(say.name(programme)) \(side(isInCatalogue, say)) only",
          "the same ages in both", "Compare with the source, and correct the one that is wrong."
        ))
    case .needsDiffer(let programme, let need, let isInCatalogue):
      say(
        swedish: (
          "Behoven för \(say.name(programme)) skiljer sig: \(say.name(need)) finns bara "
            + "\(side(isInCatalogue, say)).",
          "Lägg till behovet där det saknas, eller ta bort det."
        ),
        english: (
          "\(say.name(need)) among the needs of \(say.name(programme)) "
            + "\(side(isInCatalogue, say)) only",
          "the same needs in both", "Add the need where it is missing, or remove it."
        ))
    case .unknownNeed(let name, let suggestion):
      say(
        swedish: (
          #"Behovet \#(say.name(name)) finns inte under "needs"."#,
          say.meant(suggestion) ?? "Rätta id:t, eller lägg till behovet där."
        ),
        english: (
          "the need \(say.name(name))", #"one in "needs""#,
          say.meant(suggestion) ?? #"Correct the id, or add the need to "needs"."#
        ))
    case .needWithoutProgramme(let name):
      say(
        swedish: (
          "Ingen insats svarar mot behovet \(say.name(name)).",
          "Lägg till behovet hos en insats, eller ta bort det."
        ),
        english: (
          "the need \(say.name(name)), which no programme answers to", "at least one programme",
          "Add the need to a programme, or remove it."
        ))
    case .severalDefaults(let other):
      say(
        swedish: (
          #""default" är true även i \#(VisibleText.plain(other)), som gäller samma kommun "#
            + "och tid.",
          #"Ta bort "default" ur den ena."#
        ),
        english: (
          #""default" in \#(VisibleText.plain(other)) too, for the same municipality and time"#,
          "at most one policy that is used when none is named",
          #"Remove "default" from one of them."#
        ))
    case .unknownConsent(let name, let suggestion):
      say(
        swedish: (
          #"Samtycket \#(say.name(name)) finns inte under "consents"."#,
          say.meant(suggestion) ?? "Rätta id:t, eller lägg till samtycket där."
        ),
        english: (
          "the consent \(say.name(name))", #"one in "consents""#,
          say.meant(suggestion) ?? #"Correct the id, or add the consent to "consents"."#
        ))
    case .unknownRuleInput(let name, let suggestion):
      say(
        swedish: (
          #"\#(say.name(name)) är varken "age", "sex" eller något som står i "inputs" eller "#
            + #""circumstances"."#,
          say.meant(suggestion) ?? "Rätta namnet, eller lägg till det där."
        ),
        english: (
          say.name(name), #""age", "sex" or something in "inputs" or "circumstances""#,
          say.meant(suggestion) ?? "Correct the name, or add it there."
        ))
    case .ruleWithoutTests(let rule):
      say(
        swedish: ("Regeln \(say.name(rule)) saknar villkor.", #"Fyll i "when"."#),
        english: (
          "the rule \(say.name(rule)) without any test", "at least one test", #"Fill in "when"."#
        ))
    case .nameTaken(let name):
      say(
        swedish: ("Namnet \(say.name(name)) betyder redan något annat.", "Byt namn på en av dem."),
        english: (
          "the name \(say.name(name)), which already means something else", "a free name",
          "Rename one of them."
        ))
    case .consentAges(let age, true):
      say(
        swedish: (
          "Flera rader gäller den som är \(age) år.",
          "Ändra åldrarna så att raderna inte går in i varandra."
        ),
        english: (
          "several rows for a person aged \(age)", "one row for every age",
          "Change the ages so that the rows don't overlap."
        ))
    case .consentAges(let age, false):
      say(
        swedish: (
          "Ingen rad gäller den som är \(age) år.", "Lägg till en rad, eller ändra åldrarna."
        ),
        english: (
          "no row for a person aged \(age)", "one row for every age",
          "Add a row, or change the ages."
        ))
    case .circumstanceOfWrongType(let name, let found, let expected):
      say(
        swedish: (
          "\(say.name(name)) är \(say.value(found)), men ska vara \(expected.words(say)).",
          expected.step(say)
        ),
        english: (
          "\(say.value(found)) as \(say.name(name))", expected.words(say), expected.step(say)
        ))
    case .circumstanceUnknownCode(let name, let found, let allowed, let suggestion):
      say(
        swedish: (
          "\(say.name(name)) är \(say.value(found)), men ska vara \(say.or(allowed)).",
          say.meantValue(suggestion) ?? "Välj ett av de orden."
        ),
        english: (
          "\(say.value(found)) as \(say.name(name))", say.or(allowed),
          say.meantValue(suggestion) ?? "Choose one of them."
        ))
    case .undeclaredCircumstance(let name, let suggestion):
      say(
        swedish: (
          "Vägvalsreglerna frågar inte efter omständigheten \(say.name(name)), så den "
            + "används inte.",
          say.meant(suggestion) ?? "Rätta namnet, eller ta bort den."
        ),
        english: (
          "the circumstance \(say.name(name))", "one that the policy asks for",
          say.meant(suggestion) ?? "Correct the name, or remove it; it isn't used."
        ))
    case .undeclaredConsent(let name, let suggestion):
      say(
        swedish: (
          "Vägvalsreglerna frågar inte efter samtycke till \(say.name(name)), så det används inte.",
          say.meant(suggestion) ?? "Rätta namnet, eller ta bort det."
        ),
        english: (
          "consent to \(say.name(name))", "one that the policy asks for",
          say.meant(suggestion) ?? "Correct the name, or remove it; it isn't used."
        ))
    case .twoResponsesFit(let input):
      say(
        swedish: (
          "Två bedömningar från samma dag passar \(say.name(input)).",
          "Ange uppgiftslämnare i reglerna, eller ta bort den ena bedömningen."
        ),
        english: (
          "two responses of the same day that fit \(say.name(input))", "one",
          "Name the informant in the policy, or remove one of the responses."
        ))
    case .inputNotComparable(let input, let label):
      say(
        swedish: (
          "\(say.name(input)) i \(VisibleText.plain(label)) har andra nivåer än "
            + "vägvalsreglerna är skrivna för.",
          "Gör om bedömningen med rätt version, eller uppdatera reglerna."
        ),
        english: (
          "\(say.name(input)) of \(VisibleText.plain(label)), which has other levels",
          "the levels that the policy was written for",
          "Assess again with the right version, or update the policy."
        ))
    }
  }
}

extension PolicyProblem {
  /// Where something stands.
  private func side(_ isInCatalogue: Bool, _ say: Phrasing) -> String {
    isInCatalogue
      ? say.either(swedish: "i filen med insatser", english: "in the file of programmes")
      : say.either(swedish: "i reglerna", english: "in the rules")
  }
}

extension PolicyProblem.InputKind {
  /// The kind with its definite article, before a name: in Swedish first in the sentence.
  fileprivate func words(_ say: Phrasing) -> String {
    switch self {
    case .score: say.either(swedish: "Poängen", english: "the score")
    case .level: say.either(swedish: "Nivåskalan", english: "the level scale")
    case .flag: say.either(swedish: "Varningsflaggan", english: "the flag")
    case .judgement: say.either(swedish: "Den samlade bedömningen", english: "the judgement")
    case .item: say.either(swedish: "Frågan", english: "the item")
    }
  }
}

extension PolicyProblem.CircumstanceKind {
  fileprivate func words(_ say: Phrasing) -> String {
    switch self {
    case .boolean: say.either(swedish: "true eller false", english: "true or false")
    case .choice:
      say.either(swedish: "en kod inom citattecken", english: "a code in quotation marks")
    case .number: say.either(swedish: "ett tal", english: "a number")
    case .date:
      say.either(
        swedish: #"ett datum, t.ex. "2024-05-31""#, english: #"a date such as "2024-05-31""#)
    case .text:
      say.either(swedish: "en text inom citattecken", english: "a text in quotation marks")
    }
  }

  /// The likely fix.
  fileprivate func step(_ say: Phrasing) -> String {
    switch self {
    case .boolean:
      say.either(
        swedish: "Skriv true för ja eller false för nej, utan citattecken.",
        english: "Write true for yes or false for no, without quotation marks.")
    case .choice:
      say.either(
        swedish: "Skriv en av koderna i vägvalsreglerna.",
        english: "Write one of the codes of the policy.")
    case .number:
      say.either(
        swedish: "Skriv talet utan citattecken.",
        english: "Write the number without quotation marks.")
    case .date:
      say.either(
        swedish: "Skriv år-månad-dag inom citattecken.",
        english: "Write year-month-day in quotation marks.")
    case .text:
      say.either(
        swedish: "Sätt citattecken runt texten.", english: "Put quotation marks around the text.")
    }
  }
}

extension CaseProblem: Worded {
  package func sentence(_ say: Phrasing) -> String {
    switch self {
    case .personalNumber:
      say(
        swedish: (
          "ett personnummer eller samordningsnummer", #"ett eget id, t.ex. "A-17""#,
          "Byt ut numret mot ett id som inte avslöjar vem personen är."
        ),
        english: (
          "a Swedish personal identity number", #"an id of your own such as "A-17""#,
          "Replace it with an id that doesn't give the person away."
        ))
    case .lineTooLong(let limit):
      say(
        swedish: (
          "en för lång rad", "högst \(JSONProblem.size(limit))",
          "Räkna om ärendet för sig, med vagval route."
        ),
        english: (
          "a line that is too long", "at most \(JSONProblem.size(limit))",
          "Score the case by itself, with vagval route."
        ))
    case .ageNotGiven:
      say(
        swedish: (
          "varken födelsedatum eller ålder", "ett av dem", #"Lägg till "born" eller "age"."#
        ),
        english: ("neither a birth date nor an age", "one of them", #"Add "born" or "age"."#))
    case .bornAfterDate:
      say(
        swedish: (
          "ett födelsedatum efter ärendets datum", "ett före det eller samma dag",
          #"Rätta "born" eller "date"."#
        ),
        english: (
          "a birth date after the case's date", "one before it or on the same day",
          #"Correct "born" or "date"."#
        ))
    case .ageDisagrees:
      say(
        swedish: (
          "en ålder som inte stämmer med födelsedatumet",
          "åldern i hela år på ärendets datum", #"Rätta "born" eller "age"."#
        ),
        english: (
          "an age that doesn't fit the birth date", "the age in whole years on the case's date",
          #"Correct "born" or "age"."#
        ))
    case .consentEndsBeforeItBegins:
      say(
        swedish: (
          "ett samtycke som slutar innan det lämnades", #""until" på eller efter "date""#,
          "Rätta ett av datumen."
        ),
        english: (
          "a consent that ends before it was given", #""until" on or after "date""#,
          "Correct one of the dates."
        ))
    case .twoResponsesOnOneDate(let instrument):
      say(
        swedish: (
          "två ifyllda bedömningar med \(say.name(instrument)) samma dag",
          "högst en per dag och uppgiftslämnare", "Ta bort den ena, eller rätta dess datum."
        ),
        english: (
          "two responses to \(say.name(instrument)) on one day",
          "at most one per day and informant", "Remove one of them, or correct its date."
        ))
    case .instrumentVersionNotValid(let label, let date, let available):
      say(
        swedish: (
          "en bedömning från \(say.day(date)) med \(VisibleText.plain(label)), som inte gäller då",
          say.validDay(available), "Rätta datumet eller versionen."
        ),
        english: (
          "a response on \(say.day(date)) to \(VisibleText.plain(label)), which isn't valid then",
          say.validDay(available), "Correct the date or the version."
        ))
    case .instrumentNotValid(let instrument, let date, let available):
      say(
        swedish: (
          "en bedömning med \(say.name(instrument)) från \(say.day(date)) då ingen version gäller",
          say.validDay(available),
          "Rätta datumet, eller läs in den version som gällde då."
        ),
        english: (
          "a response to \(say.name(instrument)) on \(say.day(date)) when no version is valid",
          say.validDay(available),
          "Correct the date, or load the version that was valid then."
        ))
    case .unknownInstrument(let id, let suggestion):
      say(
        swedish: (
          "bedömningsinstrumentet \(say.name(id))", "ett som är inläst",
          say.meant(suggestion) ?? "Rätta id:t, eller läs in instrumentet."
        ),
        english: (
          "the instrument \(say.name(id))", "one that is loaded",
          say.meant(suggestion) ?? "Correct the id, or load the instrument."
        ))
    case .unknownInstrumentVersion(let instrument, let version, let available):
      say(
        swedish: (
          "version \(VisibleText.plain(version)) av \(say.name(instrument))",
          say.versions(available), #"Välj en version som finns, eller ta bort "version"."#
        ),
        english: (
          "version \(VisibleText.plain(version)) of \(say.name(instrument))",
          say.versions(available), #"Choose one that exists, or remove "version"."#
        ))
    case .instrumentWithdrawn(let label, let reason):
      say(
        swedish: (
          say.withdrawn(label, reason), "en version som får användas",
          "Välj en annan version."
        ),
        english: (
          say.withdrawn(label, reason), "a version that may be used",
          "Choose another version."
        ))
    case .unknownItem(let name, let instrument, let suggestion):
      say(
        swedish: (
          "frågan \(say.name(name))", "en fråga i \(say.name(instrument))",
          say.meant(suggestion) ?? "Rätta frågans id, eller ta bort svaret."
        ),
        english: (
          "the item \(say.name(name))", "an item of \(say.name(instrument))",
          say.meant(suggestion) ?? "Correct the item's id, or remove the answer."
        ))
    case .unknownJudgement(let name, let suggestion):
      say(
        swedish: (
          "den samlade bedömningen \(say.name(name))", "en som bedömningsinstrumentet har",
          say.meant(suggestion) ?? "Rätta dess id, eller ta bort den."
        ),
        english: (
          "the judgement \(say.name(name))", "one that the instrument has",
          say.meant(suggestion) ?? "Correct its id, or remove it."
        ))
    case .unknownJudgementLevel(let allowed, let suggestion):
      say(
        swedish: (
          "en okänd nivå", say.or(allowed),
          say.meantValue(suggestion) ?? "Välj en av de nivåerna."
        ),
        english: (
          "an unknown level", say.or(allowed),
          say.meantValue(suggestion) ?? "Choose one of these levels."
        ))
    case .rationaleMissing(let judgement):
      say(
        swedish: (
          "den samlade bedömningen \(say.name(judgement)) utan motivering", "skälen till den",
          #"Skriv dem i "rationale"."#
        ),
        english: (
          "the judgement \(say.name(judgement)) without a rationale", "the reasons for it",
          #"Write them in "rationale"."#
        ))
    case .unknownOverriddenScale(let name, let suggestion):
      say(
        swedish: (
          "ett avsteg från \(say.name(name))", "en nivåskala i bedömningsinstrumentet",
          say.meant(suggestion) ?? "Rätta skalans id, eller ta bort avsteget."
        ),
        english: (
          "an override of \(say.name(name))", "a level scale of the instrument",
          say.meant(suggestion) ?? "Correct the scale's id, or remove the override."
        ))
    case .overrideNotAllowed(let scale):
      say(
        swedish: (
          "ett avsteg från \(say.name(scale))", "en nivåskala som tillåter avsteg",
          "Ta bort avsteget; skriv en egen slutsats som samlad bedömning om instrumentet har en."
        ),
        english: (
          "an override of \(say.name(scale))", "a level scale that allows overrides",
          "Remove it; write a conclusion of your own as a judgement if the instrument has one."
        ))
    case .overrideKindNotAllowed(let scale, let kind):
      say(
        swedish: (
          "ett avsteg av slaget \(say.name(kind)) från \(say.name(scale))",
          "ett slag som instrumentet tillåter där", #"Ändra "kind", eller ta bort avsteget."#
        ),
        english: (
          "an override of kind \(say.name(kind)) of \(say.name(scale))",
          "a kind that the instrument allows there", #"Change "kind", or remove the override."#
        ))
    case .unknownOverrideLevel(let allowed, let suggestion):
      say(
        swedish: (
          "ett avsteg till en okänd nivå", say.or(allowed),
          say.meantValue(suggestion) ?? "Välj en av de nivåerna."
        ),
        english: (
          "an override to an unknown level", say.or(allowed),
          say.meantValue(suggestion) ?? "Choose one of these levels."
        ))
    case .overrideReasonNotListed(let listed, let suggestion):
      say(
        swedish: (
          "ett skäl som instrumentet inte har", say.or(listed),
          say.meantValue(suggestion) ?? "Välj ett av de skälen."
        ),
        english: (
          "a reason that the instrument doesn't list", say.or(listed),
          say.meantValue(suggestion) ?? "Choose one of these reasons."
        ))
    case .overrideWithoutRationale(let scale):
      say(
        swedish: (
          "ett avsteg från \(say.name(scale)) utan motivering", "skälen till det",
          #"Skriv dem i "rationale"."#
        ),
        english: (
          "an override of \(say.name(scale)) without a rationale", "the reasons for it",
          #"Write them in "rationale"."#
        ))
    case .overrideToOtherLevel(let reason, let expected):
      say(
        swedish: (
          "ett avsteg till en annan nivå än skälet \(say.name(reason)) leder till",
          say.name(expected), "Rätta nivån, eller välj ett annat skäl."
        ),
        english: (
          "an override to another level than the reason \(say.name(reason)) leads to",
          say.name(expected), "Correct the level, or choose another reason."
        ))
    case .overrideBySteps(let reason, let expected):
      say(
        swedish: (
          "ett avsteg till en annan nivå än skälet \(say.name(reason)) leder till",
          "\(expected) steg från den uträknade nivån", "Rätta nivån, eller välj ett annat skäl."
        ),
        english: (
          "an override to another level than the reason \(say.name(reason)) leads to",
          "\(expected) \(expected == 1 ? "step" : "steps") from the computed level",
          "Correct the level, or choose another reason."
        ))
    case .overrideTooFar(let scale, let steps):
      say(
        swedish: (
          "ett avsteg från \(say.name(scale)) med för många steg",
          "högst \(steps) från den uträknade nivån", "Välj en närmare nivå."
        ),
        english: (
          "an override of \(say.name(scale)) by too many steps",
          "at most \(steps) from the computed level", "Choose a nearer level."
        ))
    case .overrideTheWrongWay(let scale, let isUpAllowed):
      say(
        swedish: (
          "ett avsteg från \(say.name(scale)) åt fel håll",
          isUpAllowed ? "en mer oroande nivå" : "en mindre oroande nivå",
          "Rätta nivån, eller ta bort avsteget."
        ),
        english: (
          "an override of \(say.name(scale)) the wrong way",
          isUpAllowed ? "a more concerning level" : "a less concerning level",
          "Correct the level, or remove the override."
        ))
    case .overrideOfUnknownLevel(let scale):
      say(
        swedish: (
          "ett avsteg från \(say.name(scale)), som inte kan räknas ut", "en uträknad nivå",
          "Komplettera svaren, eller ta bort avsteget."
        ),
        english: (
          "an override of \(say.name(scale)), which can't be computed", "a computed level",
          "Fill in the missing answers, or remove the override."
        ))
    case .overrideChangesNothing(let scale):
      say(
        swedish: (
          "ett avsteg från \(say.name(scale)) till den nivå som räknades ut", "en annan nivå",
          "Ta bort avsteget om det inte behövs."
        ),
        english: (
          "an override of \(say.name(scale)) to the level that was computed", "another level",
          "Remove the override if it isn't needed."
        ))
    case .unknownSetting(let instrument, let known, let suggestion):
      say(
        swedish: (
          "en miljö som \(say.name(instrument)) inte har",
          known.isEmpty ? "ingen miljö" : say.or(known),
          say.meant(suggestion) ?? #"Rätta "setting", eller ta bort den."#
        ),
        english: (
          "a setting that \(say.name(instrument)) doesn't have",
          known.isEmpty ? "no setting" : say.or(known),
          say.meant(suggestion) ?? #"Correct "setting", or remove it."#
        ))
    case .unknownStoredTotal(let id, let instrument, let suggestion):
      say(
        swedish: (
          "ett lagrat värde för \(say.name(id))",
          "något som \(say.name(instrument)) räknar",
          say.meant(suggestion) ?? "Rätta namnet, eller ta bort det lagrade värdet."
        ),
        english: (
          "a stored value of \(say.name(id))",
          "something that \(say.name(instrument)) computes",
          say.meant(suggestion) ?? "Correct the name, or remove the stored value."
        ))
    case .unknownInformant(let instrument, let known):
      say(
        swedish: (
          "en uppgiftslämnare som \(say.name(instrument)) inte känner till",
          known.isEmpty ? "ingen uppgiftslämnare" : say.or(known),
          #"Rätta "informant" om det är fel; bedömningen poängsätts ändå."#
        ),
        english: (
          "an informant whom \(say.name(instrument)) doesn't know",
          known.isEmpty ? "no informant" : say.or(known),
          #"Correct "informant" if it is wrong; the response is scored all the same."#
        ))
    case .answerWithoutValue:
      say(
        swedish: (
          #"ett svar där "value" och "missing" båda finns eller båda saknas"#, "precis ett av dem",
          #"Skriv "value" om svaret finns, annars "missing"."#
        ),
        english: (
          #"an answer where "value" and "missing" are both present or both absent"#,
          "exactly one of them",
          #"Write "value" if there is an answer, else "missing"."#
        ))
    case .outsidePopulation(let instrument, isScored: false):
      say(
        swedish: (
          "en person utanför den grupp som \(say.name(instrument)) är avsett för",
          "någon i den gruppen",
          "Inga poäng eller nivåer ges; kontrollera ålder och svar, eller välj ett annat instrument."
        ),
        english: (
          "a person outside the group that \(say.name(instrument)) is meant for",
          "someone in that group",
          "No scores or levels are given; check age and answers, or choose another instrument."
        ))
    case .outsidePopulation(let instrument, isScored: true):
      say(
        swedish: (
          "en person utanför den grupp som \(say.name(instrument)) är avsett för",
          "någon i den gruppen", "Tolka resultatet med försiktighet."
        ),
        english: (
          "a person outside the group that \(say.name(instrument)) is meant for",
          "someone in that group", "Read the result with caution."
        ))
    case .strayAnswer(let item):
      say(
        swedish: (
          "ett svar på frågan \(say.name(item)), som inte skulle ställas", "inget svar",
          "Kontrollera de tidigare svaren; det här svaret används inte."
        ),
        english: (
          "an answer to the item \(say.name(item)), which shouldn't be asked", "no answer",
          "Check the earlier answers; this one isn't used."
        ))
    case .responseAfterCase(let instrument):
      say(
        swedish: (
          "en bedömning med \(say.name(instrument)) efter ärendets datum",
          "en före det eller samma dag",
          "Kontrollera datumen; bedömningen poängsätts men styr inte vägvalet."
        ),
        english: (
          "a response to \(say.name(instrument)) after the case's date",
          "one before it or on the same day",
          "Check the dates; the response is scored but doesn't take part in the routing."
        ))
    case .flagClearedWithoutReason(let id):
      say(
        swedish: (
          "varningsflaggan \(say.name(id)) borttagen utan skäl", "skälen till det",
          #"Skriv dem i "reason"."#
        ),
        english: (
          "the flag \(say.name(id)) cleared without reasons", "the reasons for it",
          #"Write them in "reason"."#
        ))
    case .flagClearedByNobody(let id):
      say(
        swedish: (
          "varningsflaggan \(say.name(id)) borttagen utan uppgift om vem", "en roll",
          #"Skriv den i "by", aldrig ett namn."#
        ),
        english: (
          "the flag \(say.name(id)) cleared by nobody", "a role",
          #"Write it in "by", never a name."#
        ))
    case .flagClearedBeforeRaised(let id):
      say(
        swedish: (
          "varningsflaggan \(say.name(id)) borttagen innan den fanns", "ett senare datum",
          #"Rätta "raised" eller "cleared"."#
        ),
        english: (
          "the flag \(say.name(id)) cleared before it was raised", "a later day",
          #"Correct "raised" or "cleared"."#
        ))
    }
  }
}

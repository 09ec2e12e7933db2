extension CaseProblem: Worded {
  package func sentence(_ say: Phrasing) -> String {
    switch self {
    case .personalNumber:
      say(
        swedish: (
          "Här står ett personnummer eller samordningsnummer.",
          #"Byt ut det mot ett eget id, t.ex. "A-17", som inte avslöjar vem personen är."#
        ),
        english: (
          "a Swedish personal identity number", #"an id of your own such as "A-17""#,
          "Replace it with an id that doesn't give the person away."
        ))
    case .lineTooLong(let limit):
      say(
        swedish: (
          "Raden är för lång: den får vara högst \(JSONProblem.size(limit)).",
          "Räkna om ärendet för sig, med vagval route."
        ),
        english: (
          "a line that is too long", "at most \(JSONProblem.size(limit))",
          "Score the case by itself, with vagval route."
        ))
    case .ageNotGiven:
      say(
        swedish: ("Både födelsedatum och ålder saknas.", #"Lägg till "born" eller "age"."#),
        english: ("neither a birth date nor an age", "one of them", #"Add "born" or "age"."#))
    case .bornAfterDate:
      say(
        swedish: ("Födelsedatumet ligger efter ärendets datum.", #"Rätta "born" eller "date"."#),
        english: (
          "a birth date after the case's date", "one before it or on the same day",
          #"Correct "born" or "date"."#
        ))
    case .ageDisagrees:
      say(
        swedish: (
          "Åldern stämmer inte med födelsedatumet; den ska vara i hela år på ärendets datum.",
          #"Rätta "born" eller "age"."#
        ),
        english: (
          "an age that doesn't fit the birth date", "the age in whole years on the case's date",
          #"Correct "born" or "age"."#
        ))
    case .consentEndsBeforeItBegins:
      say(
        swedish: ("Samtycket slutar gälla innan det lämnades.", #"Rätta "until" eller "date"."#),
        english: (
          "a consent that ends before it was given", #""until" on or after "date""#,
          "Correct one of the dates."
        ))
    case .twoResponsesOnOneDate(let instrument):
      say(
        swedish: (
          "Det finns två bedömningar med \(say.name(instrument)) från samma dag och "
            + "uppgiftslämnare.",
          "Ta bort den ena, eller rätta dess datum."
        ),
        english: (
          "two responses to \(say.name(instrument)) on one day",
          "at most one per day and informant", "Remove one of them, or correct its date."
        ))
    case .instrumentVersionNotValid(let label, let date, let available):
      say(
        swedish: (
          "Versionen \(VisibleText.plain(label)) gäller inte på bedömningens "
            + "datum\(say.which(date)).\(say.loadedInSwedish(available))",
          "Rätta datumet eller versionen."
        ),
        english: (
          "a response on \(say.day(date)) to \(VisibleText.plain(label)), which isn't valid then",
          say.validDay(available), "Correct the date or the version."
        ))
    case .instrumentNotValid(let instrument, let date, let available):
      say(
        swedish: (
          "Ingen version av \(say.name(instrument)) gäller på bedömningens "
            + "datum\(say.which(date)).\(say.loadedInSwedish(available))",
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
          "Bedömningsinstrumentet \(say.name(id)) är inte inläst.",
          say.meant(suggestion) ?? "Rätta id:t, eller läs in instrumentet."
        ),
        english: (
          "the instrument \(say.name(id))", "one that is loaded",
          say.meant(suggestion) ?? "Correct the id, or load the instrument."
        ))
    case .unknownInstrumentVersion(let instrument, let version, let available):
      say(
        swedish: (
          "Version \(VisibleText.plain(version)) av \(say.name(instrument)) är inte "
            + "inläst.\(say.loadedInSwedish(available))",
          #"Välj en version som finns, eller ta bort "version"."#
        ),
        english: (
          "version \(VisibleText.plain(version)) of \(say.name(instrument))",
          say.versions(available), #"Choose one that exists, or remove "version"."#
        ))
    case .instrumentWithdrawn(let label, let reason):
      say(
        swedish: (
          "Versionen \(VisibleText.plain(label)) har dragits tillbaka\(say.why(reason)).",
          "Välj en annan version."
        ),
        english: (
          "\(VisibleText.plain(label)), which was withdrawn\(say.why(reason))",
          "a version that may be used",
          "Choose another version."
        ))
    case .unknownItem(let name, let instrument, let suggestion):
      say(
        swedish: (
          "Frågan \(say.name(name)) finns inte i \(say.name(instrument)).",
          say.meant(suggestion) ?? "Rätta frågans id, eller ta bort svaret."
        ),
        english: (
          "the item \(say.name(name))", "an item of \(say.name(instrument))",
          say.meant(suggestion) ?? "Correct the item's id, or remove the answer."
        ))
    case .unknownJudgement(let name, let suggestion):
      say(
        swedish: (
          "Bedömningsinstrumentet har ingen samlad bedömning som heter \(say.name(name)).",
          say.meant(suggestion) ?? "Rätta dess id, eller ta bort den."
        ),
        english: (
          "the judgement \(say.name(name))", "one that the instrument has",
          say.meant(suggestion) ?? "Correct its id, or remove it."
        ))
    case .unknownJudgementLevel(let allowed, let suggestion):
      say(
        swedish: (
          "Nivån finns inte; det ska vara \(say.or(allowed)).",
          say.meantValue(suggestion) ?? "Välj en av de nivåerna."
        ),
        english: (
          "an unknown level", say.or(allowed),
          say.meantValue(suggestion) ?? "Choose one of these levels."
        ))
    case .rationaleMissing(let judgement):
      say(
        swedish: (
          "Den samlade bedömningen \(say.name(judgement)) saknar motivering.",
          #"Skriv den i "rationale"."#
        ),
        english: (
          "the judgement \(say.name(judgement)) without a rationale", "the reasons for it",
          #"Write them in "rationale"."#
        ))
    case .unknownOverriddenScale(let name, let suggestion):
      say(
        swedish: (
          "Avsteget gäller \(say.name(name)), som inte är någon nivåskala i "
            + "bedömningsinstrumentet.",
          say.meant(suggestion) ?? "Rätta skalans id, eller ta bort avsteget."
        ),
        english: (
          "an override of \(say.name(name))", "a level scale of the instrument",
          say.meant(suggestion) ?? "Correct the scale's id, or remove the override."
        ))
    case .overrideNotAllowed(let scale):
      say(
        swedish: (
          "Bedömningsinstrumentet tillåter inga avsteg från \(say.name(scale)).",
          "Ta bort avsteget. Skriv en egen slutsats som samlad bedömning om instrumentet har en."
        ),
        english: (
          "an override of \(say.name(scale))", "a level scale that allows overrides",
          "Remove it; write a conclusion of your own as a judgement if the instrument has one."
        ))
    case .overrideKindNotAllowed(let scale, let kind):
      say(
        swedish: (
          "Bedömningsinstrumentet tillåter inte avsteg av slaget \(say.name(kind)) från "
            + "\(say.name(scale)).",
          #"Ändra "kind", eller ta bort avsteget."#
        ),
        english: (
          "an override of kind \(say.name(kind)) of \(say.name(scale))",
          "a kind that the instrument allows there", #"Change "kind", or remove the override."#
        ))
    case .unknownOverrideLevel(let allowed, let suggestion):
      say(
        swedish: (
          "Avsteget leder till en nivå som inte finns; det ska vara \(say.or(allowed)).",
          say.meantValue(suggestion) ?? "Välj en av de nivåerna."
        ),
        english: (
          "an override to an unknown level", say.or(allowed),
          say.meantValue(suggestion) ?? "Choose one of these levels."
        ))
    case .overrideReasonNotListed(let listed, let suggestion):
      say(
        swedish: (
          "Skälet finns inte i bedömningsinstrumentet; det ska vara \(say.or(listed)).",
          say.meantValue(suggestion) ?? "Välj ett av de skälen."
        ),
        english: (
          "a reason that the instrument doesn't list", say.or(listed),
          say.meantValue(suggestion) ?? "Choose one of these reasons."
        ))
    case .overrideWithoutRationale(let scale):
      say(
        swedish: (
          "Avsteget från \(say.name(scale)) saknar motivering.", #"Skriv den i "rationale"."#
        ),
        english: (
          "an override of \(say.name(scale)) without a rationale", "the reasons for it",
          #"Write them in "rationale"."#
        ))
    case .overrideToOtherLevel(let reason, let expected):
      say(
        swedish: (
          "Skälet \(say.name(reason)) leder till nivån \(say.name(expected)), men avsteget "
            + "går till en annan.",
          "Rätta nivån, eller välj ett annat skäl."
        ),
        english: (
          "an override to another level than the reason \(say.name(reason)) leads to",
          say.name(expected), "Correct the level, or choose another reason."
        ))
    case .overrideBySteps(let reason, let expected):
      say(
        swedish: (
          "Skälet \(say.name(reason)) leder \(expected) steg från den uträknade nivån, men "
            + "avsteget går till en annan.",
          "Rätta nivån, eller välj ett annat skäl."
        ),
        english: (
          "an override to another level than the reason \(say.name(reason)) leads to",
          "\(expected) \(expected == 1 ? "step" : "steps") from the computed level",
          "Correct the level, or choose another reason."
        ))
    case .overrideTooFar(let scale, let steps):
      say(
        swedish: (
          "Avsteget från \(say.name(scale)) är för stort: det får vara högst \(steps) steg "
            + "från den uträknade nivån.",
          "Välj en närmare nivå."
        ),
        english: (
          "an override of \(say.name(scale)) by too many steps",
          "at most \(steps) from the computed level", "Choose a nearer level."
        ))
    case .overrideTheWrongWay(let scale, let isUpAllowed):
      say(
        swedish: (
          "Avsteget från \(say.name(scale)) går åt fel håll: det ska leda till en "
            + "\(isUpAllowed ? "mer" : "mindre") oroande nivå.",
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
          "Avsteget gäller \(say.name(scale)), som inte går att räkna ut.",
          "Komplettera svaren, eller ta bort avsteget."
        ),
        english: (
          "an override of \(say.name(scale)), which can't be computed", "a computed level",
          "Fill in the missing answers, or remove the override."
        ))
    case .overrideChangesNothing(let scale):
      say(
        swedish: (
          "Avsteget från \(say.name(scale)) leder till samma nivå som den uträknade.",
          "Ta bort avsteget om det inte behövs."
        ),
        english: (
          "an override of \(say.name(scale)) to the level that was computed", "another level",
          "Remove the override if it isn't needed."
        ))
    case .unknownSetting(let instrument, let known, let suggestion):
      say(
        swedish: (
          "Miljön finns inte i "
            + "\(say.name(instrument))\(known.isEmpty ? ", som inte har några miljöer" : "; det ska vara \(say.or(known))").",
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
          "Det lagrade värdet gäller \(say.name(id)), som \(say.name(instrument)) inte räknar ut.",
          say.meant(suggestion) ?? "Rätta namnet, eller ta bort värdet."
        ),
        english: (
          "a stored value of \(say.name(id))",
          "something that \(say.name(instrument)) computes",
          say.meant(suggestion) ?? "Correct the name, or remove the stored value."
        ))
    case .unknownInformant(let instrument, let known):
      say(
        swedish: (
          "Uppgiftslämnaren finns inte i "
            + "\(say.name(instrument))\(known.isEmpty ? ", som inte har några uppgiftslämnare" : "; det ska vara \(say.or(known))").",
          #"Rätta "informant" om det är fel. Bedömningen poängsätts ändå."#
        ),
        english: (
          "an informant whom \(say.name(instrument)) doesn't know",
          known.isEmpty ? "no informant" : say.or(known),
          #"Correct "informant" if it is wrong; the response is scored all the same."#
        ))
    case .answerWithoutValue:
      say(
        swedish: (
          #"Svaret måste ha precis en av nycklarna "value" och "missing"."#,
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
          "Personen hör inte till dem som \(say.name(instrument)) är avsett för, så "
            + "bedömningen ger inga poäng eller nivåer.",
          "Kontrollera ålder och svar, eller välj ett annat instrument."
        ),
        english: (
          "a person outside the group that \(say.name(instrument)) is meant for",
          "someone in that group",
          "No scores or levels are given; check age and answers, or choose another instrument."
        ))
    case .outsidePopulation(let instrument, isScored: true):
      say(
        swedish: (
          "Personen hör inte till dem som \(say.name(instrument)) är avsett för.",
          "Tolka resultatet med försiktighet."
        ),
        english: (
          "a person outside the group that \(say.name(instrument)) is meant for",
          "someone in that group", "Read the result with caution."
        ))
    case .strayAnswer(let item):
      say(
        swedish: (
          "Frågan \(say.name(item)) har ett svar fast den inte skulle ställas.",
          "Kontrollera de tidigare svaren. Det här svaret används inte."
        ),
        english: (
          "an answer to the item \(say.name(item)), which shouldn't be asked", "no answer",
          "Check the earlier answers; this one isn't used."
        ))
    case .responseAfterCase(let instrument):
      say(
        swedish: (
          "Bedömningen med \(say.name(instrument)) är gjord efter ärendets datum.",
          "Kontrollera datumen. Bedömningen poängsätts men styr inte vägvalet."
        ),
        english: (
          "a response to \(say.name(instrument)) after the case's date",
          "one before it or on the same day",
          "Check the dates; the response is scored but doesn't take part in the routing."
        ))
    case .flagClearedWithoutReason(let id):
      say(
        swedish: (
          "Det framgår inte varför varningsflaggan \(say.name(id)) är borttagen.",
          #"Skriv skälen i "reason"."#
        ),
        english: (
          "the flag \(say.name(id)) cleared without reasons", "the reasons for it",
          #"Write them in "reason"."#
        ))
    case .flagClearedByNobody(let id):
      say(
        swedish: (
          "Det framgår inte vem som har tagit bort varningsflaggan \(say.name(id)).",
          #"Skriv rollen i "by", aldrig ett namn."#
        ),
        english: (
          "the flag \(say.name(id)) cleared by nobody", "a role",
          #"Write it in "by", never a name."#
        ))
    case .flagClearedBeforeRaised(let id):
      say(
        swedish: (
          "Varningsflaggan \(say.name(id)) är borttagen innan den fanns.",
          #"Rätta "raised" eller "cleared"."#
        ),
        english: (
          "the flag \(say.name(id)) cleared before it was raised", "a later day",
          #"Correct "raised" or "cleared"."#
        ))
    }
  }
}

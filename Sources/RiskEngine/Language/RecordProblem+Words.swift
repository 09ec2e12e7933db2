extension RecordProblem: Worded {
  // One switch over all cases, although long: so the compiler asks for every sentence.
  package func sentence(_ say: Phrasing) -> String {
    switch self {
    case .unknownDecidedProgramme(let programme, let suggestion):
      say(
        swedish: (
          "ett beslut om insatsen \(say.name(programme))", "en insats som vägvalsreglerna har",
          say.meant(suggestion) ?? "Rätta insatsens id."
        ),
        english: (
          "a decision on the programme \(say.name(programme))", "a programme of the policy",
          say.meant(suggestion) ?? "Correct the programme's id."
        ))
    case .unknownDecidingRole(let known, let suggestion):
      say(
        swedish: (
          "en roll som vägvalsreglerna inte har", say.or(known),
          say.meantValue(suggestion) ?? "Skriv en av rollerna, aldrig ett namn."
        ),
        english: (
          "a role that the policy doesn't have", say.or(known),
          say.meantValue(suggestion) ?? "Write one of these roles, never a name."
        ))
    case .roleDoesNotDecide(let role, let programme, let deciding):
      say(
        swedish: (
          "ett beslut om \(say.name(programme)) av \(say.name(role))",
          "ett beslut av \(say.or(deciding))",
          "Kontrollera vem som har rätt att besluta, eller rätta rollen."
        ),
        english: (
          "a decision on \(say.name(programme)) by \(say.name(role))",
          "a decision by \(say.or(deciding))",
          "Check who has the right to decide, or correct the role."
        ))
    case .departureWithoutKind(let programme, let outcome, let status):
      say(
        swedish: (
          "\(outcome.words(programme, say)), som avviker från vad reglerna gav den dagen "
            + "(\(say.status(status))), utan att grunden för avsteget anges",
          #""departure" med "kind""#, "Ange grunden för avsteget, eller rätta beslutet."
        ),
        english: (
          "\(outcome.words(programme, say)), which departs from what the rules gave on that day "
            + "(\(say.status(status))), without the ground for it",
          #""departure" with a "kind""#,
          "Give the ground for the departure, or correct the decision."
        ))
    case .departureWithoutReason(let programme):
      say(
        swedish: (
          "ett avsteg i beslutet om \(say.name(programme)) utan skäl", "skälen till avsteget",
          #"Skriv dem i "reason"."#
        ),
        english: (
          "a departure in the decision on \(say.name(programme)) without reasons",
          "the reasons for it", #"Write them in "reason"."#
        ))
    case .departureGroundNotListed(let listed, let suggestion):
      say(
        swedish: (
          "en grund för avsteg som vägvalsreglerna inte har",
          listed.isEmpty ? "ett annat slag av avsteg: de har inga grunder" : say.or(listed),
          say.meantValue(suggestion) ?? #"Rätta "ground", eller välj ett annat "kind"."#
        ),
        english: (
          "a ground for a departure that the policy doesn't list",
          listed.isEmpty ? "another kind of departure: it lists none" : say.or(listed),
          say.meantValue(suggestion) ?? #"Correct "ground", or choose another "kind"."#
        ))
    case .unknownDepartureBound(let bound, let known, let suggestion):
      say(
        swedish: (
          "ett avsteg från \(say.name(bound))",
          known.isEmpty ? "inget avsteg: insatsen har inga kriterier" : say.or(known),
          say.meant(suggestion) ?? #"Skriv det kriterium som avsteget gäller i "bound"."#
        ),
        english: (
          "a departure from \(say.name(bound))",
          known.isEmpty ? "no departure: the programme has no criteria" : say.or(known),
          say.meant(suggestion) ?? #"Write the criterion that is departed from in "bound"."#
        ))
    case .departureFromAgeNotForeseen(let programme):
      say(
        swedish: (
          "ett avsteg från åldern för \(say.name(programme))",
          "inget, eftersom vägvalsreglerna inte ger utrymme för det",
          "Kontrollera beslutet; det står kvar som ett avsteg."
        ),
        english: (
          "a departure from the age of \(say.name(programme))",
          "none, since the policy leaves no room for it",
          "Check the decision; it stays on record as a departure."
        ))
    case .departureNotNear(let programme):
      say(
        swedish: (
          "ett avsteg till nästa åldersgrupp för \(say.name(programme))",
          "att åldern snart var inne den dagen",
          "Välj ett annat slag av avsteg, eller lägg till födelsedatum om det saknas."
        ),
        english: (
          "a departure into the next age group for \(say.name(programme))",
          "that the age was near on that day",
          "Choose another kind of departure, or add the birth date if it is missing."
        ))
    case .departureFromNothing(let programme):
      say(
        swedish: (
          "ett avsteg i beslutet om \(say.name(programme)), som inte avviker från reglerna",
          "inget avsteg", "Ta bort avsteget, eller rätta beslutet."
        ),
        english: (
          "a departure in the decision on \(say.name(programme)), which doesn't differ from the "
            + "rules",
          "no departure", "Remove the departure, or correct the decision."
        ))
    case .grantedWithoutConsent(let programme):
      say(
        swedish: (
          "bifall till \(say.name(programme)) fast samtycke saknades den dagen",
          "samtycke före bifallet", "Inhämta samtycke: ett avsteg kan inte ersätta det."
        ),
        english: (
          "\(say.name(programme)) granted although consent was missing on that day",
          "consent before that", "Obtain the consent: a departure can't take its place."
        ))
    case .decisionAfterCase(let programme):
      say(
        swedish: (
          "ett beslut om \(say.name(programme)) efter ärendets datum",
          "ett före det eller samma dag",
          "Kontrollera datumen, eller flytta fram ärendets datum."
        ),
        english: (
          "a decision on \(say.name(programme)) after the case's date",
          "one before it or on the same day", "Check the dates, or move the case's date on."
        ))
    case .decisionNotComparable(let programme, let policy):
      say(
        swedish: (
          "ett beslut om \(say.name(programme)) en dag då ingen version av \(say.name(policy)) "
            + "har insatsen och gäller",
          "en dag då en version gäller",
          "Kontrollera datumet, eller läs in den version som gällde då; beslutet jämförs inte."
        ),
        english: (
          "a decision on \(say.name(programme)) on a day when no version of \(say.name(policy)) "
            + "has the programme and is valid",
          "a day when a version is valid",
          "Check the date, or load the version that was valid then; the decision isn't compared."
        ))
    case .runningWithoutConsent(let programme):
      say(
        swedish: (
          "insatsen \(say.name(programme)), som pågår utan samtycke",
          "samtycke så länge insatsen pågår", "Inhämta samtycke, eller avsluta insatsen."
        ),
        english: (
          "the programme \(say.name(programme)), which runs without consent",
          "consent for as long as it runs", "Obtain the consent, or end the programme."
        ))
    case .flagOfSeveralInstruments(let id, let instruments):
      say(
        swedish: (
          "varningsflaggan \(say.name(id)), som flera bedömningsinstrument har",
          "en av \(say.or(instruments))", #"Skriv vilket som menas i "instrument"."#
        ),
        english: (
          "the flag \(say.name(id)), which several instruments have",
          "one of \(say.or(instruments))", #"Write which one is meant in "instrument"."#
        ))
    case .flagNotOnCase(let id, let suggestion):
      say(
        swedish: (
          "varningsflaggan \(say.name(id)) borttagen fast ärendet inte har den",
          "en flagga som en bedömning har gett eller som är antecknad",
          say.meant(suggestion) ?? #"Rätta id:t, eller skriv i "raised" när den antecknades."#
        ),
        english: (
          "the flag \(say.name(id)) cleared, which the case doesn't have",
          "a flag that a response has raised or that is on record",
          say.meant(suggestion) ?? #"Correct the id, or write in "raised" when it was recorded."#
        ))
    case .flagClearedAfterCase(let id):
      say(
        swedish: (
          "varningsflaggan \(say.name(id)) borttagen efter ärendets datum",
          "en dag före det eller samma dag", "Kontrollera datumen; flaggan står kvar."
        ),
        english: (
          "the flag \(say.name(id)) cleared after the case's date",
          "a day before it or the same day", "Check the dates; the flag still stands."
        ))
    }
  }
}

extension Decision.Outcome {
  fileprivate func words(_ programme: String, _ say: Phrasing) -> String {
    let name = say.name(programme)
    return switch self {
    case .granted: say.either(swedish: "bifall till \(name)", english: "\(name) granted")
    case .declined: say.either(swedish: "avslag på \(name)", english: "\(name) declined")
    case .ended: say.either(swedish: "avslut av \(name)", english: "\(name) ended")
    case .other:
      say.either(swedish: "ett annat beslut om \(name)", english: "another decision on \(name)")
    }
  }
}

extension Phrasing {
  fileprivate func status(_ status: ProgrammeStatus) -> String {
    ReportPhrases(language: language).status(status)
  }
}

extension RecordProblem: Worded {
  // One switch over all cases, although long: so the compiler asks for every sentence.
  package func sentence(_ say: Phrasing) -> String {
    switch self {
    case .unknownDecidedProgramme(let programme, let suggestion):
      say(
        swedish: (
          "Beslutet gäller insatsen \(say.name(programme)), som inte finns i vägvalsreglerna.",
          say.meant(suggestion) ?? "Rätta insatsens id."
        ),
        english: (
          "a decision on the programme \(say.name(programme))", "a programme of the policy",
          say.meant(suggestion) ?? "Correct the programme's id."
        ))
    case .unknownDecidingRole(let known, let suggestion):
      say(
        swedish: (
          "Rollen finns inte i vägvalsreglerna; det ska vara \(say.or(known)).",
          say.meantValue(suggestion) ?? "Skriv en av rollerna, aldrig ett namn."
        ),
        english: (
          "a role that the policy doesn't have", say.or(known),
          say.meantValue(suggestion) ?? "Write one of these roles, never a name."
        ))
    case .roleDoesNotDecide(let role, let programme, let deciding):
      say(
        swedish: (
          "\(say.name(role)) beslutar inte om \(say.name(programme)); det gör \(say.or(deciding)).",
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
          "\(outcome.words(programme, say)) avviker från vad reglerna gav den dagen "
            + "(\(say.status(status))), men det framgår inte på vilken grund.",
          #"Ange grunden i "departure" med "kind", eller rätta beslutet."#
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
          "Det framgår inte varför beslutet om \(say.name(programme)) avviker från reglerna.",
          #"Skriv skälen i "reason"."#
        ),
        english: (
          "a departure in the decision on \(say.name(programme)) without reasons",
          "the reasons for it", #"Write them in "reason"."#
        ))
    case .departureGroundNotListed(let listed, let suggestion):
      say(
        swedish: (
          listed.isEmpty
            ? "Vägvalsreglerna har inga grunder för avsteg."
            : "Grunden för avsteget finns inte i vägvalsreglerna; det ska vara \(say.or(listed)).",
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
          "Avsteget gäller \(say.name(bound)), men "
            + "\(known.isEmpty ? "insatsen har inga kriterier" : "ska gälla \(say.or(known))").",
          say.meant(suggestion) ?? #"Skriv i "bound" vilket kriterium avsteget gäller."#
        ),
        english: (
          "a departure from \(say.name(bound))",
          known.isEmpty ? "no departure: the programme has no criteria" : say.or(known),
          say.meant(suggestion) ?? #"Write the criterion that is departed from in "bound"."#
        ))
    case .departureFromAgeNotForeseen(let programme):
      say(
        swedish: (
          "Vägvalsreglerna ger inget utrymme för avsteg från åldern för \(say.name(programme)).",
          "Kontrollera beslutet. Det står kvar som ett avsteg."
        ),
        english: (
          "a departure from the age of \(say.name(programme))",
          "none, since the policy leaves no room for it",
          "Check the decision; it stays on record as a departure."
        ))
    case .departureNotNear(let programme):
      say(
        swedish: (
          "Avsteget gäller nästa åldersgrupp för \(say.name(programme)), men den låg inte "
            + "nära den dagen.",
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
          "Beslutet om \(say.name(programme)) har ett avsteg, men reglerna ger nu samma sak som"
            + " beslutet.", "Ta inte bort något: avsteget står kvar som det antecknades."
        ),
        english: (
          "a departure in the decision on \(say.name(programme)), although the rules now give the "
            + "same as the decision",
          "a decision that differs from them",
          "Remove nothing: the departure stays as it was recorded."
        ))
    case .grantedWithoutConsent(let programme):
      say(
        swedish: (
          "\(say.name(programme)) beviljades en dag då samtycke saknades.",
          "Inhämta samtycke; ett avsteg kan inte ersätta det."
        ),
        english: (
          "\(say.name(programme)) granted although consent was missing on that day",
          "consent before that", "Obtain the consent: a departure can't take its place."
        ))
    case .decisionAfterCase(let programme):
      say(
        swedish: (
          "Beslutet om \(say.name(programme)) ligger efter ärendets datum.",
          "Kontrollera datumen, eller flytta fram ärendets datum."
        ),
        english: (
          "a decision on \(say.name(programme)) after the case's date",
          "one before it or on the same day", "Check the dates, or move the case's date on."
        ))
    case .decisionNotComparable(let programme, let policy):
      say(
        swedish: (
          "Beslutet om \(say.name(programme)) går inte att jämföra med reglerna: ingen "
            + "version av \(say.name(policy)) som har insatsen gällde den dagen.",
          "Kontrollera datumet, eller läs in den version som gällde då."
        ),
        english: (
          "a decision on \(say.name(programme)) on a day when no version of \(say.name(policy)) "
            + "has the programme and is valid",
          "a day when a version is valid",
          "Check the date, or load the version that was valid then; the decision isn't compared."
        ))
    case .runningWithoutConsent(let programme, let missing):
      say(
        swedish: (
          "Insatsen \(say.name(programme)) pågår, men \(say.consents(of: missing)) saknas.",
          "Inhämta samtycket, eller avsluta insatsen."
        ),
        english: (
          "the programme \(say.name(programme)), which runs without \(say.consents(of: missing))",
          "consent for as long as it runs", "Obtain the consent, or end the programme."
        ))
    case .flagOfSeveralInstruments(let id, let instruments):
      say(
        swedish: (
          "Flera bedömningsinstrument har varningsflaggan \(say.name(id)): "
            + "\(say.and(instruments)).",
          #"Skriv i "instrument" vilket som menas."#
        ),
        english: (
          "the flag \(say.name(id)), which several instruments have",
          "one of \(say.or(instruments))", #"Write which one is meant in "instrument"."#
        ))
    case .flagNotOnCase(let id, let suggestion):
      say(
        swedish: (
          "Varningsflaggan \(say.name(id)) är borttagen, men ärendet har den inte.",
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
          "Varningsflaggan \(say.name(id)) är borttagen efter ärendets datum och står därför kvar.",
          "Kontrollera datumen."
        ),
        english: (
          "the flag \(say.name(id)) cleared after the case's date",
          "a day before it or the same day", "Check the dates; the flag still stands."
        ))
    }
  }
}

extension Decision.Outcome {
  /// What was decided: in Swedish first in the sentence.
  fileprivate func words(_ programme: String, _ say: Phrasing) -> String {
    let name = say.name(programme)
    return switch self {
    case .granted: say.either(swedish: "Bifallet till \(name)", english: "\(name) granted")
    case .declined: say.either(swedish: "Avslaget på \(name)", english: "\(name) declined")
    case .ended: say.either(swedish: "Avslutet av \(name)", english: "\(name) ended")
    case .other:
      say.either(swedish: "Ett annat beslut om \(name)", english: "another decision on \(name)")
    }
  }
}

extension Phrasing {
  /// Whose consents, each once.
  fileprivate func consents(of parties: [Consent.Party]) -> String {
    let phrases = ReportPhrases(language: language)
    let names = Consent.Party.allCases.filter(parties.contains).map(phrases.consent(of:))
    return phrases.list(names, phrases.pick("och", "and"))
  }

  fileprivate func status(_ status: ProgrammeStatus) -> String {
    ReportPhrases(language: language).status(status)
  }
}

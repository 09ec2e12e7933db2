extension FHIRProblem: Worded {
  // One switch over all cases, although long: so the compiler asks for every sentence.
  package func sentence(_ say: Phrasing) -> String {
    switch self {
    case .xmlInsteadOfJSON:
      say(
        swedish: (
          "XML", "FHIR i JSON",
          "Hämta resursen som JSON (application/fhir+json), eller omvandla filen först."
        ),
        english: (
          "XML", "FHIR in JSON",
          "Fetch the resource as JSON (application/fhir+json), or convert the file first."
        ))
    case .otherResource(let type):
      say(
        swedish: (
          type.map { "resursen \(say.name($0))" } ?? "något som inte är en FHIR-resurs",
          "Questionnaire, QuestionnaireResponse eller Bundle",
          "Ange en fil med formulär eller ifyllda formulär."
        ),
        english: (
          type.map { "the resource \(say.name($0))" } ?? "something that is no FHIR resource",
          "Questionnaire, QuestionnaireResponse or Bundle",
          "Give a file of forms or filled-in forms."
        ))
    case .modifierNotUnderstood(let address):
      say(
        swedish: (
          "modifierExtension \(say.name(address))", "inget som ändrar elementets betydelse",
          "Ta reda på vad det betyder, och ta bort det om formuläret kan läsas utan."
        ),
        english: (
          "the modifierExtension \(say.name(address))",
          "nothing that changes what the element means",
          "Find out what it means, and remove it if the form can be read without it."
        ))
    case .conversionRefused(let finding, let pointer):
      say(
        swedish: (
          "ett formulär som inte kan bli en definition (\(finding), \(pointer))",
          "ett som ryms i formatets gränser",
          "Dela formuläret, eller rätta det som felet gäller. Inget är skrivet."
        ),
        english: (
          "a form that can't become a definition (\(finding), \(pointer))",
          "one within the format's limits",
          "Divide the form, or correct what the error is about. Nothing is written."
        ))
    case .idTaken(let id, let used):
      say(
        swedish: (
          "\(say.name(id)), som en annan definition redan heter", "ett eget id",
          "Definitionen heter \(say.name(used)); välj ett annat med --id."
        ),
        english: (
          "\(say.name(id)), which another definition is called already", "an id of its own",
          "The definition is called \(say.name(used)); choose another with --id."
        ))
    case .versionMapped(let found, let used):
      say(
        swedish: (
          found.map { "versionen \(say.name($0))" } ?? "ingen version",
          "en version av formen 1.2.3",
          "Definitionen fick versionen \(used). Ändra den om två utgåvor annars får samma."
        ),
        english: (
          found.map { "the version \(say.name($0))" } ?? "no version", "a version like 1.2.3",
          "The definition got the version \(used). Change it if two editions would share one."
        ))
    case .validityNotStated:
      say(
        swedish: (
          "inget som säger från vilken dag formuläret gäller", #""effectivePeriod""#,
          "Definitionen gäller från 1900-01-01. Skriv rätt dag i \"valid\"."
        ),
        english: (
          "nothing that says from which day the form is in force", #""effectivePeriod""#,
          "The definition is in force from 1900-01-01. Write the right day in \"valid\"."
        ))
    case .languageNotStated:
      say(
        swedish: (
          "inget som säger vilket språk texterna är på", #""language""#,
          "Texterna har språket \"und\" (obestämt). Byt till \"sv\" eller \"en\"."
        ),
        english: (
          "nothing that says which language the texts are in", #""language""#,
          "The texts have the language \"und\" (undetermined). Change it to \"sv\" or \"en\"."
        ))
    case .termsToBeRead(let areStated):
      say(
        swedish: (
          areStated ? "villkor för användningen i fri text" : "inga villkor för användningen",
          "ett ställningstagande till om texterna får visas",
          "Läs rättighetshavarens villkor och ändra \"mayShow\" och \"mayRedistribute\" efter dem;"
            + " tills dess visas inga texter."
        ),
        english: (
          areStated ? "terms of use in free text" : "no terms of use",
          "a decision on whether the texts may be shown",
          "Read the holder's terms and change \"mayShow\" and \"mayRedistribute\" accordingly;"
            + " until then no texts are shown."
        ))
    case .withoutLevels:
      say(
        swedish: (
          "inga nivåer, gränser eller varningsflaggor, eftersom FHIR inte har sådana",
          "dem som manualen anger",
          "Lägg till dem ur manualen, med sida, under \"levels\" och \"flags\"."
        ),
        english: (
          "no levels, cut-offs or flags, since FHIR has none", "those that the manual gives",
          "Add them from the manual, with the page, under \"levels\" and \"flags\"."
        ))
    case .weightsWithoutTotal(let items):
      say(
        swedish: (
          "vikter på svaren till \(items) frågor men ingen summa som räknas ut",
          "en uträkning som säger vilka frågor som summeras",
          "Skriv poängen ur manualen under \"scores\", eller läs in på nytt med --total om alla ska"
            + " läggas ihop."
        ),
        english: (
          "weights on the answers to \(items) questions but no total that is computed",
          "a calculation that says which questions are added",
          "Write the scores from the manual under \"scores\", or import again with --total if all"
            + " are to be added."
        ))
    case .optionWithoutWeight(let linkID):
      say(
        swedish: (
          "ett svarsalternativ utan vikt bland andra med vikt i frågan \(say.name(linkID))",
          "en vikt för varje svar",
          "Alternativet ger 0, som i FHIR. Kontrollera det mot manualen."
        ),
        english: (
          "an option without a weight among others with one in the question \(say.name(linkID))",
          "a weight for every answer",
          "The option adds 0, as in FHIR. Check it against the manual."
        ))
    case .itemWithoutLinkID:
      say(
        swedish: (
          "en fråga utan linkId", "ett linkId",
          "Frågan är med, men svar på den kan inte läsas in. Lägg till ett linkId."
        ),
        english: (
          "a question without a linkId", "a linkId",
          "The question is there, but answers to it can't be imported. Add a linkId."
        ))
    case .linkIDRepeated(let linkID):
      say(
        swedish: (
          "linkId \(say.name(linkID)) en gång till", "ett linkId för varje fråga",
          "Båda frågorna är med, men svaren går till den första. Rätta formuläret."
        ),
        english: (
          "the linkId \(say.name(linkID)) once more", "one linkId for each question",
          "Both questions are there, but answers go to the first. Correct the form."
        ))
    case .elementNotCarried(let name, let times):
      say(
        swedish: (
          "\(say.name(name))\(FHIRProblem.swedish(times))", "ett element med motsvarighet här",
          "Det följer inte med. Skriv in det som behövs i definitionen för hand."
        ),
        english: (
          "\(say.name(name))\(FHIRProblem.english(times))", "an element with a counterpart here",
          "It isn't carried over. Write what is needed into the definition by hand."
        ))
    case .extensionNotCarried(let address, let times):
      say(
        swedish: (
          "tillägget \(say.name(address))\(FHIRProblem.swedish(times))",
          "ett tillägg med motsvarighet här",
          "Det följer inte med. Skriv in det som behövs i definitionen för hand."
        ),
        english: (
          "the extension \(say.name(address))\(FHIRProblem.english(times))",
          "an extension with a counterpart here",
          "It isn't carried over. Write what is needed into the definition by hand."
        ))
    case .valueSetNotAtHand(let address, let linkID):
      say(
        swedish: (
          "svarsalternativen \(say.name(address)) till frågan \(say.name(linkID)), som inte finns i"
            + " filen", "dem bland \"contained\" eller i samma Bundle",
          "Frågan tar fri text. Lägg till urvalet (ValueSet) med sina koder och läs in på nytt."
        ),
        english: (
          "the options \(say.name(address)) of the question \(say.name(linkID)), which aren't in the"
            + " file", "them among \"contained\" or in the same Bundle",
          "The question takes free text. Add the ValueSet with its codes and import again."
        ))
    case .becomesText(let type, let linkID):
      say(
        swedish: (
          "frågan \(say.name(linkID)) av typen \(say.name(type))", "en typ med motsvarighet här",
          "Den tar fri text, som aldrig poängsätts."
        ),
        english: (
          "the question \(say.name(linkID)) of the type \(say.name(type))",
          "a type with a counterpart here", "It takes free text, which is never scored."
        ))
    case .itemLeftOut(let type, let linkID):
      say(
        swedish: (
          "frågan \(say.name(linkID)) av typen \(say.name(type))", "en fråga som går att besvara",
          "Frågan är utelämnad."
        ),
        english: (
          "the question \(say.name(linkID)) of the type \(say.name(type))",
          "a question that can be answered here", "The question is left out."
        ))
    case .openAnswersNotCarried(let linkID):
      say(
        swedish: (
          "egna svar vid sidan av alternativen i frågan \(say.name(linkID))", "bara alternativen",
          "Ett svar med egna ord läses in som okänt. Lägg till ett alternativ om det behövs."
        ),
        english: (
          "answers in own words beside the options of the question \(say.name(linkID))",
          "the options only",
          "An answer in own words is imported as unknown. Add an option if one is needed."
        ))
    case .rangeNotStated(let times):
      say(
        swedish: (
          "tal utan lägsta eller högsta värde\(FHIRProblem.swedish(times))",
          #""minValue" och "maxValue""#,
          "Gränserna är ±1 000 000 000. Skriv dem som gäller, så att felskrivna tal märks."
        ),
        english: (
          "numbers without a least or greatest value\(FHIRProblem.english(times))",
          #""minValue" and "maxValue""#,
          "The limits are ±1,000,000,000. Write the right ones, so that slips are noticed."
        ))
    case .timeNotCarried(let times):
      say(
        swedish: (
          "dag och klockslag\(FHIRProblem.swedish(times))", "bara dagen",
          "Klockslaget följer inte med."
        ),
        english: (
          "days with a time\(FHIRProblem.english(times))", "the day only", "The time is left out."
        ))
    case .repetitionNotCarried(let linkID):
      say(
        swedish: (
          "\(say.name(linkID)), som kan besvaras flera gånger", "en fråga med ett svar",
          "Bara ett svar kan läsas in."
        ),
        english: (
          "\(say.name(linkID)), which can be answered several times", "a question with one answer",
          "Only one answer can be imported."
        ))
    case .gateNotCarried(let linkID):
      say(
        swedish: (
          "ett villkor (enableWhen) för \(say.name(linkID)) som inte kan uttryckas här",
          "ett villkor på svar till frågor som står före",
          "Frågan ställs alltid. Skriv villkoret i \"askWhen\" om det går."
        ),
        english: (
          "a condition (enableWhen) of \(say.name(linkID)) that can't be said here",
          "a condition on answers to questions before it",
          "The question is always asked. Write the condition in \"askWhen\" if possible."
        ))
    case .calculationNotCarried(let linkID):
      say(
        swedish: (
          "en uträkning av \(say.name(linkID)) som inte är en enkel summa",
          "en summa av svar eller vikter i FHIRPath",
          "Frågan är med som ett tal. Skriv uträkningen ur manualen under \"scores\"."
        ),
        english: (
          "a calculation of \(say.name(linkID)) that isn't a plain sum",
          "a sum of answers or weights in FHIRPath",
          "The question is there as a number. Write the calculation from the manual under"
            + " \"scores\"."
        ))
    case .displayNotCarried(let linkID):
      say(
        swedish: (
          "texten \(say.name(linkID)) utan fråga efter sig", "en text före en fråga",
          "Texten följer inte med."
        ),
        english: (
          "the text \(say.name(linkID)) without a question after it", "a text before a question",
          "The text is left out."
        ))
    case .weightsDiffer(let linkID):
      say(
        swedish: (
          "olika vikter för ett och samma svar till frågan \(say.name(linkID))", "en vikt",
          "Den första används. Kontrollera den mot manualen."
        ),
        english: (
          "different weights for one answer to the question \(say.name(linkID))", "one weight",
          "The first is used. Check it against the manual."
        ))
    case .responseNotToBeUsed(let status):
      say(
        swedish: (
          "ett ifyllt formulär med status \(say.name(status))", "ett som får användas",
          "Det är inte inläst. Be den som fyllde i det om ett rättat."
        ),
        english: (
          "a response with the status \(say.name(status))", "one that may be used",
          "It isn't imported. Ask whoever filled it in for a corrected one."
        ))
    case .responseUnfinished(let status):
      say(
        swedish: (
          "ett ifyllt formulär med status \(say.name(status))", "ett avslutat (completed)",
          "Det är inläst med de svar som finns; övriga räknas som inte tillfrågade."
        ),
        english: (
          "a response with the status \(say.name(status))", "a completed one",
          "It is imported with the answers there are; the others count as not asked."
        ))
    case .responseWithoutDay:
      say(
        swedish: (
          "ett ifyllt formulär utan dag", "\"authored\"",
          "Ange dagen då det fylldes i med --date."
        ),
        english: (
          "a response without a day", "\"authored\"",
          "Give the day on which it was filled in with --date."
        ))
    case .responseWithoutSubject:
      say(
        swedish: (
          "ett ifyllt formulär som inte säger vem det gäller", "\"subject\" med en pseudonym",
          "Lägg till \"subject\", eller ett \"id\" för formuläret."
        ),
        english: (
          "a response that doesn't say about whom it is", "\"subject\" with a pseudonym",
          "Add \"subject\", or an \"id\" of the response."
        ))
    case .questionnaireNotAtHand(let address):
      say(
        swedish: (
          address.map { "svar på formuläret \(say.name($0)), som inte finns här" }
            ?? "svar som inte säger vilket formulär de hör till",
          "ett formulär som en definition har under \"fhir\"",
          "Läs in formuläret i samma körning, eller ange definitionen med --instrument."
        ),
        english: (
          address.map { "answers to the form \(say.name($0)), which isn't at hand" }
            ?? "answers that don't say to which form they belong",
          "a form that a definition has under \"fhir\"",
          "Import the form in the same run, or name the definition with --instrument."
        ))
    case .otherVersionAnswered(let stated, let used):
      say(
        swedish: (
          "svar på version \(say.name(stated))", "version \(say.name(used)), som finns här",
          "Svaren är inlästa med den. Läs in rätt version av formuläret om frågorna skiljer sig."
        ),
        english: (
          "answers to the version \(say.name(stated))",
          "the version \(say.name(used)), which is at hand",
          "The answers are imported by it. Import the right version if the questions differ."
        ))
    case .answerToUnknownItem(let linkID):
      say(
        swedish: (
          "ett svar på \(say.name(linkID)), som instrumentet inte har", "en av dess frågor",
          "Svaret följer inte med."
        ),
        english: (
          "an answer to \(say.name(linkID)), which the instrument doesn't have",
          "one of its questions", "The answer is left out."
        ))
    case .answerNotAnOption(let linkID):
      say(
        swedish: (
          "ett svar på \(say.name(linkID)) som inte är något av alternativen",
          "ett av formulärets alternativ",
          "Kontrollera att formuläret är av rätt version, eller rätta svaret."
        ),
        english: (
          "an answer to \(say.name(linkID)) that is none of its options",
          "one of the form's options",
          "Check that the form is of the right version, or correct the answer."
        ))
    case .answerInOwnWords(let linkID):
      say(
        swedish: (
          "ett svar med egna ord på \(say.name(linkID))", "ett av alternativen",
          "Svaret är inläst som okänt."
        ),
        english: (
          "an answer in own words to \(say.name(linkID))", "one of the options",
          "The answer is imported as unknown."
        ))
    case .answerOfOtherKind(let linkID):
      say(
        swedish: (
          "ett svar av fel slag, eller utanför gränserna, på \(say.name(linkID))",
          "ett svar som frågan tar", "Rätta svaret, eller frågans gränser i definitionen."
        ),
        english: (
          "an answer of the wrong kind, or outside the limits, to \(say.name(linkID))",
          "an answer that the question takes",
          "Correct the answer, or the question's limits in the definition."
        ))
    case .severalAnswers(let linkID):
      say(
        swedish: (
          "flera svar på \(say.name(linkID))", "ett", "Ta bort de svar som inte gäller."
        ),
        english: (
          "several answers to \(say.name(linkID))", "one", "Remove the answers that don't hold."
        ))
    case .answerWeightDiffers(let linkID):
      say(
        swedish: (
          "en annan vikt i svaret på \(say.name(linkID)) än formuläret har", "samma vikt",
          "Formulärets vikt används. Kontrollera vilken version svaret hör till."
        ),
        english: (
          "another weight in the answer to \(say.name(linkID)) than the form has",
          "the same weight",
          "The form's weight is used. Check to which version the answer belongs."
        ))
    case .storedTotalDiffers(let score, let stored, let computed):
      say(
        swedish: (
          "en lagrad summa för \(say.name(score)): \(say.value(stored))",
          "det som svaren ger: \(say.value(computed))",
          "Summan räknas aldrig som resultat. vagval recheck visar vilka misstag som kan ligga"
            + " bakom."
        ),
        english: (
          "a total stored for \(say.name(score)): \(say.value(stored))",
          "what the answers give: \(say.value(computed))",
          "The total never counts as a result. vagval recheck shows which slips may be behind it."
        ))
    }
  }

  private static func swedish(_ times: Int) -> String { times > 1 ? ", \(times) gånger" : "" }
  private static func english(_ times: Int) -> String { times > 1 ? ", \(times) times" : "" }
}

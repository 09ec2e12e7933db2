extension FHIRProblem: Worded {
  // One switch over all cases, although long: so the compiler asks for every sentence.
  package func sentence(_ say: Phrasing) -> String {
    switch self {
    case .xmlInsteadOfJSON:
      say(
        swedish: (
          "Filen är XML, men FHIR läses bara som JSON.",
          "Hämta resursen som JSON (application/fhir+json), eller omvandla filen först."
        ),
        english: (
          "XML", "FHIR in JSON",
          "Fetch the resource as JSON (application/fhir+json), or convert the file first."
        ))
    case .otherResource(let type):
      say(
        swedish: (
          (type.map { "Resursen \(say.name($0)) går inte att läsa in" }
            ?? "Filen innehåller ingen FHIR-resurs")
            + "; det ska vara Questionnaire, QuestionnaireResponse eller Bundle.",
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
          "\(say.name(address)) (modifierExtension eller implicitRules) ändrar vad elementet betyder.",
          "Ta reda på vad det innebär, och ta bort det om formuläret kan läsas utan."
        ),
        english: (
          "\(say.name(address)), which changes what the element means",
          "neither modifierExtension nor implicitRules",
          "Find out what it means, and remove it if the form can be read without it."
        ))
    case .severalVersions:
      say(
        swedish: (
          "Bundlen är resursernas historik (history), där ändrade och borttagna svar är med.",
          "Hämta resurserna som de är nu, utan historik."
        ),
        english: (
          "a Bundle of the resources' history", "each as it is now",
          "Fetch the resources without history: else answers that were changed or removed would"
            + " count."
        ))
    case .furtherPage:
      say(
        swedish: (
          "Bundlen fortsätter på en annan sida (next), som inte finns i filen.",
          "Hämta övriga sidor och läs in dem också."
        ),
        english: (
          "a Bundle that goes on on another page (next)", "the server's whole answer",
          "What is here is imported. Fetch the other pages and import them too."
        ))
    case .formsContradict(let name):
      say(
        swedish: (
          "Två olika formulär heter \(say.name(name)), så svar på dem läses inte in.",
          "Ge dem olika version, eller ta bort det som inte gäller."
        ),
        english: (
          "another form that is called \(say.name(name)) too",
          "one address and version for each form",
          "Answers to either of them aren't imported. Give them different versions, or remove the"
            + " one that doesn't hold."
        ))
    case .formNotActive(let status):
      say(
        swedish: (
          "Formuläret har status \(say.name(status)) och är inte i bruk (active).",
          "Ta reda på om det ska användas."
        ),
        english: (
          "a form with the status \(say.name(status))", "one that is in use (active)",
          "Find out whether it is to be used. The definition is a draft."
        ))
    case .conversionRefused(let finding, let pointer):
      say(
        swedish: (
          "Formuläret ryms inte i en definition (\(finding), \(pointer)), så inget är skrivet.",
          "Dela formuläret, eller rätta det som felet gäller."
        ),
        english: (
          "a form that can't become a definition (\(finding), \(pointer))",
          "one within the format's limits",
          "Divide the form, or correct what the error is about. Nothing is written."
        ))
    case .idTaken(let id, let used):
      say(
        swedish: (
          "En annan definition heter redan \(say.name(id)), så den här fick heta "
            + "\(say.name(used)).",
          "Välj ett annat id med --id om du vill."
        ),
        english: (
          "\(say.name(id)), which another definition is called already", "an id of its own",
          "The definition is called \(say.name(used)); choose another with --id."
        ))
    case .versionMapped(let found, let used):
      say(
        swedish: (
          (found.map { "Versionen \(say.name($0)) är inte av formen 1.2.3" }
            ?? "Formuläret saknar version") + ", så definitionen fick versionen \(used).",
          "Ändra den om två utgåvor annars får samma."
        ),
        english: (
          found.map { "the version \(say.name($0))" } ?? "no version", "a version like 1.2.3",
          "The definition got the version \(used). Change it if two editions would share one."
        ))
    case .validityNotStated:
      say(
        swedish: (
          #"Formuläret säger inte från vilken dag det gäller ("effectivePeriod"), så "#
            + "definitionen gäller från 1900-01-01.",
          #"Skriv rätt dag i "valid"."#
        ),
        english: (
          "nothing that says from which day the form is in force", #""effectivePeriod""#,
          "The definition is in force from 1900-01-01. Write the right day in \"valid\"."
        ))
    case .languageNotStated:
      say(
        swedish: (
          #"Formuläret säger inte vilket språk texterna är på ("language"), så de har fått "#
            + #""und" (obestämt)."#,
          #"Byt till "sv" eller "en"."#
        ),
        english: (
          "nothing that says which language the texts are in", #""language""#,
          "The texts have the language \"und\" (undetermined). Change it to \"sv\" or \"en\"."
        ))
    case .termsToBeRead(let areStated):
      say(
        swedish: (
          (areStated
            ? "Villkoren för användningen står i fri text"
            : "Formuläret säger inget om villkoren för användningen")
            + ", så inga texter visas än.",
          #"Läs rättighetshavarens villkor, och ändra "mayShow" och "mayRedistribute" efter "#
            + "dem."
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
          "Definitionen har inga nivåer, gränser eller varningsflaggor, eftersom FHIR inte "
            + "har sådana.",
          #"Lägg till dem ur manualen, med sida, under "levels" och "flags"."#
        ),
        english: (
          "no levels, cut-offs or flags, since FHIR has none", "those that the manual gives",
          "Add them from the manual, with the page, under \"levels\" and \"flags\"."
        ))
    case .weightsWithoutTotal(let items):
      say(
        swedish: (
          "Svaren på \(items == 1 ? "1 fråga" : "\(items) frågor") har vikter, men "
            + "formuläret räknar inte ut någon summa.",
          #"Skriv poängen ur manualen under "scores", eller läs in på nytt med --total om "#
            + "alla ska läggas ihop."
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
          "Ett svarsalternativ i frågan \(say.name(linkID)) saknar vikt, fast andra har en. "
            + "Det ger 0, som i FHIR.",
          "Kontrollera det mot manualen."
        ),
        english: (
          "an option without a weight among others with one in the question \(say.name(linkID))",
          "a weight for every answer",
          "The option adds 0, as in FHIR. Check it against the manual."
        ))
    case .itemWithoutLinkID:
      say(
        swedish: (
          #"En fråga saknar "linkId". Den är med, men svar på den går inte att läsa in."#,
          #"Lägg till ett "linkId"."#
        ),
        english: (
          "a question without a linkId", "a linkId",
          "The question is there, but answers to it can't be imported. Add a linkId."
        ))
    case .linkIDRepeated(let linkID):
      say(
        swedish: (
          #"Två frågor har samma "linkId", \#(say.name(linkID)). Båda är med, men svaren "#
            + "går till den första.",
          "Rätta formuläret."
        ),
        english: (
          "the linkId \(say.name(linkID)) once more", "one linkId for each question",
          "Both questions are there, but answers go to the first. Correct the form."
        ))
    case .elementNotCarried(let name, let times):
      say(
        swedish: (
          "\(say.name(name))\(FHIRProblem.swedish(times)) har ingen motsvarighet här och "
            + "följer inte med.",
          "Skriv in det som behövs i definitionen för hand."
        ),
        english: (
          "\(say.name(name))\(FHIRProblem.english(times))", "an element with a counterpart here",
          "It isn't carried over. Write what is needed into the definition by hand."
        ))
    case .extensionNotCarried(let address, let times):
      say(
        swedish: (
          "Tillägget \(say.name(address))\(FHIRProblem.swedish(times)) har ingen "
            + "motsvarighet här och följer inte med.",
          "Skriv in det som behövs i definitionen för hand."
        ),
        english: (
          "the extension \(say.name(address))\(FHIRProblem.english(times))",
          "an extension with a counterpart here",
          "It isn't carried over. Write what is needed into the definition by hand."
        ))
    case .valueSetNotAtHand(let address, let linkID):
      say(
        swedish: (
          "Svarsalternativen \(say.name(address)) till frågan \(say.name(linkID)) finns inte "
            + "i filen, så frågan tar fri text.",
          #"Lägg till urvalet (ValueSet) med sina koder bland "contained" eller i samma "#
            + "Bundle, och läs in på nytt."
        ),
        english: (
          "the options \(say.name(address)) of the question \(say.name(linkID)), which aren't in the"
            + " file", "them among \"contained\" or in the same Bundle",
          "The question takes free text. Add the ValueSet with its codes and import again."
        ))
    case .becomesText(let type, let linkID):
      say(
        swedish: (
          "Frågan \(say.name(linkID)) är av typen \(say.name(type)), som inte finns här.",
          "Den tar fri text, som aldrig poängsätts."
        ),
        english: (
          "the question \(say.name(linkID)) of the type \(say.name(type))",
          "a type with a counterpart here", "It takes free text, which is never scored."
        ))
    case .itemLeftOut(let type, let linkID):
      say(
        swedish: (
          "Frågan \(say.name(linkID)) är av typen \(say.name(type)), som inte går att besvara här.",
          "Frågan är utelämnad."
        ),
        english: (
          "the question \(say.name(linkID)) of the type \(say.name(type))",
          "a question that can be answered here", "The question is left out."
        ))
    case .openAnswersNotCarried(let linkID):
      say(
        swedish: (
          "Frågan \(say.name(linkID)) tillåter egna svar vid sidan av alternativen. Ett "
            + "sådant svar läses in som okänt.",
          "Lägg till ett alternativ om det behövs."
        ),
        english: (
          "answers in own words beside the options of the question \(say.name(linkID))",
          "the options only",
          "An answer in own words is imported as unknown. Add an option if one is needed."
        ))
    case .rangeNotStated(let times):
      say(
        swedish: (
          #"Tal saknar lägsta eller högsta värde ("minValue" och "#
            + #""maxValue")\#(FHIRProblem.swedish(times)), så gränserna är ±1 000 000 000."#,
          "Skriv de gränser som gäller, så att felskrivna tal märks."
        ),
        english: (
          "numbers without a least or greatest value\(FHIRProblem.english(times))",
          #""minValue" and "maxValue""#,
          "The limits are ±1,000,000,000. Write the right ones, so that slips are noticed."
        ))
    case .timeNotCarried(let times):
      say(
        swedish: (
          "Här frågas efter både dag och klockslag\(FHIRProblem.swedish(times)).",
          "Klockslaget följer inte med."
        ),
        english: (
          "days with a time\(FHIRProblem.english(times))", "the day only", "The time is left out."
        ))
    case .repetitionNotCarried(let linkID):
      say(
        swedish: (
          "Frågan \(say.name(linkID)) kan besvaras flera gånger i formuläret.",
          "Här går det bara att läsa in ett svar."
        ),
        english: (
          "\(say.name(linkID)), which can be answered several times", "a question with one answer",
          "Only one answer can be imported."
        ))
    case .gateNotCarried(let linkID):
      say(
        swedish: (
          "Villkoret (enableWhen) för \(say.name(linkID)) går inte att uttrycka här, så "
            + "frågan ställs alltid.",
          #"Skriv det i "askWhen" om det går att bygga på svar till frågor som står före."#
        ),
        english: (
          "a condition (enableWhen) of \(say.name(linkID)) that can't be said here",
          "a condition on answers to questions before it",
          "The question is always asked. Write the condition in \"askWhen\" if possible."
        ))
    case .calculationNotCarried(let linkID, let expression):
      say(
        swedish: (
          "Uträkningen av \(say.name(linkID)) är ingen enkel summa, så frågan är med men räknas"
            + " inte ut\(expression.isEmpty ? "." : ": \(say.name(expression)).")",
          #"Skriv uträkningen ur manualen under "scores"."#
        ),
        english: (
          "a calculation of \(say.name(linkID)) that isn't a plain sum"
            + (expression.isEmpty ? "" : ": \(say.name(expression))"),
          "a sum of answers or weights in FHIRPath",
          "The question is there but isn't computed. Write the calculation from the manual under"
            + " \"scores\"."
        ))
    case .cutOffNotCarried(let text, let linkID, let tests):
      say(
        swedish: (
          "Texten \(say.name(text)) visas när \(say.name(linkID)) är"
            + " \(tests.texts.joined(separator: tests.isAny ? " eller " : " och ")), men gränsen"
            + " följer inte med.",
          #"Lägg in nivån under "levels" om manualen har samma gräns."#
        ),
        english: (
          "the text \(say.name(text)), which is shown when \(say.name(linkID)) is"
            + " \(tests.texts.joined(separator: tests.isAny ? " or " : " and "))",
          "the cut-off under \"levels\"",
          "The text is left out. Add the level if the manual has the same cut-off."
        ))
    case .displayNotCarried(let linkID):
      say(
        swedish: ("Texten \(say.name(linkID)) följs inte av någon fråga.", "Den följer inte med."),
        english: (
          "the text \(say.name(linkID)) without a question after it", "a text before a question",
          "The text is left out."
        ))
    case .weightsDiffer(let linkID):
      say(
        swedish: (
          "Samma svar på frågan \(say.name(linkID)) har olika vikter, så formuläret är inte inläst.",
          "Behåll den vikt som manualen anger, och läs in på nytt."
        ),
        english: (
          "different weights for one answer to the question \(say.name(linkID))", "one weight",
          "Keep the one that the manual gives in the form, and import again."
        ))
    case .responseNotToBeUsed(let status):
      say(
        swedish: (
          (status.map { "Formuläret har status \(say.name($0)) och får inte användas" }
            ?? "Formuläret har ingen status") + ", så det är inte inläst.",
          "Be den som fyllde i det om ett rättat."
        ),
        english: (
          status.map { "a response with the status \(say.name($0))" }
            ?? "a response without a status", "one that may be used (completed)",
          "It isn't imported. Ask whoever filled it in for a corrected one."
        ))
    case .responseUnfinished(let status):
      say(
        swedish: (
          "Formuläret har status \(say.name(status)) och är inte avslutat (completed).",
          "Det är inläst med de svar som finns; övriga frågor räknas som inte ställda."
        ),
        english: (
          "a response with the status \(say.name(status))", "a completed one",
          "It is imported with the answers there are; the others count as not asked."
        ))
    case .responseWithoutDay:
      say(
        swedish: (
          #"Formuläret säger inte vilken dag det fylldes i ("authored")."#, "Ange dagen med --date."
        ),
        english: (
          "a response without a day", "\"authored\"",
          "Give the day on which it was filled in with --date."
        ))
    case .responseWithoutSubject:
      say(
        swedish: (
          "Formuläret säger inte vem det gäller.",
          #"Lägg till "subject" med en pseudonym, eller ett "id" för formuläret."#
        ),
        english: (
          "a response that doesn't say about whom it is", "\"subject\" with a pseudonym",
          "Add \"subject\", or an \"id\" of the response."
        ))
    case .personalNumberLeftOut:
      say(
        swedish: (
          "Personen anges med ett personnummer, eller ett annat lands motsvarighet. Det följer"
            + " inte med, så ärendet har fått ett annat id.",
          "Anteckna på en säker plats vem ärendet gäller."
        ),
        english: (
          "a Swedish personal identity number, or another country's", "a pseudonym",
          "It is left out; the case has got another id. Note whom it is about in"
            + " a safe place."
        ))
    case .personalNumberInText(let linkID):
      say(
        swedish: (
          "Svaret på \(say.name(linkID)) innehåller ett personnummer och följer inte med.",
          "Läs det i det andra systemet, eller ta bort numret och läs in på nytt."
        ),
        english: (
          "an answer to \(say.name(linkID)) with a Swedish personal identity number",
          "a text without one",
          "It is left out. Read it in the other system, or remove the number and import again."
        ))
    case .questionnaireNotAtHand(let address):
      say(
        swedish: (
          address.map { "Svaren hör till formuläret \(say.name($0)), som inte finns här." }
            ?? "Svaren säger inte vilket formulär de hör till.",
          "Läs in formuläret i samma körning, eller ange definitionen med --instrument."
        ),
        english: (
          address.map { "answers to the form \(say.name($0)), which isn't at hand" }
            ?? "answers that don't say to which form they belong",
          "a form that a definition has under \"fhir\"",
          "Import the form in the same run, or name the definition with --instrument."
        ))
    case .otherFormAnswered(let stated, let used):
      say(
        swedish: (
          "Svaren gäller formuläret \(say.name(stated)), men är inlästa som svar på"
            + " \(say.name(used)).",
          "Kontrollera att frågorna är desamma."
        ),
        english: (
          "answers to the form \(say.name(stated))",
          "answers to \(say.name(used)), of which the definition was made",
          "They are imported as answers to it. Check that the questions are the same."
        ))
    case .otherVersionAnswered(let stated, let used):
      say(
        swedish: (
          "Svaren gäller version \(say.name(stated)), men här finns version "
            + "\(say.name(used)), och de är inlästa med den.",
          "Läs in rätt version av formuläret om frågorna skiljer sig."
        ),
        english: (
          "answers to the version \(say.name(stated))",
          "the version \(say.name(used)), which is at hand",
          "The answers are imported by it. Import the right version if the questions differ."
        ))
    case .answerToUnknownItem(let linkID):
      say(
        swedish: (
          "Instrumentet har ingen fråga \(say.name(linkID)).", "Svaret på den följer inte med."
        ),
        english: (
          "an answer to \(say.name(linkID)), which the instrument doesn't have",
          "one of its questions", "The answer is left out."
        ))
    case .noAnswerFits:
      say(
        swedish: (
          "Inget svar i det ifyllda formuläret hör till någon av instrumentets frågor.",
          "Kontrollera att det är rätt formulär, och vad --instrument anger."
        ),
        english: (
          "a response of which no answer belongs to the instrument's questions",
          "answers to its questions", "Check that it is the right form, and --instrument."
        ))
    case .codeNeedsSystem(let linkID):
      say(
        swedish: (
          "Koden i svaret på \(say.name(linkID)) finns i flera kodsystem, och svaret säger inte"
            + " vilket.",
          #"Lägg till "system" i svaret."#
        ),
        english: (
          "an answer to \(say.name(linkID)) with a code that several code systems have",
          "the code with its system", "Add \"system\" to the answer."
        ))
    case .otherUnit(let linkID, let isScored):
      say(
        swedish: (
          "Svaret på \(say.name(linkID)) är i en annan enhet än frågan.",
          isScored
            ? "Räkna om det till frågans enhet." : "Talet är inläst som det står. Kontrollera det."
        ),
        english: (
          "an answer to \(say.name(linkID)) in another unit", "the question's unit",
          isScored
            ? "Convert it into the question's unit." : "The number is imported as it is. Check it."
        ))
    case .answerNotAnOption(let linkID):
      say(
        swedish: (
          "Svaret på \(say.name(linkID)) är inget av formulärets alternativ.",
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
          "Svaret på \(say.name(linkID)) är skrivet med egna ord och inte något av alternativen.",
          "Det är inläst som okänt."
        ),
        english: (
          "an answer in own words to \(say.name(linkID))", "one of the options",
          "The answer is imported as unknown."
        ))
    case .answerOfOtherKind(let linkID):
      say(
        swedish: (
          "Svaret på \(say.name(linkID)) är av fel slag eller utanför gränserna.",
          "Rätta svaret, eller frågans gränser i definitionen."
        ),
        english: (
          "an answer of the wrong kind, or outside the limits, to \(say.name(linkID))",
          "an answer that the question takes",
          "Correct the answer, or the question's limits in the definition."
        ))
    case .severalAnswers(let linkID):
      say(
        swedish: (
          "Frågan \(say.name(linkID)) har flera svar, men bara ett kan räknas.",
          "Ta bort de svar som inte gäller."
        ),
        english: (
          "several answers to \(say.name(linkID)), which scores or conditions read", "one",
          "Remove the answers that don't hold."
        ))
    case .answersLeftOut(let linkID, let times):
      say(
        swedish: (
          "Frågan \(say.name(linkID)) har \(times) svar till, som inte följer med: det första är"
            + " inläst.",
          "Inga poäng läser frågan, så inget behöver göras."
        ),
        english: (
          "\(times) further answer\(times == 1 ? "" : "s") to \(say.name(linkID))", "one answer",
          "The first is imported, the rest is left out. No scores read the question."
        ))
    case .answerWeightDiffers(let linkID):
      say(
        swedish: (
          "Svaret på \(say.name(linkID)) har en annan vikt än i formuläret, och formulärets "
            + "används.",
          "Kontrollera vilken version svaret hör till."
        ),
        english: (
          "another weight in the answer to \(say.name(linkID)) than the form has",
          "the same weight",
          "The form's weight is used. Check to which version the answer belongs."
        ))
    case .storedTotalDiffers(let score, let stored, let computed):
      say(
        swedish: (
          "Den lagrade summan för \(say.name(score)) är \(say.value(stored)), men svaren ger "
            + "\(say.value(computed)).",
          "Den räknas aldrig som resultat. Vilka misstag som kan ligga bakom visar vagval recheck."
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

extension InstrumentProblem: Worded {
  // One switch over all cases, although long: so the compiler asks for every sentence.
  package func sentence(_ say: Phrasing) -> String {
    switch self {
    // MARK: Names
    case .reservedName(let name):
      say(
        swedish: (
          "id:t \(say.name(name)), som uttryck redan använder", "ett annat id", "Byt id."
        ),
        english: (
          "the id \(say.name(name)), which expressions use already", "another id", "Change the id."
        ))
    case .unknownReference(let kind, let name, let suggestion):
      say(
        swedish: (
          say.name(name), kind.words(say),
          say.meant(suggestion) ?? "Rätta namnet, eller lägg till det som saknas."
        ),
        english: (
          say.name(name), kind.words(say),
          say.meant(suggestion) ?? "Correct the name, or add what is missing."
        ))

    // MARK: Items
    case .duplicateCode(let code):
      say(
        swedish: (
          "svarskoden \(say.code(code)) två gånger", "olika svarskoder", "Ändra den ena."
        ),
        english: ("the code \(say.code(code)) twice", "different codes", "Change one of them."))
    case .mixedCodes:
      say(
        swedish: (
          "svarskoder i både ord och tal", "bara ord eller bara tal",
          "Välj det ena för alla svarsalternativ."
        ),
        english: (
          "codes in both words and numbers", "only words or only numbers",
          "Choose one of them for all options."
        ))
    case .tooManyOptions(let limit):
      say(
        swedish: ("för många svarsalternativ", "högst \(limit)", "Dela upp frågan i flera."),
        english: ("too many options", "at most \(limit)", "Divide the item into several."))
    case .rangeReversed(let low, let high):
      say(
        swedish: (
          #"\#(low) som "minimum" och \#(high) som "maximum""#, "det lägre talet först",
          "Byt plats på talen."
        ),
        english: (
          #"\#(low) as "minimum" and \#(high) as "maximum""#, "the lower number first",
          "Swap the numbers."
        ))
    case .stepDoesNotFit(let step):
      say(
        swedish: (
          "steget \(step)", #"ett steg som går jämnt upp från "minimum" till "maximum""#,
          "Ändra steget eller ett av talen."
        ),
        english: (
          "the step \(step)", #"one that leads evenly from "minimum" to "maximum""#,
          "Change the step or one of the numbers."
        ))
    case .keyOfOtherType(let key, let type):
      say(
        swedish: (
          "nyckeln \(say.name(key)) i en fråga av typen \(say.name(type))",
          "bara nycklar som den typen har", "Ta bort nyckeln, eller ändra typen."
        ),
        english: (
          "the key \(say.name(key)) in an item of type \(say.name(type))",
          "only keys that this type has", "Remove the key, or change the type."
        ))
    case .missingCodeIsAnswer(let code):
      say(
        swedish: (
          #"\#(say.code(code)) i "missingCodes", fast det är ett av frågans svar"#,
          "ett tal som inte är ett svar", "Välj ett annat tal, eller ta bort det."
        ),
        english: (
          #"\#(say.code(code)) in "missingCodes", though it is one of the item's answers"#,
          "a number that isn't an answer", "Choose another number, or remove it."
        ))
    case .gateLooksAhead(let name):
      say(
        swedish: (
          #"\#(say.name(name)) i "askWhen""#, "en fråga som kommer tidigare i filen",
          "Flytta frågan, eller ändra villkoret."
        ),
        english: (
          #"\#(say.name(name)) in "askWhen""#, "an item that comes earlier in the file",
          "Move the item, or change the condition."
        ))
    case .otherwiseWithoutGate:
      say(
        swedish: (
          #""otherwise" utan "askWhen""#, "båda eller inget av dem",
          #"Lägg till "askWhen", eller ta bort "otherwise"."#
        ),
        english: (
          #""otherwise" without "askWhen""#, "both or neither of them",
          #"Add "askWhen", or remove "otherwise"."#
        ))
    case .reservedRating(let name):
      say(
        swedish: (
          "skattningen \(say.name(name)), en nyckel som svar redan har", "ett annat id", "Byt id."
        ),
        english: (
          "the rating \(say.name(name)), a key that answers have already", "another id",
          "Change the id."
        ))
    case .ratingCount(let found, let low, let high):
      say(
        swedish: (
          "\(found) skattningar av en faktor", "\(low) till \(high)",
          #"Ändra "ratings", eller dela upp faktorn i flera frågor."#
        ),
        english: (
          "\(found) ratings of one factor", "\(low) to \(high)",
          #"Change "ratings", or divide the factor into several items."#
        ))
    case .itemUnused(let item):
      say(
        swedish: (
          "frågan \(say.name(item)), som ingenting använder",
          "en poäng, en varningsflagga eller ett villkor som använder den",
          #"Skriv "scored": false om det är meningen."#
        ),
        english: (
          "the item \(say.name(item)), which nothing uses",
          "a score, a flag or a condition that uses it", #"Write "scored": false if that is meant."#
        ))
    case .unscoredItemUsed(let item):
      say(
        swedish: (
          #"frågan \#(say.name(item)) med "scored": false fast den används"#,
          "en fråga som ingenting använder", #"Ta bort "scored"."#
        ),
        english: (
          #"the item \#(say.name(item)) with "scored": false though it is used"#,
          "an item that nothing uses", #"Remove "scored"."#
        ))

    // MARK: Scores
    case .scoreWithoutForm(let allowed):
      say(
        swedish: ("en poäng utan beräkning", say.or(allowed), "Lägg till en av nycklarna."),
        english: ("a score without a calculation", say.or(allowed), "Add one of these keys."))
    case .severalForms(let forms):
      say(
        swedish: (
          "\(say.and(forms)) i samma poäng", "en enda beräkning",
          "Behåll en, eller gör flera poäng av dem."
        ),
        english: (
          "\(say.and(forms)) in one score", "a single calculation",
          "Keep one, or make several scores of them."
        ))
    case .memberWithoutWorth(let item, nil):
      say(
        swedish: (
          "frågan \(say.name(item)), som besvaras med datum eller text", "en fråga som ger poäng",
          "Ta bort den ur beräkningen."
        ),
        english: (
          "the item \(say.name(item)), which is answered by a date or a text",
          "an item that is worth points", "Remove it from the calculation."
        ))
    case .memberWithoutWorth(let item, let code?):
      say(
        swedish: (
          "svarskoden \(say.code(code)) utan poäng i frågan \(say.name(item))",
          "poäng för varje svarskod", #"Lägg till "points" i svarsalternativet."#
        ),
        english: (
          "the code \(say.code(code)) without points in the item \(say.name(item))",
          "points for every code", #"Add "points" to the option."#
        ))
    case .keyOfOtherForm(let key, let form):
      say(
        swedish: (
          "nyckeln \(say.name(key)) i en poäng som räknas med \(say.name(form))",
          "bara nycklar som den beräkningen har", "Ta bort nyckeln, eller ändra beräkningen."
        ),
        english: (
          "the key \(say.name(key)) in a score computed by \(say.name(form))",
          "only keys that this calculation has", "Remove the key, or change the calculation."
        ))
    case .pointsForUnknownCode(let code, let item):
      say(
        swedish: (
          "poäng för svarskoden \(say.code(code))", "en svarskod i frågan \(say.name(item))",
          "Rätta svarskoden, eller ta bort poängen."
        ),
        english: (
          "points for the code \(say.code(code))", "a code of the item \(say.name(item))",
          "Correct the code, or remove its points."
        ))
    case .pointsMissing(let code, let item):
      say(
        swedish: (
          "inga poäng för svarskoden \(say.code(code)) i frågan \(say.name(item))",
          "poäng för varje svarskod", "Lägg till dem."
        ),
        english: (
          "no points for the code \(say.code(code)) of the item \(say.name(item))",
          "points for every code", "Add them."
        ))
    case .pointsNotCovering(let item, let witness):
      say(
        swedish: (
          "inget eller flera intervall för svaret \(witness) på frågan \(say.name(item))",
          "precis ett", "Rätta intervallen."
        ),
        english: (
          "no interval or several for the answer \(witness) to the item \(say.name(item))",
          "exactly one", "Correct the intervals."
        ))
    case .rangeNotDeclared(let name):
      say(
        swedish: (
          "\(say.name(name)) utan angivet lägsta och högsta värde",
          "något med kända gränser att vända eller jämföra med",
          "Använd frågorna själva, eller välj en annan beräkning."
        ),
        english: (
          "\(say.name(name)) without a declared lowest and highest value",
          "something with known bounds to reverse or compare with",
          "Use the items themselves, or choose another calculation."
        ))
    case .requiredTooMany(let required, let members):
      say(
        swedish: (
          "ett krav på \(required) svar", "högst \(members), så många som poängen bygger på",
          "Sänk talet."
        ),
        english: (
          "\(required) answers required", "at most \(members), as many as the score has",
          "Lower the number."
        ))
    case .prorateWithoutMinimum:
      say(
        swedish: (
          #""prorate" utan krav på antal svar"#, #""atLeast" eller "atLeastPercent""#,
          "Skriv hur många frågor som måste vara besvarade."
        ),
        english: (
          #""prorate" without a least number of answers"#, #""atLeast" or "atLeastPercent""#,
          "Write how many items must be answered."
        ))
    case .requiredTwice:
      say(
        swedish: (
          #"både "atLeast" och "atLeastPercent""#, "ett av dem", "Ta bort det ena."
        ),
        english: (
          #"both "atLeast" and "atLeastPercent""#, "one of them", "Remove one of them."
        ))
    case .keyOfOtherRule(let key, let rule):
      say(
        swedish: (
          "nyckeln \(say.name(key)) med regeln \(say.name(rule))",
          "bara nycklar som den regeln har", "Ta bort nyckeln, eller ändra regeln."
        ),
        english: (
          "the key \(say.name(key)) with the rule \(say.name(rule))",
          "only keys that this rule has", "Remove the key, or change the rule."
        ))
    case .roundingMissing(let score):
      say(
        swedish: (
          "poängen \(say.name(score)), vars decimaler kanske aldrig tar slut", "en avrundning",
          #"Lägg till "rounding", så som källan avrundar."#
        ),
        english: (
          "the score \(say.name(score)), whose decimals may never end", "a rounding",
          #"Add "rounding", the way the source rounds."#
        ))
    case .circle(let names):
      say(
        swedish: (
          "\(say.and(names)), som beror på varandra i en cirkel", "en ordning att räkna dem i",
          "Ta bort en av hänvisningarna."
        ),
        english: (
          "\(say.and(names)), which depend on each other in a circle",
          "an order to compute them in", "Remove one of the references."
        ))

    case .textsNotToBeShown:
      say(
        swedish: (
          #"frågetexter fast "mayShow" är false för texterna"#, "texter som får visas",
          "Ta bort texterna, eller skriv att de får visas om rättsinnehavaren tillåter det."
        ),
        english: (
          #"item texts though "mayShow" is false for the texts"#, "texts that may be shown",
          "Remove the texts, or say that they may be shown if the holder allows it."
        ))
    case .normsWithoutLicence:
      say(
        swedish: (
          "normer utan uppgift om vem som har rätten till dem", #""norms" under "licence""#,
          "Skriv vem som har rätten till normerna och på vilka villkor."
        ),
        english: (
          "norms without a word on who holds the rights to them", #""norms" in "licence""#,
          "Write who holds the rights to the norms, and on what terms."
        ))

    // MARK: Tables
    case .tableOfOtherKind(let table, let needsNorms):
      needsNorms
        ? say(
          swedish: (
            "tabellen \(say.name(table)), som ger värden", #"rader med "mean" och "sd""#,
            #"Använd "lookup", eller skriv normgruppens medelvärde och standardavvikelse."#
          ),
          english: (
            "the table \(say.name(table)), which gives values", #"rows with "mean" and "sd""#,
            #"Use "lookup", or write the norm group's mean and standard deviation."#
          ))
        : say(
          swedish: (
            #"tabellen \#(say.name(table)), som ger "mean" och "sd""#, #"rader med "value""#,
            #"Använd "norms" med "z" eller "T", eller skriv värden."#
          ),
          english: (
            #"the table \#(say.name(table)), which gives "mean" and "sd""#, #"rows with "value""#,
            #"Use "norms" with "z" or "T", or write values."#
          ))
    case .deviationNotPositive(let deviation):
      say(
        swedish: (
          "standardavvikelsen \(deviation)", "ett tal större än 0", "Rätta talet efter källan."
        ),
        english: (
          "the standard deviation \(deviation)", "a number greater than 0",
          "Correct the number by the source."
        ))
    case .subjectNotLookedUp(let table):
      say(
        swedish: (
          #""of" fast tabellen \#(say.name(table)) inte prövar det"#, #"kolumnen "of" i "by""#,
          #"Lägg till kolumnen, eller ta bort "of"."#
        ),
        english: (
          #""of" though the table \#(say.name(table)) doesn't test it"#,
          #"the column "of" in "by""#, #"Add the column, or remove "of"."#
        ))
    case .tableUnused(let table):
      say(
        swedish: (
          "tabellen \(say.name(table)), som ingen poäng använder", "en poäng som använder den",
          "Ta bort tabellen, eller använd den."
        ),
        english: (
          "the table \(say.name(table)), which no score reads", "a score that reads it",
          "Remove the table, or use it."
        ))
    // MARK: Change
    case .keyOfOtherMethod(let key, let method):
      say(
        swedish: (
          "nyckeln \(say.name(key)) med metoden \(say.name(method))",
          "bara nycklar som den metoden har", "Ta bort nyckeln, eller ändra metoden."
        ),
        english: (
          "the key \(say.name(key)) with the method \(say.name(method))",
          "only keys that this method has", "Remove the key, or change the method."
        ))
    case .changeNumberOutOfRange(let key, true):
      say(
        swedish: (
          "ett tal i \(say.name(key)) som inte går", "ett tal från 0 till under 1",
          "Kontrollera talet mot källan."
        ),
        english: (
          "a number in \(say.name(key)) that can't be", "one from 0 to under 1",
          "Check the number against the source."
        ))
    case .changeNumberOutOfRange(let key, false):
      say(
        swedish: (
          "ett tal i \(say.name(key)) som inte går", "ett tal över 0",
          "Kontrollera talet mot källan."
        ),
        english: (
          "a number in \(say.name(key)) that can't be", "one above 0",
          "Check the number against the source."
        ))
    case .changeNotComputable:
      say(
        swedish: (
          "tal med för många decimaler att räkna med", "så många som källan ger",
          #"Avrunda "sd", "reliability" och "criticalValue"."#
        ),
        english: (
          "numbers with too many decimals to compute with", "as many as the source gives",
          #"Round "sd", "reliability" and "criticalValue"."#
        ))

    // MARK: Levels
    case .rowsOverlap(let first, let second):
      say(
        swedish: (
          "rad \(first) och rad \(second), som kan gälla samma person",
          "rader som utesluter varandra", "Ändra ålder, kön eller uppgiftslämnare i den ena."
        ),
        english: (
          "row \(first) and row \(second), which can apply to the same person",
          "rows that exclude each other", "Change age, sex or informant in one of them."
        ))
    case .cutOffsOverlap(let first, let second, let witness):
      say(
        swedish: (
          "\(witness) poäng i både \(say.name(first)) och \(say.name(second))",
          "varje poäng i en enda nivå", "Flytta en av gränserna."
        ),
        english: (
          "a score of \(witness) in both \(say.name(first)) and \(say.name(second))",
          "every score in a single level", "Move one of the cut-offs."
        ))
    case .comparedNumberImpossible(let number, let item):
      say(
        swedish: (
          "\(say.code(number)), som svaret på \(say.name(item)) aldrig kan vara",
          "ett av frågans möjliga värden",
          "Rätta talet. Saknade svar prövas med missing(\(VisibleText.plain(item)))."
        ),
        english: (
          "\(say.code(number)), which the answer to \(say.name(item)) can never be",
          "one of the item's possible values",
          "Correct the number. Missing answers are tested with missing(\(VisibleText.plain(item)))."
        ))
    case .comparisonAlwaysSame(let item, let outcome):
      say(
        swedish: (
          "en jämförelse med \(say.name(item)) som alltid är \(outcome ? "sann" : "falsk")",
          "en som beror på svaret", "Kontrollera talet mot frågans möjliga svar."
        ),
        english: (
          "a comparison of \(say.name(item)) that is always \(outcome)",
          "one that depends on the answer", "Check the number against the item's possible answers."
        ))
    case .memberRepeated(let member):
      say(
        swedish: (
          "\(say.name(member)) två gånger i samma poäng", "varje fråga en gång",
          "Ta bort den ena, eller byt ut den mot frågan som saknas."
        ),
        english: (
          "\(say.name(member)) twice in one score", "every item once",
          "Remove one of them, or replace it by the item that is missing."
        ))
    case .levelsNotInOrder:
      say(
        swedish: (
          "gränser som inte följer nivåernas ordning", "stigande eller fallande gränser",
          "Ordna nivåerna från den minst till den mest oroande, eller rätta gränserna."
        ),
        english: (
          "cut-offs that don't follow the order of the levels", "rising or falling cut-offs",
          "Order the levels from the least to the most concerning, or correct the cut-offs."
        ))
    case .levelWithoutRange(let level):
      say(
        swedish: (
          "nivån \(say.name(level)) utan gränser", "gränser för varje nivå",
          "Lägg till nivån i en rad, eller ta bort den."
        ),
        english: (
          "the level \(say.name(level)) without cut-offs", "cut-offs for every level",
          "Add the level to a row, or remove it."
        ))
    case .levelOfOtherScale(let level, let scale, let own):
      say(
        swedish: (
          "skalan \(say.name(scale)) med nivån \(say.name(level)), som \(say.name(own)) saknar",
          "skalor vars alla nivåer finns på båda", "Lägg till nivån, eller ta bort skalan."
        ),
        english: (
          "the scale \(say.name(scale)) with the level \(say.name(level)), which "
            + "\(say.name(own)) lacks",
          "scales whose levels all exist on both", "Add the level, or remove the scale."
        ))
    case .tooFewLevels:
      say(
        swedish: ("färre än två nivåer", "minst två", "Lägg till en nivå."),
        english: ("fewer than two levels", "at least two", "Add a level."))

    // MARK: Population
    case .outsideOfUntestedPopulation:
      say(
        swedish: (
          #""outside" i en population som ingenting prövar"#, #""ages" eller "when""#,
          #"Skriv för vem instrumentet är avsett, eller ta bort "outside"."#
        ),
        english: (
          #""outside" in a population that nothing tests"#, #""ages" or "when""#,
          #"Write for whom the instrument is meant, or remove "outside"."#
        ))

    // MARK: Departures
    case .overrideAllowsNothing:
      say(
        swedish: (
          "en regel om avsteg som inte tillåter något", #""policy", "discretionary" eller båda"#,
          "Skriv vilka avsteg som får göras, eller ta bort regeln."
        ),
        english: (
          "a rule on overrides that allows none", #""policy", "discretionary" or both"#,
          "Write which overrides are allowed, or remove the rule."
        ))
    case .overrideWithoutOneDestination:
      say(
        swedish: (
          #"ett skäl där "to" och "steps" båda finns eller båda saknas"#, "precis ett av dem",
          "Skriv till vilken nivå skälet leder, eller hur många steg."
        ),
        english: (
          #"a reason where "to" and "steps" are both present or both absent"#,
          "exactly one of them",
          "Write to which level the reason leads, or by how many steps."
        ))
    case .overrideStepsWithoutDirection:
      say(
        swedish: (
          #""steps" utan riktning"#, #""direction": "up" eller "down""#,
          #"Skriv "up" mot det mest oroande, annars "down"."#
        ),
        english: (
          #""steps" without a direction"#, #""direction": "up" or "down""#,
          #"Write "up" towards the most concerning, else "down"."#
        ))
    }
  }
}

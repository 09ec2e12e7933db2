extension InstrumentProblem: Worded {
  // One switch over all cases, although long: so the compiler asks for every sentence.
  package func sentence(_ say: Phrasing) -> String {
    switch self {
    // MARK: Names
    case .reservedName(let name):
      say(
        swedish: ("Id:t \(say.name(name)) har redan en annan betydelse i uttryck.", "Byt id."),
        english: (
          "the id \(say.name(name)), which expressions use already", "another id", "Change the id."
        ))
    case .unknownReference(let kind, let name, let suggestion):
      say(
        swedish: (
          kind.absence(of: say.name(name)),
          say.meant(suggestion) ?? "Rätta namnet, eller lägg till det som saknas."
        ),
        english: (
          say.name(name), kind.wanted,
          say.meant(suggestion) ?? "Correct the name, or add what is missing."
        ))

    // MARK: Items
    case .duplicateCode(let code):
      say(
        swedish: ("Svarskoden \(say.code(code)) finns två gånger.", "Ändra den ena."),
        english: ("the code \(say.code(code)) twice", "different codes", "Change one of them."))
    case .mixedCodes:
      say(
        swedish: (
          "En del svarskoder är ord och andra tal.", "Skriv alla som ord eller alla som tal."
        ),
        english: (
          "codes in both words and numbers", "only words or only numbers",
          "Choose one of them for all options."
        ))
    case .tooManyOptions(let limit):
      say(
        swedish: (
          "Frågan har för många svarsalternativ: högst \(limit) går.",
          "Dela upp den i flera frågor."
        ),
        english: ("too many options", "at most \(limit)", "Divide the item into several."))
    case .rangeReversed(let low, let high):
      say(
        swedish: (
          #""minimum" (\#(low)) är större än "maximum" (\#(high))."#, "Byt plats på talen."
        ),
        english: (
          #"\#(low) as "minimum" and \#(high) as "maximum""#, "the lower number first",
          "Swap the numbers."
        ))
    case .stepDoesNotFit(let step):
      say(
        swedish: (
          #"Steget \#(step) går inte jämnt upp från "minimum" till "maximum"."#,
          "Ändra steget eller ett av talen."
        ),
        english: (
          "the step \(step)", #"one that leads evenly from "minimum" to "maximum""#,
          "Change the step or one of the numbers."
        ))
    case .keyOfOtherType(let key, let type):
      say(
        swedish: (
          "Frågor av typen \(say.name(type)) har ingen nyckel \(say.name(key)).",
          "Ta bort nyckeln, eller ändra typen."
        ),
        english: (
          "the key \(say.name(key)) in an item of type \(say.name(type))",
          "only keys that this type has", "Remove the key, or change the type."
        ))
    case .missingCodeIsAnswer(let code):
      say(
        swedish: (
          #"\#(say.code(code)) står i "missingCodes", men är ett av svaren på frågan."#,
          "Välj ett annat tal, eller ta bort det."
        ),
        english: (
          #"\#(say.code(code)) in "missingCodes", though it is one of the item's answers"#,
          "a number that isn't an answer", "Choose another number, or remove it."
        ))
    case .gateLooksAhead(let name):
      say(
        swedish: (
          #""askWhen" hänvisar till \#(say.name(name)), som kommer senare i filen."#,
          "Flytta frågan, eller ändra villkoret."
        ),
        english: (
          #"\#(say.name(name)) in "askWhen""#, "an item that comes earlier in the file",
          "Move the item, or change the condition."
        ))
    case .otherwiseWithoutGate:
      say(
        swedish: (
          #""otherwise" står utan "askWhen"."#, #"Lägg till "askWhen", eller ta bort "otherwise"."#
        ),
        english: (
          #""otherwise" without "askWhen""#, "both or neither of them",
          #"Add "askWhen", or remove "otherwise"."#
        ))
    case .reservedRating(let name):
      say(
        swedish: (
          "Skattningen kan inte heta \(say.name(name)), för svar har redan en sådan nyckel.",
          "Byt id."
        ),
        english: (
          "the rating \(say.name(name)), a key that answers have already", "another id",
          "Change the id."
        ))
    case .ratingCount(let found, let low, let high):
      say(
        swedish: (
          "Faktorn har \(found == 1 ? "1 skattning" : "\(found) skattningar"), men det ska "
            + "vara \(low) till \(high).",
          #"Ändra "ratings", eller dela upp faktorn i flera frågor."#
        ),
        english: (
          "\(found) ratings of one factor", "\(low) to \(high)",
          #"Change "ratings", or divide the factor into several items."#
        ))
    case .itemUnused(let item):
      say(
        swedish: (
          "Frågan \(say.name(item)) används inte i någon poäng, någon varningsflagga eller "
            + "något villkor.",
          #"Skriv "scored": false om det är meningen."#
        ),
        english: (
          "the item \(say.name(item)), which nothing uses",
          "a score, a flag or a condition that uses it", #"Write "scored": false if that is meant."#
        ))
    case .unscoredItemUsed(let item):
      say(
        swedish: (
          #"Frågan \#(say.name(item)) har "scored": false men används ändå."#, #"Ta bort "scored"."#
        ),
        english: (
          #"the item \#(say.name(item)) with "scored": false though it is used"#,
          "an item that nothing uses", #"Remove "scored"."#
        ))

    // MARK: Scores
    case .scoreWithoutForm(let allowed):
      say(
        swedish: (
          "Det framgår inte hur poängen räknas ut.", "Lägg till en av nycklarna \(say.or(allowed))."
        ),
        english: ("a score without a calculation", say.or(allowed), "Add one of these keys."))
    case .severalForms(let forms):
      say(
        swedish: (
          "Poängen räknas ut på flera sätt: \(say.and(forms)).",
          "Behåll ett av dem, eller gör flera poäng."
        ),
        english: (
          "\(say.and(forms)) in one score", "a single calculation",
          "Keep one, or make several scores of them."
        ))
    case .memberWithoutWorth(let item, nil):
      say(
        swedish: (
          "Frågan \(say.name(item)) ger ingen poäng, för den besvaras med datum eller text.",
          "Ta bort den ur beräkningen."
        ),
        english: (
          "the item \(say.name(item)), which is answered by a date or a text",
          "an item that is worth points", "Remove it from the calculation."
        ))
    case .memberWithoutWorth(let item, let code?):
      say(
        swedish: (
          "Svarskoden \(say.code(code)) i frågan \(say.name(item)) saknar poäng.",
          #"Lägg till "points" i svarsalternativet."#
        ),
        english: (
          "the code \(say.code(code)) without points in the item \(say.name(item))",
          "points for every code", #"Add "points" to the option."#
        ))
    case .keyOfOtherForm(let key, let form):
      say(
        swedish: (
          "En poäng som räknas med \(say.name(form)) har ingen nyckel \(say.name(key)).",
          "Ta bort nyckeln, eller ändra beräkningen."
        ),
        english: (
          "the key \(say.name(key)) in a score computed by \(say.name(form))",
          "only keys that this calculation has", "Remove the key, or change the calculation."
        ))
    case .pointsForUnknownCode(let code, let item):
      say(
        swedish: (
          "Frågan \(say.name(item)) har ingen svarskod \(say.code(code)) att ge poäng för.",
          "Rätta svarskoden, eller ta bort poängen."
        ),
        english: (
          "points for the code \(say.code(code))", "a code of the item \(say.name(item))",
          "Correct the code, or remove its points."
        ))
    case .pointsMissing(let code, let item):
      say(
        swedish: (
          "Svarskoden \(say.code(code)) i frågan \(say.name(item)) saknar poäng.",
          "Lägg till poäng för den."
        ),
        english: (
          "no points for the code \(say.code(code)) of the item \(say.name(item))",
          "points for every code", "Add them."
        ))
    case .pointsNotCovering(let item, let witness):
      say(
        swedish: (
          "Svaret \(witness) på frågan \(say.name(item)) ska höra till precis ett intervall, "
            + "men hör till inget eller flera.",
          "Rätta intervallen så att de varken lämnar luckor eller går in i varandra."
        ),
        english: (
          "no interval or several for the answer \(witness) to the item \(say.name(item))",
          "exactly one", "Correct the intervals."
        ))
    case .rangeNotDeclared(let name):
      say(
        swedish: (
          "Det framgår inte vilket lägsta och högsta värde \(say.name(name)) har, så det går "
            + "inte att vända eller jämföra med.",
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
          "Här krävs \(required) svar, men poängen bygger bara på \(members).", "Sänk talet."
        ),
        english: (
          "\(required) answers required", "at most \(members), as many as the score has",
          "Lower the number."
        ))
    case .prorateWithoutMinimum:
      say(
        swedish: (
          #""prorate" kräver att du anger hur många svar som måste finnas."#,
          #"Lägg till "atLeast" eller "atLeastPercent"."#
        ),
        english: (
          #""prorate" without a least number of answers"#, #""atLeast" or "atLeastPercent""#,
          "Write how many items must be answered."
        ))
    case .requiredTwice:
      say(
        swedish: (
          #"Både "atLeast" och "atLeastPercent" står här, men bara ett av dem kan gälla."#,
          "Ta bort det ena."
        ),
        english: (
          #"both "atLeast" and "atLeastPercent""#, "one of them", "Remove one of them."
        ))
    case .keyOfOtherRule(let key, let rule):
      say(
        swedish: (
          "Regeln \(say.name(rule)) har ingen nyckel \(say.name(key)).",
          "Ta bort nyckeln, eller ändra regeln."
        ),
        english: (
          "the key \(say.name(key)) with the rule \(say.name(rule))",
          "only keys that this rule has", "Remove the key, or change the rule."
        ))
    case .roundingMissing(let score):
      say(
        swedish: (
          "Poängen \(say.name(score)) kan få decimaler som aldrig tar slut.",
          #"Lägg till "rounding", så som källan avrundar."#
        ),
        english: (
          "the score \(say.name(score)), whose decimals may never end", "a rounding",
          #"Add "rounding", the way the source rounds."#
        ))
    case .circle(let names):
      say(
        swedish: (
          "\(say.and(names)) hänvisar till varandra i en cirkel och går därför inte att räkna ut.",
          "Ta bort en av hänvisningarna."
        ),
        english: (
          "\(say.and(names)), which depend on each other in a circle",
          "an order to compute them in", "Remove one of the references."
        ))

    case .textsNotToBeShown:
      say(
        swedish: (
          #"Här finns frågetexter, fast "mayShow" är false för texterna."#,
          #"Ta bort texterna, eller ändra "mayShow" om rättsinnehavaren tillåter att de "#
            + "visas."
        ),
        english: (
          #"item texts though "mayShow" is false for the texts"#, "texts that may be shown",
          "Remove the texts, or say that they may be shown if the holder allows it."
        ))
    case .normsWithoutLicence:
      say(
        swedish: (
          "Det framgår inte vem som har rätt till normerna.",
          #"Skriv under "norms" i "licence" vem det är och på vilka villkor de får användas."#
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
            #"Tabellen \#(say.name(table)) ger färdiga värden och saknar "mean" och "sd"."#,
            #"Använd "lookup", eller skriv normgruppens medelvärde och standardavvikelse."#
          ),
          english: (
            "the table \(say.name(table)), which gives values", #"rows with "mean" and "sd""#,
            #"Use "lookup", or write the norm group's mean and standard deviation."#
          ))
        : say(
          swedish: (
            #"Tabellen \#(say.name(table)) ger "mean" och "sd" och inga färdiga värden."#,
            #"Använd "norms" med "z" eller "T", eller skriv rader med "value"."#
          ),
          english: (
            #"the table \#(say.name(table)), which gives "mean" and "sd""#, #"rows with "value""#,
            #"Use "norms" with "z" or "T", or write values."#
          ))
    case .deviationNotPositive(let deviation):
      say(
        swedish: (
          "Standardavvikelsen är \(deviation), men den måste vara större än 0.",
          "Rätta talet efter källan."
        ),
        english: (
          "the standard deviation \(deviation)", "a number greater than 0",
          "Correct the number by the source."
        ))
    case .subjectNotLookedUp(let table):
      say(
        swedish: (
          #""of" står här, men tabellen \#(say.name(table)) har ingen sådan kolumn i "by"."#,
          #"Lägg till kolumnen, eller ta bort "of"."#
        ),
        english: (
          #""of" though the table \#(say.name(table)) doesn't test it"#,
          #"the column "of" in "by""#, #"Add the column, or remove "of"."#
        ))
    case .tableUnused(let table):
      say(
        swedish: (
          "Ingen poäng använder tabellen \(say.name(table)).", "Ta bort den, eller använd den."
        ),
        english: (
          "the table \(say.name(table)), which no score reads", "a score that reads it",
          "Remove the table, or use it."
        ))
    // MARK: Change
    case .keyOfOtherMethod(let key, let method):
      say(
        swedish: (
          "Metoden \(say.name(method)) har ingen nyckel \(say.name(key)).",
          "Ta bort nyckeln, eller ändra metoden."
        ),
        english: (
          "the key \(say.name(key)) with the method \(say.name(method))",
          "only keys that this method has", "Remove the key, or change the method."
        ))
    case .changeNumberOutOfRange(let key, true):
      say(
        swedish: (
          "Talet i \(say.name(key)) är orimligt: det måste vara minst 0 och mindre än 1.",
          "Kontrollera det mot källan."
        ),
        english: (
          "a number in \(say.name(key)) that can't be", "one from 0 to under 1",
          "Check the number against the source."
        ))
    case .changeNumberOutOfRange(let key, false):
      say(
        swedish: (
          "Talet i \(say.name(key)) är orimligt: det måste vara större än 0.",
          "Kontrollera det mot källan."
        ),
        english: (
          "a number in \(say.name(key)) that can't be", "one above 0",
          "Check the number against the source."
        ))
    case .changeNotComputable:
      say(
        swedish: (
          "Talen har för många decimaler att räkna med.",
          #"Avrunda "sd", "reliability" och "criticalValue" till så många som källan ger."#
        ),
        english: (
          "numbers with too many decimals to compute with", "as many as the source gives",
          #"Round "sd", "reliability" and "criticalValue"."#
        ))

    // MARK: Levels
    case .rowsOverlap(let first, let second):
      say(
        swedish: (
          "Rad \(first) och rad \(second) kan gälla samma person.",
          "Ändra ålder, kön eller uppgiftslämnare i den ena så att de utesluter varandra."
        ),
        english: (
          "row \(first) and row \(second), which can apply to the same person",
          "rows that exclude each other", "Change age, sex or informant in one of them."
        ))
    case .cutOffsOverlap(let first, let second, let witness):
      say(
        swedish: (
          "\(witness) poäng hör till både \(say.name(first)) och \(say.name(second)).",
          "Flytta en av gränserna."
        ),
        english: (
          "a score of \(witness) in both \(say.name(first)) and \(say.name(second))",
          "every score in a single level", "Move one of the cut-offs."
        ))
    case .comparedNumberImpossible(let number, let item):
      say(
        swedish: (
          "Svaret på \(say.name(item)) kan aldrig vara \(say.code(number)).",
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
          "Jämförelsen med \(say.name(item)) är alltid \(outcome ? "sann" : "falsk"), vad "
            + "svaret än är.",
          "Kontrollera talet mot frågans möjliga svar."
        ),
        english: (
          "a comparison of \(say.name(item)) that is always \(outcome)",
          "one that depends on the answer", "Check the number against the item's possible answers."
        ))
    case .memberRepeated(let member):
      say(
        swedish: (
          "\(say.name(member)) räknas två gånger i samma poäng.",
          "Ta bort den ena, eller byt ut den mot frågan som saknas."
        ),
        english: (
          "\(say.name(member)) twice in one score", "every item once",
          "Remove one of them, or replace it by the item that is missing."
        ))
    case .levelsNotInOrder:
      say(
        swedish: (
          "Gränserna följer inte nivåernas ordning: de ska bara stiga eller bara falla.",
          "Ordna nivåerna från den minst till den mest oroande, eller rätta gränserna."
        ),
        english: (
          "cut-offs that don't follow the order of the levels", "rising or falling cut-offs",
          "Order the levels from the least to the most concerning, or correct the cut-offs."
        ))
    case .levelWithoutRange(let level):
      say(
        swedish: (
          "Nivån \(say.name(level)) saknar gränser.", "Lägg till nivån i en rad, eller ta bort den."
        ),
        english: (
          "the level \(say.name(level)) without cut-offs", "cut-offs for every level",
          "Add the level to a row, or remove it."
        ))
    case .levelOfOtherScale(let level, let scale, let own):
      say(
        swedish: (
          "Nivån \(say.name(level)) finns i skalan \(say.name(scale)) men inte i \(say.name(own)).",
          "Lägg till nivån, eller ta bort skalan."
        ),
        english: (
          "the scale \(say.name(scale)) with the level \(say.name(level)), which "
            + "\(say.name(own)) lacks",
          "scales whose levels all exist on both", "Add the level, or remove the scale."
        ))
    case .tooFewLevels:
      say(
        swedish: ("Det måste finnas minst två nivåer.", "Lägg till en nivå."),
        english: ("fewer than two levels", "at least two", "Add a level."))

    // MARK: Population
    case .outsideOfUntestedPopulation:
      say(
        swedish: (
          #""outside" står här, men inget säger vem som hör till gruppen."#,
          #"Skriv vem instrumentet är avsett för i "ages" eller "when", eller ta bort "outside"."#
        ),
        english: (
          #""outside" in a population that nothing tests"#, #""ages" or "when""#,
          #"Write for whom the instrument is meant, or remove "outside"."#
        ))

    // MARK: Departures
    case .overrideAllowsNothing:
      say(
        swedish: (
          "Regeln om avsteg tillåter inga avsteg.",
          #"Skriv "policy", "discretionary" eller båda, eller ta bort regeln."#
        ),
        english: (
          "a rule on overrides that allows none", #""policy", "discretionary" or both"#,
          "Write which overrides are allowed, or remove the rule."
        ))
    case .overrideWithoutOneDestination:
      say(
        swedish: (
          #"Skälet måste ha precis en av nycklarna "to" och "steps"."#,
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
          #""steps" saknar riktning."#,
          #"Skriv "direction": "up" mot det mest oroande, annars "down"."#
        ),
        english: (
          #""steps" without a direction"#, #""direction": "up" or "down""#,
          #"Write "up" towards the most concerning, else "down"."#
        ))
    }
  }
}

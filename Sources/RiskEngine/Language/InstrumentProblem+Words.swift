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
    case .cutOffsGap(let witness, let score):
      say(
        swedish: (
          "\(witness) poäng i \(say.name(score)) utan nivå", "en nivå för varje möjlig poäng",
          "Flytta en av gränserna så att luckan sluts."
        ),
        english: (
          "a score of \(witness) in \(say.name(score)) without a level",
          "a level for every possible score", "Move one of the cut-offs so that the gap closes."
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
    case .levelUnreachable(let level, let score):
      say(
        swedish: (
          "nivån \(say.name(level)), som inga möjliga poäng i \(say.name(score)) når",
          "en nivå som går att nå", "Kontrollera gränserna och poängen."
        ),
        english: (
          "the level \(say.name(level)), which no possible \(say.name(score)) score reaches",
          "a level that can be reached", "Check the cut-offs and the points."
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
    case .tooFewLevels:
      say(
        swedish: ("färre än två nivåer", "minst två", "Lägg till en nivå."),
        english: ("fewer than two levels", "at least two", "Add a level."))
    }
  }
}

extension InstrumentProblem.ReferenceKind {
  /// What was looked for, as a noun phrase.
  fileprivate func words(_ say: Phrasing) -> String {
    switch self {
    case .optionSet:
      say.either(
        swedish: #"svarsalternativ som finns under "optionSets""#,
        english: #"a set that stands in "optionSets""#)
    case .item: say.either(swedish: "en fråga som finns", english: "an item that exists")
    case .itemOrScore:
      say.either(
        swedish: "en fråga eller en poäng som finns", english: "an item or a score that exists")
    case .group:
      say.either(
        swedish: #"en grupp som finns under "groups""#,
        english: #"a group that stands in "groups""#)
    case .score: say.either(swedish: "en poäng som finns", english: "a score that exists")
    case .level: say.either(swedish: "en nivå som finns", english: "a level that exists")
    case .flag: say.either(swedish: "en varningsflagga som finns", english: "a flag that exists")
    case .judgement:
      say.either(swedish: "en samlad bedömning som finns", english: "a judgement that exists")
    case .informant:
      say.either(
        swedish: #"en uppgiftslämnare som finns under "informants""#,
        english: #"an informant that stands in "informants""#)
    case .code: say.either(swedish: "en svarskod som finns", english: "a code that exists")
    }
  }
}

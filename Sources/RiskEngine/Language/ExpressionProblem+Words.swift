extension ExpressionProblem: Worded {
  // One switch over all cases, although long: so the compiler asks for every sentence.
  package func sentence(_ say: Phrasing) -> String {
    switch self {
    case .expressionTooLong(let limit):
      say(
        swedish: ("ett för långt uttryck", "högst \(limit) byte", "Dela upp det i flera poäng."),
        english: (
          "an expression that is too long", "at most \(limit) bytes",
          "Split it into several scores."
        ))
    case .expressionTooDeep(let limit):
      say(
        swedish: (
          "för många parenteser inuti varandra", "högst \(limit) nivåer",
          "Dela upp uttrycket i flera poäng."
        ),
        english: (
          "too many parentheses inside each other", "at most \(limit) levels",
          "Split the expression into several scores."
        ))
    case .characterNotInExpressions(let found):
      say(
        swedish: (
          "tecknet \(say.sign(found))", "ett tecken som uttryck kan ha",
          Self.replacement(for: found).map { "Skriv \($0) i stället." } ?? "Ta bort tecknet."
        ),
        english: (
          "the character \(say.sign(found))", "one that expressions can have",
          Self.replacement(for: found).map { "Write \($0) instead." } ?? "Remove it."
        ))
    case .textNotClosed:
      say(
        swedish: (
          "en text som aldrig slutar", "ett avslutande citattecken",
          #"Skriv \" där texten slutar."#
        ),
        english: (
          "a text that never ends", "a closing quotation mark", #"Write \" where the text ends."#
        ))
    case .escapeNotKnown(let found):
      say(
        swedish: (
          "\(VisibleText.plain(found)) i en text", "en text utan omvänt snedstreck",
          "Ta bort det omvända snedstrecket."
        ),
        english: (
          "\(VisibleText.plain(found)) in a text", "a text without a backslash",
          "Remove the backslash."
        ))
    case .expressionNumberMalformed(let found):
      say(
        swedish: (say.name(found), "ett tal, t.ex. 3 eller 1.5", "Rätta talet."),
        english: (say.name(found), "a number such as 3 or 1.5", "Correct the number."))
    case .expressionNumberTooPrecise(let found, let limit):
      say(
        swedish: (VisibleText.plain(found), "högst \(limit) siffror", "Avrunda talet."),
        english: (VisibleText.plain(found), "at most \(limit) digits", "Round the number."))
    case .expressionEndsTooSoon(let expecting):
      say(
        swedish: ("uttryckets slut", expecting.words(say), "Skriv färdigt uttrycket."),
        english: ("the end of the expression", expecting.words(say), "Complete the expression."))
    case .wordNotExpected(let found, let expecting):
      say(
        swedish: (
          say.name(found), expecting.words(say), "Rätta uttrycket här, eller strax före."
        ),
        english: (
          say.name(found), expecting.words(say), "Correct the expression here, or just before."
        ))
    case .nameNotKnown(let name, let suggestion):
      say(
        swedish: (
          "namnet \(say.name(name))", "något som finns här, t.ex. en fråga eller en poäng",
          say.meant(suggestion) ?? #"Rätta namnet, eller skriv \"…\" om det är en text."#
        ),
        english: (
          "the name \(say.name(name))", "something that exists here, such as an item or a score",
          say.meant(suggestion) ?? #"Correct the name, or write \"…\" if it is a text."#
        ))
    case .functionNotKnown(let name, let suggestion):
      say(
        swedish: (
          "funktionen \(say.name(name))", "en funktion som finns, t.ex. sum eller count",
          say.meant(suggestion) ?? "Välj en ur formatbeskrivningen, avsnitt 8."
        ),
        english: (
          "the function \(say.name(name))", "one that exists, such as sum or count",
          say.meant(suggestion) ?? "Choose one from the format reference, section 8."
        ))
    case .wrongArgumentCount(let function, let found, let least, let greatest):
      say(
        swedish: (
          "\(found == 0 ? "inga" : String(found)) \(found == 1 ? "värde" : "värden") i \(VisibleText.plain(function))(…)",
          Self.count(least, greatest, say), "Lägg till eller ta bort värden mellan parenteserna."
        ),
        english: (
          "\(found == 0 ? "no" : String(found)) \(found == 1 ? "value" : "values")"
            + " in \(VisibleText.plain(function))(…)",
          Self.count(least, greatest, say), "Add or remove values between the parentheses."
        ))
    case .argumentNotAnItem(let function):
      say(
        swedish: (
          "något annat än en fråga i \(function)(…)", "en frågas id",
          "Skriv frågans id, t.ex. \(function)(q1)."
        ),
        english: (
          "something else than an item in \(function)(…)", "the id of an item",
          "Write the item's id, for example \(function)(q1)."
        ))
    case .argumentNotMultiple(let name):
      say(
        swedish: (
          "\(say.name(name)), som inte tar flera svarskoder", "en fråga av typen multiple",
          "Jämför med = i stället, t.ex. \(VisibleText.plain(name)) = 1."
        ),
        english: (
          "\(say.name(name)), which doesn't take several codes", "an item of the type multiple",
          "Compare with = instead, for example \(VisibleText.plain(name)) = 1."
        ))
    case .codeNotWritten(let function):
      say(
        swedish: (
          "något beräknat i \(function)(…)", "en av frågans svarskoder, utskriven",
          #"Skriv koden, t.ex. \#(function)(q1, "alcohol")."#
        ),
        english: (
          "something computed in \(function)(…)", "one of the item's codes, written out",
          #"Write the code, for example \#(function)(q1, "alcohol")."#
        ))
    case .exponentNotWritten(let greatest):
      say(
        swedish: (
          "en annan exponent än ett utskrivet heltal", "ett heltal från 0 till \(greatest)",
          "Skriv exponenten med siffror, eller använd power(x, y, decimaler)."
        ),
        english: (
          "an exponent that isn't a written whole number", "a whole number from 0 to \(greatest)",
          "Write the exponent in digits, or use power(x, y, decimals)."
        ))
    case .decimalsNotWritten(let function, let greatest):
      say(
        swedish: (
          "ett beräknat antal decimaler i \(function)(…)", "ett heltal från 0 till \(greatest)",
          "Skriv antalet med siffror, t.ex. \(function)(x, 1)."
        ),
        english: (
          "a computed number of decimals in \(function)(…)",
          "a whole number from 0 to \(greatest)",
          "Write the number in digits, for example \(function)(x, 1)."
        ))
    case .typeMismatch(let found, let expected):
      say(
        swedish: (
          found.words(say), expected.words(say), Self.step(found, expected, say)
        ),
        english: (found.words(say), expected.words(say), Self.step(found, expected, say)))
    case .levelNotInScale(let found, let scale, let suggestion):
      say(
        swedish: (
          "nivån \(say.name(found))", "\(say.or(scale.levels)) ur \(say.name(scale.name))",
          say.meant(suggestion) ?? "Välj en av de nivåerna."
        ),
        english: (
          "the level \(say.name(found))", "\(say.or(scale.levels)) of \(say.name(scale.name))",
          say.meant(suggestion) ?? "Choose one of these levels."
        ))
    case .levelsOfDifferentScales(let first, let second):
      say(
        swedish: (
          "nivåer ur både \(say.name(first)) och \(say.name(second))", "nivåer ur samma skala",
          "Jämför var och en med en nivå ur sin egen skala."
        ),
        english: (
          "levels of both \(say.name(first)) and \(say.name(second))", "levels of one scale",
          "Compare each with a level of its own scale."
        ))
    case .comparedCodeUnknown(let found, let options, let suggestion):
      say(
        swedish: (
          "svarskoden \(say.name(found))", say.orCodes(options),
          say.meant(suggestion) ?? "Välj en av de svarskoderna."
        ),
        english: (
          "the code \(say.name(found))", say.orCodes(options),
          say.meant(suggestion) ?? "Choose one of these codes."
        ))
    case .choicesWithDifferentCodes:
      say(
        swedish: (
          "en jämförelse av svar med olika svarskoder", "samma svarskoder på båda sidor",
          "Jämför vart och ett med en svarskod."
        ),
        english: (
          "a comparison of answers with different codes", "the same codes on both sides",
          "Compare each with a code."
        ))
    case .comparedDayMalformed(let found):
      say(
        swedish: (
          say.name(found), #"ett datum, t.ex. "2024-05-31""#,
          "Skriv år-månad-dag, och kontrollera att dagen finns."
        ),
        english: (
          say.name(found), #"a date such as "2024-05-31""#,
          "Write year-month-day, and check that the day exists."
        ))
    case .comparedTextTooLong(let limit):
      say(
        swedish: (
          "en för lång text att jämföra med",
          "högst \(limit) tecken, där å, ä och ö räknas dubbelt",
          "Använd en kortare kod."
        ),
        english: (
          "a text that is too long to compare with",
          "at most \(limit) letters, where å, ä and ö count twice", "Use a shorter code."
        ))
    case .textWithoutType(let text):
      say(
        swedish: (
          "texten \(say.name(text)) för sig", "något att jämföra den med",
          "Jämför den med en nivå, en svarskod eller en omständighet."
        ),
        english: (
          "the text \(say.name(text)) by itself", "something to compare it with",
          "Compare it with a level, a code or a circumstance."
        ))
    case .valuesWithoutOrder(let kind):
      say(
        swedish: (
          "<, > eller ett intervall för \(kind.pluralWords(say)), som saknar ordning",
          "=, != eller in", "Jämför med = eller in."
        ),
        english: (
          "<, > or an interval on \(kind.pluralWords(say)), which have no order", "=, != or in",
          "Compare with = or in."
        ))
    case .intervalHoldsNothing:
      say(
        swedish: (
          "ett intervall som inte rymmer något värde", "ett intervall från lägre till högre",
          "Byt plats på gränserna, eller ta med dem genom att skriva [ och ]."
        ),
        english: (
          "an interval that holds no value", "an interval from lower to higher",
          "Swap its ends, or include them by writing [ and ]."
        ))
    case .divisionByZero:
      say(
        swedish: ("division med 0", "division med ett annat tal", "Rätta talet efter /."),
        english: ("division by 0", "division by another number", "Correct the number after /."))
    case .alwaysNull:
      say(
        swedish: (
          "ett uttryck som bara är null", "ett uttryck som kan ge ett värde", "Skriv uttrycket."
        ),
        english: (
          "an expression that is only null", "one that can give a value", "Write the expression."
        ))
    }
  }

  /// What expressions have for a sign that other notations use.
  private static func replacement(for sign: String) -> String? {
    switch sign {
    case "&": "and"
    case "|": "or"
    case "!": "not(…)"
    case "≥": ">="
    case "≤": "<="
    case "≠": "!="
    case "×", "·": "*"
    case "÷", ":": "/"
    case "−", "–": "-"
    case "'", "”", "“", "’": #"\""#
    default: nil
    }
  }

  /// The likely fix where a value of one kind stands instead of another.
  private static func step(
    _ found: ValueKind, _ expected: ValueKind, _ say: Phrasing
  ) -> String {
    switch (found, expected) {
    case (_, .boolean):
      say.either(
        swedish: "Skriv ett villkor, t.ex. q1 >= 2.",
        english: "Write a condition, for example q1 >= 2.")
    case (.choice, .number):
      say.either(
        swedish: "Skriv points(…) för svarets poäng.",
        english: "Write points(…) for what the answer is worth.")
    default:
      say.either(
        swedish: "Använd värden av samma slag.", english: "Use values of the same kind.")
    }
  }

  private static func count(_ least: Int, _ greatest: Int?, _ say: Phrasing) -> String {
    guard let greatest else {
      return say.either(swedish: "minst \(least)", english: "at least \(least)")
    }
    if least == greatest { return String(least) }
    return say.either(swedish: "\(least) till \(greatest)", english: "\(least) to \(greatest)")
  }
}

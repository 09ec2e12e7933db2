extension ExpressionProblem: Worded {
  // One switch over all cases, although long: so the compiler asks for every sentence.
  package func sentence(_ say: Phrasing) -> String {
    switch self {
    case .expressionTooLong(let limit):
      say(
        swedish: (
          "Uttrycket är för långt: det får ha högst \(limit) byte.", "Dela upp det i flera poäng."
        ),
        english: (
          "an expression that is too long", "at most \(limit) bytes",
          "Split it into several scores."
        ))
    case .expressionTooDeep(let limit):
      say(
        swedish: (
          "För många parenteser ligger inuti varandra: det får vara högst \(limit) nivåer.",
          "Dela upp uttrycket i flera poäng."
        ),
        english: (
          "too many parentheses inside each other", "at most \(limit) levels",
          "Split the expression into several scores."
        ))
    case .characterNotInExpressions(let found):
      say(
        swedish: (
          "Tecknet \(say.sign(found)) går inte att använda i uttryck.",
          Self.replacement(for: found).map { "Skriv \($0) i stället." } ?? "Ta bort tecknet."
        ),
        english: (
          "the character \(say.sign(found))", "one that expressions can have",
          Self.replacement(for: found).map { "Write \($0) instead." } ?? "Remove it."
        ))
    case .textNotClosed:
      say(
        swedish: ("Texten saknar avslutande citattecken.", #"Skriv \" där texten slutar."#),
        english: (
          "a text that never ends", "a closing quotation mark", #"Write \" where the text ends."#
        ))
    case .escapeNotKnown(let found):
      say(
        swedish: (
          "Texten innehåller \(VisibleText.plain(found)), men omvänt snedstreck går inte att "
            + "använda här.",
          "Ta bort det omvända snedstrecket."
        ),
        english: (
          "\(VisibleText.plain(found)) in a text", "a text without a backslash",
          "Remove the backslash."
        ))
    case .expressionNumberMalformed(let found):
      say(
        swedish: ("\(say.name(found)) är inget tal.", "Skriv t.ex. 3 eller 1.5."),
        english: (say.name(found), "a number such as 3 or 1.5", "Correct the number."))
    case .expressionNumberTooPrecise(let found, let limit):
      say(
        swedish: (
          "Talet \(VisibleText.plain(found)) är för långt: det får ha högst \(limit) siffror.",
          "Avrunda det."
        ),
        english: (VisibleText.plain(found), "at most \(limit) digits", "Round the number."))
    case .expressionEndsTooSoon(let expecting):
      say(
        swedish: (
          "Uttrycket tar slut där det ska stå \(expecting.words(say)).", "Skriv klart uttrycket."
        ),
        english: ("the end of the expression", expecting.words(say), "Complete the expression."))
    case .wordNotExpected(let found, let expecting):
      say(
        swedish: (
          "Här står \(say.name(found)), men det ska vara \(expecting.words(say)).",
          "Rätta uttrycket här eller strax före."
        ),
        english: (
          say.name(found), expecting.words(say), "Correct the expression here, or just before."
        ))
    case .nameNotKnown(let name, let suggestion):
      say(
        swedish: (
          "Det finns inget som heter \(say.name(name)) här.",
          say.meant(suggestion)
            ?? #"Skriv namnet på t.ex. en fråga eller en poäng, eller \"…\" om det är en text."#
        ),
        english: (
          "the name \(say.name(name))", "something that exists here, such as an item or a score",
          say.meant(suggestion) ?? #"Correct the name, or write \"…\" if it is a text."#
        ))
    case .functionNotKnown(let name, let suggestion):
      say(
        swedish: (
          "Det finns ingen funktion som heter \(say.name(name)).",
          say.meant(suggestion)
            ?? "Välj t.ex. sum eller count; alla står i formatbeskrivningen, avsnitt 8."
        ),
        english: (
          "the function \(say.name(name))", "one that exists, such as sum or count",
          say.meant(suggestion) ?? "Choose one from the format reference, section 8."
        ))
    case .wrongArgumentCount(let function, let found, let least, let greatest):
      say(
        swedish: (
          "Det står \(found == 0 ? "inga" : String(found)) "
            + "\(found == 1 ? "värde" : "värden") i \(VisibleText.plain(function))(…), men det "
            + "ska vara \(Self.count(least, greatest, say)).",
          "Lägg till eller ta bort värden mellan parenteserna."
        ),
        english: (
          "\(found == 0 ? "no" : String(found)) \(found == 1 ? "value" : "values")"
            + " in \(VisibleText.plain(function))(…)",
          Self.count(least, greatest, say), "Add or remove values between the parentheses."
        ))
    case .argumentNotAnItem(let function):
      say(
        swedish: (
          "Det som står i \(function)(…) är ingen fråga.",
          "Skriv en frågas id, t.ex. \(function)(q1)."
        ),
        english: (
          "something other than an item in \(function)(…)", "the id of an item",
          "Write the item's id, for example \(function)(q1)."
        ))
    case .argumentNotMultiple(let name):
      say(
        swedish: (
          "\(say.name(name)) kan inte ha flera svarskoder; det kan bara frågor av typen multiple.",
          "Jämför med = i stället, t.ex. \(VisibleText.plain(name)) = 1."
        ),
        english: (
          "\(say.name(name)), which doesn't take several codes", "an item of the type multiple",
          "Compare with = instead, for example \(VisibleText.plain(name)) = 1."
        ))
    case .codeNotWritten(let function):
      say(
        swedish: (
          "Svarskoden i \(function)(…) måste vara utskriven, inte uträknad.",
          #"Skriv koden, t.ex. \#(function)(q1, "alcohol")."#
        ),
        english: (
          "something computed in \(function)(…)", "one of the item's codes, written out",
          #"Write the code, for example \#(function)(q1, "alcohol")."#
        ))
    case .exponentNotWritten(let greatest):
      say(
        swedish: (
          "Exponenten måste vara ett utskrivet heltal från 0 till \(greatest).",
          "Skriv den med siffror, eller använd power(x, y, decimaler)."
        ),
        english: (
          "an exponent that isn't a written whole number", "a whole number from 0 to \(greatest)",
          "Write the exponent in digits, or use power(x, y, decimals)."
        ))
    case .decimalsNotWritten(let function, let greatest):
      say(
        swedish: (
          "Antalet decimaler i \(function)(…) måste vara ett utskrivet heltal från 0 till "
            + "\(greatest).",
          "Skriv det med siffror, t.ex. \(function)(x, 1)."
        ),
        english: (
          "a computed number of decimals in \(function)(…)",
          "a whole number from 0 to \(greatest)",
          "Write the number in digits, for example \(function)(x, 1)."
        ))
    case .typeMismatch(let found, let expected):
      say(
        swedish: (
          "Här står \(found.words(say)), men det ska vara \(expected.words(say)).",
          Self.step(found, expected, say)
        ),
        english: (found.words(say), expected.words(say), Self.step(found, expected, say)))
    case .levelNotInScale(let found, let scale, let suggestion):
      say(
        swedish: (
          "Nivån \(say.name(found)) finns inte i \(say.name(scale.name)), som har "
            + "\(say.and(scale.levels)).",
          say.meant(suggestion) ?? "Välj en av de nivåerna."
        ),
        english: (
          "the level \(say.name(found))", "\(say.or(scale.levels)) of \(say.name(scale.name))",
          say.meant(suggestion) ?? "Choose one of these levels."
        ))
    case .levelsOfDifferentScales(let first, let second):
      say(
        swedish: (
          "Här jämförs en nivå ur \(say.name(first)) med en ur \(say.name(second)).",
          "Jämför var och en med en nivå ur sin egen skala."
        ),
        english: (
          "levels of both \(say.name(first)) and \(say.name(second))", "levels of one scale",
          "Compare each with a level of its own scale."
        ))
    case .comparedCodeUnknown(let found, let options, let suggestion):
      say(
        swedish: (
          "Svarskoden \(say.name(found)) finns inte; här kan det bara vara "
            + "\(say.orCodes(options)).",
          say.meant(suggestion) ?? "Välj en av de svarskoderna."
        ),
        english: (
          "the code \(say.name(found))", say.orCodes(options),
          say.meant(suggestion) ?? "Choose one of these codes."
        ))
    case .choicesWithDifferentCodes:
      say(
        swedish: (
          "Här jämförs svar på frågor som har olika svarskoder.",
          "Jämför vart och ett med en svarskod."
        ),
        english: (
          "a comparison of answers with different codes", "the same codes on both sides",
          "Compare each with a code."
        ))
    case .comparedDayMalformed(let found):
      say(
        swedish: (
          "\(say.name(found)) är inget datum.",
          #"Skriv det som "2024-05-31", och kontrollera att dagen finns."#
        ),
        english: (
          say.name(found), #"a date such as "2024-05-31""#,
          "Write year-month-day, and check that the day exists."
        ))
    case .comparedTextTooLong(let limit):
      say(
        swedish: (
          "Texten är för lång att jämföra med: den får ha högst \(limit) tecken, och å, ä "
            + "och ö räknas dubbelt.",
          "Använd en kortare kod."
        ),
        english: (
          "a text that is too long to compare with",
          "at most \(limit) letters, where å, ä and ö count twice", "Use a shorter code."
        ))
    case .textWithoutType(let text):
      say(
        swedish: (
          "Texten \(say.name(text)) står för sig själv.",
          "Jämför den med en nivå, en svarskod eller en omständighet."
        ),
        english: (
          "the text \(say.name(text)) by itself", "something to compare it with",
          "Compare it with a level, a code or a circumstance."
        ))
    case .valuesWithoutOrder(let kind):
      say(
        swedish: (
          "Det går inte att använda <, > eller intervall för \(kind.pluralWords(say)), som "
            + "saknar ordning.",
          "Jämför med =, != eller in."
        ),
        english: (
          "<, > or an interval on \(kind.pluralWords(say)), which have no order", "=, != or in",
          "Compare with = or in."
        ))
    case .intervalHoldsNothing:
      say(
        swedish: (
          "Intervallet rymmer inget värde.",
          "Byt plats på gränserna, eller ta med dem genom att skriva [ och ]."
        ),
        english: (
          "an interval that holds no value", "an interval from lower to higher",
          "Swap its ends, or include them by writing [ and ]."
        ))
    case .divisionByZero:
      say(
        swedish: ("Här divideras med 0.", "Rätta talet efter /."),
        english: ("division by 0", "division by another number", "Correct the number after /."))
    case .alwaysNull:
      say(
        swedish: (
          "Uttrycket kan aldrig bli något annat än null.", "Skriv ett uttryck som kan ge ett värde."
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

extension JSONProblem: Worded {
  // One switch over all cases, although long: so the compiler asks for every sentence.
  package func sentence(_ say: Phrasing) -> String {
    switch self {
    case .emptyDocument:
      say(
        swedish: ("Filen är tom.", "Kontrollera att du angav rätt fil."),
        english: ("an empty file", "a JSON document", "Check that you gave the right file."))
    case .notUTF8(let guess):
      guess.sentence(say)
    case .tooLarge(let limit):
      say(
        swedish: (
          "Filen är för stor: den får vara högst \(Self.size(limit)).", "Dela upp den i flera."
        ),
        english: (
          "a file that is too large", "at most \(Self.size(limit))",
          "Divide it into several files."
        ))
    case .tooDeep(let limit):
      say(
        swedish: (
          "Här ligger fler än \(limit) nivåer av { och [ inuti varandra.",
          "Kontrollera att det är rätt fil och att varje { och [ avslutas."
        ),
        english: (
          "more than \(limit) levels of { and [ inside each other", "at most \(limit)",
          "Check that it is the right file and that every { and [ is closed."
        ))
    case .unexpectedEnd(let expecting):
      say(
        swedish: (
          "Filen tar slut där det ska stå \(expecting.words(say)).",
          "Lägg till det som saknas. Kanske är filen avklippt, eller så fattas en } eller ]."
        ),
        english: (
          "the end of the file", expecting.words(say),
          "Add what is missing; the file was cut off, or } or ] was forgotten."
        ))
    case .trailingContent:
      say(
        swedish: (
          "Det står mer text efter dokumentets slut.",
          "Ta bort det som följer, eller den } eller ] som avslutar för tidigt."
        ),
        english: (
          "more text after the end of the document", "nothing more",
          "Remove what follows, or the } or ] that closes too soon."
        ))
    case .unexpectedCharacter(let found, let expecting):
      say(
        swedish: (
          "Här står tecknet \(say.sign(found)), men det ska vara \(expecting.words(say)).",
          "Ta bort tecknet, eller rätta det som står före."
        ),
        english: (
          "the character \(say.sign(found))", expecting.words(say),
          "Remove it, or correct what stands before it."
        ))
    case .trailingComma:
      say(
        swedish: ("Det står ett komma efter det sista värdet.", "Ta bort kommat före } eller ]."),
        english: (
          "a comma after the last value", "no comma before } or ]", "Remove the comma."
        ))
    case .extraComma:
      say(
        swedish: (
          "Det står ett komma för mycket.", "Ta bort det, eller skriv värdet som saknas före det."
        ),
        english: (
          "one comma too many", "a value",
          "Remove the comma, or write the value that is missing before it."
        ))
    case .missingComma:
      say(
        swedish: ("Två värden står intill varandra utan komma emellan.", "Sätt ett komma här."),
        english: ("two values side by side", "a comma between them", "Put a comma here."))
    case .missingColon:
      say(
        swedish: ("Det saknas ett kolon efter nyckeln.", #"Skriv "nyckel": värde."#),
        english: ("a key without a colon", "a colon after the key", #"Write "key": value."#))
    case .missingValue:
      say(
        swedish: ("Nyckeln saknar värde.", "Skriv värdet efter kolonet, eller ta bort nyckeln."),
        english: (
          "a key without a value", "a value after the colon", "Write the value, or remove the key."
        ))
    case .mismatchedBracket(let found, let expecting):
      say(
        swedish: (
          "Här står \(say.sign(found)), men det ska vara \(say.sign(expecting)).",
          "Byt tecken, eller leta efter en { eller [ som aldrig avslutas."
        ),
        english: (
          say.sign(found), say.sign(expecting),
          "Change it, or look for a { or [ that is never closed."
        ))
    case .comment:
      say(
        swedish: (
          "Här står en kommentar, men sådana får inte finnas i JSON.",
          #"Ta bort den, eller skriv den som "x-kommentar": "…"."#
        ),
        english: (
          "a comment", "JSON without comments",
          #"Remove it, or write it as "x-comment": "…"."#
        ))
    case .unquotedKey(let found):
      say(
        swedish: ("Nyckeln saknar citattecken.", "Skriv \(say.name(found))."),
        english: (
          "a key without quotation marks", "the key in quotation marks",
          "Write \(say.name(found))."
        ))
    case .unquotedText(let found):
      say(
        swedish: (
          "Texten saknar citattecken.",
          say.hidesValues ? "Sätt citattecken runt den." : "Skriv \(say.value(found))."
        ),
        english: (
          "a text without quotation marks", "the text in quotation marks",
          say.hidesValues ? "Put quotation marks around it." : "Write \(say.value(found))."
        ))
    case .misspelledWord(let found, let meant):
      say(
        swedish: (
          "Här står "
            + "\(say.hidesValues ? "ett ord utan citattecken" : VisibleText.plain(found)), men "
            + "det ska vara true, false eller null.",
          say.hidesValues ? "Skriv ordet exakt så, med små bokstäver." : "Skriv \(meant)."
        ),
        english: (
          say.hidesValues ? "a word without quotation marks" : VisibleText.plain(found),
          "true, false or null",
          say.hidesValues ? "Write the word exactly so, in small letters." : "Write \(meant)."
        ))
    case .singleQuotes:
      say(
        swedish: (
          "Här står ett enkelt citattecken, men det ska vara ett dubbelt.", #"Skriv " i stället."#
        ),
        english: ("a single quotation mark", "a double one", #"Write " instead."#))
    case .typographicQuotes:
      say(
        swedish: (
          "Här står ett typografiskt citattecken, men det ska vara ett rakt.",
          #"Skriv ", helst i en textredigerare och inte i en ordbehandlare."#
        ),
        english: (
          "a curly or angled quotation mark", "a straight one",
          #"Write " instead, best in a text editor and not in a word processor."#
        ))
    case .quoteInsideString:
      say(
        swedish: (
          "Det står text direkt efter ett avslutande citattecken.",
          #"Skriv \" om citattecknet hör till texten. Annars saknas ett komma, ett kolon, } "#
            + "eller ]."
        ),
        english: (
          "text directly after a closing quotation mark", "a comma, a colon, } or ]",
          #"Write \" for a quotation mark that belongs to the text."#
        ))
    case .unterminatedString:
      say(
        swedish: ("Texten saknar avslutande citattecken.", #"Sätt " där texten slutar."#),
        english: (
          "a text that never ends", "a closing quotation mark", #"Put " where the text ends."#
        ))
    case .lineBreakInString:
      say(
        swedish: (
          "Det är en radbrytning mitt i texten.",
          #"Avsluta texten med " på samma rad, eller skriv radbrytningen som \n."#
        ),
        english: (
          "a line break inside a text", "a closing quotation mark on the same line",
          #"End the text with ", or write the line break as \n."#
        ))
    case .controlCharacterInString(let found, let escape):
      say(
        swedish: (
          "Det finns ett osynligt tecken (\(found)) i texten.",
          "Ta bort det, eller skriv det som \(escape)."
        ),
        english: (
          "an invisible character (\(found)) inside a text", "visible characters only",
          "Remove it, or write it as \(escape)."
        ))
    case .badEscape(let found):
      say(
        swedish: (
          "Det står ett omvänt snedstreck före \(say.sign(found)), men det går bara i t.ex. "
            + #"\n, \t, \" och \\."#,
          #"Skriv \\ om du menar ett omvänt snedstreck."#
        ),
        english: (
          "a backslash before \(say.sign(found))", #"\n, \t, \" or \\"#,
          #"Write \\ for a backslash."#
        ))
    case .badUnicodeEscape:
      say(
        swedish: (
          #"Efter \u ska det stå fyra tecken: siffror eller bokstäver från a till f."#,
          #"Skriv bokstaven som den är, eller t.ex. \u00e5 för å."#
        ),
        english: (
          #"\u without four characters after it"#, "four digits or letters from a to f",
          #"Write the letter itself, or for example \u00e5 for å."#
        ))
    case .loneSurrogate(let found):
      say(
        swedish: (
          "\(found) är bara ena halvan av ett tecken.",
          "Skriv tecknet som det är, eller lägg till den andra halvan."
        ),
        english: (
          "\(found), which is only half a character", "both halves",
          "Write the character itself, or add the other half."
        ))
    case .leadingZero:
      say(
        swedish: (
          "Talet börjar med en onödig nolla.",
          "Ta bort nollan, eller sätt citattecken runt värdet om det är en kod."
        ),
        english: (
          "a number that begins with an unneeded 0", "a number without it",
          "Remove the 0, or put quotation marks around a code."
        ))
    case .plusSign:
      say(
        swedish: ("Det står ett plustecken före talet.", "Ta bort plustecknet."),
        english: ("a plus sign before a number", "only the number", "Remove the plus sign."))
    case .missingDigits(let place):
      place.sentence(say)
    case .decimalComma:
      say(
        swedish: ("Talet är skrivet med decimalkomma.", "Skriv det med punkt, t.ex. 1.5."),
        english: ("a decimal comma", "a decimal point", "Write the number with a point: 1.5."))
    case .badNumber(let found):
      say(
        swedish: (
          "Tecknet \(say.sign(found)) står direkt efter ett tal.",
          "Rätta talet, eller sätt citattecken runt värdet om det är en text eller ett datum."
        ),
        english: (
          "the character \(say.sign(found)) directly after a number", "a plain decimal number",
          "Correct the number, or put quotation marks around a text or a date."
        ))
    case .notANumberLiteral(let found):
      say(
        swedish: (
          "\(VisibleText.plain(found)) är inget tal i JSON.",
          "Skriv null om värdet saknas, eller ta bort nyckeln."
        ),
        english: (
          "\(VisibleText.plain(found)), which is no number in JSON", "a number",
          "Write null if there is no value, or remove the key."
        ))
    }
  }

  /// Bytes in the largest unit that gives a whole number.
  static func size(_ bytes: Int) -> String {
    if bytes > 0, bytes.isMultiple(of: 1 << 20) { return "\(bytes >> 20) MiB" }
    if bytes > 0, bytes.isMultiple(of: 1 << 10) { return "\(bytes >> 10) KiB" }
    return "\(bytes) B"
  }
}

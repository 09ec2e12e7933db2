extension DocumentProblem: Worded {
  package func sentence(_ say: Phrasing) -> String {
    switch self {
    case .unknownKey(let key, let suggestion):
      say(
        swedish: (
          "Nyckeln \(say.name(key)) finns inte i formatet.",
          say.meant(suggestion) ?? "Ta bort den, eller låt den börja med x- om den är din egen."
        ),
        english: (
          "the key \(say.name(key))", "a key that the format has",
          say.meant(suggestion) ?? "Remove it, or let it begin with x- if it is your own."
        ))
    case .duplicateKey(let key):
      say(
        swedish: ("Nyckeln \(say.name(key)) står här två gånger.", "Ta bort den som är fel."),
        english: ("the key \(say.name(key)) twice", "it once", "Remove the one that is wrong."))
    case .missingKey(let key):
      say(
        swedish: ("Nyckeln \(say.name(key)) saknas här.", "Lägg till den."),
        english: ("no key \(say.name(key))", "it in this object", "Add the key."))
    case .wrongType(let found, let expected):
      say(
        swedish: (
          "Här står \(say.value(found, asked: expected)), men det ska vara \(expected.words(say)).",
          expected.step(insteadOf: found, say)
        ),
        english: (
          say.value(found, asked: expected), expected.words(say),
          expected.step(insteadOf: found, say)
        ))
    case .replacementCharacter:
      say(
        swedish: (
          "Tecknet \u{FFFD} (U+FFFD) visar att en bokstav har gått förlorad här.",
          "Hämta texten på nytt ur källan, och spara filen som UTF-8."
        ),
        english: (
          "the character \u{FFFD} (U+FFFD), which stands where a letter was lost", "undamaged text",
          "Fetch the text from its source again and save the file as UTF-8."
        ))
    case .tooManyDigits(let text):
      say(
        swedish: (
          "Här står \(say.value(.number(text))), men ett tal får ha högst 15 siffror.",
          "Avrunda talet."
        ),
        english: (say.value(.number(text)), "at most 15 digits", "Round the number."))
    case .numberTooLarge(let text):
      say(
        swedish: (
          "Här står \(say.value(.number(text))), men ett tal får ha högst 15 siffror före "
            + "decimalpunkten och 15 efter.",
          "Kontrollera talet."
        ),
        english: (
          say.value(.number(text)), "at most 15 digits before the decimal point and 15 after it",
          "Check the number."
        ))
    case .outOfRange(let found, let low, let high):
      say(
        swedish: (
          "Här står \(say.value(found)), men det ska vara ett tal från \(low) till \(high).",
          "Kontrollera talet."
        ),
        english: (say.value(found), "a number from \(low) to \(high)", "Check the number."))
    case .notAllowed(let found, let allowed, let suggestion):
      say(
        swedish: (
          "Här står \(say.value(found)), men det ska vara \(say.or(allowed)).",
          say.meantValue(suggestion) ?? "Rätta ordet."
        ),
        english: (
          say.value(found), say.or(allowed), say.meantValue(suggestion) ?? "Write one of them."
        ))
    case .notAnIdentifier(let found):
      say(
        swedish: (
          #"Här står \#(say.value(found)), men det ska vara ett id som "q1" eller "riskTotal"."#,
          "Använd bokstäverna a–z och A–Z, siffror och _, med en bokstav först och högst 64 tecken."
        ),
        english: (
          say.value(found), #"an id such as "q1" or "riskTotal""#,
          "Use the letters a–z and A–Z, digits and _, a letter first, and at most 64 characters."
        ))
    case .notADocumentID(let found):
      say(
        swedish: (
          #"Här står \#(say.value(found)), men det ska vara ett id som "phq-9"."#,
          "Använd små bokstäver a–z, siffror och bindestreck, med en bokstav först."
        ),
        english: (
          say.value(found), #"an id such as "phq-9""#,
          "Use small letters a–z, digits and hyphens, a letter first."
        ))
    case .notAVersion(let found):
      say(
        swedish: (
          #"Här står \#(say.value(found)), men det ska vara en version som "1.0.0"."#,
          "Skriv tre tal med punkter emellan."
        ),
        english: (
          say.value(found), #"a version such as "1.0.0""#, "Write numbers with points between."
        ))
    case .notADate(let found):
      say(
        swedish: (
          #"Här står \#(say.value(found)), men det ska vara ett datum som "2024-05-31"."#,
          "Skriv år-månad-dag, och kontrollera att månaden har den dagen."
        ),
        english: (
          say.value(found), #"a date that exists, written as "2024-05-31""#,
          "Write year-month-day, and check that the month has that day."
        ))
    case .blankText:
      say(
        swedish: ("Texten är tom.", "Skriv minst ett ord."),
        english: ("an empty text", "at least one word", "Write the text."))
    case .emptyList:
      say(
        swedish: ("Här saknas innehåll.", "Lägg till minst en post."),
        english: ("nothing inside", "at least one entry", "Add what is missing."))
    case .tooManyEntries(let limit):
      say(
        swedish: ("Listan är för lång: den får ha högst \(limit) poster.", "Dela upp den."),
        english: ("too many entries in the list", "at most \(limit)", "Divide the list."))
    case .duplicateID(let id):
      say(
        swedish: ("Id:t \(say.name(id)) är redan upptaget.", "Ge den ena ett annat id."),
        english: (
          "the id \(say.name(id)) again", "an id that isn't taken", "Give one of them another id."
        ))
    case .wrongFormat(let found, let expected):
      say(
        swedish: (
          "Här står \(say.value(found)), men det ska vara \(say.or(expected)).",
          "Kontrollera att det är rätt sorts fil."
        ),
        english: (
          say.value(found), say.or(expected), "Check that it is the right kind of file."
        ))
    case .moreFindings(let count):
      say.either(
        swedish: count == 1
          ? "1 anmärkning till visas inte. Rätta de andra och kontrollera igen."
          : "\(count) anmärkningar till visas inte. Rätta de första och kontrollera igen.",
        english: count == 1
          ? "1 more finding isn't shown. Correct the others and check again."
          : "\(count) more findings aren't shown. Correct the first ones and check again.")
    }
  }
}

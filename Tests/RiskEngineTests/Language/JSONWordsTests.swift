import RiskEngine
import Testing

@Suite struct JSONWordsTests {
  @Test(arguments: [
    Wording(
      JSONProblem.emptyDocument,
      swedish:
        "Filen är tom. Kontrollera att du angav rätt fil.",
      english: "found an empty file, expected a JSON document. Check that you gave the right file."
    ),
    Wording(
      JSONProblem.trailingComma,
      swedish: "Det står ett komma efter det sista värdet. Ta bort kommat före } eller ].",
      english: "found a comma after the last value, expected no comma before } or ]. "
        + "Remove the comma."
    ),
    Wording(
      JSONProblem.tooDeep(limit: 128),
      swedish: "Här ligger fler än 128 nivåer av { och [ inuti varandra. Kontrollera att det är "
        + "rätt fil och att varje { och [ avslutas.",
      english: "found more than 128 levels of { and [ inside each other, expected at most 128. "
        + "Check that it is the right file and that every { and [ is closed."
    ),
    Wording(
      JSONProblem.tooLarge(limit: 256 << 20),
      swedish: "Filen är för stor: den får vara högst 256 MiB. Dela upp den i flera.",
      english: "found a file that is too large, expected at most 256 MiB. "
        + "Divide it into several files."
    ),
    Wording(
      JSONProblem.notUTF8(guess: .windows1252),
      swedish: "En bokstav är sparad som Windows-1252 (Latin-1). Spara om filen med "
        + "teckenkodningen UTF-8, så blir å, ä och ö rätt.",
      english: "found a letter saved as Windows-1252 (Latin-1), expected UTF-8. "
        + "Save the file again with the encoding UTF-8, so that å, ä and ö come out right."
    ),
    Wording(
      JSONProblem.unexpectedEnd(expecting: .commaOrObjectEnd),
      swedish: "Filen tar slut där det ska stå ett komma eller }. Lägg till det som saknas. "
        + "Kanske är filen avklippt, eller så fattas en } eller ].",
      english: "found the end of the file, expected a comma or }. "
        + "Add what is missing; the file was cut off, or } or ] was forgotten."
    ),
    Wording(
      JSONProblem.decimalComma,
      swedish: "Talet är skrivet med decimalkomma. Skriv det med punkt, t.ex. 1.5.",
      english: "found a decimal comma, expected a decimal point. "
        + "Write the number with a point: 1.5."
    ),
    Wording(
      JSONProblem.typographicQuotes,
      swedish: #"Här står ett typografiskt citattecken, men det ska vara ett rakt. Skriv ", "#
        + "helst i en textredigerare och inte i en ordbehandlare.",
      english: "found a curly or angled quotation mark, expected a straight one. "
        + #"Write " instead, best in a text editor and not in a word processor."#
    ),
    Wording(
      JSONProblem.unquotedKey(found: "answers"),
      swedish: #"Nyckeln saknar citattecken. Skriv "answers"."#,
      english: "found a key without quotation marks, expected the key in quotation marks. "
        + #"Write "answers"."#
    ),
    Wording(
      JSONProblem.misspelledWord(found: "True", meant: "true"),
      swedish: "Här står True, men det ska vara true, false eller null. Skriv true.",
      english: "found True, expected true, false or null. Write true."
    ),
    Wording(
      JSONProblem.unexpectedCharacter(found: "U+00A0", expecting: .colon),
      swedish: "Här står tecknet U+00A0, men det ska vara ett kolon efter nyckeln. Ta bort "
        + "tecknet, eller rätta det som står före.",
      english: "found the character U+00A0, expected a colon after the key. "
        + "Remove it, or correct what stands before it."
    ),
  ])
  func syntaxIsExplained(_ wording: Wording) { wording.check() }

  @Test(arguments: [(3 << 20, "3 MiB"), (64 << 10, "64 KiB"), (1000, "1000 B"), (0, "0 B")])
  func limitsAreSaidInTheLargestWholeUnit(limit: Int, text: String) {
    let message = Finding(JSONProblem.tooLarge(limit: limit), at: nil).message(in: .english)
    let wanted =
      "found a file that is too large, expected at most \(text). Divide it into several files."
    #expect(message == wanted)
  }
}

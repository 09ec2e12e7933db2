extension JSONExpectation {
  /// What could have stood here, as a noun phrase.
  func words(_ say: Phrasing) -> String {
    switch self {
    case .document:
      say.either(
        swedish: "ett dokument som börjar med { eller [",
        english: "a document that begins with { or [")
    case .memberValue:
      say.either(swedish: "ett värde efter kolonet", english: "a value after the colon")
    case .element:
      say.either(swedish: "ett värde till i listan", english: "another value in the list")
    case .elementOrEnd:
      say.either(swedish: "ett värde eller ]", english: "a value or ]")
    case .key:
      say.either(swedish: "en nyckel inom citattecken", english: "a key in quotation marks")
    case .keyOrEnd:
      say.either(
        swedish: "en nyckel inom citattecken, eller }", english: "a key in quotation marks, or }")
    case .colon:
      say.either(swedish: "ett kolon efter nyckeln", english: "a colon after the key")
    case .commaOrArrayEnd:
      say.either(swedish: "ett komma eller ]", english: "a comma or ]")
    case .commaOrObjectEnd:
      say.either(swedish: "ett komma eller }", english: "a comma or }")
    case .nothing:
      say.either(swedish: "inget mer", english: "nothing more")
    }
  }
}

extension JSONEncodingGuess {
  func sentence(_ say: Phrasing) -> String {
    switch self {
    case .utf16:
      say(
        swedish: ("Filen är sparad som UTF-16.", "Spara om den med teckenkodningen UTF-8."),
        english: (
          "a file saved as UTF-16", "UTF-8", "Save the file again with the encoding UTF-8."
        ))
    case .windows1252:
      say(
        swedish: (
          "En bokstav är sparad som Windows-1252 (Latin-1).",
          "Spara om filen med teckenkodningen UTF-8, så blir å, ä och ö rätt."
        ),
        english: (
          "a letter saved as Windows-1252 (Latin-1)", "UTF-8",
          "Save the file again with the encoding UTF-8, so that å, ä and ö come out right."
        ))
    case .unknown:
      say(
        swedish: (
          "Här står ett skadat tecken.",
          "Hämta filen på nytt, eller spara om den med teckenkodningen UTF-8."
        ),
        english: (
          "a damaged character", "text in UTF-8",
          "Fetch the file again, or save it again with the encoding UTF-8."
        ))
    }
  }
}

extension JSONDigitPlace {
  func sentence(_ say: Phrasing) -> String {
    switch self {
    case .afterMinus:
      say(
        swedish: ("Det står inget tal efter minustecknet.", "Skriv talet, t.ex. -1."),
        english: (
          "a minus sign without a number", "a number after it", "Write the number, for example -1."
        ))
    case .beforePoint:
      say(
        swedish: ("Det saknas en siffra före decimalpunkten.", "Skriv t.ex. 0.5."),
        english: ("a decimal point without a digit before it", "a digit", "Write 0.5, for example.")
      )
    case .afterPoint:
      say(
        swedish: (
          "Det saknas en siffra efter decimalpunkten.", "Skriv decimalerna, eller ta bort punkten."
        ),
        english: (
          "a decimal point without a digit after it", "a digit",
          "Write the decimals, or remove the point."
        ))
    case .inExponent:
      say(
        swedish: ("Det saknas siffror efter e i talet.", "Skriv talet utan e."),
        english: (
          "a number with e and no digits after it", "digits after e", "Write the number without e."
        ))
    }
  }
}

extension Expectation {
  /// What a place in a document wants, as a noun phrase.
  func words(_ say: Phrasing) -> String {
    switch self {
    case .object:
      say.either(
        swedish: #"ett objekt, t.ex. {"nyckel": värde}"#,
        english: #"an object such as {"key": value}"#)
    case .array:
      say.either(
        swedish: "en lista, t.ex. [värde, värde]", english: "a list such as [value, value]")
    case .text:
      say.either(swedish: "en text inom citattecken", english: "a text in quotation marks")
    case .number: say.either(swedish: "ett tal", english: "a number")
    case .wholeNumber: say.either(swedish: "ett heltal", english: "a whole number")
    case .boolean: say.either(swedish: "true eller false", english: "true or false")
    case .date:
      say.either(
        swedish: #"ett datum, t.ex. "2024-05-31""#, english: #"a date such as "2024-05-31""#)
    case .localizedText:
      say.either(
        swedish: #"en text på varje språk, t.ex. {"sv": "…", "en": "…"}"#,
        english: #"texts by language such as {"sv": "…", "en": "…"}"#)
    case .textOrNull:
      say.either(
        swedish: "en text inom citattecken, eller null",
        english: "a text in quotation marks, or null")
    case .dateOrNull:
      say.either(
        swedish: #"ett datum, t.ex. "2024-05-31", eller null"#,
        english: #"a date such as "2024-05-31", or null"#)
    case .idOrObject:
      say.either(
        swedish: #"ett id, t.ex. "q1", eller ett objekt, t.ex. {"item": "q1"}"#,
        english: #"an id such as "q1", or an object such as {"item": "q1"}"#)
    case .code:
      say.either(
        swedish: "en svarskod: ett heltal eller ett ord inom citattecken",
        english: "a code: a whole number, or a word in quotation marks")
    case .answer:
      say.either(
        swedish: "en svarskod, ett tal, en lista med svarskoder eller null",
        english: "an answer: a code, a number, a list of codes or null")
    }
  }

  /// The likely fix where `found` stands instead.
  func step(insteadOf found: Quotation, _ say: Phrasing) -> String {
    switch self {
    case .object:
      say.either(swedish: "Skriv innehållet inom { och }.", english: "Write it between { and }.")
    case .array:
      say.either(
        swedish: "Skriv innehållet inom [ och ], även om det bara är ett värde.",
        english: "Write it between [ and ], even if it is only one value.")
    case .number, .wholeNumber: numberStep(insteadOf: found, say)
    case .boolean:
      say.either(
        swedish: "Skriv true för ja eller false för nej, utan citattecken.",
        english: "Write true for yes or false for no, without quotation marks.")
    case .date, .dateOrNull:
      say.either(
        swedish: "Skriv år-månad-dag inom citattecken.",
        english: "Write year-month-day in quotation marks.")
    case .localizedText:
      say.either(
        swedish: "Skriv texten på varje språk.", english: "Write the text in each language.")
    case .text, .textOrNull, .idOrObject, .code:
      switch found {
      case .number, .boolean:
        say.either(
          swedish: "Sätt citattecken runt värdet.", english: "Put quotation marks around it.")
      case .null, .text, .array, .object:
        say.either(swedish: "Skriv värdet på det sättet.", english: "Write the value like that.")
      }
    case .answer:
      say.either(
        swedish: "Skriv svaret på något av de sätten.", english: "Write the answer like that.")
    }
  }

  private func numberStep(insteadOf found: Quotation, _ say: Phrasing) -> String {
    switch found {
    case .text:
      say.either(
        swedish: "Skriv talet utan citattecken.",
        english: "Write the number without quotation marks.")
    case .number:
      say.either(swedish: "Skriv talet utan decimaler.", english: "Write it without decimals.")
    case .null, .boolean, .array, .object:
      say.either(swedish: "Skriv ett tal.", english: "Write a number.")
    }
  }
}

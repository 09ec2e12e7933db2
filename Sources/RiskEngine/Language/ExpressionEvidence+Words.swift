extension ExpressionProblem.Expectation {
  /// What the grammar has a place for, as a noun phrase.
  func words(_ say: Phrasing) -> String {
    switch self {
    case .value:
      say.either(
        swedish: "ett tal, en text, ett namn eller en parentes",
        english: "a number, a text, a name or a parenthesis")
    case .operatorOrEnd:
      say.either(
        swedish: "ett tecken som + eller =, eller slutet på uttrycket",
        english: "a sign such as + or =, or the end of the expression")
    case .closingParenthesis:
      say.either(swedish: "en avslutande )", english: "a closing )")
    case .closingBracket:
      say.either(
        swedish: "] eller ) som avslutar intervallet", english: "] or ) to end the interval")
    case .commaOrClosingParenthesis:
      say.either(swedish: "ett komma eller )", english: "a comma or )")
    case .then: say.either(swedish: #"ordet "then""#, english: #"the word "then""#)
    case .else: say.either(swedish: #"ordet "else""#, english: #"the word "else""#)
    case .and: say.either(swedish: #"ordet "and""#, english: #"the word "and""#)
    case .test:
      say.either(
        swedish: "ett villkor som >= 3 eller [9..13]", english: "a test such as >= 3 or [9..13]")
    case .endpoint:
      say.either(
        swedish: "ett tal, en text, ett namn, true eller false",
        english: "a number, a text, a name, true or false")
    case .dots:
      say.either(swedish: "två punkter, som i [9..13]", english: "two points, as in [9..13]")
    case .commaOrEnd:
      say.either(
        swedish: "ett komma och ett villkor till, eller slutet",
        english: "a comma and another test, or the end")
    }
  }
}

extension ValueKind {
  /// One value of this kind, as a noun phrase.
  func words(_ say: Phrasing) -> String {
    switch self {
    case .number: say.either(swedish: "ett tal", english: "a number")
    case .boolean: say.either(swedish: "något sant eller falskt", english: "a yes/no value")
    case .level: say.either(swedish: "en nivå", english: "a level")
    case .choice: say.either(swedish: "en svarskod", english: "a code")
    case .text: say.either(swedish: "en text", english: "a text")
    case .day: say.either(swedish: "ett datum", english: "a date")
    }
  }

  func pluralWords(_ say: Phrasing) -> String {
    switch self {
    case .number: say.either(swedish: "tal", english: "numbers")
    case .boolean: say.either(swedish: "sant och falskt", english: "yes/no values")
    case .level: say.either(swedish: "nivåer", english: "levels")
    case .choice: say.either(swedish: "svarskoder", english: "codes")
    case .text: say.either(swedish: "texter", english: "texts")
    case .day: say.either(swedish: "datum", english: "dates")
    }
  }
}

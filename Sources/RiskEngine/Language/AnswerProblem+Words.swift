extension AnswerProblem: Worded {
  package func sentence(_ say: Phrasing) -> String {
    switch self {
    case .codeNotAmongOptions(let found, let allowed, let suggestion):
      say(
        swedish: (
          "Svaret är \(say.value(found)), men det ska vara \(say.orCodes(allowed)).",
          say.meantValue(suggestion) ?? "Välj en av de svarskoderna."
        ),
        english: (
          say.value(found), say.orCodes(allowed),
          say.meantValue(suggestion) ?? "Choose one of these codes."
        ))
    case .answerNotWhole(let found):
      say(
        swedish: (
          "Svaret är \(say.decimalNumber(found)), men det ska vara ett heltal.",
          "Skriv svaret utan decimaler."
        ),
        english: (
          say.decimalNumber(found), "a whole number",
          "Write the answer without decimals."
        ))
    case .answerOutOfRange(let found, let low, let high):
      say(
        swedish: (
          "Svaret är \(say.value(found)), men det ska vara ett tal från \(low) till \(high).",
          "Kontrollera svaret mot formuläret."
        ),
        english: (
          say.value(found), "a number from \(low) to \(high)", "Check the answer against the form."
        ))
    case .answerOffStep(let found, let step):
      say(
        swedish: (
          "Svaret är \(say.value(found)), men det ska vara ett tal i steg om \(step).",
          "Kontrollera svaret mot formuläret."
        ),
        english: (
          say.value(found), "a number in steps of \(step)", "Check the answer against the form."
        ))
    case .answerOfWrongType(let found, let expected):
      say(
        swedish: (
          "Svaret är \(say.value(found)), men det ska vara \(expected.words(say)).",
          expected.step(insteadOf: found, say)
        ),
        english: (say.value(found), expected.words(say), expected.step(insteadOf: found, say)))
    case .answerLooksMissing(let found):
      say(
        swedish: (
          "Svaret är \(say.value(found))\(say.hidesValues ? "" : ",") som ofta står för att "
            + "svar saknas.",
          #"Skriv {"missing": "unknown"} om svaret inte är känt, eller null om frågan inte "#
            + "ställdes."
        ),
        english: (
          "\(say.value(found)), which often stands for a missing answer",
          "one of the item's answers",
          #"Write {"missing": "unknown"} if it isn't known, null if it wasn't asked."#
        ))
    case .codeRepeated(let found):
      say(
        swedish: (
          "\(say.hidesValues ? "Samma svarskod" : "Svarskoden \(say.value(found))") står två "
            + "gånger.",
          "Ta bort den ena."
        ),
        english: (
          say.hidesValues ? "the same code twice" : "the code \(say.value(found)) twice", "it once",
          "Remove one of them."
        ))
    }
  }
}

extension AnswerKind {
  /// What the item takes, as a noun phrase.
  fileprivate func words(_ say: Phrasing) -> String {
    switch self {
    case .code: say.either(swedish: "en av frågans svarskoder", english: "one of the item's codes")
    case .codes:
      say.either(
        swedish: "en lista med svarskoder, t.ex. [1, 3]", english: "a list of codes such as [1, 3]")
    case .yesNo: say.either(swedish: "true eller false", english: "true or false")
    case .wholeNumber: say.either(swedish: "ett heltal", english: "a whole number")
    case .number: say.either(swedish: "ett tal", english: "a number")
    case .date:
      say.either(
        swedish: #"ett datum, t.ex. "2024-05-31""#, english: #"a date such as "2024-05-31""#)
    case .text:
      say.either(swedish: "en text inom citattecken", english: "a text in quotation marks")
    }
  }

  /// The likely fix where `found` stands instead.
  fileprivate func step(insteadOf found: Quotation, _ say: Phrasing) -> String {
    switch (self, found) {
    case (.code, .text):
      say.either(
        swedish: "Skriv svarskoden som ett tal, utan citattecken.",
        english: "Write the code as a number, without quotation marks.")
    case (.code, _):
      say.either(swedish: "Skriv en enda svarskod.", english: "Write a single code.")
    case (.codes, _):
      say.either(
        swedish: "Skriv svarskoderna inom [ och ], även om det bara är en.",
        english: "Write the codes between [ and ], even if there is only one.")
    case (.yesNo, _):
      say.either(
        swedish: "Skriv true för ja eller false för nej, utan citattecken.",
        english: "Write true for yes or false for no, without quotation marks.")
    case (.wholeNumber, .text), (.number, .text):
      say.either(
        swedish: "Skriv talet utan citattecken.",
        english: "Write the number without quotation marks.")
    case (.wholeNumber, _), (.number, _):
      say.either(swedish: "Skriv svaret som ett tal.", english: "Write the answer as a number.")
    case (.date, _):
      say.either(
        swedish: "Skriv år-månad-dag inom citattecken.",
        english: "Write year-month-day in quotation marks.")
    case (.text, _):
      say.either(
        swedish: "Sätt citattecken runt svaret.", english: "Put quotation marks around the answer.")
    }
  }
}

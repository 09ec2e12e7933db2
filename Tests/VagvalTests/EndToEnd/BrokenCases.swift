extension BrokenInput {
  /// Cases with one mistake each.
  static let cases: [BrokenInput] = [
    BrokenInput(
      "a wrong key",
      """
      {
        "id": "A-1", "born": "1990-05-01", "date": "2025-03-03", "sexx": "female",
        "responses": [{"instrument": "phq-9", "answers": {"q1": 1}}]
      }
      """,
      swedish: """
        file.json:2:60 /sexx: Nyckeln "sexx" finns inte i formatet. Menade du "sex"? [unknownKey]
        """,
      english: """
        file.json:2:60 /sexx: found the key "sexx", expected a key that the format has. \
        Did you mean "sex"? [unknownKey]
        """),
    BrokenInput(
      "a trailing comma",
      """
      {
        "id": "A-1", "born": "1990-05-01", "date": "2025-03-03",
        "responses": [{"instrument": "phq-9", "answers": {"q1": 1,}}]
      }
      """,
      swedish: """
        file.json:3:60: Det står ett komma efter det sista värdet. Ta bort kommat före } eller ]. \
        [trailingComma]
        """,
      english: """
        file.json:3:60: found a comma after the last value, expected no comma before } or ]. \
        Remove the comma. [trailingComma]
        """),
    BrokenInput(
      "an unknown item",
      """
      {
        "id": "A-1", "born": "1990-05-01", "date": "2025-03-03",
        "responses": [{"instrument": "phq-9", "answers": {"q1": 1, "q11": 1}}]
      }
      """,
      swedish: """
        file.json:3:62 /responses/0/answers/q11: Frågan "q11" finns inte i "phq-9". Menade du \
        "q1"? [unknownItem]
        """,
      english: """
        file.json:3:62 /responses/0/answers/q11: found the item "q11", expected an item of \
        "phq-9". Did you mean "q1"? [unknownItem]
        """),
    BrokenInput(
      "an impossible date",
      """
      {
        "id": "A-1", "born": "1990-05-01", "date": "2025-02-29",
        "responses": []
      }
      """,
      swedish: """
        file.json:2:46 /date: Här står en text, men det ska vara ett datum som "2024-05-31". \
        Skriv år-månad-dag, och kontrollera att månaden har den dagen. [notADate]
        """,
      english: """
        file.json:2:46 /date: found a text, expected a date that exists, written as \
        "2024-05-31". Write year-month-day, and check that the month has that day. [notADate]
        """),
    BrokenInput(
      "an age that doesn't fit the birth date",
      // 34 until 1 May 2025.
      """
      {
        "id": "A-1", "born": "1990-05-01", "age": 35, "date": "2025-03-03",
        "responses": []
      }
      """,
      swedish: """
        file.json:2:45 /age: Åldern stämmer inte med födelsedatumet; den ska vara i hela år på \
        ärendets datum. Rätta "born" eller "age". [ageDisagrees]
        """,
      english: """
        file.json:2:45 /age: found an age that doesn't fit the birth date, expected the age in \
        whole years on the case's date. Correct "born" or "age". [ageDisagrees]
        """),
    BrokenInput(
      "an instrument that wasn't valid on the date",
      """
      {
        "id": "A-1", "born": "1970-05-01", "date": "2025-03-03",
        "responses": [{"instrument": "gad-7", "date": "1999-12-31", "answers": {"q1": 1}}]
      }
      """,
      swedish: """
        file.json:3:32 /responses/0/instrument: Ingen version av "gad-7" gäller på bedömningens \
        datum. Inläst version: 1.0.0 (2000-01-01–). Rätta datumet, eller läs in den version som \
        gällde då. [instrumentNotValid]
        """,
      english: """
        file.json:3:32 /responses/0/instrument: found a response to "gad-7" on a day when no \
        version is valid, expected a day within 1.0.0 (2000-01-01–). Correct the date, or load \
        the version that was valid then. [instrumentNotValid]
        """),
    BrokenInput(
      "two responses on one date",
      """
      {
        "id": "A-1", "born": "2010-05-01", "date": "2025-03-03", "municipality": "Växjö",
        "responses": [
          {"instrument": "vagval-screening", "date": "2025-03-01", "answers": {}},
          {"instrument": "vagval-screening", "date": "2025-03-01", "answers": {}}
        ]
      }
      """,
      isRouted: true,
      swedish: """
        file.json:5:20 /responses/1/instrument: Det finns två bedömningar med "vagval-screening" \
        från samma dag och uppgiftslämnare. Ta bort den ena, eller rätta dess datum. \
        [twoResponsesOnOneDate]
        """,
      english: """
        file.json:5:20 /responses/1/instrument: found two responses to "vagval-screening" on one \
        day, expected at most one per day and informant. Remove one of them, or correct its \
        date. [twoResponsesOnOneDate]
        """),
    BrokenInput(
      "a circumstance of the wrong type",
      """
      {
        "id": "A-1", "born": "2010-05-01", "date": "2025-03-03", "municipality": "Växjö",
        "circumstances": {"wantsToLeave": "yes"},
        "responses": []
      }
      """,
      isRouted: true,
      swedish: """
        file.json:3:37 /circumstances/wantsToLeave: "wantsToLeave" är en text, men ska vara true \
        eller false. Skriv true för ja eller false för nej, utan citattecken. \
        [circumstanceOfWrongType]
        """,
      english: """
        file.json:3:37 /circumstances/wantsToLeave: found a text as "wantsToLeave", expected \
        true or false. Write true for yes or false for no, without quotation marks. \
        [circumstanceOfWrongType]
        """),
    BrokenInput(
      "a personnummer as id",
      // The tax agency's well-known example number.
      """
      {
        "id": "19121212-1212", "born": "1990-05-01", "date": "2025-03-03",
        "responses": []
      }
      """,
      swedish: """
        file.json:2:9 /id: Här står ett personnummer eller samordningsnummer. Byt ut det mot ett \
        eget id, t.ex. "A-17", som inte avslöjar vem personen är. [personalNumber]
        """,
      english: """
        file.json:2:9 /id: found a Swedish personal identity number, expected an id of your own \
        such as "A-17". Replace it with an id that doesn't give the person away. [personalNumber]
        """),
  ]

  /// Answers that question 1 of PHQ-9, which is answered 0, 1, 2 or 3, doesn't have.
  static let answers: [BrokenInput] = [
    BrokenInput(
      answer: "4",
      swedish: """
        Svaret är ett tal, men det ska vara 0, 1, 2 eller 3. Välj en av de svarskoderna. \
        [codeNotAmongOptions]
        """,
      english: """
        found a number, expected 0, 1, 2 or 3. Choose one of these codes. [codeNotAmongOptions]
        """),
    BrokenInput(
      answer: "3.5",
      swedish: """
        Svaret är ett tal med decimaler, men det ska vara ett heltal. Skriv svaret utan \
        decimaler. [answerNotWhole]
        """,
      english: """
        found a number with decimals, expected a whole number. Write the answer without \
        decimals. [answerNotWhole]
        """),
    BrokenInput(
      answer: #""often""#,
      swedish: """
        Svaret är en text, men det ska vara en av frågans svarskoder. Skriv svarskoden som ett \
        tal, utan citattecken. [answerOfWrongType]
        """,
      english: """
        found a text, expected one of the item's codes. Write the code as a number, without \
        quotation marks. [answerOfWrongType]
        """),
    BrokenInput(
      answer: "-1",
      swedish: """
        Svaret är ett tal som ofta står för att svar saknas. Skriv {"missing": "unknown"} om \
        svaret inte är känt, eller null om frågan inte ställdes. [answerLooksMissing]
        """,
      english: """
        found a number, which often stands for a missing answer, expected one of the item's \
        answers. Write {"missing": "unknown"} if it isn't known, null if it wasn't asked. \
        [answerLooksMissing]
        """),
  ]

  private init(answer: String, swedish: String, english: String) {
    let text = """
      {
        "id": "A-1", "born": "1990-05-01", "date": "2025-03-03",
        "responses": [{"instrument": "phq-9", "answers": {"q1": \(answer)}}]
      }
      """
    let place = "file.json:3:59 /responses/0/answers/q1: "
    self.init("the answer \(answer)", text, swedish: place + swedish, english: place + english)
  }
}

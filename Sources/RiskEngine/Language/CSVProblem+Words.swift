extension CSVProblem: Worded {
  package func sentence(_ say: Phrasing) -> String {
    switch self {
    case .headerMissing, .headerTooLong, .tableInUTF16, .columnWithoutName, .duplicateColumn:
      headerSentence(say)
    case .unknownColumn, .columnMissing, .twoColumnsForOne, .columnWithoutOther,
      .circumstanceTypeUnclear, .instrumentNotRecognised, .columnNotInTable, .unknownTarget:
      columnSentence(say)
    case .cellCountDiffers, .quoteNotClosed, .textAfterQuote, .readAsWindows1252:
      rowSentence(say)
    case .resultInstrumentNotNamed, .resultPolicyNotNamed: resultSentence(say)
    }
  }

  private func headerSentence(_ say: Phrasing) -> String {
    switch self {
    case .headerTooLong(let limit):
      say(
        swedish: (
          "en första rad som inte slutar inom \(limit) byte", "en rad med kolumnernas namn",
          "Kontrollera att det är en tabell, och att inget citattecken saknas."
        ),
        english: (
          "a first row that doesn't end within \(limit) bytes", "a row with the columns' names",
          "Check that it is a table, and that no quotation mark is missing."
        ))
    case .tableInUTF16:
      say(
        swedish: (
          "en tabell i UTF-16", "UTF-8 eller Windows-1252",
          "Spara den på nytt som CSV UTF-8."
        ),
        english: (
          "a table in UTF-16", "UTF-8 or Windows-1252", "Save it again as CSV UTF-8."
        ))
    case .columnWithoutName(let number):
      say(
        swedish: (
          "inget namn på kolumn \(number)", "ett namn på varje kolumn",
          "Namnge kolumnen, eller ta bort den."
        ),
        english: (
          "no name for column \(number)", "a name for every column",
          "Name the column, or remove it."
        ))
    case .duplicateColumn(let name):
      say(
        swedish: (
          "kolumnen \(say.name(name)) två gånger", "varje namn en gång",
          "Byt namn på den ena kolumnen, eller ta bort den."
        ),
        english: (
          "the column \(say.name(name)) twice", "each name once",
          "Rename one of the columns, or remove it."
        ))
    default:
      say(
        swedish: (
          "ingen första rad", "en rad med kolumnernas namn",
          "Kontrollera att det är rätt fil, och att inget citattecken saknas."
        ),
        english: (
          "no first row", "a row with the columns' names",
          "Check that it is the right file, and that no quotation mark is missing."
        ))
    }
  }

  private func columnSentence(_ say: Phrasing) -> String {
    switch self {
    case .columnMissing(let name):
      say(
        swedish: (
          "ingen kolumn för \(say.name(name))", "en sådan kolumn",
          "Lägg till den, eller säg i en mappning vilken kolumn som är det."
        ),
        english: (
          "no column for \(say.name(name))", "such a column",
          "Add it, or say in a mapping which column it is."
        ))
    case .twoColumnsForOne(let name, let other):
      say(
        swedish: (
          "kolumnen \(say.name(name)) för samma sak som \(say.name(other))",
          "en kolumn för varje sak", "Ta bort den ena, eller ignorera den i mappningen."
        ),
        english: (
          "the column \(say.name(name)) for the same thing as \(say.name(other))",
          "one column for each thing", "Remove one of them, or ignore it in the mapping."
        ))
    case .columnWithoutOther(let name, let needed):
      say(
        swedish: (
          "kolumnen \(say.name(name)) ensam", "också en kolumn för \(say.name(needed))",
          "Lägg till den, eller ignorera kolumnen i mappningen."
        ),
        english: (
          "the column \(say.name(name)) alone", "a column for \(say.name(needed)) too",
          "Add it, or ignore the column in the mapping."
        ))
    case .circumstanceTypeUnclear(let name):
      say(
        swedish: (
          "omständigheten \(say.name(name)) av olika typ i olika policyer", "en typ",
          "Ange vilken policy som gäller."
        ),
        english: (
          "the circumstance \(say.name(name)) of different types in different policies",
          "one type", "Say which policy is meant."
        ))
    case .instrumentNotRecognised(let fitting):
      say(
        swedish: (
          fitting.isEmpty
            ? "inget instrument som har kolumnerna" : "kolumner som passar \(say.and(fitting))",
          "kolumner som passar ett instrument", "Ange vilket instrument som är besvarat."
        ),
        english: (
          fitting.isEmpty
            ? "no instrument that has the columns" : "columns that fit \(say.and(fitting))",
          "columns that fit one instrument", "Say which instrument was answered."
        ))
    case .columnNotInTable(let name, let suggestion):
      say(
        swedish: (
          "ingen kolumn \(say.name(name)) i tabellen", "kolumnerna som mappningen nämner",
          say.meant(suggestion) ?? "Rätta namnet i mappningen, eller ta bort det."
        ),
        english: (
          "no column \(say.name(name)) in the table", "the columns that the mapping names",
          say.meant(suggestion) ?? "Correct the name in the mapping, or remove it."
        ))
    case .unknownTarget(let text, let suggestion):
      say(
        swedish: (
          say.name(text), #"något som "id", "date", "item.q1" eller "consent.contact.person""#,
          say.meant(suggestion) ?? "Rätta vad kolumnen står för."
        ),
        english: (
          say.name(text), #"something like "id", "date", "item.q1" or "consent.contact.person""#,
          say.meant(suggestion) ?? "Correct what the column stands for."
        ))
    case .unknownColumn(let name, let suggestion):
      say(
        swedish: (
          "kolumnen \(say.name(name))", "en fråga i instrumentet eller något annat känt",
          say.meant(suggestion) ?? "Säg i en mappning vad den står för, eller att den ignoreras."
        ),
        english: (
          "the column \(say.name(name))", "an item of the instrument or something else known",
          say.meant(suggestion) ?? "Say in a mapping what it stands for, or that it is ignored."
        ))
    default: ""
    }
  }

  private func rowSentence(_ say: Phrasing) -> String {
    switch self {
    case .quoteNotClosed:
      say(
        swedish: (
          "ett citattecken som aldrig stängs", #"ett " i slutet av cellen"#,
          #"Stäng cellen, och skriv "" för ett citattecken i texten."#
        ),
        english: (
          "a quotation mark that is never closed", #"a " at the end of the cell"#,
          #"Close the cell, and write "" for a quotation mark in the text."#
        ))
    case .textAfterQuote:
      say(
        swedish: (
          "text efter cellens sista citattecken", "ett skiljetecken eller radens slut",
          #"Skriv "" för ett citattecken i texten."#
        ),
        english: (
          "text after the cell's last quotation mark", "a separator or the end of the row",
          #"Write "" for a quotation mark in the text."#
        ))
    case .readAsWindows1252(let rows):
      say(
        swedish: (
          rows == 1 ? "1 rad som inte är UTF-8" : "\(rows) rader som inte är UTF-8",
          "UTF-8", "Läst som Windows-1252; ange teckenkodningen om det är fel."
        ),
        english: (
          rows == 1 ? "1 row that isn't UTF-8" : "\(rows) rows that aren't UTF-8",
          "UTF-8", "Read as Windows-1252; name the encoding if that is wrong."
        ))
    case .cellCountDiffers(let found, let expected):
      say(
        swedish: (
          found == 1 ? "1 cell" : "\(found) celler", "\(expected), en för varje kolumn",
          "Rätta raden, och sätt en cell med skiljetecken i citattecken."
        ),
        english: (
          found == 1 ? "1 cell" : "\(found) cells", "\(expected), one for each column",
          "Correct the row, and put a cell with separators in quotation marks."
        ))
    default: ""
    }
  }

  private func resultSentence(_ say: Phrasing) -> String {
    switch self {
    case .resultInstrumentNotNamed(let available):
      say(
        swedish: (
          available.isEmpty ? "inget instrument" : "instrumenten \(say.and(available))",
          "ett instrument, eftersom en tabell har samma kolumner på varje rad",
          "Ange vilket instrument som ska skrivas, eller skriv NDJSON."
        ),
        english: (
          available.isEmpty ? "no instrument" : "the instruments \(say.and(available))",
          "one instrument, since a table has the same columns on every row",
          "Say which instrument to write, or write NDJSON."
        ))
    case .resultPolicyNotNamed(let available):
      say(
        swedish: (
          available.isEmpty ? "ingen policy" : "policyerna \(say.and(available))",
          "en policy, eftersom en tabell har samma kolumner på varje rad",
          "Ange vilken policy som ska användas, eller skriv NDJSON."
        ),
        english: (
          available.isEmpty ? "no policy" : "the policies \(say.and(available))",
          "one policy, since a table has the same columns on every row",
          "Say which policy to use, or write NDJSON."
        ))
    default: ""
    }
  }
}

extension CSVProblem: Worded {
  package func sentence(_ say: Phrasing) -> String {
    switch self {
    case .headerMissing, .headerTooLong, .tableInUTF16, .columnWithoutName, .duplicateColumn:
      headerSentence(say)
    case .unknownColumn, .columnMissing, .rowsNotNumbered, .twoColumnsForOne, .columnWithoutOther,
      .circumstanceTypeUnclear, .instrumentNotRecognised, .columnNotInTable, .unknownTarget:
      columnSentence(say)
    case .cellCountDiffers, .quoteNotClosed, .textAfterQuote, .personalNumberInCell, .rowsMissing,
      .storedTotalsDiffer,
      .readAsWindows1252:
      rowSentence(say)
    case .resultInstrumentNotNamed, .resultPolicyNotNamed: resultSentence(say)
    }
  }

  private func headerSentence(_ say: Phrasing) -> String {
    switch self {
    case .headerTooLong(let limit):
      say(
        swedish: (
          "Första raden är längre än \(limit) byte, så kolumnernas namn går inte att läsa.",
          "Kontrollera att det är en tabell och att inget citattecken saknas."
        ),
        english: (
          "a first row that doesn't end within \(limit) bytes", "a row with the columns' names",
          "Check that it is a table, and that no quotation mark is missing."
        ))
    case .tableInUTF16:
      say(
        swedish: (
          "Tabellen är sparad som UTF-16.",
          "Spara den på nytt som CSV UTF-8."
        ),
        english: (
          "a table in UTF-16", "UTF-8 or Windows-1252", "Save it again as CSV UTF-8."
        ))
    case .columnWithoutName(let number):
      say(
        swedish: (
          "Kolumn \(number) saknar namn.",
          "Namnge kolumnen, eller ta bort den."
        ),
        english: (
          "no name for column \(number)", "a name for every column",
          "Name the column, or remove it."
        ))
    case .duplicateColumn(let name):
      say(
        swedish: (
          "Två kolumner heter \(say.name(name)).",
          "Byt namn på den ena, eller ta bort den."
        ),
        english: (
          "the column \(say.name(name)) twice", "each name once",
          "Rename one of the columns, or remove it."
        ))
    default:
      say(
        swedish: (
          "Tabellen saknar en första rad med kolumnernas namn.",
          "Kontrollera att det är rätt fil och att inget citattecken saknas."
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
          "Ingen kolumn står för \(say.name(name)).",
          "Lägg till en, eller ange i en mappning vilken kolumn det är."
        ),
        english: (
          "no column for \(say.name(name))", "such a column",
          "Add it, or say in a mapping which column it is."
        ))
    case .rowsNotNumbered:
      say(
        swedish: (
          "Ingen kolumn är ärendets id, och bara vagval import kan numrera rader i stället.",
          "Gör först ärenden av tabellen med vagval import och samma mappning."
        ),
        english: (
          "no column for \"id\", and a mapping that numbers the rows instead",
          "such a column; only import numbers rows",
          "First make cases of the table by vagval import with the same mapping."
        ))
    case .twoColumnsForOne(let name, let other):
      say(
        swedish: (
          "Kolumnerna \(say.name(name)) och \(say.name(other)) står för samma sak.",
          "Ta bort den ena, eller ignorera den i mappningen."
        ),
        english: (
          "the column \(say.name(name)) for the same thing as \(say.name(other))",
          "one column for each thing", "Remove one of them, or ignore it in the mapping."
        ))
    case .columnWithoutOther(let name, let needed):
      say(
        swedish: (
          "Kolumnen \(say.name(name)) går inte att använda utan en kolumn för "
            + "\(say.name(needed)).",
          "Lägg till en sådan, eller ignorera kolumnen i mappningen."
        ),
        english: (
          "the column \(say.name(name)) alone", "a column for \(say.name(needed)) too",
          "Add it, or ignore the column in the mapping."
        ))
    case .circumstanceTypeUnclear(let name):
      say(
        swedish: (
          "Omständigheten \(say.name(name)) är av olika typ i olika vägvalsregler.",
          "Ange vilka regler som gäller."
        ),
        english: (
          "the circumstance \(say.name(name)) of different types in different policies",
          "one type", "Say which policy is meant."
        ))
    case .instrumentNotRecognised(let fitting):
      say(
        swedish: (
          fitting.isEmpty
            ? "Kolumnerna passar inget instrument."
            : "Kolumnerna passar flera instrument: \(say.and(fitting)).",
          "Ange vilket instrument som är besvarat."
        ),
        english: (
          fitting.isEmpty
            ? "no instrument that has the columns" : "columns that fit \(say.and(fitting))",
          "columns that fit one instrument", "Say which instrument was answered."
        ))
    case .columnNotInTable(let name, let suggestion):
      say(
        swedish: (
          "Mappningen nämner kolumnen \(say.name(name)), som inte finns i tabellen.",
          say.meant(suggestion) ?? "Rätta namnet i mappningen, eller ta bort det."
        ),
        english: (
          "no column \(say.name(name)) in the table", "the columns that the mapping names",
          say.meant(suggestion) ?? "Correct the name in the mapping, or remove it."
        ))
    case .unknownTarget(let text, let suggestion):
      say(
        swedish: (
          "En kolumn kan inte stå för \(say.name(text)).",
          say.meant(suggestion)
            ?? #"Skriv t.ex. "id", "date", "item.q1" eller "consent.contact.person"."#
        ),
        english: (
          say.name(text), #"something like "id", "date", "item.q1" or "consent.contact.person""#,
          say.meant(suggestion) ?? "Correct what the column stands for."
        ))
    case .unknownColumn(let name, let suggestion):
      say(
        swedish: (
          "Det är oklart vad kolumnen \(say.name(name)) står för.",
          say.meant(suggestion)
            ?? "Ange det i en mappning, eller ange där att kolumnen ska ignoreras."
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
          "Cellen börjar med ett citattecken men slutar inte med något.",
          #"Sätt ett " i slutet av cellen, och skriv "" för ett citattecken i texten."#
        ),
        english: (
          "a quotation mark that is never closed", #"a " at the end of the cell"#,
          #"Close the cell, and write "" for a quotation mark in the text."#
        ))
    case .textAfterQuote:
      say(
        swedish: (
          "Det står text efter cellens sista citattecken.",
          #"Skriv "" för ett citattecken i texten, eller sätt ett skiljetecken efter cellen."#
        ),
        english: (
          "text after the cell's last quotation mark", "a separator or the end of the row",
          #"Write "" for a quotation mark in the text."#
        ))
    case .personalNumberInCell:
      say(
        swedish: (
          "Texten innehåller ett personnummer.",
          "Ta bort det ur cellen, ignorera kolumnen i mappningen, eller tillåt personnummer"
            + " (--allow-personal-numbers)."
        ),
        english: (
          "a personal identity number", "text without such numbers",
          "Remove it from the cell, ignore the column in the mapping, or allow such numbers"
            + " (--allow-personal-numbers)."
        ))
    case .rowsMissing:
      say(
        swedish: (
          "Det finns inga rader under kolumnernas namn.", "Kontrollera att det är rätt fil."
        ),
        english: (
          "no rows below the columns' names", "a row for each case",
          "Check that it is the right file."
        ))
    case .storedTotalsDiffer(let rows):
      say(
        swedish: (
          rows == 1
            ? "Radens lagrade summa är inte vad svaren ger."
            : "På \(rows) rader, med början här, är lagrade summor inte vad svaren ger.",
          "Kontrollera att svarskoderna är instrumentets. vagval recheck på ärendena visar vilka"
            + " misstag som kan ligga bakom."
        ),
        english: (
          rows == 1
            ? "a stored total that the row's answers don't give"
            : "stored totals that the answers don't give on \(rows) rows, beginning here",
          "totals that the answers give",
          "Check that the codes are the instrument's. vagval recheck on the cases shows which slips"
            + " may be behind it."
        ))
    case .readAsWindows1252(let rows):
      say(
        swedish: (
          rows == 1
            ? "1 rad är inte UTF-8 och har lästs som Windows-1252."
            : "\(rows) rader är inte UTF-8 och har lästs som Windows-1252.",
          "Ange teckenkodningen om det är fel."
        ),
        english: (
          rows == 1 ? "1 row that isn't UTF-8" : "\(rows) rows that aren't UTF-8",
          "UTF-8", "Read as Windows-1252; name the encoding if that is wrong."
        ))
    case .cellCountDiffers(let found, let expected):
      say(
        swedish: (
          "Raden har \(found == 1 ? "1 cell" : "\(found) celler"), men det ska vara "
            + "\(expected), en för varje kolumn.",
          "Rätta raden, och sätt citattecken runt en cell som innehåller skiljetecken."
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
          "En tabell rymmer bara ett instrument, eftersom alla rader har samma kolumner. Här "
            + "finns \(available.isEmpty ? "inget" : say.and(available)).",
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
          "En tabell rymmer bara en uppsättning vägvalsregler, eftersom alla rader har samma "
            + "kolumner. Här finns \(available.isEmpty ? "ingen" : say.and(available)).",
          "Ange vilka regler som ska användas, eller skriv NDJSON."
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

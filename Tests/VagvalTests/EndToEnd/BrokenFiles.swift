extension BrokenInput {
  /// Files that no document can be read from.
  static let files: [BrokenInput] = [
    BrokenInput(
      "an empty file", "",
      swedish: """
        file.json:1:1: Filen är tom. Kontrollera att du angav rätt fil. [emptyDocument]
        """,
      english: """
        file.json:1:1: found an empty file, expected a JSON document. Check that you gave the \
        right file. [emptyDocument]
        """),
    BrokenInput(
      "50 MB of [", bytes: Array(repeating: UInt8(ascii: "["), count: 50_000_000),
      swedish: """
        file.json:1:129: Här ligger fler än 128 nivåer av { och [ inuti varandra. Kontrollera att \
        det är rätt fil och att varje { och [ avslutas. [tooDeep]
        """,
      english: """
        file.json:1:129: found more than 128 levels of { and [ inside each other, expected at \
        most 128. Check that it is the right file and that every { and [ is closed. [tooDeep]
        """),
    BrokenInput(
      // 0xC5 is Å in Latin-1 and begins nothing in UTF-8.
      "a file in Latin-1",
      bytes: Array(#"{"id": ""#.utf8) + [0xC5] + Array(#"sa-1", "date": "2025-03-03"}"#.utf8),
      swedish: """
        file.json:1:9: En bokstav är sparad som Windows-1252 (Latin-1). Spara om filen med \
        teckenkodningen UTF-8, så blir å, ä och ö rätt. [notUTF8]
        """,
      english: """
        file.json:1:9: found a letter saved as Windows-1252 (Latin-1), expected UTF-8. Save the \
        file again with the encoding UTF-8, so that å, ä and ö come out right. [notUTF8]
        """),
    BrokenInput(
      // As Windows Notepad saves "Unicode".
      "a file in UTF-16", bytes: [0xFF, 0xFE, 0x7B, 0x00, 0x7D, 0x00],
      swedish: """
        file.json:1:1: Filen är sparad som UTF-16. Spara om den med teckenkodningen UTF-8. \
        [notUTF8]
        """,
      english: """
        file.json:1:1: found a file saved as UTF-16, expected UTF-8. Save the file again with the \
        encoding UTF-8. [notUTF8]
        """),
  ]
}

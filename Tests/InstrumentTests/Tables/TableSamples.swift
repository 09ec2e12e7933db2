import RiskEngine
import RiskInstruments
import Testing

/// Tables as different programs save them; all answers are made up.
enum TableSamples {
  /// Saved by a spreadsheet in Swedish: titles above, semicolons, CRLF, Windows-1252.
  static let spreadsheet = windows1252(
    """
    Utdrag AUDIT;;;;;;;;;;;;;;;;;
    Skapad 2024-06-01;;;;;;;;;;;;;;;;;
    ;;;;;;;;;;;;;;;;;
    Löpnr;Bedömningsdatum;Kön;Ålder;Kommun;Fråga 1;Fråga 2;Fråga 3;Fråga 4;Fråga 5;Fråga 6;\
    Fråga 7;Fråga 8;Fråga 9;Fråga 10;Summa;Anteckning;
    A-1;2024-05-02;Flicka;15;Växjö;1;0;1;0;0;0;0;0;0;0;2;Mötte pojken på skolan, pratade länge om hösten;
    A-2;2024-05-03;Pojke;16;Växjö;2;1;Vet ej;0;0;-;0;0;2;4;9;;
    A-3;2024-05-06;Pojke;17;Växjö;3;2;2;9;0;0;0;1;0;0;8;Vill komma tillbaka efter sommarlovet i augusti;
    A-4;2024-05-07;Flicka;14;Växjö;0;0;0;0;0;0;0;0;0;0;0;Inget särskilt att anteckna från det här mötet;

    """.replacing("\n", with: "\r\n"))

  /// Saved by a web form: whole questions as headers, a byte order mark, everything quoted.
  static let form = Array(
    ("\u{FEFF}"
      + """
      "ID","Starttid","Slutförandetid","E-post","Namn","Ditt juridiska kön","1. Glädje","2. Lugn",\
      "3. Energi","4. Vila","5. Intressen"
      "1","2024-05-01 08:00:00","2024-05-01 08:03:11","a@example.se","Test Ett","Kvinna",\
      "5 - hela tiden","4 - för det mesta","3 - mer än halva tiden","2 - mindre","1 - ibland"
      "2","2024-05-01 09:00:00","2024-05-01 09:04:02","b@example.se","Test Två","Man",\
      "0 - aldrig","1 - ibland","vill ej svara","2 - mindre","5 - hela tiden"

      """).utf8)

  /// Saved by a statistics program: short names, codes, decimals, `NA`.
  static let statistics = Array(
    """
    "","lopnr","date","kon","phq9_1","phq9_2","phq9_3","phq9_4","phq9_5","phq9_6","phq9_7",\
    "phq9_8","phq9_9","phq9_sum"
    "1",101,"3/5/2024",1,0.0,1.0,2.0,3.0,0.0,1.0,2.0,3.0,NA,12
    "2",102,"4/5/2024",2,3.0,2.0,1.0,0.0,3.0,2.0,1.0,0.0,0.0,12

    """.utf8)

  /// Saved from a register: tabs, days without hyphens, names in capitals.
  static let register = Array(
    """
    PERSONNR\tPSEUDONYM\tINDATUM\tFODELSEDATUM\tK6_01\tK6_02\tK6_03\tK6_04\tK6_05\tK6_06
    19900101-0017\tX1\t20240502\t19900101\t0\t1\t2\t3\t4\t0
    19910203-0018\tX2\t20240503\t19910203\t4\t3\t2\t1\t0\t4

    """.utf8)

  private static func windows1252(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
  }

  /// What is guessed of a table by the shipped instruments.
  static func guess(
    _ bytes: [UInt8], file: String = "svar.csv", _ corrections: TableCorrections = .init()
  ) throws -> TableGuess {
    var library = Library.embedded()
    return library.guess(try TableBeginning(bytes, isWhole: true, file: file), corrections)
  }
}

extension TableGuess {
  /// What the columns are taken for, as a mapping says it; `-` for those that aren't read.
  var targets: [String] { columns.map { $0.target?.text ?? "-" } }

  func column(_ name: String) throws -> ColumnGuess {
    try #require(columns.first { $0.name == name })
  }

  /// The doubts of all columns, by name.
  var doubts: [String: [ColumnGuess.Doubt]] {
    Dictionary(
      uniqueKeysWithValues: columns.filter { !$0.doubts.isEmpty }.map { ($0.name, $0.doubts) })
  }
}

import RiskEngine
import Testing

/// What a reader sees of an agreement; read the texts aloud before changing them.
@Suite struct AgreementReportTests {
  private static let sources = AgreementSources(
    files: "first.json", "second.json", assessors: AssessorChoice(first: "utredare-3", second: nil))

  private static func agreement(keepsDifferences: Bool = false) throws -> Agreement {
    let cases = { (answers: [Int]) in
      answers.enumerated().map { index, answer in
        AgreementSample.sketch(
          "A-\(index + 1)",
          [
            AgreementSample.response(
              ["q1": .number(String(answer)), "q2": 0, "q3": 0, "home": "own"])
          ])
      }
    }
    return try AgreementSample.agreement(
      cases([0, 1, 2, 2, 0]), cases([0, 1, 1, 2]), keepsDifferences: keepsDifferences)
  }

  private static func text(_ agreement: Agreement, _ language: Language) -> String {
    agreement.report(sources, in: language).rendered(colours: false)
  }

  @Test func `The report in Swedish`() throws {
    #expect(
      Self.text(try Self.agreement(), .swedish) == """
        Överensstämmelse mellan två bedömare
          Den första: utredare-3 i first.json
          Den andra: second.json

        three-questions (three-questions 1.0.0): 4 par

          Frågor                        n   saknas     lika        kappa       viktad
          q1                            4        0   75,0 %        0,636        0,800
          q2                            4        0  100,0 %  odefinierad  odefinierad
          q3                            4        0  100,0 %  odefinierad  odefinierad
          home                          4        0  100,0 %  odefinierad            –
          Odefinierad (q2, q3, home): båda gav alltid samma kod, så enighet går inte att
          skilja från slump.

          Poäng                         n   saknas     lika          ICC     skillnad
          total                         4        0   75,0 %        0,842        0,250

          Nivåer                        n   saknas     lika        kappa       viktad
          concern                       4        0  100,0 %  odefinierad  odefinierad
          Odefinierad (concern): båda gav alltid samma kod, så enighet går inte att
          skilja från slump.

          Varningsflaggor               n   saknas     lika        kappa       viktad
          sad                           4        0  100,0 %  odefinierad            –
          Odefinierad (sad): båda gav alltid samma kod, så enighet går inte att skilja
          från slump.

          Bedömarens slutsatser         n   saknas     lika        kappa       viktad
          risk                          0        4        –  odefinierad  odefinierad
          Odefinierad (risk): inget par finns.

          Ärenden där frågor eller slutsatser skiljer sig
          A-3, den unga eller personen själv: 1 av 4

        Utelämnat
          three-questions: 1 bara hos den första: "A-5".

          Kappa och ICC: 1 är full enighet, 0 inte mer än slumpen ger. Viktad kappa har
          kvadratiska vikter efter kodernas ordning. ICC är ICC(2,1), absolut enighet.
          Skillnad är medelvärdet av den första minus den andra. Saknas: par där minst
          en inte har gett svar.

        """)
  }

  @Test func `The report in English has the same tables`() throws {
    let lines = Self.text(try Self.agreement(), .english).split(separator: "\n")
    for line in [
      "Agreement between two assessors", "  The first: utredare-3 in first.json",
      "three-questions (three-questions 1.0.0): 4 pairs",
      "  Items                         n  missing     same        kappa     weighted",
      "  q1                            4        0   75.0 %        0.636        0.800",
      "  home                          4        0  100.0 %    undefined            –",
      "  Scores                        n  missing     same          ICC   difference",
      "  total                         4        0   75.0 %        0.842        0.250",
      "  Undefined (risk): there is no pair.", "  Cases in which items or judgements differ",
      "  A-3, self-report: 1 of 4", #"  three-questions: 1 only with the first: "A-5"."#,
    ] { #expect(lines.contains(Substring(line)), "\(line)") }
    #expect(lines.allSatisfy { $0.count <= 80 })
  }

  @Test(arguments: Language.allCases)
  func `The answers that differ are shown only when asked for`(language: Language) throws {
    #expect(!Self.text(try Self.agreement(), language).contains("q1: 2 – 1"))
    #expect(Self.text(try Self.agreement(keepsDifferences: true), language).contains("q1: 2 – 1"))
    let json = { (agreement: Agreement) in
      String(decoding: agreement.json(Self.sources), as: UTF8.self)
    }
    #expect(!json(try Self.agreement()).contains("differences"))
    #expect(
      json(try Self.agreement(keepsDifferences: true))
        .contains(#"{"item": "q1", "first": 2, "second": 1}"#))
  }

  @Test func `The JSON says the same with three decimals`() throws {
    let json = String(decoding: try Self.agreement().json(Self.sources), as: UTF8.self)
    for piece in [
      #""weights": "quadratic""#, #""first": {"file": "first.json", "by": "utredare-3"}"#,
      #""second": {"file": "second.json"}"#, #""pairs": 4"#,
      #""kappa": 0.636"#, #""weightedKappa": 0.8"#, #""icc": 0.842"#, #""meanDifference": 0.25"#,
      #""undefined": "noVariation""#, #""undefined": "tooFewPairs""#, #""percent": null"#,
      #"{"case": "A-3", "informant": "self", "compared": 4, "differing": 1}"#,
      #""onlyFirst": ["A-5"]"#, #""withoutAssessor": 0"#,
    ] { #expect(json.contains(piece), "\(piece)\n\(json)") }
  }

  @Test(arguments: Language.allCases)
  func `Where there are no pairs that is said`(language: Language) throws {
    let agreement = try AgreementSample.agreement([], [])
    let said = language == .swedish ? "Det finns inga par" : "There are no pairs"
    #expect(Self.text(agreement, language).contains(said))
  }

  @Test(arguments: Language.allCases)
  func `Every reason for leaving out and every coefficient that is missing has words`(
    language: Language
  ) throws {
    let sketch = { (id: String, date: String) in
      AgreementSample.sketch(id, [AgreementSample.response(["q1": 1], date: date)])
    }
    let twice = AgreementSample.sketch(
      "A-2",
      [AgreementSample.response(["q1": 1]), AgreementSample.response(["q1": 1], by: "utredare-9")])
    let agreement = try AgreementSample.agreement(
      [sketch("A-1", "2025-01-01"), twice],
      [sketch("A-2", "2025-01-01"), sketch("A-3", "2025-01-01")])
    let text = Self.text(agreement, language)
    for id in ["A-1", "A-2", "A-3"] { #expect(text.contains("\"\(id)\"."), "\(text)") }
  }
}

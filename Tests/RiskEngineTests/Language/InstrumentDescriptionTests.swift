import RiskEngine
import Testing

@Suite struct InstrumentDescriptionTests {
  // MARK: Licences

  @Test func textsAreShownWhereTheirLicenceAllowsIt() throws {
    #expect(try Description.instrument(questions(mayShow: true)).contains("1. Sleeps badly [q1]"))
  }

  @Test func textsAreKeptBackWhereTheirLicenceForbidsIt() throws {
    let text = try Description.instrument(questions(mayShow: false))
    #expect(text.contains("1. q1 [q1]"))
    #expect(!text.contains("Sleeps badly"))
    #expect(!text.contains("Often"))
    #expect(!text.contains("Ask calmly"))
    #expect(
      text.contains("The texts of the items aren't shown: the terms of Vägval don't allow it."))
  }

  @Test func rulesAreKeptBackWhereTheirLicenceForbidsIt() throws {
    let text = try Description.instrument([
      "licence": ["rules": licence(mayShow: false), "texts": licence(mayShow: true)]
    ])
    #expect(!text.contains("0–3"))
    #expect(!text.contains("The sum of"))
    #expect(text.contains("Calculations and cut-offs aren't shown"))
  }

  private func questions(mayShow: Bool) -> [String: JSONSketch] {
    [
      "licence": ["rules": licence(mayShow: true), "texts": licence(mayShow: mayShow)],
      "items": [
        [
          "id": "q1", "type": "choice", "text": SampleDefinitions.texts("Sleeps badly"),
          "help": SampleDefinitions.texts("Ask calmly"),
          "options": [["code": 0], ["code": 1, "text": SampleDefinitions.texts("Often")]],
        ]
      ],
      "scores": [
        [
          "id": "total", "sum": ["q1"], "missing": ["rule": "refuse"],
          "source": SampleDefinitions.localChoice,
        ]
      ],
      "levels": [], "flags": [],
    ]
  }

  private func licence(mayShow: Bool) -> JSONSketch {
    [
      "holder": "Vägval", "terms": "Apache-2.0", "mayShow": .boolean(mayShow),
      "mayRedistribute": true,
    ]
  }

  // MARK: Identity

  @Test func thatNobodyHasAdoptedItStandsAmongTheFirstWords() throws {
    let text = try Description.instrument([:])
    #expect(
      text.hasPrefix(
        "three-questions Instrument three-questions 1.0.0 · in force from 2024-01-01. "
          + "No board has adopted three-questions 1.0.0."))
  }

  @Test func whoHasAdoptedItIsNamed() throws {
    let text = try Description.instrument([
      "adopted": true, "decidedBy": "Socialnämnden", "decidedOn": "2024-02-01",
    ])
    #expect(text.contains("Adopted by Socialnämnden 2024-02-01."))
  }

  @Test func whatNobodyHasStudiedIsSaidToBeUnvalidated() throws {
    #expect(try Description.instrument([:]).contains("Validation: None: nobody has studied it."))
  }

  @Test func sourcesAreNumberedAndCitedByNumber() throws {
    let text = try Description.instrument([
      "sources": [
        "a": ["author": "Ek A", "year": 2001, "title": "First"],
        "b": [
          "author": "Al B", "year": 2002, "title": "Second", "where": "Journal 3(4)",
          "url": "https://example.org",
        ],
      ],
      "flags": [
        [
          "id": "sad", "title": SampleDefinitions.texts("Sad"), "when": "q3 = 2",
          "source": "b, p. 7",
        ]
      ],
    ])
    #expect(text.contains("[2] Al B (2002). Second. Journal 3(4). https://example.org"))
    #expect(text.contains("! Sad When item 3 is 2 (q3 = 2). Source: [2], p. 7."))
  }

  // MARK: Questions

  @Test func aGateIsSaidInWordsAndAsItStands() throws {
    let text = try Description.instrument([
      "items": [
        ["id": "q1", "type": "choice", "options": "often"],
        [
          "id": "q2", "type": "choice", "options": "often", "askWhen": "q1 > 0", "otherwise": 0,
        ],
        [
          "id": "q3", "type": "choice", "options": "often",
          "missingCodes": ["9": "unknown"],
        ],
      ]
    ])
    #expect(
      text.contains(
        "2. q2 [q2] The same answers as item 1. Asked only when item 1 is more than 0 (q1 > 0). "
          + "Otherwise the answer counts as 0."))
    #expect(text.contains("In data, 9 means “unknown”."))
  }

  @Test func numbersAreDescribedByTheirRange() throws {
    let text = try Description.instrument([
      "items": [
        ["id": "days", "type": "count", "maximum": 60],
        [
          "id": "line", "type": "decimal", "minimum": 0, "maximum": 10, "step": .number("0.5"),
          "unit": ["sv": "cm", "en": "cm"],
        ],
      ],
      "scores": [
        [
          "id": "total", "sum": ["days", "line"], "missing": ["rule": "refuse"],
          "source": SampleDefinitions.localChoice,
        ]
      ],
      "levels": [], "flags": [],
    ])
    #expect(text.contains("Answers: a whole number, 0 to 60."))
    #expect(text.contains("Answers: 0 to 10 in steps of 0.5 cm."))
  }

  // MARK: Levels

  @Test func cutOffsAreShownForEachGroupOfPeople() throws {
    func row(_ sex: String?, _ low: String, _ high: String) -> JSONSketch {
      let row: JSONSketch = [
        "age": ">= 15", "ranges": ["low": .text(low), "high": .text(high)],
        "source": SampleDefinitions.localChoice,
      ]
      return row.with("sex", sex.map { .text("\"\($0)\"") })
    }
    let young = row(nil, "[0..2]", "[3..6]").with("age", "< 15")
    let level: JSONSketch = [
      "id": "concern", "title": SampleDefinitions.texts("Concern"), "of": "total",
      "mostConcerning": "last",
      "levels": [
        ["id": "low", "title": SampleDefinitions.texts("little")],
        [
          "id": "high", "title": SampleDefinitions.texts("much"),
          "meaning": SampleDefinitions.texts("Follow up."),
        ],
      ],
      "cutOffs": .list([
        young, row("female", "[0..3]", "[4..6]"), row("male", "[0..4]", "[5..6]"),
      ]),
    ]
    let text = try Description.instrument(["levels": .list([level])])
    #expect(text.contains("Concern · by the score “summa”. Most concerning: much."))
    #expect(text.contains("Age less than 15: 0–2 = little; 3–6 = much."))
    #expect(text.contains("Age at least 15, sex female: 0–3 = little; 4–6 = much."))
    #expect(text.contains("Age at least 15, sex male: 0–4 = little; 5–6 = much."))
    #expect(text.contains("· much: Follow up."))
  }

  @Test func aJudgementSaysThatReasonsAreDemanded() throws {
    #expect(
      try Description.instrument([:]).contains(
        "risk The assessor chooses låg, måttlig or hög. The reasons must be written down."))
  }
}

/// Small valid definitions, for tests to change one thing in.
enum SampleDefinitions {
  /// What every definition begins with.
  static func head(_ kind: String, _ id: String, version: String = "1.0.0") -> JSONSketch {
    let licence: JSONSketch = [
      "holder": "Vägval", "terms": "Apache-2.0", "mayShow": true, "mayRedistribute": true,
    ]
    return [
      "format": "\(kind)/1", "id": .text(id), "version": .text(version), "status": "active",
      "valid": ["from": "2024-01-01"], "adopted": false, "decidedBy": .null, "decidedOn": .null,
      "title": texts(id),
      "sources": ["own": ["author": "Vägval", "year": 2026, "title": "Sample"]],
      "licence": ["rules": licence, "texts": licence],
    ]
  }

  static func texts(_ words: String) -> JSONSketch { ["sv": .text(words), "en": .text(words)] }

  static let localChoice: JSONSketch = "local choice, not validated"

  /// Three questions worth 0 to 2 each: total 0–6, `low` to 3 and `high` from 4.
  static func instrument(_ id: String = "three-questions", version: String = "1.0.0")
    -> JSONSketch
  {
    head("instrument", id, version: version)
      .with("population", ["ages": "[9..20]", "text": texts("unga")])
      .with("informants", ["self", "parent"])
      .with("validation", "none")
      .with("optionSets", ["often": [["code": 0], ["code": 1], ["code": 2]]])
      .with(
        "items",
        [
          ["id": "q1", "type": "choice", "options": "often"],
          ["id": "q2", "type": "choice", "options": "often"],
          ["id": "q3", "type": "choice", "options": "often"],
          [
            "id": "home", "type": "choice", "options": [["code": "own"], ["code": "shared"]],
            "scored": false,
          ],
          ["id": "remark", "type": "text", "scored": false],
        ]
      )
      .with(
        "scores",
        [
          [
            "id": "total", "title": texts("summa"), "sum": ["q1", "q2", "q3"],
            "missing": ["rule": "refuse"], "source": localChoice,
          ]
        ]
      )
      .with("levels", [levels("concern", of: "total")])
      .with(
        "flags",
        [["id": "sad", "title": texts("ledsen"), "when": "q3 = 2", "source": localChoice]]
      )
      .with(
        "judgements",
        [
          [
            "id": "risk", "title": texts("risk"), "mostConcerning": "last",
            "rationale": "required",
            "levels": [
              ["id": "low", "title": texts("låg")], ["id": "moderate", "title": texts("måttlig")],
              ["id": "high", "title": texts("hög")],
            ],
          ]
        ])
  }

  /// A scale of a score from 0 to 6: `low`, and `high` from 4.
  static func levels(_ id: String, of score: String, highFrom limit: Int = 4) -> JSONSketch {
    [
      "id": .text(id), "title": texts(id), "of": .text(score), "mostConcerning": "last",
      "levels": [["id": "low", "title": texts("låg")], ["id": "high", "title": texts("hög")]],
      "cutOffs": [
        [
          "ranges": ["low": "[0..\(limit - 1)]", "high": "[\(limit)..6]"],
          "source": localChoice,
        ]
      ],
    ]
  }

  /// Programmes A, B and so on.
  static func catalogue(_ programmes: [String] = ["A", "B", "C"]) -> JSONSketch {
    head("programmes", "sample-programmes")
      .with(
        "programmes",
        .list(
          programmes.map { ["id": .text($0), "title": texts($0), "source": localChoice] }))
  }

  /// A policy of Exempel that reads the sample instrument, with these rules and no others.
  static func policy(
    _ eligibility: [JSONSketch], programmes: [JSONSketch] = [["id": "A", "consents": []]],
    _ id: String = "sample-policy", version: String = "1.0.0"
  ) -> JSONSketch {
    head("policy", id, version: version)
      .with("place", ["municipality": "Exempel"])
      .with("catalogue", ["id": "sample-programmes", "versions": "1"])
      .with("inputs", .list(inputs))
      .with(
        "circumstances",
        [
          ["name": "placed", "type": "boolean", "title": texts("placerad")],
          [
            "name": "custody", "type": "choice", "values": ["none", "detained"],
            "title": texts("frihetsberövad"),
          ],
          ["name": "months", "type": "number", "title": texts("månader")],
          ["name": "since", "type": "date", "title": texts("sedan")],
          ["name": "place", "type": "text", "title": texts("ort")],
        ]
      )
      .with("consents", [consent])
      .with("programmes", .list(programmes))
      .with("eligibility", .list(eligibility))
      .with("near", ["months": 6, "source": localChoice])
      .with("departures", ["fromAge": true, "source": localChoice])
  }

  private static let inputs: [JSONSketch] = [
    input("total", "score", "total"), input("concern", "level", "concern"),
    input("sad", "flag", "sad"), input("risk", "judgement", "risk"), input("home", "item", "home"),
  ]

  /// An input of the sample instrument.
  static func input(_ name: String, _ kind: String, _ value: String) -> JSONSketch {
    [
      "name": .text(name), "instrument": "three-questions", "versions": "1",
      kind: .text(value), "title": texts(name),
    ]
  }

  /// Under 15 every guardian, 15–17 the person too, from 18 only the person.
  static let consent: JSONSketch = [
    "id": "exchange", "title": texts("informationsutbyte"), "source": localChoice,
    "required": [
      ["age": "< 15", "from": ["allGuardians"]],
      ["age": "[15..17]", "from": ["person", "allGuardians"]],
      ["age": ">= 18", "from": ["person"]],
    ],
  ]

  /// A rule of eligibility, or of preference.
  static func rule(
    _ when: JSONSketch, programme: String = "A", id: String = "rule"
  ) -> JSONSketch {
    ["id": .text(id), "programme": .text(programme), "when": when, "source": localChoice]
  }
}

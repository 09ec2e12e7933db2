extension BrokenInput {
  /// Definitions with one mistake each.
  static let definitions: [BrokenInput] = [
    BrokenInput(
      "overlapping cut-offs", sampleInstrument, #""[4..6]""#, becomes: #""[3..6]""#,
      swedish: """
        file.json:25:54 /levels/0/cutOffs/0/ranges/high: 3 poäng hör till både "low" och "high". \
        Flytta en av gränserna. [cutOffsOverlap]
        """,
      english: """
        file.json:25:54 /levels/0/cutOffs/0/ranges/high: found a score of 3 in both "low" and \
        "high", expected every score in a single level. Move one of the cut-offs. [cutOffsOverlap]
        """),
    BrokenInput(
      "a gap in the cut-offs", sampleInstrument, #""[4..6]""#, becomes: #""[5..6]""#,
      swedish: """
        file.json:25:28 /levels/0/cutOffs/0/ranges: 4 poäng i "total" ger ingen nivå. Flytta en \
        av gränserna så att luckan sluts. [cutOffsGap]
        """,
      english: """
        file.json:25:28 /levels/0/cutOffs/0/ranges: found a score of 4 in "total" without a \
        level, expected a level for every possible score. Move one of the cut-offs so that the \
        gap closes. [cutOffsGap]
        """),
    BrokenInput(
      "a score of an item that doesn't exist", sampleInstrument, #""q3"], "missing""#,
      becomes: #""q3", "q33"], "missing""#,
      swedish: """
        file.json:19:31 /scores/0/sum/3: Det finns ingen fråga eller poäng som heter "q33". \
        Menade du "q3"? [unknownReference]
        """,
      english: """
        file.json:19:31 /scores/0/sum/3: found "q33", expected an item or a score that exists. \
        Did you mean "q3"? [unknownReference]
        """),
    BrokenInput(
      "a policy that reads a score that doesn't exist", samplePolicy, #""score": "balance""#,
      becomes: #""score": "balanse""#,
      swedish: """
        file.json:16:16 /inputs/1/score: Poängen "balanse" finns inte i "vagval-screening 1.0.0". \
        Menade du "balance"? [unknownInputValue]
        """,
      english: """
        file.json:16:16 /inputs/1/score: found the score "balanse", expected one that \
        "vagval-screening 1.0.0" has. Did you mean "balance"? [unknownInputValue]
        """),
    BrokenInput(
      "a policy that tests a level that doesn't exist", samplePolicy, #"\"high\""#,
      becomes: #"\"higher\""#,
      swedish: """
        file.json:20:44 /eligibility/0/when/risk: Nivån "higher" finns inte i \
        "vagval-screening.risk", som har "low", "moderate" och "high". Menade du "high"? \
        [levelNotInScale]
        """,
      english: """
        file.json:20:44 /eligibility/0/when/risk: found the level "higher", expected "low", \
        "moderate" or "high" of "vagval-screening.risk". Did you mean "high"? [levelNotInScale]
        """),
  ]

  /// What the mistakes are put into; there are none in it.
  static let sound = [
    BrokenInput("no mistake, instrument", sampleInstrument, swedish: "", english: ""),
    BrokenInput("no mistake, policy", samplePolicy, swedish: "", english: ""),
  ]

  private static let head = """
    "version": "1.0.0", "status": "active", "valid": {"from": "2024-01-01"},
      "adopted": false, "decidedBy": null, "decidedOn": null,
      "title": {"sv": "Prov", "en": "Sample"},
      "sources": {"own": {"author": "Vägval", "year": 2026, "title": "Sample"}},
      "licence": {
        "rules": {"holder": "Vägval", "terms": "Apache-2.0", "mayShow": true, "mayRedistribute": true},
        "texts": {"holder": "Vägval", "terms": "Apache-2.0", "mayShow": true, "mayRedistribute": true}
      },
    """

  /// Three questions worth 0 to 2 each: total 0–6, `low` to 3 and `high` from 4.
  private static let sampleInstrument = """
    {
      "format": "instrument/1", "id": "sample-instrument", \(head)
      "population": {"ages": "[12..18]", "text": {"sv": "Unga", "en": "Young people"}},
      "informants": ["self"], "validation": "none",
      "optionSets": {"often": [{"code": 0}, {"code": 1}, {"code": 2}]},
      "items": [
        {"id": "q1", "type": "choice", "options": "often"},
        {"id": "q2", "type": "choice", "options": "often"},
        {"id": "q3", "type": "choice", "options": "often"}],
      "scores": [{"id": "total", "source": "local choice, not validated",
        "title": {"sv": "Summa", "en": "Total"},
        "sum": ["q1", "q2", "q3"], "missing": {"rule": "refuse"}}],
      "levels": [{"id": "concern", "of": "total", "mostConcerning": "last",
        "title": {"sv": "Oro", "en": "Concern"},
        "levels": [
          {"id": "low", "title": {"sv": "låg", "en": "low"}},
          {"id": "high", "title": {"sv": "hög", "en": "high"}}],
        "cutOffs": [{"ranges": {"low": "[0..3]", "high": "[4..6]"},
          "source": "local choice, not validated"}]}],
      "tests": [{"name": "all 0", "answers": {"q1": 0, "q2": 0, "q3": 0}, "expect": {"scores": {"total": 0}}}]
    }

    """

  /// A policy that reads a judgement and a score of the screening that comes with the program.
  private static let samplePolicy = """
    {
      "format": "policy/1", "id": "sample-policy", \(head)
      "place": {"municipality": "Exempel"},
      "catalogue": {"id": "vaxjo-ungdomskriminalitet", "versions": "1"},
      "inputs": [
        {"name": "risk", "instrument": "vagval-screening", "versions": "1",
          "judgement": "risk", "title": {"sv": "Risk", "en": "Risk"}},
        {"name": "balance", "instrument": "vagval-screening", "versions": "1",
          "score": "balance", "title": {"sv": "Balans", "en": "Balance"}}],
      "programmes": [{"id": "SIG", "consents": []}],
      "eligibility": [
        {"id": "sig", "programme": "SIG", "source": "local choice, not validated",
          "when": {"age": "[13..20]", "risk": "\\"high\\"", "balance": "> 0"}}],
      "tests": [{"name": "nothing known", "case": {"id": "T-1", "date": "2025-01-01"}, "expect": {"choiceNeeded": false}}]
    }

    """
}

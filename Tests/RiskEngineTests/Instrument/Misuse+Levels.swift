extension Misuse {
  static let ofLevels = [
    Misuse(
      "cutOffs", "cutOffsGap", at: "/levels/0/cutOffs/0/ranges",
      rows(#"{"ranges": {"low": "[0..2]", "high": "[4..6]"}, "source": "own"}"#)),
    Misuse(
      "cutOffs", "cutOffsOverlap", at: "/levels/0/cutOffs/0/ranges/high",
      rows(#"{"ranges": {"low": "[0..4]", "high": "[4..6]"}, "source": "own"}"#)),
    Misuse(
      "cutOffs", "levelUnreachable", at: "/levels/0/cutOffs/0/ranges",
      rows(#"{"ranges": {"low": "[0..6]", "high": "> 6"}, "source": "own"}"#)),
    Misuse(
      "cutOffs", "levelWithoutRange", at: "/levels/0/cutOffs",
      rows(#"{"ranges": {"low": "[0..6]"}, "source": "own"}"#)),
    Misuse(
      "cutOffs", "levelsNotInOrder", at: "/levels/0/cutOffs/0/ranges",
      rows(
        #"{"ranges": {"low": "[0..1]", "high": "[2..3]", "middle": "[4..6]"}, "source": "own"}"#,
        levels: ["low", "middle", "high"])),
    Misuse(
      "cutOffs", "tooFewLevels", at: "/levels/0/levels",
      rows(#"{"ranges": {"low": "[0..6]"}, "source": "own"}"#, levels: ["low"])),
    Misuse(
      "cutOffsByAgeAndSex", "rowsOverlap", at: "/levels/0/cutOffs/1/ranges",
      rows(
        #"{"age": "<= 15", "ranges": {"low": "[0..3]", "high": "[4..6]"}, "source": "own"}, {"age": ">= 15", "ranges": {"low": "[0..2]", "high": "[3..6]"}, "source": "own"}"#
      )),
    Misuse(
      "cutOffsByAgeAndSex", "rowsNotCovering", at: "/levels/0/cutOffs/0/ranges",
      rows(
        #"{"age": "<= 15", "ranges": {"low": "[0..3]", "high": "[4..6]"}, "source": "own"}, {"age": "> 15", "sex": "\"female\"", "ranges": {"low": "[0..2]", "high": "[3..6]"}, "source": "own"}"#
      )),
    Misuse(
      "cutOffsByInformant", "comparedCodeUnknown", at: "/levels/0/cutOffs/0/informant",
      rows(
        #"{"informant": "\"teacher\"", "ranges": {"low": "[0..3]", "high": "[4..6]"}, "source": "own"}"#
      )),
    Misuse(
      "flags", "typeMismatch", at: "/flags/0/when",
      #"{"flags": [{"id": "sad", "title": {"en": "Sad"}, "when": "q3", "source": "own"}]}"#),
    Misuse(
      "judgements", "notAllowed", at: "/judgements/0/rationale",
      #"{"judgements": [{"id": "risk", "title": {"en": "Risk"}, "levels": [{"id": "low", "title": {"en": "low"}}, {"id": "high", "title": {"en": "high"}}], "mostConcerning": "last", "rationale": "sometimes"}]}"#
    ),
    Misuse(
      "judgements", "tooFewLevels", at: "/judgements/0/levels",
      #"{"judgements": [{"id": "risk", "title": {"en": "Risk"}, "levels": [{"id": "low", "title": {"en": "low"}}], "mostConcerning": "last", "rationale": "required"}]}"#
    ),
  ]
}

extension Misuse {
  static let ofItems = [
    Misuse(
      "head", "textsNotToBeShown", at: "/items/0",
      #"{"licence": {"rules": {"holder": "T", "terms": "T", "mayShow": true, "mayRedistribute": true}, "texts": {"holder": "T", "terms": "T", "mayShow": false, "mayRedistribute": false}}}"#
    ),
    Misuse("head", "notADate", at: "/valid/from", #"{"valid": {"from": "2024-02-30"}}"#),
    Misuse("head", "notAVersion", at: "/version", #"{"version": "1.0"}"#),
    Misuse("head", "unknownKey", at: "/tittle", #"{"tittle": {"en": "Three questions"}}"#),
    Misuse(
      "choice", "unknownReference", at: "/items/0/options",
      items(#"{"id": "q1", "type": "choice", "options": "seldom"}"#, sum: "q1")),
    Misuse(
      "choice", "duplicateCode", at: "/items/0/options",
      items(
        #"{"id": "q1", "type": "choice", "options": [{"code": 1}, {"code": 1}]}"#, sum: "q1")),
    Misuse(
      "choice", "mixedCodes", at: "/items/0/options",
      items(
        #"{"id": "q1", "type": "choice", "options": [{"code": 1}, {"code": "often", "points": 2}]}"#,
        sum: "q1")),
    Misuse(
      "choice", "emptyList", at: "/items/0/options",
      items(#"{"id": "q1", "type": "choice", "options": []}"#, sum: "q1")),
    Misuse(
      "optionPoints", "memberWithoutWorth", at: "/scores/0/sum/0",
      items(
        #"{"id": "q1", "type": "choice", "options": [{"code": "never"}, {"code": "often"}]}"#,
        sum: "q1")),
    Misuse(
      "yesNo", "keyOfOtherType", at: "/items/0/options",
      items(#"{"id": "q1", "type": "yesNo", "options": "often"}"#, sum: "q1")),
    Misuse(
      "multiple", "missingKey", at: "/items/0",
      items(#"{"id": "q1", "type": "multiple"}"#, sum: "q1")),
    Misuse(
      "multiple", "tooManyOptions", at: "/items/0/options",
      items(
        #"{"id": "q1", "type": "multiple", "options": [\#((0...64).map { "{\"code\": \($0)}" }.joined(separator: ", "))]}"#,
        sum: "q1")),
    Misuse(
      "numbers", "rangeReversed", at: "/items/0/maximum",
      items(#"{"id": "q1", "type": "integer", "minimum": 3, "maximum": 1}"#, sum: "q1")),
    Misuse(
      "numbers", "stepDoesNotFit", at: "/items/0/step",
      items(
        #"{"id": "q1", "type": "decimal", "minimum": 0, "maximum": 1, "step": 0.3}"#, sum: "q1")),
    Misuse(
      "numbers", "missingKey", at: "/items/0",
      items(#"{"id": "q1", "type": "count"}"#, sum: "q1")),
    Misuse(
      "unscored", "unscoredItemUsed", at: "/items/0",
      items(#"{"id": "q1", "type": "yesNo", "scored": false}"#, sum: "q1")),
    Misuse(
      "unscored", "itemUnused", at: "/items/1",
      items(#"{"id": "q1", "type": "yesNo"}, {"id": "since", "type": "date"}"#, sum: "q1")),
    Misuse(
      "missingCodes", "missingCodeIsAnswer", at: "/items/0/missingCodes/2",
      items(
        #"{"id": "q1", "type": "choice", "options": "often", "missingCodes": {"2": "unknown"}}"#,
        sum: "q1")),
    Misuse(
      "missingCodes", "notAllowed", at: "/items/0/missingCodes/9",
      items(
        #"{"id": "q1", "type": "choice", "options": "often", "missingCodes": {"9": "gatedOff"}}"#,
        sum: "q1")),
    Misuse(
      "groups", "unknownReference", at: "/items/0/group",
      items(#"{"id": "q1", "type": "yesNo", "group": "family"}"#, sum: "q1")),
    Misuse(
      "gates", "gateLooksAhead", at: "/items/0/askWhen",
      items(
        #"{"id": "q1", "type": "yesNo", "askWhen": "q2"}, {"id": "q2", "type": "yesNo"}"#,
        sum: "q1")),
    Misuse(
      "gates", "otherwiseWithoutGate", at: "/items/0/otherwise",
      items(#"{"id": "q1", "type": "yesNo", "otherwise": false}"#, sum: "q1")),
  ]
}

extension Misuse {
  static let ofResponses = ofOverrides + ofChange + ofRatings + ofTheRest

  /// One rule for departures from the minimal instrument's level scale.
  private static func overrides(_ rules: String...) -> String {
    let texts = rules.map { #"{"level": "concern", \#($0)}"# }
    return #"{"overrides": [\#(texts.joined(separator: ", "))]}"#
  }

  private static func reason(_ body: String) -> String {
    overrides(#""policy": [{"id": "harm", "text": {"en": "Harm"}, \#(body)}], "source": "own""#)
  }

  private static let ofOverrides = [
    Misuse(
      "overrides", "unknownReference", at: "/overrides/0/level",
      #"{"overrides": [{"level": "concrn", "discretionary": {"steps": 1}, "source": "own"}]}"#),
    Misuse(
      "overrides", "unknownReference", at: "/overrides/0/policy/0/to", reason(#""to": "hgh""#)),
    Misuse(
      "overrides", "overrideAllowsNothing", at: "/overrides/0",
      overrides(#""policy": [], "source": "own""#)),
    Misuse(
      "overrides", "overrideWithoutOneDestination", at: "/overrides/0/policy/0",
      reason(#""to": "high", "steps": 1, "direction": "up""#)),
    Misuse(
      "overrides", "overrideStepsWithoutDirection", at: "/overrides/0/policy/0/steps",
      reason(#""steps": 1"#)),
    // Two levels are one step apart.
    Misuse(
      "overrides", "outOfRange", at: "/overrides/0/discretionary/steps",
      overrides(#""discretionary": {"steps": 2}, "source": "own""#)),
    Misuse(
      "overrides", "duplicateID", at: "/overrides",
      overrides(
        #""discretionary": {"steps": 1}, "source": "own""#,
        #""discretionary": {"steps": 1}, "source": "own""#)),
  ]

  private static func change(_ body: String) -> String {
    only(
      #""sum": ["q1", "q2", "q3"], "missing": {"rule": "refuse"}, "change": {\#(body), "direction": "lowerIsBetter", "source": "own"}"#
    )
  }

  private static func reliability(_ coefficient: String, sd: String) -> String {
    change(
      #""method": "jacobsonTruax", "reliability": \#(coefficient), "reliabilityType": "testRetest", "sd": \#(sd), "population": {"en": "Pupils"}"#
    )
  }

  private static let ofChange = [
    Misuse(
      "reliableChange", "missingKey", at: "/scores/0/change", change(#""method": "threshold""#)),
    Misuse(
      "reliableChange", "keyOfOtherMethod", at: "/scores/0/change/sd",
      change(#""method": "threshold", "threshold": 2, "sd": 1"#)),
    Misuse(
      "reliableChange", "changeNumberOutOfRange", at: "/scores/0/change/reliability",
      reliability("1", sd: "2")),
    Misuse(
      "reliableChange", "changeNumberOutOfRange", at: "/scores/0/change/sd",
      reliability("0.8", sd: "0")),
    Misuse(
      "reliableChange", "changeNotComputable", at: "/scores/0/change",
      reliability("0.12345678901234", sd: "1.2345678901234")),
  ]

  private static func rated(_ ratings: String, id: String = "q1", and other: String = "") -> String
  {
    items(
      #"{"id": "\#(id)", "type": "yesNo", "ratings": [\#(ratings)]}\#(other)"#,
      sum: "\(id)_past")
  }

  private static let ofRatings = [
    Misuse(
      "pastAndPresentRatings", "ratingCount", at: "/items/0/ratings", rated(#""past""#)),
    Misuse(
      "pastAndPresentRatings", "reservedRating", at: "/items/0/ratings/1",
      rated(#""past", "missing""#)),
    Misuse(
      "pastAndPresentRatings", "duplicateID", at: "/items/1/id",
      rated(#""past", "present""#, and: #", {"id": "q1_past", "type": "yesNo"}"#)),
    Misuse(
      "pastAndPresentRatings", "duplicateID", at: "/items/1/id",
      rated(#""past", "present""#, and: #", {"id": "q1", "type": "yesNo"}"#)),
    Misuse(
      "pastAndPresentRatings", "notAnIdentifier", at: "/items/0/ratings",
      rated(#""past", "present""#, id: String(repeating: "q", count: 60))),
  ]

  private static func check(_ condition: String) -> String {
    #"{"checks": [{"id": "odd", "when": "\#(condition)", "text": {"en": "Odd"}, "source": "own"}]}"#
  }

  private static func population(_ body: String) -> String {
    #"{"population": {\#(body), "text": {"en": "Pupils"}}}"#
  }

  private static let ofTheRest = [
    Misuse("consistencyWarnings", "typeMismatch", at: "/checks/0/when", check("q1")),
    Misuse("consistencyWarnings", "nameNotKnown", at: "/checks/0/when", check("q9 = 1")),
    Misuse(
      "reassessment", "outOfRange", at: "/reassess/months",
      #"{"reassess": {"months": 0, "source": "own"}}"#),
    Misuse("reassessment", "missingKey", at: "/reassess", #"{"reassess": {"months": 6}}"#),
    Misuse(
      "fhirNames", "unknownReference", at: "/fhir/names/q9",
      #"{"fhir": {"names": {"q9": {"linkId": "9"}}}}"#),
    Misuse(
      "fhirNames", "duplicateID", at: "/fhir/names/q2",
      #"{"fhir": {"names": {"q1": {"linkId": "1"}, "q2": {"linkId": "1"}}}}"#),
    Misuse(
      "fhirNames", "missingKey", at: "/fhir/names/q1", #"{"fhir": {"names": {"q1": {}}}}"#),
    Misuse(
      "stopping", "wrongType", at: "/mayStopWhenSettled", #"{"mayStopWhenSettled": "always"}"#),
    Misuse(
      "outsidePopulation", "outsideOfUntestedPopulation", at: "/population/outside",
      population(#""outside": "refuse""#)),
    Misuse(
      "outsidePopulation", "typeMismatch", at: "/population/when", population(#""when": "q1""#)),
  ]
}

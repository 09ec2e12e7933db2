extension Misuse {
  /// Mistakes about decisions, departures and flags on record.
  static let ofRecords = ofDepartureGrounds + ofDecisions + ofFlagRecords

  private static let ofDepartureGrounds = [
    Misuse(
      "departures", "duplicateID", in: "policy", at: "/departures/grounds",
      #"{"departures": {"fromAge": true, "source": "own", "grounds": [{"id": "best", "text": {"sv": "a", "en": "a"}}, {"id": "best", "text": {"sv": "b", "en": "b"}}]}}"#
    ),
    Misuse(
      "departures", "missingKey", in: "policy", at: "/departures/grounds/0",
      #"{"departures": {"fromAge": true, "source": "own", "grounds": [{"id": "best"}]}}"#),
  ]

  /// The reference's case: SUPPORT is near on 3 February 2025, EARLY undetermined.
  private static func decision(
    _ finding: String, at key: String, _ outcome: String, more: String = "",
    programme: String = "SUPPORT", role: String = "caseOfficer", date: String = "2025-02-03"
  ) -> Misuse {
    Misuse(
      "decisions", finding, in: "case", at: "/decisions/0" + key,
      #"{"decisions": [{"date": "\#(date)", "role": "\#(role)", "programme": "\#(programme)", "outcome": "\#(outcome)"\#(more)}]}"#
    )
  }

  private static func departure(_ body: String, reason: String = "Skäl.") -> String {
    #", "departure": {\#(body)}, "reason": "\#(reason)""#
  }

  private static let ofDecisions = [
    decision(
      "unknownDecidedProgramme", at: "/programme", "granted", programme: "SUPORT"),
    decision(
      "unknownDecidingRole", at: "/role", "declined", role: "caseOficer"),
    decision("roleDoesNotDecide", at: "/role", "declined", role: "committee"),
    decision("departureWithoutKind", at: "/outcome", "granted"),
    decision("departureWithoutReason", at: "", "granted"),
    decision(
      "departureWithoutReason", at: "/reason", "granted",
      more: departure(#""kind": "nextAgeGroup""#, reason: " ")),
    decision(
      "departureGroundNotListed", at: "/departure/ground", "granted",
      more: departure(#""kind": "policy", "ground": "bestForIndividul""#)),
    decision(
      "unknownDepartureBound", at: "/departure/bound", "granted",
      more: departure(#""kind": "nextAgeGroup", "bound": "agee""#)),
    decision(
      "departureNotNear", at: "/departure", "granted",
      more: departure(#""kind": "nextAgeGroup""#), programme: "EARLY"),
    decision(
      "departureFromNothing", at: "/departure", "declined",
      more: departure(#""kind": "discretionary""#)),
    decision("decisionAfterCase", at: "/date", "declined", date: "2025-02-04"),
    decision("decisionNotComparable", at: "/date", "declined", date: "2023-12-31"),
    decision("notAllowed", at: "/outcome", "approved"),
    decision("missingKey", at: "/departure", "granted", more: departure(#""kind": "policy""#)),
    decision(
      "unknownKey", at: "/departure/ground", "granted",
      more: departure(#""kind": "discretionary", "ground": "bestForIndividual""#)),
  ]

  private static func flag(_ finding: String, at pointer: String, _ record: String) -> Misuse {
    Misuse(
      "flagRecords", finding, in: "case", at: "/flags/0" + pointer, #"{"flags": [{\#(record)}]}"#)
  }

  private static let ofFlagRecords = [
    flag(
      "flagClearedWithoutReason", at: "",
      #""id": "threat", "raised": "2025-01-01", "cleared": "2025-01-02", "by": "caseOfficer""#),
    flag(
      "flagClearedByNobody", at: "",
      #""id": "threat", "raised": "2025-01-01", "cleared": "2025-01-02", "reason": "Skäl.""#),
    flag(
      "flagClearedBeforeRaised", at: "/cleared",
      #""id": "threat", "raised": "2025-01-02", "cleared": "2025-01-01", "by": "caseOfficer", "reason": "Skäl.""#
    ),
    flag(
      "flagNotOnCase", at: "/id",
      #""id": "threat", "cleared": "2025-01-01", "by": "caseOfficer", "reason": "Skäl.""#),
    flag(
      "flagClearedAfterCase", at: "/cleared",
      #""id": "threat", "raised": "2025-01-02", "cleared": "2025-02-04", "by": "caseOfficer", "reason": "Skäl.""#
    ),
    flag("missingKey", at: "", #""id": "threat""#),
  ]
}

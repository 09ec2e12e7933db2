extension Misuse {
  /// Mistakes about the provisions that a policy rests on, and about who decides.
  static let ofLegal = ofReferences + ofRoles

  private static func legal(
    _ finding: String, at pointer: String, _ versions: String, naming: String = ""
  ) -> Misuse {
    Misuse(
      "legalReferences", finding, in: "policy", at: pointer,
      #"{"legal": [\#(versions)], "departures": {"fromAge": true, "source": "own"}, "programmes": [{"id": "EARLY", "consents": ["informationExchange"], "legal": [\#(naming)]}, {"id": "SUPPORT", "consents": []}]}"#
    )
  }

  private static let old = #"{"id": "support", "text": "4 kap. 1 §", "to": "2025-06-30"}"#
  private static func new(from day: String) -> String {
    #"{"id": "support", "text": "11 kap. 1 §", "from": "\#(day)"}"#
  }

  private static let ofReferences = [
    legal(
      "unknownLegalReference", at: "/programmes/0/legal/0", old + ", " + new(from: "2025-07-01"),
      naming: #""suport""#),
    legal(
      "legalReferencesOverlap", at: "/legal/1/from", old + ", " + new(from: "2025-06-30")),
    legal("legalReferenceGap", at: "/legal/1/from", old + ", " + new(from: "2025-07-02")),
    legal("legalReferenceGap", at: "/legal/0/to", old),
    legal(
      "validityReversed", at: "/legal/0/to",
      #"{"id": "support", "text": "4 kap. 1 §", "from": "2025-07-01", "to": "2025-06-30"}"#),
    legal(
      "duplicateID", at: "/programmes/0/legal", old + ", " + new(from: "2025-07-01"),
      naming: #""support", "support""#),
    legal("missingKey", at: "/legal/0", #"{"id": "support"}"#),
  ]

  private static func roles(
    _ finding: String, at pointer: String, _ roles: String, deciding: String = ""
  ) -> Misuse {
    Misuse(
      "roles", finding, in: "policy", at: pointer,
      #"{"roles": [\#(roles)], "programmes": [{"id": "EARLY", "consents": [], "decidedBy": [\#(deciding)]}, {"id": "SUPPORT", "consents": []}]}"#
    )
  }

  private static let officer =
    #"{"id": "caseOfficer", "title": {"sv": "socialsekreterare", "en": "social worker"}}"#

  private static let ofRoles = [
    roles(
      "unknownRole", at: "/programmes/0/decidedBy/0", officer, deciding: #""caseOficer""#),
    roles("duplicateID", at: "/roles", officer + ", " + officer),
    roles(
      "duplicateID", at: "/programmes/0/decidedBy", officer,
      deciding: #""caseOfficer", "caseOfficer""#),
  ]
}

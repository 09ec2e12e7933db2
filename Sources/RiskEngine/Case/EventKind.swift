/// What happens in a case on a day, as time limits begin and end with it.
public enum EventKind: String, Sendable, CaseIterable {
  // Reports, applications and investigations.
  case report, application, protectionAssessment, preliminaryAssessment
  case investigationStart, investigationEnd, mapping, decision
  /// A time limit that can be extended got a later last day.
  case extended = "extension"
  // Cooperation.
  case groupReferral, preparationGroup, operativeGroup, networkMeeting
  // Follow-up of a person in care.
  case followUp, visit, consideration, review, custodyConsideration
  // Measures under LVU that have clocks of their own.
  case immediateCare, submittedToCourt, careApplication
  case contactDecision, contactReview, contactEnd
  case preventiveDecision, preventiveReview, preventiveEnd
  case aftercareStart, aftercareEnd
  // New concern during an intervention.
  case concern, concernForwarded
  // The end, and a new beginning.
  case closing, reopening
}

/// On what a placement rests.
public enum PlacementBasis: String, Sendable, CaseIterable {
  /// Consent, under the social services act.
  case sol
  /// Care for shortcomings at home, 2 § LVU.
  case lvu2
  /// Care for the young person's own behaviour, 3 § LVU.
  case lvu3
  /// Immediate care, 6 § LVU.
  case lvu6
  /// Closed youth care.
  case lsu
  /// Care of adults with addiction.
  case lvm
}

/// Where a placed person lives.
public enum PlacementForm: String, Sendable, CaseIterable {
  case familyHome, networkHome, emergencyHome, supportedHousing
  case residentialHome = "HVB"
  case specialYouthHome, lvmHome, other
}

/// How far a plan has come.
public enum PlanStatus: String, Sendable, CaseIterable {
  case none, draft, final
}

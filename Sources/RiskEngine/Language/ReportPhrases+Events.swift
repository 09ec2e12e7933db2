/// What events, stages and grounds are called.
extension ReportPhrases {
  /// An event as a noun in definite form: `14 dagar efter anmälan`.
  func event(_ kind: EventKind) -> String {
    switch kind {
    case .report: pick("anmälan", "the report")
    case .application: pick("ansökan", "the application")
    case .protectionAssessment: pick("skyddsbedömningen", "the protection assessment")
    case .preliminaryAssessment: pick("förhandsbedömningen", "the preliminary assessment")
    case .investigationStart: pick("utredningens början", "the start of the investigation")
    case .investigationEnd: pick("utredningens slut", "the end of the investigation")
    case .mapping: pick("kartläggningen", "the mapping of needs")
    case .decision: pick("beslutet", "the decision")
    case .extended: pick("förlängningen", "the extension")
    case .groupReferral:
      pick("anmälan till beredningsgruppen", "the referral to the preparation group")
    case .preparationGroup:
      pick("mötet i beredningsgruppen", "the preparation group's meeting")
    case .operativeGroup:
      pick("mötet i den operativa gruppen", "the operative group's meeting")
    case .networkMeeting: pick("nätverksmötet", "the network meeting")
    case .followUp: pick("uppföljningen", "the follow-up")
    case .visit: pick("besöket", "the visit")
    case .consideration: pick("övervägandet", "the consideration of the care")
    case .review: pick("omprövningen", "the review of the care")
    case .custodyConsideration:
      pick(
        "övervägandet om vårdnadsöverflyttning", "the consideration of a transfer of custody")
    case .immediateCare:
      pick("beslutet om omedelbart omhändertagande", "the decision on immediate care")
    case .submittedToCourt:
      pick("underställningen till förvaltningsrätten", "the submission to the court")
    case .careApplication:
      pick("ansökan till förvaltningsrätten om vård", "the application for care to the court")
    case .contactDecision:
      pick(
        "beslutet om umgänge eller hemlig vistelseort",
        "the decision on contact or a hidden address")
    case .contactReview:
      pick("övervägandet om umgänge", "the review of the decision on contact")
    case .contactEnd:
      pick("umgängesbeslutets upphörande", "the end of the decision on contact")
    case .preventiveDecision:
      pick("beslutet om förebyggande insats", "the decision on a preventive measure")
    case .preventiveReview:
      pick("prövningen av den förebyggande insatsen", "the review of the preventive measure")
    case .preventiveEnd:
      pick("den förebyggande insatsens slut", "the end of the preventive measure")
    case .aftercareStart:
      pick("början av uppföljningen efter vården", "the start of the follow-up after care")
    case .aftercareEnd:
      pick("slutet av uppföljningen efter vården", "the end of the follow-up after care")
    case .concern: pick("den nya oron", "the new concern")
    case .concernForwarded:
      pick("meddelandet till utredaren", "the message to the investigator")
    case .closing: pick("avslutet", "the closing")
    case .reopening: pick("återöppnandet", "the reopening")
    }
  }

  func stage(_ stage: ProcessStage) -> String {
    switch stage {
    case .preliminaryAssessment: pick("förhandsbedömning", "preliminary assessment")
    case .investigation: pick("utredning", "investigation")
    case .decision: pick("inför beslut", "before a decision")
    case .support: pick("insats eller placering", "intervention or placement")
    case .followUp: pick("uppföljning", "follow-up")
    case .closed: pick("avslutat", "closed")
    }
  }

  /// On what a placement rests, after a preposition.
  func ground(_ basis: PlacementBasis) -> String {
    switch basis {
    case .sol: pick("socialtjänstlagen", "the social services act")
    case .lvu2: pick("2 § LVU", "2 § LVU")
    case .lvu3: pick("3 § LVU", "3 § LVU")
    case .lvu6: pick("6 § LVU", "6 § LVU")
    case .lsu: pick("LSU", "LSU")
    case .lvm: pick("LVM", "LVM")
    }
  }

  /// Where somebody is placed, after a preposition.
  func form(_ form: PlacementForm) -> String {
    switch form {
    case .familyHome: pick("familjehem", "a family home")
    case .networkHome: pick("nätverkshem", "a network home")
    case .emergencyHome: pick("jourhem", "an emergency home")
    case .supportedHousing: pick("stödboende", "supported housing")
    case .residentialHome: pick("HVB", "a residential home (HVB)")
    case .specialYouthHome: pick("särskilt ungdomshem", "a special youth home")
    case .lvmHome: pick("LVM-hem", "an LVM home")
    case .other: pick("annan placering", "another placement")
    }
  }
}

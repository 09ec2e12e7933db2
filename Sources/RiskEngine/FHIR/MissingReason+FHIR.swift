extension MissingReason {
  /// The reason that a code of FHIR's own lists of reasons means; `nil` for other systems.
  init?(fhirSystem system: String?, code: String) {
    guard let system, MissingReason.fhirSystems.contains(system) else { return nil }
    self.init(fhirCode: code)
  }

  /// The reason that a code of `data-absent-reason` or `NullFlavor` means.
  init(fhirCode code: String) {
    switch code {
    case "asked-declined": self = .declined
    case "not-asked", "NASK": self = .notAsked
    case "not-applicable", "NA": self = .notApplicable
    default: self = .unknown
    }
  }

  private static let fhirSystems: Set<String> = [
    "http://terminology.hl7.org/CodeSystem/data-absent-reason",
    "http://hl7.org/fhir/data-absent-reason",
    "http://terminology.hl7.org/CodeSystem/v3-NullFlavor", "http://hl7.org/fhir/v3/NullFlavor",
  ]
}

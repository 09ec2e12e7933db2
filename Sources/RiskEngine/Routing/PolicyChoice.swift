/// Which policy a case is routed by.
public enum PolicyChoice: Sendable, Hashable {
  /// None: scores only.
  case none
  /// The one for the case's municipality, of several the default one, or the only one there is.
  case automatic
  /// This one, in the version that is valid on the case's date, or in the named version.
  case named(String, SemanticVersion?)
}

extension Library {
  /// The policy for a case; `nil` after a finding, or when none is wanted.
  mutating func policy(
    for assessmentCase: Case, _ choice: PolicyChoice, _ reader: DocumentReader
  ) -> Policy? {
    let entry: Entry?
    switch choice {
    case .none: return nil
    case .named(let id, let version): entry = named(id, version, assessmentCase, reader)
    case .automatic: entry = automatic(assessmentCase, reader)
    }
    guard let entry else { return nil }
    guard let policy = policy(entry) else {
      reader.report(LibraryProblem.unusableDefinition(entry.label), at: assessmentCase.node)
      return nil
    }
    guard policy.head.status != .withdrawn else {
      reader.report(
        LibraryProblem.definitionWithdrawn(entry.label, reason: policy.head.statusReason),
        at: assessmentCase.node)
      return nil
    }
    return policy
  }

  private mutating func named(
    _ id: String, _ version: SemanticVersion?, _ assessmentCase: Case, _ reader: DocumentReader
  ) -> Entry? {
    let versions = entries(.policy, id: id)
    guard !versions.isEmpty else {
      reader.report(
        LibraryProblem.unknownDefinition(
          id, available: ids(.policy),
          suggestion: reader.suggestion(for: id, among: ids(.policy))), at: assessmentCase.node)
      return nil
    }
    if let version {
      if let entry = versions.first(where: { $0.version == version }) {
        if !entry.validity.contains(versionChoice.day(for: assessmentCase.date)) {
          reader.report(
            LibraryProblem.policyOutsideValidity(label: entry.label, date: assessmentCase.date),
            at: assessmentCase.node)
        }
        return entry
      }
      reader.report(
        LibraryProblem.unknownDefinition(
          "\(id) \(version)", available: versions.map(\.label), suggestion: nil),
        at: assessmentCase.node)
      return nil
    }
    let day = versionChoice.day(for: assessmentCase.date)
    if let entry = valid(.policy, id: id, on: day) { return entry }
    guard versionChoice.asOf == nil else {
      reportNotInForce(versions, day, at: assessmentCase.node, reader)
      return nil
    }
    reader.report(
      LibraryProblem.policyNotValid(
        id, date: assessmentCase.date, available: validityTexts(of: versions)),
      at: assessmentCase.node)
    return nil
  }

  private mutating func automatic(_ assessmentCase: Case, _ reader: DocumentReader) -> Entry? {
    var candidates = ids(.policy)
    if let municipality = assessmentCase.municipality {
      candidates = candidates.filter { id in
        entries(.policy, id: id).contains { outline(of: $0).municipality == municipality }
      }
      // A policy that can't be read may be the one that is missing here.
      if candidates.isEmpty,
        let unusable = entries.first(where: { $0.kind == .policy && policy($0) == nil })
      {
        reader.report(LibraryProblem.unusableDefinition(unusable.label), at: assessmentCase.node)
        return nil
      }
    }
    let day = versionChoice.day(for: assessmentCase.date)
    if candidates.count > 1 {
      let inForce = candidates.filter { valid(.policy, id: $0, on: day) != nil }
      if !inForce.isEmpty { candidates = inForce }
    }
    var municipalities: [String] = []
    if candidates.count > 1 {
      for municipality in candidates.compactMap({ municipality(ofPolicy: $0) })
      where !municipalities.contains(municipality) {
        municipalities.append(municipality)
      }
    }
    if municipalities.count == 1 {
      let defaults = candidates.filter { id in
        valid(.policy, id: id, on: day).map { outline(of: $0).isDefault } ?? false
      }
      if !defaults.isEmpty { candidates = defaults }
    }
    guard let only = candidates.first, candidates.count == 1 else {
      reader.report(
        candidates.isEmpty
          ? LibraryProblem.noPolicy(
            municipality: assessmentCase.municipality, known: self.municipalities())
          : LibraryProblem.severalPolicies(candidates, municipalities: municipalities),
        at: assessmentCase.node)
      return nil
    }
    return named(only, nil, assessmentCase, reader)
  }

  /// The municipality of the newest version.
  private mutating func municipality(ofPolicy id: String) -> String? {
    entries(.policy, id: id).last.flatMap { outline(of: $0).municipality }
  }

  /// Reports another policy that is used when none is named, for the same place and at some time
  /// together with this one.
  mutating func reportOtherDefault(than policy: Policy, _ reader: DocumentReader) {
    guard policy.isDefault,
      let node = reader.document.root.members.first(where: { $0.key.equals("default") })?.value
    else { return }
    for entry in entries where entry.kind == .policy && entry.id != policy.head.id {
      guard entry.validity.overlaps(policy.head.validity), let other = self.policy(entry),
        other.isDefault, other.place.municipality == policy.place.municipality
      else { continue }
      reader.report(PolicyProblem.severalDefaults(other: entry.label), at: node)
      return
    }
  }

  /// Without remarks about circumstances and consents that another policy of the municipality asks
  /// for: one case can answer several questions.
  mutating func withoutOtherQuestions(_ findings: [Finding], than policy: Policy) -> [Finding] {
    guard findings.contains(where: { PolicyProblem.undeclaredName($0) != nil }) else {
      return findings
    }
    var names: Set<String> = []
    for entry in entries where entry.kind == .policy {
      guard let other = self.policy(entry),
        other.place.municipality == policy.place.municipality
      else { continue }
      names.formUnion(other.circumstances.map(\.name))
      names.formUnion(other.consents.map(\.id))
    }
    return findings.filter { finding in
      PolicyProblem.undeclaredName(finding).map { !names.contains($0) } ?? true
    }
  }
}

extension PolicyProblem {
  /// The circumstance or consent that a finding says the policy doesn't ask for.
  fileprivate static func undeclaredName(_ finding: Finding) -> String? {
    switch finding.problem {
    case PolicyProblem.undeclaredCircumstance(let name, _),
      PolicyProblem.undeclaredConsent(let name, _):
      name
    default: nil
    }
  }
}

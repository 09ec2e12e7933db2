/// A provision that rules rest on, with the references to it that are in force at different times.
public struct LegalReference: Sendable {
  /// Its id within the policy.
  public let id: String
  /// The references, the earliest first; no day belongs to two of them.
  public let versions: [Version]

  /// One reference, on the days on which it is in force.
  public struct Version: Sendable {
    /// What it is about.
    public let title: LocalizedText?
    /// The reference itself, as it is cited in any language.
    public let text: String
    /// The first day; `nil` where nothing limits it.
    public let from: CalendarDay?
    /// The last day; `nil` until further notice.
    public let to: CalendarDay?
    /// Where it was read; empty where the policy doesn't say.
    public let source: [Provenance]

    /// Whether it is in force on a day; both its days belong to it.
    public func isInForce(on day: CalendarDay) -> Bool {
      from.map { $0 <= day } ?? true && to.map { day <= $0 } ?? true
    }
  }

  /// The reference that is in force on a day; `nil` outside all versions.
  public func version(on day: CalendarDay) -> Version? {
    versions.first { $0.isInForce(on: day) }
  }
}

extension Policy {
  /// The references in force on a day, of those at some positions: each once, in their order.
  package func legal(
    _ positions: [Int], on day: CalendarDay
  ) -> [(id: String, text: String, title: LocalizedText?)] {
    var seen: Set<Int> = []
    return positions.filter { seen.insert($0).inserted }.compactMap { position in
      legal[position].version(on: day).map { (legal[position].id, $0.text, $0.title) }
    }
  }
}

extension Recommendation {
  /// The references that a programme's outcome rests on: those of the programme itself, of the
  /// rule that brought it where it stands, and of the rule that prefers it.
  package func legal(
    of outcome: ProgrammeOutcome, on day: CalendarDay
  ) -> [(id: String, text: String, title: LocalizedText?)] {
    let entry = policy.entry(of: outcome)?.legal ?? []
    let rule = outcome.rule.map { policy.eligibility[$0].legal } ?? []
    let preference = policy.preference.filter { outcome.reasons.contains(.preferred(rule: $0.id)) }
    return policy.legal(entry + rule + preference.flatMap(\.legal), on: day)
  }
}

extension Policy {
  /// The programme of an outcome as the policy lists it.
  func entry(of outcome: ProgrammeOutcome) -> Entry? {
    programmes.first { $0.programme.id == outcome.programme.id }
  }
}

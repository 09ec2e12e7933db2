/// Where one party's consent stands on a day.
public enum ConsentStanding: String, Sendable, CaseIterable {
  /// In force.
  case given
  /// Nobody has asked, or nothing is on record.
  case notAsked
  /// Said no.
  case refused
  /// Said yes once, then no.
  case withdrawn
  /// Its last day has passed.
  case expired
  /// All guardians had consented, then one of them refused or withdrew.
  case broken
}

extension ConsentGate {
  /// What is missing on a day, or nothing if the gate is open.
  ///
  /// - Parameters:
  ///   - consents: Everything on record about the case.
  ///   - age: Completed years; when unknown every row's parties are needed.
  ///   - day: The day of the decision.
  /// - Returns: Each party whose consent isn't in force, with where it stands, in the policy's
  ///   order.
  func missing(
    from consents: [Consent], age: Int?, on day: CalendarDay
  ) -> [(party: Consent.Party, standing: ConsentStanding)] {
    let fitting = required.filter { row in
      age.map { row.age.evaluate(.number(Fraction($0))) == true } ?? true
    }
    // An age beyond those for which the rows are proved opens no gate.
    let rows = fitting.isEmpty ? required : fitting
    let recorded = consents.filter { $0.to == id && $0.date <= day }
    var seen: Set<Consent.Party> = []
    return rows.flatMap(\.from).filter { seen.insert($0).inserted }.compactMap { party in
      let standing = ConsentGate.standing(of: party, recorded, on: day)
      return standing == .given ? nil : (party, standing)
    }
  }

  private static func standing(
    of party: Consent.Party, _ consents: [Consent], on day: CalendarDay
  ) -> ConsentStanding {
    switch party {
    case .person:
      return latest(consents.filter { $0.by == .person })?.standing(on: day) ?? .notAsked
    case .allGuardians:
      return standingOfAllGuardians(consents, on: day)
    case .guardian:
      // What all guardians say, each of them says.
      return latest(consents.filter { $0.by != .person })?.standing(on: day) ?? .notAsked
    }
  }

  /// One guardian's no ends the consent of all, until all consent anew on a later day.
  private static func standingOfAllGuardians(
    _ consents: [Consent], on day: CalendarDay
  ) -> ConsentStanding {
    let all = latest(consents.filter { $0.by == .allGuardians })
    let since = all?.date
    let noes = consents.filter { consent in
      consent.by == .guardian && (consent.status == .refused || consent.status == .withdrawn)
        && since.map { consent.date >= $0 } ?? true
    }
    guard let all else { return latest(noes)?.standing(on: day) ?? .notAsked }
    let standing = all.standing(on: day)
    return standing == .given && !noes.isEmpty ? .broken : standing
  }

  /// The latest statement; of several on one date the most restrictive.
  private static func latest(_ consents: [Consent]) -> Consent? {
    consents.max { a, b in a.date != b.date ? a.date < b.date : a.isLessRestrictive(than: b) }
  }
}

extension Consent {
  fileprivate func standing(on day: CalendarDay) -> ConsentStanding {
    switch status {
    case .given: until.map { $0 < day } ?? false ? .expired : .given
    case .refused: .refused
    case .withdrawn: .withdrawn
    case .notAsked: .notAsked
    }
  }

  /// Among statements of one date; of two consents the one that ends sooner is more restrictive.
  fileprivate func isLessRestrictive(than other: Consent) -> Bool {
    if restriction != other.restriction { return restriction < other.restriction }
    guard let otherEnd = other.until else { return false }
    return until.map { $0 > otherEnd } ?? true
  }

  private var restriction: Int {
    switch status {
    case .given: 0
    case .notAsked: 1
    case .withdrawn: 2
    case .refused: 3
    }
  }
}

extension Case {
  /// What was said last on what a gate asks consent for, on whatever day.
  func latestConsent(to gate: ConsentGate) -> Consent? {
    consents.filter { $0.to == gate.id }.max { $0.date < $1.date }
  }
}

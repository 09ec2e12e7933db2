/// What a human decided about one programme.
public struct Decision: Sendable {
  /// The day of the decision.
  public let date: CalendarDay
  /// Who decided: a role, never a name.
  public let role: String
  /// The programme's id.
  public let programme: String
  /// What was decided.
  public let outcome: Outcome
  /// Why, in words; never blank, `nil` where the case doesn't say.
  public let reason: String?
  /// How the decision departs from what the rules give, as the decider states it.
  public let departure: Departure?
  /// Where it stands in the case.
  package let node: JSONNode

  /// What can be decided.
  public enum Outcome: String, Sendable, CaseIterable {
    /// The person gets the programme.
    case granted
    /// They don't.
    case declined
    /// A programme that was granted comes to its end.
    case ended
    /// Anything else, such as that the decision is put off.
    case other
  }

  /// A stated departure from the rules.
  public struct Departure: Sendable, Hashable {
    /// On what ground.
    public let kind: Kind
    /// The name of the criterion that is departed from, such as `age`.
    public let bound: String?
    /// For ``Kind/policy``: the listed ground, by its id in the policy.
    public let ground: String?

    /// The grounds for a departure.
    public enum Kind: String, Sendable, CaseIterable {
      /// One that the policy lists.
      case policy
      /// The decider's discretion.
      case discretionary
      /// The person is soon to enter the age group.
      case nextAgeGroup
    }
  }

  /// Where the value of one of its keys stands, else where the whole decision does.
  package func place(_ key: String) -> JSONNode {
    node.members.first { $0.key.equals(key) }?.value ?? node
  }
}

extension DocumentReader {
  /// One entry of a case's `decisions`; `nil` after a finding about it.
  func decision(_ node: JSONNode) -> Decision? {
    object(node) { object in
      let date = object.day("date")
      let role = object.localID("role")
      let programme = object.localID("programme")
      let outcome = object.required("outcome").flatMap { choice($0, of: Decision.Outcome.self) }
      let reason = object.stated("reason").flatMap(text)
      let departureNode = object.stated("departure")
      let departure = departureNode.flatMap(departure)
      guard let date, let role, let programme, let outcome,
        (departure == nil) == (departureNode == nil)
      else { return nil }
      return Decision(
        date: date, role: role, programme: programme, outcome: outcome,
        reason: reason.flatMap { $0.isBlank ? nil : $0 }, departure: departure, node: node)
    }
  }

  private func departure(_ node: JSONNode) -> Decision.Departure? {
    object(node) { object in
      let kind = object.required("kind").flatMap { choice($0, of: Decision.Departure.Kind.self) }
      let bound = object.stated("bound").flatMap(identifier)
      // Without a listed ground the key has no place: it is left to be told as unknown.
      let ground = kind == .policy ? object.localID("ground") : nil
      guard let kind, (kind == .policy) == (ground != nil) else { return nil }
      return Decision.Departure(kind: kind, bound: bound, ground: ground)
    }
  }
}

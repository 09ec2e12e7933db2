/// What a human has recorded about a flag: that it was raised, that it was cleared, or both.
public struct FlagRecord: Sendable {
  /// The flag's id.
  public let id: String
  /// The instrument whose flag it is; `nil` where only one is meant, or none.
  public let instrument: String?
  /// The day it was raised, where this record says so.
  public let raised: CalendarDay?
  /// That it was cleared.
  public let clearing: Clearing?
  /// Where it stands in the case.
  package let node: JSONNode

  /// A human's word that a flag needs no more attention.
  public struct Clearing: Sendable, Hashable {
    /// The day.
    public let date: CalendarDay
    /// Who cleared it: a role, never a name.
    public let by: String
    /// Why, in words; never blank.
    public let reason: String
  }

  /// Where the value of one of its keys stands, else where the whole record does.
  package func place(_ key: String) -> JSONNode {
    node.members.first { $0.key.equals(key) }?.value ?? node
  }
}

extension DocumentReader {
  /// One entry of a case's `flags`; `nil` after a finding about it.
  func flagRecord(_ node: JSONNode) -> FlagRecord? {
    object(node) { object in
      let id = object.localID("id")
      let instrument = object.stated("instrument").flatMap(documentID)
      let raisedNode = object.stated("raised")
      let raised = raisedNode.flatMap(day)
      let clearedNode = object.stated("cleared")
      let cleared = clearedNode.flatMap(day)
      let byNode = object.stated("by")
      let by = byNode.flatMap(localID)
      let reasonNode = object.stated("reason")
      let reason = reasonNode.flatMap(text)
      if raisedNode == nil, clearedNode == nil {
        report(DocumentProblem.missingKey("raised"), at: node)
      }
      guard let id, (raised == nil) == (raisedNode == nil), (cleared == nil) == (clearedNode == nil)
      else { return nil }
      guard let cleared, let clearedNode else {
        return FlagRecord(id: id, instrument: instrument, raised: raised, clearing: nil, node: node)
      }
      if let raised, cleared < raised {
        report(CaseProblem.flagClearedBeforeRaised(id), at: clearedNode)
      }
      if byNode == nil { report(CaseProblem.flagClearedByNobody(id), at: node) }
      guard let reason, !reason.isBlank else {
        // A text that couldn't be read has been told.
        if reasonNode == nil || reason != nil {
          report(CaseProblem.flagClearedWithoutReason(id), at: reasonNode ?? node)
        }
        return nil
      }
      guard let by else { return nil }
      return FlagRecord(
        id: id, instrument: instrument, raised: raised,
        clearing: FlagRecord.Clearing(date: cleared, by: by, reason: reason), node: node)
    }
  }
}

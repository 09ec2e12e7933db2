/// What is due in many cases on one day.
public struct FollowUpList: Sendable {
  /// The day.
  public let day: CalendarDay
  /// How many days ahead a last day is pointed out, where a rule doesn't say.
  public let within: Int
  /// The cases, in the order in which they were read.
  public let cases: [CaseFollowUp]
  /// How many cases are followed up by the common time limits only, since no rules of their
  /// municipality are known.
  public let commonOnly: Int
  /// Every definition that took part.
  package let definitions: [DefinitionUse]

  /// Time limits of all cases, by last day and then by case; of one case and day in its own order.
  package var deadlines: [(id: String, deadline: Deadline)] {
    FollowUpList.sorted(
      cases.flatMap { row in row.deadlines.map { (id: row.id, deadline: $0) } }
    ) {
      $0.deadline.due
    } id: {
      $0.id
    }
  }

  /// Remarks on all cases, by day and then by case; those without a day come last.
  package var remarks: [(id: String, remark: FollowUpRemark)] {
    FollowUpList.sorted(
      cases.flatMap { row in row.remarks.map { (id: row.id, remark: $0) } }
    ) {
      $0.remark.date
    } id: {
      $0.id
    }
  }

  /// How many cases have neither a time limit nor a remark.
  public var withoutAnything: Int {
    cases.count { $0.deadlines.isEmpty && $0.remarks.isEmpty }
  }

  /// Sorted by day, then by the bytes of the id, then as before.
  private static func sorted<Row>(
    _ rows: [Row], by day: (Row) -> CalendarDay?, id: (Row) -> String
  ) -> [Row] {
    rows.enumerated().sorted { a, b in
      let (first, second) = (day(a.element), day(b.element))
      if first != second {
        guard let first else { return false }
        return second.map { first < $0 } ?? true
      }
      let (left, right) = (id(a.element), id(b.element))
      if !left.utf8.elementsEqual(right.utf8) {
        return left.utf8.lexicographicallyPrecedes(right.utf8)
      }
      return a.offset < b.offset
    }.map(\.element)
  }
}

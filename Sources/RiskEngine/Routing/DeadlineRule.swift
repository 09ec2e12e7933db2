/// A time limit, a follow-up rhythm or an age to prepare for, as a dated rule.
public struct DeadlineRule: Sendable {
  /// Its id; versions of one rule share it, in force at different times.
  public let id: String
  /// What is to be done, as a reader sees it.
  public let title: LocalizedText
  /// The part of the process it belongs to.
  public let stage: ProcessStage?
  /// From what it is counted.
  package let start: DeadlineStart
  /// How long it runs.
  package let length: DeadlineLength
  /// How long each period after the first runs; `nil` where it runs once.
  package let rhythm: DeadlineLength?
  /// What ends a period; of several the first.
  package let done: [DeadlineEnd]
  /// What ends the whole rule for its subject, besides the end of the subject itself.
  package let until: [EventKind]
  /// For whom it holds.
  package let conditions: DeadlineConditions
  /// Whether an extension moves its last day.
  public let isExtendable: Bool
  /// How long before the last day it is pointed out; `nil` for what the reader of the list asks.
  package let ahead: DeadlineLength?
  /// The provision it rests on, in words.
  public let basis: LocalizedText?
  /// The first day on which a period that begins is governed by it; `nil` for always.
  package let from: CalendarDay?
  /// The last such day.
  package let to: CalendarDay?
  package let grounds: Grounds
  /// The provisions it rests on, with their versions in time.
  public let legal: [LegalReference]

  /// What it rests on, for a period that begins on a day: the references in force then, and the
  /// basis in words; `nil` where there is nothing of either.
  public func basis(on day: CalendarDay, _ language: String) -> String? {
    let references = legal.compactMap { $0.version(on: day)?.text }
    let parts = references + [basis?(language)].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }

  /// Whether it governs a period that begins on this day.
  package func governs(_ day: CalendarDay) -> Bool {
    from.map { $0 <= day } ?? true && to.map { day <= $0 } ?? true
  }

  /// Whether it and another version of it would govern some day both.
  package func overlaps(_ other: DeadlineRule) -> Bool {
    let startsInTime = from.flatMap { from in other.to.map { from <= $0 } } ?? true
    let endsLateEnough = to.flatMap { to in other.from.map { $0 <= to } } ?? true
    return startsInTime && endsLateEnough
  }
}

/// The part of the process that a case is in.
public enum ProcessStage: String, Sendable, CaseIterable {
  case preliminaryAssessment, investigation, decision, support, followUp, closed
}

/// How long a time limit runs.
package enum DeadlineLength: Sendable, Hashable {
  case days(Int)
  case months(Int)
  case years(Int)

  /// The last day of the time that begins on `day`; `nil` past the calendar.
  ///
  /// Months and years keep the day number or end with the month, as ``CalendarDay/adding(months:)``
  /// says. No day is moved for a weekend or holiday.
  package func end(from day: CalendarDay) -> CalendarDay? {
    switch self {
    case .days(let days): day.adding(days: days)
    case .months(let months): day.adding(months: months)
    case .years(let years): day.birthday(years)
    }
  }
}

/// From what a time limit is counted.
package enum DeadlineStart: Sendable, Hashable {
  case born
  case ordered, firstMeeting, interventionStart
  case placed, executed
  case plan
  case event(EventKind)

  /// What the day belongs to, and ends with.
  package enum Subject: Sendable, Hashable { case person, intervention, placement, event }

  package var subject: Subject {
    switch self {
    case .born: .person
    case .ordered, .firstMeeting, .interventionStart: .intervention
    case .placed, .executed: .placement
    case .plan, .event: .event
    }
  }

  private static let words: [(String, DeadlineStart)] =
    [
      ("born", .born), ("interventionOrdered", .ordered), ("firstMeeting", .firstMeeting),
      ("interventionStart", .interventionStart), ("placementStart", .placed),
      ("placementExecuted", .executed), ("plan", .plan),
    ] + EventKind.allCases.map { ($0.rawValue, .event($0)) }

  /// Every word for it, in the order of the format reference.
  package static var names: [String] { words.map(\.0) }

  package init?(_ name: String) {
    guard let start = DeadlineStart.words.first(where: { $0.0 == name })?.1 else { return nil }
    self = start
  }

  /// The word for it in the format.
  package var name: String { DeadlineStart.words.first { $0.1 == self }?.0 ?? "" }
}

/// What ends a period.
package enum DeadlineEnd: Sendable, Hashable {
  /// A plan that isn't a draft.
  case finalPlan
  case firstMeeting, interventionStart, interventionEnd
  case homePlan
  case event(EventKind)

  private static let words: [(String, DeadlineEnd)] =
    [
      ("finalPlan", .finalPlan), ("firstMeeting", .firstMeeting),
      ("interventionStart", .interventionStart), ("interventionEnd", .interventionEnd),
      ("homePlan", .homePlan),
    ] + EventKind.allCases.map { ($0.rawValue, .event($0)) }

  /// Every word for it, in the order of the format reference.
  package static var names: [String] { words.map(\.0) }

  package init?(_ name: String) {
    guard let end = DeadlineEnd.words.first(where: { $0.0 == name })?.1 else { return nil }
    self = end
  }

  /// The word for it in the format.
  package var name: String { DeadlineEnd.words.first { $0.1 == self }?.0 ?? "" }

  /// What its day is found with; `nil` where the whole case will do.
  package var subject: DeadlineStart.Subject? {
    switch self {
    case .firstMeeting, .interventionStart, .interventionEnd: .intervention
    case .homePlan: .placement
    case .finalPlan, .event: nil
    }
  }
}

/// For whom a time limit holds; an empty list stands for all.
package struct DeadlineConditions: Sendable {
  /// The completed years on the day of the list.
  package let age: UnaryTest?
  package let basis: [PlacementBasis]
  package let forms: [PlacementForm]
  package let programmes: [String]
}

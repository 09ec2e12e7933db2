/// What is due in one case on a day, and what else needs somebody's eyes.
public struct CaseFollowUp: Sendable {
  /// The case's pseudonym.
  public let id: String
  /// The part of the process it is in; `nil` where nothing on record says so.
  public let stage: ProcessStage?
  /// Its time limits, in the order of the definitions.
  public let deadlines: [Deadline]
  /// What else needs somebody's eyes.
  public let remarks: [FollowUpRemark]

  /// The time limit that comes first of those that aren't done.
  public var next: Deadline? {
    deadlines.filter(\.state.isOpen).min { $0.due < $1.due }
  }
}

/// The rules that a case is followed up by.
struct FollowUpBasis {
  /// The time limits, the versions of one together.
  let rules: [[DeadlineRule]]
  /// The policies whose programmes need consents.
  let policies: [Policy]
  /// Every definition that takes part.
  let definitions: [DefinitionUse]
  /// Whether nothing in it is the municipality's own.
  let isCommonOnly: Bool

  init(_ sets: [DeadlineSet], _ policies: [Policy], _ library: inout Library) {
    rules = (sets.map(\.deadlines) + policies.map(\.deadlines)).flatMap(FollowUpBasis.versions)
    self.policies = policies
    isCommonOnly = policies.isEmpty && sets.allSatisfy { $0.place == nil }
    let heads =
      sets.map { (DocumentKind.deadlines, $0.head, $0.place == nil) }
      + policies.map { (.policy, $0.head, false) }
    definitions = heads.map { kind, head, isNational in
      let entry = library.entries(kind, id: head.id).first { $0.version == head.version }
      return DefinitionUse(
        kind: kind, head: head, digest: entry.flatMap { library.digest(of: $0) },
        isNational: isNational)
    }
  }

  /// The rules of one definition, those of one id together, in the order of the file.
  private static func versions(_ rules: [DeadlineRule]) -> [[DeadlineRule]] {
    var groups: [[DeadlineRule]] = []
    var positions: [String: Int] = [:]
    for rule in rules {
      if let position = positions[rule.id] {
        groups[position].append(rule)
      } else {
        positions[rule.id] = groups.count
        groups.append([rule])
      }
    }
    return groups
  }
}

/// Works out what is due in one case.
struct FollowUpInquiry {
  let assessmentCase: Case
  let basis: FollowUpBasis
  let day: CalendarDay
  /// How many days ahead is soon.
  let within: Int
  /// What had happened by then.
  let history: CaseHistory
  /// Completed years then, where they are known.
  let age: Int?
  /// The days of the events of each kind, in the order of the file: a case may hold thousands.
  private let daysOfEvents: [EventKind: [CalendarDay]]
  /// The extensions of each time limit, earliest first.
  private let extensionsByRule: [String: [DeadlineClock.Extension]]

  init(_ assessmentCase: Case, _ basis: FollowUpBasis, on day: CalendarDay, within: Int) {
    self.assessmentCase = assessmentCase
    self.basis = basis
    self.day = day
    self.within = within
    history = assessmentCase.history.until(day)
    age = assessmentCase.age(on: day)
    daysOfEvents = Dictionary(grouping: history.events, by: \.kind).mapValues { $0.map(\.date) }
    var extensions: [String: [DeadlineClock.Extension]] = [:]
    for event in history.events where event.kind == .extended {
      guard let id = event.deadline, let due = event.due else { continue }
      extensions[id, default: []].append(DeadlineClock.Extension(date: event.date, due: due))
    }
    extensionsByRule = extensions.mapValues { rows in
      rows.sorted { ($0.date, $0.due) < ($1.date, $1.due) }
    }
  }

  /// The days of the events of a kind, in the order of the file.
  func eventDays(_ kind: EventKind) -> [CalendarDay] { daysOfEvents[kind] ?? [] }

  /// The extensions of a time limit, earliest first.
  func extensions(of id: String?) -> [DeadlineClock.Extension] {
    id.flatMap { extensionsByRule[$0] } ?? []
  }

  /// What is due in the case.
  ///
  /// - Parameter previousClosed: The day on which the person's earlier case was closed, where it
  ///   is at hand.
  /// - Returns: Its stage, time limits and remarks.
  func followUp(previousClosed: CalendarDay?) -> CaseFollowUp {
    CaseFollowUp(
      id: assessmentCase.id, stage: stage, deadlines: deadlines,
      remarks: remarks(previousClosed: previousClosed))
  }
}

extension DeadlineState {
  /// Whether it still runs, or has run out without having been done.
  public var isOpen: Bool {
    switch self {
    case .overdue, .dueSoon, .running: true
    case .done, .missed: false
    }
  }
}

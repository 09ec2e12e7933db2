/// Follows up many cases on one day.
package struct FollowUpStudy {
  package let day: CalendarDay
  /// How many days ahead a last day is pointed out, where a rule doesn't say.
  package let within: Int
  private let choice: PolicyChoice
  private var bases: [String?: FollowUpBasis] = [:]
  private var cases: [(inquiry: FollowUpInquiry, previous: String?)] = []
  private var closings: [String: CalendarDay] = [:]
  private var commonOnly = 0

  /// A study without cases yet.
  ///
  /// - Parameters:
  ///   - day: The day of the list.
  ///   - within: How many days ahead a last day is pointed out, where a rule doesn't say.
  ///   - choice: The policy to go by; automatic is every policy of the case's municipality, or the
  ///     only one there is.
  package init(on day: CalendarDay, within: Int, policy choice: PolicyChoice) {
    self.day = day
    self.within = within
    self.choice = choice
  }

  /// Reads a case and takes it in; its responses aren't looked at.
  ///
  /// - Returns: The findings about it; with an error among them it isn't taken in.
  package mutating func add(
    _ entry: CaseFile.Entry, _ library: inout Library, allowsPersonalNumbers: Bool
  ) -> [Finding] {
    guard case .document(let document, let node) = entry else {
      if case .unreadable(let finding) = entry { return [finding] }
      return []
    }
    let reader = DocumentReader(document, concernsPerson: true)
    let read = Case.read(node, reader, allowsPersonalNumbers: allowsPersonalNumbers)
    guard let assessmentCase = read, !reader.hasErrors else { return reader.findings }
    add(assessmentCase, &library)
    return reader.findings
  }

  /// Takes in a case that has been read.
  package mutating func add(_ assessmentCase: Case, _ library: inout Library) {
    let basis = basis(for: assessmentCase.municipality, &library)
    if basis.isCommonOnly { commonOnly += 1 }
    let inquiry = FollowUpInquiry(assessmentCase, basis, on: day, within: within)
    if let closed = inquiry.history.closings.last { closings[assessmentCase.id] = closed }
    cases.append((inquiry, assessmentCase.history.previous))
  }

  /// What is due in all cases that were taken in.
  package func list() -> FollowUpList {
    var definitions: [DefinitionUse] = []
    for use in cases.flatMap(\.inquiry.basis.definitions)
    where !definitions.contains(where: { $0.kind == use.kind && $0.head.label == use.head.label }) {
      definitions.append(use)
    }
    return FollowUpList(
      day: day, within: within,
      cases: cases.map { inquiry, previous in
        inquiry.followUp(previousClosed: previous.flatMap { closings[$0] })
      },
      commonOnly: commonOnly, definitions: definitions)
  }

  /// The same, one list for each case.
  func lists() -> [FollowUpList] {
    cases.map { inquiry, previous in
      FollowUpList(
        day: day, within: within,
        cases: [inquiry.followUp(previousClosed: previous.flatMap { closings[$0] })],
        commonOnly: inquiry.basis.isCommonOnly ? 1 : 0, definitions: inquiry.basis.definitions)
    }
  }

  // MARK: Rules

  /// What a case of a municipality is followed up by.
  private mutating func basis(
    for municipality: String?, _ library: inout Library
  ) -> FollowUpBasis {
    if let known = bases[municipality] { return known }
    let sets = library.ids(.deadlines).compactMap { id -> DeadlineSet? in
      guard let entry = library.valid(.deadlines, id: id, on: day),
        let set = library.deadlineSet(entry), set.head.status != .withdrawn
      else { return nil }
      return set.place.map { $0.municipality == municipality } ?? true ? set : nil
    }
    let basis = FollowUpBasis(sets, policies(for: municipality, &library), &library)
    bases[municipality] = basis
    return basis
  }

  /// The policies in force on the day; one that can't be used is told with its own findings.
  private func policies(for municipality: String?, _ library: inout Library) -> [Policy] {
    var wanted = library.ids(.policy)
    switch choice {
    case .none: return []
    case .named(let id, let version):
      if let version {
        let entry = library.entries(.policy, id: id).first { $0.version == version }
        return entry.flatMap { library.policy($0) }.map { [$0] } ?? []
      }
      wanted = [id]
    case .automatic: break
    }
    let inForce = wanted.compactMap { id -> Policy? in
      guard let entry = library.valid(.policy, id: id, on: day),
        let policy = library.policy(entry), policy.head.status != .withdrawn
      else { return nil }
      return policy
    }
    guard choice == .automatic else { return inForce }
    guard let municipality else { return inForce.count == 1 ? inForce : [] }
    return inForce.filter { $0.place.municipality == municipality }
  }
}

/// Puts two versions of an instrument, or two policies, side by side over cases.
///
/// Both sides use the same definitions otherwise. Of an instrument every response is scored by the
/// side's version, whatever version it names and on whatever day it was filled in; of policies
/// every case is routed by the side's. A comparer is a value: several copies can work side by
/// side.
package struct Comparer: Sendable {
  private(set) var old: ComparisonSide
  private(set) var new: ComparisonSide
  private let allowsPersonalNumbers: Bool
  /// The states of statuses, in order.
  private static let statuses = ProgrammeStatus.allCases.map(\.rawValue)

  /// A comparer of two definitions; `nil` unless both are versions of one instrument, or policies.
  ///
  /// - Parameters:
  ///   - library: All other definitions.
  ///   - old: An instrument or a policy.
  ///   - new: Another version of the instrument, or any policy.
  ///   - policy: How cases are routed where instruments are compared.
  ///   - allowsPersonalNumbers: Whether ids may be personnummer.
  package init?(
    _ library: Library, old: Library.Entry, new: Library.Entry, policy: PolicyChoice,
    allowsPersonalNumbers: Bool = false
  ) {
    guard Comparer.canCompare(old, new) else { return nil }
    self.old = ComparisonSide(old, in: library, policy: policy)
    self.new = ComparisonSide(new, in: library, policy: policy)
    self.allowsPersonalNumbers = allowsPersonalNumbers
  }

  /// Whether two definitions are versions of one instrument, or policies.
  package static func canCompare(_ old: Library.Entry, _ new: Library.Entry) -> Bool {
    switch (old.kind, new.kind) {
    case (.instrument, .instrument): old.id == new.id
    case (.policy, .policy): true
    default: false
    }
  }

  /// Reads what is compared, and the policy that is named.
  ///
  /// - Returns: What keeps it from being used; empty if nothing does, and only then can cases be
  ///   compared.
  package mutating func prepare() -> [Finding] {
    let findings = old.prepare() + new.prepare()
    var told: Set<String> = []
    return findings.filter { finding in
      told.insert("\(finding.id) \(String(describing: finding.location))").inserted
    }
  }

  // MARK: Cases

  /// What each side gives for a case.
  struct Results {
    let old: Result<CaseResult, RefusedCase>
    let new: Result<CaseResult, RefusedCase>
  }

  /// Puts a case through both sides.
  mutating func results(for entry: CaseFile.Entry) -> Results {
    Results(
      old: old.result(for: entry, allowsPersonalNumbers),
      new: new.result(for: entry, allowsPersonalNumbers))
  }

  /// What both sides give for a case.
  package mutating func compare(_ entry: CaseFile.Entry) -> ComparedCase {
    compare(entry, results(for: entry))
  }

  /// Puts what the sides gave for a case side by side.
  func compare(_ entry: CaseFile.Entry, _ results: Results) -> ComparedCase {
    switch (results.old, results.new) {
    case (.success(let before), .success(let after)): return compare(before, after)
    case (.success(let before), .failure(let refused)):
      return refusedCase(before, .refusedByNew, refused.findings)
    case (.failure(let refused), .success(let after)):
      return refusedCase(after, .refusedByOld, refused.findings)
    case (.failure(let refused), .failure):
      return ComparedCase(
        refused: refused.findings,
        id: entry.readableID(allowsPersonalNumbers: allowsPersonalNumbers))
    }
  }

  private func compare(_ before: CaseResult, _ after: CaseResult) -> ComparedCase {
    var flips: [Flip] = []
    var scoresDiffer = false
    if old.instrument != nil {
      for (a, b) in zip(before.responses, after.responses)
      where a.response.instrument.head.id == old.entry.id {
        flips += responseFlips(a, b, before.person(on: a.response.date))
        if a.scoreValues != b.scoreValues { scoresDiffer = true }
      }
    }
    flips += programmeFlips(before, after)
    let isChanged = flips.contains(where: \.isChange)
    let known = before.assessmentCase
    return ComparedCase(
      id: known.id, date: known.date, age: known.age, sex: known.sex,
      outcome: isChanged ? .changed : scoresDiffer ? .scoresOnly : .same, flips: flips,
      findings: [], definitions: before.definitions + after.definitions)
  }

  /// A case that one side refuses: whatever the other gives stands against that.
  private func refusedCase(
    _ result: CaseResult, _ outcome: ComparedCase.Outcome, _ findings: [Finding]
  ) -> ComparedCase {
    var flips: [Flip] = []
    if old.instrument != nil {
      for scored in result.responses where scored.response.instrument.head.id == old.entry.id {
        flips += responseFlips(scored, scored, result.person(on: scored.response.date))
      }
    }
    flips += programmeFlips(result, result)
    flips = flips.map { flip in
      Flip(
        subject: flip.subject, position: flip.position, states: flip.states,
        response: flip.response, old: outcome == .refusedByOld ? .refused : flip.old,
        new: outcome == .refusedByNew ? .refused : flip.new)
    }
    let known = result.assessmentCase
    return ComparedCase(
      id: known.id, date: known.date, age: known.age, sex: known.sex, outcome: outcome,
      flips: flips, findings: findings.filter { $0.severity == .error },
      definitions: result.definitions)
  }

  // MARK: Responses

  private func responseFlips(
    _ before: ScoredResponse, _ after: ScoredResponse, _ person: Person
  ) -> [Flip] {
    guard let oldInstrument = old.instrument, let newInstrument = new.instrument else { return [] }
    let mark = Flip.ResponseMark(
      date: before.response.date, informant: before.response.informantName)
    var flips: [Flip] = []
    func add(
      _ kind: FlipSubject.Kind, _ id: String, _ states: [String], _ position: Int,
      _ explain: (inout ResponseReasons) -> Void
    ) {
      var flip = Flip(
        subject: FlipSubject(kind: kind, owner: old.entry.id, id: id), position: position,
        states: states, response: mark, old: before.state(kind, id), new: after.state(kind, id))
      if flip.isChange {
        var finder = ResponseReasons(old: before, new: after, person: person)
        explain(&finder)
        flip.reasons = finder.reasons.orDefinition
      }
      flips.append(flip)
    }
    let scales = union(oldInstrument.levels.map(\.id), newInstrument.levels.map(\.id))
    for (position, id) in scales.enumerated() {
      let levels = [oldInstrument, newInstrument].map { instrument in
        instrument.levels.first { $0.id == id }?.levels.map(\.id) ?? []
      }
      add(.level, id, union(levels[0], levels[1]), position) { $0.explainLevel(id) }
    }
    let flags = union(oldInstrument.flags.map(\.id), newInstrument.flags.map(\.id))
    for (position, id) in flags.enumerated() {
      add(.flag, id, ["notRaised", "raised"], position) { $0.explainFlag(id) }
    }
    return flips
  }

  // MARK: Programmes

  private func programmeFlips(_ before: CaseResult, _ after: CaseResult) -> [Flip] {
    var owner: String?
    let programmes: [String]
    if old.instrument != nil {
      guard let policy = (before.recommendation ?? after.recommendation)?.policy else { return [] }
      owner = policy.head.label
      programmes = policy.programmes.map(\.programme.id)
    } else {
      programmes = union(old.programmes, new.programmes)
    }
    return programmes.enumerated().map { position, id in
      var flip = Flip(
        subject: FlipSubject(kind: .programme, owner: owner, id: id), position: position,
        states: Comparer.statuses, response: nil, old: before.state(programme: id),
        new: after.state(programme: id))
      if flip.isChange {
        var finder = ProgrammeReasons(id, old: before, new: after)
        finder?.explain()
        flip.reasons = (finder?.reasons ?? []).orDefinition
      }
      return flip
    }
  }
}

extension CaseFile.Entry {
  /// The case's id, where it can be read and may be repeated.
  fileprivate func readableID(allowsPersonalNumbers: Bool) -> String? {
    guard case .document(_, let node) = self, let id = node.member("id")?.text,
      allowsPersonalNumbers || !PersonalNumber.occurs(in: id)
    else { return nil }
    return id
  }
}

extension ScoredResponse {
  /// What the response gives for a scale or a flag.
  fileprivate func state(_ kind: FlipSubject.Kind, _ id: String) -> FlipState {
    let instrument = response.instrument
    switch kind {
    case .level:
      guard let index = instrument.levels.firstIndex(where: { $0.id == id }) else { return .absent }
      return levels[index].level.map { .known(instrument.levels[index].level($0).id) } ?? .unknown
    case .flag:
      guard let index = instrument.flags.firstIndex(where: { $0.id == id }) else { return .absent }
      return flags[index].isRaised.map { .known($0 ? "raised" : "notRaised") } ?? .unknown
    case .programme: return .absent
    }
  }

  /// The values of the scores by their ids.
  fileprivate var scoreValues: [String: Fraction?] {
    Dictionary(
      zip(response.instrument.scores.map(\.id), scores.map(\.value)),
      uniquingKeysWith: { first, _ in first })
  }
}

extension CaseResult {
  fileprivate func state(programme id: String) -> FlipState {
    recommendation?.programmes.first { $0.programme.id == id }
      .map { .known($0.status.rawValue) } ?? .absent
  }
}

extension [ChangeReason] {
  /// Where nothing narrower was found the difference of the definitions is the reason.
  fileprivate var orDefinition: [ChangeReason] { isEmpty ? [ChangeReason(.definition)] : self }
}

/// The ids of both lists, those of the second that the first lacks at the end.
private func union(_ first: [String], _ second: [String]) -> [String] {
  first + second.filter { !first.contains($0) }
}

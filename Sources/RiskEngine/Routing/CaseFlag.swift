/// A concern about the person: raised by a response or on record, until a human clears it.
public struct CaseFlag: Sendable {
  /// The flag's id.
  public let id: String
  /// The instrument whose flag it is; `nil` for one that is only on record.
  public let instrument: String?
  /// The flag as an instrument of the case declares it, with its title and what to do.
  public let flag: Flag?
  /// When and by what it was raised, the earliest first; never empty.
  public let raises: [Raise]
  /// The latest clearing on or before the case's date.
  public let clearing: FlagRecord.Clearing?

  /// One time that it was raised.
  public struct Raise: Sendable, Hashable {
    /// The day.
    public let date: CalendarDay
    /// The version of the instrument whose response raised it; `nil` where it was recorded.
    public let version: SemanticVersion?
  }

  /// Whether it has been raised since a human last cleared it.
  ///
  /// A clearing covers what was raised on its own day.
  public var isStanding: Bool {
    clearing.map { clearing in raises.contains { $0.date > clearing.date } } ?? true
  }
}

extension Library {
  /// The flags of a case: what its responses raise and what is on record, in that order.
  ///
  /// A response that doesn't raise a flag never clears it. Nor is a flag overlooked because its
  /// response is dated after the case.
  mutating func flags(
    of assessmentCase: Case, _ scored: [ScoredResponse?], _ policy: Policy?,
    _ reader: DocumentReader
  ) -> [CaseFlag] {
    checkRoles(clearing: assessmentCase.flags, policy, reader)
    // Most cases have none.
    let isAnyRaised = scored.contains { $0?.flags.contains { $0.isRaised == true } ?? false }
    guard isAnyRaised || !assessmentCase.flags.isEmpty else { return [] }
    var collection = FlagCollection(scored, reader)
    collection.addResponses()
    collection.addRecords(of: assessmentCase)
    return collection.flags
  }

  /// A flag is no matter of one policy: any role that a policy of the municipality names will do.
  private mutating func checkRoles(
    clearing records: [FlagRecord], _ policy: Policy?, _ reader: DocumentReader
  ) {
    let clearings = records.compactMap { record in record.clearing.map { ($0.by, record) } }
    guard let policy, !policy.roles.isEmpty, !clearings.isEmpty else { return }
    var known = policy.roles.map(\.id)
    if !clearings.allSatisfy({ known.contains($0.0) }) {
      for role in policies(beside: policy).flatMap(\.roles) where !known.contains(role.id) {
        known.append(role.id)
      }
    }
    for (role, record) in clearings {
      _ = reader.knows(role: role, among: known, at: record.place("by"))
    }
  }
}

extension CaseFlag {
  /// The flags that responses raise of a case whose records can't be read.
  static func raised(by scored: [ScoredResponse], _ reader: DocumentReader) -> [CaseFlag] {
    var collection = FlagCollection(scored, reader)
    collection.addResponses()
    return collection.flags
  }
}

/// Brings together what is known of each flag.
private struct FlagCollection {
  private struct Key: Hashable {
    let instrument: String?
    let id: String
  }

  private let scored: [ScoredResponse]
  private let reader: DocumentReader
  private var order: [Key] = []
  private var raises: [Key: [CaseFlag.Raise]] = [:]
  private var clearings: [Key: FlagRecord.Clearing] = [:]

  init(_ scored: [ScoredResponse?], _ reader: DocumentReader) {
    self.scored = scored.compactMap(\.self)
    self.reader = reader
  }

  var flags: [CaseFlag] {
    order.map { key in
      CaseFlag(
        id: key.id, instrument: key.instrument, flag: declaration(key),
        raises: (raises[key] ?? []).sorted { $0.date < $1.date }, clearing: clearings[key])
    }
  }

  mutating func addResponses() {
    for scored in scored {
      let head = scored.response.instrument.head
      for flag in scored.raisedFlags {
        raise(
          Key(instrument: head.id, id: flag.id),
          CaseFlag.Raise(date: scored.response.date, version: head.version))
      }
    }
  }

  /// The flag as an instrument of the case declares it.
  private func declaration(_ key: Key) -> Flag? {
    scored.map(\.response.instrument).last { $0.head.id == key.instrument }?
      .flags.first { $0.id == key.id }
  }

  private mutating func raise(_ key: Key, _ raise: CaseFlag.Raise) {
    if raises[key] == nil { order.append(key) }
    raises[key, default: []].append(raise)
  }

  // MARK: Records

  /// All that was raised is known before anything is cleared.
  mutating func addRecords(of assessmentCase: Case) {
    let keyed = assessmentCase.flags.compactMap { record in key(of: record).map { ($0, record) } }
    for (key, record) in keyed {
      if let day = record.raised { raise(key, CaseFlag.Raise(date: day, version: nil)) }
    }
    for (key, record) in keyed {
      if let clearing = record.clearing { clear(key, clearing, record, assessmentCase.date) }
    }
  }

  /// Which flag a record is about; `nil` after a finding that several could be meant.
  private func key(of record: FlagRecord) -> Key? {
    if let instrument = record.instrument { return Key(instrument: instrument, id: record.id) }
    let instruments = Set(
      scored.map(\.response.instrument).filter { $0.flags.contains { $0.id == record.id } }
        .map(\.head.id))
    guard instruments.count > 1 else { return Key(instrument: instruments.first, id: record.id) }
    reader.report(
      RecordProblem.flagOfSeveralInstruments(record.id, instruments: instruments.sorted()),
      at: record.place("id"))
    return nil
  }

  private mutating func clear(
    _ key: Key, _ clearing: FlagRecord.Clearing, _ record: FlagRecord, _ day: CalendarDay
  ) {
    let place = record.place("cleared")
    guard let first = raises[key]?.map(\.date).min() else {
      let raised = order.map(\.id)
      reader.report(
        RecordProblem.flagNotOnCase(
          key.id, suggestion: reader.suggestion(for: key.id, among: raised)),
        at: record.place("id"))
      return
    }
    guard first <= clearing.date else {
      // A record that says so itself has been told.
      if record.raised == nil {
        reader.report(CaseProblem.flagClearedBeforeRaised(key.id), at: place)
      }
      return
    }
    guard clearing.date <= day else {
      reader.report(RecordProblem.flagClearedAfterCase(key.id), at: place)
      return
    }
    if clearings[key].map({ $0.date <= clearing.date }) ?? true { clearings[key] = clearing }
  }
}

extension Library {
  /// Finds out what the columns of a table stand for.
  ///
  /// - Parameters:
  ///   - header: The first row of the table.
  ///   - mapping: What the caller says of the columns; the names of others must speak for
  ///     themselves.
  ///   - instrument: The instrument, where the caller names it; else the mapping's, or the only
  ///     one that has all the columns.
  ///   - policy: The policies whose circumstances are columns.
  ///   - numbersRows: Whether the table is read from its beginning in one go, so that a row's number
  ///     can be its case's id.
  /// - Returns: The columns.
  /// - Throws: ``UnusableTable`` with all that is wrong with the header and the mapping.
  public mutating func columns(
    of header: CSVHeader, _ mapping: ColumnMapping = ColumnMapping(), instrument: String? = nil,
    policy: PolicyChoice = .automatic, numbersRows: Bool = false
  ) throws(UnusableTable) -> CSVColumns {
    var resolver = CSVColumnResolver([(self, policy)], header, mapping, numbersRows: numbersRows)
    defer { self = resolver.sources[0].library }
    return try resolver.resolved(instrument: instrument)
  }
}

/// Finds out what the columns of a table stand for.
struct CSVColumnResolver {
  /// The definitions that may know the columns, each with the policies whose circumstances do.
  private(set) var sources: [(library: Library, policy: PolicyChoice)]
  let header: CSVHeader
  let mapping: ColumnMapping
  /// Whether a row's number can be its case's id.
  private let numbersRows: Bool
  private var findings: [Finding] = []
  /// The types of the circumstances, once they are needed; `nil` for one with several types.
  private var knownCircumstances: [String: ValueType?]?

  init(
    _ sources: [(library: Library, policy: PolicyChoice)], _ header: CSVHeader,
    _ mapping: ColumnMapping, numbersRows: Bool = false
  ) {
    self.sources = sources
    self.numbersRows = numbersRows
    self.header = header
    self.mapping = mapping
  }

  /// The columns, for the instrument that the caller names, if it does.
  mutating func resolved(instrument: String?) throws(UnusableTable) -> CSVColumns {
    let columns = columns(instrument: instrument ?? mapping.instrument)
    guard let columns, !findings.hasErrors else { throw UnusableTable(findings: findings) }
    return columns
  }

  private mutating func report(_ problem: any Problem, column: Int) {
    findings.append(Finding(problem, at: header.location(ofColumn: column)))
  }

  private mutating func columns(instrument: String?) -> CSVColumns? {
    reportAbsentColumns()
    let read = readColumns()
    reportFaults(read)
    guard let (id, form) = form(named: instrument, for: read) else { return nil }
    let resolved = read.indices.map { resolve(read[$0], $0, form, instrument: id) }
    reportRepeats(resolved)
    reportIncomplete(resolved)
    guard !findings.hasErrors else { return nil }
    let types = (knownCircumstances ?? [:]).compactMapValues { $0 }
    return CSVColumns.build(
      header, instrument: id, resolved, form, types, date: mapping.date, idPrefix: mapping.idPrefix)
  }

  // MARK: Reading

  private mutating func reportAbsentColumns() {
    for column in mapping.columns where !header.names.contains(column.name) {
      findings.append(
        Finding(
          CSVProblem.columnNotInTable(
            column.name, suggestion: Suggestion.nearest(to: column.name, among: header.names)),
          at: column.location))
    }
  }

  /// What each column is said to stand for; `nil` for one that is passed over.
  private mutating func readColumns() -> [CSVResolvedColumn?] {
    header.names.indices.map { index in
      let name = header.names[index]
      if let column = mapping.columns.first(where: { $0.name == name }) {
        return CSVResolvedColumn(
          target: column.target, values: column.values, form: column.form)
      }
      if mapping.ignored.contains(where: { $0.name == name }) || name.utf8.starts(with: "x-".utf8) {
        return nil
      }
      guard header.faults[index] == nil else { return nil }
      if let target = CSVTarget(name) { return CSVResolvedColumn(target: target, values: []) }
      report(
        CSVProblem.unknownColumn(
          name, suggestion: Suggestion.nearest(to: name, among: CSVTarget.allWords)), column: index)
      return nil
    }
  }

  /// Reports columns whose names don't tell them apart, unless the mapping says what they are.
  private mutating func reportFaults(_ columns: [CSVResolvedColumn?]) {
    for (column, problem) in header.faults.sorted(by: { $0.key < $1.key })
    where columns[column] == nil {
      let name = header.names[column]
      if !mapping.ignored.contains(where: { $0.name == name }) { report(problem, column: column) }
    }
  }

  // MARK: The instrument

  private mutating func form(
    named name: String?, for columns: [CSVResolvedColumn?]
  ) -> (id: String, form: CSVForm)? {
    if let name {
      let ids = instruments
      guard ids.contains(name) else {
        findings.append(
          Finding(
            LibraryProblem.unknownDefinition(
              name, available: ids, suggestion: Suggestion.nearest(to: name, among: ids)),
            at: header.location))
        return nil
      }
      guard let form = form(of: name) else {
        findings.append(Finding(LibraryProblem.unusableDefinition(name), at: header.location))
        return nil
      }
      return (name, form)
    }
    let forms = instruments.compactMap { id in form(of: id).map { (id, $0) } }
    let asked = forms.map { id, form in
      (id: id, form: form, count: columns.count { isAsked($0, by: form) })
    }
    let greatest = asked.map(\.count).max() ?? 0
    let best = asked.filter { $0.count == greatest && greatest > 0 }
    guard let only = best.first, best.count == 1 else {
      findings.append(
        Finding(
          CSVProblem.instrumentNotRecognised(fitting: best.map(\.id)), at: header.location))
      return nil
    }
    return (only.id, only.form)
  }

  /// The instruments there are.
  var instruments: [String] {
    Set(sources.flatMap { $0.library.ids(.instrument) }).sorted()
  }

  /// All usable versions of an instrument.
  mutating func form(of id: String) -> CSVForm? {
    let versions = usable({ library, _ in library.entries(.instrument, id: id) }) {
      $0.instrument($1)
    }
    return versions.isEmpty ? nil : CSVForm(versions)
  }

  /// The wanted definitions that can be used, each once, the newest version first.
  ///
  /// Two libraries may know one version by two texts: a draft, and what it is to replace.
  private mutating func usable<Definition>(
    _ wanted: (Library, PolicyChoice) -> [Library.Entry],
    _ read: (inout Library, Library.Entry) -> Definition?
  ) -> [Definition] {
    var found: [(entry: Library.Entry, definition: Definition)] = []
    for source in sources.indices.reversed() {
      for entry in wanted(sources[source].library, sources[source].policy).reversed() {
        let isKnown = found.contains { $0.entry.key == entry.key && $0.entry.bytes == entry.bytes }
        guard !isKnown, let definition = read(&sources[source].library, entry) else { continue }
        let place = found.firstIndex { $0.entry.version < entry.version } ?? found.count
        found.insert((entry, definition), at: place)
      }
    }
    return found.map(\.definition)
  }

  private func isAsked(_ column: CSVResolvedColumn?, by form: CSVForm) -> Bool {
    switch column?.target {
    case .item(let id), .name(let id): form.ids.contains(id)
    case .judgement(let id): form.judgements.contains(id)
    default: false
    }
  }

  // MARK: Resolving

  private mutating func resolve(
    _ column: CSVResolvedColumn?, _ index: Int, _ form: CSVForm, instrument: String
  ) -> CSVResolvedColumn? {
    guard let column else { return nil }
    let name = header.names[index]
    func unknown(_ asked: String, among known: [String]) -> CSVProblem {
      .unknownColumn(name, suggestion: Suggestion.nearest(to: asked, among: known))
    }
    switch column.target {
    case .item(let id) where !form.ids.contains(id):
      report(unknown(id, among: form.ids), column: index)
      return nil
    case .judgement(let id) where !form.judgements.contains(id):
      report(unknown(id, among: form.judgements), column: index)
      return nil
    case .stored(.score, let id) where !form.scores.contains(id):
      report(unknown(id, among: form.scores), column: index)
      return nil
    case .stored(.level, let id) where !form.levels.contains(id):
      report(unknown(id, among: form.levels), column: index)
      return nil
    case .circumstance(let id):
      // Without a policy nobody reads it.
      if sources.allSatisfy({ $0.policy == .none }) { return nil }
      return circumstance(id, column, index)
    case .name(let id):
      if form.ids.contains(id) {
        return column.standing(for: .item(id))
      }
      if circumstances()[id] != nil { return circumstance(id, column, index) }
      report(
        unknown(id, among: form.ids + circumstances().keys.sorted() + CSVTarget.allWords),
        column: index)
      return nil
    default: return column
    }
  }

  private mutating func circumstance(
    _ id: String, _ column: CSVResolvedColumn, _ index: Int
  ) -> CSVResolvedColumn? {
    switch circumstances()[id] {
    case .none:
      report(
        CSVProblem.unknownColumn(
          header.names[index],
          suggestion: Suggestion.nearest(to: id, among: circumstances().keys.sorted())),
        column: index)
      return nil
    case .some(.none):
      report(CSVProblem.circumstanceTypeUnclear(id), column: index)
      return nil
    case .some(.some):
      return column.standing(for: .circumstance(id))
    }
  }

  /// The policies that can route the cases.
  mutating func policies() -> [Policy] {
    usable({ library, choice in
      switch choice {
      case .none: []
      case .automatic: library.entries.filter { $0.kind == .policy }
      case .named(let id, let version):
        library.entries(.policy, id: id).filter { version ?? $0.version == $0.version }
      }
    }) {
      $0.policy($1)
    }
  }

  /// Their circumstances.
  private mutating func circumstances() -> [String: ValueType?] {
    if let knownCircumstances { return knownCircumstances }
    var types: [String: ValueType?] = [:]
    for policy in policies().reversed() {
      for circumstance in policy.circumstances {
        if let known = types[circumstance.name], known?.kind != circumstance.type.kind {
          types[circumstance.name] = .some(.none)
        } else {
          types[circumstance.name] = circumstance.type
        }
      }
    }
    knownCircumstances = types
    return types
  }

  // MARK: Checking

  private mutating func reportRepeats(_ columns: [CSVResolvedColumn?]) {
    var first: [CSVTarget: Int] = [:]
    for (index, column) in columns.enumerated() {
      guard let column else { continue }
      if let other = first[column.target] {
        report(
          CSVProblem.twoColumnsForOne(header.names[index], other: header.names[other]),
          column: index)
      } else {
        first[column.target] = index
      }
    }
  }

  private mutating func reportIncomplete(_ columns: [CSVResolvedColumn?]) {
    var targets = Set(columns.compactMap { $0?.target })
    if mapping.date != nil { targets.insert(.date) }
    if !targets.contains(.id), mapping.idPrefix != nil {
      if !numbersRows { findings.append(Finding(CSVProblem.rowsNotNumbered, at: header.location)) }
      targets.insert(.id)
    }
    for needed in [CSVTarget.id, .date] where !targets.contains(needed) {
      findings.append(Finding(CSVProblem.columnMissing(needed.text), at: header.location))
    }
    for (index, column) in columns.enumerated() {
      let needed: CSVTarget
      switch column?.target {
      case .rationale(let judgement): needed = .judgement(judgement)
      case .consent(let to, let by, .date), .consent(let to, let by, .until):
        needed = .consent(to: to, by: by, .status)
      default: continue
      }
      if !targets.contains(needed) {
        report(
          CSVProblem.columnWithoutOther(header.names[index], needed: needed.text), column: index)
      }
    }
  }
}

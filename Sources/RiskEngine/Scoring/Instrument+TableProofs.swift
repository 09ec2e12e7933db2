extension Instrument {
  /// Proves of every table that a score reads that it has exactly one row for every case that can
  /// occur.
  ///
  /// Ages count within the instrument's population; outside those that the table itself speaks of
  /// a missing row is only a warning, since norms often cover less than the population.
  func proveTables(_ form: EmptyForm, _ reader: DocumentReader) {
    for (index, score) in scores.enumerated() {
      guard case .lookup(let lookup) = score.form else { continue }
      // One and the same question about one table is asked once.
      let isAsked = scores[..<index].contains { other in
        guard case .lookup(let before) = other.form else { return false }
        return before.table == lookup.table && before.subject?.source == lookup.subject?.source
      }
      if !isAsked { prove(lookup, form, reader) }
    }
  }

  private func prove(_ lookup: Lookup, _ form: EmptyForm, _ reader: DocumentReader) {
    let table = tables[lookup.table]
    let subject = lookup.subject.map { expression in
      expression.possibilities { form.possibilities[$0] }
    }
    let domains = table.columns.indices.map { column in
      domain(of: column, in: table, subject: subject, form)
    }
    let proof = TableProof(table, domains: domains) { column, value in
      self.name(value, of: table.columns[column].type)
    }
    let node = JSONNode(document: reader.document, index: table.mark)
    if let (first, second, witness) = proof.overlap {
      reader.report(
        ProofProblem.tableRowsOverlap(
          table: table.id, first: first + 1, second: second + 1, witness: words(witness)),
        at: JSONNode(document: reader.document, index: table.rows[second].mark))
    }
    if let hole = proof.hole {
      reader.report(ProofProblem.tableHole(table: table.id, witness: words(hole)), at: node)
    }
    if proof.isTooLarge {
      reader.report(
        ProofProblem.tooLargeToProve(table.id, unproved: [.gaps, .overlaps]), at: node)
    }
    if let age = uncoveredAge(table) {
      reader.report(
        ProofProblem.tableOutsidePopulation(table: table.id, witness: "age = \(age)"),
        at: node)
    }
  }

  private func words(_ witness: [TableProof.Witness]) -> String {
    witness.map { "\($0.column) = \($0.value)" }.joined(separator: ", ")
  }

  private func name(_ value: Value, of type: ValueType) -> String {
    switch (value, type) {
    case (.number(let number), _): number.description
    case (.boolean(let boolean), _): String(boolean)
    case (.level(let level), .level(let scale)): scale.levels[Int(level)]
    case (.choice(let code), .choice(let codes)): codes[Int(code)]
    case (.day(let day), _): day.description
    default: "null"
    }
  }

  /// Names people of the population for whom a scale has no row of cut-offs.
  func proveRows(of rule: LevelRule, _ form: EmptyForm, _ reader: DocumentReader) {
    guard let first = rule.rows.first else { return }
    let table = rule.rowsAsTable(layout)
    let domains = table.columns.indices.map { column in
      table.columns[column].slot == ScopeLayout.age
        ? populationAges.map { .number(Fraction($0)) }
        : domain(of: column, in: table, subject: nil, form)
    }
    let proof = TableProof(table, domains: domains) { column, value in
      self.name(value, of: table.columns[column].type)
    }
    // Facts that no row tests have nothing to do with the gap.
    let tested = table.columns.indices.filter { column in
      table.rows.contains { $0.tests[column] != nil }
    }
    let names = Set(tested.map { table.columns[$0].name })
    guard let hole = proof.hole?.filter({ names.contains($0.column) }) else { return }
    reader.report(
      ProofProblem.rowsNotCovering(witness: words(hole)),
      at: JSONNode(document: reader.document, index: first.mark))
  }

  // MARK: Domains

  /// The values of a column that can occur, one of each kind; `nil` if they are too many.
  private func domain(
    of column: Int, in table: LookupTable, subject: Possibilities?, _ form: EmptyForm
  ) -> [Value]? {
    guard let slot = table.columns[column].slot else {
      return subject.flatMap { numbers($0, tested: table.regions(ofColumn: column)) }
    }
    switch slot {
    case ScopeLayout.age: return ages(of: table).map { .number(Fraction($0)) }
    case ScopeLayout.sex:
      return ScopeLayout.sexes.compactMap(Sex.init(rawValue:))
        .filter { $0 != .other || !table.leavesOutOtherSex($0) }.compactMap(Scorer.value(of:))
    case ScopeLayout.informant:
      return informants.indices.compactMap { UInt16(exactly: $0) }.map(Value.choice)
    case ScopeLayout.setting:
      // An instrument without settings leaves one thing to look at: that there is none.
      return settings.isEmpty
        ? [.null] : settings.indices.compactMap { UInt16(exactly: $0) }.map(Value.choice)
    default:
      return numbers(form.possibilities[slot], tested: table.regions(ofColumn: column))
    }
  }

  /// The possible values, or of too many numbers those at the ends of what is tested and between.
  private func numbers(_ possible: Possibilities, tested regions: [ValueSet]) -> [Value]? {
    if let options = possible.options { return options.filter { !$0.isNull } }
    guard let low = possible.low, let high = possible.high else { return nil }
    let step: Fraction? =
      if case .range(let range) = possible.contents {
        range.grid.flatMap { Fraction(1, over: $0) }
      } else {
        nil
      }
    let ends = regions.flatMap(\.ends)
    let range = NumberInterval(
      low: .init(low, isIncluded: true), high: .init(high, isIncluded: true))
    return range.representatives(dividedAt: ends, step: step)?.map(Value.number)
  }

  /// The ages between the least and the greatest that the table speaks of, of the population.
  private func ages(of table: LookupTable) -> [Int] {
    guard let column = table.columns.firstIndex(where: { $0.slot == ScopeLayout.age }) else {
      return []
    }
    let tested = populationAges.filter { age in
      table.rows.contains { $0.passes(.number(Fraction(age)), inColumn: column) }
    }
    guard let first = tested.first, let last = tested.last else { return tested }
    return populationAges.filter { first <= $0 && $0 <= last }
  }

  /// An age of the population that lies outside the table's; `nil` if there is none.
  private func uncoveredAge(_ table: LookupTable) -> Int? {
    guard population.ages != nil, table.columns.contains(where: { $0.slot == ScopeLayout.age })
    else { return nil }
    let covered = ages(of: table)
    return populationAges.first { age in
      covered.first.map { age < $0 } ?? true || covered.last.map { age > $0 } ?? true
    }
  }

  /// The ages of the instrument's population; all there are where it names none.
  private var populationAges: [Int] {
    (0...130).filter { population.ages?.evaluate(.number(Fraction($0))) ?? true }
  }
}

extension LevelRule {
  /// The conditions of the rows of cut-offs, as a table over facts.
  fileprivate func rowsAsTable(_ layout: ScopeLayout) -> LookupTable {
    let columns = ScopeLayout.factSlots.map { slot in
      LookupTable.Column(
        name: ["age", "sex", "informant", "setting"][slot],
        type: layout.scope.variables[slot].type, slot: slot)
    }
    let rows = rows.map { row in
      LookupTable.Row(
        tests: [row.age, row.sex, row.informant, row.setting], outcome: .value(nil), mark: row.mark)
    }
    return LookupTable(
      id: id, columns: columns, rows: rows, kind: .values, source: [], mark: mark)
  }
}

extension LookupTable {
  /// What the rows' tests of a column pass.
  fileprivate func regions(ofColumn column: Int) -> [ValueSet] {
    rows.compactMap { $0.tests[column]?.region }
  }
}

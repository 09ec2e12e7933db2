extension LevelRule.Row {
  /// Whether more concerning levels hold ever greater, or ever smaller, scores.
  fileprivate var followsOrder: Bool {
    let beginnings = ranges.compactMap { level, test -> (level: UInt8, from: Fraction?)? in
      guard case .numbers(let numbers)? = test.region?.members,
        let first = numbers.intervals.first
      else { return nil }
      return (level, first.low?.number)
    }
    let ordered = beginnings.sorted { a, b in
      switch (a.from, b.from) {
      case (let a?, let b?): a < b
      case (nil, _?): true
      case (_, nil): false
      }
    }.map(\.level)
    return ordered == ordered.sorted() || ordered == ordered.sorted(by: >)
  }
}

extension InstrumentReader {
  func levelDraft(_ node: JSONNode, instrument: String) -> LevelDraft? {
    // Keys that ``levelRule(_:)`` reads are only claimed here; it reports what is wrong with them.
    reader.object(node) { object in
      let id = object.identifier("id")
      let title = object.localized("title")
      for key in ["of", "cutOffs", "rules", "otherwise", "worstOf", "raise"] {
        _ = object.optional(key)
      }
      let scale = readScale(&object, name: "\(instrument).\(id ?? "")")
      guard let id, let title, let scale else { return nil }
      return LevelDraft(
        id: id, title: title, levels: scale.levels, scale: scale.scale,
        positions: scale.positions, node: node)
    }
  }

  private enum End: String, CaseIterable { case first, last }

  /// `levels` and `mostConcerning`: the levels as listed and as an ordered type by concern.
  func readScale(
    _ object: inout ObjectReader, name: String
  ) -> (levels: [Level], scale: LevelScale, positions: [Int])? {
    let levels = object.list("levels", limit: 100, level)
    let end = object.required("mostConcerning").flatMap { reader.choice($0, of: End.self) }
    reader.reportDuplicates(levels.map(\.id), at: object.optional("levels"))
    if levels.count < 2, let node = object.optional("levels"), node.kind == .array,
      node.count < 2
    {
      reader.report(InstrumentProblem.tooFewLevels, at: node)
    }
    guard let end, !levels.isEmpty else { return nil }
    let positions = end == .last ? Array(levels.indices) : levels.indices.reversed()
    let scale = LevelScale(name: name, levels: positions.map { levels[$0].id })
    return (levels, scale, positions)
  }

  private func level(_ node: JSONNode) -> Level? {
    reader.object(node) { object in
      let id = object.identifier("id")
      let title = object.localized("title")
      let meaning = object.optionalLocalized("meaning")
      guard let id, let title else { return nil }
      return Level(id: id, title: title, meaning: meaning)
    }
  }

  /// What places a response on a scale: exactly one of `of` with `cutOffs`, `rules` with
  /// `otherwise`, and `worstOf`.
  mutating func levelRule(_ draft: LevelDraft) -> LevelRule? {
    guard var object = ObjectReader(draft.node, silently: reader) else { return nil }
    let of = object.optional("of")
    let cutOffs = object.optional("cutOffs")
    let rules = object.optional("rules")
    let otherwise = object.optional("otherwise")
    let worst = object.optional("worstOf")
    let raises = object.optional("raise").map { raising($0, draft) }
    let forms = [("cutOffs", cutOffs ?? of), ("rules", rules), ("worstOf", worst)]
    let present = forms.compactMap { name, node in node == nil ? nil : name }
    guard present.count < 2 else {
      reader.report(InstrumentProblem.severalForms(present), at: draft.node)
      return nil
    }
    if let otherwise, rules == nil {
      let form = present.first ?? "cutOffs"
      reader.report(InstrumentProblem.keyOfOtherForm(key: "otherwise", form: form), at: otherwise)
    }
    let basis: LevelRule.Basis?
    if let rules {
      basis = self.rules(rules, otherwise: otherwise, draft)
    } else if let worst {
      basis = self.worst(worst, draft)
    } else {
      basis = self.cutOffs(&object, draft, raising: raises ?? nil)
    }
    guard let basis else { return nil }
    return LevelRule(
      id: draft.id, title: draft.title, basis: basis, raising: raises ?? nil, levels: draft.levels,
      scale: draft.scale, positions: draft.positions, mark: draft.node.index)
  }

  private func cutOffs(
    _ object: inout ObjectReader, _ draft: LevelDraft, raising: LevelRule.Raising?
  ) -> LevelRule.Basis? {
    let score = object.required("of").flatMap(scorePosition)
    let cutOffs = object.required("cutOffs")
    let errorsBefore = reader.errorCount
    let rows = cutOffs.map { reader.list($0, limit: 200) { row($0, draft) } } ?? []
    if let cutOffs {
      if cutOffs.kind == .array, cutOffs.count == 0 {
        reader.report(DocumentProblem.emptyList, at: cutOffs)
      }
      // Where a test couldn't be read, what it would have ruled out isn't known.
      if reader.errorCount == errorsBefore {
        reportOverlappingRows(rows, cutOffs)
        reportUnplacedLevels(rows, draft, cutOffs, raising: raising)
        for row in rows where !row.followsOrder {
          reader.report(
            InstrumentProblem.levelsNotInOrder,
            at: JSONNode(document: reader.document, index: row.mark))
        }
      }
    }
    return score.map { .cutOffs(score: $0, rows: rows) }
  }

  private func scorePosition(_ node: JSONNode) -> Int? {
    guard let name = reader.identifier(node) else { return nil }
    if let position = scoreIndex[name] { return position }
    reportUnknown(.score, name, among: scores.map(\.id), at: node)
    return nil
  }

  private func row(_ node: JSONNode, _ draft: LevelDraft) -> LevelRule.Row? {
    reader.object(node) { object in
      let age = object.optional("age").flatMap { test($0, for: .number) }
      let sex = object.optional("sex").flatMap { test($0, for: .choice(ScopeLayout.sexes)) }
      let informant = object.optional("informant").flatMap {
        test($0, for: .choice(informants))
      }
      let setting = object.optional("setting").flatMap { test($0, for: .choice(settings)) }
      let source = reader.provenance(&object, sources)
      guard let node = object.required("ranges"), let ranges = ranges(node, draft), let source
      else { return nil }
      return LevelRule.Row(
        age: age, sex: sex, informant: informant, setting: setting, ranges: ranges, source: source,
        mark: node.index)
    }
  }

  private func ranges(
    _ node: JSONNode, _ draft: LevelDraft
  ) -> [(level: UInt8, test: UnaryTest)]? {
    guard let object = ObjectReader(node, reader) else { return nil }
    var ranges: [(level: UInt8, test: UnaryTest)] = []
    for (name, key, value) in object.names {
      guard let level = draft.scale.levels.firstIndex(of: name).flatMap(UInt8.init(exactly:))
      else {
        reportUnknown(.level, name, among: draft.levels.map(\.id), at: key)
        continue
      }
      guard let test = self.test(value, for: .number) else { continue }
      for other in ranges {
        guard let a = other.test.region, let b = test.region,
          case .number(let witness) = a.intersection(b).anyMember
        else { continue }
        reader.report(
          InstrumentProblem.cutOffsOverlap(
            first: draft.scale.levels[Int(other.level)], second: name,
            witness: witness.description), at: value)
      }
      ranges.append((level, test))
    }
    return ranges
  }

  private func reportOverlappingRows(_ rows: [LevelRule.Row], _ node: JSONNode) {
    func meet(_ a: UnaryTest?, _ b: UnaryTest?) -> Bool {
      guard let a = a?.region, let b = b?.region else { return true }
      return !a.intersection(b).isEmpty
    }
    for second in rows.indices {
      for first in rows[..<second].indices
      where meet(rows[first].age, rows[second].age) && meet(rows[first].sex, rows[second].sex)
        && meet(rows[first].informant, rows[second].informant)
        && meet(rows[first].setting, rows[second].setting)
      {
        reader.report(
          InstrumentProblem.rowsOverlap(first: first + 1, second: second + 1),
          at: JSONNode(document: reader.document, index: rows[second].mark))
      }
    }
  }

  private func reportUnplacedLevels(
    _ rows: [LevelRule.Row], _ draft: LevelDraft, _ node: JSONNode, raising: LevelRule.Raising?
  ) {
    var placed = Set(rows.flatMap { $0.ranges.map(\.level) })
    // A level may be there only for those whose level is raised.
    for raise in raising?.raises ?? [] { placed.formUnion(placed.map(raise.extent.raised)) }
    for (position, id) in draft.scale.levels.enumerated()
    where !placed.contains(UInt8(clamping: position)) {
      reader.report(InstrumentProblem.levelWithoutRange(id), at: node)
    }
  }
}

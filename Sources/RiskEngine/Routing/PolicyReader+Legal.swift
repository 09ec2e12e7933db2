extension PolicyReader {
  /// One entry of `legal`: a version of a reference, and where its days stand.
  private struct Row {
    let id: String
    let version: LegalReference.Version
    let node: JSONNode
    let from: JSONNode?
    let to: JSONNode?
  }

  /// Reads the legal references, in the order in which their ids first stand in the file.
  ///
  /// Entries of one id are versions of one reference.
  mutating func readLegal(_ object: inout ObjectReader, _ validity: Validity?) {
    let list = object.optional("legal")
    listedLegalIDs = Set(list.map(PolicyReader.ids(in:)) ?? [])
    let rows = object.optionalList("legal") { row($0) }
    // Days may be missing only because an entry couldn't be read.
    let isComplete = rows.count == list?.count
    var ids: [String] = []
    var rowsByID: [String: [Row]] = [:]
    for row in rows {
      if rowsByID[row.id] == nil { ids.append(row.id) }
      rowsByID[row.id, default: []].append(row)
    }
    legal = ids.map { id in
      let rows = (rowsByID[id] ?? []).enumerated().sorted { a, b in
        (a.element.version.from ?? .earliest, a.offset)
          < (b.element.version.from ?? .earliest, b.offset)
      }.map(\.element)
      if !reportOverlaps(rows), isComplete, let validity {
        reportGaps(between: rows, within: validity)
      }
      return LegalReference(id: id, versions: rows.map(\.version))
    }
  }

  private func row(_ node: JSONNode) -> Row? {
    reader.object(node) { object in
      let id = object.localID("id")
      let title = object.optionalLocalized("title")
      let text = object.required("text").flatMap(reader.words)
      let fromNode = object.stated("from")
      let from = fromNode.flatMap(reader.day)
      let toNode = object.stated("to")
      let to = toNode.flatMap(reader.day)
      let source = object.optional("source") == nil ? [] : reader.provenance(&object, sources) ?? []
      if let from, let to, let toNode, to < from {
        reader.report(DefinitionProblem.validityReversed(from: from, to: to), at: toNode)
        return nil
      }
      // A day that can't be read must not become "without limit".
      guard let id, let text, (from == nil) == (fromNode == nil), (to == nil) == (toNode == nil)
      else { return nil }
      let version = LegalReference.Version(
        title: title, text: text, from: from, to: to, source: source)
      return Row(id: id, version: version, node: node, from: fromNode, to: toNode)
    }
  }

  /// Reports each version that begins before the one before it has ended.
  ///
  /// - Returns: Whether there is one.
  private func reportOverlaps(_ rows: [Row]) -> Bool {
    var isFound = false
    for (earlier, later) in zip(rows, rows.dropFirst()) {
      let witness =
        later.version.from
        ?? [earlier.version.to, later.version.to].compactMap(\.self).min() ?? .earliest
      guard earlier.version.isInForce(on: witness) else { continue }
      isFound = true
      reader.report(
        LegalProblem.legalReferencesOverlap(later.id, witness: witness),
        at: later.from ?? later.node)
    }
    return isFound
  }

  /// Reports the days of the policy's validity on which no version is in force.
  private func reportGaps(between rows: [Row], within validity: Validity) {
    // The first day not covered so far.
    var first = validity.from
    for row in rows {
      if let from = row.version.from, first < from, validity.to.map({ first <= $0 }) ?? true {
        let end = from.adding(days: -1).map { min($0, validity.to ?? $0) }
        report(gapFrom: first, to: end, of: row.id, at: row.from ?? row.node)
      }
      guard let to = row.version.to, let next = to.adding(days: 1) else { return }
      first = max(first, next)
    }
    guard let last = rows.last, validity.to.map({ first <= $0 }) ?? true else { return }
    report(gapFrom: first, to: validity.to, of: last.id, at: last.to ?? last.node)
  }

  private func report(
    gapFrom first: CalendarDay, to last: CalendarDay?, of id: String, at node: JSONNode
  ) {
    reader.report(LegalProblem.legalReferenceGap(id, from: first, to: last), at: node)
  }

  // MARK: Naming references

  /// The references that a part of the policy names under `legal`, by position.
  func legalPositions(_ object: inout ObjectReader) -> [Int] {
    let list = object.optional("legal")
    let positions = list.map { reader.list($0) { legalPosition($0) } } ?? []
    reader.reportDuplicates(positions.map { legal[$0].id }, at: list)
    return positions
  }

  private func legalPosition(_ node: JSONNode) -> Int? {
    guard let id = reader.localID(node) else { return nil }
    if let position = legal.firstIndex(where: { $0.id == id }) { return position }
    // The name of one that couldn't be read is no second mistake.
    guard !listedLegalIDs.contains(id) else { return nil }
    reader.report(
      LegalProblem.unknownLegalReference(
        id, suggestion: reader.suggestion(for: id, among: legal.map(\.id))), at: node)
    return nil
  }
}

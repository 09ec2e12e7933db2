extension PolicyReader {
  /// Reads who can decide.
  mutating func readRoles(_ object: inout ObjectReader) {
    let list = object.optional("roles")
    listedRoleIDs = Set(list.map(PolicyReader.ids(in:)) ?? [])
    roles = object.optionalList("roles") { role($0) }
    reader.reportDuplicates(roles.map(\.id), at: list)
  }

  private func role(_ node: JSONNode) -> Role? {
    reader.object(node) { object in
      let id = object.localID("id")
      let title = object.localized("title")
      guard let id, let title else { return nil }
      return Role(id: id, title: title)
    }
  }

  /// The roles that a programme names under `decidedBy`, by position.
  func rolePositions(_ object: inout ObjectReader) -> [Int] {
    let list = object.optional("decidedBy")
    let positions = list.map { reader.list($0) { rolePosition($0) } } ?? []
    reader.reportDuplicates(positions.map { roles[$0].id }, at: list)
    return positions
  }

  private func rolePosition(_ node: JSONNode) -> Int? {
    guard let id = reader.localID(node) else { return nil }
    if let position = roles.firstIndex(where: { $0.id == id }) { return position }
    // The name of one that couldn't be read is no second mistake.
    guard !listedRoleIDs.contains(id) else { return nil }
    reader.report(
      LegalProblem.unknownRole(
        id, suggestion: reader.suggestion(for: id, among: roles.map(\.id))), at: node)
    return nil
  }
}

extension PolicyDescription {
  /// Every provision with all its versions and their days.
  mutating func writeLegal() {
    guard !policy.legal.isEmpty else { return }
    page.text.heading(phrases.legal)
    for reference in policy.legal {
      page.text.paragraph(
        [.init(name(of: reference), .strong), .init(" [\(reference.id)]", .faint)])
      for version in reference.versions {
        page.writePoint(phrases.version(version) + ".")
        if !version.source.isEmpty { page.writeSource(version.source, indent: 6) }
      }
    }
  }

  /// The names of the provisions that something rests on, as a line of its own.
  mutating func writeLegal(_ positions: [Int], indent: Int = 4) {
    guard !positions.isEmpty else { return }
    let names = positions.map { "\(name(of: policy.legal[$0])) [\(policy.legal[$0].id)]" }
    page.text.paragraph(
      [.init(phrases.legal(names) + ".", .faint)], indent: indent, hanging: 2)
  }

  /// What a provision is about, else how it is cited now.
  private func name(of reference: LegalReference) -> String {
    let latest = reference.versions.last
    return latest?.title.map { phrases($0) } ?? latest?.text ?? reference.id
  }

  mutating func writeRoles() {
    guard !policy.roles.isEmpty else { return }
    page.text.heading(phrases.roles)
    for role in policy.roles {
      page.text.paragraph(
        [.init("· "), .init(phrases(role.title)), .init(" [\(role.id)]", .faint)], hanging: 2)
    }
  }
}

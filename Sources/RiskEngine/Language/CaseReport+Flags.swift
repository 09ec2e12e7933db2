/// Flags: those that stand first, with what to do, then those that a human has cleared.
extension CaseReport {
  mutating func writeFlags() {
    guard !result.flags.isEmpty else { return }
    page.heading(phrases.flags)
    for flag in result.flags where flag.isStanding { writeStanding(flag) }
    for flag in result.flags where !flag.isStanding {
      guard let clearing = flag.clearing else { continue }
      let cleared = phrases.cleared(clearing.date, roleName(clearing.by))
      var words = "\(title(of: flag)) – \(cleared)"
      if showsReasons { words += ". " + phrases.reasons(clearing.reason) }
      page.point([.init(words, .faint)], "·", .faint, depth: 0)
    }
  }

  private mutating func writeStanding(_ flag: CaseFlag) {
    var runs: [StyledText.Run] = [.init(title(of: flag), .warning)]
    if let action = flag.flag?.action { runs.append(.init(" – \(phrases(action))")) }
    if let origin = origin(of: flag) { runs.append(.init(" (\(origin))")) }
    page.point(runs, "!", .warning, depth: 0)
  }

  private func title(of flag: CaseFlag) -> String { flag.flag.map { phrases($0.title) } ?? flag.id }

  /// Since when a flag stands, where the newest response doesn't show it, and that it had been
  /// cleared before.
  private func origin(of flag: CaseFlag) -> String? {
    guard let latest = flag.raises.last else { return nil }
    let newest = result.responses.map(\.response)
      .filter { $0.instrument.head.id == flag.instrument }.map(\.date).max()
    let isShown = latest.version != nil && latest.date == newest
    let before = flag.clearing.map { phrases.cleared($0.date, roleName($0.by)) }
    let parts = [isShown && before == nil ? nil : phrases.noticed(latest.date), before]
    let words = parts.compactMap(\.self).joined(separator: "; ")
    return words.isEmpty ? nil : words
  }
}

/// Which definition was chosen on which days, as far as the whole engine has shown it.
///
/// Choices only change on days on which some definition comes into force or goes out of it.
struct DefinitionTimeline {
  private var spans: [(days: ClosedRange<CalendarDay>, choice: Int)] = []

  /// The choice on a day, or -1 where none has been seen yet.
  @inline(__always)
  func choice(on day: CalendarDay) -> Int {
    for span in spans where span.days.contains(day) { return span.choice }
    return -1
  }

  /// Remembers the choice of a day, for all days around it on which nothing changes.
  mutating func remember(
    _ choice: Int, on day: CalendarDay, changes: some Sequence<CalendarDay>
  ) {
    guard self.choice(on: day) < 0 else { return }
    var first = CalendarDay.earliest
    var last = CalendarDay.latest
    for change in changes {
      if change <= day { first = max(first, change) } else { last = min(last, change.before) }
    }
    spans.append((first...max(first, last), choice))
  }
}

extension Library {
  /// The days on which definitions of a kind, or those of one id, come into force or no longer are.
  func changes(_ kind: DocumentKind, id: String? = nil) -> [CalendarDay] {
    entries.filter { $0.kind == kind && (id == nil || $0.id == id) }.flatMap { entry in
      [entry.validity.from] + (entry.validity.to.flatMap { $0.adding(days: 1) }.map { [$0] } ?? [])
    }
  }
}

extension CalendarDay {
  fileprivate var before: CalendarDay { CalendarDay(number: number - 1) }
}

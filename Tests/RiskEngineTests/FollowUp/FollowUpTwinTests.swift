import RiskEngine
import Testing

/// A plain reading of section 11.5 of the format reference: days counted one at a time, no early
/// way out, nothing shared with the engine.
private struct PlainClock {
  var length: (months: Int, days: Int)
  var repeats: Bool
  var isExtendable: Bool
  var begin: PlainDay
  var end: PlainDay?
  var done: [PlainDay]
  var extensions: [(date: PlainDay, due: PlainDay)]

  private func due(_ begin: PlainDay, doneOn: PlainDay?, on day: PlainDay) -> PlainDay {
    var due = begin.adding(months: length.months).adding(days: length.days)
    guard isExtendable else { return due }
    let inOrder = extensions.sorted {
      $0.date < $1.date || (!($1.date < $0.date) && $0.due < $1.due)
    }
    for later in inOrder {
      if day < later.date { continue }
      if later.date < begin { continue }
      if due < later.date { continue }
      if let doneOn, doneOn < later.date { continue }
      if due < later.due { due = later.due }
    }
    return due
  }

  /// `due state` on a day, or nothing.
  func words(on day: PlainDay, within: Int) -> String? {
    if day < begin { return nil }
    let known = done.filter { !($0 < begin) && !(day < $0) }.sorted()
    var from = begin
    if repeats {
      for date in known {
        if let end, end < date { continue }
        from = date
      }
    } else if let first = known.first {
      let last = due(begin, doneOn: first, on: day)
      return "\(last) done \(first) late \(last.days(until: first))"
    }
    let last = due(from, doneOn: nil, on: day)
    if let end, !(day < end) {
      return last < end ? "\(last) missed \(end) late \(last.days(until: end))" : nil
    }
    if last < day { return "\(last) overdue \(last.days(until: day))" }
    let left = day.days(until: last)
    return "\(last) \(left <= within ? "dueSoon" : "running") \(left)"
  }
}

@Suite struct FollowUpTwinTests {
  @Test(arguments: 1...40)
  func aRandomHistoryHasTheTimeLimitsOfThePlainReading(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<25 {
      func day() -> PlainDay {
        PlainDay(year: 2024, month: 1, day: 1).adding(days: Int.random(in: 0...900, using: &random))
      }
      let inMonths = Bool.random(using: &random)
      let repeats = Bool.random(using: &random)
      let begin = day()
      let clock = PlainClock(
        length: inMonths
          ? (Int.random(in: 1...8, using: &random), 0)
          : (0, Int.random(in: 0...120, using: &random)),
        repeats: repeats, isExtendable: Bool.random(using: &random), begin: begin,
        end: Bool.random(using: &random)
          ? begin.adding(days: Int.random(in: 0...500, using: &random)) : nil,
        done: (0..<Int.random(in: 0...4, using: &random)).map { _ in day() },
        extensions: (0..<Int.random(in: 0...3, using: &random)).map { _ in (day(), day()) })
      let rule = FollowUpSample.rule(
        "limit",
        [
          "from": "placementExecuted",
          (inMonths ? "months" : "days"): .number(
            String(inMonths ? clock.length.months : clock.length.days)),
          "repeats": .boolean(repeats), "done": "review",
          "extendable": .boolean(clock.isExtendable),
        ])
      var placement: JSONSketch = ["executed": .text(begin.description)]
      placement["end"] = clock.end.map { .text($0.description) }
      let events =
        clock.done.map { ["kind": "review", "date": .text($0.description)] as JSONSketch }
        + clock.extensions.map {
          [
            "kind": "extension", "deadline": "limit", "reason": "skäl",
            "date": .text($0.date.description), "due": .text($0.due.description),
          ]
        }
      let sample = FollowUpSample(rule)
      for _ in 0..<6 {
        let today = day()
        let within = Int.random(in: 1...60, using: &random)
        let found = try sample.due(
          ["placements": [placement], "events": .list(events)], on: today.description,
          within: within)
        let expected = clock.words(on: today, within: within).map { ["limit \($0)"] } ?? []
        #expect(found == expected, "seed \(seed), \(rule.json), \(events.map(\.json)), \(today)")
      }
    }
  }

  /// Every day of ten years, with every number of months up to two years.
  @Test func monthsAreAddedAsAPlainCounterAddsThem() throws {
    var plain = PlainDay(year: 2023, month: 1, day: 1)
    for _ in 0..<3_653 {
      let day = try #require(CalendarDay(plain.description))
      for months in 0...24
      where day.adding(months: months)?.description != plain.adding(months: months).description {
        Issue.record("\(plain) + \(months) months")
      }
      if day.adding(days: 1)?.description != plain.next.description {
        Issue.record("\(plain) + 1 day")
      }
      plain = plain.next
    }
  }
}

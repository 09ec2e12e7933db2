/// Lines that hold more than compact ones: chosen fields, and whole results.
struct CaseDetails {
  let form: LineForm
  private var line: PieceLine
  /// By instrument plan its pieces; `nil` where the whole engine must write its responses.
  private(set) var plans: [PlanPieces?] = []
  private(set) var routings: [RoutingPieces] = []
  /// The flags that are raised, as a whole result lists them: before and behind the day.
  private var raised: [(head: Fragment, date: Range<Int>, tail: Fragment)] = []

  // Around responses and recommendation.
  private let beforeID: Fragment
  private let beforeDate: Fragment
  /// By age from -1 for none and sex, ``sexCount`` for each age: from the date to the responses.
  private let middles: [Fragment]
  private static let sexCount = ScopeLayout.sexes.count + 1
  private let comma: Fragment
  private let afterResponses: Fragment
  private let noRecommendation: Fragment
  private let beforeFlags: Fragment
  private let noFindings: Fragment
  private let end: Fragment

  init(_ form: LineForm, _ versionChoice: VersionChoice) {
    self.form = form
    var line = PieceLine()
    beforeID = line.keep("{\"id\":\"")
    beforeDate = line.keep("\",\"date\":\"")
    var rest = ""
    if form.isWhole, !versionChoice.isByCase {
      var writer = JSONWriter(style: .compact)
      writer.object { writer in
        writer.key("versions")
        versionChoice.write(to: &writer)
      }
      rest += "," + String(decoding: writer.bytes.dropFirst().dropLast(), as: UTF8.self)
    }
    if form.hasResponses { rest += ",\"responses\":[" }
    var middles: [Fragment] = []
    for age in form.contains(.age) ? Array(PlanFacts.ages) : [-1] {
      for sex in ["unknown"] + ScopeLayout.sexes {
        var text = "\""
        if form.contains(.age) { text += ",\"age\":\(age < 0 ? "null" : "\(age)")" }
        if form.contains(.sex) { text += ",\"sex\":\"\(sex)\"" }
        middles.append(line.keep(text + rest))
      }
    }
    self.middles = middles
    comma = line.keep(",")
    afterResponses = line.keep("]")
    noRecommendation = line.keep(form.isWhole ? ",\"recommendation\":null" : "")
    beforeFlags = line.keep(",\"flags\":[")
    noFindings = line.keep(form.contains(.findings) ? ",\"findings\":[]" : "")
    end = line.keep("}\n")
    self.line = line
  }

  /// Begins the line of a case.
  mutating func begin(_ found: inout ScannedCase) {
    line.begin()
    if !raised.isEmpty { raised.removeAll(keepingCapacity: true) }
    line.put(beforeID)
    line.put(text: found.id)
    if form.contains(.date) {
      line.put(beforeDate)
      line.put(text: found.dateText)
    }
    let age = form.contains(.age) ? found.age + 1 : 0
    line.put(middles[age * CaseDetails.sexCount + Int(found.sex)])
  }

  /// Puts a response that was just scored on the line.
  mutating func put(
    _ response: inout ScannedResponse, isFirst: Bool, _ plans: inout [ScoringPlan],
    on day: CalendarDay, _ dateText: Range<Int>
  ) -> Bool {
    guard form.hasResponses else { return true }
    let plan = response.plan
    while self.plans.count <= plan {
      self.plans.append(PlanPieces(plans[self.plans.count], form, &line))
    }
    if !isFirst { line.put(comma) }
    guard
      self.plans[plan]?.put(&response, &plans[plan], on: day, dateText, to: &line) ?? false
    else { return false }
    guard form.isWhole else { return true }
    let flags = plans[plan].raisedFlags()
    if flags != 0 { self.plans[plan]?.list(flags, dateText, in: &raised) }
    return true
  }

  /// Puts all behind the responses on the line, and writes it; a routing of -1 is none.
  ///
  /// - Returns: Whether all of it is known; otherwise nothing is written.
  mutating func finish(
    _ found: inout ScannedCase, _ bytes: RawSpan, on date: CalendarDay, _ routing: Int,
    _ routings: inout [RoutingPlan], _ plans: inout [ScoringPlan], into output: inout [UInt8]
  ) -> Bool {
    if form.hasResponses { line.put(afterResponses) }
    if routing < 0 {
      line.put(noRecommendation)
    } else if form.hasRecommendation {
      while self.routings.count <= routing {
        self.routings.append(
          RoutingPieces(routings[self.routings.count].policy, form, &line))
      }
      guard
        self.routings[routing].put(&found, on: date, &routings[routing], &plans, to: &line)
      else { return false }
    }
    if !raised.isEmpty { putFlags() }
    line.put(noFindings)
    line.put(end)
    line.write(bytes, into: &output)
    return true
  }

  private mutating func putFlags() {
    line.put(beforeFlags)
    for index in raised.indices {
      if index > 0 { line.put(comma) }
      line.put(raised[index].head)
      line.put(text: raised[index].date)
      line.put(raised[index].tail)
    }
    line.put(afterResponses)
  }
}

extension FastPath {
  /// Scores the responses and writes the case with more than a compact line holds.
  ///
  /// - Returns: Whether all of it is known; otherwise nothing is written.
  mutating func writeDetailedCase(
    _ bytes: RawSpan, on date: CalendarDay, _ routing: Int, into output: inout [UInt8]
  ) -> Bool {
    let isWhole = details?.form.isWhole ?? false
    let hasFindings = details?.form.contains(.findings) ?? false
    details?.begin(&found)
    for index in 0..<found.responseCount {
      var informant = 0
      guard score(index, bytes, on: date, routing, informant: &informant) else { return false }
      // What has changed since an earlier response is beyond a plan.
      if isWhole, isRepeated(index) { return false }
      let isDated = found.responses[index].date != nil
      let day = found.responses[index].date ?? date
      let text = isDated ? found.responses[index].dateText : found.dateText
      guard
        details?.put(&found.responses[index], isFirst: index == 0, &plans, on: day, text) ?? false
      else { return false }
    }
    // Findings name places.
    guard noted.isEmpty || !hasFindings else { return false }
    return details?.finish(
      &found, bytes, on: date, routing, &routings, &plans, into: &output) ?? false
  }

  /// Whether an earlier response of the case answers the same instrument.
  private mutating func isRepeated(_ index: Int) -> Bool {
    for other in 0..<index
    where found.responses[other].instrument == found.responses[index].instrument {
      return true
    }
    return false
  }
}

/// Rescores usual cases without building documents.
///
/// It knows nothing by itself: which definitions a case needs, what answers add up to and what
/// follows from that, it has seen the whole engine do (``learn(from:)``), and remembers. Whatever
/// it hasn't seen, or can't hold, is left to the whole engine, so both give the same bytes.
struct FastPath {
  var scanner = CaseScanner()
  /// The case at hand, or that was read last.
  var found = ScannedCase()
  var plans: [ScoringPlan] = []
  var routings: [RoutingPlan] = []
  /// By instrument's number, for each stated version, which plan its responses have.
  var instruments: [[(version: [UInt8], timeline: DefinitionTimeline)]] = []
  /// Which policies route the cases of a municipality, or of none.
  var policies: [(municipality: String?, timeline: DefinitionTimeline)] = [
    (nil, DefinitionTimeline())
  ]
  /// By municipality's number, its position among ``policies``.
  private var municipalities: [Int] = []
  /// The definitions that a plan or a policy stands for, and whether a case needed them since they
  /// were noted last.
  var planUses: [(isNoted: Bool, uses: [DefinitionUse])] = []
  var routingUses: [(isNoted: Bool, uses: [DefinitionUse])] = []
  /// Room for a line without needless escapes.
  private var plainLine: [UInt8] = []
  /// Where cases become rows, if they do.
  private var rows: RowPieces?
  /// Room for a line of which a row is made.
  private var line: [UInt8] = []
  /// How lines are written that hold more than compact ones, if they do.
  var details: CaseDetails?
  private let isRouted: Bool
  private let frame = CaseFrame()
  /// What there is to say of the case at hand, and of the ones before it.
  private(set) var noted: NotedFindings = []
  private var tally = NotedFindings.Tally()

  /// A choice that is always left to the whole engine.
  static let whole = 1 << 20
  /// The most instruments, and the most policies.
  static let limit = 4_000

  /// - Parameter isRouted: Whether cases are routed, or only scored.
  init(isRouted: Bool) { self.isRouted = isRouted }

  /// - Parameters:
  ///   - options: How cases are rescored.
  ///   - form: What lines hold; `nil` is returned where that is for the whole engine.
  init?(_ options: RescoringOptions, _ form: LineForm) {
    guard !form.contains(.digests) else { return nil }
    isRouted = options.policy != .none
    rows = options.table.map { RowPieces($0) }
    if options.fields != .compact { details = CaseDetails(form, options.versionChoice) }
  }

  /// Rescores the case on the line that begins at `position`.
  ///
  /// - Parameters:
  ///   - bytes: The text.
  ///   - position: Where the line begins; afterwards behind it, if it was rescored.
  ///   - output: Where the line of output is added, if the case was rescored.
  /// - Returns: Whether it was.
  mutating func rescore(
    _ bytes: RawSpan, _ position: inout Int, into output: inout [UInt8]
  ) -> Bool {
    if rescoreLine(bytes, &position, into: &output) { return true }
    let end = bytes.lineEnd(from: position)
    // Some programs write letters as escapes that needn't be.
    var plain = plainLine
    plainLine = []
    defer { plainLine = plain }
    guard bytes.withoutNeedlessEscapes(position..<end, into: &plain) else { return false }
    var start = 0
    let span = plain.span
    // A list of bytes seen as bytes.
    guard unsafe rescoreLine(span.bytes, &start, into: &output) else { return false }
    position = min(end + 1, bytes.byteCount)
    return true
  }

  private mutating func rescoreLine(
    _ bytes: RawSpan, _ position: inout Int, into output: inout [UInt8]
  ) -> Bool {
    var end = position
    guard scanner.read(bytes, &end, into: &found), finish(bytes, into: &output) else {
      return false
    }
    position = end
    return true
  }

  /// Rescores the case that was found.
  ///
  /// - Parameters:
  ///   - bytes: The text in which its parts stand.
  ///   - output: Where what is written of it is added, if it was rescored.
  /// - Returns: Whether it was.
  mutating func finish(_ bytes: RawSpan, into output: inout [UInt8]) -> Bool {
    guard let (date, routing) = prepare(bytes) else { return false }
    let start = output.count
    guard writeCase(bytes, on: date, routing, into: &output) else {
      output.removeLast(output.count - start)
      return false
    }
    for index in 0..<found.responseCount { planUses[found.responses[index].plan].isNoted = false }
    if routing >= 0 { routingUses[routing].isNoted = false }
    tally.add(noted)
    return true
  }

  /// Settles by what the case that was found is scored, and routed.
  ///
  /// - Returns: Its date, and the position of its policy's plan, or -1 for none; `nil` where that is
  ///   for the whole engine.
  @inline(__always)
  mutating func prepare(_ bytes: RawSpan) -> (date: CalendarDay, routing: Int)? {
    guard let date = found.date, !found.id.isEmpty, settleAge(on: date),
      settlePlans(bytes, on: date)
    else { return nil }
    guard isRouted else { return (date, -1) }
    return prepareRouting(bytes, on: date).map { (date, $0) }
  }

  /// Counts what there was to say of cases since this was done last.
  mutating func moveFindings(to counts: inout RescoringCounts) { tally.move(to: &counts) }

  /// Adds the definitions that cases needed since this was done last.
  mutating func noteDefinitions(in definitions: inout DefinitionsUsed) {
    for plan in planUses.indices where !planUses[plan].isNoted {
      planUses[plan].isNoted = true
      for use in planUses[plan].uses { definitions.insert(use) }
    }
    for routing in routingUses.indices where !routingUses[routing].isNoted {
      routingUses[routing].isNoted = true
      for use in routingUses[routing].uses { definitions.insert(use) }
    }
  }

  /// Works out the age, and sees to it that nothing about it needs a finding.
  private mutating func settleAge(on date: CalendarDay) -> Bool {
    noted = []
    guard let born = found.born else {
      if found.age < 0 { noted.insert(.ageNotGiven) }
      return true
    }
    guard born <= date else { return false }
    let age = date.age(bornOn: born)
    guard found.age < 0 || found.age == age, age <= 130 else { return false }
    found.age = age
    return true
  }

  // MARK: Responses

  /// Sees to it that answers were read by the right definitions.
  private mutating func settlePlans(_ bytes: RawSpan, on date: CalendarDay) -> Bool {
    for index in 0..<found.responseCount {
      let day = found.responses[index].date ?? date
      guard day <= date else { return false }
      let instrument = found.responses[index].instrument
      let choice = plan(of: instrument, found.responses[index].version, in: bytes, on: day)
      guard choice >= 0, choice != FastPath.whole else { return false }
      if found.responses[index].plan != choice || !found.responses[index].isRead {
        // Another version than the last response had, or a name that stands behind the answers.
        scanner.lastPlans[instrument] = choice
        guard scanner.read(&found.responses[index], by: choice, bytes) else { return false }
      }
      // Two by one informant on one day are a finding.
      for other in 0..<index where !isApart(other, index, bytes, date) { return false }
    }
    return true
  }

  /// The plan of responses to an instrument that state a version, or none; -1 where it isn't known.
  @inline(__always)
  func plan(
    of instrument: Int, _ version: Range<Int>, in bytes: RawSpan, on day: CalendarDay
  ) -> Int {
    guard instrument < instruments.count else { return -1 }
    for entry in instruments[instrument].indices {
      let stated = instruments[instrument][entry].version.count
      guard stated == version.count,
        bytes.holds(instruments[instrument][entry].version, at: version.lowerBound)
      else { continue }
      return instruments[instrument][entry].timeline.choice(on: day)
    }
    return -1
  }

  private mutating func isApart(_ a: Int, _ b: Int, _ bytes: RawSpan, _ date: CalendarDay) -> Bool {
    let (first, second) = (found.responses[a], found.responses[b])
    return first.instrument != second.instrument
      || (first.date ?? date) != (second.date ?? date)
      || bytes.list(first.informant) != bytes.list(second.informant)
  }

  /// Scores a response, places what the policy's inputs read of it, and says which informant it
  /// has, from 1; 0 where none is stated.
  mutating func score(
    _ index: Int, _ bytes: RawSpan, on date: CalendarDay, _ routing: Int, informant: inout Int
  ) -> Bool {
    let plan = found.responses[index].plan
    var person = PlanFacts()
    person.sex = found.sex
    let day = found.responses[index].date ?? date
    let age = found.born.map { day.age(bornOn: $0) } ?? (day == date ? found.age : -1)
    guard age >= -1, age <= 130, found.born == nil || age >= 0 else { return false }
    person.age = Int16(age)
    let stated = found.responses[index].informant
    if !stated.isEmpty {
      guard let known = plans[plan].line.informant(bytes, stated) else { return false }
      person.informant = UInt8(known) + 1
    }
    let setting = found.responses[index].setting
    if !setting.isEmpty {
      guard let known = plans[plan].line.setting(bytes, setting) else { return false }
      person.setting = UInt8(known) + 1
    }
    informant = Int(person.informant)
    guard let said = plans[plan].score(&found.responses[index].codes, person) else { return false }
    noted.formUnion(said)
    return routing < 0
      || routings[routing].place(
        &found.responses[index], at: index, &plans, on: day, informant: informant)
  }

  // MARK: Routing

  /// Chooses the policy, and places what its rules read of the case itself.
  private mutating func prepareRouting(_ bytes: RawSpan, on date: CalendarDay) -> Int? {
    guard let position = policyPosition(ofMunicipality: found.municipality) else { return nil }
    let routing = policies[position].timeline.choice(on: date)
    guard routing >= 0, routing != FastPath.whole,
      routings[routing].begin(
        &found, bytes, on: date, &scanner.circumstanceNames, &scanner.consentNames, &noted)
    else { return nil }
    return routing
  }

  /// Where the policies of a municipality stand, by its number; -1 is none.
  @inline(__always)
  private mutating func policyPosition(ofMunicipality number: Int) -> Int? {
    guard number >= 0 else { return 0 }
    while municipalities.count <= number {
      let written = scanner.municipalityNames.names[municipalities.count]
      guard let document = try? JSONDocument(name: "-", bytes: written),
        let text = document.root.text
      else { return nil }
      municipalities.append(policyPosition(of: text))
    }
    return municipalities[number]
  }

  mutating func policyPosition(of municipality: String?) -> Int {
    let known = policies.firstIndex { entry in
      entry.municipality.map { Array($0.utf8) } == municipality.map { Array($0.utf8) }
    }
    if let known { return known }
    policies.append((municipality, DefinitionTimeline()))
    return policies.count - 1
  }

  // MARK: Output

  /// Scores the responses and writes the case; what was written of one that can't be finished is
  /// for the caller to take back.
  private mutating func writeCase(
    _ bytes: RawSpan, on date: CalendarDay, _ routing: Int, into output: inout [UInt8]
  ) -> Bool {
    if details != nil { return writeDetailedCase(bytes, on: date, routing, into: &output) }
    guard found.responseCount == 1 else {
      return writeLine(into: &output) { path, output in
        path.writeResponses(bytes, on: date, routing, into: &output)
      }
    }
    var informant = 0
    guard score(0, bytes, on: date, routing, informant: &informant) else { return false }
    var statuses = Fragment.empty
    if routing >= 0 {
      guard let known = routings[routing].statuses(&plans) else { return false }
      statuses = known
    }
    if rows != nil, writeRow(bytes, routing, statuses, into: &output) { return true }
    return writeLine(into: &output) { path, output in
      path.writeUsualCase(bytes, informant, routing, statuses, into: &output)
      return true
    }
  }

  /// Writes the row of a case with one response from pieces of rows; says whether it could.
  private mutating func writeRow(
    _ bytes: RawSpan, _ routing: Int, _ statuses: Fragment, into output: inout [UInt8]
  ) -> Bool {
    let plan = found.responses[0].plan
    guard rows?.prepare(plan, &plans[plan]) ?? false else { return false }
    if routing >= 0 {
      guard rows?.prepare(routing, statuses, &routings[routing]) ?? false else { return false }
    }
    return rows?.write(bytes, id: found.id, date: found.dateText, into: &output) ?? false
  }

  /// Writes a line by `body`; where rows are wanted, the row that the line stands for.
  @inline(__always)
  private mutating func writeLine(
    into output: inout [UInt8], _ body: (inout FastPath, inout [UInt8]) -> Bool
  ) -> Bool {
    guard let table = rows?.table else { return body(&self, &output) }
    var line = self.line
    self.line = []
    line.removeAll(keepingCapacity: true)
    defer { self.line = line }
    return body(&self, &line) && table.write(compact: line, to: &output)
  }

  /// Scores and writes any number of responses.
  private mutating func writeResponses(
    _ bytes: RawSpan, on date: CalendarDay, _ routing: Int, into output: inout [UInt8]
  ) -> Bool {
    FastPath.write(to: &output, atMost: found.id.count + frame.greatestCount) { cursor in
      frame.writeOpening(bytes, id: found.id, date: found.dateText, to: &cursor)
    }
    for index in 0..<found.responseCount {
      var informant = 0
      guard score(index, bytes, on: date, routing, informant: &informant) else { return false }
      if index > 0 { output.append(UInt8(ascii: ",")) }
      let plan = found.responses[index].plan
      FastPath.write(to: &output, atMost: plans[plan].greatestCount) { cursor in
        writeResponse(index, bytes, informant, to: &cursor)
      }
    }
    guard routing >= 0 else {
      output.append(contentsOf: "]}\n".utf8)
      return true
    }
    guard let statuses = routings[routing].statuses(&plans) else { return false }
    FastPath.write(to: &output, atMost: routings[routing].greatestCount) { cursor in
      routings[routing].write(statuses, to: &cursor)
    }
    return true
  }

  /// Writes a case with one response, which was scored, in one go.
  private mutating func writeUsualCase(
    _ bytes: RawSpan, _ informant: Int, _ routing: Int, _ statuses: Fragment,
    into output: inout [UInt8]
  ) {
    let plan = found.responses[0].plan
    var room = found.id.count + frame.greatestCount + plans[plan].greatestCount
    if routing >= 0 { room += routings[routing].greatestCount }
    FastPath.write(to: &output, atMost: room) { cursor in
      frame.writeOpening(bytes, id: found.id, date: found.dateText, to: &cursor)
      writeResponse(0, bytes, informant, to: &cursor)
      if routing >= 0 { routings[routing].write(statuses, to: &cursor) }
    }
    if routing < 0 { output.append(contentsOf: "]}\n".utf8) }
  }

  @inline(__always)
  private mutating func writeResponse(
    _ index: Int, _ bytes: RawSpan, _ informant: Int, to cursor: inout OutputCursor
  ) {
    let isDated = found.responses[index].date != nil
    let day = isDated ? found.responses[index].dateText : found.dateText
    plans[found.responses[index].plan].write(bytes, date: day, informant: informant, to: &cursor)
  }

  /// Adds what `body` writes, of at most so many bytes.
  @inline(__always)
  static func write(
    to output: inout [UInt8], atMost count: Int, _ body: (inout OutputCursor) -> Void
  ) {
    output.append(addingCapacity: count + OutputCursor.spare) { span in
      // The cursor lives as long as the closure, and checks that it stays within the room.
      unsafe span.withUnsafeMutableBufferPointer { buffer, count in
        var cursor = unsafe OutputCursor(buffer, count: count)
        body(&cursor)
        count = cursor.count
      }
    }
  }
}

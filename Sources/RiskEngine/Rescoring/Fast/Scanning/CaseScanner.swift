/// Reads usual cases without building a document: one pass over the line, numbers and places out.
///
/// It accepts a part of what the strict reader accepts, and reports nothing: where it answers
/// `false` the whole engine reads the line, and says what there is to say.
struct CaseScanner {
  private var caseKeys = KeyMatcher([
    "id", "born", "age", "sex", "date", "municipality", "circumstances", "consents", "responses",
    "format", "person", "previous", "unit", "notes", "decisions", "flags", "events",
    "interventions", "placements", "plans", "followUps", "participation", "closed", "$schema",
  ])
  private var responseKeys = KeyMatcher([
    "instrument", "version", "date", "by", "informant", "occasion", "setting", "answers",
    "judgements", "overrides", "stored", "mode",
  ])
  private var consentKeys = KeyMatcher(["to", "by", "status", "date", "until", "scope"])
  private var judgementKeys = KeyMatcher(["level", "rationale"])
  /// The names of circumstances that have come so far.
  var circumstanceNames = KeyMatcher([])
  /// Names of consents, instruments and municipalities.
  var consentNames = NameTable()
  var instrumentNames = NameTable()
  var municipalityNames = NameTable()
  /// By plan, how its answers are read.
  var answerScanners: [AnswerScanner] = []
  /// By plan, the judgements that its responses may hold.
  var judgementReaders: [JudgementScanner] = []
  /// By instrument, the plan that its last response had; -1 for none.
  var lastPlans: [Int] = []
  /// How earlier lines were written.
  private var shapes = LineShapes()
  /// The values of the line at hand, where its shape is to be learned.
  private var places: [LineShapes.Place] = []

  /// Reads a case from the beginning of its line.
  ///
  /// - Parameters:
  ///   - bytes: The text.
  ///   - position: Where the line begins; afterwards behind its line feed.
  ///   - found: The case.
  /// - Returns: Whether the whole line could be read this way.
  mutating func read(
    _ bytes: RawSpan, _ position: inout Int, into found: inout ScannedCase
  ) -> Bool {
    if readByShape(bytes, &position, into: &found) { return true }
    found.removeAll()
    if !places.isEmpty { places.removeAll(keepingCapacity: true) }
    var at = position
    skipSpace(bytes, &at)
    guard readMembers(bytes, &at, &found) else { return false }
    note(.end, 0, at, at)
    guard readEnd(bytes, &at) else { return false }
    if shapes.isLearning { shapes.learn(bytes, from: position, places) }
    position = at
    return true
  }

  /// Reads a line that is written as an earlier one was.
  @inline(__always)
  private mutating func readByShape(
    _ bytes: RawSpan, _ position: inout Int, into found: inout ScannedCase
  ) -> Bool {
    let steps = shapes.nextSteps()
    guard !steps.isEmpty else { return false }
    found.removeAll()
    var at = position
    var index = steps.lowerBound
    while index < steps.upperBound {
      let step = shapes.steps[index]
      guard shapes.stands(step, in: bytes, at: at) else { return false }
      at &+= Int(step.length)
      guard at < bytes.byteCount || step.value.kind == .end else { return false }
      let number = Int(step.value.number)
      switch step.value.kind {
      case .member: guard readMember(number, bytes, &at, &found) else { return false }
      case .circumstance:
        guard readCircumstance(number, bytes, &at, &found) else { return false }
      case .response: guard beginResponse(&found) else { return false }
      case .responseMember:
        let response = found.responseCount &- 1
        guard readMember(number, ofResponse: response, bytes, &at, &found) else { return false }
      case .end: break
      }
      index &+= 1
    }
    guard readEnd(bytes, &at) else { return false }
    shapes.confirm()
    position = at
    return true
  }

  /// Remembers where a value stands, if the line's shape is to be learned.
  @inline(__always)
  private mutating func note(
    _ kind: LineShapes.Value.Kind, _ number: Int, _ start: Int, _ end: Int
  ) {
    guard shapes.isLearning else { return }
    let value = LineShapes.Value(kind: kind, number: Int32(number))
    places.append(LineShapes.Place(value: value, start: start, end: end))
  }

  /// Goes behind the line feed, or to the end of the text.
  @inline(__always)
  private func readEnd(_ bytes: RawSpan, _ at: inout Int) -> Bool {
    skipSpace(bytes, &at)
    guard at < bytes.byteCount else { return true }
    guard bytes.byte(at) == 0x0A else { return false }
    at += 1
    return true
  }

  private mutating func readMembers(
    _ bytes: RawSpan, _ at: inout Int, _ found: inout ScannedCase
  ) -> Bool {
    var seen: UInt64 = 0
    guard openObject(bytes, &at) else { return false }
    var previous = caseKeys.beginning
    while true {
      guard case .key(let key) = caseKeys.match(bytes, &at, after: previous),
        seen & 1 << UInt64(key) == 0, at < bytes.byteCount
      else { return false }
      let start = at
      switch key {
      case CaseScanner.circumstances where bytes.byte(at) != UInt8(ascii: "n"):
        guard readCircumstances(bytes, &at, &found) else { return false }
      case CaseScanner.responses where bytes.byte(at) != UInt8(ascii: "n"):
        guard readResponses(bytes, &at, &found) else { return false }
      default:
        guard readMember(key, bytes, &at, &found) else { return false }
        note(.member, key, start, at)
      }
      seen |= 1 << UInt64(key)
      previous = key
      switch readSeparator(bytes, &at, UInt8(ascii: "}")) {
      case .next: continue
      case .end: return true
      case .neither: return false
      }
    }
  }

  /// The numbers of the keys whose values hold others.
  private static let circumstances = 6
  private static let responses = 8

  /// Reads the value of any other member.
  @inline(__always)
  private mutating func readMember(
    _ key: Int, _ bytes: RawSpan, _ at: inout Int, _ found: inout ScannedCase
  ) -> Bool {
    // Some programs write every key, and null where there is nothing to say.
    if bytes.byte(at) == UInt8(ascii: "n"), key != 0, key != 4 {
      return readWord(bytes, &at, "null")
    }
    switch key {
    case 0:
      guard let id = plainString(bytes, &at) else { return false }
      found.id = id
      return bytes.isPseudonym(id)
    case 1:
      guard let (day, _) = readDay(bytes, &at) else { return false }
      found.born = day
      return true
    case 2:
      guard let age = readWhole(bytes, &at), (0...130).contains(age) else { return false }
      found.age = age
      return true
    case 3: return readSex(bytes, &at, &found)
    case 4:
      guard let (day, text) = readDay(bytes, &at) else { return false }
      found.date = day
      found.dateText = text
      return true
    case 5: return readMunicipality(bytes, &at, &found)
    case 7:
      return readElements(bytes, &at) { bytes, at in readConsent(bytes, &at, &found) }
    case 9:
      guard let text = plainString(bytes, &at) else { return false }
      return bytes.equals(text, "case/1")
    case 10, 11:
      guard let text = plainString(bytes, &at) else { return false }
      return bytes.isPseudonym(text)
    case 12, 13: return skipText(bytes, &at) != nil
    case 14...21: return readEmptyList(bytes, &at)
    // The end of the case is for the whole engine, as are records that there are.
    default: return false
    }
  }

  private func readEmptyList(_ bytes: RawSpan, _ at: inout Int) -> Bool {
    guard bytes.byte(at) == UInt8(ascii: "[") else { return false }
    at += 1
    skipSpace(bytes, &at)
    guard at < bytes.byteCount, bytes.byte(at) == UInt8(ascii: "]") else { return false }
    at += 1
    return true
  }

  private mutating func readSex(
    _ bytes: RawSpan, _ at: inout Int, _ found: inout ScannedCase
  ) -> Bool {
    guard let text = plainString(bytes, &at) else { return false }
    switch text.count {
    case 6 where bytes.equals(text, "female"): found.sex = 1
    case 4 where bytes.equals(text, "male"): found.sex = 2
    case 5 where bytes.equals(text, "other"): found.sex = 3
    case 7 where bytes.equals(text, "unknown"): found.sex = 0
    default: return false
    }
    return true
  }

  /// Its text is kept with quotation marks, as it is written: each way to write it is one name.
  private mutating func readMunicipality(
    _ bytes: RawSpan, _ at: inout Int, _ found: inout ScannedCase
  ) -> Bool {
    let start = at
    guard skipText(bytes, &at) == true,
      let number = municipalityNames.number(of: bytes, start..<at)
    else { return false }
    found.municipality = number
    return true
  }

  // MARK: Circumstances and consents

  private mutating func readCircumstances(
    _ bytes: RawSpan, _ at: inout Int, _ found: inout ScannedCase
  ) -> Bool {
    guard bytes.byte(at) == UInt8(ascii: "{") else { return false }
    at += 1
    skipSpace(bytes, &at)
    guard at < bytes.byteCount else { return false }
    if bytes.byte(at) == UInt8(ascii: "}") {
      at += 1
      return true
    }
    var previous = -1
    while true {
      guard let name = circumstanceNames.match(orAdd: bytes, &at, after: previous),
        at < bytes.byteCount
      else { return false }
      previous = name
      for other in 0..<found.circumstanceCount where found.circumstances[other].name == name {
        return false
      }
      let start = at
      guard readCircumstance(name, bytes, &at, &found) else { return false }
      note(.circumstance, name, start, at)
      switch readSeparator(bytes, &at, UInt8(ascii: "}")) {
      case .next: continue
      case .end: return true
      case .neither: return false
      }
    }
  }

  @inline(__always)
  private mutating func readCircumstance(
    _ name: Int, _ bytes: RawSpan, _ at: inout Int, _ found: inout ScannedCase
  ) -> Bool {
    switch bytes.byte(at) {
    case UInt8(ascii: "t"), UInt8(ascii: "f"):
      guard let truth = readTruth(bytes, &at) else { return false }
      found.state(name, truth ? .yes : .no, 0..<0)
    case UInt8(ascii: "n"):
      guard readWord(bytes, &at, "null") else { return false }
      found.state(name, .null, 0..<0)
    case UInt8(ascii: "\""):
      guard let text = readText(bytes, &at) else { return false }
      found.state(name, .text, text)
    default:
      guard readWhole(bytes, &at) != nil else { return false }
      found.state(name, .number, 0..<0)
    }
    return true
  }

  /// The inside of any string that isn't blank, as it is written: with escapes, if it has some.
  @inline(__always)
  private mutating func readText(_ bytes: RawSpan, _ at: inout Int) -> Range<Int>? {
    let start = at
    if let plain = plainString(bytes, &at) { return plain }
    return skipText(bytes, &at) == true ? start + 1..<at - 1 : nil
  }

  private mutating func readConsent(
    _ bytes: RawSpan, _ at: inout Int, _ found: inout ScannedCase
  ) -> Bool {
    var consent = ScannedConsent()
    var seen: UInt64 = 0
    guard openObject(bytes, &at) else { return false }
    var previous = consentKeys.beginning
    members: while true {
      guard case .key(let key) = consentKeys.match(bytes, &at, after: previous),
        seen & 1 << UInt64(key) == 0, at < bytes.byteCount
      else { return false }
      seen |= 1 << UInt64(key)
      previous = key
      switch key {
      case 0:
        guard let text = plainString(bytes, &at), bytes.isLocalID(text),
          let name = consentNames.number(of: bytes, text)
        else { return false }
        consent.to = name
      case 1:
        guard let text = plainString(bytes, &at) else { return false }
        switch text.count {
        case 6 where bytes.equals(text, "person"): consent.by = .person
        case 8 where bytes.equals(text, "guardian"):
          consent.by = .guardian
        case 12 where bytes.equals(text, "allGuardians"):
          consent.by = .allGuardians
        default: return false
        }
      case 2:
        guard let text = plainString(bytes, &at) else { return false }
        switch text.count {
        case 5 where bytes.equals(text, "given"): consent.status = .given
        case 7 where bytes.equals(text, "refused"):
          consent.status = .refused
        case 9 where bytes.equals(text, "withdrawn"):
          consent.status = .withdrawn
        case 8 where bytes.equals(text, "notAsked"):
          consent.status = .notAsked
        default: return false
        }
      case 3:
        guard let (day, _) = readDay(bytes, &at) else { return false }
        consent.date = day
      case 4:
        if bytes.byte(at) == UInt8(ascii: "n") {
          guard readWord(bytes, &at, "null") else { return false }
        } else {
          guard let (day, _) = readDay(bytes, &at) else { return false }
          consent.until = day
        }
      default: guard readWords(bytes, &at) else { return false }
      }
      switch readSeparator(bytes, &at, UInt8(ascii: "}")) {
      case .next: continue
      case .end: break members
      case .neither: return false
      }
    }
    let required: UInt64 = 0b1111
    guard seen & required == required,
      consent.until.map({ $0 >= consent.date }) ?? true
    else { return false }
    found.consents.append(consent)
    return true
  }

  /// Goes past a text, or a list of texts, none of them blank.
  private mutating func readWords(_ bytes: RawSpan, _ at: inout Int) -> Bool {
    if bytes.byte(at) == UInt8(ascii: "\"") { return skipText(bytes, &at) == true }
    return readElements(bytes, &at) { bytes, at in skipText(bytes, &at) == true }
  }

  // MARK: Responses

  private mutating func readResponses(
    _ bytes: RawSpan, _ at: inout Int, _ found: inout ScannedCase
  ) -> Bool {
    readElements(bytes, &at) { bytes, at in readResponse(bytes, &at, &found) }
  }

  /// Makes room for another response.
  @inline(__always)
  private func beginResponse(_ found: inout ScannedCase) -> Bool {
    let index = found.responseCount
    guard index < ScannedCase.responseLimit else { return false }
    if index == found.responses.count { found.responses.append(ScannedResponse()) }
    found.responseCount += 1
    found.responses[index].removeAll()
    return true
  }

  private mutating func readResponse(
    _ bytes: RawSpan, _ at: inout Int, _ found: inout ScannedCase
  ) -> Bool {
    let index = found.responseCount
    note(.response, 0, at, at)
    guard beginResponse(&found) else { return false }
    var seen: UInt64 = 0
    guard openObject(bytes, &at) else { return false }
    var previous = responseKeys.beginning
    while true {
      guard case .key(let key) = responseKeys.match(bytes, &at, after: previous),
        seen & 1 << UInt64(key) == 0, at < bytes.byteCount
      else { return false }
      let start = at
      guard readMember(key, ofResponse: index, bytes, &at, &found) else { return false }
      note(.responseMember, key, start, at)
      seen |= 1 << UInt64(key)
      previous = key
      switch readSeparator(bytes, &at, UInt8(ascii: "}")) {
      case .next: continue
      case .end:
        return found.responses[index].instrument >= 0 && found.responses[index].answers >= 0
      case .neither: return false
      }
    }
  }

  @inline(__always)
  private mutating func readMember(
    _ key: Int, ofResponse index: Int, _ bytes: RawSpan, _ at: inout Int,
    _ found: inout ScannedCase
  ) -> Bool {
    if bytes.byte(at) == UInt8(ascii: "n"), key != 0, key != 7 {
      return readWord(bytes, &at, "null")
    }
    switch key {
    case 0:
      guard let text = plainString(bytes, &at), !text.isEmpty,
        let number = instrumentNames.number(of: bytes, text)
      else { return false }
      while lastPlans.count <= number { lastPlans.append(-1) }
      found.responses[index].instrument = number
      found.responses[index].plan = lastPlans[number]
    case 1:
      guard let text = plainString(bytes, &at), !text.isEmpty else { return false }
      found.responses[index].version = text
    case 2:
      guard let (day, text) = readDay(bytes, &at) else { return false }
      found.responses[index].date = day
      found.responses[index].dateText = text
    case 3: return skipText(bytes, &at) == true
    case 4:
      guard let text = readText(bytes, &at), !text.isEmpty else { return false }
      found.responses[index].informant = text
    case 5: return skipText(bytes, &at) != nil
    case 6:
      guard let text = readText(bytes, &at), !text.isEmpty else { return false }
      found.responses[index].setting = text
    case 7:
      found.responses[index].answers = at
      let plan = found.responses[index].plan
      let start = at
      if plan >= 0, answerScanners[plan].read(bytes, &at, into: &found.responses[index].codes) {
        found.responses[index].areAnswersRead = true
        return true
      }
      at = start
      return skipObject(bytes, &at)
    // What was departed from, and totals that came with old data, are for the whole engine.
    case 9, 10: return false
    case 11:
      guard let text = plainString(bytes, &at) else { return false }
      return bytes.equals(text, "interview") || bytes.equals(text, "untilSettled")
    default:
      found.responses[index].hasJudgements = true
      found.responses[index].judgementsStart = at
      let plan = found.responses[index].plan
      let start = at
      if plan >= 0,
        judgementReaders[plan].read(
          bytes, &at, &judgementKeys, into: &found.responses[index].judgements)
      {
        found.responses[index].areJudgementsRead = true
        return true
      }
      at = start
      return skipObject(bytes, &at)
    }
    return true
  }

  /// Reads the answers and judgements of a response of which only now is known what it answers.
  mutating func read(_ response: inout ScannedResponse, by plan: Int, _ bytes: RawSpan) -> Bool {
    if response.plan != plan || !response.areAnswersRead {
      var at = response.answers
      guard at >= 0, answerScanners[plan].read(bytes, &at, into: &response.codes) else {
        return false
      }
    }
    if response.hasJudgements, response.plan != plan || !response.areJudgementsRead {
      var at = response.judgementsStart
      guard judgementReaders[plan].read(bytes, &at, &judgementKeys, into: &response.judgements)
      else { return false }
    }
    response.plan = plan
    return true
  }
}

/// Compares usual cases without building documents.
///
/// Both sides rescore the line by ``FastPath``. Of what they write a key is made, which holds
/// everything that matrices count and that makes a case a changed one. What the whole comparison
/// made of the first case with a key it would make of each that follows: unless that is a change,
/// which needs its reasons, the case is only counted. So both ways give the same.
struct ShortComparison: Sendable {
  private let instrument: ComparedResponses?
  private var old: FastPath
  private var new: FastPath
  private var oldLine: [UInt8] = []
  private var newLine: [UInt8] = []
  private var key: [UInt8] = []
  /// Whether ``key`` is that of the line that was read last, and unknown.
  private var isKeyUnknown = false
  private var outcomes: KeyedOutcomes
  /// How many cases were compared this way; for tests and measurements.
  private(set) var count = 0

  /// A short way for two sides that are prepared; `nil` where there is none.
  init?(_ old: ComparisonSide, _ new: ComparisonSide, _ groups: PersonGroups) {
    if let before = old.instrument, let after = new.instrument {
      guard let responses = ComparedResponses(before, after) else { return nil }
      instrument = responses
    } else {
      instrument = nil
    }
    self.old = FastPath(isRouted: old.policy != .none)
    self.new = FastPath(isRouted: new.policy != .none)
    outcomes = KeyedOutcomes(groups)
  }

  /// Compares the case on the line that begins at `start`, and goes behind it, if what comes of it
  /// is known.
  ///
  /// - Returns: Whether it was counted.
  mutating func compare(_ lines: RawSpan, _ start: inout Int) -> Bool {
    isKeyUnknown = false
    var (end, other) = (start, start)
    oldLine.removeAll(keepingCapacity: true)
    newLine.removeAll(keepingCapacity: true)
    guard old.rescore(lines, &end, into: &oldLine), new.rescore(lines, &other, into: &newLine),
      end == other, makeKey()
    else { return false }
    switch outcomes.count(key, age: old.found.age, sex: old.found.sex) {
    case .counted:
      start = end
      count += 1
      return true
    case .changed: return false
    case .unknown:
      isKeyUnknown = true
      return false
    }
  }

  /// Learns from what the whole comparison made of the line that was read last.
  mutating func learn(
    _ results: Comparer.Results, _ compared: ComparedCase, old oldLibrary: Library,
    new newLibrary: Library
  ) {
    if case .success(let before) = results.old { old.learn(from: before, oldLibrary) }
    if case .success(let after) = results.new { new.learn(from: after, newLibrary) }
    if isKeyUnknown { outcomes.remember(compared, for: key) }
    isKeyUnknown = false
  }

  /// Hands over what was counted since this was done last.
  mutating func takeCounts(into totals: inout ComparisonTotals?, _ groups: PersonGroups) {
    outcomes.takeCounts(into: &totals, groups)
  }

  // MARK: The key

  /// Makes the key of the case at hand.
  ///
  /// - Returns: `false` where the lines don't hold all that it needs.
  private mutating func makeKey() -> Bool {
    key.removeAll(keepingCapacity: true)
    // Both lines begin with the same id and date.
    let start = ResponsePlaces.start(ofResponsesAfter: old.found.id.count)
    var (before, after) = (ResponsePlaces(at: start), ResponsePlaces(at: start))
    var scoresDiffer = instrument?.scoresAlwaysDiffer ?? false
    var compared = 0
    for response in 0..<old.found.responseCount {
      guard before.findResponse(in: oldLine), after.findResponse(in: newLine) else { return false }
      guard let instrument, oldLine.span.holds(instrument.head, at: before.response) else {
        continue
      }
      compared += 1
      append(before.states, after.states)
      if !scoresDiffer { scoresDiffer = !isSame(before.scores, after.scores) }
      guard instrument.hasFlags else { continue }
      // Of several responses the plans only know the last one's flags.
      guard compared == 1 else { return false }
      appendFlags(response)
    }
    if compared == 0 { scoresDiffer = false }
    append(before.rest(of: oldLine), after.rest(of: newLine))
    key.append(scoresDiffer ? 1 : 0)
    return true
  }

  /// Adds what stands in both lines, which hold no control characters.
  private mutating func append(_ before: Range<Int>, _ after: Range<Int>) {
    key.append(contentsOf: oldLine[before])
    key.append(0)
    guard !isSame(before, after) else { return }
    key.append(contentsOf: newLine[after])
    key.append(1)
  }

  private func isSame(_ before: Range<Int>, _ after: Range<Int>) -> Bool {
    oldLine.isSame(in: before, as: newLine, in: after)
  }

  /// Adds the flags' states: a line doesn't tell an unknown one from one that isn't raised.
  private mutating func appendFlags(_ response: Int) {
    let (before, after) = (old.found.responses[response].plan, new.found.responses[response].plan)
    for flag in old.plans[before].instrument.flags.indices {
      key.append(old.plans[before].isKnown(flag: flag) ? 2 : 3)
    }
    for flag in new.plans[after].instrument.flags.indices {
      key.append(new.plans[after].isKnown(flag: flag) ? 2 : 3)
    }
  }
}

/// What is compared of responses to two versions of an instrument.
struct ComparedResponses: Sendable {
  /// How they begin on a line.
  let head: [UInt8]
  /// Whether either version has flags.
  let hasFlags: Bool
  /// Whether the versions have other scores, so that the scores of each response differ.
  let scoresAlwaysDiffer: Bool

  /// `nil` where the versions have the same scores in another order.
  init?(_ old: Instrument, _ new: Instrument) {
    let scores = (old.scores.map(\.id), new.scores.map(\.id))
    scoresAlwaysDiffer = Set(scores.0) != Set(scores.1)
    guard scoresAlwaysDiffer || scores.0 == scores.1 else { return nil }
    head = Array("{\"instrument\":\"\(old.head.id)\",".utf8)
    hasFlags = !old.flags.isEmpty || !new.flags.isEmpty
  }
}

/// Where the parts of a line of results stand that ``FastPath`` wrote.
///
/// Behind the id such a line holds only ids of definitions, numbers and dates: no brackets,
/// quotation marks or escapes inside strings.
struct ResponsePlaces {
  /// Where the response begins.
  private(set) var response: Int
  /// Its scores.
  private(set) var scores = 0..<0
  /// Its levels and flags.
  private(set) var states = 0..<0
  /// Behind the response, or where the first one begins.
  private var position: Int
  private var isFirst = true

  init(at position: Int) {
    self.position = position
    response = position
  }

  /// Where the first response begins on a line whose id takes so many bytes.
  static func start(ofResponsesAfter id: Int) -> Int {
    "{\"id\":\"".utf8.count + id + "\",\"date\":\"2025-03-03\",\"responses\":[".utf8.count
  }

  /// Goes to the next response.
  ///
  /// - Returns: `false` where none can be found.
  mutating func findResponse(in line: [UInt8]) -> Bool {
    let span = line.span
    // A list of bytes seen as bytes.
    let bytes = unsafe span.bytes
    // A comma stands between two.
    response = isFirst ? position : position + 1
    isFirst = false
    guard let scores = bytes.end(of: Self.scores, and: "{", from: response),
      let levels = bytes.end(of: Self.levels, and: "{", from: scores),
      let flags = bytes.end(of: Self.flags, and: "[", from: levels)
    else { return false }
    var end = flags
    while end < bytes.byteCount, bytes.byte(end) != UInt8(ascii: "]") { end += 1 }
    self.scores = scores..<levels
    states = levels..<end
    // The bracket, and the brace of the response.
    position = end + 2
    return position <= bytes.byteCount
  }

  /// What stands behind the responses: the recommendation.
  func rest(of line: [UInt8]) -> Range<Int> { min(position, line.count)..<line.count }

  private static let scores = RawSpan.word("\"scores\"")
  private static let levels = RawSpan.word("\"levels\"")
  private static let flags = RawSpan.word("\"flags\":")
}

extension RawSpan {
  /// Eight letters as ``word(_:)`` gives them.
  fileprivate static func word(_ text: StaticString) -> UInt64 {
    precondition(text.utf8CodeUnitCount == 8, "a word has eight letters")
    return "\(text)".utf8.reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// Where eight letters end that a bracket of this kind follows, perhaps behind a colon.
  fileprivate func end(of word: UInt64, and bracket: Unicode.Scalar, from start: Int) -> Int? {
    var at = start
    while at + 10 <= byteCount {
      if self.word(at) == word {
        let next = byte(at + 8) == UInt8(ascii: ":") ? at + 9 : at + 8
        if byte(next) == UInt8(ascii: bracket) { return next + 1 }
      }
      at += 1
    }
    return nil
  }
}

extension [UInt8] {
  /// Whether two ranges hold the same bytes, of which eight are looked at together.
  func isSame(in range: Range<Int>, as other: [UInt8], in otherRange: Range<Int>) -> Bool {
    guard range.count == otherRange.count else { return false }
    let (span, otherSpan) = (span, other.span)
    // Lists of bytes seen as bytes.
    let (mine, theirs) = unsafe (span.bytes, otherSpan.bytes)
    var (at, there) = (range.lowerBound, otherRange.lowerBound)
    while at + 8 <= range.upperBound {
      guard mine.word(at) == theirs.word(there) else { return false }
      at += 8
      there += 8
    }
    while at < range.upperBound {
      guard mine.byte(at) == theirs.byte(there) else { return false }
      at += 1
      there += 1
    }
    return true
  }
}

extension Span<UInt8> {
  /// Whether the bytes from an offset are these.
  fileprivate func holds(_ bytes: [UInt8], at offset: Int) -> Bool {
    guard offset >= 0, bytes.count <= count - offset else { return false }
    return bytes.indices.allSatisfy { self[offset + $0] == bytes[$0] }
  }
}

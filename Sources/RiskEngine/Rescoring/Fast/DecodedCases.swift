/// Cases that were read beforehand, of which nothing is written: for measurements of scoring and
/// routing alone.
package struct DecodedCases {
  private var fast: FastPath
  private let text: [UInt8]
  private var cases: [ScannedCase] = []

  /// Reads cases, one on each line, and scores them once, so that what comes is known.
  ///
  /// - Parameters:
  ///   - lines: The lines; those that only the whole engine can read are left out.
  ///   - library: The definitions.
  ///   - policy: What routes the cases.
  package init(_ lines: [UInt8], _ library: Library, policy: PolicyChoice) {
    text = lines
    fast = FastPath(isRouted: policy != .none)
    var library = library
    var output: [UInt8] = []
    let text = text
    let span = text.span
    // A list of bytes seen as bytes.
    let bytes = unsafe span.bytes
    var start = 0
    while start < bytes.byteCount {
      output.removeAll(keepingCapacity: true)
      var end = start
      if !fast.rescore(bytes, &end, into: &output) {
        end = bytes.lineEnd(from: start)
        let line = Array(text[start..<end])
        let entry = CaseFile.Entry.line(line, of: "cases", number: 1)
        if case .success(let result) = library.result(for: entry, policy: policy) {
          fast.learn(from: result, library)
        }
        end = min(end + 1, bytes.byteCount)
        var again = start
        output.removeAll(keepingCapacity: true)
        if fast.rescore(bytes, &again, into: &output) { cases.append(fast.found) }
      } else {
        cases.append(fast.found)
      }
      start = end
    }
  }

  /// How many cases there are.
  package var count: Int { cases.count }

  /// Scores and routes every case.
  ///
  /// - Returns: How many of them could be.
  package mutating func run() -> Int {
    let text = text
    let span = text.span
    // A list of bytes seen as bytes.
    let bytes = unsafe span.bytes
    var done = 0
    for index in cases.indices {
      // In place of the case before, so that nothing is copied.
      swap(&fast.found, &cases[index])
      if fast.decide(bytes) { done += 1 }
      swap(&fast.found, &cases[index])
    }
    return done
  }
}

extension FastPath {
  /// Scores and routes the case at hand, which has one response, without writing it.
  fileprivate mutating func decide(_ bytes: RawSpan) -> Bool {
    guard let (date, routing) = prepare(bytes) else { return false }
    var informant = 0
    guard score(0, bytes, on: date, routing, informant: &informant) else { return false }
    return routing < 0 || routings[routing].statuses(&plans) != nil
  }
}

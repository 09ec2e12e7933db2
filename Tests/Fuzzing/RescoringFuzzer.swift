// Not part of the package: `.ci/fuzz` compiles it with libFuzzer and the address sanitizer.

import RiskEngine

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Rescores any bytes by the short way and by the whole engine, which must agree.
@c(LLVMFuzzerTestOneInput)
public func rescoreAnyBytes(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  // The fuzzer hands over `count` bytes, which nothing changes while they are copied.
  RescoringFuzzer.shared.check(unsafe Array(UnsafeBufferPointer(start: data, count: count)))
  return 0
}

/// What each input is held against.
private struct RescoringFuzzer: Sendable {
  static let shared = RescoringFuzzer()

  /// With routing by each case's municipality, and without any; and whole results.
  private let twins: [Twins]
  private let tables: TableTwins

  /// Reads the definitions that `FUZZ_DEFINITIONS` names, one file a line, and learns from the
  /// cases in the file that `FUZZ_CASES` names.
  private init() {
    var library = Library()
    for path in File.lines(File.contents(File.named(by: "FUZZ_DEFINITIONS"))) {
      let findings = library.add(name: path, bytes: File.contents(path))
      guard findings.isEmpty else { fatalError("\(path) is no definition: \(findings)") }
    }
    // Reads and proves all of them now, and not while inputs are tried.
    guard library.prepare(for: RescoringOptions(), isGiven: { _ in true }).isEmpty else {
      fatalError("some definition can't be used")
    }
    let path = File.named(by: "FUZZ_CASES")
    let cases = File.contents(path)
    // So is what the choice of a policy reads of each.
    _ = library.results(for: .lines(name: path, cases))
    twins = [
      Twins(library, policy: .automatic, .compact, cases: cases),
      Twins(library, policy: .none, .compact, cases: cases),
      Twins(library, policy: .automatic, .full, cases: cases),
    ]
    tables = TableTwins(library: library)
  }

  func check(_ text: [UInt8]) {
    if text.first == UInt8(ascii: "#") {
      tables.check(text)
    } else {
      for twins in twins { twins.check(text) }
    }
  }
}

/// Ways of rescoring a table, which must agree.
private struct TableTwins: Sendable {
  let library: Library

  /// Rescores what stands behind a first line with `#` and the instrument's id, if it is a table
  /// that can be read.
  func check(_ text: [UInt8]) {
    let name = text.dropFirst().prefix { $0 != 0x0A }
    let table = Array(text.dropFirst(name.count + 2))
    var library = library
    let instrument = String(decoding: name, as: UTF8.self)
    guard let header = try? CSVHeader.read(table.span, isWhole: true, file: "cases.csv"),
      let columns = try? library.columns(of: header, instrument: instrument, policy: .none)
    else { return }
    var options = RescoringOptions()
    options.policy = .none
    let rows = Array(table.dropFirst(header.length))
    func outcome(times: Int) -> Outcome {
      var rescorer = CSVRescorer(Rescorer(library, options), columns)
      var outcome = Outcome()
      for _ in 0..<times {
        outcome = Outcome()
        rescorer.rescore(rows.span, name: "cases.csv", into: &outcome.result)
      }
      return outcome
    }
    let young = outcome(times: 1)
    let taught = outcome(times: 2)
    options.isPlain = true
    let expected = outcome(times: 1)
    young.mustEqual(expected, "a row while its cells are learned")
    taught.mustEqual(expected, "a row read cell by cell")
  }
}

/// Rescorers that know all definitions, and must agree.
///
/// Every input begins with the same ones, so that a difference comes back when its file is tried
/// alone.
private struct Twins: Sendable {
  /// Takes the whole engine for every line.
  private let whole: Rescorer
  /// Has learned the short way from good cases of every definition.
  private let taught: Rescorer
  /// Has learned nothing yet.
  private let young: Rescorer

  init(_ library: Library, policy: PolicyChoice, _ fields: ResultFields, cases: [UInt8]) {
    var options = RescoringOptions()
    options.policy = policy
    options.fields = fields
    young = Rescorer(library, options)
    var taught = young
    options.isPlain = true
    whole = Rescorer(library, options)
    _ = taught.outcome(of: cases)
    let learned = taught.shortcuts
    let counts = taught.outcome(of: cases).result.counts
    let short = taught.shortcuts - learned
    self.taught = taught
    report("\(policy), \(fields): \(short) of \(counts.rescored) cases go the short way.\n")
    guard short > counts.rescored / 4 else { fatalError("hardly anything would be compared") }
    check(cases)
  }

  /// Holds the ways of rescoring some text against each other.
  func check(_ text: [UInt8]) {
    var (whole, taught, young) = (whole, taught, young)
    let expected = whole.outcome(of: text)
    taught.outcome(of: text).mustEqual(expected, "the short way")
    young.outcome(of: text).mustEqual(expected, "the short way while it is learned")
    young.outcomeByLine(of: text).mustEqual(expected, "the short way, learned and line by line")
  }
}

/// What came of a text.
private struct Outcome {
  var result = RescoredLines()

  /// Every line that couldn't be used, with where, and why.
  private var rejects: String {
    result.rejects.map { reject in
      let findings = reject.findings.map { "\($0.id) \(String(describing: $0.location))" }
      return "\(reject.line) \(reject.offset) \(reject.id ?? "-") \(findings)\n"
    }.joined()
  }

  private var account: String {
    "\(String(decoding: result.output, as: UTF8.self))\(rejects)\(result.counts)\n"
  }

  /// Stops the program, and with it the fuzzer, at the first difference.
  func mustEqual(_ expected: Outcome, _ what: String) {
    guard
      result.output != expected.result.output || result.counts != expected.result.counts
        || result.definitions != expected.result.definitions || rejects != expected.rejects
    else { return }
    report("\(what) gives\n\(account)instead of\n\(expected.account)")
    fatalError("\(what) differs")
  }
}

extension Rescorer {
  fileprivate mutating func outcome(of text: [UInt8]) -> Outcome {
    var outcome = Outcome()
    rescore(text.span, name: "cases", into: &outcome.result)
    return outcome
  }

  /// The same, each line in memory of its own, with nothing behind it.
  fileprivate mutating func outcomeByLine(of text: [UInt8]) -> Outcome {
    var outcome = Outcome()
    var offset = 0
    while offset < text.count {
      let line = Array(text[offset...].prefix { $0 != 0x0A })
      var piece = RescoredLines()
      rescore(line.span, name: "cases", into: &piece)
      // An empty line is a line all the same where a line feed ends it.
      if line.isEmpty {
        piece.counts.lines += 1
        piece.counts.blank += 1
      }
      outcome.result.output += piece.output
      outcome.result.rejects += piece.rejects.map { reject in
        RejectedLine(
          line: outcome.result.counts.lines + reject.line, offset: offset + reject.offset,
          id: reject.id, findings: reject.findings)
      }
      outcome.result.counts.add(piece.counts)
      outcome.result.definitions.formUnion(piece.definitions)
      offset += line.count + 1
    }
    return outcome
  }
}

/// Says something in between; nothing is lost when the program stops.
private func report(_ text: String) {
  // The bytes stay where they are for as long as `write` reads them.
  _ = unsafe text.utf8CString.withUnsafeBytes { unsafe write(2, $0.baseAddress, $0.count - 1) }
}

/// Files, by the C library alone: the engine reads none.
private enum File {
  /// The path in a variable of the environment.
  static func named(by variable: String) -> String {
    // The environment is only read, and before any other thread could change it.
    guard let path = unsafe getenv(variable) else { fatalError("\(variable) names no file") }
    return unsafe String(cString: path)
  }

  static func contents(_ path: String) -> [UInt8] {
    guard let file = unsafe fopen(path, "rb") else { fatalError("\(path) can't be opened") }
    // Opened above, and closed once.
    defer { _ = unsafe fclose(file) }
    var bytes: [UInt8] = []
    while true {
      // `fread` fills no more of the room than it is told of.
      let part = unsafe Array<UInt8>(unsafeUninitializedCapacity: 1 << 16) { room, count in
        count = unsafe fread(room.baseAddress, 1, room.count, file)
      }
      if part.isEmpty { return bytes }
      bytes += part
    }
  }

  static func lines(_ bytes: [UInt8]) -> [String] {
    String(decoding: bytes, as: UTF8.self).split(separator: "\n").map { String($0) }
  }
}

import RiskEngine
import RiskFiles
import RiskInstruments

/// Cases to measure with, and what scores and routes them.
struct Workload {
  let name: String
  /// The cases with every answer given.
  let complete: [[UInt8]]
  /// The cases with some answers missing.
  let incomplete: [[UInt8]]
  var library: Library
  let policy: PolicyChoice

  /// The shipped checklist and Växjö's rules.
  static func screening(_ count: Int, _ random: inout SplitMix64) throws -> Workload {
    var library = Library.embedded()
    let items =
      library.entries(.instrument, id: "vagval-screening").last
      .flatMap { library.instrument($0) }?.items ?? []
    return try Workload(
      name: "vagval-screening",
      complete: (0..<count).map { ScreeningCase.text($0, items, missing: 0, &random) },
      incomplete: (0..<count).map { ScreeningCase.text($0, items, missing: 8, &random) },
      library: library, policy: .automatic
    ).warmed()
  }

  /// W1, whose definitions lie in a folder.
  static func w1(_ count: Int, definitions: String) throws -> Workload {
    var random = W1Case.random(seed: 7)
    let cases = (0..<count).map { W1Case($0 + 1, &random) }
    return try Workload(
      name: "W1", complete: cases.map { line($0.completed) }, incomplete: cases.map(line),
      library: try Library.w1(definitions), policy: .w1
    ).warmed()
  }

  private static func line(_ workCase: W1Case) -> [UInt8] {
    var writer = W1Writer(.usual, seed: 0)
    writer.write(workCase)
    return writer.bytes
  }

  /// Reads everything once, so that no stage pays for the definitions.
  private func warmed() throws -> Workload {
    var copy = self
    for bytes in complete.prefix(1) {
      let file = try CaseFile(name: "warm-up", bytes: bytes)
      for result in copy.library.results(for: file, policy: policy) { _ = try result.get() }
    }
    return copy
  }
}

extension Library {
  /// The definitions of W1.
  static func w1(_ folder: String) throws -> Library {
    var library = Library()
    let suffixes = [".instrument.json", ".policy.json", ".programmes.json"]
    for path in try Folder.files(below: folder, suffixes: suffixes) {
      for finding in library.add(name: path, bytes: try InputFile.read(path)) {
        throw UnusableDefinition(path: path, id: finding.id)
      }
    }
    return library
  }
}

/// A definition that can't be measured with.
struct UnusableDefinition: Error {
  let path: String
  let id: String
}

extension PolicyChoice {
  /// The policy of W1.
  static var w1: PolicyChoice { .named("w1", nil) }
}

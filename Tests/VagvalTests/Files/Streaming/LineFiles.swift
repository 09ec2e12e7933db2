import Foundation
import RiskFiles

/// A folder with inputs and outputs of a run.
struct LineFiles {
  let folder: TemporaryFolder
  let inputs: [[UInt8]]

  init(_ inputs: [UInt8]...) throws { try self.init(inputs) }

  init(_ inputs: [[UInt8]]) throws {
    folder = try TemporaryFolder()
    self.inputs = inputs
    for (number, input) in inputs.enumerated() {
      try Data(input).write(to: folder.url.appending(path: "input-\(number)"))
    }
  }

  /// A run over them, in pieces and by as many threads as given.
  func job(pieceSize: Int = 64, jobs: Int = 2) -> LineJob {
    LineFiles.job(in: folder.path, inputs: inputs.count, pieceSize: pieceSize, jobs: jobs)
  }

  static func job(in folder: String, inputs: Int, pieceSize: Int, jobs: Int) -> LineJob {
    var job = LineJob(
      inputs: (0..<inputs).map { "\(folder)/input-\($0)" }, output: folder + "/results")
    job.rejects = folder + "/rejects"
    job.manifest = folder + "/manifest"
    job.pieceSize = pieceSize
    job.jobs = jobs
    job.bindings = { [LineJob.Binding("options", "none"), LineJob.Binding("definitions", "some")] }
    return job
  }

  func bytes(_ name: String) throws -> [UInt8] {
    try [UInt8](Data(contentsOf: folder.url.appending(path: name)))
  }

  /// What is in the folder besides the inputs.
  func outputs() throws -> [String] {
    try folder.names().filter { !$0.hasPrefix("input") }
  }

  /// What the outputs hold, as a twin would give it.
  func matches(_ twin: SampleTwin) throws -> Bool {
    try bytes("results") == twin.output && bytes("rejects") == twin.rejects
      && bytes("manifest") == twin.manifest
  }
}

/// Lines of all kinds.
enum RandomLines {
  static func bytes(_ count: Int, seed: UInt64) -> [UInt8] {
    var generator = Seeded(state: seed)
    var bytes: [UInt8] = []
    if Bool.random(using: &generator) { bytes += [0xEF, 0xBB, 0xBF] }
    for number in 0..<count {
      switch Int.random(in: 0..<8, using: &generator) {
      case 0: bytes += Array("!\(number)".utf8)
      case 1: break
      case 2: bytes += Array("\(number)\r".utf8)
      case 3:
        let length = Int.random(in: 0..<90, using: &generator)
        bytes += Array("åäö \(number) ".utf8) + Array(repeating: UInt8(ascii: "x"), count: length)
      default: bytes += Array("line \(number)".utf8)
      }
      bytes.append(UInt8(ascii: "\n"))
    }
    // Half of the inputs lack their last line feed.
    if Bool.random(using: &generator) { _ = bytes.popLast() }
    return bytes
  }
}

/// SplitMix64: the same numbers for the same seed.
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }
}

import RiskEngine

/// How far a run has come, and all that must be the same when another one goes on with it.
struct Checkpoint: Sendable, Hashable {
  /// A file that is being written.
  struct Output: Sendable, Hashable {
    let destination: String
    let identity: FileIdentity
    /// How many of its bytes are known to lie on the disk.
    let length: Int
  }

  /// The program that wrote it.
  var engine: String
  var bindings: [LineJob.Binding]
  var inputs: [LineInput]
  /// What follows is still to be done.
  var position: LinePosition
  var results: Output
  var rejects: Output?
  var manifest: String?
  /// The ledger's own account.
  var ledger: [UInt8]
  /// Whether all outputs are whole, and only have to take their names.
  var isComplete = false

  /// Where the state of a run lies that writes to `destination`.
  static func path(for destination: String) -> String { destination + ".state" }

  /// Why a run with `other`'s inputs and bindings can't go on from here; `nil` if it can.
  func obstacle(
    for other: Checkpoint.Expected, _ theirBindings: [LineJob.Binding]
  ) -> (path: String?, obstacle: ResumeObstacle)? {
    guard engine == other.engine else { return (nil, .engine) }
    for binding in bindings + theirBindings
    where !bindings.contains(binding) || !theirBindings.contains(binding) {
      return (nil, .binding(binding.name))
    }
    guard inputs.map(\.path) == other.inputs.map(\.path) else { return (nil, .inputs) }
    for (mine, theirs) in zip(inputs, other.inputs) where mine != theirs {
      return (mine.path, .inputChanged)
    }
    guard results.destination == other.results, rejects?.destination == other.rejects,
      manifest == other.manifest
    else { return (nil, .binding("outputs")) }
    guard inputs.indices.contains(position.input) else { return (nil, .stateUnreadable) }
    return nil
  }

  /// What a run is, before it has done anything.
  struct Expected: Sendable {
    var engine: String
    var inputs: [LineInput]
    var results: String
    var rejects: String?
    var manifest: String?
  }
}

extension Checkpoint {
  /// Puts it where ``read(for:)`` finds it, in one step; the old one stays until then.
  func write(atStep: (LineStep) throws(FileError.Reason) -> Void) throws(FileError.Reason) {
    let path = Checkpoint.path(for: results.destination)
    let bytes = text
    let partial = path + ".partial"
    Paths.remove(partial)
    do throws(FileError.Reason) {
      let file = try OpenFile.creating(partial)
      let middle = bytes.count / 2
      try file.write(bytes.span.extracting(0..<middle))
      try atStep(.stateHalfWritten)
      try file.write(bytes.span.extracting(middle..<bytes.count))
      try atStep(.stateWritten)
      try file.synchronize()
      try Paths.rename(partial, to: path)
      OpenFile.synchronizeFolder(of: path)
      try atStep(.stateRenamed)
    } catch {
      Paths.remove(partial)
      throw error
    }
  }

  /// The state of a broken run that wrote to `destination`; `nil` where there is none.
  static func read(for destination: String) throws(FileError) -> Checkpoint? {
    let path = path(for: destination)
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try InputFile.read(path, limit: 64 << 20)
    } catch {
      if error.reason == .notFound { return nil }
      throw error
    }
    guard let document = try? JSONDocument(name: path, bytes: bytes),
      let checkpoint = Checkpoint(reading: document.root)
    else { throw FileError(.read, path, .notResumable(.stateUnreadable)) }
    return checkpoint
  }

  /// Removes the state, and what a killed run left of a new one.
  static func remove(for destination: String) {
    Paths.remove(path(for: destination) + ".partial")
    Paths.remove(path(for: destination))
  }
}

/// What is read, where the results go, and how.
public struct LineJob: Sendable {
  /// Files, pipes and devices, in order; `-` is standard input.
  public var inputs: [String]
  /// Where converted lines go; `-` is standard output.
  public var output: String
  /// Where lines go that couldn't be used; `nil` for nowhere.
  public var rejects: String?
  /// Where an account of the run goes; `nil` for nowhere.
  public var manifest: String?
  /// What the output begins with, such as the names of CSV columns.
  public var outputHead: [UInt8] = []
  /// What stands in the output between what came of two parts of the input, where something came of
  /// both.
  ///
  /// A converter doesn't know what comes before its lines.
  public var separator: [UInt8] = []
  /// What the rejects begin with.
  public var rejectsHead: [UInt8] = []

  /// How many pieces are converted at once.
  public var jobs = 1
  /// How many bytes a piece has, about.
  public var pieceSize = 512 << 10
  /// How many bytes a line may have, without its line feed; longer ones are passed over.
  public var lineLimit = 1 << 20
  /// What was read of inputs before the run, by their places among ``inputs``; the others are
  /// lines from their first byte on, but for a byte order mark.
  public var beginnings: [Int: InputBeginning] = [:]

  /// Whether it is saved now and then how far the run has come, so that another one can go on from
  /// there.
  public var isSaved = true
  /// Whether to go on with a broken run, if there is one.
  public var resumes = false
  /// What a broken run must have in common with the one that goes on with it: options,
  /// definitions and so on.
  ///
  /// The program's version and the inputs are always among them. Asked for only when a run goes
  /// on, or has lasted for some seconds.
  public var bindings: @Sendable () -> [Binding] = { [] }

  /// How many milliseconds lie between two checkpoints.
  package var checkpointInterval = 5_000
  /// Whether each piece is followed by a checkpoint, for tests.
  package var checkpointsEveryPiece = false
  /// Called at every step, for tests that break runs.
  package var atStep: (@Sendable (LineStep) throws(FileError.Reason) -> Void)?

  /// Something that a run is bound to.
  public struct Binding: Sendable, Hashable {
    /// What errors call it.
    public let name: String
    /// What it is, or a digest of it.
    public let value: String

    /// Binds a run to `value`.
    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// Lines of `inputs` to `output`, one piece at a time.
  public init(inputs: [String], output: String) {
    self.inputs = inputs
    self.output = output
  }
}

/// Where a run may be broken, in about the order of the steps.
package enum LineStep: String, Sendable, Hashable, CaseIterable {
  case outputsOpened, pieceRead, pieceConverted, halfWritten, resultsWritten, rejectsWritten
  case checkpointBegun, outputsSynchronized, stateHalfWritten, stateWritten, stateRenamed
  case finishing, manifestWritten, allSynchronized, rejectsRenamed, manifestRenamed, resultsRenamed
  case stateRemoved
}

/// How far a run has come.
public struct LineProgress: Sendable, Hashable {
  /// How many bytes of the inputs are done.
  public let done: Int
  /// How many there are; `nil` where a stream is among the inputs.
  public let total: Int?
}

/// How much a run read and wrote.
public struct LineTotals: Sendable, Hashable {
  /// The bytes of each input, in order.
  public let inputs: [Int]
  /// The bytes of the output.
  public let output: Int
  /// The bytes of the rejects.
  public let rejects: Int

  package init(inputs: [Int], output: Int, rejects: Int) {
    self.inputs = inputs
    self.output = output
    self.rejects = rejects
  }
}

/// How a run ended.
public enum LineEnding<Ledger: LineLedger>: Sendable {
  /// All lines are done, and all outputs have their names; these inputs had grown by then, and what
  /// was added wasn't read.
  case finished(Ledger, grown: [String])
  /// The ledger ended the run; no output has its name.
  case ended(Ledger)
  /// Somebody asked for a stop, with this signal; no output has its name.
  case stopped(signal: Int32, isResumable: Bool)
  /// A file or stream failed; no output has its name.
  case failed(FileError, isResumable: Bool)
}

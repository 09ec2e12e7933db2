/// Turns pieces of an input into lines of output; each thread has one of its own.
public protocol LineConverter: SendableMetatype {
  /// What a piece becomes.
  associatedtype Lines: ConvertedLines

  /// Converts whole lines: all that are left of a piece, or fewer where so much has come of them
  /// that it should be written before more is.
  ///
  /// What comes of a line must not depend on where pieces are cut.
  ///
  /// - Parameters:
  ///   - piece: The lines; ``LinePiece/longLine`` is `nil`.
  ///   - start: Where in ``LinePiece/bytes`` the first line stands that isn't converted yet.
  ///   - lines: Where output is added; it is empty.
  /// - Returns: The place just past the last line that was converted; further than `start`.
  mutating func convert(
    _ piece: borrowing LinePiece, from start: Int, into lines: inout Lines
  ) -> Int

  /// Sets aside a line that was too long to be kept.
  ///
  /// - Parameters:
  ///   - piece: The line's beginning, of at most 4 KiB, so that an id can be looked for.
  ///   - lines: Where the refusal is added; it is empty.
  mutating func refuseLongLine(_ piece: borrowing LinePiece, into lines: inout Lines)
}

/// What a piece of an input became; its memory is used again for the next.
public protocol ConvertedLines: Sendable {
  /// Nothing yet.
  init()
  /// What goes to the output, line feeds included.
  var output: [UInt8] { get }
  /// How many lines of the input the piece had.
  var lineCount: Int { get }
  /// Forgets everything and keeps the memory.
  mutating func removeAll()
}

/// Keeps account of what became of the lines, in their order.
public protocol LineLedger: Sendable {
  /// What a piece became.
  associatedtype Lines: ConvertedLines

  /// Takes note of the next piece.
  ///
  /// - Parameters:
  ///   - lines: What the piece became.
  ///   - position: Where the piece began, to be added to places in it.
  ///   - rejects: Where lines for the rejects are added; it is empty.
  mutating func record(_ lines: borrowing Lines, at position: LinePosition, rejects: inout [UInt8])

  /// Whether the run is to end here, without any output; asked after each piece, before what the
  /// piece became is written.
  var isOver: Bool { get }

  /// All that ``restore(_:)`` needs to go on from here in another process.
  var saved: [UInt8] { get }

  /// Goes on from what was saved.
  ///
  /// - Returns: `false` if it can't be understood.
  mutating func restore(_ saved: [UInt8]) -> Bool
}

extension LineLedger {
  /// Nothing ends the run.
  public var isOver: Bool { false }
}

/// A place in the inputs.
public struct LinePosition: Sendable, Hashable {
  /// Which input, from 0.
  public var input = 0
  /// What findings call it.
  public var name = ""
  /// How many lines of the input stand before.
  public var line = 0
  /// How many bytes of the input stand before.
  public var offset = 0

  /// The beginning of the first input.
  public init() {}
}

/// Where a piece of an input begins.
public struct PieceStart: Sendable, Hashable {
  /// What the input is called.
  public let input: String
  /// How many of its lines stand before.
  public var lines: Int
  /// How many of its bytes stand before.
  public var bytes: Int

  /// The beginning of an input.
  public init(of input: String, lines: Int = 0, bytes: Int = 0) {
    self.input = input
    self.lines = lines
    self.bytes = bytes
  }
}

extension RejectedLine {
  /// Why it can't be used, with the places in the input.
  package func findings(in piece: PieceStart) -> [Finding] {
    findings.map { $0.after(lines: piece.lines + line) }
  }
}

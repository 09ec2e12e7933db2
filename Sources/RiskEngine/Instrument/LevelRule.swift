/// A level scale and the cut-offs that place a score on it.
public struct LevelRule: Sendable {
  /// Its id.
  public let id: String
  /// What a reader sees.
  public let title: LocalizedText
  /// The score it reads, by position.
  public let score: Int
  /// Its levels, in the order of the file.
  public let levels: [Level]
  /// The same levels as an ordered type, by concern.
  package let scale: LevelScale
  /// For each position in ``scale`` the position in ``levels``.
  package let positions: [Int]
  /// The rows of cut-offs.
  package let rows: [Row]

  /// Cut-offs for those to whom the conditions apply.
  package struct Row: Sendable {
    package let age: UnaryTest?
    package let sex: UnaryTest?
    package let informant: UnaryTest?
    /// For each listed level its position in the scale and the scores that it holds.
    package let ranges: [(level: UInt8, test: UnaryTest)]
    package let source: [Provenance]
    /// The row's place in the file, for findings of later proofs.
    package let mark: Int
  }

  /// The level at a position of the ordered scale.
  package func level(_ position: UInt8) -> Level { levels[positions[Int(position)]] }
}

/// A level scale and what places a response on it.
public struct LevelRule: Sendable {
  /// Its id.
  public let id: String
  /// What a reader sees.
  public let title: LocalizedText
  /// What places a response on the scale.
  package let basis: Basis
  /// What raises the level that the basis gives; `nil` where nothing does.
  package let raising: Raising?
  /// Its levels, in the order of the file.
  public let levels: [Level]
  /// The same levels as an ordered type, by concern.
  package let scale: LevelScale
  /// For each position in ``scale`` the position in ``levels``.
  package let positions: [Int]
  /// Its place in the file, for findings of later proofs.
  package let mark: Int

  /// What places a response on a scale.
  package enum Basis: Sendable {
    /// A score, by its position, and the rows of cut-offs.
    case cutOffs(score: Int, rows: [Row])
    /// The first of the rules whose condition is true.
    case rules([Rule], otherwise: UInt8?, compiled: Expression)
    /// The most concerning of several scales, by their positions.
    case worst(of: [Int], compiled: Expression)
  }

  /// Cut-offs for those to whom the conditions apply.
  package struct Row: Sendable {
    package let age: UnaryTest?
    package let sex: UnaryTest?
    package let informant: UnaryTest?
    package let setting: UnaryTest?
    /// For each listed level its position in the scale and the scores that it holds.
    package let ranges: [(level: UInt8, test: UnaryTest)]
    package let source: [Provenance]
    /// The row's place in the file, for findings of later proofs.
    package let mark: Int
  }

  /// A condition that gives a level.
  package struct Rule: Sendable {
    package let condition: Expression
    package let level: UInt8
    package let source: [Provenance]
    /// The rule's place in the file, for findings of later proofs.
    package let mark: Int
  }

  /// Listed reasons to raise a level, one after the other.
  package struct Raising: Sendable {
    package let raises: [Raise]
    /// The raised level of the subject.
    package let compiled: Expression
  }

  /// A listed reason to raise a level.
  package struct Raise: Sendable {
    package let id: String
    package let condition: Expression
    package let extent: Extent
    package let reason: LocalizedText
    package let source: [Provenance]
  }

  /// How far a level is raised.
  package enum Extent: Sendable, Hashable {
    /// So many levels, though not past the cap.
    case steps(Int, cap: UInt8)
    /// To this level, if it is lower.
    case to(UInt8)

    /// The level that a level is raised to; never a less concerning one.
    package func raised(_ level: UInt8) -> UInt8 {
      switch self {
      case .steps(let steps, let cap):
        max(level, UInt8(clamping: min(Int(level) + steps, Int(cap))))
      case .to(let least): max(level, least)
      }
    }
  }

  /// The score that its cut-offs read, by position; `nil` where it has none.
  @inline(never)  // Inlined, it crashes the optimiser of Swift 6.3.1.
  public var score: Int? { if case .cutOffs(let score, _) = basis { score } else { nil } }

  /// The rows of cut-offs; none where the level has another basis.
  @inline(never)  // As above.
  package var rows: [Row] { if case .cutOffs(_, let rows) = basis { rows } else { [] } }

  /// The expressions that place it on the scale and raise it.
  package var expressions: [Expression] {
    let placing: [Expression] =
      switch basis {
      case .cutOffs: []
      case .rules(_, _, let compiled), .worst(_, let compiled): [compiled]
      }
    return placing + (raising.map { [$0.compiled] } ?? [])
  }

  /// The level at a position of the ordered scale.
  package func level(_ position: UInt8) -> Level { levels[positions[Int(position)]] }
}

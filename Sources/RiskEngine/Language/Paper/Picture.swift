/// A drawing with the words that stand for it; a table of what it shows belongs beside it.
///
/// Lengths are whole units of a drawing ``width`` wide; y grows downwards.
struct Picture: Sendable {
  /// What it shows, in a few words.
  let title: String
  /// What it shows, for somebody who can't see it.
  let description: String
  let height: Int
  let shapes: [Shape]

  /// The width of every drawing.
  static let width = 720

  /// What is drawn.
  enum Shape: Sendable, Hashable {
    case bar(x: Int, y: Int, width: Int, height: Int, Filling)
    case label(String, x: Int, y: Int, Anchor, Weight)
  }

  /// What a bar means; each is told from the others without colour too.
  enum Filling: String, Sendable, CaseIterable {
    /// An outline: the whole scale.
    case scale
    /// Solid.
    case risk, protection, score
    /// Hatched: what open answers can still add.
    case open
  }

  enum Anchor: String, Sendable { case start, middle, end }

  enum Weight: String, Sendable, CaseIterable { case plain, strong, small }
}

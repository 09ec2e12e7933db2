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
    /// From point to point, each of them marked.
    case line([Point])
  }

  struct Point: Sendable, Hashable {
    let x: Int
    let y: Int
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

extension Picture {
  /// A name on as many lines as it needs, each of at most so many letters where words allow it.
  static func lines(_ text: String, letters: Int) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, last.count + 1 + word.count <= letters {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }

  /// How far along a scale a value lies, in whole units of a length.
  static func along(_ value: Fraction, from low: Fraction, to high: Fraction, _ length: Int) -> Int
  {
    let share = value.subtracting(low).flatMap { above in
      high.subtracting(low).flatMap { above.divided(by: $0) }
    }
    let units = share?.multiplied(by: Fraction(length))?.rounded(.halfUp, places: 0)?.whole
    return min(max(units ?? 0, 0), length)
  }
}

/// How lines are written, apart from the values in which they differ.
///
/// Files made by one program repeat everything else, so a line is first held against the shape of
/// an earlier one, whole words at a time, and only its values are read. Measured on one million
/// cases of nested JSON: a quarter of what it takes to look up every key and separator.
struct LineShapes {
  /// A text that is the same on every line, and what stands behind it.
  struct Step {
    /// Where its text's words begin among ``words``, and how many they are.
    let first: Int32
    let count: Int32
    /// How many bytes the text has.
    let length: Int32
    let value: Value
  }

  /// What stands behind a text.
  struct Value: Equatable {
    enum Kind: UInt8 {
      /// The value of a member of the case.
      case member
      /// The value of a circumstance.
      case circumstance
      /// The beginning of a response.
      case response
      /// The value of a member of the response that began last.
      case responseMember
      /// The end of the line.
      case end
    }

    let kind: Kind
    /// The number of its key or name.
    let number: Int32
  }

  /// A value that was read on the line at hand.
  struct Place {
    let value: Value
    let start: Int
    let end: Int
  }

  /// The steps of all shapes, one shape's after the other's.
  private(set) var steps: [Step] = []
  /// The steps' texts.
  private var words: [MaskedWord] = []
  /// Where each shape's steps are.
  private var shapes: [Range<Int>] = []
  /// By shape, which one came next the last time.
  private var successors: [Int] = []
  /// The shape of the line before; -1 for none.
  private var last = -1
  /// How well lines have kept to shapes; where they don't, most lines aren't tried.
  private var trust = LineShapes.greatestTrust
  /// How many lines were passed over since one was tried.
  private var passed = 0

  /// The most shapes that are remembered.
  static let limit = 16
  /// The longest texts of a shape: what a hostile file can make of it is bounded.
  private static let greatestText = 4_096
  private static let greatestTrust = 32
  private static let pause = 64

  /// The steps of the shape that the next line is likely to have; empty for none.
  @inline(__always)
  mutating func nextSteps() -> Range<Int> {
    if trust <= 0 {
      passed += 1
      guard passed >= LineShapes.pause else { return 0..<0 }
      passed = 0
      trust = 1
    }
    guard last >= 0 else { return 0..<0 }
    return shapes[successors[last]]
  }

  /// Whether the values of a line that is read in full should be told of.
  var isLearning: Bool { trust > 0 }

  /// The line had the shape that was likely.
  @inline(__always)
  mutating func confirm() {
    last = successors[last]
    if trust < LineShapes.greatestTrust { trust += 1 }
  }

  /// The line had another shape: remembers it.
  ///
  /// - Parameters:
  ///   - bytes: The text.
  ///   - start: Where the line begins.
  ///   - places: Its values, in order; the last one is its end.
  mutating func learn(_ bytes: RawSpan, from start: Int, _ places: [Place]) {
    trust -= 1
    guard let end = places.last?.end else { return }
    let text = places.reduce(end - start) { $0 - ($1.end - $1.start) }
    guard text <= LineShapes.greatestText else { return }
    let shape = known(bytes, start, places) ?? add(bytes, start, places)
    if last >= 0 { successors[last] = shape }
    last = shape
  }

  private func known(_ bytes: RawSpan, _ start: Int, _ places: [Place]) -> Int? {
    shapes.firstIndex { shape in
      guard shape.count == places.count else { return false }
      var at = start
      for (position, place) in zip(shape, places) {
        let step = steps[position]
        guard step.value == place.value, Int(step.length) == place.start - at,
          standsAtEnd(step, in: bytes, at: at)
        else { return false }
        at = place.end
      }
      return true
    }
  }

  private mutating func add(_ bytes: RawSpan, _ start: Int, _ places: [Place]) -> Int {
    if shapes.count == LineShapes.limit {
      let trust = trust
      self = LineShapes()
      self.trust = trust
    }
    let first = steps.count
    var at = start
    for place in places {
      let text = bytes.list(at..<place.start)
      let count = (text.count + 7) / 8
      steps.append(
        Step(
          first: Int32(words.count), count: Int32(count), length: Int32(text.count),
          value: place.value))
      for word in 0..<count {
        words.append(MaskedWord(text[(word * 8)..<min(word * 8 + 8, text.count)]))
      }
      at = place.end
    }
    shapes.append(first..<steps.count)
    successors.append(shapes.count - 1)
    return shapes.count - 1
  }

  /// Whether a step's text stands at a position.
  @inline(__always)
  func stands(_ step: Step, in bytes: RawSpan, at position: Int) -> Bool {
    let words = words.span
    guard position &+ Int(step.count) &* 8 <= bytes.byteCount else {
      return standsAtEnd(step, in: bytes, at: position)
    }
    var at = position
    var place = Int(step.first)
    let end = place &+ Int(step.count)
    while place < end {
      // All words of the step lie inside.
      let word = UInt64(
        littleEndian: unsafe bytes.unsafeLoadUnaligned(
          fromUncheckedByteOffset: at, as: UInt64.self))
      guard words[place].begins(word) else { return false }
      at &+= 8
      place &+= 1
    }
    return true
  }

  /// The same near the end of the text, where whole words don't fit.
  private func standsAtEnd(_ step: Step, in bytes: RawSpan, at position: Int) -> Bool {
    let length = Int(step.length)
    guard length <= bytes.byteCount - position else { return false }
    return (0..<length).allSatisfy { offset in
      words[Int(step.first) + offset / 8].byte(offset % 8) == bytes.byte(position + offset)
    }
  }
}

/// Up to eight bytes as a word, the first one lowest.
private struct MaskedWord {
  private var word: UInt64 = 0
  /// The bits that are part of it.
  private var mask: UInt64 = 0

  init(_ letters: ArraySlice<UInt8>) {
    for (offset, letter) in letters.enumerated() {
      word |= UInt64(letter) << UInt64(offset * 8)
      mask |= 0xFF << UInt64(offset * 8)
    }
  }

  /// Whether another word begins with it.
  @inline(__always)
  func begins(_ other: UInt64) -> Bool { other & mask == word }

  func byte(_ offset: Int) -> UInt8 { UInt8(truncatingIfNeeded: word >> UInt64(offset * 8)) }
}

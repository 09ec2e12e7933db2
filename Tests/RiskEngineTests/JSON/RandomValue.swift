import RiskEngine

/// A JSON value as a plain tree, to compare with what the reader and the writer make of it.
indirect enum RandomValue: Hashable {
  case null
  case boolean(Bool)
  case whole(Int)
  case decimal(Fraction)
  case text(String)
  case array([RandomValue])
  case object([Member])

  struct Member: Hashable {
    let key: String
    let value: RandomValue
  }

  /// A value at most `depth` containers deep.
  static func random(depth: Int, using generator: inout SeededGenerator) -> RandomValue {
    switch Int.random(in: 0..<(depth > 0 ? 9 : 5), using: &generator) {
    case 0: .null
    case 1: .boolean(.random(using: &generator))
    case 2: .whole(Int.random(in: -999_999_999_999_999...999_999_999_999_999, using: &generator))
    case 3: .decimal(decimal(using: &generator))
    case 4: .text(text(using: &generator))
    case 5, 6:
      .array(
        (0..<Int.random(in: 0...6, using: &generator)).map { _ in
          random(depth: depth - 1, using: &generator)
        })
    default:
      .object(
        (0..<Int.random(in: 0...6, using: &generator)).map { _ in
          Member(
            key: text(using: &generator), value: random(depth: depth - 1, using: &generator))
        })
    }
  }

  private static func decimal(using generator: inout SeededGenerator) -> Fraction {
    let scales: [Int128] = [10, 100, 1000, 1_000_000, 1_000_000_000_000_000]
    let digits = Int128(Int.random(in: -99_999_999...99_999_999, using: &generator))
    return Fraction(digits, over: scales.randomElement(using: &generator) ?? 10) ?? .zero
  }

  /// Up to 20 scalars from all of Unicode, those that need escapes more often than others.
  private static func text(using generator: inout SeededGenerator) -> String {
    var scalars = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...20, using: &generator) {
      let limits: [UInt32] = [0x20, 0x80, 0x80, 0x80, 0x800, 0x1_0000, 0x11_0000]
      let limit = limits.randomElement(using: &generator) ?? 0x80
      let value = UInt32.random(in: 0..<limit, using: &generator)
      scalars.append(Unicode.Scalar(value) ?? "\"")
    }
    return String(scalars)
  }

  /// Writes the value; the depth is bounded by the one it was made with.
  func write(to writer: inout JSONWriter) {
    switch self {
    case .null: writer.null()
    case .boolean(let value): writer.value(value)
    case .whole(let value): writer.value(value)
    case .decimal(let value): writer.value(value)
    case .text(let value): writer.value(value)
    case .array(let elements):
      writer.array { writer in
        for element in elements { element.write(to: &writer) }
      }
    case .object(let members):
      writer.object { writer in
        for member in members {
          writer.key(member.key)
          member.value.write(to: &writer)
        }
      }
    }
  }

  /// Whether a node holds this value, text by bytes.
  func matches(_ node: JSONNode) -> Bool {
    switch self {
    case .null: node.kind == .null
    case .boolean(let value): node.boolean == value
    case .whole(let value): node.number == .success(Fraction(value))
    case .decimal(let value): node.number == .success(value)
    case .text(let value): node.equals(value) && node.text == value
    case .array(let elements):
      node.kind == .array && node.count == elements.count
        && zip(elements, node.elements).allSatisfy { $0.matches($1) }
    case .object(let members):
      node.kind == .object && node.count == members.count
        && zip(members, node.members).allSatisfy {
          $0.key == $1.key.text && $0.value.matches($1.value)
        }
    }
  }
}

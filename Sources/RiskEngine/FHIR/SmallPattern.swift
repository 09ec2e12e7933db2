/// The regular expressions that ids of questions are chosen by: letters, sets, groups,
/// alternatives, `?`, `*`, `+` and the two ends.
///
/// Matching follows every possibility at once, so no pattern takes more than the product of its
/// length, the text's length and the text's length.
struct SmallPattern {
  private indirect enum Part {
    case any
    case sign(Set<Character>, isExcluded: Bool)
    case start, end
    case sequence([Part])
    case either([Part])
    case repeated(Part, least: Int, isOnce: Bool)
  }

  private let whole: Part

  /// `nil` for a pattern that uses more than this.
  init?(_ text: String) {
    guard text.utf8.count <= 500 else { return nil }
    var reader = Reader(rest: text[...])
    guard let whole = reader.alternatives(depth: 0), reader.rest.isEmpty else { return nil }
    self.whole = whole
  }

  /// Whether the pattern occurs in the text.
  func occurs(in text: String) -> Bool {
    let signs = Array(text)
    return !SmallPattern.ends(of: whole, in: signs, from: Set(0...signs.count)).isEmpty
  }

  /// Where the part can end if it begins at one of these places.
  private static func ends(
    of part: Part, in signs: [Character], from places: Set<Int>
  ) -> Set<Int> {
    switch part {
    case .any: return Set(places.filter { $0 < signs.count }.map { $0 + 1 })
    case .sign(let set, let isExcluded):
      let fitting = places.filter { $0 < signs.count && set.contains(signs[$0]) != isExcluded }
      return Set(fitting.map { $0 + 1 })
    case .start: return places.filter { $0 == 0 }
    case .end: return places.filter { $0 == signs.count }
    case .sequence(let parts):
      return parts.reduce(places) { ends(of: $1, in: signs, from: $0) }
    case .either(let parts):
      return parts.reduce(into: []) { $0.formUnion(ends(of: $1, in: signs, from: places)) }
    case .repeated(let inner, let least, let isOnce):
      var found = least == 0 ? places : []
      var next = ends(of: inner, in: signs, from: places)
      while !next.isSubset(of: found) {
        found.formUnion(next)
        if isOnce { break }
        next = ends(of: inner, in: signs, from: next)
      }
      return found
    }
  }

  // MARK: Reading

  private struct Reader {
    var rest: Substring

    mutating func alternatives(depth: Int) -> Part? {
      guard depth < 16 else { return nil }
      var found: [Part] = []
      repeat {
        guard let part = sequence(depth: depth) else { return nil }
        found.append(part)
      } while take("|")
      return found.count == 1 ? found.first : .either(found)
    }

    private mutating func take(_ sign: Character) -> Bool {
      guard rest.first == sign else { return false }
      rest.removeFirst()
      return true
    }

    private mutating func sequence(depth: Int) -> Part? {
      var parts: [Part] = []
      while let next = rest.first, next != "|", next != ")" {
        guard let part = single(depth: depth) else { return nil }
        switch rest.first {
        case "*"?: parts.append(.repeated(part, least: 0, isOnce: false))
        case "+"?: parts.append(.repeated(part, least: 1, isOnce: false))
        case "?"?: parts.append(.repeated(part, least: 0, isOnce: true))
        case "{"?: return nil
        default:
          parts.append(part)
          continue
        }
        rest.removeFirst()
      }
      return .sequence(parts)
    }

    private mutating func single(depth: Int) -> Part? {
      guard let sign = rest.popFirst() else { return nil }
      switch sign {
      case ".": return .any
      case "^": return .start
      case "$": return .end
      case "(":
        if rest.first == "?" {
          guard rest.hasPrefix("?:") else { return nil }
          rest.removeFirst(2)
        }
        guard let part = alternatives(depth: depth + 1), take(")") else { return nil }
        return part
      case "[": return set()
      case "\\": return escaped().map { .sign($0, isExcluded: false) }
      case "*", "+", "?", "]", "{", "}": return nil
      default: return .sign([sign], isExcluded: false)
      }
    }

    private static let digits = Set("0123456789")
    private static let letters = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_")

    private mutating func escaped() -> Set<Character>? {
      guard let sign = rest.popFirst() else { return nil }
      switch sign {
      case "d": return Reader.digits
      case "w": return Reader.digits.union(Reader.letters)
      default: return sign.isLetter || sign.isNumber ? nil : [sign]
      }
    }

    private mutating func set() -> Part? {
      let isExcluded = take("^")
      var signs: Set<Character> = []
      while let sign = rest.popFirst() {
        if sign == "]" { return .sign(signs, isExcluded: isExcluded) }
        if sign == "\\" {
          guard let escaped = escaped() else { return nil }
          signs.formUnion(escaped)
        } else if rest.first == "-", let last = rest.dropFirst().first, last != "]" {
          rest.removeFirst(2)
          guard let from = sign.asciiValue, let to = last.asciiValue, from <= to else { return nil }
          signs.formUnion((from...to).map { Character(Unicode.Scalar($0)) })
        } else {
          signs.insert(sign)
        }
      }
      return nil
    }
  }
}

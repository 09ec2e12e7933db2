/// Gives what has names of FHIR's kind ids of ours, each once.
struct DraftNames {
  private var taken: Set<String>
  /// How often a name has been wanted that was taken.
  private var repetitions: [String: Int] = [:]
  private let limit: Int

  /// Names of items and scores.
  static let ofItems = DraftNames(
    taken: Expression.reservedWords.union(["age", "sex", "informant", "setting", "date"]), limit: 64
  )
  /// Names of groups.
  static let ofGroups = DraftNames(taken: [], limit: 64)
  /// Codes in words, which conditions compare.
  static let ofCodes = DraftNames(taken: [], limit: 31)

  private init(taken: Set<String>, limit: Int) {
    self.taken = taken
    self.limit = limit
  }

  /// An id that expressions can use: the letters, digits and `_` of the name.
  mutating func identifier(_ name: String) -> String {
    var id = DraftNames.asciiWords(name).joined(separator: "_")
    if !(id.utf8.first?.isASCIILetter ?? false) { id = "q" + id }
    id = String(id.prefix(limit))
    var wanted = id
    while !taken.insert(wanted).inserted {
      let number = repetitions[id, default: 1] + 1
      repetitions[id] = number
      wanted = id.prefix(limit - 7) + "_\(number)"
    }
    return wanted
  }

  /// A document's id: lower-case words with hyphens, at most 64; `nil` if nothing is left.
  static func documentID(_ name: String) -> String? {
    let words = asciiWords(name).flatMap { $0.split(separator: "_") }.map { $0.lowercased() }
    guard let first = words.first?.utf8.first else { return nil }
    var id = words.joined(separator: "-")
    if !first.isASCIILetter { id = "q-" + id }
    var short = id.prefix(60)
    while short.last == "-" { short.removeLast() }
    return String(short)
  }

  /// Runs of ASCII letters, digits and `_`; letters with marks lose them where that is plain.
  private static func asciiWords(_ name: String) -> [String] {
    var words: [String] = []
    var word = ""
    for sign in name.unicodeScalars {
      switch sign {
      case "a"..."z", "A"..."Z", "0"..."9", "_": word.unicodeScalars.append(sign)
      case "å", "ä", "á", "à", "â": word += "a"
      case "ö", "ø", "ó", "ò", "ô": word += "o"
      case "é", "è", "ê", "ë": word += "e"
      case "ü", "ú": word += "u"
      default:
        if !word.isEmpty { words.append(word) }
        word = ""
      }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  /// A version like ours, by the first three numbers of another: `2.1` is `2.1.0`.
  static func version(_ text: String) -> SemanticVersion? {
    let numbers = text.split { !("0"..."9").contains($0) }.compactMap { Int($0) }.prefix(3)
    guard let major = numbers.first, numbers.allSatisfy({ $0 <= 99_999 }) else { return nil }
    let rest = Array(numbers.dropFirst()) + [0, 0]
    return SemanticVersion(major: major, minor: rest[0], patch: rest[1])
  }
}

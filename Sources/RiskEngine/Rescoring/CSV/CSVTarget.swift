/// What a column of a table stands for.
package enum CSVTarget: Sendable, Hashable {
  // MARK: The case
  case id, date, born, age, sex, municipality, person, unit
  case circumstance(String)
  case consent(to: String, by: Consent.Party, ConsentPart)
  // MARK: The response
  case version, responseDate, by, informant, setting
  case item(String)
  case judgement(String)
  case rationale(judgement: String)
  /// A total, or a level, that came with old data.
  case stored(StoredPart, String)
  /// A name that is an item's or a circumstance's.
  case name(String)

  /// What a column says of a consent.
  package enum ConsentPart: String, Sendable, CaseIterable { case status, date, until }

  /// What kind of result was stored.
  package enum StoredPart: String, Sendable, CaseIterable { case score, level }

  /// The words that stand for the same thing in every table.
  private static let words: [(String, CSVTarget)] = [
    ("id", .id), ("case", .id), ("date", .date), ("born", .born), ("age", .age), ("sex", .sex),
    ("municipality", .municipality), ("person", .person), ("unit", .unit), ("version", .version),
    ("responseDate", .responseDate), ("by", .by), ("informant", .informant), ("setting", .setting),
  ]

  /// What a reader may have meant by another word.
  static var allWords: [String] { words.map(\.0) }

  /// Reads `age`, `item.age`, `circumstance.placed`, `judgement.risk`, `judgement.risk.rationale`,
  /// `consent.contact.person`, `consent.contact.person.until`, `stored.score.total`, or the name of an item or a
  /// circumstance; `nil` for anything else that has a point.
  init?(_ text: String) {
    if let word = CSVTarget.words.first(where: { $0.0 == text }) {
      self = word.1
      return
    }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts.allSatisfy({ !$0.isEmpty }) else { return nil }
    switch (parts.first, parts.count) {
    case (_, 1): self = .name(text)
    case ("item", 2): self = .item(parts[1])
    case ("circumstance", 2): self = .circumstance(parts[1])
    case ("judgement", 2): self = .judgement(parts[1])
    case ("judgement", 3) where parts[2] == "rationale": self = .rationale(judgement: parts[1])
    case ("consent", 3), ("consent", 4):
      guard let by = Consent.Party(rawValue: parts[2]),
        let part = parts.count == 3 ? .status : ConsentPart(rawValue: parts[3])
      else { return nil }
      self = .consent(to: parts[1], by: by, part)
    case ("stored", 3):
      guard let part = StoredPart(rawValue: parts[1]) else { return nil }
      self = .stored(part, parts[2])
    default: return nil
    }
  }

  /// As the mapping would spell it.
  package var text: String {
    switch self {
    case .id: "id"
    case .date: "date"
    case .born: "born"
    case .age: "age"
    case .sex: "sex"
    case .municipality: "municipality"
    case .person: "person"
    case .unit: "unit"
    case .version: "version"
    case .responseDate: "responseDate"
    case .by: "by"
    case .informant: "informant"
    case .setting: "setting"
    case .circumstance(let name): "circumstance.\(name)"
    case .consent(let to, let by, .status): "consent.\(to).\(by.rawValue)"
    case .consent(let to, let by, let part): "consent.\(to).\(by.rawValue).\(part.rawValue)"
    case .item(let id): "item.\(id)"
    case .judgement(let id): "judgement.\(id)"
    case .rationale(let id): "judgement.\(id).rationale"
    case .stored(let part, let id): "stored.\(part.rawValue).\(id)"
    case .name(let name): name
    }
  }
}

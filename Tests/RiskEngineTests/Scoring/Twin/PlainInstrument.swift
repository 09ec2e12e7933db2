/// An instrument as a plain tree: what the format reference speaks of and nothing more.
///
/// It can write itself as JSON, for the engine to read, and be scored by ``PlainScoring``.
struct PlainInstrument {
  var informants = ["self"]
  var settings: [String] = []
  var groups: [String] = []
  var items: [PlainItem] = []
  var tables: [PlainTable] = []
  /// Scores and level scales, each after what it reads.
  var steps: [Step] = [] {
    didSet {
      scores = steps.compactMap { if case .score(let score) = $0 { score } else { nil } }
      levels = steps.compactMap { if case .level(let level) = $0 { level } else { nil } }
    }
  }
  var flags: [(id: String, when: PlainExpression)] = []

  enum Step {
    case score(PlainScore)
    case level(PlainLevel)
  }

  private(set) var scores: [PlainScore] = []
  private(set) var levels: [PlainLevel] = []
  func item(_ id: String) -> Int? { items.firstIndex { $0.id == id } }
}

struct PlainItem {
  var id: String
  var type: PlainType
  var group: String?
  var missingCodes: [(code: Int, reason: String)] = []
  var gate: (when: PlainExpression, otherwise: PlainAnswer?)?
  /// The item of the document, and which of its ratings this is.
  var rating: (factor: String, name: String)?
}

enum PlainType {
  case choice([PlainOption])
  case multiple([PlainOption])
  case yesNo
  case count(maximum: Int)
  case integer(minimum: Int, maximum: Int)
  case decimal(minimum: PlainNumber, maximum: PlainNumber, step: PlainNumber)
}

struct PlainOption {
  /// A number where it reads as one, else a word.
  var code: String
  var points: PlainNumber?
  var isNumber: Bool { Int(code) != nil }
}

enum PlainAnswer: Hashable {
  case code(String)
  case codes([String])
  case truth(Bool)
  case number(PlainNumber)
  /// One of the five reasons of section 3.2.
  case missing(String)

  var isMissing: Bool { if case .missing = self { true } else { false } }
  var isClosed: Bool { self == .missing("notApplicable") || self == .missing("gatedOff") }
  var isOpen: Bool { isMissing && !isClosed }
}

struct PlainScore {
  var id: String
  var form: Form
  var missing: PlainMissingRule?
  var rounding: (mode: String, decimals: Int)?

  enum Form {
    /// `sum`, `mean`, `count`, `minimum` or `maximum`.
    case members(String, [PlainMember], test: PlainTest?)
    case conditions([(group: String?, when: PlainExpression)])
    case formula(PlainExpression)
    case lookup(table: String, of: PlainExpression?, as: PlainReading)
  }
}

/// How a score reads a table: the row's value, or a place on a scale of the norm group.
enum PlainReading {
  case value
  case scale(name: String?, mean: PlainNumber, deviation: PlainNumber)
}

struct PlainTable {
  var id: String
  /// `age`, `sex`, a score's id, or `of`.
  var columns: [String]
  var rows: [Row]

  struct Row {
    /// One per column; `nil` where anything passes.
    var cells: [Cell?]
    var outcome: Outcome
  }

  enum Cell {
    case number(PlainTest)
    case words([String])
  }

  enum Outcome {
    case value(PlainNumber?)
    case norm(mean: PlainNumber, deviation: PlainNumber)
  }
}

struct PlainMember {
  var name: String
  var isScore = false
  var weight: PlainNumber?
  var isReversed = false
  var points: PlainPoints?
  var test: PlainTest?
  /// Of a count: the word codes that count.
  var codes: [String]?
}

enum PlainPoints {
  case byCode([(code: String, points: PlainNumber)])
  case byRange([(test: PlainTest, points: PlainNumber)])
}

struct PlainMissingRule {
  var rule: String
  var atLeast: Int?
  var atLeastPercent: Int?
  var base: String?
  var value: PlainNumber?
  var leavesOut = false
}

struct PlainLevel {
  var id: String
  /// In the order of the file.
  var levels: [String]
  var mostConcerningIsLast: Bool
  var basis: Basis
  var raises: [Raise] = []

  enum Basis {
    case cutOffs(of: String, [Row])
    case rules([(when: PlainExpression, level: String)], otherwise: String?)
    case worst([String])
  }

  struct Raise {
    var id: String
    var when: PlainExpression
    /// So many steps, though not past the cap, or at least to a level.
    var steps: Int?
    var cap: String?
    var to: String?
  }

  /// The score that its cut-offs read.
  var of: String? { if case .cutOffs(let score, _) = basis { score } else { nil } }

  struct Row {
    var age: PlainTest?
    var sexes: [String]?
    var informants: [String]?
    var settings: [String]?
    var ranges: [(level: String, test: PlainTest)]
  }

  /// How worrying a level is, from 0.
  func concern(_ level: String) -> Int? {
    levels.firstIndex(of: level).map { mostConcerningIsLast ? $0 : levels.count - 1 - $0 }
  }
}

/// A unary test on a number.
indirect enum PlainTest {
  case equal(PlainNumber)
  case compared(String, PlainNumber)
  case between(PlainNumber, isLowIncluded: Bool, PlainNumber, isHighIncluded: Bool)
  case either([PlainTest])
  case not(PlainTest)

  func holds(_ number: PlainNumber) -> Bool {
    switch self {
    case .equal(let other): number == other
    case .compared("<", let other): number < other
    case .compared("<=", let other): number <= other
    case .compared(">", let other): number > other
    case .compared(_, let other): number >= other
    case .between(let low, let isLowIncluded, let high, let isHighIncluded):
      (isLowIncluded ? low <= number : low < number)
        && (isHighIncluded ? number <= high : number < high)
    case .either(let tests): tests.contains { $0.holds(number) }
    case .not(let test): !test.holds(number)
    }
  }

  var text: String {
    switch self {
    case .equal(let number): number.text
    case .compared(let sign, let number): "\(sign) \(number.text)"
    case .between(let low, let isLowIncluded, let high, let isHighIncluded):
      "\(isLowIncluded ? "[" : "(")\(low.text)..\(high.text)\(isHighIncluded ? "]" : ")")"
    case .either(let tests): tests.map(\.text).joined(separator: ", ")
    case .not(let test): "not(\(test.text))"
    }
  }
}

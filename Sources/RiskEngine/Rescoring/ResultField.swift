/// What a line of output holds.
public enum ResultFields: Sendable, Hashable {
  /// The id, and for each response its scores, levels and flags, then each programme's status.
  case compact
  /// The whole result, as format `result/1` has it, without what it shares with all others of its
  /// run: those parts stand in the manifest.
  case full
  /// The id, and these.
  case list(Set<ResultField>)

  /// Reads `compact`, `full`, or names with commas between, among which `compact` stands for its
  /// own fields; `nil` for anything else.
  public init?(_ text: String) {
    if text == ResultFields.fullName {
      self = .full
      return
    }
    var fields: Set<ResultField> = []
    for name in text.split(separator: ",", omittingEmptySubsequences: false) {
      if name == ResultFields.compactName {
        fields.formUnion(ResultField.compact)
      } else if let field = ResultField(rawValue: String(name)) {
        fields.insert(field)
      } else {
        return nil
      }
    }
    self = fields == ResultField.compact ? .compact : .list(fields)
  }

  /// The words that may stand in a list.
  package static let listNames = [compactName] + ResultField.allCases.map(\.rawValue)
  /// The word that stands alone.
  package static let fullName = "full"
  private static let compactName = "compact"

  /// As it is read, fields in the order in which a line has them.
  public var description: String {
    switch self {
    case .compact: ResultFields.compactName
    case .full: ResultFields.fullName
    case .list(let fields):
      ResultField.allCases.filter(fields.contains).map(\.rawValue).joined(separator: ",")
    }
  }
}

extension ResultFields: CustomStringConvertible {}

/// One part of a line of output, in the order in which a line has them.
///
/// What concerns a response or the recommendation brings the identity of that with it.
public enum ResultField: String, Sendable, CaseIterable {
  /// The case's date.
  case date
  /// Completed years on that date.
  case age
  /// Sex, `unknown` where the case has none.
  case sex
  /// The digests of the case, and of every definition used with its identity and authority.
  case digests

  /// The responses, with nothing but their identity.
  case instruments
  /// Whether the instrument is meant for the person, where that is tested.
  case population
  /// Each score's value.
  case scores
  /// How many answers each score stands on, and of how many.
  case answered
  /// The missing-data rule that each score applied.
  case rules
  /// What each score can still be.
  case bounds
  /// The computed level on each scale.
  case levels
  /// The level that counts on each scale: the one that a human departed to, else the computed one.
  case finalLevels
  /// Whether each level stands, whatever the open answers turn out to be.
  case settled
  /// The levels that are still possible on each scale.
  case possible
  /// The flags that are raised.
  case flags
  /// The flags that an open answer can still raise.
  case possibleFlags
  /// The level of each judgement, without its rationale.
  case judgements

  /// The recommendation, with nothing but the policy's identity.
  case policy
  /// Whether several programmes fit and a human must choose.
  case choiceNeeded
  /// What each decision table gives.
  case tables
  /// Each programme's status.
  case programmes
  /// Each programme's criteria.
  case criteria
  /// Why each programme has its status.
  case reasons
  /// The facts that would decide each programme.
  case missing
  /// The notices that are shown.
  case notices

  /// Warnings and notes about the case.
  case findings

  /// Those of a compact line.
  public static let compact: Set<ResultField> = [
    .date, .scores, .levels, .flags, .programmes,
  ]

  /// Those that bring the responses with them.
  static let ofResponses = FieldChoice([
    .instruments, .population, .scores, .answered, .rules, .bounds, .levels, .finalLevels,
    .settled, .possible, .flags, .possibleFlags, .judgements,
  ])

  /// Those that bring the recommendation with them.
  static let ofRecommendation = FieldChoice([
    .policy, .choiceNeeded, .tables, .programmes, .criteria, .reasons, .missing, .notices,
  ])
}

/// Fields to write, a bit each: a set would hash a name for every field of every line.
struct FieldChoice: Sendable {
  private let bits: UInt32

  init(_ fields: Set<ResultField>) { bits = fields.reduce(0) { $0 | 1 << UInt32($1.position) } }

  func contains(_ field: ResultField) -> Bool { bits & (1 << UInt32(field.position)) != 0 }

  func isDisjoint(with other: FieldChoice) -> Bool { bits & other.bits == 0 }
}

extension ResultField {
  /// Its place among all fields.
  fileprivate var position: Int {
    switch self {
    case .date: 0
    case .age: 1
    case .sex: 2
    case .digests: 3
    case .instruments: 4
    case .population: 5
    case .scores: 6
    case .answered: 7
    case .rules: 8
    case .bounds: 9
    case .levels: 10
    case .finalLevels: 11
    case .settled: 12
    case .possible: 13
    case .flags: 14
    case .possibleFlags: 15
    case .judgements: 16
    case .policy: 17
    case .choiceNeeded: 18
    case .tables: 19
    case .programmes: 20
    case .criteria: 21
    case .reasons: 22
    case .missing: 23
    case .notices: 24
    case .findings: 25
    }
  }
}

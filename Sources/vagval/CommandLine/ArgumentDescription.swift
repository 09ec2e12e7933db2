import RiskEngine

/// What a command works on: the words of a command line that aren't options.
struct ArgumentDescription: Sendable, Hashable {
  /// How many words it takes.
  enum Arity: Sendable, Hashable {
    case one, optional, oneOrMore, any
  }

  /// In capitals, for example `FILE`.
  let name: Words
  let arity: Arity
  /// The only words allowed, where there are such.
  let allowed: [String]?
  /// Other words that stand for one of these, such as those that the help uses.
  let synonyms: [String: String]
  let help: Words

  init(
    _ name: Words, _ arity: Arity, allowed: [String]? = nil, synonyms: [String: String] = [:],
    help: Words
  ) {
    self.name = name
    self.arity = arity
    self.allowed = allowed
    self.synonyms = synonyms
    self.help = help
  }

  /// Whether at least one word is needed.
  var isRequired: Bool { arity == .one || arity == .oneOrMore }

  /// The greatest number of words; `nil` for any number.
  var limit: Int? {
    switch arity {
    case .one, .optional: 1
    case .oneOrMore, .any: nil
    }
  }

  /// More words than this are left to the help.
  private static let mostShown = 5

  /// As it stands in the usage line: `FILE...`, `[instruments|policies]`.
  func usage(in language: Language) -> String {
    let shown = allowed.flatMap { $0.count > ArgumentDescription.mostShown ? nil : $0 }
    let word = shown?.joined(separator: "|") ?? name(language)
    return switch arity {
    case .one: word
    case .optional: "[\(word)]"
    case .oneOrMore: "\(word)..."
    case .any: "[\(word)...]"
    }
  }
}

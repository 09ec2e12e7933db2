/// The small changes of an expression or of a test on a value.
struct ExpressionMutations {
  private let text: String
  private let tokens: [ExpressionToken]
  /// Lists of words that stand for each other, such as the ids of a level scale.
  private let vocabulary: [[String]]

  /// A stretch of the text's bytes, and what stands there instead.
  typealias Change = (range: Range<Int>, text: String)

  init(_ text: String, vocabulary: [[String]]) {
    self.text = text
    tokens = ExpressionLexer.tokens(of: text)
    self.vocabulary = vocabulary
  }

  /// Every change, in the order of the text; none of a mere name, or of what can't be read.
  var all: [Change] {
    if case .damaged? = tokens.last?.kind { return [] }
    // A name alone, or `-`, leaves nothing to change.
    if tokens.count == 2, case .word = tokens[0].kind { return [] }
    if tokens.count == 2, tokens[0].kind == .sign(.minus) { return [] }
    return tokens.indices.flatMap { position in
      changes(at: position).map { (tokens[position].range, $0) }
    }.map { range, text in
      // A text in quotation marks keeps them.
      if case .text = kind(at: range) {
        return (range.lowerBound + 1..<range.upperBound - 1, text)
      }
      return (range, text)
    }
  }

  private func kind(at range: Range<Int>) -> ExpressionToken.Kind? {
    tokens.first { $0.range == range }?.kind
  }

  private func kind(_ position: Int) -> ExpressionToken.Kind? {
    tokens.indices.contains(position) ? tokens[position].kind : nil
  }

  private func changes(at position: Int) -> [String] {
    switch tokens[position].kind {
    case .number: string(tokens[position].range).neighbouringNumbers
    case .text(let word): vocabulary.compactMap { $0.element(after: word) }.withoutRepeats
    case .word(let word): changes(ofWord: word, at: position)
    case .sign(let sign): changes(of: sign, at: position)
    case .end, .damaged: []
    }
  }

  private func string(_ range: Range<Int>) -> String {
    String(decoding: Array(text.utf8)[range], as: UTF8.self)
  }

  // MARK: Words and signs

  private func changes(ofWord word: String, at position: Int) -> [String] {
    switch word {
    case "and": ["or"]
    case "or": ["and"]
    case "true": ["false"]
    case "false": ["true"]
    case "not": [""]
    default:
      kind(position + 1) == .sign(.openingParenthesis)
        ? ExpressionMutations.twins[word].map { [$0] } ?? [] : []
    }
  }

  /// The last word of a function's name, and of the function it can be mistaken for.
  private static let twins = [
    "min": "max", "max": "min", "floor": "ceiling", "ceiling": "floor", "up": "down",
    "down": "up", "sum": "mean", "mean": "sum", "exp": "ln", "ln": "exp",
  ]

  private func changes(of sign: ExpressionToken.Sign, at position: Int) -> [String] {
    switch sign {
    case .plus: ["-"]
    case .minus: isUnary(position) ? [""] : ["+"]
    case .times: ["/"]
    case .over, .power: ["*"]
    case .equal: ["!="]
    case .notEqual: ["="]
    case .less: ["<=", ">="]
    case .lessOrEqual: ["<", ">"]
    case .greater: [">=", "<="]
    case .greaterOrEqual: [">", "<"]
    case .openingBracket: opensInterval(position) ? ["("] : []
    case .openingParenthesis: opensInterval(position) ? ["["] : []
    case .closingBracket: closesInterval(position) ? [")"] : []
    case .closingParenthesis: closesInterval(position) ? ["]"] : []
    case .comma, .dots: []
    }
  }

  /// Whether a minus sign stands before its only operand.
  private func isUnary(_ position: Int) -> Bool {
    switch kind(position - 1) {
    case .number, .text, .sign(.closingParenthesis), .sign(.closingBracket): false
    case .word(let word): Expression.reservedWords.contains(word)
    case .sign, .end, .damaged, nil: true
    }
  }

  private func opensInterval(_ position: Int) -> Bool {
    let end = kind(position + 1) == .sign(.minus) ? position + 2 : position + 1
    return kind(end + 1) == .sign(.dots)
  }

  private func closesInterval(_ position: Int) -> Bool {
    kind(position - 2) == .sign(.dots)
      || (kind(position - 2) == .sign(.minus) && kind(position - 3) == .sign(.dots))
  }
}

extension ExpressionMutations {
  /// A number at which a test begins or ceases to hold.
  struct End {
    let number: Fraction
    let isLow: Bool
    /// Its sign included.
    let range: Range<Int>
    let written: String
  }

  /// The ends of the intervals and comparisons of a test.
  var ends: [End] {
    tokens.indices.compactMap { position in
      guard case .number(let magnitude) = tokens[position].kind else { return nil }
      let isNegative = kind(position - 1) == .sign(.minus)
      let first = isNegative ? position - 1 : position
      let isLow: Bool
      switch (kind(first - 1), kind(position + 1)) {
      case (.sign(.less), _), (.sign(.lessOrEqual), _), (.sign(.dots), _): isLow = false
      case (.sign(.greater), _), (.sign(.greaterOrEqual), _), (_, .sign(.dots)): isLow = true
      default: return nil
      }
      let range = tokens[first].range.lowerBound..<tokens[position].range.upperBound
      return End(
        number: isNegative ? magnitude.negated : magnitude, isLow: isLow, range: range,
        written: string(range))
    }
  }
}

extension [String] {
  /// The element after this one, the first after the last; `nil` if it isn't there, or alone.
  func element(after element: String) -> String? {
    guard let position = firstIndex(of: element), count > 1 else { return nil }
    return self[(position + 1) % count]
  }

  /// Each element where it stands first.
  var withoutRepeats: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}

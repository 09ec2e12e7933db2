/// Recognises the FHIRPath expressions that do no more than add up answers.
///
/// It follows paths over the tree of the Questionnaire instead of over a response. What it doesn't
/// know, it doesn't guess: then the expression is no plain sum.
struct FHIRPathSum {
  /// What an expression adds up.
  struct Outcome {
    /// How often each question counts, by its branch.
    var members: [Int: Fraction]
    /// Whether missing answers add nothing; otherwise one missing answer leaves no total.
    var addsWhatIsAnswered: Bool
    /// Whether the answers' own numbers are added, and not the weights of options.
    var isOfValues: Bool
  }

  private let tree: QuestionnaireTree
  private let variables: FHIRVariables
  /// Where the expression stands.
  private let place: Int
  private var tokens: [FHIRPathToken]
  private var position = 0
  private let depth: Int
  private let work: Work

  /// Variables and parentheses may stand inside each other this deep.
  private static let deepest = 16

  /// How many expressions may still be followed: variables that name each other would otherwise
  /// multiply without end.
  private final class Work {
    var left = 2_000
  }

  /// What the expression adds up; `nil` if it isn't a plain sum.
  static func outcome(
    of expression: String, at place: Int, in tree: QuestionnaireTree, _ variables: FHIRVariables
  ) -> Outcome? {
    guard
      case .worth(let outcome, true)? = value(
        of: expression, place, tree, variables, depth: 0, Work()),
      !outcome.members.isEmpty
    else { return nil }
    return outcome
  }

  private static func value(
    of expression: String, _ place: Int, _ tree: QuestionnaireTree, _ variables: FHIRVariables,
    depth: Int, _ work: Work
  ) -> Value? {
    work.left -= 1
    guard depth < deepest, work.left > 0, let tokens = FHIRPathToken.tokens(of: expression) else {
      return nil
    }
    var parser = FHIRPathSum(tree, variables, place, tokens, depth, work)
    guard let value = parser.sum(), parser.position == tokens.count else { return nil }
    return value
  }

  private init(
    _ tree: QuestionnaireTree, _ variables: FHIRVariables, _ place: Int,
    _ tokens: [FHIRPathToken], _ depth: Int, _ work: Work
  ) {
    self.tree = tree
    self.variables = variables
    self.place = place
    self.tokens = tokens
    self.depth = depth
    self.work = work
  }

  private enum Value {
    /// Questions and groups.
    case branches([Int])
    /// The answers to questions, or the options they were chosen from.
    case answers([Int])
    /// Numbers; whether they are one number, or a list that could still be added up.
    case worth(Outcome, isOne: Bool)
    case number(Fraction)
    case nothing

    /// Whether it is at most one thing, as far as the form says.
    var isOne: Bool {
      switch self {
      case .branches(let found), .answers(let found): found.count <= 1
      case .worth(_, let isOne): isOne
      case .number, .nothing: true
      }
    }
  }

  // MARK: Reading

  private var current: FHIRPathToken? { position < tokens.count ? tokens[position] : nil }

  private mutating func take(_ sign: Character) -> Bool {
    guard current == .sign(sign) else { return false }
    position += 1
    return true
  }

  /// The tokens between parentheses that open here.
  private mutating func arguments() -> [FHIRPathToken]? {
    guard take("(") else { return nil }
    var open = 1
    let start = position
    while let token = current {
      position += 1
      if token == .sign("(") { open += 1 }
      if token == .sign(")") { open -= 1 }
      if open == 0 { return Array(tokens[start..<position - 1]) }
    }
    return nil
  }

  private func value(of tokens: [FHIRPathToken]) -> Value? {
    guard depth < FHIRPathSum.deepest else { return nil }
    var parser = FHIRPathSum(tree, variables, place, tokens, depth + 1, work)
    guard let value = parser.sum(), parser.position == tokens.count else { return nil }
    return value
  }

  private mutating func sum() -> Value? {
    guard var value = product() else { return nil }
    while take("+") {
      guard case .worth(var total, true) = value, case .worth(let other, true)? = product(),
        total.addsWhatIsAnswered == other.addsWhatIsAnswered, total.isOfValues == other.isOfValues
      else { return nil }
      for (branch, times) in other.members {
        guard let sum = total.members[branch, default: .zero].adding(times) else { return nil }
        total.members[branch] = sum
      }
      value = .worth(total, isOne: true)
    }
    return value
  }

  private mutating func product() -> Value? {
    guard var value = factor() else { return nil }
    while let sign = current, sign == .sign("*") || sign == .sign("/") {
      position += 1
      switch (value, factor()) {
      case (.worth(let outcome, true), .number(let number)?):
        let factor = sign == .sign("*") ? number : Fraction(1).divided(by: number)
        guard let factor, let scaled = outcome.times(factor) else { return nil }
        value = .worth(scaled, isOne: true)
      case (.number(let number), .worth(let outcome, true)?) where sign == .sign("*"):
        guard let scaled = outcome.times(number) else { return nil }
        value = .worth(scaled, isOne: true)
      default: return nil
      }
    }
    return value
  }

  private mutating func factor() -> Value? {
    var value: Value?
    switch current {
    case .sign("("):
      value = arguments().flatMap { self.value(of: $0) }
    case .sign("{"):
      position += 1
      return take("}") ? .nothing : nil
    case .number(let text):
      position += 1
      return FHIRPathSum.number(text).map(Value.number)
    case .text(""):
      position += 1
      return .nothing
    case .name(let name):
      position += 1
      value = start(name)
    default: return nil
    }
    while let found = value, take(".") { value = step(from: found) }
    return value
  }

  private static func number(_ text: String) -> Fraction? {
    let bytes = Array(text.utf8)
    return (try? JSONDocument(name: "", bytes: bytes))?.root.exactNumber
  }

  // MARK: Paths

  private mutating func start(_ name: String) -> Value? {
    switch name {
    case "%resource", "%questionnaire", "QuestionnaireResponse": return .branches([0])
    case "%context": return .branches([context])
    case "iif": return arguments().flatMap { conditional($0) }
    case "item", "descendants", "repeat", "answers":
      position -= 1
      return step(from: .branches([context]))
    default:
      guard let meaning = meaning(of: name) else { return nil }
      return FHIRPathSum.value(
        of: meaning.expression, meaning.place, tree, variables, depth: depth + 1, work)
    }
  }

  /// What a path without a beginning begins at: the group in which the expression stands as a
  /// variable, else the whole form.
  private var context: Int { tree.branches[place].isGroup ? place : 0 }

  private func meaning(of name: String) -> FHIRVariables.Meaning? {
    name.first == "%" ? variables.meaning(of: String(name.dropFirst()), at: place) : nil
  }

  private mutating func step(from value: Value) -> Value? {
    guard case .name(let name)? = current else { return nil }
    position += 1
    let isCall = current == .sign("(")
    let arguments = isCall ? self.arguments() : []
    guard let arguments else { return nil }
    switch (value, name) {
    case (_, "first"), (_, "single"): return arguments.isEmpty && value.isOne ? value : nil
    case (.answers, "sum") where !arguments.isEmpty:
      guard case .worth(var outcome, _)? = step(from: value, into: arguments) else { return nil }
      outcome.addsWhatIsAnswered = true
      return .worth(outcome, isOne: true)
    case (.branches, "select"), (.answers, "select"): return step(from: value, into: arguments)
    case (.branches(let branches), "item"):
      return .branches(branches.flatMap { tree.branches[$0].children })
    case (.branches(let branches), "descendants") where arguments.isEmpty:
      return .branches(tree.descendants(of: branches))
    case (.branches(let branches), "repeat") where arguments == [.name("item")]:
      return .branches(tree.descendants(of: branches))
    case (.branches(let branches), "answers") where isCall:
      return .answers(tree.descendants(of: branches))
    case (.branches(let branches), "where"):
      var found: [Int] = []
      for branch in branches {
        guard let holds = FHIRPathFilter.holds(arguments, of: tree.branches[branch].linkID) else {
          return nil
        }
        if holds { found.append(branch) }
      }
      return .branches(found)
    case (.branches(let branches), "answer"), (.branches(let branches), "answerOption"):
      return .answers(branches)
    case (.answers(let branches), "item"):
      return .branches(branches.flatMap { tree.branches[$0].children })
    case (.answers, "where") where chooses(arguments): return value
    case (.answers, "value"), (.answers, "valueCoding"), (.answers, "ofType"), (.answers, "as"):
      return isLast ? ofValues(value) : value
    case (.answers, "valueDecimal"), (.answers, "valueInteger"), (.answers, "valueQuantity"):
      return ofValues(value)
    case (.answers(let branches), "ordinal"), (.answers(let branches), "weight"):
      return weights(of: branches)
    case (.answers(let branches), "extension"):
      if !isCall {
        guard take("."), current == .name("where") else { return nil }
        position += 1
        guard let condition = self.arguments(), namesWeights(condition) else { return nil }
      } else if !namesWeights(arguments) {
        return nil
      }
      return weights(of: branches)
    case (.worth, "value"), (.worth, "valueDecimal"), (.worth, "valueInteger"),
      (.worth, "toDecimal"), (.worth, "toInteger"), (.worth, "ofType"), (.worth, "as"):
      return value
    case (.worth(var outcome, _), "sum") where arguments.isEmpty && isCall:
      outcome.addsWhatIsAnswered = true
      return .worth(outcome, isOne: true)
    case (.worth(var outcome, _), "aggregate") where adds(arguments):
      outcome.addsWhatIsAnswered = true
      return .worth(outcome, isOne: true)
    default: return nil
    }
  }

  /// What a path inside the parentheses of `sum` and `select` leads to.
  private func step(from value: Value, into tokens: [FHIRPathToken]) -> Value? {
    guard depth < FHIRPathSum.deepest else { return nil }
    var parser = FHIRPathSum(tree, variables, place, tokens, depth + 1, work)
    var found = parser.step(from: value)
    while let value = found, parser.take(".") { found = parser.step(from: value) }
    return parser.position == tokens.count ? found : nil
  }

  /// Whether the path ends here, or is only added up.
  private var isLast: Bool {
    guard current == .sign(".") else { return true }
    let next = position + 1 < tokens.count ? tokens[position + 1] : nil
    return [.name("sum"), .name("aggregate"), .name("toDecimal"), .name("toInteger")]
      .contains(next)
  }

  private func weights(of branches: [Int]) -> Value {
    let weighted = branches.filter { tree.branches[$0].kind?.hasWeights ?? false }
    return worth(of: weighted, isOfValues: false)
  }

  private func ofValues(_ value: Value) -> Value? {
    guard case .answers(let branches) = value,
      branches.allSatisfy({ tree.branches[$0].kind?.isNumber ?? false })
    else { return nil }
    return worth(of: branches, isOfValues: true)
  }

  private func worth(of branches: [Int], isOfValues: Bool) -> Value {
    let members = Dictionary(branches.map { ($0, Fraction(1)) }, uniquingKeysWith: { a, _ in a })
    return .worth(
      Outcome(members: members, addsWhatIsAnswered: false, isOfValues: isOfValues),
      isOne: branches.count == 1)
  }

  // MARK: Arguments

  /// Whether an option is chosen by the answer's code, as in
  /// `where(valueCoding.code = %resource…answer.valueCoding.code)`.
  private func chooses(_ tokens: [FHIRPathToken]) -> Bool {
    tokens.contains(.name("answer")) && tokens.count { $0 == .name("code") } == 2
      && tokens.count { $0 == .sign("=") } <= 2
  }

  /// Whether an extension is chosen that says what an option is worth, by its address or by a
  /// variable for it.
  private func namesWeights(_ tokens: [FHIRPathToken]) -> Bool {
    let texts = tokens.compactMap { token -> String? in
      switch token {
      case .text(let text): return text
      case .name(let name):
        let tokens = meaning(of: name).flatMap { FHIRPathToken.tokens(of: $0.expression) }
        guard tokens?.count == 1, case .text(let text)? = tokens?.first else { return nil }
        return text
      default: return nil
      }
    }
    return texts.count == 1 && texts.allSatisfy(FHIRExtension.weights.contains)
  }

  /// Whether `aggregate` adds: `$this + $total`, from 0.
  private func adds(_ tokens: [FHIRPathToken]) -> Bool {
    let plain: [[FHIRPathToken]] = [
      [.name("$this"), .sign("+"), .name("$total")], [.name("$total"), .sign("+"), .name("$this")],
    ]
    let start: [FHIRPathToken] = [.sign(","), .number("0")]
    return plain.contains { tokens == $0 + start }
  }

  /// `iif(answers exist, sum, 0 or nothing)`.
  private func conditional(_ tokens: [FHIRPathToken]) -> Value? {
    var parts: [[FHIRPathToken]] = [[]]
    var open = 0
    for token in tokens {
      if token == .sign("(") { open += 1 }
      if token == .sign(")") { open -= 1 }
      if token == .sign(","), open == 0 {
        parts.append([])
      } else {
        parts[parts.count - 1].append(token)
      }
    }
    guard parts.count == 2 || parts.count == 3, asksWhetherAnswered(parts[0], depth: depth),
      case .worth(var outcome, true)? = value(of: parts[1])
    else { return nil }
    switch parts.count == 3 ? value(of: parts[2]) : .nothing {
    case .number(let number)? where number == .zero: outcome.addsWhatIsAnswered = true
    case .nothing?: break
    default: return nil
    }
    return .worth(outcome, isOne: true)
  }

  /// Whether a condition only asks whether answers are there.
  private func asksWhetherAnswered(_ tokens: [FHIRPathToken], depth: Int) -> Bool {
    guard depth < FHIRPathSum.deepest else { return false }
    if tokens.count == 1, case .name(let name)? = tokens.first,
      let inner = meaning(of: name).flatMap({ FHIRPathToken.tokens(of: $0.expression) })
    {
      return asksWhetherAnswered(inner, depth: depth + 1)
    }
    let refused: Set<FHIRPathToken> = [
      .sign(">"), .sign("<"), .sign("+"), .sign("-"), .sign("*"), .sign("/"), .name("not"),
      .name("empty"), .name("count"),
    ]
    return tokens.contains(.name("exists")) && !tokens.contains(where: refused.contains)
  }
}

extension FHIRPathSum.Outcome {
  /// Every member counted so many times; `nil` where a factor would have endless decimals.
  fileprivate func times(_ factor: Fraction) -> FHIRPathSum.Outcome? {
    var scaled = self
    for (branch, times) in members {
      guard let product = times.multiplied(by: factor), product.decimalText != nil else {
        return nil
      }
      scaled.members[branch] = product
    }
    return scaled
  }
}

/// The conditions on ids of questions that `where` can have.
enum FHIRPathFilter {
  /// Whether a question's id meets the condition; `nil` for a condition that isn't known.
  static func holds(_ tokens: [FHIRPathToken], of linkID: String) -> Bool? {
    // `and` binds more closely than `or`; parentheses other than those of calls aren't known.
    var isAny = false
    for alternative in tokens.split(separator: .name("or"), omittingEmptySubsequences: false) {
      var areAll = true
      for part in alternative.split(separator: .name("and"), omittingEmptySubsequences: false) {
        guard let holds = test(Array(part), linkID) else { return nil }
        areAll = areAll && holds
      }
      isAny = isAny || areAll
    }
    return isAny
  }

  private static func test(_ tokens: [FHIRPathToken], _ linkID: String) -> Bool? {
    guard tokens.first == .name("linkId") else { return nil }
    let rest = Array(tokens.dropFirst())
    let texts = rest.compactMap { if case .text(let text) = $0 { text } else { nil } }
    guard let text = texts.first else { return nil }
    if rest == [.sign("="), .text(text)] { return linkID == text }
    if rest == [.sign("!"), .sign("="), .text(text)] { return linkID != text }
    if rest == [.sign("."), .name("startsWith"), .sign("("), .text(text), .sign(")")] {
      return linkID.utf8.starts(with: text.utf8)
    }
    if rest == [.sign("."), .name("matches"), .sign("("), .text(text), .sign(")")] {
      return SmallPattern(text)?.occurs(in: linkID)
    }
    if rest.first == .name("in"), rest.dropFirst().allSatisfy({ $0.isPartOfList }) {
      return texts.contains(linkID)
    }
    return nil
  }
}

extension FHIRPathToken {
  fileprivate var isPartOfList: Bool {
    switch self {
    case .text, .sign("("), .sign(")"), .sign("|"): true
    default: false
    }
  }
}

extension QuestionnaireDraft.ItemDraft.Kind {
  /// Whether some option has a weight.
  var hasWeights: Bool {
    if case .options(let options, _) = self { options.contains { $0.weight != nil } } else { false }
  }

  /// Whether answers are numbers.
  var isNumber: Bool {
    switch self {
    case .whole, .decimal: true
    case .options, .yesNo, .date, .text: false
    }
  }
}

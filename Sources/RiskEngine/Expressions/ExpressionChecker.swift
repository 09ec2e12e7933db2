/// Gives every step of an expression a type, and every name and literal its meaning.
///
/// Three loops over the flat steps: types upwards from the names, expectations downwards from the
/// whole (a text literal gets its meaning from what it is compared with), then the program.
struct ExpressionChecker {
  private let syntax: [ExpressionSyntax]
  private let scope: Scope
  private let subject: ValueType?
  /// What each step is known to be; `nil` for `null` and for literals without a meaning yet.
  private var types: [ValueType?]
  /// What each step must be; `nil` while anything will do.
  private var expected: [ValueType?]
  /// The problem that stands first in the text.
  private var first: ExpressionError?

  private init(_ syntax: [ExpressionSyntax], scope: Scope, subject: ValueType?) {
    self.syntax = syntax
    self.scope = scope
    self.subject = subject
    types = []
    types.reserveCapacity(syntax.count)
    expected = Array(repeating: nil, count: syntax.count)
  }

  /// The program and its type.
  ///
  /// - Parameters:
  ///   - syntax: The steps, as the parser gives them: at least one.
  ///   - scope: The names that may be used.
  ///   - subject: The type of the value that unary tests are about.
  ///   - wanted: What the last step must be; `nil` if anything will do.
  /// - Returns: One node for each step, and the type of the last.
  /// - Throws: The problem that stands first in the text.
  static func check(
    _ syntax: [ExpressionSyntax], in scope: Scope, subject: ValueType? = nil,
    expecting wanted: ValueType?
  ) throws(ExpressionError) -> (nodes: [Expression.Node], type: ValueType) {
    var checker = ExpressionChecker(syntax, scope: scope, subject: subject)
    for step in syntax { checker.types.append(checker.type(of: step)) }
    if let error = checker.first { throw error }
    let root = syntax.count - 1
    if let wanted { checker.demand(wanted, of: root) }
    for index in syntax.indices.reversed() { checker.pushDown(index) }
    let nodes = syntax.indices.map { checker.node($0) }
    for index in syntax.indices { checker.checkInterval(index, in: nodes) }
    if let error = checker.first { throw error }
    guard let type = wanted ?? checker.types[root] ?? checker.expected[root] else {
      throw ExpressionError(.alwaysNull, at: syntax[root].offset)
    }
    return (nodes, type)
  }

  private mutating func report(_ problem: ExpressionProblem, at offset: Int) {
    if let first, first.offset <= offset { return }
    first = ExpressionError(problem, at: offset)
  }

  // MARK: - Upwards

  private mutating func type(of step: ExpressionSyntax) -> ValueType? {
    switch step.kind {
    case .number: return .number
    case .boolean: return .boolean
    case .text, .null: return nil
    case .subject: return subject
    case .name(let name): return slot(of: name, at: step.offset).map { scope.variables[$0].type }
    case .companion(let companion, let name):
      return slot(of: companion, name: name, at: step.offset).map { scope.variables[$0].type }
    case .contains: return .boolean
    case .unary(let operation, _): return operation.resultType
    case .binary(let operation, _, _): return operation.resultType
    case .conditional(_, let then, let other): return types[then] ?? types[other]
    }
  }

  private mutating func slot(of name: String, at offset: Int) -> Int? {
    if let slot = scope.slot(of: name) { return slot }
    let suggestion = Suggestion.nearest(to: name, among: scope.names)
    report(.nameNotKnown(name, suggestion: suggestion), at: offset)
    return nil
  }

  private mutating func slot(
    of companion: ExpressionSyntax.Companion, name: String, at offset: Int
  ) -> Int? {
    guard let slot = slot(of: name, at: offset) else { return nil }
    let companions = scope.variables[slot].companions
    let found =
      switch companion {
      case .points: companions.points
      case .answered: companions.answered
      case .missing: companions.missing
      case .chosen: companions.chosen?.slot
      }
    guard let found, scope.variables.indices.contains(found) else {
      report(
        companion == .chosen
          ? .argumentNotMultiple(name) : .argumentNotAnItem(function: companion.rawValue),
        at: offset)
      return nil
    }
    return found
  }

  // MARK: - Downwards

  /// Says what the operands of a step must be.
  ///
  /// Every operand stands before its step, so walking backwards every step knows what it must be
  /// before its operands are told.
  private mutating func pushDown(_ index: Int) {
    let step = syntax[index]
    switch step.kind {
    case .number, .text, .boolean, .null, .name, .companion, .contains, .subject:
      break
    case .unary(let operation, let operand):
      if let type = operation.operandType { demand(type, of: operand) }
    case .binary(let operation, let left, let right):
      if operation == .divide || operation == .modulo, case .number(.zero) = syntax[right].kind {
        report(.divisionByZero, at: syntax[right].offset)
      }
      if let type = operation.operandType {
        demand(type, of: left)
        demand(type, of: right)
      } else {
        compare(operation, left, right, at: step.offset)
      }
    case .conditional(let condition, let then, let other):
      demand(.boolean, of: condition)
      guard let type = expected[index] ?? types[index] else { return }
      demand(type, of: then)
      demand(type, of: other)
    }
  }

  private mutating func compare(
    _ operation: BinaryOperation, _ left: Int, _ right: Int, at offset: Int
  ) {
    guard let type = types[left] ?? types[right] ?? expected[left] ?? expected[right] else {
      return
    }
    if operation != .equal, !type.isOrdered {
      report(.valuesWithoutOrder(type.kind), at: offset)
    }
    demand(type, of: left)
    demand(type, of: right)
  }

  private mutating func demand(_ wanted: ValueType, of index: Int) {
    let offset = syntax[index].offset
    guard let known = types[index] ?? expected[index] else {
      expected[index] = wanted
      return
    }
    expected[index] = known
    guard known != wanted else { return }
    switch (known, wanted) {
    case (.level(let known), .level(let wanted)):
      report(.levelsOfDifferentScales(known.name, wanted.name), at: offset)
    case (.choice, .choice):
      report(.choicesWithDifferentCodes, at: offset)
    default:
      report(.typeMismatch(found: known.kind, expected: wanted.kind), at: offset)
    }
  }

  // MARK: - The program

  private mutating func node(_ index: Int) -> Expression.Node {
    let step = syntax[index]
    switch step.kind {
    case .number(let number): return .constant(.number(number))
    case .boolean(let boolean): return .constant(.boolean(boolean))
    case .null: return .constant(.null)
    case .text(let text): return .constant(value(of: text, as: expected[index], at: step.offset))
    case .subject: return .subject
    case .name(let name): return .variable(slot(of: name, at: step.offset) ?? 0)
    case .companion(let companion, let name):
      return .variable(slot(of: companion, name: name, at: step.offset) ?? 0)
    case .contains(let code, let companion):
      return .unary(.contains(position(of: code, in: companion)), companion)
    case .unary(let operation, let operand): return .unary(operation, operand)
    case .binary(let operation, let left, let right):
      return .binary(operation, left, right)
    case .conditional(let condition, let then, let other):
      return .choose(if: condition, then: then, else: other)
    }
  }

  /// Where a code stands among those of the item that a companion belongs to.
  private mutating func position(of code: ExpressionSyntax.Code, in companion: Int) -> Int {
    guard case .companion(_, let name) = syntax[companion].kind, let slot = scope.slot(of: name)
    else { return 0 }
    let codes = scope.variables[slot].companions.chosen?.codes ?? []
    if let position = codes.firstIndex(of: code.text) { return position }
    let suggestion = Suggestion.nearest(to: code.text, among: codes)
    report(
      .comparedCodeUnknown(code.text, options: codes, suggestion: suggestion), at: code.offset)
    return 0
  }

  /// Reports an interval between two constants that no value lies in.
  private mutating func checkInterval(_ index: Int, in nodes: [Expression.Node]) {
    guard case .binary(.and, let above, let below) = nodes[index],
      case .binary(let first, let low, let left) = nodes[above],
      case .binary(let second, let right, let high) = nodes[below],
      left == right, case .constant(let least) = nodes[low],
      case .constant(let greatest) = nodes[high], !least.isNull, !greatest.isNull
    else { return }
    let bothIncluded = first == .lessOrEqual && second == .lessOrEqual
    guard least > greatest || (least == greatest && !bothIncluded) else { return }
    report(.intervalHoldsNothing, at: syntax[index].offset)
  }

  /// What a text literal means beside a value of this type.
  private mutating func value(of text: String, as type: ValueType?, at offset: Int) -> Value {
    let problem: ExpressionProblem
    switch type {
    case .level(let scale):
      if let value = scale.value(of: text) { return value }
      let suggestion = Suggestion.nearest(to: text, among: scale.levels)
      problem = .levelNotInScale(text, scale: scale, suggestion: suggestion)
    case .choice(let codes):
      if let code = codes.firstIndex(of: text).flatMap(UInt16.init(exactly:)) {
        return .choice(code)
      }
      let suggestion = Suggestion.nearest(to: text, among: codes)
      problem = .comparedCodeUnknown(text, options: codes, suggestion: suggestion)
    case .text:
      let short = ShortText(text)
      if !short.isLong { return .text(short) }
      problem = .comparedTextTooLong(limit: ShortText.maximumLength)
    case .day:
      if let day = CalendarDay(text) { return .day(day) }
      problem = .comparedDayMalformed(text)
    case .number, .boolean:
      problem = .typeMismatch(found: .text, expected: type?.kind ?? .text)
    case nil:
      problem = .textWithoutType(text)
    }
    report(problem, at: offset)
    return .null
  }
}

extension UnaryOperation {
  fileprivate var resultType: ValueType {
    switch self {
    case .negate, .absolute, .round, .function, .raise, .countIfKnown: .number
    case .not, .isNull, .contains: .boolean
    }
  }

  /// What the operand must be; `nil` for anything.
  fileprivate var operandType: ValueType? {
    switch self {
    case .negate, .absolute, .round, .function, .raise, .contains: .number
    case .not: .boolean
    case .isNull, .countIfKnown: nil
    }
  }
}

extension BinaryOperation {
  fileprivate var resultType: ValueType {
    switch self {
    case .add, .subtract, .multiply, .divide, .minimum, .maximum, .modulo, .power,
      .yearsBetween, .daysBetween:
      .number
    case .and, .or, .equal, .less, .lessOrEqual: .boolean
    }
  }

  /// What both operands must be; `nil` for a comparison, whose operands must only agree.
  fileprivate var operandType: ValueType? {
    switch self {
    case .add, .subtract, .multiply, .divide, .minimum, .maximum, .modulo, .power: .number
    case .yearsBetween, .daysBetween: .day
    case .and, .or: .boolean
    case .equal, .less, .lessOrEqual: nil
    }
  }
}

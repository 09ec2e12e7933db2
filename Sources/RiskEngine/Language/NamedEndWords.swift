/// A unary test whose ends are names, in words: `<= months` is `högst ”Månader”`.
struct NamedEndWords {
  let words: UnaryTestWords

  /// The words of each step of the test, the last of which is the whole.
  func words(_ test: UnaryTest) -> String {
    var parts: [String] = []
    for node in test.expression.nodes { parts.append(part(node, parts)) }
    return parts.last ?? test.source
  }

  private func part(_ node: Expression.Node, _ parts: [String]) -> String {
    switch node {
    case .constant(let value): words.phrases.words(value, words.names)
    case .variable(let slot): words.ends.indices.contains(slot) ? words.ends[slot] : "?"
    case .subject: ""
    case .unary(.not, let operand): words.phrases.pick("inte ", "not ") + parts[operand]
    case .unary(.isNull, _): words.phrases.unknown
    case .binary(.and, let left, let right):
      "\(parts[left]) \(words.phrases.pick("och", "and")) \(parts[right])"
    case .binary(.or, let left, let right): "\(parts[left]) \(words.or) \(parts[right])"
    case .binary(let operation, let left, let right):
      comparison(operation, parts[left], parts[right])
    case .unary, .choose: "?"
    }
  }

  /// The subject has no words of its own, so that the other side is the end.
  private func comparison(_ operation: BinaryOperation, _ left: String, _ right: String) -> String {
    let (end, isLow) = left.isEmpty ? (right, false) : (left, true)
    return switch (operation, isLow) {
    case (.lessOrEqual, true): words.phrases.pick("minst \(end)", "at least \(end)")
    case (.lessOrEqual, false): words.phrases.pick("högst \(end)", "at most \(end)")
    case (.less, true): words.phrases.pick("mer än \(end)", "more than \(end)")
    case (.less, false): words.phrases.pick("mindre än \(end)", "less than \(end)")
    default: end
    }
  }
}

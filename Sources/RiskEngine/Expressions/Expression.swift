/// An expression that has been read, name-checked and type-checked.
///
/// It is a flat list of nodes in which every node reads earlier ones only, so that evaluation is
/// one loop, linear in the list's length, without recursion and without allocation.
///
/// A class, so that a rule is copied by counting one reference.
package final class Expression: Sendable {
  /// What it computes.
  package let type: ValueType
  /// The text it was compiled from.
  package let source: String
  /// The slots of the scope that it reads, each once, in ascending order.
  package let slots: [Int]

  let nodes: [Node]
  /// Where each node stands in ``source``, in bytes of UTF-8.
  let offsets: [Int]

  enum Node: Sendable, Hashable {
    case constant(Value)
    /// The value in this slot.
    case variable(Int)
    /// The value that a unary test is about.
    case subject
    case unary(UnaryOperation, Int)
    case binary(BinaryOperation, Int, Int)
    case choose(if: Int, then: Int, else: Int)
  }

  /// Compiles the text of an expression.
  ///
  /// - Parameters:
  ///   - text: An expression in the grammar of the format reference, section 8.
  ///   - scope: The names it may use.
  ///   - type: What it must compute; `nil` if anything will do.
  /// - Returns: The compiled expression.
  /// - Throws: ``ExpressionError``: the first problem in the text, with its place.
  package static func compile(
    _ text: String, in scope: Scope, expecting type: ValueType?
  ) throws(ExpressionError) -> Expression {
    let syntax = try ExpressionParser.expression(text)
    let (nodes, type) = try ExpressionChecker.check(syntax, in: scope, expecting: type)
    return Expression(
      nodes: nodes, offsets: syntax.map(\.offset), type: type, source: text)
  }

  init(nodes: [Node], offsets: [Int], type: ValueType, source: String) {
    self.nodes = nodes
    self.offsets = offsets
    self.type = type
    self.source = source
    let read = nodes.compactMap { node in
      if case .variable(let slot) = node { slot } else { nil }
    }
    slots = Set(read).sorted()
  }

  /// Words that expressions use themselves, so that nothing can be named by them.
  package static var reservedWords: Set<String> { ExpressionParser.reservedWords }
}

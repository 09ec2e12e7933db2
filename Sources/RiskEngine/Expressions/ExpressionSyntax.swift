/// One step of an expression as it was written, before names and types are known.
///
/// The parser lays the steps out flat, operands before the operations that use them, so that
/// checking, evaluating and analysing are plain loops that no nesting can overflow. It also writes
/// the convenient forms out: `x between a and b` becomes `a <= x and x <= b` over one shared `x`.
struct ExpressionSyntax: Sendable {
  let kind: Kind
  /// Where it stands, in bytes of UTF-8: the operator of an operation, the beginning of the rest.
  let offset: Int

  enum Kind: Sendable {
    case number(Fraction)
    case text(String)
    case boolean(Bool)
    case null
    case name(String)
    case companion(Companion, of: String)
    /// The value that a unary test is about.
    case subject
    /// Whether the item, whose chosen codes the step at this place gives, has the code.
    case contains(Code, in: Int)
    case unary(UnaryOperation, Int)
    case binary(BinaryOperation, Int, Int)
    case conditional(if: Int, then: Int, else: Int)
  }

  /// What a function knows about an item besides its value.
  enum Companion: String, Sendable {
    case points, answered, missing
    case chosen = "list contains"
  }

  /// A code as it was written, and where.
  struct Code: Sendable {
    let text: String
    let offset: Int
  }
}

/// A word, text, number or sign of a FHIRPath expression.
enum FHIRPathToken: Hashable {
  /// A name, `%name` and `$name` with their sign.
  case name(String)
  case text(String)
  case number(String)
  case sign(Character)

  /// The tokens of an expression; `nil` for one that is longer than any sum needs to be, or that
  /// holds a text without an end.
  static func tokens(of expression: String) -> [FHIRPathToken]? {
    guard expression.utf8.count <= 100_000 else { return nil }
    var tokens: [FHIRPathToken] = []
    var rest = expression[...]
    while let first = rest.first {
      if first.isWhitespace {
        rest.removeFirst()
      } else if first == "'" || first == "`" {
        guard let text = text(&rest, quote: first) else { return nil }
        tokens.append(first == "'" ? .text(text) : .name(text))
      } else if first == "%" || first == "$" || first == "_" || first.isLetter {
        rest.removeFirst()
        if first == "%", rest.first == "'" || rest.first == "`", let quote = rest.first {
          guard let name = text(&rest, quote: quote) else { return nil }
          tokens.append(.name("%" + name))
        } else {
          let name = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
          rest.removeFirst(name.count)
          tokens.append(.name(String(first) + name))
        }
      } else if first.isNumber {
        var number = String(rest.prefix { $0.isNumber })
        rest.removeFirst(number.count)
        if rest.first == ".", rest.dropFirst().first?.isNumber ?? false {
          let decimals = rest.dropFirst().prefix { $0.isNumber }
          number += "." + decimals
          rest.removeFirst(decimals.count + 1)
        }
        tokens.append(.number(number))
      } else {
        rest.removeFirst()
        tokens.append(.sign(first))
      }
    }
    return tokens
  }

  private static func text(_ rest: inout Substring, quote: Character) -> String? {
    var text = ""
    rest.removeFirst()
    while let sign = rest.popFirst() {
      if sign == quote { return text }
      if sign == "\\" {
        guard let escaped = rest.popFirst() else { return nil }
        text.append(escaped)
      } else {
        text.append(sign)
      }
    }
    return nil
  }
}

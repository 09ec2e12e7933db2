/// A place in an expression that was typed, and the line it stands in with a caret under it.
struct ExpressionPlace {
  /// From 1.
  let line: Int
  /// From 1, counted in Unicode scalars.
  let column: Int
  /// The line as a terminal can show it: one visible sign for each scalar.
  let shownLine: String

  /// - Parameters:
  ///   - offset: In bytes of UTF-8; past the end is the end.
  ///   - text: The expression.
  init(offset: Int, in text: String) {
    var lines: [[Unicode.Scalar]] = [[]]
    var (line, column, bytes) = (1, 1, 0)
    for scalar in text.unicodeScalars {
      if scalar == "\n" {
        lines.append([])
      } else {
        lines[lines.count - 1].append(scalar)
      }
      bytes += UTF8.width(scalar)
      if bytes <= offset { (line, column) = (lines.count, lines[lines.count - 1].count + 1) }
    }
    self.line = line
    self.column = column
    shownLine = TypedText(String(String.UnicodeScalarView(lines[line - 1]))).printable
  }

  /// Spaces and a caret, to stand under the line.
  var caret: String { String(repeating: " ", count: column - 1) + "^" }
}

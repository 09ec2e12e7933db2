/// A word of the command line, as a message may repeat it.
struct TypedText {
  /// The word without what could steer a terminal: a shell fills in file names, and a file's name
  /// may hold anything.
  let printable: String

  init(_ word: String) {
    let scalars = word.unicodeScalars.map { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator: "\u{FFFD}" as Unicode.Scalar
      default: scalar
      }
    }
    printable = String(String.UnicodeScalarView(scalars))
  }

  /// In straight quotation marks.
  var quoted: String { "\"\(printable)\"" }

  /// As one word to a shell: in single quotes where it needs them.
  var shellWord: String {
    let isPlain = printable.allSatisfy { $0.isLetter || $0.isNumber || "._-/".contains($0) }
    if isPlain { return printable }
    let parts = printable.split(separator: "'", omittingEmptySubsequences: false)
    return "'\(parts.joined(separator: "'\\''"))'"
  }
}

/// Foreign text as a line of a message can carry it: short, and without invisible characters.
///
/// Documents are hostile input: a key with an escape sequence must not steer the terminal on which
/// the message is shown, nor a long one drown the message.
enum VisibleText {
  /// In straight quotation marks, written as JSON writes it.
  static func quoted(_ text: String) -> String {
    "\"\(escaped(text, quotes: true, limit: maximumLength))\""
  }

  /// Without quotation marks, for numbers and signs.
  static func plain(_ text: String) -> String {
    escaped(text, quotes: false, limit: maximumLength)
  }

  /// In full: the name of a file is of use only as a whole, and it isn't the document's to choose.
  static func path(_ text: String) -> String { escaped(text, quotes: false, limit: .max) }

  /// More scalars than this aren't shown.
  static let maximumLength = 80

  private static func escaped(_ text: String, quotes: Bool, limit: Int) -> String {
    var visible = ""
    for (position, scalar) in text.unicodeScalars.enumerated() {
      guard position < limit else { return visible + "…" }
      switch scalar {
      case "\"" where quotes, "\\" where quotes: visible += "\\" + String(scalar)
      case "\n": visible += "\\n"
      case "\r": visible += "\\r"
      case "\t": visible += "\\t"
      default: visible += isInvisible(scalar) ? code(scalar) : String(scalar)
      }
    }
    return visible
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator:
      true
    default: false
    }
  }

  private static func code(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    return "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

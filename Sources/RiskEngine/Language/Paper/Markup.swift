/// HTML in the making: every word that comes from elsewhere is escaped on its way in.
struct Markup {
  private(set) var html = ""

  init() {}

  /// Writes an element with what `content` writes within it.
  ///
  /// Names of elements and attributes are our own; values of attributes may come from elsewhere.
  mutating func element(
    _ name: StaticString, _ attributes: [(name: StaticString, value: String)] = [],
    content: (inout Markup) -> Void
  ) {
    begin(name, attributes)
    content(&self)
    end(name)
  }

  /// Writes an element that holds words only.
  mutating func element(
    _ name: StaticString, _ attributes: [(name: StaticString, value: String)] = [], text: String
  ) {
    element(name, attributes) { $0.text(text) }
  }

  /// Writes an element that can't hold anything.
  mutating func empty(
    _ name: StaticString, _ attributes: [(name: StaticString, value: String)] = []
  ) {
    begin(name, attributes)
  }

  /// Writes an element of a drawing that holds nothing.
  mutating func shape(_ name: StaticString, _ attributes: [(name: StaticString, value: String)]) {
    element(name, attributes) { _ in }
  }

  /// Writes the beginning of an element.
  mutating func begin(
    _ name: StaticString, _ attributes: [(name: StaticString, value: String)] = []
  ) {
    html += "<\(name)"
    for (name, value) in attributes { html += " \(name)=\"\(Markup.escaped(value))\"" }
    html += ">"
  }

  /// Writes the end of an element that was begun.
  mutating func end(_ name: StaticString) { html += "</\(name)>" }

  mutating func append(_ other: Markup) { html += other.html }

  mutating func text(_ text: String) { html += Markup.escaped(text) }

  /// Words of our own that are markup already: the document type, a style sheet.
  mutating func raw(_ markup: StaticString) { html += "\(markup)" }

  /// A style sheet, whose strings ``PageStyle/string(_:)`` has made safe.
  mutating func style(_ sheet: String) { html += "<style>\n\(sheet)</style>\n" }

  mutating func line() { html += "\n" }

  /// A text in which nothing can be read as markup, and no sign can steer how it is shown.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in StyledText.visible(oneLine(text)).unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// A line break or a tab in a text from elsewhere is a space here.
  private static func oneLine(_ text: String) -> String {
    var line = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isBreak = 0x09...0x0D ~= scalar.value || [0x85, 0x2028, 0x2029].contains(scalar.value)
      line.append(isBreak ? " " : scalar)
    }
    return String(line)
  }
}
